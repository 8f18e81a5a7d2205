// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/accessibility.h"
#include "access/canvas_access.h"
#include "canvas/node_look.h"
#include "ui/canvas/canvas_fixture.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace millrace;
using namespace millrace::ui;

namespace {

struct Heard {
    QAccessible::Event what;
    QString name;
};

std::vector<Heard> heard;

/// Writes down what is told of a canvas from now on.
void listenTo(CanvasFixture& fixture) {
    heard.clear();
    QVERIFY(QAccessible::queryAccessibleInterface(&fixture.view));
    auto* teller = fixture.view.findChild<CanvasTeller*>();
    QVERIFY(teller);
    QObject::connect(teller, &CanvasTeller::told, teller,
                     [](QAccessible::Event what, QAccessibleInterface* access) {
                         heard.push_back({what, access->text(QAccessible::Name)});
                     });
}

bool wasHeard(QAccessible::Event what, const QString& name) {
    return std::ranges::any_of(heard, [&](const Heard& one) { return one.what == what && one.name == name; });
}

QString nameOf(QAccessibleInterface* access) {
    return access ? access->text(QAccessible::Name) : QString();
}

} // namespace

class TestAccessibleCanvas : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installAccessibility();
    }

    void init() { heard.clear(); }

    void nodesAndLinksAreChildren() {
        CanvasFixture fixture;
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&fixture.view);
        QVERIFY(canvas);
        QCOMPARE(canvas->role(), QAccessible::Canvas);
        QCOMPARE(nameOf(canvas), QStringLiteral("Canvas"));
        QVERIFY(canvas->childCount() >= 8); // five nodes, three links
        QStringList names;
        for (int i = 0; i < 8; ++i) {
            QAccessibleInterface* child = canvas->child(i);
            QVERIFY(child);
            QVERIFY(child->isValid());
            QCOMPARE(child->parent(), canvas);
            QCOMPARE(canvas->indexOfChild(child), i);
            QCOMPARE(canvas->child(i), child); // the same one each time
            names << nameOf(child);
        }
        QCOMPARE(names.at(0), QStringLiteral("web, Producer")); // in the order of the flow
        QVERIFY(names.contains(QStringLiteral("Link from web to clicks")));
        for (int i = 8; i < canvas->childCount(); ++i) {
            QVERIFY(canvas->child(i)); // the widgets that lie on the canvas
        }
    }

    void nodeTellsWhatTheEyeSees() {
        CanvasFixture fixture;
        QAccessibleInterface* node = nodeAccess(fixture, "clicks");
        QCOMPARE(node->role(), QAccessible::ListItem);
        const NodeLook& look = fixture.view.items().nodeItem(NodeId("clicks"))->look();
        QCOMPARE(node->text(QAccessible::Description), spokenState(look));
        QVERIFY(!node->text(QAccessible::Description).isEmpty());
        QVERIFY(!node->text(QAccessible::Help).isEmpty());
        QVERIFY(!node->valueInterface()); // nothing runs
        const QRect body =
            fixture.view.mapFromScene(fixture.view.items().nodeItem(NodeId("clicks"))->sceneBody())
                .boundingRect();
        QCOMPARE(node->rect().size(), body.size());
        QCOMPARE(node->rect().topLeft(), fixture.view.viewport()->mapToGlobal(body.topLeft()));
    }

    void portsAreChildrenOfTheirNode() {
        CanvasFixture fixture;
        QAccessibleInterface* node = nodeAccess(fixture, "clicks");
        const auto& ports = fixture.view.items().nodeItem(NodeId("clicks"))->geometry().ports();
        QCOMPARE(node->childCount(), static_cast<int>(ports.size()));
        QVERIFY(node->childCount() >= 2);
        QStringList names;
        for (int i = 0; i < node->childCount(); ++i) {
            QAccessibleInterface* port = node->child(i);
            QCOMPARE(port->parent(), node);
            QCOMPARE(node->indexOfChild(port), i);
            QVERIFY(port->rect().width() >= 24 * fixture.view.zoom() - 1);
            names << nameOf(port);
        }
        QVERIFY2(names.filter(QStringLiteral("input")).size() == 1, qPrintable(names.join(u'\n')));
        QVERIFY2(names.filter(QStringLiteral("1 link")).size() == 2, qPrintable(names.join(u'\n')));
    }

    void whatIsUnderAPointIsFound() {
        CanvasFixture fixture;
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&fixture.view);
        const QPoint place = fixture.view.viewport()->mapToGlobal(fixture.middleOf("app"));
        QCOMPARE(nameOf(canvas->childAt(place.x(), place.y())), nameOf(nodeAccess(fixture, "app")));
        const QPoint port = fixture.view.viewport()->mapToGlobal(fixture.portOf("app", "in"));
        QAccessibleInterface* node = canvas->childAt(port.x(), port.y());
        QCOMPARE(nameOf(node), nameOf(nodeAccess(fixture, "app")));
        QVERIFY(nameOf(node->childAt(port.x(), port.y())).contains(QStringLiteral("input")));
    }

    void selectionIsStateAndFocus() {
        CanvasFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
        QAccessibleInterface* web = nodeAccess(fixture, "web");
        QAccessibleInterface* app = nodeAccess(fixture, "app");
        QVERIFY(web->state().selectable && web->state().focusable && !web->state().selected);
        listenTo(fixture);
        fixture.selection.set({NodeId("web")});
        QVERIFY(web->state().selected);
        QVERIFY(web->state().focused);
        QVERIFY(wasHeard(QAccessible::Focus, nameOf(web)));
        QVERIFY(wasHeard(QAccessible::SelectionAdd, nameOf(web)));
        QCOMPARE(QAccessible::queryAccessibleInterface(&fixture.view)->focusChild(), web);
        heard.clear();
        QTest::keyClick(&fixture.view, Qt::Key_Tab);
        QTest::keyClick(&fixture.view, Qt::Key_Tab);
        QVERIFY(app->state().selected);
        QVERIFY(!web->state().selected);
        QVERIFY(wasHeard(QAccessible::Focus, nameOf(app)));
        QVERIFY(wasHeard(QAccessible::SelectionRemove, nameOf(web)));
    }

    void actionsSelectAndOpenProperties() {
        CanvasFixture fixture;
        QAccessibleInterface* app = nodeAccess(fixture, "app");
        QAccessibleActionInterface* actions = app->actionInterface();
        QVERIFY(actions);
        QSignalSpy properties(&fixture.view, &CanvasView::propertiesRequested);
        actions->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(fixture.selection.singleNode(), NodeId("app"));
        QCOMPARE(properties.count(), 0);
        fixture.selection.clear();
        actions->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(fixture.selection.singleNode(), NodeId("app"));
        QCOMPARE(properties.count(), 1);
        for (const QString& name : actions->actionNames()) {
            QVERIFY(!actions->localizedActionName(name).isEmpty());
        }
        QAccessibleInterface* link = linkAccess(fixture);
        link->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QVERIFY(link->state().selected);
        QCOMPARE(fixture.selection.links().size(), std::size_t{1});
    }

    void changesOfTheDocumentAreFollowed() {
        CanvasFixture fixture;
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&fixture.view);
        const int before = canvas->childCount();
        QAccessibleInterface* app = nodeAccess(fixture, "app");
        const QString appName = nameOf(app);
        QVERIFY(app->isValid());
        listenTo(fixture);
        fixture.selection.set({NodeId("app")});
        fixture.view.deleteSelection();
        QVERIFY(wasHeard(QAccessible::ObjectDestroyed, QString()) ||
                wasHeard(QAccessible::ObjectDestroyed, appName));
        QCOMPARE(canvas->childCount(), before - 3); // the node and its two links
        for (int i = 0; i < canvas->childCount(); ++i) {
            QVERIFY(nameOf(canvas->child(i)) != appName);
        }
        heard.clear();
        fixture.document.undoStack().undo();
        QCOMPARE(canvas->childCount(), before);
        QVERIFY(wasHeard(QAccessible::ObjectCreated, appName));
        QCOMPARE(nameOf(nodeAccess(fixture, "app")), appName);
    }

    void replacingTheDocumentForgetsEverything() {
        CanvasFixture fixture;
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&fixture.view);
        const QAccessible::Id id = QAccessible::uniqueId(nodeAccess(fixture, "app"));
        fixture.document.startNew();
        QVERIFY(!QAccessible::accessibleInterface(id));
        for (int i = 0; i < canvas->childCount(); ++i) {
            QVERIFY(canvas->child(i)->object()); // widgets only
        }
    }

    void framesAndNotesHaveNames() {
        Pipeline pipeline = samplePipeline();
        Annotation frame;
        frame.kind = "frame";
        frame.title = "Shop";
        frame.nodes = {NodeId("web"), NodeId("clicks")};
        Annotation note;
        note.kind = "note";
        note.title = "Mind";
        note.text = "the key";
        note.position = Position{0, 400};
        pipeline.annotations = {frame, note};
        CanvasFixture fixture(pipeline);
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&fixture.view);
        QAccessibleInterface* first = canvas->child(8);
        QCOMPARE(first->role(), QAccessible::Grouping);
        QCOMPARE(nameOf(first), QStringLiteral("Frame Shop"));
        QCOMPARE(first->text(QAccessible::Description), QStringLiteral("web, clicks"));
        QAccessibleInterface* second = canvas->child(9);
        QCOMPARE(second->role(), QAccessible::Note);
        QCOMPARE(nameOf(second), QStringLiteral("Mind"));
        QCOMPARE(second->text(QAccessible::Description), QStringLiteral("the key"));
    }

    void collapsedFrameStandsForItsNodes() {
        Pipeline pipeline = samplePipeline();
        Annotation frame;
        frame.kind = "frame";
        frame.title = "Shop";
        frame.nodes = {NodeId("web"), NodeId("clicks")};
        pipeline.annotations = {frame};
        CanvasFixture fixture(pipeline);
        QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
        QAccessibleInterface* access = frameAccess(fixture);
        QVERIFY(access->state().expandable && access->state().expanded && !access->state().collapsed);
        QCOMPARE(access->childCount(), 0); // the nodes tell their ports themselves
        listenTo(fixture);
        access->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(fixture.document.pipeline().annotations[0].collapsed);
        QCOMPARE(frameAccess(fixture), access);
        QVERIFY(access->isValid());
        QVERIFY(wasHeard(QAccessible::StateChanged, QStringLiteral("Frame Shop")));
        QVERIFY(access->state().collapsed && !access->state().expanded && !access->state().invisible);
        QCOMPARE(access->role(), QAccessible::Grouping);
        QCOMPARE(nameOf(access), QStringLiteral("Frame Shop"));
        QCOMPARE(access->text(QAccessible::Value), QStringLiteral("2 nodes"));
        QVERIFY(access->text(QAccessible::Description).contains(QStringLiteral("2 nodes")));
        QVERIFY(access->childCount() >= 1);
        for (int i = 0; i < access->childCount(); ++i) {
            QAccessibleInterface* port = access->child(i);
            QCOMPARE(port->parent(), access);
            QCOMPARE(access->indexOfChild(port), i);
            QVERIFY2(nameOf(port).contains(QStringLiteral("clicks")), qPrintable(nameOf(port)));
            QVERIFY(!port->state().invisible);
            const QPoint middle = port->rect().center();
            QCOMPARE(access->childAt(middle.x(), middle.y()), port);
        }
        QVERIFY(nodeAccess(fixture, "web")->state().invisible);
        const QPoint middle = access->rect().center();
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&fixture.view);
        QCOMPARE(canvas->childAt(middle.x(), middle.y()), access);
        // By key, as nodes are.
        fixture.view.setFocus();
        fixture.view.items().chooseAnnotations({});
        fixture.selection.clear();
        heard.clear();
        QTest::keyClick(&fixture.view, Qt::Key_Tab);
        QVERIFY(access->state().selected && access->state().focused);
        QCOMPARE(canvas->focusChild(), access);
        QVERIFY(wasHeard(QAccessible::Focus, QStringLiteral("Frame Shop")));
    }

    void framesThatMoveUpTheListKeepTheirState() {
        Pipeline pipeline = samplePipeline();
        Annotation open;
        open.kind = "frame";
        open.title = "Front";
        open.nodes = {NodeId("web"), NodeId("clicks")};
        Annotation closed;
        closed.kind = "frame";
        closed.title = "Shop";
        closed.nodes = {NodeId("app"), NodeId("lake")};
        closed.collapsed = true;
        pipeline.annotations = {open, closed};
        CanvasFixture fixture(pipeline);
        listenTo(fixture);
        QVERIFY(fixture.document.push({SetAnnotations{{closed}}}, QStringLiteral("Remove")).ok());
        QVERIFY(!wasHeard(QAccessible::StateChanged, QStringLiteral("Frame Shop")));
        closed.collapsed = false;
        QVERIFY(fixture.document.push({SetAnnotations{{open, closed}}}, QStringLiteral("Both")).ok());
        QVERIFY(wasHeard(QAccessible::StateChanged, QStringLiteral("Frame Shop")));
        QVERIFY(!wasHeard(QAccessible::StateChanged, QStringLiteral("Frame Front")));
    }

private:
    static QAccessibleInterface* frameAccess(CanvasFixture& fixture) {
        CanvasHit key;
        key.kind = CanvasHit::Kind::frame;
        key.annotation = 0;
        return CanvasAccess::of(&fixture.view)->itemAccess(key);
    }

    static QAccessibleInterface* nodeAccess(CanvasFixture& fixture, const char* id) {
        CanvasHit key;
        key.kind = CanvasHit::Kind::node;
        key.node = NodeId(id);
        return CanvasAccess::of(&fixture.view)->itemAccess(key);
    }

    static QAccessibleInterface* linkAccess(CanvasFixture& fixture) {
        CanvasHit key;
        key.kind = CanvasHit::Kind::wire;
        key.link = fixture.view.items().wireItems().begin()->first;
        return CanvasAccess::of(&fixture.view)->itemAccess(key);
    }
};

QTEST_MAIN(TestAccessibleCanvas)
#include "tst_accessible_canvas.moc"
