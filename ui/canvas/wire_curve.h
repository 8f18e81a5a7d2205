// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPolygonF>

#include <cstddef>
#include <vector>

namespace millrace::ui {

/// The line of a wire from an output to an input: leaves to the right, arrives from the left.
class WireCurve {
public:
    WireCurve() = default;

    /// One bow.
    WireCurve(QPointF from, QPointF to);

    /// Smoothly by way of `bends`.
    [[nodiscard]] static WireCurve through(QPointF from, const std::vector<QPointF>& bends, QPointF to);

    /// Straight from corner to corner, the ends included, with the corners rounded. At least two.
    [[nodiscard]] static WireCurve along(const std::vector<QPointF>& corners);

    [[nodiscard]] QPainterPath path() const;

    /// About `segments` straight pieces.
    [[nodiscard]] QPolygonF polyline(int segments) const;

    /// The point at `t`, 0 to 1.
    [[nodiscard]] QPointF at(double t) const;

    [[nodiscard]] QRectF boundingRect() const;

    /// A level line from left to right; much cheaper to draw than a curve.
    [[nodiscard]] bool isStraight() const;

    [[nodiscard]] double distanceTo(QPointF point) const;

    [[nodiscard]] bool crosses(const QRectF& area) const;

    /// Of one through bends: the bend before which a new one at `point` comes.
    [[nodiscard]] std::size_t stretchAt(QPointF point) const;

private:
    /// A cubic curve, or the line from `from` to `to`.
    struct Piece {
        QPointF from;
        QPointF leave;
        QPointF arrive;
        QPointF to;
        bool isLine = false;

        [[nodiscard]] QPointF at(double t) const;
        [[nodiscard]] QRectF hull() const;
        [[nodiscard]] double length() const; ///< about
        [[nodiscard]] double distanceTo(QPointF point, int segments) const;
    };

    static Piece line(QPointF from, QPointF to);

    std::vector<Piece> m_pieces;
};

/// Whether the line through `points` touches `area`.
[[nodiscard]] bool lineMeets(const QPolygonF& points, const QRectF& area);

} // namespace millrace::ui
