// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "interop/stream_facts.h"

#include <optional>
#include <string>

namespace millrace {

/// The partition key of a record when nothing says what keys look like: a UUID as text, which is what a
/// producer draws by default.
inline constexpr double kAssumedKeyBytes = 36;

/// Data of a record when only one of the two metrics is there.
inline constexpr double kAssumedDataBytes = 1024;

/// Past traffic, made of CloudWatch's sums of IncomingRecords and IncomingBytes.
struct Traffic {
    Duration period{};            ///< of a datapoint
    bool isPeriodAssumed = false; ///< there is one datapoint only
    MetricSums records;           ///< a period; without gaps unless there would be very many
    double peakRecordsPerSecond = 0;
    double peakBytesPerSecond = 0;
    std::optional<double> meanRecordBytes; ///< key included; nothing when one of the metrics is missing

    [[nodiscard]] Duration span() const { return records.rbegin()->first - records.begin()->first + period; }
};

/// To three decimals: no figure of an import is known better.
[[nodiscard]] double rounded(double value);

/// Nothing when there are no datapoints or all are zero.
[[nodiscard]] std::optional<Traffic> trafficOf(const MetricSums& records, const MetricSums& bytes);

/// As CSV with the columns `timestamp` and `value`, records a period: what a producer's trace reads.
[[nodiscard]] std::string trafficCsv(const Traffic& traffic);

} // namespace millrace
