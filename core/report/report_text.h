// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "cost/estimate.h"
#include "model/node_index.h"
#include "report/run_report.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace millrace {

// How all reports for people write figures: English, without regard to a locale.

/// `1,234,567`.
[[nodiscard]] std::string groupedNumber(std::int64_t value);

/// Whole numbers in groups of three digits, others with as many decimals as are worth reading: `1,234.5`,
/// `0.0123`.
[[nodiscard]] std::string shownNumber(double value);

/// An exact decimal text (Ratio::text(), Money::exactText()) with its whole part in groups of three digits.
[[nodiscard]] std::string groupedDecimal(std::string_view exact);

/// Every digit of an amount, at least two of them behind the point, so that a column adds up to its total
/// exactly.
[[nodiscard]] std::string amountText(const Money& amount);

/// `sum of IncomingRecords <= 1000 at clicks`.
[[nodiscard]] std::string conditionText(const Objective& objective, const Pipeline& pipeline);

/// The value reached, or `unknown`.
[[nodiscard]] std::string actualText(const ObjectiveResult& result);

/// `passed`, `failed` or `unknown`.
[[nodiscard]] std::string_view verdictOf(const ObjectiveResult& result);

/// A value of an assumption with its unit.
[[nodiscard]] std::string assumedValueText(const AssumedSetting& assumption);

/// The node's label, or what stands for the project as a whole.
[[nodiscard]] std::string placeOf(const NodeId& node, const NodeIndex& nodes);

/// Sum of one metric of a shard; zero when it has none of that name.
[[nodiscard]] std::int64_t shardSum(const ShardResult& shard, std::string_view metric);

/// Share of the hash-key space that a range holds, in percent.
[[nodiscard]] double percentOfKeySpace(const HashKeyRange& range);

} // namespace millrace
