// SPDX-License-Identifier: GPL-3.0-or-later
// What a node's menu offers of shards, readers and refused records, and the chart page that is kept.
#include "charts/charts_panel.h"
#include "nodes/catalog.h"
#include "shell/action_table.h"
#include "shell/shard_commands.h"

#include <QCoreApplication>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace millrace::ui {

namespace {

constexpr int kPatience = 60'000; // milliseconds; only a broken program waits so long

Pipeline throttledPipeline() {
    Pipeline pipeline;
    pipeline.nodes = {{NodeId("web"), "producer", "Web", {}},
                      {NodeId("clicks"), "data_stream", "clicks", {}},
                      {NodeId("app"), "consumer", "Sessions", {}}};
    pipeline.nodes[0].settings = Json::parse(R"({"records_per_second": 3000, "record_size_bytes": 200})");
    pipeline.links = {{{NodeId("web"), "out"}, {NodeId("clicks"), "in"}},
                      {{NodeId("clicks"), "out"}, {NodeId("app"), "in"}}};
    pipeline.scenario.duration = std::chrono::hours(1);
    return pipeline;
}

} // namespace

class NodeMenuPagesTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aThrottledNodeSaysWhy();
    void theChosenPageIsKept();

private:
    void run();
    [[nodiscard]] QStringList menuOf(const char* node);
    void choose(const char* node, const QString& entry);

    std::unique_ptr<Document> m_document;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<RunController> m_run;
    std::unique_ptr<ChartsPanel> m_charts;
    std::unique_ptr<ActionTable> m_actions;
    std::unique_ptr<QWidget> m_window;
    ShardCommands* m_commands = nullptr;
};

void NodeMenuPagesTest::initTestCase() {
    QCoreApplication::setOrganizationName(QStringLiteral("Millrace tests"));
    QSettings().clear();
}

void NodeMenuPagesTest::init() {
    m_document = std::make_unique<Document>(builtinNodeTypes());
    m_document->openCopy(throttledPipeline());
    m_selection = std::make_unique<Selection>();
    m_run = std::make_unique<RunController>(builtinNodeTypes());
    m_run->setSpeed(1);
    m_charts = std::make_unique<ChartsPanel>(*m_document, *m_selection, *m_run);
    m_actions = std::make_unique<ActionTable>();
    m_window = std::make_unique<QWidget>();
    m_commands = new ShardCommands(*m_document, *m_run, *m_charts, *m_actions, *m_window);
}

void NodeMenuPagesTest::cleanup() {
    m_window.reset();
    m_charts.reset();
    QVERIFY(m_run->shutDown(kPatience));
    m_run.reset();
}

void NodeMenuPagesTest::run() {
    m_run->start(m_document->pipeline(), {});
    for (int i = 0; i < 40; ++i) {
        m_run->step();
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_run->view()->snapshot.time >= kTimeZero + std::chrono::seconds(4), kPatience);
}

QStringList NodeMenuPagesTest::menuOf(const char* node) {
    QMenu menu;
    m_commands->addToNodeMenu(menu, NodeId(node));
    QStringList entries;
    for (const QAction* action : menu.actions()) {
        entries << action->text();
    }
    return entries;
}

void NodeMenuPagesTest::choose(const char* node, const QString& entry) {
    QMenu menu;
    m_commands->addToNodeMenu(menu, NodeId(node));
    for (QAction* action : menu.actions()) {
        if (action->text() == entry) {
            action->trigger();
            return;
        }
    }
    QFAIL(qPrintable(entry));
}

void NodeMenuPagesTest::aThrottledNodeSaysWhy() {
    const QString why = QStringLiteral("Why throttled…");
    const QString budget = QStringLiteral("Read budget…");
    QVERIFY(!menuOf("web").contains(why)); // nothing has run
    run();
    QVERIFY(menuOf("web").contains(why));
    QVERIFY(!menuOf("web").contains(budget));
    QVERIFY(menuOf("clicks").contains(why));
    QVERIFY(menuOf("clicks").contains(budget));
    QVERIFY(menuOf("app").contains(budget));
    QVERIFY(!menuOf("app").contains(why));
    QSignalSpy asked(m_commands, &ShardCommands::chartsRequested);
    choose("web", why);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(m_charts->shownNode(), NodeId("web"));
    QCOMPARE(m_charts->pageName(), QStringLiteral("why-throttled"));
    choose("app", budget);
    QCOMPARE(m_charts->shownNode(), NodeId("app"));
    QCOMPARE(m_charts->pageName(), QStringLiteral("read-budget"));
}

void NodeMenuPagesTest::theChosenPageIsKept() {
    m_charts->choosePage(QStringLiteral("hash-ring"));
    ChartsPanel next(*m_document, *m_selection, *m_run);
    QCOMPARE(next.pageName(), QStringLiteral("charts"));
    QWidget window;
    const ShardCommands* commands = new ShardCommands(*m_document, *m_run, next, *m_actions, window);
    QCOMPARE(commands->parent(), &window);
    QCOMPARE(next.pageName(), QStringLiteral("hash-ring"));
    // A choice stands while there is nothing to show.
    m_selection->set({NodeId("app")});
    QCOMPARE(QSettings().value(QStringLiteral("charts/page")).toString(), QStringLiteral("hash-ring"));
}

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::NodeMenuPagesTest)
#include "tst_node_menu_pages.moc"
