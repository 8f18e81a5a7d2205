// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace millrace {

/// A span of simulated time, in integer nanoseconds.
using Duration = std::chrono::nanoseconds;

/// The clock of a simulation: zero is `scenario.start`. It has no now(); only the engine advances it.
struct SimClock {
    using duration = Duration;
    using rep = Duration::rep;
    using period = Duration::period;
    using time_point = std::chrono::time_point<SimClock, Duration>;
    static constexpr bool is_steady = true;
};

/// A moment of simulated time, in nanoseconds since `scenario.start`.
using SimTime = SimClock::time_point;

inline constexpr SimTime kTimeZero{};
inline constexpr SimTime kNever = SimTime::max();

/// Stepping and the finest metric series work in units of this (DESIGN, section 3, "tick").
inline constexpr Duration kTick = std::chrono::milliseconds(100);

/// Longest span that a project may name: ten years. Keeps all sums of times far from overflow.
inline constexpr Duration kLongestDuration = std::chrono::hours(24 * 3653);

[[nodiscard]] constexpr std::int64_t nanosecondsOf(SimTime time) {
    return time.time_since_epoch().count();
}

[[nodiscard]] constexpr double secondsOf(Duration span) {
    return static_cast<double>(span.count()) / 1e9;
}

[[nodiscard]] constexpr double secondsOf(SimTime time) {
    return secondsOf(time.time_since_epoch());
}

/// Reads `"250ms"`, `"90s"`, `"15m"`, `"7d"`, `"1h30m"`; units ns, us, ms, s, m, h, d; decimals allowed
/// (`"1.5h"`). Errors: empty, no unit, unknown unit, negative, longer than kLongestDuration.
[[nodiscard]] Result<Duration> parseDuration(std::string_view text);

/// The shortest exact form that parseDuration() reads back: `"90s"` gives `"1m30s"`, zero gives `"0s"`.
[[nodiscard]] std::string formatDuration(Duration span);

/// `HH:MM:SS.mmm`, with days in front beyond 24 h: `2d 03:00:00.000`.
[[nodiscard]] std::string formatClock(SimTime time);

/// A UTC calendar time in nanoseconds since 1970-01-01T00:00:00Z.
using WallTime = std::chrono::sys_time<std::chrono::nanoseconds>;

/// Reads ISO 8601 (`2026-01-05T00:00:00Z`, with offset or fraction; without zone means UTC; a space for the
/// `T` is fine).
[[nodiscard]] Result<WallTime> parseTimestamp(std::string_view text);

/// Reads `text` by a strptime-like `format` (`%d/%b/%Y:%H:%M:%S %z`); `epoch_s` and `epoch_ms` read numbers.
/// Conversions: `Y y m b B h d e a A H I M S p z Z D F R T n t %`. `%S` takes a fraction behind a point or
/// comma, `%z` any offset of ISO 8601; without one it is UTC. English names only.
[[nodiscard]] Result<WallTime> parseTimestamp(std::string_view text, const std::string& format);

/// `2026-01-05T00:00:00Z`, with a fraction (3, 6 or 9 digits) only when there is one.
[[nodiscard]] std::string formatTimestamp(WallTime time);

} // namespace millrace
