// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_fixture.h"

#include "canvas/canvas_edits.h"
#include "canvas/clipboard.h"

#include "document/wording.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <cmath>
#include <set>
#include <utility>

using namespace millrace;
using namespace millrace::ui;

class TestCanvasEdit : public QObject {
    Q_OBJECT

private slots:

    void init() { m_fixture = std::make_unique<CanvasFixture>(); }

    void cleanup() { m_fixture.reset(); }

    void doubleClickOnEmptyCanvasAdds() {
        const QPoint place = f().place({200, 400});
        QTest::mouseDClick(f().view.viewport(), Qt::LeftButton, {}, place);
        QVERIFY(f().popup()->isVisible());
        f().search(QStringLiteral("kds"));
        QVERIFY(!f().popup()->isVisible());
        QCOMPARE(f().pipeline().nodes.size(), 6U);
        const Node& added = f().pipeline().nodes.back();
        QCOMPARE(added.type, std::string("data_stream"));
        QCOMPARE(added.id, NodeId("data_stream"));
        QCOMPARE(added.label, std::string("Data stream"));
        QVERIFY(f().view.items().nodeItem(added.id)->sceneBody().contains(QPointF(200, 400)));
        QCOMPARE(f().selection.singleNode(), added.id);
        QCOMPARE(f().document.undoStack().count(), 1);
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), samplePipeline());
    }

    void escLeavesNoTraceOfASearch() {
        f().key(Qt::Key_A, Qt::ShiftModifier);
        QVERIFY(f().popup()->isVisible());
        f().search(QStringLiteral("kds"), Qt::Key_Escape);
        QVERIFY(!f().popup()->isVisible());
        QCOMPARE(f().document.undoStack().count(), 0);
        QVERIFY(f().view.hasFocus());
        f().key(Qt::Key_Insert);
        QVERIFY(f().popup()->isVisible());
    }

    void newNodesGetFreeNamesAndPlaces() {
        for (int i = 0; i < 3; ++i) {
            f().view.addNode(QStringLiteral("producer"));
        }
        std::set<std::string> labels;
        for (const Node& node : f().pipeline().nodes) {
            labels.insert(node.label);
            for (const Node& other : f().pipeline().nodes) {
                const auto& items = f().view.items();
                QVERIFY(node.id == other.id || !items.nodeItem(node.id)->sceneBody().intersects(
                                                   items.nodeItem(other.id)->sceneBody()));
            }
        }
        QVERIFY(labels.contains("Producer"));
        QVERIFY(labels.contains("Producer 2"));
        QVERIFY(labels.contains("Producer 3"));
        QVERIFY(f().pipeline().findNode(NodeId("producer-2")) != nullptr);
    }

    void paletteDropAdds() {
        f().drop("s3_bucket", f().place({100, 500}));
        QCOMPARE(f().pipeline().nodes.size(), 6U);
        QCOMPARE(f().pipeline().nodes.back().type, std::string("s3_bucket"));
        QVERIFY(f().view.items().nodeItem(NodeId("s3_bucket"))->sceneBody().contains(QPointF(100, 500)));
        QCOMPARE(f().document.undoStack().count(), 1);
    }

    void dropOfAnUnknownTypeIsRefused() {
        f().drop("no_such_type", f().place({100, 500}));
        QCOMPARE(f().pipeline(), samplePipeline());
    }

    void deleteRemovesNodesAndTheirWires() {
        f().click(f().middleOf("clicks"));
        f().key(Qt::Key_Delete);
        QVERIFY(f().pipeline().findNode(NodeId("clicks")) == nullptr);
        QCOMPARE(f().pipeline().links.size(), 1U);
        QVERIFY(f().selection.isEmpty());
        QCOMPARE(f().document.undoStack().count(), 1);
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), samplePipeline());
        QCOMPARE(f().view.items().wireItems().size(), 3U);
        f().click(f().middleOf("clicks"));
        f().key(Qt::Key_Backspace);
        QVERIFY(f().pipeline().findNode(NodeId("clicks")) == nullptr);
    }

    void movingSeveralIsOneStep() {
        f().selection.set({NodeId("web"), NodeId("clicks")});
        f().drag(f().middleOf("web"), f().middleOf("web") + QPoint(45, 83));
        const double zoom = f().view.zoom();
        QCOMPARE(zoom, 1.0);
        QCOMPARE(f().positionOf("web"), (Position{48, 80})); // on the grid
        QCOMPARE(f().positionOf("clicks"), (Position{368, 80}));
        QCOMPARE(f().positionOf("app"), (Position{640, 0}));
        QCOMPARE(f().document.undoStack().count(), 1);
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), samplePipeline());
    }

    void ctrlMovesOffTheGrid() {
        const QPoint start = f().middleOf("web");
        f().press(start);
        f().move(start + QPoint(45, 83), Qt::ControlModifier);
        f().release(start + QPoint(45, 83), Qt::ControlModifier);
        QCOMPARE(f().positionOf("web"), (Position{45, 83}));
    }

    void escEndsAMove() {
        const QPoint start = f().middleOf("web");
        f().press(start);
        f().move(start + QPoint(45, 83));
        QVERIFY(f().view.items().nodeItem(NodeId("web"))->pos() != QPointF(0, 0));
        f().key(Qt::Key_Escape);
        QCOMPARE(f().view.items().nodeItem(NodeId("web"))->pos(), QPointF(0, 0));
        f().release(start + QPoint(45, 83));
        QCOMPARE(f().pipeline(), samplePipeline());
    }

    void undoDuringADragEndsTheDrag() {
        f().drag(f().middleOf("other"), f().middleOf("other") + QPoint(0, 80));
        const QPoint start = f().middleOf("web");
        f().press(start);
        f().move(start + QPoint(80, 80));
        f().document.undoStack().undo();
        f().move(start + QPoint(160, 80));
        f().release(start + QPoint(160, 80));
        QCOMPARE(f().pipeline(), samplePipeline());
        QCOMPARE(f().view.items().nodeItem(NodeId("web"))->pos(), QPointF(0, 0));
    }

    void replacingTheDocumentEndsADrag() {
        f().view.addNote(f().place({40, 400}));
        f().view.setFocus();
        f().view.selectAll();
        const QPoint start = f().middleOf("web");
        f().press(start);
        f().move(start + QPoint(80, 80));
        Pipeline other;
        other.nodes = {nodeAt("web", "producer", 16, 24)};
        f().document.openCopy(other);
        f().move(start + QPoint(160, 80));
        f().release(start + QPoint(160, 80));
        QCOMPARE(f().pipeline(), other);
        QCOMPARE(f().view.items().nodeItem(NodeId("web"))->pos(), QPointF(16, 24));
        QVERIFY(f().selection.links().empty());
        f().press(f().portOf("web", "out"));
        f().move(f().place({500, 300}));
        f().document.startNew();
        f().release(f().place({500, 300}));
        QVERIFY(f().view.items().nodeItems().empty());
    }

    void nudgesMergeUntilSomethingElseHappens() {
        f().click(f().middleOf("web"));
        f().key(Qt::Key_Right);
        f().key(Qt::Key_Right);
        f().key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f().positionOf("web"), (Position{16, 40}));
        QCOMPARE(f().document.undoStack().count(), 1);
        f().click(f().middleOf("clicks"));
        f().click(f().middleOf("web"));
        f().key(Qt::Key_Left);
        QCOMPARE(f().document.undoStack().count(), 2);
        f().document.undoStack().undo();
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), samplePipeline());
    }

    void duplicateKeepsWiresInside() {
        f().selection.set({NodeId("clicks"), NodeId("app")});
        f().view.duplicateSelection();
        QCOMPARE(f().pipeline().nodes.size(), 7U);
        QVERIFY(f().isLinked("data_stream", "consumer"));
        QCOMPARE(f().pipeline().links.size(), 4U);
        QCOMPARE(f().pipeline().findNode(NodeId("data_stream"))->label, std::string("clicks 2"));
        QCOMPARE(f().selection.nodes(), (std::set<NodeId>{NodeId("data_stream"), NodeId("consumer")}));
        QCOMPARE(f().document.undoStack().count(), 1);
    }

    void manyAreDuplicatedWithNamesOfTheirOwn() {
        constexpr int kNodes = 1500;
        Pipeline pipeline;
        for (int i = 0; i < kNodes; ++i) {
            pipeline.nodes.push_back(
                nodeAt("n" + std::to_string(i), "data_stream", i % 50 * 256.0, std::floor(i / 50) * 224.0));
            pipeline.nodes.back().label = i % 2 == 0 ? "clicks" : "clicks " + std::to_string(i);
        }
        const Paste paste = pasteBeside(pipeline, builtinNodeTypes().catalog(), pipeline);
        QCOMPARE(paste.nodes.size(), std::size_t{kNodes});
        QVERIFY(apply(pipeline, paste.edit).ok());
        std::set<std::pair<double, double>> places;
        std::set<std::string> copies;
        for (const Node& node : pipeline.nodes) {
            places.insert({node.position.x, node.position.y});
            if (paste.nodes.contains(node.id)) {
                copies.insert(node.label);
            }
        }
        QCOMPARE(places.size(), std::size_t{2 * kNodes});
        QCOMPARE(copies.size(), std::size_t{kNodes});
        QVERIFY(!copies.contains("clicks"));
        QVERIFY(copies.contains("clicks 2"));
    }

    void newNodesAreCalledShortly() {
        const NodeDescription* type = builtinNodeTypes().catalog().find("data_stream");
        QCOMPARE(newNode({}, *type, {}).label, std::string("Data stream"));
    }

    void copyAndPasteBetweenWindows() {
        f().selection.set({NodeId("clicks"), NodeId("app")});
        f().view.copySelection();
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.contains(QLatin1String("\"format\": \"millrace\"")));
        CanvasFixture other{Pipeline()};
        QApplication::clipboard()->setText(text); // as from a text editor
        other.view.pasteAt(other.place({80, 160}));
        QCOMPARE(other.pipeline().nodes.size(), 2U);
        QVERIFY(other.isLinked("data_stream", "consumer"));
        const QRectF area = other.view.items().nodeItem(NodeId("data_stream"))->sceneBody() |
                            other.view.items().nodeItem(NodeId("consumer"))->sceneBody();
        QVERIFY((area.center() - QPointF(80, 160)).manhattanLength() <= 16);
        QCOMPARE(other.document.undoStack().count(), 1);
        other.view.pasteAt(other.place({80, 160})); // does not hide the first
        QCOMPARE(other.pipeline().nodes.size(), 4U);
        QVERIFY(other.positionOf("data_stream") != other.positionOf("data_stream-2"));
    }

    void cutTakesAway() {
        f().selection.set({NodeId("other")});
        f().view.cutSelection();
        QVERIFY(f().pipeline().findNode(NodeId("other")) == nullptr);
        f().view.paste();
        QCOMPARE(f().pipeline().nodes.size(), 5U);
    }

    void foreignTextIsNotPasted_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << "Dear all, the meeting is at ten.";
        QTest::newRow("other JSON") << "{\"a\": [1, 2, 3]}";
        QTest::newRow("broken") << "{\"format\": \"millrace\", \"nodes\": [";
        QTest::newRow("nothing") << "";
    }

    void foreignTextIsNotPasted() {
        QFETCH(QString, text);
        QSignalSpy status(&f().view, &CanvasView::statusMessage);
        QApplication::clipboard()->setText(text);
        f().view.paste();
        QCOMPARE(f().pipeline(), samplePipeline());
        QCOMPARE(status.size(), 1);
        QVERIFY(!status[0][0].toString().isEmpty());
    }

    void f2Renames() {
        f().click(f().middleOf("web"));
        f().key(Qt::Key_F2);
        auto* line = f().view.findChild<QLineEdit*>(QStringLiteral("labelEditor"));
        QVERIFY(line->isVisible());
        QCOMPARE(line->text(), QStringLiteral("web"));
        QTest::keyClicks(line, QStringLiteral("Web clicks"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(f().pipeline().findNode(NodeId("web"))->label, std::string("Web clicks"));
        QCOMPARE(f().view.items().nodeItem(NodeId("web"))->look().label, QStringLiteral("Web clicks"));
        f().key(Qt::Key_F2);
        QTest::keyClicks(line, QStringLiteral("something else"));
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(f().pipeline().findNode(NodeId("web"))->label, std::string("Web clicks"));
        QCOMPARE(f().document.undoStack().count(), 1);
        QVERIFY(f().view.hasFocus());
    }

    void framesCarryTakeAndReleaseNodes() {
        f().selection.set({NodeId("web"), NodeId("clicks")});
        f().view.frameSelection();
        auto* line = f().view.findChild<QLineEdit*>(QStringLiteral("labelEditor"));
        QTest::keyClicks(line, QStringLiteral("Ingest"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(f().pipeline().annotations.size(), 1U);
        QCOMPARE(f().pipeline().annotations[0].title, std::string("Ingest"));
        const AnnotationItem* frame = f().view.items().annotationItems()[0];
        const QPoint title = f().place(frame->grip().center());
        f().drag(title, title + QPoint(0, 160));
        QCOMPARE(f().positionOf("web"), (Position{0, 160}));
        QCOMPARE(f().positionOf("clicks"), (Position{320, 160}));
        // Out of the frame, and into it.
        f().selection.clear();
        f().drag(f().middleOf("web"), f().middleOf("web") + QPoint(0, 300));
        QCOMPARE(f().pipeline().annotations[0].nodes, (std::vector<NodeId>{NodeId("clicks")}));
        f().selection.clear();
        f().drag(f().middleOf("other"), f().middleOf("clicks") + QPoint(16, 0));
        QCOMPARE(f().pipeline().annotations[0].nodes,
                 (std::vector<NodeId>{NodeId("clicks"), NodeId("other")}));
        undoAllRedoAll();
    }

    void deletingAFrameKeepsItsNodes() {
        f().selection.set({NodeId("web"), NodeId("clicks")});
        f().view.frameSelection();
        auto* line = f().view.findChild<QLineEdit*>(QStringLiteral("labelEditor"));
        QTest::keyClick(line, Qt::Key_Escape);
        f().click(f().place(f().view.items().annotationItems()[0]->grip().center()));
        f().key(Qt::Key_Delete);
        QVERIFY(f().pipeline().annotations.empty());
        QCOMPARE(f().pipeline().nodes.size(), 5U);
    }

    void notesAreWrittenMovedAndDeleted() {
        f().view.addNote(f().place({40, 400}));
        auto* text = f().view.findChild<QPlainTextEdit*>(QStringLiteral("noteEditor"));
        QVERIFY(text->isVisible());
        QTest::keyClicks(text, QStringLiteral("Mind the hot key"));
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f().pipeline().annotations.at(0).text, std::string("Mind the hot key"));
        const QPoint start = f().place(QPointF(60, 416));
        f().drag(start, start + QPoint(80, 40));
        QCOMPARE(f().pipeline().annotations[0].position, (Position{120, 440}));
        f().key(Qt::Key_Right);
        QCOMPARE(f().pipeline().annotations[0].position, (Position{128, 440}));
        f().key(Qt::Key_Delete);
        QVERIFY(f().pipeline().annotations.empty());
        undoAllRedoAll();
    }

    void everythingCanBeUndoneAndRedone() {
        f().drag(f().portOf("clicks", "out"), f().portOf("other", "in"));
        f().drop("filter", f().middleOfWire("app", "lake"));
        f().selection.set({NodeId("clicks"), NodeId("app")});
        f().view.duplicateSelection();
        f().view.copySelection();
        f().view.pasteAt(f().place({400, 500}));
        f().click(f().middleOf("web"));
        f().key(Qt::Key_Right);
        f().key(Qt::Key_Delete);
        f().drag(f().portOf("other", "in"), f().place({560, 600}));
        QCOMPARE_GE(f().document.undoStack().count(), 7);
        undoAllRedoAll();
    }

private:
    CanvasFixture& f() { return *m_fixture; }

    /// Back to the sample and forth again; the items follow.
    void undoAllRedoAll() {
        const Pipeline end = f().pipeline();
        QUndoStack& stack = f().document.undoStack();
        stack.setIndex(0);
        QCOMPARE(f().pipeline(), samplePipeline());
        itemsEqualDocument();
        stack.setIndex(stack.count());
        QCOMPARE(f().pipeline(), end);
        itemsEqualDocument();
    }

    void itemsEqualDocument() {
        QCOMPARE(f().view.items().nodeItems().size(), f().pipeline().nodes.size());
        QCOMPARE(f().view.items().wireItems().size(), f().pipeline().links.size());
        QCOMPARE(f().view.items().annotationItems().size(), f().pipeline().annotations.size());
        for (const Node& node : f().pipeline().nodes) {
            QCOMPARE(f().view.items().nodeItem(node.id)->pos(), QPointF(node.position.x, node.position.y));
        }
    }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestCanvasEdit)
#include "tst_canvas_edit.moc"
