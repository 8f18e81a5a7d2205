// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, sections 13, 16 and 17: a test a row, named after it.
#include "cost/price_book.h"
#include "facts/stream_limits.h"
#include "nodes/data_stream/stream_bench.h"
#include "nodes/run_fixture.h"

#include <algorithm>
#include <map>
#include <set>

namespace millrace::data_stream {
namespace {

using enum PutOutcome;

TEST(FactsMetricsAndCost, PutRecordsSuccessCountsCallsWithAtLeastOneSuccess) {
    StreamBench bench;
    while (bench.putOne(0s, 1)) {
    }
    bench.put(0s, PutApi::putRecords, {{"k", 1}, {"k", 1}});
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("PutRecords.Success"), 0);
    EXPECT_EQ(bench.sum("PutRecords.ThrottledRecords"), 2);
}

TEST(FactsMetricsAndCost, IncomingBytesAreDataAndPartitionKey) {
    StreamBench bench;
    bench.put(0s, PutApi::putRecords, {{"abc", 100}, {"abcde", 200}});
    bench.put(0s, PutApi::putRecord, {{"a", 10}});
    bench.closeSecond(1s);
    EXPECT_EQ(bench.sum("IncomingBytes"), 103 + 205 + 11);
    EXPECT_EQ(bench.sum("PutRecords.Bytes"), 103 + 205);
    EXPECT_EQ(bench.sum("PutRecord.Bytes"), 11);
}

TEST(FactsMetricsAndCost, PayloadUnitsAre25KiBOfData) {
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

TEST(FactsMetricsAndCost, ShardHoursRunWithTimeAndExtendedRetentionFrom24Hours) {
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

TEST(FactsMetricsAndCost, FollowsTheMode) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}, {"record_size_bytes", 1500}},
                      .stream = {{"stream_mode", "on_demand"}},
                      .consumers = {Json::object(), {{"enhanced_fan_out", true}}},
                      .scenario = {{"duration", "1h"}}});
    run.toEnd();
    std::map<std::string, Int128> usage;
    for (const Usage& use : run.engine().usage()) {
        usage[use.dimension] = use.quantity;
    }
    EXPECT_EQ(usage.count("shard_hours"), 0U);
    EXPECT_EQ(usage["on_demand_stream_hours"], Int128{3'600'000'000'000});
    EXPECT_EQ(usage["on_demand_in"], Int128{2 * run.sum("clicks", "IncomingRecords")}) << "1.5 KB are 2 KB";
    EXPECT_EQ(usage["on_demand_out"], Int128{2 * run.sum("clicks", "GetRecords.Records")});
    EXPECT_EQ(usage["on_demand_enhanced_fan_out"], Int128{run.sum("clicks", "SubscribeToShardEvent.Bytes")});
}

TEST(FactsMetricsAndCost, RegisteredConsumersArePaidForByShardAndHour) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}},
                      .stream = {{"shard_count", 3}},
                      .consumers = {{{"enhanced_fan_out", true}}, {{"enhanced_fan_out", true}}},
                      .scenario = {{"duration", "1h"}}});
    run.toEnd();
    for (const Usage& use : run.engine().usage()) {
        if (use.dimension == "enhanced_fan_out_shard_hours") {
            EXPECT_EQ(use.quantity, Int128{6} * 3'600'000'000'000);
            return;
        }
    }
    FAIL() << "no such line";
}

/// What a run used, by dimension.
std::map<std::string, Int128> usageOf(const Pipeline& pipeline) {
    TestRun run(pipeline);
    run.toEnd();
    std::map<std::string, Int128> usage;
    for (const Usage& use : run.engine().usage()) {
        usage[use.dimension] += use.quantity;
    }
    return usage;
}

TEST(FactsMetricsAndCost, ReadingWithinADayIsFreeWhenProvisioned) {
    const auto usage = usageOf(pipelineOf(Chain{.producer = {{"records_per_second", 10}},
                                                .consumers = {Json::object()},
                                                .scenario = {{"duration", "10m"}}}));
    EXPECT_EQ(usage.size(), 2U);
    EXPECT_TRUE(usage.contains("shard_hours") && usage.contains("put_payload_units"));
}

TEST(FactsMetricsAndCost, AdvantageHasNoStreamHour) {
    Pipeline pipeline = pipelineOf(Chain{.producer = {{"records_per_second", 10}},
                                         .stream = {{"stream_mode", "on_demand"}},
                                         .consumers = {Json::object(), {{"enhanced_fan_out", true}}},
                                         .scenario = {{"duration", "10m"}}});
    EXPECT_TRUE(usageOf(pipeline).contains("on_demand_stream_hours"));
    pipeline.account["kinesis_on_demand_advantage"] = true;
    const auto usage = usageOf(pipeline);
    EXPECT_FALSE(usage.contains("on_demand_stream_hours"));
    EXPECT_TRUE(usage.contains("advantage_in") && usage.contains("advantage_out") &&
                usage.contains("advantage_enhanced_fan_out"));
}

TEST(FactsMetricsAndCost, OnDemandRetentionIsBilledByByteFrom24HoursOn) {
    const auto keptAfter = [](int retentionHours) {
        StreamBench bench(Json{{"stream_mode", "on_demand"}, {"retention_period_hours", retentionHours}});
        EXPECT_TRUE(bench.putOne(0s, 999)); // and a key of one byte
        for (Duration time = 24h + 1s; time <= 24h + 10s; time += 1s) {
            bench.stream().closeTick(kTimeZero + time);
        }
        std::vector<Usage> usage;
        bench.stream().collectUsage(kTimeZero + 24h + 10s, usage);
        const auto kept = std::ranges::find(usage, "on_demand_extended_retention", &Usage::dimension);
        return kept == usage.end() ? 0 : static_cast<std::int64_t>(kept->quantity);
    };
    EXPECT_EQ(keptAfter(24), 0) << "the first 24 hours are in the price of writing";
    EXPECT_EQ(keptAfter(48), 10 * 1000);
}

TEST(FactsMetricsAndCost, AdvantageDiscountsAreThosePublished) {
    const Result<PriceBook> book = PriceBook::builtin("us-east-1");
    ASSERT_TRUE(book.ok());
    const auto price = [&](const char* key) { return book->find(key)->tiers.at(0).price.toDouble(); };
    const auto discount = [&](const char* standard, const char* advantage) {
        return 1 - price(advantage) / price(standard);
    };
    EXPECT_NEAR(discount("kinesis.on_demand_in_gb", "kinesis.advantage_in_gb"), 0.60, 1e-9);
    EXPECT_NEAR(discount("kinesis.on_demand_out_gb", "kinesis.advantage_out_gb"), 0.60, 1e-9);
    EXPECT_NEAR(discount("kinesis.on_demand_enhanced_fan_out_gb", "kinesis.advantage_enhanced_fan_out_gb"),
                0.68, 1e-9);
    EXPECT_NEAR(discount("kinesis.on_demand_extended_retention_gb_month",
                         "kinesis.advantage_extended_retention_gb_month"),
                0.77, 1e-9);
    EXPECT_EQ(price("kinesis.advantage_out_gb"), price("kinesis.advantage_enhanced_fan_out_gb"));
}

TEST(FactsEncryptionAndErrors, TwelveCallsToKmsInFiveMinutes) {
    const auto callsIn = [](const char* encryption) {
        const auto usage = usageOf(pipelineOf(Chain{.producer = {{"records_per_second", 10}},
                                                    .stream = {{"encryption_type", encryption}},
                                                    .scenario = {{"duration", "5m"}}}));
        const MeterDescription* meter = builtinNodeTypes().findMeter("data_stream", "kms_requests");
        return usage.contains("kms_requests")
                   ? static_cast<std::int64_t>(usage.at("kms_requests") / meter->baseUnits)
                   : 0;
    };
    EXPECT_EQ(callsIn("kms"), 12);
    EXPECT_EQ(callsIn("none"), 0);
}

TEST(FactsMetricsAndCost, StreamAndShardMetricsHaveCloudWatchsNames) {
    TestRun run(Chain{.producer = {{"records_per_second", 10}}, .scenario = {{"duration", "2s"}}});
    run.finishAtEnd();
    std::set<std::string> ofStream;
    std::set<std::string> ofShard;
    const MetricsRegistry& metrics = std::as_const(run.engine()).metrics();
    for (const SeriesId id : metrics.seriesOf(NodeId("clicks"))) {
        const SeriesInfo& info = metrics.info(id);
        (info.shard.empty() ? ofStream : ofShard).insert(info.metric);
    }
    EXPECT_EQ(ofShard,
              (std::set<std::string>{"IncomingBytes", "IncomingRecords", "OutgoingBytes", "OutgoingRecords",
                                     "IteratorAgeMilliseconds", "ReadProvisionedThroughputExceeded",
                                     "WriteProvisionedThroughputExceeded"}));
    for (const char* name : {"GetRecords.Bytes",
                             "GetRecords.IteratorAgeMilliseconds",
                             "GetRecords.Records",
                             "GetRecords.Success",
                             "IncomingBytes",
                             "IncomingRecords",
                             "PutRecord.Bytes",
                             "PutRecord.Success",
                             "PutRecords.Bytes",
                             "PutRecords.Success",
                             "PutRecords.TotalRecords",
                             "PutRecords.SuccessfulRecords",
                             "PutRecords.ThrottledRecords",
                             "ReadProvisionedThroughputExceeded",
                             "WriteProvisionedThroughputExceeded",
                             "SubscribeToShard.Success",
                             "SubscribeToShardEvent.Bytes",
                             "SubscribeToShardEvent.Records",
                             "SubscribeToShardEvent.Success",
                             "SubscribeToShardEvent.MillisBehindLatest"}) {
        EXPECT_TRUE(ofStream.contains(name)) << name;
    }
}

TEST(FactsMetricsAndCost, ABurstIsSeenAt100MillisecondsAndHiddenInTheMinute) {
    TestRun run(Chain{
        .producer = {{"records_per_second", 60},
                     {"client", "put_record"},
                     {"profile", {{"kind", "spike"}, {"at", "30s"}, {"factor", 100}, {"duration", "100ms"}}}},
        .scenario = {{"duration", "60s"}}});
    run.finishAtEnd();
    const Series& incoming = run.series("clicks", "IncomingRecords");
    EXPECT_GT(incoming.column(Resolution::tick).at(300), 500) << "6,000 records/s for a tenth of a second";
    EXPECT_NEAR(static_cast<double>(incoming.column(Resolution::second).at(30)), 654, 10);
    EXPECT_NEAR(static_cast<double>(incoming.column(Resolution::minute).at(0)), 4194, 15);
}

} // namespace
} // namespace millrace::data_stream
