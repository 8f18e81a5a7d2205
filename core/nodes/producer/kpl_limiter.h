// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodes/producer/kpl_record.h"

#include <cstdint>
#include <deque>
#include <set>
#include <vector>

namespace millrace::producer {

/// The KPL's rate limit: two token buckets a shard, for records and for bytes of data, that refill at
/// `rate_limit_percent` of what a shard takes and hold 1,000 records and 10 MiB. What finds them empty waits,
/// the most urgent first, and is looked at again every 25 ms
/// (https://github.com/awslabs/amazon-kinesis-producer, aws/kinesis/core/limiter.h;
/// dev/kinesis-producer-adv-retries-rate-limiting.html). Buckets are full at first.
class KplLimiter {
public:
    /// `now` in ns: the rate holds from then on. 1 to 10,000 percent.
    void setRate(std::int64_t now, std::int64_t percent);

    /// Records are given up in the queue after this long, ns.
    void setTimeToLive(std::int64_t timeToLive) { m_timeToLive = timeToLive; }

    /// Takes a record in; adds those of its shard that may pass to `passed`, and those that hold a user
    /// record whose time to live has ended to `expired`.
    void put(std::int64_t now, PackedRecord record, std::vector<PackedRecord>& passed,
             std::vector<PackedRecord>& expired);

    /// The look every 25 ms, at all shards.
    void poll(std::int64_t now, std::vector<PackedRecord>& passed, std::vector<PackedRecord>& expired);

    /// Time of the next look, ns; INT64_MAX while none waits.
    [[nodiscard]] std::int64_t nextPoll() const { return m_waiting.empty() ? INT64_MAX : m_nextPoll; }

private:
    struct ShardQueue {
        std::deque<PackedRecord> records;           ///< by deadline
        std::int64_t oldestCreated = INT64_MAX;     ///< of the records; never later than it is
        std::int64_t recordLevel = kRecordCapacity; ///< tokens, in billionths
        std::int64_t byteLevel = kByteCapacity;
        std::int64_t updated = 0;
    };

    static constexpr std::int64_t kScale = 1'000'000'000;
    static constexpr std::int64_t kRecordCapacity = 1000 * kScale;
    static constexpr std::int64_t kByteCapacity = (std::int64_t{10} << 20U) * kScale;

    void refill(std::int64_t now, ShardQueue& queue) const;
    void drain(std::int64_t now, std::uint32_t shard, std::vector<PackedRecord>& passed,
               std::vector<PackedRecord>& expired);
    void takeExpired(std::int64_t now, ShardQueue& queue, std::vector<PackedRecord>& expired) const;

    std::int64_t m_recordsPerSecond = 1;
    std::int64_t m_bytesPerSecond = 1;
    std::int64_t m_timeToLive = INT64_MAX;
    std::int64_t m_nextPoll = 0;
    std::vector<ShardQueue> m_queues;  ///< by shard
    std::set<std::uint32_t> m_waiting; ///< shards whose queue isn't empty
};

} // namespace millrace::producer
