// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels_fixture.h"

#include "runs/runs_model.h"
#include "runs/runs_panel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace millrace;
using namespace millrace::ui;

namespace {

constexpr const char* kDigest = "1:00112233445566778899aabbccddeeff";

/// Run 1: Shop, finished, $21.90. Run 2: Bank, stopped, cost unknown.
void writeHistory(const QString& database) {
    Result<std::unique_ptr<RunRecorder>> recorder = RunRecorder::open(database.toStdString());
    QVERIFY2(recorder.ok(), recorder.ok() ? "" : recorder.error().sentence().c_str());
    (*recorder)->begin({"Shop", "{}", "1.0", 42, "7"});
    FinishedRun shop;
    shop.simulated = std::chrono::hours(1);
    shop.digest = kDigest;
    shop.resultJson = "{}";
    shop.monthlyTotal = "21.90";
    (*recorder)->finish(shop);
    (*recorder)->begin({"Bank", "{}", "1.0", 7, "7"});
    FinishedRun bank;
    bank.state = "stopped";
    bank.simulated = std::chrono::minutes(5);
    bank.digest = "1:ffeeddccbbaa99887766554433221100";
    bank.resultJson = "{}";
    (*recorder)->finish(bank);
    (*recorder)->flush();
    QCOMPARE((*recorder)->takeError(), std::string());
}

} // namespace

class TestRunsPanel : public QObject {
    Q_OBJECT

private slots:

    void init() {
        language.choose(QStringLiteral("en"));
        folder = std::make_unique<QTemporaryDir>();
        database = folder->filePath(QStringLiteral("history.sqlite"));
    }

    void cleanup() {
        panel.reset();
        folder.reset();
    }

    void runsAreListedNewestFirst() {
        openWithHistory();
        QCOMPARE(text(0, RunColumn::project), QStringLiteral("Bank"));
        QCOMPARE(text(0, RunColumn::number), QStringLiteral("2"));
        QCOMPARE(text(0, RunColumn::state), QStringLiteral("Stopped"));
        QCOMPARE(text(0, RunColumn::monthlyCost), QStringLiteral("unknown"));
        QCOMPARE(text(1, RunColumn::project), QStringLiteral("Shop"));
        QCOMPARE(text(1, RunColumn::state), QStringLiteral("Finished"));
        QCOMPARE(text(1, RunColumn::simulated), QStringLiteral("01:00:00.0"));
        QCOMPARE(text(1, RunColumn::seed), QStringLiteral("42"));
        QCOMPARE(text(1, RunColumn::monthlyCost), QStringLiteral("$21.90"));
        QCOMPARE(text(1, RunColumn::digest), QLatin1String(kDigest));
        QCOMPARE(cell(1, RunColumn::digest).data(Qt::ToolTipRole).toString(), QLatin1String(kDigest));
        QVERIFY(!text(1, RunColumn::started).isEmpty());
    }

    void whatIsKnownOfACostIsShown() {
        {
            auto recorder = RunRecorder::open(database.toStdString());
            QVERIFY(recorder.ok());
            (*recorder)->begin({"Shop", "{}", "1.0", 3, "7"});
            FinishedRun run;
            run.digest = kDigest;
            run.costLines = {{"clicks", "shard_hours", "1", "h", "0.015", "0.015", "730", "10.95"},
                             {"lake", "put_requests", "5", "requests", "", "", "50", ""},
                             {"web", "put_units", "1", "units", "0.014", "0.014", "1", "59.47"}};
            (*recorder)->finish(run);
        }
        open();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(text(0, RunColumn::monthlyCost), QString::fromUtf8("≥ $70.42"));
        panel->refresh();
        QTest::qWait(50);
        QCOMPARE(text(0, RunColumn::monthlyCost), QString::fromUtf8("≥ $70.42"));
    }

    void columnsSort() {
        openWithHistory();
        QHeaderView* header = table->horizontalHeader();
        const int x = header->sectionViewportPosition(static_cast<int>(RunColumn::seed)) +
                      header->sectionSize(static_cast<int>(RunColumn::seed)) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, {x, header->height() / 2});
        QCOMPARE(text(0, RunColumn::seed), QStringLiteral("7"));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, {x, header->height() / 2});
        QCOMPARE(text(0, RunColumn::seed), QStringLiteral("42"));
    }

    void doubleClickAndEnterShowTheRun() {
        openWithHistory();
        QSignalSpy shown(panel.get(), &RunsPanel::showRequested);
        doubleClickCell(table, cell(1, RunColumn::project));
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown.back().at(0).toLongLong(), 1);
        QTest::keyClick(table, Qt::Key_Up);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(shown.count(), 2);
        QCOMPARE(shown.back().at(0).toLongLong(), 2);
    }

    void buttonsActOnTheChosenRun() {
        openWithHistory();
        for (const char* name : {"Show charts", "Open as project", "Copy digest", "Delete"}) {
            QVERIFY(!button(name)->isEnabled());
        }
        clickCell(table, cell(1, RunColumn::project));
        QSignalSpy shown(panel.get(), &RunsPanel::showRequested);
        QSignalSpy opened(panel.get(), &RunsPanel::openProjectRequested);
        QTest::mouseClick(button("Show charts"), Qt::LeftButton);
        QCOMPARE(shown.count(), 1);
        QTest::mouseClick(button("Open as project"), Qt::LeftButton);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().at(0).toLongLong(), 1);
        QTest::mouseClick(button("Copy digest"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QLatin1String(kDigest));
    }

    void deletingAsksOnce() {
        openWithHistory();
        clickCell(table, cell(1, RunColumn::project));
        QTest::keyClick(table, Qt::Key_Delete);
        answer(QMessageBox::Cancel);
        QCOMPARE(table->model()->rowCount(), 2);
        QTest::keyClick(table, Qt::Key_Delete);
        answer(QMessageBox::NoButton);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(text(0, RunColumn::project), QStringLiteral("Bank"));
        const auto history = RunHistory::open(database.toStdString());
        QVERIFY(history.ok());
        QCOMPARE((*history)->runs().value().size(), std::size_t{1});
    }

    void aNewRunAppears() {
        openWithHistory();
        clickCell(table, cell(1, RunColumn::project));
        {
            auto recorder = RunRecorder::open(database.toStdString());
            QVERIFY(recorder.ok());
            (*recorder)->begin({"Third", "{}", "1.0", 3, "7"});
            (*recorder)->finish(FinishedRun{});
        }
        panel->refresh();
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(text(0, RunColumn::project), QStringLiteral("Third"));
        const QModelIndexList chosen = table->selectionModel()->selectedRows();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().row(), 2); // the one that was chosen, further down now
    }

    void anotherLanguageIsSpokenAtOnce() {
        openWithHistory();
        const MarkedLanguage marked;
        QCoreApplication::processEvents();
        QCOMPARE(text(1, RunColumn::state), QStringLiteral("~Finished"));
        QCOMPARE(table->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("~Run"));
        QVERIFY(button("~Show charts"));
    }

    void withoutAHistoryItSaysHowToGetOne() {
        open();
        QTRY_VERIFY(visibleWords(*panel).contains(QLatin1String("No runs in the history")));
        QVERIFY(visibleWords(*panel).contains(QLatin1String("F5")));
        QVERIFY(!table->isVisible());
        panel->refresh();
        QTest::qWait(0);
        QVERIFY(!QFile::exists(database));
    }

    void aBrokenHistoryIsASentence() {
        QFile file(database);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("This is no database. ").repeated(100));
        file.close();
        open();
        QTRY_VERIFY(visibleWords(*panel).contains(QLatin1String("The history cannot be read")));
        QVERIFY(visibleWords(*panel).contains(QLatin1String("history.sqlite")));
    }

    void theModelIsSound() {
        RunsModel checked;
        QAbstractItemModelTester tester(&checked, QAbstractItemModelTester::FailureReportingMode::QtTest);
        StoredRun one;
        one.id = 1;
        StoredRun two = one;
        two.id = 2;
        StoredRun three = one;
        three.id = 3;
        checked.setRuns({two, one});
        QCOMPARE(checked.rowCount(), 2);
        two.state = "finished";
        checked.setRuns({three, two});
        QCOMPARE(checked.rowCount(), 2);
        QCOMPARE(checked.run(0).id, std::int64_t{3});
        QCOMPARE(checked.run(1).state, std::string("finished"));
        checked.setRuns({});
        QCOMPARE(checked.rowCount(), 0);
    }

private:
    void open() {
        panel = std::make_unique<RunsPanel>(database);
        panel->resize(1000, 300);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        table = panel->findChild<QTableView*>();
    }

    void openWithHistory() {
        writeHistory(database);
        open();
        QTRY_COMPARE(table->model()->rowCount(), 2);
    }

    [[nodiscard]] QModelIndex cell(int row, RunColumn column) const {
        return table->model()->index(row, static_cast<int>(column));
    }

    [[nodiscard]] QString text(int row, RunColumn column) const {
        return cell(row, column).data().toString();
    }

    [[nodiscard]] QToolButton* button(const char* name) const {
        for (QToolButton* found : panel->findChildren<QToolButton*>()) {
            if (found->text() == QLatin1String(name)) {
                return found;
            }
        }
        return nullptr;
    }

    /// Presses a button of the question that is open; NoButton: the one that deletes.
    void answer(QMessageBox::StandardButton which) {
        auto* question = panel->findChild<QMessageBox*>();
        QVERIFY(question && question->isVisible());
        QAbstractButton* pressed = question->button(which);
        for (QAbstractButton* candidate : question->buttons()) {
            if (which == QMessageBox::NoButton &&
                question->buttonRole(candidate) == QMessageBox::AcceptRole) {
                pressed = candidate;
            }
        }
        QVERIFY(pressed);
        QTest::mouseClick(pressed, Qt::LeftButton);
        QTRY_VERIFY(panel->findChildren<QMessageBox*>().isEmpty());
        // Without a window manager nobody gives the focus back.
        panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(panel.get()));
        table->setFocus();
    }

    Language language;
    std::unique_ptr<QTemporaryDir> folder;
    QString database;
    std::unique_ptr<RunsPanel> panel;
    QTableView* table = nullptr;
};

QTEST_MAIN(TestRunsPanel)
#include "tst_runs_panel.moc"
