// SPDX-License-Identifier: GPL-3.0-or-later
// Layout, alignment, guides and nudges on the canvas, by real events.
#include "ui/canvas/canvas_fixture.h"

#include "canvas/arranger.h"
#include "canvas/guide_lines.h"
#include "theme/motion.h"

#include <QSignalSpy>
#include <QWheelEvent>

#include <memory>

using namespace millrace;
using namespace millrace::ui;

class TestArranging : public QObject {
    Q_OBJECT

private slots:

    void init() {
        Motion::instance().reduce(true);
        Pipeline pipeline = samplePipeline();
        pipeline.findNode(NodeId("clicks"))->position = {320, 56};
        pipeline.findNode(NodeId("app"))->position = {600, 16};
        pipeline.links.push_back(linkOf("clicks", "other"));
        m_fixture = std::make_unique<CanvasFixture>(pipeline);
        m_arranger = new Arranger(f().view);
    }

    void cleanup() {
        m_fixture.reset();
        Motion::instance().followSystem();
    }

    void layoutIsOneStepAndDoesNothingTwice() {
        const Pipeline before = f().pipeline();
        QVERIFY(m_arranger->canLayOut());
        m_arranger->layOut();
        QCOMPARE(f().document.undoStack().count(), 1);
        QCOMPARE(f().document.undoStack().undoText(), QStringLiteral("Lay out 5 nodes"));
        for (const auto& [link, wire] : f().view.items().wireItems()) {
            QVERIFY(wire->start().x() < wire->end().x());
        }
        QSignalSpy said(&f().view, &CanvasView::statusMessage);
        m_arranger->layOut();
        QCOMPARE(f().document.undoStack().count(), 1);
        QCOMPARE(said.count(), 1);
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), before);
    }

    void layoutOfTheSelectionLeavesTheRest() {
        f().selection.set({NodeId("app"), NodeId("lake")});
        m_arranger->layOut();
        QCOMPARE(f().document.undoStack().undoText(), QStringLiteral("Lay out 2 nodes"));
        QCOMPARE(f().positionOf("web"), Position());
        QCOMPARE(f().positionOf("clicks"), (Position{320, 56}));
        QCOMPARE(f().positionOf("app").y, f().positionOf("lake").y);
    }

    void aLayoutOutOfSightIsBroughtIntoView() {
        f().view.fitAll();
        const double zoom = f().view.zoom();
        m_arranger->layOut();
        QVERIFY(f().view.seenArea().contains(contentOf({"web", "clicks", "app", "lake", "other"})));
        QCOMPARE(f().view.zoom(), zoom); // it was in view: nothing moved
        f().document.undoStack().undo();
        // Close by, all of it has no room.
        f().view.zoomBy(4);
        const QRectF before = f().view.seenArea();
        m_arranger->layOut();
        QCOMPARE(f().document.undoStack().count(), 1);
        QVERIFY(f().view.seenArea().contains(contentOf({"web", "clicks", "app", "lake", "other"})));
        f().view.previousView();
        const QPointF center = f().view.seenArea().center();
        QVERIFY2(QLineF(center, before.center()).length() < 2,
                 qPrintable(QStringLiteral("%1, %2").arg(center.x()).arg(center.y())));
        QCOMPARE(f().view.seenArea().size(), before.size());
    }

    void aLevelIsLaidOutByItself() {
        Annotation frame;
        frame.kind = "frame";
        frame.title = "Middle";
        frame.nodes = {NodeId("clicks"), NodeId("app"), NodeId("other")};
        QVERIFY(f().document.push({SetAnnotations{{frame}}}, QStringLiteral("Frame")).ok());
        const Pipeline before = f().pipeline();
        f().view.enterFrame(0);
        QVERIFY(f().view.isInFrame());
        m_arranger->layOut();
        QCOMPARE(f().document.undoStack().undoText(), QStringLiteral("Lay out 3 nodes"));
        QVERIFY(f().view.isInFrame());
        for (const char* outside : {"web", "lake"}) {
            QCOMPARE(f().positionOf(outside), before.findNode(NodeId(outside))->position);
        }
        QVERIFY(f().positionOf("clicks").x < f().positionOf("app").x);
        QCOMPARE(f().positionOf("app").x, f().positionOf("other").x);
        QVERIFY(f().view.seenArea().contains(contentOf({"clicks", "app", "other"})));
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), before);
    }

    void nodesGlideToTheirPlaces() {
        Motion::instance().reduce(false);
        const NodeItem* item = f().view.items().nodeItem(NodeId("clicks"));
        const QPointF before = item->pos();
        m_arranger->layOut();
        const Position place = f().positionOf("clicks");
        QVERIFY(QPointF(place.x, place.y) != before); // the document has it at once
        QCOMPARE(item->pos(), before);
        QVERIFY(m_arranger->isGliding());
        QTRY_VERIFY(!m_arranger->isGliding());
        QCOMPARE(item->pos(), QPointF(place.x, place.y));
    }

    void anEditEndsTheGlide() {
        Motion::instance().reduce(false);
        m_arranger->layOut();
        f().document.undoStack().undo();
        QVERIFY(!m_arranger->isGliding());
        QCOMPARE(f().view.items().nodeItem(NodeId("clicks"))->pos(), QPointF(320, 56));
    }

    void alignmentIsOneStep() {
        f().selection.set({NodeId("web"), NodeId("clicks"), NodeId("app")});
        QVERIFY(m_arranger->canArrange(Arrangement::top));
        m_arranger->arrange(Arrangement::top);
        QCOMPARE(f().document.undoStack().count(), 1);
        QCOMPARE(f().document.undoStack().undoText(), QStringLiteral("Align tops of 3 nodes"));
        QCOMPARE(f().positionOf("clicks").y, 0.0);
        QCOMPARE(f().positionOf("app").y, 0.0);
        m_arranger->arrange(Arrangement::top);
        QCOMPARE(f().document.undoStack().count(), 1);
        m_arranger->arrange(Arrangement::across);
        QCOMPARE(f().positionOf("clicks").x, 300.0);
        f().selection.set({NodeId("web"), NodeId("app")});
        QVERIFY(m_arranger->canArrange(Arrangement::left));
        QVERIFY(!m_arranger->canArrange(Arrangement::across));
        f().selection.set({NodeId("web")});
        QVERIFY(!m_arranger->canArrange(Arrangement::left));
    }

    /// Line 28: guides while dragging; Ctrl or the switch turn them and the grid off.
    void dragShowsGuidesAndSnaps() {
        const QPoint from = f().middleOf("other");
        f().press(from);
        f().move(from + QPoint(10, 10));
        // Its left edge, at 640, is drawn to that of "app", at 600: 3 pixels are missing.
        f().move(from + QPoint(-37, 51));
        QVERIFY(!guides().empty());
        QCOMPARE(f().view.items().nodeItem(NodeId("other"))->pos(), QPointF(600, 288));
        f().move(from + QPoint(-37, 51), Qt::ControlModifier);
        QVERIFY(guides().empty());
        QCOMPARE(f().view.items().nodeItem(NodeId("other"))->pos(), QPointF(603, 291));
        f().move(from + QPoint(-37, 51));
        f().release(from + QPoint(-37, 51));
        QVERIFY(guides().empty());
        QCOMPARE(f().positionOf("other"), (Position{600, 288}));
        QCOMPARE(f().document.undoStack().count(), 1);
    }

    void escapeTakesGuidesAway() {
        const QPoint from = f().middleOf("other");
        f().press(from);
        f().move(from + QPoint(-37, 51));
        QVERIFY(!guides().empty());
        f().key(Qt::Key_Escape);
        QVERIFY(guides().empty());
        QCOMPARE(f().view.items().nodeItem(NodeId("other"))->pos(), QPointF(640, 240));
        f().release(from + QPoint(-37, 51));
        QCOMPARE(f().document.undoStack().count(), 0);
    }

    void snappingCanBeSwitchedOff() {
        f().view.items().setSnapping(false);
        const QPoint from = f().middleOf("other");
        f().drag(from, from + QPoint(-37, 51));
        QCOMPARE(f().positionOf("other"), (Position{603, 291}));
    }

    /// Line 24.
    void arrowsNudge() {
        f().click(f().middleOf("other"));
        f().key(Qt::Key_Right);
        QCOMPARE(f().positionOf("other"), (Position{648, 240}));
        f().key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f().positionOf("other"), (Position{648, 280}));
        QCOMPARE(f().document.undoStack().count(), 1);
    }

    /// Line 5.
    void zoomEndsAtItsLimits() {
        const auto turn = [&](int notches) {
            const QPointF place = f().view.viewport()->rect().center();
            QWheelEvent event(place, f().view.viewport()->mapToGlobal(place), {}, QPoint(0, 120 * notches),
                              Qt::NoButton, {}, Qt::NoScrollPhase, false);
            QApplication::sendEvent(f().view.viewport(), &event);
        };
        for (int i = 0; i < 40; ++i) {
            turn(1);
        }
        QCOMPARE(f().view.zoom(), 4.0);
        for (int i = 0; i < 80; ++i) {
            turn(-1);
        }
        QCOMPARE(f().view.zoom(), 0.05);
        QVERIFY(detailOf(0.34) == Detail::small);
        QVERIFY(detailOf(0.36) != Detail::small);
    }

    /// Line 7: inputs left, outputs right, and what is put behind an output stands to its right.
    void dataRunsToTheRight() {
        for (const auto& [id, item] : f().view.items().nodeItems()) {
            for (const PortSpot& port : item->geometry().ports()) {
                QCOMPARE(port.center.x(),
                         port.direction == PortDirection::input ? 0.0 : item->geometry().size().width());
            }
        }
        f().drag(f().portOf("other", "out"), f().place({940, 400}));
        QVERIFY(f().popup()->isVisible());
        f().search(QString());
        const Node& added = f().pipeline().nodes.back();
        QVERIFY(added.position.x >= f().positionOf("other").x + 192);
    }

private:
    [[nodiscard]] CanvasFixture& f() const { return *m_fixture; }

    [[nodiscard]] QRectF contentOf(const std::vector<const char*>& ids) const {
        QRectF area;
        for (const char* id : ids) {
            area |= f().view.items().nodeItem(NodeId(id))->sceneBody();
        }
        return area;
    }

    [[nodiscard]] std::vector<QLineF> guides() const {
        for (const QGraphicsItem* item : f().view.items().items()) {
            if (const auto* lines = dynamic_cast<const GuideLines*>(item)) {
                return lines->lines();
            }
        }
        return {};
    }

    std::unique_ptr<CanvasFixture> m_fixture;
    Arranger* m_arranger = nullptr;
};

QTEST_MAIN(TestArranging)
#include "tst_arranging.moc"
