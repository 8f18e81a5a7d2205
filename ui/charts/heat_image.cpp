// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heat_image.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace millrace::ui {

namespace {

constexpr int kShades = 256;

} // namespace

int HeatRows::firstShard(int row) const {
    // The smallest shard for which rowOf() is `row`.
    return static_cast<int>((static_cast<std::int64_t>(row) * shards + rows - 1) / std::max(rows, 1));
}

int HeatRows::rowOf(int shard) const {
    return static_cast<int>(static_cast<std::int64_t>(shard) * rows / std::max(shards, 1));
}

HeatRows heatRows(const HeatMap& map, int mostRows) {
    HeatRows joined;
    joined.shards = static_cast<int>(map.shards.size());
    joined.columns = map.columns;
    joined.rows = std::min(joined.shards, std::max(mostRows, 1));
    if (joined.rows == joined.shards) {
        joined.values = map.values;
        return joined;
    }
    const auto columns = static_cast<std::size_t>(joined.columns);
    joined.values.assign(static_cast<std::size_t>(joined.rows) * columns,
                         std::numeric_limits<float>::quiet_NaN());
    for (int shard = 0; shard < joined.shards; ++shard) {
        const float* from = map.values.data() + static_cast<std::size_t>(shard) * columns;
        float* to = joined.values.data() + static_cast<std::size_t>(joined.rowOf(shard)) * columns;
        for (std::size_t i = 0; i < columns; ++i) {
            to[i] = std::fmax(to[i], from[i]); // a number wins over NaN
        }
    }
    return joined;
}

float hottestOf(const HeatMap& map) {
    float hottest = 0;
    for (const float value : map.values) {
        hottest = std::fmax(hottest, value);
    }
    return hottest;
}

QColor heatColor(double share, const ThemeColors& colors) {
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(colors.heat.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), colors.heat.size() - 2);
    const double part = place - static_cast<double>(below);
    const QColor& from = colors.heat[below];
    const QColor& to = colors.heat[below + 1];
    const auto mixed = [part](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * part)); };
    return {mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue())};
}

QImage heatImage(const HeatRows& rows, double full, const ThemeColors& colors) {
    if (rows.rows == 0 || rows.columns == 0) {
        return {};
    }
    std::array<QRgb, kShades> shades{};
    for (int i = 0; i < kShades; ++i) {
        shades[static_cast<std::size_t>(i)] = heatColor(i / (kShades - 1.0), colors).rgb();
    }
    QImage image(rows.columns, rows.rows, QImage::Format_ARGB32_Premultiplied);
    const double scale = (kShades - 1) / (full > 0 ? full : 1);
    for (int row = 0; row < rows.rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < rows.columns; ++column) {
            const float value = rows.at(row, column);
            const double shade = std::clamp(value * scale, 0.0, kShades - 1.0);
            line[column] = std::isnan(value) ? qRgba(0, 0, 0, 0) : shades[static_cast<std::size_t>(shade)];
        }
    }
    return image;
}

} // namespace millrace::ui
