// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/time_window.h"

#include <QRectF>

class QFont;
class QPainter;

namespace millrace::ui {

/// Room around every plot over time: the same everywhere, so that moments lie below one another.
inline constexpr int kPlotLeft = 64;
inline constexpr int kPlotRight = 12;
inline constexpr int kPlotTop = 8;
inline constexpr int kPlotBottom = 20;

/// A moment that charts mark with a line.
struct TimeMark {
    SimTime at{};
    QString text; ///< what happened, for the tooltip
    friend bool operator==(const TimeMark&, const TimeMark&) = default;
};

/// The small font of axes: figures of equal width.
[[nodiscard]] QFont axisFont(const QFont& base);

/// Vertical grid lines and their clock times below `plot`.
void paintTimeAxis(QPainter& painter, const QRectF& plot, const TimeWindow& window, bool withGrid);

/// A line across `plot` where the cursor is, if it is inside the window.
void paintCursor(QPainter& painter, const QRectF& plot, const TimeWindow& window, SimTime cursor);

/// The time that `x` (pixels) stands for, kept inside the window.
[[nodiscard]] SimTime timeAtPixel(const QRectF& plot, const TimeWindow& window, double x);

} // namespace millrace::ui
