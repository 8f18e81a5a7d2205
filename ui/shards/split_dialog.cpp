// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/split_dialog.h"

#include "charts/value_scale.h"
#include "document/wording.h"
#include "panels/panel_parts.h"
#include "shards/outlook_view.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kSteps = 1000;

} // namespace

SplitDialog::SplitDialog(const std::vector<ShardState>& shards, std::vector<KnownKey> keys,
                         const std::string& shard, QWidget* parent)
    : QDialog(parent)
    , m_keys(std::move(keys))
    , m_shard(new QComboBox(this))
    , m_key(new QLineEdit(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_problem(makeSentence(QStringLiteral("error"), this))
    , m_outlook(new OutlookView(this)) {
    constexpr int kWidth = 480;
    setWindowTitle(tr("Split a shard"));
    setMinimumWidth(kWidth);
    std::ranges::copy_if(shards, std::back_inserter(m_shards), isOpen);
    std::ranges::sort(m_shards, {}, [](const ShardState& each) { return each.range.first; });
    for (const ShardState& each : m_shards) {
        m_shard->addItem(
            tr("%1: %2, %3 of its limit", "shard, load in a word, figure")
                .arg(shardName(each.shardId), Theme::bandWord(each.band), shareText(each.utilisation)));
        if (each.shardId == shard) {
            m_shard->setCurrentIndex(m_shard->count() - 1);
        }
    }
    m_slider->setRange(0, kSteps);
    m_slider->setAccessibleName(tr("Where in the shard the upper child begins"));
    m_problem->setContentsMargins(0, 0, 0, 0);
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    form->addRow(tr("Shard:"), m_shard);
    form->addRow(tr("Upper child begins at hash key:"), m_key);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    layout->addLayout(form);
    layout->addWidget(m_slider);
    layout->addWidget(m_problem);
    layout->addWidget(m_outlook);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_split = buttons->addButton(tr("Split"), QDialogButtonBox::AcceptRole);
    m_split->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_shard, &QComboBox::currentIndexChanged, this, &SplitDialog::chooseShard);
    connect(m_key, &QLineEdit::textChanged, this, &SplitDialog::judge);
    connect(m_slider, &QSlider::valueChanged, this, &SplitDialog::slide);
    chooseShard();
    m_key->setFocus();
    m_key->selectAll();
}

std::string SplitDialog::shard() const {
    const ShardState* chosen = current();
    return chosen ? chosen->shardId : std::string();
}

const ShardState* SplitDialog::current() const {
    const int index = m_shard->currentIndex();
    return index >= 0 ? &m_shards[static_cast<std::size_t>(index)] : nullptr;
}

void SplitDialog::chooseShard() {
    const ShardState* chosen = current();
    const std::optional<HashKey> middle = chosen ? splitPointAt(chosen->range, 0.5) : std::nullopt;
    m_key->setText(middle ? QString::fromStdString(toString(*middle)) : QString());
    judge();
}

void SplitDialog::slide(int step) {
    const ShardState* chosen = current();
    if (const std::optional<HashKey> key =
            chosen ? splitPointAt(chosen->range, static_cast<double>(step) / kSteps) : std::nullopt) {
        m_key->setText(QString::fromStdString(toString(*key)));
    }
}

void SplitDialog::judge() {
    m_start.reset();
    const ShardState* chosen = current();
    const std::optional<HashKeyRange> points = chosen ? splitPoints(chosen->range) : std::nullopt;
    const Result<HashKey> key = parseHashKey(m_key->text().trimmed().toStdString());
    QString problem;
    if (!points) {
        problem = tr("This shard's range is too small to be split.");
    } else if (!key) {
        problem = sentenceOf(key.error());
    } else if (!points->contains(*key)) {
        problem =
            tr("%1 does not lie within the shard: give %2 to %3.")
                .arg(QString::fromStdString(toString(*key)), QString::fromStdString(toString(points->first)),
                     QString::fromStdString(toString(points->last)));
    } else {
        m_start = *key;
        const QSignalBlocker blocker(m_slider);
        m_slider->setValue(static_cast<int>(std::lround(shareWithin(chosen->range, *key) * kSteps)));
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_split->setEnabled(m_start.has_value());
    m_outlook->setOutlook(m_start ? std::optional(outlookOf(*chosen, *m_start, m_keys)) : std::nullopt);
}

} // namespace millrace::ui
