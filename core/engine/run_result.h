// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "engine/snapshot.h"
#include "metrics/series.h"

#include <cstdint>
#include <string>
#include <vector>

namespace millrace {

struct MetricResult {
    std::string name;
    SeriesKind kind = SeriesKind::counter;
    Unit unit = Unit::count;
    Statistics statistics;
};

struct ShardResult {
    ShardState state;
    std::vector<MetricResult> metrics;
};

struct NodeResult {
    NodeId node;
    std::string type;
    std::string label;
    std::vector<MetricResult> metrics;
    std::vector<ShardResult> shards;
};

/// What a run came to: the same for the same project and seed, whoever ran it.
struct RunResult {
    std::string project;
    std::uint64_t seed = 0;
    Duration simulated{};
    std::string digest; ///< `1:` and 32 hexadecimal digits (contract, section 3)
    std::vector<NodeResult> nodes;
    std::vector<Usage> usage;
    std::vector<LoggedEvent> events;
    std::vector<std::string>
        notes; ///< what the run came to know beyond figures: files written, assumptions that mattered
};

} // namespace millrace
