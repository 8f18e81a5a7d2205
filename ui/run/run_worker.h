// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/run_session.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace millrace::ui {

/// The run thread: takes messages out of its queue between slices of the run, puts out news. All functions
/// may be called from any thread and don't wait for the run.
class RunWorker {
public:
    /// `types` must outlive it. `onNews` is called on the run thread when there is news again after
    /// takeNews().
    RunWorker(const NodeTypes& types, std::function<void()> onNews);

    /// Stops a run under way and waits for the thread.
    ~RunWorker();
    RunWorker(const RunWorker&) = delete;
    RunWorker& operator=(const RunWorker&) = delete;

    /// Posts messages that are handled one after the other without going on in between.
    void post(std::vector<RunMessage> messages);

    /// Stops a run under way as soon as what it is computing allows.
    void stop();

    [[nodiscard]] RunNews takeNews();

    /// Posts QuitRunThread and waits until the thread is done, at most so long; answers whether it is.
    bool quit(std::chrono::milliseconds patience);

private:
    using Clock = PaceClock;

    void workThrough(std::vector<RunMessage> messages, RunSession& session);
    [[nodiscard]] std::vector<RunMessage> waitForWork(const RunSession& session);
    [[nodiscard]] Clock::time_point nextView(const RunSession& session) const;
    void publish(RunSession& session);
    void publishIfDue(RunSession& session);
    void tell(RunNews news);
    void closeEnded(RunSession& session);
    void recordClosed(std::optional<Error> problem);

    std::function<void()> m_onNews;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_ended;
    std::vector<RunMessage> m_inbox;
    RunNews m_news;
    std::string m_saidOfHistory; ///< the last problem: it comes again with every run
    bool m_isEnded = false;
    std::atomic<bool> m_interrupt = false; ///< what is being computed is to come to its end

    // Of the run thread alone.
    std::unique_ptr<HistoryCloser> m_closer;
    Clock::time_point m_viewAllowed{};
    bool m_isQuitting = false;

    std::thread m_thread;
};

} // namespace millrace::ui
