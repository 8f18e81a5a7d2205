// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPolygonF>

namespace millrace::ui {

/// The line of a wire from an output to an input: leaves to the right, arrives from the left.
class WireCurve {
public:
    WireCurve() = default;
    WireCurve(QPointF from, QPointF to);

    [[nodiscard]] QPainterPath path() const;

    /// `segments` straight pieces.
    [[nodiscard]] QPolygonF polyline(int segments) const;

    /// The point at `t`, 0 to 1.
    [[nodiscard]] QPointF at(double t) const;

    [[nodiscard]] QRectF boundingRect() const;

    /// A level line from left to right; much cheaper to draw than a curve.
    [[nodiscard]] bool isStraight() const { return m_from.y() == m_to.y() && m_from.x() <= m_to.x(); }

    [[nodiscard]] double distanceTo(QPointF point) const;

    [[nodiscard]] bool crosses(const QRectF& area) const;

private:
    QPointF m_from;
    QPointF m_leave;
    QPointF m_arrive;
    QPointF m_to;
};

} // namespace millrace::ui
