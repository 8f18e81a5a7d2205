// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/flow_order.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace millrace::ui {

namespace {

using Place = std::tuple<double, double, NodeId>;

Place placeOf(const Node& node) {
    return {node.position.x, node.position.y, node.id};
}

/// The topmost of `ids`.
std::optional<NodeId> topmost(const Pipeline& pipeline, const std::set<NodeId>& ids) {
    const Node* best = nullptr;
    for (const NodeId& id : ids) {
        const Node* node = pipeline.findNode(id);
        if (node && (!best || node->position.y < best->position.y)) {
            best = node;
        }
    }
    return best ? std::optional(best->id) : std::nullopt;
}

/// Links that `isWanted`, from top to bottom as their other ends lie.
template <typename Wanted>
std::vector<LinkRef> wiresOf(const Pipeline& pipeline, bool byTarget, Wanted isWanted) {
    std::vector<std::pair<Place, LinkRef>> found;
    for (const Link& link : pipeline.links) {
        const Node* end = pipeline.findNode(byTarget ? link.to.node : link.from.node);
        if (end && isWanted(link)) {
            const Place place = placeOf(*end);
            found.emplace_back(Place(std::get<1>(place), std::get<0>(place), end->id),
                               LinkRef(link.from, link.to));
        }
    }
    std::ranges::sort(found);
    std::vector<LinkRef> wires;
    for (auto& [place, wire] : found) {
        wires.push_back(std::move(wire));
    }
    return wires;
}

std::vector<LinkRef> wiresOutOf(const Pipeline& pipeline, const NodeId& node) {
    return wiresOf(pipeline, true, [&](const Link& link) { return link.from.node == node; });
}

std::vector<LinkRef> wiresInto(const Pipeline& pipeline, const NodeId& node) {
    return wiresOf(pipeline, false, [&](const Link& link) { return link.to.node == node; });
}

} // namespace

std::vector<NodeId> flowOrder(const Pipeline& pipeline) {
    std::map<NodeId, const Node*> nodes;
    std::map<NodeId, int> waiting;
    std::multimap<NodeId, NodeId> next;
    for (const Node& node : pipeline.nodes) {
        nodes.emplace(node.id, &node);
        waiting[node.id] = 0;
    }
    for (const Link& link : pipeline.links) {
        if (nodes.contains(link.from.node) && nodes.contains(link.to.node)) {
            next.emplace(link.from.node, link.to.node);
            ++waiting[link.to.node];
        }
    }
    std::set<Place> ready;
    std::set<Place> others;
    for (const auto& [id, node] : nodes) {
        (waiting[id] == 0 ? ready : others).insert(placeOf(*node));
    }
    std::vector<NodeId> order;
    while (!ready.empty() || !others.empty()) {
        // In a loop nobody is ever ready: the leftmost goes first.
        std::set<Place>& from = ready.empty() ? others : ready;
        const NodeId id = std::get<2>(*from.begin());
        from.erase(from.begin());
        order.push_back(id);
        const auto [first, last] = next.equal_range(id);
        for (auto it = first; it != last; ++it) {
            const Place place = placeOf(*nodes[it->second]);
            if (--waiting[it->second] == 0 && others.erase(place) > 0) {
                ready.insert(place);
            }
        }
    }
    return order;
}

std::optional<NodeId> neighbour(const Pipeline& pipeline, const NodeId& node, FlowStep step) {
    std::set<NodeId> before;
    std::set<NodeId> behind;
    for (const Link& link : pipeline.links) {
        if (link.to.node == node) {
            before.insert(link.from.node);
        }
        if (link.from.node == node) {
            behind.insert(link.to.node);
        }
    }
    if (step == FlowStep::back || step == FlowStep::onwards) {
        return topmost(pipeline, step == FlowStep::back ? before : behind);
    }
    const Node* here = pipeline.findNode(node);
    const Node* best = nullptr;
    for (const Link& link : pipeline.links) {
        const bool sharesSource = before.contains(link.from.node);
        const bool sharesTarget = behind.contains(link.to.node);
        const Node* other = pipeline.findNode(sharesSource ? link.to.node : link.from.node);
        if ((!sharesSource && !sharesTarget) || !here || !other || other == here) {
            continue;
        }
        const double distance = (other->position.y - here->position.y) * (step == FlowStep::up ? -1 : 1);
        const double nearest = best ? std::abs(best->position.y - here->position.y) : 0;
        if (distance > 0 && (!best || distance < nearest)) {
            best = other;
        }
    }
    return best ? std::optional(best->id) : std::nullopt;
}

std::optional<LinkRef> wireBeside(const Pipeline& pipeline, const NodeId& node, FlowStep step) {
    const std::vector<LinkRef> wires =
        step == FlowStep::onwards ? wiresOutOf(pipeline, node) : wiresInto(pipeline, node);
    return wires.empty() ? std::nullopt : std::optional(wires.front());
}

std::optional<LinkRef> nextWire(const Pipeline& pipeline, const LinkRef& link, FlowStep step) {
    std::vector<LinkRef> wires = wiresOutOf(pipeline, link.first.node);
    if (wires.size() < 2) {
        wires = wiresInto(pipeline, link.second.node);
    }
    const auto here = std::ranges::find(wires, link);
    if (here == wires.end() || wires.size() < 2) {
        return std::nullopt;
    }
    const auto count = std::ssize(wires);
    const auto next = (here - wires.begin() + (step == FlowStep::up ? count - 1 : 1)) % count;
    return wires[static_cast<std::size_t>(next)];
}

} // namespace millrace::ui
