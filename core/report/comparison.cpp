// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparison.h"

#include "report/report_text.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

namespace millrace {

namespace {

struct NamedStatistic {
    const char* name;
    double (*of)(const Statistics&);
};

constexpr NamedStatistic kSum{"sum", [](const Statistics& s) { return static_cast<double>(s.sum); }};
constexpr NamedStatistic kAverage{"average", [](const Statistics& s) { return s.average; }};
constexpr NamedStatistic kP99{"p99", [](const Statistics& s) { return s.p99; }};
constexpr NamedStatistic kMaximum{"maximum",
                                  [](const Statistics& s) { return static_cast<double>(s.maximum); }};

constexpr NamedStatistic kOfCounters[] = {kSum, kMaximum};
constexpr NamedStatistic kOfGauges[] = {kAverage, kP99, kMaximum};

std::span<const NamedStatistic> statisticsFor(SeriesKind kind) {
    return kind == SeriesKind::counter ? std::span<const NamedStatistic>(kOfCounters)
                                       : std::span<const NamedStatistic>(kOfGauges);
}

const NodeResult* findNode(const RunResult& result, const NodeId& id) {
    const auto found = std::ranges::find(result.nodes, id, &NodeResult::node);
    return found == result.nodes.end() ? nullptr : &*found;
}

const MetricResult* findMetric(const NodeResult* node, const std::string& name) {
    if (node == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(node->metrics, name, &MetricResult::name);
    return found == node->metrics.end() ? nullptr : &*found;
}

/// One of the two may be null.
void compareMetric(const NodeId& node, const MetricResult* a, const MetricResult* b,
                   std::vector<MetricDifference>& differences) {
    const MetricResult& either = a == nullptr ? *b : *a;
    for (const NamedStatistic& statistic : statisticsFor(either.kind)) {
        const auto valueOf = [&statistic](const MetricResult* metric) {
            return metric == nullptr ? std::nullopt : std::optional(statistic.of(metric->statistics));
        };
        if (valueOf(a) != valueOf(b)) {
            differences.push_back({node, either.name, statistic.name, either.unit, valueOf(a), valueOf(b)});
        }
    }
}

std::vector<MetricDifference> compareMetrics(const RunResult& a, const RunResult& b) {
    std::vector<MetricDifference> differences;
    for (const NodeResult& node : a.nodes) {
        const NodeResult* other = findNode(b, node.node);
        for (const MetricResult& metric : node.metrics) {
            compareMetric(node.node, &metric, findMetric(other, metric.name), differences);
        }
    }
    for (const NodeResult& node : b.nodes) {
        const NodeResult* other = findNode(a, node.node);
        for (const MetricResult& metric : node.metrics) {
            if (findMetric(other, metric.name) == nullptr) {
                compareMetric(node.node, nullptr, &metric, differences);
            }
        }
    }
    return differences;
}

const CostLine* findLine(const CostEstimate& cost, const CostLine& like) {
    const auto found = std::ranges::find_if(cost.lines, [&like](const CostLine& line) {
        return line.node == like.node && line.dimension == like.dimension;
    });
    return found == cost.lines.end() ? nullptr : &*found;
}

std::optional<Money> monthlyOf(const CostLine* line) {
    if (line == nullptr) {
        return Money();
    }
    return line->known ? std::optional(line->monthlyAmount) : std::nullopt;
}

Money changeOf(const CostDifference& difference) {
    return difference.b.value_or(Money()) - difference.a.value_or(Money());
}

Money magnitude(const Money& amount) {
    return amount < Money() ? Money() - amount : amount;
}

std::vector<CostDifference> compareCosts(const CostEstimate& a, const CostEstimate& b) {
    std::vector<CostDifference> differences;
    const auto add = [&differences](const CostLine& like, const CostLine* lineA, const CostLine* lineB) {
        CostDifference difference{like.node, like.dimension, monthlyOf(lineA), monthlyOf(lineB)};
        if (difference.a != difference.b) {
            differences.push_back(std::move(difference));
        }
    };
    for (const CostLine& line : a.lines) {
        add(line, &line, findLine(b, line));
    }
    for (const CostLine& line : b.lines) {
        if (findLine(a, line) == nullptr) {
            add(line, nullptr, &line);
        }
    }
    std::ranges::stable_sort(differences, std::greater<>(), [](const CostDifference& difference) {
        return magnitude(changeOf(difference));
    });
    return differences;
}

bool sameCondition(const Objective& a, const Objective& b) {
    return a.node == b.node && a.metric == b.metric && a.statistic == b.statistic &&
           a.comparison == b.comparison && a.value == b.value;
}

std::vector<ObjectiveDifference> compareObjectives(const RunReport& a, const RunReport& b) {
    std::vector<ObjectiveDifference> differences;
    for (const ObjectiveResult& result : a.objectives) {
        const auto other = std::ranges::find_if(b.objectives, [&result](const ObjectiveResult& candidate) {
            return sameCondition(result.objective, candidate.objective);
        });
        if (other != b.objectives.end() && (other->actual != result.actual || other->known != result.known)) {
            differences.push_back({result, *other});
        }
    }
    return differences;
}

std::string summaryOf(const RunComparison& comparison, const Pipeline& pipelineA, const Pipeline& pipelineB) {
    const Money change = comparison.monthlyB - comparison.monthlyA;
    if (change == Money()) {
        return comparison.costs.empty() ? "Both cost the same."
                                        : "Both cost the same in sum; single lines differ.";
    }
    const CostDifference& cause = comparison.costs.front();
    const Money causeChange = changeOf(cause);
    const Pipeline& holder = pipelineB.findNode(cause.node) != nullptr ? pipelineB : pipelineA;
    return fmt::format("B costs {} {} a month {} than A; the largest cause is {} of {} ({}{}).",
                       groupedDecimal(amountText(magnitude(change))), comparison.currency,
                       change < Money() ? "less" : "more", cause.dimension, holder.displayName(cause.node),
                       causeChange < Money() ? "-" : "+", groupedDecimal(amountText(magnitude(causeChange))));
}

} // namespace

RunComparison compareRuns(const RunReport& a, const RunReport& b) {
    RunComparison comparison;
    comparison.sameDigest = a.result.digest == b.result.digest;
    comparison.metrics = compareMetrics(a.result, b.result);
    comparison.costs = compareCosts(a.cost, b.cost);
    comparison.objectives = compareObjectives(a, b);
    comparison.monthlyA = a.cost.monthlyTotal;
    comparison.monthlyB = b.cost.monthlyTotal;
    comparison.currency = a.cost.currency;
    comparison.summary = summaryOf(comparison, a.pipeline, b.pipeline);
    return comparison;
}

} // namespace millrace
