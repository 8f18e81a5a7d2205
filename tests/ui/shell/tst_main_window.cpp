// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include "inspector/field.h"
#include "shell/file_commands.h"

#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QTabBar>
#include <QToolButton>

using namespace millrace;
using namespace millrace::ui;

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() { f = std::make_unique<WindowFixture>(); }

    void cleanup() { f.reset(); }

    void beginsEmptyWithEverythingInPlace() {
        QVERIFY(f->document().pipeline().nodes.empty());
        QCOMPARE(f->window->windowTitle(), QStringLiteral("Untitled[*] — Millrace"));
        QVERIFY(!f->window->isWindowModified());
        for (const char* name : {"palette", "inspector", "charts"}) {
            QTRY_VERIFY2(f->isInFront(name), name);
        }
        QVERIFY(!f->isInFront("costs"));
        QVERIFY(!f->window->messages().isVisible());
        // The charts are high enough to be read, the inspector is wide enough for its fields.
        QTRY_VERIFY(f->dock("charts")->height() >= 300);
        QVERIFY(f->dock("inspector")->width() >= 300);
        QVERIFY(f->canvas()->height() >= 300);
    }

    void titleFollowsNameAndChanges() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        QCOMPARE(f->window->windowTitle(), QStringLiteral("Clickstream[*] — Millrace"));
        f->makeDirty();
        QCOMPARE(f->window->windowTitle(), QStringLiteral("Clickstream![*] — Millrace"));
        QVERIFY(f->window->isWindowModified());
        f->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!f->window->isWindowModified());
        QCOMPARE(f->window->windowTitle(), QStringLiteral("Clickstream[*] — Millrace"));
    }

    void undoSaysWhatItUndoes() {
        f->makeDirty();
        QCOMPARE(f->window->actionTable().action(ActionId::undo)->text(), QStringLiteral("&Undo Rename"));
        QCOMPARE(f->window->actionTable().plainText(ActionId::undo), QStringLiteral("Undo"));
        f->action(ActionId::undo)->trigger();
        QCOMPARE(f->window->actionTable().action(ActionId::redo)->text(), QStringLiteral("&Redo Rename"));
        QCOMPARE(f->window->actionTable().plainText(ActionId::redo), QStringLiteral("Redo"));
        QVERIFY(!f->action(ActionId::undo)->isEnabled());
    }

    void whatTheCanvasSaidGoesWithTheNextStep() {
        f->makeDirty();
        emit f->canvas()->statusMessage(QStringLiteral("said"));
        QCOMPARE(f->window->statusBar()->currentMessage(), QStringLiteral("said"));
        f->document().undoStack().undo();
        QCOMPARE(f->window->statusBar()->currentMessage(), QString());
    }

    void newAsksWhenSomethingIsUnsaved() {
        f->makeDirty();
        {
            const auto hand = DialogHand::clicking(QStringLiteral("Cancel"));
            f->press(Qt::Key_N, Qt::ControlModifier);
            QCOMPARE(hand->count(), 1);
            QCOMPARE(f->document().pipeline().name, std::string("Untitled!"));
        }
        {
            const auto hand = DialogHand::clicking(QStringLiteral("Don't save"));
            f->press(Qt::Key_N, Qt::ControlModifier);
            QCOMPARE(hand->count(), 1);
            QCOMPARE(f->document().pipeline().name, std::string("Untitled"));
        }
        const auto hand = DialogHand::clicking(QStringLiteral("Cancel"));
        f->press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(hand->count(), 0); // nothing to lose
    }

    void savesUnderANameAndOpensAgain() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        const std::string before = f->text();
        {
            const auto hand = DialogHand::typing(f->path(QStringLiteral("clicks")));
            f->press(Qt::Key_S, Qt::ControlModifier);
            QCOMPARE(hand->count(), 1);
        }
        const QString file = f->path(QStringLiteral("clicks.millrace"));
        QVERIFY(QFile::exists(file));
        QCOMPARE(f->window->windowTitle(), QStringLiteral("clicks.millrace[*] — Millrace"));
        QCOMPARE(f->window->windowFilePath(), file);
        f->open();
        QVERIFY(f->window->openFile(file));
        QCOMPARE(f->text(), before);
        f->makeDirty();
        const auto hand = DialogHand::typing(file);
        f->press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(hand->count(), 0); // it has a name
        QVERIFY(!f->window->isWindowModified());
    }

    void brokenFileIsASentenceAndChangesNothing() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        const std::string before = f->text();
        QFile broken(f->path(QStringLiteral("broken.millrace")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"format\": \"millrace\", \"version\": 1, ");
        broken.close();
        QVERIFY(!f->window->openFile(broken.fileName()));
        QVERIFY(f->window->messages().isVisible());
        QVERIFY(f->window->messages().text().contains(QStringLiteral("broken.millrace")));
        QCOMPARE(f->window->messages().kind(), MessageKind::error);
        QCOMPARE(f->text(), before);
        auto* close = f->window->messages().findChild<QToolButton*>();
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!f->window->messages().isVisible());
        QVERIFY(!f->window->openExample(QStringLiteral("nonsense")));
        QVERIFY(f->window->messages().text().contains(QStringLiteral("clickstream")));
    }

    void recentFilesAreKeptAndMissingOnesSaidSo() {
        const QString first = f->writeProject(QStringLiteral("first.millrace"), QStringLiteral("First"));
        const QString second = f->writeProject(QStringLiteral("second.millrace"), QStringLiteral("Second"));
        QVERIFY(f->window->openFile(first));
        QVERIFY(f->window->openFile(second));
        f->open();
        RecentFiles* recent = &f->window->findChild<FileCommands*>()->recent();
        QCOMPARE(recent->files(), (QStringList{second, first}));
        QVERIFY(QFile::remove(first));
        emit recent->openRequested(first);
        QVERIFY(f->window->messages().text().contains(QStringLiteral("first.millrace")));
        clickInMessage(QStringLiteral("Remove from the list"));
        QCOMPARE(recent->files(), QStringList{second});
        emit recent->openRequested(second);
        QCOMPARE(f->document().pipeline().name, std::string("Second"));
        recent->clear();
        QVERIFY(recent->files().isEmpty());
    }

    void changeOnDiskIsNoticedAndReloaded() {
        const QString file = f->writeProject(QStringLiteral("shared.millrace"), QStringLiteral("Mine"));
        QVERIFY(f->window->openFile(file));
        (void)f->writeProject(QStringLiteral("shared.millrace"), QStringLiteral("Theirs"));
        QTRY_VERIFY(f->window->messages().text().contains(QStringLiteral("shared.millrace")));
        clickInMessage(QStringLiteral("Reload"));
        QCOMPARE(f->document().pipeline().name, std::string("Theirs"));
        QVERIFY(!f->window->messages().isVisible());
    }

    void whatIsKeptAgainstTheFileIsUnsaved() {
        const QString file = f->writeProject(QStringLiteral("shared.millrace"), QStringLiteral("Mine"));
        QVERIFY(f->window->openFile(file));
        (void)f->writeProject(QStringLiteral("shared.millrace"), QStringLiteral("Theirs"));
        QTRY_VERIFY(f->window->messages().isVisible());
        QVERIFY(!f->window->isWindowModified());
        clickInMessage(QStringLiteral("Keep what is open"));
        QVERIFY(f->window->isWindowModified());
    }

    void aDeletedFileLeavesUnsavedWork() {
        const QString file = f->writeProject(QStringLiteral("gone.millrace"), QStringLiteral("Mine"));
        QVERIFY(f->window->openFile(file));
        QVERIFY(QFile::remove(file));
        QTRY_VERIFY(f->window->isWindowModified());
    }

    void aFileThatCannotBeReadIsNotCompared() {
        const QString file = f->writeProject(QStringLiteral("shared.millrace"), QStringLiteral("Mine"));
        QVERIFY(f->window->openFile(file));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{broken") > 0);
        broken.close();
        QTRY_VERIFY(f->window->messages().isVisible());
        const QString offer = f->window->messages().text();
        clickInMessage(QStringLiteral("Compare…"));
        QVERIFY(f->window->messages().isVisible());
        QVERIFY(f->window->messages().text() != offer); // the reason
    }

    void savingOverSomebodyElsesChangeAsks() {
        const QString file = f->writeProject(QStringLiteral("shared.millrace"), QStringLiteral("Mine"));
        QVERIFY(f->window->openFile(file));
        f->makeDirty();
        (void)f->writeProject(QStringLiteral("shared.millrace"), QStringLiteral("Theirs"));
        {
            const auto hand = DialogHand::clicking(QStringLiteral("Cancel"));
            f->press(Qt::Key_S, Qt::ControlModifier);
            QCOMPARE(hand->count(), 1);
            QVERIFY(f->window->isWindowModified());
        }
        const auto hand = DialogHand::clicking(QStringLiteral("Replace the file"));
        f->press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(hand->count(), 1);
        QVERIFY(!f->window->isWindowModified());
        const Result<LoadedProject> saved = loadProject(std::filesystem::path(file.toStdU16String()));
        QVERIFY(saved.ok());
        QCOMPARE(saved->pipeline.name, std::string("Mine!"));
    }

    void droppedFileOpens() {
        const QString file = f->writeProject(QStringLiteral("dropped.millrace"), QStringLiteral("Dropped"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(f->window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(f->window.get(), &drop);
        QTRY_COMPARE(f->document().pipeline().name, std::string("Dropped"));
    }

    void themeAndLanguageChangeAtOnceAndAreKept() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        for (const ActionId id : {ActionId::themeDark, ActionId::languageKorean, ActionId::themeLight,
                                  ActionId::languageEnglish, ActionId::themeDark, ActionId::languageKorean}) {
            f->action(id)->trigger();
            QCoreApplication::processEvents();
            QVERIFY(f->action(id)->isChecked());
        }
        QVERIFY(Theme::instance().isDark());
        QCOMPARE(f->language.code(), QStringLiteral("ko"));
        QCOMPARE(QSettings().value(QStringLiteral("looks/theme")).toString(), QStringLiteral("dark"));
        QCOMPARE(QSettings().value(QStringLiteral("looks/language")).toString(), QStringLiteral("ko"));
        QCOMPARE(f->document().pipeline().nodes.size(), 4U);
        f->action(ActionId::languageEnglish)->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(f->window->menuBar()->actions().constFirst()->text(), QStringLiteral("&File"));
        QCOMPARE(f->dock("inspector")->windowTitle(), QStringLiteral("Inspector"));
    }

    void panelsAreKeptAndLayoutIsReset() {
        f->action(ActionId::panelPalette)->trigger();
        QVERIFY(f->dock("palette")->isHidden());
        QVERIFY(!f->action(ActionId::panelPalette)->isChecked());
        f->press(Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(f->isInFront("costs"));
        QVERIFY(f->window->close());
        f->open();
        QVERIFY(f->dock("palette")->isHidden());
        f->dock("inspector")->setFloating(true);
        f->action(ActionId::resetLayout)->trigger();
        QVERIFY(!f->dock("inspector")->isFloating());
        QTRY_VERIFY(f->isInFront("palette"));
        QTRY_VERIFY(f->isInFront("charts"));
        QTRY_VERIFY(f->dock("charts")->height() >= 300);
    }

    void commandSearchRunsACommand() {
        f->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        auto* search = QApplication::activePopupWidget()->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("theme dark"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(Theme::instance().isDark());
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    }

    void findNodeSelectsIt() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        pickNode(QStringLiteral("sessions consumer"));
        f->canvas()->setFocus();
        f->press(Qt::Key_Delete);
        QVERIFY(f->document().pipeline().findNode(NodeId("app")) == nullptr);
    }

    void keysInTextFieldsStayThere() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->canvas()->setFocus();
        f->press(Qt::Key_A, Qt::ControlModifier);
        f->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, QStringLiteral("Ab"));
        f->press(Qt::Key_Backspace);
        f->press(Qt::Key_Home);
        f->press(Qt::Key_Delete);
        QCOMPARE(field->text(), QString());
        QCOMPARE(f->document().pipeline().nodes.size(), 4U);
        QTest::keyClicks(field, QStringLiteral("rate"));
        f->action(ActionId::selectAll)->trigger();
        QCOMPARE(field->selectedText(), QStringLiteral("rate"));
        f->action(ActionId::undo)->trigger(); // disabled: the project has nothing to undo
        QCOMPARE(f->document().pipeline().nodes.size(), 4U);
    }

    void helpKeysAndExamplesOpen() {
        f->press(Qt::Key_F1);
        QTRY_VERIFY(f->isInFront("help"));
        f->press(Qt::Key_Slash, Qt::ControlModifier);
        auto* keys = f->window->findChild<QDialog*>(QStringLiteral("shortcuts"));
        QVERIFY(keys != nullptr && keys->isVisible());
        QTest::keyClick(keys, Qt::Key_Escape);
        f->action(ActionId::examples)->trigger();
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        auto* search = QApplication::activePopupWidget()->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("outage"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!f->document().pipeline().nodes.empty());
        QVERIFY(f->document().file().isEmpty());
    }

    void statusBarCountsTheGraph() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        QStringList words;
        for (const QLabel* label : f->window->statusBar()->findChildren<QLabel*>()) {
            words << label->text();
        }
        QVERIFY2(words.join(QLatin1Char('|')).contains(QStringLiteral("4 node")),
                 qPrintable(words.join(QLatin1Char('|'))));
        QVERIFY(words.join(QLatin1Char('|')).contains(QStringLiteral("3 link")));
    }

    void whatIsBeingTypedIsSaved() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->canvas()->setFocus();
        f->press(Qt::Key_Tab); // the first node
        f->press(Qt::Key_F2);
        auto* editor = f->window->findChild<QLineEdit*>(QStringLiteral("labelEditor"));
        QVERIFY(editor && editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("Renamed"));
        const QString file = f->path(QStringLiteral("typed.millrace"));
        const auto hand = DialogHand::typing(file);
        f->action(ActionId::save)->trigger();
        QCOMPARE(hand->count(), 1);
        QCOMPARE(f->document().pipeline().findNode(NodeId("web"))->label, std::string("Renamed"));
        QVERIFY(f->text().find("Renamed") != std::string::npos);
        QVERIFY(!f->document().isModified());
    }

    void entryUnderWayIsTakenWhenAnotherNodeIsShown() {
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->document().checkNow();
        pickNode(QStringLiteral("web clicks"));
        f->canvas()->setFocus();
        f->press(Qt::Key_Return);
        auto* inspector = f->dock("inspector")->widget();
        QTRY_VERIFY(inspector->isAncestorOf(QApplication::focusWidget()));
        const auto steps = f->document().undoStack().count();
        auto* rate = inspector->findChild<Field*>(QStringLiteral("records_per_second"));
        QVERIFY(rate != nullptr);
        rate->focusEditor();
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line != nullptr);
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("777"));
        pickNode(QStringLiteral("sessions consumer"));
        QTRY_VERIFY(inspector->findChild<Field*>(QStringLiteral("workers")) != nullptr);
        QCOMPARE(f->document().undoStack().count(), steps + 1);
        QCOMPARE(f->document().pipeline().findNode(NodeId("web"))->settings["records_per_second"].get<int>(),
                 777);
    }

private:
    void pickNode(const QString& words) {
        f->press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        auto* search = QApplication::activePopupWidget()->findChild<QLineEdit*>();
        QTest::keyClicks(search, words);
        QTest::keyClick(search, Qt::Key_Return);
        // A window manager gives the focus back when a popup has gone; here it is given back by hand.
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        QTRY_VERIFY(QApplication::activeWindow() == nullptr);
        f->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f->window.get()));
    }

    void clickInMessage(const QString& text) {
        for (QPushButton* button : f->window->messages().findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
