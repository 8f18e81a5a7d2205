// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cost/estimate.h"
#include "engine/engine.h"
#include "metrics/query.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace millrace::ui {

enum class RunState { stopped, running, paused, finished, failed };

/// What the run thread hands over, at most 30 times a second: an immutable value.
struct RunView {
    RunState state = RunState::stopped;
    Snapshot snapshot;
    CostEstimate cost;                           ///< of the run so far, prices from the project's book
    double requestedSpeed = 0;                   ///< simulated per wall-clock second; 0: as fast as possible
    double actualSpeed = 0;                      ///< over the last second of wall time
    double computingSeconds = 0;                 ///< wall time spent computing, without pauses and pacing
    std::vector<SeriesAnswer> charts;            ///< one answer for each query of observe(), in its order
    std::uint64_t queriesSerial = 0;             ///< which call of observe() `charts` answer
    std::shared_ptr<const RunResult> result;     ///< once stopped or finished
    std::shared_ptr<const Pipeline> ranPipeline; ///< as the run began with it; with recordedScenario
    std::shared_ptr<const Scenario> recordedScenario; ///< once stopped or finished
};

/// The window's side of a run. Owns the run thread, which owns the engine; commands are posted into a queue,
/// values come back. All calls from the window's thread; none blocks.
class RunController final : public QObject {
    Q_OBJECT

public:
    explicit RunController(const NodeTypes& types, QObject* parent = nullptr);
    ~RunController() override;

    /// Compiles the pipeline and runs. A run under way is stopped first. Problems come as failed().
    void start(const Pipeline& pipeline, const RunOptions& options);
    void pause();
    void resume();

    /// One tick (100 ms of simulated time), then pause. Starts a run that is not there is the caller's
    /// business.
    void step();

    /// Ends the run here; the result so far is kept. It may take a moment: isStopping() until then.
    void stop();

    /// Ends the run and puts its result away: the view is as before the first start. For a document that was
    /// replaced, whose nodes are others.
    void clear();

    /// Simulated seconds per wall-clock second, 0.1 to 1,000; 0: as fast as possible.
    void setSpeed(double speed);

    /// Posts a live edit; it takes effect between two events. A refusal comes as commandRefused().
    void execute(Command command);

    /// The charts wanted from now on; replaces earlier ones. The answer names the serial.
    std::uint64_t observe(std::vector<SeriesQuery> queries);

    /// Where runs are recorded; empty: nowhere.
    void setHistory(const QString& database);

    [[nodiscard]] RunState state() const;

    /// Whether stop() was asked for and the run has not come to its end yet.
    [[nodiscard]] bool isStopping() const;

    /// The newest view; never null.
    [[nodiscard]] std::shared_ptr<const RunView> view() const;

    /// Ends the thread, waiting at most `milliseconds`; false when it did not end in time.
    bool shutDown(int milliseconds);

signals:
    /// A new view is there (view()); coalesced, at most 30 times a second.
    void viewChanged();
    void stateChanged(millrace::ui::RunState state);
    /// Before stateChanged() where both change.
    void stoppingChanged(bool isStopping);
    /// The run could not start or broke: a sentence.
    void failed(const QString& sentence);
    void commandRefused(const QString& sentence);
    /// A finished run is in the history.
    void historyChanged();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace millrace::ui
