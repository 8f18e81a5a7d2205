// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"
#include "checks/stream_shape.h"

#include "base/units.h"
#include "facts/stream_pages.h"

#include <algorithm>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "warm-throughput-without-advantage";
constexpr const char* kSetting = "warm_throughput_mibps";
constexpr const char* kAction = "update_stream_warm_throughput";

void checkSetting(const Graph& graph, const CheckedNode& stream, std::vector<Finding>& findings) {
    const double warm = numberAt(stream.settings, kSetting, 0);
    if (warm <= 0 || !isOnDemand(stream)) {
        return;
    }
    Finding finding{
        Severity::warning,
        stream.node->id,
        kRule,
        kSetting,
        Text(MR_TEXT("checks", "Warm throughput of %2 is set for %1, and the account does not have On-demand "
                               "Advantage: the stream begins as if it were not set."),
             {graph.nameOf(stream), formatQuantity(warm, Unit::mebibytesPerSecond)}),
        data_stream::kWarmThroughput,
        {}};
    addAdvantageFix(graph, finding);
    Json without = stream.node->settings;
    without.erase(kSetting);
    finding.fixes.push_back({MR_TEXT("checks", "Do without warm throughput (costs nothing)"),
                             Edit{SetNodeSettings{stream.node->id, std::move(without)}}});
    findings.push_back(std::move(finding));
}

void checkEvents(const Graph& graph, const CheckedNode& stream, std::vector<Finding>& findings) {
    for (const auto& [event, index] : eventsOf(graph.pipeline().scenario, stream.node->id)) {
        if (event->action != kAction) {
            continue;
        }
        Finding finding{
            Severity::warning,
            stream.node->id,
            kRule,
            "scenario.events[" + std::to_string(index) + "].action",
            Text(MR_TEXT("checks", "is refused for %1: the account does not have On-demand Advantage"),
                 {graph.nameOf(stream)}),
            data_stream::kWarmThroughput,
            {}};
        addAdvantageFix(graph, finding);
        findings.push_back(std::move(finding));
    }
}

} // namespace

void checkWarmThroughput(const Graph& graph, std::vector<Finding>& findings) {
    if (hasAdvantage(graph)) {
        return;
    }
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        checkSetting(graph, *stream, findings);
        checkEvents(graph, *stream, findings);
    }
}

} // namespace millrace::checks
