// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs with the Kinesis Producer Library, and with answers that are lost.
#include "nodes/run_fixture.h"

namespace millrace {
namespace {

void expectEachRecordIsAccountedFor(const TestRun& run) {
    EXPECT_EQ(run.sum("web", "RecordsGenerated"),
              run.sum("web", "RecordsAccepted") + run.sum("web", "RecordsExpired") +
                  run.sum("web", "RecordsDropped") + run.latest("web", "RecordsWaiting"));
}

Json kpl(Json more = Json::object()) {
    Json settings = {{"client", "kpl"}, {"partition_key", {{"kind", "uniform"}, {"count", 100}}}};
    settings.update(more);
    return settings;
}

TEST(KplRuns, AThousandRecordsASecondOf512BytesBecomeAboutTenOfAbout50KB) {
    TestRun run({.producer = kpl({{"records_per_second", 1000}, {"record_size_bytes", 512}}),
                 .scenario = {{"duration", "60s"}}});
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 60'000);
    EXPECT_EQ(run.sum("web", "RecordsThrottled"), 0);
    const auto records = static_cast<double>(run.sum("clicks", "IncomingRecords"));
    EXPECT_NEAR(records / 60, 10.2, 0.5);
    EXPECT_NEAR(static_cast<double>(run.sum("clicks", "IncomingBytes")) / records, 50'000, 2'000);
    EXPECT_EQ(run.sum("clicks", "IncomingRecords"), run.sum("web", "KinesisRecordsPut"));
    EXPECT_NEAR(static_cast<double>(run.sum("web", "RecordsAccepted")), 60'000, 200);
    expectEachRecordIsAccountedFor(run);
}

TEST(KplRuns, SmallRecordsPassWhereTheLimitOfRecordsThrottlesOneRecordPuts) {
    const Json small = {{"records_per_second", 5000}, {"record_size_bytes", 100}};
    Json plain = small;
    plain["client"] = "put_records";
    TestRun one({.producer = plain, .scenario = {{"duration", "30s"}}});
    one.finishAtEnd();
    TestRun packed({.producer = kpl(small), .scenario = {{"duration", "30s"}}});
    packed.finishAtEnd();
    EXPECT_LE(one.sum("web", "RecordsAccepted"), 31'000);
    EXPECT_GT(one.sum("clicks", "WriteProvisionedThroughputExceeded"), 100'000);
    EXPECT_EQ(packed.sum("clicks", "WriteProvisionedThroughputExceeded"), 0);
    EXPECT_GT(packed.sum("web", "RecordsAccepted"), 149'000);
    expectEachRecordIsAccountedFor(packed);
}

TEST(KplRuns, EveryShardGetsItsShareInAggregatedRecordsOfItsOwn) {
    TestRun run({.producer = kpl({{"records_per_second", 4000},
                                  {"record_size_bytes", 200},
                                  {"partition_key", {{"kind", "random"}}}}),
                 .stream = {{"shard_count", 4}},
                 .scenario = {{"duration", "20s"}}});
    run.finishAtEnd();
    for (int shard = 0; shard < 4; ++shard) {
        // A thousand of 200 bytes with keys of 36 fill an aggregated record in 200 ms: the buffering time
        // ends first.
        EXPECT_NEAR(static_cast<double>(run.sum("clicks", "IncomingRecords", shard)), 200, 12);
        EXPECT_NEAR(static_cast<double>(run.sum("clicks", "IncomingBytes", shard)), 20 * 1000 * 246, 250'000);
    }
    expectEachRecordIsAccountedFor(run);
}

TEST(KplRuns, AboveWhatTheShardTakesRecordsWaitThenExpire) {
    TestRun run(
        {.producer = kpl({{"records_per_second", 4000}, {"record_size_bytes", 512}, {"record_ttl_ms", 5000}}),
         .scenario = {{"duration", "60s"}}});
    run.finishAtEnd();
    EXPECT_GT(run.sum("web", "RecordsExpired"), 50'000);
    EXPECT_NEAR(static_cast<double>(run.sum("clicks", "IncomingBytes")), 61.0 * 1024 * 1024,
                2.0 * 1024 * 1024);
    EXPECT_GT(run.sum("web", "RecordsThrottled"), 0) << "150 % of a shard's rate is more than it takes";
    expectEachRecordIsAccountedFor(run);
}

TEST(LostAnswers, GiveDuplicatesInTheStreamAndCountARecordOnce) {
    for (const char* client : {"put_record", "put_records", "kpl"}) {
        TestRun run({.producer = {{"client", client},
                                  {"records_per_second", 500},
                                  {"record_size_bytes", 100},
                                  {"timeout_rate", 0.05},
                                  {"request_timeout_ms", 1000},
                                  {"maximum_in_flight", 100}},
                     .scenario = {{"duration", "60s"}}});
        run.finishAtEnd();
        EXPECT_EQ(run.sum("web", "RecordsGenerated"), 30'000) << client;
        EXPECT_EQ(run.sum("web", "RecordsDropped"), 0) << client;
        EXPECT_NEAR(static_cast<double>(run.sum("web", "DuplicatesPut")), 30'000 * 0.05, 600) << client;
        expectEachRecordIsAccountedFor(run);
        if (client == std::string("kpl")) {
            EXPECT_EQ(run.sum("clicks", "IncomingRecords"), run.sum("web", "KinesisRecordsPut"));
        } else {
            EXPECT_EQ(run.sum("clicks", "IncomingRecords"),
                      run.sum("web", "RecordsAccepted") + run.sum("web", "DuplicatesPut"))
                << client;
        }
    }
}

TEST(LostAnswers, CanBeginWhileTheRunGoesOn) {
    const Json event = {
        {"at", "10s"}, {"node", "web"}, {"action", "set"}, {"settings", {{"timeout_rate", 0.2}}}};
    TestRun run({.producer = {{"records_per_second", 100}, {"maximum_in_flight", 100}},
                 .scenario = {{"duration", "60s"}, {"events", {event}}}});
    run.finishAtEnd();
    EXPECT_GT(run.sum("web", "DuplicatesPut"), 500);
    EXPECT_EQ(run.sum("clicks", "IncomingRecords"),
              run.sum("web", "RecordsAccepted") + run.sum("web", "DuplicatesPut"));
    expectEachRecordIsAccountedFor(run);
}

TEST(KplRuns, TheSameSeedGivesTheSameDigest) {
    const Chain chain{.producer = kpl({{"records_per_second", 3000}, {"timeout_rate", 0.1}}),
                      .stream = {{"shard_count", 3}},
                      .scenario = {{"duration", "20s"}}};
    TestRun one(chain);
    TestRun two(chain);
    EXPECT_EQ(one.finishAtEnd().digest, two.finishAtEnd().digest);
}

TEST(KplRuns, AFileIsReadAsFastAsTheShardTakesIt) {
    TestRun run({.producer = {{"client", "kpl"},
                              {"source", "file"},
                              {"file",
                               {{"path", testData("orders.jsonl")},
                                {"pacing", "maximum"},
                                {"key_field", "customer.id"}}}},
                 .scenario = {{"duration", "10s"}}});
    run.finishAtEnd();
    EXPECT_GT(run.sum("web", "RecordsGenerated"), 0);
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), run.sum("web", "RecordsAccepted"));
}

} // namespace
} // namespace millrace
