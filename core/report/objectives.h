// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_report.h"

namespace millrace {

/// What a run says to one objective. `MonthlyCost` is the bill's monthly total, or that of one node's lines
/// when the objective names a node; it is unknown while a price that it needs is unknown.
[[nodiscard]] ObjectiveResult evaluateObjective(const Objective& objective, const RunResult& result,
                                                const CostEstimate& cost);

/// Every condition holds; an unknown one doesn't.
[[nodiscard]] bool allPassed(const std::vector<ObjectiveResult>& objectives);

} // namespace millrace
