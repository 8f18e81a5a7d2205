// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/key_shares.h"
#include "checks/limits.h"
#include "checks/rules.h"
#include "checks/stream_shape.h"
#include "checks/traffic.h"

#include "base/units.h"
#include "facts/stream_pages.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "slow-consumer";
constexpr const char* kPace = "records_per_second_per_worker";
constexpr const char* kWorkers = "workers";
constexpr double kRounding = 1.001;    ///< shares of shards don't add up to the last digit
constexpr double kMostWorkers = 20000; // nobody needs more than shards, and a stream has no more

/// Records per second that each shard of `stream` takes at its busiest, throttled ones left out; empty when
/// nothing is known of it.
std::vector<double> shardArrivals(const Graph& graph, const CheckedNode& stream) {
    const std::optional<std::vector<HashKeyRange>> ranges = startingRanges(graph, stream);
    if (!ranges) {
        return {};
    }
    std::vector<double> records(ranges->size());
    std::vector<double> bytes(ranges->size());
    for (const Traffic& writer : trafficInto(graph, stream)) {
        const KeyShares shares = keySharesOf(writer.settings, *ranges);
        for (std::size_t i = 0; i < records.size(); ++i) {
            records[i] += writer.streamRecords * shares.shards[i];
            bytes[i] += writer.countedBytes * shares.shards[i];
        }
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        const double pressure = std::max(records[i] / kShardWriteRecords, bytes[i] / kShardWriteBytes);
        records[i] /= std::max(1.0, pressure);
    }
    return records;
}

/// Records per second of the worker that gets most, when so many share the shards: one lease a shard, spread
/// evenly (data_stream::kKclSharing).
double busiestOf(const std::vector<double>& arrivals, std::size_t workers) {
    std::vector<double> loads(std::min(workers, arrivals.size()));
    for (std::size_t shard = 0; shard < arrivals.size(); ++shard) {
        loads[shard % loads.size()] += arrivals[shard];
    }
    return loads.empty() ? 0 : std::ranges::max(loads);
}

/// Fewest workers, more than `current`, of which none gets more than `pace`; nothing when a shard alone is
/// too much.
std::optional<std::size_t> workersFor(const std::vector<double>& arrivals, std::size_t current, double pace) {
    for (std::size_t workers = current + 1; workers <= arrivals.size(); ++workers) {
        if (busiestOf(arrivals, workers) <= pace * kRounding) {
            return workers;
        }
    }
    return std::nullopt;
}

void addFixes(const CheckedNode& consumer, const std::vector<double>& arrivals, std::size_t workers,
              double pace, Finding& finding) {
    if (const std::optional<std::size_t> enough = workersFor(arrivals, workers, pace)) {
        addSettingFix(consumer, kWorkers, static_cast<std::int64_t>(*enough),
                      Text(MR_TEXT("checks", "Use %1 workers"), {std::to_string(*enough)}), finding);
    }
    const double needed = std::ceil(busiestOf(arrivals, workers));
    addSettingFix(consumer, kPace, static_cast<std::int64_t>(needed),
                  Text(MR_TEXT("checks", "Let a worker process %1 records/s"), {formatNumber(needed)}),
                  finding);
}

void check(const Graph& graph, const CheckedNode& stream, const CheckedNode& consumer,
           const std::vector<double>& arrivals, std::vector<Finding>& findings) {
    const double pace = numberAt(consumer.settings, kPace, 0);
    const double given = std::clamp(numberAt(consumer.settings, kWorkers, 1), 1.0, kMostWorkers);
    const auto workers = static_cast<std::size_t>(given);
    const double busiest = busiestOf(arrivals, workers);
    if (pace <= 0 || busiest <= pace * kRounding) {
        return;
    }
    const double arriving = std::accumulate(arrivals.begin(), arrivals.end(), 0.0);
    const std::size_t reading = std::min(workers, arrivals.size());
    const double processed = pace * static_cast<double>(reading);
    const auto rate = [](double value) { return formatNumber(std::round(value)); };
    Text text;
    if (arriving > processed) {
        text = {
            MR_TEXT("checks",
                    "Up to %2 records/s come into %1, but the workers of %3 that have a shard to read (%4) "
                    "process %5 records/s: it falls behind while that lasts."),
            {graph.nameOf(stream), rate(arriving), graph.nameOf(consumer), std::to_string(reading),
             rate(processed)}};
    } else {
        text = {MR_TEXT("checks",
                        "The shards of %1 that one worker of %3 reads bring up to %2 records/s, but a worker "
                        "processes %4: it falls behind on them, whatever the others do."),
                {graph.nameOf(stream), rate(busiest), graph.nameOf(consumer), rate(pace)}};
    }
    Finding finding{Severity::warning, consumer.node->id,        kRule, kPace,
                    std::move(text),   data_stream::kKclSharing, {}};
    addFixes(consumer, arrivals, workers, pace, finding);
    findings.push_back(std::move(finding));
}

} // namespace

void checkSlowConsumers(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const std::vector<const CheckedNode*> consumers = graph.targetsOf(*stream, "consumer");
        const bool isPaced = std::ranges::any_of(consumers, [](const CheckedNode* consumer) {
            return numberAt(consumer->settings, kPace, 0) > 0;
        });
        const std::vector<double> arrivals = isPaced ? shardArrivals(graph, *stream) : std::vector<double>();
        for (const CheckedNode* consumer : consumers) {
            check(graph, *stream, *consumer, arrivals, findings);
        }
    }
}

} // namespace millrace::checks
