// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wire_route.h"

#include "canvas/wire_curve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <queue>

namespace millrace::ui {

namespace {

constexpr double kClearance = 16; ///< between a wire that goes round and a body
constexpr double kTouch = 2;      ///< a wire this near to a body counts as under it
constexpr double kTurnCost = 48;  ///< length that a wire takes on to save a corner
constexpr std::size_t kMostObstacles = 32;
constexpr int kRounds = 5;
constexpr int kProbeSegments = 16;

QRectF grown(const QRectF& body, double by) {
    return body.adjusted(-by, -by, by, by);
}

/// The shortest way with few corners along the edges of what is in the way (Dijkstra on the lattice of these
/// edges).
class Lattice {
public:
    Lattice(QPointF start, QPointF end, const std::vector<QRectF>& obstacles)
        : m_xs{start.x(), end.x(), (start.x() + end.x()) / 2}
        , m_ys{start.y(), end.y(), (start.y() + end.y()) / 2} {
        for (const QRectF& body : obstacles) {
            m_xs.insert(m_xs.end(), {body.left(), body.right()});
            m_ys.insert(m_ys.end(), {body.top(), body.bottom()});
        }
        for (std::vector<double>* values : {&m_xs, &m_ys}) {
            std::ranges::sort(*values);
            values->erase(std::unique(values->begin(), values->end()), values->end());
        }
        m_start = {indexOf(m_xs, start.x()), indexOf(m_ys, start.y())};
        m_end = {indexOf(m_xs, end.x()), indexOf(m_ys, end.y())};
        m_isBlockedAcross.resize(m_xs.size() * m_ys.size());
        m_isBlockedDown.resize(m_xs.size() * m_ys.size());
        for (const QRectF& body : obstacles) {
            block(body);
        }
    }

    /// Corners between start and end, both included; empty when there is no way.
    [[nodiscard]] std::vector<QPointF> way() {
        const std::size_t states = m_xs.size() * m_ys.size() * kCourses;
        m_costs.assign(states, std::numeric_limits<double>::infinity());
        m_before.assign(states, states);
        const std::size_t first = stateOf(m_start, 0);
        m_costs[first] = 0;
        m_open.emplace(0.0, first);
        while (!m_open.empty()) {
            const auto [cost, state] = m_open.top();
            m_open.pop();
            if (cost > m_costs[state]) {
                continue;
            }
            const Spot spot = spotOf(state);
            if (spot == m_end && state % kCourses == 0) {
                return corners(state);
            }
            spread(state, spot, cost);
        }
        return {};
    }

private:
    static constexpr std::size_t kCourses = 4; ///< right, down, left, up

    struct Spot {
        std::size_t x = 0;
        std::size_t y = 0;
        friend bool operator==(const Spot&, const Spot&) = default;
    };

    static std::size_t indexOf(const std::vector<double>& values, double value) {
        return static_cast<std::size_t>(std::ranges::lower_bound(values, value) - values.begin());
    }

    [[nodiscard]] std::size_t stateOf(Spot spot, std::size_t course) const {
        return (spot.y * m_xs.size() + spot.x) * kCourses + course;
    }

    [[nodiscard]] Spot spotOf(std::size_t state) const {
        return {state / kCourses % m_xs.size(), state / kCourses / m_xs.size()};
    }

    [[nodiscard]] QPointF pointOf(Spot spot) const { return {m_xs[spot.x], m_ys[spot.y]}; }

    [[nodiscard]] std::size_t placeOf(Spot spot) const { return spot.y * m_xs.size() + spot.x; }

    /// What lies within the body; along its edges it is free.
    void block(const QRectF& body) {
        const std::size_t left = indexOf(m_xs, body.left());
        const std::size_t right = indexOf(m_xs, body.right());
        const std::size_t top = indexOf(m_ys, body.top());
        const std::size_t bottom = indexOf(m_ys, body.bottom());
        for (std::size_t y = top; y < bottom; ++y) {
            for (std::size_t x = left; x < right; ++x) {
                if (y > top) {
                    m_isBlockedAcross[placeOf({x, y})] = true;
                }
                if (x > left) {
                    m_isBlockedDown[placeOf({x, y})] = true;
                }
            }
        }
    }

    /// Between neighbours.
    [[nodiscard]] bool isFree(Spot a, Spot b) const {
        const std::size_t first = std::min(placeOf(a), placeOf(b));
        return a.y == b.y ? !m_isBlockedAcross[first] : !m_isBlockedDown[first];
    }

    void reach(std::size_t state, std::size_t from, double cost) {
        if (cost < m_costs[state]) {
            m_costs[state] = cost;
            m_before[state] = from;
            m_open.emplace(cost, state);
        }
    }

    void spread(std::size_t state, Spot spot, double cost) {
        const std::size_t course = state % kCourses;
        for (const std::size_t turn : {(course + 1) % kCourses, (course + 3) % kCourses}) {
            reach(stateOf(spot, turn), state, cost + kTurnCost);
        }
        Spot next = spot;
        switch (course) {
        case 0:
            ++next.x;
            break;
        case 1:
            ++next.y;
            break;
        case 2:
            --next.x; // wraps round at the edge, and is out of range then
            break;
        default:
            --next.y;
            break;
        }
        if (next.x < m_xs.size() && next.y < m_ys.size() && isFree(spot, next)) {
            const QPointF step = pointOf(next) - pointOf(spot);
            reach(stateOf(next, course), state, cost + std::abs(step.x()) + std::abs(step.y()));
        }
    }

    [[nodiscard]] std::vector<QPointF> corners(std::size_t state) const {
        std::vector<QPointF> points{pointOf(m_end)};
        for (; m_before[state] < m_before.size(); state = m_before[state]) {
            if (state % kCourses != m_before[state] % kCourses) { // a turn
                points.push_back(pointOf(spotOf(state)));
            }
        }
        points.push_back(pointOf(m_start));
        std::ranges::reverse(points);
        points.erase(std::unique(points.begin(), points.end()), points.end());
        return points;
    }

    using Entry = std::pair<double, std::size_t>;

    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<bool> m_isBlockedAcross; ///< from a spot to the next one on the right
    std::vector<bool> m_isBlockedDown;   ///< to the next one below
    Spot m_start;
    Spot m_end;
    std::vector<double> m_costs;
    std::vector<std::size_t> m_before;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_open;
};

/// Bodies under a line, without those it begins and ends at.
std::vector<QRectF> bodiesUnder(const QPolygonF& line, const QRectF& source, const QRectF& target,
                                const WireObstacles& obstacles) {
    std::vector<QRectF> near;
    obstacles.collect(grown(line.boundingRect(), kTouch), near);
    std::erase_if(near, [&](const QRectF& body) {
        const bool isOverEnd = body.contains(line.first()) || body.contains(line.last()); // no way round that
        return body == source || body == target || isOverEnd || !lineMeets(line, grown(body, kTouch));
    });
    return near;
}

/// Straight on at the ends, so that three points in a row become two.
std::vector<QPointF> simplified(const std::vector<QPointF>& points) {
    std::vector<QPointF> simple;
    for (const QPointF point : points) {
        const std::size_t count = simple.size();
        if (count >= 2 &&
            ((simple[count - 2].x() == simple[count - 1].x() && simple[count - 1].x() == point.x()) ||
             (simple[count - 2].y() == simple[count - 1].y() && simple[count - 1].y() == point.y()))) {
            simple.back() = point;
        } else {
            simple.push_back(point);
        }
    }
    return simple;
}

/// With the usual clearance, or less where a body is right beside a port.
QRectF wallAround(const QRectF& body, QPointF start, QPointF end) {
    for (const double clearance : {kClearance, kClearance / 2}) {
        const QRectF wall = grown(body, clearance);
        if (!wall.contains(start) && !wall.contains(end)) {
            return wall;
        }
    }
    return grown(body, kTouch);
}

/// Adds what the line ran under, until there are kMostObstacles: more than fit are gone round together where
/// the ends allow it, else those that come first.
void addWalls(const std::vector<QRectF>& bodies, QPointF start, QPointF end, std::vector<QRectF>& walls) {
    if (walls.size() + bodies.size() > kMostObstacles) {
        QRectF all;
        for (const QRectF& body : bodies) {
            all |= body;
        }
        const QRectF wall = grown(all, kClearance);
        if (!wall.contains(start) && !wall.contains(end)) {
            walls.push_back(wall);
            return;
        }
    }
    for (const QRectF& body : bodies) {
        const QRectF wall = wallAround(body, start, end);
        if (walls.size() < kMostObstacles && std::ranges::find(walls, wall) == walls.end()) {
            walls.push_back(wall);
        }
    }
}

/// Two bodies that stand close to each other leave less room between them; only where there is none a wire
/// may run along their edges.
std::vector<QRectF> wallsAroundEnds(const QRectF& source, const QRectF& target) {
    for (const double clearance : {kClearance, kClearance / 2, kClearance / 4}) {
        if (!grown(source, clearance).intersects(grown(target, clearance))) {
            return {grown(source, clearance), grown(target, clearance)};
        }
    }
    return {source, target};
}

} // namespace

WireObstacles::WireObstacles(std::vector<QRectF> bodies)
    : m_bodies(std::move(bodies)) {
    std::ranges::sort(m_bodies, {}, [](const QRectF& body) { return body.left(); });
    for (const QRectF& body : m_bodies) {
        m_widest = std::max(m_widest, body.width());
    }
}

void WireObstacles::collect(const QRectF& area, std::vector<QRectF>& found) const {
    const auto leftOf = [](const QRectF& body) { return body.left(); };
    const auto first = std::ranges::lower_bound(m_bodies, area.left() - m_widest, {}, leftOf);
    for (auto body = first; body != m_bodies.end() && body->left() <= area.right(); ++body) {
        if (body->right() >= area.left() && body->top() <= area.bottom() && body->bottom() >= area.top()) {
            found.push_back(*body);
        }
    }
}

std::vector<QPointF> wireRoute(QPointF from, QPointF to, const QRectF& source, const QRectF& target,
                               const WireObstacles& obstacles) {
    const bool isForwards = to.x() >= from.x();
    std::vector<QRectF> inTheWay =
        bodiesUnder(WireCurve(from, to).polyline(kProbeSegments), source, target, obstacles);
    if (isForwards && inTheWay.empty()) {
        return {};
    }
    const QPointF start = from + QPointF(kClearance, 0);
    const QPointF end = to - QPointF(kClearance, 0);
    std::vector<QRectF> walls = wallsAroundEnds(source, target);
    std::vector<QPointF> route;
    for (int round = 0; round < kRounds && walls.size() < kMostObstacles; ++round) {
        addWalls(inTheWay, start, end, walls);
        const std::vector<QPointF> way = Lattice(start, end, walls).way();
        if (way.empty()) {
            break;
        }
        route = {from};
        route.insert(route.end(), way.begin(), way.end());
        route.push_back(to);
        inTheWay =
            bodiesUnder(QPolygonF(QList<QPointF>(route.begin(), route.end())), source, target, obstacles);
        if (inTheWay.empty()) {
            break;
        }
    }
    return simplified(route);
}

} // namespace millrace::ui
