// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "nodes/producer/client.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <unordered_map>
#include <vector>

namespace millrace::producer {

/// Puts by PutRecord or PutRecords: buffers, calls, puts failed records again (that is the application's
/// doing: SDKs retry failed calls, not the failed records of a successful one; DESIGN, section 3, "partial
/// failures"). A call that fails as a whole because of records that are too large is sent again without them,
/// at once; that is no retry. A call takes effect when it is sent; its answer comes a request latency later.
/// When the answer is lost (`timeoutRate`) the client gives the call up after a while and puts all of its
/// records again: those that the stream had accepted are in it twice then
/// (https://docs.aws.amazon.com/streams/latest/dev/kinesis-record-processor-duplicates.html).
class PutClient final : public Client {
public:
    /// `timerTag` and the following one are the client's own. `onRoom` is called when a call's answer made
    /// room.
    PutClient(PutTarget& target, const RecordSource& source, RunServices& services, std::uint32_t node,
              std::uint32_t timerTag, RandomStream jitter, RandomStream losses,
              std::function<void(SimTime)> onRoom);

    void setPolicy(const PutPolicy& policy) override { m_policy = policy; }

    void offer(SimTime now, const RecordBatch& batch) override;

    /// Zero as well while the first of new records would not be sent at once.
    [[nodiscard]] std::int64_t room() const override;

    void onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) override;
    void finish() override;

    [[nodiscard]] const PutCounters& counters() const override { return m_counters; }

    [[nodiscard]] NodeId stream() const override { return m_target.nodeId(); }

    [[nodiscard]] const ThrottleLog& throttles() const override { return m_throttles; }

    void digestState(Digest& digest) const override;

private:
    struct Entry {
        std::uint64_t ordinal = 0;
        std::int64_t created = 0;
        std::uint32_t key = 0;
        std::uint32_t dataBytes = 0;
        std::uint32_t attempts = 0; ///< how often it was put
        std::uint16_t keyBytes = 0;
        bool isAccepted = false; ///< the stream has it, and the client doesn't know
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
    /// Record `index` of the call that was just sent, as it is after it.
    [[nodiscard]] Entry sentEntry(std::size_t index) const;
    [[nodiscard]] std::int64_t freeBuffer() const;

    [[nodiscard]] bool wasAccepted(std::size_t index) const {
        return !m_batchAccepted.empty() && m_batchAccepted[index] != 0;
    }

    void append(const Entry& entry);
    void pump(SimTime now);
    bool fillCall(SimTime now);
    bool fillWithOthers(SimTime now);
    bool hasExpired(SimTime now, const Entry& entry);
    void send(SimTime now);
    void noteThrottle(SimTime now);
    void keyDone(HashKey key);
    void onAnswer(SimTime now, std::uint64_t slot);
    bool giveUp(const Entry& entry);
    void scheduleRetry(SimTime now, std::vector<Entry> entries);
    /// Tells keys apart: an index into the population, or the hash.
    [[nodiscard]] HashKey keyOf(const Entry& entry) const;
    [[nodiscard]] HashKey hashOf(std::uint64_t ordinal) const;

    PutTarget& m_target;
    const RecordSource& m_source;
    RunServices& m_services;
    std::uint32_t m_node;
    std::uint32_t m_timerTag;
    RandomStream m_jitter;
    RandomStream m_losses;
    std::function<void(SimTime)> m_onRoom;
    std::uint16_t m_writer;
    PutPolicy m_policy;
    PutCounters m_counters;
    ThrottleLog m_throttles;

    std::deque<std::vector<Entry>>
        m_others;              ///< what is left of failed calls, first of all; each a call again
    std::deque<Entry> m_again; ///< due to be put again: before fresh records
    std::deque<Entry> m_fresh;
    RecordBatch m_batch; ///< the call being formed
    std::vector<std::uint32_t> m_batchAttempts;
    std::vector<std::uint8_t> m_batchAccepted; ///< see Entry::isAccepted; empty: none is
    std::vector<PutOutcome> m_outcomes;
    std::vector<Call> m_calls; ///< by slot
    std::vector<std::uint64_t> m_freeSlots;
    std::map<std::uint64_t, std::vector<Entry>> m_retries; ///< by serial, until due
    std::uint64_t m_retrySerial = 0;
    int m_inFlight = 0;
    std::int64_t m_unconfirmed = 0; ///< records held that the stream has

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
