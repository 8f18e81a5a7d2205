// SPDX-License-Identifier: GPL-3.0-or-later
// How a stream is read, and what retention takes from it.
#include "facts/stream_limits.h"
#include "nodes/data_stream/data_stream.h"

#include <algorithm>
#include <chrono>

namespace millrace::data_stream {

namespace {

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr std::int64_t kNanosPerHour = 3600 * kNanosPerSecond;

} // namespace

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

bool DataStream::takeIterator(SimTime now, std::uint32_t shard) {
    TokenBucket& calls = m_shards[shard].iteratorCalls;
    calls.refill(nanosecondsOf(now));
    if (!calls.has(1)) {
        return false;
    }
    calls.take(1);
    return true;
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
    } else if (m_readRecordsPerSecond) {
        // As with bytes: answered whole, then refused until the debt is paid.
        shard.readRecords.refill(time);
        answer.status = shard.readRecords.isInDebt() ? ReadStatus::recordsExceeded : ReadStatus::ok;
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
    if (m_readRecordsPerSecond) {
        shard.readRecords.take(extent.count);
    }
    shard.readBlocked = shard.readBytes.isInDebt();
    const std::uint64_t end = answer.first + extent.count;
    if (extent.count > 0 && end < shard.log.end()) {
        answer.behindLatest = Duration(time - extent.lastTime);
    }
    answer.endOfShard = m_map.lineage(shardIndex).closed && end >= shard.log.end();
    m_tick.getRecordsRecords += extent.count;
    m_tick.getRecordsBytes += extent.bytes;
    ++m_tick.getRecordsSuccess;
    noteRead(now, shard, answer);
    const std::int64_t age = answer.behindLatest / std::chrono::milliseconds(1);
    m_tick.largestAge = std::max(m_tick.largestAge, age);
    m_context.services->metrics().sample(shard.series.iteratorAge, age);
    return answer;
}

void DataStream::noteRead(SimTime now, Shard& shard, const ReadAnswer& answer) {
    shard.tickReads.records += answer.count;
    shard.tickReads.bytes += answer.bytes;
    const Billing list = billing();
    if (answer.count == 0) {
        return;
    }
    if (list != Billing::provisioned) {
        m_usage.read(list, kibibytesOf(shard, answer));
        return;
    }
    const std::int64_t horizon = nanosecondsOf(now) - kRetentionWithoutBytesHours * kNanosPerHour;
    if (m_retentionHours <= kRetentionWithoutBytesHours || horizon <= 0) {
        return;
    }
    const std::uint64_t end = std::min(shard.log.indexAt(horizon, m_memory), answer.first + answer.count);
    if (end > answer.first) {
        const auto count = static_cast<std::uint32_t>(end - answer.first);
        m_usage.readLongTerm(list, shard.log.measure(answer.first, count, answer.bytes, m_memory).bytes);
    }
}

std::int64_t DataStream::kibibytesOf(const Shard& shard, const ReadAnswer& answer) const {
    std::int64_t sum = 0;
    shard.log.visit(
        answer.first, answer.count, m_memory,
        [&](std::int64_t /*time*/, std::uint16_t /*writer*/, std::uint64_t /*ordinal*/, std::uint32_t bytes) {
            sum += (std::int64_t{bytes} + kOnDemandRoundingBytes - 1) / kOnDemandRoundingBytes;
        });
    return sum;
}

Result<std::uint32_t> DataStream::registerConsumer() {
    const std::uint32_t most =
        m_hasAdvantage && m_mode == StreamMode::onDemand ? kFanOutConsumersAdvantage : kFanOutConsumers;
    if (m_fanOut.size() >= most) {
        return Error{
            ErrorCode::refused, m_context.id.text(),
            Text(MR_TEXT("engine", "LimitExceededException: %1 consumers are registered for enhanced "
                                   "fan-out, and the stream takes no more"),
                 {std::to_string(most)}),
            MR_TEXT("engine", "let the others read with GetRecords (enhanced_fan_out false)")};
    }
    return m_fanOut.add();
}

ReadAnswer DataStream::push(SimTime now, std::uint32_t consumer, std::uint32_t shardIndex,
                            std::uint64_t position) {
    Shard& shard = m_shards[shardIndex];
    m_tick.subscriptions += m_fanOut.subscribes(now, consumer, shardIndex) ? 1 : 0;
    ReadAnswer answer;
    answer.trimmed = position < shard.log.first() ? shard.log.first() - position : 0;
    answer.first = position + answer.trimmed;
    const std::int64_t available = m_fanOut.available(now, consumer, shardIndex);
    if (available > 0) {
        const ShardLog::Extent extent =
            shard.log.measure(answer.first, kReadRecordsPerCall, available, m_memory);
        answer.count = extent.count;
        answer.bytes = extent.bytes;
        answer.lastArrival = extent.lastTime;
        m_fanOut.take(consumer, shardIndex, extent.bytes);
    }
    const std::uint64_t end = answer.first + answer.count;
    answer.endOfShard = m_map.lineage(shardIndex).closed && end >= shard.log.end();
    if (end < shard.log.end()) {
        answer.behindLatest = Duration(nanosecondsOf(now) - arrivalAt(shardIndex, end));
    }
    if (answer.count == 0) {
        return answer;
    }
    ++m_tick.pushes;
    m_tick.pushedRecords += answer.count;
    m_tick.pushedBytes += answer.bytes;
    m_tick.largestPushedBehind = std::max(m_tick.largestPushedBehind,
                                          std::int64_t{answer.behindLatest / std::chrono::milliseconds(1)});
    shard.tickReads.records += answer.count;
    shard.tickReads.bytes += answer.bytes;
    m_usage.pushed(billing(), answer.bytes);
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

bool DataStream::carriesAggregates() const {
    return std::ranges::any_of(m_routers,
                               [](const KeyRouter& router) { return router.source().aggregates(); });
}

std::int64_t DataStream::arrivalAt(std::uint32_t shard, std::uint64_t index) const {
    std::int64_t arrival = 0;
    m_shards[shard].log.visit(index, 1, m_memory,
                              [&](std::int64_t time, std::uint16_t /*writer*/, std::uint64_t /*ordinal*/,
                                  std::uint32_t /*bytes*/) { arrival = time; });
    return arrival;
}

std::int64_t DataStream::readBytesPerSecond() const {
    return static_cast<std::int64_t>(m_map.open().size()) * kShardReadBytesPerSecond;
}

void DataStream::trim(SimTime now) {
    const std::int64_t horizon = nanosecondsOf(now) - m_retentionHours * kNanosPerHour;
    if (horizon <= 0) {
        return;
    }
    for (std::uint32_t i = 0; i < shardCount(); ++i) {
        Shard& shard = m_shards[i];
        m_memoryUsed -= static_cast<std::int64_t>(shard.log.trimBefore(horizon, m_memory));
        // dev/kinesis-using-sdk-java-after-resharding.html: a closed shard expires with its last record.
        if (shard.closed && !shard.expired && nanosecondsOf(*shard.closed) <= horizon) {
            shard.expired = now;
            m_context.services->logEvent(m_context.id, "shard-expired", shard.id);
        }
    }
    m_memoryUsed = std::max<std::int64_t>(m_memoryUsed, 0);
}

} // namespace millrace::data_stream
