// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_controller.h"

#include "document/wording.h"
#include "run/run_worker.h"

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr double kSlowest = 0.1;
constexpr double kFastest = 1000;

bool isActive(RunState state) {
    return state == RunState::running || state == RunState::paused;
}

} // namespace

/// The window's end of the two queues.
class RunController::Worker {
public:
    Worker(RunController& owner, const NodeTypes& types)
        : m_owner(owner)
        , m_thread(types, [this] {
            QMetaObject::invokeMethod(
                &m_owner, [this] { receive(); }, Qt::QueuedConnection);
        }) {}

    /// What is posted between a start and the window's next turn goes with it: a step right after a start is
    /// the run's first.
    void post(RunMessage message) {
        if (m_batch.empty() && !std::holds_alternative<StartRun>(message)) {
            std::vector<RunMessage> one;
            one.push_back(std::move(message));
            m_thread.post(std::move(one));
            return;
        }
        if (m_batch.empty()) {
            QMetaObject::invokeMethod(
                &m_owner, [this] { flush(); }, Qt::QueuedConnection);
        }
        m_batch.push_back(std::move(message));
    }

    void start(const Pipeline& pipeline, const RunOptions& options) {
        post(StartRun{pipeline, options, ++m_run});
        auto blank = std::make_shared<RunView>();
        blank->state = RunState::running;
        blank->requestedSpeed = m_view->requestedSpeed;
        m_view = std::move(blank);
        if (isActive(m_state)) {
            changeState(RunState::stopped);
        }
        changeState(RunState::running);
        emit m_owner.viewChanged();
    }

    void stop() {
        if (!m_batch.empty()) {
            post(StopRun{}); // behind the start that has not gone out yet
        } else {
            m_thread.stop();
        }
        setStopping(isActive(m_state));
    }

    void clear() {
        if (isActive(m_state)) {
            post(StopRun{});
        }
        ++m_run; // what the run still has to say is of no use any more
        auto blank = std::make_shared<RunView>();
        blank->requestedSpeed = m_view->requestedSpeed;
        m_view = std::move(blank);
        changeState(RunState::stopped);
        emit m_owner.viewChanged();
    }

    std::uint64_t observe(std::vector<SeriesQuery> queries) {
        post(ObserveSeries{std::move(queries), ++m_queries});
        return m_queries;
    }

    bool quit(int milliseconds) {
        flush();
        const bool ended = m_thread.quit(std::chrono::milliseconds(std::max(milliseconds, 0)));
        receive();
        return ended;
    }

    [[nodiscard]] RunState state() const { return m_state; }

    [[nodiscard]] bool isStopping() const { return m_isStopping; }

    [[nodiscard]] const std::shared_ptr<const RunView>& view() const { return m_view; }

private:
    void flush() {
        if (!m_batch.empty()) {
            m_thread.post(std::exchange(m_batch, {}));
        }
    }

    void receive() {
        const RunNews news = m_thread.takeNews();
        // What an earlier run still had to say of itself is of no use any more.
        const bool isCurrent = news.run == m_run;
        if (isCurrent && news.view) {
            m_view = news.view;
            changeState(m_view->state);
            emit m_owner.viewChanged();
        }
        if (isCurrent && news.failure) {
            emit m_owner.failed(sentenceOf(*news.failure));
        }
        for (const Error& refusal : news.refusals) {
            emit m_owner.commandRefused(sentenceOf(refusal));
        }
        if (news.isHistoryChanged) {
            emit m_owner.historyChanged();
        }
    }

    void changeState(RunState state) {
        if (state != m_state) {
            m_state = state;
            setStopping(m_isStopping && isActive(state));
            emit m_owner.stateChanged(state);
        }
    }

    void setStopping(bool isStopping) {
        if (isStopping != m_isStopping) {
            m_isStopping = isStopping;
            emit m_owner.stoppingChanged(isStopping);
        }
    }

    RunController& m_owner;
    RunState m_state = RunState::stopped;
    bool m_isStopping = false;
    std::shared_ptr<const RunView> m_view = std::make_shared<const RunView>();
    std::uint64_t m_run = 0;
    std::uint64_t m_queries = 0;
    std::vector<RunMessage> m_batch;
    RunWorker m_thread;
};

RunController::RunController(const NodeTypes& types, QObject* parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, types)) {}

RunController::~RunController() = default;

void RunController::start(const Pipeline& pipeline, const RunOptions& options) {
    m_worker->start(pipeline, options);
}

void RunController::pause() {
    m_worker->post(PauseRun{});
}

void RunController::resume() {
    m_worker->post(ResumeRun{});
}

void RunController::clear() {
    m_worker->clear();
}

void RunController::step() {
    m_worker->post(StepRun{});
}

void RunController::stop() {
    m_worker->stop();
}

void RunController::setSpeed(double speed) {
    m_worker->post(SetRunSpeed{speed > 0 ? std::clamp(speed, kSlowest, kFastest) : 0});
}

void RunController::execute(Command command) {
    m_worker->post(std::move(command));
}

std::uint64_t RunController::observe(std::vector<SeriesQuery> queries) {
    return m_worker->observe(std::move(queries));
}

void RunController::setHistory(const QString& database) {
    m_worker->post(SetRunHistory{std::filesystem::path(database.toStdU16String())});
}

RunState RunController::state() const {
    return m_worker->state();
}

bool RunController::isStopping() const {
    return m_worker->isStopping();
}

std::shared_ptr<const RunView> RunController::view() const {
    return m_worker->view();
}

bool RunController::shutDown(int milliseconds) {
    return m_worker->quit(milliseconds);
}

} // namespace millrace::ui
