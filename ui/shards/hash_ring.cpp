// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/hash_ring.h"

#include "panels/help_address.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

/// Steps of + and -, of the arc.
constexpr double kStep = 0.01;
constexpr double kFineStep = 0.001;

} // namespace

HashRing::HashRing(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setProperty(kHelpProperty, QStringLiteral("help:concept/streams"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

QSize HashRing::sizeHint() const {
    return {420, 320};
}

QSize HashRing::minimumSizeHint() const {
    return {240, 180};
}

void HashRing::retranslate() {
    setAccessibleName(tr("Hash ring"));
    const ShardState* shard = current();
    setAccessibleDescription(
        shard ? describeShard(*shard)
              : tr("The open shards on the circle of hash keys. Arrow keys go from one to the next."));
    update();
}

void HashRing::setShards(const std::vector<ShardState>& shards) {
    m_shards.clear();
    std::ranges::copy_if(shards, std::back_inserter(m_shards), isOpen);
    std::ranges::sort(m_shards, {}, [](const ShardState& shard) { return shard.range.first; });
    m_layout = RingLayout(m_shards, size());
    if (m_split && !current()) {
        setSplitPoint(std::nullopt); // it was split or merged meanwhile
    }
    retranslate();
}

void HashRing::setKeys(std::vector<KnownKey> keys) {
    m_keys = std::move(keys);
    update();
}

void HashRing::setMarkedKey(const std::string& name) {
    m_marked.reset();
    if (!name.empty()) {
        m_marked = KnownKey{name, hashPartitionKey(name), 0};
        const auto known = std::ranges::find(m_keys, name, &KnownKey::name);
        m_marked->share = known == m_keys.end() ? 0 : known->share;
    }
    update();
}

void HashRing::setHighlighted(const std::string& shard) {
    if (shard == m_highlighted) {
        return;
    }
    setMarkedKey({}); // it belongs to the other one
    m_highlighted = shard;
    m_isDragging = false;
    m_pressed.reset();
    setSplitPoint(std::nullopt);
    retranslate();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

int HashRing::indexOf(const std::string& shard) const {
    const auto found = std::ranges::find(m_shards, shard, &ShardState::shardId);
    return found == m_shards.end() ? -1 : static_cast<int>(found - m_shards.begin());
}

const ShardState* HashRing::current() const {
    return findShard(m_shards, m_highlighted);
}

void HashRing::setSplitPoint(std::optional<HashKey> start) {
    const ShardState* shard = current();
    const std::optional<HashKeyRange> points = shard && start ? splitPoints(shard->range) : std::nullopt;
    const std::optional<HashKey> wanted =
        points ? std::optional(std::clamp(*start, points->first, points->last)) : std::nullopt;
    if (wanted != m_split) {
        m_split = wanted;
        update();
        emit splitMoved();
    }
}

std::optional<SplitOutlook> HashRing::outlook() const {
    const ShardState* shard = current();
    return shard && m_split ? std::optional(outlookOf(*shard, *m_split, m_keys)) : std::nullopt;
}

std::string HashRing::shardAt(const QPointF& position) const {
    const RingSector* sector = m_layout.sectorAt(position);
    return sector ? m_shards[sector->hottest].shardId : std::string();
}

const KnownKey* HashRing::keyNear(const QPointF& position) const {
    constexpr double kNear = 7;
    if (m_marked) {
        const QPointF away = position - m_layout.pointAt(placeOf(m_marked->hash), m_layout.innerRadius());
        if (std::hypot(away.x(), away.y()) <= kNear) {
            return &*m_marked;
        }
    }
    for (const KnownKey& key : m_keys) {
        const QPointF away = position - m_layout.pointAt(placeOf(key.hash), m_layout.innerRadius());
        if (std::hypot(away.x(), away.y()) <= kNear) {
            return &key;
        }
    }
    return nullptr;
}

QString HashRing::describe(const QPointF& position) const {
    if (const KnownKey* key = keyNear(position)) {
        const QString name = key->name.empty() ? QString::fromStdString(toString(key->hash))
                                               : QString::fromStdString(key->name);
        return key->share > 0
                   ? tr("Key %1: %2 % of the records").arg(name, QLocale().toString(key->share * 100, 'f', 1))
                   : tr("Key %1").arg(name);
    }
    const RingSector* sector = m_layout.sectorAt(position);
    if (!sector) {
        return {};
    }
    const QString text = describeShard(m_shards[sector->hottest]);
    return sector->count == 1
               ? text
               : tr("The hottest of %n shards that lie here:", nullptr, static_cast<int>(sector->count)) +
                     QLatin1Char('\n') + text;
}

QPointF HashRing::positionOf(HashKey key) const {
    return m_layout.pointAt(placeOf(key), (m_layout.innerRadius() + m_layout.limitRadius()) / 2);
}

void HashRing::pick(const std::string& shard) {
    if (shard != m_highlighted) {
        setHighlighted(shard);
        emit shardPicked(shard);
    }
}

void HashRing::goTo(int step) {
    const int count = static_cast<int>(m_shards.size());
    if (count == 0) {
        return;
    }
    const int now = indexOf(m_highlighted);
    const int next = now < 0 ? (step > 0 ? 0 : count - 1) : (now + step % count + count) % count;
    pick(m_shards[static_cast<std::size_t>(next)].shardId);
}

void HashRing::nudge(double share) {
    if (!current() && !m_shards.empty()) {
        goTo(1);
    }
    const ShardState* shard = current();
    if (!shard) {
        return;
    }
    const double from = m_split ? shareWithin(shard->range, *m_split) : 0.5;
    setSplitPoint(splitPointAt(shard->range, m_split ? from + share : from));
}

void HashRing::dragTo(const QPointF& position) {
    const ShardState* shard = current();
    if (!shard) {
        return;
    }
    const double from = placeOf(shard->range.first);
    const double width = shareOf(shard->range);
    // Beside the arc it is the nearer end that counts.
    double away = m_layout.placeAt(position) - from;
    away -= std::floor(away);
    const double beyond = (1 + width) / 2;
    const double share = away > beyond ? 0 : std::min(away / width, 1.0);
    setSplitPoint(splitPointAt(shard->range, share));
}

void HashRing::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const std::string shard = shardAt(event->position());
    if (!shard.empty()) {
        pick(shard);
        m_pressed = event->position();
    }
}

void HashRing::mouseMoveEvent(QMouseEvent* event) {
    if (m_pressed && (event->buttons() & Qt::LeftButton)) {
        const QPointF away = event->position() - *m_pressed;
        m_isDragging = m_isDragging || away.manhattanLength() >= QApplication::startDragDistance();
        if (m_isDragging) {
            dragTo(event->position());
        }
        return;
    }
    const std::string shard = shardAt(event->position());
    if (shard != m_hovered) {
        m_hovered = shard;
        setCursor(shard.empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        update();
    }
}

void HashRing::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_pressed.reset();
        m_isDragging = false;
    }
}

void HashRing::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_hovered.clear();
    update();
}

void HashRing::keyPressEvent(QKeyEvent* event) {
    const double step = event->modifiers() & Qt::ControlModifier ? kFineStep : kStep;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        goTo(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        goTo(1);
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!m_shards.empty()) {
            pick((event->key() == Qt::Key_Home ? m_shards.front() : m_shards.back()).shardId);
        }
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        nudge(step);
        return;
    case Qt::Key_Minus:
        nudge(-step);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_split) {
            emit splitRequested();
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_split) {
            m_pressed.reset();
            m_isDragging = false;
            setSplitPoint(std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void HashRing::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const std::string shard = byMouse ? shardAt(event->pos()) : m_highlighted;
    const int index = indexOf(shard);
    if (index < 0) {
        event->ignore();
        return;
    }
    pick(shard);
    const HashKeyRange& range = m_shards[static_cast<std::size_t>(index)].range;
    const QPoint place = mapToGlobal(positionOf(range.first + (range.last - range.first) / 2).toPoint());
    emit menuRequested(shard, byMouse ? event->globalPos() : place);
}

bool HashRing::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = describe(help->pos());
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), text, this);
        }
        return true;
    }
    return QWidget::event(event);
}

void HashRing::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_layout = RingLayout(m_shards, size());
}

} // namespace millrace::ui
