// SPDX-License-Identifier: GPL-3.0-or-later
// Frames, subgraphs and notes on the canvas, by mouse and keys.
#include "canvas/breadcrumbs.h"
#include "model/project_file.h"
#include "ui/canvas/canvas_fixture.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QUrl>

using namespace millrace;
using namespace millrace::ui;

namespace {

Annotation frameOf(const std::string& title, std::vector<NodeId> nodes, bool collapsed = false) {
    Annotation frame;
    frame.kind = "frame";
    frame.title = title;
    frame.nodes = std::move(nodes);
    frame.collapsed = collapsed;
    return frame;
}

Pipeline framed(std::vector<Annotation> annotations) {
    Pipeline pipeline = samplePipeline();
    pipeline.annotations = std::move(annotations);
    return pipeline;
}

const NodeId kWeb{"web"};
const NodeId kClicks{"clicks"};
const NodeId kApp{"app"};
const NodeId kLake{"lake"};
const NodeId kOther{"other"};

} // namespace

class TestFrames : public QObject {
    Q_OBJECT

private slots:

    void draggingAFrameCarriesItsNodesAndNotes() {
        Annotation note;
        note.kind = "note";
        note.text = "in it";
        note.position = Position{10, 165};
        CanvasFixture f(framed({frameOf("Ingest", {kWeb, kClicks}), note}));
        const QPoint grip = gripOf(f, 0);
        f.drag(grip, grip + QPoint(0, 80));
        const double down = f.positionOf("web").y;
        QVERIFY(down > 0);
        QCOMPARE(f.positionOf("clicks").y, down);
        QCOMPARE(f.positionOf("app").y, 0.0);
        QCOMPARE(f.pipeline().annotations[1].position->y, 165 + down);
        QCOMPARE(f.document.undoStack().count(), 1);
    }

    void aNodeJoinsAndLeavesByDragging() {
        CanvasFixture f(framed({frameOf("Read", {kApp, kLake})}));
        const QPoint from = f.middleOf("other");
        const QPoint to = f.middleOf("app") + (f.middleOf("lake") - f.middleOf("app")) / 2;
        f.press(from);
        f.move((from + to) / 2);
        QVERIFY(!frame(f, 0)->isTarget());
        f.move(to);
        QVERIFY(frame(f, 0)->isTarget()); // it lights up first
        QCOMPARE(f.pipeline().annotations[0].nodes.size(), std::size_t{2});
        f.release(to);
        QVERIFY(!frame(f, 0)->isTarget());
        QCOMPARE(f.pipeline().annotations[0].nodes.size(), std::size_t{3});
        QCOMPARE(f.document.undoStack().count(), 1);
        f.document.undoStack().undo();
        QCOMPARE(f.pipeline().annotations[0].nodes.size(), std::size_t{2});
        QCOMPARE(f.positionOf("other").y, 240.0);
        f.drag(f.middleOf("lake"), f.middleOf("lake") + QPoint(0, 260));
        QCOMPARE(f.pipeline().annotations[0].nodes, std::vector<NodeId>{kApp});
    }

    void escLeavesNoTraceOfADragIntoAFrame() {
        CanvasFixture f(framed({frameOf("Read", {kApp, kLake})}));
        f.press(f.middleOf("other"));
        f.move(f.middleOf("other") - QPoint(0, 60));
        f.move(f.middleOf("app") + QPoint(40, 0));
        QVERIFY(frame(f, 0)->isTarget());
        f.key(Qt::Key_Escape);
        QVERIFY(!frame(f, 0)->isTarget());
        QCOMPARE(f.document.undoStack().count(), 0);
    }

    void nestedFramesAreAroundEachOther() {
        CanvasFixture f(framed({frameOf("Outer", {kWeb, kClicks, kApp}), frameOf("Inner", {kClicks, kApp})}));
        QVERIFY(frame(f, 0)->area().contains(frame(f, 1)->area()));
        QVERIFY(frame(f, 0)->grip().bottom() <= frame(f, 1)->grip().top());
        f.click(gripOf(f, 1));
        QCOMPARE(f.view.items().chosenAnnotations(), std::set<std::size_t>{1});
        f.click(gripOf(f, 0));
        QCOMPARE(f.view.items().chosenAnnotations(), std::set<std::size_t>{0});
    }

    void theButtonCollapsesAndOpens() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp})}));
        f.click(f.place(frame(f, 0)->button().center()));
        QVERIFY(f.pipeline().annotations[0].collapsed);
        const SubgraphItem* box = boxOf(f, 0);
        QVERIFY(box && box->isVisible() && box->isChosen());
        QVERIFY(!f.view.items().nodeItem(kApp)->isVisible());
        QCOMPARE(box->look().title, QStringLiteral("Read"));
        QCOMPARE(box->look().nodes, QStringLiteral("2 nodes"));
        QCOMPARE(box->ports().size(), std::size_t{2});
        QCOMPARE(box->ports()[0].name, QStringLiteral("clicks.in"));
        QCOMPARE(box->ports()[1].name, QStringLiteral("app.out"));
        // The wires from outside end at the box, the one within is hidden.
        const WireItem* in = f.view.items().wireItem({{kWeb, "out"}, {kClicks, "in"}});
        QVERIFY(in->isVisible());
        QCOMPARE(in->curve().at(1), box->portPlace(0));
        QVERIFY(!f.view.items().wireItem({{kClicks, "out"}, {kApp, "in"}})->isVisible());
        f.click(f.place(box->button().center()));
        QVERIFY(!f.pipeline().annotations[0].collapsed);
        QVERIFY(f.view.items().nodeItem(kApp)->isVisible());
        QCOMPARE(in->curve().at(1), f.view.items().nodeItem(kClicks)->attachment("in", PortDirection::input));
    }

    void aBoxMovesItsNodesAndUndoMovesThemBack() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        const QPoint at = f.place(boxOf(f, 0)->sceneBody().center());
        const QPointF before = boxOf(f, 0)->pos();
        f.drag(at, at + QPoint(0, 90));
        QVERIFY(f.positionOf("app").y > 0);
        QCOMPARE(f.positionOf("app").y, f.positionOf("clicks").y);
        QCOMPARE(boxOf(f, 0)->pos().y(), before.y() + f.positionOf("app").y);
        const WireItem* in = f.view.items().wireItem({{kWeb, "out"}, {kClicks, "in"}});
        QCOMPARE(in->curve().at(1), boxOf(f, 0)->portPlace(0));
        f.document.undoStack().undo();
        QCOMPARE(boxOf(f, 0)->pos(), before);
    }

    void aBoxIsDeletedWithItsNodes() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        f.click(f.place(boxOf(f, 0)->sceneBody().center()));
        f.key(Qt::Key_Delete);
        QVERIFY(!f.pipeline().findNode(kApp));
        QVERIFY(f.pipeline().annotations.empty());
        QCOMPARE(f.pipeline().nodes.size(), std::size_t{3});
        f.document.undoStack().undo();
        QVERIFY(f.pipeline().findNode(kApp));
        QVERIFY(boxOf(f, 0)->isVisible());
    }

    void aBoxIsCopiedAsAWhole() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        f.click(f.place(boxOf(f, 0)->sceneBody().center()));
        f.view.copySelection();
        f.view.paste();
        QCOMPARE(f.pipeline().nodes.size(), std::size_t{7});
        QCOMPARE(f.pipeline().annotations.size(), std::size_t{2});
        QVERIFY(f.pipeline().annotations[1].collapsed);
        QCOMPARE(f.view.items().chosenAnnotations(), std::set<std::size_t>{1});
    }

    void aWireCanBeDrawnToABoxPort() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        Node second = nodeAt("second", "producer", 0, 300);
        QVERIFY(f.document.push({AddNode{second}}, QStringLiteral("Add")).ok());
        f.view.fitAll();
        f.drag(f.portOf("second", "out"), f.place(boxOf(f, 0)->portPlace(0)));
        QVERIFY(f.isLinked("second", "clicks"));
        QCOMPARE(boxOf(f, 0)->ports().size(), std::size_t{2});
    }

    void problemsAndLoadShowOnTheBox() {
        Pipeline pipeline = framed({frameOf("Read", {kOther}, true)});
        CanvasFixture f(pipeline); // "other" reads from nothing
        f.document.checkNow();
        QTRY_VERIFY(boxOf(f, 0)->look().problems.total() > 0);
        const NodeItem* node = f.view.items().nodeItem(kOther);
        QCOMPARE(boxOf(f, 0)->look().problems.total(), node->look().problems.total());
    }

    void doubleClickGoesInAndBreadcrumbsLeadOut() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        const QPointF middle = f.view.mapToScene(f.view.viewport()->rect().center());
        const double zoom = f.view.zoom();
        doubleClick(f, f.place(boxOf(f, 0)->sceneBody().center()));
        QVERIFY(f.view.isInFrame());
        const auto& items = f.view.items();
        QVERIFY(items.nodeItem(kApp)->isVisible() && items.nodeItem(kClicks)->isVisible());
        QVERIFY(!items.nodeItem(kWeb)->isVisible() && !items.nodeItem(kOther)->isVisible());
        // What is outside is named where links cross.
        QCOMPARE(items.stubItems().size(), std::size_t{2});
        QCOMPARE(items.stubItems()[0]->name(), QStringLiteral("web.out"));
        QCOMPARE(items.stubItems()[1]->name(), QStringLiteral("lake.in"));
        QVERIFY(items.stubItems()[0]->end().x() < items.nodeItem(kClicks)->pos().x());
        QCOMPARE(items.wireItem({{kWeb, "out"}, {kClicks, "in"}})->curve().at(0),
                 items.stubItems()[0]->end());
        auto* crumbs = f.view.findChild<Breadcrumbs*>();
        QVERIFY(crumbs->isVisible());
        QCOMPARE(crumbs->path(), (QStringList{QStringLiteral("Sample"), QStringLiteral("Read")}));
        auto buttons = crumbs->findChildren<QToolButton*>();
        QTest::mouseClick(buttons.front(), Qt::LeftButton);
        QVERIFY(!f.view.isInFrame() && !crumbs->isVisible());
        QCOMPARE(f.view.zoom(), zoom); // what was seen before is seen again
        QVERIFY((f.view.mapToScene(f.view.viewport()->rect().center()) - middle).manhattanLength() < 4);
        QCOMPARE(f.view.items().chosenAnnotations(), std::set<std::size_t>{0});
    }

    void breadcrumbsHaveRoomForEachPath() {
        CanvasFixture f(framed({frameOf("Outer", {kWeb, kClicks, kApp}), frameOf("Read", {kClicks, kApp})}));
        f.view.enterFrame(0);
        auto* crumbs = f.view.findChild<Breadcrumbs*>();
        const int first = crumbs->width();
        f.view.enterFrame(1);
        QCOMPARE(crumbs->path().size(), 3);
        QVERIFY(crumbs->width() > first);
        emit crumbs->chosen(1);
        QCOMPARE(crumbs->path().size(), 2);
        QCOMPARE(crumbs->width(), first);
    }

    void escGoesOutWhenNothingElseIsToCancel() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        f.view.enterFrame(0);
        f.click(f.middleOf("app"));
        f.key(Qt::Key_Escape);
        QVERIFY(f.selection.isEmpty() && f.view.isInFrame());
        f.key(Qt::Key_Escape);
        QVERIFY(!f.view.isInFrame());
    }

    void theViewOfEachLevelIsRemembered() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        f.view.enterFrame(0);
        f.view.zoomBy(0.5);
        const double inner = f.view.zoom();
        f.view.leaveFrame();
        QVERIFY(f.view.zoom() != inner);
        f.view.enterFrame(0);
        QCOMPARE(f.view.zoom(), inner);
    }

    void whatIsAddedInsideBelongsToTheFrame() {
        CanvasFixture f(framed(
            {frameOf("Outer", {kClicks, kApp, kLake}, true), frameOf("Inner", {kClicks, kApp}, true)}));
        f.view.enterFrame(0);
        f.view.enterFrame(1);
        f.view.addNode(QStringLiteral("consumer"));
        const NodeId added = f.pipeline().nodes.back().id;
        QVERIFY(std::ranges::count(f.pipeline().annotations[0].nodes, added));
        QVERIFY(std::ranges::count(f.pipeline().annotations[1].nodes, added));
        QVERIFY(f.view.items().nodeItem(added)->isVisible());
        QCOMPARE(f.document.undoStack().count(), 1);
        f.selection.set({kApp});
        f.view.duplicateSelection();
        QCOMPARE(f.pipeline().annotations[1].nodes.size(), std::size_t{4});
        f.document.undoStack().undo();
        f.document.undoStack().undo();
        QCOMPARE(f.pipeline().annotations[1].nodes.size(), std::size_t{2});
        QVERIFY(f.view.isInFrame());
        f.view.addNote(QPoint(30, 300));
        QTest::keyClick(f.view.findChild<QWidget*>(QStringLiteral("noteEditor")), Qt::Key_Return,
                        Qt::ControlModifier);
        QVERIFY(f.view.items().annotationItems().back()->isVisible());
        f.view.leaveTo(0);
        QVERIFY(!f.view.items().annotationItems().back()->isVisible());
    }

    void movingInsideKeepsTheNodesInTheFrame() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        f.view.enterFrame(0);
        f.drag(f.middleOf("app"), f.middleOf("app") + QPoint(40, 200));
        QVERIFY(f.positionOf("app").y > 0);
        QCOMPARE(f.pipeline().annotations[0].nodes.size(), std::size_t{2});
    }

    void revealGoesWhereTheNodeIs() {
        CanvasFixture f(framed(
            {frameOf("Outer", {kClicks, kApp, kLake}, true), frameOf("Inner", {kClicks, kApp}, true)}));
        f.selection.set({kApp});
        f.selection.reveal(kApp);
        QCOMPARE(f.view.items().levels().indexes(), (std::vector<std::size_t>{0, 1}));
        QVERIFY(f.view.items().nodeItem(kApp)->isVisible());
        QVERIFY(f.view.viewport()->rect().contains(f.middleOf("app")));
        QCOMPARE(f.selection.nodes(), std::set<NodeId>{kApp});
        f.selection.set({kWeb});
        f.selection.reveal(kWeb);
        QVERIFY(!f.view.isInFrame());
        QVERIFY(f.view.items().nodeItem(kWeb)->isVisible());
    }

    void aStubLeadsOut() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        f.view.enterFrame(0);
        doubleClick(f, f.place(f.view.items().stubItems()[0]->sceneBody().center()));
        QVERIFY(!f.view.isInFrame());
        QCOMPARE(f.selection.nodes(), std::set<NodeId>{kWeb});
        QVERIFY(!f.popup()->isVisible());
    }

    void theFrameThatGoesAwayIsLeft() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        f.view.enterFrame(0);
        QVERIFY(f.document.push({SetAnnotations{{}}}, QStringLiteral("Remove")).ok());
        QVERIFY(!f.view.isInFrame());
        QVERIFY(f.view.items().nodeItem(kWeb)->isVisible());
        QVERIFY(f.view.items().nodeItem(kApp)->isVisible());
        QVERIFY(f.view.items().stubItems().empty());
    }

    void undoBringsWhatIsOutsideIntoView() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        QVERIFY(f.document.push({RenameNode{kOther, "x"}}, QStringLiteral("Rename")).ok());
        f.view.enterFrame(0);
        f.document.undoStack().undo();
        QVERIFY(!f.view.isInFrame());
    }

    void anotherDocumentStartsOutside() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}, true)}));
        f.view.enterFrame(0);
        f.document.openCopy(samplePipeline());
        QVERIFY(!f.view.isInFrame());
        QVERIFY(!f.view.findChild<Breadcrumbs*>()->isVisible());
    }

    void theFileKnowsOnlyCollapsed() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp})}));
        f.view.setCollapsed(0, true);
        f.view.setFrameColor(0, "green");
        const std::string text = formatProject(f.pipeline(), f.types.catalog());
        const Result<LoadedProject> loaded = parseProject(text);
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->pipeline.annotations, f.pipeline().annotations);
        QVERIFY(text.find("\"collapsed\": true") != std::string::npos);
        QVERIFY(text.find("\"color\": \"green\"") != std::string::npos);
    }

    void frameKeysAimAtTheRightFrame() {
        CanvasFixture f(framed({frameOf("Outer", {kWeb, kClicks, kApp}), frameOf("Inner", {kClicks, kApp})}));
        QVERIFY(!f.view.aimedFrame());
        f.selection.set({kApp});
        QCOMPARE(f.view.aimedFrame(), std::optional<std::size_t>{1});
        f.selection.set({kWeb, kApp});
        QCOMPARE(f.view.aimedFrame(), std::optional<std::size_t>{0});
        f.view.removeFrames();
        QCOMPARE(f.pipeline().annotations.size(), std::size_t{1});
        QCOMPARE(f.pipeline().annotations[0].title, std::string("Inner"));
        QCOMPARE(f.pipeline().nodes.size(), std::size_t{5});
    }

    void aNoteIsMadeWiderByItsEdge() {
        Annotation note;
        note.kind = "note";
        note.text = std::string(300, 'x') + " and some more words that need more than one line";
        note.position = Position{0, 300};
        CanvasFixture f(framed({note}));
        const auto* item = qgraphicsitem_cast<NoteItem*>(f.view.items().annotationItems()[0]);
        const QRectF before = item->grip();
        const QPoint edge = f.place(QPointF(before.right() - 2, before.center().y()));
        f.drag(edge, f.place(QPointF(before.right() + 158, before.center().y())));
        QCOMPARE(item->width(), NoteItem::kDefaultWidth + 160);
        QVERIFY(item->grip().height() < before.height());
        QCOMPARE(f.pipeline().annotations[0].extra.at("width").get<double>(), item->width());
        QCOMPARE(f.pipeline().annotations[0].position->x, 0.0);
        f.document.undoStack().undo();
        QCOMPARE(item->width(), NoteItem::kDefaultWidth);
    }

    void linksInNotes() {
        const std::vector<NoteLink> links = noteLinks(QStringLiteral(
            "See https://example.com/a_(b) and (http://example.org/x), not ftp://c or https://."));
        QCOMPARE(links.size(), std::size_t{2});
        QCOMPARE(links[0].address, QStringLiteral("https://example.com/a_(b)"));
        QCOMPARE(links[1].address, QStringLiteral("http://example.org/x"));
    }

    void ctrlClickOpensALink() {
        Annotation note;
        note.kind = "note";
        note.text = "https://example.com/limits";
        note.position = Position{0, 300};
        CanvasFixture f(framed({note}));
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "take");
        m_opened.clear();
        const auto* item = qgraphicsitem_cast<NoteItem*>(f.view.items().annotationItems()[0]);
        const QPoint at = f.place(item->pos() + QPointF(40, 20));
        QCOMPARE(item->linkAt(item->pos() + QPointF(40, 20)), QStringLiteral("https://example.com/limits"));
        f.click(at); // without Ctrl it is only chosen
        QVERIFY(m_opened.isEmpty());
        f.click(at, Qt::ControlModifier);
        QCOMPARE(m_opened, QUrl(QStringLiteral("https://example.com/limits")));
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }

    void tabVisitsABoxAsOne() {
        Pipeline pipeline = framed({frameOf("Read", {kClicks, kApp}, true)});
        pipeline.nodes.pop_back(); // the one without links
        CanvasFixture f(pipeline);
        f.key(Qt::Key_Tab);
        QCOMPARE(f.selection.nodes(), std::set<NodeId>{kWeb});
        f.key(Qt::Key_Tab);
        QVERIFY(f.selection.isEmpty());
        QCOMPARE(f.view.items().chosenAnnotations(), std::set<std::size_t>{0});
        f.key(Qt::Key_Tab);
        QVERIFY(f.view.items().chosenAnnotations().empty());
        QCOMPARE(f.selection.nodes(), std::set<NodeId>{kLake});
        f.key(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(f.view.items().chosenAnnotations(), std::set<std::size_t>{0});
    }

    void aFrameTitleIsEditedInPlace() {
        CanvasFixture f(framed({frameOf("Read", {kClicks, kApp}), frameOf("Box", {kOther}, true)}));
        doubleClick(f, gripOf(f, 0));
        auto* line = f.view.findChild<QLineEdit*>(QStringLiteral("labelEditor"));
        QVERIFY(line->isVisible());
        QTest::keyClicks(line, QStringLiteral("Readers"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(f.pipeline().annotations[0].title, std::string("Readers"));
        f.click(f.place(boxOf(f, 1)->sceneBody().center()));
        f.key(Qt::Key_F2);
        QVERIFY(line->isVisible());
        QTest::keyClicks(line, QStringLiteral("Folded"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(boxOf(f, 1)->look().title, QStringLiteral("Folded"));
    }

public slots:

    void take(const QUrl& url) { m_opened = url; }

private:
    static FrameItem* frame(CanvasFixture& f, std::size_t index) {
        return qgraphicsitem_cast<FrameItem*>(f.view.items().annotationItems()[index]);
    }

    static SubgraphItem* boxOf(CanvasFixture& f, std::size_t index) {
        return qgraphicsitem_cast<SubgraphItem*>(f.view.items().annotationItems()[index]);
    }

    static QPoint gripOf(CanvasFixture& f, std::size_t index) {
        const QRectF grip = frame(f, index)->grip();
        return f.place(grip.topLeft() + QPointF(40, grip.height() / 2));
    }

    static void doubleClick(CanvasFixture& f, QPoint at) {
        QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, at);
    }

    QUrl m_opened;
};

QTEST_MAIN(TestFrames)
#include "tst_frames.moc"
