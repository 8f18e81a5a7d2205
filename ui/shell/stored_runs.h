// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cost/estimate.h"
#include "engine/event_log.h"
#include "engine/node_type.h"
#include "model/pipeline.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace millrace::ui {

struct ShownRun;

/// A run of the history, ready to be shown again.
struct ReopenedRun {
    std::shared_ptr<const ShownRun> charts;
    std::optional<CostEstimate> cost;         ///< nothing while the run has no result
    std::shared_ptr<const EventLog> events{}; ///< null while the run has no result
};

/// The bill in a result's JSON (contract, section 3), with the prices of then. Titles and formulas are those
/// of the meters of today where there still is one. Error: `resultJson` holds no bill.
[[nodiscard]] Result<CostEstimate> costOfResult(std::string_view resultJson, const Pipeline& pipeline,
                                                const NodeTypes& types);

/// Reads a run of the history in `database`. Errors: those of the database, or the run is not there.
[[nodiscard]] Result<ReopenedRun> reopenRun(const QString& database, std::int64_t run,
                                            const NodeTypes& types);

/// The project as it was run. Errors as above.
[[nodiscard]] Result<Pipeline> projectOfRun(const QString& database, std::int64_t run);

} // namespace millrace::ui
