// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost/usage.h"
#include "engine/run_node.h"
#include "model/description.h"
#include "model/finding.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace millrace {

/// What a design check beside a node sees: the node with its resolved settings, in its pipeline.
struct NodeCheckContext {
    const Pipeline& pipeline;
    const Catalog& catalog;
    const Node& node;
    const Json& settings; ///< resolved
    /// Where relative paths in settings start; nothing when it is not known: then no file is looked for.
    std::optional<std::filesystem::path> projectFolder{};
};

/// A node type as the engine knows it: description, price meters, node-local checks and a factory. Adding one
/// is a folder in core/nodes and a line in nodes/catalog.cpp.
struct NodeType {
    NodeDescription description{};
    std::vector<MeterDescription> meters{};
    std::function<void(const NodeCheckContext&, std::vector<Finding>&)> check; ///< may be empty
    std::function<Result<std::unique_ptr<RunNode>>(RunNodeContext)> make;
};

/// All node types, handed to the engine from above.
class NodeTypes {
public:
    /// Precondition: no type twice.
    explicit NodeTypes(std::vector<NodeType> types);

    [[nodiscard]] const std::vector<NodeType>& types() const { return m_types; }

    [[nodiscard]] const NodeType* find(std::string_view type) const;

    /// The descriptions alone.
    [[nodiscard]] const Catalog& catalog() const { return m_catalog; }

    /// The meter of `dimension` of node type `type`; null when there is none.
    [[nodiscard]] const MeterDescription* findMeter(std::string_view type, std::string_view dimension) const;

private:
    std::vector<NodeType> m_types;
    Catalog m_catalog;
};

} // namespace millrace
