// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cost/estimate.h"
#include "engine/node_type.h"
#include "engine/run_result.h"
#include "model/finding.h"
#include "model/pipeline.h"

#include <filesystem>
#include <string>
#include <vector>

namespace millrace {

struct ObjectiveResult {
    Objective objective;
    bool known = true; ///< false: the metric has no value (an unknown price); then it has not passed
    double actual = 0;
    bool passed = false;
};

/// A setting that no published fact states, with the value that this run took for it.
struct AssumedSetting {
    NodeId node;
    std::string path; ///< relative to the node's settings
    Text title;
    Unit unit = Unit::none;
    Json value;
    std::string source;
};

/// Everything that is said about a finished run, gathered for the writers below.
struct RunReport {
    std::string version;
    Pipeline pipeline;
    RunResult result;
    CostEstimate cost;
    std::vector<Finding> findings;
    std::vector<ObjectiveResult> objectives;
    std::vector<AssumedSetting> assumptions; ///< in the order of nodes
    double wallSeconds = 0;
};

/// Usage with the meters of the nodes' types, ready for estimateCost().
[[nodiscard]] std::vector<MeteredUsage> meterUsage(const std::vector<Usage>& usage, const Pipeline& pipeline,
                                                   const NodeTypes& types);

/// What a run of `pipeline` that used so much in `simulated` costs; before any time has passed an estimate
/// without lines.
[[nodiscard]] CostEstimate estimateRun(const Pipeline& pipeline, const std::vector<Usage>& usage,
                                       Duration simulated, const PriceBook& book, const NodeTypes& types);

/// Estimate, objectives, assumptions and findings around a result. A run that was stopped before any time
/// passed has an empty estimate.
[[nodiscard]] RunReport makeRunReport(Pipeline pipeline, RunResult result, const PriceBook& book,
                                      std::vector<Finding> findings, const NodeTypes& types,
                                      double wallSeconds);

/// The object of contract section 3, two-space indent.
[[nodiscard]] std::string toJson(const RunReport& report);
/// `cost` of that object alone.
[[nodiscard]] std::string costToJson(const CostEstimate& cost);
/// Result and bill as tables for a terminal.
[[nodiscard]] std::string toTable(const RunReport& report);
[[nodiscard]] std::string toMarkdown(const RunReport& report);
/// Quantities, prices and amounts of the bill alone, for a terminal.
[[nodiscard]] std::string costToTable(const CostEstimate& cost, const Pipeline& pipeline);
/// One row a cost line, with a header; RFC 4180.
[[nodiscard]] std::string costToCsv(const RunReport& report);
/// One self-contained page that opens offline and prints in black and white.
[[nodiscard]] std::string toHtml(const RunReport& report);

/// Whether writeReport() knows the file's ending, to be asked before a long run.
[[nodiscard]] Result<void> checkReportFile(const std::filesystem::path& file);

/// Writes by the file's ending: .html, .csv, .json, .md. Errors: another ending, unwritable.
[[nodiscard]] Result<void> writeReport(const RunReport& report, const std::filesystem::path& file);

} // namespace millrace
