// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_bar.h"
#include "charts/chart_export.h"
#include "charts/charts_panel.h"
#include "charts/shard_table.h"
#include "charts/time_chart.h"
#include "nodes/catalog.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <cmath>
#include <mutex>
#include <semaphore>
#include <set>

namespace millrace::ui {

namespace {

using std::chrono::seconds;

constexpr int kPatience = 60'000; // milliseconds; only a broken program waits so long

/// One key gets six in ten of 2,000 records/s, so its shard is at its limit; the other shard is not.
Pipeline hotPipeline() {
    Pipeline pipeline;
    pipeline.name = "Hot, \"very\" hot";
    pipeline.nodes = {{NodeId("web"), "producer", "Web", {}},
                      {NodeId("clicks"), "data_stream", "clicks", {}},
                      {NodeId("app"), "consumer", "Sessions", {}}};
    pipeline.nodes[0].settings = Json::parse(
        R"({"records_per_second": 2000, "record_size_bytes": 200, "client": "put_record",
            "partition_key": {"kind": "hot", "count": 1000, "hot_keys": 1, "hot_share": 0.6}})");
    pipeline.nodes[1].settings = Json::parse(R"({"shard_count": 2})");
    pipeline.links = {{{NodeId("web"), "out"}, {NodeId("clicks"), "in"}},
                      {{NodeId("clicks"), "out"}, {NodeId("app"), "in"}}};
    pipeline.scenario.duration = seconds(20);
    return pipeline;
}

/// A stored run that knows what it was asked.
class FakeReader final : public SeriesReader {
public:
    SeriesAnswer query(const SeriesQuery& query) const override {
        {
            const std::lock_guard lock(m_mutex);
            m_asked.push_back(query);
        }
        gate.acquire();
        gate.release();
        SeriesAnswer answer;
        answer.query = query;
        answer.bucket = seconds(1);
        answer.step = seconds(1);
        answer.lines.push_back({query.perShard ? "shardId-000000000007" : "", {7, 7, 7}, {7, 7, 7}});
        return answer;
    }

    [[nodiscard]] std::vector<SeriesQuery> asked() const {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }

    mutable std::binary_semaphore gate{1}; ///< answers wait while it is taken

private:
    mutable std::mutex m_mutex;
    mutable std::vector<SeriesQuery> m_asked;
};

struct Table {
    QByteArrayList head;
    std::vector<std::vector<double>> columns;
};

/// Reads a CSV without quotes back.
Table parsed(const QByteArray& csv) {
    Table table;
    for (const QByteArray& line : csv.split('\n')) {
        if (line.isEmpty() || line.startsWith('#')) {
            continue;
        }
        const QByteArrayList cells = line.split(',');
        if (table.head.isEmpty()) {
            table.head = cells;
            table.columns.resize(static_cast<std::size_t>(cells.size()));
            continue;
        }
        for (qsizetype i = 0; i < cells.size(); ++i) {
            table.columns[static_cast<std::size_t>(i)].push_back(cells[i].isEmpty() ? std::nan("")
                                                                                    : cells[i].toDouble());
        }
    }
    return table;
}

double sumOf(const RunResult& result, const char* node, const char* metric) {
    for (const NodeResult& each : result.nodes) {
        for (const MetricResult& one : each.metrics) {
            if (each.node == NodeId(node) && one.name == metric) {
                return static_cast<double>(one.statistics.sum);
            }
        }
    }
    return -1;
}

} // namespace

class ChartsPanelTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beforeARunItSaysWhatToDo();
    void hiddenViewsTakeNoRoom();
    void theHotShardIsSeenAtItsLimit();
    void csvAddsUpToTheRun();
    void aFollowedNodeAndAPinnedOne();
    void zoomAndResetByThePointer();
    void storedRunsAreShownAndPutAway();
    void aStoredRunIsReadElsewhere();
    void aNewRunPutsAStoredOneAway();
    void shardsAreListed();
    void theShardModelIsAProperModel();
    void aPickedShardStandsOut();
    void hiddenPanelsAskForNothing();
    void picturesHoldAllCharts();
    void csvCellsAreQuoted();
    void csvRowsAreInTheOrderOfTime();

private:
    void runToEnd();
    [[nodiscard]] TimeChart* chartOf(const char* metric) const;

    std::unique_ptr<Document> m_document;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<ChartsPanel> m_panel;
};

void ChartsPanelTest::init() {
    m_document = std::make_unique<Document>(builtinNodeTypes());
    m_document->openCopy(hotPipeline());
    m_selection = std::make_unique<Selection>();
    m_run = std::make_unique<RunController>(builtinNodeTypes());
    m_run->setSpeed(0);
    m_panel = std::make_unique<ChartsPanel>(*m_document, *m_selection, *m_run);
    m_panel->resize(1200, 420);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void ChartsPanelTest::cleanup() {
    m_panel.reset();
    QVERIFY(m_run->shutDown(kPatience));
    m_run.reset();
}

TimeChart* ChartsPanelTest::chartOf(const char* metric) const {
    for (TimeChart* chart : m_panel->charts()) {
        if (chart->spec().metric == metric) {
            return chart;
        }
    }
    return nullptr;
}

void ChartsPanelTest::runToEnd() {
    m_run->start(m_document->pipeline(), {});
    QTRY_COMPARE_WITH_TIMEOUT(m_run->state(), RunState::finished, kPatience);
    // All 20 seconds have arrived in the charts.
    const auto isComplete = [this] {
        const SeriesAnswer& answer = m_panel->charts().front()->answer();
        return !answer.lines.empty() && answer.from == kTimeZero &&
               answer.step * static_cast<std::int64_t>(answer.lines[0].high.size()) == seconds(20);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isComplete(), kPatience);
}

void ChartsPanelTest::hiddenViewsTakeNoRoom() {
    ChartBar bar;
    bar.resize(1400, bar.sizeHint().height());
    bar.offer({true, true, true, true});
    bar.show();
    auto* tabs = bar.findChild<QTabBar*>();
    QVERIFY(tabs->tabRect(ChartBar::throttles).left() > tabs->tabRect(ChartBar::charts).right() + 50);
    for (int times = 0; times < 2; ++times) {
        bar.offer({false, false, false, true});
        QCOMPARE(tabs->tabRect(ChartBar::throttles).left(), tabs->tabRect(ChartBar::charts).right() + 1);
    }
}

void ChartsPanelTest::beforeARunItSaysWhatToDo() {
    QCOMPARE(m_panel->charts().size(), 4U);
    QVERIFY(!m_panel->charts()[0]->isVisible());
    QVERIFY(!m_panel->picture().isNull());
    QVERIFY(m_panel->csv().startsWith("# Millrace: "));
}

void ChartsPanelTest::theHotShardIsSeenAtItsLimit() {
    runToEnd();
    TimeChart* records = chartOf("IncomingRecords");
    QVERIFY(records && records->isVisible());
    QCOMPARE(records->answer().lines.size(), 2U);
    // The hottest comes first; behind the burst of the first second it takes what its limit lets in.
    const SeriesLine& hot = records->answer().lines[0];
    const auto pieces = records->drawnPieces(QString::fromStdString(hot.name));
    QCOMPARE(pieces.size(), 1U);
    double largest = 0;
    for (const QPointF& point : pieces[0]) {
        largest = std::max(largest, point.x() > 0.2 ? point.y() : 0);
    }
    QVERIFY2(largest >= 990 && largest <= 1010, qPrintable(QString::number(largest)));
    QCOMPARE(records->drawnPieces(QStringLiteral("limit")).at(0).at(0).y(), 1000.0);
    records->refreshReading();
    QVERIFY2(records->readingShown().contains(QStringLiteral("of the limit")),
             qPrintable(records->readingShown()));
    QVERIFY(largestOf(chartOf("WriteProvisionedThroughputExceeded")
                          ->drawnPieces(QString::fromStdString(hot.name))) > 0);
}

void ChartsPanelTest::csvAddsUpToTheRun() {
    runToEnd();
    m_panel->pinNode(NodeId("clicks"));
    QTRY_VERIFY_WITH_TIMEOUT(chartOf("OutgoingBytes") && !chartOf("OutgoingBytes")->answer().lines.empty() &&
                                 !chartOf("IncomingRecords")->answer().lines.empty(),
                             kPatience);
    const QByteArray csv = m_panel->csv();
    QVERIFY2(
        csv.startsWith("# Millrace: Hot, \"very\" hot, clicks, simulated time from 2026-01-05T00:00:00Z"),
        csv.left(120).constData());
    const Table table = parsed(csv);
    QCOMPARE(table.head[0], QByteArray("time (Seconds)"));
    QCOMPARE(table.columns[0].size(), 20U);
    QCOMPARE(table.columns[0][1], 1.0);
    const std::shared_ptr<const RunResult> result = m_run->view()->result;
    QVERIFY(result);
    const std::pair<const char*, const char*> metrics[] = {{"IncomingRecords", "(Count)"},
                                                           {"IncomingBytes", "(Bytes)"},
                                                           {"WriteProvisionedThroughputExceeded", "(Count)"}};
    for (const auto& [metric, unit] : metrics) {
        double sum = 0;
        int found = 0;
        for (qsizetype i = 0; i < table.head.size(); ++i) {
            if (table.head[i].startsWith(QByteArray("clicks ") + metric + " shardId-") &&
                table.head[i].endsWith(unit)) {
                ++found;
                for (const double value : table.columns[static_cast<std::size_t>(i)]) {
                    sum += value;
                }
            }
        }
        QCOMPARE(found, 2);
        QCOMPARE(sum, sumOf(*result, "clicks", metric));
    }
}

void ChartsPanelTest::aFollowedNodeAndAPinnedOne() {
    m_selection->set({NodeId("app")});
    QCOMPARE(m_panel->shownNode(), NodeId("app"));
    QVERIFY(chartOf("LagMilliseconds"));
    m_panel->pinNode(NodeId("clicks"));
    m_selection->set({NodeId("web")});
    QCOMPARE(m_panel->shownNode(), NodeId("clicks"));
    auto* bar = m_panel->findChild<ChartBar*>();
    QVERIFY(bar->isPinned());
    bar->setPinned(false);
    m_selection->set({});
    QVERIFY(m_panel->shownNode().isEmpty());
    // A node that goes away takes its charts along.
    m_selection->set({NodeId("web")});
    QCOMPARE(m_panel->shownNode(), NodeId("web"));
    m_document->openCopy({});
    QVERIFY(m_panel->charts().empty());
}

void ChartsPanelTest::zoomAndResetByThePointer() {
    runToEnd();
    TimeChart* chart = m_panel->charts()[1];
    const TimeWindow before = m_panel->window();
    const QRectF plot = chart->plot().plotArea();
    const auto pointAt = [&](double x) {
        return QPointF(plot.left() + x * plot.width(), plot.center().y()).toPoint();
    };
    QWidget* surface = chart->plot().viewport();
    QTest::mousePress(surface, Qt::LeftButton, {}, pointAt(0.25));
    QTest::mouseMove(surface, pointAt(0.5));
    QTest::mouseRelease(surface, Qt::LeftButton, {}, pointAt(0.5));
    QVERIFY(std::abs(secondsOf(m_panel->window().from) - 5) < 0.5);
    QVERIFY(std::abs(secondsOf(m_panel->window().to) - 10) < 0.5);
    for (TimeChart* each : m_panel->charts()) {
        QCOMPARE(each->plot().window(), m_panel->window());
    }
    QTest::mouseDClick(surface, Qt::LeftButton, {}, pointAt(0.5));
    QCOMPARE(m_panel->window(), before);
    // One cursor for all.
    QTest::keyClick(&chart->plot(), Qt::Key_Left);
    const QString there = m_panel->charts()[1]->readingShown();
    for (int i = 0; i < 19; ++i) {
        QTest::keyClick(&chart->plot(), Qt::Key_Left);
    }
    QVERIFY(m_panel->charts()[1]->readingShown() != there);
}

void ChartsPanelTest::storedRunsAreShownAndPutAway() {
    auto reader = std::make_shared<FakeReader>();
    Pipeline stored = hotPipeline();
    stored.nodes[1].id = NodeId("old");
    stored.links.clear();
    m_panel->showRun(
        std::make_shared<const ShownRun>(ShownRun{QStringLiteral("Run 12"), stored, reader, seconds(3)}));
    QTRY_VERIFY(!m_panel->charts().empty() && !m_panel->charts()[0]->answer().lines.empty());
    QCOMPARE(m_panel->charts()[0]->spec().node, NodeId("old"));
    QCOMPARE(reader->asked().front().node, NodeId("old"));
    QCOMPARE(m_panel->window(), (TimeWindow{kTimeZero, kTimeZero + seconds(3)}));
    QCOMPARE(largestOf(m_panel->charts()[0]->drawnPieces(QStringLiteral("shardId-000000000007"))), 7.0);
    auto* back = m_panel->findChild<QPushButton*>();
    QVERIFY(back && back->isVisible());
    QSignalSpy closed(m_panel.get(), &ChartsPanel::shownRunClosed);
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(!back->isVisible());
    QCOMPARE(m_panel->charts()[0]->spec().node, NodeId("clicks"));
    QVERIFY(m_panel->charts()[0]->answer().lines.empty());
}

void ChartsPanelTest::aStoredRunIsReadElsewhere() {
    auto slow = std::make_shared<FakeReader>();
    slow->gate.acquire();
    m_panel->showRun(std::make_shared<const ShownRun>(
        ShownRun{QStringLiteral("Run 12"), hotPipeline(), slow, seconds(3)}));
    QTRY_COMPARE_WITH_TIMEOUT(slow->asked().size(), std::size_t(1), kPatience);
    QVERIFY(chartOf("IncomingRecords")->answer().lines.empty());
    // Another one is wanted in the meantime: the first is asked nothing more.
    auto next = std::make_shared<FakeReader>();
    m_panel->showRun(std::make_shared<const ShownRun>(
        ShownRun{QStringLiteral("Run 11"), hotPipeline(), next, seconds(3)}));
    QVERIFY(next->asked().empty());
    slow->gate.release();
    QTRY_COMPARE_WITH_TIMEOUT(chartOf("IncomingRecords")->answer().lines.size(), std::size_t(1), kPatience);
    QCOMPARE(slow->asked().size(), std::size_t(1));
    QVERIFY(!next->asked().empty());
}

void ChartsPanelTest::aNewRunPutsAStoredOneAway() {
    QSignalSpy closed(m_panel.get(), &ChartsPanel::shownRunClosed);
    m_panel->showRun(std::make_shared<const ShownRun>(
        ShownRun{QStringLiteral("Run 12"), hotPipeline(), std::make_shared<FakeReader>(), seconds(3)}));
    runToEnd();
    QVERIFY(!m_panel->findChild<QPushButton*>()->isVisible());
    QCOMPARE(closed.count(), 0); // not by the person
    QCOMPARE(chartOf("IncomingRecords")->answer().lines.size(), 2U);
}

void ChartsPanelTest::shardsAreListed() {
    runToEnd();
    m_panel->findChild<ChartBar*>()->setView(ChartBar::shards);
    auto* table = m_panel->findChild<ShardTable*>();
    QTRY_COMPARE(table->shards().rowCount(), 2);
    QVERIFY(table->isVisible());
    // The busiest first.
    QVERIFY(table->shards().shard(0).utilisation > table->shards().shard(1).utilisation);
    const QByteArray csv = m_panel->csv();
    QVERIFY(csv.startsWith("shard,load,"));
    QCOMPARE(csv.count('\n'), 3);
    QVERIFY(csv.contains("340282366920938463463374607431768211455"));
}

void ChartsPanelTest::theShardModelIsAProperModel() {
    ShardModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto shards = [](std::vector<double> loads) {
        std::vector<ShardState> states;
        for (std::size_t i = 0; i < loads.size(); ++i) {
            ShardState state;
            state.shardId = "shardId-00000000000" + std::to_string(i);
            state.utilisation = loads[i];
            states.push_back(state);
        }
        return states;
    };
    model.setShards(shards({0.1, 0.9, 0.5}));
    model.sort(static_cast<int>(ShardColumn::utilisation), Qt::DescendingOrder);
    QCOMPARE(model.rowOf("shardId-000000000001"), 0);
    const QPersistentModelIndex kept = model.index(0, 0);
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    model.setShards(shards({0.95, 0.2, 0.5}));
    QCOMPARE(layouts.count(), 1);
    QCOMPARE(model.rowOf("shardId-000000000000"), 0);
    QCOMPARE(kept.row(), 2); // it went along with its shard
    QCOMPARE(kept.data().toString(), QStringLiteral("shardId-000000000001"));
    model.setShards(shards({0.96, 0.2, 0.5}));
    QCOMPARE(layouts.count(), 1);
    model.setShards(shards({0.1, 0.2}));
    QCOMPARE(model.rowCount(), 2);
    model.setShards({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf("shardId-000000000001"), -1);
}

void ChartsPanelTest::aPickedShardStandsOut() {
    runToEnd();
    auto* table = m_panel->findChild<ShardTable*>();
    m_panel->findChild<ChartBar*>()->setView(ChartBar::shards);
    QTRY_COMPARE(table->shards().rowCount(), 2);
    const QRect cell = table->visualRect(table->model()->index(1, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    const std::string picked = table->shards().shard(1).shardId;
    m_panel->findChild<ChartBar*>()->setView(ChartBar::charts);
    TimeChart* records = chartOf("IncomingRecords");
    QTRY_VERIFY(!records->drawnPieces(QString::fromStdString(picked)).empty());
    const QImage faded = records->grab().toImage();
    records->setHighlighted({});
    QVERIFY(records->grab().toImage() != faded);
}

void ChartsPanelTest::hiddenPanelsAskForNothing() {
    runToEnd();
    m_panel->hide();
    QTRY_VERIFY_WITH_TIMEOUT(m_run->view()->charts.empty(), kPatience);
    m_panel->show();
    QTRY_VERIFY_WITH_TIMEOUT(!m_run->view()->charts.empty(), kPatience);
}

void ChartsPanelTest::picturesHoldAllCharts() {
    runToEnd();
    m_panel->resize(700, 260);
    QCoreApplication::processEvents();
    const QImage picture = m_panel->picture();
    // More than is in sight.
    QVERIFY(picture.height() > 260);
    std::set<QRgb> colors;
    for (int x = 0; x < picture.width(); x += 3) {
        for (int y = 0; y < picture.height(); y += 3) {
            colors.insert(picture.pixel(x, y));
        }
    }
    QVERIFY(colors.size() > 8);
    Theme::instance().choose(ThemeChoice::dark);
    QVERIFY(m_panel->picture() != picture);
    Theme::instance().choose(ThemeChoice::light);
}

void ChartsPanelTest::csvCellsAreQuoted() {
    QCOMPARE(csvCell("plain"), std::string("plain"));
    QCOMPARE(csvCell("a,b"), std::string("\"a,b\""));
    QCOMPARE(csvCell("say \"a\"\nb"), std::string("\"say \"\"a\"\" b\""));
}

void ChartsPanelTest::csvRowsAreInTheOrderOfTime() {
    ChartSpec spec;
    spec.node = NodeId("clicks");
    spec.metric = "IncomingRecords";
    auto fine = std::make_shared<SeriesAnswer>();
    fine->from = kTimeZero + seconds(1);
    fine->step = fine->bucket = seconds(1);
    fine->lines = {{"", {1, 2, std::nan("")}, {1, 2, std::nan("")}}};
    auto coarse = std::make_shared<SeriesAnswer>();
    coarse->step = seconds(2);
    coarse->bucket = seconds(1);
    coarse->heatMap = {{"a", "b"}, 2, {5, 6, 7, 8}};
    const QByteArray csv =
        chartsCsv({"P", "N", "S"}, {{spec, fine, false}, {spec, nullptr, false}, {spec, coarse, true}});
    QCOMPARE(csv, QByteArray("# Millrace: P, N, simulated time from S, values of 1s in rows of 2s\n"
                             "time (Seconds),clicks IncomingRecords (Count),"
                             "clicks IncomingRecords a largest (Count),"
                             "clicks IncomingRecords b largest (Count)\n"
                             "0,,5,7\n1,1,,\n2,2,6,8\n3,,,\n"));
}

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::ChartsPanelTest)
#include "tst_charts_panel.moc"
