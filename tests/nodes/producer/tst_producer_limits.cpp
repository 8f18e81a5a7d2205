// SPDX-License-Identifier: GPL-3.0-or-later
// What a producer does at the edges: as fast as possible without a latency, traces beyond any rate, records
// that no stream takes, keys that are no keys.
#include "nodes/producer/describe.h"
#include "nodes/producer/key_text.h"
#include "nodes/producer/trace.h"
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(ProducerLimits, TimeGoesOnWhateverTheLatencyOfAFileReadAsFastAsPossible) {
    for (const char* client : {"put_records", "put_record"}) {
        TestRun run(
            {.producer = {
                 {"source", "file"},
                 {"file", {{"path", testData("orders.jsonl")}, {"pacing", "maximum"}, {"loop", true}}},
                 {"client", client},
                 {"batch_records", 10},
                 {"request_latency_ms", 0},
                 {"maximum_retry_attempts", 0}}});
        run.until(200us);
        const RunResult& result = run.finish();
        EXPECT_EQ(result.simulated, 200us);
        // Eight calls in flight, each of a microsecond.
        EXPECT_GE(run.sum("web", "PutCalls"), 8 * 199) << client;
        EXPECT_LE(run.sum("web", "PutCalls"), 8 * 201) << client;
        EXPECT_GT(run.sum("web", "RecordsDropped.RetriesExhausted"), 0) << "the stream is at its limit";
    }
}

class TraceLimits : public testing::Test {
protected:
    std::string problem(const std::string& text, const Json& more = Json::object()) {
        Json trace = {{"path", "unused"}};
        trace.update(more);
        const Json settings = resolveSettings(producer::describe().description.settings,
                                              {{"source", "trace"}, {"trace", trace}});
        const auto loaded = producer::loadTrace(settings["trace"], m_folder.write("trace.csv", text), 1000);
        return loaded ? std::string() : loaded.error().sentence();
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(TraceLimits, ARowIsRefusedAboveABillionRecordsPerSecond) {
    const std::string head = "timestamp,value\n2026-01-05 00:00:00,1\n2026-01-05 00:01:00,";
    EXPECT_EQ(problem(head + "60000000000\n"), "");
    EXPECT_THAT(problem(head + "60000000001\n"),
                AllOf(HasSubstr("trace.csv, line 3"), HasSubstr("a billion records per second")));
    EXPECT_THAT(problem(head + "1e12\n"), HasSubstr("1000000000000"));
    EXPECT_EQ(problem(head + "1e12\n", {{"meaning", "bytes_per_interval"}}), "")
        << "1e9 records of 1,000 bytes";
    EXPECT_EQ(problem(head + "1e9\n", {{"meaning", "records_per_second"}}), "");
    EXPECT_THAT(problem(head + "1e9\n", {{"meaning", "records_per_second"}, {"scale", 2}}),
                HasSubstr("line 3"));
    EXPECT_THAT(problem("timestamp,value\n2026-01-05 00:00:00,1e11\n"), HasSubstr("line 2"));
}

/// One record in ten is larger than the stream takes.
Chain withLargeRecords(const char* client, int retries) {
    return {
        .producer = {{"records_per_second", 100},
                     {"client", client},
                     {"maximum_retry_attempts", retries},
                     {"record_size_bytes",
                      {{"kind", "histogram"},
                       {"bins", {{{"bytes", 100}, {"weight", 9}}, {{"bytes", 1'200'000}, {"weight", 1}}}}}}},
        .scenario = {{"duration", "60s"}}};
}

TEST(ProducerLimits, ACallWithARecordThatIsTooLargeIsSentAgainWithoutIt) {
    TestRun run(withLargeRecords("put_records", 0));
    run.finishAtEnd();
    const std::int64_t tooLarge = run.sum("web", "RecordsDropped.TooLarge");
    const std::int64_t accepted = run.sum("web", "RecordsAccepted");
    EXPECT_NEAR(static_cast<double>(tooLarge), 600, 100);
    EXPECT_EQ(run.sum("web", "RecordsDropped"), tooLarge) << "the others of a failed call lose no retry";
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), accepted + tooLarge + run.latest("web", "RecordsWaiting"));
    EXPECT_LE(run.latest("web", "RecordsWaiting"), 20);
    EXPECT_EQ(run.sum("clicks", "IncomingRecords"), accepted);
    EXPECT_EQ(run.sum("web", "RecordsThrottled"), 0);
    // Two calls instead of one: the first fails as a whole, the second is taken as a whole.
    EXPECT_EQ(run.sum("clicks", "PutRecords.TotalRecords"), accepted);
    EXPECT_EQ(run.sum("clicks", "PutRecords.SuccessfulRecords"), accepted);
    EXPECT_GT(run.sum("web", "PutCalls"), run.sum("clicks", "PutRecords.Success"));
    EXPECT_GT(run.sum("web", "PutAttempts"), accepted + tooLarge);
    EXPECT_GT(run.latest("web", "RetryAmplification"), 100);
    EXPECT_LT(run.latest("web", "RetryAmplification"), 200);
}

TEST(ProducerLimits, ACallOfNothingButLargeRecordsIsNotSentAgain) {
    TestRun run({.producer = {{"records_per_second", 10}, {"record_size_bytes", 2'000'000}},
                 .scenario = {{"duration", "10s"}}});
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "PutAttempts"), run.sum("web", "RecordsDropped.TooLarge"));
    EXPECT_EQ(run.sum("clicks", "PutRecords.TotalRecords"), 0);
}

TEST(ProducerLimits, PutRecordLosesTheLargeRecordAlone) {
    TestRun run(withLargeRecords("put_record", 3));
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "PutAttempts"), run.sum("web", "RecordsGenerated"));
    EXPECT_EQ(run.sum("web", "RecordsGenerated"),
              run.sum("web", "RecordsAccepted") + run.sum("web", "RecordsDropped.TooLarge"));
}

/// The detail of the last event of that name; empty when there is none.
std::string detailOf(TestRun& run, const std::string& name) {
    std::string detail;
    const Snapshot snapshot = run.engine().snapshot();
    for (const LoggedEvent& event : *snapshot.events) {
        detail = event.event == name ? event.detail : detail;
    }
    return detail;
}

TEST(ProducerLimits, KeysThatAreCutOrMendedAreCounted) {
    EXPECT_TRUE(producer::isKeptAsKey(""));
    EXPECT_TRUE(producer::isKeptAsKey(std::string(256, 'x')));
    EXPECT_FALSE(producer::isKeptAsKey(std::string(257, 'x')));
    EXPECT_FALSE(producer::isKeptAsKey("a\xff"));
    std::string umlauts;
    for (int i = 0; i < 256; ++i) {
        umlauts += "\xc3\xa4";
    }
    EXPECT_TRUE(producer::isKeptAsKey(umlauts)) << "characters, not bytes";

    const TemporaryFolder folder;
    const std::string path =
        folder.write("keys.csv", "k\na\n" + std::string(300, 'x') + "\n" + umlauts + "\nb\xff\n");
    TestRun run(
        {.producer = {{"source", "file"}, {"file", {{"path", path}, {"format", "csv"}, {"key_field", "k"}}}},
         .scenario = {{"duration", "1s"}}});
    EXPECT_THAT(detailOf(run, "records-with-changed-key"), testing::StartsWith("2 records"));
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsAccepted"), 4);
}

TEST(ProducerLimits, KeysOfATemplateThatAreCutAreCountedToo) {
    const auto runWith = [](const char* value) {
        return std::make_unique<TestRun>(
            Chain{.producer = {{"records_per_second", 10},
                               {"partition_key", {{"kind", "field"}, {"field", "k"}}},
                               {"template", {{"kind", "document"}, {"document", {{"k", value}}}}}},
                  .scenario = {{"duration", "2s"}}});
    };
    const auto cut = runWith("{{hex 300}}");
    cut->finishAtEnd();
    EXPECT_THAT(detailOf(*cut, "records-with-changed-key"), testing::StartsWith("20 records"));
    const auto kept = runWith("{{hex 256}}");
    kept->finishAtEnd();
    EXPECT_EQ(detailOf(*kept, "records-with-changed-key"), "");
}

} // namespace
} // namespace millrace
