// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_fixture.h"

#include "shell/arrange_commands.h"
#include "theme/motion.h"

#include <QSettings>
#include <QStandardPaths>

#include <memory>

using namespace millrace;
using namespace millrace::ui;

class TestArrangeCommands : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("millrace-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_arrange_commands"));
        QSettings().clear();
        Motion::instance().reduce(true);
    }

    void init() {
        m_fixture = std::make_unique<CanvasFixture>();
        m_actions = std::make_unique<ActionTable>();
        new ArrangeCommands(f().view, *m_actions, &f().view);
    }

    void cleanup() {
        m_fixture.reset();
        m_actions.reset();
    }

    void commandsAreOnlyThereWhenTheyApply() {
        QVERIFY(action(ActionId::autoLayout).isEnabled());
        QVERIFY(!action(ActionId::alignLeft).isEnabled());
        f().selection.set({NodeId("web"), NodeId("app")});
        QVERIFY(action(ActionId::alignLeft).isEnabled());
        QVERIFY(action(ActionId::alignMiddle).isEnabled());
        QVERIFY(!action(ActionId::distributeAcross).isEnabled());
        f().selection.set({NodeId("web"), NodeId("app"), NodeId("other")});
        QVERIFY(action(ActionId::distributeDown).isEnabled());
        f().document.startNew();
        QVERIFY(!action(ActionId::autoLayout).isEnabled());
        QVERIFY(!action(ActionId::alignLeft).isEnabled());
    }

    void eachActionDoesItsOwn() {
        f().selection.set({NodeId("web"), NodeId("clicks"), NodeId("other")});
        const std::pair<ActionId, QString> names[] = {
            {ActionId::alignLeft, QStringLiteral("Align left edges of 3 nodes")},
            {ActionId::alignCenter, QStringLiteral("Align centres of 3 nodes")},
            {ActionId::alignRight, QStringLiteral("Align right edges of 3 nodes")},
            {ActionId::alignTop, QStringLiteral("Align tops of 3 nodes")},
            {ActionId::alignMiddle, QStringLiteral("Align middles of 3 nodes")},
            {ActionId::alignBottom, QStringLiteral("Align bottoms of 3 nodes")},
            {ActionId::distributeDown, QStringLiteral("Distribute 3 nodes down")},
            {ActionId::autoLayout, QStringLiteral("Lay out 3 nodes")}};
        for (const auto& [id, name] : names) {
            if (id == ActionId::distributeDown) {
                QVERIFY(
                    f().document.push({MoveNodes{{{NodeId("clicks"), {320, 40}}}}}, QStringLiteral("Move"))
                        .ok());
            }
            action(id).trigger();
            QCOMPARE(f().document.undoStack().undoText(), name);
            f().document.undoStack().undo();
        }
    }

    void theChoiceOfSnappingIsKept() {
        QVERIFY(action(ActionId::snap).isChecked());
        QVERIFY(f().view.items().isSnapping());
        action(ActionId::snap).trigger();
        QVERIFY(!f().view.items().isSnapping());
        cleanup();
        init();
        QVERIFY(!action(ActionId::snap).isChecked());
        QVERIFY(!f().view.items().isSnapping());
        action(ActionId::snap).trigger();
        QVERIFY(f().view.items().isSnapping());
    }

    /// Line 28: align and distribute have keys.
    void arrangingHasKeys() {
        for (const ActionRow& row : ActionTable::rows()) {
            if (row.menu == MenuId::arrange && row.id != ActionId::snap) {
                QVERIFY2(!action(row.id).shortcuts().isEmpty(), row.name);
            }
        }
    }

private:
    [[nodiscard]] CanvasFixture& f() const { return *m_fixture; }

    [[nodiscard]] QAction& action(ActionId id) const { return *m_actions->action(id); }

    std::unique_ptr<CanvasFixture> m_fixture;
    std::unique_ptr<ActionTable> m_actions;
};

QTEST_MAIN(TestArrangeCommands)
#include "tst_arrange_commands.moc"
