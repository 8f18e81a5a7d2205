// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "engine/ports.h"
#include "engine/run_node.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

namespace millrace::producer {

/// How a producer puts; the settings of the same names.
struct PutPolicy {
    PutApi api = PutApi::putRecords;
    std::size_t batchRecords = 500;
    int maximumInFlight = 8; ///< 0: as many as the records need
    Duration requestLatency{};
    std::int64_t maximumRetryAttempts = 3; ///< -1: until the time to live ends
    Duration timeToLive{};
    Duration retryBaseDelay{};
    std::int64_t bufferLimit = 100000;
    bool preserveKeyOrder = false;
};

/// What became of the records that a client was offered.
struct PutCounters {
    std::int64_t offered = 0;
    std::int64_t accepted = 0;
    std::int64_t expired = 0;
    std::int64_t droppedRetries = 0;
    std::int64_t droppedBuffer = 0;
    std::int64_t droppedTooLarge = 0;
    std::int64_t attempts = 0;      ///< records sent, each time counted
    std::int64_t firstAttempts = 0; ///< records that the stream answered for the first time
    std::int64_t calls = 0;
    std::int64_t throttled = 0; ///< answers that said so

    /// Neither accepted nor given up yet.
    [[nodiscard]] std::int64_t waiting() const {
        return offered - accepted - expired - droppedRetries - droppedBuffer - droppedTooLarge;
    }
};

/// The putting side of one link: buffers, calls, puts failed records again (that is the application's doing:
/// SDKs retry failed calls, not the failed records of a successful one; DESIGN, section 3, "partial
/// failures"). A call that fails as a whole because of records that are too large is sent again without them,
/// at once; that is no retry. A call takes effect when it is sent; its answer comes a request latency later.
class PutClient {
public:
    /// `timerTag` and the following one are the client's own. `onRoom` is called when a call's answer made
    /// room.
    PutClient(PutTarget& target, const RecordSource& source, RunServices& services, std::uint32_t node,
              std::uint32_t timerTag, RandomStream jitter, std::function<void(SimTime)> onRoom);

    void setPolicy(const PutPolicy& policy) { m_policy = policy; }

    /// New records, in order. What the buffer can't hold is dropped, the newest first.
    void offer(SimTime now, const RecordBatch& batch);

    /// How many records could be offered now of which the first would be sent at once and none dropped: for
    /// sources that go as fast as they can.
    [[nodiscard]] std::int64_t room() const;

    /// Timers with the client's tags.
    void onTimer(SimTime now, std::uint32_t tag, std::uint64_t data);

    /// The run ends: answers under way are taken as they will be.
    void finish();

    [[nodiscard]] const PutCounters& counters() const { return m_counters; }

    void digestState(Digest& digest) const;

    static constexpr std::uint32_t kTimerTags = 2;

private:
    struct Entry {
        std::uint64_t ordinal = 0;
        std::int64_t created = 0;
        std::uint32_t key = 0;
        std::uint32_t dataBytes = 0;
        std::uint32_t attempts = 0; ///< how often it was put
        std::uint16_t keyBytes = 0;
    };

    /// A call whose answer is on its way.
    struct Call {
        std::vector<Entry> failed;
        std::vector<Entry> others; ///< of a call that failed as a whole: to be sent again
        std::vector<HashKey> keys; ///< with preserveKeyOrder: keys of its records
    };

    [[nodiscard]] bool mayCall() const {
        return m_policy.maximumInFlight == 0 || m_inFlight < m_policy.maximumInFlight;
    }

    [[nodiscard]] bool isIdle() const { return m_fresh.empty() && m_again.empty() && m_others.empty(); }

    [[nodiscard]] static Entry entryOf(const RecordBatch& batch, std::size_t index);
    void append(const Entry& entry);
    void pump(SimTime now);
    bool fillCall(SimTime now);
    bool fillWithOthers(SimTime now);
    bool hasExpired(SimTime now, const Entry& entry);
    void send(SimTime now);
    void keyDone(HashKey key);
    void onAnswer(SimTime now, std::uint64_t slot);
    bool giveUp(const Entry& entry);
    void scheduleRetry(SimTime now, std::vector<Entry> entries);
    [[nodiscard]] HashKey keyOf(const Entry& entry) const;

    PutTarget& m_target;
    const RecordSource& m_source;
    RunServices& m_services;
    std::uint32_t m_node;
    std::uint32_t m_timerTag;
    RandomStream m_jitter;
    std::function<void(SimTime)> m_onRoom;
    std::uint16_t m_writer;
    PutPolicy m_policy;
    PutCounters m_counters;

    std::deque<std::vector<Entry>>
        m_others;              ///< what is left of failed calls, first of all; each a call again
    std::deque<Entry> m_again; ///< due to be put again: before fresh records
    std::deque<Entry> m_fresh;
    RecordBatch m_batch; ///< the call being formed
    std::vector<std::uint32_t> m_batchAttempts;
    std::vector<PutOutcome> m_outcomes;
    std::vector<Call> m_calls; ///< by slot
    std::vector<std::uint64_t> m_freeSlots;
    std::map<std::uint64_t, std::vector<Entry>> m_retries; ///< by serial, until due
    std::uint64_t m_retrySerial = 0;
    int m_inFlight = 0;

    /// With preserveKeyOrder: records of a key that wait until the one before them is settled. Looked up,
    /// never iterated.
    struct KeyHash {
        std::size_t operator()(HashKey key) const {
            return static_cast<std::size_t>(static_cast<std::uint64_t>(key));
        }
    };

    std::unordered_map<HashKey, std::deque<Entry>, KeyHash> m_keysBusy;
};

} // namespace millrace::producer
