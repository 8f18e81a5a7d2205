// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_sections.h"

#include "report/report_text.h"

#include <algorithm>
#include <numeric>
#include <ranges>

#include <fmt/format.h>

namespace millrace {

namespace {

using Align = TextTable::Align;

bool stayedAtZero(const MetricResult& metric) {
    const Statistics& statistics = metric.statistics;
    return statistics.sum == 0 && statistics.maximum == 0 && statistics.minimum == 0;
}

std::vector<ReportCell> metricRow(const MetricResult& metric) {
    const Statistics& statistics = metric.statistics;
    // Samples of a level don't add up to anything.
    const std::string sum = metric.kind == SeriesKind::counter ? groupedNumber(statistics.sum) : "–";
    return {metric.name,
            std::string(cloudWatchNameOf(metric.unit)),
            sum,
            shownNumber(statistics.average),
            groupedNumber(statistics.minimum),
            shownNumber(statistics.p50),
            shownNumber(statistics.p99),
            groupedNumber(statistics.maximum)};
}

ReportSection metricsSection(const NodeResult& node, Detail detail) {
    ReportSection section{
        .id = "node-" + node.node.text(),
        .title = fmt::format("{} ({})", node.label.empty() ? node.node.text() : node.label, node.type),
        .level = 3,
        .columns = {{"Metric"},
                    {"Unit"},
                    {"Sum", Align::right},
                    {"Average", Align::right},
                    {"Minimum", Align::right},
                    {"p50", Align::right},
                    {"p99", Align::right},
                    {"Maximum", Align::right}},
    };
    std::string zeros;
    for (const MetricResult& metric : node.metrics) {
        if (detail == Detail::brief && stayedAtZero(metric)) {
            zeros += (zeros.empty() ? "" : ", ") + metric.name;
        } else {
            section.rows.push_back(metricRow(metric));
        }
    }
    if (!zeros.empty()) {
        section.notes.push_back("Stayed at zero: " + zeros);
    }
    return section;
}

const MetricResult* findMetric(const ShardResult& shard, std::string_view name) {
    const auto found = std::ranges::find(shard.metrics, name, &MetricResult::name);
    return found == shard.metrics.end() ? nullptr : &*found;
}

std::string maximumOf(const ShardResult& shard, std::string_view name) {
    const MetricResult* metric = findMetric(shard, name);
    return metric == nullptr ? "–" : groupedNumber(metric->statistics.maximum);
}

std::vector<ReportCell> shardRow(const ShardResult& shard) {
    const ShardState& state = shard.state;
    std::string parents = state.parentShardId;
    if (!state.adjacentParentShardId.empty()) {
        parents += " + " + state.adjacentParentShardId;
    }
    const std::int64_t throttled = shardSum(shard, "WriteProvisionedThroughputExceeded");
    return {state.shardId,
            parents.empty() ? "–" : parents,
            state.state,
            fmt::format("{} %", shownNumber(percentOfKeySpace(state.range))),
            groupedNumber(shardSum(shard, "IncomingRecords")),
            maximumOf(shard, "IncomingRecords"),
            groupedNumber(shardSum(shard, "IncomingBytes")),
            maximumOf(shard, "IncomingBytes"),
            {groupedNumber(throttled), throttled > 0 ? Tone::warning : Tone::plain}};
}

/// Indexes of the shards to show: all, or the busiest when they are too many, in the order of their ids.
std::vector<std::size_t> shownShards(const std::vector<ShardResult>& shards, std::size_t limit) {
    std::vector<std::size_t> order(shards.size());
    std::iota(order.begin(), order.end(), 0U);
    if (order.size() > limit) {
        std::ranges::stable_sort(order, std::greater<>(), [&shards](std::size_t i) {
            return shardSum(shards[i], "IncomingRecords") +
                   shardSum(shards[i], "WriteProvisionedThroughputExceeded");
        });
        order.resize(limit);
        std::ranges::sort(order);
    }
    return order;
}

ReportSection shardSection(const NodeResult& node, Detail detail) {
    ReportSection section{
        .id = "shards-" + node.node.text(),
        .title = fmt::format("Shards of {}", node.label.empty() ? node.node.text() : node.label),
        .level = 3,
        .columns = {{"Shard"},
                    {"Parents"},
                    {"State"},
                    {"Keys", Align::right},
                    {"Records", Align::right},
                    {"Peak records/s", Align::right},
                    {"Bytes", Align::right},
                    {"Peak bytes/s", Align::right},
                    {"Throttled", Align::right}},
    };
    const std::vector<std::size_t> shown = shownShards(node.shards, detail == Detail::brief ? 32 : 1000);
    for (const std::size_t index : shown) {
        section.rows.push_back(shardRow(node.shards[index]));
    }
    if (shown.size() < node.shards.size()) {
        section.notes.push_back(fmt::format("The busiest {} of {} shards; the JSON report has all of them.",
                                            shown.size(), groupedNumber(std::ssize(node.shards))));
    }
    return section;
}

} // namespace

std::vector<ReportSection> metricsSections(const RunReport& report, Detail detail) {
    std::vector<ReportSection> sections;
    if (report.result.nodes.empty()) {
        return sections;
    }
    ReportSection heading{.id = "nodes", .title = "Nodes"};
    heading.intro =
        "Counters: sum over the run, the rest over one-second buckets. Levels: over their samples.";
    sections.push_back(std::move(heading));
    for (const NodeResult& node : report.result.nodes) {
        sections.push_back(metricsSection(node, detail));
    }
    return sections;
}

std::vector<ReportSection> shardSections(const RunReport& report, Detail detail) {
    std::vector<ReportSection> sections;
    for (const NodeResult& node : report.result.nodes) {
        if (node.shards.empty()) {
            continue;
        }
        if (sections.empty()) {
            sections.push_back({.id = "shards", .title = "Shards"});
        }
        sections.push_back(shardSection(node, detail));
    }
    return sections;
}

} // namespace millrace
