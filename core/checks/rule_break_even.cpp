// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/limits.h"
#include "checks/rules.h"
#include "checks/stream_costs.h"
#include "checks/stream_shape.h"
#include "checks/traffic.h"
#include "facts/stream_pages.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace millrace::checks {

namespace {

constexpr double kSteady = 2; // what on-demand is made for is traffic that more than doubles

/// Shards that the busiest second fills, every writer at its busiest.
double peakShards(const Graph& graph, const CheckedNode& stream) {
    double records = 0;
    double bytes = 0;
    for (const Traffic& writer : trafficInto(graph, stream)) {
        const std::optional<Burst> burst = burstOf(writer);
        records += writer.streamRecords * (burst ? burst->factor : 1);
        bytes += writer.countedBytes * (burst ? burst->factor : 1);
    }
    return std::max(records / kShardWriteRecords, bytes / kShardWriteBytes);
}

double meanShards(const Graph& graph, const CheckedNode& stream) {
    double records = 0;
    double bytes = 0;
    const double largest = numberAt(stream.settings, "max_record_size_in_kib", kLargestRecordKib) * kKiB;
    for (const CheckedNode* producer : graph.sourcesOf(stream, "producer")) {
        if (const std::optional<Traffic> traffic = averageTraffic(graph, *producer, largest)) {
            records += traffic->streamRecords;
            bytes += traffic->countedBytes;
        }
    }
    return std::max(records / kShardWriteRecords, bytes / kShardWriteBytes);
}

/// Rounded as it is shown, so that a shown difference is that of the shown amounts.
std::optional<double> inCents(std::optional<double> dollars) {
    constexpr double kCents = 100;
    return dollars ? std::optional(std::round(*dollars * kCents) / kCents) : std::nullopt;
}

void checkStream(const Graph& graph, const CheckedNode& stream, std::vector<Finding>& findings) {
    const std::optional<StreamLoad> load = averageLoad(graph, stream);
    const double peak = peakShards(graph, stream);
    if (!load || peak <= 0 || peak > kSteady * meanShards(graph, stream)) {
        return;
    }
    const double shards = std::max(1.0, std::ceil(peak));
    const std::optional<double> provisioned = inCents(provisionedCost(graph, stream, shards, *load));
    const std::optional<double> onDemand = inCents(onDemandCost(graph, stream, *load));
    if (!provisioned || !onDemand || *onDemand <= *provisioned) {
        return;
    }
    Finding finding{
        Severity::hint,
        stream.node->id,
        "on-demand-above-break-even",
        "stream_mode",
        Text(MR_TEXT("checks",
                     "The traffic of %1 is steady, and on-demand costs about %2 USD a month for it. "
                     "Provisioned, with as many shards as it needs at its busiest (%3), the stream "
                     "would cost about %4 USD."),
             {graph.nameOf(stream), amountText(*onDemand), formatNumber(shards), amountText(*provisioned)}),
        data_stream::kPricing,
        {}};
    Json settings = stream.node->settings;
    settings["stream_mode"] = "provisioned";
    settings.erase("shards");
    settings["shard_count"] = static_cast<std::int64_t>(shards);
    if (areValid(stream.description->settings, settings)) {
        finding.fixes.push_back(
            {Text(MR_TEXT("checks", "Switch to provisioned mode, shards: %1 (%2 USD a month less)"),
                  {formatNumber(shards), amountText(*onDemand - *provisioned)}),
             Edit{SetNodeSettings{stream.node->id, std::move(settings)}}});
    }
    findings.push_back(std::move(finding));
}

} // namespace

void checkOnDemandBreakEven(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        if (isOnDemand(*stream)) {
            checkStream(graph, *stream, findings);
        }
    }
}

} // namespace millrace::checks
