// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost/price_book.h"
#include "engine/node_type.h"
#include "run/run_messages.h"
#include "store/history_writer.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace millrace::ui {

/// A run that has ended, with all that its record still wants.
struct EndedRun {
    HistoryWriter writer; ///< has all series
    std::string state;    ///< as the history calls it
    Pipeline pipeline;    ///< as it began
    std::shared_ptr<const RunResult> result;
    PriceBook book;
    double computingSeconds = 0;
    std::shared_ptr<const Scenario> recorded; ///< null: it went as its project says
};

/// Completes the records of ended runs on a thread of its own, so that the next run need not wait for the
/// disk. Its functions may be called from any thread and don't wait.
class HistoryCloser {
public:
    /// `types` must outlive it. `onClosed` is called on its thread after each record, with what went wrong.
    HistoryCloser(const NodeTypes& types, std::function<void(std::optional<Error>)> onClosed);

    /// Waits until all are written, or could not be.
    ~HistoryCloser();
    HistoryCloser(const HistoryCloser&) = delete;
    HistoryCloser& operator=(const HistoryCloser&) = delete;

    void close(EndedRun run);

private:
    void work();
    [[nodiscard]] std::optional<Error> complete(EndedRun run) const;

    const NodeTypes& m_types;
    std::function<void(std::optional<Error>)> m_onClosed;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<EndedRun> m_runs;
    bool m_isQuitting = false;
    std::thread m_thread; ///< last: starts when all the others are there
};

} // namespace millrace::ui
