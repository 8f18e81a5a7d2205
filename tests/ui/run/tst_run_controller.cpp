// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_fixture.h"

#include "report/project_prices.h"
#include "report/run_report.h"
#include "store/database.h"
#include "store/run_store.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace millrace;
using namespace millrace::ui;
using namespace std::chrono_literals;

namespace {

const NodeId kWeb("web");
const NodeId kClicks("clicks");

RunOptions lasting(Duration duration) {
    RunOptions options;
    options.duration = duration;
    return options;
}

Command setRate(int rate) {
    return {kWeb, "set", {{"settings", {{"records_per_second", rate}}}}};
}

} // namespace

class TestRunController : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_run = std::make_unique<RunController>(builtinNodeTypes());
        m_states.clear();
        connect(m_run.get(), &RunController::stateChanged, this,
                [this](RunState state) { m_states.push_back(state); });
    }

    void cleanup() { m_run.reset(); }

    void nothingRunsAtFirst() {
        QVERIFY(m_run->view() != nullptr);
        QCOMPARE(m_run->state(), RunState::stopped);
        QVERIFY(!m_run->view()->result);
    }

    void aRunEndsAsItDoesHeadless() {
        const Pipeline pipeline = clickstream();
        m_run->start(pipeline, {});
        QCOMPARE(m_run->state(), RunState::running);
        AWAIT(m_run->state() == RunState::finished);
        QCOMPARE(m_states, (std::vector{RunState::running, RunState::finished}));
        const auto view = m_run->view();
        QVERIFY(view->result);
        QCOMPARE(view->result->digest, headlessDigest(pipeline));
        QCOMPARE(view->snapshot.time, kTimeZero + 1min);
        QCOMPARE(view->recordedScenario->events.size(), pipeline.scenario.events.size());
    }

    void pausesStepsAndSpeedsDoNotMatter() {
        Pipeline pipeline = clickstream();
        m_run->setSpeed(10);
        m_run->start(pipeline, lasting({}));
        AWAIT(time() > kTimeZero);
        m_run->pause();
        AWAIT(m_run->state() == RunState::paused);
        QCOMPARE(m_run->view()->actualSpeed, 0.0);
        for (int i = 0; i < 3; ++i) {
            const SimTime before = time();
            m_run->step();
            AWAIT(time() > before);
            QCOMPARE(time(), before + kTick);
            QCOMPARE(m_run->state(), RunState::paused);
        }
        for (const double speed : {1000.0, 60.0, 0.5, 1000.0}) {
            const SimTime before = time();
            m_run->setSpeed(speed);
            m_run->resume();
            AWAIT(time() > before);
            QCOMPARE(m_run->view()->requestedSpeed, speed);
            m_run->pause();
            AWAIT(m_run->state() == RunState::paused);
        }
        const SimTime before = time();
        m_run->setSpeed(0);
        m_run->resume();
        AWAIT(time() > before + 20s);
        m_run->stop();
        AWAIT(m_run->state() == RunState::stopped);
        QCOMPARE(m_run->view()->recordedScenario->events.size(), pipeline.scenario.events.size());
        pipeline.scenario.duration = m_run->view()->result->simulated;
        QCOMPARE(m_run->view()->result->digest, headlessDigest(pipeline));
    }

    void aPausedRunStandsStill() {
        m_run->start(clickstream(), lasting({}));
        AWAIT(time() > kTimeZero);
        m_run->pause();
        AWAIT(m_run->state() == RunState::paused);
        const SimTime before = time();
        // The run thread has dealt with all that came before its answer to a query.
        const std::uint64_t serial = m_run->observe({});
        AWAIT(m_run->view()->queriesSerial == serial);
        QCOMPARE(time(), before);
    }

    void aStepAfterAStartIsTheFirst() {
        for (int i = 0; i < 20; ++i) {
            m_run->start(clickstream(), {});
            m_run->step();
            AWAIT(m_run->state() == RunState::paused);
            QCOMPARE(time(), kTimeZero + kTick);
        }
    }

    void liveEditsReplay() {
        Pipeline pipeline = clickstream();
        m_run->setSpeed(10);
        m_run->start(pipeline, lasting({}));
        AWAIT(time() > kTimeZero + 1s);
        m_run->execute(setRate(3000));
        AWAIT(commandCount() == 1);
        m_run->setSpeed(1000);
        const SimTime before = time();
        AWAIT(time() > before + 5s);
        m_run->execute(setRate(500));
        AWAIT(time() > kTimeZero + 20s);
        m_run->stop();
        AWAIT(m_run->state() == RunState::stopped);
        const auto view = m_run->view();
        QVERIFY(view->result->digest != headlessDigest(pipeline, lasting(view->result->simulated)));
        const std::vector<ScenarioEvent>& events = view->recordedScenario->events;
        QCOMPARE(std::count_if(events.begin(), events.end(),
                               [](const ScenarioEvent& event) {
                                   return event.arguments == setRate(3000).arguments ||
                                          event.arguments == setRate(500).arguments;
                               }),
                 2);
        pipeline.scenario = *view->recordedScenario;
        QCOMPARE(view->result->digest, headlessDigest(pipeline));
    }

    void anEndlessRunGoesOnUntilStopped() {
        Pipeline pipeline = clickstream();
        pipeline.scenario.duration = 5s;
        pipeline.scenario.events.clear();
        m_run->start(pipeline, lasting({}));
        AWAIT(time() > kTimeZero + 20s);
        QCOMPARE(m_run->state(), RunState::running);
        m_run->stop();
        AWAIT(m_run->state() == RunState::stopped);
        const auto view = m_run->view();
        QVERIFY(view->result && view->recordedScenario);
        QCOMPARE(view->result->simulated, view->snapshot.time - kTimeZero);
        QCOMPARE(view->recordedScenario->duration, view->result->simulated);
        pipeline.scenario = *view->recordedScenario;
        QCOMPARE(view->result->digest, headlessDigest(pipeline));
    }

    void aNewStartEndsTheRunBefore() {
        const Pipeline pipeline = clickstream();
        m_run->start(pipeline, lasting({}));
        AWAIT(time() > kTimeZero);
        RunOptions options = lasting(20s);
        options.seed = 7;
        m_run->start(pipeline, options);
        QCOMPARE(m_states, (std::vector{RunState::running, RunState::stopped, RunState::running}));
        QCOMPARE(time(), kTimeZero);
        AWAIT(m_run->state() == RunState::finished);
        QCOMPARE(m_run->view()->result->seed, 7U);
        QCOMPARE(m_run->view()->result->digest, headlessDigest(pipeline, options));
    }

    void whatCannotStartSaysWhy() {
        Pipeline pipeline = clickstream();
        pipeline.nodes[0].type = "water_wheel";
        QSignalSpy failed(m_run.get(), &RunController::failed);
        m_run->start(pipeline, {});
        AWAIT(m_run->state() == RunState::failed);
        QCOMPARE(failed.count(), 1);
        QVERIFY2(failed[0][0].toString().contains(QStringLiteral("water_wheel")),
                 qPrintable(failed[0][0].toString()));
        QVERIFY(!m_run->view()->snapshot.failure.empty());
        m_run->start(clickstream(), lasting(1s));
        AWAIT(m_run->state() == RunState::finished);
        QVERIFY(m_run->view()->snapshot.failure.empty());
    }

    void aRunThatBreaksSaysWhy() {
        const NodeTypes types = gateTypes(nullptr);
        RunController run(types);
        QSignalSpy failed(&run, &RunController::failed);
        run.start(gatePipeline(true), {});
        AWAIT(run.state() == RunState::failed);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].toString(), QStringLiteral("out/part-1: the disk is full: free some space"));
        QCOMPARE(run.view()->snapshot.time, kTimeZero + 5s);
        QVERIFY(run.view()->result);
    }

    void refusedCommandsSayWhy() {
        QSignalSpy refused(m_run.get(), &RunController::commandRefused);
        m_run->execute(setRate(1));
        AWAIT(refused.count() == 1);
        QVERIFY(!refused[0][0].toString().isEmpty());
        m_run->setSpeed(10);
        m_run->start(clickstream(), {});
        m_run->execute({NodeId("nobody"), "stop", Json::object()});
        AWAIT(refused.count() == 2);
        QVERIFY(refused[1][0].toString().startsWith(QStringLiteral("nobody: ")));
        m_run->execute({kClicks, "set", {{"settings", {{"shard_count", -1}}}}});
        AWAIT(refused.count() == 3);
        QVERIFY(refused[2][0].toString().contains(QStringLiteral("shard_count")));
        QCOMPARE(m_run->state(), RunState::running);
        m_run->stop();
        m_run->execute(setRate(1));
        AWAIT(refused.count() == 4);
        QCOMPARE(m_run->state(), RunState::stopped);
    }

    void controlsWithoutARunDoNothing() {
        m_run->pause();
        m_run->resume();
        m_run->step();
        m_run->stop();
        m_run->setSpeed(-3);
        const std::uint64_t serial = m_run->observe({});
        AWAIT(m_run->view()->queriesSerial == serial);
        QVERIFY(m_states.empty());
        QCOMPARE(m_run->view()->requestedSpeed, 0.0);
    }

    void chartsAreAnsweredInEveryState() {
        SeriesQuery query;
        query.node = kClicks;
        query.metric = "IncomingRecords";
        query.perShard = true;
        query.to = kTimeZero + 1h;
        std::uint64_t serial = m_run->observe({query});
        AWAIT(m_run->view()->queriesSerial == serial);
        QCOMPARE(m_run->view()->charts.size(), std::size_t(1));
        QVERIFY(m_run->view()->charts[0].lines.empty());
        m_run->setSpeed(10);
        m_run->start(clickstream(), {});
        AWAIT(hasLines());
        QCOMPARE(m_run->view()->queriesSerial, serial);
        m_run->pause();
        AWAIT(m_run->state() == RunState::paused);
        query.perShard = false;
        serial = m_run->observe({query, query});
        AWAIT(m_run->view()->queriesSerial == serial);
        QCOMPARE(m_run->view()->charts.size(), std::size_t(2));
        QVERIFY(hasLines());
        m_run->stop();
        AWAIT(m_run->state() == RunState::stopped);
        query.metric = "IncomingBytes";
        serial = m_run->observe({query});
        AWAIT(m_run->view()->queriesSerial == serial);
        QVERIFY(hasLines());
        QCOMPARE(m_run->view()->charts[0].query.metric, std::string("IncomingBytes"));
    }

    void theBillIsThatOfTheResult() {
        const Pipeline pipeline = clickstream();
        m_run->start(pipeline, lasting(20s));
        AWAIT(m_run->state() == RunState::finished);
        const auto view = m_run->view();
        const CostEstimate expected = estimateRun(pipeline, view->result->usage, 20s,
                                                  openPriceBook(pipeline, {}).value(), builtinNodeTypes());
        QVERIFY(!view->cost.lines.empty());
        QCOMPARE(view->cost.lines.size(), expected.lines.size());
        QVERIFY(view->cost.monthlyTotal == expected.monthlyTotal);
        QCOMPARE(view->cost.priceBookVersion, expected.priceBookVersion);
    }

    void runsAreRecorded() {
        QTemporaryDir folder;
        const QString database = folder.filePath(QStringLiteral("runs.db"));
        QSignalSpy written(m_run.get(), &RunController::historyChanged);
        m_run->setHistory(database);
        m_run->start(clickstream(), lasting(20s));
        AWAIT(written.count() == 1);
        QCOMPARE(m_run->state(), RunState::finished);
        const auto view = m_run->view();
        m_run->start(clickstream(), lasting({}));
        AWAIT(time() > kTimeZero);
        m_run->stop();
        AWAIT(written.count() == 2);

        const auto history = RunHistory::open(database.toStdString());
        QVERIFY(history);
        const auto runs = (*history)->runs();
        QVERIFY(runs);
        QCOMPARE(runs->size(), std::size_t(2));
        const StoredRun& first = runs->at(1);
        QCOMPARE(first.state, std::string("finished"));
        QCOMPARE(first.digest, view->result->digest);
        QCOMPARE(first.simulated, Duration(20s));
        QCOMPARE(first.monthlyTotal,
                 view->cost.unknown.empty() ? view->cost.monthlyTotal.exactText() : std::string());
        QCOMPARE(runs->at(0).state, std::string("stopped"));
        SeriesQuery query;
        query.node = kClicks;
        query.metric = "IncomingRecords";
        query.to = kTimeZero + 20s;
        const auto series = (*history)->series(first.id);
        QVERIFY(series);
        const SeriesAnswer answer = (*series)->query(query);
        QCOMPARE(answer.lines.size(), std::size_t(1));
        QCOMPARE(answer.lines[0].high.size(), std::size_t(20));
        const auto project = parseProject((*history)->projectText(first.id).value());
        QCOMPARE(project->pipeline.scenario.duration, Duration(20s));
    }

    void aRecordedLiveSessionCanBeRepeated() {
        QTemporaryDir folder;
        const QString database = folder.filePath(QStringLiteral("runs.db"));
        QSignalSpy written(m_run.get(), &RunController::historyChanged);
        m_run->setHistory(database);
        m_run->start(clickstream(), lasting({}));
        AWAIT(time() > kTimeZero);
        m_run->execute({kWeb, "set", {{"settings", {{"records_per_second", 700}}}}});
        const SimTime asked = time();
        AWAIT(time() > asked + 1s);
        m_run->stop();
        AWAIT(written.count() == 1);

        const auto history = RunHistory::open(database.toStdString());
        QVERIFY(history);
        const StoredRun stored = (*history)->runs().value().at(0);
        const auto project = parseProject((*history)->projectText(stored.id).value());
        QVERIFY(project);
        auto again = Engine::create(project->pipeline, builtinNodeTypes(), {});
        QVERIFY(again);
        (*again)->runUntil(kNever);
        QCOMPARE((*again)->finish().digest, stored.digest);
    }

    void aHistoryThatCannotBeOpenedIsSaidOnce() {
        QTemporaryDir folder;
        QSignalSpy refused(m_run.get(), &RunController::commandRefused);
        m_run->setHistory(folder.path());
        for (int i = 0; i < 2; ++i) {
            m_run->start(clickstream(), lasting(10s));
            AWAIT(m_run->state() == RunState::finished);
        }
        QVERIFY(m_run->shutDown(60000)); // both records are done with
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused[0][0].toString().contains(folder.path()));
    }

    void theWindowGoesOnWhileTheRunIsFlatOut() {
        m_run->start(clickstream(), lasting({}));
        AWAIT(time() > kTimeZero);
        // Timers fire and commands return, however far the run goes meanwhile.
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            ++ticks;
            m_run->execute(setRate(1000 + ticks));
            m_run->observe({});
        });
        timer.start(1);
        AWAIT(ticks >= 200);
        QCOMPARE(m_run->state(), RunState::running);
        AWAIT(commandCount() >= 200);
        QVERIFY(m_run->view()->actualSpeed > 1);
    }

    void viewsAreNotMoreThanThirtyASecond() {
        m_run->start(clickstream(), lasting({}));
        AWAIT(time() > kTimeZero);
        QSignalSpy views(m_run.get(), &RunController::viewChanged);
        QElapsedTimer clock;
        clock.start();
        AWAIT(views.count() >= 30);
        QVERIFY(clock.elapsed() >= 25 * 33); // the first may have come late
    }

    void startingDoesNotBlockTheWindow() {
        std::binary_semaphore gate(0);
        const NodeTypes types = gateTypes(&gate);
        RunController run(types);
        run.start(gatePipeline(false), lasting(10s));
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
        timer.start(1);
        AWAIT(ticks >= 20);
        QCOMPARE(run.state(), RunState::running);
        QVERIFY(!run.shutDown(20)); // the start can't be broken off, and nobody waits for ever
        gate.release();
        QVERIFY(run.shutDown(60000));
        QCOMPARE(run.state(), RunState::stopped);
    }

    void runsDoNotWaitForTheHistory() {
        QTemporaryDir folder;
        const QString database = folder.filePath(QStringLiteral("runs.db"));
        QSignalSpy written(m_run.get(), &RunController::historyChanged);
        m_run->setHistory(database);
        m_run->start(clickstream(), lasting(10s));
        AWAIT(written.count() == 1);
        {
            Result<Database> other = Database::open(database.toStdString(), Access::write, 5s);
            QVERIFY(other);
            Result<Transaction> writing = Transaction::begin(*other, Transaction::Kind::writing);
            QVERIFY(writing);
            for (int i = 0; i < 2; ++i) {
                m_run->start(clickstream(), lasting(10s));
                AWAIT(m_run->state() == RunState::finished);
                QVERIFY(m_run->view()->result);
            }
            QCOMPARE((*RunHistory::open(database.toStdString()))->runs()->size(), std::size_t(1));
        }
        QVERIFY(m_run->shutDown(60000));
        const auto runs = (*RunHistory::open(database.toStdString()))->runs();
        QCOMPARE(runs->size(), std::size_t(3));
        for (const StoredRun& run : *runs) {
            QCOMPARE(run.state, std::string("finished"));
        }
    }

    void stoppingIsSaidAtOnce() {
        std::binary_semaphore gate(0);
        const NodeTypes types = gateTypes(&gate);
        RunController run(types);
        std::vector<bool> said;
        connect(&run, &RunController::stoppingChanged, &run,
                [&](bool isStopping) { said.push_back(isStopping); });
        run.stop();
        QVERIFY(!run.isStopping()); // there is nothing to stop
        run.start(gatePipeline(false), lasting({}));
        QCoreApplication::processEvents(); // the start goes out
        run.stop();
        QVERIFY(run.isStopping());
        QCOMPARE(run.state(), RunState::running);
        QCOMPARE(said, (std::vector{true}));
        gate.release();
        AWAIT(run.state() == RunState::stopped);
        QVERIFY(!run.isStopping());
        QCOMPARE(said, (std::vector{true, false}));
    }

    void pacingIsNoComputing() {
        QElapsedTimer wall;
        wall.start();
        m_run->setSpeed(1);
        m_run->start(clickstream(), lasting(500ms));
        AWAIT(m_run->state() == RunState::finished);
        const double seconds = m_run->view()->computingSeconds;
        QVERIFY(seconds > 0);
        QVERIFY(seconds < static_cast<double>(wall.elapsed()) / 1000);
        QVERIFY(wall.elapsed() >= 400);
    }

    void shutDownEndsARunThatIsFlatOut() {
        QTemporaryDir folder;
        const QString database = folder.filePath(QStringLiteral("runs.db"));
        m_run->setHistory(database);
        m_run->start(clickstream(), lasting({}));
        AWAIT(time() > kTimeZero + 5s);
        QVERIFY(m_run->shutDown(5000));
        QCOMPARE(m_run->state(), RunState::stopped);
        QVERIFY(m_run->view()->result);
        QVERIFY(m_run->shutDown(0));
        const auto runs = (*RunHistory::open(database.toStdString()))->runs();
        QCOMPARE(runs->size(), std::size_t(1));
        QCOMPARE(runs->at(0).state, std::string("stopped"));
        m_run->start(clickstream(), {}); // has no effect any more, and does no harm
        m_run->pause();
    }

    void theDestructorEndsARun() {
        for (int i = 0; i < 10; ++i) {
            RunController run(builtinNodeTypes());
            run.start(clickstream(), lasting({}));
            if (i % 2 == 0) {
                AWAIT(run.view()->snapshot.time > kTimeZero);
            }
        }
    }

private:
    [[nodiscard]] SimTime time() const { return m_run->view()->snapshot.time; }

    [[nodiscard]] int commandCount() const {
        const auto events = m_run->view()->snapshot.events;
        return events
                   ? static_cast<int>(std::count_if(events->begin(), events->end(),
                                                    [](const LoggedEvent& event) { return event.command; }))
                   : 0;
    }

    [[nodiscard]] bool hasLines() const {
        const auto& charts = m_run->view()->charts;
        return !charts.empty() && !charts[0].lines.empty() && !charts[0].lines[0].high.empty();
    }

    std::unique_ptr<RunController> m_run;
    std::vector<RunState> m_states;
};

QTEST_MAIN(TestRunController)
#include "tst_run_controller.moc"
