// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

#include <numeric>

namespace millrace {
namespace {

using testing::HasSubstr;

/// 100 records/s of 100 bytes into `shards` shards, read by the given consumers.
Chain steady(std::vector<Json> consumers, const std::string& duration = "60s", int shards = 1) {
    return {.producer = {{"records_per_second", 100}, {"record_size_bytes", 100}},
            .stream = {{"shard_count", shards}},
            .consumers = std::move(consumers),
            .scenario = {{"duration", duration}}};
}

TEST(Consumer, KclPollsEvery1500MsAndGetRecordsOncePerSecond) {
    TestRun run(steady({Json::object(), {{"library", "get_records"}}}, "60s", 3));
    run.finishAtEnd();
    // Up to one in a hundred less: polls come a little late.
    EXPECT_NEAR(static_cast<double>(run.sum("app", "GetRecordsCalls")), 3 * 40, 3);
    EXPECT_NEAR(static_cast<double>(run.sum("app-1", "GetRecordsCalls")), 3 * 60, 3);
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
    EXPECT_EQ(run.sum("app", "GetRecordsThrottled"), 0);
}

TEST(Consumer, FiveCallsPerSecondAreSharedByAllConsumers) {
    const Json oncePerSecond = {{"poll_interval_ms", 1000}};
    TestRun five(steady(std::vector<Json>(5, oncePerSecond)));
    five.finishAtEnd();
    EXPECT_EQ(five.sum("clicks", "ReadProvisionedThroughputExceeded"), 0);
    TestRun ten(steady(std::vector<Json>(10, oncePerSecond)));
    ten.finishAtEnd();
    // 600 calls, of which 5 and 5 a second pass.
    EXPECT_NEAR(static_cast<double>(ten.sum("clicks", "ReadProvisionedThroughputExceeded")), 600 - 305, 5);
    std::int64_t throttled = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        throttled += ten.sum(consumerName(i), "GetRecordsThrottled");
    }
    EXPECT_EQ(throttled, ten.sum("clicks", "ReadProvisionedThroughputExceeded"));
}

TEST(Consumer, NoReaderIsStarvedByTheOthers) {
    for (const int interval : {100, 200, 250, 1000}) {
        // Together far more than a shard answers, and in step with the refill of its budget.
        TestRun run(steady(std::vector<Json>(10, {{"poll_interval_ms", interval}}), "120s"));
        run.finishAtEnd();
        for (std::size_t i = 0; i < 10; ++i) {
            const std::string app = consumerName(i);
            EXPECT_GT(run.sum(app, "GetRecordsCalls") - run.sum(app, "GetRecordsThrottled"), 600 / 10 / 4)
                << app << " " << interval << " ms";
        }
    }
}

TEST(Consumer, TwoMiBPerSecondAreSharedByAllConsumers) {
    // 1 MiB/s in; three readers want 3 MiB/s out, and get 2.
    Chain chain{.producer = {{"records_per_second", 60}, {"record_size_bytes", 16'000}},
                .consumers = std::vector<Json>(3, {{"poll_interval_ms", 1000}}),
                .scenario = {{"duration", "300s"}}};
    TestRun run(chain);
    run.finishAtEnd();
    const std::int64_t out = run.sum("clicks", "GetRecords.Bytes");
    EXPECT_LE(out, (2 + 2 * 300 + 10) * 1'048'576LL);
    EXPECT_GT(run.sum("clicks", "ReadProvisionedThroughputExceeded"), 0);
    EXPECT_GT(run.latest("app", "RecordsUnread") + run.latest("app-1", "RecordsUnread") +
                  run.latest("app-2", "RecordsUnread"),
              600);
}

TEST(Consumer, PropagationDelayFollowsFromPolling) {
    // "about 200 ms with one consumer": polling five times a second leaves 100 ms on average, 200 ms at most.
    TestRun run(steady({{{"poll_interval_ms", 200}}}));
    run.finishAtEnd();
    EXPECT_LE(run.series("app", "LagMilliseconds").statistics().maximum, 200 + 100);
}

TEST(Consumer, AWorkersPaceLimitsWhatIsProcessed) {
    TestRun run(steady({{{"records_per_second_per_worker", 40}}}));
    run.finishAtEnd();
    EXPECT_NEAR(static_cast<double>(run.sum("app", "RecordsRead")), 40 * 59, 60);
    EXPECT_NEAR(static_cast<double>(run.latest("app", "LagMilliseconds")), 36'000, 2000);
    const auto seconds = run.seconds("app", "RecordsRead");
    for (std::size_t i = 5; i < seconds.size(); ++i) {
        EXPECT_EQ(seconds[i], 40) << i;
    }
}

TEST(Consumer, WorkersShareTheShards) {
    const auto readWith = [](int workers) {
        TestRun run(steady({{{"workers", workers}, {"records_per_second_per_worker", 20}}}, "60s", 2));
        run.finishAtEnd();
        return static_cast<double>(run.sum("app", "RecordsRead"));
    };
    EXPECT_NEAR(readWith(1), 20 * 59, 40);
    EXPECT_NEAR(readWith(2), 40 * 59, 80);
    EXPECT_EQ(readWith(5), readWith(2)) << "at most one worker a shard; more are standby";
}

TEST(Consumer, GoesOnFromItsLastCheckpointAfterAnOutage) {
    Chain chain = steady({{{"checkpoint_interval_ms", 10'000}, {"poll_interval_ms", 100}}});
    TestRun run(chain);
    run.until(25s);
    ASSERT_TRUE(run.command("app", "stop"));
    const std::int64_t before = run.sum("app", "RecordsRead");
    run.until(40s);
    EXPECT_EQ(run.sum("app", "RecordsRead"), before) << "it stands still";
    EXPECT_GE(run.latest("app", "LagMilliseconds"), 14'000);
    ASSERT_TRUE(run.command("app", "start"));
    run.finishAtEnd();
    // The checkpoint of 20 s: what came from 20 s to 25 s is read again.
    EXPECT_NEAR(static_cast<double>(run.sum("app", "DuplicateRecords")), 500, 30);
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
    EXPECT_LT(run.latest("app", "RecordsUnread"), 50);
}

TEST(Consumer, ACheckpointAfterEveryBatchMakesNoDuplicates) {
    TestRun run(steady({{{"checkpoint_interval_ms", 0}, {"poll_interval_ms", 100}}}));
    run.until(25s);
    ASSERT_TRUE(run.command("app", "stop"));
    run.until(30s);
    ASSERT_TRUE(run.command("app", "start"));
    run.finishAtEnd();
    EXPECT_EQ(run.sum("app", "DuplicateRecords"), 0);
}

TEST(Consumer, ADeadWorkersShardsGoToOthersAfterTheFailoverTime) {
    Chain chain =
        steady({{{"workers", 2}, {"poll_interval_ms", 100}, {"checkpoint_interval_ms", 5000}}}, "60s", 2);
    TestRun run(chain);
    run.until(22s);
    ASSERT_TRUE(run.command("app", "fail_worker", {{"worker", 0}}));
    run.until(31'900ms);
    EXPECT_GE(run.latest("app", "LagMilliseconds"), 8000) << "failoverTimeMillis is 10,000";
    run.until(33s);
    EXPECT_LE(run.latest("app", "LagMilliseconds"), 300);
    run.finishAtEnd();
    EXPECT_NEAR(static_cast<double>(run.sum("app", "DuplicateRecords")), 2 * 50, 30);
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
    EXPECT_EQ(run.state("app").parts.at(0).state, "failed");
}

TEST(Consumer, EachDeadWorkerHasItsOwnFailoverTime) {
    TestRun run(steady({{{"workers", 3}, {"poll_interval_ms", 100}}}, "60s", 3));
    run.until(10s);
    ASSERT_TRUE(run.command("app", "fail_worker", {{"worker", 0}}));
    run.until(18s);
    ASSERT_TRUE(run.command("app", "fail_worker", {{"worker", 1}}));
    run.until(27s); // the first was taken over at 20 s, the second not before 28 s
    EXPECT_GE(run.latest("app", "LagMilliseconds"), 8000);
    run.until(30s);
    EXPECT_LE(run.latest("app", "LagMilliseconds"), 300);
}

TEST(Consumer, ARestartVoidsATakeOverThatIsUnderWay) {
    TestRun run(steady({{{"workers", 2}, {"poll_interval_ms", 100}}}, "60s", 2));
    run.until(10s);
    ASSERT_TRUE(run.command("app", "fail_worker", {{"worker", 0}}));
    run.until(15s);
    ASSERT_TRUE(run.command("app", "start"));
    run.until(18s);
    ASSERT_TRUE(run.command("app", "fail_worker", {{"worker", 0}}));
    run.until(27s);
    EXPECT_GE(run.latest("app", "LagMilliseconds"), 8000)
        << "10 s from its own failure, not from the first one";
}

TEST(Consumer, WithoutAnyWorkerItStandsUntilItIsStarted) {
    TestRun run(steady({{{"poll_interval_ms", 100}}}));
    run.until(10s);
    ASSERT_TRUE(run.command("app", "fail_worker", {{"worker", 0}}));
    const Result<void> again = run.command("app", "fail_worker", {{"worker", 0}});
    ASSERT_FALSE(again.ok());
    EXPECT_THAT(again.error().sentence(), HasSubstr("no such worker alive"));
    run.until(40s);
    EXPECT_GE(run.latest("app", "LagMilliseconds"), 29'000);
    EXPECT_EQ(run.state("app").band, LoadBand::stopped);
    ASSERT_TRUE(run.command("app", "start"));
    run.until(42s);
    EXPECT_LE(run.latest("app", "LagMilliseconds"), 300);
}

TEST(Consumer, SlowMultipliesTheTimeForARecord) {
    TestRun run(steady({{{"records_per_second_per_worker", 80}, {"poll_interval_ms", 100}}}));
    run.until(20s);
    ASSERT_TRUE(run.command("app", "slow", {{"factor", 4}}));
    run.until(40s);
    const auto seconds = run.seconds("app", "RecordsRead");
    EXPECT_EQ(seconds[15], 80);
    EXPECT_EQ(seconds[30], 20);
    ASSERT_TRUE(run.command("app", "slow", {{"factor", 0.5}}));
    run.until(50s);
    EXPECT_EQ(run.seconds("app", "RecordsRead")[45], 160) << "twice as fast as its pace";
}

TEST(Consumer, PaceChangesLive) {
    TestRun run(steady({{{"records_per_second_per_worker", 10}, {"poll_interval_ms", 100}}}));
    run.until(20s);
    ASSERT_TRUE(run.set("app", {{"records_per_second_per_worker", 60}}));
    run.until(30s);
    EXPECT_EQ(run.seconds("app", "RecordsRead")[25], 60);
    ASSERT_TRUE(run.set("app", {{"records_per_second_per_worker", nullptr}})); // unlimited again
    run.until(31s);
    EXPECT_LE(run.latest("app", "RecordsUnread"), 20);
}

TEST(Consumer, StartingPositions) {
    // What a position means is seen best from later on: by a seek.
    const auto reread = [](const Json& arguments) {
        TestRun run(steady({{{"poll_interval_ms", 200}}}, "10s"));
        run.until(5s);
        EXPECT_GT(run.sum("app", "RecordsRead"), 470);
        EXPECT_TRUE(run.command("app", "seek", arguments));
        run.finishAtEnd();
        EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
        return static_cast<double>(run.sum("app", "DuplicateRecords"));
    };
    EXPECT_NEAR(reread({{"starting_position", "trim_horizon"}}), 485, 15);
    EXPECT_NEAR(reread({{"starting_position", "at_timestamp"},
                        {"starting_position_timestamp", "2026-01-05T00:00:04Z"}}),
                85, 15);
    EXPECT_NEAR(reread({{"starting_position", "at_timestamp"},
                        {"starting_position_timestamp", "2020-01-01T00:00:00Z"}}),
                485, 15)
        << "older than the trim horizon";
    EXPECT_EQ(reread({{"starting_position", "latest"}}), 0);
    EXPECT_THAT(refusal(steady({{{"starting_position", "at_timestamp"}}})),
                HasSubstr("starting_position_timestamp"));
    EXPECT_THAT(
        refusal(steady({{{"starting_position", "at_timestamp"}, {"starting_position_timestamp", "soon"}}})),
        HasSubstr("soon"));
}

TEST(Consumer, SkippedRecordsStayUnreadAndComeOutOfOrderWhenReadLater) {
    TestRun run(steady({{{"poll_interval_ms", 100}}}, "20s"));
    run.until(1s);
    ASSERT_TRUE(run.command("app", "stop"));
    run.until(6s);
    ASSERT_TRUE(run.command("app", "seek", {{"starting_position", "latest"}}));
    ASSERT_TRUE(run.command("app", "start"));
    run.until(10s);
    EXPECT_NEAR(static_cast<double>(run.latest("app", "RecordsUnread")), 500, 30);
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
    ASSERT_TRUE(run.command("app", "seek", {{"starting_position", "trim_horizon"}}));
    run.finishAtEnd();
    EXPECT_NEAR(static_cast<double>(run.sum("app", "OutOfOrderRecords")), 500, 30);
    EXPECT_LT(run.latest("app", "RecordsUnread"), 30);
}

TEST(Consumer, MillisBehindLatestIsZeroWhenCaughtUp) {
    TestRun run(steady({{{"poll_interval_ms", 500}}}));
    run.finishAtEnd();
    EXPECT_EQ(run.series("app", "MillisBehindLatest").statistics().maximum, 0);
    TestRun behind(steady({{{"poll_interval_ms", 500}, {"max_records", 10}}}));
    behind.finishAtEnd();
    EXPECT_GT(behind.latest("app", "MillisBehindLatest"), 40'000);
    EXPECT_NEAR(static_cast<double>(behind.latest("clicks", "GetRecords.IteratorAgeMilliseconds")),
                static_cast<double>(behind.latest("app", "MillisBehindLatest")), 600);
}

TEST(Consumer, IsHeldBackByABucketThatFails) {
    Chain chain = steady({{{"poll_interval_ms", 100}}}, "30s");
    chain.bucket = Json::object();
    TestRun run(chain);
    run.until(10s);
    ASSERT_TRUE(run.command("lake", "fail"));
    run.until(20s);
    EXPECT_NEAR(static_cast<double>(run.latest("app", "RecordsUnread")), 1000, 30);
    EXPECT_EQ(run.sum("lake", "RecordsReceived"), run.sum("app", "RecordsRead"));
    ASSERT_TRUE(run.command("lake", "recover"));
    run.finishAtEnd();
    EXPECT_LT(run.latest("app", "RecordsUnread"), 30);
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
    EXPECT_EQ(run.sum("lake", "RecordsReceived"), run.sum("app", "RecordsRead"));
}

TEST(Consumer, WithoutAStreamItIsQuietAndRefusesActions) {
    TestRun run(
        pipelineOf(R"({"format": "millrace", "version": 1, "nodes": [{"id": "app", "type": "consumer"}],
        "scenario": {"duration": "2s"}})"));
    run.until(1s);
    EXPECT_THAT(run.command("app", "stop").error().sentence(), HasSubstr("reads no stream"));
    run.finishAtEnd();
}

Chain poisoned(const char* library) {
    return {.producer = {{"records_per_second", 100},
                         {"template",
                          {{"kind", "document"},
                           {"document", {{"n", "{{int 1 1000}}"}, {"kind", "{{choice a b}}"}}}}}},
            .stream = {{"shard_count", 1}},
            .consumers = {{{"library", library},
                           {"poll_interval_ms", 1000},
                           {"poison", {{"field", "n"}, {"value", "500"}}}}},
            .scenario = {{"duration", "2m"}}};
}

TEST(Poison, TheKclSkipsTheBatchAndGoesOn) {
    TestRun run(poisoned("kcl"));
    run.finishAtEnd();
    EXPECT_GT(run.sum("app", "ProcessingExceptions"), 2);
    EXPECT_GT(run.sum("app", "RecordsSkipped"), run.sum("app", "ProcessingExceptions"));
    EXPECT_LT(run.latest("app", "LagMilliseconds"), 3000);
    EXPECT_EQ(run.sum("app", "UserRecordsProcessed") + run.sum("app", "RecordsSkipped"),
              run.sum("app", "RecordsRead"));
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
}

TEST(Poison, ALoopOfOnesOwnStandsStillBeforeIt) {
    TestRun run(poisoned("get_records"));
    run.finishAtEnd();
    EXPECT_GT(run.sum("app", "ProcessingExceptions"), 30) << "once a poll";
    EXPECT_EQ(run.sum("app", "RecordsSkipped"), 0);
    EXPECT_EQ(run.sum("app", "DuplicateRecords"), 0);
    EXPECT_GT(run.latest("app", "LagMilliseconds"), 30'000);
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
}

TEST(Poison, AFieldThatIsNoPathIsSaid) {
    Chain chain = poisoned("kcl");
    chain.consumers[0]["poison"]["field"] = "a[";
    EXPECT_NE(refusal(chain).find("poison.field"), std::string::npos) << refusal(chain);
}

} // namespace
} // namespace millrace
