// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/query.h"

#include "metrics/registry.h"

#include <algorithm>
#include <cmath>

namespace millrace {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t kSecondsPerMinute = 60;

/// How buckets are laid out in columns.
struct Layout {
    std::int64_t firstBucket =
        0; ///< of column 0; a multiple of `perColumn`, so that pictures stand still while time goes on
    std::int64_t perColumn = 1;
    int columns = 0;
    std::int64_t end = 0; ///< bucket behind the last one
};

/// `keptFrom`: the first bucket that is kept by itself; where the span begins before, columns are of whole
/// minutes, which is what is known of that time.
Layout layoutOf(const SeriesQuery& query, SimTime newest, std::int64_t keptFrom = 0) {
    const std::int64_t step = stepOf(query.resolution).count();
    const std::int64_t from = std::max<std::int64_t>(nanosecondsOf(query.from), 0) / step;
    const std::int64_t to =
        std::min((nanosecondsOf(std::min(query.to, newest)) + step - 1) / step, nanosecondsOf(newest) / step);
    Layout layout;
    if (to <= from) {
        return layout;
    }
    const std::int64_t most = std::clamp(query.maximumColumns, 1, 10000);
    const auto columns = [&] {
        return (to + layout.perColumn - 1) / layout.perColumn - from / layout.perColumn;
    };
    const std::int64_t unit =
        query.resolution == Resolution::second && from < keptFrom ? kSecondsPerMinute : 1;
    layout.perColumn = std::max((to - from) / most / unit, std::int64_t{1}) * unit;
    while (columns() > most) {
        layout.perColumn += unit;
    }
    layout.firstBucket = from / layout.perColumn * layout.perColumn;
    layout.columns = static_cast<int>(columns());
    layout.end = to;
    return layout;
}

SeriesLine emptyLine(const std::string& name, const Layout& layout) {
    const auto columns = static_cast<std::size_t>(layout.columns);
    return {name, std::vector<double>(columns, kNothing), std::vector<double>(columns, kNothing)};
}

SeriesLine lineOf(const RawSeries& raw, const Layout& layout) {
    SeriesLine line = emptyLine(raw.name, layout);
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

/// Straight from what the series keeps: only the span that is asked for is looked at, and nothing is copied.
SeriesLine lineOf(const std::string& name, const Series& series, Resolution resolution,
                  const Layout& layout) {
    SeriesLine line = emptyLine(name, layout);
    for (int column = 0; column < layout.columns; ++column) {
        const std::int64_t from = layout.firstBucket + column * layout.perColumn;
        const std::int64_t to = std::min(from + layout.perColumn, layout.end);
        if (const std::optional<Extremes> found = series.extremes(resolution, from, to)) {
            line.low[static_cast<std::size_t>(column)] = static_cast<double>(found->low);
            line.high[static_cast<std::size_t>(column)] = static_cast<double>(found->high);
        }
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

/// Makes the answer of the lines of all series that were asked for.
SeriesAnswer answerOf(const SeriesQuery& query, const Layout& layout, std::vector<SeriesLine> lines) {
    SeriesAnswer answer;
    answer.query = query;
    answer.bucket = stepOf(query.resolution);
    answer.step = answer.bucket * layout.perColumn;
    answer.from = SimTime(answer.bucket * layout.firstBucket);
    if (layout.columns == 0) {
        return answer;
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

} // namespace

SeriesAnswer decimate(const SeriesQuery& query, SeriesKind /*kind*/, const std::vector<RawSeries>& raw,
                      SimTime newest) {
    const Layout layout = layoutOf(query, newest);
    std::vector<SeriesLine> lines;
    lines.reserve(raw.size());
    for (const RawSeries& series : raw) {
        lines.push_back(lineOf(series, layout));
    }
    return answerOf(query, layout, std::move(lines));
}

SeriesAnswer RegistryReader::query(const SeriesQuery& query) const {
    std::vector<SeriesId> wanted;
    std::int64_t keptFrom = 0;
    for (const SeriesId id : m_registry.seriesOf(query.node)) {
        const SeriesInfo& info = m_registry.info(id);
        if (info.metric == query.metric && info.shard.empty() != query.perShard) {
            wanted.push_back(id);
            keptFrom = std::max(keptFrom, m_registry.series(id).firstKept(query.resolution));
        }
    }
    const Layout layout = layoutOf(query, m_registry.now(), keptFrom);
    std::vector<SeriesLine> lines;
    lines.reserve(wanted.size());
    for (const SeriesId id : wanted) {
        lines.push_back(lineOf(m_registry.info(id).shard, m_registry.series(id), query.resolution, layout));
    }
    return answerOf(query, layout, std::move(lines));
}

} // namespace millrace
