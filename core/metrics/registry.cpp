// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/registry.h"

namespace millrace {

namespace {
constexpr std::int64_t kTicksPerSecond = 10;
constexpr std::int64_t kTicksPerMinute = 600;
} // namespace

SeriesId MetricsRegistry::add(SeriesInfo info) {
    const SeriesId id{static_cast<std::uint32_t>(m_series.size())};
    m_ofNodes[info.node].push_back(id);
    m_series.emplace_back(info.kind, m_tick);
    m_infos.push_back(std::move(info));
    return id;
}

void MetricsRegistry::closeTick(SimTime now) {
    m_now = now;
    ++m_tick;
    const bool closesSecond = m_tick % kTicksPerSecond == 0;
    const bool closesMinute = m_tick % kTicksPerMinute == 0;
    const bool counted = m_tick > m_warmUpSeconds * kTicksPerSecond;
    // Tens of thousands of series lie outside of the caches.
    constexpr std::size_t kAhead = 4;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        if (i + kAhead < m_series.size()) {
            m_series[i + kAhead].prefetch();
            m_series[i + kAhead / 2].prefetchTicks();
        }
        m_series[i].closeTick(closesSecond, closesMinute, counted);
    }
}

void MetricsRegistry::setWarmUp(Duration warmUp) {
    m_warmUpSeconds = std::chrono::ceil<std::chrono::seconds>(warmUp).count();
}

const Series* MetricsRegistry::find(const NodeId& node, std::string_view metric) const {
    for (const SeriesId id : seriesOf(node)) {
        if (m_infos[id.index].metric == metric && m_infos[id.index].shard.empty()) {
            return &m_series[id.index];
        }
    }
    return nullptr;
}

const std::vector<SeriesId>& MetricsRegistry::seriesOf(const NodeId& node) const {
    static const std::vector<SeriesId> kNone;
    const auto found = m_ofNodes.find(node);
    return found == m_ofNodes.end() ? kNone : found->second;
}

} // namespace millrace
