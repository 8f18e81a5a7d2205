// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_points.h"

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

/// Columns [first, last) with values, a stretch.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Columns that the window shows, one more at each side so that lines run to its edges.
Stretch visibleColumns(std::size_t count, const ColumnLayout& layout) {
    if (layout.step.count() <= 0 || layout.window.span().count() <= 0) {
        return {};
    }
    const auto columnOf = [&](SimTime time) { return (time - layout.from) / layout.step; };
    const auto most = static_cast<std::int64_t>(count);
    const std::int64_t first = std::clamp<std::int64_t>(columnOf(layout.window.from), 0, most);
    const std::int64_t last = std::clamp<std::int64_t>(columnOf(layout.window.to) + 1, first, most);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(last)};
}

std::vector<Stretch> stretchesOf(const std::vector<double>& values, const ColumnLayout& layout) {
    std::vector<Stretch> stretches;
    const auto bridged = static_cast<std::size_t>(
        layout.step.count() > 0 ? std::max<std::int64_t>(layout.bridged / layout.step, 0) : 0);
    const Stretch visible = visibleColumns(values.size(), layout);
    for (std::size_t i = visible.first; i < visible.last; ++i) {
        if (std::isnan(values[i])) {
            continue;
        }
        if (!stretches.empty() && i - stretches.back().last <= bridged) {
            stretches.back().last = i + 1;
        } else {
            stretches.push_back({i, i + 1});
        }
    }
    const auto most = static_cast<std::size_t>(std::max(layout.mostPieces, 1));
    while (stretches.size() > most) {
        std::size_t shortest = 1;
        for (std::size_t i = 2; i < stretches.size(); ++i) {
            const auto gapBefore = [&](std::size_t at) {
                return stretches[at].first - stretches[at - 1].last;
            };
            shortest = gapBefore(i) < gapBefore(shortest) ? i : shortest;
        }
        stretches[shortest - 1].last = stretches[shortest].last;
        stretches.erase(stretches.begin() + static_cast<std::ptrdiff_t>(shortest));
    }
    return stretches;
}

/// Adds a point; one that lies on a level between its neighbours is replaced.
void add(LinePiece& piece, QPointF point) {
    const qsizetype count = piece.size();
    if (count >= 2 && piece[count - 1].y() == point.y() && piece[count - 2].y() == point.y()) {
        piece[count - 1] = point;
    } else {
        piece.append(point);
    }
}

/// x of the place `part` of the way through a column.
double xOf(std::size_t column, double part, const ColumnLayout& layout) {
    const Duration begin = layout.from - layout.window.from + layout.step * static_cast<std::int64_t>(column);
    return (static_cast<double>(begin.count()) + part * static_cast<double>(layout.step.count())) /
           static_cast<double>(layout.window.span().count());
}

} // namespace

std::vector<LinePiece> linePieces(const std::vector<double>& values, const ColumnLayout& layout) {
    std::vector<LinePiece> pieces;
    for (const Stretch& stretch : stretchesOf(values, layout)) {
        LinePiece piece;
        for (std::size_t i = stretch.first; i < stretch.last; ++i) {
            if (std::isnan(values[i])) {
                continue;
            }
            const double y = values[i] * layout.factor;
            // A lone value is as wide as its column.
            if (stretch.last - stretch.first == 1) {
                piece << QPointF(xOf(i, 0, layout), y) << QPointF(xOf(i, 1, layout), y);
            } else {
                add(piece, {xOf(i, 0.5, layout), y});
            }
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<LinePiece> stepPieces(const std::vector<double>& values, const ColumnLayout& layout) {
    std::vector<LinePiece> pieces;
    for (const Stretch& stretch : stretchesOf(values, layout)) {
        LinePiece piece;
        for (std::size_t i = stretch.first; i < stretch.last; ++i) {
            if (!std::isnan(values[i])) {
                add(piece, {xOf(i, 0, layout), values[i] * layout.factor});
                add(piece, {xOf(i, 1, layout), values[i] * layout.factor});
            }
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

double largestOf(const std::vector<LinePiece>& pieces) {
    double largest = 0;
    for (const LinePiece& piece : pieces) {
        for (const QPointF& point : piece) {
            largest = std::max(largest, point.y());
        }
    }
    return largest;
}

} // namespace millrace::ui
