// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"
#include "checks/stream_costs.h"
#include "checks/stream_shape.h"
#include "checks/traffic.h"
#include "facts/stream_pages.h"

#include <algorithm>

namespace millrace::checks {

namespace {

constexpr double kKclShortestPollMs = 200; // dev/kcl-configuration.html: the code's floor

void addLibraryFix(const Graph& graph, const CheckedNode& consumer, Finding& finding) {
    Json settings = consumer.node->settings;
    settings["library"] = "kcl";
    if (numberAt(settings, "poll_interval_ms", kKclShortestPollMs) < kKclShortestPollMs) {
        settings.erase("poll_interval_ms");
    }
    finding.fixes.push_back(
        {Text(MR_TEXT("checks", "Let %1 use the KCL (its lease table in DynamoDB is billed apart)"),
              {graph.nameOf(consumer)}),
         Edit{SetNodeSettings{consumer.node->id, std::move(settings)}}});
}

/// What the stream costs more when `producer` puts each record on its own.
std::optional<double> costOfSingleRecords(const Graph& graph, const CheckedNode& stream,
                                          const CheckedNode& producer) {
    Pipeline single = graph.pipeline();
    single.findNode(producer.node->id)->settings["aggregation_enabled"] = false;
    Catalog catalog({*producer.description, *stream.description});
    const Graph other(single, catalog, graph.prices());
    const std::optional<StreamLoad> before = averageLoad(graph, stream);
    std::optional<StreamLoad> after;
    for (const CheckedNode* same : other.nodesOfType("data_stream")) {
        after = same->node->id == stream.node->id ? averageLoad(other, *same) : after;
    }
    if (!before || !after) {
        return std::nullopt;
    }
    const auto costOf = [&](const StreamLoad& load) {
        return isOnDemand(stream) ? onDemandCost(graph, stream, load)
                                  : provisionedCost(graph, stream, 1, load);
    };
    const std::optional<double> packed = costOf(*before);
    const std::optional<double> apart = costOf(*after);
    return packed && apart ? std::optional(std::max(0.0, *apart - *packed)) : std::nullopt;
}

void check(const Graph& graph, const CheckedNode& stream, const CheckedNode& producer,
           const CheckedNode& consumer, std::vector<Finding>& findings) {
    Finding finding{
        Severity::warning,
        consumer.node->id,
        "aggregated-records",
        "library",
        Text(MR_TEXT("checks", "%1 gets the aggregated records of %2 as they are: a loop around GetRecords "
                               "does not take them apart, as the KCL does."),
             {graph.nameOf(consumer), graph.nameOf(producer)}),
        data_stream::kDeaggregation,
        {}};
    addLibraryFix(graph, consumer, finding);
    const TextSource plain = MR_TEXT("checks", "Turn the aggregation of %1 off");
    const TextSource priced = MR_TEXT("checks", "Turn the aggregation of %1 off (%2 USD a month more)");
    addSettingFix(
        producer, "aggregation_enabled", false,
        withCost(plain, priced, {graph.nameOf(producer)}, costOfSingleRecords(graph, stream, producer)),
        finding);
    findings.push_back(std::move(finding));
}

} // namespace

void checkAggregatedRecords(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        for (const CheckedNode* producer : graph.sourcesOf(*stream, "producer")) {
            if (!isAggregated(producer->settings)) {
                continue;
            }
            for (const CheckedNode* consumer : graph.targetsOf(*stream, "consumer")) {
                if (textAt(consumer->settings, "library") == "get_records") {
                    check(graph, *stream, *producer, *consumer, findings);
                }
            }
        }
    }
}

} // namespace millrace::checks
