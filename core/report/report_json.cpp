// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/findings_text.h"
#include "report/report_text.h"
#include "report/run_report.h"

#include <algorithm>
#include <cmath>

namespace millrace {

namespace {

using nlohmann::ordered_json;

/// Texts that came from outside are valid UTF-8 once loaded; anything else is replaced rather than thrown
/// about.
std::string dumped(const ordered_json& value) {
    return value.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

ordered_json textOrNull(const std::string& text) {
    return text.empty() ? ordered_json() : ordered_json(text);
}

/// Whole seconds as an integer.
ordered_json secondsJson(Duration span) {
    constexpr std::int64_t kSecond = 1'000'000'000;
    if (span.count() % kSecond == 0) {
        return span.count() / kSecond;
    }
    return secondsOf(span);
}

ordered_json metricsJson(const std::vector<MetricResult>& metrics) {
    ordered_json object = ordered_json::object();
    for (const MetricResult& metric : metrics) {
        const Statistics& statistics = metric.statistics;
        ordered_json& entry = object[metric.name];
        entry = {{"unit", cloudWatchNameOf(metric.unit)},
                 {"sum", statistics.sum},
                 {"average", statistics.average},
                 {"maximum", statistics.maximum},
                 {"minimum", statistics.minimum},
                 {"p50", statistics.p50},
                 {"p99", statistics.p99}};
        if (metric.kind == SeriesKind::gauge) {
            entry["last"] = statistics.last;
        }
    }
    return object;
}

ordered_json shardJson(const ShardResult& shard) {
    const ShardState& state = shard.state;
    return {{"shard_id", state.shardId},
            {"parent_shard_id", textOrNull(state.parentShardId)},
            {"adjacent_parent_shard_id", textOrNull(state.adjacentParentShardId)},
            {"starting_hash_key", toString(state.range.first)},
            {"ending_hash_key", toString(state.range.last)},
            {"state", state.state},
            {"metrics", metricsJson(shard.metrics)}};
}

ordered_json nodesJson(const std::vector<NodeResult>& nodes) {
    ordered_json object = ordered_json::object();
    for (const NodeResult& node : nodes) {
        ordered_json entry = {
            {"type", node.type}, {"label", node.label}, {"metrics", metricsJson(node.metrics)}};
        if (!node.shards.empty()) {
            entry["shards"] = ordered_json::array();
            for (const ShardResult& shard : node.shards) {
                entry["shards"].push_back(shardJson(shard));
            }
        }
        object[node.node.text()] = std::move(entry);
    }
    return object;
}

/// `2`, or `1/36` where no finite decimal is equal.
std::string exactText(const Ratio& quantity) {
    const std::string whole = toString(quantity.numerator());
    return quantity.denominator() == 1 ? whole : whole + "/" + toString(quantity.denominator());
}

ordered_json lineJson(const CostLine& line) {
    const auto known = [&line](const std::string& text) {
        return line.known ? ordered_json(text) : ordered_json();
    };
    return {{"node", line.node.text()},
            {"dimension", line.dimension},
            {"kind", line.kind == MeterKind::fixed ? "fixed" : "usage"},
            {"quantity", line.quantity.text()},
            {"quantity_exact", exactText(line.quantity)},
            {"unit", line.unit},
            {"unit_price", known(line.unitPrice.exactText())},
            {"tier", textOrNull(line.tier)},
            {"amount", known(amountText(line.amount))},
            {"hourly_quantity", line.hourlyQuantity.text()},
            {"hourly_amount", known(amountText(line.hourlyAmount))},
            {"monthly_quantity", line.monthlyQuantity.text()},
            {"monthly_amount", known(amountText(line.monthlyAmount))},
            {"formula", line.formula.english()},
            {"source", line.source},
            {"price_date", line.priceDate}};
}

ordered_json costJson(const CostEstimate& cost) {
    ordered_json lines = ordered_json::array();
    for (const CostLine& line : cost.lines) {
        lines.push_back(lineJson(line));
    }
    // A total of nothing known is not zero.
    const bool nothingKnown = !cost.lines.empty() && std::ranges::none_of(cost.lines, &CostLine::known);
    const auto total = [&](const Money& amount) {
        return nothingKnown ? ordered_json() : ordered_json(amountText(amount));
    };
    return {{"currency", cost.currency},
            {"region", cost.region},
            {"price_book", {{"version", cost.priceBookVersion}, {"date", cost.priceBookDate}}},
            {"month_hours", cost.monthHours},
            {"lines", std::move(lines)},
            {"window_total", total(cost.windowTotal)},
            {"hourly_total", total(cost.hourlyTotal)},
            {"monthly_total", total(cost.monthlyTotal)},
            {"unknown", cost.unknown}};
}

ordered_json objectivesJson(const std::vector<ObjectiveResult>& objectives) {
    ordered_json list = ordered_json::array();
    for (const ObjectiveResult& result : objectives) {
        const Objective& objective = result.objective;
        ordered_json entry = {{"node", textOrNull(objective.node.text())}, {"metric", objective.metric}};
        if (!objective.node.isEmpty()) {
            entry["statistic"] = objective.statistic;
        }
        entry["comparison"] = objective.comparison;
        entry["value"] = objective.value;
        entry["actual"] = result.known ? ordered_json(result.actual) : ordered_json();
        entry["passed"] = result.passed;
        list.push_back(std::move(entry));
    }
    return list;
}

ordered_json assumptionsJson(const std::vector<AssumedSetting>& assumptions) {
    ordered_json list = ordered_json::array();
    for (const AssumedSetting& assumption : assumptions) {
        list.push_back({{"node", assumption.node.text()},
                        {"setting", assumption.path},
                        {"title", assumption.title.english()},
                        {"unit", suffixOf(assumption.unit)},
                        {"value", assumption.value},
                        {"source", assumption.source}});
    }
    return list;
}

ordered_json eventsJson(const std::vector<LoggedEvent>& events) {
    ordered_json list = ordered_json::array();
    for (const LoggedEvent& event : events) {
        list.push_back({{"at", secondsOf(event.at)},
                        {"node", event.node.text()},
                        {"event", event.event},
                        {"detail", event.detail}});
    }
    return list;
}

} // namespace

std::string costToJson(const CostEstimate& cost) {
    return dumped(costJson(cost));
}

std::string toJson(const RunReport& report) {
    const RunResult& result = report.result;
    return dumped({{"project", result.project},
                   {"version", report.version},
                   {"seed", result.seed},
                   {"simulated_seconds", secondsJson(result.simulated)},
                   {"wall_seconds", std::round(report.wallSeconds * 1000) / 1000},
                   {"digest", result.digest},
                   {"nodes", nodesJson(result.nodes)},
                   {"cost", costJson(report.cost)},
                   {"findings", findingsToJson(report.findings)},
                   {"objectives", objectivesJson(report.objectives)},
                   {"events", eventsJson(result.events)},
                   {"assumptions", assumptionsJson(report.assumptions)},
                   {"notes", result.notes}});
}

} // namespace millrace
