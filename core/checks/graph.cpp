// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/graph.h"

#include <algorithm>
#include <utility>

namespace millrace::checks {

Graph::Graph(const Pipeline& pipeline, const Catalog& catalog, std::optional<PriceBook> prices)
    : m_pipeline(pipeline)
    , m_prices(std::move(prices)) {
    for (const Node& node : pipeline.nodes) {
        const NodeDescription* description = catalog.find(node.type);
        if (description != nullptr && areValid(description->settings, node.settings)) {
            m_nodes.push_back({&node, description, resolveSettings(description->settings, node.settings)});
        }
    }
}

std::vector<const CheckedNode*> Graph::nodesOfType(std::string_view type) const {
    std::vector<const CheckedNode*> found;
    for (const CheckedNode& node : m_nodes) {
        if (node.node->type == type) {
            found.push_back(&node);
        }
    }
    return found;
}

std::vector<const CheckedNode*> Graph::sourcesOf(const CheckedNode& node, std::string_view type) const {
    std::vector<const CheckedNode*> found;
    for (const Link& link : m_pipeline.links) {
        const CheckedNode* source = link.to.node == node.node->id ? find(link.from.node) : nullptr;
        if (source != nullptr && source->node->type == type &&
            std::ranges::find(found, source) == found.end()) {
            found.push_back(source);
        }
    }
    return found;
}

std::vector<const CheckedNode*> Graph::targetsOf(const CheckedNode& node, std::string_view type) const {
    std::vector<const CheckedNode*> found;
    for (const Link& link : m_pipeline.links) {
        const CheckedNode* target = link.from.node == node.node->id ? find(link.to.node) : nullptr;
        if (target != nullptr && target->node->type == type &&
            std::ranges::find(found, target) == found.end()) {
            found.push_back(target);
        }
    }
    return found;
}

bool Graph::hasLink(const PortRef& port) const {
    return std::ranges::any_of(m_pipeline.links,
                               [&port](const Link& link) { return link.from == port || link.to == port; });
}

std::string Graph::nameOf(const CheckedNode& node) const {
    return m_pipeline.displayName(node.node->id);
}

const CheckedNode* Graph::find(const NodeId& id) const {
    const auto found =
        std::ranges::find_if(m_nodes, [&id](const CheckedNode& node) { return node.node->id == id; });
    return found == m_nodes.end() ? nullptr : &*found;
}

bool areValid(const std::vector<Setting>& descriptions, const Json& settings) {
    return settings.is_object() &&
           std::ranges::all_of(validateSettings(descriptions, settings), &SettingProblem::unknownKey);
}

double numberAt(const Json& settings, std::string_view key, double otherwise) {
    const auto found = settings.find(key);
    return found != settings.end() && found->is_number() ? found->get<double>() : otherwise;
}

std::string textAt(const Json& settings, std::string_view key) {
    const auto found = settings.find(key);
    return found != settings.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string kindAt(const Json& settings, std::string_view key) {
    const auto found = settings.find(key);
    return found != settings.end() && found->is_object() ? textAt(*found, "kind") : std::string();
}

} // namespace millrace::checks
