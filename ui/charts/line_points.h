// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/time_window.h"

#include <QList>
#include <QPointF>

#include <vector>

namespace millrace::ui {

/// A stretch of a line without a gap; x is the share of the window, y the shown value.
using LinePiece = QList<QPointF>;

/// Where the columns of an answer lie and how their values are shown.
struct ColumnLayout {
    SimTime from{};
    Duration step{};
    TimeWindow window;
    double factor = 1;   ///< shown value of a series value of 1
    Duration bridged{};  ///< a silence of up to this long is no gap (levels that are sampled now and then)
    int mostPieces = 24; ///< more gaps than that: the shortest are drawn over
};

/// The line through the values of columns. NaN is a gap. Points that change nothing (middles of flat
/// stretches) are left out.
[[nodiscard]] std::vector<LinePiece> linePieces(const std::vector<double>& values,
                                                const ColumnLayout& layout);

/// The same as steps from column to column.
[[nodiscard]] std::vector<LinePiece> stepPieces(const std::vector<double>& values,
                                                const ColumnLayout& layout);

/// Largest y of all points; 0 when there are none.
[[nodiscard]] double largestOf(const std::vector<LinePiece>& pieces);

} // namespace millrace::ui
