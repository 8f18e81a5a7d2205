// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/consumer/consumer.h"

#include <algorithm>

namespace millrace::consumer {

namespace {

enum Timer : std::uint32_t { kPoll, kBatchDone, kCheckpoint, kTakeOver };

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

} // namespace

Result<SimTime> startingTimeOf(const Json& settings, WallTime start) {
    const std::string text = settings.value("starting_position_timestamp", std::string());
    if (settings["starting_position"] != "at_timestamp") {
        return kTimeZero;
    }
    Result<WallTime> time = parseTimestamp(text);
    if (!time) {
        return time.error().within("starting_position_timestamp");
    }
    // The two may lie farther apart than a SimTime can say.
    const Int128 ahead = Int128{time->time_since_epoch().count()} - start.time_since_epoch().count();
    const Int128 latest = nanosecondsOf(kNever);
    return SimTime(Duration(static_cast<std::int64_t>(std::clamp(ahead, Int128{0}, latest))));
}

Consumer::Consumer(RunNodeContext context)
    : m_context(std::move(context))
    , m_pollDraws(m_context.random("poll-delay")) {}

Result<std::unique_ptr<RunNode>> Consumer::make(RunNodeContext context) {
    auto consumer = std::unique_ptr<Consumer>(new Consumer(std::move(context)));
    const Json& settings = consumer->m_context.settings;
    if (Result<SimTime> time = startingTimeOf(settings, consumer->m_context.start); !time) {
        return time.error();
    }
    consumer->applySettings(settings);
    consumer->m_workers.resize(settings["workers"].get<std::size_t>());
    consumer->addSeries();
    return std::unique_ptr<RunNode>(std::move(consumer));
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
    Result<SimTime> time = startingTimeOf(m_context.settings, m_context.start);
    if (!time) {
        return time.error();
    }
    m_readers.resize(m_stream->shardCount());
    assignShards();
    const RandomStream phase = m_context.random("poll-phase");
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        place(kTimeZero, shard, positionOf(m_context.settings), *time);
        reader.furthest = reader.position;
        // The first poll's phase is drawn, so that ties between readers don't starve one (DESIGN, section 3,
        // "reads").
        const auto offset =
            phase.below(shard, static_cast<std::uint64_t>(std::max<std::int64_t>(m_pollInterval.count(), 1)));
        beginReading(kTimeZero, shard, kTimeZero + Duration(static_cast<std::int64_t>(offset)));
    }
    applyPace();
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

void Consumer::place(SimTime now, std::uint32_t shard, StartingPosition position, SimTime time) {
    Reader& reader = m_readers[shard];
    const bool isAhead = position == StartingPosition::atTimestamp && time > now;
    reader.notBefore = isAhead ? nanosecondsOf(time) : 0;
    reader.position = m_stream->startPosition(shard, position, time);
    reader.processed = reader.checkpoint = reader.position;
}

std::uint64_t Consumer::nextToProcess(std::uint32_t shard) const {
    const Reader& reader = m_readers[shard];
    if (reader.notBefore == 0) {
        return reader.processed;
    }
    const SimTime begin{Duration(reader.notBefore)};
    return std::max(reader.processed, m_stream->startPosition(shard, StartingPosition::atTimestamp, begin));
}

void Consumer::passOver(SimTime now, std::uint32_t shard) {
    Reader& reader = m_readers[shard];
    if (reader.notBefore == 0) {
        return;
    }
    const std::uint64_t first = nextToProcess(shard);
    reader.position = reader.processed = reader.checkpoint = first;
    if (nanosecondsOf(now) >= reader.notBefore) {
        reader.notBefore = 0; // whatever comes from now on is wanted
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
        takeOver(now);
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
    passOver(now, shard);
    const ReadAnswer answer = m_stream->getRecords(now, shard, reader.position, m_maxRecords);
    ++m_tick.calls;
    reader.nextPoll = nextPollAfter(now, shard, answer.status == ReadStatus::ok);
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

std::int64_t Consumer::nextPollAfter(SimTime now, std::uint32_t shard, bool answered) {
    constexpr std::int64_t kLateness = 100; // a poll comes up to 1 % late
    const std::int64_t interval = m_pollInterval.count();
    const std::int64_t earliest = answered ? interval : interval / 2;
    const std::int64_t spread = answered ? interval / kLateness : interval;
    return nanosecondsOf(now) + earliest +
           static_cast<std::int64_t>(m_pollDraws.child(shard).below(m_readers[shard].polls++,
                                                                    static_cast<std::uint64_t>(spread) + 1));
}

void Consumer::process(SimTime now, std::uint32_t shard, std::uint64_t first, std::uint64_t count) {
    Reader& reader = m_readers[shard];
    const std::uint64_t end = first + count;
    // Records read for the first time behind others of the shard that were read before: order is broken.
    if (const std::uint64_t late = std::min(end, reader.furthest); first < late) {
        m_tick.outOfOrder += static_cast<std::int64_t>(late - first - reader.read.countIn(first, late));
    }
    const auto fresh = static_cast<std::int64_t>(reader.read.add(first, end));
    m_tick.read += fresh;
    m_readOnce += fresh;
    m_tick.duplicates += static_cast<std::int64_t>(count) - fresh;
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

void Consumer::applyPace() {
    constexpr double kAtOnce = 1e9; // records/s: what still waits from a time with a pace
    for (WorkerState& worker : m_workers) {
        worker.queue.setPace(isUnlimited() ? kAtOnce : m_pace / m_slowness);
    }
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
    applySettings(settings);
    applyPace();
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
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
        return restart(now) ? std::string("started from the last checkpoint") : std::string("runs already");
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
        applyPace();
        for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
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

bool Consumer::restart(SimTime now) {
    if (!m_stopped && std::ranges::all_of(m_workers, &WorkerState::alive)) {
        return false;
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
    return true;
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
            reader.leaseEnds = nanosecondsOf(now + m_failoverTime);
            reader.position = reader.processed;
        }
    }
    m_context.services->setTimer(m_context.index, now + m_failoverTime, kTakeOver, index);
    return "worker " + std::to_string(index) + " failed";
}

void Consumer::takeOver(SimTime now) {
    std::vector<std::uint32_t> leases(m_workers.size());
    for (const Reader& reader : m_readers) {
        if (reader.worker != kNobody) {
            ++leases[reader.worker];
        }
    }
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        if (reader.worker != kNobody || m_stopped || reader.leaseEnds > nanosecondsOf(now)) {
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
    Result<SimTime> time = startingTimeOf(arguments, m_context.start);
    if (!time) {
        return time.error();
    }
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        advanceWorker(now, i);
        m_workers[i].queue.drop();
        ++m_workers[i].serial;
    }
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        place(now, shard, positionOf(arguments), *time);
        beginReading(now, shard, now);
    }
    return "reads from " + arguments["starting_position"].get<std::string>();
}

} // namespace millrace::consumer
