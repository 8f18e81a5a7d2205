// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, section 7: a test a row, named after it.
#include "nodes/data_stream/stream_bench.h"
#include "nodes/run_fixture.h"

#include <algorithm>

namespace millrace {
namespace {

Json event(const char* at, const char* node, const char* action, Json arguments = Json::object()) {
    arguments["at"] = at;
    arguments["node"] = node;
    arguments["action"] = action;
    return arguments;
}

std::size_t openShards(const TestRun& run) {
    const NodeState state = run.state("clicks");
    return static_cast<std::size_t>(
        std::ranges::count(state.shards, std::string("open"), &ShardState::state));
}

/// 800 records/s over 100 keys into 2 shards that become 4 while the reader is behind.
Chain backlogged(const char* library) {
    return {.producer = {{"records_per_second", 800},
                         {"record_size_bytes", 200},
                         {"partition_key", {{"kind", "uniform"}, {"count", 100}}}},
            .stream = {{"shard_count", 2}, {"reshard_seconds", 5}},
            .consumers = {{{"library", library},
                           {"poll_interval_ms", 1000},
                           {"workers", 4},
                           {"records_per_second_per_worker", 1000}}},
            .scenario = {{"duration", "3m"},
                         {"events",
                          {event("5s", "app", "stop"),
                           event("20s", "clicks", "update_shard_count", {{"target_shard_count", 4}}),
                           event("40s", "app", "start")}}}};
}

TEST(FactsResharding, TheKclFinishesParentsBeforeChildrenSoThatOrderPerKeySurvives) {
    TestRun run(backlogged("kcl"));
    run.finishAtEnd();
    EXPECT_EQ(openShards(run), 4U);
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
    EXPECT_GT(run.sum("app", "RecordsRead"), 100'000) << "it went on in the children";
}

TEST(FactsResharding, AReaderThatTakesShardsAsTheyComeBreaksTheOrder) {
    TestRun run(backlogged("get_records"));
    run.finishAtEnd();
    EXPECT_GT(run.sum("app", "OutOfOrderRecords"), 1000);
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
}

TEST(FactsResharding, ASplitTakesItsTimeAndTheParentIsClosedAndReadable) {
    TestRun run(Chain{.producer = {{"records_per_second", 100}},
                      .stream = {{"shard_count", 1}, {"reshard_seconds", 10}},
                      .consumers = {Json::object()},
                      .scenario = {{"duration", "2m"}}});
    run.until(20s);
    ASSERT_TRUE(run.command("clicks", "split_shard", {{"shard_to_split", "shardId-000000000000"}}).ok());
    EXPECT_EQ(run.until(29s).state("clicks").shards.size(), 1U) << "UPDATING: as it was";
    const Result<void> second =
        run.command("clicks", "split_shard", {{"shard_to_split", "shardId-000000000000"}});
    ASSERT_FALSE(second.ok());
    EXPECT_NE(second.error().sentence().find("ResourceInUseException"), std::string::npos)
        << second.error().sentence();
    const NodeState after = run.until(31s).state("clicks");
    ASSERT_EQ(after.shards.size(), 3U);
    EXPECT_EQ(after.shards[0].state, "closed");
    EXPECT_EQ(after.shards[1].parentShardId, "shardId-000000000000");
    EXPECT_EQ(after.shards[2].range.first, HashKey{1} << 127U);
    EXPECT_GT(after.shards[0].storedRecords, 2900);
    run.finishAtEnd();
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
}

TEST(FactsResharding, RefusalsAreTheServicesSentences) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}},
                      .stream = {{"shard_count", 3}, {"reshard_seconds", 0}},
                      .scenario = {{"duration", "1h"}}});
    run.until(1s);
    const auto sentence = [&](const char* action, const Json& arguments) {
        const Result<void> done = run.command("clicks", action, arguments);
        return done.ok() ? std::string() : done.error().sentence();
    };
    EXPECT_NE(sentence("update_shard_count", {{"target_shard_count", 7}}).find("twice"), std::string::npos);
    EXPECT_NE(sentence("update_shard_count", {{"target_shard_count", 1}}).find("half"), std::string::npos);
    EXPECT_NE(sentence("merge_shards", {{"shard_to_merge", "shardId-000000000000"},
                                        {"adjacent_shard_to_merge", "shardId-000000000002"}})
                  .find("neighbours"),
              std::string::npos);
    EXPECT_NE(sentence("split_shard", {{"shard_to_split", "shardId-000000000009"}}).find("no open shard"),
              std::string::npos);
    EXPECT_NE(
        sentence("split_shard", {{"shard_to_split", "shardId-000000000001"}, {"new_starting_hash_key", "1"}})
            .find("within the shard's range"),
        std::string::npos);
    EXPECT_EQ(sentence("merge_shards", {{"shard_to_merge", "shardId-000000000001"},
                                        {"adjacent_shard_to_merge", "shardId-000000000000"}}),
              "");
    EXPECT_EQ(openShards(run.until(2s)), 2U);
}

TEST(FactsResharding, TenCountsInTwentyFourHoursAndNoMore) {
    data_stream::StreamBench bench(Json{{"shard_count", 2}});
    const auto isTaken = [&](Duration time, int count) {
        const bool taken =
            bench.stream().act(kTimeZero + time, "update_shard_count", {{"target_shard_count", count}}).ok();
        for (int part = 0; taken && part < 2; ++part) { // its splits, then its merges
            bench.stream().onTimer(kTimeZero + time, 0, 0);
        }
        return taken;
    };
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(isTaken(1min * (i + 1), 2 + (i + 1) % 2)) << i;
    }
    EXPECT_FALSE(isTaken(1h, 3));
    EXPECT_FALSE(isTaken(24h + 59s, 3));
    EXPECT_TRUE(isTaken(24h + 2min, 3));
}

TEST(FactsResharding, AClosedShardExpiresWithItsLastRecord) {
    TestRun run(Chain{.producer = {{"records_per_second", 1}},
                      .stream = {{"shard_count", 1}, {"reshard_seconds", 1}},
                      .scenario = {{"duration", "25h"},
                                   {"events",
                                    {event("10m", "clicks", "split_shard",
                                           {{"shard_to_split", "shardId-000000000000"}})}}}});
    EXPECT_EQ(run.until(23h).state("clicks").shards[0].state, "closed");
    EXPECT_EQ(run.until(24h + 11min).state("clicks").shards[0].state, "expired");
    EXPECT_EQ(run.state("clicks").shards[0].storedRecords, 0);
}

TEST(FactsResharding, LiveAndFromAScenarioGiveTheSameDigest) {
    const auto chain = [](const Json& events) {
        return Chain{.producer = {{"records_per_second", 900},
                                  {"partition_key", {{"kind", "uniform"}, {"count", 50}}}},
                     .stream = {{"shard_count", 1}, {"reshard_seconds", 3}},
                     .consumers = {{{"enhanced_fan_out", true}}, Json::object()},
                     .scenario = {{"duration", "1m"}, {"events", events}}};
    };
    TestRun planned(chain({event("7s", "clicks", "update_shard_count", {{"target_shard_count", 2}}),
                           event("20s", "clicks", "update_stream_mode", {{"stream_mode", "on_demand"}})}));
    TestRun live(chain(Json::array()));
    live.until(7s);
    ASSERT_TRUE(live.command("clicks", "update_shard_count", {{"target_shard_count", 2}}).ok());
    live.until(20s);
    ASSERT_TRUE(live.command("clicks", "update_stream_mode", {{"stream_mode", "on_demand"}}).ok());
    EXPECT_EQ(live.finishAtEnd().digest, planned.finishAtEnd().digest);
}

TEST(FactsResharding, ANewCountMakesShortLivedShardsInBetween) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}},
                      .stream = {{"shard_count", 3}, {"reshard_seconds", 10}},
                      .scenario = {{"duration", "2m"}}});
    run.until(1s);
    ASSERT_TRUE(run.command("clicks", "update_shard_count", {{"target_shard_count", 5}}).ok());
    EXPECT_GT(openShards(run.until(15s)), 5U) << "splits first";
    EXPECT_EQ(openShards(run.until(25s)), 5U) << "then merges";
    EXPECT_GT(run.state("clicks").shards.size(), 3U + 5U) << "what lay in between is closed";
    for (std::uint32_t i = 0; i < 5; ++i) {
        std::vector<ShardState> open;
        std::ranges::copy_if(run.state("clicks").shards, std::back_inserter(open),
                             [](const ShardState& shard) { return shard.state == "open"; });
        std::ranges::sort(open, {}, [](const ShardState& shard) { return shard.range.first; });
        EXPECT_EQ(open[i].range, evenHashKeyRange(i, 5)) << "UNIFORM_SCALING";
    }
}

TEST(FactsResharding, NoMoreThanTenThousandShards) {
    data_stream::StreamBench bench(Json{{"shard_count", 6000}});
    const Result<std::string> refused =
        bench.stream().act(SimTime(1s), "update_shard_count", {{"target_shard_count", 10'001}});
    ASSERT_FALSE(refused.ok());
    EXPECT_NE(refused.error().sentence().find("LimitExceededException"), std::string::npos);
    EXPECT_TRUE(bench.stream().act(SimTime(1s), "update_shard_count", {{"target_shard_count", 10'000}}).ok());
}

TEST(FactsResharding, AMergeOfNeighboursHasTwoParents) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}},
                      .stream = {{"shard_count", 3}, {"reshard_seconds", 1}},
                      .scenario = {{"duration", "10s"}}});
    run.until(1s);
    ASSERT_TRUE(run.command(
        "clicks", "merge_shards",
        {{"shard_to_merge", "shardId-000000000001"}, {"adjacent_shard_to_merge", "shardId-000000000002"}}));
    const std::vector<ShardState> shards = run.until(3s).state("clicks").shards;
    ASSERT_EQ(shards.size(), 4U);
    EXPECT_EQ(shards[3].parentShardId, "shardId-000000000001");
    EXPECT_EQ(shards[3].adjacentParentShardId, "shardId-000000000002");
    EXPECT_EQ(shards[3].range.first, evenHashKeyRange(1, 3).first);
    EXPECT_EQ(shards[3].range.last, kMaximumHashKey);
}

} // namespace
} // namespace millrace
