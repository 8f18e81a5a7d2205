// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/key_shares.h"
#include "checks/limits.h"
#include "checks/rules.h"
#include "checks/stream_costs.h"
#include "checks/traffic.h"

#include "base/units.h"
#include "facts/stream_pages.h"

#include <algorithm>
#include <cmath>

namespace millrace::checks {

namespace {

struct Demand {
    double records = 0;
    double bytes = 0;

    /// Shards that the demand needs, as a fraction.
    [[nodiscard]] double shards() const {
        return std::max(records / kShardWriteRecords, bytes / kShardWriteBytes);
    }

    [[nodiscard]] bool bytesDecide() const { return bytes / kShardWriteBytes > records / kShardWriteRecords; }
};

Demand demandOn(const std::vector<Traffic>& writers) {
    Demand demand;
    for (const Traffic& writer : writers) {
        demand.records += writer.streamRecords;
        demand.bytes += writer.countedBytes;
    }
    return demand;
}

Text messageOf(const std::string& stream, const Demand& demand, std::size_t shards) {
    const auto count = static_cast<double>(shards);
    if (demand.bytesDecide()) {
        const TextSource message = MR_TEXT(
            "checks", "Up to %2 are written to %1, as its limit counts them; its shards (%3) take %4, the "
                      "rest is throttled.");
        return {message,
                {stream, formatQuantity(demand.bytes, Unit::bytesPerSecond), std::to_string(shards),
                 formatQuantity(count * kShardWriteBytes, Unit::bytesPerSecond)}};
    }
    const TextSource message =
        MR_TEXT("checks", "Up to %2 are written to %1; its shards (%3) take %4, the rest is throttled.");
    return {message,
            {stream, formatQuantity(demand.records, Unit::recordsPerSecond), std::to_string(shards),
             formatQuantity(count * kShardWriteRecords, Unit::recordsPerSecond)}};
}

Text fixTitle(const Graph& graph, const CheckedNode& stream, double needed, std::size_t current) {
    return withCost(MR_TEXT("checks", "Use %1 shards"),
                    MR_TEXT("checks", "Use %1 shards (%2 USD a month more)"), {formatNumber(needed)},
                    provisionedBase(graph, stream, needed - static_cast<double>(current)));
}

} // namespace

void checkExpectedThrottling(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const auto ranges = shardRanges(stream->settings);
        if (textAt(stream->settings, "stream_mode") != "provisioned" || !ranges) {
            continue;
        }
        const Demand demand = demandOn(trafficInto(graph, *stream));
        if (demand.shards() <= static_cast<double>(ranges->size())) {
            continue;
        }
        Finding finding{Severity::warning,
                        stream->node->id,
                        "expected-throttling",
                        "shard_count",
                        messageOf(graph.nameOf(*stream), demand, ranges->size()),
                        data_stream::kQuotas,
                        {}};
        const double needed = std::ceil(demand.shards());
        if (!stream->node->settings.contains("shards")) {
            addSettingFix(*stream, "shard_count", static_cast<std::int64_t>(needed),
                          fixTitle(graph, *stream, needed, ranges->size()), finding);
        }
        findings.push_back(std::move(finding));
    }
}

} // namespace millrace::checks
