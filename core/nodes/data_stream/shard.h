// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "metrics/registry.h"
#include "nodes/data_stream/shard_log.h"
#include "nodes/data_stream/token_bucket.h"

#include <cstdint>
#include <string>

namespace millrace::data_stream {

/// What happened on a shard in the running tick, written to the metrics when it ends.
struct ShardTick {
    std::int64_t incomingRecords = 0;
    std::int64_t incomingBytes = 0;
    std::int64_t throttledRecords = 0;
    std::int64_t outgoingRecords = 0;
    std::int64_t outgoingBytes = 0;
    std::int64_t throttledReads = 0;
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

/// One shard: its limits, its log and its counters. The fields that every put touches come first.
struct alignas(64) Shard {
    TokenBucket writeRecords;
    TokenBucket writeBytes;
    std::uint64_t call = 0;     ///< serial of the PutRecords call that `callBytes` belongs to
    std::int64_t callBytes = 0; ///< sum of that call's accepted bytes on this shard
    ShardTick tick;
    ShardSecond running;
    ShardLog log;

    TokenBucket largeBytes; ///< the tank that records above 1 MiB draw on
    TokenBucket readCalls;
    TokenBucket readBytes;
    bool readBlocked = false; ///< in debt once: refused until the bucket is full again
    ShardSecond last;
    HashKeyRange range;
    std::string id;
    ShardSeries series;

    /// Brings what a put touches closer.
    void prefetch() const {
        constexpr std::size_t kLine = 64;
        constexpr std::size_t kTouched = 5 * kLine; ///< up to the open chunk of the log
        const auto* first = reinterpret_cast<const char*>(this);
        for (std::size_t at = 0; at < kTouched; at += kLine) {
            __builtin_prefetch(first + at, 1);
        }
    }
};

} // namespace millrace::data_stream
