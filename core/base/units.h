// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace millrace {

// Kinesis shard limits are binary units (facts/data-streams.md, "Units").
inline constexpr std::int64_t kKiB = 1024;
inline constexpr std::int64_t kMiB = 1024 * kKiB;
inline constexpr std::int64_t kGiB = 1024 * kMiB;

/// What a number counts: tells editors, messages and reports how to read and show it.
enum class Unit {
    none,
    count,
    records,
    recordsPerSecond,
    bytes,
    kibibytes,
    mebibytes,
    bytesPerSecond,
    mebibytesPerSecond,
    bitsPerSecondKilo,
    nanoseconds,
    microseconds,
    milliseconds,
    seconds,
    hours,
    percent,
    share, ///< a fraction from 0 to 1
    shards,
    usd,
};

/// Short suffix as shown after a number (`B`, `ms`, `records/s`); empty for plain counts.
[[nodiscard]] std::string_view suffixOf(Unit unit);

/// CloudWatch's name of the unit in JSON output (`Count`, `Bytes`, `Milliseconds`, `None`…).
[[nodiscard]] std::string_view cloudWatchNameOf(Unit unit);

/// Reads what people type into a number field whose unit is `unit`: `1500`, `1.5k/s`, `2 MiB`, `250 ms`,
/// `1h`, `60 %`. The answer is converted into `unit`. Errors: not a number, a unit of another kind.
[[nodiscard]] Result<double> parseQuantity(std::string_view text, Unit unit);

/// Shows `value` with its unit, in at most four significant digits and a prefix that fits: `1.5 MiB`,
/// `1.2k records/s`; shares as a percentage.
[[nodiscard]] std::string formatQuantity(double value, Unit unit);

/// Shortest decimal text that reads back as the same double; no exponent between 1e-6 and 1e15. Locale-free.
[[nodiscard]] std::string formatNumber(double value);

} // namespace millrace
