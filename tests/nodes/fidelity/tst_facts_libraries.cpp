// SPDX-License-Identifier: GPL-3.0-or-later
// facts/data-streams.md, sections 10 to 12: a test a row, named after it, as far as the libraries' own tests
// (tst_kpl_client, tst_put_client, tst_consumer) are not.
#include "nodes/run_fixture.h"
#include "records/formats/aggregated_record.h"

namespace millrace {
namespace {

const std::vector<Setting>& settingsOf(const char* type) {
    return builtinNodeTypes().find(type)->description.settings;
}

Json defaultsOf(const char* type, const Json& given = Json::object()) {
    return resolveSettings(settingsOf(type), given);
}

bool isRefused(const char* type, const Json& settings) {
    return !validateSettings(settingsOf(type), settings).empty();
}

TEST(FactsKinesisProducerLibrary, DefaultsAreThoseOfTheLibrary) {
    const Json defaults = defaultsOf("producer", {{"client", "kpl"}});
    EXPECT_EQ(defaults["aggregation_enabled"], true);
    EXPECT_EQ(defaults["aggregation_max_size_bytes"], 51'200);
    EXPECT_EQ(defaults["record_max_buffered_time_ms"], 100);
    EXPECT_EQ(defaults["record_ttl_ms"], 30'000);
    EXPECT_EQ(defaults["rate_limit_percent"], 150);
    EXPECT_EQ(defaults["request_timeout_ms"], 6000);
    for (const std::int64_t bytes : {63, 10'485'761}) {
        EXPECT_TRUE(isRefused("producer", {{"client", "kpl"}, {"aggregation_max_size_bytes", bytes}}));
    }
    for (const std::int64_t bytes : {64, 10'485'760}) {
        EXPECT_FALSE(isRefused("producer", {{"client", "kpl"}, {"aggregation_max_size_bytes", bytes}}));
    }
}

TEST(FactsKinesisProducerLibrary, AnAggregatedRecordHasTwentyBytesOfFrame) {
    AggregatedRecordWriter writer;
    writer.add({"key", std::nullopt, "data"});
    std::string bytes;
    writer.appendTo(bytes);
    EXPECT_EQ(bytes.substr(0, 4), "\xF3\x89\x9A\xC2");
    // Key table: tag, length, "key"; record: tag, length, and in it the index (2) and the data (2 + 4).
    EXPECT_EQ(bytes.size(), 20U + (2 + 3) + 2 + (2 + 2 + 4));
}

TEST(FactsKinesisClientLibrary, AggregatedRecordsAreTakenApartByTheKclAlone) {
    TestRun run(Chain{.producer = {{"client", "kpl"},
                                   {"records_per_second", 1000},
                                   {"record_size_bytes", 100},
                                   {"partition_key", {{"kind", "uniform"}, {"count", 100}}}},
                      .consumers = {{{"library", "kcl"}}, {{"library", "get_records"}}},
                      .scenario = {{"duration", "30s"}}});
    run.until(20s);
    ASSERT_TRUE(run.set("web", {{"records_per_second", 0}}));
    run.finishAtEnd();
    EXPECT_EQ(run.sum("app", "RecordsRead"), run.sum("clicks", "IncomingRecords"));
    EXPECT_EQ(run.sum("app", "UserRecordsProcessed"), run.sum("web", "RecordsAccepted"));
    EXPECT_EQ(run.sum("app-1", "RecordsRead"), run.sum("clicks", "IncomingRecords"));
    EXPECT_LT(run.sum("app-1", "UserRecordsProcessed"), run.sum("web", "RecordsAccepted") / 20);
}

TEST(FactsKinesisClientLibrary, DefaultsAreThoseOfTheLibrary) {
    const Json defaults = defaultsOf("consumer");
    EXPECT_EQ(defaults["library"], "kcl");
    EXPECT_EQ(defaults["poll_interval_ms"], 1500);
    EXPECT_EQ(defaults["max_records"], 10'000);
    EXPECT_EQ(defaults["failover_time_ms"], 10'000);
    EXPECT_EQ(defaults["starting_position"], "trim_horizon");
}

TEST(FactsKinesisClientLibrary, ChildrenAreLookedAtEveryTenSecondsOnceTheirParentIsDone) {
    TestRun run(Chain{.producer = {{"records_per_second", 100}},
                      .stream = {{"shard_count", 1}, {"reshard_seconds", 0}},
                      .consumers = {{{"poll_interval_ms", 1000}}},
                      .scenario = {{"duration", "60s"}}});
    run.until(21s);
    ASSERT_TRUE(run.command("clicks", "split_shard", {{"shard_to_split", "shardId-000000000000"}}));
    std::int64_t worst = 0;
    for (Duration time = 22s; time <= 33s; time += 100ms) {
        worst = std::max(worst, run.until(time).latest("app", "LagMilliseconds"));
    }
    EXPECT_GE(worst, 5000) << "parentShardPollIntervalMillis is 10,000";
    EXPECT_LE(worst, 11'500);
    run.finishAtEnd();
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
}

TEST(FactsRecordsAndKeys, TheSameKeyOfOneCallMayBeReorderedByPutRecordsAlone) {
    // SequenceNumberForOrdering, as preserve_key_order: PutRecord has it, PutRecords has not.
    const auto outOfOrder = [](const char* client, bool preserve) {
        const TemporaryFolder out;
        RunOptions options;
        options.outputFolder = out.path();
        TestRun run(Chain{.producer = {{"records_per_second", 1500},
                                       {"record_size_bytes", 40},
                                       {"template", "{{sequence}} {{padding}}"},
                                       {"partition_key", {{"kind", "uniform"}, {"count", 1}}},
                                       {"client", client},
                                       {"preserve_key_order", preserve},
                                       {"request_latency_ms", 0},
                                       {"maximum_retry_attempts", -1}},
                          .stream = {{"write_burst_seconds", 0.05}},
                          .consumers = {Json::object()},
                          .bucket = {{"object_seconds", 1}},
                          .scenario = {{"duration", "10s"}}},
                    options);
        run.finishAtEnd();
        std::int64_t newest = -1;
        int behind = 0;
        for (const std::string& object : out.files()) {
            for (const std::string& line : linesOf(object)) {
                const std::int64_t sequence = std::stoll(line);
                behind += sequence < newest ? 1 : 0;
                newest = std::max(newest, sequence);
            }
        }
        EXPECT_GT(newest, 1000);
        return behind;
    };
    EXPECT_GT(outOfOrder("put_records", false), 100) << "a retried record lands behind its successors";
    EXPECT_EQ(outOfOrder("put_record", true), 0);
}

} // namespace
} // namespace millrace
