// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "nodes/producer/aggregate_source.h"
#include "nodes/producer/aggregator.h"
#include "nodes/producer/client.h"
#include "nodes/producer/kpl_collector.h"
#include "nodes/producer/kpl_keys.h"
#include "nodes/producer/kpl_limiter.h"
#include "nodes/producer/kpl_record.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace millrace::producer {

/// Puts as the Kinesis Producer Library 1.0 does (https://github.com/awslabs/amazon-kinesis-producer;
/// facts/data-streams.md, section 11): user records are aggregated by the shard they will go to, pass a rate
/// limit, are collected into PutRecords calls, and go back to where they began when they fail, until their
/// time to live ends. Aggregated records exist byte for byte: AggregateSource makes them when somebody looks.
///
/// Where nothing is published: the client learns of a reshard before its next call and packs anew what would
/// go to another shard (the library finds out from the answers, and puts what went astray once more).
/// A record larger than the stream allows is given up when the answer says so (the library would retry it).
class KplClient final : public Client {
public:
    /// As PutClient's. Whether it aggregates is taken from `policy` once and for all.
    KplClient(PutTarget& target, const RecordSource& users, const PutPolicy& policy, RunServices& services,
              std::uint32_t node, std::uint32_t timerTag, RandomStream losses,
              std::function<void(SimTime)> onRoom);

    void setPolicy(const PutPolicy& policy) override;
    void offer(SimTime now, const RecordBatch& batch) override;
    [[nodiscard]] std::int64_t room() const override;
    void onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) override;

    /// What failed goes back into the buffer and waits there: nothing to settle.
    void finish() override {}

    [[nodiscard]] const PutCounters& counters() const override { return m_counters; }

    [[nodiscard]] NodeId stream() const override { return m_target.nodeId(); }

    [[nodiscard]] const ThrottleLog& throttles() const override { return m_throttles; }

    void digestState(Digest& digest) const override;

private:
    /// A call whose answer is on its way, or lost.
    using FailedRecords = std::vector<UserRecord>;
    using PutCall = std::vector<PackedRecord>;

    /// What the answer of the call that was just sent means for user records.
    struct Sent {
        bool isLost = false;
        FailedRecords failed;
    };

    void aggregate(const UserRecord& record, std::uint32_t shard);
    void limit(std::int64_t now, PackedRecord record);
    void collect(std::int64_t now, PackedRecord record);
    void giveBackOrExpire(std::int64_t now, UserRecord record);
    void settle(SimTime now);
    void arm(SimTime now);
    void wake(SimTime now);
    void send(SimTime now, PutCall call);
    void keepThoseOfTheirShard(PutCall& call);
    void fillBatch(const PutCall& call);
    void noteThrottle(SimTime now, const PutCall& call);
    void settleRecord(PutOutcome outcome, PackedRecord& record, Sent& sent);
    void onAnswer(SimTime now, std::uint64_t slot);

    PutTarget& m_target;
    const RecordSource& m_users;
    RunServices& m_services;
    std::uint32_t m_node;
    std::uint32_t m_timerTag;
    RandomStream m_losses;
    std::function<void(SimTime)> m_onRoom;
    PutPolicy m_policy;
    PutCounters m_counters;
    ThrottleLog m_throttles;
    std::int64_t m_unconfirmed = 0; ///< records held that the stream has

    UserRecordPool m_pool;
    KplKeys m_keys;
    std::unique_ptr<AggregateSource> m_aggregates; ///< null without aggregation
    std::uint16_t m_writer;
    Aggregator m_aggregator;
    KplLimiter m_limiter;
    KplCollector m_collector;

    // Between the stages: what settle() carries on.
    std::deque<PackedRecord> m_full;     ///< from the aggregator to the limiter
    std::vector<PackedRecord> m_passed;  ///< from the limiter to the collector
    std::vector<PackedRecord> m_expired; ///< from the limiter: holds user records whose time has ended
    std::deque<PutCall> m_calls;         ///< complete, waiting for a connection

    std::vector<FailedRecords> m_answers; ///< by slot: what each answer under way will give back
    std::vector<std::uint64_t> m_freeSlots;
    int m_inFlight = 0;

    SimTime m_armed = kNever;
    std::uint64_t m_armSerial = 0; ///< tells a timer that was overtaken

    // Scratch
    std::vector<UserRecord> m_offered;
    std::vector<std::uint32_t> m_shards;
    PackedRecord m_packed;
    RecordBatch m_batch;
    std::vector<PutOutcome> m_outcomes;
};

} // namespace millrace::producer
