// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, section 6: a test a row, named after it.
#include "facts/stream_limits.h"
#include "nodes/data_stream/stream_bench.h"
#include "nodes/run_fixture.h"

#include <algorithm>

namespace millrace {
namespace {

std::size_t openShards(const TestRun& run) {
    const NodeState state = run.state("clicks");
    return static_cast<std::size_t>(
        std::ranges::count(state.shards, std::string("open"), &ShardState::state));
}

TEST(FactsCapacityModes, BeginsWithFourShardsAndSplitsThoseThatAreBusy) {
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

TEST(FactsCapacityModes, AHotKeyStaysHotHoweverOftenItsShardIsSplit) {
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

TEST(FactsCapacityModes, AKnownPeakOrWarmThroughputGivesRoomFromTheStart) {
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

TEST(FactsCapacityModes, ShardsAreTheServicesAndTheModeIsSwitchedTwiceADay) {
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

TEST(FactsCapacityModes, ReadCapacityIsTwiceTheWriteCapacity) {
    data_stream::StreamBench bench(Json{{"stream_mode", "on_demand"}});
    EXPECT_EQ(bench.stream().shardCount(), 4U);
    EXPECT_EQ(bench.stream().readBytesPerSecond(), 8 * kMiB);
    EXPECT_EQ(data_stream::kShardReadBytesPerSecond, 2 * data_stream::kShardWriteBytesPerSecond);
}

TEST(FactsCapacityModes, TheLargestThroughputIsTenGibibytesASecond) {
    data_stream::StreamBench bench(Json{{"stream_mode", "on_demand"}, {"previous_peak_write_mibps", 10240}});
    EXPECT_EQ(bench.stream().shardCount(), 10240U) << "not twice as many";
}

/// What is refused of 64-KB records that go from 2 to 28 MiB/s after ten minutes, and to 60 after twenty.
std::int64_t refusedWhenRaised(const Json& stream, Duration from, Duration to) {
    Pipeline pipeline = pipelineOf(Chain{.producer = {{"records_per_second", 32},
                                                      {"record_size_bytes", 65'000},
                                                      {"maximum_retry_attempts", 0},
                                                      {"maximum_in_flight", 1000},
                                                      {"profile",
                                                       {{"kind", "step"},
                                                        {"steps",
                                                         {{{"at", "10m"}, {"records_per_second", 448}},
                                                          {{"at", "20m"}, {"records_per_second", 960}}}}}}},
                                         .stream = stream,
                                         .scenario = {{"duration", "30m"}}});
    pipeline.account["kinesis_on_demand_advantage"] = stream.contains("warm_throughput_mibps");
    TestRun run(pipeline);
    const std::int64_t before = run.until(from).sum("clicks", "WriteProvisionedThroughputExceeded");
    return run.until(to).sum("clicks", "WriteProvisionedThroughputExceeded") - before;
}

TEST(FactsCapacityModes, TrafficThatMoreThanDoublesWithinFifteenMinutesIsThrottledUnlessWarm) {
    const Json standard = {{"stream_mode", "on_demand"}};
    EXPECT_EQ(refusedWhenRaised(standard, 0s, 10min), 0);
    EXPECT_GT(refusedWhenRaised(standard, 10min, 11min), 10'000);
    EXPECT_GT(refusedWhenRaised(standard, 20min, 21min), 10'000);
    EXPECT_EQ(refusedWhenRaised({{"stream_mode", "on_demand"}, {"warm_throughput_mibps", 100}}, 0s, 30min),
              0);
}

TEST(FactsCapacityModes, LoweringWarmThroughputScalesDownToWhatTheLastHourNeeds) {
    const auto shardsAfter = [](int recordsPerSecond) {
        Pipeline pipeline = pipelineOf(Chain{
            .producer = {{"records_per_second", recordsPerSecond},
                         {"record_size_bytes", 65'000},
                         {"maximum_in_flight", 1000}},
            .stream = {{"stream_mode", "on_demand"}, {"warm_throughput_mibps", 100}, {"reshard_seconds", 0}},
            .scenario = {{"duration", "10m"}}});
        pipeline.account["kinesis_on_demand_advantage"] = true;
        TestRun run(pipeline);
        EXPECT_EQ(openShards(run.until(3min)), 100U);
        const Result<void> done =
            run.command("clicks", "update_stream_warm_throughput", {{"warm_throughput_mibps", 10}});
        EXPECT_TRUE(done.ok());
        return openShards(run.until(4min));
    };
    EXPECT_EQ(shardsAfter(1), 10U) << "what is asked for";
    EXPECT_NEAR(static_cast<double>(shardsAfter(320)), 40, 1) << "twice a peak of 19.8 MiB/s";
}

TEST(FactsCapacityModes, ManySmallRecordsSplitAShardToo) {
    const auto shardsAfter = [](int recordsThatSplit) {
        TestRun run(Chain{.producer = {{"records_per_second", 3000}, {"record_size_bytes", 20}},
                          .stream = {{"stream_mode", "on_demand"},
                                     {"on_demand_split_records_per_second", recordsThatSplit}},
                          .scenario = {{"duration", "17m"}}});
        return openShards(run.until(17min));
    };
    EXPECT_EQ(shardsAfter(500), 8U) << "750 records/s of 56 bytes a shard";
    EXPECT_EQ(shardsAfter(0), 4U) << "bytes alone split";
}

} // namespace
} // namespace millrace
