// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "metrics/registry.h"
#include "nodes/data_stream/shard_log.h"
#include "nodes/data_stream/token_bucket.h"
#include "nodes/data_stream/write_budget.h"

#include <cstdint>
#include <optional>
#include <string>

namespace millrace::data_stream {

/// What was read from a shard in the running tick, written to the metrics when it ends.
struct ShardReads {
    std::int64_t records = 0;
    std::int64_t bytes = 0;
    std::int64_t throttled = 0;
};

/// Handles of a shard's series, named as CloudWatch's enhanced metrics are.
struct ShardSeries {
    SeriesId incomingRecords, incomingBytes, writeThrottled, outgoingRecords, outgoingBytes, readThrottled,
        iteratorAge;
};

/// The last closed second, for snapshots.
struct ShardSecond {
    std::int64_t records = 0;
    std::int64_t bytes = 0;
    std::int64_t charged = 0; ///< bytes as the limit counts them, rounded up
    std::int64_t throttled = 0;
};

/// What came in since the last full minute: on-demand streams scale by it.
struct ShardMinute {
    std::int64_t records = 0;
    std::int64_t bytes = 0;
};

/// One shard: its limits, its log and its counters. What every put touches comes first, in two cache lines.
struct alignas(64) Shard {
    WriteBudget budget;
    std::uint64_t call = 0;     ///< serial of the PutRecords call that `callBytes` belongs to
    std::int64_t callBytes = 0; ///< sum of that call's accepted bytes on this shard
    // Of the running tick:
    std::int64_t tickBytes = 0;
    std::int64_t tickCharged = 0; ///< bytes as the limit counts them, rounded up
    std::uint32_t tickRecords = 0;
    std::uint32_t tickThrottled = 0;
    ShardLog log;

    ShardSecond running;
    ShardReads tickReads;
    TokenBucket largeBytes; ///< the tank that records above 1 MiB draw on
    TokenBucket readCalls;
    TokenBucket readBytes;
    bool readBlocked = false; ///< in debt once: refused until the bucket is full again
    ShardSecond last;
    ShardMinute minute;
    SimTime opened{};
    std::optional<SimTime> closed{};  ///< takes no more records since then
    std::optional<SimTime> expired{}; ///< retention has taken all that it had
    bool isPlanned = false;           ///< the service will split it
    std::string id;
    ShardSeries series;
    // Seldom touched:
    TokenBucket iteratorCalls;
    TokenBucket readRecords; ///< of DataStream::m_readRecordsPerSecond; else unused

    /// Brings what a put touches closer.
    void prefetch() const {
        constexpr std::size_t kLine = 64;
        const auto* first = reinterpret_cast<const char*>(this);
        __builtin_prefetch(first, 1);
        __builtin_prefetch(first + kLine, 1);
    }
};

} // namespace millrace::data_stream
