// SPDX-License-Identifier: GPL-3.0-or-later
// How the ring looks.
#include "charts/time_axis.h"
#include "charts/value_scale.h"
#include "shards/hash_ring.h"
#include "theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace millrace::ui {

namespace {

/// Arcs that are thinner have no pattern and no gap: they would be nothing else.
constexpr double kWideEnough = 6;
constexpr double kLeastLoad = 0.02; ///< so that an idle shard can be seen

struct RingLabel {
    double place;
    QString name;
    QString load;
};

} // namespace

void HashRing::paintEvent(QPaintEvent* /*event*/) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colors.surfaceRaised);
    if (m_shards.empty()) {
        painter.setPen(colors.textMuted);
        painter.drawText(rect(), Qt::AlignCenter, tr("No shards yet"));
        return;
    }
    painter.fillPath(m_layout.piece(0, 1, m_layout.innerRadius(), m_layout.limitRadius()), colors.hover);
    for (const RingSector& sector : m_layout.sectors()) {
        paintSector(painter, sector);
    }
    paintLimit(painter);
    const int hovered = indexOf(m_hovered);
    if (hovered >= 0) {
        paintFrame(painter, *m_layout.sectorOf(static_cast<std::size_t>(hovered)), colors.textMuted, 1);
    }
    const int picked = indexOf(m_highlighted);
    if (picked >= 0) {
        paintFrame(painter, *m_layout.sectorOf(static_cast<std::size_t>(picked)), colors.accent, 2);
    }
    paintKeys(painter);
    paintMarkedKey(painter);
    paintSplit(painter);
    paintLabels(painter);
    paintHub(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(colors.accent);
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void HashRing::paintSector(QPainter& painter, const RingSector& sector) const {
    const ThemeColors& colors = Theme::instance().colors();
    const ShardState& shard = m_shards[sector.hottest];
    const QPainterPath path = m_layout.piece(sector.from, sector.to, m_layout.innerRadius(),
                                             m_layout.radiusOf(std::max(shard.utilisation, kLeastLoad)));
    const QColor color = colors.band(shard.band);
    const double length = (sector.to - sector.from) * 2 * std::numbers::pi * m_layout.innerRadius();
    const Qt::BrushStyle pattern = Theme::bandPattern(shard.band);
    const bool isPlain = length < kWideEnough || pattern == Qt::SolidPattern || pattern == Qt::NoBrush;
    QColor ground = color;
    ground.setAlpha(isPlain ? 255 : 96);
    painter.fillPath(path, ground);
    if (!isPlain) {
        painter.fillPath(path, QBrush(color, pattern));
    }
    if (length >= kWideEnough && m_layout.sectors().size() > 1) {
        painter.setPen(QPen(colors.surfaceRaised, 2));
        painter.drawLine(m_layout.pointAt(sector.from, m_layout.innerRadius()),
                         m_layout.pointAt(sector.from, m_layout.outerRadius()));
    }
}

void HashRing::paintLimit(QPainter& painter) const {
    const ThemeColors& colors = Theme::instance().colors();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.limitLine, 1.2, Qt::DashLine));
    painter.drawEllipse(m_layout.center(), m_layout.limitRadius(), m_layout.limitRadius());
    // Key 0, where the circle begins.
    painter.setPen(QPen(colors.textMuted, 1));
    painter.drawLine(m_layout.pointAt(0, m_layout.innerRadius() - 6),
                     m_layout.pointAt(0, m_layout.innerRadius()));
}

void HashRing::paintFrame(QPainter& painter, const RingSector& sector, const QColor& color,
                          double width) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    painter.drawPath(
        m_layout.piece(sector.from, sector.to, m_layout.innerRadius(), m_layout.outerRadius() + 1));
}

void HashRing::paintKeys(QPainter& painter) const {
    const ThemeColors& colors = Theme::instance().colors();
    painter.setPen(QPen(colors.surfaceRaised, 1.5));
    painter.setBrush(colors.text);
    for (const KnownKey& key : m_keys) {
        constexpr double kSmallest = 2.5;
        constexpr double kGrowth = 4;
        const double radius = kSmallest + kGrowth * std::sqrt(std::min(key.share, 1.0));
        painter.drawEllipse(m_layout.pointAt(placeOf(key.hash), m_layout.innerRadius()), radius, radius);
    }
}

void HashRing::paintMarkedKey(QPainter& painter) const {
    if (!m_marked) {
        return;
    }
    constexpr double kRadius = 6;
    const ThemeColors& colors = Theme::instance().colors();
    const QPointF dot = m_layout.pointAt(placeOf(m_marked->hash), m_layout.innerRadius());
    painter.setPen(QPen(colors.surfaceRaised, 2));
    painter.setBrush(colors.accent);
    painter.drawEllipse(dot, kRadius, kRadius);
}

void HashRing::paintSplit(QPainter& painter) const {
    if (!m_split) {
        return;
    }
    constexpr double kHandle = 6;
    const ThemeColors& colors = Theme::instance().colors();
    const double place = placeOf(*m_split);
    const QPointF inside = m_layout.pointAt(place, m_layout.innerRadius() - 8);
    const QPointF outside = m_layout.pointAt(place, m_layout.outerRadius() + 8);
    painter.setPen(QPen(colors.surfaceRaised, 5));
    painter.drawLine(inside, outside);
    painter.setPen(QPen(colors.accent, 2));
    painter.drawLine(inside, outside);
    painter.setPen(QPen(colors.surfaceRaised, 1.5));
    painter.setBrush(colors.accent);
    painter.drawEllipse(outside, kHandle, kHandle);
}

void HashRing::paintLabels(QPainter& painter) const {
    constexpr std::size_t kMostLabels = 24;
    const ThemeColors& colors = Theme::instance().colors();
    // The picked one first, then by load: what has no room is left out.
    std::vector<const RingSector*> order;
    for (const RingSector& sector : m_layout.sectors()) {
        order.push_back(&sector);
    }
    const std::size_t labels = std::min(order.size(), kMostLabels);
    const auto rank = [this](const RingSector* sector) {
        const ShardState& shard = m_shards[sector->hottest];
        return std::pair(shard.shardId != m_highlighted, -shard.utilisation);
    };
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(labels), {}, rank);
    order.resize(labels);
    const QFont small = axisFont(font());
    const QFontMetricsF metrics(small);
    std::vector<QRectF> taken;
    if (m_split) {
        constexpr double kRoom = 10;
        const QPointF handle = m_layout.pointAt(placeOf(*m_split), m_layout.outerRadius() + 8);
        taken.emplace_back(handle - QPointF(kRoom, kRoom), QSizeF(2 * kRoom, 2 * kRoom));
    }
    painter.setFont(small);
    for (const RingSector* sector : order) {
        const ShardState& shard = m_shards[sector->hottest];
        const double place = (sector->from + sector->to) / 2;
        const QString name = shardName(shard.shardId);
        const QString load = tr("%1, %2", "load in a word, figure")
                                 .arg(Theme::bandWord(shard.band), shareText(shard.utilisation));
        const double width = std::max(metrics.horizontalAdvance(name), metrics.horizontalAdvance(load)) + 4;
        const double height = 2 * metrics.height();
        // The label touches the ring with the side that looks at it.
        const QPointF anchor = m_layout.pointAt(place, m_layout.outerRadius() + 6);
        const QPointF out = (anchor - m_layout.center()) / std::hypot(anchor.x() - m_layout.center().x(),
                                                                      anchor.y() - m_layout.center().y());
        constexpr double kSteep = 2; // beside a slope it stands aside as a whole
        const QRectF area(anchor.x() - width / 2 + std::clamp(kSteep * out.x(), -1.0, 1.0) * width / 2,
                          anchor.y() - height / 2 + std::clamp(kSteep * out.y(), -1.0, 1.0) * height / 2,
                          width, height);
        const bool isFree =
            rect().contains(area.toAlignedRect().adjusted(2, 0, -2, 0)) &&
            std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(area); });
        if (!isFree) {
            continue;
        }
        taken.push_back(area);
        const int side = out.x() > 0.4 ? Qt::AlignLeft : out.x() < -0.4 ? Qt::AlignRight : Qt::AlignHCenter;
        painter.setPen(colors.text);
        painter.drawText(QRectF(area.topLeft(), QSizeF(width, height / 2)), side | Qt::AlignVCenter, name);
        painter.setPen(colors.band(shard.band));
        painter.drawText(QRectF(area.left(), area.center().y(), width, height / 2), side | Qt::AlignVCenter,
                         load);
    }
}

void HashRing::paintHub(QPainter& painter) const {
    const ThemeColors& colors = Theme::instance().colors();
    const double width = 1.5 * m_layout.innerRadius();
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const QPointF center = m_layout.center();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(QRectF(center.x() - width / 2, center.y() - line, width, line), Qt::AlignCenter,
                     tr("%n shards", "that are open", static_cast<int>(m_shards.size())));
    QFont small = font();
    small.setPointSizeF(axisFont(font()).pointSizeF());
    // A marked key is named in the colour of its dot.
    const double room = 2 * m_layout.innerRadius() - 24;
    const QFontMetricsF smallMetrics(small);
    const QString space =
        m_marked ? smallMetrics.elidedText(QString::fromStdString(m_marked->name), Qt::ElideMiddle, room)
                 : tr("2¹²⁸ hash keys");
    if (smallMetrics.horizontalAdvance(space) < room + 8) {
        painter.setFont(small);
        painter.setPen(m_marked ? colors.accent : colors.textMuted);
        painter.drawText(
            QRectF(center.x() - m_layout.innerRadius(), center.y(), 2 * m_layout.innerRadius(), line),
            Qt::AlignCenter, space);
    }
}

} // namespace millrace::ui
