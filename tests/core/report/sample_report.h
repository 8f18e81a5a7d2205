// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_report.h"

#include <string>

namespace millrace {

/// A finished run, made by hand: one stream of two shards, one of them split off another, a bill of two
/// lines.
struct SampleReport {
    RunReport report;

    SampleReport() {
        report.version = "1.2.3";
        report.wallSeconds = 0.4126;
        report.pipeline.name = "Sample";
        report.pipeline.nodes = {
            Node{.id = NodeId("clicks"), .type = "data_stream", .label = "Clicks", .position = {}}};
        report.result.project = "Sample";
        report.result.seed = 7;
        report.result.simulated = std::chrono::hours(1);
        report.result.digest = "1:0123456789abcdef0123456789abcdef";
        report.result.nodes = {stream()};
        report.result.events = {{.at = kTimeZero + std::chrono::minutes(10),
                                 .node = NodeId("clicks"),
                                 .event = "split_shard",
                                 .detail = "split into two",
                                 .command = true}};
        report.cost = cost();
        report.findings = {{Severity::warning,
                            NodeId("clicks"),
                            "hot-key",
                            "",
                            Text("One key is hot."),
                            "https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html",
                            {}}};
        report.objectives = {objective(NodeId("clicks"), "IncomingRecords", "sum", 5400000, true),
                             objective(NodeId(), "MonthlyCost", "sum", 29.46, false)};
        report.assumptions = {{.node = NodeId("clicks"),
                               .path = "write_burst_seconds",
                               .title = Text("Write burst"),
                               .unit = Unit::seconds,
                               .value = 1,
                               .source = "https://docs.aws.amazon.com/"}};
    }

    static MetricResult counter(const std::string& name, std::int64_t sum, std::int64_t maximum) {
        MetricResult metric{.name = name, .kind = SeriesKind::counter, .unit = Unit::count, .statistics = {}};
        metric.statistics = {.sum = sum,
                             .average = static_cast<double>(sum) / 3600,
                             .maximum = maximum,
                             .minimum = 0,
                             .p50 = 1500,
                             .p99 = 1501.5,
                             .count = 3600};
        return metric;
    }

    static ShardResult shard(const std::string& id, const std::string& parent, HashKeyRange range,
                             std::int64_t records, std::int64_t throttled) {
        ShardResult result;
        result.state.shardId = id;
        result.state.parentShardId = parent;
        result.state.range = range;
        result.metrics = {counter("IncomingRecords", records, 1000),
                          counter("WriteProvisionedThroughputExceeded", throttled, 200)};
        return result;
    }

    static NodeResult stream() {
        NodeResult node{
            .node = NodeId("clicks"), .type = "data_stream", .label = "Clicks", .metrics = {}, .shards = {}};
        MetricResult age{.name = "GetRecords.IteratorAgeMilliseconds",
                         .kind = SeriesKind::gauge,
                         .unit = Unit::milliseconds,
                         .statistics = {}};
        age.statistics = {
            .sum = 900, .average = 300, .maximum = 600, .minimum = 0, .p50 = 300, .p99 = 600, .count = 3};
        node.metrics = {counter("IncomingRecords", 5400000, 1600),
                        counter("ReadProvisionedThroughputExceeded", 0, 0), age};
        node.shards = {
            shard("shardId-000000000000", "", evenHashKeyRange(0, 2), 3400000, 720000),
            shard("shardId-000000000001", "shardId-000000000000", evenHashKeyRange(1, 2), 2000000, 0)};
        return node;
    }

    static CostLine line(const std::string& dimension, MeterKind kind, Ratio quantity, Ratio monthly,
                         const char* price, const char* amount, const char* monthlyAmount) {
        CostLine line;
        line.node = NodeId("clicks");
        line.dimension = dimension;
        line.title = Text(dimension);
        line.kind = kind;
        line.unit = "unit";
        line.quantity = quantity;
        line.monthlyQuantity = monthly;
        line.unitPrice = *Money::parse(price);
        line.amount = *Money::parse(amount);
        line.monthlyAmount = *Money::parse(monthlyAmount);
        line.formula = Text("open shards x time, \"rounded\"");
        line.source = "https://aws.amazon.com/kinesis/pricing/";
        line.priceDate = "2026-05-01";
        return line;
    }

    static CostEstimate cost() {
        CostEstimate cost;
        cost.region = "us-east-1";
        cost.priceBookVersion = "1";
        cost.priceBookDate = "2026-05-01";
        cost.window = std::chrono::hours(1);
        cost.lines = {line("shard_hours", MeterKind::fixed, Ratio(2), Ratio(1460), "0.015", "0.03", "21.9"),
                      line("put_payload_units", MeterKind::usage, Ratio(27, 5), Ratio(3942), "0.000000014",
                           "0.000076", "7.56")};
        cost.windowTotal = *Money::parse("0.030076");
        cost.monthlyTotal = *Money::parse("29.46");
        return cost;
    }

    static ObjectiveResult objective(const NodeId& node, const std::string& metric,
                                     const std::string& statistic, double actual, bool passed) {
        ObjectiveResult result;
        result.objective.node = node;
        result.objective.metric = metric;
        result.objective.statistic = statistic;
        result.objective.value = 20;
        result.actual = actual;
        result.passed = passed;
        return result;
    }

    /// Makes the price of the second line unknown.
    void forgetPrice() {
        CostLine& line = report.cost.lines[1];
        line.known = false;
        line.unitPrice = line.amount = line.monthlyAmount = Money();
        report.cost.unknown = {"clicks: put_payload_units"};
    }
};

} // namespace millrace
