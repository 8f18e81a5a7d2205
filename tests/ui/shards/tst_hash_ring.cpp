// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/hash_ring.h"
#include "shards/lineage_chart.h"
#include "shards/outlook_view.h"
#include "shards/shard_count_dialog.h"
#include "shards/split_dialog.h"
#include "shards_fixture.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

#include <cmath>

namespace millrace::ui {

namespace {

using std::chrono::seconds;

/// The key in the middle of a shard's range.
HashKey middleOf(const ShardState& shard) {
    return *splitPointAt(shard.range, 0.5);
}

void moveTo(QWidget& widget, QPointF place) {
    QMouseEvent move(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&widget, &move);
}

/// A ring of four equal shards, shown.
struct RingFixture {
    RingFixture() {
        ring.resize(500, 360);
        ring.setShards(evenShards(4));
        ring.show();
        ring.activateWindow();
        ring.setFocus();
    }

    void drag(HashKey from, HashKey to) {
        const QPointF start = ring.positionOf(from);
        const QPointF end = ring.positionOf(to);
        QTest::mousePress(&ring, Qt::LeftButton, {}, start.toPoint());
        constexpr int kSteps = 10;
        for (int i = 1; i <= kSteps; ++i) {
            moveTo(ring, start + (end - start) * i / kSteps);
        }
        QTest::mouseRelease(&ring, Qt::LeftButton, {}, end.toPoint());
    }

    HashRing ring;
};

/// A shard that was split at ten seconds, one of whose children was split at twenty.
std::vector<ShardState> family() {
    std::vector<ShardState> shards(5);
    for (std::size_t i = 0; i < shards.size(); ++i) {
        shards[i].shardId = shardId(static_cast<int>(i));
    }
    const HashKeyRange all;
    shards[1].range = evenHashKeyRange(0, 2);
    shards[2].range = evenHashKeyRange(1, 2);
    shards[3].range = evenHashKeyRange(0, 4);
    shards[4].range = evenHashKeyRange(1, 4);
    shards[0].range = all;
    shards[0].state = "expired";
    shards[0].closed = kTimeZero + seconds(10);
    shards[0].expired = kTimeZero + seconds(25);
    shards[1].state = "closed";
    shards[1].closed = kTimeZero + seconds(20);
    for (const std::size_t child : {1U, 2U}) {
        shards[child].opened = kTimeZero + seconds(10);
        shards[child].parentShardId = shardId(0);
    }
    for (const std::size_t child : {3U, 4U}) {
        shards[child].opened = kTimeZero + seconds(20);
        shards[child].parentShardId = shardId(1);
    }
    return shards;
}

const TimeWindow kFortySeconds{kTimeZero, kTimeZero + seconds(40)};

} // namespace

class HashRingTest final : public QObject {
    Q_OBJECT

private slots:
    void everyKeyHasItsPlace();
    void shardsThatAreTooThinAreJoined();
    void onlyOpenShardsHaveAnArc();
    void aClickPicksTheShard();
    void aDragShowsWhatBothChildrenGet();
    void aDragBeyondTheArcStopsAtItsEnd();
    void keysGoFromShardToShardAndMoveTheSplitPoint();
    void aSplitPointGoesWithItsShard();
    void hoveringTellsShardAndKey();
    void screenReadersHearThePickedShard();
    void itIsDrawnInBothThemes();
    void tenThousandShardsAreDrawnInTime();
    void lineageShowsLivesAndFamilies();
    void lineageIsPickedByMouseAndKeys();
    void theSplitDialogJudgesTheKey();
    void theCountDialogSaysWhatOneCallAllows();
};

void HashRingTest::everyKeyHasItsPlace() {
    const RingLayout layout(evenShards(4), {500, 360});
    QCOMPARE(layout.sectors().size(), 4U);
    for (const double place : {0.0, 0.1, 0.25, 0.4999, 0.75, 0.99}) {
        const QPointF point = layout.pointAt(place, layout.limitRadius() - 5);
        QVERIFY(std::abs(layout.placeAt(point) - place) < 1e-9);
        QCOMPARE(layout.sectorAt(point)->hottest, static_cast<std::size_t>(place * 4));
    }
    QVERIFY(!layout.sectorAt(layout.center()));
    QVERIFY(!layout.sectorAt({1, 1}));
    // Key 0 is at the top, and keys grow clockwise.
    QVERIFY(layout.pointAt(0, 10).y() < layout.center().y());
    QVERIFY(layout.pointAt(0.25, 10).x() > layout.center().x());
    QVERIFY(layout.radiusOf(0.5) < layout.radiusOf(0.9));
    QVERIFY(layout.radiusOf(7) <= layout.outerRadius() + 1e-9);
}

void HashRingTest::shardsThatAreTooThinAreJoined() {
    std::vector<ShardState> shards = evenShards(5000);
    shards[1234].band = LoadBand::throttled;
    const RingLayout layout(shards, {500, 360});
    QVERIFY(layout.sectors().size() < 1000);
    QVERIFY(layout.sectors().size() > 100);
    std::size_t next = 0;
    for (const RingSector& sector : layout.sectors()) {
        QCOMPARE(sector.first, next);
        next += sector.count;
    }
    QCOMPARE(next, 5000U);
    QCOMPARE(layout.sectorOf(1234)->hottest, 1234U);
}

void HashRingTest::onlyOpenShardsHaveAnArc() {
    HashRing ring;
    ring.resize(400, 300);
    std::vector<ShardState> shards = evenShards(2);
    shards[0].state = "closed";
    ring.setShards(shards);
    QCOMPARE(ring.shards().size(), 1U);
    QVERIFY(ring.shardAt(ring.positionOf(middleOf(shards[0]))).empty());
}

void HashRingTest::aClickPicksTheShard() {
    RingFixture f;
    QSignalSpy picked(&f.ring, &HashRing::shardPicked);
    const ShardState third = f.ring.shards()[2];
    QTest::mouseClick(&f.ring, Qt::LeftButton, {}, f.ring.positionOf(middleOf(third)).toPoint());
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].value<std::string>(), shardId(2));
    QCOMPARE(f.ring.current()->shardId, shardId(2));
    QVERIFY(!f.ring.splitPoint());
    QTest::mouseClick(&f.ring, Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(picked.count(), 1);
}

void HashRingTest::aDragShowsWhatBothChildrenGet() {
    RingFixture f;
    QSignalSpy moved(&f.ring, &HashRing::splitMoved);
    const HashKeyRange range = f.ring.shards()[1].range;
    f.drag(*splitPointAt(range, 0.3), *splitPointAt(range, 0.75));
    QVERIFY(moved.count() > 1); // while it was dragged
    QVERIFY(f.ring.splitPoint());
    const SplitOutlook outlook = *f.ring.outlook();
    QVERIFY2(std::abs(outlook.lower.part - 0.75) < 0.02, qPrintable(QString::number(outlook.lower.part)));
    QVERIFY(std::abs(outlook.lower.recordsPerSecond - 300) < 8);
    OutlookView view;
    view.setOutlook(outlook);
    QVERIFY2(view.text().contains(QStringLiteral("records/s")), qPrintable(view.text()));
    // Escape gives it up.
    QTest::keyClick(&f.ring, Qt::Key_Escape);
    QVERIFY(!f.ring.splitPoint());
}

void HashRingTest::aDragBeyondTheArcStopsAtItsEnd() {
    RingFixture f;
    const HashKeyRange range = f.ring.shards()[1].range;
    f.drag(middleOf(f.ring.shards()[1]), *splitPointAt(f.ring.shards()[2].range, 0.3));
    QCOMPARE(toString(*f.ring.splitPoint()), toString(splitPoints(range)->last));
    f.drag(middleOf(f.ring.shards()[1]), *splitPointAt(f.ring.shards()[0].range, 0.7));
    QCOMPARE(toString(*f.ring.splitPoint()), toString(splitPoints(range)->first));
}

void HashRingTest::keysGoFromShardToShardAndMoveTheSplitPoint() {
    RingFixture f;
    QSignalSpy picked(&f.ring, &HashRing::shardPicked);
    QSignalSpy wanted(&f.ring, &HashRing::splitRequested);
    QTest::keyClick(&f.ring, Qt::Key_Right);
    QCOMPARE(f.ring.highlighted(), shardId(0));
    QTest::keyClick(&f.ring, Qt::Key_Left); // around
    QCOMPARE(f.ring.highlighted(), shardId(3));
    QTest::keyClick(&f.ring, Qt::Key_Home);
    QTest::keyClick(&f.ring, Qt::Key_Right);
    QCOMPARE(f.ring.highlighted(), shardId(1));
    QCOMPARE(picked.count(), 4);
    const ShardState shard = *f.ring.current();
    QTest::keyClick(&f.ring, Qt::Key_Return);
    QCOMPARE(wanted.count(), 0); // there is no split point yet
    QTest::keyClick(&f.ring, Qt::Key_Plus);
    QCOMPARE(toString(*f.ring.splitPoint()), toString(middleOf(shard)));
    QTest::keyClick(&f.ring, Qt::Key_Plus);
    QVERIFY(std::abs(shareWithin(shard.range, *f.ring.splitPoint()) - 0.51) < 1e-6);
    QTest::keyClick(&f.ring, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(std::abs(shareWithin(shard.range, *f.ring.splitPoint()) - 0.509) < 1e-6);
    QTest::keyClick(&f.ring, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
}

void HashRingTest::aSplitPointGoesWithItsShard() {
    RingFixture f;
    f.ring.setHighlighted(shardId(1));
    f.ring.setSplitPoint(middleOf(*f.ring.current()));
    QVERIFY(f.ring.splitPoint());
    f.ring.setShards(evenShards(4)); // figures move on
    QVERIFY(f.ring.splitPoint());
    std::vector<ShardState> shards = evenShards(4);
    shards[1].state = "closed";
    f.ring.setShards(shards);
    QVERIFY(!f.ring.splitPoint());
    f.ring.setHighlighted(shardId(2));
    f.ring.setSplitPoint(middleOf(*f.ring.current()));
    f.ring.setHighlighted(shardId(3));
    QVERIFY(!f.ring.splitPoint());
}

void HashRingTest::hoveringTellsShardAndKey() {
    RingFixture f;
    const ShardState first = f.ring.shards()[0];
    const QString text = f.ring.describe(f.ring.positionOf(middleOf(first)));
    QVERIFY2(text.contains(QStringLiteral("shardId-000000000000")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("40 %")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("25.00 %")), qPrintable(text));
    QVERIFY(f.ring.describe({1, 1}).isEmpty());
    f.ring.setKeys({{"key-0", middleOf(first), 0.6}});
    const RingLayout layout(f.ring.shards(), f.ring.size());
    const QString key = f.ring.describe(layout.pointAt(placeOf(middleOf(first)), layout.innerRadius()));
    QVERIFY2(key.contains(QStringLiteral("key-0")) && key.contains(QStringLiteral("60")), qPrintable(key));
}

void HashRingTest::screenReadersHearThePickedShard() {
    RingFixture f;
    QVERIFY(!f.ring.accessibleName().isEmpty());
    QVERIFY(!f.ring.accessibleDescription().isEmpty());
    f.ring.setHighlighted(shardId(3));
    QVERIFY(f.ring.accessibleDescription().contains(QString::fromStdString(shardId(3))));
}

void HashRingTest::itIsDrawnInBothThemes() {
    RingFixture f;
    f.ring.setHighlighted(shardId(1));
    f.ring.setSplitPoint(middleOf(*f.ring.current()));
    Theme::instance().choose(ThemeChoice::light);
    const QImage light = f.ring.grab().toImage();
    const QPoint spot = f.ring.positionOf(middleOf(f.ring.shards()[2])).toPoint();
    Theme::instance().choose(ThemeChoice::dark);
    const QImage dark = f.ring.grab().toImage();
    QVERIFY(light != dark);
    QCOMPARE(light.pixelColor(0, 100), Theme::colorsOf(QStringLiteral("light")).surfaceRaised);
    // Inside the arc, and beyond its end where the track is.
    const RingLayout layout(f.ring.shards(), f.ring.size());
    const double place = placeOf(middleOf(f.ring.shards()[2])) + 0.03;
    const ThemeColors colors = Theme::colorsOf(QStringLiteral("dark"));
    QCOMPARE(dark.pixelColor(layout.pointAt(place, layout.radiusOf(0.2)).toPoint()), colors.bandCalm);
    QCOMPARE(dark.pixelColor(layout.pointAt(place, layout.radiusOf(0.6)).toPoint()), colors.hover);
    QVERIFY(f.ring.rect().contains(spot));
}

void HashRingTest::tenThousandShardsAreDrawnInTime() {
    HashRing ring;
    ring.resize(500, 360);
    ring.setShards(evenShards(10'000));
    LineageChart lineage;
    lineage.resize(600, 300);
    lineage.setShards(evenShards(10'000), kTimeZero + seconds(30), kFortySeconds);
    QVERIFY(!ring.grab().isNull());
    QVERIFY(!lineage.grab().isNull());
    lineage.setHighlighted(shardId(9'999));
    QVERIFY(lineage.verticalScrollBar()->value() > 0);
    QVERIFY(lineage.plotArea().contains(lineage.barOf(shardId(9'999)).center()));
}

void HashRingTest::lineageShowsLivesAndFamilies() {
    LineageChart lineage;
    lineage.resize(800, 300);
    lineage.setShards(family(), kTimeZero + seconds(30), kFortySeconds);
    lineage.show();
    // Children stand beside their parents, by their keys.
    std::vector<std::string> order;
    for (const ShardState& shard : lineage.rows()) {
        order.push_back(shard.shardId);
    }
    QCOMPARE(order, (std::vector<std::string>{shardId(0), shardId(1), shardId(3), shardId(4), shardId(2)}));
    const QRectF plot = lineage.plotArea();
    const auto secondAt = [&](double x) { return (x - plot.left()) / plot.width() * 40; };
    QVERIFY(std::abs(secondAt(lineage.barOf(shardId(0)).right()) - 25) < 0.01); // until it expired
    QVERIFY(std::abs(secondAt(lineage.barOf(shardId(1)).left()) - 10) < 0.01);
    QVERIFY(std::abs(secondAt(lineage.barOf(shardId(2)).right()) - 30) < 0.01); // until now
    const QString text = lineage.describe(lineage.barOf(shardId(1)).center());
    QVERIFY2(text.contains(QStringLiteral("Closed at 00:00:20.0")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("From: Shard 0")), qPrintable(text));
    // A line from parent to child at its birth.
    const QImage image = lineage.viewport()->grab().toImage();
    const double x = plot.left() + plot.width() / 2;
    const double y = (lineage.barOf(shardId(1)).bottom() + lineage.barOf(shardId(3)).top()) / 2;
    const QColor line = image.pixelColor(QPointF(x - 0.5, y).toPoint());
    const QColor ground = image.pixelColor(QPointF(x - 30, y).toPoint());
    QVERIFY(line != ground);
    const QByteArray csv = lineage.csv();
    QVERIFY2(csv.contains((shardId(1) + "," + shardId(0) + ",,closed,10,20,,0,").c_str()), csv.constData());
    // Once more in a window that begins later: what is past is cut off.
    lineage.setShards(family(), kTimeZero + seconds(30), {kTimeZero + seconds(15), kTimeZero + seconds(35)});
    QCOMPARE(lineage.barOf(shardId(0)).left(), plot.left());
}

void HashRingTest::lineageIsPickedByMouseAndKeys() {
    LineageChart lineage;
    lineage.resize(800, 300);
    lineage.setShards(family(), kTimeZero + seconds(30), kFortySeconds);
    lineage.show();
    QSignalSpy picked(&lineage, &LineageChart::shardPicked);
    connect(&lineage, &LineageChart::shardPicked, &lineage, &LineageChart::setHighlighted);
    QTest::mouseClick(lineage.viewport(), Qt::LeftButton, {}, lineage.barOf(shardId(4)).center().toPoint());
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].value<std::string>(), shardId(4));
    QTest::keyClick(&lineage, Qt::Key_Down);
    QCOMPARE(picked[1][0].value<std::string>(), shardId(2));
    QTest::keyClick(&lineage, Qt::Key_Down); // the last
    QCOMPARE(picked.count(), 2);
    QTest::keyClick(&lineage, Qt::Key_Up);
    QCOMPARE(picked[2][0].value<std::string>(), shardId(4));
    QVERIFY(lineage.accessibleDescription().contains(QString::fromStdString(shardId(4))));
}

void HashRingTest::theSplitDialogJudgesTheKey() {
    SplitDialog dialog(evenShards(2), {}, shardId(1), nullptr);
    dialog.show();
    QCOMPARE(dialog.shard(), shardId(1));
    const HashKeyRange range = evenShards(2)[1].range;
    QCOMPARE(toString(*dialog.start()), toString(*splitPointAt(range, 0.5)));
    auto* key = dialog.findChild<QLineEdit*>();
    auto* outlook = dialog.findChild<OutlookView*>();
    QPushButton* split = nullptr;
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        split = button->text() == QStringLiteral("Split") ? button : split;
    }
    QVERIFY(split && split->isEnabled());
    for (const char* bad : {"", "abc", "12", "-3", "007", "340282366920938463463374607431768211456"}) {
        key->selectAll();
        QTest::keyClicks(key, QLatin1String(bad));
        if (*bad == '\0') {
            key->clear();
        }
        QVERIFY2(!dialog.start() && !split->isEnabled(), bad);
        QVERIFY(!outlook->outlook());
    }
    const HashKey wanted = *splitPointAt(range, 0.25);
    key->setText(QString::fromStdString(toString(wanted)));
    QVERIFY(split->isEnabled());
    QVERIFY(std::abs(outlook->outlook()->lower.part - 0.25) < 1e-6);
    auto* slider = dialog.findChild<QSlider*>();
    QCOMPARE(slider->value(), 250);
    slider->setValue(900);
    QVERIFY(std::abs(outlook->outlook()->lower.part - 0.9) < 1e-6);
    dialog.findChild<QComboBox*>()->setCurrentIndex(0);
    QCOMPARE(dialog.shard(), shardId(0));
    QCOMPARE(toString(*dialog.start()), toString(*splitPointAt(evenShards(2)[0].range, 0.5)));
}

void HashRingTest::theCountDialogSaysWhatOneCallAllows() {
    ShardCountDialog dialog(5, nullptr);
    dialog.show();
    auto* count = dialog.findChild<QSpinBox*>();
    const auto says = [&dialog](const QString& text) {
        const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(text); });
    };
    QCOMPARE(dialog.count(), 10);
    QVERIFY(says(QStringLiteral("3 to 10")));
    QVERIFY(!says(QStringLiteral("will refuse")));
    count->setValue(11);
    QVERIFY(says(QStringLiteral("will refuse")));
}

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::HashRingTest)
#include "tst_hash_ring.moc"
