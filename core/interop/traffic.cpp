// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/traffic.h"

#include "base/units.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace millrace {

namespace {

/// The smallest distance of two stamps: CloudWatch gives no datapoint where nothing came, so that others are
/// multiples of it. Never below a second. Nothing when there are not two.
std::optional<Duration> periodOf(const MetricSums& records, const MetricSums& bytes) {
    std::set<WallTime> times;
    for (const MetricSums* sums : {&records, &bytes}) {
        for (const auto& [time, sum] : *sums) {
            times.insert(time);
        }
    }
    std::optional<Duration> smallest;
    for (auto next = times.begin(); next != times.end(); ++next) {
        if (next != times.begin()) {
            const Duration step = *next - *std::prev(next);
            smallest = std::min(smallest.value_or(step), step);
        }
    }
    return smallest ? std::optional(std::max<Duration>(*smallest, std::chrono::seconds(1))) : std::nullopt;
}

double largestOf(const MetricSums& sums) {
    double largest = 0;
    for (const auto& [time, sum] : sums) {
        largest = std::max(largest, sum);
    }
    return largest;
}

/// Over the periods that both have.
std::optional<double> meanBytesOf(const MetricSums& records, const MetricSums& bytes) {
    double recordSum = 0;
    double byteSum = 0;
    for (const auto& [time, sum] : records) {
        if (const auto found = bytes.find(time); found != bytes.end()) {
            recordSum += sum;
            byteSum += found->second;
        }
    }
    return recordSum > 0 && byteSum > 0 ? std::optional(byteSum / recordSum) : std::nullopt;
}

/// A zero for each period that is not there: no datapoint means that nothing came.
MetricSums withoutGaps(const MetricSums& sums, Duration period) {
    constexpr std::int64_t kMostRows = 200'000;
    if (sums.empty() || (sums.rbegin()->first - sums.begin()->first) / period > kMostRows) {
        return sums;
    }
    MetricSums full;
    for (const auto& [time, sum] : sums) {
        if (!full.empty()) {
            for (WallTime gap = full.rbegin()->first + period; gap + period <= time; gap += period) {
                full.emplace_hint(full.end(), gap, 0.0);
            }
        }
        full.emplace_hint(full.end(), time, sum);
    }
    return full;
}

} // namespace

double rounded(double value) {
    constexpr double kThousand = 1000;
    return std::round(value * kThousand) / kThousand;
}

std::optional<Traffic> trafficOf(const MetricSums& records, const MetricSums& bytes) {
    if (largestOf(records) <= 0 && largestOf(bytes) <= 0) {
        return std::nullopt;
    }
    Traffic traffic;
    const std::optional<Duration> period = periodOf(records, bytes);
    traffic.isPeriodAssumed = !period;
    traffic.period = period.value_or(std::chrono::minutes(1));
    MetricSums counted = records;
    if (largestOf(records) <= 0) {
        counted = bytes;
        for (auto& [time, sum] : counted) {
            sum /= kAssumedDataBytes + kAssumedKeyBytes;
        }
    }
    traffic.meanRecordBytes = meanBytesOf(records, bytes);
    traffic.peakRecordsPerSecond = largestOf(counted) / secondsOf(traffic.period);
    traffic.peakBytesPerSecond = largestOf(bytes) / secondsOf(traffic.period);
    traffic.records = withoutGaps(counted, traffic.period);
    return traffic;
}

std::string trafficCsv(const Traffic& traffic) {
    std::string csv = "timestamp,value\n";
    for (const auto& [time, sum] : traffic.records) {
        csv += formatTimestamp(time) + "," + formatNumber(sum) + "\n";
    }
    return csv;
}

} // namespace millrace
