// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/stream_changes.h"

#include "facts/stream_limits.h"
#include "nodes/data_stream/shard_layout.h"

namespace millrace::data_stream {

namespace {

constexpr auto kDay = std::chrono::hours(24);

Error refused(const char* where, Text what, Text todo) {
    return {ErrorCode::refused, where, std::move(what), std::move(todo)};
}

/// api/API_SplitShard.html and its kin: on-demand streams are resharded by the service alone.
Result<void> needsProvisioned(StreamMode mode, const char* action) {
    if (mode == StreamMode::onDemand) {
        return refused(
            action,
            MR_TEXT("engine", "ValidationException: the shards of an on-demand stream are the service's"),
            MR_TEXT("engine", "switch the stream to provisioned mode first (update_stream_mode)"));
    }
    return {};
}

Result<std::uint32_t> openShard(const ShardMap& map, const char* argument, const std::string& id) {
    for (const std::uint32_t shard : map.open()) {
        if (shardIdOf(shard) == id) {
            return shard;
        }
    }
    return refused(argument,
                   Text(MR_TEXT("engine", "ResourceNotFoundException: \"%1\" is no open shard"), {id}),
                   Text(MR_TEXT("engine", "name one such as %1"), {shardIdOf(map.open().front())}));
}

void forgetBefore(std::deque<SimTime>& calls, SimTime time) {
    while (!calls.empty() && calls.front() <= time) {
        calls.pop_front();
    }
}

} // namespace

Result<void> StreamChanges::mayBegin() const {
    if (isUpdating()) {
        return refused("stream", MR_TEXT("engine", "ResourceInUseException: the stream is UPDATING"),
                       MR_TEXT("engine", "wait until the change before is done (reshard_seconds)"));
    }
    return {};
}

Result<StreamChange> StreamChanges::split(const ShardMap& map, StreamMode mode, const std::string& shard,
                                          const std::string& start) const {
    if (Result<void> may = needsProvisioned(mode, "split_shard"); !may) {
        return may.error();
    }
    if (Result<void> may = mayBegin(); !may) {
        return may.error();
    }
    Result<std::uint32_t> found = openShard(map, "shard_to_split", shard);
    if (!found) {
        return found.error();
    }
    const HashKeyRange& range = map.range(*found);
    StreamChange change{.kind = StreamChange::Kind::split, .shard = *found};
    if (start.empty()) {
        const std::optional<HashKey> middle = ShardMap::middle(range);
        if (!middle) {
            return refused("shard_to_split", MR_TEXT("engine", "the shard's range is too small to be split"),
                           MR_TEXT("engine", "split another one"));
        }
        change.start = *middle;
        return change;
    }
    Result<HashKey> key = parseHashKey(start);
    if (!key) {
        return key.error().within("new_starting_hash_key");
    }
    if (*key <= range.first + 1 || *key >= range.last) {
        return refused(
            "new_starting_hash_key",
            Text(MR_TEXT("engine", "InvalidArgumentException: %1 does not lie within the shard's range"),
                 {toString(*key)}),
            Text(MR_TEXT("engine", "give a number above %1 and below %2"),
                 {toString(range.first + 1), toString(range.last)}));
    }
    change.start = *key;
    return change;
}

Result<StreamChange> StreamChanges::merge(const ShardMap& map, StreamMode mode, const std::string& shard,
                                          const std::string& adjacent) const {
    if (Result<void> may = needsProvisioned(mode, "merge_shards"); !may) {
        return may.error();
    }
    if (Result<void> may = mayBegin(); !may) {
        return may.error();
    }
    Result<std::uint32_t> one = openShard(map, "shard_to_merge", shard);
    Result<std::uint32_t> other = openShard(map, "adjacent_shard_to_merge", adjacent);
    if (!one || !other) {
        return one ? other.error() : one.error();
    }
    const bool isLower = map.range(*one).first < map.range(*other).first;
    const std::uint32_t lower = isLower ? *one : *other;
    const std::uint32_t upper = isLower ? *other : *one;
    if (lower == upper || map.range(lower).last + 1 != map.range(upper).first) {
        return refused(
            "adjacent_shard_to_merge",
            Text(MR_TEXT("engine", "InvalidArgumentException: %1 and %2 are no neighbours"),
                 {shard, adjacent}),
            MR_TEXT("engine", "name two shards of which one's range begins where the other's ends"));
    }
    return StreamChange{.kind = StreamChange::Kind::merge, .shard = lower, .adjacent = upper};
}

Result<StreamChange> StreamChanges::count(const ShardMap& map, StreamMode mode, SimTime now,
                                          std::uint32_t target) {
    if (Result<void> may = needsProvisioned(mode, "update_shard_count"); !may) {
        return may.error();
    }
    if (Result<void> may = mayBegin(); !may) {
        return may.error();
    }
    const auto current = static_cast<std::uint32_t>(map.open().size());
    const auto limit = [](Text what, Text todo) {
        return refused("target_shard_count", std::move(what), std::move(todo));
    };
    const std::uint32_t least = (current + 1) / 2;
    if (target > 2 * current || target < least) {
        return limit(Text(MR_TEXT("engine",
                                  "LimitExceededException: from %1 shards one call goes to at most twice, at "
                                  "least half as many, not to %2"),
                          {std::to_string(current), std::to_string(target)}),
                     Text(MR_TEXT("engine", "give %1 to %2, and go on with another call"),
                          {std::to_string(least), std::to_string(2 * current)}));
    }
    if (target > kMostShardsByCount) {
        return limit(Text(MR_TEXT("engine", "LimitExceededException: a stream goes to at most %1 shards"),
                          {std::to_string(kMostShardsByCount)}),
                     MR_TEXT("engine", "give fewer"));
    }
    forgetBefore(m_counts, now - kDay);
    if (m_counts.size() >= kShardCountUpdatesPerDay) {
        return limit(
            Text(MR_TEXT("engine",
                         "LimitExceededException: the shard count was updated %1 times within 24 hours"),
                 {std::to_string(kShardCountUpdatesPerDay)}),
            MR_TEXT("engine", "wait, or split and merge single shards"));
    }
    m_counts.push_back(now);
    return StreamChange{.kind = StreamChange::Kind::count, .count = target};
}

Result<StreamChange> StreamChanges::mode(SimTime now, StreamMode from, StreamMode to) {
    if (Result<void> may = mayBegin(); !may) {
        return may.error();
    }
    if (from == to) {
        return refused("stream_mode", MR_TEXT("engine", "the stream is in this mode already"),
                       MR_TEXT("engine", "choose the other one"));
    }
    forgetBefore(m_modes, now - kDay);
    if (m_modes.size() >= kModeSwitchesPerDay) {
        return refused(
            "stream_mode",
            Text(MR_TEXT("engine", "LimitExceededException: the mode was switched %1 times within 24 hours"),
                 {std::to_string(kModeSwitchesPerDay)}),
            MR_TEXT("engine", "wait until 24 hours have passed since the first switch"));
    }
    m_modes.push_back(now);
    return StreamChange{.kind = StreamChange::Kind::mode, .mode = to};
}

} // namespace millrace::data_stream
