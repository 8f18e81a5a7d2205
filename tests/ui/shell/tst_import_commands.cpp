// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include "core/interop/aws_output.h"
#include "help/help_panel.h"
#include "import/aws_import_dialog.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace millrace;
using namespace millrace::ui;

namespace {

/// The dialog, opened by its command, with `text` pasted into it and understood.
AwsImportDialog* opened(const WindowFixture& fixture, const std::string& text) {
    fixture.action(ActionId::importAws)->trigger();
    AwsImportDialog* dialog = nullptr;
    for (auto* one : fixture.window->findChildren<AwsImportDialog*>()) {
        dialog = one->isVisible() ? one : dialog; // one before may not be deleted yet
    }
    dialog->findChild<QPlainTextEdit*>()->setPlainText(QString::fromStdString(text));
    [&] { QTRY_VERIFY(dialog->import().has_value()); }();
    return dialog;
}

void press(AwsImportDialog* dialog, const char* button) {
    QTest::mouseClick(dialog->findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
}

} // namespace

class TestImportCommands : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void importsAsANewProject() {
        const WindowFixture fixture;
        AwsImportDialog* dialog = opened(fixture, AwsOutput::all());
        press(dialog, "import");
        QVERIFY(!dialog->isVisible());
        QCOMPARE(fixture.document().pipeline().name, std::string("Clicks_prod"));
        QCOMPARE(fixture.document().pipeline().nodes.size(), std::size_t{4});
        QVERIFY(fixture.document().file().isEmpty());
        QVERIFY(fixture.document().isModified()); // it is in no file
        QVERIFY(fixture.window->messages().text().contains(QStringLiteral("Clicks_prod")));
    }

    void givingUpTheQuestionLeavesTheDialogOpen() {
        const WindowFixture fixture;
        fixture.makeDirty();
        AwsImportDialog* dialog = opened(fixture, AwsOutput::summary());
        {
            const auto hand = DialogHand::clicking(QStringLiteral("Cancel"));
            press(dialog, "import");
            QCOMPARE(hand->count(), 1);
        }
        QVERIFY(dialog->isVisible());
        QVERIFY(fixture.document().pipeline().nodes.empty());
        dialog->reject();
    }

    void addsToTheOpenProjectAsOneStep() {
        const WindowFixture fixture;
        const QString file = fixture.writeProject(QStringLiteral("mine.millrace"), QStringLiteral("Mine"));
        QVERIFY(fixture.window->openFile(file));
        const std::string before = fixture.text();
        AwsImportDialog* dialog = opened(fixture, AwsOutput::all());
        dialog->findChild<QRadioButton*>(QStringLiteral("open-project"))->click();
        press(dialog, "import");
        QVERIFY(!dialog->isVisible());
        const Pipeline& pipeline = fixture.document().pipeline();
        QCOMPARE(pipeline.name, std::string("Mine"));
        QCOMPARE(pipeline.nodes.size(), std::size_t{4});
        QCOMPARE(pipeline.links.size(), std::size_t{3});
        QCOMPARE(pipeline.nodes.front().settings["trace"]["path"].get<std::string>(),
                 std::string("mine.traffic.csv"));
        QFile trace(fixture.path(QStringLiteral("mine.traffic.csv")));
        QVERIFY(trace.open(QIODevice::ReadOnly));
        QVERIFY(trace.readAll().startsWith("timestamp,value\n2026-11-20T09:00:00Z,30000\n"));
        QCOMPARE(fixture.document().undoStack().count(), 1);
        fixture.document().undoStack().undo();
        QCOMPARE(fixture.text(), before);
        fixture.document().undoStack().redo();

        // A second time: nothing is overwritten, and names stay apart.
        dialog = opened(fixture, AwsOutput::all());
        dialog->findChild<QRadioButton*>(QStringLiteral("open-project"))->click();
        press(dialog, "import");
        QCOMPARE(pipeline.nodes.size(), std::size_t{8});
        QVERIFY(QFile::exists(fixture.path(QStringLiteral("mine.traffic-2.csv"))));
    }

    void helpShowsTheCommands() {
        const WindowFixture fixture;
        AwsImportDialog* dialog = opened(fixture, AwsOutput::summary());
        emit dialog->helpRequested();
        QCOMPARE(fixture.window->findChild<HelpPanel*>()->address(), QStringLiteral("help:concept/import"));
        dialog->reject();
    }
};

QTEST_MAIN(TestImportCommands)
#include "tst_import_commands.moc"
