// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost/price_book.h"
#include "run/history_closer.h"
#include "run/pacer.h"
#include "run/run_messages.h"

#include <atomic>

namespace millrace::ui {

/// A run and what surrounds it: pace, bill, charts, history. Belongs to the run thread and knows nothing of
/// threads itself. After the end of a run its engine stays for reading.
class RunSession {
public:
    /// While `interrupt` is true what is computed comes to its end early.
    RunSession(const NodeTypes& types, const std::atomic<bool>& interrupt)
        : m_types(types)
        , m_interrupt(interrupt) {}

    void handle(StartRun&& message);
    void handle(PauseRun&& message);
    void handle(ResumeRun&& message);
    void handle(StepRun&& message);
    void handle(StopRun&& message);
    void handle(SetRunSpeed&& message);
    void handle(ObserveSeries&& message);
    void handle(SetRunHistory&& message);
    void handle(Command&& message);

    [[nodiscard]] RunState state() const { return m_state; }

    /// Running or paused.
    [[nodiscard]] bool isActive() const {
        return m_state == RunState::running || m_state == RunState::paused;
    }

    /// When advance() will go further; only while running.
    [[nodiscard]] PaceClock::time_point due() const { return m_pacer.due(m_engine->now()); }

    /// Goes on by one slice if it is time; only while running.
    void advance();

    /// Whether view() would show something new, and whether that can't wait.
    [[nodiscard]] bool isChanged() const { return m_isChanged; }

    [[nodiscard]] bool isUrgent() const { return m_isUrgent; }

    /// The run as it stands.
    [[nodiscard]] std::shared_ptr<const RunView> view();

    /// Runs that have ended since the last call and whose records are to be completed: that waits for the
    /// disk.
    [[nodiscard]] std::vector<EndedRun> takeEnded();

    /// The run died of `error` from outside of the simulation.
    void abandon(Error error);

    /// What has come up since the last call, without a view.
    [[nodiscard]] RunNews takeNews();

private:
    void begin();
    void end(RunState state);
    void goOn(SimTime target);
    void openHistory();
    void collectHistory(PaceClock::time_point wall);
    void endHistory();
    void changed(bool urgent);
    /// Whether the project alone, run again, gives the same: nothing was done to the run, and it reached its
    /// end.
    [[nodiscard]] bool wentAsPlanned() const;
    [[nodiscard]] CostEstimate cost() const;
    [[nodiscard]] const std::vector<SeriesAnswer>& charts();

    const NodeTypes& m_types;
    const std::atomic<bool>& m_interrupt;
    RunState m_state = RunState::stopped;
    std::unique_ptr<Engine> m_engine;
    Pipeline m_pipeline;
    PriceBook m_book;
    Pacer m_pacer;
    Speedometer m_speedometer;
    PaceClock::duration m_computing{};
    std::shared_ptr<const RunResult> m_result;
    std::shared_ptr<const Scenario> m_recorded;
    std::shared_ptr<const Pipeline> m_ran;
    std::optional<Error> m_failure;

    std::vector<SeriesQuery> m_queries;
    std::uint64_t m_queriesSerial = 0;
    std::vector<SeriesAnswer> m_charts;
    std::optional<SimTime> m_chartsTime; ///< of which m_charts are; nothing: they are to be made

    std::filesystem::path m_database;
    std::optional<HistoryWriter> m_history;
    PaceClock::time_point m_collected{};
    SimTime m_collectedUntil{};
    std::vector<EndedRun> m_ended;

    bool m_isChanged = false;
    bool m_isUrgent = false;
    RunNews m_news;
};

} // namespace millrace::ui
