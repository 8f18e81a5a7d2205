// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/consumer/consumer.h"

#include <algorithm>

namespace millrace::consumer {

StartingPosition startingPositionOf(const Json& settings) {
    const std::string name = settings["starting_position"].get<std::string>();
    if (name == "latest") {
        return StartingPosition::latest;
    }
    return name == "at_timestamp" ? StartingPosition::atTimestamp : StartingPosition::trimHorizon;
}

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
    Result<std::optional<Poison>> poison = Poison::make(settings["poison"]);
    if (!poison) {
        return poison.error();
    }
    consumer->m_poison = std::move(*poison);
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
    m_balanceInterval = millis("rebalance_interval_ms");
    m_maxRecords = settings["max_records"].get<std::uint32_t>();
    m_isFannedOut = settings["enhanced_fan_out"].get<bool>();
    m_ordersShards = settings["library"] == "kcl";
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
    registerForFanOut();
    m_stream->onReshard([this](SimTime now) { onReshard(now); });
    m_readers.resize(m_stream->shardCount());
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        place(kTimeZero, shard, startingPositionOf(m_context.settings), *time);
        m_readers[shard].furthest = m_readers[shard].position;
    }
    // The first poll's phase is drawn, so that ties between readers don't starve one (DESIGN, section 3,
    // "reads").
    const RandomStream phase = m_context.random("poll-phase");
    const auto spread = static_cast<std::uint64_t>(std::max<std::int64_t>(period().count(), 1));
    resume(kTimeZero, Leases::anew, [&](std::uint32_t shard) {
        return kTimeZero + Duration(static_cast<std::int64_t>(phase.below(shard, spread)));
    });
    applyPace();
    if (m_checkpointInterval.count() > 0) {
        m_hasCheckpointTimer = true;
        m_context.services->setTimer(m_context.index, kTimeZero + m_checkpointInterval, kCheckpoint, 0);
    }
    scheduleBalance(kTimeZero);
    return {};
}

void Consumer::registerForFanOut() {
    if (!m_isFannedOut) {
        return;
    }
    Result<std::uint32_t> registration = m_stream->registerConsumer();
    if (registration) {
        m_registration = *registration;
    } else {
        m_context.services->logEvent(m_context.id, "registration-refused", registration.error().sentence());
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

bool Consumer::isBlocked() const {
    return !std::ranges::all_of(m_receivers,
                                [](const RecordReceiver* receiver) { return receiver->isReady(); });
}

void Consumer::onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) {
    if (tag == kPoll) {
        const auto shard = static_cast<std::uint32_t>(data);
        if (m_readers[shard].epoch == data >> kEpochShift) {
            poll(now, shard);
        }
    } else if (tag == kBatchDone) {
        const auto worker = static_cast<std::uint32_t>(data);
        if (worker < m_workers.size() && m_workers[worker].serial == data >> kEpochShift) {
            advanceWorker(now, worker);
            scheduleWorker(worker);
        }
    } else if (tag == kTakeOver) {
        takeOver(now);
    } else if (tag == kBalance) {
        balance(now);
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

void Consumer::tryToProcess(SimTime now, std::uint32_t shard, std::uint64_t first, std::uint64_t count) {
    if (!m_poison) {
        process(now, shard, first, count);
        return;
    }
    m_whole.clear();
    m_stream->copyRecords(shard, first, static_cast<std::uint32_t>(count), m_whole);
    const std::uint64_t good = m_poison->firstIn(m_whole);
    if (good > 0) {
        process(now, shard, first, good);
    }
    if (good < count) {
        stumble(now, shard, first + good);
    }
}

void Consumer::stumble(SimTime now, std::uint32_t shard, std::uint64_t index) {
    Reader& reader = m_readers[shard];
    ++m_tick.exceptions;
    if (reader.worker != kNobody) {
        m_workers[reader.worker].queue.dropShard(shard);
    }
    if (!m_ordersShards) {
        // A loop of one's own comes to the same record again: the shard stands still until it is trimmed.
        reader.processed = reader.position = index;
        reader.isAtEnd = false;
        return;
    }
    // dev/troubleshooting-consumers.html: the KCL skips the batch of an unhandled exception, and goes on with
    // the next one.
    const std::uint64_t end = reader.position;
    const auto fresh = static_cast<std::int64_t>(reader.read.add(index, end));
    m_tick.read += fresh;
    m_readOnce += fresh;
    m_tick.duplicates += static_cast<std::int64_t>(end - index) - fresh;
    m_tick.skipped += static_cast<std::int64_t>(end - index);
    reader.furthest = std::max(reader.furthest, end);
    reader.processed = end;
    if (m_checkpointInterval.count() == 0) {
        reader.checkpoint = end;
    }
    endShard(now, shard);
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
    if (!m_ordersShards && fresh > 0) {
        noteOrder(shard, first, count);
    }
    reader.furthest = std::max(reader.furthest, end);
    reader.processed = end;
    reader.sinceBalance += static_cast<std::int64_t>(count);
    if (m_checkpointInterval.count() == 0) {
        reader.checkpoint = end;
    }
    handOn(now, shard, first, count);
    endShard(now, shard);
}

void Consumer::handOn(SimTime now, std::uint32_t shard, std::uint64_t first, std::uint64_t count) {
    const bool takesApart = m_ordersShards && m_stream->carriesAggregates();
    if (m_receivers.empty() && !takesApart) {
        m_tick.userRecords += static_cast<std::int64_t>(count);
        return;
    }
    m_records.clear();
    m_stream->copyRecords(shard, first, static_cast<std::uint32_t>(count), m_records);
    if (takesApart) {
        takeApart();
    }
    m_tick.userRecords += static_cast<std::int64_t>(m_records.size());
    for (RecordReceiver* receiver : m_receivers) {
        receiver->deliver(now, m_records);
    }
}

void Consumer::takeApart() {
    // dev/kinesis-kpl-consumer-deaggregation.html: the KCL does it by itself, other readers get the
    // aggregates.
    m_whole.swap(m_records);
    m_records.clear();
    for (const StoredRecord& record : m_whole) {
        const SubRecords parts = record.source->subRecords(record.ordinal);
        if (parts.ordinals.empty()) {
            m_records.push_back(record);
            continue;
        }
        const auto share = static_cast<std::uint32_t>(record.bytes / parts.ordinals.size());
        for (const std::uint64_t ordinal : parts.ordinals) {
            m_records.push_back({parts.source, ordinal, record.arrival, share});
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
            tryToProcess(now, shard, kept, first + count - kept);
        } else {
            m_readers[shard].processed = first + count;
            endShard(now, shard);
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
        m_context.services->setTimer(m_context.index, done, kBatchDone, worker.serial << kEpochShift | index);
    }
}

Result<std::string> Consumer::changeSettings(SimTime now, const Json& settings) {
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        advanceWorker(now, i);
    }
    m_context.settings = settings;
    applySettings(settings);
    setWorkers(now, settings["workers"].get<std::size_t>());
    applyPace();
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        scheduleWorker(i);
    }
    if (m_checkpointInterval.count() > 0 && !m_hasCheckpointTimer) {
        m_hasCheckpointTimer = true;
        m_context.services->setTimer(m_context.index, now + m_checkpointInterval, kCheckpoint, 0);
    }
    scheduleBalance(now);
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

} // namespace millrace::consumer
