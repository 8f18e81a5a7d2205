// SPDX-License-Identifier: GPL-3.0-or-later
// Who draws how much of which shard: figures, words, the matrix by mouse and keys, and a run under way.
#include "charts/chart_bar.h"
#include "charts/charts_panel.h"
#include "facts/stream_limits.h"
#include "nodes/catalog.h"
#include "shards/read_budget_page.h"
#include "shards_fixture.h"

#include <QElapsedTimer>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

namespace millrace::ui {

namespace {

constexpr int kPatience = 60'000; // milliseconds; only a broken program waits so long

NodeState readerOf(const char* id, bool hasOwn, std::vector<ShardReading> readings) {
    NodeState state;
    state.node = NodeId(id);
    state.reads = NodeId("clicks");
    state.hasOwnThroughput = hasOwn;
    state.readings = std::move(readings);
    return state;
}

ShardReading reading(std::uint32_t shard, std::int64_t bytes, double calls, double refused = 0) {
    ShardReading result;
    result.shard = shard;
    result.bytesPerSecond = bytes;
    result.callsPerSecond = calls;
    result.refusedPerSecond = refused;
    result.unread = 1200;
    result.lagMilliseconds = 2500;
    return result;
}

/// Two shards; `app` and `fraud` share, `fast` has enhanced fan-out.
std::vector<NodeState> threeReaders() {
    NodeState stream;
    stream.node = NodeId("clicks");
    stream.shards = evenShards(2);
    return {stream, readerOf("app", false, {reading(0, kMiB, 1), reading(1, kMiB / 2, 4)}),
            readerOf("fraud", false, {reading(0, kMiB / 2, 1), reading(1, kMiB / 4, 3, 2)}),
            readerOf("fast", true, {reading(0, 3 * kMiB / 2, 0), reading(1, kMiB / 4, 0)})};
}

Pipeline namedPipeline() {
    Pipeline pipeline = hotPipeline();
    pipeline.nodes.push_back({NodeId("fraud"), "consumer", "Fraud", {}});
    pipeline.nodes.push_back({NodeId("fast"), "consumer", "Fast", {}});
    return pipeline;
}

QPoint middleOf(const BudgetMatrix& matrix, const char* reader, const std::string& shard) {
    return matrix.cellRect(NodeId(reader), shard).center().toPoint();
}

} // namespace

class ReadBudgetTest final : public QObject {
    Q_OBJECT

private slots:
    void sharesAreOfTheTighterLimit();
    void fanOutReadersShareNothing();
    void closedShardsStayWhileTheyAreRead();
    void wordsNameTheTightestShardAndTheCure();
    void aCellTellsExactFiguresAndItsLimits();
    void csvHasALineForEachReaderAndShard();
    void aClickPicksReaderAndShard();
    void keysGoFromCellToCell();
    void columnsZoomAndTenThousandArePaintedInTime();
    void aRunIsShownAndSelectsOnTheCanvas();
    void emptyPagesSayWhy();
};

void ReadBudgetTest::sharesAreOfTheTighterLimit() {
    const ReadBudget budget = readBudgetOf(threeReaders(), NodeId("clicks"));
    QCOMPARE(budget.columns.size(), 2U);
    QCOMPARE(budget.shared.size(), 2U);
    QCOMPARE(budget.shared[0].shards[0].share(), 0.5); // 1 of 2 MiB/s, 1 of 5 calls/s
    QVERIFY(!budget.shared[0].shards[0].isByCalls());
    QCOMPARE(budget.shared[0].shards[1].share(), 0.8); // 4 of 5 calls/s
    QVERIFY(budget.shared[0].shards[1].isByCalls());
    QCOMPARE(budget.shared[0].shards[0].band(), LoadBand::calm);
    QCOMPARE(budget.shared[0].shards[1].band(), LoadBand::busy);
    QCOMPARE(budget.shared[1].shards[1].band(), LoadBand::throttled);
    // Together, by shard and over all of them.
    QCOMPARE(budget.together.shards[0].bytesShare(), 0.75);
    QCOMPARE(budget.together.shards[1].callsShare(), 1.4);
    QCOMPARE(budget.together.tightest, 1);
    QCOMPARE(budget.together.worst(), LoadBand::throttled);
    QCOMPARE(budget.together.all.shards, 2U);
    QCOMPARE(budget.together.all.callsPerSecond, 9.0);
    QCOMPARE(budget.together.all.callsShare(), 0.9);
    QCOMPARE(budget.shared[0].all.bytesPerSecond, 1.5 * kMiB);
    QVERIFY((budget.tightest(5) == std::vector<int>{1, 0}));
    // Where calls are refused it is tighter than anywhere else, whatever the means say.
    std::vector<NodeState> nodes = threeReaders();
    nodes[2].readings = {reading(0, kMiB / 2, 1, 1), reading(1, kMiB / 4, 3)};
    QVERIFY((readBudgetOf(nodes, NodeId("clicks")).tightest(5) == std::vector<int>{0, 1}));
    QCOMPARE(readBudgetOf(nodes, NodeId("clicks")).together.tightest, 0);
}

void ReadBudgetTest::fanOutReadersShareNothing() {
    const ReadBudget budget = readBudgetOf(threeReaders(), NodeId("clicks"));
    QCOMPARE(budget.own.size(), 1U);
    QCOMPARE(budget.own[0].node, NodeId("fast"));
    QCOMPARE(budget.own[0].shards[0].share(), 0.75);
    QCOMPARE(budget.own[0].shards[0].callsShare(), 0.0);
    QCOMPARE(budget.together.shards[0].bytesPerSecond, 1.5 * kMiB); // without it
    QVERIFY(!readBudgetOf(threeReaders(), NodeId("other")).hasReaders());
}

void ReadBudgetTest::closedShardsStayWhileTheyAreRead() {
    std::vector<NodeState> nodes = threeReaders();
    nodes[0].shards[0].state = "closed";
    ShardState gone = nodes[0].shards[1];
    gone.shardId = shardId(2);
    gone.state = "closed"; // and nobody reads it
    nodes[0].shards.push_back(gone);
    const ReadBudget budget = readBudgetOf(nodes, NodeId("clicks"));
    QCOMPARE(budget.columns.size(), 2U);
    QVERIFY(!budget.columns[0].isOpen);
    QCOMPARE(budget.columnOf(shardId(2)), -1);
    QCOMPARE(budget.columnOf(shardId(1)), 1);
}

void ReadBudgetTest::wordsNameTheTightestShardAndTheCure() {
    const Pipeline pipeline = namedPipeline();
    std::vector<NodeState> nodes = threeReaders();
    QString text = budgetSentence(readBudgetOf(nodes, NodeId("clicks")), pipeline);
    for (const char* part : {"Sessions and Fraud", "7 calls/s", "Shard 1", "5 calls/s", "2 calls/s",
                             "Poll less often", "enhanced fan-out"}) {
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }
    nodes[1].readings = {reading(0, kMiB, 1, 1)};
    nodes[2].readings = {reading(0, kMiB, 1)};
    text = budgetSentence(readBudgetOf(nodes, NodeId("clicks")), pipeline);
    QVERIFY2(text.contains(QStringLiteral("2 MiB/s are drawn by Sessions and Fraud")), qPrintable(text));
    nodes[1].readings = {reading(0, kMiB, 1)};
    nodes[2].readings = {reading(0, kMiB * 9 / 10, 1)};
    text = budgetSentence(readBudgetOf(nodes, NodeId("clicks")), pipeline);
    QVERIFY2(text.contains(QStringLiteral("95 %")), qPrintable(text));
    nodes[2].readings.clear();
    text = budgetSentence(readBudgetOf(nodes, NodeId("clicks")), pipeline);
    QVERIFY2(text.contains(QStringLiteral("50 % is taken by Sessions")), qPrintable(text));
    nodes[1].readings.clear();
    text = budgetSentence(readBudgetOf(nodes, NodeId("clicks")), pipeline);
    QVERIFY2(text.contains(QStringLiteral("Fast takes most of it: 75 % on Shard 0")), qPrintable(text));
}

void ReadBudgetTest::aCellTellsExactFiguresAndItsLimits() {
    const Pipeline pipeline = namedPipeline();
    const ReadBudget budget = readBudgetOf(threeReaders(), NodeId("clicks"));
    const QString cell = describeUse(budget, budget.shared[1], 1, pipeline).join(QLatin1Char('\n'));
    for (const char* part :
         {"Fraud", "shardId-000000000001", "Refused, 60 %", "262,144 B/s", "13 % of 2 MiB/s", "3 calls/s",
          "60 % of 5 calls/s", "Refused: 2 calls/s", "1,200 records", "2.5 s", "service-sizes-and-limits"}) {
        QVERIFY2(cell.contains(QLatin1String(part)), qPrintable(cell));
    }
    const QString own = describeUse(budget, budget.own[0], -1, pipeline).join(QLatin1Char('\n'));
    for (const char* part :
         {"Fast, All shards", "of 4 MiB/s of its own", "Shard 0 with 75 %", "enhanced-consumers"}) {
        QVERIFY2(own.contains(QLatin1String(part)), qPrintable(own));
    }
    QVERIFY(!own.contains(QStringLiteral("GetRecords")));
}

void ReadBudgetTest::csvHasALineForEachReaderAndShard() {
    const QByteArray csv = budgetCsv(readBudgetOf(threeReaders(), NodeId("clicks")), namedPipeline());
    QCOMPARE(csv.count('\n'), 1 + 6 + 2);
    QVERIFY(csv.contains("\"Fraud\",shared,shardId-000000000001,262144,3,2,60,1200,2500\n"));
    QVERIFY(csv.contains("\"Fast\",enhanced fan-out,shardId-000000000000,1572864,0,0,75,1200,2500\n"));
}

void ReadBudgetTest::aClickPicksReaderAndShard() {
    const Pipeline pipeline = namedPipeline();
    BudgetMatrix matrix;
    matrix.resize(900, 400);
    matrix.setBudget(readBudgetOf(threeReaders(), NodeId("clicks")), pipeline);
    matrix.show();
    QVERIFY(QTest::qWaitForWindowExposed(&matrix));
    QSignalSpy picked(&matrix, &BudgetMatrix::picked);
    QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, middleOf(matrix, "fraud", shardId(1)));
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].value<NodeId>(), NodeId("fraud"));
    QCOMPARE(picked[0][1].value<std::string>(), shardId(1));
    QVERIFY(matrix.currentText().join(QLatin1Char(' ')).contains(QStringLiteral("Fraud")));
    // The name stands for all shards; a heading for nothing.
    QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {},
                      QPoint(20, middleOf(matrix, "fast", shardId(0)).y()));
    QCOMPARE(picked.count(), 2);
    QCOMPARE(picked[1][0].value<NodeId>(), NodeId("fast"));
    QVERIFY(picked[1][1].value<std::string>().empty());
    QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, QPoint(400, 30));
    QCOMPARE(picked.count(), 2);
    // Hovering says the same.
    const QPoint place = middleOf(matrix, "app", shardId(0));
    QHelpEvent help(QEvent::ToolTip, place, matrix.viewport()->mapToGlobal(place));
    QApplication::sendEvent(matrix.viewport(), &help);
    QVERIFY2(QToolTip::text().contains(QStringLiteral("1,048,576 B/s, 50 % of 2 MiB/s")),
             qPrintable(QToolTip::text()));
}

void ReadBudgetTest::keysGoFromCellToCell() {
    const Pipeline pipeline = namedPipeline();
    BudgetMatrix matrix;
    matrix.resize(900, 400);
    matrix.setBudget(readBudgetOf(threeReaders(), NodeId("clicks")), pipeline);
    matrix.show();
    matrix.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&matrix));
    matrix.setFocus();
    const auto says = [&](const char* text) {
        return matrix.accessibleDescription().startsWith(QLatin1String(text));
    };
    QTRY_VERIFY(says("Sessions, shardId-000000000000"));
    QTest::keyClick(&matrix, Qt::Key_Right);
    QVERIFY(says("Sessions, shardId-000000000001"));
    QTest::keyClick(&matrix, Qt::Key_Right);
    QVERIFY(says("Sessions, All shards"));
    QTest::keyClick(&matrix, Qt::Key_Right);
    QVERIFY(says("Sessions, All shards"));
    QTest::keyClick(&matrix, Qt::Key_Down);
    QTest::keyClick(&matrix, Qt::Key_Down);
    QVERIFY(says("All who share, All shards"));
    QTest::keyClick(&matrix, Qt::Key_Down);
    QTest::keyClick(&matrix, Qt::Key_Home);
    QVERIFY(says("Fast, shardId-000000000000"));
    QSignalSpy picked(&matrix, &BudgetMatrix::picked);
    QTest::keyClick(&matrix, Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].value<NodeId>(), NodeId("fast"));
    QCOMPARE(picked[0][1].value<std::string>(), shardId(0));
}

void ReadBudgetTest::columnsZoomAndTenThousandArePaintedInTime() {
    constexpr int kShards = 10'000;
    constexpr int kReaders = 6;
    constexpr int kHot = 7'654;
    NodeState stream;
    stream.node = NodeId("clicks");
    stream.shards = evenShards(kShards);
    std::vector<NodeState> nodes{stream};
    for (int i = 0; i < kReaders; ++i) {
        std::vector<ShardReading> readings;
        for (std::uint32_t shard = 0; shard < kShards; ++shard) {
            readings.push_back(reading(shard, 100'000, 0.5));
        }
        readings[kHot].bytesPerSecond = kMiB / 2;
        nodes.push_back(readerOf(qPrintable(QStringLiteral("reader-%1").arg(i)), i % 3 == 2, readings));
    }
    const Pipeline pipeline = namedPipeline();
    BudgetMatrix matrix;
    matrix.resize(1200, 400);
    matrix.show();
    QVERIFY(QTest::qWaitForWindowExposed(&matrix));
    matrix.setBudget(readBudgetOf(nodes, NodeId("clicks")), pipeline);
    QCOMPARE(matrix.budget().tightest(5).front(), kHot);
    QCOMPARE(matrix.zoom(), 1.0);
    QImage image(matrix.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    qint64 fastest = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer took;
        took.start();
        matrix.viewport()->render(&image);
        fastest = std::min(fastest, took.elapsed());
    }
    qInfo("painted in %lld ms", static_cast<long long>(fastest));
    // Of joined columns the tightest is the one that is told and picked.
    const QPoint hot = middleOf(matrix, "reader-0", shardId(kHot));
    const std::optional<BudgetMatrix::Cell> cell = matrix.cellAt(hot);
    QVERIFY(cell);
    QCOMPARE(cell->column, kHot);
    // Looked at closely it has figures, and stands in sight.
    QWheelEvent wheel(QPointF(hot), matrix.viewport()->mapToGlobal(QPointF(hot)), {}, QPoint(0, 120),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(matrix.viewport(), &wheel);
    QVERIFY(matrix.zoom() > 1);
    matrix.setZoom(matrix.mostZoom());
    matrix.goToShard(shardId(kHot));
    QVERIFY(matrix.cellRect(NodeId("reader-0"), shardId(kHot)).width() > 150);
    matrix.setFocus();
    QTest::keyClick(&matrix, Qt::Key_0);
    QCOMPARE(matrix.zoom(), 1.0);
}

void ReadBudgetTest::aRunIsShownAndSelectsOnTheCanvas() {
    Document document(builtinNodeTypes());
    Pipeline pipeline = namedPipeline();
    pipeline.nodes[3].settings = Json::parse(R"({"library": "get_records", "poll_interval_ms": 200})");
    pipeline.nodes[4].settings = Json::parse(R"({"enhanced_fan_out": true})");
    for (const char* reader : {"fraud", "fast"}) {
        pipeline.links.push_back({{NodeId("clicks"), "out"}, {NodeId(reader), "in"}});
    }
    document.openCopy(pipeline);
    Selection selection;
    RunController run(builtinNodeTypes());
    run.setSpeed(1);
    {
        ChartsPanel panel(document, selection, run);
        panel.resize(1200, 420);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.findChild<ChartBar*>()->setView(ChartBar::readBudget);
        run.start(document.pipeline(), {});
        for (int i = 0; i < 80; ++i) {
            run.step();
        }
        QTRY_VERIFY_WITH_TIMEOUT(run.view()->snapshot.time >= kTimeZero + std::chrono::seconds(8), kPatience);
        auto* page = panel.findChild<ReadBudgetPage*>();
        QTRY_COMPARE_WITH_TIMEOUT(page->matrix().budget().shared.size(), 2U, kPatience);
        QCOMPARE(page->matrix().budget().own.size(), 1U);
        // 5 calls/s of one and some of the other: more than a shard answers.
        QTRY_VERIFY_WITH_TIMEOUT(page->matrix().budget().together.worst() == LoadBand::throttled, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(page->sentence().text().contains(QStringLiteral("Sessions and Fraud")),
                                 kPatience);
        QTest::mouseClick(page->matrix().viewport(), Qt::LeftButton, {},
                          middleOf(page->matrix(), "fraud", shardId(1)));
        QCOMPARE(selection.singleNode(), NodeId("fraud"));
        QCOMPARE(panel.highlightedShard(), shardId(1));
        // The panel stays where it is; chosen on the canvas a reader leads to the same stream.
        QVERIFY(page->isVisible());
        selection.set({NodeId("app")});
        QVERIFY(page->isVisible());
        QTRY_COMPARE(page->matrix().budget().shared.size(), 2U);
        QVERIFY(panel.csv().startsWith("reader,throughput,shard,"));
    }
    QVERIFY(run.shutDown(kPatience));
}

void ReadBudgetTest::emptyPagesSayWhy() {
    Document document(builtinNodeTypes());
    Pipeline pipeline = hotPipeline();
    pipeline.nodes.pop_back();
    pipeline.links.pop_back();
    document.openCopy(pipeline);
    RunController run(builtinNodeTypes());
    run.setSpeed(1);
    {
        ReadBudgetPage page(document, run);
        page.setStream(NodeId("clicks"));
        const auto says = [&](const char* text) {
            for (const QLabel* label : page.findChildren<QLabel*>()) {
                if (label->isVisibleTo(&page) && label->text().contains(QLatin1String(text))) {
                    return true;
                }
            }
            return false;
        };
        QVERIFY(says("No run yet"));
        run.start(document.pipeline(), {});
        run.step();
        QTRY_VERIFY_WITH_TIMEOUT(run.view()->snapshot.time > kTimeZero, kPatience);
        page.refresh();
        QVERIFY(says("Nobody reads this stream"));
        page.setStored(true);
        QVERIFY(says("history"));
    }
    QVERIFY(run.shutDown(kPatience));
}

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::ReadBudgetTest)
#include "tst_read_budget.moc"
