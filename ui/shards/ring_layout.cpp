// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/ring_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace millrace::ui {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

/// Room above and below for two lines of a label; at the sides there is more than enough in a wide panel.
constexpr double kMargin = 38;
constexpr double kLeastRadius = 40;
constexpr double kHole = 0.54;

/// Throttled shards before all others, then by load.
double heatOf(const ShardState& shard) {
    return shard.utilisation + (shard.band == LoadBand::throttled ? 1000 : 0);
}

} // namespace

RingLayout::RingLayout(const std::vector<ShardState>& shards, QSizeF size)
    : m_center(size.width() / 2, size.height() / 2)
    , m_outer(std::max(std::min(size.width(), size.height()) / 2 - kMargin, kLeastRadius)) {
    m_inner = m_outer * kHole;
    const double around = kTurn * m_outer;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        const double from = placeOf(shards[i].range.first);
        const double to = from + shareOf(shards[i].range);
        const bool isThin = (to - from) * around < kThinnest;
        if (isThin && !m_sectors.empty() &&
            (m_sectors.back().to - m_sectors.back().from) * around < kThinnest) {
            RingSector& joined = m_sectors.back();
            ++joined.count;
            joined.to = to;
            if (heatOf(shards[i]) > heatOf(shards[joined.hottest])) {
                joined.hottest = i;
            }
        } else {
            m_sectors.push_back({i, 1, i, from, to});
        }
    }
}

double RingLayout::radiusOf(double load) const {
    return m_inner + (m_outer - m_inner) * std::clamp(load, 0.0, kMostLoad) / kMostLoad;
}

QPointF RingLayout::pointAt(double place, double radius) const {
    return m_center + QPointF(std::sin(place * kTurn), -std::cos(place * kTurn)) * radius;
}

double RingLayout::placeAt(const QPointF& point) const {
    const QPointF from = point - m_center;
    const double place = std::atan2(from.x(), -from.y()) / kTurn;
    return place < 0 ? place + 1 : place;
}

bool RingLayout::isOnRing(const QPointF& point) const {
    constexpr double kNear = 6;
    const double radius = std::hypot(point.x() - m_center.x(), point.y() - m_center.y());
    return m_inner - kNear <= radius && radius <= m_outer + kNear;
}

const RingSector* RingLayout::sectorAt(const QPointF& point) const {
    if (!isOnRing(point)) {
        return nullptr;
    }
    const double place = placeAt(point);
    const auto behind = std::ranges::upper_bound(m_sectors, place, {}, &RingSector::from);
    return behind == m_sectors.begin() ? nullptr : &*(behind - 1);
}

const RingSector* RingLayout::sectorOf(std::size_t shard) const {
    const auto behind = std::ranges::upper_bound(m_sectors, shard, {}, &RingSector::first);
    return behind == m_sectors.begin() ? nullptr : &*(behind - 1);
}

QPainterPath RingLayout::piece(double from, double to, double inner, double outer) const {
    constexpr double kDegrees = 360;
    const auto square = [this](double radius) {
        return QRectF(m_center.x() - radius, m_center.y() - radius, 2 * radius, 2 * radius);
    };
    const double start = 90 - from * kDegrees; // Qt's angles go the other way, from three o'clock
    const double span = -(to - from) * kDegrees;
    QPainterPath path;
    path.arcMoveTo(square(outer), start);
    path.arcTo(square(outer), start, span);
    if (to - from > 1 - 1e-9) { // a whole ring has a hole, no seam
        path.closeSubpath();
        path.addEllipse(square(inner));
        return path;
    }
    path.arcTo(square(inner), start + span, -span);
    path.closeSubpath();
    return path;
}

} // namespace millrace::ui
