// SPDX-License-Identifier: GPL-3.0-or-later
// Iterators, what each reader draws of its shards, lag on its way to the retention period, and leases that
// move between workers.
#include "nodes/consumer/retention_watch.h"
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

const NodeState& stateOf(const Snapshot& snapshot, const char* node) {
    const auto found = std::ranges::find(snapshot.nodes, NodeId(node), &NodeState::node);
    if (found == snapshot.nodes.end()) {
        throw std::runtime_error("no such node");
    }
    return *found;
}

/// More records than a worker takes at 20 a second.
Chain slowReader(Json more = Json::object()) {
    Json consumer = {{"records_per_second_per_worker", 20}, {"checkpoint_interval_ms", 0}};
    consumer.update(more);
    return {.producer = {{"records_per_second", 500}, {"record_size_bytes", 100}},
            .stream = {{"retention_period_hours", 24}},
            .consumers = {consumer},
            .scenario = {{"duration", "30m"}}};
}

// api/API_GetRecords.html: an iterator older than 5 minutes gives ExpiredIteratorException.
TEST(ConsumerReads, AnIteratorExpiresWhileABatchTakesLongerThanFiveMinutes) {
    TestRun run(slowReader());
    run.finishAtEnd();
    EXPECT_GE(run.sum("app", "IteratorsExpired"), 1);
    EXPECT_NEAR(static_cast<double>(run.sum("app", "RecordsRead")), 20 * 1800, 100)
        << "it goes on after its last record";
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
    EXPECT_EQ(run.sum("app", "DuplicateRecords"), 0);
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);

    TestRun small(slowReader({{"max_records", 100}}));
    small.finishAtEnd();
    EXPECT_EQ(small.sum("app", "IteratorsExpired"), 0) << "a batch of 100 takes 5 s";
}

TEST(ConsumerReads, APollerThatComesEverySixMinutesFindsEachIteratorExpired) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}, {"record_size_bytes", 100}},
                      .consumers = {{{"library", "get_records"}, {"poll_interval_ms", 360000}}},
                      .scenario = {{"duration", "1h"}}});
    run.finishAtEnd();
    EXPECT_EQ(run.sum("app", "IteratorsExpired"), run.sum("clicks", "GetRecords.Success") - 1);
    EXPECT_EQ(run.sum("app", "GetRecordsCalls"),
              run.sum("clicks", "GetRecords.Success") + run.sum("app", "IteratorsExpired"));
}

// The quota page's row that only recent copies have: 2,000 records/s and shard for all shared readers.
TEST(ConsumerReads, SharedReadsCanBeLimitedByRecords) {
    Chain chain{.producer = {{"records_per_second", 900}, {"record_size_bytes", 100}},
                .stream = Json::object(),
                .consumers = {Json::object(), Json::object(), Json::object()},
                .scenario = {{"duration", "2m"}}};
    TestRun free(chain);
    free.finishAtEnd();
    EXPECT_EQ(free.sum("clicks", "ReadProvisionedThroughputExceeded"), 0);
    chain.stream["read_records_per_second"] = 2000;
    TestRun limited(chain);
    limited.finishAtEnd();
    EXPECT_GT(limited.sum("clicks", "ReadProvisionedThroughputExceeded"), 0);
    EXPECT_LE(limited.sum("clicks", "GetRecords.Records"), 2000 * 121 + 10000);
}

TEST(ConsumerReads, EachReadersShareOfAShardIsVisible) {
    TestRun run(Chain{
        .producer = {{"records_per_second", 400}, {"record_size_bytes", 1000}},
        .stream = {{"shard_count", 2}},
        .consumers = {{{"library", "get_records"}, {"poll_interval_ms", 500}}, {{"enhanced_fan_out", true}}},
        .scenario = {{"duration", "1m"}}});
    run.until(30s);
    const Snapshot snapshot = run.engine().snapshot();
    const NodeState& shared = stateOf(snapshot, "app");
    EXPECT_EQ(shared.reads, NodeId("clicks"));
    EXPECT_FALSE(shared.hasOwnThroughput);
    ASSERT_EQ(shared.readings.size(), 2U);
    std::int64_t bytes = 0;
    for (const ShardReading& reading : shared.readings) {
        EXPECT_NEAR(reading.callsPerSecond, 2, 0.3);
        EXPECT_EQ(reading.refusedPerSecond, 0);
        EXPECT_LT(reading.lagMilliseconds, 1500);
        bytes += reading.bytesPerSecond;
    }
    EXPECT_NEAR(static_cast<double>(bytes), 400 * 1036, 20000); // a random key has 36 bytes
    const NodeState& pushed = stateOf(snapshot, "app-1");
    EXPECT_TRUE(pushed.hasOwnThroughput);
    ASSERT_EQ(pushed.readings.size(), 2U);
    EXPECT_EQ(pushed.readings[0].callsPerSecond, 0);
    EXPECT_GT(pushed.readings[0].bytesPerSecond, 0);
}

TEST(RetentionWatch, ForeseesFromTheGrowthOfTheLastMinute) {
    consumer::RetentionWatch watch;
    const Duration day = 24h;
    EXPECT_EQ(watch.timeToLoss(day), std::nullopt);
    for (std::int64_t second = 0; second <= 7200; ++second) {
        watch.note(second * 1000); // stands still
    }
    EXPECT_EQ(watch.timeToLoss(day), Duration(22h));
    EXPECT_FALSE(watch.warns(day));
    for (std::int64_t second = 7201; second <= 18 * 3600 + 1; ++second) {
        watch.note(second * 1000);
    }
    EXPECT_TRUE(watch.warns(day)) << "six hours are left";
    EXPECT_FALSE(watch.warns(day)) << "once is enough";
    std::int64_t lag = 18 * 3600 * 1000;
    for (int second = 0; second < 120; ++second) {
        watch.note(lag += 500); // falls behind at half the time
    }
    EXPECT_EQ(*watch.timeToLoss(day) / 1min, (24 * 3600 - lag / 1000) * 2 / 60);
    for (int second = 0; second < 120; ++second) {
        watch.note(lag += 50);
    }
    EXPECT_EQ(watch.timeToLoss(day), std::nullopt) << "five days ahead";
    for (int second = 0; second < 120; ++second) {
        watch.note(lag -= 500);
    }
    EXPECT_FALSE(watch.warns(day));
    EXPECT_EQ(watch.timeToLoss(day), std::nullopt) << "it catches up";
    for (int second = 0; second < 120; ++second) {
        watch.note(lag += 1000);
    }
    EXPECT_TRUE(watch.warns(day)) << "armed again";
}

TEST(ConsumerReads, ALossToRetentionIsForetold) {
    TestRun run(Chain{.producer = {{"records_per_second", 1}, {"record_size_bytes", 100}},
                      .consumers = {Json::object()},
                      .scenario = {{"duration", "25h"},
                                   {"events", {{{"at", "10m"}, {"node", "app"}, {"action", "stop"}}}}}});
    run.until(40min);
    EXPECT_THAT(stateOf(run.engine().snapshot(), "app").status.english(),
                testing::StartsWith("data loss in 23h"));
    run.until(18h);
    const auto warned = [&] {
        const auto events = run.engine().snapshot().events;
        std::vector<LoggedEvent> found;
        for (const LoggedEvent& event : *events) {
            if (event.event == "retention-near") {
                found.push_back(event);
            }
        }
        return found;
    };
    EXPECT_THAT(warned(), testing::IsEmpty());
    EXPECT_EQ(run.sum("app", "RecordsTrimmedUnread"), 0);
    run.until(19h);
    ASSERT_THAT(warned(), testing::SizeIs(1));
    EXPECT_THAT(warned()[0].detail, testing::HasSubstr("records will be lost unread in 5h5"));
    run.finishAtEnd();
    EXPECT_GT(run.sum("app", "RecordsTrimmedUnread"), 0);
}

/// Four shards of 100 records/s each.
Chain fourShards(Json consumer) {
    return {.producer = {{"records_per_second", 400}, {"record_size_bytes", 100}},
            .stream = {{"shard_count", 4}},
            .consumers = {std::move(consumer)},
            .scenario = {{"duration", "10m"}}};
}

std::vector<double> backlogs(TestRun& run) {
    std::vector<double> values;
    const NodeState state = run.state("app");
    for (const PartState& part : state.parts) {
        values.push_back(part.value);
    }
    return values;
}

TEST(ConsumerReads, NewWorkersTakeTheirShareOfTheLeases) {
    TestRun run(fourShards({{"records_per_second_per_worker", 250}}));
    run.until(2min);
    const std::int64_t lag = run.latest("app", "LagMilliseconds");
    EXPECT_GT(lag, 30'000) << "one worker is too slow for 400 records/s";
    ASSERT_TRUE(run.set("app", {{"workers", 2}}));
    run.finishAtEnd();
    EXPECT_EQ(backlogs(run).size(), 2U);
    EXPECT_LT(run.latest("app", "LagMilliseconds"), 5000);
    EXPECT_EQ(run.sum("app", "DuplicateRecords"), 0) << "a graceful handoff reads nothing twice";
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
}

TEST(ConsumerReads, WorkersThatGoHandTheirShardsOn) {
    TestRun run(fourShards({{"workers", 4}, {"records_per_second_per_worker", 1000}}));
    run.until(1min);
    ASSERT_TRUE(run.set("app", {{"workers", 1}}));
    run.finishAtEnd();
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
    EXPECT_EQ(run.sum("app", "DuplicateRecords"), 0);
    EXPECT_LT(run.latest("app", "LagMilliseconds"), 5000);
}

TEST(ConsumerReads, WithoutBalancingNewWorkersStandBy) {
    TestRun run(fourShards({{"records_per_second_per_worker", 250}, {"rebalance_interval_ms", 0}}));
    run.until(2min);
    ASSERT_TRUE(run.set("app", {{"workers", 2}}));
    run.finishAtEnd();
    EXPECT_GT(run.latest("app", "LagMilliseconds"), 100'000);
}

/// A producer whose hot key goes to one shard of two.
TEST(ProducerThrottles, ExamplesSayKeyShardLimitAttemptAndAge) {
    TestRun run(Chain{.producer = {{"records_per_second", 3000},
                                   {"record_size_bytes", 100},
                                   {"partition_key",
                                    {{"kind", "hot"}, {"count", 1000}, {"hot_keys", 1}, {"hot_share", 0.9}}}},
                      .stream = {{"shard_count", 2}},
                      .scenario = {{"duration", "30s"}}});
    run.until(20s);
    const Snapshot snapshot = run.engine().snapshot();
    const NodeState& web = stateOf(snapshot, "web");
    ASSERT_EQ(web.throttles.size(), kThrottleExamples);
    std::size_t hot = 0;
    std::size_t retries = 0;
    for (const ThrottleExample& example : web.throttles) {
        EXPECT_EQ(example.stream, NodeId("clicks"));
        EXPECT_FALSE(example.isByBytes);
        EXPECT_GE(example.attempts, 1U);
        EXPECT_LE(example.attempts, 4U);
        EXPECT_GE(example.age, Duration(0));
        EXPECT_EQ(example.bytes, 100 + static_cast<std::int64_t>(example.partitionKey.size()));
        const auto& shards = stateOf(snapshot, "clicks").shards;
        ASSERT_LT(example.shard, shards.size());
        EXPECT_TRUE(shards[example.shard].range.contains(hashPartitionKey(example.partitionKey)));
        hot += example.partitionKey == "key-0" ? 1 : 0;
        retries += example.attempts > 1 ? 1 : 0;
    }
    EXPECT_GT(retries, 0U);
    EXPECT_GT(hot, kThrottleExamples * 3 / 4);
    EXPECT_GE(web.throttles.back().at - web.throttles.front().at, Duration(5s)) << "some seconds, not one";
    EXPECT_TRUE(std::ranges::is_sorted(web.throttles, {}, &ThrottleExample::at));
}

TEST(ProducerThrottles, LargeRecordsAreRefusedForTheirBytes) {
    for (const char* client : {"put_record", "put_records", "kpl"}) {
        TestRun run(Chain{.producer = {{"records_per_second", 100},
                                       {"record_size_bytes", 50000},
                                       {"client", client},
                                       {"partition_key", {{"kind", "uniform"}, {"count", 10}}}},
                          .scenario = {{"duration", "20s"}}});
        run.until(10s);
        const Snapshot snapshot = run.engine().snapshot();
        const NodeState& web = stateOf(snapshot, "web");
        ASSERT_FALSE(web.throttles.empty()) << client;
        EXPECT_TRUE(web.throttles.back().isByBytes) << client;
        EXPECT_EQ(web.throttles.back().partitionKey.substr(0, 4), "key-") << client;
    }
}

} // namespace
} // namespace millrace
