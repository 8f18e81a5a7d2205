// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/action_table.h"
#include "shell/menus.h"
#include "shell/pick_list.h"
#include "theme/language.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>
#include <QToolBar>
#include <QTranslator>

using namespace millrace::ui;

namespace {

/// Puts a mark before every text of the table of actions.
class MarkingTranslator final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        return QLatin1String(context) == QLatin1String("actions")
                   ? QLatin1Char('~') + QString::fromUtf8(source)
                   : QString();
    }

    bool isEmpty() const override { return false; }
};

QKeySequence key(const char* text) {
    return QKeySequence::fromString(QLatin1String(text), QKeySequence::PortableText);
}

/// All actions of a menu and of the menus below it.
QList<QAction*> actionsBelow(const QMenu* menu) {
    QList<QAction*> all;
    for (QAction* action : menu->actions()) {
        all << (action->menu() ? actionsBelow(action->menu()) : QList<QAction*>{action});
    }
    return all;
}

} // namespace

class TestActionTable : public QObject {
    Q_OBJECT

private slots:

    void everyActionHasNameTextIconAndCategory() {
        const ActionTable table;
        QSet<QString> names;
        for (const ActionRow& row : ActionTable::rows()) {
            const QAction* action = table.action(row.id);
            QVERIFY2(!action->text().isEmpty(), row.name);
            QVERIFY2(!action->icon().isNull(), row.name);
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(row.icon))), row.icon);
            QVERIFY2(!ActionTable::titleOf(ActionTable::categoryOf(row.id)).isEmpty(), row.name);
            QCOMPARE(action->objectName(), QLatin1String(row.name));
            names << QLatin1String(row.name);
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(kActionCount));
    }

    void everyKeyIsGivenOnce() {
        const ActionTable table;
        QSet<QString> keys;
        for (const ActionRow& row : ActionTable::rows()) {
            const QString text = QLatin1String(row.keys);
            const QList<QKeySequence> sequences = table.action(row.id)->shortcuts();
            QCOMPARE(sequences.size(), text.isEmpty() ? 0 : text.split(QStringLiteral("; ")).size());
            for (const QKeySequence& sequence : sequences) {
                QVERIFY2(!sequence.isEmpty(), row.name);
                QVERIFY2(!keys.contains(sequence.toString()), qPrintable(sequence.toString()));
                keys << sequence.toString();
            }
        }
    }

    void keysThatTextFieldsNeedCountOnTheCanvasAlone() {
        const ActionTable table;
        for (const ActionRow& row : ActionTable::rows()) {
            for (const QKeySequence& sequence : table.action(row.id)->shortcuts()) {
                const QKeyCombination first = sequence[0];
                const auto modifiers = first.keyboardModifiers() & ~Qt::ShiftModifier;
                const bool isFunctionKey = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
                if (!modifiers && (!isFunctionKey || first.key() == Qt::Key_F2)) {
                    QCOMPARE(table.action(row.id)->shortcutContext(), Qt::WidgetWithChildrenShortcut);
                }
            }
        }
    }

    void theKeysOfTheRunAreThoseThatPeopleKnow() {
        const ActionTable table;
        const std::pair<ActionId, const char*> known[] = {{ActionId::run, "F5"},
                                                          {ActionId::pause, "F6"},
                                                          {ActionId::step, "F10"},
                                                          {ActionId::stop, "Shift+F5"},
                                                          {ActionId::restart, "Ctrl+Shift+F5"},
                                                          {ActionId::commandSearch, "Ctrl+Shift+P"},
                                                          {ActionId::nextProblem, "F8"},
                                                          {ActionId::previousProblem, "Shift+F8"},
                                                          {ActionId::saveAs, "Ctrl+Shift+S"},
                                                          {ActionId::shortcuts, "Ctrl+/"}};
        for (const auto& [id, text] : known) {
            QVERIFY2(table.action(id)->shortcuts().contains(key(text)), text);
        }
        // A window manager may keep F10 for itself.
        QVERIFY(table.action(ActionId::step)->shortcuts().size() > 1);
    }

    void everyActionStandsInOneMenu() {
        QMainWindow window;
        ActionTable table;
        const Menus menus(table, window);
        QList<QAction*> found;
        for (const QAction* top : window.menuBar()->actions()) {
            QVERIFY(top->menu() != nullptr);
            QVERIFY(!top->text().isEmpty());
            found << actionsBelow(top->menu());
        }
        for (const ActionRow& row : ActionTable::rows()) {
            QCOMPARE(found.count(table.action(row.id)), 1);
            QCOMPARE(menus.toolBar()->actions().contains(table.action(row.id)), row.onToolBar);
        }
    }

    void accessKeysOfAMenuDiffer() {
        QMainWindow window;
        ActionTable table;
        const Menus menus(table, window);
        for (std::size_t i = 0; i < kMenuCount; ++i) {
            const QMenu* menu = menus.menu(static_cast<MenuId>(i));
            QSet<QString> used;
            for (const QAction* action : menu->actions()) {
                const qsizetype at = action->text().indexOf(QLatin1Char('&'));
                if (at >= 0) {
                    const QString letter = action->text().mid(at + 1, 1).toLower();
                    QVERIFY2(!used.contains(letter), qPrintable(action->text()));
                    used << letter;
                }
            }
        }
    }

    void textsFollowTheLanguage() {
        ActionTable table;
        QCOMPARE(table.action(ActionId::newProject)->text(), QStringLiteral("&New"));
        QCOMPARE(table.action(ActionId::open)->toolTip(),
                 QStringLiteral("Open (%1)").arg(key("Ctrl+O").toString(QKeySequence::NativeText)));
        MarkingTranslator marks;
        QCoreApplication::installTranslator(&marks);
        int times = 0;
        connect(&table, &ActionTable::retranslated, &table, [&times] { ++times; });
        table.retranslate();
        QCOMPARE(times, 1);
        for (const ActionRow& row : ActionTable::rows()) {
            const bool isLanguageName =
                row.id == ActionId::languageEnglish || row.id == ActionId::languageKorean;
            QVERIFY2(isLanguageName || table.action(row.id)->text().startsWith(QLatin1Char('~')), row.name);
        }
        QCoreApplication::removeTranslator(&marks);
        table.retranslate();
        QCOMPARE(table.action(ActionId::newProject)->text(), QStringLiteral("&New"));
    }

    void plainTextHasNoMarks() {
        ActionTable table;
        QCOMPARE(table.plainText(ActionId::saveAs), QStringLiteral("Save as"));
        table.setText(ActionId::saveAs, QStringLiteral("다른 이름으로 저장(&A)…"));
        QCOMPARE(table.plainText(ActionId::saveAs), QStringLiteral("다른 이름으로 저장"));
    }

    void matchesWordsInAnyOrder() {
        QVERIFY(matchScore(QStringLiteral("zoom in"), QStringLiteral("Zoom in")) >
                matchScore(QStringLiteral("zoom in"), QStringLiteral("Zoom out and in")) - 1);
        QVERIFY(matchScore(QStringLiteral("in zo"), QStringLiteral("Zoom in")) > 0);
        QVERIFY(matchScore(QStringLiteral("rstrt"), QStringLiteral("Restart")) > 0);
        QCOMPARE(matchScore(QStringLiteral("xyz"), QStringLiteral("Restart")), 0);
        QVERIFY(matchScore({}, QStringLiteral("anything")) > 0);
        QVERIFY(matchScore(QStringLiteral("re"), QStringLiteral("Restart")) >
                matchScore(QStringLiteral("re"), QStringLiteral("Clear")));
    }

    void picksByTypingAndEnter() {
        QMainWindow window;
        window.resize(800, 600);
        window.show();
        QString picked;
        const auto entry = [&picked](const QString& name) {
            return PickEntry{name, {}, {}, {}, {}, [&picked, name] { picked = name; }};
        };
        auto* list = new PickList(QStringLiteral("Pick"),
                                  {entry(QStringLiteral("Alpha")), entry(QStringLiteral("Beta")),
                                   entry(QStringLiteral("Beta two"))},
                                  &window);
        list->open();
        auto* search = list->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("bet"));
        QCOMPARE(list->findChild<QListWidget*>()->count(), 2);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(picked, QStringLiteral("Beta two"));
    }
};

QTEST_MAIN(TestActionTable)
#include "tst_action_table.moc"
