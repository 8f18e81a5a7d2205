// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/large_array.h"
#include "engine/run_node.h"
#include "nodes/data_stream/fan_out.h"
#include "nodes/data_stream/key_router.h"
#include "nodes/data_stream/shard.h"
#include "nodes/data_stream/shard_map.h"
#include "nodes/data_stream/stream_changes.h"
#include "nodes/data_stream/stream_usage.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace millrace::data_stream {

/// A Kinesis data stream: admits records shard by shard, keeps them for the retention period and lets them be
/// read, within the shared limits or pushed to registered consumers. Its shards change by resharding, or by
/// themselves when it is on-demand.
class DataStream final : public RunNode, public PutTarget, public ReadableStream {
public:
    /// Error: the `shards` setting does not cover the hash-key space.
    [[nodiscard]] static Result<std::unique_ptr<RunNode>> make(RunNodeContext context);

    // RunNode
    PutTarget* putTarget(std::string_view port) override;
    ReadableStream* readableStream(std::string_view port) override;
    Result<void> start() override;
    void onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) override;
    Result<std::string> changeSettings(SimTime now, const Json& settings) override;
    Result<std::string> act(SimTime now, const std::string& action, const Json& arguments) override;
    [[nodiscard]] Json settingsByActions() const override;
    void closeTick(SimTime now) override;
    void collectUsage(SimTime now, std::vector<Usage>& usage) const override;
    void describeState(SimTime now, NodeState& state) const override;
    void finish(SimTime now) override;
    void digestState(Digest& digest) const override;

    // PutTarget and ReadableStream
    [[nodiscard]] NodeId nodeId() const override { return m_context.id; }

    // PutTarget
    std::uint16_t addWriter(const RecordSource& source) override;
    void put(SimTime now, std::uint16_t writer, PutApi api, const RecordBatch& batch,
             std::span<PutOutcome> outcomes) override;

    [[nodiscard]] std::uint32_t shardFor(HashKey key) const override { return m_map.shardOf(key); }

    // ReadableStream
    [[nodiscard]] Duration retention() const override { return std::chrono::hours(m_retentionHours); }

    [[nodiscard]] bool takeIterator(SimTime now, std::uint32_t shard) override;

    [[nodiscard]] std::uint32_t shardCount() const override {
        return static_cast<std::uint32_t>(m_shards.size());
    }

    [[nodiscard]] std::string shardId(std::uint32_t shard) const override { return m_shards[shard].id; }

    [[nodiscard]] std::uint64_t startPosition(std::uint32_t shard, StartingPosition position,
                                              SimTime time) const override;

    [[nodiscard]] std::uint64_t trimHorizon(std::uint32_t shard) const override {
        return m_shards[shard].log.first();
    }

    [[nodiscard]] std::uint64_t tip(std::uint32_t shard) const override { return m_shards[shard].log.end(); }

    ReadAnswer getRecords(SimTime now, std::uint32_t shard, std::uint64_t position,
                          std::uint32_t limit) override;
    void copyRecords(std::uint32_t shard, std::uint64_t first, std::uint32_t count,
                     std::vector<StoredRecord>& out) const override;

    [[nodiscard]] ShardLineage lineage(std::uint32_t shard) const override { return m_map.lineage(shard); }

    void onReshard(std::function<void(SimTime)> call) override { m_onReshard.push_back(std::move(call)); }

    [[nodiscard]] Result<std::uint32_t> registerConsumer() override;
    ReadAnswer push(SimTime now, std::uint32_t consumer, std::uint32_t shard,
                    std::uint64_t position) override;
    [[nodiscard]] bool carriesAggregates() const override;
    [[nodiscard]] std::int64_t arrivalAt(std::uint32_t shard, std::uint64_t index) const override;
    [[nodiscard]] std::int64_t readBytesPerSecond() const override;

private:
    /// Stream-level counts of the running tick.
    struct Tick {
        std::int64_t putRecordBytes = 0, putRecordSuccess = 0;
        std::int64_t putRecordsBytes = 0, putRecordsSuccess = 0;
        std::int64_t putRecordsTotal = 0, putRecordsSuccessful = 0, putRecordsThrottled = 0;
        std::int64_t getRecordsBytes = 0, getRecordsRecords = 0, getRecordsSuccess = 0;
        std::int64_t pushedBytes = 0, pushedRecords = 0, pushes = 0, subscriptions = 0;
        std::int64_t largestAge = -1;          ///< ms; -1: no read
        std::int64_t largestPushedBehind = -1; ///< ms; -1: no push
    };

    /// What one call came to.
    struct PutSum {
        std::int64_t accepted = 0;
        std::int64_t bytes = 0; ///< of accepted records
        std::int64_t throttled = 0;
        std::int64_t payloadUnits = 0;
        std::int64_t kibibytes = 0; ///< each record rounded up
    };

    struct StreamSeries {
        SeriesId incomingRecords, incomingBytes, writeThrottled, putRecordBytes, putRecordSuccess,
            putRecordsBytes, putRecordsSuccess, putRecordsTotal, putRecordsSuccessful, putRecordsThrottled,
            getRecordsBytes, getRecordsRecords, getRecordsSuccess, iteratorAge, readThrottled, pushedBytes,
            pushedRecords, pushes, pushedBehind, subscriptions, openShards, grantedBytes, grantedRecords;
    };

    /// A split that the service has decided on (on-demand).
    struct PlannedSplit {
        std::int64_t due = 0; ///< ns
        std::uint32_t shard = 0;
    };

    explicit DataStream(RunNodeContext context);

    // Made and put to: data_stream.cpp
    Result<void> makeShards();
    void addShard(std::uint32_t shard, SimTime now);
    void applySettings(const Json& settings);
    void routeTo(KeyRouter& router) const;
    template <PutApi api>
    PutSum takeRecords(std::int64_t time, std::uint16_t writer, const RecordBatch& batch,
                       std::span<PutOutcome> outcomes);
    [[nodiscard]] bool failsAsAWhole(const RecordBatch& batch, std::span<PutOutcome> outcomes) const;
    void keepInMemoryLimit(std::uint32_t shard);

    // Read from, and trimmed: data_stream_reads.cpp
    void noteRead(SimTime now, Shard& shard, const ReadAnswer& answer);
    [[nodiscard]] std::int64_t kibibytesOf(const Shard& shard, const ReadAnswer& answer) const;
    void trim(SimTime now);

    // Changed while it runs: data_stream_changes.cpp
    Result<std::string> begin(SimTime now, const Result<StreamChange>& change);
    Result<std::string> warm(SimTime now, const Json& arguments);
    Result<std::string> setRetention(SimTime now, const Json& arguments);
    void carryOut(SimTime now);
    void goTowards(SimTime now, StreamChange change);
    void takeUpChanges(SimTime now, std::uint32_t before);
    void scale(SimTime now);
    void planSplits(SimTime now);
    [[nodiscard]] std::uint32_t firstShards() const;

    // What it tells: data_stream_state.cpp
    void addSeries();
    void addShardSeries(Shard& shard);
    void publishTick();
    void closeSecond(SimTime now);
    void meterKept(SimTime now);
    [[nodiscard]] BilledState billedState() const;
    [[nodiscard]] Billing billing() const;
    [[nodiscard]] std::string lastSequenceNumber(const Shard& shard) const;

    RunNodeContext m_context;
    WriteLimits m_writeLimits;
    ShardMap m_map;
    LargeArray<Shard> m_shards;         ///< as in m_map
    std::vector<KeyRouter> m_routers;   ///< by writer
    std::vector<std::uint32_t> m_route; ///< scratch
    FanOut m_fanOut;
    StreamChanges m_changes;
    StreamMode m_mode = StreamMode::provisioned;
    bool m_hasAdvantage = false; ///< the account has On-demand Advantage
    StreamUsage m_usage;
    StreamSeries m_series;
    Tick m_tick;
    mutable LogMemory m_memory; ///< reading moves what is cached in it
    std::vector<std::function<void(SimTime)>> m_onReshard;
    std::vector<PlannedSplit> m_planned; ///< by time
    std::deque<std::int64_t> m_minutes;  ///< bytes of the last hour's minutes, while on-demand
    std::uint64_t m_call = 0;
    std::int64_t m_maximumRecordBytes = 0;
    std::int64_t m_retentionHours = 0;
    std::optional<std::int64_t> m_readRecordsPerSecond; ///< of all shared readers on a shard
    std::int64_t m_memoryLimit = 0;
    std::int64_t m_memoryUsed = 0;
    std::uint32_t m_spillTurn = 0;
    Duration m_reshardTime{};
    bool m_throttling = false;
};

} // namespace millrace::data_stream
