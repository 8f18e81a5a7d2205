// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/objectives.h"

#include <algorithm>
#include <optional>

namespace millrace {

namespace {

std::optional<double> monthlyCost(const NodeId& node, const CostEstimate& cost) {
    Money total;
    for (const CostLine& line : cost.lines) {
        if (!node.isEmpty() && line.node != node) {
            continue;
        }
        if (!line.known) {
            return std::nullopt;
        }
        total += line.monthlyAmount;
    }
    return total.toDouble();
}

std::optional<double> statisticOf(const Statistics& statistics, std::string_view name) {
    if (name == "sum") {
        return static_cast<double>(statistics.sum);
    }
    if (name == "average") {
        return statistics.average;
    }
    if (name == "maximum") {
        return static_cast<double>(statistics.maximum);
    }
    if (name == "minimum") {
        return static_cast<double>(statistics.minimum);
    }
    if (name == "p50") {
        return statistics.p50;
    }
    if (name == "p99") {
        return statistics.p99;
    }
    return std::nullopt;
}

std::optional<double> actualOf(const Objective& objective, const RunResult& result,
                               const CostEstimate& cost) {
    if (objective.metric == "MonthlyCost") {
        return monthlyCost(objective.node, cost);
    }
    const auto node = std::ranges::find(result.nodes, objective.node, &NodeResult::node);
    if (node == result.nodes.end()) {
        return std::nullopt;
    }
    const auto metric = std::ranges::find(node->metrics, objective.metric, &MetricResult::name);
    if (metric == node->metrics.end()) {
        return std::nullopt;
    }
    return statisticOf(metric->statistics, objective.statistic);
}

bool holds(double actual, std::string_view comparison, double value) {
    if (comparison == "<") {
        return actual < value;
    }
    if (comparison == "<=") {
        return actual <= value;
    }
    if (comparison == "==") {
        return actual == value;
    }
    if (comparison == ">=") {
        return actual >= value;
    }
    return comparison == ">" && actual > value;
}

} // namespace

ObjectiveResult evaluateObjective(const Objective& objective, const RunResult& result,
                                  const CostEstimate& cost) {
    const std::optional<double> actual = actualOf(objective, result, cost);
    ObjectiveResult answer{.objective = objective, .known = actual.has_value()};
    answer.actual = actual.value_or(0);
    answer.passed = actual && holds(*actual, objective.comparison, objective.value);
    return answer;
}

bool allPassed(const std::vector<ObjectiveResult>& objectives) {
    return std::ranges::all_of(objectives, &ObjectiveResult::passed);
}

} // namespace millrace
