// SPDX-License-Identifier: GPL-3.0-or-later
// Where keys lead on the canvas: from node to node, to frames, notes and bends, and back to views before.
#include "canvas_fixture.h"

#include "canvas/minimap.h"
#include "canvas/wire_bends.h"

#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace millrace;
using namespace millrace::ui;

class TestCanvasWalking : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("Millrace tests"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_canvas_walking"));
    }

    void init() {
        QSettings().clear();
        m_fixture = std::make_unique<CanvasFixture>();
    }

    void cleanup() { m_fixture.reset(); }

    void tabVisitsFramesAndNotesBehindNodes() {
        Pipeline pipeline = samplePipeline();
        Annotation note;
        note.kind = "note";
        note.text = "the key";
        note.position = Position{0, 400};
        Annotation frame;
        frame.kind = "frame";
        frame.title = "Shop";
        frame.nodes = {NodeId("web"), NodeId("clicks")};
        pipeline.annotations = {note, frame};
        open(pipeline);
        for (std::size_t i = 0; i < pipeline.nodes.size(); ++i) {
            f().key(Qt::Key_Tab);
            QVERIFY(!f().selection.singleNode().isEmpty());
        }
        f().key(Qt::Key_Tab);
        QCOMPARE(f().view.items().chosenAnnotations(), std::set<std::size_t>{1}); // the frame
        QVERIFY(f().selection.isEmpty());
        f().key(Qt::Key_Tab);
        QCOMPARE(f().view.items().chosenAnnotations(), std::set<std::size_t>{0});
        f().key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(f().view.items().chosenAnnotations(), std::set<std::size_t>{1});
        f().key(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(!f().selection.singleNode().isEmpty());
    }

    void aHeldNodeStaysSelected() {
        QSignalSpy said(&f().view, &CanvasView::statusMessage);
        f().selection.set({NodeId("web")});
        f().key(Qt::Key_Period);
        QVERIFY(said.last().first().toString().contains(QStringLiteral("web")));
        f().key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f().selection.nodes(), (std::set<NodeId>{NodeId("web"), NodeId("clicks")}));
        f().key(Qt::Key_Right, Qt::ControlModifier); // goes on from where it has got to
        QCOMPARE(f().selection.nodes(), (std::set<NodeId>{NodeId("web"), NodeId("app")}));
        f().key(Qt::Key_Period);
        f().key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f().selection.nodes(), (std::set<NodeId>{NodeId("web"), NodeId("app"), NodeId("lake")}));
        f().key(Qt::Key_Escape);
        f().key(Qt::Key_Tab);
        QCOMPARE(f().selection.nodes(), std::set<NodeId>{NodeId("web")}); // nothing is held any more
    }

    void aHeldNodeStaysSelectedAtFramesAndNotes() {
        Pipeline pipeline = samplePipeline();
        Annotation note;
        note.kind = "note";
        note.text = "the key";
        note.position = Position{0, 400};
        Annotation open;
        open.kind = "frame";
        open.title = "Open";
        open.nodes = {NodeId("web")};
        Annotation box = open;
        box.title = "Box";
        box.nodes = {NodeId("app"), NodeId("other")};
        box.collapsed = true;
        pipeline.annotations = {note, open, box};
        this->open(pipeline);
        const std::set<NodeId> held{NodeId("web")};
        f().selection.set(held);
        f().key(Qt::Key_Period);
        std::vector<std::size_t> passed;
        for (int i = 0; i < 5; ++i) {
            f().key(Qt::Key_Tab);
            QVERIFY(f().selection.nodes().contains(NodeId("web")));
            const std::set<std::size_t> chosen = f().view.items().chosenAnnotations();
            if (chosen.size() == 1) {
                QCOMPARE(f().selection.nodes(), held);
                passed.push_back(*chosen.begin());
            }
        }
        QCOMPARE(passed, (std::vector<std::size_t>{2, 1, 0})); // the box among the nodes, frame, note
        f().key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(f().view.items().chosenAnnotations(), std::set<std::size_t>{1});
        f().key(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(f().view.items().chosenAnnotations().empty());
        QCOMPARE(f().selection.nodes().size(), std::size_t{2});
        f().key(Qt::Key_Escape);
        QVERIFY(f().selection.isEmpty());
    }

    void bendsAreMovedByKeys() {
        const LinkRef link = refOf("clicks", "app");
        const std::vector<Position> bends{{600, 300}, {620, 360}};
        QVERIFY(f().document.push({SetLinkBends{link.first, link.second, bends}}, "Bend").ok());
        f().selection.set({}, {link});
        WireItem* wire = f().view.items().wireItem(link);
        f().key(Qt::Key_B);
        QCOMPARE(wire->chosenBend(), 0);
        f().key(Qt::Key_B);
        QCOMPARE(wire->chosenBend(), 1);
        f().key(Qt::Key_Right);
        f().key(Qt::Key_Down);
        QCOMPARE(bendsOf(link)[1], QPointF(620 + kGrid, 360 + kGrid));
        QCOMPARE(bendsOf(link)[0], QPointF(600, 300));
        QCOMPARE(wire->chosenBend(), 1);
        QCOMPARE(f().document.undoStack().count(), 2); // a burst is one step
        f().key(Qt::Key_B, Qt::ShiftModifier);
        QCOMPARE(wire->chosenBend(), 0);
        f().key(Qt::Key_Down);
        QCOMPARE(f().document.undoStack().count(), 3); // of another bend, another step
        f().document.undoStack().undo();
        QCOMPARE(bendsOf(link)[1], QPointF(620 + kGrid, 360 + kGrid));
        f().key(Qt::Key_B);
        QCOMPARE(wire->chosenBend(), 1);
        f().key(Qt::Key_B, Qt::ShiftModifier);
        QCOMPARE(wire->chosenBend(), 0);
        f().key(Qt::Key_Delete);
        QCOMPARE(bendsOf(link).size(), 1U);
        f().key(Qt::Key_B);
        f().key(Qt::Key_Escape); // the bend, not the wire
        QCOMPARE(wire->chosenBend(), -1);
        QCOMPARE(f().selection.links(), std::set<LinkRef>{link});
    }

    void aBurstOfTheWheelIsOneStepBack() {
        f().view.setSightBurst(std::chrono::hours(1)); // however slow the machine is
        const double zoom = f().view.zoom();
        const QPointF middle = f().view.seenArea().center();
        for (int i = 0; i < 5; ++i) {
            turnWheel(-120);
        }
        QVERIFY(f().view.zoom() < zoom / 2);
        f().view.previousView();
        QCOMPARE(f().view.zoom(), zoom);
        QVERIFY((f().view.seenArea().center() - middle).manhattanLength() < 3);
        const double again = f().view.zoom();
        f().view.previousView(); // there is none before
        QCOMPARE(f().view.zoom(), again);
        // With a pause between them each is a step of its own.
        f().view.setSightBurst(std::chrono::milliseconds(0));
        turnWheel(-120);
        const double once = f().view.zoom();
        QTest::qWait(1);
        turnWheel(-120);
        f().view.previousView();
        QCOMPARE(f().view.zoom(), once);
        f().view.previousView();
        QCOMPARE(f().view.zoom(), zoom);
    }

    void pansAndJumpsLeadBackToo() {
        const QPointF start = f().view.seenArea().center();
        const auto isAt = [this](QPointF place) {
            return (f().view.seenArea().center() - place).manhattanLength() < 4;
        };
        QTest::mousePress(f().view.viewport(), Qt::MiddleButton, {}, QPoint(300, 300));
        f().move(QPoint(360, 340));
        QTest::mouseRelease(f().view.viewport(), Qt::MiddleButton, {}, QPoint(360, 340));
        const QPointF panned = f().view.seenArea().center();
        QVERIFY(!isAt(start));
        f().view.lookAt(panned + QPointF(700, 0)); // as the minimap does
        QVERIFY(!isAt(panned));
        f().view.previousView();
        QVERIFY(isAt(panned));
        f().view.previousView();
        QVERIFY(isAt(start));
        f().key(Qt::Key_Right); // nothing is selected: the view moves
        QVERIFY(!isAt(start));
        f().view.previousView();
        QVERIFY(isAt(start));
        // A press that moved nothing is no step.
        QTest::mouseClick(f().view.viewport(), Qt::MiddleButton, {}, QPoint(300, 300));
        turnWheel(120);
        f().view.previousView();
        QVERIFY(isAt(start));
    }

    void nodesAddedByKeyFollowEachOther() {
        open({});
        const auto add = [this](const char* word) {
            f().key(Qt::Key_A, Qt::ShiftModifier);
            f().search(QString::fromLatin1(word));
            return f().view.items().nodeItem(f().selection.singleNode())->sceneBody();
        };
        const QRectF first = add("producer");
        const QRectF second = add("stream");
        QVERIFY(second.left() >= first.right());
        QVERIFY(second.top() < first.bottom() && second.bottom() > first.top());
        f().key(Qt::Key_Escape); // nothing is selected: where the pointer is, or near it
        const QRectF third = add("consumer");
        QVERIFY(third.left() < second.right());
        // What is selected somewhere else, out of sight, is not where one works.
        f().view.lookAt({9000, 9000});
        QVERIFY(!f().selection.singleNode().isEmpty());
        const QRectF fourth = add("producer");
        QVERIFY(QRectF(8000, 8000, 2000, 2000).contains(fourth));
    }

    void aNameThatTwoNodesHaveMayStay() {
        Pipeline pipeline = samplePipeline();
        pipeline.nodes[2].label = "clicks"; // as it may stand in a file
        open(pipeline);
        f().selection.set({NodeId("app")});
        f().key(Qt::Key_F2);
        auto* line = f().view.findChild<QLineEdit*>(QStringLiteral("labelEditor"));
        QVERIFY(line->isVisible());
        QVERIFY(f().bubble().isEmpty());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!line->isVisible());
        QCOMPARE(f().document.undoStack().count(), 0);
        // Another one in use is refused, below the line.
        f().key(Qt::Key_F2);
        line->setText(QStringLiteral("lake"));
        QVERIFY(f().bubble().contains(QStringLiteral("lake")));
        const auto* bubble = f().view.findChild<CanvasBubble*>();
        QVERIFY(std::abs(bubble->geometry().left() - line->geometry().left()) < 60);
        line->setText(QStringLiteral("clicks"));
        QVERIFY(f().bubble().isEmpty());
        QTest::keyClick(line, Qt::Key_Escape);
    }

    void aNameInUseIsRefusedWithItsReason() {
        QSignalSpy said(&f().view, &CanvasView::statusMessage);
        f().selection.set({NodeId("app")});
        f().key(Qt::Key_F2);
        auto* line = f().view.findChild<QLineEdit*>(QStringLiteral("labelEditor"));
        QVERIFY(line->isVisible());
        QVERIFY(f().bubble().isEmpty());
        line->setText(QStringLiteral(" clicks "));
        QVERIFY2(f().bubble().contains(QStringLiteral("clicks")), qPrintable(f().bubble()));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(line->isVisible()); // with its reason
        QCOMPARE(labelOf("app"), std::string("app"));
        line->setText(QStringLiteral("clicks 2"));
        QVERIFY(f().bubble().isEmpty());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!line->isVisible());
        QCOMPARE(labelOf("app"), std::string("clicks 2"));
        // Left by a click elsewhere, the reason is told all the same.
        f().key(Qt::Key_F2);
        line->setText(QStringLiteral("web"));
        f().view.finishEditing();
        QVERIFY(said.last().first().toString().contains(QStringLiteral("web")));
        QVERIFY(f().bubble().isEmpty());
        QCOMPARE(labelOf("app"), std::string("clicks 2"));
        f().key(Qt::Key_F2); // its own name is none in use
        QVERIFY(f().bubble().isEmpty());
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!line->isVisible());
    }

private:
    static LinkRef refOf(const char* from, const char* to) {
        const Link link = linkOf(from, to);
        return {link.from, link.to};
    }

    CanvasFixture& f() { return *m_fixture; }

    void open(const Pipeline& pipeline) {
        m_fixture.reset();
        m_fixture = std::make_unique<CanvasFixture>(pipeline);
    }

    std::vector<QPointF> bendsOf(const LinkRef& link) {
        return bendPoints(*f().pipeline().findLink(link.first, link.second));
    }

    std::string labelOf(const char* node) { return f().pipeline().findNode(NodeId(node))->label; }

    void turnWheel(int angle) {
        const QPointF place(320, 260);
        QWheelEvent wheel(place, f().view.viewport()->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(f().view.viewport(), &wheel);
    }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestCanvasWalking)
#include "tst_canvas_walking.moc"
