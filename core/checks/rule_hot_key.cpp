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

/// The hot key with a suffix: as many values as leave each shard with room, tried out by doubling.
void addSuffixFix(const Traffic& writer, const std::string& name, const std::vector<HashKeyRange>& ranges,
                  Finding& finding) {
    constexpr double kRoom = 0.9;
    constexpr int kMostSuffixes = 1024;
    Json settings = writer.settings;
    if (kindAt(settings, "partition_key") != "hot") {
        return;
    }
    Json& keys = settings["partition_key"];
    const auto hot = static_cast<int>(numberAt(keys, "hot_keys", 1));
    for (int suffixes = 2; suffixes <= kMostSuffixes; suffixes *= 2) {
        keys["hot_keys"] = hot * suffixes;
        if (numberAt(keys, "count", 0) < hot * suffixes) {
            return;
        }
        Load load;
        load.add(writer, std::ranges::max(keySharesOf(settings, ranges).shards));
        if (load.utilisation() <= kRoom) {
            addSettingFix(
                *writer.producer, "partition_key", keys,
                Text(MR_TEXT("checks", "Give the hot key of %1 a suffix of %2 values (order only per "
                                       "suffix; costs nothing)"),
                     {name, std::to_string(suffixes)}),
                finding);
            return;
        }
    }
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
        Finding finding{Severity::warning, stream.node->id,      kRule, "",
                        std::move(text),   data_stream::kSizing, {}};
        addRandomKeysFix(*writer.producer, producer, finding);
        addSuffixFix(writer, producer, ranges, finding);
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
    findings.push_back(
        {Severity::warning, stream.node->id, kRule, "", std::move(text), data_stream::kSizing, {}});
}

} // namespace

void checkHotKeys(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const auto ranges = startingRanges(graph, *stream);
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
