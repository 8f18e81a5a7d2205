// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"
#include "checks/stream_costs.h"
#include "checks/stream_shape.h"
#include "checks/traffic.h"
#include "facts/stream_pages.h"

#include <algorithm>

namespace millrace::checks {

namespace {

/// Whether it is certain that nobody writes a record.
bool getsNothing(const Graph& graph, const CheckedNode& stream) {
    return std::ranges::all_of(graph.pipeline().links, [&](const Link& link) {
        if (link.to.node != stream.node->id) {
            return true;
        }
        const auto& nodes = graph.nodes();
        const auto writer = std::ranges::find_if(
            nodes, [&link](const CheckedNode& node) { return node.node->id == link.from.node; });
        const std::optional<Traffic> traffic = writer != nodes.end() && writer->node->type == "producer"
                                                   ? busiestTraffic(graph, *writer)
                                                   : std::nullopt;
        return traffic && traffic->userRecords <= 0;
    });
}

} // namespace

void checkForgottenStreams(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const auto ranges = startingRanges(graph, *stream);
        if (!ranges || !getsNothing(graph, *stream)) {
            continue;
        }
        const std::optional<double> cost =
            isOnDemand(*stream) ? onDemandCost(graph, *stream, {})
                                : provisionedBase(graph, *stream, static_cast<double>(ranges->size()));
        if (!cost || *cost <= 0) {
            continue; // free of charge, or unknown
        }
        const std::string name = graph.nameOf(*stream);
        Finding finding{Severity::hint,
                        stream->node->id,
                        "forgotten-stream",
                        "",
                        Text(MR_TEXT("checks", "%1 gets no records and costs %2 USD a month all the same."),
                             {name, amountText(*cost)}),
                        data_stream::kPricing,
                        {}};
        finding.fixes.push_back(
            {Text(MR_TEXT("checks", "Remove %1 (%2 USD a month less)"), {name, amountText(*cost)}),
             Edit{RemoveNode{stream->node->id}}});
        findings.push_back(std::move(finding));
    }
}

} // namespace millrace::checks
