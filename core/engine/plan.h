// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "engine/node_type.h"

#include <cstdint>
#include <string>
#include <vector>

namespace millrace {

struct PlannedNode {
    const NodeType* type = nullptr;
    NodeId id;
    std::string label;
    Json rawSettings;
};

struct PlannedLink {
    std::uint32_t from = 0; ///< index of the node
    std::string fromPort;
    std::uint32_t to = 0;
    std::string toPort;
    Exchange exchange = Exchange::deliver;
    Json settings; ///< resolved
};

/// A pipeline checked and flattened: all that a run needs, sharing nothing with the document.
struct SimPlan {
    std::string project;
    std::vector<PlannedNode> nodes;
    std::vector<PlannedLink> links;
    Scenario scenario; ///< events in the order in which they apply
    WallTime start{};
    Json account = Json::object();
};

/// Errors: the first error that validatePipeline() finds.
[[nodiscard]] Result<SimPlan> compilePlan(const Pipeline& pipeline, const NodeTypes& types,
                                          const RunOptions& options);

} // namespace millrace
