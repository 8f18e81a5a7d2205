// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/history_closer.h"

#include "checks/design_checks.h"
#include "report/run_report.h"

#include <exception>
#include <utility>

namespace millrace::ui {

HistoryCloser::HistoryCloser(const NodeTypes& types, std::function<void(std::optional<Error>)> onClosed)
    : m_types(types)
    , m_onClosed(std::move(onClosed))
    , m_thread([this] { work(); }) {}

HistoryCloser::~HistoryCloser() {
    {
        const std::lock_guard lock(m_mutex);
        m_isQuitting = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void HistoryCloser::close(EndedRun run) {
    {
        const std::lock_guard lock(m_mutex);
        m_runs.push_back(std::move(run));
    }
    m_wake.notify_one();
}

void HistoryCloser::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_isQuitting || !m_runs.empty(); });
        if (m_runs.empty()) {
            return;
        }
        EndedRun run = std::move(m_runs.front());
        m_runs.pop_front();
        lock.unlock();
        m_onClosed(complete(std::move(run)));
        lock.lock();
    }
}

std::optional<Error> HistoryCloser::complete(EndedRun run) const {
    try {
        const RunReport report =
            makeRunReport(run.pipeline, *run.result, run.book, checkPipeline(run.pipeline, m_types), m_types,
                          run.computingSeconds);
        const Result<void> written =
            run.writer.finish(run.state, report.result, report.cost, toJson(report), run.recorded.get());
        return written ? std::nullopt : std::optional(written.error());
    } catch (const std::exception& broken) {
        // A record that cannot be made (no memory) must not cost the document that the window holds.
        return Error{ErrorCode::ioFailure, "",
                     Text(MR_TEXT("run", "the run could not be recorded (%1)"), {broken.what()}), ""};
    }
}

} // namespace millrace::ui
