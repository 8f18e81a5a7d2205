// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/design_checks.h"

#include "checks/graph.h"
#include "checks/rules.h"

#include "model/validation.h"

#include <algorithm>
#include <map>
#include <utility>

namespace millrace {

namespace {

constexpr auto kRules = {
    checks::checkUnlinkedNodes, checks::checkExpectedThrottling, checks::checkHotKeys,
    checks::checkReadBudget,    checks::checkRetention,          checks::checkPutRecordRounding,
    checks::checkRecordSizes,   checks::checkKeyOrderRate,
};

void addNodeFindings(const checks::Graph& graph, const NodeTypes& types,
                     const std::optional<std::filesystem::path>& projectFolder,
                     std::vector<Finding>& findings) {
    for (const checks::CheckedNode& node : graph.nodes()) {
        const NodeType* type = types.find(node.node->type);
        if (type != nullptr && type->check) {
            type->check({graph.pipeline(), types.catalog(), *node.node, node.settings, projectFolder},
                        findings);
        }
    }
}

/// Errors first, then by the place of the node; findings of the project as a whole before those of nodes.
void sortFindings(const Pipeline& pipeline, std::vector<Finding>& findings) {
    std::map<NodeId, std::size_t> places;
    for (const Node& node : pipeline.nodes) {
        places.emplace(node.id, places.size() + 1);
    }
    std::ranges::stable_sort(findings, {}, [&places](const Finding& finding) {
        const auto place = places.find(finding.node);
        return std::pair(finding.severity != Severity::error, place == places.end() ? 0 : place->second);
    });
}

} // namespace

std::vector<Finding> checkPipeline(const Pipeline& pipeline, const NodeTypes& types,
                                   const std::optional<std::filesystem::path>& projectFolder) {
    std::vector<Finding> findings = validatePipeline(pipeline, types.catalog());
    const checks::Graph graph(pipeline, types.catalog());
    addNodeFindings(graph, types, projectFolder, findings);
    for (const auto& rule : kRules) {
        rule(graph, findings);
    }
    sortFindings(pipeline, findings);
    return findings;
}

} // namespace millrace
