// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels_fixture.h"

#include "events/events_model.h"
#include "events/events_panel.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace millrace;
using namespace millrace::ui;

namespace {

/// Sets the rate of `web` forty times, in steps of 50 ms from 50 ms on.
Pipeline eventful() {
    Pipeline pipeline = threeNodes();
    for (int i = 1; i <= 40; ++i) {
        pipeline.scenario.events.push_back({std::chrono::milliseconds(50 * i),
                                            NodeId("web"),
                                            "set",
                                            {{"settings", {{"records_per_second", 400 + i}}}}});
    }
    return pipeline;
}

} // namespace

class TestEventsPanel : public QObject {
    Q_OBJECT

private slots:

    void cleanup() {
        panel.reset();
        f.reset();
    }

    void saysHowToGetEvents() {
        open(threeNodes());
        QVERIFY(!table->isVisible());
        QVERIFY(visibleWords(*panel).contains(QLatin1String("F5")));
        QVERIFY(!keep->isEnabled());
    }

    void eventsOfARunAreListed() {
        open(eventful());
        f->runToEnd();
        QTRY_COMPARE(model->rowCount(), 40);
        QCOMPARE(text(0, EventColumn::time), QStringLiteral("00:00:00.0"));
        QCOMPARE(text(1, EventColumn::time), QStringLiteral("00:00:00.1"));
        QCOMPARE(text(0, EventColumn::node), QStringLiteral("Web"));
        QCOMPARE(text(0, EventColumn::event), QStringLiteral("Settings changed"));
        QVERIFY(!model->index(0, static_cast<int>(EventColumn::event)).data(Qt::DecorationRole).isNull());
        QVERIFY(visibleWords(*panel).contains(QLatin1String("40 event")));
    }

    void detailsSayOldAndNewValues() {
        open(eventful());
        f->runToEnd();
        QTRY_COMPARE(model->rowCount(), 40);
        QCOMPARE(text(0, EventColumn::detail), QString::fromUtf8("Rate: 500 records/s → 401 records/s"));
        QCOMPARE(text(1, EventColumn::detail), QString::fromUtf8("Rate: 401 records/s → 402 records/s"));
    }

    void actionsSayTheirArguments() {
        Pipeline pipeline = threeNodes();
        pipeline.scenario.events = {{std::chrono::seconds(1), NodeId("app"), "slow", {{"factor", 3}}},
                                    {std::chrono::seconds(2), NodeId("app"), "stop", Json::object()}};
        open(std::move(pipeline));
        f->runToEnd();
        QTRY_COMPARE(model->rowCount(), 2);
        QCOMPARE(text(0, EventColumn::event), QStringLiteral("Slow down"));
        QCOMPARE(text(0, EventColumn::detail), QStringLiteral("Factor: 3"));
        QCOMPARE(text(1, EventColumn::detail), QString());
    }

    void aStoredRunShowsItsOwnEvents() {
        open(eventful());
        f->runToEnd();
        QTRY_COMPARE(model->rowCount(), 40);
        auto ran = std::make_shared<Pipeline>(threeNodes());
        ran->nodes.front().label = "Then";
        const auto events = eventsOfResult(
            R"({"events": [{"at": 600.5, "node": "web", "event": "throttling-began", "detail": ""}, 7]})");
        panel->showStored(StoredEvents{QStringLiteral("Run 3"), ran, events});
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(text(0, EventColumn::time), QStringLiteral("00:10:00.5"));
        QCOMPARE(text(0, EventColumn::node), QStringLiteral("Then"));
        QVERIFY(visibleWords(*panel).contains(QLatin1String("Run 3")));
        QVERIFY(!keep->isEnabled());
        panel->showStored(StoredEvents{QStringLiteral("Run 4"), ran, nullptr});
        QCOMPARE(model->rowCount(), 0);
        QVERIFY(visibleWords(*panel).contains(QLatin1String("kept without events")));
        panel->showStored(std::nullopt);
        QCOMPARE(model->rowCount(), 40);
        QCOMPARE(text(0, EventColumn::node), QStringLiteral("Web"));
    }

    void resultsWithoutEventsHaveNone() {
        QVERIFY(!eventsOfResult(""));
        QVERIFY(!eventsOfResult("[]"));
        QVERIFY(!eventsOfResult(R"({"events": 3})"));
        QVERIFY(eventsOfResult(R"({"events": []})")->empty());
    }

    void clickingSelectsTheNode() {
        open(eventful());
        f->runToEnd();
        QTRY_COMPARE(model->rowCount(), 40);
        clickCell(table, model->index(3, 2));
        QCOMPARE(f->selection.singleNode(), NodeId("web"));
    }

    void theEndStaysInSightUntilSomebodyLooksBack() {
        open(eventful());
        panel->resize(700, 200);
        startPaused();
        stepUntil(std::chrono::milliseconds(1000));
        waitForAllEvents();
        QScrollBar* bar = table->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
        const int before = model->rowCount();
        bar->setValue(0);
        stepUntil(std::chrono::milliseconds(1500));
        waitForAllEvents();
        QVERIFY(model->rowCount() > before);
        QCOMPARE(bar->value(), 0);
        bar->setValue(bar->maximum());
        stepUntil(std::chrono::milliseconds(2000));
        waitForAllEvents();
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void aLiveSessionIsKeptAsTheScenario() {
        open(threeNodes());
        const Scenario before = f->document.pipeline().scenario;
        startPaused();
        QVERIFY(!keep->isEnabled());
        f->run.execute({NodeId("web"), "set", {{"settings", {{"records_per_second", 600}}}}});
        QTRY_COMPARE(model->rowCount(), 1);
        f->run.setSpeed(0);
        f->run.resume();
        QTRY_COMPARE_WITH_TIMEOUT(f->run.state(), RunState::finished, 60000);
        QTRY_VERIFY(keep->isEnabled());
        QTest::mouseClick(keep, Qt::LeftButton);
        const Scenario& kept = f->document.pipeline().scenario;
        QCOMPARE(kept.events.size(), std::size_t{1});
        QCOMPARE(kept.events.front().node, NodeId("web"));
        QVERIFY(kept.events.front().arguments.dump().find("600") != std::string::npos);
        QCOMPARE(f->document.undoStack().count(), 1);
        QCOMPARE(f->document.undoStack().undoText(), QStringLiteral("Keep live session as scenario"));
        QVERIFY(!keep->isEnabled());
        f->document.undoStack().undo();
        QVERIFY(f->document.pipeline().scenario == before);
        QVERIFY(keep->isEnabled());
    }

    void aRunAsPlannedHasNothingToKeep() {
        open(eventful());
        f->runToEnd();
        QTRY_COMPARE(model->rowCount(), 40);
        QTRY_VERIFY(f->run.view()->recordedScenario);
        QVERIFY(!keep->isEnabled());
    }

    void anotherLanguageIsSpokenAtOnce() {
        open(eventful());
        f->runToEnd();
        QTRY_COMPARE(model->rowCount(), 40);
        const MarkedLanguage marked;
        QCoreApplication::processEvents();
        QCOMPARE(text(0, EventColumn::event), QStringLiteral("~Settings changed"));
        QCOMPARE(model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("~Time"));
        QCOMPARE(keep->text(), QStringLiteral("~Keep as scenario"));
    }

    void theModelIsSound() {
        f = std::make_unique<PanelsFixture>();
        EventsModel checked(f->document);
        QAbstractItemModelTester tester(&checked, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const NodeId web("web");
        EventLog events;
        events.add({kTimeZero, web, "set", "", true, Json::object()});
        events.add({kTimeZero, NodeId("clicks"), "throttling-began", "", false, Json::object()});
        checked.setEvents(std::make_shared<const EventLog>(events));
        QCOMPARE(word(checked, 1), QStringLiteral("Throttling began"));
        events.add({kTimeZero + std::chrono::seconds(1), NodeId("app"), "stop-refused", "why", false,
                    Json::object()});
        events.add(
            {kTimeZero + std::chrono::seconds(1), NodeId("gone"), "odd-word", "", false, Json::object()});
        QSignalSpy added(&checked, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&checked, &QAbstractItemModel::modelReset);
        checked.setEvents(std::make_shared<const EventLog>(events));
        QCOMPARE(checked.rowCount(), 4);
        QCOMPARE(added.count(), 1);
        QCOMPARE(added.at(0).at(1).toInt(), 2);
        QCOMPARE(reset.count(), 0);
        QVERIFY(word(checked, 2).startsWith(QLatin1String("Refused: ")));
        QCOMPARE(word(checked, 3), QStringLiteral("Odd word"));
        // Another run: as many events, not the same.
        EventLog others;
        for (LoggedEvent event : events) {
            event.at += kTick;
            others.add(std::move(event));
        }
        checked.setEvents(std::make_shared<const EventLog>(others));
        QCOMPARE(reset.count(), 1);
        QCOMPARE(checked.rowCount(), 4);
        QCOMPARE(checked.index(0, 0).data().toString(), QStringLiteral("00:00:00.1"));
        checked.setEvents(nullptr);
        QCOMPARE(checked.rowCount(), 0);
    }

private:
    void open(Pipeline pipeline) {
        f = std::make_unique<PanelsFixture>(std::move(pipeline));
        panel = std::make_unique<EventsPanel>(f->document, f->selection, f->run);
        panel->resize(700, 400);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        table = panel->findChild<QTableView*>();
        model = static_cast<EventsModel*>(table->model());
        keep = nullptr;
        for (QToolButton* button : panel->findChildren<QToolButton*>()) {
            if (button->text() == QLatin1String("Keep as scenario")) {
                keep = button;
            }
        }
        QVERIFY(keep);
    }

    void startPaused() {
        f->run.setSpeed(0.1);
        f->run.start(f->document.pipeline(), {});
        QTRY_COMPARE(f->run.state(), RunState::running);
        f->run.pause();
        QTRY_COMPARE(f->run.state(), RunState::paused);
    }

    /// Steps, one tick after the other, until at least `time` has passed.
    void stepUntil(Duration time) {
        while (f->run.view()->snapshot.time < kTimeZero + time) {
            const SimTime before = f->run.view()->snapshot.time;
            f->run.step();
            QTRY_VERIFY(f->run.view()->snapshot.time > before);
        }
    }

    /// Until the table shows what the run has logged and has laid itself out.
    void waitForAllEvents() {
        QTRY_COMPARE(model->rowCount(), static_cast<int>(f->run.view()->snapshot.events->size()));
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QString text(int row, EventColumn column) const {
        return model->index(row, static_cast<int>(column)).data().toString();
    }

    static QString word(const EventsModel& events, int row) {
        return events.index(row, static_cast<int>(EventColumn::event)).data().toString();
    }

    std::unique_ptr<PanelsFixture> f;
    std::unique_ptr<EventsPanel> panel;
    QTableView* table = nullptr;
    EventsModel* model = nullptr;
    QToolButton* keep = nullptr;
};

QTEST_MAIN(TestEventsPanel)
#include "tst_events_panel.moc"
