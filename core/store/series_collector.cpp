// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_store.h"

#include <algorithm>

namespace millrace {

namespace {

SeriesChunk chunkOf(const SeriesInfo& info, const Series& series, Resolution resolution, std::int64_t first) {
    const Column& column = series.column(resolution);
    SeriesChunk chunk{info, resolution, std::max(first, column.first()), {}};
    chunk.values.reserve(static_cast<std::size_t>(column.size() - chunk.firstBucket));
    for (std::int64_t bucket = chunk.firstBucket; bucket < column.size(); ++bucket) {
        chunk.values.push_back(column.at(bucket));
    }
    return chunk;
}

} // namespace

std::vector<SeriesChunk> SeriesCollector::collect(const MetricsRegistry& registry) {
    // All series have the same number of buckets: those of a shard that came later are absent before it came.
    // A series that was not there at the last call has nothing to tell of the time before that call.
    std::vector<SeriesChunk> chunks;
    std::int64_t seconds = m_seconds;
    std::int64_t minutes = m_minutes;
    for (std::size_t i = 0; i < registry.size(); ++i) {
        const SeriesId id{static_cast<std::uint32_t>(i)};
        const Series& series = registry.series(id);
        if (series.column(Resolution::second).size() > m_seconds) {
            chunks.push_back(chunkOf(registry.info(id), series, Resolution::second, m_seconds));
            seconds = series.column(Resolution::second).size();
        }
        if (series.column(Resolution::minute).size() > m_minutes) {
            chunks.push_back(chunkOf(registry.info(id), series, Resolution::minute, m_minutes));
            minutes = series.column(Resolution::minute).size();
        }
    }
    m_seconds = seconds;
    m_minutes = minutes;
    return chunks;
}

} // namespace millrace
