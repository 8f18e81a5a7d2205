// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pipeline.h"

#include <algorithm>
#include <set>

namespace millrace {

const char* wordOf(NodeActivity activity) {
    switch (activity) {
    case NodeActivity::disabled:
        return "disabled";
    case NodeActivity::bypassed:
        return "bypassed";
    case NodeActivity::active:
        break;
    }
    return "active";
}

const Node* Pipeline::findNode(const NodeId& id) const {
    const auto found = std::ranges::find(nodes, id, &Node::id);
    return found == nodes.end() ? nullptr : &*found;
}

Node* Pipeline::findNode(const NodeId& id) {
    const auto found = std::ranges::find(nodes, id, &Node::id);
    return found == nodes.end() ? nullptr : &*found;
}

const Link* Pipeline::findLink(const PortRef& from, const PortRef& to) const {
    const auto found =
        std::ranges::find_if(links, [&](const Link& link) { return link.from == from && link.to == to; });
    return found == links.end() ? nullptr : &*found;
}

std::string Pipeline::displayName(const NodeId& id) const {
    const Node* node = findNode(id);
    return node == nullptr || node->label.empty() ? id.text() : node->label;
}

NodeId Pipeline::freeId(const std::string& stem) const {
    std::set<std::string> taken;
    for (const Node& node : nodes) {
        taken.insert(node.id.text());
    }
    std::string candidate = stem;
    for (int number = 2; taken.contains(candidate); ++number) {
        candidate = stem + "-" + std::to_string(number);
    }
    return NodeId(candidate);
}

} // namespace millrace
