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

namespace millrace::checks {

namespace {

constexpr double kNotableSkew = 1.5; // times an even range

double widestShare(const std::vector<HashKeyRange>& ranges) {
    constexpr double kKeys = 340282366920938463463374607431768211456.0; // 2^128
    double widest = 0;
    for (const HashKeyRange& range : ranges) {
        widest = std::max(widest, (static_cast<double>(range.last - range.first) + 1.0) / kKeys);
    }
    return widest;
}

/// Whether all writers have so many keys that each range gets its share of them. With a hot key uneven
/// ranges may well be meant.
bool isSpread(const Graph& graph, const CheckedNode& stream, const std::vector<HashKeyRange>& ranges) {
    const std::vector<const CheckedNode*> writers = graph.sourcesOf(stream, "producer");
    const double even = 1.0 / static_cast<double>(ranges.size());
    return !writers.empty() && std::ranges::all_of(writers, [&](const CheckedNode* writer) {
        const KeyShares keys = keySharesOf(writer->settings, ranges);
        return keys.known && keys.hottestKey <= even / 2;
    });
}

} // namespace

void checkSkewedRanges(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const auto ranges = startingRanges(graph, *stream);
        if (!ranges || !stream->node->settings.contains("shards") || isOnDemand(*stream)) {
            continue;
        }
        const double widest = widestShare(*ranges);
        const auto count = static_cast<double>(ranges->size());
        if (widest * count < kNotableSkew || !isSpread(graph, *stream, *ranges)) {
            continue;
        }
        constexpr double kPercent = 100;
        Finding finding{
            Severity::hint,
            stream->node->id,
            "skewed-ranges",
            "shards",
            Text(MR_TEXT("checks",
                         "The widest hash-key range of %1 holds %2 % of the keys: its shard is full "
                         "when the stream gets %3. With even ranges its shards (%4) take %5."),
                 {graph.nameOf(*stream), formatNumber(std::round(kPercent * widest)),
                  formatQuantity(kShardWriteRecords / widest, Unit::recordsPerSecond),
                  std::to_string(ranges->size()),
                  formatQuantity(kShardWriteRecords * count, Unit::recordsPerSecond)}),
            data_stream::kUpdateShardCount,
            {}};
        Json settings = stream->node->settings;
        settings.erase("shards");
        settings["shard_count"] = static_cast<std::int64_t>(ranges->size());
        finding.fixes.push_back({Text(MR_TEXT("checks", "Use even ranges, %1 shards (costs nothing)"),
                                      {std::to_string(ranges->size())}),
                                 Edit{SetNodeSettings{stream->node->id, std::move(settings)}}});
        findings.push_back(std::move(finding));
    }
}

} // namespace millrace::checks
