// SPDX-License-Identifier: GPL-3.0-or-later
// Resharding, capacity modes and fan-out in whole runs (facts/data-streams.md, sections 4, 6 and 7).
#include "nodes/run_fixture.h"

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

TEST(Resharding, TheKclFinishesParentsBeforeChildrenSoThatOrderPerKeySurvives) {
    TestRun run(backlogged("kcl"));
    run.finishAtEnd();
    EXPECT_EQ(openShards(run), 4U);
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
    EXPECT_GT(run.sum("app", "RecordsRead"), 100'000) << "it went on in the children";
}

TEST(Resharding, AReaderThatTakesShardsAsTheyComeBreaksTheOrder) {
    TestRun run(backlogged("get_records"));
    run.finishAtEnd();
    EXPECT_GT(run.sum("app", "OutOfOrderRecords"), 1000);
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
}

TEST(Resharding, ASplitTakesItsTimeAndTheParentIsClosedAndReadable) {
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

TEST(Resharding, RefusalsAreTheServicesSentences) {
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

TEST(Resharding, TenCountsInTwentyFourHoursAndNoMore) {
    TestRun run(Chain{.producer = {{"records_per_second", 1}},
                      .stream = {{"shard_count", 2}, {"reshard_seconds", 0}},
                      .scenario = {{"duration", "26h"}}});
    for (int i = 0; i < 10; ++i) {
        run.until(1min * (i + 1));
        ASSERT_TRUE(
            run.command("clicks", "update_shard_count", {{"target_shard_count", 2 + (i + 1) % 2}}).ok())
            << i;
    }
    run.until(1h);
    EXPECT_FALSE(run.command("clicks", "update_shard_count", {{"target_shard_count", 3}}).ok());
    run.until(24h + 2min);
    EXPECT_TRUE(run.command("clicks", "update_shard_count", {{"target_shard_count", 3}}).ok());
}

TEST(Resharding, AClosedShardExpiresWithItsLastRecord) {
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

TEST(Resharding, LiveAndFromAScenarioGiveTheSameDigest) {
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

TEST(FanOut, PushesWithinAboutSeventyMillisecondsHoweverManyRead) {
    const auto lagOf = [](bool fanOut) {
        Chain chain{.producer = {{"records_per_second", 900}, {"record_size_bytes", 1000}},
                    .stream = {{"shard_count", 1}},
                    .scenario = {{"duration", "1m"}}};
        for (int i = 0; i < 5; ++i) {
            chain.consumers.push_back(
                {{"enhanced_fan_out", fanOut}, {"library", "get_records"}, {"poll_interval_ms", 200}});
        }
        TestRun run(chain);
        run.finishAtEnd();
        std::int64_t worst = 0;
        for (std::size_t i = 0; i < 5; ++i) {
            worst = std::max(worst, run.latest(consumerName(i), "LagMilliseconds"));
            EXPECT_EQ(run.sum(consumerName(i), "RecordsRead") + run.latest(consumerName(i), "RecordsUnread"),
                      run.sum("clicks", "IncomingRecords"));
        }
        return std::pair(worst, run.sum("clicks", "ReadProvisionedThroughputExceeded"));
    };
    const auto [sharedLag, sharedThrottles] = lagOf(false);
    const auto [pushedLag, pushedThrottles] = lagOf(true);
    EXPECT_GT(sharedThrottles, 100) << "5 calls a second for 25";
    EXPECT_EQ(pushedThrottles, 0);
    EXPECT_LE(pushedLag, 150);
    EXPECT_GT(sharedLag, pushedLag);
}

TEST(FanOut, EachConsumerHasTwoMebibytesASecondOfItsOwnOnEachShard) {
    TestRun run(Chain{.producer = {{"records_per_second", 900}, {"record_size_bytes", 1000}},
                      .stream = {{"shard_count", 1}},
                      .consumers = {{{"enhanced_fan_out", true}}},
                      .scenario = {{"duration", "3m"},
                                   {"events", {event("1s", "app", "stop"), event("1m", "app", "start")}}}});
    run.finishAtEnd();
    const std::vector<std::int64_t> bytes = run.seconds("clicks", "SubscribeToShardEvent.Bytes");
    const std::int64_t most = *std::ranges::max_element(bytes);
    EXPECT_LE(most, 2 * 2 * kMiB) << "the bucket was full, and refills in the same second";
    EXPECT_NEAR(static_cast<double>(bytes[63]), 2.0 * kMiB, 0.08 * kMiB) << "catching up at its limit";
    EXPECT_EQ(run.sum("clicks", "GetRecords.Success"), 0);
    EXPECT_EQ(run.sum("clicks", "SubscribeToShard.Success"), 1);
}

TEST(FanOut, TwentyConsumersAndNoMore) {
    Chain chain{.producer = {{"records_per_second", 10}},
                .stream = Json::object(),
                .scenario = {{"duration", "10s"}}};
    for (int i = 0; i < 21; ++i) {
        chain.consumers.push_back({{"enhanced_fan_out", true}});
    }
    TestRun run(chain);
    run.finishAtEnd();
    EXPECT_GT(run.sum(consumerName(19), "RecordsRead"), 0);
    EXPECT_EQ(run.sum(consumerName(20), "RecordsRead"), 0) << "LimitExceededException";
}

TEST(OnDemand, BeginsWithFourShardsAndSplitsThoseThatAreBusy) {
    TestRun run(Chain{.producer = {{"records_per_second", 6000},
                                   {"record_size_bytes", 1000},
                                   {"maximum_retry_attempts", 0},
                                   {"maximum_in_flight", 100}},
                      .stream = {{"stream_mode", "on_demand"}},
                      .scenario = {{"duration", "40m"}}});
    EXPECT_EQ(openShards(run.until(1min)), 4U);
    EXPECT_EQ(run.latest("clicks", "GrantedWriteBytes"), 4 * kMiB);
    const std::int64_t throttledEarly = run.sum("clicks", "WriteProvisionedThroughputExceeded");
    EXPECT_GT(throttledEarly, 100'000) << "6 MB/s into 4 MiB/s";
    EXPECT_EQ(openShards(run.until(17min)), 8U) << "within 15 minutes of the first busy minute";
    const std::int64_t throttled = run.sum("clicks", "WriteProvisionedThroughputExceeded");
    run.until(18min);
    EXPECT_EQ(run.sum("clicks", "WriteProvisionedThroughputExceeded"), throttled) << "8 MiB/s take it";
}

TEST(OnDemand, AHotKeyStaysHotHoweverOftenItsShardIsSplit) {
    TestRun run(Chain{.producer = {{"records_per_second", 3000},
                                   {"record_size_bytes", 500},
                                   {"partition_key", {{"kind", "hot"}, {"count", 1000}, {"hot_share", 0.6}}},
                                   {"maximum_retry_attempts", 0},
                                   {"maximum_in_flight", 100}},
                      .stream = {{"stream_mode", "on_demand"}},
                      .scenario = {{"duration", "1h"}}});
    run.finishAtEnd();
    EXPECT_GT(openShards(run), 5U);
    EXPECT_GT(run.latest("clicks", "WriteProvisionedThroughputExceeded"), 700)
        << "1,800 of one key, 1,000 pass";
}

TEST(OnDemand, AKnownPeakOrWarmThroughputGivesRoomFromTheStart) {
    const auto shards = [](const Json& stream, bool advantage) {
        Pipeline pipeline = pipelineOf(Chain{
            .producer = {{"records_per_second", 10}}, .stream = stream, .scenario = {{"duration", "1m"}}});
        pipeline.account["kinesis_on_demand_advantage"] = advantage;
        TestRun run(pipeline);
        return openShards(run.until(1s));
    };
    EXPECT_EQ(shards({{"stream_mode", "on_demand"}, {"previous_peak_write_mibps", 40}}, false), 80U);
    EXPECT_EQ(shards({{"stream_mode", "on_demand"}, {"warm_throughput_mibps", 100}}, true), 100U);
    EXPECT_EQ(shards({{"stream_mode", "on_demand"}, {"warm_throughput_mibps", 100}}, false), 4U)
        << "only with On-demand Advantage";
}

TEST(OnDemand, ShardsAreTheServicesAndTheModeIsSwitchedTwiceADay) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}},
                      .stream = {{"stream_mode", "on_demand"}, {"reshard_seconds", 0}},
                      .scenario = {{"duration", "1h"}}});
    run.until(1s);
    const Result<void> split =
        run.command("clicks", "split_shard", {{"shard_to_split", "shardId-000000000000"}});
    ASSERT_FALSE(split.ok());
    EXPECT_NE(split.error().sentence().find("ValidationException"), std::string::npos);
    EXPECT_TRUE(run.command("clicks", "update_stream_mode", {{"stream_mode", "provisioned"}}).ok());
    EXPECT_EQ(openShards(run.until(2s)), 4U) << "the shard count is kept";
    EXPECT_TRUE(run.command("clicks", "split_shard", {{"shard_to_split", "shardId-000000000000"}}).ok());
    run.until(3s);
    EXPECT_TRUE(run.command("clicks", "update_stream_mode", {{"stream_mode", "on_demand"}}).ok());
    run.until(4s);
    EXPECT_FALSE(run.command("clicks", "update_stream_mode", {{"stream_mode", "provisioned"}}).ok());
}

TEST(Bill, FollowsTheMode) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}, {"record_size_bytes", 1500}},
                      .stream = {{"stream_mode", "on_demand"}},
                      .consumers = {Json::object(), {{"enhanced_fan_out", true}}},
                      .scenario = {{"duration", "1h"}}});
    run.toEnd();
    std::map<std::string, Int128> usage;
    for (const Usage& use : run.engine().usage()) {
        usage[use.dimension] = use.quantity;
    }
    EXPECT_EQ(usage.count("shard_hours"), 0U);
    EXPECT_EQ(usage["on_demand_stream_hours"], Int128{3'600'000'000'000});
    EXPECT_EQ(usage["on_demand_in"], Int128{2 * run.sum("clicks", "IncomingRecords")}) << "1.5 KB are 2 KB";
    EXPECT_EQ(usage["on_demand_out"], Int128{2 * run.sum("clicks", "GetRecords.Records")});
    EXPECT_EQ(usage["on_demand_enhanced_fan_out"], Int128{run.sum("clicks", "SubscribeToShardEvent.Bytes")});
}

TEST(Bill, RegisteredConsumersArePaidForByShardAndHour) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}},
                      .stream = {{"shard_count", 3}},
                      .consumers = {{{"enhanced_fan_out", true}}, {{"enhanced_fan_out", true}}},
                      .scenario = {{"duration", "1h"}}});
    run.toEnd();
    for (const Usage& use : run.engine().usage()) {
        if (use.dimension == "enhanced_fan_out_shard_hours") {
            EXPECT_EQ(use.quantity, Int128{6} * 3'600'000'000'000);
            return;
        }
    }
    FAIL() << "no such line";
}

} // namespace
} // namespace millrace
