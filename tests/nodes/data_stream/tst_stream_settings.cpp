// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a stream that change while it runs, records that it refuses, and what long retention costs.
#include "facts/stream_limits.h"
#include "nodes/data_stream/stream_bench.h"
#include "nodes/run_fixture.h"

#include <algorithm>

namespace millrace::data_stream {
namespace {

using enum PutOutcome;

std::int64_t quantityOf(const std::vector<Usage>& usage, const char* dimension) {
    const auto found = std::ranges::find(usage, dimension, &Usage::dimension);
    return found == usage.end() ? -1 : static_cast<std::int64_t>(found->quantity);
}

TEST(StreamSettings, ALaterSetDoesNotUndoWhatAnActionChanged) {
    TestRun run({.scenario = {{"duration", "60s"}}});
    const auto extended = [&] { return quantityOf(run.engine().usage(), "extended_retention_shard_hours"); };
    run.until(10s);
    ASSERT_TRUE(run.command("clicks", "set_retention", {{"retention_period_hours", 48}}));
    run.until(20s);
    EXPECT_EQ(extended(), 10'000'000'000);
    ASSERT_TRUE(run.set("clicks", {{"max_record_size_in_kib", 2048}}));
    run.until(30s);
    EXPECT_EQ(extended(), 20'000'000'000) << "the set was about something else";
    ASSERT_TRUE(run.set("clicks", {{"retention_period_hours", 24}}));
    run.until(40s);
    EXPECT_EQ(extended(), 20'000'000'000) << "a set may name what an action changed, even its value before";
}

TEST(StreamSettings, ARecordThatIsTooLargeFailsItsWholePutRecordsCall) {
    StreamBench bench;
    EXPECT_EQ(bench.put(0s, PutApi::putRecords, {{"a", 100}, {"b", 1024 * 1024}, {"c", 1024 * 1024 - 1}}),
              (std::vector{callFailed, tooLarge, callFailed}));
    EXPECT_EQ(bench.put(0s, PutApi::putRecords, {{"a", 100}, {"b", 100}}), (std::vector{accepted, accepted}));
    bench.closeSecond(1s);
    // A call that the service refuses to look at is in no count of records.
    EXPECT_EQ(bench.sum("PutRecords.TotalRecords"), 2);
    EXPECT_EQ(bench.sum("PutRecords.TotalRecords"),
              bench.sum("PutRecords.SuccessfulRecords") + bench.sum("PutRecords.ThrottledRecords"));
    EXPECT_EQ(bench.sum("PutRecords.Success"), 1);
    EXPECT_EQ(bench.sum("IncomingRecords"), 2);
    EXPECT_EQ(bench.sum("WriteProvisionedThroughputExceeded"), 0);
    EXPECT_EQ(bench.stream().tip(0), 2U);
}

constexpr Duration kWeek = std::chrono::hours(168);

TEST(StreamSettings, RecordsOlderThanSevenDaysAreMeteredByByteAndTime) {
    StreamBench bench(Json{{"retention_period_hours", 720}});
    ASSERT_TRUE(bench.putOne(0s, 1000));
    ASSERT_TRUE(bench.putOne(5s, 500));
    const auto usageAt = [&](Duration time) {
        std::vector<Usage> usage;
        bench.stream().collectUsage(kTimeZero + time, usage);
        return usage;
    };
    EXPECT_EQ(quantityOf(usageAt(10s), "long_term_retention"), -1);
    EXPECT_EQ(quantityOf(usageAt(10s), "long_term_retention_beyond_run"), 0) << "unknown, not zero dollars";
    for (Duration time = 1s; time <= 10s; time += 1s) {
        bench.stream().closeTick(kTimeZero + kWeek + time);
    }
    // 1,001 bytes for ten seconds; 501 bytes are older than seven days from the sixth on.
    EXPECT_EQ(quantityOf(usageAt(kWeek + 10s), "long_term_retention"), 10 * 1001 + 5 * 501);
    EXPECT_EQ(quantityOf(usageAt(kWeek + 10s), "long_term_retrieval"), 0);
    EXPECT_EQ(quantityOf(usageAt(kWeek + 10s), "long_term_retention_beyond_run"), -1);
    ASSERT_TRUE(bench.putOne(kWeek + 10s, 300));
    EXPECT_EQ(bench.read(kWeek + 11s, 0).count, 3U);
    EXPECT_EQ(quantityOf(usageAt(kWeek + 11s), "long_term_retrieval"), 1001 + 501);
    const auto& meters = describe().meters;
    for (const Usage& usage : usageAt(kWeek + 11s)) {
        EXPECT_TRUE(std::ranges::any_of(meters, [&](const MeterDescription& meter) {
            return meter.dimension == usage.dimension;
        })) << usage.dimension;
    }
}

TEST(StreamSettings, WithinSevenDaysNothingIsMeteredByTheByte) {
    StreamBench bench(Json{{"retention_period_hours", 168}});
    ASSERT_TRUE(bench.putOne(0s, 1000));
    bench.stream().closeTick(kTimeZero + kWeek - 1s);
    std::vector<Usage> usage;
    bench.stream().collectUsage(kTimeZero + kWeek + 1s, usage);
    for (const Usage& use : usage) {
        EXPECT_FALSE(use.dimension.starts_with("long_term")) << use.dimension;
    }
}

TEST(StreamSettings, TheLogKnowsTheBytesBeforeATime) {
    LogMemory memory;
    ShardLog log;
    std::vector<std::pair<std::int64_t, std::int64_t>> records; // time and bytes
    const RandomStream draws(3, "log", "bytes");
    std::int64_t time = 0;
    for (std::uint64_t i = 0; i < 5000; ++i) {
        time += static_cast<std::int64_t>(draws.below(i, 3)) * 1'000'000;
        const auto bytes = static_cast<std::uint32_t>(1 + draws.child(i).below(0, 9999));
        log.append(time / 1000, 0, i, bytes, memory);
        records.emplace_back(time, bytes);
    }
    const auto expect = [&](std::int64_t kept) {
        for (const std::int64_t before : {std::int64_t{0}, time / 7, time / 3, time / 2, time, time + 1}) {
            std::int64_t sum = 0;
            for (const auto& [at, bytes] : records) {
                sum += at >= kept && at < before ? bytes : 0;
            }
            EXPECT_EQ(log.bytesBefore(before, memory), sum) << before;
        }
    };
    expect(0);
    while (*log.spillOldest(memory) > 0) {
    }
    expect(0);
    log.trimBefore(time / 4, memory);
    expect(time / 4);
    log.trimBefore(time + 1, memory);
    EXPECT_EQ(log.bytesBefore(time + 1, memory), 0);
    log.append(time / 1000 + 5000, 0, 5000, 70, memory);
    EXPECT_EQ(log.bytesBefore(time + 6'000'000, memory), 70);
}

} // namespace
} // namespace millrace::data_stream
