// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/stream_pages.h"
#include "nodes/data_stream/describe_parts.h"

namespace millrace::data_stream {

namespace {

Setting shardArgument(const char* key, TextSource title) {
    return {.key = key,
            .title = title,
            .help = MR_TEXT("settings", "Id of an open shard, such as shardId-000000000000."),
            .type = SettingType::text,
            .required = true,
            .source = kResharding};
}

std::vector<ActionDescription> reshardActions() {
    return {{.name = "split_shard",
             .title = MR_TEXT("nodes", "Split a shard"),
             .help = MR_TEXT("nodes",
                             "Two new shards take the range of one, which is closed and stays readable."),
             .arguments = {shardArgument("shard_to_split", MR_TEXT("settings", "Shard")),
                           {.key = "new_starting_hash_key",
                            .title = MR_TEXT("settings", "New starting hash key"),
                            .help = MR_TEXT("settings",
                                            "Where the upper of the two begins. Empty: in the middle."),
                            .type = SettingType::text,
                            .source = kResharding}},
             .source = kResharding},
            {.name = "merge_shards",
             .title = MR_TEXT("nodes", "Merge two shards"),
             .help = MR_TEXT("nodes", "One new shard takes the ranges of two neighbours, which are closed."),
             .arguments = {shardArgument("shard_to_merge", MR_TEXT("settings", "Shard")),
                           shardArgument("adjacent_shard_to_merge", MR_TEXT("settings", "Its neighbour"))},
             .source = kResharding},
            {.name = "update_shard_count",
             .title = MR_TEXT("nodes", "Set the number of shards"),
             .help = MR_TEXT("nodes",
                             "To even ranges, by splits and then merges. At most twice, at least half as "
                             "many; ten times a day."),
             .arguments = {{.key = "target_shard_count",
                            .title = MR_TEXT("settings", "Shards"),
                            .type = SettingType::integer,
                            .unit = Unit::shards,
                            .minimum = 1,
                            .maximum = 20000,
                            .required = true,
                            .source = kUpdateShardCount}},
             .source = kUpdateShardCount}};
}

} // namespace

std::vector<ActionDescription> streamActions() {
    std::vector<ActionDescription> all = reshardActions();
    all.push_back({.name = "update_stream_mode",
                   .title = MR_TEXT("nodes", "Switch the capacity mode"),
                   .help = MR_TEXT("nodes", "The shards stay as they are. Twice in 24 hours."),
                   .arguments = {{.key = "stream_mode",
                                  .title = MR_TEXT("settings", "Capacity mode"),
                                  .type = SettingType::enumeration,
                                  .defaultValue = "on_demand",
                                  .values = {{"provisioned", MR_TEXT("settings", "Provisioned")},
                                             {"on_demand", MR_TEXT("settings", "On-demand")}},
                                  .source = kSizing}},
                   .source = kSizing});
    all.push_back({.name = "update_stream_warm_throughput",
                   .title = MR_TEXT("nodes", "Change the warm throughput"),
                   .help = MR_TEXT("nodes", "For on-demand streams of accounts with On-demand Advantage."),
                   .arguments = {{.key = "warm_throughput_mibps",
                                  .title = MR_TEXT("settings", "Warm throughput"),
                                  .type = SettingType::number,
                                  .unit = Unit::mebibytesPerSecond,
                                  .minimum = 1,
                                  .maximum = 10240,
                                  .required = true,
                                  .source = kWarmThroughput}},
                   .source = kWarmThroughput});
    all.push_back(
        {.name = "set_retention",
         .title = MR_TEXT("nodes", "Change the retention period"),
         .help = MR_TEXT("nodes", "A shorter period makes older records inaccessible at once; they do not "
                                  "come back."),
         .arguments = {retentionPeriod()},
         .source = kRetention});
    return all;
}

} // namespace millrace::data_stream
