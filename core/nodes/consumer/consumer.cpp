// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/consumer/consumer.h"

#include <algorithm>

namespace millrace::consumer {

namespace {

enum Timer : std::uint32_t { kPoll, kBatchDone, kCheckpoint, kTakeOver };

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr std::int64_t kNanosPerMilli = 1'000'000;

/// A poll's timer carries its shard and the reader's epoch, so that polls from before a stop or a take-over
/// fall flat.
std::uint64_t pollData(std::uint32_t shard, std::uint64_t epoch) {
    return epoch << 32U | shard;
}

StartingPosition positionOf(const Json& settings) {
    const std::string name = settings["starting_position"].get<std::string>();
    if (name == "latest") {
        return StartingPosition::latest;
    }
    return name == "at_timestamp" ? StartingPosition::atTimestamp : StartingPosition::trimHorizon;
}

/// `starting_position_timestamp` as simulated time; what lies before the start is the start.
Result<SimTime> timestampOf(const Json& settings, WallTime start) {
    const std::string text = settings.value("starting_position_timestamp", std::string());
    if (settings["starting_position"] != "at_timestamp") {
        return kTimeZero;
    }
    Result<WallTime> time = parseTimestamp(text);
    if (!time) {
        return time.error().within("starting_position_timestamp");
    }
    return kTimeZero + std::max(Duration(0), Duration(*time - start));
}

} // namespace

Consumer::Consumer(RunNodeContext context)
    : m_context(std::move(context)) {}

Result<std::unique_ptr<RunNode>> Consumer::make(RunNodeContext context) {
    auto consumer = std::unique_ptr<Consumer>(new Consumer(std::move(context)));
    const Json& settings = consumer->m_context.settings;
    if (Result<SimTime> time = timestampOf(settings, consumer->m_context.start); !time) {
        return time.error();
    }
    consumer->applySettings(settings);
    consumer->m_workers.resize(settings["workers"].get<std::size_t>());
    consumer->addSeries();
    return std::unique_ptr<RunNode>(std::move(consumer));
}

void Consumer::addSeries() {
    MetricsRegistry& metrics = m_context.services->metrics();
    const auto counter = [&](const char* name, Unit unit) {
        return metrics.add({m_context.id, name, {}, SeriesKind::counter, unit});
    };
    const auto gauge = [&](const char* name, Unit unit) {
        return metrics.add({m_context.id, name, {}, SeriesKind::gauge, unit});
    };
    m_series = {counter("RecordsRead", Unit::count),
                counter("DuplicateRecords", Unit::count),
                counter("OutOfOrderRecords", Unit::count),
                counter("RecordsTrimmedUnread", Unit::count),
                counter("BytesRead", Unit::bytes),
                counter("GetRecordsCalls", Unit::count),
                counter("GetRecordsThrottled", Unit::count),
                gauge("RecordsUnread", Unit::count),
                gauge("MillisBehindLatest", Unit::milliseconds),
                gauge("LagMilliseconds", Unit::milliseconds)};
}

void Consumer::applySettings(const Json& settings) {
    const auto millis = [&](const char* key) {
        return std::chrono::milliseconds(settings[key].get<std::int64_t>());
    };
    m_pollInterval = millis("poll_interval_ms");
    m_checkpointInterval = millis("checkpoint_interval_ms");
    m_failoverTime = millis("failover_time_ms");
    m_maxRecords = settings["max_records"].get<std::uint32_t>();
    m_pace = settings.contains("records_per_second_per_worker")
                 ? settings["records_per_second_per_worker"].get<double>()
                 : 0;
}

void Consumer::connectRead(std::string_view /*port*/, ReadableStream& stream, const Json& /*settings*/) {
    m_stream = &stream;
}

void Consumer::connectDeliver(std::string_view /*port*/, RecordReceiver& receiver, const Json& /*settings*/) {
    m_receivers.push_back(&receiver);
    receiver.onReady([this](SimTime now) {
        for (std::uint32_t worker = 0; worker < m_workers.size(); ++worker) {
            m_workers[worker].queue.skipTo(now);
            scheduleWorker(worker);
        }
        for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
            schedulePoll(now, shard);
        }
    });
}

Result<void> Consumer::start() {
    if (m_stream == nullptr) {
        return {};
    }
    Result<SimTime> time = timestampOf(m_context.settings, m_context.start);
    if (!time) {
        return time.error();
    }
    m_readers.resize(m_stream->shardCount());
    assignShards();
    const RandomStream phase = m_context.random("poll-phase");
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        reader.position = m_stream->startPosition(shard, positionOf(m_context.settings), *time);
        reader.processed = reader.checkpoint = reader.furthest = reader.position;
        // The first poll's phase is drawn, so that ties between readers don't starve one (DESIGN, section 3,
        // "reads").
        const auto offset =
            phase.below(shard, static_cast<std::uint64_t>(std::max<std::int64_t>(m_pollInterval.count(), 1)));
        beginReading(kTimeZero, shard, kTimeZero + Duration(static_cast<std::int64_t>(offset)));
    }
    for (WorkerState& worker : m_workers) {
        worker.queue.setPace(m_pace / m_slowness);
    }
    if (m_checkpointInterval.count() > 0) {
        m_hasCheckpointTimer = true;
        m_context.services->setTimer(m_context.index, kTimeZero + m_checkpointInterval, kCheckpoint, 0);
    }
    return {};
}

void Consumer::assignShards() {
    // One lease a shard, leases spread evenly over the workers that live
    // (dev/shared-throughput-kcl-consumers.html).
    std::vector<std::uint32_t> alive;
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        if (m_workers[i].alive) {
            alive.push_back(i);
        }
    }
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        m_readers[shard].worker = alive.empty() ? kNobody : alive[shard % alive.size()];
    }
}

void Consumer::beginReading(SimTime now, std::uint32_t shard, SimTime firstPoll) {
    Reader& reader = m_readers[shard];
    ++reader.epoch;
    reader.pollPending = false;
    reader.nextPoll = nanosecondsOf(firstPoll);
    schedulePoll(now, shard);
}

void Consumer::schedulePoll(SimTime now, std::uint32_t shard) {
    Reader& reader = m_readers[shard];
    if (m_stopped || reader.worker == kNobody || reader.pollPending || reader.position != reader.processed) {
        return;
    }
    reader.pollPending = true;
    m_context.services->setTimer(m_context.index, std::max(now, SimTime(Duration(reader.nextPoll))), kPoll,
                                 pollData(shard, reader.epoch));
}

bool Consumer::isBlocked() const {
    return !std::ranges::all_of(m_receivers,
                                [](const RecordReceiver* receiver) { return receiver->isReady(); });
}

void Consumer::onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) {
    if (tag == kPoll) {
        const auto shard = static_cast<std::uint32_t>(data);
        if (m_readers[shard].epoch == data >> 32U) {
            poll(now, shard);
        }
    } else if (tag == kBatchDone) {
        const auto worker = static_cast<std::uint32_t>(data);
        if (m_workers[worker].serial == data >> 32U) {
            advanceWorker(now, worker);
            scheduleWorker(worker);
        }
    } else if (tag == kTakeOver) {
        takeOver(now, static_cast<std::uint32_t>(data));
    } else {
        for (Reader& reader : m_readers) {
            if (!m_stopped && reader.worker != kNobody) {
                reader.checkpoint = reader.processed;
            }
        }
        m_hasCheckpointTimer = m_checkpointInterval.count() > 0;
        if (m_hasCheckpointTimer) {
            m_context.services->setTimer(m_context.index, now + m_checkpointInterval, kCheckpoint, 0);
        }
    }
}

void Consumer::poll(SimTime now, std::uint32_t shard) {
    Reader& reader = m_readers[shard];
    reader.pollPending = false;
    if (isBlocked()) {
        return; // onReady() polls again
    }
    const ReadAnswer answer = m_stream->getRecords(now, shard, reader.position, m_maxRecords);
    ++m_tick.calls;
    reader.nextPoll = nanosecondsOf(now + m_pollInterval);
    if (answer.status != ReadStatus::ok) {
        ++m_tick.throttledCalls;
        schedulePoll(now, shard);
        return;
    }
    m_tick.bytes += answer.bytes;
    m_largestBehind = std::max(m_largestBehind, answer.behindLatest.count() / kNanosPerMilli);
    reader.position = answer.first + answer.count;
    reader.processed = answer.first;
    if (answer.count == 0) {
        schedulePoll(now, shard);
    } else if (isUnlimited()) {
        process(now, shard, answer.first, answer.count);
        schedulePoll(now, shard);
    } else {
        WorkerState& worker = m_workers[reader.worker];
        const bool wasIdle = !worker.queue.isBusy();
        worker.queue.add(now, {shard, answer.first, answer.first + answer.count});
        if (wasIdle) {
            scheduleWorker(reader.worker);
        }
    }
}

void Consumer::process(SimTime now, std::uint32_t shard, std::uint64_t first, std::uint64_t count) {
    Reader& reader = m_readers[shard];
    const std::uint64_t end = first + count;
    const auto fresh = static_cast<std::int64_t>(reader.read.add(first, end));
    m_tick.read += fresh;
    m_readOnce += fresh;
    m_tick.duplicates += static_cast<std::int64_t>(count) - fresh;
    // Records read for the first time behind others of the shard that were read before: order is broken.
    if (first < reader.furthest) {
        m_tick.outOfOrder +=
            std::min(fresh, static_cast<std::int64_t>(std::min(end, reader.furthest) - first));
    }
    reader.furthest = std::max(reader.furthest, end);
    reader.processed = end;
    if (m_checkpointInterval.count() == 0) {
        reader.checkpoint = end;
    }
    if (!m_receivers.empty()) {
        m_records.clear();
        m_stream->copyRecords(shard, first, static_cast<std::uint32_t>(count), m_records);
        for (RecordReceiver* receiver : m_receivers) {
            receiver->deliver(now, m_records);
        }
    }
}

void Consumer::advanceWorker(SimTime now, std::uint32_t index) {
    WorkerState& worker = m_workers[index];
    if (!worker.queue.isBusy()) {
        return;
    }
    if (isBlocked()) {
        worker.queue.skipTo(now);
        return;
    }
    worker.queue.advance(now, [&](std::uint32_t shard, std::uint64_t first, std::uint64_t count) {
        // Retention may have taken what waited too long: it can no longer be copied, and counts as lost.
        const std::uint64_t kept = std::max(first, std::min(m_stream->trimHorizon(shard), first + count));
        if (kept < first + count) {
            process(now, shard, kept, first + count - kept);
        } else {
            m_readers[shard].processed = first + count;
        }
        schedulePoll(now, shard);
    });
}

void Consumer::scheduleWorker(std::uint32_t index) {
    WorkerState& worker = m_workers[index];
    const SimTime done = worker.queue.firstBatchDone();
    ++worker.serial;
    if (done != kNever && !isBlocked()) {
        m_context.services->setTimer(m_context.index, done, kBatchDone, worker.serial << 32U | index);
    }
}

Result<std::string> Consumer::changeSettings(SimTime now, const Json& settings) {
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        advanceWorker(now, i);
    }
    m_context.settings = settings;
    const bool wasUnlimited = isUnlimited();
    applySettings(settings);
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        WorkerState& worker = m_workers[i];
        if (isUnlimited() && !wasUnlimited) {
            worker.queue.setPace(1e9); // what waits is done at once
        } else {
            worker.queue.setPace(m_pace / m_slowness);
        }
        scheduleWorker(i);
    }
    if (m_checkpointInterval.count() > 0 && !m_hasCheckpointTimer) {
        m_hasCheckpointTimer = true;
        m_context.services->setTimer(m_context.index, now + m_checkpointInterval, kCheckpoint, 0);
    }
    return std::string("settings changed");
}

Result<std::string> Consumer::act(SimTime now, const std::string& action, const Json& arguments) {
    if (m_stream == nullptr) {
        return Error{ErrorCode::refused, action, MR_TEXT("engine", "the consumer reads no stream"),
                     MR_TEXT("engine", "link it to one")};
    }
    if (action == "stop") {
        stop(now);
        return std::string("stopped");
    }
    if (action == "start") {
        restart(now);
        return std::string("started from the last checkpoint");
    }
    if (action == "fail_worker") {
        return failWorker(now, arguments);
    }
    if (action == "seek") {
        return seek(now, arguments);
    }
    if (action == "slow") {
        for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
            advanceWorker(now, i);
        }
        m_slowness = arguments["factor"].get<double>();
        for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
            m_workers[i].queue.setPace(m_pace / m_slowness);
            scheduleWorker(i);
        }
        return "slower by " + formatNumber(m_slowness);
    }
    return RunNode::act(now, action, arguments);
}

void Consumer::stop(SimTime now) {
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        advanceWorker(now, i);
        m_workers[i].queue.drop();
        ++m_workers[i].serial;
    }
    for (Reader& reader : m_readers) {
        ++reader.epoch;
        reader.pollPending = false;
        reader.position = reader.processed;
    }
    m_stopped = true;
}

void Consumer::restart(SimTime now) {
    if (!m_stopped && std::ranges::all_of(m_workers, &WorkerState::alive)) {
        return;
    }
    stop(now);
    m_stopped = false;
    for (WorkerState& worker : m_workers) {
        worker.alive = true;
    }
    assignShards();
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        reader.position = reader.processed = reader.checkpoint;
        beginReading(now, shard, now);
    }
}

Result<std::string> Consumer::failWorker(SimTime now, const Json& arguments) {
    const auto index = arguments["worker"].get<std::uint32_t>();
    if (index >= m_workers.size() || !m_workers[index].alive) {
        return Error{
            ErrorCode::refused, "worker", MR_TEXT("engine", "there is no such worker alive"),
            Text(MR_TEXT("engine", "give a number from 0 to %1"), {std::to_string(m_workers.size() - 1)})};
    }
    advanceWorker(now, index);
    m_workers[index].alive = false;
    m_workers[index].queue.drop();
    ++m_workers[index].serial;
    for (Reader& reader : m_readers) {
        if (reader.worker == index) {
            ++reader.epoch;
            reader.pollPending = false;
            reader.worker = kNobody;
            reader.position = reader.processed;
        }
    }
    m_context.services->setTimer(m_context.index, now + m_failoverTime, kTakeOver, index);
    return "worker " + std::to_string(index) + " failed";
}

void Consumer::takeOver(SimTime now, std::uint32_t /*worker*/) {
    std::vector<std::uint32_t> leases(m_workers.size());
    for (const Reader& reader : m_readers) {
        if (reader.worker != kNobody) {
            ++leases[reader.worker];
        }
    }
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        if (reader.worker != kNobody || m_stopped) {
            continue;
        }
        std::uint32_t least = kNobody;
        for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
            if (m_workers[i].alive && (least == kNobody || leases[i] < leases[least])) {
                least = i;
            }
        }
        if (least == kNobody) {
            return; // nobody is left: `start` brings the workers back
        }
        ++leases[least];
        reader.worker = least;
        reader.position = reader.processed = reader.checkpoint;
        beginReading(now, shard, now);
    }
}

Result<std::string> Consumer::seek(SimTime now, const Json& arguments) {
    Result<SimTime> time = timestampOf(arguments, m_context.start);
    if (!time) {
        return time.error();
    }
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        advanceWorker(now, i);
        m_workers[i].queue.drop();
        ++m_workers[i].serial;
    }
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        reader.position = m_stream->startPosition(shard, positionOf(arguments), *time);
        reader.processed = reader.checkpoint = reader.position;
        beginReading(now, shard, now);
    }
    return "reads from " + arguments["starting_position"].get<std::string>();
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

std::int64_t Consumer::lagMilliseconds(SimTime now) const {
    std::int64_t lag = 0;
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        const std::uint64_t next = std::max(m_readers[shard].processed, m_stream->trimHorizon(shard));
        if (next < m_stream->tip(shard)) {
            lag = std::max(lag, nanosecondsOf(now) - m_stream->arrivalAt(shard, next));
        }
    }
    return lag / kNanosPerMilli;
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
    metrics.count(m_series.duplicates, m_tick.duplicates);
    metrics.count(m_series.outOfOrder, m_tick.outOfOrder);
    metrics.count(m_series.trimmedUnread, m_tick.trimmedUnread);
    metrics.count(m_series.bytes, m_tick.bytes);
    metrics.count(m_series.calls, m_tick.calls);
    metrics.count(m_series.throttledCalls, m_tick.throttledCalls);
    if (m_largestBehind >= 0) {
        metrics.sample(m_series.behind, std::exchange(m_largestBehind, -1));
    }
    metrics.sample(m_series.unread, unread());
    if (nanosecondsOf(now) % kNanosPerSecond == 0) {
        metrics.sample(m_series.lag, lagMilliseconds(now));
    }
    m_tick = {};
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
    if (!working) {
        state.status = MR_TEXT("engine", "stopped");
    } else if (isBlocked()) {
        state.status = MR_TEXT("engine", "held back by what it hands records to");
    } else {
        state.status = MR_TEXT("engine", "reading");
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
