// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include "canvas/canvas_scene.h"
#include "canvas/node_item.h"
#include "history/history_model.h"
#include "history/history_panel.h"

#include <QListView>

using namespace millrace;
using namespace millrace::ui;

namespace {

const NodeId kWeb("web");
const NodeId kApp("app");

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() {
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
    }

    void cleanup() { f.reset(); }

    void opensByItsKey() {
        f->press(Qt::Key_9, Qt::AltModifier);
        QTRY_VERIFY(f->isInFront("history"));
        QVERIFY(list()->hasFocus());
        QVERIFY(f->action(ActionId::panelHistory)->isChecked());
    }

    void listsTheStepsAndWhereTheProjectStands() {
        rename(kWeb, "A", "Rename to A");
        rename(kWeb, "B", "Rename to B");
        QCOMPARE(texts(), (QStringList{QStringLiteral("Beginning"), QStringLiteral("Rename to A"),
                                       QStringLiteral("Rename to B")}));
        QVERIFY(model().index(2).data(HistoryModel::isCurrentRole).toBool());
        QCOMPARE(list()->currentIndex().row(), 2);
        f->document().undoStack().undo();
        QVERIFY(model().index(1).data(HistoryModel::isCurrentRole).toBool());
        QVERIFY(model().index(2).data(HistoryModel::isUndoneRole).toBool());
        QVERIFY(model().index(2).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("undone")));
        rename(kWeb, "C", "Rename to C"); // what was undone is gone
        QCOMPARE(texts().constLast(), QStringLiteral("Rename to C"));
        QCOMPARE(model().rowCount(), 3);
    }

    void aClickAndEnterJump() {
        f->press(Qt::Key_9, Qt::AltModifier);
        QTRY_VERIFY(f->isInFront("history"));
        for (int i = 1; i <= 5; ++i) {
            rename(kWeb, std::to_string(i), "Rename");
        }
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(model().index(2)).center());
        QCOMPARE(label(kWeb), std::string("2"));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(label(kWeb), std::string("2")); // to look is not to jump
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(label(kWeb), std::string("4"));
        QTest::keyClick(list(), Qt::Key_Home);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(label(kWeb), std::string("Web clicks"));
        QVERIFY(!f->document().isModified());
    }

    void isDeepAndSurvivesASave() {
        constexpr int kSteps = 300;
        for (int i = 0; i < kSteps; ++i) {
            rename(kWeb, std::to_string(i), "Rename");
        }
        QVERIFY(f->document().save(f->path(QStringLiteral("deep.millrace"))).ok());
        QCOMPARE(model().rowCount(), kSteps + 1);
        QVERIFY(model().index(kSteps).data(HistoryModel::isSavedRole).toBool());
        QVERIFY(!model().index(0).data(HistoryModel::isSavedRole).toBool());
        model().jumpTo(0);
        QCOMPARE(label(kWeb), std::string("Web clicks"));
        QVERIFY(f->document().isModified());
        model().jumpTo(kSteps);
        QVERIFY(!f->document().isModified());
        f->document().startNew();
        QCOMPARE(model().rowCount(), 1);
    }

    void undoShowsWhatItChangedAndLeavesTheSelection() {
        QVERIFY(f->document().push({MoveNodes{{{kApp, {20000, 20000}}}}}, QStringLiteral("Move")).ok());
        rename(kApp, "Far away", "Rename");
        f->canvas()->setFocus();
        f->press(Qt::Key_Tab); // the first node
        const QSet<QString> before = selected();
        QVERIFY(!before.isEmpty());
        f->canvas()->fitSelection();
        QVERIFY(!isSeen({20000, 20000}));
        f->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(isSeen({20000, 20000}));
        QCOMPARE(selected(), before);
        const Position home = position(kApp);
        QCOMPARE(home.x, 20000.0);
        f->press(Qt::Key_Z, Qt::ControlModifier); // the move itself
        const Position back = position(kApp);
        QTRY_VERIFY(isSeen({back.x, back.y}));
        QCOMPARE(selected(), before);
    }

private:
    [[nodiscard]] HistoryPanel& panel() const { return *f->window->findChild<HistoryPanel*>(); }

    [[nodiscard]] HistoryModel& model() const { return panel().model(); }

    [[nodiscard]] QListView* list() const { return panel().findChild<QListView*>(); }

    [[nodiscard]] QStringList texts() const {
        QStringList all;
        for (int i = 0; i < model().rowCount(); ++i) {
            all << model().index(i).data().toString();
        }
        return all;
    }

    void rename(const NodeId& id, const std::string& label, const char* step) {
        QVERIFY(f->document().push({RenameNode{id, label}}, QString::fromLatin1(step)).ok());
    }

    [[nodiscard]] std::string label(const NodeId& id) const {
        return f->document().pipeline().findNode(id)->label;
    }

    [[nodiscard]] Position position(const NodeId& id) const {
        return f->document().pipeline().findNode(id)->position;
    }

    [[nodiscard]] bool isSeen(const Position& place) const {
        return f->canvas()->viewport()->rect().contains(
            f->canvas()->mapFromScene(QPointF(place.x + 10, place.y + 10)));
    }

    [[nodiscard]] QSet<QString> selected() const {
        QSet<QString> ids;
        for (const Node& node : f->document().pipeline().nodes) {
            if (f->canvas()->items().nodeItem(node.id)->isChosen()) {
                ids << QString::fromStdString(node.id.text());
            }
        }
        return ids;
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
