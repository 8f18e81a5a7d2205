// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/limits.h"
#include "checks/rules.h"
#include "checks/stream_costs.h"
#include "checks/stream_shape.h"
#include "checks/traffic.h"

#include "base/time.h"
#include "base/units.h"
#include "facts/stream_pages.h"

#include <algorithm>
#include <cmath>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "burst-below-average";
constexpr double kHiddenSeconds = 60; // CloudWatch's datapoints are of a minute

struct Rate {
    double records = 0;
    double bytes = 0;

    void add(const Traffic& traffic, double factor = 1) {
        records += factor * traffic.streamRecords;
        bytes += factor * traffic.countedBytes;
    }

    /// Shards that it fills.
    [[nodiscard]] double shards() const {
        return std::max(records / kShardWriteRecords, bytes / kShardWriteBytes);
    }

    [[nodiscard]] std::string text() const {
        return bytes / kShardWriteBytes > records / kShardWriteRecords
                   ? formatQuantity(bytes, Unit::bytesPerSecond)
                   : formatQuantity(records, Unit::recordsPerSecond);
    }
};

/// The burst of one writer on top of the average of all others.
struct Worst {
    const CheckedNode* producer = nullptr;
    Traffic average;
    Rate rate;
    double seconds = 0;
};

Duration spanOf(double seconds) {
    constexpr double kMillis = 1000;
    return std::chrono::milliseconds(std::llround(seconds * kMillis));
}

void addSpreadFix(const Graph& graph, const Worst& burst, Finding& finding) {
    const CheckedNode& producer = *burst.producer;
    if (kindAt(producer.settings, "profile") != "on_off") {
        return;
    }
    Json settings = producer.node->settings;
    settings["profile"] = {{"kind", "constant"}};
    const double mean = std::round(burst.average.userRecords);
    settings["records_per_second"] = static_cast<std::int64_t>(mean);
    if (areValid(producer.description->settings, settings)) {
        finding.fixes.push_back(
            {Text(MR_TEXT("checks", "Let %1 spread its records evenly, %2 (costs nothing)"),
                  {graph.nameOf(producer), formatQuantity(mean, Unit::recordsPerSecond)}),
             Edit{SetNodeSettings{producer.node->id, std::move(settings)}}});
    }
}

void report(const Graph& graph, const CheckedNode& stream, const Rate& average, const Worst& worst,
            std::size_t shards, std::vector<Finding>& findings) {
    Finding finding{
        Severity::warning,
        stream.node->id,
        kRule,
        "",
        Text(MR_TEXT("checks",
                     "%1 gets %2 on average, which its shards (%3) take, but up to %4 for %5 at a time, "
                     "which they don't. A one-minute average hides that."),
             {graph.nameOf(stream), average.text(), std::to_string(shards), worst.rate.text(),
              formatDuration(spanOf(worst.seconds))}),
        data_stream::kQuotas,
        {}};
    const double needed = std::ceil(worst.rate.shards());
    if (!isOnDemand(stream) && !stream.node->settings.contains("shards")) {
        addSettingFix(stream, "shard_count", static_cast<std::int64_t>(needed),
                      withCost(MR_TEXT("checks", "Use %1 shards"),
                               MR_TEXT("checks", "Use %1 shards (%2 USD a month more)"),
                               {formatNumber(needed)},
                               provisionedBase(graph, stream, needed - static_cast<double>(shards))),
                      finding);
    }
    addSpreadFix(graph, worst, finding);
    findings.push_back(std::move(finding));
}

void checkStream(const Graph& graph, const CheckedNode& stream, std::vector<Finding>& findings) {
    const auto ranges = startingRanges(graph, stream);
    if (!ranges) {
        return;
    }
    const double largest = numberAt(stream.settings, "max_record_size_in_kib", kLargestRecordKib) * kKiB;
    Rate average;
    std::vector<Worst> bursts;
    for (const Traffic& busiest : trafficInto(graph, stream)) {
        const std::optional<Traffic> mean = averageTraffic(graph, *busiest.producer, largest);
        if (!mean) {
            continue;
        }
        average.add(*mean);
        if (const std::optional<Burst> burst = burstOf(busiest)) {
            Worst& one = bursts.emplace_back(Worst{busiest.producer, *mean, {}, burst->seconds});
            one.rate.add(busiest, burst->factor);
            one.rate.add(*mean, -1);
        }
    }
    const auto shards = static_cast<double>(ranges->size());
    const double depth = numberAt(stream.settings, "write_burst_seconds", 1);
    for (Worst& burst : bursts) {
        burst.rate.records += average.records;
        burst.rate.bytes += average.bytes;
        const double excess = (burst.rate.shards() - shards) * burst.seconds;
        if (average.shards() <= shards && burst.seconds < kHiddenSeconds && excess > shards * depth) {
            report(graph, stream, average, burst, ranges->size(), findings);
            return; // one is enough to make the point
        }
    }
}

} // namespace

void checkBursts(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        checkStream(graph, *stream, findings);
    }
}

} // namespace millrace::checks
