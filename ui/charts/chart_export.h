// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_plan.h"
#include "metrics/query.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <vector>

namespace millrace::ui {

/// A chart as it is exported.
struct ExportedChart {
    ChartSpec spec;
    std::shared_ptr<const SeriesAnswer> answer; ///< may be null
    bool withAllShards = false;                 ///< a heat map: every shard instead of the hottest
};

/// Where the values come from, for the comment line.
struct ExportOrigin {
    std::string project;
    std::string node;
    std::string start; ///< of the scenario, ISO 8601
};

/// `# Millrace: project, node, simulated time from start…`, a header with one metric (unit) a column, then
/// one line for each column of the picture. Counters are sums over a bucket, in their own unit. Where buckets
/// were joined for the picture a metric has two columns, its smallest and its largest bucket.
[[nodiscard]] QByteArray chartsCsv(const ExportOrigin& origin, const std::vector<ExportedChart>& charts);

/// A cell of a CSV file: quoted where it has to be, on one line.
[[nodiscard]] std::string csvCell(const std::string& text);

} // namespace millrace::ui
