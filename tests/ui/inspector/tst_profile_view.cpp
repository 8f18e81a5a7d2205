// SPDX-License-Identifier: GPL-3.0-or-later
#include "producer_fixture.h"

#include "inspector/grid_field.h"
#include "inspector/profile_curve.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QToolTip>

using namespace millrace;
using namespace millrace::ui;

/// The curve of a producer's traffic and the week's table, with mouse and keys.
class TestProfileView : public QObject {
    Q_OBJECT

private slots:

    void cleanup() { f.reset(); }

    void theCurveIsTheRunsOwn() {
        const std::vector<Setting>& settings = builtinNodeTypes().find("producer")->description.settings;
        const WallTime start = parseTimestamp("2026-01-05T06:00:00Z").value();
        const auto shape = ProfileShape::make(
            settings,
            {{"records_per_second", 100},
             {"profile", {{"kind", "spike"}, {"at", "10m"}, {"factor", 5}, {"duration", "1s"}}}},
            start);
        QVERIFY(shape.ok());
        QCOMPARE(shape->rateAt(599), 100.0);
        QCOMPARE(shape->rateAt(600.5), 500.0);
        QCOMPARE(shape->rateAt(601.5), 100.0);
        // A second in a week is not lost between two pixels.
        const auto week = shape->columns(604800, 200);
        double most = 0;
        double mean = 0;
        for (const auto& column : week) {
            most = std::max(most, column.most);
            mean += column.mean / 200;
        }
        QCOMPARE(most, 500.0);
        QVERIFY(std::abs(mean - (100 + 400.0 / 604800)) < 1e-6);
        QCOMPARE(shape->summary(3600).peak, 500.0);
        // Nor do the places that are looked at fall in with a rhythm.
        const auto rhythm = ProfileShape::make(
            settings,
            {{"records_per_second", 100}, {"profile", {{"kind", "on_off"}, {"on", "1s"}, {"off", "3s"}}}},
            start);
        QVERIFY(rhythm.ok());
        for (const double horizon : {604800.0, 4.0 * 1024 * 100}) {
            QCOMPARE(rhythm->summary(horizon).peak, 100.0);
            const double average = rhythm->summary(horizon).mean;
            QVERIFY2(std::abs(average - 25) < 0.1, QByteArray::number(average));
        }
        const auto day = ProfileShape::make(
            settings, {{"records_per_second", 1000}, {"profile", {{"kind", "diurnal"}, {"peak", "14h"}}}},
            start);
        QVERIFY(day.ok());
        QVERIFY(std::abs(day->rateAt(8 * 3600) - 1500) < 1); // 14:00 is eight hours after the start
        QVERIFY(std::abs(day->rateAt(20 * 3600) - 500) < 1);
        QVERIFY(std::abs(day->handles().back().seconds - 8 * 3600) < 1);
        QVERIFY(
            !ProfileShape::make(settings, {{"profile", {{"kind", "spike"}, {"at", "soon"}}}}, start).ok());
    }

    void wordsTellPeakAndMean() {
        open({{"records_per_second", 100},
              {"profile", {{"kind", "spike"}, {"at", "10m"}, {"factor", 5}, {"duration", "6m"}}}});
        QTRY_VERIFY(words().contains(QStringLiteral("Peak 500 records/s at 10 min")));
        QVERIFY2(words().contains(QStringLiteral("mean 140 records/s")), qPrintable(words()));
        // Live while typing.
        auto* factor = f->field("profile.factor")->findChild<QLineEdit*>();
        factor->setFocus();
        factor->selectAll();
        QTest::keyClicks(factor, QStringLiteral("8"));
        QTRY_VERIFY(words().contains(QStringLiteral("Peak 800 records/s")));
        // What cannot be drawn says why.
        f->set({{"records_per_second", 100}, {"profile", {{"kind", "spike"}, {"at", "soon"}}}});
        QTRY_VERIFY(words().contains(QStringLiteral("There is no curve to show")));
    }

    void eventsOfTheScenarioShow() {
        open({{"records_per_second", 100}});
        QTRY_VERIFY(curve()->shape());
        Scenario scenario;
        const auto setAt = [&](int minutes, const char* node, const Json& settings) {
            scenario.events.push_back(
                {std::chrono::minutes(minutes), NodeId(node), "set", {{"settings", settings}}});
        };
        setAt(40, "web",
              {{"records_per_second", 50}, {"profile", {{"kind", "ramp"}, {"to", 150}, {"over", "10m"}}}});
        setAt(10, "web", {{"records_per_second", 400}});
        setAt(20, "web", {{"records_per_second", "many"}}); // the run refuses it
        setAt(25, "web", {{"batch_records", 10}});          // another setting
        setAt(30, "clicks", {{"records_per_second", 7}});   // another node
        setAt(90, "web", {{"records_per_second", 9}});      // after the end of the run
        QVERIFY(f->document.push({SetScenario{scenario}}, QStringLiteral("Events")).ok());
        QTRY_COMPARE(curve()->shape()->marks().size(), std::size_t(2));
        const ProfileShape& shape = *curve()->shape();
        QCOMPARE(shape.rateAt(599), 100.0);
        QCOMPARE(shape.rateAt(601), 400.0);
        QVERIFY(std::abs(shape.rateAt(2401) - 50) < 1);
        QVERIFY(std::abs(shape.rateAt(3001) - 150) < 1);
        QCOMPARE(shape.summary(3600).peak, 400.0);
        QCOMPARE(shape.columns(3600, 60)[9].most, 100.0);
        QCOMPARE(shape.columns(3600, 60)[10].least, 400.0);
        QVERIFY2(words().contains(QStringLiteral("Peak 400 records/s at 10 min")), qPrintable(words()));
        const QString told = QStringLiteral("Event at 10 min: 100 records/s → 400 records/s");
        QVERIFY2(words().contains(told), qPrintable(words()));
        // The same at the pointer.
        const QPointF start = curve()->handlePoint(0);
        const int x = static_cast<int>(start.x() + (curve()->width() - 12 - start.x()) / 6);
        const QPoint place(x, static_cast<int>(start.y()) / 2);
        QHelpEvent help(QEvent::ToolTip, place, curve()->mapToGlobal(place));
        QApplication::sendEvent(curve(), &help);
        QCOMPARE(QToolTip::text(), told);
        // The handle still sets the node's own rate.
        drag(0, QPoint(0, -10));
        QVERIFY(f->settings()["records_per_second"].get<double>() > 100);
        QCOMPARE(f->document.undoStack().undoText(), QStringLiteral("Change Rate of Web"));
    }

    void handlesAreDragged_data() {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<int>("handle");
        QTest::addColumn<QPoint>("by");
        QTest::addColumn<QString>("grows"); // a setting that is larger then
        QTest::newRow("constant") << R"({"kind":"constant"})" << 0 << QPoint(0, -20) << "records_per_second";
        QTest::newRow("ramp start") << R"({"kind":"ramp","to":400,"over":"20m"})" << 0 << QPoint(0, -20)
                                    << "records_per_second";
        QTest::newRow("ramp end up") << R"({"kind":"ramp","to":400,"over":"20m"})" << 1 << QPoint(0, -10)
                                     << "to";
        QTest::newRow("ramp end later")
            << R"({"kind":"ramp","to":400,"over":"20m"})" << 1 << QPoint(20, 0) << "over";
        QTest::newRow("spike height") << R"({"kind":"spike","at":"20m","factor":4,"duration":"10m"})" << 1
                                      << QPoint(0, -10) << "factor";
        QTest::newRow("spike time") << R"({"kind":"spike","at":"20m","factor":4,"duration":"10m"})" << 1
                                    << QPoint(20, 0) << "at";
        QTest::newRow("spike length") << R"({"kind":"spike","at":"20m","factor":4,"duration":"10m"})" << 2
                                      << QPoint(20, 0) << "duration";
        QTest::newRow("day's peak later")
            << R"({"kind":"diurnal","amplitude":0.5,"peak":"10h"})" << 1 << QPoint(20, 0) << "peak";
        QTest::newRow("day's peak higher")
            << R"({"kind":"diurnal","amplitude":0.5,"peak":"10h"})" << 1 << QPoint(0, -10) << "amplitude";
        QTest::newRow("on longer") << R"({"kind":"on_off","on":"10m","off":"20m"})" << 1 << QPoint(20, 0)
                                   << "on";
        QTest::newRow("off longer") << R"({"kind":"on_off","on":"10m","off":"20m"})" << 2 << QPoint(20, 0)
                                    << "off";
    }

    void handlesAreDragged() {
        QFETCH(QString, profile);
        QFETCH(int, handle);
        QFETCH(QPoint, by);
        QFETCH(QString, grows);
        const Json given = Json::parse(profile.toStdString());
        open({{"records_per_second", 100}, {"profile", given}});
        QTRY_VERIFY(curve()->shape());
        const Json before = f->settings();
        const int steps = f->document.undoStack().count();
        drag(static_cast<std::size_t>(handle), by);
        const Json after = f->settings();
        const std::string key = grows.toStdString();
        const bool isRate = key == "records_per_second";
        const auto amount = [&](const Json& settings) {
            const Json& value = isRate ? settings[key] : settings["profile"][key];
            return value.is_number() ? value.get<double>()
                                     : secondsOf(parseDuration(value.get<std::string>()).value());
        };
        QVERIFY2(amount(after) > amount(before), after.dump().c_str());
        QCOMPARE(f->document.undoStack().count(), steps + 1); // one drag, one step
        f->document.undoStack().undo();
        COMPARE_JSON(f->settings(), before);
    }

    /// Taken below its middle and dragged up, out of the picture: each move raises the rate by as much.
    void theAxesHoldStillUnderADrag() {
        open({{"records_per_second", 100}, {"profile", {{"kind", "ramp"}, {"to", 400}, {"over", "20m"}}}});
        QTRY_VERIFY(curve()->shape());
        const auto to = [&] { return f->settings()["profile"]["to"].get<double>(); };
        const auto over = [&] {
            return secondsOf(parseDuration(f->settings()["profile"]["over"].get<std::string>()).value());
        };
        QPoint at = curve()->handlePoint(1).toPoint() + QPoint(0, 8);
        QTest::mousePress(curve(), Qt::LeftButton, {}, at);
        double before = to();
        double grown = 0;
        for (int i = 0; i < 10; ++i) {
            at -= QPoint(0, 10);
            move(curve(), at);
            QCoreApplication::processEvents();
            QVERIFY2(to() > before, f->settings().dump().c_str());
            grown = i == 0 ? to() - before : grown;
            QVERIFY2(std::abs(to() - before - grown) < 0.1 * grown, f->settings().dump().c_str());
            before = to();
        }
        QCOMPARE(over(), 1200.0); // straight up
        QTest::mouseRelease(curve(), Qt::LeftButton, {}, at);
        QVERIFY(curve()->handlePoint(1).y() > 28); // now the axis has followed
        // To the right edge and again there: time does not run away under the pointer.
        at = curve()->handlePoint(1).toPoint();
        QTest::mousePress(curve(), Qt::LeftButton, {}, at);
        at.setX(curve()->width() - 20);
        move(curve(), at);
        const double late = over();
        QVERIFY(late > 1200);
        for (int i = 0; i < 4; ++i) {
            move(curve(), at);
            QCoreApplication::processEvents();
        }
        QCOMPARE(over(), late);
        QCOMPARE(to(), before);
        QTest::mouseRelease(curve(), Qt::LeftButton, {}, at);
    }

    void stepsKeepTheirOrder() {
        open({{"profile",
               {{"kind", "step"},
                {"steps",
                 {{{"at", "10m"}, {"records_per_second", 300}},
                  {{"at", "20m"}, {"records_per_second", 50}}}}}}});
        QTRY_VERIFY(curve()->shape());
        QCOMPARE(curve()->shape()->handles().size(), 3U);
        drag(1, QPoint(curve()->width(), -10)); // far beyond the second one
        const Json step = f->settings()["profile"]["steps"][0];
        QCOMPARE(parseDuration(step["at"].get<std::string>()).value(), Duration(std::chrono::minutes(20)));
        QVERIFY(step["records_per_second"].get<double>() > 300);
    }

    void keysMoveHandles() {
        open({{"records_per_second", 100}, {"profile", {{"kind", "ramp"}, {"to", 400}, {"over", "20m"}}}});
        QTRY_VERIFY(curve()->shape());
        curve()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(curve(), Qt::Key_Tab); // the second handle
        QVERIFY(curve()->hasFocus());
        QTest::keyClick(curve(), Qt::Key_Up);
        QVERIFY(f->settings()["profile"]["to"].get<double>() > 400);
        QTest::keyClick(curve(), Qt::Key_Right);
        QVERIFY(parseDuration(f->settings()["profile"]["over"].get<std::string>()).value() >
                std::chrono::minutes(20));
        QCOMPARE(f->document.undoStack().count(), 2);
        QVERIFY(curve()->accessibleDescription().contains(QStringLiteral("End of the ramp")));
        QTest::keyClick(curve(), Qt::Key_Tab); // there is no third: on to the next field
        QVERIFY(!curve()->hasFocus());
    }

    void whatWasMovedIsSaidWhileTheShapeIsReplaced() {
        open({{"profile", {{"kind", "ramp"}}}});
        QStringList told;
        // The first connection puts another shape in the place of the one whose handle is moved.
        connect(curve(), &ProfileCurve::edited, this,
                [&](const ProfileChange&, const QString& what) { told << what; });
        drag(1, {0, -10});
        QVERIFY(!told.isEmpty());
        for (const QString& what : told) {
            QCOMPARE(what, curve()->shape()->handles()[1].what);
        }
        // Nothing may be left to show, even under a drag.
        connect(curve(), &ProfileCurve::edited, this,
                [&] { curve()->present(std::nullopt, 60, 60, ProfileCurve::Clock::run); });
        drag(1, {0, 10});
        QVERIFY(!curve()->shape());
    }

    void theWeekIsPainted() {
        open({{"profile", {{"kind", "weekday_hours"}}}});
        auto* grid = f->panel.findChild<NumberGrid*>();
        QVERIFY(grid);
        QTRY_COMPARE(grid->rows().size(), 7U);
        QCOMPARE(grid->rows().front().size(), 24U);
        auto* brush = named<QLineEdit>(QStringLiteral("Value to paint with"));
        QVERIFY(brush);
        brush->setFocus();
        brush->selectAll();
        QTest::keyClicks(brush, QStringLiteral("3.5"));
        show(grid);
        const int steps = f->document.undoStack().count();
        QTest::mousePress(grid, Qt::LeftButton, {}, grid->cellCenter(0, 8));
        move(grid, grid->cellCenter(0, 17));
        QTest::mouseRelease(grid, Qt::LeftButton, {}, grid->cellCenter(0, 17));
        const Json table = f->settings()["profile"]["table"];
        for (int hour = 0; hour < 24; ++hour) {
            QCOMPARE(table[0][static_cast<std::size_t>(hour)].get<double>(),
                     hour >= 8 && hour <= 17 ? 3.5 : 1.0);
        }
        QCOMPARE(table[1][8].get<double>(), 1.0);
        QCOMPARE(f->document.undoStack().count(), steps + 1);
        // By keys: down a day, paint.
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Down);
        QTest::keyClick(grid, Qt::Key_Space);
        QCOMPARE(f->settings()["profile"]["table"][1][17].get<double>(), 3.5);
        QTest::keyClick(grid, Qt::Key_Minus);
        QCOMPARE(f->settings()["profile"]["table"][1][17].get<double>(), 3.4);
        // A right-click takes a value as the brush.
        QTest::mouseClick(grid, Qt::RightButton, {}, grid->cellCenter(1, 17));
        QCOMPARE(brush->text(), QStringLiteral("3.4"));
        QTRY_VERIFY(words().contains(QStringLiteral("Peak")));
    }

    void theTimeShownSuitsTheProfile() {
        open({{"profile", {{"kind", "diurnal"}}}});
        QTRY_COMPARE(span()->currentText(), QStringLiteral("A day"));
        QVERIFY2(words().contains(QStringLiteral("Peak 150 records/s at 14:00")), qPrintable(words()));
        f->set({{"profile", {{"kind", "weekday_hours"}}}});
        QTRY_COMPARE(span()->currentText(), QStringLiteral("A week"));
        f->set({{"profile", {{"kind", "ramp"}}}});
        QTRY_COMPARE(span()->currentText(), QStringLiteral("The run"));
        f->set(Json::object());
        QTRY_VERIFY(words().contains(QStringLiteral("100 records/s all the time")));
    }

private:
    void open(const Json& settings) {
        f = std::make_unique<ProducerFixture>(settings);
        f->panel.resize(480, 1400);
        show(curve());
    }

    /// Into sight and laid out.
    void show(QWidget* widget) {
        QTRY_VERIFY(widget->isVisible() && widget->width() > 100);
        QCoreApplication::processEvents();
    }

    ProfileCurve* curve() { return f->panel.findChild<ProfileCurve*>(); }

    QComboBox* span() { return named<QComboBox>(QStringLiteral("Time shown")); }

    template <typename T>
    T* named(const QString& name) {
        for (T* one : f->panel.findChildren<T*>()) {
            if (one->accessibleName() == name) {
                return one;
            }
        }
        return nullptr;
    }

    QString words() {
        QStringList all;
        for (const QLabel* label : curve()->parentWidget()->findChildren<QLabel*>()) {
            all << label->text();
        }
        return all.join(QLatin1Char('\n'));
    }

    static void move(QWidget* widget, QPoint to) {
        QMouseEvent event(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(widget, &event);
    }

    void drag(std::size_t handle, QPoint by) {
        const QPoint from = curve()->handlePoint(handle).toPoint();
        QTest::mousePress(curve(), Qt::LeftButton, {}, from);
        for (const double part : {0.3, 0.6, 1.0}) {
            move(curve(), from + (QPointF(by) * part).toPoint());
        }
        QTest::mouseRelease(curve(), Qt::LeftButton, {}, from + by);
    }

    std::unique_ptr<ProducerFixture> f;
};

QTEST_MAIN(TestProfileView)
#include "tst_profile_view.moc"
