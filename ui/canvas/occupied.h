// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace millrace::ui {

/// Areas that are taken, in scene units. Asking about one area costs about the same however many others there
/// are, and never more than going over all of them.
class Occupied {
public:
    Occupied() = default;
    explicit Occupied(const std::vector<QRectF>& areas);

    /// An empty area takes nothing.
    void add(const QRectF& area);

    /// One of the areas that `area` covers a part of; null when there is none. Valid until the next add().
    [[nodiscard]] const QRectF* hitBy(const QRectF& area) const;

    [[nodiscard]] bool intersects(const QRectF& area) const { return hitBy(area) != nullptr; }

    /// What all of them cover; empty without any.
    [[nodiscard]] const QRectF& bounds() const { return m_bounds; }

private:
    std::vector<QRectF> m_areas;
    std::vector<std::size_t> m_large; ///< those over too many cells to be put into each
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_cells;
    QRectF m_bounds;
};

/// What a place is looked for with.
struct PlaceSearch {
    QSizeF size;
    QPointF wanted;                                  ///< corner
    std::function<bool(const QRectF& area)> suits{}; ///< all do without it
    QRectF within{};                                 ///< has to be in here; a null one is no limit
};

/// The place on the grid that is wanted, unless that covers something of `taken`, or the ports beside it, or
/// else the nearest one that has some room around it, suits and lies within the limit. Looks a bounded way
/// around; nothing when there is none.
[[nodiscard]] std::optional<QPointF> placeAmong(const Occupied& taken, const PlaceSearch& search);

/// The same without conditions; where the neighbourhood is full, below everything.
[[nodiscard]] QPointF anyPlaceAmong(const Occupied& taken, QSizeF size, QPointF wanted);

} // namespace millrace::ui
