// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels_fixture.h"

#include "problems/problems_model.h"
#include "problems/problems_panel.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace millrace;
using namespace millrace::ui;

namespace {

/// An error at `bad`, a warning with a quick fix at `clicks`, a warning at `bucket`, a hint at `idle`; the
/// nodes do not stand in that order.
Pipeline troubled() {
    return pipelineOf(R"({
        "format": "millrace", "version": 1, "name": "Test", "region": "us-east-1",
        "nodes": [
            {"id": "web", "type": "producer", "label": "Web", "settings": {"records_per_second": 500}},
            {"id": "idle", "type": "data_stream", "label": "Idle", "settings": {}},
            {"id": "bucket", "type": "s3_bucket", "label": "Bucket", "settings": {}},
            {"id": "clicks", "type": "data_stream", "label": "Clicks", "settings": {}},
            {"id": "app", "type": "consumer", "label": "App",
             "settings": {"library": "get_records", "poll_interval_ms": 100}},
            {"id": "bad", "type": "producer", "label": "Bad", "settings": {"records_per_second": -1}}
        ],
        "links": [{"from": "web.out", "to": "clicks.in"}, {"from": "clicks.out", "to": "app.in"},
                  {"from": "bad.out", "to": "idle.in"}],
        "scenario": {"duration": "5s", "seed": 1}
    })");
}

} // namespace

class TestProblemsPanel : public QObject {
    Q_OBJECT

private slots:

    void init() { open(troubled()); }

    void cleanup() {
        panel.reset();
        f.reset();
    }

    void worstComesFirst() {
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            const Finding& finding = model->finding(row);
            rows << QStringLiteral("%1 %2").arg(
                QString::fromUtf8(nameOf(finding.severity).data()),
                model->index(row, static_cast<int>(ProblemColumn::node)).data().toString());
        }
        QCOMPARE(rows, QStringList({QStringLiteral("error Bad"), QStringLiteral("warning Bucket"),
                                    QStringLiteral("warning Clicks"), QStringLiteral("hint Idle")}));
        QVERIFY(!model->index(0, 0).data().toString().isEmpty());
        QVERIFY(!model->index(0, 0).data(Qt::DecorationRole).isNull());
    }

    void countsAreSaid() {
        QCOMPARE(panel->count(Severity::error), 1);
        QCOMPARE(panel->count(Severity::warning), 2);
        QCOMPARE(panel->count(Severity::hint), 1);
        QSignalSpy counts(panel.get(), &ProblemsPanel::countsChanged);
        QVERIFY(f->document.push({RemoveNode{NodeId("bucket")}}, QStringLiteral("Remove")).ok());
        f->document.checkNow();
        QTRY_COMPARE(counts.count(), 1);
        QCOMPARE(counts.front(), QVariantList({1, 1, 1}));
        QVERIFY(f->document.push({RenameNode{NodeId("web"), "Shop"}}, QStringLiteral("Rename")).ok());
        f->document.checkNow();
        QCOMPARE(counts.count(), 1); // the same as before: nothing to say
    }

    void f8WalksRoundAndRound() {
        QSignalSpy revealed(&f->selection, &Selection::revealRequested);
        panel->setFocus();
        QStringList walked;
        const auto press = [&](Qt::KeyboardModifiers modifiers) {
            QTest::keyClick(panel.get(), Qt::Key_F8, modifiers);
            walked << QString::fromStdString(f->selection.singleNode().text());
        };
        for (int i = 0; i < 5; ++i) {
            press(Qt::NoModifier);
        }
        press(Qt::ShiftModifier);
        QCOMPARE(walked,
                 QStringList({QStringLiteral("bad"), QStringLiteral("bucket"), QStringLiteral("clicks"),
                              QStringLiteral("idle"), QStringLiteral("bad"), QStringLiteral("idle")}));
        QCOMPARE(revealed.count(), 6);
        QCOMPARE(revealed.front().at(0).value<NodeId>(), NodeId("bad"));
        QCOMPARE(revealed.front().at(1).value<std::string>(), model->finding(0).path);
        QVERIFY(QString::fromStdString(model->finding(0).path).contains(QLatin1String("records_per_second")));
    }

    void f8AlsoWorksInTheList() {
        clickCell(view, model->index(0, 0));
        QTest::keyClick(view, Qt::Key_F8);
        QCOMPARE(f->selection.singleNode(), NodeId("bucket"));
    }

    void enterAndDoubleClickActivate() {
        QSignalSpy revealed(&f->selection, &Selection::revealRequested);
        clickCell(view, model->index(1, 0));
        QCOMPARE(revealed.count(), 0); // looking is not going there
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(revealed.count(), 1);
        QCOMPARE(f->selection.singleNode(), NodeId("bucket"));
        doubleClickCell(view, model->index(0, 0));
        QCOMPARE(revealed.count(), 2);
        QCOMPARE(f->selection.singleNode(), NodeId("bad"));
    }

    void aQuickFixIsOneUndoStep() {
        const NodeId app("app");
        const Json before = f->document.pipeline().findNode(app)->settings;
        QPushButton* button = fixButton();
        QVERIFY(button);
        const QString title = button->text();
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(f->document.pipeline().findNode(app)->settings != before);
        QCOMPARE(f->document.undoStack().count(), 1);
        const QString name = QString::fromStdString(f->document.pipeline().displayName(app));
        QCOMPARE(f->document.undoStack().undoText(),
                 title.contains(name) ? title : QStringLiteral("%1: %2").arg(name, title));
        QTRY_COMPARE(panel->count(Severity::warning), 1);
        QVERIFY(!fixButton());
        f->document.undoStack().undo();
        QCOMPARE(f->document.pipeline().findNode(app)->settings.dump(), before.dump());
        f->document.checkNow();
        QTRY_COMPARE(panel->count(Severity::warning), 2);
        QTRY_VERIFY(fixButton());
    }

    void severitiesCanBeHidden() {
        QToolButton* warnings = nullptr;
        for (QToolButton* button : panel->findChildren<QToolButton*>()) {
            if (button->text().startsWith(QLatin1String("2 warning"))) {
                warnings = button;
            }
        }
        QVERIFY(warnings);
        QTest::mouseClick(warnings, Qt::LeftButton);
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(panel->count(Severity::warning), 2);
        for (QToolButton* button : panel->findChildren<QToolButton*>()) {
            if (button != warnings) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QVERIFY(!view->isVisible());
        QVERIFY(visibleWords(*panel).contains(QLatin1String("All problems are hidden")));
        QTest::mouseClick(warnings, Qt::LeftButton);
        QCOMPARE(model->rowCount(), 2);
        QVERIFY(view->isVisible());
    }

    void theChosenProblemStaysChosen() {
        clickCell(view, model->index(2, 0));
        QVERIFY(f->document.push({RemoveNode{NodeId("bucket")}}, QStringLiteral("Remove")).ok());
        f->document.checkNow();
        QTRY_COMPARE(model->rowCount(), 3);
        QCOMPARE(view->currentIndex().row(), 1);
        QCOMPARE(model->finding(1).node, NodeId("clicks"));
    }

    void editsThatChangeNoProblemTouchNoRow() {
        int touches = 0;
        const auto touched = [&touches] { ++touches; };
        connect(model, &QAbstractItemModel::modelReset, panel.get(), touched);
        connect(model, &QAbstractItemModel::dataChanged, panel.get(), touched);
        connect(model, &QAbstractItemModel::layoutChanged, panel.get(), touched);
        connect(model, &QAbstractItemModel::headerDataChanged, panel.get(), touched);
        connect(model, &QAbstractItemModel::rowsRemoved, panel.get(), touched);
        connect(model, &QAbstractItemModel::rowsInserted, panel.get(), touched);
        const Pipeline& pipeline = f->document.pipeline();
        for (int i = 0; i < 5; ++i) { // typing into a setting that nothing is wrong with
            Json settings = pipeline.findNode(NodeId("web"))->settings;
            settings["request_latency_ms"] = 20 + i;
            QVERIFY(
                f->document.push({SetNodeSettings{NodeId("web"), settings}}, QStringLiteral("Type")).ok());
            f->document.checkNow();
        }
        QCOMPARE(touches, 0);
        QVERIFY(f->document.push({RemoveNode{NodeId("bucket")}}, QStringLiteral("Remove")).ok());
        f->document.checkNow();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(touches, 1); // the row that goes
        f->document.undoStack().undo();
        f->document.checkNow();
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(touches, 2);
    }

    void labelsFollow() {
        QVERIFY(f->document.push({RenameNode{NodeId("bucket"), "Archive"}}, QStringLiteral("Rename")).ok());
        QTRY_COMPARE(model->index(1, static_cast<int>(ProblemColumn::node)).data().toString(),
                     QStringLiteral("Archive"));
    }

    void anotherLanguageIsSpokenAtOnce() {
        const MarkedLanguage marked;
        QCoreApplication::processEvents();
        QVERIFY(
            model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(QLatin1Char('~')));
        QVERIFY(model->index(2, 0).data().toString().startsWith(QLatin1Char('~')));
        QVERIFY(panel->findChild<QToolButton*>()->text().startsWith(QLatin1Char('~')));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the old buttons
        const auto buttons = view->findChildren<QPushButton*>();
        QVERIFY(!buttons.isEmpty());
        for (const QPushButton* button : buttons) {
            QVERIFY2(button->text().startsWith(QLatin1Char('~')), qPrintable(button->text()));
        }
    }

    void aSoundDesignHasNoProblems() {
        open(threeNodes());
        QVERIFY(!view->isVisible());
        QVERIFY(visibleWords(*panel).contains(QLatin1String("No problems found")));
        panel->activateNext(1); // has nowhere to go
        QVERIFY(f->selection.isEmpty());
    }

    void aProblemNamesItsSubject() {
        Pipeline odd = pipelineOf(R"({
            "format": "millrace", "version": 1, "name": "Test", "region": "us-east-1", "x-team": 1,
            "nodes": [{"id": "web", "type": "producer", "label": "Web", "zzz": 2,
                       "settings": {"source": "file", "file": {}}}],
            "links": [], "scenario": {"duration": "5s", "seed": 1}
        })");
        open(std::move(odd));
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            rows << model->index(row, static_cast<int>(ProblemColumn::node)).data().toString() +
                        QStringLiteral(" / ") + model->sentence(model->finding(row));
        }
        const QString unknown = QStringLiteral("is a key that this version does not know; it is kept");
        QVERIFY2(rows.contains(QStringLiteral("Whole project / “x-team” ") + unknown),
                 qPrintable(rows.join(u'\n')));
        QVERIFY2(rows.contains(QStringLiteral("Web / “zzz” ") + unknown), qPrintable(rows.join(u'\n')));
        QVERIFY2(rows.contains(QStringLiteral("Web / “File” is missing")), qPrintable(rows.join(u'\n')));
    }

    void theModelIsSound() {
        ProblemsModel checked(f->document);
        QAbstractItemModelTester tester(&checked, QAbstractItemModelTester::FailureReportingMode::QtTest);
        checked.refresh();
        QCOMPARE(checked.rowCount(), 4);
        checked.setShown(Severity::hint, false);
        QCOMPARE(checked.rowCount(), 3);
        checked.setShown(Severity::hint, true);
        checked.refresh();
        QCOMPARE(checked.rowCount(), 4);
    }

private:
    void open(Pipeline pipeline) {
        panel.reset();
        f = std::make_unique<PanelsFixture>(std::move(pipeline));
        panel = std::make_unique<ProblemsPanel>(f->document, f->selection);
        panel->resize(900, 300);
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
        view = panel->findChild<QTreeView*>();
        model = static_cast<ProblemsModel*>(view->model());
    }

    [[nodiscard]] QPushButton* fixButton() const {
        for (QPushButton* button : panel->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text().startsWith(QLatin1String("Poll every"))) {
                return button;
            }
        }
        return nullptr;
    }

    std::unique_ptr<PanelsFixture> f;
    std::unique_ptr<ProblemsPanel> panel;
    QTreeView* view = nullptr;
    ProblemsModel* model = nullptr;
};

QTEST_MAIN(TestProblemsPanel)
#include "tst_problems_panel.moc"
