// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/int128.h"
#include "base/time.h"

#include <algorithm>
#include <cstdint>
#include <deque>

namespace millrace::consumer {

/// Records of one GetRecords answer that wait to be processed.
struct PendingBatch {
    std::uint32_t shard = 0;
    std::uint64_t next = 0; ///< index of the next record to process
    std::uint64_t end = 0;
};

/// Processes batches one after another at a fixed pace: an integer amount of work flows in with time.
class Worker {
public:
    /// `recordsPerSecond` above zero; fractions of a millionth are lost.
    void setPace(double recordsPerSecond) {
        m_pace = std::max<std::int64_t>(1, static_cast<std::int64_t>(recordsPerSecond * 1e6));
    }

    void add(SimTime now, PendingBatch batch) {
        if (m_queue.empty()) {
            m_time = now;
            m_credit = 0;
        }
        m_queue.push_back(batch);
    }

    /// Lets time pass without work (the way out is blocked).
    void skipTo(SimTime now) { m_time = now; }

    /// Work done up to `now`: calls `done(shard, first, count)` for each stretch of records.
    template <typename Done>
    void advance(SimTime now, Done&& done) {
        m_credit += Int128{(now - m_time).count()} * m_pace;
        m_time = now;
        while (!m_queue.empty() && m_credit >= kOneRecord) {
            PendingBatch& batch = m_queue.front();
            const auto affordable = static_cast<std::uint64_t>(m_credit / kOneRecord);
            const std::uint64_t count = std::min(affordable, batch.end - batch.next);
            m_credit -= Int128{static_cast<std::int64_t>(count)} * kOneRecord;
            const PendingBatch part{batch.shard, batch.next, batch.next + count};
            batch.next += count;
            if (batch.next == batch.end) {
                m_queue.pop_front();
            }
            done(part.shard, part.next, count);
        }
        if (m_queue.empty()) {
            m_credit = 0;
        }
    }

    /// When the first batch of the queue will be done at this pace; kNever when there is none.
    [[nodiscard]] SimTime firstBatchDone() const {
        if (m_queue.empty()) {
            return kNever;
        }
        const Int128 missing =
            Int128{static_cast<std::int64_t>(m_queue.front().end - m_queue.front().next)} * kOneRecord -
            m_credit;
        const Int128 wait = missing <= 0 ? 0 : (missing + m_pace - 1) / m_pace;
        return wait > Int128{kLongestDuration.count()} ? kNever
                                                       : m_time + Duration(static_cast<std::int64_t>(wait));
    }

    [[nodiscard]] bool isBusy() const { return !m_queue.empty(); }

    /// Records that wait.
    [[nodiscard]] std::uint64_t backlog() const {
        std::uint64_t sum = 0;
        for (const PendingBatch& batch : m_queue) {
            sum += batch.end - batch.next;
        }
        return sum;
    }

    void drop() { m_queue.clear(); }

    /// Forgets what waits of one shard.
    void dropShard(std::uint32_t shard) {
        std::erase_if(m_queue, [&](const PendingBatch& batch) { return batch.shard == shard; });
    }

private:
    static constexpr std::int64_t kOneRecord = 1'000'000'000'000'000; ///< 1e6 micro-records times 1e9 ns

    std::deque<PendingBatch> m_queue;
    std::int64_t m_pace = 1;
    Int128 m_credit = 0;
    SimTime m_time{};
};

} // namespace millrace::consumer
