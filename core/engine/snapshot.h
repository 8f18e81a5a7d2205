// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "base/ids.h"
#include "base/text.h"
#include "base/time.h"
#include "base/units.h"
#include "cost/usage.h"
#include "model/json.h"

#include <cstdint>
#include <memory>
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
};

/// A worker, a poller or another part of a node that a table can list.
struct PartState {
    std::string name;
    std::string state;
    double value = 0;
    Unit unit = Unit::count;
};

struct NodeState {
    NodeId node;
    LoadBand band = LoadBand::idle;
    double utilisation = 0;      ///< 1 = at its limit; 0 when it has none
    Text status;                 ///< one short line in words: "2 shards, 1 hot"
    std::vector<Figure> figures; ///< most telling first
    std::vector<ShardState> shards;
    std::vector<PartState> parts;
};

/// Something that happened in a run: a command or a scenario event, or a turning point that a node reports.
struct LoggedEvent {
    SimTime at{};
    NodeId node;
    std::string event;    ///< `set`, an action, or a node's own word (`throttling-began`)
    std::string detail;   ///< for people
    bool command = false; ///< it changed the run: replaying needs it
    Json arguments = Json::object();
};

enum class EngineState { ready, running, finished, failed };

/// The run at one moment: an immutable value. The window draws from the newest one.
struct Snapshot {
    SimTime time{};
    EngineState state = EngineState::ready;
    std::uint64_t eventsProcessed = 0;
    std::vector<NodeState> nodes;
    std::vector<Usage> usage;
    std::shared_ptr<const std::vector<LoggedEvent>> events; ///< oldest first, all of the run
    std::string failure;                                    ///< the sentence, when state is failed
};

} // namespace millrace
