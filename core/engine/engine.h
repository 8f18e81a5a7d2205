// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/node_type.h"
#include "engine/run_result.h"
#include "engine/snapshot.h"
#include "metrics/registry.h"
#include "model/pipeline.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace millrace {

/// How a run differs from what the project says.
struct RunOptions {
    std::optional<Duration> duration; ///< zero: without end
    std::optional<std::uint64_t> seed;
    std::filesystem::path projectFolder; ///< relative paths in settings start here
    std::filesystem::path
        outputFolder;         ///< where destinations write, before their own paths; empty: where those say
    bool writesOutput = true; ///< false: destinations count what they would write
};

/// Something to do to a running node: `set` with {"settings": {…}}, or one of the type's actions.
struct Command {
    NodeId node;
    std::string action;
    Json arguments = Json::object();
};

/// One run of a pipeline. Single-threaded; knows no thread, wall clock or pace: whoever owns it says how far
/// to go.
///
/// The pipeline is compiled into a plan and not looked at again. How a run is cut into runUntil() calls has
/// no influence on its result.
class Engine {
public:
    /// Errors: the first error of validatePipeline(), or what a node reports (a missing data file).
    [[nodiscard]] static Result<std::unique_ptr<Engine>>
    create(const Pipeline& pipeline, const NodeTypes& types, const RunOptions& options);

    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Processes everything before `time` (or the end of the scenario, if that comes first) and closes the
    /// ticks up to it.
    void runUntil(SimTime time);

    /// While `*interrupt` is true, runUntil() comes back early, between two instants and not only between two
    /// ticks: for those who wait for a run of millions of records a tick to stop. It must outlive the engine,
    /// or null.
    void setInterrupt(const std::atomic<bool>* interrupt);

    /// Does `command` now, before the node events of this instant, and logs it. Errors: unknown node, action
    /// or argument, not live, refused by the service; then nothing changed.
    [[nodiscard]] Result<void> execute(const Command& command);

    /// Everything before this has happened.
    [[nodiscard]] SimTime now() const;

    /// End of the scenario; kNever when it goes on without end.
    [[nodiscard]] SimTime end() const;

    [[nodiscard]] EngineState state() const;

    /// The sentence of a failed run.
    [[nodiscard]] const std::optional<Error>& failure() const;

    [[nodiscard]] const MetricsRegistry& metrics() const;

    [[nodiscard]] Snapshot snapshot() const;

    /// Billable use so far.
    [[nodiscard]] std::vector<Usage> usage() const;

    /// Ends the run at now(): settles calls under way, closes files, computes the digest. Call once;
    /// afterwards the engine can only be read.
    [[nodiscard]] RunResult finish();

    /// The scenario of the run so far: the project's events up to now and the commands that were given, so
    /// that running the project with it gives the same digest. `duration` is now().
    [[nodiscard]] Scenario recordedScenario() const;

private:
    class Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace millrace
