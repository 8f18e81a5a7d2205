// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_fixture.h"

#include "document/wording.h"
#include "run/run_bar.h"
#include "run/run_progress.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QToolTip>
#include <QTranslator>

using namespace millrace;
using namespace millrace::ui;
using namespace std::chrono_literals;

namespace {

/// Stands in for a translation file: every text gets a mark.
class MarkingTranslator final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override {
        return QLatin1Char('~') + QString::fromUtf8(source);
    }

    bool isEmpty() const override { return false; }
};

/// The bar with actions wired as the window wires them.
struct Fixture {
    Fixture() {
        document.openCopy(clickstream());
        const auto prepare = [this](QAction& action, const char* name, auto done) {
            action.setText(QLatin1String(name));
            action.setIcon(Theme::instance().icon(QLatin1String(name)));
            QObject::connect(&action, &QAction::triggered, &run, done);
        };
        prepare(runAction, "run", [this] {
            if (run.state() == RunState::paused) {
                run.resume();
            } else {
                RunOptions options;
                if (bar.isEndless()) {
                    options.duration = Duration::zero();
                }
                run.start(document.pipeline(), options);
            }
        });
        prepare(pauseAction, "pause", [this] { run.pause(); });
        prepare(stepAction, "step", [this] { run.step(); });
        prepare(stopAction, "stop", [this] { run.stop(); });
        prepare(restartAction, "restart", [this] { run.start(document.pipeline(), {}); });
        bar.resize(1200, 40);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
    }

    void click(QAction& action) {
        for (QToolButton* button : bar.findChildren<QToolButton*>()) {
            if (button->defaultAction() == &action) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QTest::qFail("no such button", __FILE__, __LINE__);
    }

    /// Picks an entry of the speeds by keyboard.
    void chooseSpeed(double speed) {
        const int index = speeds()->findData(speed);
        QVERIFY(index >= 0);
        speeds()->setFocus();
        QTest::keyClick(speeds(), Qt::Key_Home);
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(speeds(), Qt::Key_Down);
        }
    }

    [[nodiscard]] QComboBox* speeds() const { return bar.findChild<QComboBox*>(QStringLiteral("speed")); }

    [[nodiscard]] QLabel* label(const char* name) const {
        return bar.findChild<QLabel*>(QLatin1String(name));
    }

    [[nodiscard]] QString text(const char* name) const { return label(name)->text(); }

    [[nodiscard]] RunProgress* progress() const { return bar.findChild<RunProgress*>(); }

    QAction runAction, pauseAction, stepAction, stopAction, restartAction;
    Document document{builtinNodeTypes()};
    RunController run{builtinNodeTypes()};
    RunBar bar{document, run, {&runAction, &pauseAction, &stepAction, &stopAction, &restartAction}};
};

} // namespace

class TestRunBar : public QObject {
    Q_OBJECT

private slots:

    void init() { f = std::make_unique<Fixture>(); }

    void cleanup() { f.reset(); }

    void aProjectAtRest() {
        QCOMPARE(f->text("state"), QStringLiteral("Stopped"));
        QCOMPARE(f->text("clock"), QStringLiteral("00:00:00.0"));
        QCOMPARE(f->text("end"), QStringLiteral("00:01:00.0"));
        QCOMPARE(f->text("seed"), QStringLiteral("Seed 42"));
        QCOMPARE(f->bar.speed(), 60.0);
        QVERIFY(!f->bar.isEndless());
        QCOMPARE(f->progress()->share(), 0.0);
        QCOMPARE(f->progress()->marks().size(), std::size_t(4));
    }

    void partsMakeRoomWhereThereIsLittle() {
        const auto isShown = [this](const char* name) {
            return f->bar.findChild<QLabel*>(QLatin1String(name))->isVisible();
        };
        f->bar.setMinimumWidth(1); // else the layout of a window sets one
        const int whole = f->bar.wholeWidth();
        const QSize least = f->bar.minimumSizeHint();
        QVERIFY(isShown("seed") && isShown("state") && isShown("end"));
        QVERIFY(least.width() < whole);
        f->bar.resize(whole - 1, 40);
        QVERIFY(!isShown("seed") && isShown("state"));
        f->bar.resize(least.width(), 40);
        QVERIFY(!isShown("state") && !isShown("end") && isShown("clock"));
        QCOMPARE(f->bar.minimumSizeHint(), least);
        QCOMPARE(f->bar.wholeWidth(), whole);
        f->bar.resize(whole, 40);
        QVERIFY(isShown("seed"));
    }

    void buttonsDriveTheRun() {
        f->chooseSpeed(10);
        f->click(f->runAction);
        QCOMPARE(f->text("state"), QStringLiteral("Running"));
        AWAIT(f->text("clock") != QStringLiteral("00:00:00.0"));
        f->click(f->pauseAction);
        AWAIT(f->text("state") == QStringLiteral("Paused"));
        const SimTime paused = f->run.view()->snapshot.time;
        QCOMPARE(f->text("clock"), clockText(paused));
        f->click(f->stepAction);
        AWAIT(f->text("clock") == clockText(paused + kTick));
        QCOMPARE(f->text("state"), QStringLiteral("Paused"));
        QVERIFY(f->progress()->share() > 0);
        f->click(f->stopAction);
        QCOMPARE(f->text("state"), QStringLiteral("Stopping…"));
        AWAIT(f->text("state") == QStringLiteral("Stopped"));
        f->chooseSpeed(0);
        f->click(f->restartAction);
        AWAIT(f->text("state") == QStringLiteral("Finished"));
        QCOMPARE(f->text("clock"), QStringLiteral("00:01:00.0"));
        QCOMPARE(f->progress()->share(), 1.0);
        QCOMPARE(f->progress()->accessibleDescription(), QStringLiteral("100 %"));
    }

    void speedsReachTheRun() {
        QSignalSpy spy(&f->bar, &RunBar::speedChanged);
        for (const double speed : {0.1, 0.5, 1.0, 10.0, 60.0, 100.0, 600.0, 1000.0, 0.0}) {
            f->chooseSpeed(speed);
            QCOMPARE(f->bar.speed(), speed);
            QCOMPARE(spy.last()[0].toDouble(), speed);
            AWAIT(f->run.view()->requestedSpeed == speed);
        }
        QCOMPARE(f->speeds()->currentText(), QStringLiteral("As fast as possible"));
        f->chooseSpeed(1000);
        QCOMPARE(f->speeds()->currentText(), QStringLiteral("×1,000"));
    }

    void theRealSpeedShowsWhenItMatters() {
        f->bar.findChild<QCheckBox*>()->setChecked(true);
        f->chooseSpeed(1);
        f->click(f->runAction);
        AWAIT(f->text("clock") != QStringLiteral("00:00:00.0"));
        QVERIFY(f->text("realSpeed").isEmpty());
        f->chooseSpeed(0);
        AWAIT(f->text("realSpeed").startsWith(QStringLiteral("×")));
        f->click(f->pauseAction);
        AWAIT(f->text("state") == QStringLiteral("Paused"));
        QVERIFY(f->text("realSpeed").isEmpty());
    }

    void aSpeedThatCannotBeHeldIsSaid() {
        // More records than any computer makes in a thousandth of the time.
        Pipeline heavy = clickstream();
        heavy.findNode(NodeId("web"))->settings["records_per_second"] = 200000;
        heavy.scenario.events.clear();
        f->document.openCopy(heavy);
        f->bar.findChild<QCheckBox*>()->setChecked(true);
        f->chooseSpeed(1000);
        f->click(f->runAction);
        AWAIT(f->text("realSpeed").startsWith(QStringLiteral("only ×")));
        QVERIFY(f->label("realSpeed")->toolTip().contains(QStringLiteral("speed")));
        QCOMPARE(f->run.state(), RunState::running);
    }

    void withoutEndNothingIsShownOfAnEnd() {
        auto* endless = f->bar.findChild<QCheckBox*>(QStringLiteral("endless"));
        QTest::mouseClick(endless, Qt::LeftButton, {}, QPoint(8, endless->height() / 2));
        QVERIFY(f->bar.isEndless());
        QCOMPARE(f->text("end"), QStringLiteral("no end"));
        f->chooseSpeed(0);
        f->click(f->runAction);
        AWAIT(f->run.view()->snapshot.time > kTimeZero + 61s);
        QCOMPARE(f->run.state(), RunState::running);
        QCOMPARE(f->progress()->share(), 0.0);
        // What the switch says now is about the next run.
        QTest::mouseClick(endless, Qt::LeftButton, {}, QPoint(8, endless->height() / 2));
        QCOMPARE(f->text("end"), QStringLiteral("no end"));
        f->click(f->stopAction);
        AWAIT(f->text("state") == QStringLiteral("Stopped"));
        QCOMPARE(f->text("end"), QStringLiteral("00:01:00.0"));
    }

    void theBarFollowsTheProjectButNotInARun() {
        const auto setSeed = [this](std::uint64_t seed) {
            Scenario scenario = f->document.pipeline().scenario;
            scenario.seed = seed;
            scenario.events.pop_back();
            QVERIFY(f->document.push(Edit{SetScenario{scenario}}, QStringLiteral("Set")));
        };
        setSeed(7);
        QCOMPARE(f->text("seed"), QStringLiteral("Seed 7"));
        QCOMPARE(f->progress()->marks().size(), std::size_t(3));
        f->chooseSpeed(1);
        f->click(f->runAction);
        setSeed(8);
        QCOMPARE(f->text("seed"), QStringLiteral("Seed 7"));
        f->click(f->restartAction);
        QCOMPARE(f->text("seed"), QStringLiteral("Seed 8"));
        f->document.startNew();
        f->click(f->stopAction);
        AWAIT(f->text("seed") == QStringLiteral("Seed 42"));
        QVERIFY(f->progress()->marks().empty());
    }

    void liveEditsLeaveAMark() {
        f->chooseSpeed(10);
        f->click(f->runAction);
        AWAIT(f->run.view()->snapshot.time > kTimeZero);
        f->run.execute({NodeId("web"), "set", {{"settings", {{"records_per_second", 10}}}}});
        AWAIT(f->progress()->marks().size() == 5);
        const RunProgress::Mark& mark = f->progress()->marks().back();
        QVERIFY(mark.isLive);
        QVERIFY(mark.text.contains(QStringLiteral("Web clicks")));
    }

    void marksSayWhatTheyAre() {
        RunProgress* progress = f->progress();
        // The first event is at a sixth of the scenario.
        const QPoint place(progress->width() / 6, progress->height() / 2);
        QHelpEvent help(QEvent::ToolTip, place, progress->mapToGlobal(place));
        QApplication::sendEvent(progress, &help);
        QCOMPARE(QToolTip::text(), QStringLiteral("00:00:10.0  Web clicks: Change settings"));
        QToolTip::hideText();
    }

    void failureIsPlain() {
        Pipeline broken = clickstream();
        broken.nodes[0].type = "water_wheel";
        f->document.openCopy(broken);
        f->click(f->runAction);
        AWAIT(f->text("state") == QStringLiteral("Failed"));
    }

    void numbersDoNotMoveTheirNeighbours() {
        f->chooseSpeed(0);
        QCoreApplication::processEvents();
        const QRect clock = f->label("clock")->geometry();
        const QRect speeds = f->speeds()->geometry();
        f->click(f->runAction);
        AWAIT(f->text("state") == QStringLiteral("Finished"));
        QCoreApplication::processEvents();
        QCOMPARE(f->label("clock")->geometry(), clock);
        QCOMPARE(f->speeds()->geometry(), speeds);
    }

    void textsChangeAtMostFourTimesASecond() {
        f->bar.findChild<QCheckBox*>()->setChecked(true);
        f->chooseSpeed(0);
        f->click(f->runAction);
        AWAIT(f->run.view()->snapshot.time > kTimeZero);
        QString shown = f->text("clock");
        int changes = 0;
        int views = 0;
        connect(&f->run, &RunController::viewChanged, this, [&] {
            ++views;
            if (f->text("clock") != shown) {
                shown = f->text("clock");
                ++changes;
            }
        });
        QElapsedTimer clock;
        clock.start();
        AWAIT(changes >= 4);
        QVERIFY(clock.elapsed() >= 3 * 245);
        QVERIFY(views > changes);
    }

    void everythingHasANameAndAnotherLanguage() {
        for (const char* name : {"clock", "end", "realSpeed", "state"}) {
            QVERIFY2(!f->label(name)->accessibleName().isEmpty(), name);
        }
        QCOMPARE(f->speeds()->accessibleName(), QStringLiteral("Speed"));
        QVERIFY(!f->progress()->accessibleName().isEmpty());
        MarkingTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QCoreApplication::processEvents();
        QCOMPARE(f->text("state"), QStringLiteral("~Stopped"));
        QCOMPARE(f->text("seed"), QStringLiteral("~Seed 42"));
        QCOMPARE(f->speeds()->currentText(), QStringLiteral("~×60"));
        QCOMPARE(f->bar.findChild<QCheckBox*>()->text(), QStringLiteral("~Without end"));
        QCOMPARE(f->bar.speed(), 60.0);
        QCoreApplication::removeTranslator(&translator);
        QCoreApplication::processEvents();
        QCOMPARE(f->text("state"), QStringLiteral("Stopped"));
    }

private:
    std::unique_ptr<Fixture> f;
};

QTEST_MAIN(TestRunBar)
#include "tst_run_bar.moc"
