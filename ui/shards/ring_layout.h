// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shards/shard_facts.h"

#include <QPainterPath>
#include <QPointF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace millrace::ui {

/// One arc of the ring: a shard, or several next to each other that are too thin to be told apart.
struct RingSector {
    std::size_t first = 0;   ///< index of the lowest shard
    std::size_t count = 1;   ///< how many are joined
    std::size_t hottest = 0; ///< index of the one that is drawn
    double from = 0;         ///< places on the circle, 0 to 1, clockwise from the top
    double to = 1;
};

/// Where shards lie on the circle of all hash keys. Key 0 is at the top, keys grow clockwise; the further an
/// arc reaches outwards, the higher is its load.
class RingLayout {
public:
    /// Shards that would be thinner are joined with their neighbours.
    static constexpr double kThinnest = 1.5;
    /// Loads above it are drawn as long as it is.
    static constexpr double kMostLoad = 1.1;

    /// `shards` are open ones by their ranges.
    RingLayout(const std::vector<ShardState>& shards, QSizeF size);
    RingLayout() = default;

    [[nodiscard]] const std::vector<RingSector>& sectors() const { return m_sectors; }

    [[nodiscard]] QPointF center() const { return m_center; }

    [[nodiscard]] double innerRadius() const { return m_inner; }

    /// Of a load of 1.
    [[nodiscard]] double limitRadius() const { return radiusOf(1); }

    [[nodiscard]] double outerRadius() const { return m_outer; }

    [[nodiscard]] double radiusOf(double load) const;

    [[nodiscard]] QPointF pointAt(double place, double radius) const;

    /// Where a point lies around the circle, 0 to 1.
    [[nodiscard]] double placeAt(const QPointF& point) const;

    [[nodiscard]] bool isOnRing(const QPointF& point) const;

    /// The sector at a point of the ring; null beside it.
    [[nodiscard]] const RingSector* sectorAt(const QPointF& point) const;

    [[nodiscard]] const RingSector* sectorOf(std::size_t shard) const;

    /// The piece of a ring between two places and two radii.
    [[nodiscard]] QPainterPath piece(double from, double to, double inner, double outer) const;

private:
    std::vector<RingSector> m_sectors;
    QPointF m_center;
    double m_inner = 0;
    double m_outer = 0;
};

} // namespace millrace::ui
