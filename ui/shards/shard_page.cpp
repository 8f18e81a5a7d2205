// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/shard_page.h"

#include "document/wording.h"
#include "panels/panel_parts.h"
#include "shards/shard_actions.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace millrace::ui {

ShardPage::ShardPage(ShardActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_table(new ShardTable(this))
    , m_split(makePanelButton(QStringLiteral("split"), this))
    , m_splitAt(makePanelButton(QStringLiteral("split"), this))
    , m_merge(makePanelButton(QStringLiteral("merge"), this))
    , m_count(makePanelButton(QStringLiteral("table"), this))
    , m_status(new QLabel(this))
    , m_openOnly(new QCheckBox(this)) {
    m_status->setProperty("role", QStringLiteral("muted"));
    QHBoxLayout* bar = makePanelBar();
    for (QToolButton* button : {m_split, m_splitAt, m_merge, m_count}) {
        bar->addWidget(button);
    }
    bar->addStretch();
    bar->addWidget(m_status);
    bar->addSpacing(8);
    bar->addWidget(m_openOnly);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);

    connect(m_split, &QToolButton::clicked, this,
            [this] { m_actions.splitInMiddle(m_table->currentShard()); });
    connect(m_splitAt, &QToolButton::clicked, this, [this] { m_actions.askSplit(m_table->currentShard()); });
    connect(m_merge, &QToolButton::clicked, this,
            [this] { m_actions.mergeWithNext(m_table->currentShard()); });
    connect(m_count, &QToolButton::clicked, this, [this] { m_actions.askCount(); });
    connect(m_openOnly, &QCheckBox::toggled, this, [this](bool only) {
        const std::string shard = m_table->currentShard();
        m_table->setOpenOnly(only);
        m_table->setHighlighted(shard);
        updateButtons();
    });
    connect(m_table, &ShardTable::shardPicked, this, &ShardPage::shardPicked);
    connect(m_table, &ShardTable::throttledClicked, this, &ShardPage::throttlesRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShardPage::updateButtons);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ShardPage::openMenu);
    retranslate();
}

/// Where not all fits, what has a drawing of its own does without its words.
void ShardPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    int needed = m_openOnly->sizeHint().width() + m_status->sizeHint().width() + 24;
    for (const QToolButton* button : {m_split, m_splitAt, m_merge, m_count}) {
        needed += button->fontMetrics().horizontalAdvance(button->text()) + 40;
    }
    const bool isNarrow = needed > width();
    for (QToolButton* button : {m_merge, m_count}) {
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
    m_status->setVisible(!isNarrow);
}

void ShardPage::retranslate() {
    m_openOnly->setText(tr("Open only"));
    m_openOnly->setToolTip(tr("Leave out shards that were split or merged"));
    updateButtons();
}

void ShardPage::refresh() {
    const std::shared_ptr<const NodeState> stream = m_actions.state();
    m_table->setShards(stream ? stream->shards : std::vector<ShardState>());
    m_status->setText(stream ? translated(stream->status) : QString());
}

void ShardPage::setHighlighted(const std::string& shard) {
    m_table->setHighlighted(shard);
    updateButtons();
}

void ShardPage::updateButtons() {
    const std::string shard = m_table->currentShard();
    const QString reason = m_actions.whyNot();
    const QString choose = tr("Choose an open shard first.");
    const auto say = [&](QToolButton* button, const QString& text, bool isEnabled, const QString& help,
                         const QString& otherwise) {
        button->setEnabled(isEnabled);
        sayButton(button, text, isEnabled ? help : reason.isEmpty() ? otherwise : reason);
    };
    const bool canSplit = m_actions.canSplit(shard);
    say(m_split, tr("Split in the middle"), canSplit,
        tr("Splits the chosen shard into two with equal parts of its hash keys"), choose);
    say(m_splitAt, tr("Split at…"), canSplit,
        tr("Asks for the hash key, and shows what both children would get"), choose);
    say(m_merge, tr("Merge with next"), m_actions.canMerge(shard),
        tr("Merges the chosen shard with the one whose hash keys follow"),
        tr("Choose an open shard that has another one behind it."));
    say(m_count, tr("Set number of shards…"), reason.isEmpty(),
        tr("Splits and merges until there are so many"), {});
}

void ShardPage::openMenu(const QPoint& place) {
    const QModelIndex index = m_table->indexAt(place);
    const QModelIndex row = index.isValid() ? index : m_table->currentIndex();
    if (!row.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillMenu(*menu, m_table->shards().shard(row.row()).shardId);
    menu->addSeparator();
    QAction* why = menu->addAction(Theme::instance().icon(QStringLiteral("throttled")), tr("Why throttled…"));
    why->setEnabled(m_actions.hasThrottles());
    connect(why, &QAction::triggered, this, &ShardPage::throttlesRequested);
    const QPoint at = index.isValid() ? place : m_table->visualRect(row).center();
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace millrace::ui
