// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "store/run_buffer.h"

#include <atomic>
#include <cmath>
#include <thread>

namespace millrace::testing_store {
namespace {

using RunStore = StoreTest;

/// Runs and records, collecting every `every` ticks.
void record(RunRecorder& recorder, SeriesCollector& collector, MadeUpRun& run, int ticks, int every) {
    for (int done = 0; done < ticks; done += every) {
        run.advance(std::min(every, ticks - done));
        recorder.add(collector.collect(run.registry()));
    }
}

TEST_F(RunStore, KeepsWhatARunCameTo) {
    {
        const auto recorder = openRecorder(database());
        recorder->begin(newRun());
        recorder->finish(finishedRun(std::chrono::milliseconds(90500)));
        recorder->flush();
        EXPECT_EQ(recorder->takeError(), "");
        EXPECT_EQ(recorder->currentRun(), 1);
    }
    const auto history = openHistory(database());
    const std::vector<StoredRun> runs = runsOf(*history);
    ASSERT_EQ(runs.size(), 1U);
    const StoredRun& run = runs.front();
    EXPECT_EQ(run.id, 1);
    EXPECT_EQ(run.project, "Clickstream");
    EXPECT_EQ(run.version, "1.2.3");
    EXPECT_EQ(run.seed, 0xfedcba9876543210U);
    EXPECT_EQ(run.simulated, std::chrono::milliseconds(90500));
    EXPECT_EQ(run.digest, "1:00112233445566778899aabbccddeeff");
    EXPECT_EQ(run.monthlyTotal, "123.456");
    EXPECT_EQ(run.state, "finished");
    EXPECT_TRUE(parseTimestamp(run.startedAt)) << run.startedAt;
    EXPECT_EQ(*history->projectText(1), newRun().projectText);
    EXPECT_EQ(*history->resultJson(1), "{\"schema\": 1}");
    EXPECT_EQ(*history->costLines(1), finishedRun({}).costLines);
}

TEST_F(RunStore, ListsNewestFirstAcrossPrograms) {
    for (const char* project : {"One", "Two", "Three"}) {
        const auto recorder = openRecorder(database());
        recorder->begin(newRun(project));
        FinishedRun end = finishedRun(std::chrono::seconds(1));
        end.state = project == std::string("Two") ? "stopped" : "failed";
        recorder->finish(end);
    }
    const std::vector<StoredRun> runs = runsOf(*openHistory(database()));
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[0].project, "Three");
    EXPECT_EQ(runs[1].project, "Two");
    EXPECT_EQ(runs[1].state, "stopped");
    EXPECT_EQ(runs[2].project, "One");
    EXPECT_EQ(runs[2].state, "failed");
    EXPECT_GT(runs[0].id, runs[1].id);
}

TEST_F(RunStore, SeriesAnswerAsTheLiveRunDoes) {
    MadeUpRun run;
    SeriesCollector collector;
    {
        const auto recorder = openRecorder(database());
        recorder->begin(newRun());
        record(*recorder, collector, run, 733, 37);
        run.addShard("shardId-000000000003"); // in the middle of a second
        record(*recorder, collector, run, 9000, 100);
        run.addShard("shardId-000000000004");
        record(*recorder, collector, run, 2402, 601);
        recorder->finish(finishedRun(run.registry().now() - kTimeZero));
        recorder->flush();
        EXPECT_EQ(recorder->takeError(), "");
    }
    const auto history = openHistory(database());
    const auto series = seriesOf(*history, 1);
    expectSameSeries(*series, run.registry());
}

TEST_F(RunStore, SeriesOfARunThatGoesOn) {
    MadeUpRun run;
    SeriesCollector collector;
    const auto recorder = openRecorder(database());
    recorder->begin(newRun());
    recorder->flush();
    const auto history = openHistory(database());
    const auto series = seriesOf(*history, recorder->currentRun());
    EXPECT_TRUE(
        series->query({NodeId("orders"), "IncomingRecords", false, Resolution::second, kTimeZero, kNever})
            .lines.empty());
    // Rows grow and are replaced, and new ones begin.
    for (const int ticks : {10, 3, 27, 600, 5000, 2, 1808}) {
        SCOPED_TRACE(ticks);
        run.advance(ticks);
        recorder->add(collector.collect(run.registry()));
        recorder->flush();
        if (run.registry().now() > SimTime(std::chrono::minutes(1))) {
            expectSameSeries(*series, run.registry());
        }
    }
    const std::vector<StoredRun> runs = runsOf(*history);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].state, "running");
    EXPECT_EQ(runs[0].simulated, std::chrono::seconds(745));
    EXPECT_EQ(*history->resultJson(1), "");
}

TEST_F(RunStore, TicksAreAnsweredFromSeconds) {
    MadeUpRun run;
    SeriesCollector collector;
    const auto recorder = openRecorder(database());
    recorder->begin(newRun());
    record(*recorder, collector, run, 100, 100);
    recorder->flush();
    const auto history = openHistory(database());
    const auto series = seriesOf(*history, 1);
    SeriesQuery query{NodeId("orders"), "IncomingRecords", false, Resolution::tick, kTimeZero, kNever};
    const SeriesAnswer ticks = series->query(query);
    query.resolution = Resolution::second;
    expectSame(ticks, RegistryReader(run.registry()).query(query));
    EXPECT_EQ(ticks.query.resolution, Resolution::tick);
    EXPECT_EQ(ticks.bucket, std::chrono::seconds(1));
}

TEST_F(RunStore, RunsOfOneRecorderKeepTheirSeriesApart) {
    MadeUpRun first(1);
    MadeUpRun second(2);
    {
        const auto recorder = openRecorder(database());
        for (MadeUpRun* run : {&first, &second}) {
            SeriesCollector collector;
            recorder->begin(newRun());
            record(*recorder, collector, *run, 1300, 100);
            recorder->finish(finishedRun(std::chrono::seconds(130)));
        }
    }
    const auto history = openHistory(database());
    expectSameSeries(*seriesOf(*history, 1), first.registry());
    expectSameSeries(*seriesOf(*history, 2), second.registry());
}

TEST_F(RunStore, AnUnfinishedRunIsInterruptedByTheNextOrTheEnd) {
    {
        const auto recorder = openRecorder(database());
        recorder->begin(newRun("One"));
        recorder->begin(newRun("Two"));
    }
    const std::vector<StoredRun> runs = runsOf(*openHistory(database()));
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].state, "interrupted");
    EXPECT_EQ(runs[1].state, "interrupted");
}

TEST_F(RunStore, WithoutARunNothingIsWritten) {
    {
        MadeUpRun run;
        SeriesCollector collector;
        const auto recorder = openRecorder(database());
        record(*recorder, collector, run, 20, 10);
        recorder->finish(finishedRun({}));
        recorder->flush();
        EXPECT_EQ(recorder->takeError(), "");
        EXPECT_EQ(recorder->currentRun(), 0);
    }
    EXPECT_TRUE(runsOf(*openHistory(database())).empty());
}

TEST_F(RunStore, RemovesRunsAndGivesRoomBack) {
    MadeUpRun kept(2);
    {
        const auto recorder = openRecorder(database());
        MadeUpRun run;
        SeriesCollector collector;
        NewRun big = newRun();
        big.projectText.assign(2'000'000, 'x');
        recorder->begin(big);
        record(*recorder, collector, run, 6500, 500);
        recorder->finish(finishedRun(std::chrono::seconds(650)));
        SeriesCollector second;
        recorder->begin(newRun());
        record(*recorder, second, kept, 1300, 100);
        recorder->finish(finishedRun(std::chrono::seconds(130)));
    }
    const auto before = std::filesystem::file_size(database());
    {
        const auto history = openHistory(database());
        ASSERT_TRUE(history->remove(1));
        EXPECT_EQ(runsOf(*history).size(), 1U);
        EXPECT_EQ(history->remove(1).error().code, ErrorCode::notFound);
        EXPECT_EQ(history->projectText(1).error().code, ErrorCode::notFound);
        EXPECT_EQ(history->resultJson(1).error().code, ErrorCode::notFound);
        EXPECT_EQ(history->costLines(1).error().code, ErrorCode::notFound);
        EXPECT_EQ(history->series(1).error().code, ErrorCode::notFound);
        expectSameSeries(*seriesOf(*history, 2), kept.registry());
    }
    EXPECT_LT(std::filesystem::file_size(database()) + 1'500'000, before);
    // Ids are not used again.
    const auto recorder = openRecorder(database());
    recorder->begin(newRun());
    recorder->flush();
    EXPECT_EQ(recorder->currentRun(), 3);
}

TEST_F(RunStore, AReaderSeesWholeBatchesWhileSomebodyWrites) {
    const auto recorder = openRecorder(database());
    recorder->begin(newRun());
    recorder->flush();
    std::atomic<bool> done = false;
    std::thread writing([&] {
        MadeUpRun run;
        SeriesCollector collector;
        for (int i = 0; i < 100; ++i) {
            record(*recorder, collector, run, 100, 50);
            recorder->flush();
        }
        done = true;
    });
    const auto history = openHistory(database());
    const auto series = seriesOf(*history, 1);
    std::size_t columns = 0;
    bool last = false;
    while (!last) {
        last = done;
        const SeriesAnswer answer = series->query(
            {NodeId("orders"), "IncomingRecords", false, Resolution::second, kTimeZero, kNever, 10000});
        const std::size_t now = answer.lines.empty() ? 0 : answer.lines[0].high.size();
        EXPECT_GE(now, columns);
        columns = now;
        for (std::size_t i = 0; i < now; ++i) {
            ASSERT_FALSE(std::isnan(answer.lines[0].high[i])) << i << " of " << now;
        }
    }
    writing.join();
    EXPECT_EQ(columns, 1000U);
}

TEST(RunBuffer, MakesRowsOfTenMinutesAndReplacesTheOneThatGrows) {
    MetricsRegistry registry;
    registry.add({NodeId("orders"), "IncomingRecords", "", SeriesKind::counter, Unit::count});
    SeriesCollector collector;
    RunBuffer buffer;
    EXPECT_FALSE(buffer.hasNews());
    const auto advanceTo = [&](int second) {
        while (registry.now() < SimTime(std::chrono::seconds(second))) {
            registry.closeTick(registry.now() + kTick);
        }
        buffer.add(collector.collect(registry));
    };
    advanceTo(10);
    RunBatch batch = buffer.take();
    EXPECT_EQ(batch.newSeries.size(), 1U);
    ASSERT_EQ(batch.rows.size(), 1U);
    EXPECT_EQ(batch.rows[0].count, 10);
    advanceTo(1250);
    batch = buffer.take();
    EXPECT_TRUE(batch.newSeries.empty());
    EXPECT_EQ(batch.seconds, 1250);
    std::vector<std::pair<std::int64_t, std::int64_t>> rows;
    for (const PackedRow& row : batch.rows) {
        rows.emplace_back(row.first, row.count);
    }
    // Two whole rows, the growing one, and the minutes.
    const std::vector<std::pair<std::int64_t, std::int64_t>> expected = {
        {0, 600}, {600, 600}, {1200, 50}, {0, 20}};
    EXPECT_EQ(rows, expected);
    EXPECT_FALSE(buffer.hasNews());
    EXPECT_TRUE(buffer.take().empty());
}

} // namespace
} // namespace millrace::testing_store
