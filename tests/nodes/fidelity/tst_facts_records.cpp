// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, sections 1 and 10: a test a row, named after it.
#include "facts/stream_limits.h"
#include "nodes/data_stream/shard_layout.h"
#include "nodes/data_stream/stream_bench.h"

#include <set>

namespace millrace::data_stream {
namespace {

using enum PutOutcome;

Json resolved(const Json& settings) {
    return resolveSettings(describe().description.settings, settings);
}

TEST(FactsRecordsAndKeys, InitialRangesForNShards) {
    for (const std::uint32_t count : {1U, 2U, 3U, 7U, 100U, 999U}) {
        const auto ranges = shardRangesOf(resolved({{"shard_count", count}}));
        ASSERT_TRUE(ranges.ok());
        ASSERT_EQ(ranges->size(), count);
        const HashKey width =
            count == 1 ? 0 : kMaximumHashKey / count + (kMaximumHashKey % count == count - 1 ? 1 : 0);
        HashKey next = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            EXPECT_TRUE((*ranges)[i].first == next) << "contiguous";
            EXPECT_TRUE((*ranges)[i].first == width * i) << "width = floor(2^128 / N)";
            next = (*ranges)[i].last + 1;
        }
        EXPECT_TRUE(ranges->back().last == kMaximumHashKey) << "the last shard ends at 2^128-1";
    }
}

TEST(FactsRecordsAndKeys, ShardIdIsTwelveDigits) {
    EXPECT_EQ(shardIdOf(0), "shardId-000000000000");
    EXPECT_EQ(shardIdOf(1234), "shardId-000000001234");
}

TEST(FactsRecordsAndKeys, KeyToShardIsMd5IntoTheRange) {
    StreamBench bench(Json{{"shard_count", 5}});
    for (int i = 0; i < 500; ++i) {
        const std::string key = "user-" + std::to_string(i % 250);
        ASSERT_TRUE(bench.putOne(0s, 1, key));
    }
    for (std::uint32_t s = 0; s < 5; ++s) {
        std::vector<StoredRecord> records;
        bench.stream().copyRecords(s, 0, static_cast<std::uint32_t>(bench.stream().tip(s)), records);
        EXPECT_FALSE(records.empty());
        for (const StoredRecord& record : records) {
            const HashKey hash = hashPartitionKey(bench.source().partitionKey(record.ordinal));
            EXPECT_TRUE(evenHashKeyRange(s, 5).contains(hash));
        }
    }
}

TEST(FactsRecordsAndKeys, SequenceNumbersHaveTheDocumentedForm) {
    const WallTime start = *parseTimestamp("2026-01-05T00:00:00Z");
    std::string before;
    for (const std::uint64_t index : {0ULL, 1ULL, 9ULL, 10ULL, 65535ULL, 65536ULL, 1ULL << 40U}) {
        const std::string number = sequenceNumberOf(17, start, index, start + std::chrono::seconds(5));
        EXPECT_EQ(number.size(), 56U);
        EXPECT_NE(number.front(), '0');
        EXPECT_LT(before, number);
        before = number;
    }
    EXPECT_NE(sequenceNumberOf(0, start, 5, start), sequenceNumberOf(1, start, 5, start));
}

TEST(FactsRecordsAndKeys, MaxRecordSizeIs1MiBOfDataAndKey) {
    StreamBench bench;
    const std::string key(100, 'k');
    EXPECT_EQ(bench.put(0s, PutApi::putRecord, {{key, 1024 * 1024 - 99}})[0], tooLarge);
    EXPECT_EQ(bench.put(0s, PutApi::putRecord, {{key, 1024 * 1024 - 100}})[0], accepted);
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("WriteProvisionedThroughputExceeded"), 0)
        << "a record that is too large is no throttle";
}

TEST(FactsRecordsAndKeys, MaxRecordSizeIsAStreamSettingUpTo10MiB) {
    StreamBench bench(Json{{"max_record_size_in_kib", 10240}});
    EXPECT_EQ(bench.put(0s, PutApi::putRecord, {{"k", 10 * 1024 * 1024}})[0], tooLarge);
    EXPECT_EQ(bench.put(0s, PutApi::putRecord, {{"k", 10 * 1024 * 1024 - 1}})[0], accepted);
    for (const int kib : {1023, 10241}) {
        EXPECT_FALSE(
            validateSettings(describe().description.settings, {{"max_record_size_in_kib", kib}}).empty());
    }
}

TEST(FactsRecordsAndKeys, SequenceNumbersAreUniqueAndIncreaseWithinAShard) {
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

TEST(FactsRecordsAndKeys, Md5IsOfTheKeysUtf8Bytes) {
    // What `printf '주문-1' | md5sum` prints, as a number.
    EXPECT_EQ(toString(hashPartitionKey("주문-1")), "161549585251161981998815687088163418566");
}

} // namespace
} // namespace millrace::data_stream
