// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/checks.h"

#include "nodes/producer/rate_profile.h"

#include <algorithm>

namespace millrace::producer {

namespace {

/// A rate that some time of the run has, and the setting that it comes from.
struct Rate {
    std::string path;
    double recordsPerSecond = 0;
};

std::string indexed(const std::string& list, std::size_t index) {
    return list + "[" + std::to_string(index) + "]";
}

std::vector<Rate> tableRates(double rate, const Json& table) {
    std::vector<Rate> rates;
    for (std::size_t day = 0; day < table.size(); ++day) {
        for (std::size_t hour = 0; hour < table[day].size(); ++hour) {
            rates.push_back(
                {indexed(indexed("profile.table", day), hour), rate * table[day][hour].get<double>()});
        }
    }
    return rates;
}

std::vector<Rate> ratesOf(const Json& settings) {
    const double rate = settings["records_per_second"].get<double>();
    const Json& profile = settings["profile"];
    const std::string kind = profile["kind"].get<std::string>();
    if (kind == "weekday_hours") {
        return tableRates(rate, profile["table"]);
    }
    std::vector<Rate> rates{{"records_per_second", rate}};
    if (kind == "ramp") {
        rates.push_back({"profile.to", profile["to"].get<double>()});
    } else if (kind == "spike") {
        rates.push_back({"profile.factor", rate * profile["factor"].get<double>()});
    } else if (kind == "step") {
        const Json& steps = profile["steps"];
        for (std::size_t i = 0; i < steps.size(); ++i) {
            rates.push_back({indexed("profile.steps", i) + ".records_per_second",
                             steps[i]["records_per_second"].get<double>()});
        }
    }
    return rates;
}

void addWarning(const NodeCheckContext& context, const Rate& rate, TextSource message, TextSource todo,
                std::vector<Finding>& findings) {
    findings.push_back({Severity::warning,
                        context.node.id,
                        "rate-out-of-range",
                        rate.path,
                        Text(message, {formatNumber(rate.recordsPerSecond)}),
                        "",
                        {},
                        todo});
}

} // namespace

void checkRates(const NodeCheckContext& context, std::vector<Finding>& findings) {
    const std::vector<Rate> rates = ratesOf(context.settings);
    const auto isTooSlow = [](const Rate& rate) {
        return rate.recordsPerSecond > 0 && rate.recordsPerSecond < kLowestRate;
    };
    const auto isTooFast = [](const Rate& rate) { return rate.recordsPerSecond > kHighestProfileRate; };
    if (const auto slow = std::ranges::find_if(rates, isTooSlow); slow != rates.end()) {
        addWarning(context, *slow,
                   MR_TEXT("checks", "comes to %1 records/s, which is rounded to none: rates are kept in "
                                     "millionths of a record per second"),
                   MR_TEXT("checks", "give 0.000001 records/s or more, or 0"), findings);
    }
    if (const auto fast = std::ranges::find_if(rates, isTooFast); fast != rates.end()) {
        addWarning(context, *fast,
                   MR_TEXT("checks",
                           "comes to %1 records/s, of which a billion are made: one each nanosecond, "
                           "the finest step of the clock"),
                   MR_TEXT("checks", "lower the rate or the factor"), findings);
    }
}

} // namespace millrace::producer
