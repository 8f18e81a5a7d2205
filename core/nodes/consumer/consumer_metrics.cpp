// SPDX-License-Identifier: GPL-3.0-or-later
// What a consumer tells of itself: metrics, state, digest.
#include "nodes/consumer/consumer.h"

#include <algorithm>
#include <utility>

namespace millrace::consumer {

namespace {

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr std::int64_t kNanosPerMilli = 1'000'000;

/// To the second below an hour, else to the minute.
std::string roughly(Duration span) {
    const Duration unit =
        span < std::chrono::hours(1) ? Duration(std::chrono::seconds(1)) : Duration(std::chrono::minutes(1));
    return formatDuration(span - span % unit);
}

} // namespace

void Consumer::addSeries() {
    MetricsRegistry& metrics = m_context.services->metrics();
    const auto counter = [&](const char* name, Unit unit) {
        return metrics.add({m_context.id, name, {}, SeriesKind::counter, unit});
    };
    const auto gauge = [&](const char* name, Unit unit) {
        return metrics.add({m_context.id, name, {}, SeriesKind::gauge, unit});
    };
    m_series = {counter("RecordsRead", Unit::count),          counter("UserRecordsProcessed", Unit::count),
                counter("ProcessingExceptions", Unit::count), counter("RecordsSkipped", Unit::count),
                counter("DuplicateRecords", Unit::count),     counter("OutOfOrderRecords", Unit::count),
                counter("RecordsTrimmedUnread", Unit::count), counter("BytesRead", Unit::bytes),
                counter("GetRecordsCalls", Unit::count),      counter("GetRecordsThrottled", Unit::count),
                counter("IteratorsExpired", Unit::count),     counter("IteratorsThrottled", Unit::count),
                gauge("RecordsUnread", Unit::count),          gauge("MillisBehindLatest", Unit::milliseconds),
                gauge("LagMilliseconds", Unit::milliseconds)};
}

void Consumer::accountTrimmed() {
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        const std::uint64_t horizon = m_stream->trimHorizon(shard);
        if (horizon > reader.trimmed) {
            const std::uint64_t lost =
                horizon - reader.trimmed - reader.read.countIn(reader.trimmed, horizon);
            m_tick.trimmedUnread += static_cast<std::int64_t>(lost);
            m_trimmedUnread += static_cast<std::int64_t>(lost);
            reader.trimmed = horizon;
            reader.read.forgetBefore(horizon);
        }
    }
}

std::int64_t Consumer::unread() const {
    std::int64_t written = 0;
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        written += static_cast<std::int64_t>(m_stream->tip(shard));
    }
    return written - m_readOnce - m_trimmedUnread;
}

std::int64_t Consumer::lagOf(SimTime now, std::uint32_t shard) const {
    const std::uint64_t next = std::max(nextToProcess(shard), m_stream->trimHorizon(shard));
    return next < m_stream->tip(shard)
               ? (nanosecondsOf(now) - m_stream->arrivalAt(shard, next)) / kNanosPerMilli
               : 0;
}

void Consumer::closeTick(SimTime now) {
    if (m_stream == nullptr) {
        return;
    }
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        advanceWorker(now, i);
    }
    accountTrimmed();
    MetricsRegistry& metrics = m_context.services->metrics();
    metrics.count(m_series.read, m_tick.read);
    metrics.count(m_series.userRecords, m_tick.userRecords);
    metrics.count(m_series.exceptions, m_tick.exceptions);
    metrics.count(m_series.skipped, m_tick.skipped);
    metrics.count(m_series.duplicates, m_tick.duplicates);
    metrics.count(m_series.outOfOrder, m_tick.outOfOrder);
    metrics.count(m_series.trimmedUnread, m_tick.trimmedUnread);
    metrics.count(m_series.bytes, m_tick.bytes);
    metrics.count(m_series.calls, m_tick.calls);
    metrics.count(m_series.throttledCalls, m_tick.throttledCalls);
    metrics.count(m_series.expiredIterators, m_tick.expiredIterators);
    metrics.count(m_series.throttledIterators, m_tick.throttledIterators);
    if (m_largestBehind >= 0) {
        metrics.sample(m_series.behind, std::exchange(m_largestBehind, -1));
    }
    metrics.sample(m_series.unread, unread());
    if (nanosecondsOf(now) % kNanosPerSecond == 0) {
        closeSecond(now);
    }
    m_tick = {};
}

void Consumer::closeSecond(SimTime now) {
    std::int64_t lag = 0;
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        reader.lag = lagOf(now, shard);
        reader.meter.closeSecond();
        lag = std::max(lag, reader.lag);
    }
    m_context.services->metrics().sample(m_series.lag, lag);
    const Duration retention = m_stream->retention();
    m_retentionWatch.note(lag);
    if (m_retentionWatch.warns(retention)) {
        m_context.services->logEvent(
            m_context.id, "retention-near",
            "records will be lost unread in " + roughly(*m_retentionWatch.timeToLoss(retention)) +
                ": the lag is " + roughly(std::chrono::milliseconds(lag)) +
                " and grows, and the stream keeps records for " + formatDuration(retention));
    }
}

void Consumer::finish(SimTime now) {
    closeTick(now);
}

std::string_view Consumer::stateWord() const {
    if (m_stopped) {
        return "stopped";
    }
    return isBlocked() ? "blocked" : "reading";
}

void Consumer::describeState(SimTime /*now*/, NodeState& state) const {
    if (m_stream == nullptr) {
        state.status = MR_TEXT("engine", "reads no stream");
        return;
    }
    const MetricsRegistry& metrics = m_context.services->metrics();
    const auto latest = [&](SeriesId id) { return static_cast<double>(metrics.series(id).latest()); };
    const double read = latest(m_series.read);
    state.figures = {{"RecordsRead", read, Unit::recordsPerSecond},
                     {"LagMilliseconds", latest(m_series.lag), Unit::milliseconds},
                     {"RecordsUnread", static_cast<double>(unread()), Unit::records},
                     {"MillisBehindLatest", latest(m_series.behind), Unit::milliseconds}};
    std::size_t alive = 0;
    for (std::size_t i = 0; i < m_workers.size(); ++i) {
        const WorkerState& worker = m_workers[i];
        alive += worker.alive ? 1 : 0;
        state.parts.push_back({"worker-" + std::to_string(i),
                               worker.alive ? std::string(stateWord()) : "failed",
                               static_cast<double>(worker.queue.backlog()), Unit::records});
    }
    const double capacity = m_pace / m_slowness * static_cast<double>(alive);
    state.utilisation = isUnlimited() || capacity <= 0 ? 0 : read / capacity;
    const bool working = !m_stopped && alive > 0;
    state.band = working ? bandOf(state.utilisation, latest(m_series.throttledCalls) > 0) : LoadBand::stopped;
    state.status = statusText(working);
    describeReadings(state);
}

Text Consumer::statusText(bool isWorking) const {
    const std::optional<Duration> left = m_retentionWatch.timeToLoss(m_stream->retention());
    if (left && left->count() == 0) {
        return MR_TEXT("engine", "loses data to retention");
    }
    if (left) {
        return {MR_TEXT("engine", "data loss in %1"), {roughly(*left)}};
    }
    if (!isWorking) {
        return MR_TEXT("engine", "stopped");
    }
    return isBlocked() ? MR_TEXT("engine", "held back by what it hands records to")
                       : MR_TEXT("engine", "reading");
}

void Consumer::describeReadings(NodeState& state) const {
    state.reads = m_stream->nodeId();
    state.hasOwnThroughput = m_registration.has_value();
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        const Reader& reader = m_readers[shard];
        if (!reader.isBegun || reader.isDone) {
            continue;
        }
        ShardReading& reading = state.readings.emplace_back();
        reading.shard = shard;
        reader.meter.describe(reading);
        const std::uint64_t next = std::max(nextToProcess(shard), m_stream->trimHorizon(shard));
        const std::uint64_t tip = m_stream->tip(shard);
        reading.unread = next < tip ? static_cast<std::int64_t>(tip - next) : 0;
        reading.lagMilliseconds = reader.lag;
    }
}

void Consumer::digestState(Digest& digest) const {
    for (const Reader& reader : m_readers) {
        digest.add(reader.position);
        digest.add(reader.processed);
        digest.add(reader.checkpoint);
    }
    digest.add(m_readOnce);
    digest.add(m_trimmedUnread);
}

} // namespace millrace::consumer
