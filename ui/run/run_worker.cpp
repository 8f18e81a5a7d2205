// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_worker.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <new>
#include <type_traits>
#include <utility>

namespace millrace::ui {

namespace {

/// 30 views a second.
constexpr std::chrono::milliseconds kBetweenViews(34);
/// Views of large pipelines come less often, so that the run keeps four fifths of the time.
constexpr int kViewRest = 4;

Error outOfMemory() {
    return {ErrorCode::ioFailure, "", MR_TEXT("run", "there is not enough memory to go on with the run"),
            MR_TEXT("run", "run a shorter scenario or less traffic")};
}

/// Adds `later` to news that nobody has taken yet.
void merge(RunNews& news, RunNews later) {
    if (later.run != 0 && news.run != later.run) {
        news.view.reset();
        news.failure.reset();
        news.run = later.run;
    }
    if (later.view) {
        news.view = std::move(later.view);
    }
    if (later.failure) {
        news.failure = std::move(later.failure);
    }
    std::move(later.refusals.begin(), later.refusals.end(), std::back_inserter(news.refusals));
    news.isHistoryChanged = news.isHistoryChanged || later.isHistoryChanged;
}

} // namespace

RunWorker::RunWorker(const NodeTypes& types, std::function<void()> onNews)
    : m_onNews(std::move(onNews))
    , m_thread([this, &types] {
        {
            RunSession session(types, m_interrupt);
            m_closer = std::make_unique<HistoryCloser>(
                types, [this](std::optional<Error> problem) { recordClosed(std::move(problem)); });
            while (!m_isQuitting) {
                workThrough(waitForWork(session), session);
            }
            closeEnded(session);
        }
        m_closer.reset(); // waits until the last record is complete
        const std::lock_guard lock(m_mutex);
        m_isEnded = true;
        m_ended.notify_all();
    }) {}

RunWorker::~RunWorker() {
    if (m_thread.joinable()) {
        m_interrupt = true;
        post({QuitRunThread{}});
        m_thread.join();
    }
}

void RunWorker::post(std::vector<RunMessage> messages) {
    {
        const std::lock_guard lock(m_mutex);
        std::move(messages.begin(), messages.end(), std::back_inserter(m_inbox));
    }
    m_wake.notify_one();
}

void RunWorker::stop() {
    m_interrupt = true;
    std::vector<RunMessage> stop;
    stop.emplace_back(StopRun{});
    post(std::move(stop));
}

RunNews RunWorker::takeNews() {
    const std::lock_guard lock(m_mutex);
    RunNews news = std::exchange(m_news, {});
    m_news.run = news.run;
    return news;
}

bool RunWorker::quit(std::chrono::milliseconds patience) {
    if (!m_thread.joinable()) {
        return true;
    }
    m_interrupt = true;
    post({QuitRunThread{}});
    {
        std::unique_lock lock(m_mutex);
        if (!m_ended.wait_for(lock, patience, [this] { return m_isEnded; })) {
            return false;
        }
    }
    m_thread.join();
    return true;
}

std::vector<RunMessage> RunWorker::waitForWork(const RunSession& session) {
    std::unique_lock lock(m_mutex);
    const auto hasMail = [this] { return !m_inbox.empty(); };
    const bool isRunning = session.state() == RunState::running;
    if (isRunning || session.isChanged()) {
        Clock::time_point until = isRunning ? session.due() : Clock::time_point::max();
        if (session.isChanged()) {
            until = std::min(until, nextView(session));
        }
        if (until > Clock::now()) {
            m_wake.wait_until(lock, until, hasMail);
        }
    } else {
        m_wake.wait(lock, hasMail);
    }
    return std::exchange(m_inbox, {});
}

void RunWorker::workThrough(std::vector<RunMessage> messages, RunSession& session) {
    try {
        for (RunMessage& message : messages) {
            if (std::holds_alternative<QuitRunThread>(message)) {
                session.handle(StopRun{});
                m_isQuitting = true;
                break;
            }
            std::visit(
                [&](auto& kind) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(kind)>, StopRun>) {
                        m_interrupt = false;
                    }
                    if constexpr (!std::is_same_v<std::decay_t<decltype(kind)>, QuitRunThread>) {
                        session.handle(std::move(kind));
                    }
                },
                message);
        }
        if (session.state() == RunState::running) {
            session.advance();
        }
        publishIfDue(session);
        closeEnded(session);
    } catch (const std::bad_alloc&) {
        session.abandon(outOfMemory());
        publish(session);
    } catch (const std::exception& broken) {
        // A defect of ours must not cost the document that the window holds.
        session.abandon({ErrorCode::ioFailure, "",
                         Text(MR_TEXT("run", "the run broke off (%1)"), {broken.what()}),
                         MR_TEXT("run", "save the project and report this")});
        publish(session);
    }
}

RunWorker::Clock::time_point RunWorker::nextView(const RunSession& session) const {
    return session.isUrgent() ? Clock::time_point{} : m_viewAllowed;
}

void RunWorker::publishIfDue(RunSession& session) {
    if (session.isChanged() && Clock::now() >= nextView(session)) {
        publish(session);
    } else {
        tell(session.takeNews());
    }
}

void RunWorker::publish(RunSession& session) {
    const Clock::time_point begun = Clock::now();
    std::shared_ptr<const RunView> view = session.view();
    RunNews news = session.takeNews();
    news.view = std::move(view);
    tell(std::move(news));
    const Clock::duration took = Clock::now() - begun;
    m_viewAllowed = begun + std::max<Clock::duration>(kBetweenViews, (1 + kViewRest) * took);
}

void RunWorker::closeEnded(RunSession& session) {
    for (EndedRun& run : session.takeEnded()) {
        m_closer->close(std::move(run));
    }
}

void RunWorker::recordClosed(std::optional<Error> problem) {
    RunNews news;
    news.isHistoryChanged = true;
    if (problem) {
        news.historyProblems.push_back(*problem);
    }
    if (!problem) {
        const std::lock_guard lock(m_mutex);
        m_saidOfHistory.clear();
    }
    tell(std::move(news));
}

void RunWorker::tell(RunNews news) {
    if (news.isEmpty()) {
        return;
    }
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        for (Error& problem : std::exchange(news.historyProblems, {})) {
            if (problem.sentence() != m_saidOfHistory) {
                m_saidOfHistory = problem.sentence();
                news.refusals.push_back(std::move(problem));
            }
        }
        isFirst = m_news.isEmpty() && !news.isEmpty();
        merge(m_news, std::move(news));
    }
    if (isFirst) {
        m_onNews();
    }
}

} // namespace millrace::ui
