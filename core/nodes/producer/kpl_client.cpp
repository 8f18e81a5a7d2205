// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/kpl_client.h"

#include <algorithm>
#include <utility>

namespace millrace::producer {

namespace {

enum Timer : std::uint32_t { kAnswer = 0, kWake = 1 };

/// MaxConnections of the KPL (default_config.properties): as many calls at once.
constexpr int kMostConnections = 24;

/// pipeline.h: a full aggregated record may wait so long for others of its call, a fifth of the buffering
/// time at most.
constexpr std::int64_t kLongestCollecting = 50'000'000;
constexpr std::int64_t kCollectingShare = 5;

/// A failed record waits half the buffering time, and never less than this: its clock knows milliseconds.
constexpr std::int64_t kShortestRetry = 1'000'000;

} // namespace

KplClient::KplClient(PutTarget& target, const RecordSource& users, const PutPolicy& policy,
                     RunServices& services, std::uint32_t node, std::uint32_t timerTag, RandomStream losses,
                     std::function<void(SimTime)> onRoom)
    : m_target(target)
    , m_users(users)
    , m_services(services)
    , m_node(node)
    , m_timerTag(timerTag)
    , m_losses(losses)
    , m_onRoom(std::move(onRoom))
    , m_keys(users, target)
    , m_aggregates(policy.kpl.isAggregating ? std::make_unique<AggregateSource>(users) : nullptr)
    , m_writer(target.addWriter(m_aggregates ? static_cast<const RecordSource&>(*m_aggregates) : users))
    , m_aggregator(m_keys, m_pool) {
    m_batch.source = m_aggregates ? static_cast<const RecordSource*>(m_aggregates.get()) : &users;
    setPolicy(policy);
}

void KplClient::setPolicy(const PutPolicy& policy) {
    m_policy = policy;
    m_aggregator.setLimit(policy.kpl.aggregationBytes);
    m_limiter.setRate(nanosecondsOf(m_services.now()), policy.kpl.rateLimitPercent);
    m_limiter.setTimeToLive(policy.kpl.timeToLive.count());
}

std::int64_t KplClient::room() const {
    return std::max<std::int64_t>(0, m_policy.bufferLimit - m_counters.waiting() - m_unconfirmed);
}

void KplClient::offer(SimTime now, const RecordBatch& batch) {
    const auto size = static_cast<std::int64_t>(batch.size());
    const std::int64_t taken = std::min(size, room());
    m_counters.offered += size;
    m_counters.droppedBuffer += size - taken;
    m_offered.clear();
    m_shards.clear();
    m_keys.read(batch, static_cast<std::size_t>(taken), m_offered, m_shards);
    for (std::size_t i = 0; i < m_offered.size(); ++i) {
        UserRecord& record = m_offered[i];
        record.deadline = record.created +
                          std::min(m_policy.kpl.maximumBufferedTime.count(), m_policy.kpl.timeToLive.count());
        aggregate(record, m_shards[i]);
    }
    settle(now);
}

void KplClient::aggregate(const UserRecord& record, std::uint32_t shard) {
    if (m_aggregates) {
        if (m_aggregator.add(record, shard, m_packed)) {
            m_full.push_back(std::move(m_packed));
        }
        return;
    }
    PackedRecord& single = m_full.emplace_back();
    single.records = m_pool.take();
    single.records.push_back(record);
    single.shard = kNoShard;
    single.dataBytes = record.dataBytes;
    single.keyBytes = record.keyBytes;
    single.deadline = record.deadline;
    single.created = record.created;
}

void KplClient::limit(std::int64_t now, PackedRecord record) {
    if (record.shard == kNoShard) { // limiter.h: it needs the shard, which only aggregation asks for
        m_passed.push_back(std::move(record));
    } else {
        m_limiter.put(now, std::move(record), m_passed, m_expired);
    }
}

void KplClient::collect(std::int64_t now, PackedRecord record) {
    if (m_aggregates) {
        const std::int64_t collecting =
            std::min(m_policy.kpl.maximumBufferedTime.count() / kCollectingShare, kLongestCollecting);
        record.deadline = std::max(record.deadline, now + collecting);
    }
    if (m_collector.add(std::move(record))) {
        m_calls.push_back(m_collector.take());
    }
}

void KplClient::giveBackOrExpire(std::int64_t now, UserRecord record) {
    const std::int64_t ends = record.created + m_policy.kpl.timeToLive.count();
    if (now >= ends) {
        m_counters.expired += record.isAccepted ? 0 : 1;
        m_unconfirmed -= record.isAccepted ? 1 : 0;
        return;
    }
    const std::int64_t wait = std::max(m_policy.kpl.maximumBufferedTime.count() / 2, kShortestRetry);
    record.deadline = std::min(now + wait, ends);
    aggregate(record, m_aggregates ? m_keys.shardOf(record) : kNoShard);
}

void KplClient::settle(SimTime now) {
    const std::int64_t time = nanosecondsOf(now);
    while (!m_full.empty() || !m_passed.empty() || !m_expired.empty() ||
           (!m_calls.empty() && m_inFlight < kMostConnections)) {
        while (!m_full.empty()) {
            limit(time, std::move(m_full.front()));
            m_full.pop_front();
        }
        for (PackedRecord& record : m_passed) {
            collect(time, std::move(record));
        }
        m_passed.clear();
        for (PackedRecord& packed : m_expired) {
            for (const UserRecord& record : packed.records) {
                giveBackOrExpire(time, record);
            }
            m_pool.giveBack(std::move(packed.records));
        }
        m_expired.clear();
        while (!m_calls.empty() && m_inFlight < kMostConnections) {
            PutCall call = std::move(m_calls.front());
            m_calls.pop_front();
            send(now, std::move(call));
        }
    }
    arm(now);
}

void KplClient::arm(SimTime now) {
    const std::int64_t next =
        std::min({m_aggregator.nextDeadline(), m_limiter.nextPoll(), m_collector.deadline()});
    if (next == INT64_MAX) {
        return;
    }
    const SimTime time = std::max(now, SimTime(Duration(next)));
    if (time < m_armed) {
        m_armed = time;
        m_services.setTimer(m_node, time, m_timerTag + kWake, ++m_armSerial);
    }
}

void KplClient::wake(SimTime now) {
    m_armed = kNever;
    const std::int64_t time = nanosecondsOf(now);
    while (m_aggregator.takeDue(time, m_packed)) {
        m_full.push_back(std::move(m_packed));
    }
    if (m_limiter.nextPoll() <= time) {
        m_limiter.poll(time, m_passed, m_expired);
    }
    if (m_collector.deadline() <= time) {
        m_calls.push_back(m_collector.take());
    }
    settle(now);
}

void KplClient::onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) {
    if (tag == m_timerTag + kAnswer) {
        onAnswer(now, data);
    } else if (data == m_armSerial) {
        wake(now);
    }
}

void KplClient::keepThoseOfTheirShard(PutCall& call) {
    const auto hasMoved = [&](const PackedRecord& packed) {
        return m_keys.shardNow(packed.records.front()) != packed.shard;
    };
    if (std::ranges::none_of(call, hasMoved)) {
        return;
    }
    m_keys.forgetShards();
    PutCall kept;
    for (PackedRecord& packed : call) {
        if (!hasMoved(packed)) {
            kept.push_back(std::move(packed));
            continue;
        }
        for (const UserRecord& record : packed.records) {
            aggregate(record, m_keys.shardOf(record));
        }
        m_pool.giveBack(std::move(packed.records));
    }
    call = std::move(kept);
}

void KplClient::fillBatch(const PutCall& call) {
    m_batch.clear();
    for (const PackedRecord& packed : call) {
        const UserRecord& first = packed.records.front();
        m_batch.ordinal.push_back(m_aggregates ? m_aggregates->append(packed.records) : first.ordinal);
        m_batch.key.push_back(
            !m_aggregates && m_users.keyPopulation() > 0 ? static_cast<std::uint32_t>(first.keyId) : 0);
        m_batch.dataBytes.push_back(packed.dataBytes);
        m_batch.keyBytes.push_back(packed.keyBytes);
        m_batch.created.push_back(packed.created);
    }
}

void KplClient::settleRecord(PutOutcome outcome, PackedRecord& packed, Sent& sent) {
    const bool isTaken = outcome == PutOutcome::accepted;
    m_counters.streamRecords += isTaken ? 1 : 0;
    m_counters.attempts += static_cast<std::int64_t>(packed.records.size());
    for (UserRecord& record : packed.records) {
        if (outcome == PutOutcome::callFailed) {
            sent.failed.push_back(record);
            continue;
        }
        const bool had = record.isAccepted;
        m_counters.firstAttempts += record.answers == 0 ? 1 : 0;
        if (record.answers < UINT8_MAX) {
            ++record.answers;
        }
        if (isTaken) {
            ++(had ? m_counters.duplicates : m_counters.accepted);
            record.isAccepted = true;
        } else if (outcome == PutOutcome::tooLarge) {
            m_counters.droppedTooLarge += had ? 0 : 1;
        } else {
            ++m_counters.throttled;
        }
        if (sent.isLost || (!isTaken && outcome != PutOutcome::tooLarge)) {
            m_unconfirmed += record.isAccepted && !had ? 1 : 0;
            sent.failed.push_back(record);
        } else {
            m_unconfirmed -= had ? 1 : 0;
        }
    }
    m_pool.giveBack(std::move(packed.records));
}

void KplClient::send(SimTime now, PutCall call) {
    if (m_aggregates) {
        keepThoseOfTheirShard(call);
    }
    if (call.empty()) {
        return;
    }
    fillBatch(call);
    m_outcomes.resize(call.size());
    m_target.put(now, m_writer, PutApi::putRecords, m_batch, m_outcomes);
    if (m_throttles.wants(nanosecondsOf(now))) {
        noteThrottle(now, call);
    }
    Sent sent{isAnswerLost(m_policy, m_losses, m_counters.calls, m_outcomes), m_pool.take()};
    ++m_counters.calls;
    for (std::size_t i = 0; i < call.size(); ++i) {
        settleRecord(m_outcomes[i], call[i], sent);
    }
    ++m_inFlight;
    std::uint64_t slot = m_answers.size();
    if (m_freeSlots.empty()) {
        m_answers.push_back(std::move(sent.failed));
    } else {
        slot = m_freeSlots.back();
        m_freeSlots.pop_back();
        m_answers[slot] = std::move(sent.failed);
    }
    m_services.setTimer(m_node, now + (sent.isLost ? m_policy.requestTimeout : m_policy.requestLatency),
                        m_timerTag + kAnswer, slot);
}

void KplClient::noteThrottle(SimTime now, const PutCall& call) {
    const std::size_t index = m_throttles.choose(m_outcomes);
    if (index == SIZE_MAX) {
        return;
    }
    const UserRecord& first = call[index].records.front();
    m_throttles.add({first.ordinal, nanosecondsOf(now), first.created, call[index].bytes(),
                     m_keys.shardNow(first), first.answers + 1U,
                     m_outcomes[index] == PutOutcome::throttledBytes});
}

void KplClient::onAnswer(SimTime now, std::uint64_t slot) {
    FailedRecords failed = std::exchange(m_answers[slot], {});
    m_freeSlots.push_back(slot);
    --m_inFlight;
    for (const UserRecord& record : failed) {
        giveBackOrExpire(nanosecondsOf(now), record);
    }
    m_pool.giveBack(std::move(failed));
    settle(now);
    if (m_onRoom) {
        m_onRoom(now);
    }
}

void KplClient::digestState(Digest& digest) const {
    digest.add(m_counters.waiting());
    digest.add(m_counters.attempts);
    digest.add(m_counters.calls);
    digest.add(m_counters.streamRecords);
    digest.add(static_cast<std::int64_t>(m_inFlight));
}

} // namespace millrace::producer
