// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_grid.h"
#include "charts/chart_plan.h"
#include "charts/line_points.h"
#include "charts/series_look.h"
#include "charts/time_window.h"
#include "charts/value_scale.h"
#include "facts/stream_limits.h"
#include "nodes/catalog.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

namespace millrace::ui {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

SimTime at(Duration time) {
    return kTimeZero + time;
}

Pipeline clickstream() {
    Pipeline pipeline;
    pipeline.nodes = {{NodeId("web"), "producer", "Web", {}},
                      {NodeId("clicks"), "data_stream", "clicks", {}},
                      {NodeId("app"), "consumer", "Sessions", {}},
                      {NodeId("other"), "consumer", "Billing", {}},
                      {NodeId("archive"), "s3_bucket", "", {}}};
    const auto link = [&](const char* from, const char* to) {
        pipeline.links.push_back({{NodeId(from), "out"}, {NodeId(to), "in"}});
    };
    link("web", "clicks");
    link("clicks", "app");
    link("clicks", "other");
    link("app", "archive");
    return pipeline;
}

std::vector<std::string> metricsOf(const std::vector<ChartSpec>& specs) {
    std::vector<std::string> metrics;
    for (const ChartSpec& spec : specs) {
        metrics.push_back(spec.metric);
    }
    return metrics;
}

} // namespace

class ChartPlanTest final : public QObject {
    Q_OBJECT

private slots:
    void aStreamShowsItsShardsAgainstTheirLimits();
    void refusedAmountsAreToldApart();
    void consumersProducersAndBucketsHaveTheirOrder();
    void everyEntryOfTheOrderIsAMetric();
    void everythingAddsTheRest();
    void anUnknownTypeGetsAllItsMetrics();
    void theOverviewIsTheStreamAndTheLagOfItsReaders();
    void withoutAStreamTheOverviewIsTheFirstNodeWithMetrics();
    void scalesHaveRoundSteps_data();
    void scalesHaveRoundSteps();
    void valuesAreSaidWithTheirUnit();
    void windowsFollowTheRun();
    void zoomStaysInsideTheRun();
    void queriesStandStillWhileTheWindowMoves();
    void ticksAreRoundTimes();
    void gapsSplitLines();
    void silenceOfASampledLevelIsBridged();
    void flatStretchesTakeTwoPoints();
    void theShortestGapsAreDrawnOver();
    void stepsAreAsWideAsTheirColumns();
    void shardsKeepTheirSlots();
    void chartsFillTheirSpace();
};

void ChartPlanTest::aStreamShowsItsShardsAgainstTheirLimits() {
    const auto specs = chartPlan(clickstream(), builtinNodeTypes().catalog(), NodeId("clicks"));
    QVERIFY(specs.size() >= 3);
    QCOMPARE(specs[0].metric, std::string("IncomingBytes"));
    QVERIFY(specs[0].perShard);
    QCOMPARE(specs[0].unit, Unit::bytesPerSecond);
    QCOMPARE(specs[0].metricUnit, Unit::bytes);
    QCOMPARE(specs[0].limits.size(), 1U);
    QCOMPARE(specs[0].limits[0].value, 1048576.0);
    QCOMPARE(specs[1].metric, std::string("IncomingRecords"));
    QCOMPARE(specs[1].unit, Unit::recordsPerSecond);
    QCOMPARE(specs[1].limits.at(0).value, 1000.0);
    QCOMPARE(specs[2].metric, std::string("WriteProvisionedThroughputExceeded"));
    QVERIFY(specs[2].limits.empty());
    QVERIFY(
        std::ranges::any_of(specs, [](const ChartSpec& spec) { return spec.unit == Unit::milliseconds; }));
}

void ChartPlanTest::refusedAmountsAreToldApart() {
    const Catalog& catalog = builtinNodeTypes().catalog();
    for (const char* node : {"clicks", "web", "app"}) {
        const auto specs = chartPlan(clickstream(), catalog, NodeId(node));
        QVERIFY2(std::ranges::any_of(specs,
                                     [](const ChartSpec& spec) { return spec.tone == ChartTone::throttled; }),
                 node);
        QCOMPARE(specs[0].tone, ChartTone::normal);
    }
}

void ChartPlanTest::consumersProducersAndBucketsHaveTheirOrder() {
    const Catalog& catalog = builtinNodeTypes().catalog();
    const auto consumer = chartPlan(clickstream(), catalog, NodeId("app"));
    QCOMPARE(consumer[0].metric, std::string("LagMilliseconds"));
    QVERIFY(!consumer[0].isRate());
    QCOMPARE(consumer[1].metric, std::string("RecordsRead"));
    const auto producer = metricsOf(chartPlan(clickstream(), catalog, NodeId("web")));
    const std::vector<std::string> wanted = {"RecordsGenerated", "RecordsAccepted", "RecordsThrottled",
                                             "RecordsWaiting", "RetryAmplification"};
    QVERIFY(producer.size() >= wanted.size());
    QVERIFY(std::equal(wanted.begin(), wanted.end(), producer.begin()));
    const auto bucket = chartPlan(clickstream(), catalog, NodeId("archive"));
    QCOMPARE(bucket.size(), catalog.find("s3_bucket")->metrics.size());
}

void ChartPlanTest::everyEntryOfTheOrderIsAMetric() {
    // A renamed metric would silently lose its place: each of these types has at least so many charts.
    const Catalog& catalog = builtinNodeTypes().catalog();
    QCOMPARE(chartPlan(clickstream(), catalog, NodeId("clicks")).size(), 6U);
    QCOMPARE(chartPlan(clickstream(), catalog, NodeId("app")).size(), 5U);
    QCOMPARE(chartPlan(clickstream(), catalog, NodeId("web")).size(), 6U);
}

void ChartPlanTest::everythingAddsTheRest() {
    const Catalog& catalog = builtinNodeTypes().catalog();
    const auto specs = chartPlan(clickstream(), catalog, NodeId("clicks"), true);
    const auto metrics = metricsOf(specs);
    QCOMPARE(specs.size(), catalog.find("data_stream")->metrics.size());
    QCOMPARE(std::set(metrics.begin(), metrics.end()).size(), specs.size());
    QCOMPARE(metrics[0], std::string("IncomingBytes"));
}

void ChartPlanTest::anUnknownTypeGetsAllItsMetrics() {
    NodeDescription description;
    description.type = "mill";
    description.metrics = {{"Grain", {"", "Grain ground."}, MetricKind::counter, Unit::bytes, false, ""},
                           {"Level", {"", "Water."}, MetricKind::gauge, Unit::percent, false, ""},
                           {"SacksThrottled", {"", "Refused."}, MetricKind::counter, Unit::count, true, ""}};
    const Catalog catalog({description});
    Pipeline pipeline;
    pipeline.nodes = {{NodeId("m"), "mill", "", {}}};
    const auto specs = chartPlan(pipeline, catalog, NodeId("m"));
    QCOMPARE(metricsOf(specs), (std::vector<std::string>{"Grain", "Level", "SacksThrottled"}));
    QCOMPARE(specs[0].title, QStringLiteral("Grain"));
    QCOMPARE(specs[0].unit, Unit::bytesPerSecond);
    QCOMPARE(specs[1].unit, Unit::percent);
    QCOMPARE(specs[2].tone, ChartTone::throttled);
    QVERIFY(isSharded(pipeline, catalog, NodeId("m")));
    QVERIFY(chartPlan(pipeline, catalog, NodeId("nowhere")).empty());
}

void ChartPlanTest::theOverviewIsTheStreamAndTheLagOfItsReaders() {
    const auto specs = overviewPlan(clickstream(), builtinNodeTypes().catalog());
    QCOMPARE(metricsOf(specs), (std::vector<std::string>{"IncomingBytes", "IncomingRecords",
                                                         "WriteProvisionedThroughputExceeded",
                                                         "LagMilliseconds", "LagMilliseconds"}));
    QVERIFY(specs[3].title.contains(QStringLiteral("Sessions")));
    QVERIFY(specs[4].title.contains(QStringLiteral("Billing")));
    QCOMPARE(specs[4].node, NodeId("other"));
    QCOMPARE(firstShardedNode(clickstream(), builtinNodeTypes().catalog()), NodeId("clicks"));
}

void ChartPlanTest::withoutAStreamTheOverviewIsTheFirstNodeWithMetrics() {
    Pipeline pipeline;
    QVERIFY(overviewPlan(pipeline, builtinNodeTypes().catalog()).empty());
    pipeline.nodes = {{NodeId("x"), "no_such_type", "", {}}, {NodeId("web"), "producer", "", {}}};
    const auto specs = overviewPlan(pipeline, builtinNodeTypes().catalog());
    QVERIFY(!specs.empty());
    QCOMPARE(specs[0].node, NodeId("web"));
}

void ChartPlanTest::scalesHaveRoundSteps_data() {
    QTest::addColumn<double>("largest");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<QString>("ticks");
    QTest::newRow("records") << 1000.0 << Unit::recordsPerSecond << "0 500 1,000";
    QTest::newRow("thousands") << 11000.0 << Unit::recordsPerSecond << "0 5k 10k";
    QTest::newRow("bytes") << 1048576.0 << Unit::bytesPerSecond << "0 512 KiB 1 MiB";
    QTest::newRow("milliseconds") << 900'000.0 << Unit::milliseconds << "0 5 min 10 min 15 min";
    QTest::newRow("short") << 250.0 << Unit::milliseconds << "0 100 ms 200 ms 300 ms";
    QTest::newRow("percent") << 230.0 << Unit::percent << "0 100 % 200 %";
    QTest::newRow("silence") << 0.0 << Unit::recordsPerSecond << "0 5 10";
    QTest::newRow("nothing") << std::nan("") << Unit::recordsPerSecond << "0 5 10";
}

void ChartPlanTest::scalesHaveRoundSteps() {
    QFETCH(const double, largest);
    QFETCH(const Unit, unit);
    const ValueScale scale = valueScale(largest, unit, 4);
    QStringList ticks;
    for (const double value : scale.ticks()) {
        ticks << scale.tickText(value);
    }
    QTEST(ticks.join(QLatin1Char(' ')), "ticks");
    QVERIFY(!(scale.maximum < largest));
    QVERIFY(scale.ticks().size() <= 6);
}

void ChartPlanTest::valuesAreSaidWithTheirUnit() {
    ChartSpec spec;
    spec.unit = Unit::recordsPerSecond;
    QCOMPARE(exactText(1234.5, spec), QStringLiteral("1,234.5 records/s"));
    QCOMPARE(exactText(std::nan(""), spec), QStringLiteral("no value"));
    spec.unit = Unit::count;
    QCOMPARE(readingText(3, spec), QStringLiteral("3/s"));
    spec.kind = MetricKind::gauge;
    QCOMPARE(readingText(3, spec), QStringLiteral("3"));
    spec.unit = Unit::bytesPerSecond;
    QCOMPARE(exactText(1048576, spec), QStringLiteral("1,048,576 B/s"));
    QCOMPARE(shardName("shardId-000000000012"), QStringLiteral("Shard 12"));
    QCOMPARE(shardName("left-one"), QStringLiteral("left-one"));
    QCOMPARE(shardName("shardId-"), QStringLiteral("shardId-"));
}

void ChartPlanTest::windowsFollowTheRun() {
    QCOMPARE(followingWindow(ChartSpan::fiveMinutes, at(minutes(12)), true),
             (TimeWindow{at(minutes(7)), at(minutes(12))}));
    QCOMPARE(followingWindow(ChartSpan::minute, at(seconds(5)), true), (TimeWindow{at({}), at(minutes(1))}));
    // A growing run has room to the right; a finished one fills the picture.
    QCOMPARE(followingWindow(ChartSpan::wholeRun, at(minutes(3)), true),
             (TimeWindow{at({}), at(minutes(5))}));
    QCOMPARE(followingWindow(ChartSpan::wholeRun, at(minutes(3)), false),
             (TimeWindow{at({}), at(minutes(3))}));
    QCOMPARE(followingWindow(ChartSpan::wholeRun, at(hours(49)), true), (TimeWindow{at({}), at(hours(72))}));
    QVERIFY(followingWindow(ChartSpan::wholeRun, at({}), false).span() > Duration(0));
}

void ChartPlanTest::zoomStaysInsideTheRun() {
    const TimeWindow all{at({}), at(minutes(10))};
    const TimeWindow half = zoomed(all, 0.5, at(minutes(5)), at(minutes(10)));
    QCOMPARE(half, (TimeWindow{at(seconds(150)), at(seconds(450))}));
    QCOMPARE(zoomed(half, 100, at(minutes(1)), at(minutes(10))), all);
    QCOMPARE(zoomed(all, 1e-9, at(minutes(10)), at(minutes(10))).to, at(minutes(10)));
    QCOMPARE(zoomed(all, 1e-9, at({}), at(minutes(10))).span(), Duration(seconds(1)));
    QCOMPARE(moved(half, 10, at(minutes(10))), (TimeWindow{at(minutes(5)), at(minutes(10))}));
    QCOMPARE(moved(half, -10, at(minutes(10))).from, at({}));
}

void ChartPlanTest::queriesStandStillWhileTheWindowMoves() {
    std::set<std::int64_t> starts;
    for (int second = 300; second < 400; ++second) {
        const TimeWindow window = followingWindow(ChartSpan::fiveMinutes, at(seconds(second)), true);
        const SimTime start = queryStart(window);
        QVERIFY(start <= window.from);
        QVERIFY(window.from - start <= window.span() / 10);
        starts.insert(nanosecondsOf(start));
    }
    QVERIFY(starts.size() <= 5);
    const TimeWindow window{at({}), at(minutes(5))};
    QVERIFY(columnsFor(window, Resolution::second, 800) >= 300); // a column a bucket
    QVERIFY(columnsFor(window, Resolution::second, 300) <= 160); // joined
    QVERIFY(columnsFor(window, Resolution::tick, 800) <= 440);
}

void ChartPlanTest::ticksAreRoundTimes() {
    const TimeTicks ticks = timeTicks({at(minutes(7)), at(minutes(12))}, 6);
    QCOMPARE(ticks.step, Duration(minutes(1)));
    QCOMPARE(ticks.times.size(), 6U);
    QCOMPARE(tickText(ticks.times[1], ticks.step), QStringLiteral("00:08:00"));
    QCOMPARE(tickText(at(milliseconds(1500)), milliseconds(500)), QStringLiteral("00:00:01.5"));
    QVERIFY(timeTicks({at({}), at(hours(24 * 300))}, 5).times.size() <= 6);
}

void ChartPlanTest::gapsSplitLines() {
    ColumnLayout layout;
    layout.step = seconds(1);
    layout.window = {at({}), at(seconds(10))};
    layout.factor = 2;
    const double none = std::nan("");
    const auto pieces = linePieces({1, 2, none, none, 5, none, 7, 8, 9, none}, layout);
    QCOMPARE(pieces.size(), 3U);
    QCOMPARE(pieces[0], (LinePiece{{0.05, 2}, {0.15, 4}}));
    QCOMPARE(pieces[1], (LinePiece{{0.4, 10}, {0.5, 10}})); // a lone value is as wide as its column
    QCOMPARE(pieces[2].size(), 3);
    QCOMPARE(largestOf(pieces), 18.0);
    QVERIFY(linePieces({none, none}, layout).empty());
    QVERIFY(linePieces({}, layout).empty());
    layout.step = Duration(0);
    QVERIFY(linePieces({1, 2}, layout).empty());
}

void ChartPlanTest::silenceOfASampledLevelIsBridged() {
    ColumnLayout layout;
    layout.step = seconds(1);
    layout.window = {at({}), at(seconds(10))};
    layout.bridged = seconds(2);
    const double none = std::nan("");
    QCOMPARE(linePieces({1, none, none, 4}, layout).size(), 1U);
    QCOMPARE(linePieces({1, none, none, none, 5}, layout).size(), 2U);
}

void ChartPlanTest::flatStretchesTakeTwoPoints() {
    ColumnLayout layout;
    layout.step = seconds(1);
    layout.window = {at({}), at(seconds(100))};
    const auto pieces = linePieces(std::vector<double>(100, 7), layout);
    QCOMPARE(pieces.size(), 1U);
    QCOMPARE(pieces[0], (LinePiece{{0.005, 7}, {0.995, 7}}));
}

void ChartPlanTest::theShortestGapsAreDrawnOver() {
    ColumnLayout layout;
    layout.step = seconds(1);
    layout.window = {at({}), at(seconds(10))};
    layout.mostPieces = 2;
    const double none = std::nan("");
    const auto pieces = linePieces({1, 2, none, 4, none, none, 7, 8}, layout);
    QCOMPARE(pieces.size(), 2U);
    QCOMPARE(pieces[0].last().y(), 4.0);
    QCOMPARE(pieces[1].first().y(), 7.0);
}

void ChartPlanTest::stepsAreAsWideAsTheirColumns() {
    ColumnLayout layout;
    layout.step = seconds(1);
    layout.window = {at({}), at(seconds(4))};
    const auto pieces = stepPieces({0, 3, 3, 0}, layout);
    QCOMPARE(pieces.size(), 1U);
    QCOMPARE(pieces[0], (LinePiece{{0, 0}, {0.25, 0}, {0.25, 3}, {0.75, 3}, {0.75, 0}, {1, 0}}));
}

void ChartPlanTest::shardsKeepTheirSlots() {
    SeriesSlots shardSlots;
    shardSlots.assign({"b", "a"});
    QCOMPARE(shardSlots.slotOf("b"), 0); // the most important first
    QCOMPARE(shardSlots.slotOf("a"), 1);
    shardSlots.assign({"c", "a"});
    QCOMPARE(shardSlots.slotOf("a"), 1);
    QCOMPARE(shardSlots.slotOf("c"), 0);
    std::vector<std::string> many;
    std::set<int> taken;
    for (char name = 'a'; name < 'a' + kSeriesSlots; ++name) {
        many.emplace_back(1, name);
    }
    shardSlots.assign(many);
    for (const std::string& name : many) {
        taken.insert(shardSlots.slotOf(name));
    }
    QCOMPARE(static_cast<int>(taken.size()), kSeriesSlots);
}

void ChartPlanTest::chartsFillTheirSpace() {
    QCOMPARE(gridShape(1, {1200, 300}).columns, 1);
    QCOMPARE(gridShape(4, {1240, 700}).columns, 2);
    QCOMPARE(gridShape(4, {1240, 330}).columns, 4);
    QCOMPARE(gridShape(6, {1240, 330}).columns, 3);
    QCOMPARE(gridShape(5, {400, 300}).columns, 1);
    for (int count = 0; count < 12; ++count) {
        const GridShape shape = gridShape(count, {900, 50});
        QVERIFY(shape.rowHeight > 50);
        QVERIFY(shape.rows * shape.columns >= count);
    }
}

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::ChartPlanTest)
#include "tst_chart_plan.moc"
