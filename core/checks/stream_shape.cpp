// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/stream_shape.h"

#include "checks/key_shares.h"
#include "checks/limits.h"

#include <algorithm>
#include <cmath>

namespace millrace::checks {

namespace {

bool isTrue(const Json& object, const char* key) {
    const auto value = object.is_object() ? object.find(key) : object.end();
    return value != object.end() && value->is_boolean() && value->get<bool>();
}

/// What an on-demand stream begins with: four shards, room for twice the known peak, or what is kept warm.
std::size_t firstShards(const Graph& graph, const Json& settings) {
    double shards = std::max(kOnDemandFirstShards, 2 * numberAt(settings, "previous_peak_write_mibps", 0));
    if (hasAdvantage(graph)) {
        shards = std::max(shards, numberAt(settings, "warm_throughput_mibps", 0));
    }
    return static_cast<std::size_t>(std::ceil(std::min(shards, kOnDemandMostShards)));
}

} // namespace

bool isOnDemand(const CheckedNode& stream) {
    return textAt(stream.settings, "stream_mode") == "on_demand";
}

bool hasAdvantage(const Graph& graph) {
    return isTrue(graph.pipeline().account, "kinesis_on_demand_advantage");
}

bool isFannedOut(const CheckedNode& consumer) {
    return isTrue(consumer.settings, "enhanced_fan_out");
}

std::optional<std::vector<HashKeyRange>> startingRanges(const Graph& graph, const CheckedNode& stream) {
    Json settings = stream.settings;
    if (isOnDemand(stream)) {
        settings["shard_count"] = firstShards(graph, settings);
    }
    return shardRanges(settings);
}

std::optional<std::size_t> mostShards(const Graph& graph, const CheckedNode& stream) {
    const auto ranges = startingRanges(graph, stream);
    if (!ranges || isOnDemand(stream)) {
        return std::nullopt;
    }
    std::size_t shards = ranges->size();
    std::size_t most = shards;
    for (const auto& [event, index] : eventsOf(graph.pipeline().scenario, stream.node->id)) {
        if (event->action == "update_stream_mode") {
            return std::nullopt;
        }
        if (event->action == "split_shard") {
            ++shards;
        } else if (event->action == "merge_shards" && shards > 1) {
            --shards;
        } else if (event->action == "update_shard_count") {
            shards = std::max<std::size_t>(1, countAt(*event, "target_shard_count"));
        }
        most = std::max(most, shards);
    }
    return most;
}

std::vector<const CheckedNode*> readersOf(const Graph& graph, const CheckedNode& stream, bool fannedOut) {
    std::vector<const CheckedNode*> readers = graph.targetsOf(stream, "consumer");
    std::erase_if(readers,
                  [fannedOut](const CheckedNode* consumer) { return isFannedOut(*consumer) != fannedOut; });
    return readers;
}

std::vector<PlacedEvent> eventsOf(const Scenario& scenario, const NodeId& node) {
    std::vector<PlacedEvent> events;
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        if (scenario.events[i].node == node) {
            events.push_back({&scenario.events[i], i});
        }
    }
    std::ranges::stable_sort(events, {}, [](const PlacedEvent& placed) { return placed.event->at; });
    return events;
}

std::size_t countAt(const ScenarioEvent& event, const char* key) {
    constexpr double kMost = 1e6;
    const double value = event.arguments.is_object() ? numberAt(event.arguments, key, 0) : 0;
    return static_cast<std::size_t>(std::clamp(value, 0.0, kMost));
}

} // namespace millrace::checks
