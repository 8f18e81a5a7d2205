// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_buffer.h"

#include <algorithm>

namespace millrace {

static_assert(kRowBuckets <= kMostPackedBuckets);

namespace {

bool isSame(const SeriesInfo& one, const SeriesInfo& other) {
    return one.shard == other.shard && one.metric == other.metric && one.node == other.node;
}

std::string keyOf(const SeriesInfo& info) {
    std::string key = info.node.text();
    key += '\0';
    key += info.metric;
    key += '\0';
    key += info.shard;
    return key;
}

} // namespace

std::uint32_t RunBuffer::numberOf(const SeriesInfo& info) {
    for (const std::uint32_t guess : {m_guess, m_guess + 1, std::uint32_t{0}}) {
        if (guess < m_series.size() && isSame(m_series[guess].info, info)) {
            return guess;
        }
    }
    const auto [place, isNew] =
        m_numbers.try_emplace(keyOf(info), static_cast<std::uint32_t>(m_series.size()));
    if (isNew) {
        m_series.push_back({info, {}, {}});
        m_hasNews = true;
    }
    return place->second;
}

void RunBuffer::add(const std::vector<SeriesChunk>& chunks) {
    for (const SeriesChunk& chunk : chunks) {
        if (chunk.resolution != Resolution::tick && chunk.firstBucket >= 0) {
            m_guess = numberOf(chunk.info);
            append(m_guess, chunk);
        }
    }
}

void RunBuffer::append(std::uint32_t series, const SeriesChunk& chunk) {
    const bool isSeconds = chunk.resolution == Resolution::second;
    GrowingRow& row = isSeconds ? m_series[series].seconds : m_series[series].minutes;
    if (row.packer.count() > 0 && row.first + row.packer.count() != chunk.firstBucket) {
        finishRow(series, chunk.resolution, row);
    }
    std::int64_t bucket = chunk.firstBucket;
    for (const std::int64_t value : chunk.values) {
        if (row.packer.count() == 0) {
            row.first = bucket;
        }
        row.packer.append(value);
        row.changed = true;
        if (++bucket % kRowBuckets == 0) {
            finishRow(series, chunk.resolution, row);
        }
    }
    m_hasNews = m_hasNews || !chunk.values.empty();
    if (isSeconds) {
        m_seconds = std::max(m_seconds, bucket);
    }
}

void RunBuffer::finishRow(std::uint32_t series, Resolution resolution, GrowingRow& row) {
    m_waiting.push_back({series, resolution, row.first, row.packer.count(), row.packer.bytes()});
    m_waitingBytes += sizeof(PackedRow) + m_waiting.back().data.capacity();
    row = {};
}

RunBatch RunBuffer::take() {
    RunBatch batch;
    batch.firstNewSeries = m_taken;
    batch.seconds = m_seconds;
    batch.rows = std::exchange(m_waiting, {});
    m_waitingBytes = 0;
    m_hasNews = false;
    for (; m_taken < m_series.size(); ++m_taken) {
        batch.newSeries.push_back(m_series[m_taken].info);
    }
    std::uint32_t number = 0;
    for (Entry& entry : m_series) {
        for (const Resolution resolution : {Resolution::second, Resolution::minute}) {
            GrowingRow& row = resolution == Resolution::second ? entry.seconds : entry.minutes;
            if (std::exchange(row.changed, false)) {
                batch.rows.push_back({number, resolution, row.first, row.packer.count(), row.packer.bytes()});
            }
        }
        ++number;
    }
    return batch;
}

void RunBuffer::dropWaiting() {
    m_waiting.clear();
    m_waitingBytes = 0;
}

} // namespace millrace
