// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace millrace::ui {

enum class Arrangement {
    left,
    center,
    right,
    top,
    middle,
    bottom,
    across, ///< equal room between neighbours from left to right; the outermost two stay
    down,
};

/// How many boxes it takes: 2 to align, 3 to distribute.
[[nodiscard]] std::size_t leastCount(Arrangement arrangement);

/// How far each box has to move. Whole units; with equal edges nothing moves.
[[nodiscard]] std::vector<QPointF> arranged(Arrangement arrangement, const std::vector<QRectF>& boxes);

} // namespace millrace::ui
