// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/pipeline.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace millrace {

inline constexpr std::size_t kAtEnd = std::numeric_limits<std::size_t>::max();

/// Adds a node at `index` of the list (its place decides ties in a run). Error: the id exists or is
/// malformed.
struct AddNode {
    Node node;
    std::size_t index = kAtEnd;
};

/// Removes a node with its links, its scenario events, its objectives and its place in frames.
struct RemoveNode {
    NodeId node;
};

struct MoveNodes {
    std::vector<std::pair<NodeId, Position>> positions;
};

struct RenameNode {
    NodeId node;
    std::string label;
};

/// Switches a node off, by-passes it, or takes it back in.
struct SetNodeActivity {
    NodeId node;
    NodeActivity activity = NodeActivity::active;
};

/// Replaces all raw settings of a node. Edits of one value are made of this with withValueAt()
/// (model/setting.h).
struct SetNodeSettings {
    NodeId node;
    Json settings;
};

/// Error: a node is missing, the link exists. Whether the ports fit is asked of checkLink()
/// (model/link_rules.h) before.
struct AddLink {
    Link link;
    std::size_t index = kAtEnd;
};

struct RemoveLink {
    PortRef from;
    PortRef to;
};

struct SetLinkSettings {
    PortRef from;
    PortRef to;
    Json settings;
};

/// Replaces the points that a link's wire passes.
struct SetLinkBends {
    PortRef from;
    PortRef to;
    std::vector<Position> bends;
};

struct SetAnnotations {
    std::vector<Annotation> annotations;
};

struct SetScenario {
    Scenario scenario;
};

struct SetObjectives {
    std::vector<Objective> objectives;
};

/// Name, description, region, cost and account of the project.
struct SetProjectProperties {
    std::string name;
    std::string description;
    std::string region;
    CostSettings cost;
    Json account;
};

struct Edit;

/// Several edits as one; all or none of them happen.
struct EditGroup {
    std::vector<Edit> edits;
};

/// Every way in which a pipeline can change.
struct Edit {
    std::variant<AddNode, RemoveNode, MoveNodes, RenameNode, SetNodeActivity, SetNodeSettings, AddLink,
                 RemoveLink, SetLinkSettings, SetLinkBends, SetAnnotations, SetScenario, SetObjectives,
                 SetProjectProperties, EditGroup>
        change;
};

/// Carries out `edit` and answers with its inverse, which restores the pipeline exactly, order included.
/// On an error the pipeline is unchanged.
[[nodiscard]] Result<Edit> apply(Pipeline& pipeline, const Edit& edit);

} // namespace millrace
