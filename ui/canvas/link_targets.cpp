// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_targets.h"

#include "canvas/flow_order.h"
#include "canvas/port_matching.h"
#include "model/link_checker.h"

namespace millrace::ui {

std::vector<LinkRef> possibleLinks(const Pipeline& pipeline, const Catalog& catalog, const NodeId& node) {
    std::vector<LinkRef> links;
    const Node* own = pipeline.findNode(node);
    const NodeDescription* type = own ? catalog.find(own->type) : nullptr;
    if (!type) {
        return links;
    }
    const LinkChecker checker(pipeline, catalog);
    std::map<NodeId, const NodeDescription*> types;
    for (const Node& other : pipeline.nodes) {
        types.emplace(other.id, catalog.find(other.type));
    }
    std::map<PortRef, int> counts;
    std::set<LinkRef> known;
    for (const Link& link : pipeline.links) {
        ++counts[link.from];
        ++counts[link.to];
        known.emplace(link.from, link.to);
    }
    const std::vector<NodeId> order = flowOrder(pipeline);
    for (const PortDirection direction : {PortDirection::output, PortDirection::input}) {
        for (const PortDescription& port : type->ports) {
            const PortRef fixed{node, port.id};
            const bool isFull = port.maximumLinks >= 0 && counts[fixed] >= port.maximumLinks;
            if (port.direction != direction || isFull) {
                continue;
            }
            const PortMatcher matcher(pipeline, catalog, fixed);
            for (const NodeId& id : order) {
                const NodeDescription* other = types[id];
                for (const PortDescription& end : other ? other->ports : std::vector<PortDescription>()) {
                    const PortRef ref{id, end.id};
                    const LinkRef link = matcher.ends(ref);
                    if (matcher.mayFit(ref) && !known.contains(link) &&
                        checker.checkFit(link.first, link.second)) {
                        links.push_back(link);
                    }
                }
            }
        }
    }
    return links;
}

} // namespace millrace::ui
