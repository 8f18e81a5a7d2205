// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrange/guides.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace millrace::ui {

namespace {

constexpr double kSame = 0.01;  ///< places that differ by less are the same
constexpr double kOverhang = 8; ///< of a line over what it joins

/// Edge, middle, edge.
std::array<double, 3> marksOf(const QRectF& box, bool across) {
    return across ? std::array{box.left(), box.center().x(), box.right()}
                  : std::array{box.top(), box.center().y(), box.bottom()};
}

/// How far `moved` has yet to go to be in line with one of `others`. Edges go with edges and middles with
/// middles; of equals the one that is nearest in the other direction.
std::optional<double> pull(const QRectF& moved, const std::vector<QRectF>& others, double reach,
                           bool across) {
    std::optional<double> best;
    double bestAway = std::numeric_limits<double>::infinity();
    const std::array<double, 3> own = marksOf(moved, across);
    for (const QRectF& other : others) {
        const std::array<double, 3> marks = marksOf(other, across);
        const QPointF between = other.center() - moved.center();
        const double away = std::abs(across ? between.y() : between.x());
        for (const std::size_t mine : {0U, 1U, 2U}) {
            for (const std::size_t theirs : {0U, 1U, 2U}) {
                if ((mine == 1) != (theirs == 1)) {
                    continue;
                }
                const double missing = marks[theirs] - own[mine];
                const double now = best ? std::abs(*best) : reach + kSame;
                const bool isNearer = std::abs(missing) < now - kSame;
                const bool isAlike = std::abs(missing) < now + kSame && away < bestAway;
                if (isNearer || isAlike) {
                    best = missing;
                    bestAway = away;
                }
            }
        }
    }
    return best;
}

/// A line along each mark of `moved` that others share, over all of them.
void addLines(const QRectF& moved, const std::vector<QRectF>& others, bool across,
              std::vector<QLineF>& lines) {
    for (const double mark : marksOf(moved, across)) {
        double start = across ? moved.top() : moved.left();
        double end = across ? moved.bottom() : moved.right();
        bool isShared = false;
        for (const QRectF& other : others) {
            const std::array<double, 3> marks = marksOf(other, across);
            if (std::ranges::any_of(marks, [mark](double each) { return std::abs(each - mark) < kSame; })) {
                isShared = true;
                start = std::min(start, across ? other.top() : other.left());
                end = std::max(end, across ? other.bottom() : other.right());
            }
        }
        if (isShared) {
            start -= kOverhang;
            end += kOverhang;
            lines.push_back(across ? QLineF(mark, start, mark, end) : QLineF(start, mark, end, mark));
        }
    }
}

} // namespace

GuidedMove guided(const QRectF& moving, QPointF raw, QPointF fallback, const std::vector<QRectF>& others,
                  double reach) {
    GuidedMove move{fallback, {}};
    const QRectF moved = moving.translated(raw);
    if (const auto missing = pull(moved, others, reach, true)) {
        move.offset.setX(raw.x() + *missing);
    }
    if (const auto missing = pull(moved, others, reach, false)) {
        move.offset.setY(raw.y() + *missing);
    }
    const QRectF there = moving.translated(move.offset);
    addLines(there, others, true, move.lines);
    addLines(there, others, false, move.lines);
    return move;
}

} // namespace millrace::ui
