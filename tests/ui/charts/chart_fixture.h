// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_plan.h"
#include "metrics/query.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace millrace::ui {

inline constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

/// A chart of a stream's shards with a limit of 1,000 records/s.
inline ChartSpec shardSpec() {
    ChartSpec spec;
    spec.node = NodeId("clicks");
    spec.title = QStringLiteral("Accepted records per shard");
    spec.metric = "IncomingRecords";
    spec.unit = Unit::recordsPerSecond;
    spec.perShard = true;
    spec.limits = {{1000, QStringLiteral("Limit of a shard")}};
    return spec;
}

/// A level of the node's own, in milliseconds.
inline ChartSpec lagSpec() {
    ChartSpec spec;
    spec.node = NodeId("app");
    spec.title = QStringLiteral("Lag");
    spec.metric = "LagMilliseconds";
    spec.kind = MetricKind::gauge;
    spec.metricUnit = Unit::milliseconds;
    spec.unit = Unit::milliseconds;
    return spec;
}

/// An answer from time zero with a column a bucket.
inline SeriesAnswer answerOf(const ChartSpec& spec,
                             const std::vector<std::pair<std::string, std::vector<double>>>& lines,
                             Duration bucket = std::chrono::seconds(1)) {
    SeriesAnswer answer;
    answer.query.node = spec.node;
    answer.query.metric = spec.metric;
    answer.query.perShard = spec.perShard;
    answer.bucket = bucket;
    answer.step = bucket;
    for (const auto& [name, values] : lines) {
        answer.lines.push_back({name, values, values});
    }
    return answer;
}

} // namespace millrace::ui
