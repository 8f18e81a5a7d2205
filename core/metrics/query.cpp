// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/query.h"

#include "metrics/registry.h"

#include <algorithm>
#include <cmath>

namespace millrace {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// How buckets are laid out in columns.
struct Layout {
    std::int64_t firstBucket =
        0; ///< of column 0; a multiple of `perColumn`, so that pictures stand still while time goes on
    std::int64_t perColumn = 1;
    int columns = 0;
};

Layout layoutOf(const SeriesQuery& query, SimTime newest) {
    const std::int64_t step = stepOf(query.resolution).count();
    const std::int64_t from = std::max<std::int64_t>(nanosecondsOf(query.from), 0) / step;
    const std::int64_t to =
        std::min((nanosecondsOf(std::min(query.to, newest)) + step - 1) / step, nanosecondsOf(newest) / step);
    Layout layout;
    if (to <= from) {
        return layout;
    }
    const std::int64_t most = std::clamp(query.maximumColumns, 1, 10000);
    while ((to + layout.perColumn - 1) / layout.perColumn - from / layout.perColumn > most) {
        ++layout.perColumn;
    }
    layout.firstBucket = from / layout.perColumn * layout.perColumn;
    layout.columns =
        static_cast<int>((to + layout.perColumn - 1) / layout.perColumn - from / layout.perColumn);
    return layout;
}

SeriesLine lineOf(const RawSeries& raw, const Layout& layout) {
    const auto columns = static_cast<std::size_t>(layout.columns);
    SeriesLine line{raw.name, std::vector<double>(columns, kNothing), std::vector<double>(columns, kNothing)};
    for (std::size_t i = 0; i < raw.values.size(); ++i) {
        const std::int64_t bucket = raw.firstBucket + static_cast<std::int64_t>(i);
        const std::int64_t column = (bucket - layout.firstBucket) / layout.perColumn;
        if (raw.values[i] == Column::kAbsent || bucket < layout.firstBucket || column >= layout.columns) {
            continue;
        }
        const auto at = static_cast<std::size_t>(column);
        const auto value = static_cast<double>(raw.values[i]);
        line.low[at] = std::isnan(line.low[at]) ? value : std::min(line.low[at], value);
        line.high[at] = std::isnan(line.high[at]) ? value : std::max(line.high[at], value);
    }
    return line;
}

double sumOf(const SeriesLine& line) {
    double sum = 0;
    for (const double value : line.high) {
        sum += std::isnan(value) ? 0 : value;
    }
    return sum;
}

/// Smallest, middle and largest over shards, column by column.
void summarise(const std::vector<SeriesLine>& lines, SeriesAnswer& answer, std::size_t columns) {
    answer.shardMinimum.assign(columns, kNothing);
    answer.shardMedian.assign(columns, kNothing);
    answer.shardMaximum.assign(columns, kNothing);
    std::vector<double> present;
    for (std::size_t column = 0; column < columns; ++column) {
        present.clear();
        for (const SeriesLine& line : lines) {
            if (!std::isnan(line.high[column])) {
                present.push_back(line.high[column]);
            }
        }
        if (present.empty()) {
            continue;
        }
        const auto middle = present.begin() + static_cast<std::ptrdiff_t>((present.size() - 1) / 2);
        std::ranges::nth_element(present, middle);
        answer.shardMedian[column] = *middle;
        const auto [low, high] = std::ranges::minmax(present);
        answer.shardMinimum[column] = low;
        answer.shardMaximum[column] = high;
    }
}

} // namespace

SeriesAnswer decimate(const SeriesQuery& query, SeriesKind /*kind*/, const std::vector<RawSeries>& raw,
                      SimTime newest) {
    const Layout layout = layoutOf(query, newest);
    SeriesAnswer answer;
    answer.query = query;
    answer.bucket = stepOf(query.resolution);
    answer.step = answer.bucket * layout.perColumn;
    answer.from = SimTime(answer.bucket * layout.firstBucket);
    if (layout.columns == 0) {
        return answer;
    }
    std::vector<SeriesLine> lines;
    lines.reserve(raw.size());
    for (const RawSeries& series : raw) {
        lines.push_back(lineOf(series, layout));
    }
    if (!query.perShard) {
        answer.lines = std::move(lines);
        return answer;
    }
    const auto columns = static_cast<std::size_t>(layout.columns);
    summarise(lines, answer, columns);
    if (query.wantsHeatMap) {
        answer.heatMap.columns = layout.columns;
        answer.heatMap.values.reserve(lines.size() * columns);
        for (const SeriesLine& line : lines) {
            answer.heatMap.shards.push_back(line.name);
            std::ranges::transform(line.high, std::back_inserter(answer.heatMap.values),
                                   [](double value) { return static_cast<float>(value); });
        }
    }
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        order.emplace_back(-sumOf(lines[i]), i); // ties by the order of the shards' ids
    }
    const auto wanted = std::min(order.size(), static_cast<std::size_t>(std::clamp(query.hottest, 0, 16)));
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(wanted));
    for (std::size_t i = 0; i < wanted; ++i) {
        answer.lines.push_back(std::move(lines[order[i].second]));
    }
    return answer;
}

SeriesAnswer RegistryReader::query(const SeriesQuery& query) const {
    const std::int64_t step = stepOf(query.resolution).count();
    const std::int64_t from = std::max<std::int64_t>(nanosecondsOf(query.from), 0) / step;
    std::vector<RawSeries> raw;
    SeriesKind kind = SeriesKind::counter;
    for (const SeriesId id : m_registry.seriesOf(query.node)) {
        const SeriesInfo& info = m_registry.info(id);
        if (info.metric != query.metric || info.shard.empty() == query.perShard) {
            continue;
        }
        kind = info.kind;
        const Column& column = m_registry.series(id).column(query.resolution);
        const std::int64_t to =
            std::min(column.size(), (nanosecondsOf(std::min(query.to, m_registry.now())) + step - 1) / step);
        // A column of joined buckets begins before `from`: a margin of the widest join is cheap.
        const std::int64_t margin = to > from ? (to - from) / std::max(query.maximumColumns, 1) + 1 : 0;
        RawSeries series{info.shard, std::max(column.first(), from - margin), {}};
        for (std::int64_t bucket = series.firstBucket; bucket < to; ++bucket) {
            series.values.push_back(column.at(bucket));
        }
        raw.push_back(std::move(series));
    }
    return decimate(query, kind, raw, m_registry.now());
}

} // namespace millrace
