// SPDX-License-Identifier: GPL-3.0-or-later
// What changes a stream while it runs: settings, actions, resharding, and the scaling of on-demand streams.
#include "facts/stream_limits.h"
#include "nodes/data_stream/data_stream.h"
#include "nodes/data_stream/shard_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace millrace::data_stream {

namespace {

enum Timer : std::uint32_t { kChangeDone };

std::string argument(const Json& arguments, const char* key) {
    return arguments.contains(key) && arguments[key].is_string() ? arguments[key].get<std::string>()
                                                                 : std::string();
}

StreamMode modeOf(const Json& value) {
    return value == "on_demand" ? StreamMode::onDemand : StreamMode::provisioned;
}

constexpr std::int64_t kMinuteSeconds = 60;

/// Whole shards for so many MiB/s.
std::uint32_t shardsFor(double mebibytesPerSecond) {
    return static_cast<std::uint32_t>(
        std::min(std::ceil(mebibytesPerSecond), static_cast<double>(kOnDemandMostShards)));
}

} // namespace

std::uint32_t DataStream::firstShards() const {
    const Json& settings = m_context.settings;
    // dev/how-do-i-size-a-stream.html: twice the peak of the last 30 days.
    std::uint32_t shards =
        std::max(kOnDemandFirstShards, shardsFor(2 * settings["previous_peak_write_mibps"].get<double>()));
    if (m_hasAdvantage && settings.contains("warm_throughput_mibps")) {
        shards = std::max(shards, shardsFor(settings["warm_throughput_mibps"].get<double>()));
    }
    return shards;
}

Result<std::string> DataStream::changeSettings(SimTime now, const Json& settings) {
    m_usage.elapse(now, billedState());
    m_context.settings = settings;
    applySettings(settings);
    trim(now);
    return std::string("settings changed");
}

Json DataStream::settingsByActions() const {
    return {{"retention_period_hours", m_retentionHours}};
}

Result<std::string> DataStream::act(SimTime now, const std::string& action, const Json& arguments) {
    if (action == "split_shard") {
        return begin(now, m_changes.split(m_map, m_mode, argument(arguments, "shard_to_split"),
                                          argument(arguments, "new_starting_hash_key")));
    }
    if (action == "merge_shards") {
        return begin(now, m_changes.merge(m_map, m_mode, argument(arguments, "shard_to_merge"),
                                          argument(arguments, "adjacent_shard_to_merge")));
    }
    if (action == "update_shard_count") {
        return begin(
            now, m_changes.count(m_map, m_mode, now, arguments["target_shard_count"].get<std::uint32_t>()));
    }
    if (action == "update_stream_mode") {
        return begin(now, m_changes.mode(now, m_mode, modeOf(arguments["stream_mode"])));
    }
    if (action == "update_stream_warm_throughput") {
        return warm(now, arguments);
    }
    return action == "set_retention" ? setRetention(now, arguments) : RunNode::act(now, action, arguments);
}

Result<std::string> DataStream::setRetention(SimTime now, const Json& arguments) {
    m_usage.elapse(now, billedState());
    m_context.settings["retention_period_hours"] = arguments["retention_period_hours"];
    applySettings(m_context.settings);
    trim(now);
    return "retention " + std::to_string(m_retentionHours) + " h";
}

Result<std::string> DataStream::warm(SimTime now, const Json& arguments) {
    if (m_mode != StreamMode::onDemand || !m_hasAdvantage) {
        return Error{ErrorCode::refused, "update_stream_warm_throughput",
                     MR_TEXT("engine",
                             "ValidationException: only an on-demand stream of an account with On-demand "
                             "Advantage has warm throughput"),
                     MR_TEXT("engine", "set account.kinesis_on_demand_advantage, and the mode to on_demand")};
    }
    if (Result<void> may = m_changes.mayBegin(); !may) {
        return may.error();
    }
    // dev/how-do-i-size-a-stream.html: down to what is asked for, or what the peak of the last hour needs.
    const std::uint32_t wanted = shardsFor(arguments["warm_throughput_mibps"].get<double>());
    std::int64_t peak = 0;
    for (const std::int64_t minute : m_minutes) {
        peak = std::max(peak, minute);
    }
    const std::int64_t room = kShardWriteBytesPerSecond * kMinuteSeconds;
    const auto needed = static_cast<std::uint32_t>((2 * peak + room - 1) / room);
    m_context.settings["warm_throughput_mibps"] = arguments["warm_throughput_mibps"];
    return begin(now,
                 StreamChange{.kind = StreamChange::Kind::count, .count = std::max({1U, wanted, needed})});
}

Result<std::string> DataStream::begin(SimTime now, const Result<StreamChange>& change) {
    if (!change) {
        return change.error();
    }
    m_changes.begin(*change);
    m_context.services->setTimer(m_context.index, now + m_reshardTime, kChangeDone, 0);
    switch (change->kind) {
    case StreamChange::Kind::split:
        return "splits " + shardIdOf(change->shard) + " at " + toString(change->start);
    case StreamChange::Kind::merge:
        return "merges " + shardIdOf(change->shard) + " and " + shardIdOf(change->adjacent);
    case StreamChange::Kind::mode:
        return std::string(change->mode == StreamMode::onDemand ? "switches to on-demand"
                                                                : "switches to provisioned");
    default:
        return "goes from " + std::to_string(m_map.open().size()) + " to " + std::to_string(change->count) +
               " shards";
    }
}

void DataStream::onTimer(SimTime now, std::uint32_t /*tag*/, std::uint64_t /*data*/) {
    carryOut(now);
}

void DataStream::carryOut(SimTime now) {
    m_usage.elapse(now, billedState());
    const std::uint32_t before = m_map.size();
    StreamChange change = m_changes.running();
    m_changes.end();
    switch (change.kind) {
    case StreamChange::Kind::none:
        return;
    case StreamChange::Kind::split:
        m_map.split(change.shard, change.start);
        break;
    case StreamChange::Kind::merge:
        m_map.merge(change.shard, change.adjacent);
        break;
    case StreamChange::Kind::mode:
        m_mode = change.mode;
        m_planned.clear();
        for (Shard& shard : m_shards) {
            shard.minute = {}; // an on-demand stream looks at minutes from here on
            shard.isPlanned = false;
        }
        m_context.services->logEvent(m_context.id, "mode-switched",
                                     m_mode == StreamMode::onDemand ? "on-demand" : "provisioned");
        break;
    case StreamChange::Kind::count:
        goTowards(now, change);
        break;
    case StreamChange::Kind::countMerges:
        m_map.mergeToEvenRanges(change.count);
        break;
    }
    takeUpChanges(now, before);
}

void DataStream::goTowards(SimTime now, StreamChange change) {
    // First all splits, then all merges: what lies between them are the short-lived intermediate shards of
    // api/API_UpdateShardCount.html. Without a split the merges need not wait.
    if (!m_map.splitAtEvenRanges(change.count)) {
        m_map.mergeToEvenRanges(change.count);
        return;
    }
    if (m_map.open().size() > change.count) {
        change.kind = StreamChange::Kind::countMerges;
        m_changes.begin(change);
        m_context.services->setTimer(m_context.index, now + m_reshardTime, kChangeDone, 0);
    }
}

void DataStream::takeUpChanges(SimTime now, std::uint32_t before) {
    if (m_map.size() == before) {
        return;
    }
    for (std::uint32_t shard = before; shard < m_map.size(); ++shard) {
        addShard(shard, now);
    }
    // Parents, and shards that were split again at once.
    for (std::uint32_t shard = 0; shard < m_map.size(); ++shard) {
        if (m_map.lineage(shard).closed && !m_shards[shard].closed) {
            m_shards[shard].closed = now;
        }
    }
    for (KeyRouter& router : m_routers) {
        routeTo(router);
    }
    m_context.services->logEvent(m_context.id, "resharded",
                                 std::to_string(m_map.open().size()) + " open shards");
    for (const auto& call : m_onReshard) {
        call(now);
    }
}

void DataStream::planSplits(SimTime now) {
    const Json& settings = m_context.settings;
    const auto recordsTrigger = settings["on_demand_split_records_per_second"].get<std::int64_t>();
    const auto delay = static_cast<std::int64_t>(settings["on_demand_scale_seconds"].get<double>() * 1e9);
    constexpr std::size_t kHour = 60;
    std::int64_t& sum = m_minutes.emplace_back();
    for (const std::uint32_t index : m_map.open()) {
        Shard& shard = m_shards[index];
        const ShardMinute minute = std::exchange(shard.minute, {});
        sum += minute.bytes;
        const bool isBusy = minute.bytes > kOnDemandSplitBytesPerSecond * kMinuteSeconds ||
                            (recordsTrigger > 0 && minute.records > recordsTrigger * kMinuteSeconds);
        if (isBusy && !shard.isPlanned && m_map.open().size() + m_planned.size() < kOnDemandMostShards) {
            shard.isPlanned = true;
            m_planned.push_back({nanosecondsOf(now) + delay, index});
        }
    }
    if (m_minutes.size() > kHour) {
        m_minutes.pop_front();
    }
}

void DataStream::scale(SimTime now) {
    constexpr std::int64_t kMinuteNanos = 60'000'000'000;
    if (m_mode != StreamMode::onDemand) {
        return;
    }
    if (nanosecondsOf(now) % kMinuteNanos == 0) {
        planSplits(now);
    }
    // The first to be planned are the first to be due; those of one minute are done together.
    std::size_t due = 0;
    while (due < m_planned.size() && m_planned[due].due <= nanosecondsOf(now)) {
        ++due;
    }
    if (due == 0) {
        return;
    }
    m_usage.elapse(now, billedState());
    const std::uint32_t before = m_map.size();
    for (std::size_t i = 0; i < due; ++i) {
        const std::uint32_t shard = m_planned[i].shard;
        const std::optional<HashKey> middle = ShardMap::middle(m_map.range(shard));
        if (!m_map.lineage(shard).closed && middle) {
            m_map.split(shard, *middle); // dev/how-do-i-size-a-stream.html: halved evenly
        }
    }
    m_planned.erase(m_planned.begin(), m_planned.begin() + static_cast<std::ptrdiff_t>(due));
    takeUpChanges(now, before);
}

} // namespace millrace::data_stream
