// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time.h"
#include "engine/snapshot.h"

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace millrace::ui {

/// Points that a sparkline has room for.
inline constexpr std::size_t kTrendPoints = 40;

/// The course of each node's main rate over the last minutes of the run, out of the snapshots that are shown
/// anyway. A point stands for kTrendStep or more of simulated time: a fast run has fewer of them a minute.
class NodeTrends {
public:
    static constexpr Duration kTrendStep = std::chrono::seconds(5);

    /// Takes the figures of a snapshot in; one that is older than the last, or without nodes, begins anew.
    void add(const Snapshot& snapshot);

    /// Oldest first; empty when the node has no rate.
    [[nodiscard]] std::vector<float> of(const NodeId& node) const;

    void clear();

private:
    struct Course {
        std::vector<float> points;
        double sum = 0; ///< of the snapshots since the last point
        int count = 0;
    };

    std::unordered_map<NodeId, Course> m_courses;
    std::optional<SimTime> m_last;  ///< of the newest snapshot
    std::optional<SimTime> m_point; ///< of the newest point
};

/// The first rate among the figures that a node shows; nothing when it has none.
[[nodiscard]] std::optional<double> mainRateOf(const NodeState& state);

} // namespace millrace::ui
