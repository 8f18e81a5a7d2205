// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts_panel.h"
#include "costs/cost_panel.h"
#include "engine/engine.h"
#include "events/events_panel.h"
#include "palette/palette_panel.h"
#include "runs/runs_panel.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace millrace;
using namespace millrace::ui;

namespace {

/// Long enough for any machine; nothing waits for it when all is well.
constexpr int kPatienceMs = 120000;

} // namespace

class TestMainWindowRun : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() { f = std::make_unique<WindowFixture>(); }

    void cleanup() { f.reset(); }

    void buildsAPipelineRunsSavesAndReopensIt() {
        addFromPalette(QStringLiteral("producer"));
        dropFromPalette("data_stream", QPoint(f->canvas()->width() / 2, f->canvas()->height() / 2));
        addFromCanvas(QStringLiteral("consumer"));
        const Pipeline& pipeline = f->document().pipeline();
        QCOMPARE(pipeline.nodes.size(), 3U);
        f->canvas()->fitAll();
        link(pipeline.nodes[0].id, "out", pipeline.nodes[1].id, "in");
        link(pipeline.nodes[1].id, "out", pipeline.nodes[2].id, "in");
        QCOMPARE(pipeline.links.size(), 2U);
        f->shorten(30);

        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        QCOMPARE(f->run().state(), RunState::running);
        fullSpeed();
        QTRY_COMPARE_WITH_TIMEOUT(f->run().state(), RunState::finished, kPatienceMs);
        QVERIFY(f->run().view()->result != nullptr);
        QVERIFY(f->run().view()->cost.monthlyTotal > Money());
        QTRY_VERIFY(charts()->csv().count('\n') > 2);
        QTRY_VERIFY(costs()->csv().contains("shard_hours"));
        QTRY_VERIFY(storedRuns() == 1);

        const QString file = f->path(QStringLiteral("built.millrace"));
        {
            const auto hand = DialogHand::typing(file);
            f->press(Qt::Key_S, Qt::ControlModifier);
            QCOMPARE(hand->count(), 1);
        }
        const std::string saved = f->text();
        f->open();
        QVERIFY(f->window->openFile(file));
        QCOMPARE(f->text(), saved);
    }

    void pausesStepsContinuesAndRestarts() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->canvas()->setFocus();
        f->press(Qt::Key_F10);
        QTRY_COMPARE_WITH_TIMEOUT(f->run().state(), RunState::paused, kPatienceMs);
        QTRY_COMPARE(f->run().view()->snapshot.time, kTimeZero + kTick);
        QCOMPARE(f->window->actionTable().plainText(ActionId::run), QStringLiteral("Continue"));
        f->press(Qt::Key_F6, Qt::ControlModifier);
        QTRY_COMPARE(f->run().view()->snapshot.time, kTimeZero + 2 * kTick);
        f->press(Qt::Key_F5);
        QTRY_COMPARE(f->run().state(), RunState::running);
        QVERIFY(!f->action(ActionId::run)->isEnabled());
        QTRY_VERIFY(f->run().view()->snapshot.time > kTimeZero + 2 * kTick);
        f->press(Qt::Key_F6);
        QTRY_COMPARE(f->run().state(), RunState::paused);
        f->press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(f->run().state(), RunState::running);
        f->press(Qt::Key_F5, Qt::ShiftModifier);
        QTRY_COMPARE(f->run().state(), RunState::stopped);
        QVERIFY(f->action(ActionId::run)->isEnabled());
        QCOMPARE(f->window->actionTable().plainText(ActionId::run), QStringLiteral("Run"));
    }

    void editsForTheNextRunSaySoOnce() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->run().setSpeed(0.1);
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        QTRY_COMPARE(f->run().state(), RunState::running);
        Document& document = f->document();
        const auto set = [&document](const char* key, const Json& value) {
            Json settings = document.pipeline().findNode(NodeId("app"))->settings;
            settings[key] = value;
            QVERIFY(document.push({SetNodeSettings{NodeId("app"), settings}}, QStringLiteral("Set")).ok());
        };
        MessageBar& messages = f->window->messages();
        set("records_per_second_per_worker", 800); // live
        QCOMPARE(messages.text(), QString());
        set("enhanced_fan_out", true);
        QCOMPARE(messages.text(), QStringLiteral("Takes effect in the next run."));
        QCoreApplication::processEvents();
        document.undoStack().undo();
        QCOMPARE(messages.text(), QString()); // nothing waits for the next run any more
        document.undoStack().redo();
        messages.dismiss();
        QVERIFY(document.push({RemoveNode{NodeId("archive")}}, QStringLiteral("Delete")).ok());
        QCOMPARE(messages.text(), QString()); // it was said
    }

    void errorsBlockTheRunAndSaySo() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        QVERIFY(f->document()
                    .push({SetNodeSettings{NodeId("clicks"), {{"shard_count", -1}}}}, QStringLiteral("Set"))
                    .ok());
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        QCOMPARE(f->run().state(), RunState::stopped);
        QVERIFY(f->window->messages().isVisible());
        QCOMPARE(f->window->messages().kind(), MessageKind::error);
        QVERIFY(f->window->messages().text().contains(QStringLiteral("clicks: Shards")));
        QTRY_VERIFY(f->isInFront("problems"));
        QVERIFY(f->dock("problems")->windowTitle().startsWith(QStringLiteral("Problems (")));
        f->document().undoStack().undo();
        QTRY_VERIFY(!f->window->messages().isVisible());
        f->press(Qt::Key_F5);
        QCOMPARE(f->run().state(), RunState::running);
        QVERIFY(!f->window->messages().isVisible());
    }

    void problemsAreWalkedThrough() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->document().checkNow();
        QVERIFY(!f->document().findings().empty());
        f->canvas()->setFocus();
        f->press(Qt::Key_F8);
        QTRY_VERIFY(f->isInFront("inspector"));
    }

    void endlessRunGoesOnPastTheScenario() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->shorten(2);
        fullSpeed();
        f->window->findChild<QCheckBox*>(QStringLiteral("endless"))->setChecked(true);
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(f->run().view()->snapshot.time > kTimeZero + std::chrono::seconds(4),
                                 kPatienceMs);
        QCOMPARE(f->run().state(), RunState::running);
        f->press(Qt::Key_F5, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(f->run().state(), RunState::stopped, kPatienceMs);
    }

    void closingDuringARunAsksOnce() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        {
            const auto hand = DialogHand::clicking(QStringLiteral("Cancel"));
            QVERIFY(!f->window->close());
            QCOMPARE(hand->count(), 1);
            QVERIFY(f->window->isVisible());
            QCOMPARE(f->run().state(), RunState::running);
        }
        f->makeDirty();
        const auto hand = DialogHand::clicking(QStringLiteral("Don't save"));
        QVERIFY(f->window->close());
        QCOMPARE(hand->count(), 1);
        QVERIFY(f->run().state() != RunState::running);
    }

    void openingDuringARunStopsIt() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        const auto hand = DialogHand::clicking(QStringLiteral("Stop the run"));
        f->press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(hand->count(), 1);
        QVERIFY(f->document().pipeline().nodes.empty());
        QTRY_COMPARE_WITH_TIMEOUT(f->run().state(), RunState::stopped, kPatienceMs);
    }

    void aKeptLiveSessionRepeats() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        QTRY_VERIFY(f->run().view()->snapshot.time > kTimeZero);
        Json settings = f->document().pipeline().findNode(NodeId("web"))->settings;
        settings["records_per_second"] = 700;
        QVERIFY(f->document().push({SetNodeSettings{NodeId("web"), settings}}, QStringLiteral("Set")).ok());
        const auto isLogged = [this] {
            const auto& events = f->run().view()->snapshot.events;
            return events && std::ranges::any_of(*events, &LoggedEvent::command);
        };
        QTRY_VERIFY(isLogged());
        f->press(Qt::Key_F5, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(f->run().view()->result != nullptr, kPatienceMs);
        const std::string digest = f->run().view()->result->digest;
        f->action(ActionId::panelEvents)->trigger();
        const auto buttons = f->window->findChild<EventsPanel*>()->findChildren<QToolButton*>();
        const auto keep = std::ranges::find_if(buttons, [](const QToolButton* button) {
            return button->text() == QLatin1String("Keep as scenario");
        });
        QVERIFY(keep != buttons.end());
        QTRY_VERIFY((*keep)->isEnabled());
        (*keep)->click();
        const Pipeline& kept = f->document().pipeline();
        QCOMPARE(kept.scenario.events.size(), 1U);
        QCOMPARE(kept.findNode(NodeId("web"))->settings["records_per_second"].get<int>(), 1500);
        auto again = Engine::create(kept, builtinNodeTypes(), {});
        QVERIFY(again);
        (*again)->runUntil(kNever);
        QCOMPARE((*again)->finish().digest, digest);
        f->document().undoStack().setClean();
    }

    void anotherProjectShowsNothingOfTheRunBefore() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->shorten(5);
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        fullSpeed();
        QTRY_COMPARE_WITH_TIMEOUT(f->run().state(), RunState::finished, kPatienceMs);
        QVERIFY(f->run().view()->result != nullptr);
        f->document().undoStack().setClean();
        QVERIFY(f->window->openExample(QStringLiteral("burst-below-average")));
        QTRY_COMPARE(f->run().state(), RunState::stopped);
        // Charts ask the run's thread again for the new project; what it answers is of the old one.
        QSignalSpy views(&f->run(), &RunController::viewChanged);
        static_cast<void>(f->run().observe({}));
        QTest::qWait(200);
        QVERIFY(f->run().view()->result == nullptr);
        QVERIFY(f->run().view()->snapshot.nodes.empty());
        QVERIFY(f->run().view()->recordedScenario == nullptr);
    }

    void storedRunShowsItsChartsAndBillAgain() {
        finishClickstream();
        const QByteArray bill = costs()->csv();
        f->open();
        QVERIFY(!costs()->csv().contains("shard_hours"));
        QTRY_VERIFY(storedRuns() == 1);
        emit runs()->showRequested(1);
        QTRY_VERIFY(charts()->csv().count('\n') > 2);
        QTRY_COMPARE(costs()->csv(), bill);
        QVERIFY(!f->window->messages().isVisible());
        emit charts()->shownRunClosed();
        QVERIFY(!costs()->csv().contains("shard_hours"));
        emit runs()->openProjectRequested(1);
        QTRY_COMPARE(f->document().pipeline().nodes.size(), 4U);
        emit runs()->showRequested(77);
        QTRY_VERIFY(f->window->messages().isVisible());
    }

    void exportsReportsAndPictures() {
        for (const ActionId id :
             {ActionId::exportHtml, ActionId::exportMarkdown, ActionId::exportJson, ActionId::exportBill}) {
            QVERIFY(!f->action(id)->isEnabled());
        }
        finishClickstream();
        const std::pair<ActionId, const char*> files[] = {
            {ActionId::exportHtml, "report.html"},    {ActionId::exportMarkdown, "report.md"},
            {ActionId::exportJson, "result.json"},    {ActionId::exportBill, "bill.csv"},
            {ActionId::exportCanvas, "canvas.png"},   {ActionId::exportCharts, "charts.png"},
            {ActionId::exportChartData, "charts.csv"}};
        for (const auto& [id, name] : files) {
            const QString path = f->path(QLatin1String(name));
            const auto hand = DialogHand::typing(path);
            f->action(id)->trigger();
            QCOMPARE(hand->count(), id == ActionId::exportCanvas ? 2 : 1); // form and size, then the place
            QVERIFY2(QFileInfo(path).size() > 100, name);
        }
        QFile json(f->path(QStringLiteral("result.json")));
        QVERIFY(json.open(QIODevice::ReadOnly));
        const Json result = Json::parse(json.readAll().toStdString());
        QCOMPARE(result["digest"].get<std::string>(), f->run().view()->result->digest);
        QVERIFY(!QImage(f->path(QStringLiteral("canvas.png"))).isNull());
        QVERIFY(!QImage(f->path(QStringLiteral("charts.png"))).isNull());
    }

    void writesWhatDestinationsGetBesideTheProject() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        const QString file = f->path(QStringLiteral("clicks.millrace"));
        {
            const auto hand = DialogHand::typing(file);
            f->press(Qt::Key_S, Qt::ControlModifier);
        }
        f->action(ActionId::writeOutput)->trigger();
        f->shorten(30);
        fullSpeed();
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(f->run().state(), RunState::finished, kPatienceMs);
        QVERIFY(QFileInfo(f->path(QStringLiteral("clicks-output"))).isDir());
        QTRY_VERIFY(f->action(ActionId::openOutput)->isEnabled());
        f->document().undoStack().setClean();
        f->open();
        QVERIFY(f->action(ActionId::writeOutput)->isChecked()); // it is kept
        f->action(ActionId::writeOutput)->trigger();
    }

    void writesNothingUnlessToldTo() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->shorten(30);
        const QString file = f->path(QStringLiteral("quiet.millrace"));
        {
            const auto hand = DialogHand::typing(file);
            f->press(Qt::Key_S, Qt::ControlModifier);
        }
        QVERIFY(!f->action(ActionId::writeOutput)->isChecked());
        fullSpeed();
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(f->run().state(), RunState::finished, kPatienceMs);
        QVERIFY(!QFileInfo::exists(f->path(QStringLiteral("quiet-output"))));
    }

private:
    ChartsPanel* charts() const { return f->window->findChild<ChartsPanel*>(); }

    CostPanel* costs() const { return f->window->findChild<CostPanel*>(); }

    RunsPanel* runs() const { return f->window->findChild<RunsPanel*>(); }

    int storedRuns() const {
        f->dock("runs")->raise();
        return runs()->findChild<QTableView*>()->model()->rowCount();
    }

    void fullSpeed() const {
        auto* speed = f->window->findChild<QComboBox*>(QStringLiteral("speed"));
        speed->setCurrentIndex(speed->findData(0.0));
    }

    void finishClickstream() const {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->shorten(30);
        f->document().undoStack().setClean(); // nothing here to be asked about
        fullSpeed();
        f->canvas()->setFocus();
        f->press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(f->run().state(), RunState::finished, kPatienceMs);
        QTRY_VERIFY(costs()->csv().contains("shard_hours"));
        QTRY_VERIFY(storedRuns() == 1);
        f->dock("charts")->raise();
    }

    void addFromPalette(const QString& word) const {
        auto* palette = f->window->findChild<PalettePanel*>();
        palette->focusSearch();
        auto* search = palette->findChild<QLineEdit*>();
        QTest::keyClicks(search, word);
        QTest::keyClick(search, Qt::Key_Return);
        QTest::keyClick(search, Qt::Key_Escape);
    }

    void addFromCanvas(const QString& word) const {
        f->canvas()->setFocus();
        f->press(Qt::Key_A, Qt::ShiftModifier);
        auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(search != nullptr);
        QTest::keyClicks(search, word);
        QTest::keyClick(search, Qt::Key_Return);
    }

    void dropFromPalette(const QByteArray& type, QPoint place) const {
        QMimeData data;
        data.setData(QLatin1String(kNodeTypeMime), type);
        QWidget* viewport = f->canvas()->viewport();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &enter);
        QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &drop);
    }

    void link(const NodeId& from, const char* fromPort, const NodeId& to, const char* toPort) const {
        f->drag(f->port(from, fromPort), f->port(to, toPort));
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestMainWindowRun)
#include "tst_main_window_run.moc"
