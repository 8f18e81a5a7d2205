// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_report.h"

#include <optional>
#include <string>
#include <vector>

namespace millrace {

/// A statistic that came out differently. A side without the node or the metric has no value.
struct MetricDifference {
    NodeId node;
    std::string metric;
    std::string statistic;
    Unit unit = Unit::count;
    std::optional<double> a;
    std::optional<double> b;
};

/// A line of the bill that came out differently, as monthly amounts. A side without the line costs nothing;
/// one without a known price has no value.
struct CostDifference {
    NodeId node;
    std::string dimension;
    std::optional<Money> a;
    std::optional<Money> b;
};

/// An objective of both projects whose verdict or value changed.
struct ObjectiveDifference {
    ObjectiveResult a;
    ObjectiveResult b;
};

/// What changes from run `a` to run `b`, and nothing else.
struct RunComparison {
    bool sameDigest = false;
    std::vector<MetricDifference>
        metrics; ///< in the order of nodes; sum and maximum of counters, average, p99 and maximum of levels
    std::vector<CostDifference> costs; ///< largest change first
    std::vector<ObjectiveDifference> objectives;
    Money monthlyA;
    Money monthlyB;
    std::string currency;
    std::string summary; ///< one sentence: what it does to the monthly cost and the largest cause
};

[[nodiscard]] RunComparison compareRuns(const RunReport& a, const RunReport& b);

/// `a` and `b` are the names to show.
[[nodiscard]] std::string comparisonToJson(const RunComparison& comparison, const std::string& a,
                                           const std::string& b);
[[nodiscard]] std::string comparisonToTable(const RunComparison& comparison, const std::string& a,
                                            const std::string& b);

} // namespace millrace
