// SPDX-License-Identifier: GPL-3.0-or-later
// How a consumer comes by records: iterators, polls and pushes.
#include "nodes/consumer/consumer.h"

#include <algorithm>

namespace millrace::consumer {

namespace {

constexpr std::int64_t kNanosPerMilli = 1'000'000;

} // namespace

Duration Consumer::period() const {
    // Pushed every 140 ms a record waits 70 ms on average, which is what AWS measures with one or five
    // consumers (dev/enhanced-consumers.html).
    constexpr Duration kPushPeriod = std::chrono::milliseconds(140);
    return m_isFannedOut ? kPushPeriod : m_pollInterval;
}

void Consumer::beginReading(SimTime now, std::uint32_t shard, SimTime firstPoll) {
    Reader& reader = m_readers[shard];
    ++reader.epoch;
    reader.pollPending = false;
    reader.iterator = kNoIterator;
    reader.nextPoll = nanosecondsOf(firstPoll);
    schedulePoll(now, shard);
}

void Consumer::schedulePoll(SimTime now, std::uint32_t shard) {
    Reader& reader = m_readers[shard];
    if (m_stopped || reader.worker == kNobody || reader.pollPending || reader.isAtEnd ||
        reader.position != reader.processed || (m_isFannedOut && !m_registration)) {
        return;
    }
    reader.pollPending = true;
    m_context.services->setTimer(m_context.index, std::max(now, SimTime(Duration(reader.nextPoll))), kPoll,
                                 reader.epoch << kEpochShift | shard);
}

bool Consumer::hasIterator(SimTime now, std::uint32_t shard) {
    Reader& reader = m_readers[shard];
    const bool isOld =
        reader.iterator != kNoIterator && nanosecondsOf(now) - reader.iterator > kIteratorLifetime.count();
    if (isOld) {
        // The call that finds out gets no records; the application asks for an iterator after the last record
        // that it has, as the KCL does.
        ++m_tick.calls;
        ++m_tick.expiredIterators;
        reader.iterator = kNoIterator;
    }
    if (reader.iterator == kNoIterator && m_stream->takeIterator(now, shard)) {
        reader.iterator = nanosecondsOf(now);
    }
    return reader.iterator != kNoIterator;
}

void Consumer::poll(SimTime now, std::uint32_t shard) {
    Reader& reader = m_readers[shard];
    reader.pollPending = false;
    if (isBlocked()) {
        return; // onReady() polls again
    }
    passOver(now, shard);
    if (!m_registration && !hasIterator(now, shard)) {
        ++m_tick.throttledIterators;
        reader.nextPoll = nextPollAfter(now, shard, false);
        schedulePoll(now, shard);
        return;
    }
    const ReadAnswer answer = read(now, shard);
    if (answer.status != ReadStatus::ok) {
        ++m_tick.throttledCalls;
        schedulePoll(now, shard);
        return;
    }
    reader.iterator = nanosecondsOf(now);
    m_tick.bytes += answer.bytes;
    m_largestBehind = std::max(m_largestBehind, answer.behindLatest.count() / kNanosPerMilli);
    reader.position = answer.first + answer.count;
    reader.processed = answer.first;
    reader.isAtEnd = answer.endOfShard;
    if (answer.count == 0) {
        endShard(now, shard);
        schedulePoll(now, shard);
    } else if (isUnlimited()) {
        tryToProcess(now, shard, answer.first, answer.count);
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

ReadAnswer Consumer::read(SimTime now, std::uint32_t shard) {
    Reader& reader = m_readers[shard];
    if (m_registration) {
        reader.nextPoll = nanosecondsOf(now + period());
        const ReadAnswer pushed = m_stream->push(now, *m_registration, shard, reader.position);
        reader.meter.notePush(pushed.bytes);
        return pushed;
    }
    const ReadAnswer answer = m_stream->getRecords(now, shard, reader.position, m_maxRecords);
    ++m_tick.calls;
    reader.meter.noteCall(answer.bytes, answer.status != ReadStatus::ok);
    reader.nextPoll = nextPollAfter(now, shard, answer.status == ReadStatus::ok);
    return answer;
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

} // namespace millrace::consumer
