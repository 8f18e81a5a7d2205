// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pipeline.h"

#include <string>
#include <unordered_map>

namespace millrace {

/// What a node is called: its label, or its id while it has none.
[[nodiscard]] inline std::string displayNameOf(const Node& node) {
    return node.label.empty() ? node.id.text() : node.label;
}

/// Finds nodes of a pipeline at once, for those who look up many: Pipeline::findNode() goes through all nodes
/// each time. The pipeline must outlive it and stay as it is.
class NodeIndex {
public:
    explicit NodeIndex(const Pipeline& pipeline) {
        m_nodes.reserve(pipeline.nodes.size());
        for (const Node& node : pipeline.nodes) {
            m_nodes.emplace(node.id, &node);
        }
    }

    /// Null when there is no such node.
    [[nodiscard]] const Node* find(const NodeId& id) const {
        const auto found = m_nodes.find(id);
        return found == m_nodes.end() ? nullptr : found->second;
    }

    /// As Pipeline::displayName().
    [[nodiscard]] std::string displayName(const NodeId& id) const {
        const Node* node = find(id);
        return node == nullptr ? id.text() : displayNameOf(*node);
    }

private:
    std::unordered_map<NodeId, const Node*> m_nodes;
};

} // namespace millrace
