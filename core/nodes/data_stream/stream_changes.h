// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "base/result.h"
#include "base/time.h"
#include "nodes/data_stream/shard_map.h"

#include <cstdint>
#include <deque>
#include <string>

namespace millrace::data_stream {

/// How a stream's capacity is given (dev/how-do-i-size-a-stream.html).
enum class StreamMode { provisioned, onDemand };

/// A change of a stream that takes a while: the stream is UPDATING until it is done.
struct StreamChange {
    enum class Kind { none, split, merge, count, countMerges, mode } kind = Kind::none;
    std::uint32_t shard = 0;    ///< split; merge: the lower one
    std::uint32_t adjacent = 0; ///< merge: the upper one
    HashKey start = 0;          ///< split: where the upper child begins
    std::uint32_t count = 0;    ///< count and its second part: shards wanted
    StreamMode mode = StreamMode::provisioned;
};

/// What the control plane allows: one change at a time, and so many a day. Each refusal is the sentence of
/// the API's exception.
class StreamChanges {
public:
    [[nodiscard]] bool isUpdating() const { return m_running.kind != StreamChange::Kind::none; }

    /// Error: a change is under way (ResourceInUseException).
    [[nodiscard]] Result<void> mayBegin() const;

    [[nodiscard]] const StreamChange& running() const { return m_running; }

    /// `shard` by its id; `start` as the API's decimal text, or empty for the middle.
    [[nodiscard]] Result<StreamChange> split(const ShardMap& map, StreamMode mode, const std::string& shard,
                                             const std::string& start) const;

    [[nodiscard]] Result<StreamChange> merge(const ShardMap& map, StreamMode mode, const std::string& shard,
                                             const std::string& adjacent) const;

    /// UpdateShardCount (api/API_UpdateShardCount.html).
    [[nodiscard]] Result<StreamChange> count(const ShardMap& map, StreamMode mode, SimTime now,
                                             std::uint32_t target);

    /// UpdateStreamMode; twice in 24 hours (dev/how-do-i-size-a-stream.html).
    [[nodiscard]] Result<StreamChange> mode(SimTime now, StreamMode from, StreamMode to);

    void begin(const StreamChange& change) { m_running = change; }

    void end() { m_running = {}; }

private:
    StreamChange m_running;
    std::deque<SimTime> m_counts; ///< UpdateShardCount calls of the last 24 hours
    std::deque<SimTime> m_modes;  ///< UpdateStreamMode calls of the last 24 hours
};

} // namespace millrace::data_stream
