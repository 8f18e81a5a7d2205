// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, sections 8 and 9: a test a row, named after it.
#include "nodes/data_stream/stream_bench.h"

namespace millrace::data_stream {
namespace {

TEST(FactsRetentionAndIterators, IteratorTypes) {
    StreamBench bench;
    for (int i = 10; i < 20; ++i) {
        ASSERT_TRUE(bench.putOne(i * 1s, 10));
    }
    const auto at = [&](StartingPosition position, Duration time = 0s) {
        return bench.stream().startPosition(0, position, kTimeZero + time);
    };
    EXPECT_EQ(at(StartingPosition::trimHorizon), 0U);
    EXPECT_EQ(at(StartingPosition::latest), 10U);
    EXPECT_EQ(at(StartingPosition::atTimestamp, 13s), 3U) << "the exact match";
    EXPECT_EQ(at(StartingPosition::atTimestamp, 13'001ms), 4U) << "else the next later record";
    EXPECT_EQ(at(StartingPosition::atTimestamp, 2s), 0U) << "older than the trim horizon: TRIM_HORIZON";
    EXPECT_EQ(at(StartingPosition::atTimestamp, 50s), 10U);
}

TEST(FactsRetentionAndIterators, RetentionRangeIs24To8760Hours) {
    const auto problems = [](int hours) {
        return validateSettings(describe().description.settings, {{"retention_period_hours", hours}}).size();
    };
    EXPECT_EQ(problems(23), 1U);
    EXPECT_EQ(problems(24), 0U);
    EXPECT_EQ(problems(8760), 0U);
    EXPECT_EQ(problems(8761), 1U);
    EXPECT_EQ(resolveSettings(describe().description.settings, Json::object())["retention_period_hours"], 24);
}

TEST(FactsRetentionAndIterators, RecordsAreTrimmedWhenRetentionIsOver) {
    StreamBench bench;
    for (int hour = 0; hour <= 30; ++hour) {
        ASSERT_TRUE(bench.putOne(hour * 1h, 10));
        bench.closeSecond(hour * 1h + 1s);
    }
    // At 30 h and 1 s records of hour 7 and later are younger than 24 h.
    EXPECT_EQ(bench.stream().trimHorizon(0), 7U);
    EXPECT_EQ(bench.stream().tip(0), 31U);
    const ReadAnswer answer = bench.read(30h + 1s, 2);
    EXPECT_EQ(answer.trimmed, 5U);
    EXPECT_EQ(answer.first, 7U);
    EXPECT_EQ(answer.count, 24U);
    EXPECT_EQ(bench.stream().startPosition(0, StartingPosition::atTimestamp, SimTime(1h)), 7U);
}

TEST(FactsRetentionAndIterators, AnIncreaseOfRetentionDoesNotBringBackWhatExpired) {
    StreamBench bench;
    ASSERT_TRUE(bench.putOne(0s, 10));
    ASSERT_TRUE(bench.putOne(10h, 10));
    bench.closeSecond(25h);
    ASSERT_EQ(bench.stream().trimHorizon(0), 1U);
    ASSERT_TRUE(bench.stream().act(SimTime(25h), "set_retention", {{"retention_period_hours", 48}}));
    EXPECT_EQ(bench.stream().trimHorizon(0), 1U);
    bench.closeSecond(57h);
    EXPECT_EQ(bench.stream().trimHorizon(0), 1U) << "what was there stays for the longer time";
    bench.closeSecond(58h + 1s);
    EXPECT_EQ(bench.stream().trimHorizon(0), 2U);
}

TEST(FactsRetentionAndIterators, ADecreaseOfRetentionTrimsAtOnce) {
    StreamBench bench(Json{{"retention_period_hours", 72}});
    for (int hour = 0; hour < 50; ++hour) {
        ASSERT_TRUE(bench.putOne(hour * 1h, 10));
    }
    bench.closeSecond(50h);
    EXPECT_EQ(bench.stream().trimHorizon(0), 0U);
    ASSERT_TRUE(bench.stream().act(SimTime(50h), "set_retention", {{"retention_period_hours", 24}}));
    EXPECT_EQ(bench.stream().trimHorizon(0), 26U);
    EXPECT_EQ(bench.read(50h, 0).count, 24U);
}

TEST(FactsRetentionAndIterators, RecordsStayReadableForReplay) {
    StreamBench bench;
    bench.putEvenly(0s, 1s, 100, 10);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(bench.read(1s + i * 1h, 0).count, 100U);
    }
}

TEST(FactsRetentionAndIterators, FiveGetShardIteratorCallsASecondAndShard) {
    StreamBench bench(Json{{"shard_count", 2}});
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(bench.stream().takeIterator(SimTime(1s), 0)) << i;
    }
    EXPECT_FALSE(bench.stream().takeIterator(SimTime(1s), 0)) << "ProvisionedThroughputExceededException";
    EXPECT_TRUE(bench.stream().takeIterator(SimTime(1s), 1)) << "the other shard has calls left";
    EXPECT_FALSE(bench.stream().takeIterator(SimTime(1199ms), 0));
    EXPECT_TRUE(bench.stream().takeIterator(SimTime(1200ms), 0));
}

} // namespace
} // namespace millrace::data_stream
