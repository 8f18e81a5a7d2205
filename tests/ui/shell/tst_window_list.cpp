// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include "recovery/difference_dialog.h"
#include "shell/file_commands.h"
#include "shell/settings_dialog.h"
#include "shell/window_list.h"
#include "shell/window_session.h"

#include <QMenu>
#include <QTreeWidget>

using namespace millrace;
using namespace millrace::ui;

namespace {

void press(const QWidget* dialog, const QString& text) {
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->text().remove(QLatin1Char('&')) == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
}

/// Answers one question after the other, also those that stand in the same place of memory.
class QuestionHand final : public QObject {
public:
    explicit QuestionHand(QStringList answers)
        : m_answers(std::move(answers)) {
        constexpr int kLookMs = 10;
        connect(&m_look, &QTimer::timeout, this, [this] {
            const QWidget* question = QApplication::activeModalWidget();
            if (question != nullptr && question->isVisible()) {
                ++m_count;
                press(question, m_answers.isEmpty() ? QStringLiteral("Cancel") : m_answers.takeFirst());
            }
        });
        m_look.start(kLookMs);
    }

    [[nodiscard]] int count() const { return m_count; }

private:
    QStringList m_answers;
    QTimer m_look;
    int m_count = 0;
};

} // namespace

class TestWindowList : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() {
        f = std::make_unique<WindowFixture>();
        f->window.reset();
        list = std::make_unique<WindowList>(builtinNodeTypes(), f->language);
        QApplication::setQuitOnLastWindowClosed(false); // the test goes on
    }

    void cleanup() {
        list.reset();
        f.reset();
    }

    void aNewWindowStandsBesideTheFirst() {
        MainWindow& first = list->open();
        QVERIFY(action(first, ActionId::newWindow)->isEnabled());
        action(first, ActionId::newWindow)->trigger();
        QCOMPARE(list->windows().size(), 2U);
        MainWindow& second = *list->windows().back();
        QVERIFY(second.isVisible());
        QVERIFY(second.openExample(QStringLiteral("clickstream")));
        QVERIFY(first.document().pipeline().nodes.empty());
        QVERIFY(second.close());
        QCOMPARE(list->windows().size(), 1U);
        QVERIFY(first.isVisible());
    }

    void aLoneWindowHasNoOthers() {
        const MainWindow window(builtinNodeTypes(), f->language);
        QVERIFY(!action(window, ActionId::newWindow)->isEnabled());
    }

    void aFileIsOpenInOneWindowOnly() {
        const QString file = f->writeProject(QStringLiteral("a.millrace"), QStringLiteral("A"));
        const QString other = f->writeProject(QStringLiteral("b.millrace"), QStringLiteral("B"));
        list->start({file, other}, QString());
        QCOMPARE(list->windows().size(), 2U); // the first was free
        MainWindow& first = *list->windows().front();
        MainWindow& second = *list->windows().back();
        QCOMPARE(first.document().file(), file);
        QCOMPARE(second.document().file(), other);
        list->openFile(f->path(QStringLiteral("./a.millrace")));
        QCOMPARE(list->windows().size(), 2U);
        QVERIFY(QFile::link(file, f->path(QStringLiteral("link.millrace"))));
        QCOMPARE(list->windowOf(f->path(QStringLiteral("link.millrace"))), &first);
        // From within the other window, too, and what is open there stays.
        emit second.findChild<FileCommands*>()->recent().openRequested(file);
        QCOMPARE(second.document().file(), other);
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(&first));
        // Nor can one be saved over the other.
        const DialogHand hand([&file](QWidget* dialog) {
            if (auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))) {
                // Later: the question that Return brings would otherwise come within this call.
                QTimer::singleShot(0, name, [name, &file] {
                    name->setText(file);
                    QTest::keyClick(name, Qt::Key_Return);
                });
            } else {
                press(dialog, QStringLiteral("Yes")); // replace it
            }
        });
        const bool saved = second.findChild<FileCommands*>()->saveAs();
        QCOMPARE(second.document().file(), other);
        QVERIFY(!saved);
        QVERIFY(second.messages().text().contains(QStringLiteral("another window")));
    }

    void quittingAsksEachOnce() {
        MainWindow& first = list->open();
        MainWindow& second = list->open();
        MainWindow& third = list->open();
        makeDirty(first);
        makeDirty(third);
        {
            const QuestionHand hand({QStringLiteral("Don't save"), QStringLiteral("Cancel")});
            action(second, ActionId::quit)->trigger();
            QCOMPARE(hand.count(), 2);
        }
        QCOMPARE(list->windows().size(), 3U);
        QVERIFY(first.isWindowModified()); // nothing was lost by the answer to the first question
        const QuestionHand hand({QStringLiteral("Don't save"), QStringLiteral("Don't save")});
        action(second, ActionId::quit)->trigger();
        QCOMPARE(hand.count(), 2);
        QVERIFY(list->windows().empty());
    }

    void quittingDuringARunAsksOnceAndEnds() {
        MainWindow& window = list->open();
        QVERIFY(window.openExample(QStringLiteral("clickstream")));
        action(window, ActionId::run)->trigger();
        QTRY_COMPARE(window.run().state(), RunState::running);
        {
            const auto hand = DialogHand::clicking(QStringLiteral("Cancel"));
            action(window, ActionId::quit)->trigger();
            QCOMPARE(hand->count(), 1);
            QCOMPARE(window.run().state(), RunState::running);
        }
        {
            const QString cancel = QStringLiteral("Cancel");
            const QuestionHand hand({cancel, cancel, cancel});
            action(window, ActionId::newProject)->trigger();
            action(window, ActionId::close)->trigger();
            const QString file = f->writeProject(QStringLiteral("a.millrace"), QStringLiteral("A"));
            window.findChild<FileCommands*>()->openAfterQuestion(file);
            QCOMPARE(hand.count(), 3); // once each
            QCOMPARE(window.run().state(), RunState::running);
        }
        makeDirty(window);
        const auto hand = DialogHand::clicking(QStringLiteral("Don't save"));
        action(window, ActionId::quit)->trigger();
        QCOMPARE(hand->count(), 1); // for the changes and the run together
        QVERIFY(list->windows().empty());
    }

    void theLastWindowEndsTheProgram() {
        QApplication::setQuitOnLastWindowClosed(true);
        MainWindow& first = list->open();
        MainWindow& second = list->open();
        std::size_t left = 0;
        QTimer::singleShot(0, this, [&] {
            first.close();
            // The program goes on with the other one.
            QTimer::singleShot(0, this, [&] {
                left = list->windows().size();
                second.close();
            });
        });
        constexpr int kPatienceMs = 60000;
        QTimer patience;
        patience.setSingleShot(true);
        connect(&patience, &QTimer::timeout, this, [] { QCoreApplication::exit(1); });
        patience.start(kPatienceMs);
        QCOMPARE(QApplication::exec(), 0);
        QCOMPARE(left, 1U);
        QVERIFY(list->windows().empty());
    }

    void theFilesOfLastTimeOpenAgainWhenWanted() {
        const QString a = f->writeProject(QStringLiteral("a.millrace"), QStringLiteral("A"));
        const QString b = f->writeProject(QStringLiteral("b.millrace"), QStringLiteral("B"));
        const QString gone = f->writeProject(QStringLiteral("gone.millrace"), QStringLiteral("Gone"));
        list->start({a, gone, b}, QString());
        QVERIFY(list->quit());
        QVERIFY(QFile::remove(gone));
        begin();
        QCOMPARE(list->windows().size(), 1U);
        QVERIFY(list->windows().front()->document().file().isEmpty()); // not unless asked for
        list->windows().front()->openFile(a);
        list->openFile(b);
        QVERIFY(list->quit());
        setReopensLastFiles(true);
        begin();
        QCOMPARE(list->windows().size(), 2U);
        QCOMPARE(list->windows().front()->document().file(), a);
        QCOMPARE(list->windows().back()->document().file(), b);
    }

    void theListOfFilesIsShared() {
        MainWindow& first = list->open();
        MainWindow& second = list->open();
        const QString a = f->writeProject(QStringLiteral("a.millrace"), QStringLiteral("A"));
        const QString b = f->writeProject(QStringLiteral("b.millrace"), QStringLiteral("B"));
        QVERIFY(first.openFile(a));
        QVERIFY(second.openFile(b));
        QCOMPARE(first.findChild<FileCommands*>()->recent().files(), (QStringList{b, a}));
    }

    void pinnedFilesStayAndMissingOnesAreGrey() {
        RecentFiles recent;
        const QString pinned = f->writeProject(QStringLiteral("pinned.millrace"), QStringLiteral("P"));
        recent.add(pinned);
        recent.pin(pinned, true);
        for (int i = 0; i < 2 * RecentFiles::kMost; ++i) {
            recent.add(f->path(QStringLiteral("missing%1.millrace").arg(i)));
        }
        QCOMPARE(recent.files().size(), RecentFiles::kMost + 1);
        QCOMPARE(recent.files().constFirst(), pinned);
        QMenu menu;
        recent.fill(&menu);
        QVERIFY(menu.actions().at(0)->isEnabled());
        QVERIFY(!menu.actions().at(1)->isEnabled());
        QVERIFY(menu.actions().at(1)->text().contains(QStringLiteral("no longer there")));
        for (QAction* one : menu.actions()) {
            if (one->text() == QStringLiteral("&Remove from the list what is no longer there")) {
                QVERIFY(one->isVisible());
                one->trigger();
            }
        }
        QCOMPARE(recent.files(), QStringList{pinned});
        recent.clear();
        QCOMPARE(recent.files(), QStringList{pinned});
        recent.pin(pinned, false);
        QCOMPARE(recent.files(), QStringList{pinned}); // still opened last
        recent.clear();
        QVERIFY(recent.files().isEmpty());
    }

    void aChangeOnDiskIsComparedBeforeOneDecides() {
        const QString file = f->writeProject(QStringLiteral("shared.millrace"), QStringLiteral("Mine"));
        MainWindow& window = list->open();
        QVERIFY(window.openFile(file));
        (void)f->writeProject(QStringLiteral("shared.millrace"), QStringLiteral("Theirs"));
        QTRY_VERIFY(window.messages().isVisible());
        clickInMessage(window, QStringLiteral("Compare…"));
        auto* differences = window.findChild<DifferenceDialog*>();
        QVERIFY(differences != nullptr && differences->isVisible() && !differences->isModal());
        const QTreeWidgetItem* row = differences->findChild<QTreeWidget*>()->topLevelItem(0);
        QCOMPARE(row->text(1), QStringLiteral("Name"));
        QCOMPARE(row->text(2), QStringLiteral("Mine"));
        QCOMPARE(row->text(3), QStringLiteral("Theirs"));
        QVERIFY(window.messages().isVisible()); // still to be answered
        clickInMessage(window, QStringLiteral("Keep what is open"));
        QVERIFY(!window.messages().isVisible());
        QCOMPARE(window.document().pipeline().name, std::string("Mine"));
    }

    void aSaveThatFailsSaysWhatToDo() {
        const QString folder = f->path(QStringLiteral("gone"));
        QVERIFY(QDir().mkpath(folder));
        const QString file = f->writeProject(QStringLiteral("gone/a.millrace"), QStringLiteral("A"));
        MainWindow& window = list->open();
        QVERIFY(window.openFile(file));
        QVERIFY(QDir(folder).removeRecursively());
        makeDirty(window);
        action(window, ActionId::save)->trigger();
        QCOMPARE(window.messages().kind(), MessageKind::error);
        QVERIFY(window.messages().text().contains(QStringLiteral("check the folder")));
        QVERIFY(window.isWindowModified());
        const auto hand = DialogHand::typing(f->path(QStringLiteral("b.millrace")));
        clickInMessage(window, QStringLiteral("Save as…"));
        QCOMPARE(hand->count(), 1);
        QVERIFY(!window.isWindowModified());
        QVERIFY(QFile::exists(f->path(QStringLiteral("b.millrace"))));
    }

private:
    static void clickInMessage(const MainWindow& window, const QString& text) {
        for (QPushButton* button : window.messages().findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisible()) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    }

    static QAction* action(const MainWindow& window, ActionId id) { return window.actionTable().action(id); }

    static void makeDirty(MainWindow& window) {
        const Pipeline& now = window.document().pipeline();
        QVERIFY(window.document()
                    .push({SetProjectProperties{now.name + "!", now.description, now.region, now.cost,
                                                now.account}},
                          QStringLiteral("Rename"))
                    .ok());
    }

    /// As a new start of the program.
    void begin() {
        list = std::make_unique<WindowList>(builtinNodeTypes(), f->language);
        list->start({}, QString());
    }

    std::unique_ptr<WindowFixture> f;
    std::unique_ptr<WindowList> list;
};

QTEST_MAIN(TestWindowList)
#include "tst_window_list.moc"
