// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, section 3: a test a row, named after it.
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

TEST(FactsSharedReads, FiveCallsPerSecondAndShard) {
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

TEST(FactsSharedReads, AThrottledCallReturnsNoData) {
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

TEST(FactsSharedReads, TenThousandRecordsPerCall) {
    StreamBench bench;
    bench.putEvenly(0s, 12s, 1000, 1);
    EXPECT_EQ(bench.read(12s, 0).count, 10000U);
    EXPECT_EQ(bench.read(12s, 10000).count, 2000U);
    EXPECT_EQ(bench.read(12s, 0, 7).count, 7U) << "Limit";
    EXPECT_EQ(bench.read(12s, 0, 20000).count, 10000U);
}

TEST(FactsSharedReads, TenMiBPerCallThenFiveSecondsOfPause) {
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

TEST(FactsSharedReads, TwoMiBPerSecondAndShard) {
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

TEST(FactsSharedReads, ARecordThatIsLargerThanTheBudgetIsStillReturned) {
    StreamBench bench(Json{{"max_record_size_in_kib", 10240}});
    ASSERT_TRUE(bench.putOne(0s, 10 * 1024 * 1024 - 1));
    EXPECT_EQ(bench.read(1s, 0).count, 1U);
    EXPECT_EQ(bench.read(2s, 0).status, ReadStatus::bytesExceeded);
}

TEST(FactsSharedReads, EmptyAnswersAreLegal) {
    StreamBench bench;
    const ReadAnswer answer = bench.read(1s, 0);
    EXPECT_EQ(answer.status, ReadStatus::ok);
    EXPECT_EQ(answer.count, 0U);
    EXPECT_EQ(answer.behindLatest, 0ns);
}

TEST(FactsSharedReads, MillisBehindLatestIsTheAgeOfTheLastRecordUntilCaughtUp) {
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

TEST(FactsSharedReads, RecordsComeStrictlyInSequenceOrderWithinAShard) {
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

TEST(FactsSharedReads, CallsAreRefusedForASecondWhenTheReadThroughputIsUsedUp) {
    StreamBench bench;
    fill(bench, 10);
    EXPECT_EQ(bench.read(20s, 0, 33).bytes, 2 * kMebi + 64 * 1024);
    for (Duration pause = 250ms; pause <= 1s; pause += 250ms) {
        const ReadAnswer answer = bench.read(20s + pause, 33, 1);
        EXPECT_EQ(answer.status, ReadStatus::bytesExceeded) << pause.count();
        EXPECT_EQ(answer.count, 0U);
    }
    EXPECT_EQ(bench.read(21'032ms, 33, 1).count, 1U);
}

TEST(FactsSharedReads, TheEndOfAClosedShardIsToldWithItsChildren) {
    StreamBench bench;
    ASSERT_TRUE(bench.putOne(0s, 10));
    ASSERT_TRUE(bench.putOne(1s, 10));
    EXPECT_FALSE(bench.read(1s, 2).endOfShard) << "it is open: more may follow";
    ASSERT_TRUE(bench.stream().act(SimTime(2s), "split_shard", {{"shard_to_split", "shardId-000000000000"}}));
    bench.stream().onTimer(SimTime(3s), 0, 0); // the change is done
    EXPECT_FALSE(bench.read(4s, 0, 1).endOfShard) << "one record is left";
    EXPECT_TRUE(bench.read(4s, 1, 1).endOfShard);
    EXPECT_TRUE(bench.read(5s, 2).endOfShard);
    for (const std::uint32_t child : {1U, 2U}) {
        EXPECT_EQ(bench.stream().lineage(child).parent, 0U);
        EXPECT_FALSE(bench.read(5s, 0, 1, child).endOfShard);
    }
    EXPECT_EQ(bench.stream().startPosition(0, StartingPosition::latest, SimTime(6s)), 2U)
        << "an iterator of the closed shard stands behind its last record";
}

} // namespace
} // namespace millrace::data_stream
