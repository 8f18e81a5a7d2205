// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace millrace::ui {

/// Where what is dragged comes to stand, and the lines that show with what it is in line.
struct GuidedMove {
    QPointF offset;
    std::vector<QLineF> lines;
};

/// `moving` is what is dragged, where it stood, and `raw` how far the pointer took it. Its edges and middles
/// go to those of `others` that are within `reach`, the nearest first; in a direction without any, `fallback`
/// (to the grid) counts.
[[nodiscard]] GuidedMove guided(const QRectF& moving, QPointF raw, QPointF fallback,
                                const std::vector<QRectF>& others, double reach);

} // namespace millrace::ui
