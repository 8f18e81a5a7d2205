// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

// Measures in scene units: pixels at 100 %. Sizes and places of nodes are multiples of the grid.
inline constexpr double kGrid = 8;
inline constexpr double kNodeWidth = 192;
inline constexpr double kHeaderHeight = 48;
inline constexpr double kNodePadding = 12;
inline constexpr double kRowHeight = 16;
inline constexpr double kNodeCorner = 8;
inline constexpr double kPortSize = 12;
inline constexpr double kPortReach = 12; ///< half of a port's 24 px hit area
inline constexpr double kWireReach = 8;  ///< to each side
inline constexpr double kNodeGap = 48;   ///< room that is left between neighbours that the program places
inline constexpr double kFrameSide = 16; ///< between a frame and the nodes in it
inline constexpr double kFrameTitle = 32;
inline constexpr double kFrameBottom = 8;
inline constexpr double kMinimumZoom = 0.05;
inline constexpr double kMaximumZoom = 4;

/// How much is drawn, by zoom: what could not be read is left out, and what is left is drawn larger.
enum class Detail {
    tiny,   ///< a block in the state's colour
    small,  ///< name and state
    medium, ///< name, state, bar, shards and the most telling figure
    full,
};

[[nodiscard]] constexpr Detail detailOf(double zoom) {
    return zoom < 0.12   ? Detail::tiny
           : zoom < 0.35 ? Detail::small
           : zoom < 0.6  ? Detail::medium
                         : Detail::full;
}

[[nodiscard]] inline double snapped(double value) {
    return std::round(value / kGrid) * kGrid;
}

[[nodiscard]] inline QPointF snapped(QPointF point) {
    return {snapped(point.x()), snapped(point.y())};
}

/// What is `pixels` on the screen, in scene units; grows no further than to double when zoomed out.
[[nodiscard]] inline double reachAt(double pixels, double zoom) {
    return pixels * std::min(1 / std::max(zoom, kMinimumZoom), 2.0);
}

} // namespace millrace::ui
