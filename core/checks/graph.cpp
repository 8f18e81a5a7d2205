// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/graph.h"

#include <algorithm>
#include <iterator>
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
    std::unordered_map<NodeId, const CheckedNode*> byId;
    for (const CheckedNode& node : m_nodes) {
        byId.emplace(node.node->id, &node);
    }
    const auto addTo = [](std::vector<const CheckedNode*>& neighbours, const CheckedNode* node) {
        if (std::ranges::find(neighbours, node) == neighbours.end()) {
            neighbours.push_back(node);
        }
    };
    for (const Link& link : pipeline.links) {
        m_linked.insert({link.from, link.to});
        const auto source = byId.find(link.from.node);
        const auto target = byId.find(link.to.node);
        if (source != byId.end() && target != byId.end()) {
            addTo(m_targets[link.from.node], target->second);
            addTo(m_sources[link.to.node], source->second);
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

std::vector<const CheckedNode*> Graph::ofType(const Neighbours& neighbours, const CheckedNode& node,
                                              std::string_view type) {
    std::vector<const CheckedNode*> found;
    if (const auto all = neighbours.find(node.node->id); all != neighbours.end()) {
        std::ranges::copy_if(all->second, std::back_inserter(found),
                             [&](const CheckedNode* other) { return other->node->type == type; });
    }
    return found;
}

std::vector<const CheckedNode*> Graph::sourcesOf(const CheckedNode& node, std::string_view type) const {
    return ofType(m_sources, node, type);
}

std::vector<const CheckedNode*> Graph::targetsOf(const CheckedNode& node, std::string_view type) const {
    return ofType(m_targets, node, type);
}

bool Graph::hasLink(const PortRef& port) const {
    return m_linked.contains(port);
}

std::string Graph::nameOf(const CheckedNode& node) const {
    return m_pipeline.displayName(node.node->id);
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
