// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas by keys alone, its minimap, and the view that it remembers.
#include "canvas_fixture.h"

#include "canvas/flow_order.h"
#include "canvas/link_targets.h"
#include "canvas/minimap.h"
#include "canvas/view_memory.h"
#include "document/wording.h"
#include "model/link_rules.h"

#include <QMenu>
#include <QNativeGestureEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace millrace;
using namespace millrace::ui;

namespace {

LinkRef refOf(const char* from, const char* to) {
    const Link link = linkOf(from, to);
    return {link.from, link.to};
}

/// Streams in rows, far wider than the view.
Pipeline wide() {
    Pipeline pipeline;
    for (int i = 0; i < 60; ++i) {
        pipeline.nodes.push_back(
            nodeAt("n" + std::to_string(i), "data_stream", i % 20 * 256.0, i / 20 * 224.0));
    }
    return pipeline;
}

} // namespace

class TestCanvasKeyboard : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("Millrace tests"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_canvas_keyboard"));
    }

    void init() {
        QSettings().clear();
        m_fixture = std::make_unique<CanvasFixture>();
    }

    void cleanup() { m_fixture.reset(); }

    void wiresAreSelectedByKeys() {
        const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
        f().selection.set({NodeId("clicks")});
        f().key(Qt::Key_Right, both);
        QCOMPARE(f().selection.links(), std::set<LinkRef>{refOf("clicks", "app")});
        QVERIFY(f().selection.nodes().empty());
        f().key(Qt::Key_Right, both); // beyond its target
        QCOMPARE(f().selection.links(), std::set<LinkRef>{refOf("app", "lake")});
        f().key(Qt::Key_Left, both);
        QCOMPARE(f().selection.links(), std::set<LinkRef>{refOf("clicks", "app")});
        QVERIFY(f().document.push({AddLink{linkOf("clicks", "other")}}, "Connect").ok());
        f().key(Qt::Key_Down, both);
        QCOMPARE(f().selection.links(), std::set<LinkRef>{refOf("clicks", "other")});
        f().key(Qt::Key_Down, Qt::ControlModifier); // round to the first
        QCOMPARE(f().selection.links(), std::set<LinkRef>{refOf("clicks", "app")});
        f().key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f().selection.singleNode(), NodeId("app"));
        f().key(Qt::Key_Left, both);
        f().key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(f().selection.singleNode(), NodeId("clicks"));
        f().key(Qt::Key_Right, both);
        f().key(Qt::Key_Delete);
        QVERIFY(!f().isLinked("clicks", "app"));
    }

    void ctrlArrowBeginsAtTheFirstNode() {
        f().key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f().selection.singleNode(), NodeId("web"));
    }

    void tabGoesOnFromAWire() {
        f().selection.set({}, {refOf("clicks", "app")});
        f().key(Qt::Key_Tab);
        const std::vector<NodeId> order = flowOrder(f().pipeline());
        const auto clicks = std::ranges::find(order, NodeId("clicks"));
        QCOMPARE(f().selection.singleNode(), *(clicks + 1));
        f().selection.set({}, {refOf("clicks", "app")});
        f().key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(f().selection.singleNode(), *(std::ranges::find(order, NodeId("app")) - 1));
    }

    void enterOpensPropertiesOfNodeAndWire() {
        QSignalSpy asked(&f().view, &CanvasView::propertiesRequested);
        f().key(Qt::Key_Return);
        QCOMPARE(asked.count(), 1); // of the project
        f().selection.set({}, {refOf("clicks", "app")});
        f().key(Qt::Key_Return);
        f().selection.set({NodeId("app")});
        f().key(Qt::Key_Enter);
        QCOMPARE(asked.count(), 3);
    }

    void escapeGoesBackLevelByLevel() {
        f().selection.set({NodeId("app")});
        f().press(f().portOf("clicks", "out"));
        f().move(f().place({500, 400}));
        f().key(Qt::Key_Escape); // the wire
        QCOMPARE(f().selection.singleNode(), NodeId("app"));
        f().release(f().place({500, 400}));
        QCOMPARE(f().pipeline(), samplePipeline());
        f().key(Qt::Key_Escape); // the selection
        QVERIFY(f().selection.isEmpty());
    }

    void shiftF10OpensTheMenuOfWhatIsSelected() {
        const auto texts = [this] {
            f().key(Qt::Key_F10, Qt::ShiftModifier);
            QStringList found;
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (const QAction* action : menu ? menu->actions() : QList<QAction*>()) {
                found << action->text();
            }
            delete menu;
            return found;
        };
        QVERIFY(texts().contains(QStringLiteral("Add node…")));
        f().selection.set({NodeId("app")});
        QVERIFY(texts().contains(QStringLiteral("Rename")));
        f().selection.set({}, {refOf("clicks", "app")});
        const QStringList ofWire = texts();
        QVERIFY(ofWire.contains(QStringLiteral("Insert node…")) || ofWire.contains(QStringLiteral("Delete")));
        QVERIFY(!ofWire.contains(QStringLiteral("Rename")));
    }

    void possibleLinksAreAllAndLegal() {
        const Catalog& catalog = f().types.catalog();
        for (const Node& node : f().pipeline().nodes) {
            std::set<LinkRef> expected;
            for (const Node& other : f().pipeline().nodes) {
                for (const auto& [from, to] : {std::pair(node.id, other.id), std::pair(other.id, node.id)}) {
                    const PortRef output{from, "out"};
                    const PortRef input{to, "in"};
                    if (checkLink(f().pipeline(), catalog, output, input)) {
                        expected.emplace(output, input);
                    }
                }
            }
            const std::vector<LinkRef> links = possibleLinks(f().pipeline(), catalog, node.id);
            QCOMPARE((std::set<LinkRef>(links.begin(), links.end())), expected);
            QCOMPARE(links.size(), expected.size());
        }
        QCOMPARE(possibleLinks(f().pipeline(), catalog, NodeId("clicks")),
                 std::vector<LinkRef>{refOf("clicks", "other")});
        QVERIFY(possibleLinks(f().pipeline(), catalog, NodeId("nobody")).empty());
    }

    void focusIsSeenWhenItCameByKey() {
        f().view.clearFocus();
        f().view.setFocus(Qt::TabFocusReason);
        const auto rim = [this] { return f().view.grab().toImage().pixelColor(0, 300); };
        const QColor ring = rim();
        f().selection.set({NodeId("app")}); // now the node shows it
        QVERIFY(rim() != ring);
        f().selection.clear();
        QCOMPARE(rim(), ring);
        f().view.clearFocus();
        QVERIFY(rim() != ring);
    }

    void ctrlShiftClickDisconnects() {
        const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
        f().click(f().middleOfWire("app", "lake"), both);
        QVERIFY(!f().isLinked("app", "lake"));
        f().click(f().portOf("app", "in"), both); // a wire's end
        QVERIFY(!f().isLinked("clicks", "app"));
        f().click(f().portOf("clicks", "in"), Qt::AltModifier);
        QVERIFY(!f().isLinked("web", "clicks"));
        f().click(f().portOf("clicks", "in"), Qt::AltModifier); // nothing left
        QCOMPARE(f().document.undoStack().count(), 3);
    }

    void ctrlDragFromAnInputMovesAll() {
        QVERIFY(f().document.push({AddNode{nodeAt("mobile", "producer", 0, 240)}}, "Add").ok());
        QVERIFY(f().document.push({AddLink{linkOf("mobile", "clicks")}}, "Connect").ok());
        QVERIFY(f().document.push({AddNode{nodeAt("second", "data_stream", 320, 260)}}, "Add").ok());
        const int steps = f().document.undoStack().count();
        f().drag(f().portOf("clicks", "in"), f().portOf("second", "in"), Qt::ControlModifier);
        QVERIFY(f().isLinked("web", "second") && f().isLinked("mobile", "second"));
        QVERIFY(!f().isLinked("web", "clicks") && !f().isLinked("mobile", "clicks"));
        QCOMPARE(f().document.undoStack().count(), steps + 1);
        // Without Ctrl only the newest goes; on empty ground it is off.
        f().drag(f().portOf("second", "in"), f().place({200, 520}));
        QVERIFY(f().isLinked("web", "second") && !f().isLinked("mobile", "second"));
        QCOMPARE(f().document.undoStack().count(), steps + 2);
    }

    void everyReasonIsToldAtThePointer_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("toPort");
        QTest::newRow("type") << "web"
                              << "other"
                              << "in";
        QTest::newRow("direction") << "web"
                                   << "second"
                                   << "out";
        QTest::newRow("loop") << "after"
                              << "before"
                              << "in";
        QTest::newRow("full") << "second"
                              << "app"
                              << "in";
    }

    void everyReasonIsToldAtThePointer() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, toPort);
        Pipeline pipeline = samplePipeline();
        pipeline.nodes.push_back(nodeAt("second", "data_stream", 320, 240));
        pipeline.nodes.push_back(nodeAt("before", "filter", 0, 240));
        pipeline.nodes.push_back(nodeAt("after", "filter", 960, 240));
        pipeline.links.push_back(linkOf("before", "after"));
        open(pipeline);
        const PortRef source{NodeId(from.toStdString()), "out"};
        const PortRef target{NodeId(to.toStdString()), toPort.toStdString()};
        const Result<void> allowed = checkLink(pipeline, f().types.catalog(), source, target);
        QVERIFY(!allowed);
        Error error = allowed.error();
        error.where.clear(); // the pointer says where
        const QPoint end = f().portOf(to.toStdString(), toPort.toStdString());
        f().press(f().portOf(from.toStdString(), "out"));
        f().move(end + QPoint(0, 60));
        f().move(end);
        QCOMPARE(f().bubble(), sentenceOf(error));
        f().release(end);
        QCOMPARE(f().bubble(), QString());
        QCOMPARE(f().pipeline(), pipeline);
    }

    void theMinimapShowsWhereOneIs() {
        open(wide());
        const Minimap& map = f().view.minimap();
        QVERIFY(!map.isVisible()); // not wanted
        f().view.setMinimapShown(true);
        f().view.fitAll();
        QVERIFY(!map.isVisible()); // all is in view
        f().view.zoomToActualSize();
        QVERIFY(map.isVisible());
        QVERIFY(!map.accessibleName().isEmpty());
        QVERIFY(f().view.viewport()->geometry().contains(map.geometry()));
        // A click goes there.
        const NodeItem* last = f().view.items().nodeItem(NodeId("n59"));
        const QPointF there = last->sceneBody().center();
        QTest::mouseClick(widget(), Qt::LeftButton, {}, map.placeOf(there).toPoint());
        QVERIFY(f().view.seenArea().contains(there));
        // The frame is dragged without a jump.
        const QPointF middle = f().view.seenArea().center();
        const QPoint grip = map.placeOf(middle + QPointF(200, 60)).toPoint();
        QTest::mousePress(widget(), Qt::LeftButton, {}, grip);
        QVERIFY((f().view.seenArea().center() - middle).manhattanLength() < 2);
        moveOnMap(grip - QPoint(40, 0));
        QTest::mouseRelease(widget(), Qt::LeftButton, {}, grip - QPoint(40, 0));
        QVERIFY(f().view.seenArea().center().x() < middle.x() - 500);
        QCOMPARE(f().document.undoStack().count(), 0);
        // The wheel zooms.
        const double zoom = f().view.zoom();
        QWheelEvent wheel(QPointF(20, 20), widget()->mapToGlobal(QPointF(20, 20)), {}, {0, -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget(), &wheel);
        QVERIFY(f().view.zoom() < zoom);
        f().view.zoomToActualSize();
        f().view.resize(400, 300);
        QVERIFY(!map.isVisible()); // no room
    }

    void theMinimapIsDrawnOnlyForChanges() {
        open(wide());
        f().view.setMinimapShown(true);
        f().view.zoomToActualSize();
        const Minimap& map = f().view.minimap();
        QVERIFY(map.isVisible());
        widget()->grab();
        const int drawings = map.drawings();
        for (int i = 0; i < 20; ++i) {
            f().view.lookAt(QPointF(100.0 * i, 50));
            widget()->grab();
        }
        QCOMPARE(map.drawings(), drawings); // the frame alone moved
        QVERIFY(f().document.push({MoveNodes{{{NodeId("n0"), {-400, 0}}}}}, "Move").ok());
        QTRY_VERIFY((widget()->grab(), map.drawings() > drawings));
        QVERIFY(widget()->rect().contains(map.placeOf({-400, 0}).toPoint()));
    }

    void theViewIsBackAfterReopening() {
        QTemporaryDir folder;
        const QString one = folder.filePath(QStringLiteral("one.millrace"));
        const QString two = folder.filePath(QStringLiteral("two with a space.millrace"));
        open(wide());
        QVERIFY(f().document.save(one).ok());
        QVERIFY(f().document.save(two).ok());
        f().view.zoomToActualSize();
        f().view.lookAt({3000, 300});
        QTRY_VERIFY(rememberedView(two) && rememberedView(two)->zoom == 1);
        QVERIFY(!f().document.isModified());
        QVERIFY(f().document.open(one).ok());
        const double zoomOfOne = f().view.zoom();
        QVERIFY(f().document.open(two).ok());
        QCOMPARE(f().view.zoom(), 1.0);
        QVERIFY((f().view.seenArea().center() - QPointF(3000, 300)).manhattanLength() < 3);
        QVERIFY(zoomOfOne < 1);
        // What has nothing in it any more is no view.
        rememberView(one, {1, {90000, 90000}});
        QVERIFY(f().document.open(one).ok());
        QVERIFY(f().view.seenArea().intersects(f().view.items().contentRect()));
    }

    void aBoundedNumberOfViewsIsKept() {
        for (int i = 0; i < kRememberedViews + 5; ++i) {
            rememberView(QStringLiteral("/tmp/file %1.millrace").arg(i), {0.5, QPointF(i, -i)});
        }
        QVERIFY(!rememberedView(QStringLiteral("/tmp/file 0.millrace")));
        const auto last = rememberedView(QStringLiteral("/tmp/file %1.millrace").arg(kRememberedViews + 4));
        QVERIFY(last);
        QCOMPARE(last->zoom, 0.5);
        QCOMPARE(last->center, QPointF(kRememberedViews + 4, -kRememberedViews - 4));
        QSettings().setValue(QStringLiteral("canvas/views"),
                             QStringList{QStringLiteral("nan x 3 /tmp/broken")});
        QVERIFY(!rememberedView(QStringLiteral("/tmp/broken")));
    }

    void pinchZooms() {
        const QPointF place(400, 300);
        const auto* pad = QPointingDevice::primaryPointingDevice();
        const QPointF before = f().view.mapToScene(place.toPoint());
        const double zoom = f().view.zoom();
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, pad, 2, place, place,
                                  f().view.viewport()->mapToGlobal(place), 0.25, {});
        QApplication::sendEvent(f().view.viewport(), &pinch);
        QCOMPARE(f().view.zoom(), zoom * 1.25);
        QVERIFY((QPointF(f().view.mapToScene(place.toPoint())) - before).manhattanLength() < 3);
    }

    void shiftAddsCtrlTogglesWires() {
        f().click(f().middleOfWire("web", "clicks"));
        f().click(f().middleOfWire("clicks", "app"), Qt::ShiftModifier);
        QCOMPARE(f().selection.links().size(), 2U);
        f().click(f().middleOfWire("clicks", "app"), Qt::ControlModifier);
        QCOMPARE(f().selection.links(), std::set<LinkRef>{refOf("web", "clicks")});
        f().click(f().middleOf("app"), Qt::ShiftModifier);
        QCOMPARE(f().selection.links().size(), 1U); // a node beside a wire
        QCOMPARE(f().selection.nodes().size(), 1U);
        f().click(f().middleOf("lake"));
        QCOMPARE(f().selection.singleNode(), NodeId("lake"));
    }

    void shiftBoxAddsCtrlBoxToggles() {
        f().selection.set({NodeId("web")});
        const QRectF other = f().view.items().nodeItem(NodeId("other"))->sceneBody();
        const QPoint from = f().place(other.topLeft() - QPointF(30, 20));
        const QPoint to = f().place(other.bottomRight() + QPointF(30, 20));
        f().drag(from, to, Qt::ShiftModifier);
        QCOMPARE(f().selection.nodes(), (std::set<NodeId>{NodeId("web"), NodeId("other")}));
        f().drag(from, to, Qt::ControlModifier);
        QCOMPARE(f().selection.nodes(), std::set<NodeId>{NodeId("web")});
        f().drag(from, to);
        QCOMPARE(f().selection.nodes(), std::set<NodeId>{NodeId("other")});
        // Escape during the drag: as before.
        f().press(from);
        f().move(f().place({0, 400}));
        f().key(Qt::Key_Escape);
        QCOMPARE(f().selection.nodes(), std::set<NodeId>{NodeId("other")});
        f().release(f().place({0, 400}));
    }

private:
    CanvasFixture& f() { return *m_fixture; }

    void open(const Pipeline& pipeline) {
        m_fixture.reset();
        m_fixture = std::make_unique<CanvasFixture>(pipeline);
    }

    QWidget* widget() { return f().view.findChild<Minimap*>(); }

    void moveOnMap(QPoint to) {
        QMouseEvent event(QEvent::MouseMove, to, widget()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(widget(), &event);
    }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestCanvasKeyboard)
#include "tst_canvas_keyboard.moc"
