// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_fixture.h"

#include "canvas/flow_order.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTranslator>
#include <QWheelEvent>

using namespace millrace;
using namespace millrace::ui;

namespace {

constexpr int kMany = 500;

/// Streams that feed nothing, in rows.
Pipeline manyNodes() {
    Pipeline pipeline;
    for (int i = 0; i < kMany; ++i) {
        pipeline.nodes.push_back(
            nodeAt("n" + std::to_string(i), "data_stream", i % 25 * 256.0, i / 25 * 224.0));
    }
    return pipeline;
}

NodeState stateOf(const char* id, LoadBand band, double utilisation) {
    NodeState state;
    state.node = NodeId(id);
    state.band = band;
    state.utilisation = utilisation;
    state.figures = {{"IncomingRecords", 1500, Unit::recordsPerSecond}};
    state.status = Text("as it is");
    return state;
}

/// Puts a mark before every text of the node types.
class MarkingTranslator final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* source, const char*,
                                    int) const override {
        return qstrcmp(context, "nodes") == 0 ? QLatin1Char('~') + QString::fromUtf8(source) : QString();
    }

    [[nodiscard]] bool isEmpty() const override { return false; }
};

ShardState shardOf(LoadBand band, double utilisation) {
    ShardState shard;
    shard.band = band;
    shard.utilisation = utilisation;
    return shard;
}

} // namespace

class TestCanvasView : public QObject {
    Q_OBJECT

private slots:

    void init() {
        Theme::instance().choose(ThemeChoice::light);
        m_fixture = std::make_unique<CanvasFixture>();
    }

    void cleanup() { m_fixture.reset(); }

    void wheelZoomsAtThePointer() {
        const QPointF place(300, 250);
        const QPointF before = f().view.viewportTransform().inverted().map(place);
        QSignalSpy zoomed(&f().view, &CanvasView::zoomChanged);
        for (const int notch : {120, 120, 120, -120, -240, -600}) {
            wheel(place, {0, notch});
            const QPointF off = f().view.viewportTransform().map(before) - place;
            // Half a pixel of rounding at each zoom.
            const double rounding = 0.5 * static_cast<double>(zoomed.size()) + 0.5;
            QCOMPARE_LE(std::abs(off.x()), rounding);
            QCOMPARE_LE(std::abs(off.y()), rounding);
        }
        QCOMPARE(zoomed.size(), 6);
        QCOMPARE(f().document.undoStack().count(), 0);
        QVERIFY(!f().document.isModified());
    }

    void zoomHasBounds() {
        for (int i = 0; i < 60; ++i) {
            wheel({300, 250}, {0, 120});
        }
        QCOMPARE(f().view.zoom(), 4.0);
        for (int i = 0; i < 90; ++i) {
            wheel({300, 250}, {0, -120});
        }
        QCOMPARE(f().view.zoom(), 0.05);
    }

    void touchpadAndShiftWheelPan() {
        const QPointF before = corner();
        const double zoom = f().view.zoom();
        wheel({300, 250}, {0, 120}, {}, {30, 20});
        QCOMPARE(corner() * zoom, before * zoom - QPointF(30, 20));
        wheel({300, 250}, {0, 120}, Qt::ShiftModifier);
        QCOMPARE(f().view.zoom(), zoom);
        QCOMPARE(corner().y() * zoom, before.y() * zoom - 20);
        QVERIFY(corner().x() * zoom < before.x() * zoom - 30);
    }

    void middleDragAndSpaceDragPan() {
        const QPointF before = corner();
        QWidget* viewport = f().view.viewport();
        QTest::mousePress(viewport, Qt::MiddleButton, {}, {400, 300});
        f().move({440, 330});
        QTest::mouseRelease(viewport, Qt::MiddleButton, {}, {440, 330});
        QCOMPARE(corner() * f().view.zoom(), before * f().view.zoom() - QPointF(40, 30));
        QTest::keyPress(&f().view, Qt::Key_Space);
        f().drag(f().middleOf("web"), f().middleOf("web") + QPoint(-40, -30)); // over a node, too
        QTest::keyRelease(&f().view, Qt::Key_Space);
        QCOMPARE(corner(), before);
        QCOMPARE(f().pipeline(), samplePipeline());
        QVERIFY(f().selection.isEmpty());
    }

    void fitsNothingOneAndMany() {
        f().document.openCopy(Pipeline());
        f().view.fitAll();
        QCOMPARE(f().view.zoom(), 1.0);
        Pipeline one;
        one.nodes = {nodeAt("web", "producer", 5000, -3000)};
        f().document.openCopy(one);
        QCOMPARE(f().view.zoom(), 1.0);
        QVERIFY(f().view.viewport()->rect().contains(f().middleOf("web")));
        f().document.openCopy(manyNodes());
        QVERIFY(f().view.zoom() < 1);
        for (const char* id : {"n0", "n24", "n475", "n499"}) {
            QVERIFY(f().view.viewport()->rect().contains(f().middleOf(id)));
        }
    }

    void fitSelectionAndBack() {
        f().document.openCopy(manyNodes());
        const double all = f().view.zoom();
        f().selection.set({NodeId("n0"), NodeId("n1")});
        f().view.fitSelection();
        QCOMPARE(f().view.zoom(), 1.0);
        QVERIFY(f().view.viewport()->rect().contains(f().middleOf("n1")));
        f().view.previousView();
        QCOMPARE(f().view.zoom(), all);
        f().view.zoomToActualSize();
        QCOMPARE(f().view.zoom(), 1.0);
        f().view.zoomBy(2);
        QCOMPARE(f().view.zoom(), 2.0);
    }

    void clicksSelect() {
        f().click(f().middleOf("web"));
        QCOMPARE(f().selection.singleNode(), NodeId("web"));
        f().click(f().middleOf("clicks"), Qt::ShiftModifier);
        QCOMPARE(f().selection.nodes().size(), 2U);
        f().click(f().middleOf("web"), Qt::ControlModifier);
        QCOMPARE(f().selection.singleNode(), NodeId("clicks"));
        f().view.selectAll();
        QCOMPARE(f().selection.nodes().size(), 5U);
        QCOMPARE(f().selection.links().size(), 3U);
        f().key(Qt::Key_Escape);
        QVERIFY(f().selection.isEmpty());
        f().click(f().middleOf("web"));
        f().click(f().place({100, 500}));
        QVERIFY(f().selection.isEmpty());
    }

    void selectionIsSharedBothWays() {
        f().selection.set({NodeId("app")},
                          {{PortRef{NodeId("web"), "out"}, PortRef{NodeId("clicks"), "in"}}});
        QVERIFY(f().view.items().nodeItem(NodeId("app"))->isChosen());
        QVERIFY(!f().view.items().nodeItem(NodeId("web"))->isChosen());
        QVERIFY(f().view.items().wireItems().begin()->second != nullptr);
        const Link link = linkOf("web", "clicks");
        QVERIFY(f().view.items().wireItem({link.from, link.to})->isChosen());
        QVERIFY(f().document.push({RemoveNode{NodeId("app")}}, "Delete").ok());
        QVERIFY(f().selection.nodes().empty());
        QCOMPARE(f().selection.links().size(), 1U);
    }

    void selectedNodeIsSaid() {
        f().click(f().middleOf("web"));
        QVERIFY(f().view.accessibleDescription().contains(QLatin1String("web")));
        QVERIFY(f().view.accessibleDescription().contains(QLatin1String("Producer")));
    }

    void boxEnclosesFromLeftToRight() {
        f().drag(f().place({-40, -60}), f().place({400, 220})); // cuts through the stream
        QCOMPARE(f().selection.nodes(), (std::set<NodeId>{NodeId("web")}));
        QVERIFY(f().selection.links().size() == 1U);
    }

    void boxTouchesFromRightToLeft() {
        f().drag(f().place({400, 220}), f().place({-40, -60}));
        QCOMPARE(f().selection.nodes(), (std::set<NodeId>{NodeId("web"), NodeId("clicks")}));
        f().drag(f().place({700, 220}), f().place({660, 100}), Qt::ShiftModifier);
        QCOMPARE(f().selection.nodes().size(), 3U);
    }

    void revealCentresTheNode() {
        f().document.openCopy(manyNodes());
        f().selection.reveal(NodeId("n499"));
        const QPoint off = f().middleOf("n499") - f().view.viewport()->rect().center();
        QCOMPARE_LE(off.manhattanLength(), 4);
    }

    void tabVisitsNodesInFlowOrder() {
        QCOMPARE(flowOrder(f().pipeline()).size(), 5U);
        std::vector<NodeId> visited;
        for (int i = 0; i < 5; ++i) {
            f().key(Qt::Key_Tab);
            visited.push_back(f().selection.singleNode());
        }
        QCOMPARE(visited, flowOrder(f().pipeline()));
        QCOMPARE(visited.front(), NodeId("web"));
        const auto at = [&](const char* id) {
            return std::ranges::find(visited, NodeId(id)) - visited.begin();
        };
        QVERIFY(at("web") < at("clicks") && at("clicks") < at("app") && at("app") < at("lake"));
        f().key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(f().selection.singleNode(), visited[3]);
    }

    void loopsHaveAFlowOrderToo() {
        Pipeline loop;
        loop.nodes = {nodeAt("a", "filter", 0, 0), nodeAt("b", "filter", 300, 0)};
        loop.links = {linkOf("a", "b"), linkOf("b", "a")};
        QCOMPARE(flowOrder(loop), (std::vector<NodeId>{NodeId("a"), NodeId("b")}));
    }

    void ctrlArrowsFollowWires() {
        f().selection.set({NodeId("web")});
        f().key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f().selection.singleNode(), NodeId("clicks"));
        f().key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f().selection.singleNode(), NodeId("app"));
        f().key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(f().selection.singleNode(), NodeId("clicks"));
        QVERIFY(f().document.push({AddLink{linkOf("clicks", "other")}}, "Connect").ok());
        f().selection.set({NodeId("app")});
        f().key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f().selection.singleNode(), NodeId("other"));
        f().key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(f().selection.singleNode(), NodeId("app"));
    }

    void hoverLightsThePath() {
        const auto isLit = [this](const char* from, const char* to) {
            const Link link = linkOf(from, to);
            return f().view.items().wireItem({link.from, link.to})->isLit();
        };
        hover(f().middleOfWire("clicks", "app"));
        QVERIFY(isLit("web", "clicks") && isLit("clicks", "app") && isLit("app", "lake"));
        hover(f().middleOf("web"));
        QVERIFY(isLit("web", "clicks") && !isLit("app", "lake"));
        hover(f().place({100, 500}));
        QVERIFY(!isLit("web", "clicks"));
    }

    void anEditTouchesOnlyWhatItChanges() {
        f().document.openCopy(manyNodes());
        const NodeItem* kept = f().view.items().nodeItem(NodeId("n7"));
        QVERIFY(f().document.push({RenameNode{NodeId("n3"), "Renamed"}}, "Rename").ok());
        QVERIFY(f().document.push({RemoveNode{NodeId("n4")}}, "Delete").ok());
        QCOMPARE(f().view.items().nodeItem(NodeId("n7")), kept);
        QCOMPARE(f().view.items().nodeItem(NodeId("n3"))->look().label, QStringLiteral("Renamed"));
        QCOMPARE(f().view.items().nodeItems().size(), static_cast<std::size_t>(kMany - 1));
    }

    void undoBringsBackIntoView() {
        f().document.openCopy(manyNodes());
        QVERIFY(f().document.push({RenameNode{NodeId("n499"), "Far"}}, "Rename").ok());
        f().selection.set({NodeId("n0")});
        f().view.fitSelection();
        QVERIFY(!f().view.viewport()->rect().contains(f().middleOf("n499")));
        f().document.undoStack().undo();
        QVERIFY(f().view.viewport()->rect().contains(f().middleOf("n499")));
        QCOMPARE(f().selection.singleNode(), NodeId("n0"));
    }

    void rowsOfAStreamAreToldApart() {
        Snapshot snapshot;
        snapshot.nodes = {stateOf("clicks", LoadBand::calm, 0.5)};
        snapshot.nodes[0].figures.push_back({"IncomingBytes", 512000, Unit::bytesPerSecond});
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshot));
        const NodeLook& look = f().view.items().nodeItem(NodeId("clicks"))->look();
        QCOMPARE(look.rows.size(), 2U);
        QVERIFY(look.rows[0].name != look.rows[1].name);
    }

    void readersShowWhatCanBeRead() {
        Snapshot snapshot;
        snapshot.nodes = {stateOf("app", LoadBand::calm, 0.5)};
        snapshot.nodes[0].figures = {{"RecordsRead", 0, Unit::recordsPerSecond, 750}};
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshot));
        QCOMPARE(f().view.items().nodeItem(NodeId("app"))->look().rows.front().value,
                 QStringLiteral("750 records/s"));
        const Link link = linkOf("clicks", "app");
        QCOMPARE(f().view.items().wireItem({link.from, link.to})->look().rate, 750);
    }

    void labelsOfShortWiresStayOffTheNodes() {
        f().view.zoomToActualSize();
        Snapshot snapshot;
        snapshot.nodes = {stateOf("clicks", LoadBand::calm, 0.5)};
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshot));
        const Link link = linkOf("web", "clicks");
        const WireItem* wire = f().view.items().wireItem({link.from, link.to});
        const auto isFree = [&] {
            return !wire->labelArea().isEmpty() &&
                   !wire->labelArea().intersects(wire->source().sceneBody()) &&
                   !wire->labelArea().intersects(wire->target().sceneBody()) &&
                   wire->sceneBoundingRect().contains(wire->labelArea());
        };
        QVERIFY(isFree());
        for (const double x : {200.0, 210.0, 100.0}) {
            QVERIFY(
                f().document.push({MoveNodes{{{NodeId("clicks"), {x, 0}}}}}, QStringLiteral("Move")).ok());
            QVERIFY(isFree());
        }
        QVERIFY(f().document.push({MoveNodes{{{NodeId("clicks"), {0, 200}}}}}, QStringLiteral("Move")).ok());
        QVERIFY(isFree());
    }

    void snapshotsShowOnNodesAndWires() {
        Snapshot snapshot;
        snapshot.nodes = {stateOf("web", LoadBand::throttled, 0.5),
                          stateOf("clicks", LoadBand::throttled, 1)};
        snapshot.nodes[1].shards = {shardOf(LoadBand::throttled, 1), shardOf(LoadBand::calm, 0.3)};
        const QString idle = f().view.items().nodeItem(NodeId("clicks"))->look().rows.front().name;
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshot));
        const NodeLook& look = f().view.items().nodeItem(NodeId("clicks"))->look();
        QVERIFY(look.live);
        QCOMPARE(look.band, LoadBand::throttled);
        QCOMPARE(look.load, QStringLiteral("100 %"));
        QCOMPARE(look.rows.front().value, QStringLiteral("1,500 records/s"));
        QCOMPARE(look.cells.size(), 2U);
        QCOMPARE(look.cells[0].band, LoadBand::throttled);
        QVERIFY(look.cells[1].level < look.cells[0].level);
        const Link link = linkOf("web", "clicks");
        const WireLook& wire = f().view.items().wireItem({link.from, link.to})->look();
        QCOMPARE(wire.flow, WireFlow::throttled);
        QCOMPARE(rateText(wire), QStringLiteral("1,500 records/s"));
        QCOMPARE(shortRateText(wire), QStringLiteral("1,500/s"));
        QVERIFY(!f().view.items().nodeItem(NodeId("app"))->look().live); // the run does not know it
        f().view.items().showSnapshot({});
        QVERIFY(!f().view.items().nodeItem(NodeId("clicks"))->look().live);
        QCOMPARE(f().view.items().nodeItem(NodeId("clicks"))->look().rows.front().name, idle);
    }

    void aRunShowsOnTheCanvas() {
        f().document.openCopy(samplePipeline());
        f().run.start(f().pipeline(), {});
        QTRY_VERIFY(f().view.items().nodeItem(NodeId("clicks"))->look().live);
        QTRY_VERIFY(!f().view.items().nodeItem(NodeId("clicks"))->look().cells.empty());
        f().run.stop();
        QTRY_VERIFY(f().run.state() != RunState::running);
    }

    void anotherLanguageIsShownAtOnce() {
        const NodeItem* web = f().view.items().nodeItem(NodeId("web"));
        QCOMPARE(web->look().type, QStringLiteral("Producer"));
        MarkingTranslator marks;
        QCoreApplication::installTranslator(&marks);
        QTRY_COMPARE(web->look().type, QStringLiteral("~Producer"));
        QCoreApplication::removeTranslator(&marks);
        QTRY_COMPARE(web->look().type, QStringLiteral("Producer"));
    }

    void menusOfferWhatApplies() {
        const QStringList node = menuAt(f().middleOf("app"));
        QVERIFY(node.contains(QLatin1String("Rename")) && node.contains(QLatin1String("Duplicate")));
        QCOMPARE(f().selection.singleNode(), NodeId("app"));
        const QStringList wire = menuAt(f().middleOfWire("app", "lake"));
        QVERIFY(wire.contains(QStringLiteral("Insert node…")) && !wire.contains(QLatin1String("Rename")));
        QCOMPARE(f().selection.links().size(), 1U);
        const QStringList closed = menuAt(f().middleOfWire("web", "clicks"));
        QVERIFY(!closed.contains(QStringLiteral("Insert node…"))); // nothing goes between these two
        const QStringList empty = menuAt(f().place({100, 500}));
        QVERIFY(empty.contains(QStringLiteral("Add node…")) && !empty.contains(QLatin1String("Delete")));
    }

    void manyShardsAreJoined() {
        std::vector<ShardState> shards(1000);
        shards[777].band = LoadBand::hot;
        shards[777].utilisation = 0.9;
        const std::vector<ShardCell> cells = shardCells(shards, 64);
        QCOMPARE(cells.size(), 64U);
        QCOMPARE(std::ranges::count(cells, LoadBand::hot, &ShardCell::band), 1);
        QCOMPARE(cells[777 * 64 / 1000].band, LoadBand::hot);
        shards[3].state = "closed";
        QCOMPARE(shardCells(std::vector<ShardState>(shards.begin(), shards.begin() + 5), 64).size(), 4U);
    }

    void problemsAreCounted() {
        // An unlinked consumer is worth a finding.
        f().document.checkNow();
        QTRY_VERIFY(f().view.items().nodeItem(NodeId("other"))->look().problems.total() > 0);
    }

    void emptyCanvasSaysHowToBegin() {
        auto* hints = f().view.findChild<QWidget*>(QStringLiteral("canvasHints"));
        QVERIFY(!hints->isVisible());
        f().document.startNew();
        QVERIFY(hints->isVisible());
        QSignalSpy examples(&f().view, &CanvasView::examplesRequested);
        QSignalSpy open(&f().view, &CanvasView::openRequested);
        QSignalSpy imports(&f().view, &CanvasView::importRequested);
        const auto buttons = hints->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 4);
        for (QPushButton* button : buttons) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(examples.size(), 1);
        QCOMPARE(open.size(), 1);
        QCOMPARE(imports.size(), 1);
        QVERIFY(f().popup()->isVisible());
        f().search({}, Qt::Key_Escape);
        f().view.addNode(QStringLiteral("producer"));
        QVERIFY(!hints->isVisible());
    }

    void enterAsksForProperties() {
        QSignalSpy asked(&f().view, &CanvasView::propertiesRequested);
        f().click(f().middleOf("web"));
        f().key(Qt::Key_Return);
        QTest::mouseDClick(f().view.viewport(), Qt::LeftButton, {}, f().middleOf("web"));
        QCOMPARE(asked.size(), 2);
    }

    void themesAndZoomsAllDraw() {
        const QImage light = f().view.picture(1);
        QVERIFY(light.width() > 1100 && light.height() > 380);
        Theme::instance().choose(ThemeChoice::dark);
        const QImage dark = f().view.picture(1);
        QCOMPARE(light.size(), dark.size());
        QVERIFY(light.pixelColor(2, 2).lightness() > dark.pixelColor(2, 2).lightness());
        for (const double zoom : {0.05, 0.2, 0.5, 1.0, 3.0}) {
            f().view.zoomBy(zoom / f().view.zoom());
            const QImage seen = f().view.viewport()->grab().toImage();
            const QPoint middle = f().middleOf("clicks");
            QVERIFY(!seen.rect().contains(middle) ||
                    seen.pixelColor(middle) != Theme::instance().colors().canvas);
        }
        QCOMPARE(f().view.picture(100).width(), 16000);
    }

private:
    CanvasFixture& f() { return *m_fixture; }

    /// The scene point in the viewport's corner.
    QPointF corner() { return f().view.viewportTransform().inverted().map(QPointF()); }

    /// The entries of the menu that a right click opens.
    QStringList menuAt(QPoint place) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, f().view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(f().view.viewport(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QStringList texts;
        for (const QAction* action : menu ? menu->actions() : QList<QAction*>()) {
            texts << action->text();
        }
        if (menu) {
            menu->close();
        }
        return texts;
    }

    void hover(QPoint place) {
        QMouseEvent event(QEvent::MouseMove, place, f().view.viewport()->mapToGlobal(place), Qt::NoButton,
                          Qt::NoButton, {});
        QApplication::sendEvent(f().view.viewport(), &event);
    }

    void wheel(QPointF place, QPoint angle, Qt::KeyboardModifiers modifiers = {}, QPoint pixels = {}) {
        QWheelEvent event(place, f().view.viewport()->mapToGlobal(place), pixels, angle, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(f().view.viewport(), &event);
    }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestCanvasView)
#include "tst_canvas_view.moc"
