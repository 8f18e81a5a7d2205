// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "engine/engine_impl.h"

namespace millrace {

namespace {

constexpr std::int64_t kTicksPerSecond = std::chrono::seconds(1) / kTick;

} // namespace

void Engine::Impl::logEvent(const NodeId& node, std::string event, std::string detail) {
    log({m_now, node, std::move(event), std::move(detail), false, Json::object()});
}

void Engine::Impl::log(LoggedEvent event) {
    m_digest.add(nanosecondsOf(event.at));
    m_digest.add(event.node.text());
    m_digest.add(event.event);
    m_digest.add(event.arguments.dump(-1, ' ', false, Json::error_handler_t::replace));
    m_events.add(std::move(event));
    m_sharedEvents.reset();
}

void Engine::Impl::fail(Error error) {
    if (m_state != EngineState::failed) {
        m_failure = std::move(error);
        m_state = EngineState::failed;
    }
}

void Engine::Impl::runUntil(SimTime limit) {
    const SimTime last = end();
    limit = std::min(limit, last);
    while (m_state == EngineState::running && m_now < limit) {
        SimTime stop = std::min(limit, m_nextTick);
        const std::vector<ScenarioEvent>& events = m_plan.scenario.events;
        if (m_nextScenarioEvent < events.size()) {
            stop = std::min(stop, kTimeZero + events[m_nextScenarioEvent].at);
        }
        if (!processTimersBefore(stop) || m_state == EngineState::failed) {
            return;
        }
        m_now = stop;
        if (m_now == m_nextTick) {
            closeTick();
        }
        if (m_state == EngineState::running) {
            applyScenarioEvents();
        }
    }
    if (m_state == EngineState::running && m_now >= last) {
        m_state = EngineState::finished;
    }
}

bool Engine::Impl::processTimersBefore(SimTime limit) {
    while (m_scheduler.nextTime() < limit && m_state == EngineState::running) {
        if (m_interrupt != nullptr && m_interrupt->load(std::memory_order_relaxed) &&
            m_scheduler.nextTime() > m_now) {
            m_now += Duration(1); // all of this instant has happened
            return false;
        }
        const TimerEvent event = m_scheduler.pop();
        m_now = event.time;
        ++m_eventsProcessed;
        m_nodes[event.node]->onTimer(event.time, event.tag, event.data);
    }
    return true;
}

void Engine::Impl::closeTick() {
    for (const auto& node : m_nodes) {
        node->closeTick(m_now);
    }
    m_metrics.closeTick(m_now);
    ++m_ticks;
    if (m_ticks % kTicksPerSecond == 0) {
        digestSecond();
    }
    m_nextTick += kTick;
}

void Engine::Impl::digestSecond() {
    for (std::uint32_t i = 0; i < m_metrics.size(); ++i) {
        m_digest.add(m_metrics.series({i}).latest());
    }
}

Engine::Engine(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::create(const Pipeline& pipeline, const NodeTypes& types,
                                               const RunOptions& options) {
    Result<SimPlan> plan = compilePlan(pipeline, types, options);
    if (!plan) {
        return plan.error();
    }
    auto impl = std::make_unique<Impl>(std::move(*plan), options);
    if (Result<void> built = impl->build(); !built) {
        return built.error();
    }
    return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

void Engine::runUntil(SimTime time) {
    m_impl->runUntil(time);
}

void Engine::setInterrupt(const std::atomic<bool>* interrupt) {
    m_impl->setInterrupt(interrupt);
}

Result<void> Engine::execute(const Command& command) {
    if (Result<void> checked = m_impl->checkCommand(command); !checked) {
        return checked;
    }
    return m_impl->execute(command.node, command.action, command.arguments);
}

SimTime Engine::now() const {
    return m_impl->now();
}

SimTime Engine::end() const {
    return m_impl->end();
}

EngineState Engine::state() const {
    return m_impl->state();
}

const std::optional<Error>& Engine::failure() const {
    return m_impl->failure();
}

const MetricsRegistry& Engine::metrics() const {
    return static_cast<const Impl&>(*m_impl).metrics();
}

Snapshot Engine::snapshot() const {
    return m_impl->snapshot();
}

std::vector<Usage> Engine::usage() const {
    return m_impl->usage();
}

RunResult Engine::finish() {
    return m_impl->finish();
}

Scenario Engine::recordedScenario() const {
    return m_impl->recordedScenario();
}

} // namespace millrace
