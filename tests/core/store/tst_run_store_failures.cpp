// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "store/database.h"

#include <cmath>
#include <csignal>
#include <fstream>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

namespace millrace::testing_store {
namespace {

constexpr std::chrono::milliseconds kShortPatience(50);

class RunStoreFailures : public StoreTest {
protected:
    /// Records 130 s of a run.
    static void recordSome(RunRecorder& recorder, MadeUpRun& run) {
        SeriesCollector collector;
        recorder.begin(newRun());
        for (int i = 0; i < 13; ++i) {
            run.advance(100);
            recorder.add(collector.collect(run.registry()));
        }
    }

    void writeFinishedRun(MadeUpRun& run) const {
        const auto recorder = openRecorder(database());
        recordSome(*recorder, run);
        recorder->finish(finishedRun(std::chrono::seconds(130)));
    }

    [[nodiscard]] Database raw() const {
        Result<Database> opened = Database::open(database().string(), Access::write, kShortPatience);
        EXPECT_TRUE(opened);
        return std::move(*opened);
    }

    void writeFile(std::string_view content) const { std::ofstream(database(), std::ios::binary) << content; }

    [[nodiscard]] std::string fileContent() const {
        std::ifstream file(database(), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    [[nodiscard]] std::string stateOf(std::int64_t id) const {
        for (const StoredRun& run : runsOf(*openHistory(database()))) {
            if (run.id == id) {
                return run.state;
            }
        }
        return "missing";
    }
};

TEST_F(RunStoreFailures, ARecorderThatOpensLaterWaitsForAnotherWriterOnItsOwnThread) {
    MadeUpRun first;
    writeFinishedRun(first);
    Database other = raw();
    Result<Transaction> writing = Transaction::begin(other, Transaction::Kind::writing);
    ASSERT_TRUE(writing);
    MadeUpRun run;
    const auto recorder = RunRecorder::openLater(database(), kShortPatience);
    recordSome(*recorder, run);
    recorder->finish(finishedRun(std::chrono::seconds(130)));
    recorder->flush();
    EXPECT_FALSE(recorder->takeError().empty());
    EXPECT_EQ(recorder->currentRun(), 0);
    ASSERT_TRUE(writing->commit());
    recorder->flush();
    const auto history = openHistory(database());
    ASSERT_EQ(runsOf(*history).size(), 2U);
    EXPECT_EQ(stateOf(recorder->currentRun()), "finished");
    expectSameSeries(*seriesOf(*history, recorder->currentRun()), run.registry());
}

TEST_F(RunStoreFailures, ARecorderThatOpensLaterDropsWhatIsForNoHistory) {
    writeFile("this is no database, and long enough not to be taken for an empty one");
    MadeUpRun run;
    const auto recorder = RunRecorder::openLater(database(), kShortPatience);
    recordSome(*recorder, run);
    recorder->finish(finishedRun(std::chrono::seconds(130)));
    recorder->flush();
    EXPECT_FALSE(recorder->takeError().empty());
    recorder->flush();
    EXPECT_TRUE(recorder->takeError().empty()) << "nothing is left to be written";
    std::filesystem::remove(database());
    recordSome(*recorder, run);
    recorder->flush();
    EXPECT_EQ(recorder->takeError(), "");
    EXPECT_EQ(runsOf(*openHistory(database())).size(), 1U) << "a later run finds a place";
}

TEST_F(RunStoreFailures, TwoRecordersWriteOneFile) {
    MadeUpRun first(1);
    MadeUpRun second(2);
    const auto one = openRecorder(database());
    SeriesCollector oneCollector;
    SeriesCollector twoCollector;
    one->begin(newRun("One"));
    one->flush();
    // Opened while the first is writing: its run goes on.
    const auto two = openRecorder(database());
    two->begin(newRun("Two"));
    for (int i = 0; i < 40; ++i) {
        first.advance(50);
        one->add(oneCollector.collect(first.registry()));
        second.advance(50);
        two->add(twoCollector.collect(second.registry()));
        if (i % 10 == 0) {
            one->flush();
            two->flush();
        }
    }
    one->flush();
    EXPECT_EQ(stateOf(one->currentRun()), "running");
    one->finish(finishedRun(std::chrono::seconds(200)));
    two->finish(finishedRun(std::chrono::seconds(200)));
    one->flush();
    two->flush();
    EXPECT_EQ(one->takeError(), "");
    EXPECT_EQ(two->takeError(), "");
    const auto history = openHistory(database());
    expectSameSeries(*seriesOf(*history, one->currentRun()), first.registry());
    expectSameSeries(*seriesOf(*history, two->currentRun()), second.registry());
    EXPECT_EQ(stateOf(one->currentRun()), "finished");
}

TEST_F(RunStoreFailures, ARunWhoseProgramDiesIsReadableAndInterrupted) {
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    MadeUpRun run;
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        // No destructor runs: the process is killed.
        RunRecorder* recorder = openRecorder(database()).release();
        recordSome(*recorder, run);
        recorder->flush();
        const char done = recorder->takeError().empty() ? 'y' : 'n';
        static_cast<void>(!::write(ready[1], &done, 1));
        for (;;) {
            ::pause();
        }
    }
    char answer = '-';
    ASSERT_EQ(::read(ready[0], &answer, 1), 1);
    EXPECT_EQ(answer, 'y');
    ::close(ready[0]);
    ::close(ready[1]);
    // Alive: another program that opens the file leaves its run alone, and nobody may remove it.
    openRecorder(database());
    EXPECT_EQ(stateOf(1), "running");
    EXPECT_EQ(openHistory(database())->remove(1).error().code, ErrorCode::refused);
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    // Dead: said so at once, and written down by the next program that records.
    EXPECT_EQ(stateOf(1), "interrupted");
    EXPECT_EQ(*raw().number("SELECT count(*) FROM run WHERE state = 'running'"), 1);
    openRecorder(database());
    EXPECT_EQ(*raw().number("SELECT count(*) FROM run WHERE state = 'interrupted'"), 1);
    const auto history = openHistory(database());
    EXPECT_EQ(runsOf(*history).at(0).simulated, std::chrono::seconds(130));
    run.advance(1300); // the parent's copy is where the child began
    expectSameSeries(*seriesOf(*history, 1), run.registry());
    EXPECT_TRUE(history->remove(1));
}

TEST_F(RunStoreFailures, ALockedDatabaseIsReportedAndWrittenLater) {
    Result<std::unique_ptr<RunRecorder>> recorder = RunRecorder::open(database(), kShortPatience);
    ASSERT_TRUE(recorder);
    MadeUpRun run;
    {
        Database other = raw();
        ASSERT_TRUE(other.execute("BEGIN IMMEDIATE"));
        recordSome(**recorder, run);
        (*recorder)->flush();
        EXPECT_EQ((*recorder)->takeError(),
                  database().string() +
                      ": is locked by another program: close the other program or try again later");
        EXPECT_EQ((*recorder)->currentRun(), 0);
        EXPECT_EQ(RunRecorder::open(database(), kShortPatience).error().code, ErrorCode::ioFailure);
        ASSERT_TRUE(other.execute("ROLLBACK"));
    }
    (*recorder)->flush();
    EXPECT_EQ((*recorder)->currentRun(), 1);
    {
        Database other = raw();
        ASSERT_TRUE(other.execute("BEGIN IMMEDIATE"));
        (*recorder)->finish(finishedRun(std::chrono::seconds(130)));
        (*recorder)->flush();
        EXPECT_NE((*recorder)->takeError(), "");
    }
    recorder->reset(); // writes what is left
    const auto history = openHistory(database());
    EXPECT_EQ(stateOf(1), "finished");
    expectSameSeries(*seriesOf(*history, 1), run.registry());
}

TEST_F(RunStoreFailures, TheEndDoesNotHangOnALockedDatabase) {
    Result<std::unique_ptr<RunRecorder>> recorder = RunRecorder::open(database(), kShortPatience);
    ASSERT_TRUE(recorder);
    Database other = raw();
    ASSERT_TRUE(other.execute("BEGIN IMMEDIATE"));
    (*recorder)->begin(newRun());
    recorder->reset();
    ASSERT_TRUE(other.execute("ROLLBACK"));
    EXPECT_TRUE(runsOf(*openHistory(database())).empty());
}

TEST_F(RunStoreFailures, AFullDiskIsReportedAndWritingGoesOn) {
    const auto recorder = openRecorder(database());
    recorder->begin(newRun("Before"));
    recorder->finish(finishedRun(std::chrono::seconds(1)));
    recorder->flush();
    EXPECT_EQ(recorder->takeError(), "");
    // A limit on the size of files stands in for the disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 100'000;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    NewRun big = newRun("Big");
    big.projectText.assign(4'000'000, 'x');
    recorder->begin(big);
    recorder->flush();
    const std::string error = recorder->takeError();
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    EXPECT_NE(error.find(database().string()), std::string::npos) << error;
    EXPECT_NE(error.find("free"), std::string::npos) << error;
    EXPECT_EQ(runsOf(*openHistory(database())).size(), 1U);
    recorder->flush();
    EXPECT_EQ(recorder->takeError(), "");
    EXPECT_EQ(runsOf(*openHistory(database())).size(), 2U);
}

TEST_F(RunStoreFailures, ARunThatIsRemovedWhileItIsWrittenIsToldAndTheNextGoesOn) {
    const auto recorder = openRecorder(database());
    recorder->begin(newRun("Gone"));
    recorder->flush();
    ASSERT_TRUE(raw().execute("DELETE FROM run")); // past the guard of RunHistory::remove()
    MadeUpRun run;
    run.advance(100);
    SeriesCollector collector;
    recorder->add(collector.collect(run.registry()));
    recorder->flush();
    EXPECT_NE(recorder->takeError().find("was removed"), std::string::npos);
    recorder->add(collector.collect(run.registry()));
    recorder->finish(finishedRun({}));
    recorder->begin(newRun("Next"));
    recorder->finish(finishedRun({}));
    recorder->flush();
    EXPECT_EQ(recorder->takeError(), "");
    EXPECT_EQ(runsOf(*openHistory(database())).at(0).project, "Next");
}

TEST_F(RunStoreFailures, FilesThatAreNoDatabaseAreLeftAlone) {
    for (const std::string& content :
         {std::string("x"), std::string("{\"schema\": 1}\n"), std::string(511, 'x'), std::string(512, 'x'),
          std::string(20000, 'x')}) {
        writeFile(content);
        for (const Error& error :
             {RunRecorder::open(database()).error(), RunHistory::open(database()).error()}) {
            EXPECT_EQ(error.code, ErrorCode::invalidInput);
            EXPECT_EQ(error.sentence(), database().string() + ": is not a run history: choose another file");
        }
        EXPECT_EQ(fileContent(), content);
    }
}

TEST_F(RunStoreFailures, AnotherProgramsDatabaseIsLeftAlone) {
    {
        Result<Database> other = Database::open(database().string(), Access::create, kShortPatience);
        ASSERT_TRUE(other);
        ASSERT_TRUE(other->execute("CREATE TABLE photos(name TEXT)"));
    }
    const std::string content = fileContent();
    EXPECT_EQ(RunRecorder::open(database()).error().sentence(),
              database().string() +
                  ": is another program's database, not a run history: choose another file");
    EXPECT_EQ(RunHistory::open(database()).error().code, ErrorCode::invalidInput);
    EXPECT_EQ(fileContent(), content);
}

TEST_F(RunStoreFailures, ANewerSchemaIsRefused) {
    openRecorder(database());
    ASSERT_TRUE(raw().execute("PRAGMA user_version = 99"));
    for (const Error& error : {RunRecorder::open(database()).error(), RunHistory::open(database()).error()}) {
        EXPECT_EQ(error.code, ErrorCode::unsupported);
        EXPECT_EQ(error.sentence(), database().string() + ": was written by a newer version of Millrace: "
                                                          "use that version or choose another file");
    }
}

TEST_F(RunStoreFailures, NamesThatCannotBeOpened) {
    EXPECT_EQ(RunHistory::open(database()).error().code, ErrorCode::notFound);
    EXPECT_FALSE(std::filesystem::exists(database()));
    EXPECT_EQ(RunRecorder::open("").error().code, ErrorCode::invalidInput);
    EXPECT_EQ(RunHistory::open("").error().code, ErrorCode::invalidInput);
    EXPECT_EQ(RunRecorder::open(m_folder).error().sentence(),
              m_folder.string() + ": is not a file: choose another file");
    ASSERT_EQ(::mkfifo(database().c_str(), 0600), 0);
    EXPECT_EQ(RunRecorder::open(database()).error().code, ErrorCode::invalidInput);
    const Error error = RunRecorder::open(m_folder / "no" / "such" / "folder.db").error();
    EXPECT_EQ(error.code, ErrorCode::ioFailure);
    EXPECT_NE(error.sentence().find("check that the folder exists"), std::string::npos) << error.sentence();
}

TEST_F(RunStoreFailures, AnEmptyFileIsNoHistoryButMayBecomeOne) {
    writeFile("");
    EXPECT_EQ(RunHistory::open(database()).error().code, ErrorCode::notFound);
    EXPECT_EQ(std::filesystem::file_size(database()), 0U);
    EXPECT_TRUE(RunRecorder::open(database()));
    EXPECT_TRUE(runsOf(*openHistory(database())).empty());
}

TEST_F(RunStoreFailures, AReadOnlyFolderCanBeReadButNotWritten) {
    if (::geteuid() == 0) {
        GTEST_SKIP() << "the superuser may write everywhere";
    }
    MadeUpRun run;
    writeFinishedRun(run);
    const auto setMode = [&](mode_t folder, mode_t file) {
        EXPECT_EQ(::chmod(m_folder.c_str(), 0700), 0);
        EXPECT_EQ(::chmod(database().c_str(), file), 0);
        EXPECT_EQ(::chmod(m_folder.c_str(), folder), 0);
    };
    for (const mode_t file : {mode_t{0600}, mode_t{0400}}) {
        setMode(0500, file);
        const Error error = RunRecorder::open(database()).error();
        EXPECT_EQ(error.code, ErrorCode::ioFailure);
        const auto history = openHistory(database());
        ASSERT_NE(history, nullptr);
        EXPECT_EQ(runsOf(*history).at(0).state, "finished");
        expectSameSeries(*seriesOf(*history, 1), run.registry());
        EXPECT_EQ(history->remove(1).error().code, ErrorCode::ioFailure);
    }
    setMode(0700, 0400);
    EXPECT_EQ(RunRecorder::open(database()).error().code, ErrorCode::ioFailure);
    EXPECT_EQ(runsOf(*openHistory(database())).size(), 1U);
    setMode(0700, 0600);
}

TEST_F(RunStoreFailures, DamagedRowsReadAsAbsent) {
    MadeUpRun run;
    writeFinishedRun(run);
    ASSERT_TRUE(raw().execute("UPDATE chunk SET data = x'01ffffffffffffffffffff' WHERE series = 0"));
    ASSERT_TRUE(raw().execute("UPDATE chunk SET count = 9223372036854775807 WHERE series = 2"));
    const auto history = openHistory(database());
    const auto series = seriesOf(*history, 1);
    for (const char* node : {"orders", "reader"}) {
        const SeriesAnswer answer =
            series->query({NodeId(node), "IncomingRecords", false, Resolution::second, kTimeZero, kNever});
        ASSERT_EQ(answer.lines.size(), 1U);
        EXPECT_EQ(answer.lines[0].high.size(), 130U);
        EXPECT_TRUE(
            std::ranges::all_of(answer.lines[0].high, [](double value) { return std::isnan(value); }));
    }
    const SeriesQuery shards{NodeId("orders"),   "IncomingRecords", true,
                             Resolution::second, kTimeZero,         kNever};
    expectSame(series->query(shards), RegistryReader(run.registry()).query(shards));
}

TEST_F(RunStoreFailures, AbsurdNumbersInTheFileDoNoHarm) {
    MadeUpRun run;
    writeFinishedRun(run);
    ASSERT_TRUE(raw().execute("UPDATE run SET seconds = 9223372036854775807, simulated_ns = -5"));
    const auto history = openHistory(database());
    EXPECT_EQ(runsOf(*history).at(0).simulated, kLongestDuration);
    SeriesQuery query{NodeId("orders"),   "IncomingRecords", false,
                      Resolution::minute, kTimeZero,         SimTime(std::chrono::hours(1))};
    EXPECT_EQ(seriesOf(*history, 1)->query(query).lines.size(), 1U);
}

TEST_F(RunStoreFailures, DamagedPagesGiveASentence) {
    MadeUpRun run;
    writeFinishedRun(run);
    const std::string whole = fileContent();
    std::mt19937_64 random(5);
    for (int trial = 0; trial < 200; ++trial) {
        std::string damaged = whole;
        const std::size_t from = 100 + random() % (damaged.size() - 600);
        std::generate_n(damaged.begin() + static_cast<std::ptrdiff_t>(from), 1 + random() % 500,
                        [&] { return static_cast<char>(random()); });
        if (trial % 4 == 0) {
            damaged.resize(1 + random() % damaged.size());
        }
        writeFile(damaged);
        const Result<std::unique_ptr<RunHistory>> history = RunHistory::open(database());
        if (!history) {
            EXPECT_FALSE(history.error().what.empty());
            continue;
        }
        const Result<std::vector<StoredRun>> runs = (*history)->runs();
        const Result<std::unique_ptr<SeriesReader>> series = (*history)->series(1);
        if (runs && series) {
            for (const bool perShard : {false, true}) {
                const SeriesAnswer answer =
                    (*series)->query({NodeId("orders"), "IncomingRecords", perShard, Resolution::second,
                                      kTimeZero, SimTime(std::chrono::minutes(10))});
                EXPECT_LE(answer.lines.size(), 16U);
            }
        }
    }
}

} // namespace
} // namespace millrace::testing_store
