// SPDX-License-Identifier: GPL-3.0-or-later
// Why records were refused: what they have in common, the list, and the way to the shard.
#include "charts/chart_bar.h"
#include "charts/charts_panel.h"
#include "nodes/catalog.h"
#include "shards/ring_page.h"
#include "shards/shard_page.h"
#include "shards/throttle_page.h"
#include "shards_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

namespace millrace::ui {

namespace {

constexpr int kPatience = 60'000; // milliseconds; only a broken program waits so long

ThrottleExample example(int second, std::uint32_t shard, const std::string& key, bool isByBytes = false) {
    ThrottleExample result;
    result.at = kTimeZero + std::chrono::seconds(second);
    result.stream = NodeId("clicks");
    result.shard = shard;
    result.partitionKey = key;
    result.isByBytes = isByBytes;
    result.attempts = 2;
    result.age = std::chrono::milliseconds(250);
    result.bytes = 205;
    return result;
}

std::vector<NodeState> throttledNodes(std::vector<ThrottleExample> examples) {
    NodeState stream;
    stream.node = NodeId("clicks");
    stream.shards = evenShards(2);
    NodeState producer;
    producer.node = NodeId("web");
    producer.throttles = std::move(examples);
    return {producer, stream};
}

QString sentenceOf(const std::vector<ThrottleExample>& examples) {
    return throttleSentence(throttleGroups(throttleRows(throttledNodes(examples), NodeId("clicks"))));
}

} // namespace

class ThrottlesTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsAreOfAProducerOrOfAStream();
    void groupsAreByShardLimitAndKey();
    void theSentenceNamesWhatTheyHaveInCommon();
    void attemptsAreToldOfHowMany();
    void theListSortsAndKeepsItsPlace();
    void aRunLeadsFromARecordToTheRing();
    void chosenRowsAreCopied();
    void theShardTableLeadsToIt();
    void emptyPagesSayWhy();

private:
    void start();

    std::unique_ptr<Document> m_document;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<ChartsPanel> m_panel;
};

void ThrottlesTest::init() {
    Pipeline pipeline = hotPipeline();
    pipeline.nodes[0].settings["records_per_second"] = 4000;
    m_document = std::make_unique<Document>(builtinNodeTypes());
    m_document->openCopy(pipeline);
    m_selection = std::make_unique<Selection>();
    m_run = std::make_unique<RunController>(builtinNodeTypes());
    m_run->setSpeed(1);
    m_panel = std::make_unique<ChartsPanel>(*m_document, *m_selection, *m_run);
    m_panel->resize(1200, 420);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void ThrottlesTest::cleanup() {
    m_panel.reset();
    QVERIFY(m_run->shutDown(kPatience));
    m_run.reset();
}

void ThrottlesTest::start() {
    m_run->start(m_document->pipeline(), {});
    for (int i = 0; i < 40; ++i) {
        m_run->step();
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_run->view()->snapshot.time >= kTimeZero + std::chrono::seconds(4), kPatience);
}

void ThrottlesTest::rowsAreOfAProducerOrOfAStream() {
    std::vector<NodeState> nodes = throttledNodes({example(1, 0, "key-1"), example(2, 1, "key-2")});
    NodeState other;
    other.node = NodeId("mobile");
    other.throttles = {example(3, 7, "key-3")};
    nodes.push_back(other);
    std::vector<ThrottleRow> rows = throttleRows(nodes, NodeId("clicks"));
    QCOMPARE(rows.size(), 3U);
    QCOMPARE(rows[0].producer, NodeId("mobile"));
    QVERIFY(rows[0].shardId.empty()); // there is no such shard
    QCOMPARE(rows[1].shardId, shardId(1));
    rows = throttleRows(nodes, NodeId("web"));
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].example.partitionKey, std::string("key-2")); // newest first
    QVERIFY(hasThrottles(nodes, NodeId("mobile")));
    QVERIFY(hasThrottles(nodes, NodeId("clicks"), shardId(1)));
    QVERIFY(!hasThrottles(nodes, NodeId("web"), shardId(5)));
    QVERIFY(!hasThrottles(nodes, NodeId("app")));
    QVERIFY(rows[0].isSame(rows[0]) && !rows[0].isSame(rows[1]));
}

void ThrottlesTest::groupsAreByShardLimitAndKey() {
    const std::vector<ThrottleGroup> groups = throttleGroups(
        throttleRows(throttledNodes({example(1, 0, "a", true), example(2, 1, "b"), example(3, 1, "c"),
                                     example(4, 1, "b"), example(5, 0, "a")}),
                     NodeId("clicks")));
    QCOMPARE(groups.size(), 3U);
    QCOMPARE(groups[0].shardId, shardId(1));
    QVERIFY(!groups[0].isByBytes);
    QCOMPARE(groups[0].count, 3);
    QCOMPARE(groups[0].keys.size(), 2U);
    QCOMPARE(groups[0].keys[0].name, std::string("b"));
    QCOMPARE(groups[0].keys[0].count, 2);
}

void ThrottlesTest::theSentenceNamesWhatTheyHaveInCommon() {
    QVERIFY(sentenceOf({}).isEmpty());
    std::vector<ThrottleExample> examples;
    for (int i = 0; i < 47; ++i) {
        examples.push_back(example(i, 1, "key-17"));
    }
    for (int i = 0; i < 3; ++i) {
        examples.push_back(example(i, 0, "key-" + std::to_string(i), true));
    }
    QString text = sentenceOf(examples);
    for (const char* part :
         {"94 %", "key-17", "shardId-000000000001", "1,000 records/s", "50", "more keys"}) {
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }
    examples.clear();
    for (int i = 0; i < 10; ++i) {
        examples.push_back(example(i, 0, "key-" + std::to_string(i), true));
    }
    text = sentenceOf(examples);
    for (const char* part : {"100 %", "shardId-000000000000", "1 MiB/s", "split"}) {
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }
    text = sentenceOf({example(1, 0, "a"), example(2, 1, "b"), example(3, 0, "c", true),
                       example(4, 1, "d", true), example(5, 1, "e")});
    QVERIFY2(text.contains(QStringLiteral("60 % of them because of 1,000 records/s")), qPrintable(text));
}

void ThrottlesTest::attemptsAreToldOfHowMany() {
    Pipeline pipeline = hotPipeline();
    const auto most = [&] { return mostAttempts(pipeline, builtinNodeTypes(), NodeId("web")); };
    QCOMPARE(most(), std::optional(4)); // the first and three repeats
    pipeline.nodes[0].settings["maximum_retry_attempts"] = -1;
    QCOMPARE(most(), std::optional<int>());
    pipeline.nodes[0].settings["maximum_retry_attempts"] = 9;
    QCOMPARE(most(), std::optional(10));
    pipeline.nodes[0].settings["client"] = "kpl";
    QCOMPARE(most(), std::optional<int>());
    QCOMPARE(attemptText(2, 4), QStringLiteral("2 of 4"));
    QCOMPARE(attemptText(12, std::nullopt), QStringLiteral("12"));
    QVERIFY(!mostAttempts(pipeline, builtinNodeTypes(), NodeId("gone")));
}

void ThrottlesTest::theListSortsAndKeepsItsPlace() {
    ThrottleModel model(*m_document, nullptr);
    std::vector<ThrottleExample> examples{example(1, 0, "b"), example(2, 1, "c"), example(3, 1, "a")};
    examples[0].age = std::chrono::seconds(3);
    std::vector<ThrottleRow> rows = throttleRows(throttledNodes(examples), NodeId("clicks"));
    model.setRows(rows);
    const auto text = [&](int row, ThrottleColumn column) {
        return model.index(row, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(text(0, ThrottleColumn::key), QStringLiteral("a")); // newest first
    QCOMPARE(text(0, ThrottleColumn::shard), QStringLiteral("shardId-000000000001"));
    QCOMPARE(text(0, ThrottleColumn::attempt), QStringLiteral("2 of 4"));
    QCOMPARE(text(0, ThrottleColumn::producer), QStringLiteral("Web"));
    QCOMPARE(text(0, ThrottleColumn::age), QStringLiteral("250 ms"));
    const QPersistentModelIndex kept = model.index(0, 0);
    model.sort(static_cast<int>(ThrottleColumn::key), Qt::DescendingOrder);
    QCOMPARE(text(0, ThrottleColumn::key), QStringLiteral("c"));
    QCOMPARE(kept.row(), 2);
    model.sort(static_cast<int>(ThrottleColumn::age), Qt::DescendingOrder);
    QCOMPARE(text(0, ThrottleColumn::key), QStringLiteral("b"));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows(rows);
    QCOMPARE(resets.count(), 0); // nothing is new
    QCOMPARE(model.find(rows[1]), 2);
    const QByteArray csv = throttleCsv(rows, m_document->pipeline());
    QVERIFY(csv.contains("3,\"Web\",\"clicks\",shardId-000000000001,\"a\",records,2,250,205\n"));
}

void ThrottlesTest::aRunLeadsFromARecordToTheRing() {
    m_panel->findChild<ChartBar*>()->setView(ChartBar::throttles);
    start();
    auto* page = m_panel->findChild<ThrottlePage*>();
    QTRY_VERIFY_WITH_TIMEOUT(page->model().rowCount() > 0, kPatience);
    QVERIFY(page->sentence().isVisible());
    QVERIFY2(page->sentence().text().contains(QStringLiteral("key-0")), qPrintable(page->sentence().text()));
    QVERIFY(page->summary().topLevelItemCount() >= 1);
    page->setHeld(true);
    QTableView& table = page->table();
    table.setFocus();
    const ThrottleRow row = page->model().row(0);
    QVERIFY(row.example.attempts >= 1);
    QCOMPARE(row.producer, NodeId("web"));
    const QRect cell = table.visualRect(table.model()->index(0, 3));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
    QVERIFY(m_selection->isEmpty()); // looking is not yet going there
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(m_panel->highlightedShard(), row.shardId);
    QVERIFY(m_selection->nodes() == (std::set<NodeId>{NodeId("web"), NodeId("clicks")}));
    QCOMPARE(m_panel->shownNode(), NodeId("clicks"));
    auto* ring = m_panel->findChild<RingPage*>();
    QVERIFY(ring->isVisible());
    QVERIFY(ring->ring().markedKey());
    QCOMPARE(ring->ring().markedKey()->name, row.example.partitionKey);
    QVERIFY(ring->ring().current() && ring->ring().current()->range.contains(ring->ring().markedKey()->hash));
    QVERIFY(ring->ring().hasFocus());
    // Another shard has not got that key.
    QTest::keyClick(&ring->ring(), Qt::Key_Right);
    QVERIFY(!ring->ring().markedKey());
}

void ThrottlesTest::chosenRowsAreCopied() {
    start();
    m_panel->showThrottles(NodeId("web"));
    auto* page = m_panel->findChild<ThrottlePage*>();
    QTRY_VERIFY_WITH_TIMEOUT(page->model().rowCount() >= 2, kPatience);
    QCOMPARE(m_panel->shownNode(), NodeId("web"));
    page->setHeld(true);
    page->table().setFocus();
    page->table().selectRow(0);
    QTest::keyClick(&page->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&page->table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(QStringLiteral("Time\tProducer\tStream\tShard\tKey")));
    QCOMPARE(lines[1].split(QLatin1Char('\t')).size(), kThrottleColumns);
    QVERIFY(m_panel->csv().startsWith("time (s),producer,"));
}

void ThrottlesTest::theShardTableLeadsToIt() {
    m_panel->findChild<ChartBar*>()->setView(ChartBar::shards);
    start();
    ShardTable& table = m_panel->findChild<ShardPage*>()->table();
    const auto busiest = [&] {
        for (int row = 0; row < table.shards().rowCount(); ++row) {
            if (table.shards().shard(row).throttledPerSecond > 0) {
                return row;
            }
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(busiest() >= 0, kPatience);
    const QModelIndex cell = table.model()->index(busiest(), static_cast<int>(ShardColumn::throttled));
    QVERIFY(cell.data(Qt::FontRole).value<QFont>().underline());
    table.scrollTo(cell);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(cell).center());
    QVERIFY(m_panel->findChild<ThrottlePage*>()->isVisible());
    QCOMPARE(m_panel->pageName(), QStringLiteral("why-throttled"));
    m_panel->choosePage(QStringLiteral("lineage"));
    QCOMPARE(m_panel->findChild<ChartBar*>()->view(), ChartBar::lineage);
    m_panel->choosePage(QStringLiteral("nonsense"));
    QCOMPARE(m_panel->pageName(), QStringLiteral("lineage"));
    // A reader has no shards; with the stream its page comes back.
    m_selection->set({NodeId("app")});
    QCOMPARE(m_panel->findChild<ChartBar*>()->view(), ChartBar::charts);
    QCOMPARE(m_panel->pageName(), QStringLiteral("lineage"));
    m_selection->set({NodeId("clicks")});
    QCOMPARE(m_panel->findChild<ChartBar*>()->view(), ChartBar::lineage);
}

void ThrottlesTest::emptyPagesSayWhy() {
    ThrottlePage page(*m_document, *m_run);
    page.setSubject(NodeId("web"));
    const auto says = [&](const char* text) {
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&page) && label->text().contains(QLatin1String(text))) {
                return true;
            }
        }
        return false;
    };
    QVERIFY(says("Nothing was throttled"));
    page.setStored(true);
    QVERIFY(says("history"));
}

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::ThrottlesTest)
#include "tst_throttles.moc"
