// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/ring_page.h"

#include "charts/value_scale.h"
#include "panels/panel_parts.h"
#include "shards/outlook_view.h"
#include "shards/shard_actions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace millrace::ui {

RingPage::RingPage(ShardActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_ring(new HashRing(this))
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_hint(makeSentence(QStringLiteral("muted"), this))
    , m_outlook(new OutlookView(this))
    , m_buttons(new QWidget(this))
    , m_split(new QPushButton(m_buttons))
    , m_cancel(new QPushButton(m_buttons))
    , m_legend(makeSentence(QStringLiteral("muted"), this)) {
    constexpr int kSide = 340;
    constexpr int kLeastSide = 180;
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base); // as the picture
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setWordWrap(true);
    for (QLabel* label : {m_hint, m_legend}) {
        label->setContentsMargins(0, 0, 0, 0);
    }
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(8, 4, 12, 8);
    buttons->addWidget(m_split);
    buttons->addWidget(m_cancel);
    buttons->addStretch();

    auto* side = new QWidget(this);
    auto* words = new QVBoxLayout(side);
    words->setContentsMargins(8, 12, 12, 8);
    words->setSpacing(8);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_facts),
                          static_cast<QWidget*>(m_outlook), static_cast<QWidget*>(m_hint)}) {
        words->addWidget(part);
    }
    words->addStretch();
    words->addWidget(m_legend);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(side);
    scroll->viewport()->setAutoFillBackground(false);
    side->setAutoFillBackground(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    constexpr int kAll = 1000; // the column has its whole width first
    layout->addWidget(m_ring, 1);
    // The buttons stay in sight, whatever there is to read above them.
    auto* column = new QWidget(this);
    column->setMinimumWidth(kLeastSide);
    column->setMaximumWidth(kSide);
    auto* parts = new QVBoxLayout(column);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(scroll, 1);
    parts->addWidget(m_buttons);
    layout->addWidget(column, kAll);

    connect(m_ring, &HashRing::shardPicked, this, [this](const std::string& shard) {
        sayShard();
        saySplit();
        emit shardPicked(shard);
    });
    connect(m_ring, &HashRing::splitMoved, this, &RingPage::saySplit);
    connect(m_ring, &HashRing::splitRequested, this, &RingPage::splitHere);
    connect(m_ring, &HashRing::menuRequested, this, [this](const std::string& shard, const QPoint& place) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions.fillMenu(*menu, shard);
        menu->popup(place);
    });
    connect(m_split, &QPushButton::clicked, this, &RingPage::splitHere);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_ring->setSplitPoint(std::nullopt);
        m_ring->setFocus();
    });
    retranslate();
}

void RingPage::retranslate() {
    m_split->setText(tr("Split here"));
    m_cancel->setText(tr("Cancel"));
    m_legend->setText(
        tr("Length and colour of an arc tell its load, the dashed circle is the limit of a shard, "
           "dots are keys that get many of the records."));
    m_ring->retranslate();
    m_outlook->retranslate();
    sayShard();
    saySplit();
}

void RingPage::refresh() {
    const std::shared_ptr<const NodeState> stream = m_actions.state();
    m_ring->setKeys(m_actions.keys());
    m_ring->setShards(stream ? stream->shards : std::vector<ShardState>());
    sayShard();
    saySplit();
}

void RingPage::setHighlighted(const std::string& shard) {
    m_ring->setHighlighted(shard);
    sayShard();
    saySplit();
}

void RingPage::setMarkedKey(const std::string& name) {
    m_ring->setMarkedKey(name);
    sayShard();
}

void RingPage::sayShard() {
    const ShardState* shard = m_ring->current();
    m_title->setText(shard ? shardName(shard->shardId) : tr("No shard is selected"));
    m_facts->setVisible(shard != nullptr);
    QString facts = shard ? describeShard(*shard) : QString();
    if (shard && m_ring->markedKey()) {
        facts += QLatin1Char('\n') +
                 tr("The dot is the key %1").arg(QString::fromStdString(m_ring->markedKey()->name));
    }
    m_facts->setText(facts);
}

void RingPage::saySplit() {
    const std::optional<SplitOutlook> outlook = m_ring->outlook();
    const QString reason = m_actions.whyNot();
    m_outlook->setOutlook(outlook);
    m_outlook->setVisible(outlook.has_value());
    m_buttons->setVisible(outlook.has_value());
    m_split->setEnabled(outlook && reason.isEmpty());
    if (!m_ring->current()) {
        m_hint->setText(tr("Click an arc, or go from one to the next with the arrow keys."));
    } else {
        m_hint->setText(
            !reason.isEmpty()
                ? reason
                : tr("Drag along the arc, or press + and -, to see what a split there would give."));
    }
    // What is being considered needs the room.
    m_hint->setVisible(!outlook || !reason.isEmpty());
    m_legend->setVisible(!outlook);
    m_split->setToolTip(reason.isEmpty() ? tr("Enter splits, Escape gives it up") : reason);
}

void RingPage::splitHere() {
    const ShardState* shard = m_ring->current();
    const std::optional<HashKey> start = m_ring->splitPoint();
    if (shard && start && m_actions.canSplit(shard->shardId)) {
        m_actions.split(shard->shardId, *start);
        m_ring->setSplitPoint(std::nullopt);
        m_ring->setFocus();
    }
}

} // namespace millrace::ui
