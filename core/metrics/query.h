// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time.h"
#include "metrics/series.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace millrace {

/// What a chart wants to see: one metric of one node over a span of time, decimated to the width of the
/// picture.
struct SeriesQuery {
    NodeId node;
    std::string metric;
    bool perShard = false;
    Resolution resolution = Resolution::second;
    SimTime from{};
    SimTime to{};              ///< exclusive; reaches to the newest bucket at most
    int maximumColumns = 1000; ///< 1 to 10,000; buckets are joined when there are more
    int hottest = 4;           ///< how many shards get a line of their own (0 to 16)
    bool wantsHeatMap = false;
};

/// One line of a chart. NaN where there is no value.
struct SeriesLine {
    std::string name;         ///< shard id; empty for the node's own series
    std::vector<double> low;  ///< smallest bucket that was joined into the column
    std::vector<double> high; ///< largest
};

/// All shards over time, for an image: row-major, one row a shard, NaN where the shard did not exist.
struct HeatMap {
    std::vector<std::string> shards;
    int columns = 0;
    std::vector<float> values;
};

/// Answer to a SeriesQuery. All vectors have one entry a column; column i begins at from + i * step.
struct SeriesAnswer {
    SeriesQuery query;
    SimTime from{};
    Duration step{};                  ///< width of a column: a multiple of the resolution
    Duration bucket{};                ///< width of the buckets whose extremes are shown (the resolution)
    std::vector<SeriesLine> lines;    ///< the node's own line, or the hottest shards, hottest first
    std::vector<double> shardMinimum; ///< over shards, per column; empty unless perShard
    std::vector<double> shardMedian;
    std::vector<double> shardMaximum;
    HeatMap heatMap;
};

/// Something that keeps series: a run's registry, or a finished run in the history.
class SeriesReader {
public:
    virtual ~SeriesReader() = default;

    /// Empty lines when the node, the metric or the span is unknown.
    [[nodiscard]] virtual SeriesAnswer query(const SeriesQuery& query) const = 0;
};

/// Raw columns of one series over the span of a query, before decimation; used by both readers.
struct RawSeries {
    std::string name;
    std::int64_t firstBucket = 0;     ///< index of values[0]
    std::vector<std::int64_t> values; ///< Column::kAbsent where there is none
};

/// Joins buckets into columns, keeps extremes, finds the hottest shards, medians and the heat map.
[[nodiscard]] SeriesAnswer decimate(const SeriesQuery& query, SeriesKind kind,
                                    const std::vector<RawSeries>& raw, SimTime newest);

class MetricsRegistry;

/// Reads from a registry that must outlive it.
class RegistryReader final : public SeriesReader {
public:
    explicit RegistryReader(const MetricsRegistry& registry)
        : m_registry(registry) {}

    [[nodiscard]] SeriesAnswer query(const SeriesQuery& query) const override;

private:
    const MetricsRegistry& m_registry;
};

} // namespace millrace
