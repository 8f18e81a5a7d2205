// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace millrace::ui {

/// The bodies that wires should not run under, found by place.
class WireObstacles {
public:
    explicit WireObstacles(std::vector<QRectF> bodies);

    /// Those that touch `area`, appended to `found`.
    void collect(const QRectF& area, std::vector<QRectF>& found) const;

private:
    std::vector<QRectF> m_bodies; ///< by their left edges
    double m_widest = 0;
};

/// The corners of a way from an output of the body `source` to an input of `target` round the bodies between
/// them, both ends included; upright and level pieces take turns. Empty: a plain WireCurve leads there and
/// meets no other body, or no way was found near by. What is done for it is bounded: very many bodies are
/// gone round together, and where an end stands among them some may stay under the wire.
[[nodiscard]] std::vector<QPointF> wireRoute(QPointF from, QPointF to, const QRectF& source,
                                             const QRectF& target, const WireObstacles& obstacles);

} // namespace millrace::ui
