// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/snapshot.h"
#include "model/pipeline.h"

#include <string>
#include <vector>

namespace millrace::ui {

inline std::string shardId(int number) {
    const std::string digits = std::to_string(number);
    return "shardId-" + std::string(12 - digits.size(), '0') + digits;
}

/// `count` open shards with equal ranges.
inline std::vector<ShardState> evenShards(int count) {
    std::vector<ShardState> shards;
    for (int i = 0; i < count; ++i) {
        ShardState shard;
        shard.shardId = shardId(i);
        shard.range = evenHashKeyRange(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(count));
        shard.band = LoadBand::calm;
        shard.utilisation = 0.4;
        shard.recordsPerSecond = 400;
        shard.bytesPerSecond = 200'000;
        shards.push_back(shard);
    }
    return shards;
}

/// One key gets half of 1,200 records/s to a stream of two shards; changes of shards take two seconds.
inline Pipeline hotPipeline() {
    Pipeline pipeline;
    pipeline.name = "Hot";
    pipeline.nodes = {{NodeId("web"), "producer", "Web", {}},
                      {NodeId("clicks"), "data_stream", "clicks", {}},
                      {NodeId("app"), "consumer", "Sessions", {}}};
    pipeline.nodes[0].settings = Json::parse(
        R"({"records_per_second": 1200, "record_size_bytes": 200, "client": "put_record",
            "partition_key": {"kind": "hot", "count": 1000, "hot_keys": 1, "hot_share": 0.5}})");
    pipeline.nodes[1].settings = Json::parse(R"({"shard_count": 2, "reshard_seconds": 2})");
    pipeline.links = {{{NodeId("web"), "out"}, {NodeId("clicks"), "in"}},
                      {{NodeId("clicks"), "out"}, {NodeId("app"), "in"}}};
    pipeline.scenario.duration = std::chrono::hours(1);
    return pipeline;
}

} // namespace millrace::ui
