// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/design_checks.h"

#include "checks/graph.h"
#include "checks/rules.h"
#include "checks/whole_findings.h"

#include "base/text_file.h"
#include "cost/price_book.h"
#include "model/active_part.h"
#include "model/validation.h"

#include <algorithm>
#include <map>
#include <utility>

namespace millrace {

namespace {

constexpr auto kRules = {
    checks::checkUnlinkedNodes,
    checks::checkForgottenStreams,
    checks::checkExpectedThrottling,
    checks::checkBursts,
    checks::checkHotKeys,
    checks::checkSkewedRanges,
    checks::checkReadBudget,
    checks::checkFanOutLimit,
    checks::checkAggregatedRecords,
    checks::checkSlowConsumers,
    checks::checkIdleWorkers,
    checks::checkRetention,
    checks::checkOnDemandBreakEven,
    checks::checkWarmThroughput,
    checks::checkReshardEvents,
    checks::checkPutRecordRounding,
    checks::checkRecordSizes,
    checks::checkKeyOrderRate,
};

/// The project's own prices, else those that ship for its region. Nothing when they can't be read: who opens
/// the book for the bill says so.
std::optional<PriceBook> pricesOf(const Pipeline& pipeline,
                                  const std::optional<std::filesystem::path>& projectFolder) {
    constexpr std::uintmax_t kLargestBook = 16ULL * 1024 * 1024;
    std::optional<Result<PriceBook>> book;
    if (!pipeline.cost.priceBook) {
        book = PriceBook::builtin(pipeline.region);
    } else if (projectFolder) {
        const Result<std::string> text =
            readTextFile(*projectFolder / *pipeline.cost.priceBook, kLargestBook);
        if (text) {
            book = PriceBook::parse(*text);
        }
    }
    return book && *book ? std::optional(std::move(**book)) : std::nullopt;
}

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

std::vector<Finding> checkPipeline(const Pipeline& project, const NodeTypes& types,
                                   const std::optional<std::filesystem::path>& projectFolder) {
    const Pipeline pipeline = activePart(project, types.catalog());
    std::vector<Finding> findings = validatePipeline(pipeline, types.catalog());
    const checks::Graph graph(pipeline, types.catalog(), pricesOf(pipeline, projectFolder));
    addNodeFindings(graph, types, projectFolder, findings);
    for (const auto& rule : kRules) {
        rule(graph, findings);
    }
    sortFindings(pipeline, findings);
    checks::tellOfWhole(project, findings);
    return findings;
}

} // namespace millrace
