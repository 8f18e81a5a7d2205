// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <limits>

namespace millrace {

// Arithmetic that stays in range for every WallTime: the first and the last of them lie within a day.

/// `span` (not negative) after `start`. The last moment that a WallTime can name, in the year 2262, stands
/// for all behind it.
[[nodiscard]] constexpr WallTime timeAfter(WallTime start, Duration span) {
    constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
    const std::int64_t begin = start.time_since_epoch().count();
    return begin > 0 && span.count() > kLast - begin ? WallTime(Duration(kLast)) : start + span;
}

/// From midnight UTC to `time`.
[[nodiscard]] constexpr Duration timeOfDay(WallTime time) {
    constexpr Duration kDay = std::chrono::hours(24);
    const Duration rest = time.time_since_epoch() % kDay;
    return rest < Duration(0) ? rest + kDay : rest;
}

/// The day of `time`, UTC.
[[nodiscard]] constexpr std::chrono::sys_days dayOf(WallTime time) {
    constexpr Duration kDay = std::chrono::hours(24);
    const Duration sinceEpoch = time.time_since_epoch();
    return std::chrono::sys_days(
        std::chrono::days(sinceEpoch / kDay - (sinceEpoch % kDay < Duration(0) ? 1 : 0)));
}

} // namespace millrace
