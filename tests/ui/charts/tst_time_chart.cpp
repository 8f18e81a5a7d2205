// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_fixture.h"
#include "charts/time_chart.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QtCharts/QChart>

namespace millrace::ui {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const TimeWindow kTenSeconds{kTimeZero, kTimeZero + seconds(10)};
const std::string kFirst = "shardId-000000000000";
const std::string kSecond = "shardId-000000000001";

/// A shown chart of a fixed size.
struct Shown {
    explicit Shown(const ChartSpec& spec)
        : chart(spec, shardSlots) {
        shardSlots.assign({kFirst, kSecond});
        chart.resize(600, 260);
        chart.show();
    }

    /// A point of the plot, by shares of its width and height.
    QPoint pointAt(double x, double y = 0.5) {
        const QRectF plot = chart.plot().plotArea();
        return QPointF(plot.left() + x * plot.width(), plot.top() + y * plot.height()).toPoint();
    }

    SeriesSlots shardSlots;
    TimeChart chart;
};

} // namespace

class TimeChartTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void countersAreDrawnAsRates();
    void theLimitIsALine();
    void gapsStayGaps();
    void levelsAreDrawnAsTheyAre();
    void joinedBucketsKeepTheirExtremes();
    void theLargestOfSeveralValuesIsSaidToBeAPeak();
    void seriesServeOneShardAfterTheOther();
    void manyShardsAreARangeAndAMedian();
    void silentShardsOfRefusedAmountsAreLeftOut();
    void theLegendHidesLines();
    void newValuesReplaceOldOnes();
    void draggingZooms();
    void aClickIsNoDrag();
    void doubleClickAndEscapeReset();
    void wheelAndKeysZoomAndMove();
    void theCursorTellsTheValueThere();
    void clearedChartsAreEmpty();
    void updating();
};

void TimeChartTest::initTestCase() {
    qRegisterMetaType<std::optional<SimTime>>();
    qRegisterMetaType<TimeWindow>();
}

void TimeChartTest::cleanup() {
    // A tooltip that is still there would take the pointer of the next test.
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible()) {
            widget->close();
        }
    }
}

void TimeChartTest::countersAreDrawnAsRates() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {100, 300, 200}}}, milliseconds(100)),
                          {kTimeZero, kTimeZero + seconds(1)});
    const auto pieces = shown.chart.drawnPieces(QString::fromStdString(kFirst));
    QCOMPARE(pieces.size(), 1U);
    QCOMPARE(pieces[0], (LinePiece{{0.05, 1000}, {0.15, 3000}, {0.25, 2000}}));
}

void TimeChartTest::theLimitIsALine() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {900, 1000, 1000}}}), kTenSeconds);
    const auto limit = shown.chart.drawnPieces(QStringLiteral("limit"));
    QCOMPARE(limit.size(), 1U);
    QCOMPARE(limit[0], (LinePiece{{0, 1000}, {1, 1000}}));
    shown.chart.refreshReading();
    QVERIFY2(shown.chart.readingShown().contains(QStringLiteral("100 %")),
             qPrintable(shown.chart.readingShown()));
    QVERIFY(shown.chart.readingShown().contains(QStringLiteral("Shard 0")));
}

void TimeChartTest::gapsStayGaps() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {1, 2, kGap, 4, 5}}}), kTenSeconds);
    QCOMPARE(shown.chart.drawnPieces(QString::fromStdString(kFirst)).size(), 2U);
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {1, 2, 3, 4, 5}}}), kTenSeconds);
    QCOMPARE(shown.chart.drawnPieces(QString::fromStdString(kFirst)).size(), 1U);
}

void TimeChartTest::levelsAreDrawnAsTheyAre() {
    Shown shown(lagSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    shown.chart.setAnswer(answerOf(lagSpec(), {{"", {100, kGap, 250, 400}}}), kTenSeconds);
    const auto pieces = shown.chart.drawnPieces(QString());
    QCOMPARE(pieces.size(), 1U); // sampled now and then
    QCOMPARE(pieces[0].last().y(), 400.0);
    shown.chart.refreshReading();
    QCOMPARE(shown.chart.readingShown(), QStringLiteral("400 ms"));
}

void TimeChartTest::joinedBucketsKeepTheirExtremes() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    SeriesAnswer answer = answerOf(shardSpec(), {{kFirst, {500, 900, 500}}});
    answer.step = seconds(2);
    answer.lines[0].low = {100, 200, 500};
    shown.chart.setAnswer(answer, kTenSeconds);
    const auto pieces = shown.chart.drawnPieces(QString::fromStdString(kFirst));
    QCOMPARE(largestOf(pieces), 900.0);
    // The room between smallest and largest is filled, so the picture is not that of the largest alone.
    const QImage joined = shown.chart.plot().viewport()->grab().toImage();
    answer.lines[0].low = answer.lines[0].high;
    shown.chart.setAnswer(answer, kTenSeconds);
    QVERIFY(shown.chart.plot().viewport()->grab().toImage() != joined);
}

void TimeChartTest::theLargestOfSeveralValuesIsSaidToBeAPeak() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    SeriesAnswer answer = answerOf(shardSpec(), {{kFirst, {500, 900, 1050}}});
    shown.chart.setAnswer(answer, kTenSeconds);
    shown.chart.refreshReading();
    QVERIFY(!shown.chart.readingShown().contains(QStringLiteral("peak")));
    QVERIFY(shown.chart.readingShown().contains(QStringLiteral("105 %")));
    answer.step = seconds(2);
    shown.chart.setAnswer(answer, kTenSeconds);
    shown.chart.refreshReading();
    QVERIFY2(shown.chart.readingShown().contains(QStringLiteral("peak 1,050 records/s, 105 %")),
             qPrintable(shown.chart.readingShown()));
}

void TimeChartTest::seriesServeOneShardAfterTheOther() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    const auto show = [&](int first) {
        std::vector<std::pair<std::string, std::vector<double>>> lines;
        for (int i = first; i < first + 4; ++i) {
            lines.emplace_back("shardId-" + std::to_string(i), std::vector<double>{double(i), double(i)});
        }
        shown.chart.setAnswer(answerOf(shardSpec(), lines), kTenSeconds);
    };
    show(1);
    const qsizetype series = shown.chart.plot().chart()->series().size();
    for (int first = 2; first < 60; ++first) {
        show(first);
        QCOMPARE(largestOf(shown.chart.drawnPieces(QStringLiteral("shardId-%1").arg(first))), double(first));
        QVERIFY(shown.chart.drawnPieces(QStringLiteral("shardId-%1").arg(first - 1)).empty());
    }
    QCOMPARE(shown.chart.plot().chart()->series().size(), series);
}

void TimeChartTest::manyShardsAreARangeAndAMedian() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    SeriesAnswer answer = answerOf(shardSpec(), {{kSecond, {800, 900}}, {kFirst, {700, 700}}});
    answer.query.hottest = 2;
    answer.shardMinimum = {10, 20};
    answer.shardMedian = {300, 400};
    answer.shardMaximum = {800, 900};
    shown.chart.setAnswer(answer, kTenSeconds);
    QCOMPARE(largestOf(shown.chart.drawnPieces(QStringLiteral("median"))), 400.0);
    QVERIFY(shown.chart.findChild<QToolButton*>(QStringLiteral("range")));
    // Fewer shards than lines asked for: each has its own, and nothing else is said.
    answer.query.hottest = 4;
    shown.chart.setAnswer(answer, kTenSeconds);
    QVERIFY(shown.chart.drawnPieces(QStringLiteral("median")).empty());
}

void TimeChartTest::silentShardsOfRefusedAmountsAreLeftOut() {
    ChartSpec spec = shardSpec();
    spec.tone = ChartTone::throttled;
    spec.limits.clear();
    Shown shown(spec);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    SeriesAnswer answer = answerOf(spec, {{kFirst, {0, 0, 0}}, {kSecond, {0, 5, 0}}});
    answer.shardMaximum = {0, 5, 0};
    shown.chart.setAnswer(answer, kTenSeconds);
    QVERIFY(shown.chart.drawnPieces(QString::fromStdString(kFirst)).empty());
    QCOMPARE(largestOf(shown.chart.drawnPieces(QString::fromStdString(kSecond))), 5.0);
}

void TimeChartTest::theLegendHidesLines() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {100, 100}}, {kSecond, {900, 950}}}), kTenSeconds);
    auto* button = shown.chart.findChild<QToolButton*>(QString::fromStdString(kSecond));
    QVERIFY(button);
    QSignalSpy toggled(&shown.chart, &TimeChart::legendToggled);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(toggled.count(), 1);
    QVERIFY(shown.chart.drawnPieces(QString::fromStdString(kSecond)).empty());
    QVERIFY(!shown.chart.drawnPieces(QString::fromStdString(kFirst)).empty());
    shown.chart.refreshReading();
    QVERIFY(shown.chart.readingShown().contains(QStringLiteral("Shard 0")));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!shown.chart.drawnPieces(QString::fromStdString(kSecond)).empty());
}

void TimeChartTest::newValuesReplaceOldOnes() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {1, 2, 3}}}), kTenSeconds);
    const auto before = shown.chart.plot().chart()->series();
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {1, 2, 3, 4}}}), kTenSeconds);
    QCOMPARE(shown.chart.plot().chart()->series(), before);
    QCOMPARE(largestOf(shown.chart.drawnPieces(QString::fromStdString(kFirst))), 4.0);
}

void TimeChartTest::draggingZooms() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {1, 2, 3}}}), kTenSeconds);
    QSignalSpy zoomedTo(&shown.chart.plot().pointer(), &TimePointer::zoomRequested);
    QWidget* surface = shown.chart.plot().viewport();
    QTest::mousePress(surface, Qt::LeftButton, {}, shown.pointAt(0.8));
    QTest::mouseMove(surface, shown.pointAt(0.5));
    QTest::mouseMove(surface, shown.pointAt(0.2));
    QTest::mouseRelease(surface, Qt::LeftButton, {}, shown.pointAt(0.2));
    QCOMPARE(zoomedTo.count(), 1);
    const auto window = zoomedTo[0][0].value<TimeWindow>();
    QVERIFY(std::abs(secondsOf(window.from) - 2) < 0.05);
    QVERIFY(std::abs(secondsOf(window.to) - 8) < 0.05);
}

void TimeChartTest::aClickIsNoDrag() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    QSignalSpy zoomedTo(&shown.chart.plot().pointer(), &TimePointer::zoomRequested);
    QSignalSpy clicked(&shown.chart.plot().pointer(), &TimePointer::clicked);
    QTest::mouseClick(shown.chart.plot().viewport(), Qt::LeftButton, {}, shown.pointAt(0.5));
    QCOMPARE(zoomedTo.count(), 0);
    QCOMPARE(clicked.count(), 1);
}

void TimeChartTest::doubleClickAndEscapeReset() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    QSignalSpy reset(&shown.chart.plot().pointer(), &TimePointer::resetRequested);
    QTest::mouseDClick(shown.chart.plot().viewport(), Qt::LeftButton, {}, shown.pointAt(0.5));
    QTest::mouseRelease(shown.chart.plot().viewport(), Qt::LeftButton, {}, shown.pointAt(0.5));
    QCOMPARE(reset.count(), 1);
    QTest::keyClick(&shown.chart.plot(), Qt::Key_Escape);
    QCOMPARE(reset.count(), 2);
}

void TimeChartTest::wheelAndKeysZoomAndMove() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    TimePointer& pointer = shown.chart.plot().pointer();
    QSignalSpy zoomedBy(&pointer, &TimePointer::zoomByRequested);
    QSignalSpy movedBy(&pointer, &TimePointer::moveRequested);
    QSignalSpy stepped(&pointer, &TimePointer::stepRequested);
    const auto turn = [&](Qt::KeyboardModifiers modifiers) {
        const QPointF place = shown.pointAt(0.25);
        QWheelEvent event(place, shown.chart.plot().viewport()->mapToGlobal(place), {}, {0, 120},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(shown.chart.plot().viewport(), &event);
    };
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {1, 2, 3}}}), kTenSeconds);
    turn(Qt::ControlModifier);
    QCOMPARE(zoomedBy.count(), 1);
    QVERIFY(zoomedBy[0][0].toDouble() < 1);
    QVERIFY(std::abs(secondsOf(zoomedBy[0][1].value<SimTime>()) - 2.5) < 0.05);
    turn(Qt::ShiftModifier);
    QCOMPARE(movedBy.count(), 1);
    turn(Qt::NoModifier); // scrolls the panel
    QCOMPARE(zoomedBy.count(), 1);
    QCOMPARE(movedBy.count(), 1);
    QTest::keyClick(&shown.chart.plot(), Qt::Key_Right);
    QTest::keyClick(&shown.chart.plot(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(stepped.count(), 2);
    QCOMPARE(stepped[0][0].toInt(), 1);
    QCOMPARE(stepped[1][0].toInt(), -10);
    QTest::keyClick(&shown.chart.plot(), Qt::Key_Minus);
    QVERIFY(zoomedBy.last()[0].toDouble() > 1);
}

void TimeChartTest::theCursorTellsTheValueThere() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {100, 200, 300, 400}}}), kTenSeconds);
    QSignalSpy cursor(&shown.chart, &TimeChart::cursorMoved);
    // The first move brings the pointer in.
    QTest::mouseMove(shown.chart.plot().viewport(), shown.pointAt(0.6));
    QTest::mouseMove(shown.chart.plot().viewport(), shown.pointAt(0.15));
    QTRY_VERIFY(cursor.count() >= 1);
    const auto time = cursor.last()[0].value<std::optional<SimTime>>();
    QVERIFY(time.has_value());
    shown.chart.setCursorTime(time);
    QVERIFY2(shown.chart.readingShown().contains(QStringLiteral("200 records/s")),
             qPrintable(shown.chart.readingShown()));
    shown.chart.setCursorTime(std::nullopt);
    QVERIFY(shown.chart.readingShown().contains(QStringLiteral("400 records/s")));
}

void TimeChartTest::clearedChartsAreEmpty() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    shown.chart.setAnswer(answerOf(shardSpec(), {{kFirst, {100, 200}}}), kTenSeconds);
    shown.chart.clear();
    QVERIFY(shown.chart.drawnPieces(QString::fromStdString(kFirst)).empty());
    QVERIFY(shown.chart.readingShown().isEmpty());
    shown.chart.setCursorTime(kTimeZero + seconds(1)); // finds nothing, and that is fine
}

void TimeChartTest::updating() {
    Shown shown(shardSpec());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart));
    SeriesAnswer answer =
        answerOf(shardSpec(), {{kFirst, std::vector<double>(300)}, {kSecond, std::vector<double>(300)}});
    int round = 0;
    QBENCHMARK {
        ++round;
        for (SeriesLine& line : answer.lines) {
            for (std::size_t i = 0; i < line.high.size(); ++i) {
                line.high[i] = static_cast<double>((i * 37 + static_cast<std::size_t>(round)) % 1000);
            }
            line.low = line.high;
        }
        shown.chart.setAnswer(answer, {kTimeZero, kTimeZero + seconds(300)});
        shown.chart.plot().viewport()->repaint();
    }
    QCOMPARE(shown.chart.drawnPieces(QString::fromStdString(kFirst)).size(), 1U);
}

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::TimeChartTest)
#include "tst_time_chart.moc"
