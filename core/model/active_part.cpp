// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/active_part.h"

#include "model/link_checker.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace millrace {

namespace {

bool touches(const Link& link, const std::set<NodeId>& nodes) {
    return nodes.contains(link.from.node) || nodes.contains(link.to.node);
}

/// Takes `nodes` out with all that is said about them.
void takeOut(Pipeline& pipeline, const std::set<NodeId>& nodes) {
    std::erase_if(pipeline.nodes, [&](const Node& node) { return nodes.contains(node.id); });
    std::erase_if(pipeline.links, [&](const Link& link) { return touches(link, nodes); });
    std::erase_if(pipeline.scenario.events,
                  [&](const ScenarioEvent& event) { return nodes.contains(event.node); });
    std::erase_if(pipeline.objectives,
                  [&](const Objective& objective) { return nodes.contains(objective.node); });
    for (Annotation& annotation : pipeline.annotations) {
        std::erase_if(annotation.nodes, [&](const NodeId& node) { return nodes.contains(node); });
    }
}

} // namespace

std::set<NodeId> restingNodes(const Pipeline& pipeline) {
    std::set<NodeId> resting;
    for (const Node& node : pipeline.nodes) {
        if (node.activity != NodeActivity::active) {
            resting.insert(node.id);
        }
    }
    return resting;
}

Pipeline activePart(const Pipeline& pipeline, const Catalog& catalog) {
    Pipeline part = pipeline;
    std::set<NodeId> disabled;
    std::vector<NodeId> bypassed;
    for (const Node& node : pipeline.nodes) {
        if (node.activity == NodeActivity::disabled) {
            disabled.insert(node.id);
        } else if (node.activity == NodeActivity::bypassed) {
            bypassed.push_back(node.id);
        }
    }
    if (!disabled.empty()) {
        takeOut(part, disabled);
    }
    // One after the other, so that two in a row are passed together.
    for (const NodeId& node : bypassed) {
        std::vector<Link> joining = joiningLinks(part, catalog, node);
        takeOut(part, {node});
        std::ranges::move(joining, std::back_inserter(part.links));
    }
    return part;
}

std::vector<Link> joiningLinks(const Pipeline& pipeline, const Catalog& catalog, const NodeId& node) {
    std::vector<const Link*> incoming;
    std::vector<const Link*> outgoing;
    for (const Link& link : pipeline.links) {
        if (link.to.node == node) {
            incoming.push_back(&link);
        }
        if (link.from.node == node) {
            outgoing.push_back(&link);
        }
    }
    std::vector<Link> joining;
    if (incoming.empty() || outgoing.empty()) {
        return joining;
    }
    const LinkChecker checker(pipeline, catalog);
    const bool anyFits = std::ranges::any_of(incoming, [&](const Link* in) {
        return std::ranges::any_of(outgoing,
                                   [&](const Link* out) { return checker.checkFit(in->from, out->to).ok(); });
    });
    if (!anyFits) {
        return joining;
    }
    Pipeline trial = pipeline;
    takeOut(trial, {node});
    for (const Link* in : incoming) {
        for (const Link* out : outgoing) {
            if (checkLink(trial, catalog, in->from, out->to)) {
                trial.links.push_back({in->from, out->to, out->settings, out->extra});
                joining.push_back(trial.links.back());
            }
        }
    }
    return joining;
}

} // namespace millrace
