// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/frame_ports.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace millrace::ui {

std::vector<FramePort> framePorts(const Pipeline& pipeline, const std::set<NodeId>& members) {
    std::map<std::pair<PortDirection, PortRef>, FramePort> found;
    for (const Link& link : pipeline.links) {
        const bool fromInside = members.contains(link.from.node);
        if (fromInside == members.contains(link.to.node)) {
            continue;
        }
        const PortDirection direction = fromInside ? PortDirection::output : PortDirection::input;
        const PortRef& inner = fromInside ? link.from : link.to;
        FramePort& port = found[{direction, inner}];
        port.inner = inner;
        port.direction = direction;
        port.links.emplace_back(link.from, link.to);
    }
    std::vector<FramePort> ports;
    for (auto& [key, port] : found) {
        ports.push_back(std::move(port));
    }
    const auto order = [&](const FramePort& port) {
        const Node* node = pipeline.findNode(port.inner.node);
        const Position place = node ? node->position : Position();
        return std::tuple(port.direction == PortDirection::output, place.y, place.x);
    };
    std::ranges::stable_sort(ports, {}, order);
    return ports;
}

std::string framePortName(const Pipeline& pipeline, const PortRef& port) {
    return pipeline.displayName(port.node) + "." + port.port;
}

} // namespace millrace::ui
