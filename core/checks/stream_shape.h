// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "checks/graph.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace millrace::checks {

[[nodiscard]] bool isOnDemand(const CheckedNode& stream);

/// Whether the account has On-demand Advantage.
[[nodiscard]] bool hasAdvantage(const Graph& graph);

[[nodiscard]] bool isFannedOut(const CheckedNode& consumer);

/// The hash-key ranges that a stream begins with, in either mode; nothing when they can't be read.
[[nodiscard]] std::optional<std::vector<HashKeyRange>> startingRanges(const Graph& graph,
                                                                      const CheckedNode& stream);

/// Most open shards that a stream which is provisioned all along has in the scenario; nothing when it is
/// on-demand at some time, and so decides by itself.
[[nodiscard]] std::optional<std::size_t> mostShards(const Graph& graph, const CheckedNode& stream);

/// Consumers of `stream` without, or with, enhanced fan-out.
[[nodiscard]] std::vector<const CheckedNode*> readersOf(const Graph& graph, const CheckedNode& stream,
                                                        bool fannedOut);

/// The events of one node in the order of their time, each with its place in the scenario.
struct PlacedEvent {
    const ScenarioEvent* event = nullptr;
    std::size_t index = 0;
};

[[nodiscard]] std::vector<PlacedEvent> eventsOf(const Scenario& scenario, const NodeId& node);

/// A whole number among an event's arguments; 0 when there is none.
[[nodiscard]] std::size_t countAt(const ScenarioEvent& event, const char* key);

} // namespace millrace::checks
