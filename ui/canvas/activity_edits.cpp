// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/activity_edits.h"

#include "model/active_part.h"

#include <algorithm>

namespace millrace::ui {

bool allAre(const Pipeline& pipeline, const std::set<NodeId>& nodes, NodeActivity activity) {
    return !nodes.empty() && std::ranges::all_of(nodes, [&](const NodeId& id) {
        const Node* node = pipeline.findNode(id);
        return node && node->activity == activity;
    });
}

bool canBypass(const Pipeline& pipeline, const Catalog& catalog, const std::set<NodeId>& nodes) {
    const auto joins = [&](const NodeId& id) { return !joiningLinks(pipeline, catalog, id).empty(); };
    if (std::ranges::any_of(nodes, joins)) {
        return true;
    }
    if (nodes.size() < 2) {
        return false;
    }
    // Several in a row may only join when all of them are passed.
    Pipeline trial = pipeline;
    for (Node& node : trial.nodes) {
        if (nodes.contains(node.id)) {
            node.activity = NodeActivity::bypassed;
        } else {
            node.activity = NodeActivity::active;
        }
    }
    const auto isOutside = [&](const Link& link) {
        return !nodes.contains(link.from.node) && !nodes.contains(link.to.node);
    };
    const auto without = std::ranges::count_if(pipeline.links, isOutside);
    return std::ssize(activePart(trial, catalog).links) > without;
}

Edit activityChange(const Pipeline& pipeline, const std::set<NodeId>& nodes, NodeActivity activity) {
    EditGroup group;
    for (const Node& node : pipeline.nodes) {
        if (nodes.contains(node.id) && node.activity != activity) {
            group.edits.push_back({SetNodeActivity{node.id, activity}});
        }
    }
    return group.edits.size() == 1 ? std::move(group.edits.front()) : Edit{std::move(group)};
}

} // namespace millrace::ui
