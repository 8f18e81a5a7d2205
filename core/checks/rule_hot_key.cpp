// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/key_shares.h"
#include "checks/limits.h"
#include "checks/rules.h"
#include "checks/traffic.h"

#include "base/units.h"

#include <algorithm>
#include <cmath>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "hot-key";

/// Load on one shard, both limits.
struct Load {
    double records = 0;
    double bytes = 0;

    void add(const Traffic& traffic, double share) {
        records += traffic.streamRecords * share;
        bytes += traffic.countedBytes * share;
    }

    [[nodiscard]] double utilisation() const {
        return std::max(records / kShardWriteRecords, bytes / kShardWriteBytes);
    }

    /// The figure that comes closer to its limit.
    [[nodiscard]] std::string text() const {
        return bytes / kShardWriteBytes > records / kShardWriteRecords
                   ? formatQuantity(bytes, Unit::bytesPerSecond)
                   : formatQuantity(records, Unit::recordsPerSecond);
    }
};

void addRandomKeysFix(const CheckedNode& producer, const std::string& name, Finding& finding) {
    addSettingFix(producer, "partition_key", Json{{"kind", "random"}},
                  Text(MR_TEXT("checks", "Let %1 use random keys (gives up the order per key)"), {name}),
                  finding);
}

/// Whether one of the writers' keys is too much for a shard by itself.
bool checkSingleKeys(const Graph& graph, const CheckedNode& stream, const std::vector<Traffic>& writers,
                     const std::vector<HashKeyRange>& ranges, std::vector<Finding>& findings) {
    bool found = false;
    for (const Traffic& writer : writers) {
        Load load;
        load.add(writer, keySharesOf(writer.settings, ranges).hottestKey);
        if (load.utilisation() <= 1) {
            continue;
        }
        const std::string producer = graph.nameOf(*writer.producer);
        const TextSource message =
            MR_TEXT("checks",
                    "One key of %1 brings up to %2 to a single shard of %3; one shard takes 1,000 records/s "
                    "and 1 MiB/s, and more shards do not split a key.");
        Text text(message, {producer, load.text(), graph.nameOf(stream)});
        Finding finding{Severity::warning, stream.node->id, kRule, "", std::move(text), kSizingPage, {}};
        addRandomKeysFix(*writer.producer, producer, finding);
        findings.push_back(std::move(finding));
        found = true;
    }
    return found;
}

/// Whether keys fall so unevenly that one shard is over its limit although all together have room.
void checkHottestShard(const Graph& graph, const CheckedNode& stream, const std::vector<Traffic>& writers,
                       const std::vector<HashKeyRange>& ranges, std::vector<Finding>& findings) {
    std::vector<Load> loads(ranges.size());
    Load all;
    for (const Traffic& writer : writers) {
        const KeyShares shares = keySharesOf(writer.settings, ranges);
        all.add(writer, 1);
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            loads[i].add(writer, shares.shards[i]);
        }
    }
    const auto hottest = std::ranges::max_element(loads, {}, &Load::utilisation);
    if (hottest == loads.end() || hottest->utilisation() <= 1 ||
        all.utilisation() > static_cast<double>(ranges.size())) {
        return;
    }
    const TextSource message = MR_TEXT(
        "checks", "The keys written to %1 fall unevenly: %2 % of the traffic, up to %3, goes to one of "
                  "its %4 shards, which takes 1,000 records/s and 1 MiB/s.");
    const double percent = std::round(100 * hottest->utilisation() / all.utilisation());
    Text text(message,
              {graph.nameOf(stream), formatNumber(percent), hottest->text(), std::to_string(ranges.size())});
    findings.push_back({Severity::warning, stream.node->id, kRule, "", std::move(text), kSizingPage, {}});
}

} // namespace

void checkHotKeys(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const auto ranges = shardRanges(stream->settings);
        if (!ranges) {
            continue;
        }
        const std::vector<Traffic> writers = trafficInto(graph, *stream);
        if (!checkSingleKeys(graph, *stream, writers, *ranges, findings)) {
            checkHottestShard(graph, *stream, writers, *ranges, findings);
        }
    }
}

} // namespace millrace::checks
