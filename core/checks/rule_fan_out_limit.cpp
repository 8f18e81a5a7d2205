// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/limits.h"
#include "checks/rules.h"
#include "checks/stream_costs.h"
#include "checks/stream_shape.h"
#include "facts/stream_limits.h"
#include "facts/stream_pages.h"

namespace millrace::checks {

namespace {

/// Readers beyond the limit share the stream's read limits instead.
void addSharedFix(const Graph& graph, const CheckedNode& stream,
                  const std::vector<const CheckedNode*>& registered, std::size_t limit, Finding& finding) {
    EditGroup group;
    for (std::size_t i = limit; i < registered.size(); ++i) {
        const CheckedNode& consumer = *registered[i];
        Result<Json> changed = withValueAt(consumer.description->settings, consumer.node->settings,
                                           "enhanced_fan_out", Json(false));
        if (!changed) {
            return;
        }
        group.edits.push_back(Edit{SetNodeSettings{consumer.node->id, std::move(*changed)}});
    }
    const std::size_t count = registered.size() - limit;
    finding.fixes.push_back(
        {withCost(MR_TEXT("checks", "Let readers share the stream's limits: %1"),
                  MR_TEXT("checks", "Let readers share the stream's limits: %1 (%2 USD a month less)"),
                  {std::to_string(count)}, fanOutCost(graph, stream, count)),
         Edit{std::move(group)}});
}

} // namespace

void checkFanOutLimit(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const bool hasMore = isOnDemand(*stream) && hasAdvantage(graph);
        const std::size_t limit =
            hasMore ? data_stream::kFanOutConsumersAdvantage : data_stream::kFanOutConsumers;
        const std::vector<const CheckedNode*> registered = readersOf(graph, *stream, true);
        if (registered.size() <= limit) {
            continue;
        }
        Finding finding{
            Severity::warning,
            stream->node->id,
            "fan-out-limit",
            "",
            Text(MR_TEXT("checks", "%1 has %2 readers with enhanced fan-out. A stream registers %3 of them, "
                                   "50 in on-demand mode with On-demand Advantage; the others read nothing."),
                 {graph.nameOf(*stream), std::to_string(registered.size()), std::to_string(limit)}),
            data_stream::kFanOut,
            {}};
        addSharedFix(graph, *stream, registered, limit, finding);
        if (isOnDemand(*stream) && !hasMore && registered.size() <= data_stream::kFanOutConsumersAdvantage) {
            addAdvantageFix(graph, finding);
        }
        findings.push_back(std::move(finding));
    }
}

} // namespace millrace::checks
