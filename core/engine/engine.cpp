// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "engine/plan.h"
#include "engine/scheduler.h"

#include <algorithm>
#include <atomic>
#include <map>

namespace millrace {

namespace {

constexpr std::int64_t kTicksPerSecond = std::chrono::seconds(1) / kTick;

Error inside(const NodeId& node, const Error& error) {
    return error.within(node.text());
}

/// What is wrong with `settings`, if anything but unknown keys.
Result<void> checkSettings(const std::vector<Setting>& descriptions, const Json& settings) {
    for (const SettingProblem& problem : validateSettings(descriptions, settings)) {
        if (!problem.unknownKey) {
            return Error{ErrorCode::invalidInput, problem.path, problem.what, problem.todo};
        }
    }
    return {};
}

/// Whether somebody gave a key that is not described. A file may hold keys of another version; a command is
/// given now, and one that does less than it says would mislead.
Result<void> checkKeys(const std::vector<Setting>& descriptions, const Json& given) {
    for (const SettingProblem& problem : validateSettings(descriptions, given)) {
        if (problem.unknownKey) {
            return Error{ErrorCode::invalidInput, problem.path, problem.what, problem.todo};
        }
    }
    return {};
}

} // namespace

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
    Result<void> connectLinks();
    void applyScenarioEvents();
    Result<std::string> changeSettings(std::uint32_t index, const Json& arguments,
                                       std::vector<SettingChange>& changes);
    void addRecentRates(std::uint32_t index, NodeState& state) const;
    Result<std::string> act(std::uint32_t index, const std::string& action, const Json& arguments);
    /// False when it was interrupted.
    bool processTimersBefore(SimTime limit);
    void closeTick();
    void digestSecond();
    [[nodiscard]] std::vector<std::uint32_t> downstreamOrder() const;
    void log(LoggedEvent event);
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

Result<void> Engine::Impl::build() {
    m_metrics.setWarmUp(m_plan.scenario.warmUp);
    for (std::uint32_t i = 0; i < m_plan.nodes.size(); ++i) {
        const PlannedNode& planned = m_plan.nodes[i];
        RunNodeContext context{this,
                               i,
                               planned.id,
                               planned.label.empty() ? planned.id.text() : planned.label,
                               resolveSettings(planned.type->description.settings, planned.rawSettings),
                               m_plan.account,
                               m_plan.scenario.seed,
                               m_plan.start,
                               m_options.projectFolder,
                               m_options.outputFolder,
                               m_options.writesOutput};
        Result<std::unique_ptr<RunNode>> node = planned.type->make(std::move(context));
        if (!node) {
            return inside(planned.id, node.error());
        }
        m_nodes.push_back(std::move(*node));
        m_indexes.emplace(planned.id, i);
    }
    if (Result<void> connected = connectLinks(); !connected) {
        return connected.error();
    }
    for (std::uint32_t i = 0; i < m_nodes.size(); ++i) {
        if (Result<void> started = m_nodes[i]->start(); !started) {
            return inside(m_plan.nodes[i].id, started.error());
        }
    }
    m_state = EngineState::running;
    applyScenarioEvents();
    return {};
}

Result<void> Engine::Impl::connectLinks() {
    for (const PlannedLink& link : m_plan.links) {
        RunNode& from = *m_nodes[link.from];
        RunNode& to = *m_nodes[link.to];
        bool connected = false;
        if (link.exchange == Exchange::put) {
            if (PutTarget* target = to.putTarget(link.toPort)) {
                from.connectPut(link.fromPort, *target, link.settings);
                connected = true;
            }
        } else if (link.exchange == Exchange::read) {
            if (ReadableStream* stream = from.readableStream(link.fromPort)) {
                to.connectRead(link.toPort, *stream, link.settings);
                connected = true;
            }
        } else if (RecordReceiver* receiver = to.recordReceiver(link.toPort)) {
            from.connectDeliver(link.fromPort, *receiver, link.settings);
            connected = true;
        }
        if (!connected) {
            return Error{ErrorCode::unsupported, m_plan.nodes[link.to].id.text() + "." + link.toPort,
                         MR_TEXT("engine", "the port does not take this link"),
                         MR_TEXT("engine", "remove the link")};
        }
    }
    return {};
}

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

void Engine::Impl::applyScenarioEvents() {
    const std::vector<ScenarioEvent>& events = m_plan.scenario.events;
    while (m_nextScenarioEvent < events.size() && kTimeZero + events[m_nextScenarioEvent].at <= m_now) {
        const ScenarioEvent& event = events[m_nextScenarioEvent++];
        const Result<void> done = execute(event.node, event.action, event.arguments);
        if (!done) {
            m_recorded.push_back(event);
            log({m_now,
                 event.node,
                 event.action + "-refused",
                 done.error().sentence(),
                 false,
                 Json::object(),
                 {},
                 done.error()});
        }
    }
}

Result<void> Engine::Impl::execute(const NodeId& id, const std::string& action, const Json& arguments) {
    const auto found = m_indexes.find(id);
    if (found == m_indexes.end()) {
        return Error{ErrorCode::notFound, id.text(), MR_TEXT("engine", "there is no such node in the run"),
                     ""};
    }
    if (m_state != EngineState::running) {
        return Error{ErrorCode::refused, id.text(), MR_TEXT("engine", "the run is over"),
                     MR_TEXT("engine", "start a new run")};
    }
    std::vector<SettingChange> changes;
    Result<std::string> detail = action == "set" ? changeSettings(found->second, arguments, changes)
                                                 : act(found->second, action, arguments);
    if (!detail) {
        return inside(id, detail.error());
    }
    m_recorded.push_back({m_now - kTimeZero, id, action, arguments});
    log({m_now, id, action, std::move(*detail), true, arguments, std::move(changes)});
    return {};
}

Result<std::string> Engine::Impl::changeSettings(std::uint32_t index, const Json& arguments,
                                                 std::vector<SettingChange>& changes) {
    PlannedNode& planned = m_plan.nodes[index];
    const std::vector<Setting>& descriptions = planned.type->description.settings;
    const auto given = arguments.find("settings");
    if (given == arguments.end() || !given->is_object()) {
        return Error{ErrorCode::invalidInput, "set", MR_TEXT("engine", "has no object \"settings\""),
                     MR_TEXT("engine", "give the settings to change")};
    }
    Json raw = planned.rawSettings;
    raw.update(m_nodes[index]->settingsByActions());
    const Json before = resolveSettings(descriptions, raw);
    for (const auto& [key, value] : given->items()) {
        if (value.is_null()) {
            raw.erase(key);
        } else {
            raw[key] = value;
        }
    }
    if (Result<void> valid = checkSettings(descriptions, raw); !valid) {
        return valid.error();
    }
    Json after = resolveSettings(descriptions, raw);
    for (const Setting& setting : descriptions) {
        const bool differs = before.contains(setting.key) != after.contains(setting.key) ||
                             (before.contains(setting.key) && before[setting.key] != after[setting.key]);
        if (setting.live || !differs) {
            continue;
        }
        if (given->contains(setting.key)) {
            return Error{ErrorCode::refused, setting.key,
                         MR_TEXT("engine", "cannot change while the run goes on"),
                         MR_TEXT("engine", "stop the run and start it again")};
        }
        // A default that follows from what changed: the run goes on with the value that it began with.
        if (before.contains(setting.key)) {
            after[setting.key] = raw[setting.key] = before[setting.key];
        } else {
            after.erase(setting.key);
        }
    }
    Result<std::string> done = m_nodes[index]->changeSettings(m_now, after);
    if (!done) {
        return done;
    }
    planned.rawSettings = std::move(raw);
    changes = changesBetween(descriptions, before, after);
    return changes.empty() ? std::move(done) : Result<std::string>(englishOf(descriptions, changes));
}

Result<void> Engine::Impl::checkCommand(const Command& command) const {
    const auto found = m_indexes.find(command.node);
    if (found == m_indexes.end()) {
        return {}; // execute() says so
    }
    const NodeDescription& description = m_plan.nodes[found->second].type->description;
    Result<void> checked;
    if (command.action == "set") {
        const auto given = command.arguments.find("settings");
        if (given != command.arguments.end() && given->is_object()) {
            Json named = *given;
            std::erase_if(named.get_ref<Json::object_t&>(),
                          [](const auto& entry) { return entry.second.is_null(); });
            checked = checkKeys(description.settings, named);
        }
    } else if (const ActionDescription* action = description.findAction(command.action)) {
        checked = checkKeys(action->arguments, command.arguments);
    }
    return checked ? checked : Result<void>(inside(command.node, checked.error()));
}

Result<std::string> Engine::Impl::act(std::uint32_t index, const std::string& action, const Json& arguments) {
    const ActionDescription* description = m_plan.nodes[index].type->description.findAction(action);
    if (description == nullptr) {
        return Error{ErrorCode::invalidInput, "",
                     Text(MR_TEXT("engine", "the node has no action \"%1\""), {action}), ""};
    }
    if (Result<void> valid = checkSettings(description->arguments, arguments); !valid) {
        return valid.error().within(action);
    }
    return m_nodes[index]->act(m_now, action, resolveSettings(description->arguments, arguments));
}

void Engine::Impl::addRecentRates(std::uint32_t index, NodeState& state) const {
    const auto& ports = m_plan.nodes[index].type->description.ports;
    const bool isFed = std::ranges::any_of(ports, [](const PortDescription& port) {
        return port.direction == PortDirection::input && port.exchange != Exchange::put;
    });
    for (Figure& figure : state.figures) {
        const bool isRate = figure.unit == Unit::recordsPerSecond || figure.unit == Unit::bytesPerSecond;
        const Series* series = isFed && isRate ? m_metrics.find(state.node, figure.name) : nullptr;
        if (series == nullptr || series->kind() != SeriesKind::counter) {
            continue;
        }
        const Column& seconds = series->column(Resolution::second);
        const std::int64_t count = std::min(kRecentSeconds, seconds.size());
        double sum = 0;
        for (std::int64_t i = seconds.size() - count; i < seconds.size(); ++i) {
            sum += static_cast<double>(seconds.at(i));
        }
        figure.recent = count > 0 ? sum / static_cast<double>(count) : 0;
    }
}

Snapshot Engine::Impl::snapshot() const {
    Snapshot snapshot;
    snapshot.time = m_now;
    snapshot.state = m_state;
    snapshot.eventsProcessed = m_eventsProcessed;
    snapshot.nodes.reserve(m_nodes.size());
    for (std::uint32_t i = 0; i < m_nodes.size(); ++i) {
        NodeState& state = snapshot.nodes.emplace_back();
        state.node = m_plan.nodes[i].id;
        m_nodes[i]->describeState(m_now, state);
        addRecentRates(i, state);
    }
    snapshot.usage = usage();
    if (!m_sharedEvents) {
        m_sharedEvents = std::make_shared<const EventLog>(m_events);
    }
    snapshot.events = m_sharedEvents;
    if (m_failure) {
        snapshot.failure = m_failure->sentence();
    }
    return snapshot;
}

std::vector<Usage> Engine::Impl::usage() const {
    std::vector<Usage> all;
    for (const auto& node : m_nodes) {
        node->collectUsage(m_now, all);
    }
    return all;
}

NodeResult Engine::Impl::nodeResult(std::uint32_t index) const {
    const PlannedNode& planned = m_plan.nodes[index];
    NodeResult result{planned.id, planned.type->description.type, planned.label, {}, {}};
    NodeState state;
    m_nodes[index]->describeState(m_now, state);
    std::map<std::string, std::size_t> shards;
    for (ShardState& shard : state.shards) {
        shards.emplace(shard.shardId, result.shards.size());
        result.shards.push_back({std::move(shard), {}});
    }
    for (const SeriesId id : m_metrics.seriesOf(planned.id)) {
        const SeriesInfo& info = m_metrics.info(id);
        MetricResult metric{info.metric, info.kind, info.unit, m_metrics.series(id).statistics()};
        if (info.shard.empty()) {
            result.metrics.push_back(std::move(metric));
        } else if (const auto shard = shards.find(info.shard); shard != shards.end()) {
            result.shards[shard->second].metrics.push_back(std::move(metric));
        }
    }
    return result;
}

std::string Engine::Impl::finalDigest() {
    m_digest.add(nanosecondsOf(m_now));
    for (std::uint32_t i = 0; i < m_metrics.size(); ++i) {
        m_digest.add(m_metrics.series({i}).total());
    }
    for (const Usage& entry : usage()) {
        m_digest.add(entry.node.text());
        m_digest.add(entry.dimension);
        m_digest.add(toString(entry.quantity));
    }
    for (const auto& node : m_nodes) {
        node->digestState(m_digest);
    }
    return "1:" + m_digest.hex();
}

std::vector<std::uint32_t> Engine::Impl::downstreamOrder() const {
    std::vector<std::uint32_t> waysIn(m_nodes.size());
    for (const PlannedLink& link : m_plan.links) {
        ++waysIn[link.to];
    }
    std::vector<std::uint32_t> order;
    std::vector<bool> placed(m_nodes.size());
    while (order.size() < m_nodes.size()) {
        const auto free = [&](std::uint32_t i) { return !placed[i] && waysIn[i] == 0; };
        std::uint32_t next = 0;
        while (next < m_nodes.size() && !free(next)) {
            ++next;
        }
        if (next == m_nodes.size()) { // a loop: any order is as good
            next = static_cast<std::uint32_t>(std::ranges::find(placed, false) - placed.begin());
        }
        placed[next] = true;
        order.push_back(next);
        for (const PlannedLink& link : m_plan.links) {
            waysIn[link.to] -= link.from == next && waysIn[link.to] > 0 ? 1U : 0U;
        }
    }
    return order;
}

RunResult Engine::Impl::finish() {
    // What a node hands on while it finishes has to find those behind it still open.
    for (const std::uint32_t index : downstreamOrder()) {
        m_nodes[index]->finish(m_now);
    }
    RunResult result;
    result.project = m_plan.project;
    result.seed = m_plan.scenario.seed;
    result.simulated = m_now - kTimeZero;
    result.digest = finalDigest();
    for (std::uint32_t i = 0; i < m_nodes.size(); ++i) {
        result.nodes.push_back(nodeResult(i));
    }
    result.usage = usage();
    result.events.assign(m_events.begin(), m_events.end());
    if (m_state == EngineState::running) {
        m_state = EngineState::finished;
    }
    return result;
}

Scenario Engine::Impl::recordedScenario() const {
    Scenario recorded = m_plan.scenario;
    recorded.duration = std::max(m_now - kTimeZero, Duration(1)); // zero would be a run without end
    recorded.events = m_recorded;
    return recorded;
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
