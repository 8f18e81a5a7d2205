// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include "recovery/recovery_keeper.h"
#include "shell/key_bindings.h"
#include "shell/keys_page.h"
#include "shell/settings_dialog.h"
#include "theme/motion.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QTreeWidget>

using namespace millrace;
using namespace millrace::ui;

namespace {

QKeySequence key(const char* text) {
    return QKeySequence::fromString(QLatin1String(text), QKeySequence::PortableText);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() {
        f = std::make_unique<WindowFixture>();
        KeyBindings::instance().resetAll();
    }

    void cleanup() {
        KeyBindings::instance().resetAll();
        f.reset();
    }

    void opensOnceByItsKey() {
        f->press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(settings() != nullptr && settings()->isVisible() && !settings()->isModal());
        f->action(ActionId::settings)->trigger();
        QCOMPARE(f->window->findChildren<SettingsDialog*>().size(), 1);
        QTest::keyClick(settings(), Qt::Key_Escape);
        QTRY_VERIFY(settings() == nullptr);
    }

    void languageAndLooksChangeAtOnce() {
        f->action(ActionId::settings)->trigger();
        pick("theme", QStringLiteral("Dark theme"));
        QVERIFY(Theme::instance().isDark());
        QVERIFY(f->action(ActionId::themeDark)->isChecked());
        f->action(ActionId::themeContrast)->trigger(); // in the menu: the page follows
        QCOMPARE(child<QComboBox>("theme")->currentText(), QStringLiteral("High contrast"));
        pick("language", QStringLiteral("한국어"));
        QCOMPARE(f->language.code(), QStringLiteral("ko"));
        QTRY_COMPARE(child<QComboBox>("language")->currentText(), QStringLiteral("한국어"));
        pick("language", QStringLiteral("English"));
        QTRY_COMPARE(settings()->windowTitle(), QStringLiteral("Settings"));
        const bool reduced = motionReduced();
        child<QCheckBox>("reduceMotion")->click();
        QCOMPARE(motionReduced(), !reduced);
        QCOMPARE(f->action(ActionId::reduceMotion)->isChecked(), !reduced);
        child<QCheckBox>("reduceMotion")->click();
        QCOMPARE(motionReduced(), reduced);
        f->action(ActionId::themeLight)->trigger();
    }

    void recoveryAndStartAreKept() {
        f->action(ActionId::settings)->trigger();
        auto* interval = child<QSpinBox>("recoveryInterval");
        QCOMPARE(interval->value(), 30);
        interval->setValue(1);
        QCOMPARE(recoverySeconds(), 5);
        interval->setValue(1000);
        QCOMPARE(recoverySeconds(), 600);
        QVERIFY(!reopensLastFiles());
        child<QCheckBox>("reopen")->click();
        QVERIFY(reopensLastFiles());
    }

    void everyCommandIsListedAndFound() {
        openKeys();
        auto* list = child<QTreeWidget>("keysList");
        int commands = 0;
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            commands += list->topLevelItem(i)->childCount();
        }
        QCOMPARE(commands, static_cast<int>(kActionCount));
        QTest::keyClicks(child<QLineEdit>("keysSearch"), QStringLiteral("ctrl+d"));
        QStringList shown;
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            for (int k = 0; k < list->topLevelItem(i)->childCount(); ++k) {
                if (!list->topLevelItem(i)->child(k)->isHidden()) {
                    shown << list->topLevelItem(i)->child(k)->text(0);
                }
            }
        }
        QVERIFY(shown.contains(QStringLiteral("Duplicate")));
        QVERIFY(!shown.contains(QStringLiteral("Save")));
    }

    void aNewKeyWorksAtOnceEverywhere() {
        openKeys();
        page()->choose(ActionId::zoomReset);
        type(key("Ctrl+Shift+F12"));
        child<QPushButton>("keysSet")->click();
        QCOMPARE(f->action(ActionId::zoomReset)->shortcuts(), QList<QKeySequence>{key("Ctrl+Shift+F12")});
        QVERIFY(f->action(ActionId::zoomReset)->toolTip().contains(QStringLiteral("F12")));
        settings()->close();
        QTRY_VERIFY(settings() == nullptr);
        f->window->activateWindow();
        f->canvas()->setFocus();
        f->canvas()->zoomBy(0.5);
        f->press(Qt::Key_F12, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f->canvas()->zoom(), 1.0);
        f->canvas()->zoomBy(0.5);
        f->press(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(f->canvas()->zoom() < 1);
        // Another window has it from the beginning.
        f->open();
        QCOMPARE(f->action(ActionId::zoomReset)->shortcuts(), QList<QKeySequence>{key("Ctrl+Shift+F12")});
        KeyBindings::instance().reset(ActionId::zoomReset);
        QCOMPARE(f->action(ActionId::zoomReset)->shortcuts(), QList<QKeySequence>{key("Ctrl+0")});
    }

    void aConflictNamesTheOtherCommandAndIsTakenOverOnRequest() {
        openKeys();
        page()->choose(ActionId::addNote); // of the canvas
        type(key("Ctrl+S"));               // of the window
        auto* note = child<QLabel>("keysNote");
        QVERIFY(note->text().contains(QStringLiteral("\"Save\"")));
        QCOMPARE(child<QPushButton>("keysSet")->text(), QStringLiteral("&Take over"));
        QCOMPARE(f->action(ActionId::save)->shortcut(), key("Ctrl+S")); // not yet
        child<QPushButton>("keysSet")->click();
        QCOMPARE(f->action(ActionId::addNote)->shortcut(), key("Ctrl+S"));
        QVERIFY(f->action(ActionId::save)->shortcuts().isEmpty());
        // Its own key is the other's now, and stays there.
        KeyBindings::instance().reset(ActionId::save);
        QVERIFY(f->action(ActionId::save)->shortcuts().isEmpty());
        KeyBindings::instance().resetAll();
        QCOMPARE(f->action(ActionId::save)->shortcut(), key("Ctrl+S"));
        QCOMPARE(f->action(ActionId::addNote)->shortcut(), key("Shift+N"));
    }

    void noKeyIsGivenToACommandOutOfSight() {
        openKeys();
        page()->choose(ActionId::newProject);
        type(key("Ctrl+S"));
        QVERIFY(child<QPushButton>("keysSet")->isEnabled());
        QTest::keyClicks(child<QLineEdit>("keysSearch"), QStringLiteral("zoom"));
        QVERIFY(!page()->current());
        for (const char* name : {"keysSet", "keysAdd", "keysClear", "keysReset"}) {
            QVERIFY2(!child<QPushButton>(name)->isEnabled(), name);
        }
        child<QLineEdit>("keysSearch")->clear();
        QCOMPARE(page()->current(), std::optional(ActionId::newProject));
        QVERIFY(child<QPushButton>("keysSet")->isEnabled());
    }

    void keysAreAddedAndTaken() {
        openKeys();
        page()->choose(ActionId::duplicate);
        type(key("Ctrl+Alt+D"));
        child<QPushButton>("keysAdd")->click();
        QCOMPARE(f->action(ActionId::duplicate)->shortcuts(),
                 (QList<QKeySequence>{key("Ctrl+D"), key("Ctrl+Alt+D")}));
        type(key("Ctrl+D"));
        QVERIFY(!child<QPushButton>("keysSet")->isEnabled()); // it has that one
        type(QKeySequence(Qt::Key_Escape));
        QVERIFY(!child<QPushButton>("keysSet")->isEnabled());
        child<QPushButton>("keysClear")->click();
        QVERIFY(f->action(ActionId::duplicate)->shortcuts().isEmpty());
        child<QPushButton>("keysReset")->click();
        QCOMPARE(f->action(ActionId::duplicate)->shortcuts(), QList<QKeySequence>{key("Ctrl+D")});
        // Several keys one after the other are no key.
        settings()->findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence(Qt::Key_X, Qt::Key_Y));
        QCOMPARE(settings()->findChild<QKeySequenceEdit*>()->keySequence(), QKeySequence(Qt::Key_X));
    }

    void aKeyTakenFromTheCanvasDoesNothingThere() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->canvas()->setFocus();
        f->press(Qt::Key_A, Qt::ControlModifier);
        KeyBindings::instance().assign(ActionId::remove, {key("Ctrl+Shift+F12")});
        f->press(Qt::Key_Delete);
        f->press(Qt::Key_Backspace);
        QCOMPARE(f->document().pipeline().nodes.size(), 4U);
        f->press(Qt::Key_F12, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f->document().pipeline().nodes.empty());
    }

    void aLetterIsTypedInAFieldAndCommandsElsewhere() {
        KeyBindings::instance().assign(ActionId::fullScreen, {key("F")});
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); // into the search of the inspector
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        int times = 0;
        connect(f->action(ActionId::fullScreen), &QAction::triggered, this, [&times] { ++times; });
        f->press(Qt::Key_F);
        QCOMPARE(field->text().toLower(), QStringLiteral("f"));
        QCOMPARE(times, 0);
        f->canvas()->setFocus();
        f->press(Qt::Key_F);
        QCOMPARE(times, 1);
    }

    void theListOfKeysFollows() {
        f->action(ActionId::shortcuts)->trigger();
        auto* tree = f->window->findChild<QDialog*>(QStringLiteral("shortcuts"))->findChild<QTreeWidget*>();
        KeyBindings::instance().assign(ActionId::about, {key("Ctrl+Shift+F11")});
        const QString wanted = key("Ctrl+Shift+F11").toString(QKeySequence::NativeText);
        QCOMPARE(tree->findItems(wanted, Qt::MatchExactly | Qt::MatchRecursive, 1).size(), 1);
        QVERIFY(!tree->findItems(QStringLiteral("Middle button"), Qt::MatchStartsWith | Qt::MatchRecursive, 1)
                     .isEmpty());
    }

    void theCommandListShowsWhatCannotBeGivenAndTheLastOnesFirst() {
        openCommands();
        auto* search = QApplication::activePopupWidget()->findChild<QLineEdit*>();
        auto* list = QApplication::activePopupWidget()->findChild<QListWidget*>();
        QTest::keyClicks(search, QStringLiteral("redo"));
        QCOMPARE(list->item(0)->text(), QStringLiteral("Redo"));
        QTest::keyClick(search, Qt::Key_Return); // grey: nothing happens
        QVERIFY(QApplication::activePopupWidget() != nullptr);
        QVERIFY(!list->item(0)->data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        search->clear();
        QTest::keyClicks(search, QStringLiteral("bill of the run"));
        QCOMPARE(list->item(0)->data(Qt::AccessibleDescriptionRole).toString(),
                 QStringLiteral("Run the project first."));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("rstlyt")); // letters left out
        QCOMPARE(list->item(0)->text(), QStringLiteral("Reset layout"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        openCommands();
        list = QApplication::activePopupWidget()->findChild<QListWidget*>();
        QCOMPARE(list->item(0)->text(), QStringLiteral("Reset layout"));
        QCOMPARE(list->count(), static_cast<int>(kActionCount) - 1); // all but this one
        QApplication::activePopupWidget()->close();
    }

private:
    [[nodiscard]] SettingsDialog* settings() const { return f->window->findChild<SettingsDialog*>(); }

    template <typename Widget>
    [[nodiscard]] Widget* child(const char* name = "") const {
        return settings()->findChild<Widget*>(QString::fromLatin1(name));
    }

    [[nodiscard]] KeysPage* page() const { return settings()->findChild<KeysPage*>(); }

    void openKeys() {
        f->action(ActionId::settings)->trigger();
        settings()->showPage(SettingsDialog::Page::keys);
    }

    void openCommands() {
        if (QApplication::activeWindow() == nullptr) {
            QApplication::setActiveWindow(f->window.get());
        }
        f->action(ActionId::commandSearch)->trigger();
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    }

    void type(const QKeySequence& keys) { settings()->findChild<QKeySequenceEdit*>()->setKeySequence(keys); }

    void pick(const char* name, const QString& text) {
        auto* box = child<QComboBox>(name);
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
