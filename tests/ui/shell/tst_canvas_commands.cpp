// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/minimap.h"
#include "inspector/inspector_panel.h"
#include "shell/pick_list.h"
#include "window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

using namespace millrace;
using namespace millrace::ui;

class TestCanvasCommands : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() {
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        QCoreApplication::processEvents();
        selection().clear();
    }

    void cleanup() { f.reset(); }

    void disableIsChecked() {
        QAction* disable = f->action(ActionId::disable);
        QTRY_VERIFY(!disable->isEnabled());
        QVERIFY(!f->action(ActionId::bypass)->isEnabled());
        selection().set({nodeOf("data_stream")});
        QTRY_VERIFY(disable->isEnabled());
        QVERIFY(!disable->isChecked());
        QVERIFY(!f->action(ActionId::bypass)->isEnabled()); // nothing to join around a stream
        QVERIFY(!f->action(ActionId::bypass)->toolTip().isEmpty());
        f->canvas()->setFocus();
        f->press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(f->document().pipeline().findNode(nodeOf("data_stream"))->activity, NodeActivity::disabled);
        QTRY_VERIFY(disable->isChecked());
        const auto isSaid = [this] { // by the properties
            const QList<QLabel*> labels = f->window->findChild<InspectorPanel*>()->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) {
                return label->isVisible() && label->text().startsWith(QStringLiteral("Disabled: "));
            });
        };
        QTRY_VERIFY(isSaid());
        f->document().undoStack().undo();
        QTRY_VERIFY(!disable->isChecked());
        QTRY_VERIFY(!isSaid());
    }

    void cListsLegalTargetsAndLinksInOneStep() {
        Node consumer;
        consumer.id = NodeId("late");
        consumer.type = "consumer";
        consumer.label = "Late reader";
        QVERIFY(f->document().push({AddNode{consumer}}, "Add").ok());
        const int steps = f->document().undoStack().count();
        const NodeId stream = nodeOf("data_stream");
        selection().set({stream});
        QTRY_VERIFY(f->action(ActionId::connect)->isEnabled());
        f->canvas()->setFocus();
        f->press(Qt::Key_C);
        auto* list = f->window->findChild<PickList*>();
        QVERIFY(list && list->isVisible());
        auto* search = list->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("late"));
        QCOMPARE(list->findChild<QListWidget*>()->count(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(f->document().pipeline().findLink({stream, "out"}, {consumer.id, "in"}));
        QCOMPARE(f->document().undoStack().count(), steps + 1);
        QVERIFY(f->canvas()->hasFocus());
    }

    void escapeGoesFromThePropertiesToTheCanvas() {
        selection().set({nodeOf("producer")});
        f->canvas()->setFocus();
        f->press(Qt::Key_Return);
        auto& properties = *f->window->findChild<InspectorPanel*>();
        QTRY_VERIFY(properties.isAncestorOf(QApplication::focusWidget()));
        f->press(Qt::Key_Escape);
        QVERIFY(f->canvas()->hasFocus());
        QCOMPARE(selection().singleNode(), nodeOf("producer"));
        f->press(Qt::Key_Escape);
        QVERIFY(selection().isEmpty());
    }

    void theMinimapIsRemembered() {
        QAction* minimap = f->action(ActionId::minimap);
        QVERIFY(minimap->isChecked());
        f->canvas()->zoomBy(4);
        QVERIFY(f->canvas()->minimap().isVisible());
        minimap->trigger();
        QVERIFY(!f->canvas()->minimap().isVisible());
        f->open();
        QVERIFY(!f->action(ActionId::minimap)->isChecked());
    }

private:
    /// The window's own, which its canvas shows.
    Selection& selection() { return f->canvas()->selection(); }

    NodeId nodeOf(const std::string& type) {
        for (const Node& node : f->document().pipeline().nodes) {
            if (node.type == type) {
                return node.id;
            }
        }
        return {};
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestCanvasCommands)
#include "tst_canvas_commands.moc"
