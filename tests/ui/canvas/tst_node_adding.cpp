// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_fixture.h"

#include "canvas/wire_insertion.h"
#include "palette/star_delegate.h"

#include <QSettings>

using namespace millrace;
using namespace millrace::ui;

/// Adding nodes by search, palette and wire, with favourites and what was added last in front.
class TestNodeAdding : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("millrace-adding-test")); }

    void init() {
        QSettings().clear();
        Pipeline pipeline = samplePipeline();
        Node loose = nodeAt("loose", "filter", 320, 400);
        pipeline.nodes.push_back(loose);
        m_fixture = std::make_unique<CanvasFixture>(pipeline);
    }

    void cleanup() {
        m_fixture.reset();
        QSettings().clear();
    }

    void favouritesComeBeforeRecentOnesAndTheRest() {
        f().key(Qt::Key_A, Qt::ShiftModifier);
        QCOMPARE(f().offeredTypes().front(), std::string("producer"));
        f().search(QStringLiteral("s3"));
        f().key(Qt::Key_A, Qt::ShiftModifier);
        QCOMPARE(f().offeredTypes().front(), std::string("s3_bucket"));
        // The star of the last row: clicked, it makes a favourite and takes nothing.
        auto* list = f().popup()->findChild<QListWidget*>();
        auto* delegate = qobject_cast<StarDelegate*>(list->itemDelegate());
        QVERIFY(delegate);
        QCoreApplication::processEvents(); // the list has its size a moment later
        const auto nodes = f().pipeline().nodes.size();
        const std::vector<std::string> offered = f().offeredTypes();
        const auto place = std::ranges::find(offered, "consumer") - offered.begin();
        const QModelIndex index = list->model()->index(static_cast<int>(place), 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, delegate->starRect(index).center());
        QVERIFY(f().popup()->isVisible());
        QCOMPARE(f().pipeline().nodes.size(), nodes);
        QVERIFY(TypeMemory::instance().isFavourite(QStringLiteral("consumer")));
        f().search({}, Qt::Key_Escape);
        f().key(Qt::Key_Insert);
        QCOMPARE(f().offeredTypes()[0], std::string("consumer"));
        QCOMPARE(f().offeredTypes()[1], std::string("s3_bucket"));
        // A search goes by what fits, and Ctrl+D takes the favourite back.
        auto* line = f().popup()->findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("consumer"));
        QTest::keyClick(line, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!TypeMemory::instance().isFavourite(QStringLiteral("consumer")));
        QCOMPARE(line->text(), QStringLiteral("consumer"));
    }

    void aClickedRowIsAdded() {
        f().key(Qt::Key_A, Qt::ShiftModifier);
        auto* list = f().popup()->findChild<QListWidget*>();
        QCoreApplication::processEvents(); // the list has its size a moment later
        const auto nodes = f().pipeline().nodes.size();
        const std::string type = f().offeredTypes()[1];
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QVERIFY(!f().popup()->isVisible());
        QCOMPARE(f().pipeline().nodes.size(), nodes + 1);
        QCOMPARE(f().pipeline().nodes.back().type, type);
        // A click elsewhere leaves no trace.
        f().key(Qt::Key_A, Qt::ShiftModifier);
        QVERIFY(f().popup()->isVisible());
        QTest::mouseClick(f().view.viewport(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(!f().popup()->isVisible());
        QCOMPARE(f().pipeline().nodes.size(), nodes + 1);
    }

    void shiftKeepsTheWireOnADropToo() {
        const QPoint place = f().middleOfWire("app", "lake");
        f().dragOver("filter", place, Qt::ShiftModifier);
        const Link link = linkOf("app", "lake");
        QVERIFY(!f().view.items().wireItem({link.from, link.to})->isLit());
        f().drop("filter", place, Qt::ShiftModifier);
        QVERIFY(f().isLinked("app", "lake"));
    }

    void aNodeDraggedOntoAWireIsPutIntoIt() {
        const Pipeline before = f().pipeline();
        const QPoint from = f().middleOf("loose");
        const QPoint to = f().middleOfWire("app", "lake");
        f().press(from);
        f().move((from + to) / 2);
        f().move(to);
        const Link link = linkOf("app", "lake");
        QVERIFY(f().view.items().wireItem({link.from, link.to})->isLit());
        QVERIFY(f().isLinked("app", "lake"));
        f().release(to);
        QVERIFY(f().isLinked("app", "loose"));
        QVERIFY(f().isLinked("loose", "lake"));
        QVERIFY(!f().isLinked("app", "lake"));
        QCOMPARE_GE(f().positionOf("lake").x, f().positionOf("loose").x + 192);
        QCOMPARE(f().document.undoStack().count(), 1);
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), before);
    }

    void escAndShiftLeaveTheWireWhole_data() {
        QTest::addColumn<bool>("escapes");
        QTest::newRow("Esc") << true;
        QTest::newRow("Shift") << false;
    }

    void escAndShiftLeaveTheWireWhole() {
        QFETCH(bool, escapes);
        const Pipeline before = f().pipeline();
        const QPoint from = f().middleOf("loose");
        const QPoint to = f().middleOfWire("app", "lake");
        const Qt::KeyboardModifiers held = escapes ? Qt::NoModifier : Qt::ShiftModifier;
        f().press(from);
        f().move((from + to) / 2, held);
        f().move(to, held);
        if (escapes) {
            f().key(Qt::Key_Escape);
        }
        f().release(to, held);
        QVERIFY(f().isLinked("app", "lake"));
        if (escapes) {
            QCOMPARE(f().pipeline(), before);
        } else {
            QVERIFY(f().positionOf("loose").x != 320.0);
        }
    }

    void aLinkedNodeIsOnlyMoved() {
        f().drop("filter", f().middleOfWire("app", "lake"));
        QVERIFY(f().isLinked("filter", "lake"));
        f().document.undoStack().undo();
        const QPoint to = f().middleOfWire("app", "lake");
        f().drag(f().middleOf("web"), to);
        QVERIFY(f().isLinked("app", "lake"));
        QVERIFY(f().isLinked("web", "clicks"));
    }

    void whatIsInTheWayMovesAside() {
        Pipeline pipeline = f().pipeline();
        const Catalog& catalog = f().types.catalog();
        pipeline.nodes.push_back(nodeAt("low", "consumer", 640, 376));
        const QRectF area(600, 200, 192, 96); // over "other" at (640, 240)
        const MoveNodes moves = roomFor(pipeline, catalog, area, {NodeId("lake")});
        std::map<std::string, Position> places;
        for (const auto& [id, position] : moves.positions) {
            places.emplace(id.text(), position);
        }
        QVERIFY(places.contains("other"));
        QCOMPARE(places["other"].x, 640.0);
        QCOMPARE_GE(places["other"].y, area.bottom() + 16);
        QVERIFY(places.contains("low")); // pushed on by the other
        QVERIFY(!places.contains("web"));
        QVERIFY(roomFor(pipeline, catalog, QRectF(3000, 3000, 192, 96), {}).positions.empty());
    }

    void newNodesWorkAndAreRenamedInPlace() {
        f().key(Qt::Key_A, Qt::ShiftModifier);
        f().search(QStringLiteral("kds"));
        const NodeId id = f().selection.singleNode();
        f().document.checkNow();
        for (const Finding& finding : f().document.findings()) {
            QVERIFY(finding.node != id || finding.severity != Severity::error);
        }
        f().key(Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("Orders"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(f().pipeline().findNode(id)->label, std::string("Orders"));
    }

private:
    CanvasFixture& f() { return *m_fixture; }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestNodeAdding)
#include "tst_node_adding.moc"
