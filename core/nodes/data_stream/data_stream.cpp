// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/data_stream.h"

#include "base/wall_time.h"
#include "nodes/data_stream/limits.h"
#include "nodes/data_stream/shard_layout.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace millrace::data_stream {

namespace {

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr std::int64_t kLongTermNanos = kRetentionWithoutBytesHours * 3600 * kNanosPerSecond;

Text statusOf(std::size_t shards, std::size_t pressed) {
    if (shards == 1) {
        return pressed > 0 ? MR_TEXT("engine", "1 shard, at its limit") : MR_TEXT("engine", "1 shard");
    }
    if (pressed > 0) {
        return {MR_TEXT("engine", "%1 shards, %2 at their limit"),
                {std::to_string(shards), std::to_string(pressed)}};
    }
    return {MR_TEXT("engine", "%1 shards"), {std::to_string(shards)}};
}

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
    if (Result<void> made = stream->makeShards(); !made) {
        return made.error();
    }
    stream->addSeries();
    stream->applySettings(stream->m_context.settings);
    return std::unique_ptr<RunNode>(std::move(stream));
}

Result<void> DataStream::makeShards() {
    const double seconds = m_context.settings["write_burst_seconds"].get<double>();
    const auto limitsOf = [&](std::int64_t perSecond) {
        const auto depth = static_cast<std::int64_t>(static_cast<double>(perSecond) * seconds + 0.5);
        return BucketLimits(perSecond, std::max<std::int64_t>(1, depth));
    };
    m_writeLimits = {limitsOf(kShardWriteRecordsPerSecond), limitsOf(kShardWriteBytesPerSecond)};
    Result<std::vector<HashKeyRange>> ranges = shardRangesOf(m_context.settings);
    if (!ranges) {
        return ranges.error();
    }
    m_shards.reserve(ranges->size());
    m_memory.reserve(ranges->size());
    for (const HashKeyRange& range : *ranges) {
        addShard(range);
    }
    return {};
}

void DataStream::addShard(HashKeyRange range) {
    const std::int64_t tank = m_context.settings["large_record_burst_mib"].get<std::int64_t>() * kMiB;
    Shard& shard = m_shards.emplace_back();
    shard.budget = WriteBudget(m_writeLimits, 0);
    shard.largeBytes = TokenBucket(kShardWriteBytesPerSecond, tank);
    shard.readCalls = TokenBucket(kShardReadCallsPerSecond, kShardReadCallsPerSecond);
    shard.readBytes = TokenBucket(kShardReadBytesPerSecond, kShardReadBytesPerSecond);
    shard.range = range;
    shard.id = shardIdOf(static_cast<std::uint32_t>(m_shards.size() - 1));
}

void DataStream::addSeries() {
    MetricsRegistry& metrics = m_context.services->metrics();
    const auto counter = [&](const char* name, Unit unit, const std::string& shard = {}) {
        return metrics.add({m_context.id, name, shard, SeriesKind::counter, unit});
    };
    const auto gauge = [&](const char* name, Unit unit, const std::string& shard = {}) {
        return metrics.add({m_context.id, name, shard, SeriesKind::gauge, unit});
    };
    m_series = {counter("IncomingRecords", Unit::count),
                counter("IncomingBytes", Unit::bytes),
                counter("WriteProvisionedThroughputExceeded", Unit::count),
                counter("PutRecord.Bytes", Unit::bytes),
                counter("PutRecord.Success", Unit::count),
                counter("PutRecords.Bytes", Unit::bytes),
                counter("PutRecords.Success", Unit::count),
                counter("PutRecords.TotalRecords", Unit::count),
                counter("PutRecords.SuccessfulRecords", Unit::count),
                counter("PutRecords.ThrottledRecords", Unit::count),
                counter("GetRecords.Bytes", Unit::bytes),
                counter("GetRecords.Records", Unit::count),
                counter("GetRecords.Success", Unit::count),
                gauge("GetRecords.IteratorAgeMilliseconds", Unit::milliseconds),
                counter("ReadProvisionedThroughputExceeded", Unit::count)};
    for (Shard& shard : m_shards) {
        shard.series = {counter("IncomingRecords", Unit::count, shard.id),
                        counter("IncomingBytes", Unit::bytes, shard.id),
                        counter("WriteProvisionedThroughputExceeded", Unit::count, shard.id),
                        counter("OutgoingRecords", Unit::count, shard.id),
                        counter("OutgoingBytes", Unit::bytes, shard.id),
                        counter("ReadProvisionedThroughputExceeded", Unit::count, shard.id),
                        gauge("IteratorAgeMilliseconds", Unit::milliseconds, shard.id)};
    }
}

void DataStream::applySettings(const Json& settings) {
    m_retentionHours = settings["retention_period_hours"].get<std::int64_t>();
    m_keepsLongTerm = m_keepsLongTerm || m_retentionHours > kRetentionWithoutBytesHours;
    m_maximumRecordBytes = settings["max_record_size_in_kib"].get<std::int64_t>() * kKiB;
    m_memoryLimit = settings["log_memory_mib"].get<std::int64_t>() * kMiB;
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

void DataStream::onTimer(SimTime /*now*/, std::uint32_t /*tag*/, std::uint64_t /*data*/) {}

std::uint16_t DataStream::addWriter(const RecordSource& source) {
    std::vector<HashKey> starts;
    std::vector<std::uint32_t> shards;
    for (std::uint32_t i = 0; i < m_shards.size(); ++i) {
        starts.push_back(m_shards[i].range.first);
        shards.push_back(i);
    }
    m_routers.emplace_back(source).setRanges(std::move(starts), std::move(shards));
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
        m_tick.putRecordBytes += sum.bytes;
        m_tick.putRecordSuccess += sum.accepted;
        return;
    }
    const PutSum sum = takeRecords<PutApi::putRecords>(time, writer, batch, outcomes);
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
    for (std::size_t i = 0; i < size; ++i) {
        if (i + kFetchShard < size) {
            m_shards[m_route[i + kFetchShard]].prefetch();
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
        m_payloadUnits += (std::max<std::uint32_t>(batch.dataBytes[i], 1) - 1) / kPutPayloadUnitBytes + 1;
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

std::uint64_t DataStream::startPosition(std::uint32_t shard, StartingPosition position, SimTime time) const {
    const ShardLog& log = m_shards[shard].log;
    switch (position) {
    case StartingPosition::latest:
        return log.end();
    case StartingPosition::atTimestamp:
        return log.indexAt(nanosecondsOf(time), m_memory);
    case StartingPosition::trimHorizon:
        break;
    }
    return log.first();
}

ReadAnswer DataStream::getRecords(SimTime now, std::uint32_t shardIndex, std::uint64_t position,
                                  std::uint32_t limit) {
    Shard& shard = m_shards[shardIndex];
    const std::int64_t time = nanosecondsOf(now);
    ReadAnswer answer;
    shard.readCalls.refill(time);
    shard.readBytes.refill(time);
    shard.readBlocked = shard.readBlocked && !shard.readBytes.isFull();
    if (!shard.readCalls.has(1)) {
        answer.status = ReadStatus::callsExceeded;
    } else if (shard.readBlocked) {
        answer.status = ReadStatus::bytesExceeded;
    }
    if (answer.status != ReadStatus::ok) {
        ++shard.tickReads.throttled;
        return answer;
    }
    shard.readCalls.take(1);
    answer.trimmed = position < shard.log.first() ? shard.log.first() - position : 0;
    answer.first = position + answer.trimmed;
    const ShardLog::Extent extent =
        shard.log.measure(answer.first, std::min(limit, kReadRecordsPerCall), kReadBytesPerCall, m_memory);
    answer.count = extent.count;
    answer.bytes = extent.bytes;
    answer.lastArrival = extent.lastTime;
    shard.readBytes.take(extent.bytes);
    shard.readBlocked = shard.readBytes.isInDebt();
    if (extent.count > 0 && answer.first + extent.count < shard.log.end()) {
        answer.behindLatest = Duration(time - extent.lastTime);
    }
    shard.tickReads.records += extent.count;
    shard.tickReads.bytes += extent.bytes;
    meterLongTermRead(now, shard, answer);
    ++m_tick.getRecordsSuccess;
    const std::int64_t age = answer.behindLatest / std::chrono::milliseconds(1);
    m_tick.largestAge = std::max(m_tick.largestAge, age);
    m_context.services->metrics().sample(shard.series.iteratorAge, age);
    return answer;
}

void DataStream::copyRecords(std::uint32_t shard, std::uint64_t first, std::uint32_t count,
                             std::vector<StoredRecord>& out) const {
    m_shards[shard].log.visit(
        first, count, m_memory,
        [&](std::int64_t time, std::uint16_t writer, std::uint64_t ordinal, std::uint32_t bytes) {
            out.push_back({&m_routers[writer].source(), ordinal, time, bytes});
        });
}

std::int64_t DataStream::arrivalAt(std::uint32_t shard, std::uint64_t index) const {
    std::int64_t arrival = 0;
    m_shards[shard].log.visit(index, 1, m_memory,
                              [&](std::int64_t time, std::uint16_t /*writer*/, std::uint64_t /*ordinal*/,
                                  std::uint32_t /*bytes*/) { arrival = time; });
    return arrival;
}

std::int64_t DataStream::readBytesPerSecond() const {
    return static_cast<std::int64_t>(m_shards.size()) * kShardReadBytesPerSecond;
}

Result<std::string> DataStream::changeSettings(SimTime now, const Json& settings) {
    meterRetention(now);
    m_context.settings = settings;
    applySettings(settings);
    trim(now);
    return std::string("settings changed");
}

Json DataStream::settingsByActions() const {
    return {{"retention_period_hours", m_retentionHours}};
}

Result<std::string> DataStream::act(SimTime now, const std::string& action, const Json& arguments) {
    if (action != "set_retention") {
        return RunNode::act(now, action, arguments);
    }
    meterRetention(now);
    m_context.settings["retention_period_hours"] = arguments["retention_period_hours"];
    applySettings(m_context.settings);
    trim(now);
    return "retention " + std::to_string(m_retentionHours) + " h";
}

void DataStream::trim(SimTime now) {
    const std::int64_t horizon = nanosecondsOf(now) - m_retentionHours * 3600 * kNanosPerSecond;
    if (horizon <= 0) {
        return;
    }
    for (Shard& shard : m_shards) {
        m_memoryUsed -= static_cast<std::int64_t>(shard.log.trimBefore(horizon, m_memory));
    }
    m_memoryUsed = std::max<std::int64_t>(m_memoryUsed, 0);
}

void DataStream::meterRetention(SimTime now) {
    const Int128 nanos = Int128{(now - m_meteredUntil).count()} * shardCount();
    m_shardNanos += nanos;
    if (m_retentionHours > kRetentionInPriceHours) {
        m_extendedShardNanos += nanos;
    }
    m_meteredUntil = now;
}

void DataStream::meterLongTermRetention(SimTime now) {
    const std::int64_t horizon = nanosecondsOf(now) - kLongTermNanos;
    if (m_retentionHours <= kRetentionWithoutBytesHours || horizon <= 0) {
        return;
    }
    for (const Shard& shard : m_shards) {
        m_longTermByteSeconds += shard.log.bytesBefore(horizon, m_memory);
    }
}

void DataStream::meterLongTermRead(SimTime now, const Shard& shard, const ReadAnswer& answer) {
    const std::int64_t horizon = nanosecondsOf(now) - kLongTermNanos;
    if (m_retentionHours <= kRetentionWithoutBytesHours || horizon <= 0 || answer.count == 0) {
        return;
    }
    const std::uint64_t end = std::min(shard.log.indexAt(horizon, m_memory), answer.first + answer.count);
    if (end > answer.first) {
        m_longTermReadBytes +=
            shard.log
                .measure(answer.first, static_cast<std::uint32_t>(end - answer.first), answer.bytes, m_memory)
                .bytes;
    }
}

void DataStream::closeTick(SimTime now) {
    publishTick();
    if (nanosecondsOf(now) % kNanosPerSecond == 0) {
        closeSecond(now);
    }
}

void DataStream::finish(SimTime /*now*/) {
    publishTick(); // the run may end within a tick
}

void DataStream::publishTick() {
    MetricsRegistry& metrics = m_context.services->metrics();
    ShardSecond writes;
    ShardReads reads;
    for (Shard& shard : m_shards) {
        const std::int64_t records = std::exchange(shard.tickRecords, 0);
        const std::int64_t throttled = std::exchange(shard.tickThrottled, 0);
        const std::int64_t bytes = std::exchange(shard.tickBytes, 0);
        const ShardReads read = std::exchange(shard.tickReads, {});
        writes.records += records;
        writes.bytes += bytes;
        writes.throttled += throttled;
        reads.records += read.records;
        reads.bytes += read.bytes;
        reads.throttled += read.throttled;
        metrics.count(shard.series.incomingRecords, records);
        metrics.count(shard.series.incomingBytes, bytes);
        metrics.count(shard.series.writeThrottled, throttled);
        metrics.count(shard.series.outgoingRecords, read.records);
        metrics.count(shard.series.outgoingBytes, read.bytes);
        metrics.count(shard.series.readThrottled, read.throttled);
        shard.running.records += records;
        shard.running.bytes += bytes;
        shard.running.throttled += throttled;
        shard.running.charged += std::exchange(shard.tickCharged, 0);
    }
    metrics.count(m_series.incomingRecords, writes.records);
    metrics.count(m_series.incomingBytes, writes.bytes);
    metrics.count(m_series.writeThrottled, writes.throttled);
    metrics.count(m_series.putRecordBytes, m_tick.putRecordBytes);
    metrics.count(m_series.putRecordSuccess, m_tick.putRecordSuccess);
    metrics.count(m_series.putRecordsBytes, m_tick.putRecordsBytes);
    metrics.count(m_series.putRecordsSuccess, m_tick.putRecordsSuccess);
    metrics.count(m_series.putRecordsTotal, m_tick.putRecordsTotal);
    metrics.count(m_series.putRecordsSuccessful, m_tick.putRecordsSuccessful);
    metrics.count(m_series.putRecordsThrottled, m_tick.putRecordsThrottled);
    metrics.count(m_series.getRecordsBytes, reads.bytes);
    metrics.count(m_series.getRecordsRecords, reads.records);
    metrics.count(m_series.getRecordsSuccess, m_tick.getRecordsSuccess);
    metrics.count(m_series.readThrottled, reads.throttled);
    if (m_tick.largestAge >= 0) {
        metrics.sample(m_series.iteratorAge, m_tick.largestAge);
    }
    m_tick = {};
}

void DataStream::closeSecond(SimTime now) {
    bool throttling = false;
    for (Shard& shard : m_shards) {
        throttling = throttling || shard.running.throttled > 0;
        shard.last = shard.running;
        shard.running = {};
    }
    if (throttling != m_throttling) {
        m_throttling = throttling;
        m_context.services->logEvent(m_context.id, throttling ? "throttling-began" : "throttling-ended", "");
    }
    trim(now);
    meterLongTermRetention(now);
    if (m_memory.spill.hasFailed()) {
        m_context.services->fail({ErrorCode::ioFailure, m_context.id.text(),
                                  MR_TEXT("engine", "records that were moved to disk cannot be read back"),
                                  MR_TEXT("engine", "check the temporary folder, or raise log_memory_mib")});
    }
}

void DataStream::collectUsage(SimTime now, std::vector<Usage>& usage) const {
    const Int128 running = Int128{(now - m_meteredUntil).count()} * shardCount();
    const bool extended = m_retentionHours > kRetentionInPriceHours;
    usage.push_back({m_context.id, "shard_hours", m_shardNanos + running});
    usage.push_back({m_context.id, "put_payload_units", m_payloadUnits});
    if (const Int128 nanos = m_extendedShardNanos + (extended ? running : 0); nanos > 0) {
        usage.push_back({m_context.id, "extended_retention_shard_hours", nanos});
    }
    if (!m_keepsLongTerm) {
        return;
    }
    if (nanosecondsOf(now) > kLongTermNanos) {
        usage.push_back({m_context.id, "long_term_retention", m_longTermByteSeconds});
        usage.push_back({m_context.id, "long_term_retrieval", m_longTermReadBytes});
    } else {
        usage.push_back({m_context.id, "long_term_retention_beyond_run", 0});
    }
}

void DataStream::describeState(SimTime /*now*/, NodeState& state) const {
    std::int64_t records = 0;
    std::int64_t bytes = 0;
    std::int64_t throttled = 0;
    std::size_t pressed = 0;
    state.shards.reserve(m_shards.size());
    for (const Shard& shard : m_shards) {
        const double load = std::max(
            static_cast<double>(shard.last.records) / static_cast<double>(kShardWriteRecordsPerSecond),
            static_cast<double>(shard.last.charged) / static_cast<double>(kShardWriteBytesPerSecond));
        const LoadBand band = bandOf(load, shard.last.throttled > 0);
        state.shards.push_back({shard.id, "", "", shard.range, "open", band, load, shard.last.records,
                                shard.last.bytes, shard.last.throttled,
                                static_cast<std::int64_t>(shard.log.end() - shard.log.first()),
                                lastSequenceNumber(shard)});
        records += shard.last.records;
        bytes += shard.last.bytes;
        throttled += shard.last.throttled;
        pressed += band == LoadBand::throttled || load >= 1 ? 1 : 0;
        state.utilisation = std::max(state.utilisation, load);
    }
    state.band = bandOf(state.utilisation, throttled > 0);
    state.status = statusOf(m_shards.size(), pressed);
    state.figures = {
        {"IncomingRecords", static_cast<double>(records), Unit::recordsPerSecond},
        {"IncomingBytes", static_cast<double>(bytes), Unit::bytesPerSecond},
        {"WriteProvisionedThroughputExceeded", static_cast<double>(throttled), Unit::recordsPerSecond}};
}

std::string DataStream::lastSequenceNumber(const Shard& shard) const {
    if (shard.log.end() == 0) {
        return {};
    }
    const auto index = static_cast<std::uint32_t>(&shard - m_shards.data());
    return sequenceNumberOf(index, m_context.start, shard.log.end() - 1,
                            timeAfter(m_context.start, Duration(shard.log.newestTime())));
}

void DataStream::digestState(Digest& digest) const {
    for (const Shard& shard : m_shards) {
        digest.add(shard.log.first());
        digest.add(shard.log.end());
        digest.add(shard.budget.recordsLevel());
        digest.add(shard.budget.bytesLevel());
    }
}

} // namespace millrace::data_stream
