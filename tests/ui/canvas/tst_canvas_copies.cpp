// SPDX-License-Identifier: GPL-3.0-or-later
// Where copies land, and what the minimap leaves free.
#include "canvas_fixture.h"

#include "canvas/annotation_items.h"
#include "canvas/folding.h"
#include "canvas/minimap.h"

#include <QDragEnterEvent>

using namespace millrace;
using namespace millrace::ui;

namespace {

Annotation frameOf(std::vector<NodeId> nodes) {
    Annotation frame;
    frame.kind = "frame";
    frame.title = "Part";
    frame.nodes = std::move(nodes);
    return frame;
}

/// A row of nodes that is wider than the canvas.
Pipeline wide() {
    Pipeline pipeline;
    pipeline.name = "Wide";
    for (int i = 0; i < 40; ++i) {
        pipeline.nodes.push_back(
            nodeAt("n" + std::to_string(i), "data_stream", 260.0 * (i % 20), 260.0 * (i / 20)));
    }
    return pipeline;
}

} // namespace

class TestCanvasCopies : public QObject {
    Q_OBJECT

private slots:

    void allThatWasPastedIsSelected() {
        Pipeline pipeline = samplePipeline();
        pipeline.annotations = {frameOf({NodeId("app"), NodeId("lake")})};
        Annotation note;
        note.kind = "note";
        note.text = "As told";
        note.position = Position{0, 400};
        pipeline.annotations.push_back(note);
        CanvasFixture f(pipeline);
        f.view.selectAll();
        f.view.duplicateSelection();
        QCOMPARE(f.pipeline().annotations.size(), 4U);
        QCOMPARE(f.view.items().chosenAnnotations(), (std::set<std::size_t>{2, 3}));
        f.view.deleteSelection();
        QCOMPARE(f.pipeline().annotations, pipeline.annotations);
        QCOMPARE(f.pipeline().nodes.size(), pipeline.nodes.size());
    }

    void aFrameAroundCopiesLiesOverNothing_data() {
        QTest::addColumn<QStringList>("nodes");
        QTest::newRow("one above another") << QStringList{QStringLiteral("app")};
        QTest::newRow("a row") << QStringList{QStringLiteral("web"), QStringLiteral("clicks")};
        QTest::newRow("with one between") << QStringList{QStringLiteral("clicks"), QStringLiteral("lake")};
        QTest::newRow("all") << QStringList{QStringLiteral("web"), QStringLiteral("clicks"),
                                            QStringLiteral("app"), QStringLiteral("lake"),
                                            QStringLiteral("other")};
    }

    void aFrameAroundCopiesLiesOverNothing() {
        QFETCH(QStringList, nodes);
        CanvasFixture f;
        std::set<NodeId> originals;
        for (const QString& name : nodes) {
            originals.insert(NodeId(name.toStdString()));
        }
        for (int copy = 0; copy < 2; ++copy) {
            f.selection.set(originals);
            f.view.duplicateSelection();
            f.view.frameSelection();
            f.view.finishEditing();
            const Catalog& catalog = f.types.catalog();
            const std::size_t frame = f.pipeline().annotations.size() - 1;
            const QRectF area = frameArea(f.pipeline(), catalog, frame);
            for (const auto& [id, item] : f.view.items().nodeItems()) {
                QVERIFY2(f.selection.nodes().contains(id) || !item->sceneBody().intersects(area),
                         id.text().c_str());
            }
            for (std::size_t other = 0; other < frame; ++other) {
                QVERIFY(!frameArea(f.pipeline(), catalog, other).intersects(area));
            }
        }
        // And one around the originals does not touch it.
        Pipeline framed = f.pipeline();
        framed.annotations.push_back(frameOf({originals.begin(), originals.end()}));
        const QRectF own = frameArea(framed, f.types.catalog(), framed.annotations.size() - 1);
        QVERIFY(!own.intersects(frameArea(framed, f.types.catalog(), 0)));
    }

    void aCopyStaysInItsFrame() {
        Pipeline pipeline = samplePipeline();
        pipeline.annotations = {frameOf({NodeId("web"), NodeId("clicks")})};
        CanvasFixture f(pipeline);
        f.selection.set({NodeId("web")});
        f.view.duplicateSelection();
        QCOMPARE(f.pipeline().annotations[0].nodes.size(), std::size_t{3});
        QCOMPARE(f.document.undoStack().count(), 1);
        // Unless the frame would then lie over others.
        pipeline.annotations = {frameOf({NodeId("app"), NodeId("lake")})};
        CanvasFixture g(pipeline);
        g.selection.set({NodeId("app")}); // "other" is right below
        g.view.duplicateSelection();
        QCOMPARE(g.pipeline().annotations[0].nodes.size(), std::size_t{2});
        const QRectF area = frameArea(g.pipeline(), g.types.catalog(), 0);
        const NodeId copy = *g.selection.nodes().begin();
        QVERIFY(!g.view.items().nodeItem(copy)->sceneBody().intersects(area));
    }

    void notesLieAboveFrames() {
        Pipeline pipeline = samplePipeline();
        Annotation note;
        note.kind = "note";
        note.text = "On top";
        note.position = Position{40, 170};
        pipeline.annotations = {note, frameOf({NodeId("web"), NodeId("clicks")}), frameOf({NodeId("web")})};
        CanvasFixture f(pipeline);
        const auto& items = f.view.items().annotationItems();
        for (const std::size_t frame : {std::size_t{1}, std::size_t{2}}) {
            QVERIFY(items[0]->zValue() > items[frame]->zValue());
        }
    }

    /// The area of a collapsed frame's nodes is not seen: a note that is dropped there stays in sight.
    void aNoteStaysInSightBesideACollapsedFrame() {
        Pipeline pipeline = samplePipeline();
        Annotation inside;
        inside.kind = "note";
        inside.text = "In it";
        inside.position = Position{10, 165};
        Annotation beside = inside;
        beside.text = "Beside";
        beside.position = Position{40, 420};
        pipeline.annotations = {frameOf({NodeId("web"), NodeId("clicks")}), inside, beside};
        CanvasFixture f(pipeline);
        const auto& items = f.view.items().annotationItems();
        f.view.setCollapsed(0, true);
        QVERIFY(!items[1]->isVisible());
        QVERIFY(items[2]->isVisible());
        const QPoint grip = f.place(items[2]->grip().topLeft() + QPointF(30, 6));
        f.drag(grip, grip - QPoint(0, 260)); // to the left of the box, over "web"
        QVERIFY(items[2]->isVisible());
        QCOMPARE(f.pipeline().annotations[2].position->y, 160.0);
        // What stood in it comes back, and goes with it by where it stands again.
        f.view.setCollapsed(0, false);
        QVERIFY(items[1]->isVisible());
        QCOMPARE(f.pipeline().annotations[1], inside);
        f.document.undoStack().undo();
        f.document.undoStack().undo();
        f.document.undoStack().undo();
        QCOMPARE(f.pipeline(), pipeline);
    }

    void aNoteOfACollapsedFrameFollowsWhatIsAddedInside() {
        Pipeline pipeline = samplePipeline();
        Annotation note;
        note.kind = "note";
        note.text = "In it";
        note.position = Position{10, 165};
        pipeline.annotations = {frameOf({NodeId("web"), NodeId("clicks")}), note};
        CanvasFixture f(pipeline);
        f.view.setCollapsed(0, true);
        f.view.enterFrame(0);
        f.view.addNode(QStringLiteral("producer"));
        f.view.addNote(f.place({100, 400}));
        f.view.finishEditing();
        QCOMPARE(f.pipeline().annotations[0].nodes.size(), std::size_t{3});
        QCOMPARE(f.pipeline().annotations[1].nodes.size(), std::size_t{3});
        f.view.leaveFrame();
        QVERIFY(!f.view.items().annotationItems()[2]->isVisible());
        f.view.setCollapsed(0, false);
        QCOMPARE(f.pipeline().annotations[1], note);
        QVERIFY(f.pipeline().annotations[2].nodes.empty());
        // Dragged away it does not go into the box any more; nor is it bound by a frame that is removed.
        const QPoint grip = f.place(f.view.items().annotationItems()[1]->grip().topLeft() + QPointF(30, 6));
        f.view.setCollapsed(0, true);
        f.selection.clear();
        f.view.items().chooseAnnotations({0});
        f.view.removeFrames();
        QCOMPARE(f.pipeline().annotations[0], note);
        f.document.undoStack().undo();
        f.document.undoStack().undo();
        f.drag(grip, f.place({1200, 500}));
        f.view.setCollapsed(0, true);
        QVERIFY(f.view.items().annotationItems()[1]->isVisible());
    }

    void notesInABoxThatWasSavedSoAreNotSeen() {
        Pipeline pipeline = samplePipeline();
        Annotation note;
        note.kind = "note";
        note.text = "In it";
        note.position = Position{10, 165};
        pipeline.annotations = {frameOf({NodeId("web"), NodeId("clicks")}), note};
        pipeline.annotations[0].collapsed = true;
        CanvasFixture f(pipeline);
        QVERIFY(!f.view.items().annotationItems()[1]->isVisible());
        QVERIFY(!f.document.isModified());
        QCOMPARE(f.document.undoStack().count(), 0);
        f.view.enterFrame(0);
        QVERIFY(f.view.items().annotationItems()[1]->isVisible());
    }

    void whatIsBroughtIntoViewIsNotUnderTheMinimap() {
        CanvasFixture f(wide());
        f.view.setMinimapShown(true);
        f.view.zoomToActualSize();
        f.view.lookAt({600, 200});
        QVERIFY(f.view.minimap().isVisible());
        for (int i = 0; i < 40; ++i) {
            QVERIFY(f.view.focusWidget() != nullptr);
            f.key(Qt::Key_Tab);
            const NodeId node = f.selection.singleNode();
            QVERIFY(!node.isEmpty());
            const QRect body = f.view.mapFromScene(f.view.items().nodeItem(node)->sceneBody()).boundingRect();
            QVERIFY2(f.view.viewport()->rect().contains(body.center()), node.text().c_str());
            QVERIFY2(!f.view.minimap().geometry().intersects(body), node.text().c_str());
        }
    }

    void theMinimapMakesWay() {
        CanvasFixture f(wide());
        f.view.setMinimapShown(true);
        f.view.zoomToActualSize();
        f.view.lookAt({600, 200});
        const Minimap& map = f.view.minimap();
        QVERIFY(map.isVisible());
        const QRect home = map.geometry();
        QVERIFY(home.center().x() > f.view.width() / 2);
        // What is selected below it shows; it comes back when nothing is.
        const NodeItem* below = nullptr;
        for (const auto& [id, item] : f.view.items().nodeItems()) {
            if (f.view.mapFromScene(item->sceneBody()).boundingRect().intersects(home)) {
                below = item;
            }
        }
        QVERIFY(below);
        f.selection.set({below->id()});
        QVERIFY(map.geometry().center().x() < f.view.width() / 2);
        f.selection.clear();
        QCOMPARE(map.geometry(), home);
        // So it does for what is dragged there.
        f.press(f.place({600, -120}));
        f.move(home.center());
        QVERIFY(!map.geometry().contains(home.center()));
        f.key(Qt::Key_Escape);
        f.release(home.center());
        QCOMPARE(map.geometry(), home);
        QMimeData data;
        data.setData(QLatin1String(kNodeTypeMime), "producer");
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(f.view.findChild<Minimap*>(), &enter);
        QVERIFY(map.geometry() != home);
        f.drop("producer", home.center());
        QCOMPARE(f.pipeline().nodes.size(), std::size_t{41});
    }
};

QTEST_MAIN(TestCanvasCopies)
#include "tst_canvas_copies.moc"
