// SPDX-License-Identifier: GPL-3.0-or-later
// The figures that a run has to show (issue "The main job runs", table "What it must show").
#include "nodes/run_fixture.h"

#include <algorithm>
#include <numeric>

namespace millrace {
namespace {

Json hotKey(double share) {
    return {{"kind", "hot"}, {"count", 10000}, {"hot_keys", 1}, {"hot_share", share}};
}

TEST(IssueFigures, OneShardOf1500RecordsPerSecondWithoutRetries) {
    TestRun run({.producer = {{"records_per_second", 1500},
                              {"record_size_bytes", 512},
                              {"client", "put_record"},
                              {"maximum_retry_attempts", 0}},
                 .scenario = {{"duration", "60s"}}});
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 90'000);
    // One second's burst, then 1,000 a second.
    EXPECT_NEAR(static_cast<double>(run.sum("web", "RecordsAccepted")), 61'000, 1);
    EXPECT_EQ(run.sum("clicks", "IncomingRecords"), run.sum("web", "RecordsAccepted"));
    EXPECT_EQ(run.sum("clicks", "WriteProvisionedThroughputExceeded"),
              90'000 - run.sum("clicks", "IncomingRecords"));
    EXPECT_EQ(run.sum("web", "RecordsDropped.RetriesExhausted"), 90'000 - run.sum("web", "RecordsAccepted"));
    EXPECT_EQ(run.sum("web", "RecordsDropped"), run.sum("web", "RecordsDropped.RetriesExhausted"));
    EXPECT_EQ(run.latest("web", "RecordsWaiting"), 0);
}

TEST(IssueFigures, AHotKeysShardIsFlatAtItsLimitAndTheOtherIsNotThrottled) {
    for (const char* client : {"put_record", "put_records"}) {
        TestRun run({.producer = {{"records_per_second", 2000},
                                  {"record_size_bytes", 512},
                                  {"client", client},
                                  {"partition_key", hotKey(0.6)},
                                  {"maximum_retry_attempts", 0}},
                     .stream = {{"shard_count", 2}},
                     .scenario = {{"duration", "60s"}}});
        run.finishAtEnd();
        const int hot = hashPartitionKey("key-0") < evenHashKeyRange(1, 2).first ? 0 : 1;
        const auto accepted = run.seconds("clicks", "IncomingRecords", hot);
        ASSERT_EQ(accepted.size(), 60U);
        const auto [least, most] = std::minmax_element(accepted.begin() + 5, accepted.end());
        // PutRecords comes in calls of a hundred milliseconds: a second holds nine or ten of them.
        EXPECT_GE(*least, client == std::string("put_record") ? 995 : 895) << client;
        EXPECT_LE(*most, 1010) << client;
        EXPECT_NEAR(
            static_cast<double>(std::accumulate(accepted.begin() + 5, accepted.end(), std::int64_t{0})),
            55'000, 110)
            << client;
        EXPECT_GT(run.sum("clicks", "WriteProvisionedThroughputExceeded", hot), 25'000);
        EXPECT_EQ(run.sum("clicks", "WriteProvisionedThroughputExceeded", 1 - hot), 0);
        EXPECT_NEAR(static_cast<double>(run.sum("clicks", "IncomingRecords", 1 - hot)), 2000 * 60 * 0.2, 800);
    }
}

TEST(IssueFigures, TheAccessLogPassesThroughByteForByteInOrderPerClient) {
    const auto log = sharedData("access-log/access.log");
    if (!log) {
        GTEST_SKIP() << "the real data is not beside the repository";
    }
    const TemporaryFolder out;
    RunOptions options;
    options.outputFolder = out.path();
    TestRun run({.producer = {{"source", "file"},
                              {"records_per_second", 500},
                              {"client", "put_record"},
                              {"maximum_retry_attempts", -1},
                              {"file",
                               {{"path", log->string()},
                                {"format", "text"},
                                {"fields", "^(?<client>\\S+)"},
                                {"key_field", "client"}}}},
                 .stream = {{"shard_count", 2}},
                 .consumers = {Json::object()},
                 .bucket = Json::object(),
                 .scenario = {{"duration", "60s"}}},
                options);
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 10'000);
    EXPECT_EQ(run.sum("web", "RecordsAccepted"), 10'000);
    EXPECT_EQ(run.sum("app", "RecordsRead"), 10'000);
    EXPECT_EQ(run.sum("lake", "RecordsReceived"), 10'000);
    EXPECT_EQ(run.latest("app", "RecordsUnread"), 0);

    std::string written;
    for (const std::string& object : out.files()) {
        written += object;
    }
    const std::vector<std::string> given = linesOf(TemporaryFolder::textOf(*log));
    const std::vector<std::string> taken = linesOf(written);
    const auto byClient = [](const std::vector<std::string>& lines) {
        std::map<std::string, std::vector<std::string>> clients;
        for (const std::string& line : lines) {
            clients[line.substr(0, line.find(' '))].push_back(line);
        }
        return clients;
    };
    ASSERT_EQ(taken.size(), given.size());
    EXPECT_TRUE(byClient(given) == byClient(taken)) << "the same lines, those of a client in their order";
}

TEST(IssueFigures, TheAccessLogSurvivesThrottling) {
    const auto log = sharedData("access-log/access.log");
    if (!log) {
        GTEST_SKIP() << "the real data is not beside the repository";
    }
    // Twice what the stream takes: every record is refused now and then and put again until it is accepted.
    TestRun run({.producer = {{"source", "file"},
                              {"records_per_second", 4000},
                              {"client", "put_record"},
                              {"maximum_retry_attempts", -1},
                              {"file",
                               {{"path", log->string()},
                                {"format", "text"},
                                {"fields", "^(?<client>\\S+)"},
                                {"key_field", "client"}}}},
                 .stream = {{"shard_count", 2}, {"write_burst_seconds", 0.1}},
                 .consumers = {Json::object()},
                 .scenario = {{"duration", "300s"}}});
    run.finishAtEnd();
    EXPECT_GT(run.sum("web", "RecordsThrottled"), 0);
    EXPECT_EQ(run.sum("web", "RecordsAccepted"), 10'000);
    EXPECT_EQ(run.sum("app", "RecordsRead"), 10'000);
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
}

TEST(IssueFigures, ATraceGivesTheFilesSumInEveryInterval) {
    const auto trace = sharedData("traffic/elb_request_count_8c0756.csv");
    if (!trace) {
        GTEST_SKIP() << "the real data is not beside the repository";
    }
    constexpr int kIntervals = 60; // 5 h; all 4,032 rows are compared in tst_trace
    TestRun run({.producer = {{"source", "trace"}, {"trace", {{"path", trace->string()}}}},
                 .scenario = {{"duration", std::to_string(kIntervals * 5) + "m"}}});
    run.finishAtEnd();
    const Column& minutes = run.series("web", "RecordsGenerated").column(Resolution::minute);
    const std::vector<std::string> lines = linesOf(TemporaryFolder::textOf(*trace));
    for (int i = 0; i < kIntervals; ++i) {
        std::int64_t sum = 0;
        for (int minute = 0; minute < 5; ++minute) {
            sum += minutes.at(i * 5 + minute);
        }
        const std::string& line = lines[static_cast<std::size_t>(i) + 1];
        EXPECT_EQ(static_cast<double>(sum), std::stod(line.substr(line.find(',') + 1))) << line;
    }
    EXPECT_EQ(run.sum("web", "RecordsAccepted"), run.sum("web", "RecordsGenerated"));
}

} // namespace
} // namespace millrace
