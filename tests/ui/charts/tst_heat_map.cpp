// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_fixture.h"
#include "charts/heat_page.h"
#include "charts/time_axis.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

namespace millrace::ui {

namespace {

using std::chrono::seconds;

const TimeWindow kTenSeconds{kTimeZero, kTimeZero + seconds(10)};

std::string shardId(int number) {
    return "shardId-" + QStringLiteral("%1").arg(number, 12, 10, QLatin1Char('0')).toStdString();
}

/// `shards` rows of ten columns, all at 100 but one cell at 1,000.
std::shared_ptr<const SeriesAnswer> answerWith(int shards, int hotShard, int hotColumn) {
    auto answer = std::make_shared<SeriesAnswer>(answerOf(shardSpec(), {}));
    answer->heatMap.columns = 10;
    answer->heatMap.values.assign(static_cast<std::size_t>(shards) * 10, 100.0F);
    for (int i = 0; i < shards; ++i) {
        answer->heatMap.shards.push_back(shardId(i));
    }
    answer->heatMap.values[static_cast<std::size_t>(hotShard) * 10 + static_cast<std::size_t>(hotColumn)] =
        1000.0F;
    return answer;
}

} // namespace

class HeatMapTest final : public QObject {
    Q_OBJECT

private slots:
    void fewShardsKeepTheirRows();
    void manyShardsAreJoinedByTheirMaximum_data();
    void manyShardsAreJoinedByTheirMaximum();
    void theRampEndsAtTheLimit();
    void missingShardsAreTransparent();
    void hoveringTellsShardTimeAndValue();
    void aClickPicksTheShard();
    void aClickOnJoinedRowsPicksTheHottest();
    void thePageOffersTheMetricsOfShards();
    void withoutValuesNothingBreaks();
};

void HeatMapTest::fewShardsKeepTheirRows() {
    const auto answer = answerWith(3, 1, 4);
    const HeatRows rows = heatRows(answer->heatMap, 100);
    QCOMPARE(rows.rows, 3);
    QCOMPARE(rows.at(1, 4), 1000.0F);
    QCOMPARE(rows.at(2, 4), 100.0F);
    QCOMPARE(hottestOf(answer->heatMap), 1000.0F);
}

void HeatMapTest::manyShardsAreJoinedByTheirMaximum_data() {
    QTest::addColumn<int>("shards");
    QTest::addColumn<int>("rows");
    QTest::newRow("just over") << 101 << 100;
    QTest::newRow("odd") << 997 << 240;
    QTest::newRow("most") << 10000 << 300;
    QTest::newRow("one row") << 50 << 1;
}

void HeatMapTest::manyShardsAreJoinedByTheirMaximum() {
    QFETCH(const int, shards);
    QFETCH(const int, rows);
    const int hot = shards * 2 / 3;
    const HeatRows joined = heatRows(answerWith(shards, hot, 7)->heatMap, rows);
    QCOMPARE(joined.rows, rows);
    QCOMPARE(joined.at(joined.rowOf(hot), 7), 1000.0F);
    int hotCells = 0;
    for (const float value : joined.values) {
        hotCells += value > 500 ? 1 : 0;
    }
    QCOMPARE(hotCells, 1);
    // Every shard is in exactly one row.
    QCOMPARE(joined.firstShard(0), 0);
    QCOMPARE(joined.firstShard(joined.rows), shards);
    for (int row = 0; row < joined.rows; ++row) {
        QVERIFY(joined.firstShard(row) < joined.firstShard(row + 1));
        QCOMPARE(joined.rowOf(joined.firstShard(row)), row);
        QCOMPARE(joined.rowOf(joined.firstShard(row + 1) - 1), row);
    }
}

void HeatMapTest::theRampEndsAtTheLimit() {
    const ThemeColors colors = Theme::colorsOf(QStringLiteral("dark"));
    QCOMPARE(heatColor(0, colors), colors.heat.front());
    QCOMPARE(heatColor(1, colors), colors.heat.back());
    QCOMPARE(heatColor(7, colors), colors.heat.back());
    const QImage image = heatImage(heatRows(answerWith(2, 1, 0)->heatMap, 10), 1000, colors);
    QCOMPARE(image.size(), QSize(10, 2));
    QCOMPARE(image.pixelColor(0, 1), colors.heat.back());
    QVERIFY(image.pixelColor(1, 1) != colors.heat.back());
}

void HeatMapTest::missingShardsAreTransparent() {
    auto answer = std::make_shared<SeriesAnswer>(*answerWith(2, 1, 0));
    answer->heatMap.values[0] = std::numeric_limits<float>::quiet_NaN();
    const QImage image =
        heatImage(heatRows(answer->heatMap, 10), 1000, Theme::colorsOf(QStringLiteral("light")));
    QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
    QCOMPARE(qAlpha(image.pixel(1, 0)), 255);
    // Joined with a shard that exists it counts for nothing.
    QCOMPARE(heatRows(answer->heatMap, 1).at(0, 0), 1000.0F);
}

void HeatMapTest::hoveringTellsShardTimeAndValue() {
    HeatMapView map;
    map.resize(600, 300);
    map.setSpec(shardSpec());
    map.setAnswer(answerWith(200, 77, 4), kTenSeconds);
    const QRectF plot = map.plotArea();
    const QPointF place(plot.left() + plot.width() * 0.45, plot.top() + plot.height() * 77.5 / 200);
    QCOMPARE(map.shardAt(place), shardId(77));
    const QString text = map.describe(place);
    QVERIFY2(text.contains(QString::fromStdString(shardId(77))), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("00:00:04.0")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("1,000 records/s")), qPrintable(text));
    QVERIFY(map.describe({1, 1}).isEmpty());
    QCOMPARE(map.fullValue(), 1000.0);
}

void HeatMapTest::aClickPicksTheShard() {
    HeatMapView map;
    map.resize(600, 300);
    map.setSpec(shardSpec());
    map.setAnswer(answerWith(4, 2, 1), kTenSeconds);
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    QSignalSpy picked(&map, &HeatMapView::shardPicked);
    const QRectF plot = map.plotArea();
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPointF(plot.left() + 50, plot.top() + 10).toPoint());
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].value<std::string>(), shardId(0));
}

void HeatMapTest::aClickOnJoinedRowsPicksTheHottest() {
    HeatMapView map;
    map.resize(600, 300);
    map.setSpec(shardSpec());
    map.setAnswer(answerWith(5000, 1234, 5), kTenSeconds);
    const QRectF plot = map.plotArea();
    QCOMPARE(map.shardAt({plot.left() + plot.width() * 0.55, plot.top() + plot.height() * 1234.5 / 5000}),
             shardId(1234));
}

void HeatMapTest::thePageOffersTheMetricsOfShards() {
    HeatPage page;
    QVERIFY(!page.current());
    ChartSpec bytes = shardSpec();
    bytes.title = QStringLiteral("Accepted bytes per shard");
    bytes.metric = "IncomingBytes";
    bytes.unit = Unit::bytesPerSecond;
    page.setSpecs({bytes, shardSpec()});
    QCOMPARE(page.current()->metric, std::string("IncomingRecords"));
    auto* box = page.findChild<QComboBox*>();
    QSignalSpy chosen(&page, &HeatPage::metricChosen);
    box->setCurrentIndex(0);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(page.current()->metric, std::string("IncomingBytes"));
    // The choice survives a new plan.
    ChartSpec other = bytes;
    other.title = QStringLiteral("Bytes");
    page.setSpecs({shardSpec(), other});
    QCOMPARE(page.current()->metric, std::string("IncomingBytes"));
}

void HeatMapTest::withoutValuesNothingBreaks() {
    HeatMapView map;
    map.resize(300, 100);
    map.setSpec(shardSpec());
    map.setAnswer(nullptr, kTenSeconds);
    map.setHighlighted(shardId(3));
    map.setCursorTime(kTimeZero + seconds(3));
    QVERIFY(!map.grab().isNull());
    QVERIFY(map.shardAt({150, 50}).empty());
    QVERIFY(map.describe({150, 50}).isEmpty());
}

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::HeatMapTest)
#include "tst_heat_map.moc"
