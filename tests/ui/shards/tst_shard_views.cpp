// SPDX-License-Identifier: GPL-3.0-or-later
// Splits and merges in a run under way, by clicks and keys.
#include "charts/chart_bar.h"
#include "charts/charts_panel.h"
#include "nodes/catalog.h"
#include "shards/hash_ring.h"
#include "shards/lineage_chart.h"
#include "shards/ring_page.h"
#include "shards/shard_actions.h"
#include "shards/shard_page.h"
#include "shards_fixture.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

namespace millrace::ui {

namespace {

constexpr int kPatience = 60'000; // milliseconds; only a broken program waits so long

} // namespace

class ShardViewsTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aSplitFromTheTablesMenu();
    void aSplitOnTheRingByMouse();
    void aSplitOnTheRingByKeys();
    void aMergeByTheButton();
    void anotherNumberOfShards();
    void aSplitAtAKeyThatIsAsked();
    void refusalsAreSaid();
    void withoutARunNothingIsOffered();
    void onDemandShardsAreTheServices();
    void closedShardsAreDimmedAndCanBeLeftOut();
    void viewsFollowOneAnother();

private:
    void start();
    void show(ChartBar::View view);
    void letPass(std::chrono::seconds time);
    [[nodiscard]] std::vector<ShardState> shards() const;

    [[nodiscard]] ShardTable& table() const { return m_panel->findChild<ShardPage*>()->table(); }

    [[nodiscard]] HashRing& ring() const { return m_panel->findChild<RingPage*>()->ring(); }

    [[nodiscard]] QToolButton* button(const QString& text) const;
    [[nodiscard]] QAction* entry(const QString& text) const;
    void openMenuOf(const std::string& shard);
    void clickRow(const std::string& shard);

    std::unique_ptr<Document> m_document;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<ChartsPanel> m_panel;
};

void ShardViewsTest::init() {
    m_document = std::make_unique<Document>(builtinNodeTypes());
    m_document->openCopy(hotPipeline());
    m_selection = std::make_unique<Selection>();
    m_run = std::make_unique<RunController>(builtinNodeTypes());
    m_run->setSpeed(1);
    m_panel = std::make_unique<ChartsPanel>(*m_document, *m_selection, *m_run);
    m_panel->resize(1200, 420);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void ShardViewsTest::cleanup() {
    m_panel.reset();
    QVERIFY(m_run->shutDown(kPatience));
    m_run.reset();
}

void ShardViewsTest::start() {
    m_run->start(m_document->pipeline(), {});
    m_run->step();
    letPass(std::chrono::seconds(3));
}

void ShardViewsTest::show(ChartBar::View view) {
    m_panel->findChild<ChartBar*>()->setView(view);
}

/// Steps on, so that nothing depends on how fast the machine is.
void ShardViewsTest::letPass(std::chrono::seconds time) {
    const SimTime from = m_run->view()->snapshot.time;
    for (Duration done{}; done < time; done += kTick) {
        m_run->step();
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_run->view()->snapshot.time >= from + time, kPatience);
}

std::vector<ShardState> ShardViewsTest::shards() const {
    const std::shared_ptr<const NodeState> stream = m_panel->shardActions().state();
    return stream ? stream->shards : std::vector<ShardState>();
}

QToolButton* ShardViewsTest::button(const QString& text) const {
    for (QToolButton* each : m_panel->findChild<ShardPage*>()->findChildren<QToolButton*>()) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

QAction* ShardViewsTest::entry(const QString& text) const {
    const auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu) {
        for (QAction* each : menu->actions()) {
            if (each->text().startsWith(text)) {
                return each;
            }
        }
    }
    return nullptr;
}

void ShardViewsTest::clickRow(const std::string& shard) {
    QTRY_VERIFY_WITH_TIMEOUT(table().shards().rowOf(shard) >= 0, kPatience);
    const QRect cell = table().visualRect(table().model()->index(table().shards().rowOf(shard), 0));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(table().currentShard(), shard);
}

void ShardViewsTest::openMenuOf(const std::string& shard) {
    QTRY_VERIFY_WITH_TIMEOUT(table().shards().rowOf(shard) >= 0, kPatience);
    const QRect cell = table().visualRect(table().model()->index(table().shards().rowOf(shard), 0));
    QContextMenuEvent event(QContextMenuEvent::Mouse, cell.center(),
                            table().viewport()->mapToGlobal(cell.center()));
    QApplication::sendEvent(table().viewport(), &event);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
}

void ShardViewsTest::aSplitFromTheTablesMenu() {
    show(ChartBar::shards);
    start();
    openMenuOf(shardId(0));
    QAction* split = entry(QStringLiteral("Split in the middle"));
    QVERIFY(split && split->isEnabled());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(split).center());
    letPass(std::chrono::seconds(3));
    QCOMPARE(shards().size(), 4U);
    // In the table …
    QTRY_COMPARE_WITH_TIMEOUT(table().shards().rowCount(), 4, kPatience);
    const ShardState parent = table().shards().shard(table().shards().rowOf(shardId(0)));
    QCOMPARE(parent.state, std::string("closed"));
    QVERIFY(parent.closed && *parent.closed > kTimeZero + std::chrono::seconds(3));
    for (const int child : {2, 3}) {
        const int row = table().shards().rowOf(shardId(child));
        QCOMPARE(table().shards().shard(row).parentShardId, shardId(0));
        QCOMPARE(table().shards().shard(row).opened, *parent.closed);
        QCOMPARE(table().model()->index(row, static_cast<int>(ShardColumn::parents)).data().toString(),
                 QStringLiteral("Shard 0"));
    }
    // … on the ring and in the lineage.
    show(ChartBar::ring);
    QTRY_COMPARE_WITH_TIMEOUT(ring().shards().size(), 3U, kPatience);
    show(ChartBar::lineage);
    auto* lineage = m_panel->findChild<LineageChart*>();
    QTRY_COMPARE_WITH_TIMEOUT(lineage->rows().size(), 4U, kPatience);
    QVERIFY(lineage->isVisible());
    QVERIFY(m_panel->csv().startsWith("shard,parent,"));
}

void ShardViewsTest::aSplitOnTheRingByMouse() {
    show(ChartBar::ring);
    start();
    QTRY_COMPARE_WITH_TIMEOUT(ring().shards().size(), 2U, kPatience);
    const HashKeyRange range = ring().shards()[1].range;
    const QPointF from = ring().positionOf(*splitPointAt(range, 0.4));
    const QPointF to = ring().positionOf(*splitPointAt(range, 0.7));
    QTest::mousePress(&ring(), Qt::LeftButton, {}, from.toPoint());
    for (int i = 1; i <= 5; ++i) {
        const QPointF place = from + (to - from) * i / 5;
        QMouseEvent move(QEvent::MouseMove, place, ring().mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&ring(), &move);
    }
    QTest::mouseRelease(&ring(), Qt::LeftButton, {}, to.toPoint());
    QVERIFY(ring().splitPoint());
    const HashKey wanted = *ring().splitPoint();
    QVERIFY(std::abs(shareWithin(range, wanted) - 0.7) < 0.02);
    QPushButton* here = nullptr;
    for (QPushButton* each : m_panel->findChild<RingPage*>()->findChildren<QPushButton*>()) {
        here = each->text() == QStringLiteral("Split here") ? each : here;
    }
    QVERIFY(here && here->isVisible() && here->isEnabled());
    QTest::mouseClick(here, Qt::LeftButton);
    QVERIFY(!ring().splitPoint());
    QVERIFY(!here->isVisible());
    letPass(std::chrono::seconds(3));
    QTRY_COMPARE_WITH_TIMEOUT(ring().shards().size(), 3U, kPatience);
    QCOMPARE(toString(ring().shards()[2].range.first), toString(wanted));
    // The picked shard is no more; the ring goes on with the next.
    QVERIFY(!ring().current());
}

void ShardViewsTest::aSplitOnTheRingByKeys() {
    show(ChartBar::ring);
    start();
    QTRY_COMPARE_WITH_TIMEOUT(ring().shards().size(), 2U, kPatience);
    ring().setFocus();
    for (const int key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Plus, Qt::Key_Plus}) {
        QTest::keyClick(&ring(), static_cast<Qt::Key>(key));
    }
    const HashKey wanted = *ring().splitPoint();
    QTest::keyClick(&ring(), Qt::Key_Escape);
    letPass(std::chrono::seconds(3));
    QCOMPARE(shards().size(), 2U);
    for (const int key : {Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Return}) {
        QTest::keyClick(&ring(), static_cast<Qt::Key>(key));
    }
    letPass(std::chrono::seconds(3));
    QCOMPARE(shards().size(), 4U);
    QCOMPARE(toString(shards()[3].range.first), toString(wanted));
}

void ShardViewsTest::aMergeByTheButton() {
    show(ChartBar::shards);
    start();
    clickRow(shardId(1));
    QVERIFY(!button(QStringLiteral("Merge with next"))->isEnabled()); // no keys behind it
    clickRow(shardId(0));
    QVERIFY(button(QStringLiteral("Merge with next"))->isEnabled());
    QTest::mouseClick(button(QStringLiteral("Merge with next")), Qt::LeftButton);
    letPass(std::chrono::seconds(3));
    QCOMPARE(shards().size(), 3U);
    QCOMPARE(shards()[2].parentShardId, shardId(0));
    QCOMPARE(shards()[2].adjacentParentShardId, shardId(1));
    QTRY_COMPARE_WITH_TIMEOUT(table().shards().rowCount(), 3, kPatience);
    const int row = table().shards().rowOf(shardId(2));
    QCOMPARE(table().model()->index(row, static_cast<int>(ShardColumn::parents)).data().toString(),
             QStringLiteral("Shard 0 and Shard 1"));
}

void ShardViewsTest::anotherNumberOfShards() {
    show(ChartBar::shards);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Set number of shards…"))->isEnabled(), kPatience);
    QTest::mouseClick(button(QStringLiteral("Set number of shards…")), Qt::LeftButton);
    auto* dialog = m_panel->findChild<QDialog*>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto* count = dialog->findChild<QSpinBox*>();
    QTest::keyClick(count, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(count, QStringLiteral("4"));
    QTest::keyClick(count, Qt::Key_Return);
    letPass(std::chrono::seconds(5));
    QCOMPARE(std::ranges::count_if(shards(), isOpen), 4);
}

void ShardViewsTest::aSplitAtAKeyThatIsAsked() {
    show(ChartBar::shards);
    start();
    clickRow(shardId(0));
    QTest::mouseClick(button(QStringLiteral("Split at…")), Qt::LeftButton);
    auto* dialog = m_panel->findChild<QDialog*>();
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto* key = dialog->findChild<QLineEdit*>();
    QTest::keyClick(key, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(key, QStringLiteral("1000"));
    QTest::keyClick(key, Qt::Key_Return);
    letPass(std::chrono::seconds(3));
    QCOMPARE(shards().size(), 4U);
    QCOMPARE(shards()[2].range.last, HashKey{999});
}

void ShardViewsTest::refusalsAreSaid() {
    show(ChartBar::shards);
    start();
    QSignalSpy refused(m_run.get(), &RunController::commandRefused);
    clickRow(shardId(0));
    QTest::mouseClick(button(QStringLiteral("Split in the middle")), Qt::LeftButton);
    QTest::mouseClick(button(QStringLiteral("Split in the middle")), Qt::LeftButton); // still UPDATING
    QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kPatience);
    QVERIFY2(refused[0][0].toString().contains(QStringLiteral("ResourceInUseException")),
             qPrintable(refused[0][0].toString()));
}

void ShardViewsTest::withoutARunNothingIsOffered() {
    ShardActions& actions = m_panel->shardActions();
    QVERIFY(!actions.whyNot().isEmpty());
    start();
    QTRY_VERIFY(actions.whyNot().isEmpty());
    QVERIFY(actions.canSplit(shardId(0)));
    show(ChartBar::shards);
    clickRow(shardId(0));
    m_run->stop();
    QTRY_COMPARE_WITH_TIMEOUT(m_run->state(), RunState::stopped, kPatience);
    QVERIFY(!actions.whyNot().isEmpty());
    QTRY_VERIFY(!button(QStringLiteral("Split in the middle"))->isEnabled());
    QCOMPARE(button(QStringLiteral("Split in the middle"))->toolTip(), actions.whyNot());
    openMenuOf(shardId(0));
    QVERIFY(!entry(QStringLiteral("Split in the middle"))->isEnabled());
    QApplication::activePopupWidget()->close();
    // What a split would give can still be seen.
    show(ChartBar::ring);
    QTRY_COMPARE(ring().shards().size(), 2U);
    QTest::keyClick(&ring(), Qt::Key_Plus);
    QVERIFY(ring().splitPoint());
    QTest::keyClick(&ring(), Qt::Key_Return);
    QVERIFY(ring().splitPoint()); // and stays, as nothing was done
}

void ShardViewsTest::onDemandShardsAreTheServices() {
    Pipeline pipeline = hotPipeline();
    pipeline.nodes[1].settings = Json::parse(R"({"stream_mode": "on_demand"})");
    m_document->openCopy(pipeline);
    start();
    QVERIFY(m_panel->shardActions().whyNot().contains(QStringLiteral("on-demand")));
    QVERIFY(!m_panel->shardActions().canSplit(shardId(0)));
}

void ShardViewsTest::closedShardsAreDimmedAndCanBeLeftOut() {
    show(ChartBar::shards);
    start();
    clickRow(shardId(0));
    QTest::mouseClick(button(QStringLiteral("Split in the middle")), Qt::LeftButton);
    letPass(std::chrono::seconds(3));
    QTRY_COMPARE_WITH_TIMEOUT(table().shards().rowCount(), 4, kPatience);
    const int closed = table().shards().rowOf(shardId(0));
    const QModelIndex state = table().model()->index(closed, static_cast<int>(ShardColumn::state));
    QCOMPARE(state.data().toString(), QStringLiteral("Closed"));
    QCOMPARE(state.data(Qt::ForegroundRole).value<QColor>(), Theme::instance().colors().textMuted);
    auto* only = m_panel->findChild<ShardPage*>()->findChild<QCheckBox*>();
    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QCOMPARE(table().shards().rowCount(), 3);
    QCOMPARE(table().shards().rowOf(shardId(0)), -1);
    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QCOMPARE(table().shards().rowCount(), 4);
}

void ShardViewsTest::viewsFollowOneAnother() {
    show(ChartBar::shards);
    start();
    clickRow(shardId(1));
    show(ChartBar::ring);
    QTRY_COMPARE(ring().shards().size(), 2U);
    QCOMPARE(ring().highlighted(), shardId(1));
    QTest::mouseClick(&ring(), Qt::LeftButton, {},
                      ring().positionOf(*splitPointAt(ring().shards()[0].range, 0.5)).toPoint());
    QCOMPARE(m_panel->highlightedShard(), shardId(0));
    show(ChartBar::shards);
    QTRY_COMPARE(table().currentShard(), shardId(0));
}

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::ShardViewsTest)
#include "tst_shard_views.moc"
