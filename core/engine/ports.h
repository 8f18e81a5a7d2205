// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/time.h"
#include "records/record_batch.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace millrace {

// What nodes see of each other across a link. Node families don't know each other; they meet through these.

/// What a stream answers for one record of a put.
enum class PutOutcome : std::uint8_t {
    accepted,
    throttledRecords, ///< ProvisionedThroughputExceededException: the shard's records per second
    throttledBytes,   ///< ProvisionedThroughputExceededException: the shard's bytes per second
    tooLarge,         ///< ValidationException: larger than the stream's maximum
    callFailed,       ///< ValidationException: not looked at, because another record of the call is tooLarge
};

/// Which API carries the records; it decides how bytes are rounded (DESIGN, section 3, "rounding for
/// throttling").
enum class PutApi : std::uint8_t { putRecord, putRecords };

/// Takes records by PutRecord and PutRecords (exchange `put`).
class PutTarget {
public:
    virtual ~PutTarget() = default;

    /// The node that takes them.
    [[nodiscard]] virtual NodeId nodeId() const { return {}; }

    /// Called once for each link before the run. The answer names the writer in put().
    virtual std::uint16_t addWriter(const RecordSource& source) = 0;

    /// Takes effect at once: fills `outcomes`, one for each record, in request order.
    virtual void put(SimTime now, std::uint16_t writer, PutApi api, const RecordBatch& batch,
                     std::span<PutOutcome> outcomes) = 0;

    /// The shard that a record with this hash key goes to now, for clients that group records by shard.
    [[nodiscard]] virtual std::uint32_t shardFor(HashKey /*key*/) const { return 0; }
};

inline constexpr std::uint32_t kNoShard = UINT32_MAX;

/// Where a shard comes from (api/API_Shard.html), and whether it still takes records.
struct ShardLineage {
    std::uint32_t parent = kNoShard;
    std::uint32_t adjacentParent = kNoShard; ///< of a merge
    bool closed = false;
};

/// Where a reader starts.
enum class StartingPosition { latest, trimHorizon, atTimestamp };

/// api/API_GetRecords.html: an iterator older than this gives ExpiredIteratorException.
inline constexpr Duration kIteratorLifetime = std::chrono::minutes(5);

/// How a GetRecords call ended.
enum class ReadStatus {
    ok,
    callsExceeded,   ///< ProvisionedThroughputExceededException: more than 5 calls per second on the shard
    bytesExceeded,   ///< ProvisionedThroughputExceededException: the shard's 2 MiB per second are used up
    recordsExceeded, ///< ProvisionedThroughputExceededException: the shard's records per second are used up
};

/// Answer of one GetRecords call: records [first, first + count) of the shard's log.
struct ReadAnswer {
    ReadStatus status = ReadStatus::ok;
    std::uint64_t first = 0;
    std::uint32_t count = 0;
    std::int64_t bytes = 0;
    std::int64_t lastArrival = 0; ///< ns; of the last record returned, valid when count > 0
    Duration behindLatest{0};     ///< MillisBehindLatest: 0 when caught up
    std::uint64_t trimmed = 0;    ///< records before `first` that retention removed unread
    bool endOfShard = false;      ///< nothing follows and nothing ever will: NextShardIterator is null
};

/// Keeps records in shards and lets them be read (exchange `read`). Positions are indexes into a shard's log,
/// from 0.
class ReadableStream {
public:
    virtual ~ReadableStream() = default;

    /// The node that keeps them.
    [[nodiscard]] virtual NodeId nodeId() const = 0;

    /// How long a record is kept from its arrival on.
    [[nodiscard]] virtual Duration retention() const = 0;

    /// GetShardIterator: 5 calls per second and shard (api/API_GetShardIterator.html). False:
    /// ProvisionedThroughputExceededException.
    [[nodiscard]] virtual bool takeIterator(SimTime now, std::uint32_t shard) = 0;

    /// Number of shards ever; shards are numbered in the order of their ids.
    [[nodiscard]] virtual std::uint32_t shardCount() const = 0;

    [[nodiscard]] virtual std::string shardId(std::uint32_t shard) const = 0;

    /// Where a new reader begins. `time` only counts for atTimestamp.
    [[nodiscard]] virtual std::uint64_t startPosition(std::uint32_t shard, StartingPosition position,
                                                      SimTime time) const = 0;

    /// Index of the oldest record that retention has kept, and of the next one to be written.
    [[nodiscard]] virtual std::uint64_t trimHorizon(std::uint32_t shard) const = 0;
    [[nodiscard]] virtual std::uint64_t tip(std::uint32_t shard) const = 0;

    /// One GetRecords call: uses up the shard's shared read budget. `limit` 1 to 10,000.
    virtual ReadAnswer getRecords(SimTime now, std::uint32_t shard, std::uint64_t position,
                                  std::uint32_t limit) = 0;

    /// Appends records [first, first + count) of the shard to `out`; they must lie between trim horizon and
    /// tip.
    virtual void copyRecords(std::uint32_t shard, std::uint64_t first, std::uint32_t count,
                             std::vector<StoredRecord>& out) const = 0;

    [[nodiscard]] virtual ShardLineage lineage(std::uint32_t shard) const = 0;

    /// `call` is called whenever shards were added by a reshard, after they have opened and their parents
    /// have closed.
    virtual void onReshard(std::function<void(SimTime)> call) = 0;

    /// Registers a consumer with enhanced fan-out; the answer names it in push(). Error: the stream has as
    /// many as it may have.
    [[nodiscard]] virtual Result<std::uint32_t> registerConsumer() = 0;

    /// What a subscription of the registered consumer carries to it now, from `position` on: uses up its own
    /// throughput on the shard, not the shared one. Never throttled: what exceeds it comes later.
    virtual ReadAnswer push(SimTime now, std::uint32_t consumer, std::uint32_t shard,
                            std::uint64_t position) = 0;

    /// Whether records that are aggregates of others may be among its own.
    [[nodiscard]] virtual bool carriesAggregates() const = 0;

    /// When record `index` of the shard arrived, ns; it must lie between trim horizon and tip.
    [[nodiscard]] virtual std::int64_t arrivalAt(std::uint32_t shard, std::uint64_t index) const = 0;

    /// Most that the open shards answer to shared readers: bytes per second, for utilisation and checks.
    [[nodiscard]] virtual std::int64_t readBytesPerSecond() const = 0;
};

/// Is handed records (exchange `deliver`).
class RecordReceiver {
public:
    virtual ~RecordReceiver() = default;

    /// False while it cannot take more: whoever delivers holds back (push-back) until `whenReady` of
    /// connect() is called.
    [[nodiscard]] virtual bool isReady() const = 0;

    virtual void deliver(SimTime now, std::span<const StoredRecord> records) = 0;

    /// `whenReady` is called at the moment when isReady() turns true again.
    virtual void onReady(std::function<void(SimTime)> whenReady) = 0;
};

} // namespace millrace
