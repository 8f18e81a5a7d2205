// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "model/json.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace millrace::producer {

/// Rates in records per second: below the lowest they are rounded to none, above the highest they are held
/// there, at one record a nanosecond, the clock's finest step.
inline constexpr double kLowestRate = 0.5e-6;
inline constexpr double kHighestProfileRate = 1e9;

/// A stretch of time with one rate.
struct RateSegment {
    std::int64_t microRecordsPerSecond = 0; ///< a millionth of a record per second
    std::int64_t until = 0;                 ///< ns; INT64_MAX when it never ends
};

/// How many records per second are wanted at each time: the settings `records_per_second` and `profile`.
/// Curves are taken in steps of a tick, at the rate of its middle.
class RateProfile {
public:
    virtual ~RateProfile() = default;

    /// The stretch that holds `time` (ns, not negative).
    [[nodiscard]] virtual RateSegment at(std::int64_t time) const = 0;
};

/// Reads a resolved `profile`. `changedAt` is when it came into force (a ramp starts there); `start` is UTC
/// at time zero. Error: a value that is malformed, with its path.
[[nodiscard]] Result<std::shared_ptr<const RateProfile>>
makeRateProfile(double recordsPerSecond, const Json& profile, std::int64_t changedAt, WallTime start);

} // namespace millrace::producer
