// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_fixture.h"

#include "document/wording.h"
#include "model/link_rules.h"

#include <QSignalSpy>

using namespace millrace;
using namespace millrace::ui;

class TestCanvasConnect : public QObject {
    Q_OBJECT

private slots:

    void init() { m_fixture = std::make_unique<CanvasFixture>(); }

    void cleanup() { m_fixture.reset(); }

    void dragConnects() {
        f().drag(f().portOf("clicks", "out"), f().portOf("other", "in"));
        QVERIFY(f().isLinked("clicks", "other"));
        QCOMPARE(f().document.undoStack().count(), 1);
    }

    void dragConnectsBackwards() {
        f().drag(f().portOf("other", "in"), f().portOf("clicks", "out"));
        QVERIFY(f().isLinked("clicks", "other"));
    }

    void dropOnABodyFindsThePort() {
        f().drag(f().portOf("clicks", "out"), f().middleOf("other"));
        QVERIFY(f().isLinked("clicks", "other"));
    }

    void fittingPortsStandOutDuringTheDrag() {
        const auto moodOf = [this](const char* id, const char* port) {
            const NodeItem* item = f().view.items().nodeItem(NodeId(id));
            return item->portMood(item->geometry().indexOf(port));
        };
        f().press(f().portOf("clicks", "out"));
        f().move(f().place({560, 400}));
        QCOMPARE(moodOf("other", "in"), PortMood::offered);
        QCOMPARE(moodOf("lake", "in"), PortMood::faded);
        QCOMPARE(moodOf("app", "in"), PortMood::faded); // it reads this stream already
        f().move(f().portOf("other", "in") + QPoint(-10, 4));
        QCOMPARE(moodOf("other", "in"), PortMood::aimed);
        f().key(Qt::Key_Escape);
        QCOMPARE(moodOf("other", "in"), PortMood::normal);
        f().release(f().portOf("other", "in"));
        QCOMPARE(f().pipeline(), samplePipeline());
    }

    void refusedLinkTellsTheReasonAndCreatesNothing() {
        const PortRef from{NodeId("web"), "out"};
        const PortRef to{NodeId("other"), "in"};
        const Result<void> allowed = checkLink(f().pipeline(), f().types.catalog(), from, to);
        QVERIFY(!allowed);
        Error error = allowed.error();
        error.where.clear();
        const QString reason = sentenceOf(error);
        QCOMPARE(reason, translated(error.what)); // there is no link to be removed yet
        QSignalSpy status(&f().view, &CanvasView::statusMessage);
        f().press(f().portOf("web", "out"));
        f().move(f().portOf("other", "in") + QPoint(0, 40));
        f().move(f().portOf("other", "in"));
        QCOMPARE(f().bubble(), reason);
        f().release(f().portOf("other", "in"));
        QCOMPARE(f().bubble(), QString());
        QCOMPARE(status.back()[0].toString(), reason);
        QCOMPARE(f().pipeline(), samplePipeline());
        QCOMPARE(f().document.undoStack().count(), 0);
        QVERIFY(!f().popup()->isVisible());
    }

    void draggingAnInputEndReplugs() {
        f().drag(f().portOf("app", "in"), f().portOf("other", "in"));
        QVERIFY(f().isLinked("clicks", "other"));
        QVERIFY(!f().isLinked("clicks", "app"));
        QCOMPARE(f().pipeline().links[1].to.node, NodeId("other")); // its place among the links stays
        QCOMPARE(f().document.undoStack().count(), 1);
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), samplePipeline());
    }

    void droppingAnInputEndOnNothingDisconnects() {
        f().drag(f().portOf("app", "in"), f().place({560, 500}));
        QVERIFY(!f().isLinked("clicks", "app"));
        QVERIFY(!f().popup()->isVisible());
        QCOMPARE(f().document.undoStack().count(), 1);
    }

    void anInputEndPutBackChangesNothing() {
        const QPoint port = f().portOf("app", "in");
        f().press(port);
        f().move(port - QPoint(80, 80));
        f().move(port);
        f().release(port);
        QCOMPARE(f().pipeline(), samplePipeline());
        QCOMPARE(f().document.undoStack().count(), 0);
    }

    void ctrlDragMovesAllWiresOfAPort() {
        QVERIFY(f().document.push({AddNode{nodeAt("second", "data_stream", 320, 240)}}, "Add").ok());
        f().drag(f().portOf("clicks", "out"), f().portOf("second", "out"), Qt::ControlModifier);
        QVERIFY(f().isLinked("second", "app"));
        QVERIFY(!f().isLinked("clicks", "app"));
    }

    void wireDroppedOnNothingAddsAndConnects() {
        f().drag(f().portOf("clicks", "out"), f().place({600, 520}));
        QVERIFY(f().popup()->isVisible());
        QCOMPARE(f().offeredTypes(), (std::vector<std::string>{"consumer"}));
        f().search({});
        QVERIFY(f().isLinked("clicks", "consumer"));
        QCOMPARE(f().document.undoStack().count(), 1);
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), samplePipeline());
        f().drag(f().portOf("clicks", "out"), f().place({600, 520}));
        f().search({}, Qt::Key_Escape);
        QCOMPARE(f().pipeline(), samplePipeline());
    }

    void wiresAreSelectedAndDeleted() {
        f().click(f().middleOfWire("clicks", "app") + QPoint(0, 6));
        QCOMPARE(f().selection.links().size(), 1U);
        f().key(Qt::Key_Delete);
        QVERIFY(!f().isLinked("clicks", "app"));
        f().click(f().middleOfWire("app", "lake"), Qt::AltModifier);
        QVERIFY(!f().isLinked("app", "lake"));
        QCOMPARE(f().document.undoStack().count(), 2);
    }

    void ctrlDeleteJoinsNeighbours() {
        f().drop("filter", f().middleOfWire("app", "lake"));
        f().key(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(f().pipeline().findNode(NodeId("filter")) == nullptr);
        QVERIFY(f().isLinked("app", "lake"));
        QCOMPARE(f().document.undoStack().count(), 2);
        QSignalSpy status(&f().view, &CanvasView::statusMessage);
        f().click(f().middleOf("clicks"));
        f().key(Qt::Key_Delete, Qt::ControlModifier); // a producer cannot put to a consumer
        QVERIFY(f().pipeline().findNode(NodeId("clicks")) == nullptr);
        QVERIFY(!status.isEmpty());
    }

    void dropOnAWireInserts() {
        const QPoint place = f().middleOfWire("app", "lake");
        f().dragOver("filter", place);
        const Link link = linkOf("app", "lake");
        QVERIFY(f().view.items().wireItem({link.from, link.to})->isLit());
        f().drop("filter", place);
        QVERIFY(f().isLinked("app", "filter"));
        QVERIFY(f().isLinked("filter", "lake"));
        QVERIFY(!f().isLinked("app", "lake"));
        // What lay behind made room.
        QCOMPARE_GE(f().positionOf("filter").x, 640.0 + 192);
        QCOMPARE_GE(f().positionOf("lake").x, f().positionOf("filter").x + 192);
        QCOMPARE(f().document.undoStack().count(), 1);
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), samplePipeline());
    }

    void altKeepsTheWireOnADrop() {
        f().drop("filter", f().middleOfWire("app", "lake"), Qt::AltModifier);
        QVERIFY(f().isLinked("app", "lake"));
        QVERIFY(!f().isLinked("app", "filter"));
        QCOMPARE(f().pipeline().nodes.size(), 6U);
    }

    void whatDoesNotFitIntoAWireIsPlacedBesideIt() {
        f().drop("producer", f().middleOfWire("app", "lake"));
        QVERIFY(f().isLinked("app", "lake"));
        QCOMPARE(f().pipeline().nodes.size(), 6U);
    }

private:
    CanvasFixture& f() { return *m_fixture; }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestCanvasConnect)
#include "tst_canvas_connect.moc"
