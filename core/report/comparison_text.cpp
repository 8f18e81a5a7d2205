// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/comparison.h"

#include "report/report_text.h"
#include "report/text_table.h"

#include <fmt/format.h>

namespace millrace {

namespace {

using Align = TextTable::Align;
using nlohmann::ordered_json;

std::string numberText(const std::optional<double>& value) {
    return value ? shownNumber(*value) : "–";
}

std::string moneyText(const std::optional<Money>& amount) {
    return amount ? groupedDecimal(amountText(*amount)) : "unknown";
}

std::string changeText(const std::optional<double>& a, const std::optional<double>& b) {
    if (!a || !b) {
        return a ? "gone" : "new";
    }
    return (*b > *a ? "+" : "") + shownNumber(*b - *a);
}

std::string moneyChangeText(const std::optional<Money>& a, const std::optional<Money>& b) {
    if (!a || !b) {
        return "unknown";
    }
    return (*b > *a ? "+" : "") + groupedDecimal(amountText(*b - *a));
}

std::string percentText(const std::optional<double>& a, const std::optional<double>& b) {
    if (!a || !b || *a == 0) {
        return "";
    }
    return fmt::format("{:+.1f} %", 100 * (*b - *a) / *a);
}

ordered_json numberJson(const std::optional<double>& value) {
    return value ? ordered_json(*value) : ordered_json();
}

ordered_json moneyJson(const std::optional<Money>& amount) {
    return amount ? ordered_json(amountText(*amount)) : ordered_json();
}

ordered_json metricsJson(const std::vector<MetricDifference>& metrics) {
    ordered_json list = ordered_json::array();
    for (const MetricDifference& metric : metrics) {
        const bool both = metric.a && metric.b;
        list.push_back({{"node", metric.node.text()},
                        {"metric", metric.metric},
                        {"statistic", metric.statistic},
                        {"unit", cloudWatchNameOf(metric.unit)},
                        {"a", numberJson(metric.a)},
                        {"b", numberJson(metric.b)},
                        {"difference", both ? ordered_json(*metric.b - *metric.a) : ordered_json()}});
    }
    return list;
}

ordered_json costsJson(const std::vector<CostDifference>& costs) {
    ordered_json list = ordered_json::array();
    for (const CostDifference& cost : costs) {
        const bool both = cost.a && cost.b;
        list.push_back({{"node", cost.node.text()},
                        {"dimension", cost.dimension},
                        {"a", moneyJson(cost.a)},
                        {"b", moneyJson(cost.b)},
                        {"difference", both ? ordered_json(amountText(*cost.b - *cost.a)) : ordered_json()}});
    }
    return list;
}

ordered_json objectivesJson(const std::vector<ObjectiveDifference>& objectives) {
    ordered_json list = ordered_json::array();
    for (const ObjectiveDifference& difference : objectives) {
        const Objective& objective = difference.a.objective;
        const auto side = [](const ObjectiveResult& result) {
            return ordered_json{{"actual", result.known ? ordered_json(result.actual) : ordered_json()},
                                {"passed", result.passed}};
        };
        list.push_back(
            {{"node", objective.node.isEmpty() ? ordered_json() : ordered_json(objective.node.text())},
             {"metric", objective.metric},
             {"statistic", objective.statistic},
             {"a", side(difference.a)},
             {"b", side(difference.b)}});
    }
    return list;
}

std::string costTable(const RunComparison& comparison) {
    TextTable table(
        {{"Node"}, {"Dimension"}, {"A", Align::right}, {"B", Align::right}, {"Change", Align::right}});
    for (const CostDifference& cost : comparison.costs) {
        table.addRow({cost.node.text(), cost.dimension, moneyText(cost.a), moneyText(cost.b),
                      moneyChangeText(cost.a, cost.b)});
    }
    table.addRow({"Total", "", moneyText(comparison.monthlyA), moneyText(comparison.monthlyB),
                  moneyChangeText(comparison.monthlyA, comparison.monthlyB)});
    return table.text();
}

std::string metricsTable(const std::vector<MetricDifference>& metrics) {
    TextTable table({{"Node"},
                     {"Metric"},
                     {"Statistic"},
                     {"A", Align::right},
                     {"B", Align::right},
                     {"Change", Align::right},
                     {"", Align::right}});
    for (const MetricDifference& metric : metrics) {
        table.addRow({metric.node.text(), metric.metric, metric.statistic, numberText(metric.a),
                      numberText(metric.b), changeText(metric.a, metric.b), percentText(metric.a, metric.b)});
    }
    return table.text();
}

std::string objectivesTable(const RunComparison& comparison) {
    TextTable table(
        {{"Objective"}, {"A", Align::right}, {"", Align::left}, {"B", Align::right}, {"", Align::left}});
    for (const ObjectiveDifference& difference : comparison.objectives) {
        const Objective& objective = difference.a.objective;
        const std::string where = objective.node.isEmpty()
                                      ? std::string()
                                      : objective.node.text() + " " + objective.statistic + " ";
        table.addRow({fmt::format("{}{} {} {}", where, objective.metric, objective.comparison,
                                  shownNumber(objective.value)),
                      actualText(difference.a), std::string(verdictOf(difference.a)),
                      actualText(difference.b), std::string(verdictOf(difference.b))});
    }
    return table.text();
}

} // namespace

std::string comparisonToJson(const RunComparison& comparison, const std::string& a, const std::string& b) {
    const ordered_json object = {
        {"a", a},
        {"b", b},
        {"same_digest", comparison.sameDigest},
        {"summary", comparison.summary},
        {"metrics", metricsJson(comparison.metrics)},
        {"cost",
         {{"currency", comparison.currency},
          {"monthly_total",
           {{"a", amountText(comparison.monthlyA)},
            {"b", amountText(comparison.monthlyB)},
            {"difference", amountText(comparison.monthlyB - comparison.monthlyA)}}},
          {"lines", costsJson(comparison.costs)}}},
        {"objectives", objectivesJson(comparison.objectives)},
    };
    return object.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string comparisonToTable(const RunComparison& comparison, const std::string& a, const std::string& b) {
    std::string text = fmt::format("A: {}\nB: {}\n\n{}\n", terminalText(a), terminalText(b),
                                   terminalText(comparison.summary));
    if (comparison.sameDigest) {
        text += "Both runs came to the same result.\n";
    }
    if (!comparison.objectives.empty()) {
        text += "\nObjectives\n" + objectivesTable(comparison);
    }
    if (!comparison.costs.empty()) {
        text += fmt::format("\nMonthly cost in {}\n", comparison.currency) + costTable(comparison);
    }
    if (!comparison.metrics.empty()) {
        text += "\nMetrics\n" + metricsTable(comparison.metrics);
    }
    return text;
}

} // namespace millrace
