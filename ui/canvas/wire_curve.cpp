// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wire_curve.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace millrace::ui {

namespace {

constexpr int kHitSegments = 32;

double distanceToSegment(QPointF point, QPointF a, QPointF b) {
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0) : 0;
    return QLineF(point, a + t * along).length();
}

} // namespace

WireCurve::WireCurve(QPointF from, QPointF to)
    : m_from(from)
    , m_to(to) {
    const double dx = to.x() - from.x();
    const double dy = std::abs(to.y() - from.y());
    // Forwards a gentle S; backwards a loop that gets out of the nodes' way.
    const double reach = dx >= 0 ? std::max(dx / 2, std::min(40.0, dy)) : std::min(48 - dx / 4, 240.0);
    m_leave = from + QPointF(reach, 0);
    m_arrive = to - QPointF(reach, 0);
}

QPainterPath WireCurve::path() const {
    QPainterPath path(m_from);
    path.cubicTo(m_leave, m_arrive, m_to);
    return path;
}

QPointF WireCurve::at(double t) const {
    const double u = 1 - t;
    return u * u * u * m_from + 3 * u * u * t * m_leave + 3 * u * t * t * m_arrive + t * t * t * m_to;
}

QPolygonF WireCurve::polyline(int segments) const {
    QPolygonF line;
    line.reserve(segments + 1);
    for (int i = 0; i <= segments; ++i) {
        line << at(static_cast<double>(i) / segments);
    }
    return line;
}

QRectF WireCurve::boundingRect() const {
    // The control points enclose the curve.
    const auto [left, right] = std::minmax({m_from.x(), m_leave.x(), m_arrive.x(), m_to.x()});
    const auto [top, bottom] = std::minmax({m_from.y(), m_to.y()});
    return {QPointF(left, top), QPointF(right, bottom)};
}

double WireCurve::distanceTo(QPointF point) const {
    double best = std::numeric_limits<double>::infinity();
    QPointF last = m_from;
    for (int i = 1; i <= kHitSegments; ++i) {
        const QPointF next = at(static_cast<double>(i) / kHitSegments);
        best = std::min(best, distanceToSegment(point, last, next));
        last = next;
    }
    return best;
}

bool WireCurve::crosses(const QRectF& area) const {
    const QPolygonF line = polyline(kHitSegments);
    if (std::ranges::any_of(line, [&](QPointF point) { return area.contains(point); })) {
        return true;
    }
    const QLineF sides[] = {{area.topLeft(), area.topRight()},
                            {area.topRight(), area.bottomRight()},
                            {area.bottomRight(), area.bottomLeft()},
                            {area.bottomLeft(), area.topLeft()}};
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        for (const QLineF& side : sides) {
            if (piece.intersects(side, nullptr) == QLineF::BoundedIntersection) {
                return true;
            }
        }
    }
    return false;
}

} // namespace millrace::ui
