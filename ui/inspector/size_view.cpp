// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/size_view.h"

#include "document/wording.h"
#include "inspector/bar_picture.h"
#include "inspector/record_preview.h"
#include "inspector/size_bins.h"

#include <QLabel>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

constexpr int kRecords = 2000;

Bars barsOf(const SizeBins& bins) {
    Bars bars;
    bars.values = bins.records;
    for (std::size_t i = 0; i < bins.records.size(); ++i) {
        bars.tips.push_back(SizeView::tr("%1 to %2: %3", "size, size, records")
                                .arg(figureText(bins.edges[i], Unit::bytes),
                                     figureText(bins.edges[i + 1], Unit::bytes),
                                     figureText(bins.records[i], Unit::records)));
    }
    bars.first = figureText(bins.edges.front(), Unit::bytes);
    bars.last = figureText(bins.edges.back(), Unit::bytes);
    return bars;
}

} // namespace

SizeView::SizeView(const Context& context, QWidget* parent)
    : SpecialView(QStringLiteral("sizes"), tr("Sizes"), context, parent)
    , m_bars(new BarPicture(this))
    , m_words(new QLabel(this)) {
    m_bars->setAccessibleName(tr("Sizes of records"));
    content()->addWidget(m_bars);
    m_words->setProperty("role", QStringLiteral("muted"));
    m_words->setWordWrap(true);
    content()->addWidget(m_words);
}

void SizeView::refresh() {
    const Result<SizeSample> sample = previewSizes(document(), node(), kRecords);
    const bool hasSpread = sample && sample->most > sample->least;
    m_bars->setVisible(hasSpread);
    if (!sample) {
        m_words->setText(tr("There are no sizes to show: %1").arg(sentenceOf(sample.error())));
        return;
    }
    const auto count = static_cast<int>(sample->bytes.size());
    if (!hasSpread) {
        m_words->setText(tr("Each of the first %n records has %1 of data.", nullptr, count)
                             .arg(figureText(sample->most, Unit::bytes)));
        return;
    }
    m_bars->present(barsOf(sizeBinsOf(*sample)));
    m_words->setText(
        tr("Data of the first %n records: %1 at least, %2 on average, %3 at most.", nullptr, count)
            .arg(figureText(sample->least, Unit::bytes), figureText(sample->mean, Unit::bytes),
                 figureText(sample->most, Unit::bytes)));
    m_bars->setAccessibleDescription(m_words->text());
}

} // namespace millrace::ui
