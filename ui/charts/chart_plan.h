// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "engine/node_type.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <QString>

#include <string>
#include <vector>

namespace millrace::ui {

enum class ChartShape {
    lines, ///< one line a series; many shards as a band with the hottest as lines
    area,  ///< a level, filled down to zero
    bars,  ///< few and separate amounts, drawn as steps
};

/// What a series means for the person: refused amounts are drawn apart from accepted ones.
enum class ChartTone { normal, throttled };

/// A line that the values cannot or should not cross.
struct ChartLimit {
    double value = 0; ///< in the chart's shown unit
    QString label;    ///< without the figure: "Limit of a shard"
    friend bool operator==(const ChartLimit&, const ChartLimit&) = default;
};

/// One chart: a metric of a node and how it is drawn. Counters are shown as rates, so that limits stand still
/// at every resolution.
struct ChartSpec {
    NodeId node;
    QString title;
    QString help; ///< what the metric is, for a tooltip
    std::string metric;
    MetricKind kind = MetricKind::counter;
    Unit metricUnit = Unit::count; ///< of the series
    Unit unit = Unit::count;       ///< as shown; Unit::count of a counter means "a second"
    bool perShard = false;
    ChartShape shape = ChartShape::lines;
    ChartTone tone = ChartTone::normal;
    std::vector<ChartLimit> limits;

    [[nodiscard]] bool isRate() const { return kind == MetricKind::counter; }

    friend bool operator==(const ChartSpec&, const ChartSpec&) = default;
};

/// The charts of `node`, most telling first; of a type without an order of its own, all its metrics.
/// `everything` adds the metrics that the type's order leaves out. Empty when there is no such node.
[[nodiscard]] std::vector<ChartSpec> chartPlan(const Pipeline& pipeline, const Catalog& catalog,
                                               const NodeId& node, bool everything = false);

/// The charts while nothing is selected: the first node with shards and the lag of those who read it; without
/// such a node, those of the first node that has metrics.
[[nodiscard]] std::vector<ChartSpec> overviewPlan(const Pipeline& pipeline, const Catalog& catalog);

/// The first node that keeps metrics of shards, empty when there is none.
[[nodiscard]] NodeId firstShardedNode(const Pipeline& pipeline, const Catalog& catalog);

/// Whether the node keeps metrics of shards.
[[nodiscard]] bool isSharded(const Pipeline& pipeline, const Catalog& catalog, const NodeId& node);

} // namespace millrace::ui
