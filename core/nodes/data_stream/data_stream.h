// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/large_array.h"
#include "engine/run_node.h"
#include "nodes/data_stream/key_router.h"
#include "nodes/data_stream/shard.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace millrace::data_stream {

/// A provisioned Kinesis data stream: admits records shard by shard, keeps them for the retention period and
/// lets them be read within the shared limits.
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

    // PutTarget
    std::uint16_t addWriter(const RecordSource& source) override;
    void put(SimTime now, std::uint16_t writer, PutApi api, const RecordBatch& batch,
             std::span<PutOutcome> outcomes) override;

    // ReadableStream
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
    [[nodiscard]] std::int64_t arrivalAt(std::uint32_t shard, std::uint64_t index) const override;
    [[nodiscard]] std::int64_t readBytesPerSecond() const override;

private:
    /// Stream-level counts of the running tick.
    struct Tick {
        std::int64_t putRecordBytes = 0, putRecordSuccess = 0;
        std::int64_t putRecordsBytes = 0, putRecordsSuccess = 0;
        std::int64_t putRecordsTotal = 0, putRecordsSuccessful = 0, putRecordsThrottled = 0;
        std::int64_t getRecordsSuccess = 0;
        std::int64_t largestAge = -1; ///< ms; -1: no read
    };

    /// What one call came to.
    struct PutSum {
        std::int64_t accepted = 0;
        std::int64_t bytes = 0; ///< of accepted records
        std::int64_t throttled = 0;
    };

    struct StreamSeries {
        SeriesId incomingRecords, incomingBytes, writeThrottled, putRecordBytes, putRecordSuccess,
            putRecordsBytes, putRecordsSuccess, putRecordsTotal, putRecordsSuccessful, putRecordsThrottled,
            getRecordsBytes, getRecordsRecords, getRecordsSuccess, iteratorAge, readThrottled;
    };

    explicit DataStream(RunNodeContext context);

    Result<void> makeShards();
    void addShard(HashKeyRange range);
    void addSeries();
    void applySettings(const Json& settings);
    template <PutApi api>
    PutSum takeRecords(std::int64_t time, std::uint16_t writer, const RecordBatch& batch,
                       std::span<PutOutcome> outcomes);
    [[nodiscard]] bool failsAsAWhole(const RecordBatch& batch, std::span<PutOutcome> outcomes) const;
    void keepInMemoryLimit(std::uint32_t shard);
    void publishTick();
    void closeSecond(SimTime now);
    void trim(SimTime now);
    void meterRetention(SimTime now);
    void meterLongTermRetention(SimTime now);
    void meterLongTermRead(SimTime now, const Shard& shard, const ReadAnswer& answer);
    [[nodiscard]] std::string lastSequenceNumber(const Shard& shard) const;

    RunNodeContext m_context;
    WriteLimits m_writeLimits;
    LargeArray<Shard> m_shards;
    std::vector<KeyRouter> m_routers;   ///< by writer
    std::vector<std::uint32_t> m_route; ///< scratch
    StreamSeries m_series;
    Tick m_tick;
    mutable LogMemory m_memory; ///< reading moves what is cached in it
    std::uint64_t m_call = 0;
    std::int64_t m_maximumRecordBytes = 0;
    std::int64_t m_retentionHours = 0;
    std::int64_t m_memoryLimit = 0;
    std::int64_t m_memoryUsed = 0;
    std::uint32_t m_spillTurn = 0;
    std::int64_t m_payloadUnits = 0;
    SimTime m_meteredUntil{};
    Int128 m_shardNanos = 0;
    Int128 m_extendedShardNanos = 0;
    bool m_keepsLongTerm = false;     ///< or did at some time of the run
    Int128 m_longTermByteSeconds = 0; ///< of records older than 7 days
    std::int64_t m_longTermReadBytes = 0;
    bool m_throttling = false;
};

} // namespace millrace::data_stream
