// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, section 2: a test a row, named after it.
#include "facts/stream_limits.h"
#include "nodes/data_stream/stream_bench.h"

#include <algorithm>
#include <set>

namespace millrace::data_stream {
namespace {

using enum PutOutcome;

constexpr std::uint32_t k64KiB = 64 * 1024 - 1; // and a key of one byte

TEST(FactsWriting, ShardWriteLimitOf1000RecordsPerSecond) {
    StreamBench bench;
    // One second's burst, then the rate.
    EXPECT_EQ(bench.putEvenly(0s, 10s, 2000, 1), 1000 + 10 * 1000 - 1);
    EXPECT_EQ(bench.put(10s, PutApi::putRecord, {{"k", 1}})[0], accepted);
    EXPECT_EQ(bench.put(10s, PutApi::putRecord, {{"k", 1}})[0], throttledRecords);
}

TEST(FactsWriting, ShardWriteLimitOf1MiBPerSecond) {
    StreamBench bench;
    EXPECT_EQ(bench.putEvenly(0s, 10s, 100, k64KiB), 16 + 10 * 16 - 1);
    EXPECT_EQ(bench.put(10s, PutApi::putRecord, {{"k", k64KiB}})[0], accepted);
    EXPECT_EQ(bench.put(10s, PutApi::putRecord, {{"k", k64KiB}})[0], throttledBytes);
}

TEST(FactsWriting, LimitsAreBinaryUnits) {
    EXPECT_EQ(kShardWriteBytesPerSecond, 1'048'576);
    EXPECT_EQ(kShardReadBytesPerSecond, 2'097'152);
    EXPECT_EQ(kReadBytesPerCall, 10'485'760);
}

TEST(FactsWriting, EachShardHasItsOwnLimits) {
    StreamBench one;
    StreamBench four(Json{{"shard_count", 4}});
    int accepted = 0;
    for (int i = 0; i < 8000; ++i) {
        accepted += four.putOne(0s, 1, "key-" + std::to_string(i)) ? 1 : 0;
    }
    EXPECT_EQ(one.putEvenly(0s, 1ms, 8'000'000, 1), 1000);
    EXPECT_EQ(accepted, 4000);
}

TEST(FactsWriting, BytesAreRoundedPerRecordByPutRecord) {
    StreamBench bench;
    int accepted = 0;
    for (int i = 0; i < 1000; ++i) {
        accepted += bench.putOne(0s, 1024) ? 1 : 0; // with its key 1,025 bytes: 2 KiB
    }
    EXPECT_EQ(accepted, 512);
    StreamBench exact;
    accepted = 0;
    for (int i = 0; i < 2000; ++i) {
        accepted += exact.putOne(0s, 1023) ? 1 : 0; // with its key 1 KiB: the record limit comes first
    }
    EXPECT_EQ(accepted, 1000);
}

TEST(FactsWriting, BytesAreRoundedPerCallByPutRecords) {
    StreamBench bench;
    // 10 x 1,100 bytes are 11,000 bytes: 11 KiB together, 20 KiB one by one.
    const std::vector<Put> call(10, Put{"k", 1099});
    for (int i = 0; i < 93; ++i) {
        EXPECT_EQ(std::ranges::count(bench.put(0s, PutApi::putRecords, call), accepted), 10) << i;
    }
    // 93 x 11 KiB leave 1 KiB.
    EXPECT_EQ(bench.put(0s, PutApi::putRecords, {{"k", 1099}, {"k", 1023}, {"k", 0}}),
              (std::vector{throttledBytes, accepted, throttledBytes}));
}

TEST(FactsWriting, RoundingOfACallIsPerShard) {
    StreamBench bench(Json{{"shard_count", 2}});
    // key-0 and key-1 hash into different halves of the space.
    const HashKey half = evenHashKeyRange(1, 2).first;
    ASSERT_NE(hashPartitionKey("key-0") < half, hashPartitionKey("key-1") < half);
    // 512 bytes on each shard: 1 KiB each, so 1,024 calls fit, if it were not for 1,000 records.
    int accepted = 0;
    for (int i = 0; i < 1100; ++i) {
        const auto outcomes = bench.put(0s, PutApi::putRecords, {{"key-0", 507}, {"key-1", 507}});
        accepted += static_cast<int>(std::ranges::count(outcomes, PutOutcome::accepted));
    }
    EXPECT_EQ(accepted, 2000);
}

TEST(FactsWriting, ARefusedRecordTakesNothing) {
    StreamBench bench;
    EXPECT_TRUE(bench.putOne(0s, 512 * 1024 - 1));
    EXPECT_FALSE(bench.putOne(0s, 600 * 1024 - 1));
    EXPECT_TRUE(bench.putOne(0s, 512 * 1024 - 1));
    EXPECT_FALSE(bench.putOne(0s, 1));
}

TEST(FactsWriting, PartialFailureKeepsLengthAndOrderOfTheRequest) {
    StreamBench bench(Json{{"shard_count", 2}});
    while (bench.putOne(0s, 1, "key-0")) {
    }
    const auto outcomes =
        bench.put(0s, PutApi::putRecords, {{"key-0", 1}, {"key-1", 1}, {"key-0", 1}, {"key-1", 1}});
    EXPECT_EQ(outcomes, (std::vector{throttledRecords, accepted, throttledRecords, accepted}));
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("PutRecords.TotalRecords"), 4);
    EXPECT_EQ(bench.sum("PutRecords.SuccessfulRecords"), 2);
    EXPECT_EQ(bench.sum("PutRecords.ThrottledRecords"), 2);
    EXPECT_EQ(bench.sum("PutRecords.Success"), 1);
    EXPECT_EQ(bench.sum("PutRecord.Success"), 1000);
    EXPECT_EQ(bench.sum("WriteProvisionedThroughputExceeded"), 1 + 2);
    EXPECT_EQ(bench.sum("IncomingRecords"), 1002);
}

TEST(FactsWriting, ARecordThatIsTooLargeFailsTheWholeCall) {
    // An entry's error codes are exactly two, and neither is this one.
    StreamBench bench;
    EXPECT_EQ(bench.put(0s, PutApi::putRecords, {{"k", 1}, {"k", 2'000'000}, {"k", 1}}),
              (std::vector{callFailed, tooLarge, callFailed}));
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("IncomingRecords"), 0);
    EXPECT_EQ(bench.sum("WriteProvisionedThroughputExceeded"), 0);
}

TEST(FactsWriting, LargeRecordBurstIsATankOfItsOwnThatRefills) {
    StreamBench bench(Json{{"max_record_size_in_kib", 10240}});
    constexpr std::uint32_t k5MiB = 5 * 1024 * 1024 - 1;
    EXPECT_TRUE(bench.putOne(0s, k5MiB));
    EXPECT_TRUE(bench.putOne(0s, k5MiB));
    EXPECT_FALSE(bench.putOne(0s, k5MiB)) << "the tank of 10 MiB is empty";
    EXPECT_EQ(bench.putEvenly(0s, 1ms, 100'000, k64KiB), 16) << "shard rates do not change";
    EXPECT_FALSE(bench.putOne(4900ms, k5MiB));
    EXPECT_TRUE(bench.putOne(5s, k5MiB)) << "1 MiB/s refill";
    StreamBench small(Json{{"max_record_size_in_kib", 10240}, {"large_record_burst_mib", 5}});
    EXPECT_TRUE(small.putOne(0s, k5MiB));
    EXPECT_FALSE(small.putOne(0s, k5MiB));
}

TEST(FactsWriting, WriteBurstIsASetting) {
    StreamBench bench(Json{{"write_burst_seconds", 5}});
    EXPECT_EQ(bench.putEvenly(0s, 1ms, 10'000'000, 1), 5000);
    StreamBench none(Json{{"write_burst_seconds", 0.01}});
    EXPECT_EQ(none.putEvenly(0s, 1us, 1'000'000'000, 1), 10);
    // A record that is larger than the bucket passes when the bucket is full, and leaves a debt.
    EXPECT_TRUE(none.putOne(10s, 1024 * 1024 - 1));
    EXPECT_FALSE(none.putOne(10'500ms, 1));
    EXPECT_TRUE(none.putOne(11s, 1));
}

TEST(FactsWriting, ThrottlingIsLoggedWhenItBeginsAndEnds) {
    StreamBench bench;
    while (bench.putOne(0s, 1)) {
    }
    bench.closeSecond(1s);
    bench.closeSecond(2s);
    bench.closeSecond(3s);
    EXPECT_EQ(bench.services().events, (std::vector<std::string>{"throttling-began", "throttling-ended"}));
}

TEST(FactsWriting, DataAndPartitionKeyCountAgainstTheShardsBytes) {
    const std::string key(256, 'k');
    for (const auto& [dataBytes, accepted] : {std::pair{768U, 1000}, {769U, 512}}) {
        StreamBench bench; // with the key 1,024 and 1,025 bytes: 1 KiB and 2 KiB
        EXPECT_EQ(bench.putEvenly(0s, 2us, 1'000'000'000, dataBytes, key), accepted);
    }
}

TEST(FactsWriting, AThrottledPutRecordFailsWhole) {
    StreamBench bench;
    while (bench.putOne(0s, 1)) {
    }
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("PutRecord.Success"), 1000);
    EXPECT_EQ(bench.sum("PutRecord.Bytes"), 1000 * 2);
    EXPECT_EQ(bench.sum("WriteProvisionedThroughputExceeded"), 1);
}

TEST(FactsWriting, ReadsAndWritesGoOnWhileTheStreamIsUpdating) {
    StreamBench bench; // its services fire no timer: UPDATING from here on
    ASSERT_TRUE(bench.stream().act(SimTime(1s), "split_shard", {{"shard_to_split", "shardId-000000000000"}}));
    EXPECT_TRUE(bench.putOne(2s, 10));
    EXPECT_EQ(bench.read(3s, 0).count, 1U);
    EXPECT_FALSE(bench.stream().act(SimTime(4s), "update_shard_count", {{"target_shard_count", 2}}));
}

} // namespace
} // namespace millrace::data_stream
