// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include "report/run_report.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace millrace::cli {

/// How to run a session.
struct RunPlan {
    std::filesystem::path outputFolder;
    bool writesOutput = false;
    std::filesystem::path history; ///< database to write the run to; empty: none
    std::optional<double> speed;   ///< simulated seconds a second of wall time; nothing: as fast as possible
};

/// What a run came to, also when it did not reach its end.
struct RunOutcome {
    RunReport report;
    std::optional<Error> failure; ///< of the run, or of writing its history
    bool interrupted = false;     ///< by Ctrl-C
};

/// Runs to the end of the scenario. Errors: it can't be begun (an input file is missing, the history can't be
/// opened).
[[nodiscard]] Result<RunOutcome> simulate(const Session& session, const PriceBook& book,
                                          std::vector<Finding> findings, const RunPlan& plan);

/// What all commands that run a project do first: checks it, opens prices, runs. Prints what goes wrong.
struct Execution {
    int status = 0; ///< not zero: there is no outcome, or it is of a run that failed or was stopped
    std::optional<RunOutcome> outcome;
};

[[nodiscard]] Execution execute(const Session& session, const RunPlan& plan, const std::string& prices);

} // namespace millrace::cli
