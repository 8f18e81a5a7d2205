// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_text.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace millrace {

namespace {

std::string grouped(std::string_view digits) {
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            text += ',';
        }
        text += digits[i];
    }
    return text;
}

/// Decimals that still say something next to the whole part.
int decimalsFor(double magnitude) {
    if (magnitude >= 100) {
        return 1;
    }
    if (magnitude >= 1) {
        return 2;
    }
    return magnitude >= 0.01 ? 4 : 6;
}

} // namespace

std::string groupedDecimal(std::string_view exact) {
    std::string text;
    if (!exact.empty() && exact.front() == '-') {
        text += '-';
        exact.remove_prefix(1);
    }
    const std::size_t point = std::min(exact.find('.'), exact.size());
    text += grouped(exact.substr(0, point));
    text += exact.substr(point);
    return text;
}

std::string groupedNumber(std::int64_t value) {
    return groupedDecimal(std::to_string(value));
}

std::string shownNumber(double value) {
    constexpr double kExactlyWhole = 9e15;
    if (!std::isfinite(value)) {
        return "unknown";
    }
    if (std::abs(value) < kExactlyWhole && value == std::trunc(value)) {
        return groupedNumber(static_cast<std::int64_t>(value));
    }
    std::string text = fmt::format("{:.{}f}", value, decimalsFor(std::abs(value)));
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text == "-0" ? "0" : groupedDecimal(text);
}

std::string amountText(const Money& amount) {
    std::string text = amount.exactText();
    std::size_t point = text.find('.');
    if (point == std::string::npos) {
        point = text.size();
        text += '.';
    }
    constexpr std::size_t kCents = 2;
    while (text.size() < point + 1 + kCents) {
        text += '0';
    }
    return text;
}

std::string conditionText(const Objective& objective, const Pipeline& pipeline) {
    const std::string value = shownNumber(objective.value);
    if (objective.node.isEmpty()) {
        return fmt::format("{} {} {}", objective.metric, objective.comparison, value);
    }
    return fmt::format("{} of {} {} {} at {}", objective.statistic, objective.metric, objective.comparison,
                       value, pipeline.displayName(objective.node));
}

std::string actualText(const ObjectiveResult& result) {
    return result.known ? shownNumber(result.actual) : "unknown";
}

std::string_view verdictOf(const ObjectiveResult& result) {
    if (!result.known) {
        return "unknown";
    }
    return result.passed ? "passed" : "failed";
}

std::string assumedValueText(const AssumedSetting& assumption) {
    if (assumption.value.is_number()) {
        const std::string_view suffix = suffixOf(assumption.unit);
        const std::string number = shownNumber(assumption.value.get<double>());
        return suffix.empty() ? number : fmt::format("{} {}", number, suffix);
    }
    if (assumption.value.is_string()) {
        return assumption.value.get<std::string>();
    }
    return shortText(assumption.value);
}

std::string placeOf(const NodeId& node, const NodeIndex& nodes) {
    return node.isEmpty() ? "project" : nodes.displayName(node);
}

std::int64_t shardSum(const ShardResult& shard, std::string_view metric) {
    const auto found = std::ranges::find(shard.metrics, metric, &MetricResult::name);
    return found == shard.metrics.end() ? 0 : found->statistics.sum;
}

double percentOfKeySpace(const HashKeyRange& range) {
    constexpr double kKeys = 340282366920938463463374607431768211456.0; // 2^128
    return 100.0 * (static_cast<double>(range.last - range.first) + 1.0) / kKeys;
}

} // namespace millrace
