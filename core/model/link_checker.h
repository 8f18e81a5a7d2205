// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link_rules.h"

#include <map>
#include <set>

namespace millrace {

/// The rules of checkLink() over one pipeline, for many questions: knows its nodes by id. Valid while the
/// pipeline is unchanged.
class LinkChecker {
public:
    LinkChecker(const Pipeline& pipeline, const Catalog& catalog);

    /// Whether the two ports go together, whatever else is linked: they exist, directions, flow and exchange
    /// fit, and neither node refuses the other's type.
    [[nodiscard]] Result<void> checkFit(const PortRef& from, const PortRef& to) const;

    /// The most links that the port takes; -1: any number. Zero for an unknown port.
    [[nodiscard]] int maximumLinks(const PortRef& port) const;

    /// Whether records that leave `start` can come to `goal` along the links.
    [[nodiscard]] bool reaches(const NodeId& start, const NodeId& goal) const;

private:
    struct Ends {
        const NodeDescription* from = nullptr;
        const NodeDescription* to = nullptr;
        const PortDescription* output = nullptr;
        const PortDescription* input = nullptr;
    };

    [[nodiscard]] const NodeDescription* typeOf(const NodeId& node) const;
    [[nodiscard]] Result<Ends> endsOf(const PortRef& from, const PortRef& to) const;

    const Catalog& m_catalog;
    std::map<NodeId, const Node*> m_nodes;
    std::multimap<NodeId, const NodeId*> m_next;
};

/// The sentence for a port that has as many links as it takes.
[[nodiscard]] Error portIsFull(const PortRef& port, int maximum);

/// The sentence for a link that would lead records back to where they came from.
[[nodiscard]] Error closesLoop(const PortRef& from, const PortRef& to);

} // namespace millrace
