// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodes/run_fixture.h"
#include "nodes/runs/draws.h"

#include <string>
#include <vector>

namespace millrace {

inline std::string shardName(std::int64_t number) {
    const std::string digits = std::to_string(number);
    return "shardId-" + std::string(12 - digits.size(), '0') + digits;
}

/// A project being drawn, and what has to hold of it.
struct Case {
    struct Reader {
        std::string id, stream;
        bool isKcl = false;
        bool seeks = false;
        bool restarts = false; ///< stops, starts, or a worker fails
    };

    struct Writer {
        std::string id;
        std::vector<std::string> streams;
        bool isKpl = false;
    };

    std::uint64_t seed = 0;
    std::int64_t durationMs = 0;
    Json project = {{"format", "millrace"}, {"version", 1}, {"name", "Case"}};
    Json events = Json::array();
    std::vector<Writer> writers;
    std::vector<std::string> streams;
    std::vector<Reader> readers;

    void node(const std::string& id, const char* type, Json settings) {
        project["nodes"].push_back({{"id", id}, {"type", type}, {"settings", std::move(settings)}});
    }

    void link(const std::string& from, const std::string& to) {
        project["links"].push_back({{"from", from + ".out"}, {"to", to + ".in"}});
    }

    void event(std::int64_t atMs, const std::string& node, const std::string& action,
               Json arguments = Json::object()) {
        arguments["at"] = millis(atMs);
        arguments["node"] = node;
        arguments["action"] = action;
        events.push_back(std::move(arguments));
    }

    [[nodiscard]] Pipeline pipeline() const {
        Json whole = project;
        whole["scenario"] = {{"duration", millis(durationMs)}, {"seed", seed}, {"events", events}};
        return pipelineOf(whole.dump());
    }
};

inline Json keys(Draws& draws) {
    const auto count = draws.between(1, 60);
    return draws.oneOf<Json>({{{"kind", "random"}},
                              {{"kind", "uniform"}, {"count", count}},
                              {{"kind", "zipf"}, {"count", count}, {"exponent", 1.2}},
                              {{"kind", "hot"}, {"count", count}, {"hot_share", 0.7}},
                              {{"kind", "round_robin"}, {"count", count}},
                              {{"kind", "explicit"}, {"hash_keys", {"0", "5", toString(kMaximumHashKey)}}}});
}

inline Json profile(Draws& draws) {
    Json profile =
        draws.oneOf<Json>({{{"kind", "constant"}},
                           {{"kind", "ramp"}, {"to", 2500}, {"over", "2s"}},
                           {{"kind", "spike"}, {"at", "800ms"}, {"factor", 4}, {"duration", "500ms"}},
                           {{"kind", "on_off"}, {"on", "300ms"}, {"off", "450ms"}}});
    profile["arrivals"] = draws.oneOf<std::string>({"even", "poisson"});
    return profile;
}

inline Json writerSettings(Draws& draws) {
    Json settings = {{"records_per_second", draws.between(0, 1600)},
                     {"profile", profile(draws)},
                     {"record_size_bytes", draws.oneOf<int>({1, 200, 1024, 20'000, 250'000})},
                     {"partition_key", keys(draws)},
                     {"client", draws.oneOf<std::string>({"put_record", "put_records", "kpl", "kpl"})},
                     {"batch_records", draws.oneOf<int>({1, 30, 500})},
                     {"batch_linger_ms", draws.oneOf<int>({0, 100, 700})},
                     {"maximum_in_flight", draws.oneOf<int>({1, 8, 40})},
                     {"request_latency_ms", draws.oneOf<int>({0, 15, 300})},
                     {"maximum_retry_attempts", draws.oneOf<int>({-1, 0, 3})},
                     {"record_time_to_live_seconds", draws.oneOf<int>({1, 2, 300})},
                     {"retry_base_delay_ms", draws.oneOf<int>({1, 100, 1500})},
                     {"buffer_limit_records", draws.oneOf<int>({1, 100, 100'000})},
                     {"timeout_rate", draws.oneOf<double>({0, 0, 0.05, 0.5, 1})},
                     {"request_timeout_ms", draws.oneOf<int>({100, 900, 6000})},
                     {"aggregation_enabled", draws.chance(80)},
                     {"aggregation_max_size_bytes", draws.oneOf<int>({64, 1000, 51'200})},
                     {"record_max_buffered_time_ms", draws.oneOf<int>({0, 20, 100, 800})},
                     {"record_ttl_ms", draws.oneOf<int>({100, 1500, 30'000})},
                     {"rate_limit_percent", draws.oneOf<int>({20, 150})}};
    if (settings["client"] == "put_record") {
        settings["preserve_key_order"] = draws.chance(50);
    }
    if (draws.chance(15)) { // some of them too large
        settings["record_size_bytes"] = {
            {"kind", "histogram"},
            {"bins", {{{"bytes", 100}, {"weight", 9}}, {{"bytes", 1'200'000}, {"weight", 1}}}}};
    }
    return settings;
}

inline Json streamSettings(Draws& draws) {
    Json settings = {{"reshard_seconds", draws.oneOf<double>({0, 0.3, 1})},
                     {"retention_period_hours", draws.oneOf<int>({24, 48, 8760})},
                     {"write_burst_seconds", draws.oneOf<double>({0.05, 1})}};
    if (draws.chance(25)) {
        settings["stream_mode"] = "on_demand";
        settings["on_demand_scale_seconds"] = draws.oneOf<int>({0, 1, 900});
    } else {
        settings["shard_count"] = draws.between(1, 5);
    }
    if (draws.chance(15)) {
        settings["max_record_size_in_kib"] = 10'240;
    }
    return settings;
}

inline Json readerSettings(Draws& draws, bool isKcl) {
    Json settings = {
        {"library", isKcl ? "kcl" : "get_records"},
        {"starting_position", draws.oneOf<std::string>({"latest", "trim_horizon", "at_timestamp"})},
        {"starting_position_timestamp",
         draws.oneOf<std::string>({"2026-01-05T00:00:00Z", "2026-01-05T00:00:01Z"})},
        {"poll_interval_ms", isKcl ? draws.oneOf<int>({200, 700}) : draws.oneOf<int>({20, 200, 1000})},
        {"max_records", draws.oneOf<int>({1, 100, 10'000})},
        {"workers", draws.between(1, 4)},
        {"checkpoint_interval_ms", draws.oneOf<int>({0, 250, 60'000})},
        {"failover_time_ms", draws.oneOf<int>({0, 300, 10'000})},
        {"rebalance_interval_ms", draws.oneOf<int>({0, 300, 30'000})},
        {"enhanced_fan_out", draws.chance(35)}};
    if (draws.chance(50)) {
        settings["records_per_second_per_worker"] = draws.oneOf<double>({0.5, 30, 450, 5000});
    }
    return settings;
}

inline void addWriterEvents(Draws& draws, Case& one) {
    for (std::int64_t i = draws.between(0, 3); i > 0; --i) {
        const Case::Writer& writer =
            one.writers[static_cast<std::size_t>(draws.between(0, std::ssize(one.writers) - 1))];
        const Json settings = draws.oneOf<Json>({{{"records_per_second", draws.between(0, 3000)}},
                                                 {{"timeout_rate", draws.oneOf<double>({0, 0.3, 1})}},
                                                 {{"maximum_retry_attempts", draws.oneOf<int>({-1, 0, 2})}},
                                                 {{"profile", profile(draws)}},
                                                 {{"buffer_limit_records", draws.between(1, 2000)}}});
        one.event(draws.between(0, one.durationMs), writer.id, "set", {{"settings", settings}});
    }
}

inline void addReaderEvents(Draws& draws, Case& one) {
    for (Case::Reader& reader : one.readers) {
        if (!draws.chance(60)) {
            continue;
        }
        for (std::int64_t i = draws.between(1, 5); i > 0; --i) {
            const auto action =
                draws.oneOf<std::string>({"stop", "start", "slow", "fail_worker", "seek", "set"});
            Json arguments = Json::object();
            if (action == "seek") {
                arguments["starting_position"] = draws.oneOf<std::string>({"latest", "trim_horizon"});
                reader.seeks = true;
            } else if (action == "fail_worker") {
                arguments["worker"] = draws.between(0, 3);
            } else if (action == "slow") {
                arguments["factor"] = draws.oneOf<double>({0.1, 3, 500});
            } else if (action == "set") {
                arguments["settings"] =
                    draws.oneOf<Json>({{{"poll_interval_ms", draws.between(20, 900)},
                                        {"records_per_second_per_worker", draws.oneOf<int>({40, 900})}},
                                       {{"workers", draws.between(1, 5)}}});
            }
            reader.restarts =
                reader.restarts || action == "stop" || action == "start" || action == "fail_worker";
            one.event(draws.between(0, one.durationMs), reader.id, action, std::move(arguments));
        }
    }
}

/// Splits, merges, counts, switches of the mode and of retention; those that are refused change nothing.
inline void addStreamEvents(Draws& draws, Case& one) {
    for (const std::string& stream : one.streams) {
        for (std::int64_t i = draws.chance(65) ? draws.between(1, 6) : 0; i > 0; --i) {
            const std::int64_t at = draws.between(0, one.durationMs);
            switch (draws.between(0, 5)) {
            case 0:
                one.event(at, stream, "split_shard", {{"shard_to_split", shardName(draws.between(0, 7))}});
                break;
            case 1:
                one.event(at, stream, "merge_shards",
                          {{"shard_to_merge", shardName(draws.between(0, 7))},
                           {"adjacent_shard_to_merge", shardName(draws.between(0, 7))}});
                break;
            case 2:
            case 3:
                one.event(at, stream, "update_shard_count", {{"target_shard_count", draws.between(1, 8)}});
                break;
            case 4:
                one.event(at, stream, "update_stream_mode",
                          {{"stream_mode", draws.oneOf<std::string>({"on_demand", "provisioned"})}});
                break;
            default:
                one.event(at, stream, "set_retention",
                          {{"retention_period_hours", draws.oneOf<int>({24, 30, 168, 8760})}});
            }
        }
    }
}

inline Case drawn(std::uint64_t seed) {
    Draws draws(seed, "properties", "case");
    Case one;
    one.seed = seed;
    one.durationMs = draws.between(1, 4500);
    for (std::int64_t i = draws.between(1, 100) <= 80 ? 1 : 2; i > 0; --i) {
        one.streams.push_back("stream-" + std::to_string(i));
        one.node(one.streams.back(), "data_stream", streamSettings(draws));
    }
    for (std::int64_t i = draws.between(1, 3); i > 0; --i) {
        Case::Writer writer{.id = "writer-" + std::to_string(i), .streams = {}};
        Json settings = writerSettings(draws);
        writer.isKpl = settings["client"] == "kpl";
        one.node(writer.id, "producer", std::move(settings));
        for (const std::string& stream : one.streams) {
            if (writer.streams.empty() || draws.chance(50)) {
                writer.streams.push_back(stream);
                one.link(writer.id, stream);
            }
        }
        one.writers.push_back(std::move(writer));
    }
    for (std::int64_t i = draws.between(0, 4); i > 0; --i) {
        Case::Reader reader{.id = "reader-" + std::to_string(i), .stream = draws.oneOf(one.streams)};
        reader.isKcl = draws.chance(60);
        one.node(reader.id, "consumer", readerSettings(draws, reader.isKcl));
        one.link(reader.stream, reader.id);
        one.readers.push_back(std::move(reader));
    }
    one.project["account"] = {{"kinesis_on_demand_advantage", draws.chance(30)}};
    addWriterEvents(draws, one);
    addReaderEvents(draws, one);
    addStreamEvents(draws, one);
    return one;
}

} // namespace millrace
