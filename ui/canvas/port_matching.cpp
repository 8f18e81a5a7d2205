// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/port_matching.h"

#include "model/link_rules.h"

#include <deque>

namespace millrace::ui {

PortMatcher::PortMatcher(const Pipeline& pipeline, const Catalog& catalog, PortRef fixed)
    : m_pipeline(pipeline)
    , m_catalog(catalog)
    , m_fixed(std::move(fixed)) {
    for (const Node& node : pipeline.nodes) {
        m_types.emplace(node.id, catalog.find(node.type));
    }
    for (const Link& link : pipeline.links) {
        ++m_counts[link.from];
        ++m_counts[link.to];
    }
    m_description = describe(m_fixed);
    if (m_description && m_description->direction == PortDirection::input) {
        m_wanted = PortDirection::output;
    }
    findLoops();
}

const PortDescription* PortMatcher::describe(const PortRef& port) const {
    const auto type = m_types.find(port.node);
    return type == m_types.end() || !type->second ? nullptr : type->second->findPort(port.port);
}

/// From an output all that leads to its node, from an input all that comes of it.
void PortMatcher::findLoops() {
    std::multimap<NodeId, NodeId> next;
    for (const Link& link : m_pipeline.links) {
        m_wanted == PortDirection::input ? next.emplace(link.to.node, link.from.node)
                                         : next.emplace(link.from.node, link.to.node);
    }
    std::deque<NodeId> open{m_fixed.node};
    m_looping.insert(m_fixed.node);
    while (!open.empty()) {
        const auto [first, last] = next.equal_range(open.front());
        open.pop_front();
        for (auto it = first; it != last; ++it) {
            if (m_looping.insert(it->second).second) {
                open.push_back(it->second);
            }
        }
    }
}

bool PortMatcher::mayFit(const PortRef& port) const {
    const PortDescription* other = describe(port);
    if (!m_description || !other || !portsFit(*m_description, *other) || m_looping.contains(port.node)) {
        return false;
    }
    const auto count = m_counts.find(port);
    return other->maximumLinks < 0 || count == m_counts.end() || count->second < other->maximumLinks;
}

std::pair<PortRef, PortRef> PortMatcher::ends(const PortRef& port) const {
    return m_wanted == PortDirection::input ? std::pair(m_fixed, port) : std::pair(port, m_fixed);
}

Result<void> PortMatcher::check(const PortRef& port) const {
    const auto [from, to] = ends(port);
    return checkLink(m_pipeline, m_catalog, from, to);
}

std::optional<PortRef> PortMatcher::portOf(const Node& node) const {
    const NodeDescription* type = m_catalog.find(node.type);
    if (!type) {
        return std::nullopt;
    }
    std::optional<PortRef> fallback;
    for (const PortDescription& port : type->ports) {
        const PortRef ref{node.id, port.id};
        if (mayFit(ref) && check(ref)) {
            return ref;
        }
        if (!fallback && port.direction == m_wanted) {
            fallback = ref;
        }
    }
    return fallback;
}

bool portsFit(const PortDescription& a, const PortDescription& b) {
    return a.direction != b.direction && a.flow == b.flow && a.exchange == b.exchange;
}

std::optional<std::string> portForNew(const Pipeline& pipeline, const Catalog& catalog, const PortRef& fixed,
                                      const Node& node) {
    const Node* fixedNode = pipeline.findNode(fixed.node);
    const NodeDescription* fixedType = fixedNode ? catalog.find(fixedNode->type) : nullptr;
    const PortDescription* fixedPort = fixedType ? fixedType->findPort(fixed.port) : nullptr;
    const NodeDescription* type = catalog.find(node.type);
    if (!fixedPort || !type) {
        return std::nullopt;
    }
    std::optional<Pipeline> trial;
    for (const PortDescription& port : type->ports) {
        if (!portsFit(*fixedPort, port)) {
            continue;
        }
        if (!trial) {
            trial = pipeline;
            trial->nodes.push_back(node);
        }
        const PortRef ref{node.id, port.id};
        const bool isOutput = port.direction == PortDirection::output;
        if (checkLink(*trial, catalog, isOutput ? ref : fixed, isOutput ? fixed : ref)) {
            return port.id;
        }
    }
    return std::nullopt;
}

} // namespace millrace::ui
