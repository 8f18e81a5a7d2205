// SPDX-License-Identifier: GPL-3.0-or-later
// Bend points of wires and their way round nodes, by real events.
#include "canvas_fixture.h"

#include "canvas/canvas_edits.h"
#include "canvas/canvas_menu.h"
#include "canvas/wire_curve.h"
#include "canvas/wire_route.h"
#include "canvas/wire_router.h"

#include <QMenu>

#include <memory>

using namespace millrace;
using namespace millrace::ui;

class TestWires : public QObject {
    Q_OBJECT

private slots:

    void init() { m_fixture = std::make_unique<CanvasFixture>(); }

    void cleanup() { m_fixture.reset(); }

    /// Line 20.
    void doubleClickAddsABend() {
        doubleClick(f().middleOfWire("web", "clicks"));
        QCOMPARE(bends(), (std::vector<Position>{{256, 24}}));
        QCOMPARE(f().document.undoStack().count(), 1);
        QCOMPARE(wire().chosenBend(), 0);
        QVERIFY(f().selection.links().contains(wire().link()));
        f().document.undoStack().undo();
        QVERIFY(bends().empty());
        QVERIFY(wire().bends().empty());
    }

    void bendsAreDraggedWithSnap() {
        doubleClick(f().middleOfWire("web", "clicks"));
        f().drag(f().place({256, 24}), f().place({261, 124}));
        QCOMPARE(bends(), (std::vector<Position>{{264, 128}}));
        QCOMPARE(f().document.undoStack().count(), 2);
        QVERIFY(wire().curve().distanceTo({264, 128}) < 0.5);
        // Near the height of an end it goes level with it.
        f().drag(f().place({264, 128}), f().place({280, 28}));
        QCOMPARE(bends().front().y, 24.0);
        // With Ctrl it stays where the pointer is.
        f().drag(f().place({280, 24}), f().place({283, 101}), Qt::ControlModifier);
        QCOMPARE(bends(), (std::vector<Position>{{283, 101}}));
    }

    void bendsComeInTheirOrder() {
        doubleClick(f().middleOfWire("web", "clicks"));
        f().drag(f().place({256, 24}), f().place({256, 200}));
        const QPointF later = wire().curve().at(0.8);
        doubleClick(f().place(later));
        QCOMPARE(bends().size(), 2U);
        QCOMPARE(bends().front(), (Position{256, 200}));
        doubleClick(f().place(wire().curve().at(0.15)));
        QCOMPARE(bends().size(), 3U);
        QCOMPARE(bends()[1], (Position{256, 200}));
    }

    void bendsAreRemoved() {
        doubleClick(f().middleOfWire("web", "clicks"));
        f().drag(f().place({256, 24}), f().place({256, 200}));
        doubleClick(f().place({256, 200})); // the handle
        QVERIFY(bends().empty());
        doubleClick(f().middleOfWire("web", "clicks"));
        f().drag(f().place({256, 24}), f().place({256, 200}));
        f().key(Qt::Key_Escape);
        f().click(f().place({256, 200}));
        f().key(Qt::Key_Delete); // the bend…
        QVERIFY(bends().empty());
        QVERIFY(f().isLinked("web", "clicks"));
        f().key(Qt::Key_Delete); // …and then the wire
        QVERIFY(!f().isLinked("web", "clicks"));
    }

    void escapePutsABendBack() {
        doubleClick(f().middleOfWire("web", "clicks"));
        f().press(f().place({256, 24}));
        f().move(f().place({256, 124}));
        QCOMPARE(wire().bends().front(), QPointF(256, 128));
        f().key(Qt::Key_Escape);
        f().release(f().place({256, 124}));
        QCOMPARE(wire().bends().front(), QPointF(256, 24));
        QCOMPARE(f().document.undoStack().count(), 1);
    }

    void theMenuHandlesBendsToo() {
        QMenu menu;
        const CanvasHit hit{CanvasHit::Kind::wire, {}, -1, wire().link(), 0};
        fillCanvasMenu(menu, f().view, hit, f().middleOfWire("web", "clicks"));
        trigger(menu, QStringLiteral("Add bend"));
        QCOMPARE(bends().size(), 1U);
        QMenu second;
        fillCanvasMenu(second, f().view, hit, f().place({256, 24}));
        trigger(second, QStringLiteral("Remove all bends"));
        QVERIFY(bends().empty());
    }

    void bendsGoAlongWithBothEnds() {
        doubleClick(f().middleOfWire("web", "clicks"));
        f().selection.set({NodeId("web"), NodeId("clicks")});
        f().key(Qt::Key_Down);
        QCOMPARE(bends(), (std::vector<Position>{{256, 32}}));
        const QPoint from = f().middleOf("web");
        f().press(from);
        f().move(from + QPoint(0, 100));
        QCOMPARE(wire().bends().front().y(), 32 + f().view.items().nodeItem(NodeId("web"))->pos().y() - 8);
        f().move(from + QPoint(0, 400));
        f().release(from + QPoint(0, 400));
        QCOMPARE(bends().front().y, f().positionOf("web").y + 24);
        // One end alone leaves them.
        const double y = bends().front().y;
        f().selection.set({NodeId("web")});
        f().key(Qt::Key_Down);
        QCOMPARE(bends().front().y, y);
    }

    void copiesHaveTheirBends() {
        doubleClick(f().middleOfWire("web", "clicks"));
        f().selection.set({NodeId("web"), NodeId("clicks")});
        f().view.duplicateSelection();
        const Link& copy = f().pipeline().links.back();
        QCOMPARE(copy.bends.size(), 1U);
        const Position place = f().pipeline().findNode(copy.from.node)->position;
        QCOMPARE(copy.bends.front(), (Position{place.x + 256, place.y + 24}));
    }

    void anInsertedNodeSharesTheBends() {
        const NodeTypes types = canvasTypes();
        Pipeline pipeline = samplePipeline();
        pipeline.links = {{{NodeId("app"), "out"}, {NodeId("lake"), "in"}}};
        pipeline.links.front().bends = {{840, 100}, {1400, 100}};
        pipeline.findNode(NodeId("lake"))->position = {1600, 0};
        const Node node = nodeAt("new", "filter", 1100, 0);
        const std::optional<Edit> edit = insertion(
            pipeline, types.catalog(), {pipeline.links.front().from, pipeline.links.front().to}, node);
        QVERIFY(edit.has_value());
        QVERIFY(apply(pipeline, *edit).ok());
        QCOMPARE(pipeline.links.size(), 2U);
        QCOMPARE(pipeline.links[0].bends, (std::vector<Position>{{840, 100}}));
        QCOMPARE(pipeline.links[1].bends, (std::vector<Position>{{1400, 100}}));
    }

    /// Line 20: wires avoid running under node bodies, and look again when one comes or goes.
    void wiresGetOutOfTheWay() {
        QVERIFY(wire().route().empty());
        moveTo("other", {224, -40}); // on the wire between "web" and "clicks"
        moveTo("clicks", {640, 0});
        QTRY_VERIFY(!wire().route().empty());
        const QRectF body = f().view.items().nodeItem(NodeId("other"))->sceneBody();
        QVERIFY(!wire().curve().crosses(body));
        moveTo("other", {224, 600});
        QTRY_VERIFY(wire().route().empty());
    }

    void backLinksGoRound() {
        Pipeline pipeline = samplePipeline();
        pipeline.findNode(NodeId("clicks"))->position = {-400, 0};
        m_fixture = std::make_unique<CanvasFixture>(pipeline);
        QTRY_VERIFY(!wire().route().empty());
        for (const auto& [id, item] : f().view.items().nodeItems()) {
            QVERIFY(!wire().curve().crosses(item->sceneBody().adjusted(1, 1, -1, -1)));
        }
    }

    void anyNumberOfBodiesIsGoneRound_data() {
        QTest::addColumn<int>("columns");
        for (const int columns : {3, 14, 31, 60, 300}) {
            QTest::addRow("%d columns", columns) << columns;
        }
    }

    void anyNumberOfBodiesIsGoneRound() {
        QFETCH(int, columns);
        const QRectF source(0, 0, 192, 160);
        const QRectF target = source.translated((columns + 1) * 264, 0);
        std::vector<QRectF> bodies{source, target};
        for (int column = 1; column <= columns; ++column) {
            bodies.push_back(source.translated(column * 264, column % 3 * 40 - 40));
        }
        const std::vector<QPointF> route = wireRoute(QPointF(192, 24), target.topLeft() + QPointF(0, 24),
                                                     source, target, WireObstacles(bodies));
        QVERIFY(route.size() > 3);
        const QPolygonF line(QList<QPointF>(route.begin(), route.end()));
        for (std::size_t i = 2; i < bodies.size(); ++i) {
            QVERIFY2(!lineMeets(line, bodies[i]), qPrintable(QString::number(i)));
        }
    }

    void backLinksKeepOffTheEdges_data() {
        QTest::addColumn<QPointF>("away");
        QTest::newRow("close below") << QPointF(-40, 184);
        QTest::newRow("close above") << QPointF(-40, -184);
        QTest::newRow("far below") << QPointF(-300, 240);
        QTest::newRow("level") << QPointF(-400, 0);
    }

    /// A wire back to the left leaves some room between itself and the cards that it leads round.
    void backLinksKeepOffTheEdges() {
        QFETCH(QPointF, away);
        const QRectF source(0, 0, 192, 160);
        const QRectF target = source.translated(away);
        const WireObstacles obstacles({source, target});
        const std::vector<QPointF> route =
            wireRoute(QPointF(192, 24), target.topLeft() + QPointF(0, 24), source, target, obstacles);
        QVERIFY(route.size() > 3);
        for (std::size_t i = 1; i + 2 < route.size(); ++i) { // without the ends, which touch their ports
            const QPolygonF piece({route[i], route[i + 1]});
            for (const QRectF& body : {source, target}) {
                QVERIFY2(!lineMeets(piece, body.adjusted(-3, -3, 3, 3)), qPrintable(QString::number(i)));
            }
        }
    }

    /// A node without links is put into a wire by dropping it there: the wire must not flee from it.
    void wiresWaitForALooseNode() {
        moveTo("clicks", {800, 0});
        const QPoint from = f().middleOf("other");
        f().press(from);
        f().move(f().place({500, 24}));
        QCoreApplication::processEvents();
        QVERIFY(wire().route().empty());
        f().move(f().place({500, 24}) + QPoint(1, 1));
        f().key(Qt::Key_Escape);
        f().release(f().place({500, 24}));
    }

    /// Line 18.
    void aWireIsHitEightPixelsAside() {
        for (const double zoom : {1.0, 0.5, 0.25}) {
            f().view.zoomBy(zoom / f().view.zoom());
            const QPointF middle = wire().curve().at(0.5);
            for (const double side : {-7.5, 7.5}) {
                const CanvasHit hit = f().view.items().hitAt(middle + QPointF(0, side / zoom), zoom);
                QVERIFY(hit.kind == CanvasHit::Kind::wire);
            }
            const CanvasHit beyond = f().view.items().hitAt(middle + QPointF(0, 9 / zoom), zoom);
            QVERIFY(beyond.kind != CanvasHit::Kind::wire);
        }
    }

    void wiresAreRemovedByClickAndByKey() {
        f().click(f().middleOfWire("web", "clicks") + QPoint(0, 7));
        QCOMPARE(f().selection.links().size(), 1U);
        f().key(Qt::Key_Delete);
        QVERIFY(!f().isLinked("web", "clicks"));
        f().click(f().middleOfWire("clicks", "app"), Qt::AltModifier);
        QVERIFY(!f().isLinked("clicks", "app"));
    }

private:
    [[nodiscard]] CanvasFixture& f() const { return *m_fixture; }

    [[nodiscard]] WireItem& wire() const {
        const Link link = linkOf("web", "clicks");
        return *f().view.items().wireItem({link.from, link.to});
    }

    [[nodiscard]] const std::vector<Position>& bends() const {
        const Link link = linkOf("web", "clicks");
        return f().pipeline().findLink(link.from, link.to)->bends;
    }

    /// As a person does it: two clicks.
    void doubleClick(QPoint at) {
        f().click(at);
        QTest::mouseDClick(f().view.viewport(), Qt::LeftButton, {}, at);
    }

    void moveTo(const char* node, Position place) {
        QVERIFY(f().document.push({MoveNodes{{{NodeId(node), place}}}}, QStringLiteral("Move")).ok());
    }

    static void trigger(const QMenu& menu, const QString& text) {
        for (QAction* action : menu.actions()) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(text));
    }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestWires)
#include "tst_wires.moc"
