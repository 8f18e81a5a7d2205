// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "engine/run_node.h"
#include "nodes/producer/throttle_log.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace millrace::producer {

/// How the Kinesis Producer Library puts; the settings of the same names.
struct KplPolicy {
    bool isAggregating = true; ///< cannot change in a run
    Duration maximumBufferedTime{};
    std::int64_t aggregationBytes = 51200;
    Duration timeToLive{};
    std::int64_t rateLimitPercent = 150;
};

/// How a producer puts; the settings of the same names.
struct PutPolicy {
    PutApi api = PutApi::putRecords;
    bool isKpl = false;
    KplPolicy kpl;
    std::size_t batchRecords = 500;
    int maximumInFlight = 8; ///< 0: as many as the records need
    Duration requestLatency{};
    Duration requestTimeout{};             ///< after a lost answer the client waits this long
    double timeoutRate = 0;                ///< share of calls that take effect and whose answer is lost
    std::int64_t maximumRetryAttempts = 3; ///< -1: until the time to live ends
    Duration timeToLive{};
    Duration retryBaseDelay{};
    std::int64_t bufferLimit = 100000;
    bool preserveKeyOrder = false;
};

/// Reads the resolved settings of a producer. `isPulling`: its source goes as fast as the client takes
/// records.
[[nodiscard]] PutPolicy putPolicyOf(const Json& settings, bool isPulling);

/// Whether the answer of call number `call` gets lost, drawn from `losses` (setting `timeout_rate`).
[[nodiscard]] bool isAnswerLost(const PutPolicy& policy, const RandomStream& losses, std::int64_t call,
                                std::span<const PutOutcome> outcomes);

/// How long a producer gathers records before it hands them to its client, from the first of them on.
[[nodiscard]] Duration gatheringTimeOf(const Json& settings);

/// What became of the records that a client was offered. A record is what the application put: of an
/// aggregated record each one in it counts.
struct PutCounters {
    std::int64_t offered = 0;
    std::int64_t accepted = 0; ///< once a record: when the stream took it first
    std::int64_t expired = 0;
    std::int64_t droppedRetries = 0;
    std::int64_t droppedBuffer = 0;
    std::int64_t droppedTooLarge = 0;
    std::int64_t attempts = 0;      ///< records sent, each time counted
    std::int64_t firstAttempts = 0; ///< records that the stream answered for the first time
    std::int64_t calls = 0;
    std::int64_t throttled = 0;     ///< answers that said so
    std::int64_t duplicates = 0;    ///< acceptances of a record beyond its first
    std::int64_t streamRecords = 0; ///< accepted as the stream counts them; only the KPL differs and counts

    /// Neither accepted nor given up yet.
    [[nodiscard]] std::int64_t waiting() const {
        return offered - accepted - expired - droppedRetries - droppedBuffer - droppedTooLarge;
    }

    PutCounters& operator+=(const PutCounters& other) {
        offered += other.offered;
        accepted += other.accepted;
        expired += other.expired;
        droppedRetries += other.droppedRetries;
        droppedBuffer += other.droppedBuffer;
        droppedTooLarge += other.droppedTooLarge;
        attempts += other.attempts;
        firstAttempts += other.firstAttempts;
        calls += other.calls;
        throttled += other.throttled;
        duplicates += other.duplicates;
        streamRecords += other.streamRecords;
        return *this;
    }
};

/// The putting side of one link of a producer.
class Client {
public:
    virtual ~Client() = default;

    virtual void setPolicy(const PutPolicy& policy) = 0;

    /// New records, in order. What the buffer can't hold is dropped, the newest first.
    virtual void offer(SimTime now, const RecordBatch& batch) = 0;

    /// How many records could be offered now without dropping one: for sources that go as fast as they can.
    [[nodiscard]] virtual std::int64_t room() const = 0;

    /// Timers with the client's tags.
    virtual void onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) = 0;

    /// The run ends: answers under way are taken as they will be.
    virtual void finish() = 0;

    [[nodiscard]] virtual const PutCounters& counters() const = 0;

    /// The stream that it puts to.
    [[nodiscard]] virtual NodeId stream() const = 0;

    /// Examples of what the stream refused.
    [[nodiscard]] virtual const ThrottleLog& throttles() const = 0;

    virtual void digestState(Digest& digest) const = 0;

    /// Each client has so many tags of timers to itself.
    static constexpr std::uint32_t kTimerTags = 2;
};

} // namespace millrace::producer
