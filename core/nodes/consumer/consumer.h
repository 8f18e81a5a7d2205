// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run_node.h"
#include "nodes/consumer/index_set.h"
#include "nodes/consumer/poison.h"
#include "nodes/consumer/read_meter.h"
#include "nodes/consumer/retention_watch.h"
#include "nodes/consumer/worker.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace millrace::consumer {

/// Where resolved settings (or a seek's arguments) say `at_timestamp`: that time as simulated time. What lies
/// before the start is the start, and so is any other position. Error: a timestamp that is none.
[[nodiscard]] Result<SimTime> startingTimeOf(const Json& settings, WallTime start);

/// `starting_position` of resolved settings or of a seek's arguments.
[[nodiscard]] StartingPosition startingPositionOf(const Json& settings);

/// An application that reads a stream: workers hold shards, poll them or are pushed to, process what they get
/// at their pace, remember how far they came, and hand records on. After an outage it goes on from its last
/// checkpoint, so some records come twice.
class Consumer final : public RunNode {
public:
    [[nodiscard]] static Result<std::unique_ptr<RunNode>> make(RunNodeContext context);

    void connectRead(std::string_view port, ReadableStream& stream, const Json& settings) override;
    void connectDeliver(std::string_view port, RecordReceiver& receiver, const Json& settings) override;
    Result<void> start() override;
    void onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) override;
    Result<std::string> changeSettings(SimTime now, const Json& settings) override;
    Result<std::string> act(SimTime now, const std::string& action, const Json& arguments) override;
    void closeTick(SimTime now) override;
    void describeState(SimTime now, NodeState& state) const override;
    void finish(SimTime now) override;
    void digestState(Digest& digest) const override;

private:
    static constexpr std::uint32_t kNobody = UINT32_MAX;

    static constexpr std::int64_t kNoIterator = -1;

    /// A poll's timer carries its shard and, above it, the reader's epoch, so that polls from before a stop
    /// or a take-over fall flat; a worker's timer likewise.
    static constexpr unsigned kEpochShift = 32;

    enum Timer : std::uint32_t { kPoll, kBatchDone, kCheckpoint, kTakeOver, kBalance };

    /// Where the application stands in one shard.
    struct Reader {
        std::uint64_t position = 0;   ///< next record to ask for
        std::uint64_t processed = 0;  ///< next record to process
        std::uint64_t checkpoint = 0; ///< where a restart begins
        std::uint64_t trimmed = 0;    ///< trim horizon that was accounted for
        std::uint64_t epoch = 0;      ///< polls of an older epoch are void
        std::uint64_t furthest = 0;   ///< end of what was processed furthest on
        std::uint32_t worker = kNobody;
        std::int64_t notBefore = 0; ///< ns; while not zero: records that arrive earlier are passed over
        std::int64_t leaseEnds = 0; ///< ns; without a worker: when another one may take the shard
        std::int64_t nextPoll = 0;  ///< earliest time of the next poll, ns
        std::uint64_t polls = 0;    ///< made so far, throttled ones included
        std::int64_t iterator = kNoIterator; ///< when its iterator was handed out, ns
        std::int64_t sinceBalance = 0;       ///< records processed since the leases were balanced last
        std::int64_t lag =
            0; ///< ms, age of the oldest record that was not processed when the last second ended
        bool pollPending = false;
        bool isBegun = false; ///< it is read, or was
        bool isAtEnd = false; ///< the shard is closed and `position` is its end
        bool isDone = false;  ///< and all of it is processed
        IndexSet read;
        ReadMeter meter;
    };

    struct WorkerState {
        Worker queue;
        bool alive = true;
        std::uint32_t leases = 0; ///< shards that it holds
        std::uint64_t serial = 0; ///< tells a timer that was overtaken
    };

    struct Tick {
        std::int64_t read = 0, userRecords = 0, exceptions = 0, skipped = 0, duplicates = 0, outOfOrder = 0,
                     bytes = 0, calls = 0, throttledCalls = 0, trimmedUnread = 0, expiredIterators = 0,
                     throttledIterators = 0;
    };

    struct Series {
        SeriesId read, userRecords, exceptions, skipped, duplicates, outOfOrder, trimmedUnread, bytes, calls,
            throttledCalls, expiredIterators, throttledIterators, unread, behind, lag;
    };

    explicit Consumer(RunNodeContext context);

    void addSeries();
    void applySettings(const Json& settings);
    [[nodiscard]] bool mayBegin(std::uint32_t shard) const;
    [[nodiscard]] std::uint32_t leastBusyWorker() const;
    void assign(Reader& reader, std::uint32_t worker);

    /// Ends the reading of a shard: nobody holds it, and polls under way are void.
    void release(Reader& reader);

    enum class Leases { anew, kept };

    /// Reads every shard that may be read from where its reader stands; shards without a worker are spread
    /// over those that live, or all of them anew.
    void resume(SimTime now, Leases leases, const std::function<SimTime(std::uint32_t shard)>& firstPoll);

    /// Reads a shard that was not read before.
    void beginShard(SimTime now, std::uint32_t shard);

    /// All of a closed shard is processed: its children may be read.
    void endShard(SimTime now, std::uint32_t shard);
    void onReshard(SimTime now);

    /// With a reader that takes shards as they come: notes which keys were read in a child before its parents
    /// were, and counts the parents' records of these keys, which are now out of order.
    void noteOrder(std::uint32_t shard, std::uint64_t first, std::uint64_t count);
    void beginReading(SimTime now, std::uint32_t shard, SimTime firstPoll);
    void schedulePoll(SimTime now, std::uint32_t shard);
    void poll(SimTime now, std::uint32_t shard);
    void registerForFanOut();

    /// Whether the shard can be read now: gets an iterator where there is none or it has expired. False: the
    /// call for one was throttled.
    bool hasIterator(SimTime now, std::uint32_t shard);

    /// From one look at a shard to the next.
    [[nodiscard]] Duration period() const;
    ReadAnswer read(SimTime now, std::uint32_t shard);

    /// Where a reader that begins at `position` begins, and from when on when that lies ahead.
    void place(SimTime now, std::uint32_t shard, StartingPosition position, SimTime time);

    /// Passes over records that came before the time at which the reader is to begin.
    void passOver(SimTime now, std::uint32_t shard);

    /// Earliest time of the poll after one at `now`, ns. Polls come a little late, as on real machines, and
    /// after a refusal at any phase, as with the jitter of a back-off: in step with the refill of the shard's
    /// budget always the same readers would get it, and the others nothing.
    [[nodiscard]] std::int64_t nextPollAfter(SimTime now, std::uint32_t shard, bool answered);

    [[nodiscard]] bool isUnlimited() const { return m_pace <= 0; }

    [[nodiscard]] bool isBlocked() const;
    void process(SimTime now, std::uint32_t shard, std::uint64_t first, std::uint64_t count);
    /// Processes [first, first + count) up to the first record that cannot be.
    void tryToProcess(SimTime now, std::uint32_t shard, std::uint64_t first, std::uint64_t count);

    /// What becomes of a shard whose record at `index` cannot be processed.
    void stumble(SimTime now, std::uint32_t shard, std::uint64_t index);
    void handOn(SimTime now, std::uint32_t shard, std::uint64_t first, std::uint64_t count);
    void takeApart();
    void advanceWorker(SimTime now, std::uint32_t worker);
    void scheduleWorker(std::uint32_t worker);
    void applyPace();
    void stop(SimTime now);

    /// False when nothing had to be done: it runs.
    bool restart(SimTime now);
    /// Moves leases of the KCL from workers that have more than their share of the records to the others.
    void balance(SimTime now);
    void scheduleBalance(SimTime now);
    /// Hands a shard on without a gap or a record twice.
    void handOver(SimTime now, std::uint32_t shard, std::uint32_t worker);
    void setWorkers(SimTime now, std::size_t count);
    Result<std::string> failWorker(SimTime now, const Json& arguments);
    void takeOver(SimTime now);
    Result<std::string> seek(SimTime now, const Json& arguments);
    void closeSecond(SimTime now);
    void accountTrimmed();
    [[nodiscard]] std::int64_t unread() const;
    [[nodiscard]] std::uint64_t nextToProcess(std::uint32_t shard) const;
    [[nodiscard]] std::string_view stateWord() const;
    [[nodiscard]] Text statusText(bool isWorking) const;
    void describeReadings(NodeState& state) const;
    [[nodiscard]] std::int64_t lagOf(SimTime now, std::uint32_t shard) const; ///< ms

    RunNodeContext m_context;
    RandomStream m_pollDraws;
    ReadableStream* m_stream = nullptr;
    std::optional<std::uint32_t> m_registration; ///< for enhanced fan-out, once registered
    bool m_isFannedOut = false;
    bool m_ordersShards = true; ///< finishes parents before it begins children
    std::vector<RecordReceiver*> m_receivers;
    std::vector<Reader> m_readers; ///< by shard
    std::vector<WorkerState> m_workers;
    std::vector<StoredRecord> m_records; ///< scratch
    std::vector<StoredRecord> m_whole;   ///< scratch

    struct KeyHash {
        std::size_t operator()(HashKey key) const {
            return static_cast<std::size_t>(static_cast<std::uint64_t>(key));
        }
    };

    /// By unfinished shard: keys that were read ahead in its descendants. Looked up, never iterated.
    std::map<std::uint32_t, std::unordered_set<HashKey, KeyHash>> m_readAhead;
    Duration m_pollInterval{};
    Duration m_checkpointInterval{};
    Duration m_failoverTime{};
    Duration m_balanceInterval{};
    std::uint32_t m_maxRecords = 0;
    std::optional<Poison> m_poison;
    double m_pace = 0; ///< records/s a worker; 0: unlimited
    double m_slowness = 1;
    bool m_stopped = false;
    bool m_hasCheckpointTimer = false;
    bool m_hasBalanceTimer = false;
    RetentionWatch m_retentionWatch;
    Series m_series;
    Tick m_tick;
    std::int64_t m_readOnce = 0;
    std::int64_t m_trimmedUnread = 0;
    std::int64_t m_largestBehind = -1; ///< ms, in this tick
};

} // namespace millrace::consumer
