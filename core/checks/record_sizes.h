// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"

#include <limits>
#include <optional>

namespace millrace::checks {

inline constexpr double kAnySize = std::numeric_limits<double>::infinity();

/// Mean bytes of a record, data and partition key, of those that are not too large.
struct RecordSize {
    double plain = 0;
    double rounded = 0;       ///< as PutRecord counts them: each rounded up to the next KiB
    double tooLargeShare = 0; ///< share of the records that are larger than the limit
};

/// Size of records with resolved producer settings, where a stream takes up to `largestBytes`; nothing when
/// only the data tell. Templates are measured by samples.
[[nodiscard]] std::optional<RecordSize> recordSizeOf(const Json& settings, double largestBytes = kAnySize);

/// Bytes that no more than one record in a million exceeds; nothing when only the data tell.
[[nodiscard]] std::optional<double> largestSizeOf(const Json& settings);

/// Shares below this are not worth a word.
inline constexpr double kNotableShare = 1e-6;

} // namespace millrace::checks
