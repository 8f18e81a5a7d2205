// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"

#include <algorithm>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "unlinked-node";

struct PortGroup {
    bool any = false;    ///< the node has such ports
    bool linked = false; ///< and one of them has a link
    Exchange exchange = Exchange::deliver;
};

PortGroup groupOf(const Graph& graph, const CheckedNode& node, PortDirection direction) {
    PortGroup group;
    for (const PortDescription& port : node.description->ports) {
        if (port.direction == direction) {
            group.exchange = group.any ? group.exchange : port.exchange;
            group.any = true;
            group.linked = group.linked || graph.hasLink({node.node->id, port.id});
        }
    }
    return group;
}

/// What is missing at a node whose inputs have no link.
TextSource messageForInputs(Exchange exchange) {
    switch (exchange) {
    case Exchange::put:
        return MR_TEXT("checks", "Nothing writes to %1: link a producer to it.");
    case Exchange::read:
        return MR_TEXT("checks", "%1 has no stream to read: link one to it.");
    case Exchange::deliver:
        break;
    }
    return MR_TEXT("checks", "Nothing is delivered to %1: link a consumer to it.");
}

/// What is missing at a node whose outputs have no link; what hands records on may well be the last in the
/// line.
TextSource messageForOutputs(Exchange exchange) {
    switch (exchange) {
    case Exchange::put:
        return MR_TEXT("checks", "The records of %1 go nowhere: link it to a stream.");
    case Exchange::read:
        return MR_TEXT("checks", "Nobody reads %1: its records expire unread.");
    case Exchange::deliver:
        break;
    }
    return {};
}

} // namespace

void checkUnlinkedNodes(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode& node : graph.nodes()) {
        const std::string name = graph.nameOf(node);
        const PortGroup inputs = groupOf(graph, node, PortDirection::input);
        if (inputs.any && !inputs.linked) {
            findings.push_back({Severity::warning,
                                node.node->id,
                                kRule,
                                "",
                                Text(messageForInputs(inputs.exchange), {name}),
                                "",
                                {}});
        }
        const PortGroup outputs = groupOf(graph, node, PortDirection::output);
        const TextSource message = messageForOutputs(outputs.exchange);
        if (outputs.any && !outputs.linked && !message.isEmpty()) {
            // A stream that is only written to is a design in the making; a producer without a target does
            // nothing at all.
            const Severity severity = outputs.exchange == Exchange::read ? Severity::hint : Severity::warning;
            findings.push_back({severity, node.node->id, kRule, "", Text(message, {name}), "", {}});
        }
    }
}

} // namespace millrace::checks
