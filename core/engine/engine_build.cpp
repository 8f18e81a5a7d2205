// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine_impl.h"

namespace millrace {

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
            return node.error().within(planned.id.text());
        }
        m_nodes.push_back(std::move(*node));
        m_indexes.emplace(planned.id, i);
    }
    if (Result<void> connected = connectLinks(); !connected) {
        return connected.error();
    }
    for (std::uint32_t i = 0; i < m_nodes.size(); ++i) {
        if (Result<void> started = m_nodes[i]->start(); !started) {
            return started.error().within(m_plan.nodes[i].id.text());
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

} // namespace millrace
