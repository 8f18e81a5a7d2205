// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/kpl_limiter.h"

#include <algorithm>
#include <iterator>

namespace millrace::producer {

namespace {

/// limiter.h: kDrainDelayMillis.
constexpr std::int64_t kPollInterval = 25'000'000;

// What a shard takes a second (dev/service-sizes-and-limits.html).
constexpr std::int64_t kShardRecords = 1000;
constexpr std::int64_t kShardBytes = std::int64_t{1} << 20U;

} // namespace

void KplLimiter::setRate(std::int64_t now, std::int64_t percent) {
    for (ShardQueue& queue : m_queues) {
        refill(now, queue);
    }
    constexpr std::int64_t kWhole = 100;
    m_recordsPerSecond = kShardRecords * percent / kWhole;
    m_bytesPerSecond = kShardBytes * percent / kWhole;
}

void KplLimiter::refill(std::int64_t now, ShardQueue& queue) const {
    const std::int64_t elapsed = now - queue.updated;
    queue.updated = now;
    const auto refilled = [&](std::int64_t level, std::int64_t perSecond, std::int64_t capacity) {
        // Longer than this fills it, and cannot overflow.
        const std::int64_t longest = capacity / perSecond + 1;
        return std::min(level + std::min(elapsed, longest) * perSecond, capacity);
    };
    queue.recordLevel = refilled(queue.recordLevel, m_recordsPerSecond, kRecordCapacity);
    queue.byteLevel = refilled(queue.byteLevel, m_bytesPerSecond, kByteCapacity);
}

void KplLimiter::put(std::int64_t now, PackedRecord record, std::vector<PackedRecord>& passed,
                     std::vector<PackedRecord>& expired) {
    const std::uint32_t shard = record.shard;
    if (shard >= m_queues.size()) {
        m_queues.resize(std::size_t{shard} + 1);
    }
    ShardQueue& queue = m_queues[shard];
    queue.oldestCreated = std::min(queue.oldestCreated, record.created);
    auto place = queue.records.end();
    while (place != queue.records.begin() && std::prev(place)->deadline > record.deadline) {
        --place;
    }
    queue.records.insert(place, std::move(record));
    drain(now, shard, passed, expired);
    if (queue.records.empty()) {
        m_waiting.erase(shard);
    } else {
        if (m_waiting.empty()) {
            m_nextPoll = (now / kPollInterval + 1) * kPollInterval;
        }
        m_waiting.insert(shard);
    }
}

void KplLimiter::poll(std::int64_t now, std::vector<PackedRecord>& passed,
                      std::vector<PackedRecord>& expired) {
    m_nextPoll = (now / kPollInterval + 1) * kPollInterval;
    for (auto shard = m_waiting.begin(); shard != m_waiting.end();) {
        drain(now, *shard, passed, expired);
        shard = m_queues[*shard].records.empty() ? m_waiting.erase(shard) : std::next(shard);
    }
}

void KplLimiter::drain(std::int64_t now, std::uint32_t shard, std::vector<PackedRecord>& passed,
                       std::vector<PackedRecord>& expired) {
    ShardQueue& queue = m_queues[shard];
    takeExpired(now, queue, expired);
    refill(now, queue);
    while (!queue.records.empty()) {
        const std::int64_t bytes = queue.records.front().dataBytes * kScale;
        // What is larger than the bucket passes when that is full, and leaves a debt.
        if (queue.recordLevel < kScale || queue.byteLevel < std::min(bytes, kByteCapacity)) {
            return;
        }
        queue.recordLevel -= kScale;
        queue.byteLevel -= bytes;
        passed.push_back(std::move(queue.records.front()));
        queue.records.pop_front();
    }
    queue.oldestCreated = INT64_MAX;
}

void KplLimiter::takeExpired(std::int64_t now, ShardQueue& queue, std::vector<PackedRecord>& expired) const {
    if (queue.records.empty() || now - queue.oldestCreated < m_timeToLive) {
        return;
    }
    queue.oldestCreated = INT64_MAX;
    std::deque<PackedRecord> kept;
    for (PackedRecord& record : queue.records) {
        if (now - record.created >= m_timeToLive) {
            expired.push_back(std::move(record));
        } else {
            queue.oldestCreated = std::min(queue.oldestCreated, record.created);
            kept.push_back(std::move(record));
        }
    }
    queue.records = std::move(kept);
}

} // namespace millrace::producer
