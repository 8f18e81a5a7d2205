// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas_fixture.h"

#include "canvas/annotation_items.h"
#include "canvas/wire_insertion.h"
#include "palette/star_delegate.h"

#include <QLineF>
#include <QSettings>
#include <QSignalSpy>

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

    void closingItLeavesTheSelection() {
        CanvasFixture f;
        for (const std::set<NodeId>& chosen : {std::set<NodeId>{NodeId("app")}, std::set<NodeId>{}}) {
            f.selection.set(chosen);
            f.view.setFocus();
            f.view.openNodeSearch();
            auto* search = f.view.findChild<NodeSearchPopup*>();
            QVERIFY(search->isVisible());
            QTest::keyClick(search->findChild<QLineEdit*>(), Qt::Key_Escape);
            QVERIFY(!search->isVisible());
            QCOMPARE(f.selection.nodes(), chosen);
            QVERIFY(f.view.items().chosenAnnotations().empty());
            QVERIFY(f.view.hasFocus());
        }
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

    void snippetsAreFoundAfterNodeTypes() {
        f().key(Qt::Key_A, Qt::ShiftModifier);
        QCOMPARE(f().offeredTypes().front(), std::string("producer"));
        QVERIFY(f().offeredSnippets().contains(QStringLiteral("Archive to S3")));
        auto* list = f().popup()->findChild<QListWidget*>();
        auto* line = f().popup()->findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("two appl"));
        QVERIFY(f().offeredTypes().empty());
        QCOMPARE(f().offeredSnippets(), QStringList{QStringLiteral("Stream with two applications")});
        QCOMPARE(list->count(), 2); // with the heading, which is not chosen
        QCOMPARE(list->currentRow(), 1);
        const auto nodes = f().pipeline().nodes.size();
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!f().popup()->isVisible());
        QCOMPARE(f().pipeline().nodes.size(), nodes + 3);
        QCOMPARE(f().selection.nodes().size(), std::size_t{3});
        QCOMPARE(f().document.undoStack().undoText(), QStringLiteral("Insert Stream with two applications"));
        // The keys step over the heading.
        f().key(Qt::Key_A, Qt::ShiftModifier);
        QTest::keyClicks(line, QStringLiteral("s3"));
        QCOMPARE(list->currentItem()->data(Qt::UserRole).toString(), QStringLiteral("s3_bucket"));
        while (!f().offeredTypes().empty() &&
               list->currentRow() < static_cast<int>(f().offeredTypes().size())) {
            const int before = list->currentRow();
            QTest::keyClick(line, Qt::Key_Down);
            QCOMPARE_GT(list->currentRow(), before);
        }
        QVERIFY(list->currentItem()->flags() & Qt::ItemIsSelectable);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Archive to S3"));
        QTest::keyClick(line, Qt::Key_Escape);
    }

    void aSnippetComesWhereTheSearchWasOpened() {
        const QPointF wanted(300, 1200);
        f().view.lookAt(wanted);
        QTest::mouseDClick(f().view.viewport(), Qt::LeftButton, {}, f().place(wanted));
        QVERIFY(f().popup()->isVisible());
        f().search(QStringLiteral("producer into"));
        QRectF area;
        for (const NodeId& id : f().selection.nodes()) {
            area |= f().view.items().nodeItem(id)->sceneBody();
        }
        QVERIFY(!area.isEmpty());
        QCOMPARE_LE(std::abs(area.center().x() - wanted.x()), 8.0);
        QCOMPARE_LE(std::abs(area.center().y() - wanted.y()), 8.0);
    }

    void aWireOnEmptyCanvasOffersSnippetsThatFit() {
        const std::size_t links = f().pipeline().links.size();
        f().drag(f().portOf("clicks", "out"), f().place({500, 620}));
        QVERIFY(f().popup()->isVisible());
        QVERIFY(f().offeredSnippets().contains(QStringLiteral("Archive to S3")));
        QVERIFY(!f().offeredSnippets().contains(QStringLiteral("Producer into a stream")));
        f().search(QStringLiteral("archive to"));
        const auto& added = f().selection.nodes();
        QVERIFY(!added.empty());
        const bool isLinked = std::ranges::any_of(f().pipeline().links, [&](const Link& link) {
            return link.from.node == NodeId("clicks") && added.contains(link.to.node);
        });
        QVERIFY(isLinked);
        QCOMPARE_GT(f().pipeline().links.size(), links + 1);
        QCOMPARE(f().document.undoStack().count(), 1);
    }

    void aDropLandsWhereItWasDropped() {
        const QPointF apart(190, 480);
        QSignalSpy said(&f().view, &CanvasView::statusMessage);
        const QRectF seen = f().view.seenArea();
        // Where nothing is, exactly there, even close to others.
        f().drop("s3_bucket", f().place(apart));
        const QRectF other = f().view.items().nodeItem(f().pipeline().nodes.back().id)->sceneBody();
        const double off = QLineF(other.center(), apart).length();
        QVERIFY2(off <= 6, qPrintable(QString::number(off)));
        QVERIFY(said.isEmpty());
        QCOMPARE(f().view.seenArea(), seen);
        f().document.undoStack().undo();
        // On a wire that does not take it: as near as there is room, in sight, and why it is not part of it.
        const QPoint middle = f().middleOfWire("clicks", "app");
        f().drop("producer", middle);
        QCOMPARE(f().view.seenArea(), seen);
        const Node& added = f().pipeline().nodes.back();
        QCOMPARE(added.type, std::string("producer"));
        QVERIFY(f().isLinked("clicks", "app"));
        const QRectF body = f().view.items().nodeItem(added.id)->sceneBody();
        for (const auto& [id, item] : f().view.items().nodeItems()) {
            QVERIFY(id == added.id || !item->sceneBody().intersects(body));
        }
        QVERIFY(seen.contains(body));
        QCOMPARE_LE(QLineF(body.center(), f().view.mapToScene(middle)).length(), 300.0);
        QVERIFY2(said.last().first().toString().startsWith(
                     QStringLiteral("Producer was put beside the wire clicks → app: ")),
                 qPrintable(said.last().first().toString()));
    }

    void whatComesIntoAFrameBelongsToIt() {
        Pipeline pipeline = samplePipeline();
        Annotation frame;
        frame.kind = "frame";
        frame.title = "All";
        frame.nodes = {NodeId("app"), NodeId("lake"), NodeId("other")};
        pipeline.annotations = {frame};
        m_fixture = std::make_unique<CanvasFixture>(pipeline);
        const auto members = [&] { return f().pipeline().annotations[0].nodes; };
        const auto isIn = [&] { return members().back() == f().pipeline().nodes.back().id; };
        // From the palette, on the canvas and on a wire; the frame lights up first.
        auto* item = dynamic_cast<FrameItem*>(f().view.items().annotationItems()[0]);
        f().dragOver("producer", f().place({1000, 320}));
        QVERIFY(item->isTarget());
        f().drop("producer", f().place({1000, 320}));
        QVERIFY(!item->isTarget());
        QVERIFY(isIn());
        f().document.undoStack().undo();
        QCOMPARE(members().size(), std::size_t{3});
        f().drop("filter", f().middleOfWire("app", "lake"));
        QVERIFY(f().isLinked("app", "filter"));
        QVERIFY(isIn());
        f().document.undoStack().undo();
        // By the search and by a wire let go there.
        QTest::mouseDClick(f().view.viewport(), Qt::LeftButton, {}, f().place({1000, 320}));
        f().search(QStringLiteral("consumer"));
        QVERIFY(isIn());
        f().document.undoStack().undo();
        f().drag(f().portOf("other", "out"), f().place({960, 340}));
        f().search(QStringLiteral("s3"));
        QVERIFY(isIn());
        f().document.undoStack().undo();
        // Beside the frame it does not.
        f().drop("producer", f().place({200, 400}));
        QCOMPARE(members().size(), std::size_t{3});
    }

    void aNodeDraggedOntoAWireJoinsItsFrame() {
        Pipeline pipeline = f().pipeline();
        Annotation frame;
        frame.kind = "frame";
        frame.nodes = {NodeId("app"), NodeId("lake")};
        pipeline.annotations = {frame};
        m_fixture = std::make_unique<CanvasFixture>(pipeline);
        f().drag(f().middleOf("loose"), f().middleOfWire("app", "lake"));
        QVERIFY(f().isLinked("app", "loose"));
        QCOMPARE(f().pipeline().annotations[0].nodes.back(), NodeId("loose"));
        QCOMPARE(f().document.undoStack().count(), 1);
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
