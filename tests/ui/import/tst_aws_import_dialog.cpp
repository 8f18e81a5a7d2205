// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/aws_import_dialog.h"

#include "core/interop/aws_output.h"
#include "nodes/catalog.h"
#include "theme/theme.h"

#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace millrace;
using namespace millrace::ui;

namespace {

struct DialogFixture {
    explicit DialogFixture(ImportPlace place = {false, QStringLiteral("Orders"), QStringLiteral("t.csv"), {}})
        : dialog(builtinNodeTypes().catalog(), std::move(place)) {
        dialog.show();
    }

    [[nodiscard]] QPlainTextEdit* text() const { return dialog.findChild<QPlainTextEdit*>(); }

    [[nodiscard]] QPushButton* button(const char* name) const {
        return dialog.findChild<QPushButton*>(QLatin1String(name));
    }

    [[nodiscard]] QRadioButton* target(const char* name) const {
        return dialog.findChild<QRadioButton*>(QLatin1String(name));
    }

    [[nodiscard]] QString preview() const {
        const auto* list = dialog.findChild<QListWidget*>();
        QStringList lines;
        for (int i = 0; i < list->count(); ++i) {
            lines << list->item(i)->text();
        }
        return lines.join(QLatin1Char('\n'));
    }

    void paste(const std::string& content) const { text()->insertPlainText(QString::fromStdString(content)); }

    Theme theme;
    AwsImportDialog dialog;
};

} // namespace

class TestAwsImportDialog : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("Millrace tests"));
        QSettings().clear();
    }

    void showsTheCommandsAndTakesNothingWhileEmpty() {
        const DialogFixture fixture;
        const auto says = [&](const char* text) {
            const auto labels = fixture.dialog.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) {
                return label->isVisible() && label->text().contains(QLatin1String(text));
            });
        };
        QVERIFY(says("describe-stream-summary"));
        QVERIFY(says("Nothing yet"));
        QVERIFY(!fixture.button("import")->isEnabled());
        QVERIFY(fixture.preview().isEmpty());
        fixture.paste("  \n");
        QTest::mouseClick(fixture.button("import"), Qt::LeftButton);
        QVERIFY(!fixture.dialog.import());
        fixture.paste(AwsOutput::summary());
        QTRY_VERIFY(!fixture.preview().isEmpty());
        QVERIFY(!says("Nothing yet"));
        QVERIFY(says("describe-stream-summary")); // for the next one
    }

    void whatIsPastedIsShownAtOnce() {
        DialogFixture fixture;
        QSignalSpy wanted(&fixture.dialog, &AwsImportDialog::importRequested);
        fixture.paste(AwsOutput::summary() + AwsOutput::shards());
        QTRY_VERIFY(fixture.preview().contains(QStringLiteral("3 open shards with uneven hash-key ranges.")));
        QVERIFY(fixture.preview().startsWith(QStringLiteral("Understood\n")));
        QVERIFY(fixture.preview().contains(QStringLiteral("\nMissing\n")));
        QVERIFY(fixture.preview().contains(QStringLiteral("\nLeft out\n2 closed shards")) ||
                fixture.preview().contains(QStringLiteral("\n2 closed shards")));
        QVERIFY(fixture.button("import")->isEnabled());
        fixture.paste(AwsOutput::consumers());
        QTRY_VERIFY(fixture.preview().contains(QStringLiteral("Registered consumer \"Sessions\".")));
        QTest::mouseClick(fixture.button("import"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(fixture.dialog.import()->pipeline.nodes.size(), std::size_t{3});
        QVERIFY(!fixture.dialog.addsToProject());
    }

    void sentencesAreThereInFull() {
        DialogFixture fixture;
        fixture.dialog.resize(560, 420);
        fixture.paste(AwsOutput::summary() + AwsOutput::shards());
        QTRY_VERIFY(fixture.preview().contains(QStringLiteral("Missing")));
        auto* list = fixture.dialog.findChild<QListWidget*>();
        int wrapped = 0;
        for (int i = 0; i < list->count(); ++i) {
            QStyleOptionViewItem row;
            row.initFrom(list);
            row.rect = list->visualItemRect(list->item(i));
            row.text = list->item(i)->text();
            row.decorationSize = list->iconSize();
            row.features = QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::WrapText;
            if (!list->item(i)->icon().isNull()) {
                row.features |= QStyleOptionViewItem::HasDecoration;
            }
            const QRect room = list->style()->subElementRect(QStyle::SE_ItemViewItemText, &row, list);
            const QRect needed = list->fontMetrics().boundingRect(QRect(0, 0, room.width() - 6, 1000),
                                                                  Qt::AlignLeft | Qt::TextWordWrap, row.text);
            QVERIFY2(needed.height() <= row.rect.height(), qPrintable(row.text));
            wrapped += needed.height() > list->fontMetrics().height() * 3 / 2 ? 1 : 0;
        }
        QVERIFY(wrapped > 0);
    }

    void aProblemIsOneSentenceAndNothingCanBeImported() {
        const DialogFixture fixture;
        fixture.paste(AwsOutput::summary());
        QTRY_VERIFY(fixture.button("import")->isEnabled());
        fixture.paste("{\"Shards\": [");
        QTRY_VERIFY(!fixture.button("import")->isEnabled());
        QVERIFY(fixture.preview().contains(QStringLiteral("line 2")));
        QVERIFY(!fixture.preview().contains(QLatin1Char('\n')));
        QVERIFY(!fixture.dialog.import());
    }

    /// Enter right after typing must not import what stood there before.
    void importTakesWhatWasTypedLast() {
        DialogFixture fixture;
        fixture.paste(AwsOutput::summary());
        QTRY_VERIFY(fixture.button("import")->isEnabled());
        QSignalSpy wanted(&fixture.dialog, &AwsImportDialog::importRequested);
        fixture.text()->setPlainText(QString::fromStdString(AwsOutput::onDemandSummary()));
        QTest::mouseClick(fixture.button("import"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(fixture.dialog.import()->pipeline.name, std::string("orders"));
        fixture.text()->setPlainText(QStringLiteral("{"));
        QTest::mouseClick(fixture.button("import"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void theTargetDecidesWhatBecomesOfTheTraffic() {
        DialogFixture fixture;
        fixture.paste(AwsOutput::metrics());
        QTRY_VERIFY(fixture.dialog.import().has_value());
        QVERIFY(fixture.dialog.import()->traceCsv.empty());
        QVERIFY(fixture.target("open-project")->text().contains(QStringLiteral("Orders")));
        fixture.target("open-project")->click();
        QVERIFY(fixture.dialog.addsToProject());
        QVERIFY(!fixture.dialog.import()->traceCsv.empty());
        QVERIFY(fixture.preview().contains(QStringLiteral("5 datapoints")));
    }

    void aReadOnlyProjectTakesNothing() {
        const DialogFixture fixture({true, QStringLiteral("Orders"), {}, {}});
        QVERIFY(!fixture.target("open-project")->isEnabled());
        QVERIFY(fixture.target("new-project")->isChecked());
    }

    void opensSeveralFiles() {
        DialogFixture fixture;
        const QTemporaryDir folder;
        QStringList files;
        for (const std::string& text : {AwsOutput::shards(), AwsOutput::summary()}) {
            files << folder.filePath(QStringLiteral("%1.json").arg(files.size()));
            QFile file(files.constLast());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.c_str());
        }
        fixture.dialog.openFiles(files);
        QVERIFY(fixture.preview().contains(QStringLiteral("3 open shards")));
        fixture.dialog.openFiles({folder.filePath(QStringLiteral("none.json"))});
        QVERIFY(fixture.preview().contains(QStringLiteral("none.json")));
        QVERIFY(fixture.dialog.import().has_value());
    }

    void helpIsAskedFor() {
        DialogFixture fixture;
        QSignalSpy asked(&fixture.dialog, &AwsImportDialog::helpRequested);
        for (QPushButton* button : fixture.dialog.findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("&Help")) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_MAIN(TestAwsImportDialog)
#include "tst_aws_import_dialog.moc"
