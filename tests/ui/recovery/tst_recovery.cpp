// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/catalog.h"
#include "recovery/difference_dialog.h"
#include "recovery/recovery_copy.h"
#include "recovery/recovery_dialog.h"
#include "recovery/recovery_keeper.h"
#include "recovery/recovery_slot.h"
#include "shell/window_list.h"
#include "shell/window_session.h"
#include "ui/shell/window_fixture.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace millrace;
using namespace millrace::ui;

namespace {

const NodeId kWeb("web");

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

Pipeline clickstream() {
    return loadProject(MILLRACE_SOURCE_DIR "/resources/examples/clickstream.millrace").value().pipeline;
}

QByteArray textOf(const Pipeline& pipeline) {
    return QByteArray::fromStdString(formatProject(pipeline, builtinNodeTypes().catalog()));
}

std::vector<std::unique_ptr<RecoverySlot>> orphans() {
    return RecoverySlot::claimOrphans(recoveryFolder());
}

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() {
        f = std::make_unique<WindowFixture>();
        f->window.reset();
        windows = std::make_unique<WindowList>(builtinNodeTypes(), f->language);
    }

    void cleanup() {
        windows.reset();
        f.reset();
    }

    void aSlotIsHeldUntilItIsLetGo() {
        auto slot = RecoverySlot::create(recoveryFolder()).value();
        auto other = RecoverySlot::create(recoveryFolder()).value();
        QVERIFY(slot->copy() != other->copy());
        write(slot->copy(), "x");
        QVERIFY(orphans().empty());
        const QString path = slot->copy();
        slot.reset();
        auto found = orphans();
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0]->copy(), path);
        QVERIFY(orphans().empty()); // claimed
        found[0]->removeCopy();
        found.clear();
        other.reset();
        QVERIFY(QDir(recoveryFolder()).entryList(QDir::Files).isEmpty());
    }

    void aCopySaysWhereItBelongs() {
        const RecoveryCopy copy{QStringLiteral("/a/주문.millrace"), QStringLiteral("주문.millrace"),
                                QDateTime::currentDateTimeUtc(),    17,
                                QByteArray("\x01\x02\xff", 3),      QByteArray("{\n}\n")};
        const QString path = f->path(QStringLiteral("a.recovery"));
        write(path, recoveryText(copy));
        const RecoveryCopy read = readRecoveryCopy(path).value();
        QCOMPARE(read.file, copy.file);
        QCOMPARE(read.title, copy.title);
        QCOMPARE(read.written.toMSecsSinceEpoch(), copy.written.toMSecsSinceEpoch());
        QCOMPARE(read.process, copy.process);
        QCOMPARE(read.base, copy.base);
        QCOMPARE(read.project, copy.project);
        for (const QByteArray& broken :
             {QByteArray(), QByteArray("{}"), QByteArray("{}\n{}"), QByteArray("\n")}) {
            write(path, broken);
            QVERIFY(!readRecoveryCopy(path));
        }
        QVERIFY(!readRecoveryCopy(f->path(QStringLiteral("missing"))));
    }

    void workIsCopiedAndTheFileIsNotTouched() {
        MainWindow& window = windowWithFile();
        const QByteArray before = contentOf(file());
        QVERIFY(window.session().recovery().copy().isEmpty()); // nothing to keep yet
        rename(window, "Shop");
        QTRY_VERIFY(QFile::exists(copyOf(window)));
        const RecoveryCopy copy = readRecoveryCopy(copyOf(window)).value();
        QCOMPARE(copy.file, file());
        QCOMPARE(copy.title, QStringLiteral("a.millrace"));
        QCOMPARE(copy.process, QCoreApplication::applicationPid());
        QCOMPARE(copy.base, fileDigest(file()));
        QCOMPARE(copy.project, textOf(window.document().pipeline()));
        QCOMPARE(contentOf(file()), before);
        rename(window, "Store");
        QTRY_COMPARE(readRecoveryCopy(copyOf(window))->project, textOf(window.document().pipeline()));
    }

    void editsWithoutRestAreCopiedAfterTheInterval() {
        MainWindow& window = windowWithFile();
        constexpr int kNever = 1000000;
        window.session().recovery().setTimes(40, kNever);
        const QSignalSpy written(&window.session().recovery(), &RecoveryKeeper::written);
        QTimer busy;
        int number = 0;
        connect(&busy, &QTimer::timeout, this, [&] { rename(window, std::to_string(++number).c_str()); });
        busy.start(1);
        QTRY_VERIFY(written.count() >= 3);
    }

    void savingUndoingAndLeavingRemoveTheCopy() {
        MainWindow& window = windowWithFile();
        rename(window, "Shop");
        QTRY_VERIFY(QFile::exists(copyOf(window)));
        window.actionTable().action(ActionId::save)->trigger();
        QTRY_VERIFY(!QFile::exists(copyOf(window)));

        rename(window, "Store");
        QTRY_VERIFY(QFile::exists(copyOf(window)));
        window.document().undoStack().undo();
        QTRY_VERIFY(!QFile::exists(copyOf(window)));

        window.document().undoStack().redo();
        QTRY_VERIFY(QFile::exists(copyOf(window)));
        const QString copy = copyOf(window);
        const auto hand = DialogHand::clicking(QStringLiteral("Don't save"));
        QVERIFY(window.close());
        QCOMPARE(hand->count(), 1);
        QTRY_VERIFY(windows->windows().empty());
        QTRY_VERIFY(!QFile::exists(copy));
        QTRY_VERIFY(QDir(recoveryFolder()).entryList(QDir::Files).isEmpty());
        QCOMPARE(loadProject(file().toStdString())->pipeline.findNode(kWeb)->label, std::string("Shop"));
    }

    void aFolderThatCannotBeWrittenIsSaidOnce() {
        write(recoveryFolder(), "a file in the way");
        MainWindow& window = windowWithFile();
        rename(window, "Shop");
        QTRY_VERIFY(window.messages().text().contains(QStringLiteral("recovery")));
        const QSignalSpy failed(&window.session().recovery(), &RecoveryKeeper::failed);
        rename(window, "Store");
        QVERIFY(QFile::remove(recoveryFolder()));
        const QSignalSpy written(&window.session().recovery(), &RecoveryKeeper::written);
        QTRY_VERIFY(written.count() > 0); // tried again by itself
        QCOMPARE(failed.count(), 0);
    }

    void twoWindowsKeepTwoCopies() {
        MainWindow& one = windowWithFile();
        MainWindow& two = windows->open();
        two.session().recovery().setTimes(20, 10);
        QVERIFY(two.openExample(QStringLiteral("clickstream")));
        rename(one, "One");
        rename(two, "Two");
        QTRY_VERIFY(QFile::exists(copyOf(one)) && QFile::exists(copyOf(two)));
        QVERIFY(copyOf(one) != copyOf(two));
        QVERIFY(readRecoveryCopy(copyOf(two))->file.isEmpty());
        QVERIFY(orphans().empty());
    }

    void nothingIsOfferedWhenNothingIsLeft() {
        windows->start({}, QString());
        QCOMPARE(windows->windows().size(), 1U);
        QVERIFY(dialog() == nullptr);
    }

    void recoveredWorkIsUnsavedAndSavesToItsFile() {
        leave(file(), "Shop");
        windows->start({}, QString());
        QVERIFY(dialog() != nullptr && dialog()->isVisible() && !dialog()->isModal());
        QCOMPARE(dialog()->count(), 1U);
        click("Recover");
        QTRY_VERIFY(dialog() == nullptr);
        QCOMPARE(windows->windows().size(), 1U); // nothing was begun in it
        MainWindow& window = *windows->windows().front();
        QCOMPARE(window.document().file(), file());
        QVERIFY(window.isWindowModified());
        QCOMPARE(window.document().pipeline().findNode(kWeb)->label, std::string("Shop"));
        QVERIFY(QFile::exists(copyOf(window))); // never without a copy
        window.actionTable().action(ActionId::save)->trigger();
        QVERIFY(!window.isWindowModified());
        QCOMPARE(contentOf(file()), textOf(window.document().pipeline()));
        QTRY_VERIFY(!QFile::exists(copyOf(window)));
    }

    void savingAsksWhenTheFileHasChangedSince() {
        leave(file(), "Shop");
        Pipeline other = clickstream();
        other.name = "Theirs";
        write(file(), textOf(other));
        windows->start({}, QString());
        click("Recover");
        MainWindow& window = *windows->windows().front();
        QVERIFY(window.messages().text().contains(QStringLiteral("a.millrace")));
        {
            const auto hand = DialogHand::clicking(QStringLiteral("Cancel"));
            window.actionTable().action(ActionId::save)->trigger();
            QCOMPARE(hand->count(), 1);
        }
        QCOMPARE(contentOf(file()), textOf(other));
        const auto hand = DialogHand::clicking(QStringLiteral("Replace the file"));
        window.actionTable().action(ActionId::save)->trigger();
        QCOMPARE(hand->count(), 1);
        QCOMPARE(contentOf(file()), textOf(window.document().pipeline()));
    }

    void comparingListsWhatDiffers() {
        leave(file(), "Shop");
        windows->start({}, QString());
        click("Compare…");
        auto* list = windows->windows().front()->findChild<DifferenceDialog*>()->findChild<QTreeWidget*>();
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("Shop"));
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("Name"));
        QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("Web clicks"));
        QCOMPARE(list->topLevelItem(0)->text(3), QStringLiteral("Shop"));
        for (int column = 0; column < 3; ++column) {
            QVERIFY(list->columnWidth(column) >
                    list->fontMetrics().horizontalAdvance(list->topLevelItem(0)->text(column)));
        }
        QCOMPARE(dialog()->count(), 1U); // still to be decided on
    }

    void whatAnEventChangesReadsAsTheSettingDoes() {
        const auto withRate = [](int rate) {
            Pipeline pipeline;
            pipeline.nodes = {{NodeId("web"), "producer", "Web", {}, Json::object(), Json::object()}};
            pipeline.scenario.events = {{std::chrono::minutes(5),
                                         NodeId("web"),
                                         "set",
                                         {{"settings", {{"records_per_second", rate}}}}}};
            return pipeline;
        };
        DifferenceDialog compared({QStringLiteral("Differences"), QStringLiteral("A"), QStringLiteral("B")},
                                  differencesOf(withRate(1500), withRate(1700), builtinNodeTypes().catalog()),
                                  nullptr);
        const auto* row = compared.findChild<QTreeWidget*>()->topLevelItem(0);
        QCOMPARE(row->text(1), QStringLiteral("Rate"));
        QCOMPARE(row->text(2), QStringLiteral("1,500 records/s"));
        QCOMPARE(row->text(3), QStringLiteral("1,700 records/s"));
    }

    void valuesThatDifferInSpacesLookDifferent() {
        ProjectDifference difference;
        difference.before = "one\n  two";
        difference.after = "one two\r\n";
        DifferenceDialog compared({QStringLiteral("Differences"), QStringLiteral("A"), QStringLiteral("B")},
                                  {difference}, nullptr);
        const auto* row = compared.findChild<QTreeWidget*>()->topLevelItem(0);
        QCOMPARE(row->text(2), QStringLiteral("one↵  two"));
        QCOMPARE(row->text(3), QStringLiteral("one two↵"));
    }

    void discardingAsksAndLaterKeeps() {
        leave(file(), "Shop");
        leave({}, "Store");
        windows->start({}, QString());
        QCOMPARE(dialog()->count(), 2U);
        {
            const auto hand = DialogHand::clicking(QStringLiteral("Keep"));
            click("Discard…");
            QCOMPARE(hand->count(), 1);
            QCOMPARE(dialog()->count(), 2U);
        }
        const auto hand = DialogHand::clicking(QStringLiteral("Discard"));
        click("Discard…");
        QCOMPARE(hand->count(), 1);
        QCOMPARE(dialog()->count(), 1U);
        click("Later");
        QTRY_VERIFY(dialog() == nullptr);
        QCOMPARE(orphans().size(), 1U);
    }

    void severalRecoveriesOpenSeveralWindows() {
        leave(file(), "Shop");
        leave({}, "Store");
        windows->start({}, QString());
        click("Recover");
        click("Recover");
        QCOMPARE(windows->windows().size(), 2U);
        for (const MainWindow* window : windows->windows()) {
            QVERIFY(window->isWindowModified());
        }
    }

    void aCopyThatIsLikeItsFileIsNotOffered() {
        write(file(), textOf(clickstream()));
        leave(file(), "Web clicks");
        windows->start({}, QString());
        QVERIFY(dialog() == nullptr);
        QVERIFY(orphans().empty());
    }

    void aBrokenCopyCanOnlyBeDiscarded() {
        write(recoveryFolder() + QStringLiteral("/broken.recovery"), "nonsense");
        windows->start({}, QString());
        QCOMPARE(dialog()->count(), 1U);
        QVERIFY(!button("Recover")->isEnabled());
        QVERIFY(!button("Compare…")->isEnabled());
        const auto hand = DialogHand::clicking(QStringLiteral("Discard"));
        click("Discard…");
        QTRY_VERIFY(dialog() == nullptr);
        QVERIFY(orphans().empty());
    }

private:
    [[nodiscard]] QString file() const { return f->path(QStringLiteral("a.millrace")); }

    MainWindow& windowWithFile() {
        write(file(), textOf(clickstream()));
        MainWindow& window = windows->open();
        window.session().recovery().setTimes(20, 10);
        window.openFile(file());
        return window;
    }

    static QString copyOf(const MainWindow& window) { return window.session().recovery().copy(); }

    static void rename(MainWindow& window, const char* label) {
        QVERIFY(window.document().push({RenameNode{kWeb, label}}, QStringLiteral("Rename")).ok());
    }

    /// As a program that was killed leaves it: the web clicks are called `label`.
    void leave(const QString& path, const char* label) {
        Pipeline work = clickstream();
        if (!path.isEmpty() && !QFile::exists(path)) {
            write(path, textOf(work));
        }
        work.findNode(kWeb)->label = label;
        const auto slot = RecoverySlot::create(recoveryFolder());
        write(slot.value()->copy(),
              recoveryText({path, path.isEmpty() ? QStringLiteral("Clickstream") : QFileInfo(path).fileName(),
                            QDateTime::currentDateTimeUtc(), 1,
                            path.isEmpty() ? QByteArray() : fileDigest(path), textOf(work)}));
    }

    [[nodiscard]] RecoveryDialog* dialog() const {
        return windows->windows().front()->findChild<RecoveryDialog*>();
    }

    [[nodiscard]] QPushButton* button(const char* text) const {
        for (QPushButton* one : dialog()->findChildren<QPushButton*>()) {
            if (one->text().remove(QLatin1Char('&')) == QString::fromUtf8(text)) {
                return one;
            }
        }
        QTest::qFail(text, __FILE__, __LINE__);
        return nullptr;
    }

    void click(const char* text) { button(text)->click(); }

    std::unique_ptr<WindowFixture> f;
    std::unique_ptr<WindowList> windows;
};

QTEST_MAIN(TestRecovery)
#include "tst_recovery.moc"
