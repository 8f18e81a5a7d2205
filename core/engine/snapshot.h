// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "base/ids.h"
#include "base/text.h"
#include "base/time.h"
#include "base/units.h"
#include "cost/usage.h"
#include "engine/event_log.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace millrace {

/// How hard a node or shard works; the words and bounds of the canvas (up to 60 % calm, to 85 % busy, above
/// hot).
enum class LoadBand { idle, calm, busy, hot, throttled, stopped };

/// Band of a utilisation (1 = at the limit).
[[nodiscard]] LoadBand bandOf(double utilisation, bool throttled);

/// One figure that a node shows of itself, newest closed second.
struct Figure {
    std::string name; ///< a metric of the node's description
    double value = 0;
    Unit unit = Unit::count;
    /// Rates of what a node reads or is handed, mean of the last kRecentSeconds: polls come at intervals, so
    /// that single seconds jump between nothing and much.
    std::optional<double> recent{};

    /// What a person can read while it changes.
    [[nodiscard]] double calm() const { return recent.value_or(value); }
};

/// A shard as it stands (contract, section 3, `shards`).
struct ShardState {
    std::string shardId;
    std::string parentShardId;         ///< empty when there is none
    std::string adjacentParentShardId; ///< empty when there is none
    HashKeyRange range;
    std::string state = "open"; ///< open, closed, expired
    LoadBand band = LoadBand::idle;
    double utilisation = 0;            ///< of the tighter of the two write limits, over the last second
    std::int64_t recordsPerSecond = 0; ///< accepted in the last closed second
    std::int64_t bytesPerSecond = 0;
    std::int64_t throttledPerSecond = 0;
    std::int64_t storedRecords = 0; ///< kept in the log now
    std::string lastSequenceNumber; ///< of the newest record; empty while there is none
    SimTime opened{};
    std::optional<SimTime> closed{};  ///< takes no more records since then; nothing: it is open
    std::optional<SimTime> expired{}; ///< retention has taken all that it had
};

/// A worker, a poller or another part of a node that a table can list.
struct PartState {
    std::string name;
    std::string state;
    double value = 0;
    Unit unit = Unit::count;
};

/// What a reader draws of one shard of the stream that it reads: means of the last kRecentSeconds.
struct ShardReading {
    std::uint32_t shard = 0; ///< number of the shard: its place in the stream's NodeState::shards
    std::int64_t bytesPerSecond = 0;
    double callsPerSecond = 0;        ///< GetRecords calls, refused ones included; 0 with enhanced fan-out
    double refusedPerSecond = 0;      ///< calls refused because the shard's shared budget was used up
    std::int64_t unread = 0;          ///< records
    std::int64_t lagMilliseconds = 0; ///< age of the oldest record that is not processed
};

/// A record that a stream refused, as one example of many: why.
struct ThrottleExample {
    SimTime at{};
    NodeId stream;
    std::uint32_t shard = 0; ///< number of the shard: its place in the stream's NodeState::shards
    std::string partitionKey;
    bool isByBytes = false;     ///< the shard's 1 MiB/s; else its 1,000 records/s
    std::uint32_t attempts = 0; ///< how often it had been put, this time included
    Duration age{0};            ///< since the producer made it
    std::int64_t bytes = 0;     ///< data and key
};

/// Whole polls of every usual interval fit in: 1, 1.5, 2 and 3 s.
inline constexpr std::int64_t kRecentSeconds = 6;

inline constexpr std::size_t kThrottleExamples = 64;

struct NodeState {
    NodeId node;
    LoadBand band = LoadBand::idle;
    double utilisation = 0;      ///< 1 = at its limit; 0 when it has none
    Text status;                 ///< one short line in words: "2 shards, 1 hot"
    std::vector<Figure> figures; ///< most telling first
    std::vector<ShardState> shards;
    std::vector<PartState> parts;
    NodeId reads;                           ///< the stream that it reads; empty when none
    bool hasOwnThroughput = false;          ///< it reads by enhanced fan-out
    std::vector<ShardReading> readings;     ///< of the shards that it reads now, by number
    std::vector<ThrottleExample> throttles; ///< the newest, oldest first; no more than kThrottleExamples
    std::vector<std::string> actionsOff; ///< actions that it refuses as it stands, whatever their arguments
};

enum class EngineState { ready, running, finished, failed };

/// The run at one moment: an immutable value. The window draws from the newest one.
struct Snapshot {
    SimTime time{};
    EngineState state = EngineState::ready;
    std::uint64_t eventsProcessed = 0;
    std::vector<NodeState> nodes;
    std::vector<Usage> usage;
    std::shared_ptr<const EventLog> events; ///< of all of the run
    std::string failure;                    ///< the sentence, when state is failed
};

} // namespace millrace
