// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_plan.h"

#include <QString>

#include <string>
#include <vector>

namespace millrace::ui {

/// A value axis from zero: round steps in the unit's own kind of numbers (1, 2, 5; powers of two for bytes;
/// seconds and minutes for times).
struct ValueScale {
    double maximum = 1;
    double step = 1;
    Unit unit = Unit::count;

    [[nodiscard]] std::vector<double> ticks() const;
    [[nodiscard]] QString tickText(double value) const;

    friend bool operator==(const ValueScale&, const ValueScale&) = default;
};

/// The scale whose picture holds `largest` with some room above and has at most `most` steps.
[[nodiscard]] ValueScale valueScale(double largest, Unit unit, int most);

/// A value as shown beside a chart: at most four digits, with its unit.
[[nodiscard]] QString readingText(double value, const ChartSpec& spec);

/// A value with all its digits (to a thousandth) and its unit.
[[nodiscard]] QString exactText(double value, const ChartSpec& spec);

/// How a shard is called where there is no room for its id: `shardId-000000000003` is "Shard 3".
[[nodiscard]] QString shardName(const std::string& shardId);

} // namespace millrace::ui
