// SPDX-License-Identifier: GPL-3.0-or-later
// What a stream is made of, and what is put into it.
#include "nodes/data_stream/data_stream.h"

#include "facts/stream_limits.h"
#include "nodes/data_stream/shard_layout.h"

#include <algorithm>
#include <utility>

namespace millrace::data_stream {

namespace {

/// Up to the next unit in which the service counts throughput.
std::int64_t charged(std::int64_t bytes) {
    static_assert((kThrottleRoundingBytes & (kThrottleRoundingBytes - 1)) == 0);
    return (bytes + kThrottleRoundingBytes - 1) & ~(kThrottleRoundingBytes - 1);
}

/// Whether the shard takes a record of `bytes` (data and key) now; if so, its buckets are charged.
template <PutApi api>
PutOutcome admit(Shard& shard, const WriteLimits& limits, std::int64_t now, std::uint64_t call,
                 std::int64_t bytes) {
    shard.budget.refill(limits, now);
    if (!shard.budget.hasRecord(limits)) {
        return PutOutcome::throttledRecords;
    }
    std::int64_t charge = charged(bytes);
    if constexpr (api == PutApi::putRecords) {
        if (shard.call != call) {
            shard.call = call;
            shard.callBytes = 0;
        } else {
            charge = charged(shard.callBytes + bytes) - charged(shard.callBytes);
        }
    }
    if (bytes > kLargeRecordBytes) [[unlikely]] {
        shard.largeBytes.refill(now);
        if (!shard.largeBytes.has(charge)) {
            return PutOutcome::throttledBytes;
        }
        shard.largeBytes.take(charge);
    } else {
        if (!shard.budget.hasBytes(limits, charge)) {
            return PutOutcome::throttledBytes;
        }
        shard.budget.takeBytes(charge);
    }
    shard.budget.takeRecord();
    shard.callBytes += bytes;
    shard.tickCharged += charge;
    return PutOutcome::accepted;
}

} // namespace

DataStream::DataStream(RunNodeContext context)
    : m_context(std::move(context)) {}

Result<std::unique_ptr<RunNode>> DataStream::make(RunNodeContext context) {
    auto stream = std::unique_ptr<DataStream>(new DataStream(std::move(context)));
    const Json& settings = stream->m_context.settings;
    stream->m_hasAdvantage = stream->m_context.account.value("kinesis_on_demand_advantage", false);
    stream->m_mode = settings["stream_mode"] == "on_demand" ? StreamMode::onDemand : StreamMode::provisioned;
    stream->addSeries();
    stream->applySettings(settings);
    if (Result<void> made = stream->makeShards(); !made) {
        return made.error();
    }
    return std::unique_ptr<RunNode>(std::move(stream));
}

Result<void> DataStream::makeShards() {
    const Json& settings = m_context.settings;
    const double seconds = settings["write_burst_seconds"].get<double>();
    const auto limitsOf = [&](std::int64_t perSecond) {
        const auto depth = static_cast<std::int64_t>(static_cast<double>(perSecond) * seconds + 0.5);
        return BucketLimits(perSecond, std::max<std::int64_t>(1, depth));
    };
    m_writeLimits = {limitsOf(kShardWriteRecordsPerSecond), limitsOf(kShardWriteBytesPerSecond)};
    Json shards = settings;
    if (m_mode == StreamMode::onDemand) {
        shards["shard_count"] = firstShards();
    }
    Result<std::vector<HashKeyRange>> ranges = shardRangesOf(shards);
    if (!ranges) {
        return ranges.error();
    }
    m_map = ShardMap(*ranges);
    m_shards.reserve(ranges->size());
    m_memory.reserve(ranges->size());
    for (std::uint32_t shard = 0; shard < m_map.size(); ++shard) {
        addShard(shard, kTimeZero);
    }
    return {};
}

void DataStream::addShard(std::uint32_t index, SimTime now) {
    const std::int64_t tank = m_context.settings["large_record_burst_mib"].get<std::int64_t>() * kMiB;
    const std::int64_t time = nanosecondsOf(now);
    Shard& shard = m_shards.emplace_back();
    shard.budget = WriteBudget(m_writeLimits, time);
    shard.largeBytes = TokenBucket(kShardWriteBytesPerSecond, tank);
    shard.iteratorCalls = TokenBucket(kShardIteratorCallsPerSecond, kShardIteratorCallsPerSecond);
    shard.readCalls = TokenBucket(kShardReadCallsPerSecond, kShardReadCallsPerSecond);
    shard.readBytes = TokenBucket(kShardReadBytesPerSecond, kShardReadBytesPerSecond);
    if (m_readRecordsPerSecond) {
        shard.readRecords = TokenBucket(*m_readRecordsPerSecond, *m_readRecordsPerSecond);
    }
    shard.id = shardIdOf(index);
    shard.opened = now;
    addShardSeries(shard);
}

void DataStream::applySettings(const Json& settings) {
    m_retentionHours = settings["retention_period_hours"].get<std::int64_t>();
    if (m_retentionHours > kRetentionWithoutBytesHours) {
        m_usage.noteLongTerm();
    }
    m_maximumRecordBytes = settings["max_record_size_in_kib"].get<std::int64_t>() * kKiB;
    if (settings.contains("read_records_per_second")) {
        m_readRecordsPerSecond = settings["read_records_per_second"].get<std::int64_t>();
    }
    m_memoryLimit = settings["log_memory_mib"].get<std::int64_t>() * kMiB;
    m_reshardTime = std::chrono::milliseconds(
        static_cast<std::int64_t>(settings["reshard_seconds"].get<double>() * 1000 + 0.5));
}

PutTarget* DataStream::putTarget(std::string_view port) {
    return port == "in" ? this : nullptr;
}

ReadableStream* DataStream::readableStream(std::string_view port) {
    return port == "out" ? this : nullptr;
}

Result<void> DataStream::start() {
    return {};
}

void DataStream::routeTo(KeyRouter& router) const {
    std::vector<HashKey> starts;
    for (const std::uint32_t shard : m_map.open()) {
        starts.push_back(m_map.range(shard).first);
    }
    router.setRanges(std::move(starts), m_map.open());
}

std::uint16_t DataStream::addWriter(const RecordSource& source) {
    routeTo(m_routers.emplace_back(source));
    return static_cast<std::uint16_t>(m_routers.size() - 1);
}

void DataStream::put(SimTime now, std::uint16_t writer, PutApi api, const RecordBatch& batch,
                     std::span<PutOutcome> outcomes) {
    ++m_call;
    if (api == PutApi::putRecords && failsAsAWhole(batch, outcomes)) {
        return;
    }
    m_route.resize(batch.size());
    m_routers[writer].route(batch, m_route);
    const std::int64_t time = nanosecondsOf(now);
    if (api == PutApi::putRecord) {
        const PutSum sum = takeRecords<PutApi::putRecord>(time, writer, batch, outcomes);
        m_usage.put(billing(), sum.payloadUnits, sum.kibibytes);
        m_tick.putRecordBytes += sum.bytes;
        m_tick.putRecordSuccess += sum.accepted;
        return;
    }
    const PutSum sum = takeRecords<PutApi::putRecords>(time, writer, batch, outcomes);
    m_usage.put(billing(), sum.payloadUnits, sum.kibibytes);
    m_tick.putRecordsBytes += sum.bytes;
    m_tick.putRecordsSuccess += sum.accepted > 0 ? 1 : 0;
    m_tick.putRecordsTotal += static_cast<std::int64_t>(batch.size());
    m_tick.putRecordsSuccessful += sum.accepted;
    m_tick.putRecordsThrottled += sum.throttled;
}

template <PutApi api>
DataStream::PutSum DataStream::takeRecords(std::int64_t time, std::uint16_t writer, const RecordBatch& batch,
                                           std::span<PutOutcome> outcomes) {
    // A thousand shards lie outside of the nearer caches. The second step needs what the first one fetched.
    constexpr std::size_t kFetchShard = 48;
    constexpr std::size_t kFetchEntry = 24;
    constexpr std::int64_t kNanosPerMicro = 1000;
    const std::int64_t micros = time / kNanosPerMicro;
    const std::size_t size = batch.size();
    PutSum sum;
    for (std::size_t i = 0; i < std::min(kFetchShard, size); ++i) {
        m_shards[m_route[i]].prefetch();
    }
    for (std::size_t i = 0; i < std::min(kFetchEntry, size); ++i) {
        m_shards[m_route[i]].log.prefetch();
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (i + kFetchShard < size) {
            m_shards[m_route[i + kFetchShard]].prefetch();
        }
        if (i + kFetchEntry < size) {
            m_shards[m_route[i + kFetchEntry]].log.prefetch();
        }
        Shard& shard = m_shards[m_route[i]];
        const std::int64_t bytes = std::int64_t{batch.dataBytes[i]} + batch.keyBytes[i];
        if constexpr (api == PutApi::putRecord) {
            if (bytes > m_maximumRecordBytes) [[unlikely]] {
                outcomes[i] = PutOutcome::tooLarge;
                continue;
            }
        }
        outcomes[i] = admit<api>(shard, m_writeLimits, time, m_call, bytes);
        if (outcomes[i] != PutOutcome::accepted) {
            ++shard.tickThrottled;
            ++sum.throttled;
            continue;
        }
        ++shard.tickRecords;
        shard.tickBytes += bytes;
        ++sum.accepted;
        sum.bytes += bytes;
        sum.kibibytes += (bytes + kOnDemandRoundingBytes - 1) / kOnDemandRoundingBytes;
        sum.payloadUnits += (std::max<std::uint32_t>(batch.dataBytes[i], 1) - 1) / kPutPayloadUnitBytes + 1;
        if (const std::uint32_t packed = shard.log.append(
                micros, writer, batch.ordinal[i], static_cast<std::uint32_t>(bytes), m_memory)) [[unlikely]] {
            m_memoryUsed += packed;
            keepInMemoryLimit(m_route[i]);
        }
    }
    return sum;
}

bool DataStream::failsAsAWhole(const RecordBatch& batch, std::span<PutOutcome> outcomes) const {
    // An entry of the answer knows two errors, and neither is this one (api/API_PutRecordsResultEntry.html):
    // a record that is too large fails the whole call.
    const auto isTooLarge = [&](std::size_t i) {
        return std::int64_t{batch.dataBytes[i]} + batch.keyBytes[i] > m_maximumRecordBytes;
    };
    bool fails = false;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        fails |= isTooLarge(i);
    }
    if (fails) [[unlikely]] {
        for (std::size_t i = 0; i < batch.size(); ++i) {
            outcomes[i] = isTooLarge(i) ? PutOutcome::tooLarge : PutOutcome::callFailed;
        }
    }
    return fails;
}

void DataStream::keepInMemoryLimit(std::uint32_t shard) {
    std::uint32_t tried = 0;
    m_spillTurn = shard; // the shard that grew gives first, then its neighbours in turn
    while (m_memoryUsed > m_memoryLimit && tried < m_shards.size()) {
        Result<std::size_t> freed = m_shards[m_spillTurn].log.spillOldest(m_memory);
        if (!freed) {
            m_context.services->fail(freed.error().within(m_context.id.text()));
            return;
        }
        m_memoryUsed -= static_cast<std::int64_t>(*freed);
        if (*freed == 0) {
            m_spillTurn = (m_spillTurn + 1) % shardCount();
            ++tried;
        }
    }
}

} // namespace millrace::data_stream
