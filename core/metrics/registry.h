// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time.h"
#include "base/units.h"
#include "metrics/series.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// Handle of one series in a MetricsRegistry.
struct SeriesId {
    std::uint32_t index = 0;
};

/// What a series is: one metric of one node, or of one shard of it.
struct SeriesInfo {
    NodeId node;
    std::string metric;
    std::string shard; ///< shard id; empty for the node's own series
    SeriesKind kind = SeriesKind::counter;
    Unit unit = Unit::count;
};

/// All series of a run. Nodes write once a tick (100 ms); seconds and minutes are made of ticks.
class MetricsRegistry {
public:
    /// A new series, in the order in which nodes add them; a shard that appears later starts at the current
    /// time.
    SeriesId add(SeriesInfo info);

    /// Adds to a counter in the running tick.
    void count(SeriesId id, std::int64_t amount) { m_series[id.index].count(amount); }

    /// One sample of a gauge in the running tick.
    void sample(SeriesId id, std::int64_t value) { m_series[id.index].sample(value); }

    /// Ends the tick that ends at `now`, for all series; every tenth closes a second.
    void closeTick(SimTime now);

    /// Values before this time stay out of statistics (`scenario.warm_up`). Whole seconds.
    void setWarmUp(Duration warmUp);

    [[nodiscard]] std::size_t size() const { return m_series.size(); }

    [[nodiscard]] const SeriesInfo& info(SeriesId id) const { return m_infos[id.index]; }

    [[nodiscard]] const Series& series(SeriesId id) const { return m_series[id.index]; }

    /// The node's own series of `metric`; null when there is none.
    [[nodiscard]] const Series* find(const NodeId& node, std::string_view metric) const;

    /// Ids of all series of the node, its own and its shards', in the order they were added.
    [[nodiscard]] const std::vector<SeriesId>& seriesOf(const NodeId& node) const;

    /// End of the last closed tick.
    [[nodiscard]] SimTime now() const { return m_now; }

private:
    std::vector<SeriesInfo> m_infos;
    std::vector<Series> m_series;
    std::map<NodeId, std::vector<SeriesId>> m_ofNodes;
    SimTime m_now{};
    std::int64_t m_tick = 0;
    std::int64_t m_warmUpSeconds = 0;
};

} // namespace millrace
