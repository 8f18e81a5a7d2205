// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/occupied.h"

#include "canvas/canvas_metrics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kCell = 2 * kNodeWidth;
constexpr double kMostCells = 64; ///< that an area is put into
constexpr double kClearance = 16; ///< between what is placed and those above and below
constexpr double kPortRoom = 24;  ///< and those beside it
constexpr double kStep = 2 * kGrid;
constexpr int kMostRings = 800;

/// Cells that an area touches, by their column and row.
struct Cells {
    explicit Cells(const QRectF& area)
        : left(std::floor(area.left() / kCell))
        , right(std::floor(area.right() / kCell))
        , top(std::floor(area.top() / kCell))
        , bottom(std::floor(area.bottom() / kCell)) {}

    [[nodiscard]] double count() const { return (right - left + 1) * (bottom - top + 1); }

    /// Goes over them until `visit` answers true, and answers with that.
    template <typename Visit>
    bool visitEach(Visit visit) const {
        for (auto x = static_cast<std::int64_t>(left); x <= static_cast<std::int64_t>(right); ++x) {
            for (auto y = static_cast<std::int64_t>(top); y <= static_cast<std::int64_t>(bottom); ++y) {
                if (visit(x * (std::int64_t{1} << 32) + y)) {
                    return true;
                }
            }
        }
        return false;
    }

    double left, right, top, bottom;
};

/// Half a side of the rings around the wanted place: from straight beside it to the corner.
struct HalfSide {
    QPointF outwards;
    QPointF along;
    int free = 0; ///< steps along that are known to be taken, in the ring that is looked at

    /// Steps until an area that goes on along it is past `other`.
    [[nodiscard]] int stepsPast(const QRectF& other, const QRectF& area) const {
        const double way = along.x() > 0   ? other.right() - area.left()
                           : along.x() < 0 ? area.right() - other.left()
                           : along.y() > 0 ? other.bottom() - area.top()
                                           : area.bottom() - other.top();
        return std::max(1, static_cast<int>(std::ceil(std::min(way / kStep, 2.0 * kMostRings))));
    }
};

/// Ports stick out at the sides, and a wire between two of them has to be reached.
QRectF withPorts(const QRectF& area, double above) {
    return area.adjusted(-kPortRoom, -above, kPortRoom, above);
}

/// Rings that reach everything of `within`, or as far as one looks without a limit.
int ringsFor(const PlaceSearch& search, QPointF start) {
    if (search.within.isNull()) {
        return kMostRings / 2;
    }
    const QRectF& limit = search.within;
    const double reach =
        std::max({start.x() - limit.left(), limit.right() - search.size.width() - start.x(),
                  start.y() - limit.top(), limit.bottom() - search.size.height() - start.y()});
    return static_cast<int>(std::clamp(reach / kStep, 0.0, static_cast<double>(kMostRings)));
}

} // namespace

Occupied::Occupied(const std::vector<QRectF>& areas) {
    m_areas.reserve(areas.size());
    for (const QRectF& area : areas) {
        add(area);
    }
}

void Occupied::add(const QRectF& area) {
    if (area.isEmpty()) {
        return;
    }
    const std::size_t index = m_areas.size();
    m_areas.push_back(area);
    m_bounds |= area;
    const Cells cells(area);
    if (cells.count() > kMostCells) {
        m_large.push_back(index);
        return;
    }
    cells.visitEach([&](std::int64_t cell) {
        m_cells[cell].push_back(index);
        return false;
    });
}

const QRectF* Occupied::hitBy(const QRectF& area) const {
    const auto isHit = [&](std::size_t index) { return m_areas[index].intersects(area); };
    const Cells cells(area);
    if (!m_bounds.intersects(area)) {
        return nullptr;
    }
    if (cells.count() > static_cast<double>(m_areas.size())) { // far-apart corners, little between
        const auto found =
            std::ranges::find_if(m_areas, [&](const QRectF& other) { return other.intersects(area); });
        return found == m_areas.end() ? nullptr : &*found;
    }
    if (const auto large = std::ranges::find_if(m_large, isHit); large != m_large.end()) {
        return &m_areas[*large];
    }
    const QRectF* hit = nullptr;
    cells.visitEach([&](std::int64_t cell) {
        const auto known = m_cells.find(cell);
        if (known != m_cells.end()) {
            const auto found = std::ranges::find_if(known->second, isHit);
            hit = found == known->second.end() ? nullptr : &m_areas[*found];
        }
        return hit != nullptr;
    });
    return hit;
}

std::optional<QPointF> placeAmong(const Occupied& taken, const PlaceSearch& search) {
    const QPointF start = snapped(search.wanted);
    const auto isWithin = [&](const QRectF& area) {
        return search.within.isNull() || search.within.contains(area);
    };
    if (!taken.intersects(withPorts(QRectF(start, search.size), 0))) {
        return start;
    }
    // Straight before slanting; down before up, since pipelines grow in rows.
    std::array<HalfSide, 8> sides{{{{0, 1}, {1, 0}},
                                   {{0, -1}, {1, 0}},
                                   {{1, 0}, {0, 1}},
                                   {{-1, 0}, {0, 1}},
                                   {{0, 1}, {-1, 0}},
                                   {{0, -1}, {-1, 0}},
                                   {{1, 0}, {0, -1}},
                                   {{-1, 0}, {0, -1}}}};
    const int rings = ringsFor(search, start);
    for (int ring = 1; ring <= rings; ++ring) {
        std::ranges::for_each(sides, [](HalfSide& side) { side.free = 0; });
        for (int along = 0; along <= ring; ++along) {
            for (HalfSide& side : sides) {
                const QPointF place = start + kStep * (ring * side.outwards + along * side.along);
                const QRectF area(place, search.size);
                if (along < side.free || !isWithin(area)) {
                    continue;
                }
                const QRectF room = withPorts(area, kClearance);
                if (const QRectF* other = taken.hitBy(room)) {
                    side.free = along + side.stepsPast(*other, room);
                } else if (!search.suits || search.suits(area)) {
                    return place;
                }
            }
        }
    }
    return std::nullopt;
}

QPointF anyPlaceAmong(const Occupied& taken, QSizeF size, QPointF wanted) {
    if (const auto place = placeAmong(taken, {.size = size, .wanted = wanted})) {
        return *place;
    }
    const double below = std::ceil((taken.bounds().bottom() + kClearance) / kGrid) * kGrid;
    return {snapped(wanted.x()), below};
}

} // namespace millrace::ui
