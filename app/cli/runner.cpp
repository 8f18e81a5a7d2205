// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner.h"

#include "console.h"
#include "exit_status.h"
#include "interrupt.h"
#include "progress.h"

#include "checks/design_checks.h"
#include "engine/engine.h"
#include "nodes/catalog.h"
#include "report/project_prices.h"
#include "report/run_report.h"
#include "store/history_writer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace millrace::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kSliceWallTime(40);
constexpr std::chrono::milliseconds kPaceStep(20);

/// How far to go next: as fast as possible in slices of about kSliceWallTime, or along the wall clock. It has
/// no influence on results.
class Pace {
public:
    explicit Pace(std::optional<double> speed)
        : m_speed(speed) {}

    /// Waits if the wall clock says so; the answer is a whole number of ticks after `now`, or `now` when it
    /// is not time yet.
    SimTime next(SimTime now) {
        if (!m_speed) {
            adapt();
            return now + m_slice;
        }
        const double elapsed = std::chrono::duration<double>(Clock::now() - m_start).count();
        const double ticks =
            std::floor(std::min(elapsed * *m_speed, secondsOf(kLongestDuration)) / secondsOf(kTick));
        const SimTime due = kTimeZero + static_cast<std::int64_t>(ticks) * kTick;
        if (due <= now) {
            std::this_thread::sleep_for(kPaceStep);
        }
        return std::max(due, now);
    }

private:
    void adapt() {
        const Clock::time_point now = Clock::now();
        if (now - m_sliceStart < kSliceWallTime / 2) {
            m_slice = std::min<Duration>(m_slice * 2, std::chrono::hours(1));
        } else if (now - m_sliceStart > kSliceWallTime) {
            m_slice = std::max<Duration>(m_slice / 2 / kTick * kTick, kTick);
        }
        m_sliceStart = now;
    }

    std::optional<double> m_speed;
    Duration m_slice = kTick;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_sliceStart = Clock::now();
};

/// Goes on until the end, a failure or Ctrl-C; the answer is whether it was Ctrl-C.
bool runToEnd(Engine& engine, std::optional<double> speed, HistoryWriter* history) {
    const InterruptGuard guard;
    ProgressBar progress(engine.end() - kTimeZero);
    Pace pace(speed);
    while (engine.state() == EngineState::running) {
        if (InterruptGuard::wasInterrupted()) {
            return true;
        }
        engine.runUntil(pace.next(engine.now()));
        if (history != nullptr) {
            history->collect(engine.metrics());
        }
        progress.show(engine.now() - kTimeZero);
    }
    return false;
}

std::string stateOf(const RunOutcome& outcome) {
    if (outcome.failure) {
        return "failed";
    }
    return outcome.interrupted ? "stopped" : "finished";
}

} // namespace

Result<RunOutcome> simulate(const Session& session, const PriceBook& book, std::vector<Finding> findings,
                            const RunPlan& plan) {
    RunOptions options;
    options.projectFolder = session.folder();
    options.outputFolder = plan.outputFolder;
    options.writesOutput = plan.writesOutput;
    Result<std::unique_ptr<Engine>> created = Engine::create(session.pipeline, builtinNodeTypes(), options);
    if (!created) {
        return created.error().within(session.file.string());
    }
    Engine& engine = **created;
    std::optional<HistoryWriter> history;
    if (!plan.history.empty()) {
        Result<HistoryWriter> opened =
            HistoryWriter::open(plan.history, session.pipeline, builtinNodeTypes().catalog(), book.version());
        if (!opened) {
            return opened.error();
        }
        history = std::move(*opened);
    }
    RunOutcome outcome;
    const Clock::time_point start = Clock::now();
    outcome.interrupted = runToEnd(engine, plan.speed, history ? &*history : nullptr);
    RunResult result = engine.finish();
    outcome.failure = engine.failure();
    const double wallSeconds = std::chrono::duration<double>(Clock::now() - start).count();
    outcome.report = makeRunReport(session.pipeline, std::move(result), book, std::move(findings),
                                   builtinNodeTypes(), wallSeconds);
    if (history) {
        const RunReport& report = outcome.report;
        history->collectRest(engine.metrics());
        Result<void> written = history->finish(stateOf(outcome), report.result, report.cost, toJson(report));
        if (!written && !outcome.failure) {
            outcome.failure = written.error().within("--history");
        }
    }
    return outcome;
}

Execution execute(const Session& session, const RunPlan& plan, const std::string& prices) {
    if (session.pipeline.scenario.duration == Duration::zero()) {
        printProblem(Error{ErrorCode::invalidInput, session.file.string(), "the scenario has no end",
                           "say how long to run with --duration, such as --duration 1h"});
        return {kUsage, std::nullopt};
    }
    std::vector<Finding> findings = checkPipeline(session.pipeline, builtinNodeTypes(), session.folder());
    if (printErrors(session, findings)) {
        return {kUsage, std::nullopt};
    }
    const Result<PriceBook> book = openPriceBook(session.pipeline, session.folder(), prices);
    if (!book) {
        printProblem(book.error());
        return {kUsage, std::nullopt};
    }
    Result<RunOutcome> outcome = simulate(session, *book, std::move(findings), plan);
    if (!outcome) {
        printProblem(outcome.error());
        return {kUsage, std::nullopt};
    }
    int status = outcome->interrupted ? kInterrupted : kFine;
    if (outcome->failure) {
        printProblem(outcome->failure->within(session.file.string()));
        status = kRunFailed;
    }
    return {status, std::move(*outcome)};
}

} // namespace millrace::cli
