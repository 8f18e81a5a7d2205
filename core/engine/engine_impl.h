// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/digest.h"
#include "engine/engine.h"
#include "engine/plan.h"
#include "engine/scheduler.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace millrace {

/// Nodes, links, timers and metrics of one run. Its parts: engine_build.cpp makes it out of a plan,
/// engine.cpp lets time pass, engine_commands.cpp takes what persons and scenarios do, engine_results.cpp
/// tells what came of it.
class Engine::Impl final : public RunServices {
public:
    Impl(SimPlan plan, RunOptions options)
        : m_plan(std::move(plan))
        , m_options(std::move(options)) {}

    Result<void> build();
    void runUntil(SimTime limit);

    void setInterrupt(const std::atomic<bool>* interrupt) { m_interrupt = interrupt; }

    Result<void> execute(const NodeId& id, const std::string& action, const Json& arguments);
    [[nodiscard]] Result<void> checkCommand(const Command& command) const;
    [[nodiscard]] Snapshot snapshot() const;
    [[nodiscard]] std::vector<Usage> usage() const;
    RunResult finish();
    [[nodiscard]] Scenario recordedScenario() const;

    // RunServices
    [[nodiscard]] SimTime now() const override { return m_now; }

    void setTimer(std::uint32_t node, SimTime time, std::uint32_t tag, std::uint64_t data) override {
        m_scheduler.push(std::max(time, m_now), node, tag, data);
    }

    void logEvent(const NodeId& node, std::string event, std::string detail) override;
    void fail(Error error) override;

    [[nodiscard]] MetricsRegistry& metrics() override { return m_metrics; }

    [[nodiscard]] const MetricsRegistry& metrics() const { return m_metrics; }

    [[nodiscard]] SimTime end() const {
        return m_plan.scenario.duration.count() == 0 ? kNever : kTimeZero + m_plan.scenario.duration;
    }

    [[nodiscard]] EngineState state() const { return m_state; }

    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

private:
    // engine_build.cpp
    Result<void> connectLinks();
    [[nodiscard]] std::vector<std::uint32_t> downstreamOrder() const;

    // engine.cpp
    void log(LoggedEvent event);
    /// False when it was interrupted.
    bool processTimersBefore(SimTime limit);
    void closeTick();
    void digestSecond();

    // engine_commands.cpp
    void applyScenarioEvents();
    Result<std::string> changeSettings(std::uint32_t index, const Json& arguments,
                                       std::vector<SettingChange>& changes);
    Result<std::string> act(std::uint32_t index, const std::string& action, const Json& arguments);

    // engine_results.cpp
    void addRecentRates(std::uint32_t index, NodeState& state) const;
    [[nodiscard]] NodeResult nodeResult(std::uint32_t index) const;
    [[nodiscard]] std::string finalDigest();

    SimPlan m_plan;
    RunOptions m_options;
    MetricsRegistry m_metrics;
    Scheduler m_scheduler;
    std::vector<std::unique_ptr<RunNode>> m_nodes;
    std::map<NodeId, std::uint32_t> m_indexes;
    std::size_t m_nextScenarioEvent = 0;
    SimTime m_now{};
    SimTime m_nextTick = kTimeZero + kTick;
    std::int64_t m_ticks = 0;
    std::uint64_t m_eventsProcessed = 0;
    const std::atomic<bool>* m_interrupt = nullptr;
    EngineState m_state = EngineState::ready;
    std::optional<Error> m_failure;
    EventLog m_events;
    std::vector<ScenarioEvent> m_recorded; ///< refused ones of the scenario too: a replay logs them again
    mutable std::shared_ptr<const EventLog> m_sharedEvents; ///< null: made anew for the next snapshot
    Digest m_digest;
};

} // namespace millrace
