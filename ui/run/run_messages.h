// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/run_controller.h"

#include <cstdint>
#include <filesystem>
#include <variant>

namespace millrace::ui {

// What the window posts to the run thread, besides Command, a live edit.

/// Begins a run; one under way ends first. `run` tells its news from those of earlier runs.
struct StartRun {
    Pipeline pipeline;
    RunOptions options;
    std::uint64_t run = 0;
};

struct PauseRun {};

struct ResumeRun {};

struct StepRun {};

struct StopRun {};

/// Simulated seconds per wall-clock second; 0: as fast as possible.
struct SetRunSpeed {
    double speed = 0;
};

struct ObserveSeries {
    std::vector<SeriesQuery> queries;
    std::uint64_t serial = 0;
};

/// Where runs are recorded from the next one on; empty: nowhere.
struct SetRunHistory {
    std::filesystem::path database;
};

/// Ends the run thread; a run under way is stopped as by StopRun.
struct QuitRunThread {};

using RunMessage = std::variant<StartRun, PauseRun, ResumeRun, StepRun, StopRun, SetRunSpeed, ObserveSeries,
                                SetRunHistory, Command, QuitRunThread>;

/// What the run thread has to tell, gathered until the window takes it.
struct RunNews {
    std::uint64_t run = 0;               ///< the run that `view` and `failure` are about; 0: it is about none
    std::shared_ptr<const RunView> view; ///< the newest; null when there is none since the last time
    std::optional<Error> failure;
    std::vector<Error> refusals;        ///< commands that were refused, and what else a person has to know
    std::vector<Error> historyProblems; ///< of writing the history; said once
    bool isHistoryChanged = false;

    [[nodiscard]] bool isEmpty() const {
        return !view && !failure && refusals.empty() && historyProblems.empty() && !isHistoryChanged;
    }
};

} // namespace millrace::ui
