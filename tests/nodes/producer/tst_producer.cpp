// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

#include <set>

namespace millrace {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(Producer, CountsWhatComesInEachSecondWhateverTheLinger) {
    for (const int linger : {0, 100, 5000}) {
        TestRun run(
            {.producer = {{"records_per_second", 70}, {"batch_linger_ms", linger}, {"batch_records", 50}},
             .scenario = {{"duration", "20s"}}});
        run.finishAtEnd();
        for (const std::int64_t second : run.seconds("web", "RecordsGenerated")) {
            EXPECT_EQ(second, 70) << linger;
        }
        EXPECT_EQ(run.sum("web", "RecordsGenerated"), 1400);
    }
}

TEST(Producer, BatchesWaitForTheLingerOrUntilFull) {
    TestRun run({.producer = {{"records_per_second", 100}, {"batch_linger_ms", 500}},
                 .scenario = {{"duration", "60s"}}});
    run.finishAtEnd();
    EXPECT_NEAR(static_cast<double>(run.sum("web", "PutCalls")), 60 / 0.51, 1)
        << "51 records in half a second";
    TestRun full({.producer = {{"records_per_second", 1000},
                               {"record_size_bytes", 100},
                               {"batch_linger_ms", 1000},
                               {"batch_records", 20}},
                  .scenario = {{"duration", "60s"}}});
    full.finishAtEnd();
    EXPECT_EQ(full.sum("web", "PutCalls"), 3000);
}

TEST(Producer, ARateChangesLiveToTheRecord) {
    for (const char* client : {"put_record", "put_records"}) {
        TestRun run({.producer = {{"records_per_second", 100}, {"client", client}},
                     .stream = {{"shard_count", 2}},
                     .scenario = {{"duration", "60s"}}});
        run.until(10s);
        ASSERT_TRUE(run.set("web", {{"records_per_second", 700}}));
        run.until(20s);
        ASSERT_TRUE(run.set("web", {{"records_per_second", 0}}));
        run.until(30s);
        ASSERT_TRUE(run.set("web", {{"records_per_second", nullptr}})); // its default again
        run.finishAtEnd();
        const auto seconds = run.seconds("web", "RecordsGenerated");
        EXPECT_EQ(seconds[9], 100);
        EXPECT_NEAR(static_cast<double>(seconds[10]), 700, 1);
        EXPECT_NEAR(static_cast<double>(seconds[19]), 700, 1);
        EXPECT_LE(seconds[20], 1);
        EXPECT_EQ(seconds[25], 0);
        EXPECT_EQ(seconds[45], 100);
    }
}

/// Records that had come stay, those yet to come are drawn anew, however often that happens within one call.
TEST(Producer, TheRateMayChangeManyTimesWhileACallFills) {
    TestRun run({.producer = {{"records_per_second", 10}, {"batch_linger_ms", 10'000}},
                 .scenario = {{"duration", "30s"}}});
    std::int64_t before = 0;
    for (int i = 1; i <= 50; ++i) {
        run.until(i * 100ms);
        const std::int64_t generated = run.sum("web", "RecordsGenerated");
        EXPECT_GE(generated, before) << "a record that has come does not vanish";
        before = generated;
        ASSERT_TRUE(run.set("web", {{"records_per_second", i % 2 == 0 ? 10 : 90}}));
    }
    // Half of five seconds at 90 a second, half at 10.
    EXPECT_NEAR(static_cast<double>(before), 5 * 50, 5);
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsGenerated"),
              run.sum("web", "RecordsAccepted") + run.latest("web", "RecordsWaiting"));
}

TEST(Producer, RetryAmplificationIsRecordsSentPerRecord) {
    TestRun calm({.producer = {{"records_per_second", 500}}, .scenario = {{"duration", "20s"}}});
    calm.finishAtEnd();
    EXPECT_EQ(calm.latest("web", "RetryAmplification"), 100);
    TestRun pressed({.producer = {{"records_per_second", 3000}}, .scenario = {{"duration", "20s"}}});
    pressed.finishAtEnd();
    EXPECT_GT(pressed.latest("web", "RetryAmplification"), 200);
    EXPECT_GT(pressed.sum("web", "PutAttempts"), pressed.sum("web", "RecordsGenerated"));
}

TEST(Producer, EachLinkGetsEveryRecordWithRetriesOfItsOwn) {
    TestRun run(pipelineOf(R"({"format": "millrace", "version": 1, "scenario": {"duration": "20s"}, "nodes": [
        {"id": "web", "type": "producer", "settings": {"records_per_second": 1500, "record_size_bytes": 100}},
        {"id": "narrow", "type": "data_stream"}, {"id": "wide", "type": "data_stream", "settings": {"shard_count": 5}}],
        "links": [{"from": "web.out", "to": "narrow.in"}, {"from": "web.out", "to": "wide.in"}]})"));
    run.finishAtEnd();
    EXPECT_EQ(run.sum("wide", "IncomingRecords") + run.latest("web", "RecordsWaiting"),
              run.sum("web", "RecordsGenerated") - run.sum("narrow", "IncomingRecords") -
                  run.sum("web", "RecordsDropped"));
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 2 * 30'000) << "every link counts";
    EXPECT_EQ(run.sum("wide", "WriteProvisionedThroughputExceeded"), 0);
    EXPECT_NEAR(static_cast<double>(run.sum("narrow", "IncomingRecords")), 21'000, 150);
}

TEST(Producer, WithoutALinkEverythingIsDroppedAndSaidSo) {
    TestRun run(pipelineOf(
        R"({"format": "millrace", "version": 1, "nodes": [{"id": "web", "type": "producer"}], "scenario": {"duration": "10s"}})"));
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 1000);
    EXPECT_EQ(run.sum("web", "RecordsDropped.Unlinked"), 1000);
    EXPECT_EQ(run.sum("web", "RecordsDropped"), 1000);
    EXPECT_EQ(run.latest("web", "RecordsWaiting"), 0);
}

TEST(Producer, RetriesDoNotShiftTheTraffic) {
    const auto acceptedKeys = [](int shards) {
        const TemporaryFolder out;
        RunOptions options;
        options.outputFolder = out.path();
        TestRun run({.producer = {{"records_per_second", 1300},
                                  {"partition_key", {{"kind", "uniform"}, {"count", 30}}},
                                  {"template", "{{sequence}} {{key}} {{int 1 1000000}} {{timestamp}}"},
                                  {"maximum_retry_attempts", 50}},
                     .stream = {{"shard_count", shards}},
                     .consumers = {{{"poll_interval_ms", 200}}},
                     .bucket = Json::object(),
                     .scenario = {{"duration", "12s"},
                                  {"events",
                                   {{{"at", "8s"},
                                     {"node", "web"},
                                     {"action", "set"},
                                     {"settings", {{"records_per_second", 0}}}},
                                    {{"at", "8s"},
                                     {"node", "web"},
                                     {"action", "set"},
                                     {"settings", {{"retry_base_delay_ms", 5}}}}}}}},
                    options);
        run.finishAtEnd();
        std::set<std::string> lines;
        for (const std::string& object : out.files()) {
            for (std::string& line : linesOf(object)) {
                lines.insert(std::move(line));
            }
        }
        return lines;
    };
    const auto two = acceptedKeys(2);
    EXPECT_EQ(two, acceptedKeys(4)) << "2 shards or 4 compares the same input";
    EXPECT_EQ(two.size(), 10'400U);
}

TEST(Producer, TemplatedRecordsAreTheSameInEveryReplay) {
    // Two consumers and a seek: bytes are made again from numbers, timestamps included.
    const TemporaryFolder out;
    RunOptions options;
    options.outputFolder = out.path();
    TestRun run({.producer = {{"records_per_second", 300},
                              {"profile", {{"kind", "constant"}, {"arrivals", "poisson"}}},
                              {"template", "{{sequence}} {{timestamp}} {{uuid}}"}},
                 .consumers = {{{"poll_interval_ms", 200}}},
                 .bucket = Json::object(),
                 .scenario = {{"duration", "40s"}}},
                options);
    run.until(7s);
    ASSERT_TRUE(run.set("web", {{"records_per_second", 100}}));
    run.until(30s);
    ASSERT_TRUE(run.command("app", "seek", {{"starting_position", "trim_horizon"}}));
    run.finishAtEnd();
    std::map<std::string, std::set<std::string>> bySequence;
    std::size_t lines = 0;
    for (const std::string& object : out.files()) {
        for (const std::string& line : linesOf(object)) {
            bySequence[line.substr(0, line.find(' '))].insert(line);
            ++lines;
        }
    }
    EXPECT_GT(lines, bySequence.size() + 4000);
    for (const auto& [sequence, texts] : bySequence) {
        EXPECT_EQ(texts.size(), 1U) << sequence;
    }
}

TEST(Producer, KeysOfATemplatesField) {
    TestRun run({.producer = {{"records_per_second", 100},
                              {"partition_key", {{"kind", "field"}, {"field", "user.id"}}},
                              {"template",
                               {{"kind", "document"}, {"document", {{"user", {{"id", "u{{int 1 9}}"}}}}}}}},
                 .scenario = {{"duration", "10s"}}});
    run.finishAtEnd();
    const auto size = static_cast<std::int64_t>(std::string_view(R"({"user":{"id":"u1"}}u1)").size());
    EXPECT_GT(run.sum("clicks", "IncomingRecords"), 900);
    EXPECT_EQ(run.sum("clicks", "IncomingBytes"), run.sum("clicks", "IncomingRecords") * size);
    EXPECT_THAT(refusal(Chain{.producer = {{"partition_key", {{"kind", "field"}, {"field", "user"}}}}}),
                AllOf(HasSubstr("web"), HasSubstr("no field \"user\"")));
    EXPECT_THAT(
        refusal(Chain{.producer = {{"partition_key", {{"kind", "field"}, {"field", "a"}}},
                                   {"template",
                                    {{"kind", "document"}, {"document", {{"a", "1"}, {"b", "{{key}}"}}}}}}}),
        HasSubstr("remove {{key}}"));
}

TEST(Producer, ATemplateThatIsWrongIsRefusedWithItsPlaceholder) {
    EXPECT_THAT(refusal(Chain{.producer = {{"template", "a {{nonsense}} b"}}}),
                AllOf(HasSubstr("web"), HasSubstr("template"), HasSubstr("{{nonsense}}")));
}

TEST(Producer, ASilentProducerRunsOn) {
    for (const Json& profile :
         std::vector<Json>{{{"kind", "on_off"}}, {{"kind", "diurnal"}}, {{"kind", "weekday_hours"}}}) {
        TestRun run({.producer = {{"records_per_second", 0}, {"profile", profile}},
                     .scenario = {{"duration", "1h"}}});
        run.until(10min);
        EXPECT_EQ(run.sum("web", "RecordsGenerated"), 0);
        ASSERT_TRUE(run.set("web", {{"records_per_second", 10}, {"profile", {{"kind", "constant"}}}}));
        run.finishAtEnd();
        EXPECT_NEAR(static_cast<double>(run.sum("web", "RecordsGenerated")), 10 * 50 * 60, 1)
            << profile.dump();
    }
}

} // namespace
} // namespace millrace
