// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, sections 3, 8 and 9: a test a row, named after it.
#include "nodes/data_stream/stream_bench.h"

namespace millrace::data_stream {
namespace {

constexpr std::uint32_t k64KiB = 64 * 1024 - 1; // and a key of one byte
constexpr std::int64_t kMebi = 1024 * 1024;

/// `seconds` of the full 1 MiB/s in records of 64 KiB, from time zero on.
void fill(StreamBench& bench, int seconds) {
    for (int i = 0; i < seconds * 16; ++i) {
        ASSERT_TRUE(bench.putOne(i * 62'500us, k64KiB));
    }
}

TEST(StreamReads, FiveCallsPerSecondAndShard) {
    StreamBench bench(Json{{"shard_count", 2}});
    int ok = 0;
    for (int i = 0; i < 200; ++i) { // 20 calls a second for 10 s
        const ReadAnswer answer = bench.read(i * 50ms, 0);
        ok += answer.status == ReadStatus::ok ? 1 : 0;
        EXPECT_NE(answer.status, ReadStatus::bytesExceeded);
    }
    EXPECT_EQ(ok, 5 + 5 * 10 - 1);
    EXPECT_EQ(bench.read(9950ms, 0).status, ReadStatus::callsExceeded);
    EXPECT_EQ(bench.read(9950ms, 0, 10000, 1).status, ReadStatus::ok) << "the other shard has calls left";
    bench.closeSecond(10s);
    EXPECT_EQ(bench.sum("ReadProvisionedThroughputExceeded"), 201 - 54) << "it counts calls";
    EXPECT_EQ(bench.sum("GetRecords.Success"), 55);
}

TEST(StreamReads, AThrottledCallReturnsNoData) {
    StreamBench bench;
    ASSERT_TRUE(bench.putOne(0s, 10));
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(bench.read(1s, 0).count, 1U);
    }
    const ReadAnswer throttled = bench.read(1s, 0);
    EXPECT_EQ(throttled.status, ReadStatus::callsExceeded);
    EXPECT_EQ(throttled.count, 0U);
    EXPECT_EQ(throttled.bytes, 0);
    EXPECT_EQ(bench.read(1200ms, 0).count, 1U);
}

TEST(StreamReads, TenThousandRecordsPerCall) {
    StreamBench bench;
    bench.putEvenly(0s, 12s, 1000, 1);
    EXPECT_EQ(bench.read(12s, 0).count, 10000U);
    EXPECT_EQ(bench.read(12s, 10000).count, 2000U);
    EXPECT_EQ(bench.read(12s, 0, 7).count, 7U) << "Limit";
    EXPECT_EQ(bench.read(12s, 0, 20000).count, 10000U);
}

TEST(StreamReads, TenMiBPerCallThenFiveSecondsOfPause) {
    StreamBench bench;
    fill(bench, 30);
    const ReadAnswer first = bench.read(40s, 0);
    EXPECT_EQ(first.count, 160U);
    EXPECT_EQ(first.bytes, 10 * kMebi);
    for (Duration pause = 250ms; pause < 5s; pause += 250ms) {
        EXPECT_EQ(bench.read(40s + pause, 160).status, ReadStatus::bytesExceeded) << pause.count();
    }
    EXPECT_EQ(bench.read(45s, 160).count, 160U);
}

TEST(StreamReads, TwoMiBPerSecondAndShard) {
    StreamBench bench;
    fill(bench, 100);
    std::int64_t bytes = 0;
    std::uint64_t position = 0;
    for (int i = 0; i < 150; ++i) { // 5 calls a second for 30 s, each up to 1 MiB
        const ReadAnswer answer = bench.read(100s + i * 200ms, position, 16);
        position += answer.count;
        bytes += answer.bytes;
    }
    EXPECT_LE(bytes, (2 + 2 * 30) * kMebi);
    EXPECT_GE(bytes, 2 * 28 * kMebi);
}

TEST(StreamReads, ARecordThatIsLargerThanTheBudgetIsStillReturned) {
    StreamBench bench(Json{{"max_record_size_in_kib", 10240}});
    ASSERT_TRUE(bench.putOne(0s, 10 * 1024 * 1024 - 1));
    EXPECT_EQ(bench.read(1s, 0).count, 1U);
    EXPECT_EQ(bench.read(2s, 0).status, ReadStatus::bytesExceeded);
}

TEST(StreamReads, EmptyAnswersAreLegal) {
    StreamBench bench;
    const ReadAnswer answer = bench.read(1s, 0);
    EXPECT_EQ(answer.status, ReadStatus::ok);
    EXPECT_EQ(answer.count, 0U);
    EXPECT_EQ(answer.behindLatest, 0ns);
}

TEST(StreamReads, MillisBehindLatestIsTheAgeOfTheLastRecordUntilCaughtUp) {
    StreamBench bench;
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(bench.putOne(i * 1s, 10));
    }
    EXPECT_EQ(bench.read(20s, 0, 4).behindLatest, 17s);
    EXPECT_EQ(bench.read(20s, 4, 5).behindLatest, 12s);
    EXPECT_EQ(bench.read(20s, 9, 5).behindLatest, 0s) << "0 = caught up";
    bench.closeSecond(20s);
    const Series* age =
        bench.services().registry.find(NodeId("clicks"), "GetRecords.IteratorAgeMilliseconds");
    EXPECT_EQ(age->statistics().maximum, 17000);
}

TEST(StreamReads, RecordsComeStrictlyInSequenceOrderWithinAShard) {
    StreamBench bench(Json{{"shard_count", 3}});
    for (int i = 0; i < 2500; ++i) {
        ASSERT_TRUE(bench.putOne(i * 1ms, 10, "key-" + std::to_string(i % 97)));
    }
    std::size_t all = 0;
    for (std::uint32_t shard = 0; shard < 3; ++shard) {
        std::vector<StoredRecord> records;
        const ReadAnswer answer = bench.read(5s, 0, 10000, shard);
        bench.stream().copyRecords(shard, answer.first, answer.count, records);
        ASSERT_EQ(records.size(), answer.count);
        all += records.size();
        std::int64_t bytes = 0;
        for (std::size_t i = 0; i < records.size(); ++i) {
            const StoredRecord& record = records[i];
            const std::string key = bench.source().partitionKey(record.ordinal);
            EXPECT_TRUE(evenHashKeyRange(shard, 3).contains(hashPartitionKey(key)));
            EXPECT_EQ(record.arrival, static_cast<std::int64_t>(record.ordinal) * 1'000'000);
            EXPECT_EQ(record.bytes, 10 + key.size());
            EXPECT_TRUE(i == 0 || records[i - 1].ordinal < record.ordinal);
            bytes += record.bytes;
        }
        EXPECT_EQ(bytes, answer.bytes);
        EXPECT_EQ(answer.lastArrival, records.back().arrival);
    }
    EXPECT_EQ(all, 2500U);
}

TEST(StreamReads, IteratorTypes) {
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

TEST(StreamReads, RetentionRangeIs24To8760Hours) {
    const auto problems = [](int hours) {
        return validateSettings(describe().description.settings, {{"retention_period_hours", hours}}).size();
    };
    EXPECT_EQ(problems(23), 1U);
    EXPECT_EQ(problems(24), 0U);
    EXPECT_EQ(problems(8760), 0U);
    EXPECT_EQ(problems(8761), 1U);
    EXPECT_EQ(resolveSettings(describe().description.settings, Json::object())["retention_period_hours"], 24);
}

TEST(StreamReads, RecordsAreTrimmedWhenRetentionIsOver) {
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

TEST(StreamReads, AnIncreaseOfRetentionDoesNotBringBackWhatExpired) {
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

TEST(StreamReads, ADecreaseOfRetentionTrimsAtOnce) {
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

TEST(StreamReads, RecordsStayReadableForReplay) {
    StreamBench bench;
    bench.putEvenly(0s, 1s, 100, 10);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(bench.read(1s + i * 1h, 0).count, 100U);
    }
}

} // namespace
} // namespace millrace::data_stream
