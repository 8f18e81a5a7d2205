// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels_fixture.h"

#include "costs/cost_model.h"
#include "costs/cost_panel.h"
#include "costs/cost_rows.h"
#include "panels/update_limiter.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace millrace;
using namespace millrace::ui;

namespace {

Money usd(const char* text) {
    return Money::parse(text).value();
}

CostLine lineOf(const char* node, const char* dimension, MeterKind kind, const char* amount,
                const char* hourly, const char* monthly) {
    CostLine line;
    line.node = NodeId(node);
    line.dimension = dimension;
    line.title = Text(std::string("Title of ") + dimension);
    line.kind = kind;
    line.unit = "unit";
    line.quantity = Ratio(2);
    line.hourlyQuantity = Ratio(2);
    line.monthlyQuantity = Ratio(1460);
    line.unitPrice = usd("0.015");
    line.amount = usd(amount);
    line.hourlyAmount = usd(hourly);
    line.monthlyAmount = usd(monthly);
    line.formula = Text("open shards x time");
    line.source = "https://example.com/prices";
    line.priceDate = "2026-01-05";
    return line;
}

/// Totals are the sums of the lines, as estimateCost() makes them.
void addUp(CostEstimate& estimate) {
    estimate.windowTotal = estimate.hourlyTotal = estimate.monthlyTotal = Money();
    for (const CostLine& line : estimate.lines) {
        if (line.known) {
            estimate.windowTotal += line.amount;
            estimate.hourlyTotal += line.hourlyAmount;
            estimate.monthlyTotal += line.monthlyAmount;
        }
    }
}

CostEstimate knownEstimate() {
    CostEstimate estimate;
    estimate.region = "us-east-1";
    estimate.priceBookVersion = "7";
    estimate.priceBookDate = "2026-01-02";
    estimate.window = std::chrono::hours(1);
    estimate.lines = {lineOf("clicks", "shard_hours", MeterKind::fixed, "0.03", "0.03", "21.90"),
                      lineOf("clicks", "payload_units", MeterKind::usage, "0.000014", "0.000014", "0.010220"),
                      lineOf("app", "reads", MeterKind::usage, "0.5", "0.5", "365.00")};
    addUp(estimate);
    return estimate;
}

CostEstimate estimateWithUnknown() {
    CostEstimate estimate = knownEstimate();
    CostLine line = lineOf("app", "mystery", MeterKind::usage, "0", "0", "0");
    line.known = false;
    line.unitPrice = Money();
    estimate.lines.push_back(line);
    estimate.unknown = {"app: mystery"};
    return estimate;
}

/// An amount of money as shown, read back.
Money readBack(QString text) {
    text.remove(QString::fromUtf8("≥ "))
        .remove(QLatin1Char('$'))
        .remove(QLatin1Char(','))
        .remove(QChar(0x2007));
    const Result<Money> money = Money::parse(text.toStdString());
    if (!money) {
        QTest::qFail(qPrintable(QStringLiteral("not an amount: ") + text), __FILE__, __LINE__);
        return {};
    }
    return *money;
}

QModelIndex cell(const QModelIndex& row, CostColumn column) {
    return row.siblingAtColumn(static_cast<int>(column));
}

QString text(const QModelIndex& row, CostColumn column) {
    return cell(row, column).data().toString();
}

} // namespace

class TestCostPanel : public QObject {
    Q_OBJECT

private slots:

    void init() {
        f = std::make_unique<PanelsFixture>();
        panel = std::make_unique<CostPanel>(f->document, f->selection, f->run);
        panel->resize(900, 500);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        tree = panel->findChild<QTreeView*>();
        model = static_cast<CostModel*>(tree->model());
    }

    void cleanup() {
        panel.reset();
        f.reset();
    }

    void saysHowToGetABill() {
        QVERIFY(!tree->isVisible());
        QVERIFY(visibleWords(*panel).contains(QLatin1String("F5")));
    }

    void rowsAddUpToTheTotalsShown() {
        panel->showEstimate(QStringLiteral("Run 1"), knownEstimate());
        Money window, hourly, monthly;
        for (int node = 0; node < model->rowCount(); ++node) {
            const QModelIndex parent = model->index(node, 0);
            Money nodeMonthly;
            for (int line = 0; line < model->rowCount(parent); ++line) {
                const QModelIndex row = model->index(line, 0, parent);
                window += readBack(text(row, CostColumn::window));
                hourly += readBack(text(row, CostColumn::hourly));
                nodeMonthly += readBack(text(row, CostColumn::monthly));
            }
            QCOMPARE(readBack(text(parent, CostColumn::monthly)).exactText(), nodeMonthly.exactText());
            monthly += nodeMonthly;
        }
        QCOMPARE(total(QStringLiteral("Per hour")), hourly.exactText());
        QCOMPARE(total(QStringLiteral("Per month (730 h)")), monthly.exactText());
        QCOMPARE(total(QStringLiteral("This run (01:00:00.0)")), window.exactText());
        QCOMPARE(monthly.exactText(), knownEstimate().monthlyTotal.exactText());
    }

    void fixedAndUsageDrivenPartsAreApart() {
        panel->showEstimate(QStringLiteral("Run 1"), knownEstimate());
        QCOMPARE(total(QStringLiteral("Per month (730 h), Fixed")), usd("21.90").exactText());
        QCOMPARE(total(QStringLiteral("Per month (730 h), By use")), usd("365.010220").exactText());
        const QModelIndex clicks = model->index(0, 0);
        QCOMPARE(text(model->index(0, 0, clicks), CostColumn::kind), QStringLiteral("Fixed"));
        QCOMPARE(text(model->index(1, 0, clicks), CostColumn::kind), QStringLiteral("By use"));
    }

    void pricesAreNamed() {
        panel->showEstimate(QStringLiteral("Run 1"), knownEstimate());
        const QString words = visibleWords(*panel);
        QVERIFY(words.contains(QLatin1String("USD, us-east-1, price book 7 of 1/2/26")));
    }

    void aLineOpensToHowItIsWorkedOut() {
        panel->showEstimate(QStringLiteral("Run 1"), knownEstimate());
        const QModelIndex line = model->index(0, 0, model->index(0, 0));
        clickCell(tree, line);
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(tree->isExpanded(line));
        QStringList notes;
        for (int row = 0; row < model->rowCount(line); ++row) {
            const QModelIndex note = model->index(row, 0, line);
            QVERIFY(!tree->visualRect(note).isEmpty());
            QVERIFY(tree->isFirstColumnSpanned(row, line));
            notes << note.data().toString();
        }
        QCOMPARE(notes, QStringList({QStringLiteral("Counted as: open shards x time"),
                                     QStringLiteral("This run: 2 unit × $0.015 = $0.03"),
                                     QStringLiteral("A month: 1,460 unit × $0.015 = $21.90"),
                                     QStringLiteral("Price of 1/5/26 from example.com/prices")}));
    }

    void unknownIsNeverZero() {
        panel->showEstimate(QStringLiteral("Run 1"), estimateWithUnknown());
        const QModelIndex app = model->index(1, 0);
        const QModelIndex line = model->index(1, 0, app);
        for (const CostColumn column :
             {CostColumn::unitPrice, CostColumn::window, CostColumn::hourly, CostColumn::monthly}) {
            QCOMPARE(text(line, column), QStringLiteral("unknown"));
        }
        QVERIFY(visibleWords(*panel).contains(
            QLatin1String("Prices are unknown and left out of the totals: App: Title of mystery.")));
        QCOMPARE(total(QStringLiteral("Per month (730 h)")), knownEstimate().monthlyTotal.exactText());
        QVERIFY(said(QStringLiteral("Per month (730 h)")).startsWith(QString::fromUtf8("≥ $")));
        QVERIFY(panel->csv().contains("mystery,Title of mystery,usage,2,unit,unknown,,unknown"));
    }

    void updatesKeepWhatIsOpenSelectedAndInSight() {
        panel->resize(900, 300);
        CostEstimate estimate = knownEstimate();
        for (int i = 0; i < 30; ++i) {
            estimate.lines.push_back(lineOf("web", ("extra" + std::to_string(i)).c_str(), MeterKind::usage,
                                            "0.01", "0.01", "7.30"));
        }
        addUp(estimate);
        panel->showEstimate(QStringLiteral("Run 1"), estimate);
        const QPersistentModelIndex clicks = model->index(0, 0);
        const QPersistentModelIndex line = model->index(0, 0, clicks);
        const QPersistentModelIndex web = model->index(2, 0);
        const QPersistentModelIndex chosen = model->index(20, 0, web);
        tree->setExpanded(line, true);
        tree->setExpanded(model->index(1, 0), false);
        clickCell(tree, chosen);
        const int scrolled = tree->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);

        estimate.lines[0].monthlyAmount = usd("43.80");
        estimate.lines[5].monthlyAmount = usd("8.00");
        addUp(estimate);
        panel->showEstimate(QStringLiteral("Run 1"), estimate);
        QCOMPARE(text(line, CostColumn::monthly).trimmed(), QStringLiteral("$43.80"));
        QVERIFY(tree->isExpanded(line));
        QVERIFY(!tree->isExpanded(model->index(1, 0)));
        QCOMPARE(tree->currentIndex().siblingAtColumn(0), QModelIndex(chosen));
        QCOMPARE(tree->verticalScrollBar()->value(), scrolled);

        // A line that appears in front of it does not close or move anything either.
        estimate.lines.insert(estimate.lines.begin(),
                              lineOf("clicks", "first", MeterKind::fixed, "1.00", "1.00", "730.00"));
        addUp(estimate);
        panel->showEstimate(QStringLiteral("Run 1"), estimate);
        QVERIFY(tree->isExpanded(line));
        QCOMPARE(line.row(), 1);
        QCOMPARE(tree->currentIndex().siblingAtColumn(0), QModelIndex(chosen));
        QCOMPARE(f->selection.singleNode(), NodeId("web"));
    }

    void clickingALineSelectsItsNode() {
        panel->showEstimate(QStringLiteral("Run 1"), knownEstimate());
        clickCell(tree, cell(model->index(0, 0, model->index(0, 0)), CostColumn::monthly));
        QCOMPARE(f->selection.singleNode(), NodeId("clicks"));
        QTest::keyClick(tree, Qt::Key_End);
        QCOMPARE(f->selection.singleNode(), NodeId("app"));
    }

    void nodesAreCalledByTheirLabels() {
        panel->showEstimate(QStringLiteral("Run 1"), knownEstimate());
        QCOMPARE(text(model->index(0, 0), CostColumn::item), QStringLiteral("Clicks"));
        QVERIFY(f->document.push({RenameNode{NodeId("clicks"), "Orders"}}, QStringLiteral("Rename")).ok());
        QTRY_COMPARE(text(model->index(0, 0), CostColumn::item), QStringLiteral("Orders"));
    }

    void withoutAnyPriceNothingIsZero() {
        CostEstimate estimate = knownEstimate();
        for (CostLine& line : estimate.lines) {
            line.known = line.kind == MeterKind::fixed;
        }
        addUp(estimate);
        panel->showEstimate(QStringLiteral("Run 1"), estimate);
        QCOMPARE(said(QStringLiteral("Per hour, By use")), QStringLiteral("unknown"));
        QCOMPARE(total(QStringLiteral("Per hour, Fixed")), usd("0.03").exactText());
        estimate.lines.front().known = false;
        addUp(estimate);
        panel->showEstimate(QStringLiteral("Run 1"), estimate);
        QCOMPARE(said(QStringLiteral("Per hour")), QStringLiteral("unknown"));
        QCOMPARE(text(model->index(0, 0), CostColumn::monthly), QStringLiteral("unknown"));
    }

    void anotherLanguageIsSpokenAtOnce() {
        panel->showEstimate(QStringLiteral("Run 1"), estimateWithUnknown());
        const MarkedLanguage marked;
        QCoreApplication::processEvents();
        QVERIFY(visibleWords(*panel).contains(QLatin1String("~Prices are unknown")));
        QVERIFY(visibleWords(*panel).contains(QLatin1String("~Per hour")));
        QVERIFY(
            model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(QLatin1Char('~')));
        const QModelIndex line = model->index(0, 0, model->index(0, 0));
        QVERIFY(text(line, CostColumn::kind).startsWith(QLatin1Char('~')));
        QVERIFY(model->index(0, 0, line).data().toString().startsWith(QLatin1Char('~')));
    }

    void theMenuCopiesTheBill() {
        panel->showEstimate(QStringLiteral("Run 1"), knownEstimate());
        QMenu* menu = panel->findChild<QToolButton*>()->menu();
        QVERIFY(menu);
        menu->popup(panel->mapToGlobal(QPoint(0, 0)));
        for (QAction* action : menu->actions()) {
            if (action->text() == QLatin1String("Copy as CSV")) {
                QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier,
                                  menu->actionGeometry(action).center());
                break;
            }
        }
        QTRY_COMPARE(QApplication::clipboard()->text().toUtf8(), panel->csv());
    }

    void csvHasARowForEachLine() {
        panel->showEstimate(QStringLiteral("Run 1"), knownEstimate());
        const QList<QByteArray> rows = panel->csv().trimmed().split('\n');
        QCOMPARE(rows.size(), 4);
        QVERIFY(rows[0].startsWith("node,dimension,title,kind,quantity,unit,unit_price"));
        QVERIFY(rows[1].startsWith("clicks,shard_hours,Title of shard_hours,fixed,2,unit,0.015,,0.03,2,"));
        QVERIFY(rows[1].contains("21.90"));
    }

    void aStoredBillIsMarkedAndPutAway() {
        panel->showEstimate(QStringLiteral("Bill of run 12"), knownEstimate());
        QVERIFY(visibleWords(*panel).contains(QLatin1String("Bill of run 12")));
        QPushButton* back = panel->findChild<QPushButton*>();
        QVERIFY(back->isVisible());
        QSignalSpy closed(panel.get(), &CostPanel::shownEstimateClosed);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!back->isVisible());
        QVERIFY(visibleWords(*panel).contains(QLatin1String("No bill yet")));
    }

    void aRunHasALiveBill() {
        f->runToEnd();
        QTRY_VERIFY(model->rowCount() > 0);
        const CostEstimate cost = f->run.view()->cost;
        QVERIFY(cost.monthlyTotal > Money());
        QTRY_COMPARE(total(QStringLiteral("Per month (730 h)")), cost.monthlyTotal.exactText());
        QCOMPARE(text(model->index(0, 0), CostColumn::item), QStringLiteral("Clicks"));
    }

    void theModelIsSound() {
        CostModel checked;
        QAbstractItemModelTester tester(&checked, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Pipeline pipeline = threeNodes();
        CostEstimate estimate = estimateWithUnknown();
        checked.setRows(costRows(estimate, pipeline));
        QCOMPARE(checked.rowCount(), 2);
        std::reverse(estimate.lines.begin(), estimate.lines.end());
        checked.setRows(costRows(estimate, pipeline));
        QCOMPARE(text(checked.index(0, 0), CostColumn::item), QStringLiteral("App"));
        QCOMPARE(text(checked.index(0, 0, checked.index(1, 0)), CostColumn::item),
                 QStringLiteral("Title of payload_units"));
        estimate.lines.erase(estimate.lines.begin() + 1);
        estimate.lines.front().known = true;
        checked.setRows(costRows(estimate, pipeline));
        QCOMPARE(checked.rowCount(checked.index(0, 0)), 1);
        estimate.lines.push_back(estimate.lines.front()); // twice the same
        checked.setRows(costRows(estimate, pipeline));
        QCOMPARE(checked.rowCount(checked.index(0, 0)), 2);
        estimate.lines.pop_back();
        checked.setRows(costRows(estimate, pipeline));
        QCOMPARE(checked.rowCount(checked.index(0, 0)), 1);
        checked.setRows({});
        QCOMPARE(checked.rowCount(), 0);
    }

    void manyNodesComeAndGoAtOnce() {
        CostModel checked;
        int inserted = 0;
        int removed = 0;
        connect(&checked, &QAbstractItemModel::rowsInserted, &checked,
                [&](const QModelIndex& parent) { inserted += parent.isValid() ? 0 : 1; });
        connect(&checked, &QAbstractItemModel::rowsRemoved, &checked, [&] { ++removed; });
        const CostLine like = estimateWithUnknown().lines.front();
        CostEstimate estimate;
        for (int i = 0; i < 2000; ++i) {
            estimate.lines.push_back(like);
            estimate.lines.back().node = NodeId("n" + std::to_string(i));
        }
        checked.setRows(costRows(estimate, threeNodes()));
        QCOMPARE(checked.rowCount(), 2000);
        QCOMPARE(inserted, 1);
        QCOMPARE(checked.parent(checked.index(0, 0, checked.index(1234, 0))), checked.index(1234, 0));
        estimate.lines.erase(estimate.lines.begin() + 100, estimate.lines.begin() + 1100);
        checked.setRows(costRows(estimate, threeNodes()));
        QCOMPARE(checked.rowCount(), 1000);
        QCOMPARE(removed, 1);
        QCOMPARE(checked.nodeOf(checked.index(100, 0)), NodeId("n1100"));
        QCOMPARE(checked.parent(checked.index(0, 0, checked.index(100, 0))), checked.index(100, 0));
    }

    void manyChangesMakeFewUpdates() {
        QWidget shown;
        shown.show();
        QVERIFY(QTest::qWaitForWindowExposed(&shown));
        int updates = 0;
        int state = 0;
        int seen = 0;
        UpdateLimiter limiter(&shown, [&] {
            ++updates;
            seen = state;
        });
        for (state = 1; state < 100; ++state) {
            limiter.request();
        }
        QCOMPARE(updates, 1);
        QTRY_COMPARE(updates, 2); // the last state arrives without another request
        QCOMPARE(seen, 100);
        shown.hide();
        limiter.request();
        QCoreApplication::processEvents();
        QCOMPARE(updates, 2);
        shown.show();
        QCOMPARE(updates, 3);
    }

private:
    /// What the header says under `name`.
    [[nodiscard]] QString said(const QString& name) const {
        for (const QLabel* label : panel->findChildren<QLabel*>()) {
            const QString sentence = label->accessibleName();
            if (sentence.startsWith(name + QLatin1String(": "))) {
                return sentence.mid(name.size() + 2);
            }
        }
        QTest::qFail(qPrintable(QStringLiteral("no total ") + name), __FILE__, __LINE__);
        return {};
    }

    /// The exact amount there.
    [[nodiscard]] std::string total(const QString& name) const { return readBack(said(name)).exactText(); }

    std::unique_ptr<PanelsFixture> f;
    std::unique_ptr<CostPanel> panel;
    QTreeView* tree = nullptr;
    CostModel* model = nullptr;
};

QTEST_MAIN(TestCostPanel)
#include "tst_cost_panel.moc"
