// SPDX-License-Identifier: GPL-3.0-or-later
// What a stream tells of itself: metrics, usage, state, digest.
#include "base/wall_time.h"
#include "facts/stream_limits.h"
#include "nodes/data_stream/data_stream.h"
#include "nodes/data_stream/shard_layout.h"

#include <algorithm>
#include <set>
#include <utility>

namespace millrace::data_stream {

namespace {

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr std::int64_t kNanosPerHour = 3600 * kNanosPerSecond;

Text statusOf(std::size_t shards, std::size_t pressed, bool isUpdating) {
    if (isUpdating) {
        return {MR_TEXT("engine", "UPDATING from %1 shards"), {std::to_string(shards)}};
    }
    if (shards == 1) {
        return pressed > 0 ? MR_TEXT("engine", "1 shard, at its limit") : MR_TEXT("engine", "1 shard");
    }
    if (pressed > 0) {
        return {MR_TEXT("engine", "%1 shards, %2 at their limit"),
                {std::to_string(shards), std::to_string(pressed)}};
    }
    return {MR_TEXT("engine", "%1 shards"), {std::to_string(shards)}};
}

/// How many metrics of each shard the setting chooses: each counts once, and `all` for all of them.
std::int64_t chosenMetrics(const Json& settings) {
    const auto chosen = settings.find("shard_level_metrics");
    if (chosen == settings.end()) {
        return 0;
    }
    std::set<std::string> names;
    for (const Json& name : *chosen) {
        names.insert(name.get<std::string>());
    }
    return names.contains("all") ? kShardLevelMetrics : static_cast<std::int64_t>(names.size());
}

} // namespace

void DataStream::addSeries() {
    MetricsRegistry& metrics = m_context.services->metrics();
    const auto counter = [&](const char* name, Unit unit) {
        return metrics.add({m_context.id, name, {}, SeriesKind::counter, unit});
    };
    const auto gauge = [&](const char* name, Unit unit) {
        return metrics.add({m_context.id, name, {}, SeriesKind::gauge, unit});
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
                counter("ReadProvisionedThroughputExceeded", Unit::count),
                counter("SubscribeToShardEvent.Bytes", Unit::bytes),
                counter("SubscribeToShardEvent.Records", Unit::count),
                counter("SubscribeToShardEvent.Success", Unit::count),
                gauge("SubscribeToShardEvent.MillisBehindLatest", Unit::milliseconds),
                counter("SubscribeToShard.Success", Unit::count),
                gauge("OpenShards", Unit::count),
                gauge("GrantedWriteBytes", Unit::bytesPerSecond),
                gauge("GrantedWriteRecords", Unit::recordsPerSecond)};
}

void DataStream::addShardSeries(Shard& shard) {
    MetricsRegistry& metrics = m_context.services->metrics();
    const auto add = [&](const char* name, Unit unit, SeriesKind kind = SeriesKind::counter) {
        return metrics.add({m_context.id, name, shard.id, kind, unit});
    };
    shard.series = {add("IncomingRecords", Unit::count),
                    add("IncomingBytes", Unit::bytes),
                    add("WriteProvisionedThroughputExceeded", Unit::count),
                    add("OutgoingRecords", Unit::count),
                    add("OutgoingBytes", Unit::bytes),
                    add("ReadProvisionedThroughputExceeded", Unit::count),
                    add("IteratorAgeMilliseconds", Unit::milliseconds, SeriesKind::gauge)};
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
    std::int64_t throttledReads = 0;
    for (Shard& shard : m_shards) {
        const std::int64_t records = std::exchange(shard.tickRecords, 0);
        const std::int64_t throttled = std::exchange(shard.tickThrottled, 0);
        const std::int64_t bytes = std::exchange(shard.tickBytes, 0);
        const ShardReads read = std::exchange(shard.tickReads, {});
        writes.records += records;
        writes.bytes += bytes;
        writes.throttled += throttled;
        throttledReads += read.throttled;
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
    metrics.count(m_series.getRecordsBytes, m_tick.getRecordsBytes);
    metrics.count(m_series.getRecordsRecords, m_tick.getRecordsRecords);
    metrics.count(m_series.getRecordsSuccess, m_tick.getRecordsSuccess);
    metrics.count(m_series.readThrottled, throttledReads);
    if (m_tick.largestAge >= 0) {
        metrics.sample(m_series.iteratorAge, m_tick.largestAge);
    }
    metrics.count(m_series.pushedBytes, m_tick.pushedBytes);
    metrics.count(m_series.pushedRecords, m_tick.pushedRecords);
    metrics.count(m_series.pushes, m_tick.pushes);
    metrics.count(m_series.subscriptions, m_tick.subscriptions);
    if (m_tick.largestPushedBehind >= 0) {
        metrics.sample(m_series.pushedBehind, m_tick.largestPushedBehind);
    }
    m_tick = {};
}

void DataStream::closeSecond(SimTime now) {
    bool throttling = false;
    for (Shard& shard : m_shards) {
        throttling = throttling || shard.running.throttled > 0;
        shard.minute.records += shard.running.records;
        shard.minute.bytes += shard.running.bytes;
        shard.last = std::exchange(shard.running, {});
    }
    const auto open = static_cast<std::int64_t>(m_map.open().size());
    MetricsRegistry& metrics = m_context.services->metrics();
    metrics.sample(m_series.openShards, open);
    metrics.sample(m_series.grantedBytes, open * kShardWriteBytesPerSecond);
    metrics.sample(m_series.grantedRecords, open * kShardWriteRecordsPerSecond);
    if (throttling != m_throttling) {
        m_throttling = throttling;
        m_context.services->logEvent(m_context.id, throttling ? "throttling-began" : "throttling-ended", "");
    }
    trim(now);
    meterKept(now);
    scale(now);
    if (m_memory.spill.hasFailed()) {
        m_context.services->fail({ErrorCode::ioFailure, m_context.id.text(),
                                  MR_TEXT("engine", "records that were moved to disk cannot be read back"),
                                  MR_TEXT("engine", "check the temporary folder, or raise log_memory_mib")});
    }
}

void DataStream::meterKept(SimTime now) {
    const Billing list = billing();
    // What the price of writing holds: the first day, and when shards are paid for by the hour, seven.
    const std::int64_t freeHours =
        list == Billing::provisioned ? kRetentionWithoutBytesHours : kRetentionInPriceHours;
    const std::int64_t extended = nanosecondsOf(now) - freeHours * kNanosPerHour;
    if (m_retentionHours <= freeHours || extended <= 0) {
        return;
    }
    const std::int64_t longTerm = nanosecondsOf(now) - kRetentionWithoutBytesHours * kNanosPerHour;
    std::int64_t extendedBytes = 0;
    std::int64_t longTermBytes = 0;
    for (const Shard& shard : m_shards) {
        extendedBytes += shard.log.bytesBefore(extended, m_memory);
        longTermBytes += longTerm > 0 ? shard.log.bytesBefore(longTerm, m_memory) : 0;
    }
    m_usage.keptForASecond(list, list == Billing::provisioned ? 0 : extendedBytes - longTermBytes,
                           longTermBytes);
}

Billing DataStream::billing() const {
    if (m_mode == StreamMode::provisioned) {
        return Billing::provisioned;
    }
    return m_hasAdvantage ? Billing::advantage : Billing::onDemand;
}

BilledState DataStream::billedState() const {
    return {.billing = billing(),
            .openShards = static_cast<std::int64_t>(m_map.open().size()),
            .fanOutConsumers = m_fanOut.size(),
            .retentionHours = m_retentionHours,
            .shardLevelMetrics = chosenMetrics(m_context.settings),
            .isEncrypted = m_context.settings["encryption_type"] == "kms"};
}

void DataStream::collectUsage(SimTime now, std::vector<Usage>& usage) const {
    m_usage.collect(m_context.id, now, billedState(), usage);
}

void DataStream::describeState(SimTime /*now*/, NodeState& state) const {
    ShardSecond sum;
    std::size_t pressed = 0;
    state.shards.reserve(m_shards.size());
    for (std::uint32_t i = 0; i < shardCount(); ++i) {
        const Shard& shard = m_shards[i];
        const ShardLineage& lineage = m_map.lineage(i);
        const auto idOf = [&](std::uint32_t parent) {
            return parent == kNoShard ? std::string() : m_shards[parent].id;
        };
        const double load = std::max(
            static_cast<double>(shard.last.records) / static_cast<double>(kShardWriteRecordsPerSecond),
            static_cast<double>(shard.last.charged) / static_cast<double>(kShardWriteBytesPerSecond));
        const LoadBand band = bandOf(load, shard.last.throttled > 0);
        const char* condition = shard.expired ? "expired" : shard.closed ? "closed" : "open";
        state.shards.push_back({shard.id, idOf(lineage.parent), idOf(lineage.adjacentParent), m_map.range(i),
                                condition, band, load, shard.last.records, shard.last.bytes,
                                shard.last.throttled,
                                static_cast<std::int64_t>(shard.log.end() - shard.log.first()),
                                lastSequenceNumber(shard), shard.opened, shard.closed, shard.expired});
        sum.records += shard.last.records;
        sum.bytes += shard.last.bytes;
        sum.throttled += shard.last.throttled;
        pressed += band == LoadBand::throttled || load >= 1 ? 1 : 0;
        state.utilisation = std::max(state.utilisation, load);
    }
    state.band = bandOf(state.utilisation, sum.throttled > 0);
    state.status = statusOf(m_map.open().size(), pressed, m_changes.isUpdating());
    if (m_mode == StreamMode::onDemand) {
        state.actionsOff = {"split_shard", "merge_shards", "update_shard_count"};
    }
    state.figures = {
        {"IncomingRecords", static_cast<double>(sum.records), Unit::recordsPerSecond},
        {"IncomingBytes", static_cast<double>(sum.bytes), Unit::bytesPerSecond},
        {"WriteProvisionedThroughputExceeded", static_cast<double>(sum.throttled), Unit::recordsPerSecond}};
}

std::string DataStream::lastSequenceNumber(const Shard& shard) const {
    if (shard.log.end() == 0) {
        return {};
    }
    const auto index = static_cast<std::uint32_t>(&shard - m_shards.data());
    return sequenceNumberOf(index, timeAfter(m_context.start, shard.opened - kTimeZero), shard.log.end() - 1,
                            timeAfter(m_context.start, Duration(shard.log.newestTime())));
}

void DataStream::digestState(Digest& digest) const {
    for (const Shard& shard : m_shards) {
        digest.add(shard.log.first());
        digest.add(shard.log.end());
        digest.add(shard.budget.recordsLevel());
        digest.add(shard.budget.bytesLevel());
    }
    digest.add(std::uint64_t{m_map.open().size()});
    for (const std::uint32_t shard : m_map.open()) {
        digest.add(std::uint64_t{shard});
    }
}

} // namespace millrace::data_stream
