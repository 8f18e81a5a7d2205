// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, sections 4 and 5: a test a row, named after it.
#include "base/units.h"
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

TEST(FactsDelays, FanOutPushesWithinAboutSeventyMillisecondsHoweverManyRead) {
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

TEST(FactsEnhancedFanOut, EachConsumerHasTwoMebibytesASecondOfItsOwnOnEachShard) {
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

TEST(FactsEnhancedFanOut, TwentyConsumersAndNoMore) {
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

TEST(FactsEnhancedFanOut, FiftyConsumersWithOnDemandAdvantage) {
    Chain chain{.producer = {{"records_per_second", 10}},
                .stream = {{"stream_mode", "on_demand"}},
                .scenario = {{"duration", "10s"}}};
    for (int i = 0; i < 51; ++i) {
        chain.consumers.push_back({{"enhanced_fan_out", true}});
    }
    Pipeline pipeline = pipelineOf(chain);
    pipeline.account["kinesis_on_demand_advantage"] = true;
    TestRun run(pipeline);
    run.finishAtEnd();
    EXPECT_GT(run.sum(consumerName(49), "RecordsRead"), 0);
    EXPECT_EQ(run.sum(consumerName(50), "RecordsRead"), 0) << "LimitExceededException";
}

TEST(FactsEnhancedFanOut, SubscriptionsEndAfterFiveMinutesAndAreMadeAgain) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}},
                      .stream = {{"shard_count", 2}},
                      .consumers = {{{"enhanced_fan_out", true}}},
                      .scenario = {{"duration", "11m"}}});
    EXPECT_EQ(run.until(4min + 59s).sum("clicks", "SubscribeToShard.Success"), 2) << "one a shard";
    EXPECT_EQ(run.until(5min + 2s).sum("clicks", "SubscribeToShard.Success"), 4);
    run.finishAtEnd();
    EXPECT_EQ(run.sum("clicks", "SubscribeToShard.Success"), 6);
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
    EXPECT_LE(run.latest("app", "RecordsUnread"), 2) << "nothing is lost in between";
    EXPECT_EQ(run.sum("app", "DuplicateRecords"), 0);
}

/// Largest and mean age of what one of `readers` shared readers has not read yet, ms.
Statistics delayWith(int readers, int pollMs) {
    Chain chain{.producer = {{"records_per_second", 100}, {"record_size_bytes", 100}},
                .consumers = std::vector<Json>(
                    static_cast<std::size_t>(readers),
                    {{"library", "get_records"}, {"poll_interval_ms", pollMs}, {"workers", 1}}),
                .scenario = {{"duration", "60s"}}};
    TestRun run(chain);
    run.finishAtEnd();
    return run.series("app", "LagMilliseconds").statistics();
}

TEST(FactsDelays, AboutTwoHundredMillisecondsWithOneSharedReaderAndAThousandWithFive) {
    // The five calls a second of a shard are the reason: one reader may poll each 200 ms, five each second.
    // A little more, so that polls and the samples of the metric don't go in step.
    const Statistics one = delayWith(1, 203);
    EXPECT_GE(one.maximum, 100);
    EXPECT_LE(one.maximum, 300);
    const Statistics five = delayWith(5, 1009);
    EXPECT_GE(five.maximum, 900);
    EXPECT_LE(five.maximum, 1100);
    EXPECT_GT(five.average, 4 * one.average);
}

TEST(FactsDelays, TheKclsPollingTakesLessThanASecondOnAverage) {
    TestRun run(Chain{.producer = {{"records_per_second", 100}, {"record_size_bytes", 100}},
                      .consumers = {Json::object()},
                      .scenario = {{"duration", "2m"}}});
    run.finishAtEnd();
    const Statistics lag = run.series("app", "LagMilliseconds").statistics();
    EXPECT_NEAR(lag.average, 750, 150) << "half of 1,500 ms";
    EXPECT_LT(lag.average, 1000);
}

} // namespace
} // namespace millrace
