// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/query.h"
#include "theme/theme.h"

#include <QImage>

namespace millrace::ui {

/// A heat map in at most so many rows: where there are more shards than rows, neighbours are joined by their
/// maximum, so that no hot shard is lost.
struct HeatRows {
    int rows = 0;
    int columns = 0;
    int shards = 0;
    std::vector<float> values; ///< row-major; NaN where no shard existed

    [[nodiscard]] float at(int row, int column) const {
        return values[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column)];
    }

    /// Index of the first shard of a row; of row `rows` the number of shards.
    [[nodiscard]] int firstShard(int row) const;

    [[nodiscard]] int rowOf(int shard) const;
};

[[nodiscard]] HeatRows heatRows(const HeatMap& map, int mostRows);

/// Largest value; 0 when there is none.
[[nodiscard]] float hottestOf(const HeatMap& map);

/// Colour of `share` (0 to 1, beyond it the ends) of the ramp.
[[nodiscard]] QColor heatColor(double share, const ThemeColors& colors);

/// One pixel a cell; `full` is the value of the ramp's end. Transparent where there is no value.
[[nodiscard]] QImage heatImage(const HeatRows& rows, double full, const ThemeColors& colors);

} // namespace millrace::ui
