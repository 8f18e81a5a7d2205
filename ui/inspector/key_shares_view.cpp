// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/key_shares_view.h"

#include "checks/key_shares.h"
#include "checks/stream_shape.h"
#include "checks/traffic.h"
#include "document/wording.h"
#include "inspector/bar_picture.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

QString percentText(double share) {
    constexpr double kTenths = 1000; // of a percent
    return figureText(std::round(share * kTenths) / kTenths, Unit::share);
}

Bars barsOf(const checks::KeyShares& shares) {
    Bars bars;
    bars.values = shares.shards;
    const auto count = static_cast<double>(shares.shards.size());
    const auto hottest = std::ranges::max_element(shares.shards);
    for (std::size_t i = 0; i < shares.shards.size(); ++i) {
        bars.tips.push_back(
            KeySharesView::tr("Shard %1: %2", "number, share").arg(i).arg(percentText(shares.shards[i])));
    }
    constexpr double kNotably = 1.02; // above an even share
    if (hottest != shares.shards.end() && *hottest * count > kNotably) {
        const auto index = static_cast<std::size_t>(hottest - shares.shards.begin());
        bars.marked = index;
        bars.markedText = bars.tips[index];
    }
    bars.reference = 1 / count;
    bars.referenceText = KeySharesView::tr("even: %1").arg(percentText(1 / count));
    bars.first = QStringLiteral("0");
    bars.last = QString::number(shares.shards.size() - 1);
    return bars;
}

} // namespace

KeySharesView::KeySharesView(const Context& context, QWidget* parent)
    : SpecialView(QStringLiteral("key-shares"), tr("Load on the shards"), context, parent)
    , m_nothing(new QLabel(this)) {
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setWordWrap(true);
    content()->addWidget(m_nothing);
}

KeySharesView::Part KeySharesView::makePart() {
    Part part{new QLabel(this), new BarPicture(this), new QLabel(this)};
    part.title->setWordWrap(true);
    part.words->setProperty("role", QStringLiteral("muted"));
    part.words->setWordWrap(true);
    content()->addWidget(part.title);
    content()->addWidget(part.bars);
    content()->addWidget(part.words);
    return part;
}

void KeySharesView::refresh() {
    const Pipeline part = neighbourhood();
    const checks::Graph graph(part, document().types().catalog());
    const auto producers = graph.nodesOfType("producer");
    const auto self =
        std::ranges::find_if(producers, [&](const auto* one) { return one->node->id == node(); });
    const auto streams = self == producers.end() ? std::vector<const checks::CheckedNode*>()
                                                 : graph.targetsOf(**self, "data_stream");
    std::size_t shown = 0;
    bool isUnknown = false;
    for (const checks::CheckedNode* stream : streams) {
        const auto ranges = checks::startingRanges(graph, *stream);
        if (!ranges || ranges->empty()) {
            continue;
        }
        const Json& settings = (*self)->settings;
        const checks::KeyShares shares = checks::keySharesOf(settings, *ranges);
        const Json file = settings.value("file", Json::object());
        const bool isFromFile = settings.value("source", "") == "file" && file.is_object() &&
                                !file.value("key_field", std::string()).empty();
        if (!shares.known || isFromFile) {
            isUnknown = true;
            continue;
        }
        if (shown == m_parts.size()) {
            m_parts.push_back(makePart());
        }
        const Part& view = m_parts[shown++];
        view.title->setText(
            tr("In %1", "name of a stream").arg(QString::fromStdString(graph.nameOf(*stream))));
        Bars bars = barsOf(shares);
        QStringList words;
        const double even = 1 / static_cast<double>(shares.shards.size());
        if (bars.marked) {
            words << tr("Shard %1 gets %2 of the records; an even share is %3.")
                         .arg(*bars.marked)
                         .arg(percentText(shares.shards[*bars.marked]), percentText(even));
        } else {
            words << tr("The load is even: each shard gets %1 of the records.").arg(percentText(even));
        }
        if (shares.hottestKey > 0) {
            words << tr("The most frequent key alone brings %1.").arg(percentText(shares.hottestKey));
        }
        if (const auto traffic = checks::busiestTraffic(graph, **self);
            traffic && traffic->streamRecords > 0) {
            words << tr("At the busiest time that is up to %1 to one shard.", "rate")
                         .arg(figureText(traffic->streamRecords * std::ranges::max(shares.shards),
                                         Unit::recordsPerSecond));
        }
        view.words->setText(words.join(QLatin1Char(' ')));
        view.bars->setAccessibleName(tr("Load on the shards"));
        view.bars->setAccessibleDescription(view.words->text());
        view.bars->present(std::move(bars));
    }
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const bool isShown = i < shown;
        m_parts[i].title->setVisible(isShown && streams.size() > 1);
        m_parts[i].bars->setVisible(isShown);
        m_parts[i].words->setVisible(isShown);
    }
    m_nothing->setVisible(shown == 0);
    m_nothing->setText(isUnknown
                           ? tr("The keys come out of the records of a file: how they fall shows in a run.")
                       : self == producers.end()
                           ? tr("Correct the settings marked above to see how the keys fall.")
                           : tr("Link this producer to a stream to see how its keys fall on the shards."));
}

} // namespace millrace::ui
