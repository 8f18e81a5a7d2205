// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"
#include "examples/examples.h"
#include "model/project_file.h"
#include "nodes/catalog.h"
#include "report/project_prices.h"
#include "report/run_report.h"
#include "shell/stored_run_reader.h"

#include <QSignalSpy>
#include <QTest>

using namespace millrace;
using namespace millrace::ui;

class TestStoredRuns : public QObject {
    Q_OBJECT

private slots:

    void billComesBackFromTheResult() {
        Pipeline pipeline = parseProject(findExample("clickstream")->text)->pipeline;
        pipeline.scenario.duration = std::chrono::seconds(90);
        pipeline.scenario.events.clear();
        const auto engine = Engine::create(pipeline, builtinNodeTypes(), {});
        QVERIFY(engine.ok());
        (*engine)->runUntil(kNever);
        const Result<PriceBook> book = openPriceBook(pipeline, {});
        QVERIFY(book.ok());
        const RunReport report =
            makeRunReport(pipeline, (*engine)->finish(), *book, {}, builtinNodeTypes(), 1);
        const Result<CostEstimate> again = costOfResult(toJson(report), pipeline, builtinNodeTypes());
        QVERIFY(again.ok());
        QCOMPARE(costToJson(*again), costToJson(report.cost));
        QCOMPARE(again->window, report.cost.window);
        QVERIFY(!again->lines.empty());
        for (std::size_t i = 0; i < again->lines.size(); ++i) {
            QCOMPARE(again->lines[i].title, report.cost.lines[i].title);
            QCOMPARE(again->lines[i].formula, report.cost.lines[i].formula);
            QCOMPARE(again->lines[i].known, report.cost.lines[i].known);
        }
    }

    void nonsenseIsAnError_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no bill") << QByteArray("{\"digest\": \"1:0\"}");
        QTest::newRow("a bill of another kind") << QByteArray("{\"cost\": 3}");
        QTest::newRow("cut off") << QByteArray("{\"cost\": {\"lines\": [");
    }

    void nonsenseIsAnError() {
        QFETCH(QByteArray, json);
        QVERIFY(!costOfResult(json.toStdString(), {}, builtinNodeTypes()).ok());
    }

    void strangeLinesDoNoHarm() {
        const Result<CostEstimate> cost = costOfResult(
            R"({"simulated_seconds": 1e300, "cost": {"month_hours": 730, "price_book": [], "unknown": [1, "a: b"],
                "lines": [1, {"node": 3, "quantity": "x", "unit_price": null, "amount": "1e5"}]}})",
            {}, builtinNodeTypes());
        QVERIFY(cost.ok());
        QCOMPARE(cost->lines.size(), 1U);
        QVERIFY(!cost->lines[0].known);
        QVERIFY(cost->lines[0].quantity.isZero());
        QCOMPARE(cost->unknown, std::vector<std::string>{"a: b"});
        QCOMPARE(cost->window, kLongestDuration);
    }

    void missingHistoryIsAnError() {
        QVERIFY(!reopenRun(QStringLiteral("/nonexistent/history.sqlite"), 1, builtinNodeTypes()).ok());
        QVERIFY(!projectOfRun(QStringLiteral("/nonexistent/history.sqlite"), 1).ok());
    }

    void onlyTheLastThatWasAskedForIsAnswered() {
        StoredRunReader reader(QStringLiteral("/nonexistent/history.sqlite"), builtinNodeTypes(), nullptr);
        QSignalSpy busy(&reader, &StoredRunReader::busyChanged);
        QSignalSpy failed(&reader, &StoredRunReader::failed);
        for (int i = 0; i < 10; ++i) {
            reader.reopen(i);
            reader.readProject(i);
        }
        QVERIFY(reader.isBusy());
        QVERIFY(failed.isEmpty());
        QTRY_VERIFY(!reader.isBusy());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(busy.count(), 2);
    }

    void whatNobodyWantsAnyMoreIsNotAnswered() {
        StoredRunReader reader(QStringLiteral("/nonexistent/history.sqlite"), builtinNodeTypes(), nullptr);
        QSignalSpy failed(&reader, &StoredRunReader::failed);
        reader.reopen(1);
        reader.cancel();
        QVERIFY(!reader.isBusy());
        reader.readProject(1); // comes behind it
        QTRY_VERIFY(!reader.isBusy());
        QCOMPARE(failed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStoredRuns)
#include "tst_stored_runs.moc"
