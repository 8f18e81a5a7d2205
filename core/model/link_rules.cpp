// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link_rules.h"

#include "model/link_checker.h"

#include <algorithm>

namespace millrace {

namespace {

Error refused(const PortRef& port, Text what, Text todo = {}) {
    return {ErrorCode::refused, port.text(), std::move(what), std::move(todo)};
}

/// Why two ends that speak differently don't go together.
TextSource mismatchOf(Exchange from, Exchange to) {
    switch (from) {
    case Exchange::put:
        return to == Exchange::read
                   ? MR_TEXT("model", "What writes records cannot be read: put a stream between the two")
                   : MR_TEXT("model",
                             "This writes into a stream: put a stream and a consumer between the two.");
    case Exchange::read:
        return to == Exchange::put
                   ? MR_TEXT("model", "A stream does not write by itself: put a consumer between the two")
                   : MR_TEXT("model", "A stream hands nothing on by itself: put a consumer between the two");
    case Exchange::deliver:
        break;
    }
    return to == Exchange::put ? MR_TEXT("model", "What this hands on is not written into a stream")
                               : MR_TEXT("model", "This cannot be read: read the stream before it instead");
}

const LinkRefusal* refusalOf(const NodeDescription& type, PortDirection direction, const std::string& other) {
    const auto found = std::ranges::find_if(type.refusals, [&](const LinkRefusal& refusal) {
        return refusal.direction == direction && refusal.otherType == other;
    });
    return found == type.refusals.end() ? nullptr : &*found;
}

} // namespace

LinkChecker::LinkChecker(const Pipeline& pipeline, const Catalog& catalog)
    : m_catalog(catalog) {
    for (const Node& node : pipeline.nodes) {
        m_nodes.emplace(node.id, &node);
    }
    for (const Link& link : pipeline.links) {
        m_next.emplace(link.from.node, &link.to.node);
    }
}

const NodeDescription* LinkChecker::typeOf(const NodeId& node) const {
    const auto found = m_nodes.find(node);
    return found == m_nodes.end() ? nullptr : m_catalog.find(found->second->type);
}

Result<LinkChecker::Ends> LinkChecker::endsOf(const PortRef& from, const PortRef& to) const {
    Ends ends{typeOf(from.node), typeOf(to.node)};
    for (const PortRef* port : {&from, &to}) {
        const NodeDescription* type = port == &from ? ends.from : ends.to;
        if (type == nullptr) {
            return refused(*port, MR_TEXT("model", "The node is missing or of an unknown type"));
        }
        const PortDescription* description = type->findPort(port->port);
        if (description == nullptr) {
            return refused(*port, MR_TEXT("model", "The node has no such port"));
        }
        (port == &from ? ends.output : ends.input) = description;
    }
    return ends;
}

Result<void> LinkChecker::checkFit(const PortRef& from, const PortRef& to) const {
    const Result<Ends> ends = endsOf(from, to);
    if (!ends) {
        return ends.error();
    }
    if (from.node == to.node) {
        return refused(to, MR_TEXT("model", "A node cannot be linked to itself"));
    }
    if (ends->output->direction != PortDirection::output || ends->input->direction != PortDirection::input) {
        return refused(to, MR_TEXT("model", "A link goes from an output to an input"));
    }
    if (const LinkRefusal* refusal = refusalOf(*ends->from, PortDirection::output, ends->to->type)) {
        return refused(to, refusal->reason);
    }
    if (const LinkRefusal* refusal = refusalOf(*ends->to, PortDirection::input, ends->from->type)) {
        return refused(to, refusal->reason);
    }
    if (ends->output->flow != ends->input->flow) {
        return refused(to, MR_TEXT("model", "The two ends carry different things"));
    }
    if (ends->output->exchange != ends->input->exchange) {
        return refused(to, mismatchOf(ends->output->exchange, ends->input->exchange));
    }
    return {};
}

int LinkChecker::maximumLinks(const PortRef& port) const {
    const NodeDescription* type = typeOf(port.node);
    const PortDescription* description = type == nullptr ? nullptr : type->findPort(port.port);
    return description == nullptr ? 0 : description->maximumLinks;
}

bool LinkChecker::reaches(const NodeId& start, const NodeId& goal) const {
    std::set<NodeId> seen;
    std::vector<NodeId> open{start};
    while (!open.empty()) {
        const NodeId node = std::move(open.back());
        open.pop_back();
        if (node == goal) {
            return true;
        }
        if (!seen.insert(node).second) {
            continue;
        }
        const auto [first, last] = m_next.equal_range(node);
        for (auto next = first; next != last; ++next) {
            open.push_back(*next->second);
        }
    }
    return false;
}

Error portIsFull(const PortRef& port, int maximum) {
    return refused(port,
                   maximum == 1 ? Text(MR_TEXT("model", "This port takes one link and has it already"))
                                : Text(MR_TEXT("model", "This port takes %1 links and has them already"),
                                       {std::to_string(maximum)}),
                   MR_TEXT("model", "remove the other link first"));
}

Error closesLoop(const PortRef& from, const PortRef& to) {
    return refused(to, Text(MR_TEXT("model", "The link would close a loop: what leaves %1 comes back to it"),
                            {from.node.text()}));
}

Result<void> checkLink(const Pipeline& pipeline, const Catalog& catalog, const PortRef& from,
                       const PortRef& to) {
    const LinkChecker checker(pipeline, catalog);
    if (Result<void> fits = checker.checkFit(from, to); !fits) {
        return fits;
    }
    if (pipeline.findLink(from, to) != nullptr) {
        return refused(to, MR_TEXT("model", "The two are linked already"));
    }
    for (const PortRef* port : {&from, &to}) {
        const int maximum = checker.maximumLinks(*port);
        const auto links = std::ranges::count_if(
            pipeline.links, [&](const Link& link) { return link.from == *port || link.to == *port; });
        if (maximum >= 0 && links >= maximum) {
            return portIsFull(*port, maximum);
        }
    }
    if (checker.reaches(to.node, from.node)) {
        return closesLoop(from, to);
    }
    return {};
}

} // namespace millrace
