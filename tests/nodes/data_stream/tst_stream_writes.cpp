// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, sections 1, 2 and 17.1: a test a row, named after it.
#include "nodes/data_stream/limits.h"
#include "nodes/data_stream/stream_bench.h"

#include <algorithm>
#include <set>

namespace millrace::data_stream {
namespace {

using enum PutOutcome;

constexpr std::uint32_t k64KiB = 64 * 1024 - 1; // and a key of one byte

TEST(StreamWrites, ShardWriteLimitOf1000RecordsPerSecond) {
    StreamBench bench;
    // One second's burst, then the rate.
    EXPECT_EQ(bench.putEvenly(0s, 10s, 2000, 1), 1000 + 10 * 1000 - 1);
    EXPECT_EQ(bench.put(10s, PutApi::putRecord, {{"k", 1}})[0], accepted);
    EXPECT_EQ(bench.put(10s, PutApi::putRecord, {{"k", 1}})[0], throttledRecords);
}

TEST(StreamWrites, ShardWriteLimitOf1MiBPerSecond) {
    StreamBench bench;
    EXPECT_EQ(bench.putEvenly(0s, 10s, 100, k64KiB), 16 + 10 * 16 - 1);
    EXPECT_EQ(bench.put(10s, PutApi::putRecord, {{"k", k64KiB}})[0], accepted);
    EXPECT_EQ(bench.put(10s, PutApi::putRecord, {{"k", k64KiB}})[0], throttledBytes);
}

TEST(StreamWrites, LimitsAreBinaryUnits) {
    EXPECT_EQ(kShardWriteBytesPerSecond, 1'048'576);
    EXPECT_EQ(kShardReadBytesPerSecond, 2'097'152);
    EXPECT_EQ(kReadBytesPerCall, 10'485'760);
}

TEST(StreamWrites, EachShardHasItsOwnLimits) {
    StreamBench one;
    StreamBench four(Json{{"shard_count", 4}});
    int accepted = 0;
    for (int i = 0; i < 8000; ++i) {
        accepted += four.putOne(0s, 1, "key-" + std::to_string(i)) ? 1 : 0;
    }
    EXPECT_EQ(one.putEvenly(0s, 1ms, 8'000'000, 1), 1000);
    EXPECT_EQ(accepted, 4000);
}

TEST(StreamWrites, BytesAreRoundedPerRecordByPutRecord) {
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

TEST(StreamWrites, BytesAreRoundedPerCallByPutRecords) {
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

TEST(StreamWrites, RoundingOfACallIsPerShard) {
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

TEST(StreamWrites, ARefusedRecordTakesNothing) {
    StreamBench bench;
    EXPECT_TRUE(bench.putOne(0s, 512 * 1024 - 1));
    EXPECT_FALSE(bench.putOne(0s, 600 * 1024 - 1));
    EXPECT_TRUE(bench.putOne(0s, 512 * 1024 - 1));
    EXPECT_FALSE(bench.putOne(0s, 1));
}

TEST(StreamWrites, PartialFailureKeepsLengthAndOrderOfTheRequest) {
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

TEST(StreamWrites, ARecordThatIsTooLargeFailsTheWholeCall) {
    // An entry's error codes are exactly two, and neither is this one.
    StreamBench bench;
    EXPECT_EQ(bench.put(0s, PutApi::putRecords, {{"k", 1}, {"k", 2'000'000}, {"k", 1}}),
              (std::vector{callFailed, tooLarge, callFailed}));
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("IncomingRecords"), 0);
    EXPECT_EQ(bench.sum("WriteProvisionedThroughputExceeded"), 0);
}

TEST(StreamWrites, PutRecordsSuccessCountsCallsWithAtLeastOneSuccess) {
    StreamBench bench;
    while (bench.putOne(0s, 1)) {
    }
    bench.put(0s, PutApi::putRecords, {{"k", 1}, {"k", 1}});
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("PutRecords.Success"), 0);
    EXPECT_EQ(bench.sum("PutRecords.ThrottledRecords"), 2);
}

TEST(StreamWrites, IncomingBytesAreDataAndPartitionKey) {
    StreamBench bench;
    bench.put(0s, PutApi::putRecords, {{"abc", 100}, {"abcde", 200}});
    bench.put(0s, PutApi::putRecord, {{"a", 10}});
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("IncomingBytes"), 103 + 205 + 11);
    EXPECT_EQ(bench.sum("PutRecords.Bytes"), 103 + 205);
    EXPECT_EQ(bench.sum("PutRecord.Bytes"), 11);
}

TEST(StreamWrites, MaxRecordSizeIs1MiBOfDataAndKey) {
    StreamBench bench;
    const std::string key(100, 'k');
    EXPECT_EQ(bench.put(0s, PutApi::putRecord, {{key, 1024 * 1024 - 99}})[0], tooLarge);
    EXPECT_EQ(bench.put(0s, PutApi::putRecord, {{key, 1024 * 1024 - 100}})[0], accepted);
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("WriteProvisionedThroughputExceeded"), 0)
        << "a record that is too large is no throttle";
}

TEST(StreamWrites, MaxRecordSizeIsAStreamSettingUpTo10MiB) {
    StreamBench bench(Json{{"max_record_size_in_kib", 10240}});
    EXPECT_EQ(bench.put(0s, PutApi::putRecord, {{"k", 10 * 1024 * 1024}})[0], tooLarge);
    EXPECT_EQ(bench.put(0s, PutApi::putRecord, {{"k", 10 * 1024 * 1024 - 1}})[0], accepted);
    for (const int kib : {1023, 10241}) {
        EXPECT_FALSE(
            validateSettings(describe().description.settings, {{"max_record_size_in_kib", kib}}).empty());
    }
}

TEST(StreamWrites, LargeRecordBurstIsATankOfItsOwnThatRefills) {
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

TEST(StreamWrites, WriteBurstIsASetting) {
    StreamBench bench(Json{{"write_burst_seconds", 5}});
    EXPECT_EQ(bench.putEvenly(0s, 1ms, 10'000'000, 1), 5000);
    StreamBench none(Json{{"write_burst_seconds", 0.01}});
    EXPECT_EQ(none.putEvenly(0s, 1us, 1'000'000'000, 1), 10);
    // A record that is larger than the bucket passes when the bucket is full, and leaves a debt.
    EXPECT_TRUE(none.putOne(10s, 1024 * 1024 - 1));
    EXPECT_FALSE(none.putOne(10'500ms, 1));
    EXPECT_TRUE(none.putOne(11s, 1));
}

TEST(StreamWrites, PayloadUnitsAre25KiBOfData) {
    const auto unitsOf = [](std::uint32_t dataBytes) {
        StreamBench bench;
        EXPECT_TRUE(bench.putOne(0s, dataBytes));
        std::vector<Usage> usage;
        bench.stream().collectUsage(SimTime(1s), usage);
        const auto units = std::ranges::find(usage, "put_payload_units", &Usage::dimension);
        return units == usage.end() ? -1 : static_cast<std::int64_t>(units->quantity);
    };
    EXPECT_EQ(unitsOf(5 * 1024), 1);
    EXPECT_EQ(unitsOf(45 * 1024), 2);
    EXPECT_EQ(unitsOf(1000 * 1024), 40);
    EXPECT_EQ(unitsOf(25 * 1024), 1);
    EXPECT_EQ(unitsOf(25 * 1024 + 1), 2);
    EXPECT_EQ(unitsOf(0), 1);
}

TEST(StreamWrites, ShardHoursRunWithTimeAndExtendedRetentionFrom24Hours) {
    StreamBench bench(Json{{"shard_count", 3}});
    const auto nanosOf = [&](Duration time, const char* dimension) {
        std::vector<Usage> usage;
        bench.stream().collectUsage(kTimeZero + time, usage);
        const auto found = std::ranges::find(usage, dimension, &Usage::dimension);
        return found == usage.end() ? 0 : static_cast<std::int64_t>(found->quantity);
    };
    EXPECT_EQ(nanosOf(10s, "shard_hours"), 30'000'000'000);
    EXPECT_EQ(nanosOf(10s, "extended_retention_shard_hours"), 0);
    ASSERT_TRUE(bench.stream().act(SimTime(10s), "set_retention", {{"retention_period_hours", 48}}));
    EXPECT_EQ(nanosOf(15s, "shard_hours"), 45'000'000'000);
    EXPECT_EQ(nanosOf(15s, "extended_retention_shard_hours"), 15'000'000'000);
}

TEST(StreamWrites, SequenceNumbersAreUniqueAndIncreaseWithinAShard) {
    StreamBench bench;
    std::string before;
    std::set<std::string> all;
    for (int i = 0; i < 300; ++i) {
        ASSERT_TRUE(bench.putOne(i * 7ms, 1));
        NodeState state;
        bench.stream().describeState(SimTime(i * 7ms), state);
        const std::string number = state.shards.at(0).lastSequenceNumber;
        EXPECT_EQ(number.size(), 56U) << number;
        EXPECT_EQ(number.find_first_not_of("0123456789"), std::string::npos);
        EXPECT_LT(before, number);
        EXPECT_TRUE(all.insert(number).second);
        before = number;
    }
}

TEST(StreamWrites, ThrottlingIsLoggedWhenItBeginsAndEnds) {
    StreamBench bench;
    while (bench.putOne(0s, 1)) {
    }
    bench.closeSecond(1s);
    bench.closeSecond(2s);
    bench.closeSecond(3s);
    EXPECT_EQ(bench.services().events, (std::vector<std::string>{"throttling-began", "throttling-ended"}));
}

} // namespace
} // namespace millrace::data_stream
