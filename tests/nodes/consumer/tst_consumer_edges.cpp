// SPDX-License-Identifier: GPL-3.0-or-later
// Starting times that lie ahead, paces that come and go, starts without a stop.
#include "nodes/consumer/consumer.h"
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

/// 100 records/s for 20 s, from 2026-01-05T00:00:00Z on.
Chain readFrom(const char* time, Json more = Json::object()) {
    Json consumer = {{"starting_position", "at_timestamp"},
                     {"starting_position_timestamp", time},
                     {"library", "get_records"},
                     {"poll_interval_ms", 250}};
    consumer.update(more);
    return {.producer = {{"records_per_second", 100}, {"record_size_bytes", 100}},
            .consumers = {consumer},
            .scenario = {{"duration", "20s"}}};
}

void expectReadFromTenSecondsOn(TestRun& run) {
    EXPECT_EQ(run.sum("app", "RecordsRead") + run.latest("app", "RecordsUnread"),
              run.sum("clicks", "IncomingRecords"));
    EXPECT_NEAR(static_cast<double>(run.sum("app", "RecordsRead")), 1000, 60);
    const auto seconds = run.seconds("app", "RecordsRead");
    for (std::size_t i = 0; i < 10; ++i) {
        EXPECT_EQ(seconds[i], 0) << i;
    }
    EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
}

// AT_TIMESTAMP: the next later record if there is no exact match (api/API_GetShardIterator.html).
TEST(ConsumerEdges, AStartingTimeAheadPassesOverWhatComesBefore) {
    TestRun run(readFrom("2026-01-05T00:00:10Z"));
    run.finishAtEnd();
    expectReadFromTenSecondsOn(run);
    EXPECT_LE(run.series("app", "LagMilliseconds").statistics().maximum, 400)
        << "what is passed over is no lag";
    EXPECT_EQ(run.series("app", "MillisBehindLatest").statistics().maximum, 0);
    EXPECT_EQ(run.sum("app", "DuplicateRecords"), 0);
}

TEST(ConsumerEdges, AStartingTimeAheadHoldsWithAPaceAndAcrossOutages) {
    for (const std::chrono::seconds outage : {3s, 9s, 12s}) {
        TestRun run(readFrom("2026-01-05T00:00:10Z",
                             {{"records_per_second_per_worker", 5000}, {"checkpoint_interval_ms", 500}}));
        run.until(outage);
        ASSERT_TRUE(run.command("app", "stop"));
        run.until(outage + 2s);
        ASSERT_TRUE(run.command("app", "start"));
        run.finishAtEnd();
        expectReadFromTenSecondsOn(run);
        EXPECT_LE(run.sum("app", "DuplicateRecords"), 80);
    }
}

TEST(ConsumerEdges, AnotherWorkerKeepsTheStartingTime) {
    TestRun run(readFrom("2026-01-05T00:00:10Z", {{"workers", 2}, {"failover_time_ms", 1000}}));
    run.until(4s);
    ASSERT_TRUE(run.command("app", "fail_worker", {{"worker", 0}}));
    run.finishAtEnd();
    expectReadFromTenSecondsOn(run);
}

TEST(ConsumerEdges, ASeekAheadWaitsToo) {
    TestRun run(readFrom("2026-01-05T00:00:00Z"));
    run.until(5s);
    const std::int64_t before = run.sum("app", "RecordsRead");
    EXPECT_NEAR(static_cast<double>(before), 500, 60);
    ASSERT_TRUE(run.command(
        "app", "seek",
        {{"starting_position", "at_timestamp"}, {"starting_position_timestamp", "2026-01-05T00:00:15Z"}}));
    run.until(15s);
    EXPECT_EQ(run.sum("app", "RecordsRead"), before);
    run.finishAtEnd();
    EXPECT_NEAR(static_cast<double>(run.sum("app", "RecordsRead") - before), 500, 60);
    // A seek to another place forgets the time.
    TestRun back(readFrom("2026-01-05T00:00:15Z"));
    back.until(5s);
    ASSERT_TRUE(back.command("app", "seek", {{"starting_position", "trim_horizon"}}));
    back.finishAtEnd();
    EXPECT_NEAR(static_cast<double>(back.sum("app", "RecordsRead")), 2000, 60);
}

TEST(ConsumerEdges, TimesCenturiesApartDoNotOverflow) {
    const auto timeOf = [](const char* time, const char* start) {
        const Json settings = {{"starting_position", "at_timestamp"}, {"starting_position_timestamp", time}};
        return *consumer::startingTimeOf(settings, *parseTimestamp(start));
    };
    EXPECT_EQ(timeOf("2261-12-31T00:00:00Z", "1678-01-01T00:00:00Z"), kNever);
    EXPECT_EQ(timeOf("1678-01-01T00:00:00Z", "2261-12-31T00:00:00Z"), kTimeZero);
    EXPECT_EQ(timeOf("2026-01-05T00:01:00Z", "2026-01-05T00:00:00Z"), SimTime(60s));
    Chain chain = readFrom("2261-12-31T00:00:00Z");
    chain.scenario["start"] = "1700-01-01T00:00:00Z";
    TestRun run(chain);
    run.finishAtEnd();
    EXPECT_EQ(run.sum("app", "RecordsRead"), 0);
}

TEST(ConsumerEdges, WhatWaitsIsDoneWhateverComesAfterThePaceIsLifted) {
    const std::vector<std::pair<const char*, Json>> later = {{"slow", {{"factor", 3}}},
                                                             {"set", {{"settings", {{"max_records", 500}}}}}};
    for (const auto& [action, arguments] : later) {
        TestRun run({.producer = {{"records_per_second", 100}, {"record_size_bytes", 100}},
                     .consumers = {{{"records_per_second_per_worker", 10}, {"poll_interval_ms", 200}}},
                     .scenario = {{"duration", "30s"}}});
        run.until(10s);
        ASSERT_TRUE(run.set("app", {{"records_per_second_per_worker", nullptr}}));
        ASSERT_TRUE(run.command("app", action, arguments));
        run.until(12s);
        EXPECT_LE(run.latest("app", "RecordsUnread"), 40) << action;
        EXPECT_EQ(run.state("app").parts.at(0).value, 0) << "nothing waits";
    }
}

TEST(ConsumerEdges, SlownessHoldsWhenAPaceComesBack) {
    TestRun run({.producer = {{"records_per_second", 100}, {"record_size_bytes", 100}},
                 .consumers = {{{"poll_interval_ms", 200}}},
                 .scenario = {{"duration", "30s"}}});
    run.until(5s);
    ASSERT_TRUE(run.command("app", "slow", {{"factor", 4}}));
    ASSERT_TRUE(run.set("app", {{"records_per_second_per_worker", 80}}));
    run.until(20s);
    EXPECT_EQ(run.seconds("app", "RecordsRead")[15], 20);
}

TEST(ConsumerEdges, AStartThatChangesNothingSaysSo) {
    TestRun run(readFrom("2026-01-05T00:00:00Z"));
    run.until(2s);
    ASSERT_TRUE(run.command("app", "start"));
    run.until(3s);
    ASSERT_TRUE(run.command("app", "stop"));
    ASSERT_TRUE(run.command("app", "start"));
    std::vector<std::string> details;
    const Snapshot snapshot = run.engine().snapshot();
    for (const LoggedEvent& event : *snapshot.events) {
        if (event.event == "start") {
            details.push_back(event.detail);
        }
    }
    EXPECT_THAT(details, testing::ElementsAre("runs already", "started from the last checkpoint"));
}

} // namespace
} // namespace millrace
