// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost/price_book.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace millrace::checks {

/// A node whose type is known and whose settings are valid.
struct CheckedNode {
    const Node* node = nullptr;
    const NodeDescription* description = nullptr;
    Json settings; ///< resolved
};

/// A pipeline as the rules look at it: valid nodes only, with resolved settings, and who is linked with whom.
class Graph {
public:
    /// Pipeline and catalog must outlive the graph. `prices` are the project's, if they can be had.
    Graph(const Pipeline& pipeline, const Catalog& catalog, std::optional<PriceBook> prices = std::nullopt);
    Graph(const Graph&) = delete; // its parts point at each other
    Graph& operator=(const Graph&) = delete;

    [[nodiscard]] const Pipeline& pipeline() const { return m_pipeline; }

    [[nodiscard]] const std::optional<PriceBook>& prices() const { return m_prices; }

    [[nodiscard]] const std::vector<CheckedNode>& nodes() const { return m_nodes; }

    [[nodiscard]] std::vector<const CheckedNode*> nodesOfType(std::string_view type) const;

    /// Nodes of `type` with a link to `node`, each once.
    [[nodiscard]] std::vector<const CheckedNode*> sourcesOf(const CheckedNode& node,
                                                            std::string_view type) const;

    /// Nodes of `type` that `node` has a link to, each once.
    [[nodiscard]] std::vector<const CheckedNode*> targetsOf(const CheckedNode& node,
                                                            std::string_view type) const;

    [[nodiscard]] bool hasLink(const PortRef& port) const;

    /// Label or id, for messages.
    [[nodiscard]] std::string nameOf(const CheckedNode& node) const;

private:
    using Neighbours = std::unordered_map<NodeId, std::vector<const CheckedNode*>>;

    [[nodiscard]] static std::vector<const CheckedNode*>
    ofType(const Neighbours& neighbours, const CheckedNode& node, std::string_view type);

    const Pipeline& m_pipeline;
    std::optional<PriceBook> m_prices;
    std::vector<CheckedNode> m_nodes;
    Neighbours m_sources; ///< of each node, each once, in the order of the links
    Neighbours m_targets;
    std::set<PortRef> m_linked;
};

/// Whether `settings` can be resolved: nothing is wrong with them but unknown keys.
[[nodiscard]] bool areValid(const std::vector<Setting>& descriptions, const Json& settings);

/// A number among resolved settings; `otherwise` when it is unset or something else.
[[nodiscard]] double numberAt(const Json& settings, std::string_view key, double otherwise);

/// A text among resolved settings; empty when it is unset or something else.
[[nodiscard]] std::string textAt(const Json& settings, std::string_view key);

/// `kind` of a resolved choice; empty when it is unset.
[[nodiscard]] std::string kindAt(const Json& settings, std::string_view key);

} // namespace millrace::checks
