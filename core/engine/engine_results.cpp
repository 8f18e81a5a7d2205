// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine_impl.h"

namespace millrace {

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

} // namespace millrace
