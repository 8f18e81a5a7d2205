// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wire_curve.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace millrace::ui {

namespace {

constexpr int kHitSegments = 32;
constexpr int kPieceSegments = 12; ///< of one piece of several
constexpr double kCornerRadius = 16;
constexpr double kRoundness = 0.55; ///< of a cubic curve that passes for a quarter of a circle

double lengthOf(QPointF vector) {
    return std::hypot(vector.x(), vector.y());
}

double distanceToSegment(QPointF point, QPointF a, QPointF b) {
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0) : 0;
    return lengthOf(point - (a + t * along));
}

double distanceToRect(QPointF point, const QRectF& rect) {
    const double dx = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const double dy = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(dx, dy);
}

/// Cohen and Sutherland: on which sides of `area` a point lies.
unsigned sidesOf(QPointF point, const QRectF& area) {
    return (point.x() < area.left() ? 1U : 0U) | (point.x() > area.right() ? 2U : 0U) |
           (point.y() < area.top() ? 4U : 0U) | (point.y() > area.bottom() ? 8U : 0U);
}

bool segmentMeets(QPointF a, QPointF b, const QRectF& area) {
    const unsigned sidesA = sidesOf(a, area);
    const unsigned sidesB = sidesOf(b, area);
    if (sidesA == 0 || sidesB == 0) {
        return true;
    }
    if ((sidesA & sidesB) != 0) {
        return false;
    }
    // Corners of the area on both sides of the line: it goes through.
    const auto side = [&](QPointF corner) {
        return (b.x() - a.x()) * (corner.y() - a.y()) - (b.y() - a.y()) * (corner.x() - a.x());
    };
    const auto [least, most] = std::minmax(
        {side(area.topLeft()), side(area.topRight()), side(area.bottomLeft()), side(area.bottomRight())});
    return least <= 0 && most >= 0;
}

} // namespace

bool lineMeets(const QPolygonF& points, const QRectF& area) {
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (segmentMeets(points[i - 1], points[i], area)) {
            return true;
        }
    }
    return points.size() == 1 && area.contains(points.front());
}

QPointF WireCurve::Piece::at(double t) const {
    const double u = 1 - t;
    if (isLine) {
        return u * from + t * to;
    }
    return u * u * u * from + 3 * u * u * t * leave + 3 * u * t * t * arrive + t * t * t * to;
}

QRectF WireCurve::Piece::hull() const {
    const auto [left, right] = std::minmax({from.x(), leave.x(), arrive.x(), to.x()});
    const auto [top, bottom] = std::minmax({from.y(), leave.y(), arrive.y(), to.y()});
    return {QPointF(left, top), QPointF(right, bottom)};
}

double WireCurve::Piece::length() const {
    const double chord = lengthOf(to - from);
    return isLine ? chord
                  : (chord + lengthOf(leave - from) + lengthOf(arrive - leave) + lengthOf(to - arrive)) / 2;
}

double WireCurve::Piece::distanceTo(QPointF point, int segments) const {
    if (isLine) {
        return distanceToSegment(point, from, to);
    }
    double best = std::numeric_limits<double>::infinity();
    QPointF last = from;
    for (int i = 1; i <= segments; ++i) {
        const QPointF next = at(static_cast<double>(i) / segments);
        best = std::min(best, distanceToSegment(point, last, next));
        last = next;
    }
    return best;
}

WireCurve::Piece WireCurve::line(QPointF from, QPointF to) {
    return {from, from, to, to, true};
}

WireCurve::WireCurve(QPointF from, QPointF to) {
    const double dx = to.x() - from.x();
    const double dy = std::abs(to.y() - from.y());
    // Forwards a gentle S; backwards a loop that gets out of the nodes' way.
    const double reach = dx >= 0 ? std::max(dx / 2, std::min(40.0, dy)) : std::min(48 - dx / 4, 240.0);
    m_pieces.push_back({from, from + QPointF(reach, 0), to - QPointF(reach, 0), to});
}

WireCurve WireCurve::through(QPointF from, const std::vector<QPointF>& bends, QPointF to) {
    std::vector<QPointF> points{from};
    points.insert(points.end(), bends.begin(), bends.end());
    points.push_back(to);
    WireCurve curve;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const double reach = lengthOf(points[i + 1] - points[i]) / 3;
        // At a bend the wire goes as from the point before it to the one behind; at the ends, level.
        const auto course = [&](std::size_t at) {
            if (at == 0 || at + 1 == points.size()) {
                return QPointF(1, 0);
            }
            const QPointF way = points[at + 1] - points[at - 1];
            const double length = lengthOf(way);
            return length > 0 ? way / length : QPointF(1, 0);
        };
        curve.m_pieces.push_back(
            {points[i], points[i] + reach * course(i), points[i + 1] - reach * course(i + 1), points[i + 1]});
    }
    return curve;
}

WireCurve WireCurve::along(const std::vector<QPointF>& corners) {
    WireCurve curve;
    QPointF last = corners.front();
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        const QPointF in = corners[i] - corners[i - 1];
        const QPointF out = corners[i + 1] - corners[i];
        const double radius = std::min({kCornerRadius, lengthOf(in) / 2, lengthOf(out) / 2});
        if (radius <= 0) {
            continue;
        }
        const QPointF start = corners[i] - in * (radius / lengthOf(in));
        const QPointF end = corners[i] + out * (radius / lengthOf(out));
        curve.m_pieces.push_back(line(last, start));
        curve.m_pieces.push_back(
            {start, start + (corners[i] - start) * kRoundness, end + (corners[i] - end) * kRoundness, end});
        last = end;
    }
    curve.m_pieces.push_back(line(last, corners.back()));
    return curve;
}

QPainterPath WireCurve::path() const {
    if (m_pieces.empty()) {
        return {};
    }
    QPainterPath path(m_pieces.front().from);
    for (const Piece& piece : m_pieces) {
        if (piece.isLine) {
            path.lineTo(piece.to);
        } else {
            path.cubicTo(piece.leave, piece.arrive, piece.to);
        }
    }
    return path;
}

QPointF WireCurve::at(double t) const {
    if (m_pieces.empty()) {
        return {};
    }
    if (m_pieces.size() == 1) {
        return m_pieces.front().at(t);
    }
    double left = 0;
    for (const Piece& piece : m_pieces) {
        left += piece.length();
    }
    left *= t;
    for (const Piece& piece : m_pieces) {
        const double length = piece.length();
        if (left <= length && length > 0) {
            return piece.at(left / length);
        }
        left -= length;
    }
    return m_pieces.back().to;
}

QPolygonF WireCurve::polyline(int segments) const {
    QPolygonF line;
    if (m_pieces.empty()) {
        return line;
    }
    const auto curved = std::ranges::count_if(m_pieces, [](const Piece& piece) { return !piece.isLine; });
    const int each = curved > 0 ? std::max(2, segments / static_cast<int>(m_pieces.size())) : 1;
    line << m_pieces.front().from;
    for (const Piece& piece : m_pieces) {
        const int steps = piece.isLine ? 1 : each;
        for (int i = 1; i <= steps; ++i) {
            line << piece.at(static_cast<double>(i) / steps);
        }
    }
    return line;
}

QRectF WireCurve::boundingRect() const {
    if (m_pieces.empty()) {
        return {};
    }
    QRectF hull = m_pieces.front().hull();
    for (const Piece& piece : m_pieces) {
        const QRectF other = piece.hull(); // united() leaves out what has neither width nor height
        hull.setCoords(std::min(hull.left(), other.left()), std::min(hull.top(), other.top()),
                       std::max(hull.right(), other.right()), std::max(hull.bottom(), other.bottom()));
    }
    return hull;
}

bool WireCurve::isStraight() const {
    return m_pieces.size() == 1 && m_pieces.front().from.y() == m_pieces.front().to.y() &&
           m_pieces.front().from.x() <= m_pieces.front().to.x();
}

double WireCurve::distanceTo(QPointF point) const {
    double best = std::numeric_limits<double>::infinity();
    const int segments = m_pieces.size() == 1 ? kHitSegments : kPieceSegments;
    for (const Piece& piece : m_pieces) {
        if (distanceToRect(point, piece.hull()) < best) {
            best = std::min(best, piece.distanceTo(point, segments));
        }
    }
    return best;
}

bool WireCurve::crosses(const QRectF& area) const {
    return lineMeets(polyline(kHitSegments), area);
}

std::size_t WireCurve::stretchAt(QPointF point) const {
    std::size_t best = 0;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (const double distance = m_pieces[i].distanceTo(point, kPieceSegments); distance < bestDistance) {
            best = i;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace millrace::ui
