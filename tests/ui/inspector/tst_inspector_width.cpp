// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector_fixture.h"

#include "inspector/section.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <QScrollArea>

#include <algorithm>

using namespace millrace;
using namespace millrace::ui;

namespace {

struct ExampleFixture {
    explicit ExampleFixture(const QString& example, int width) {
        const QString file =
            QStringLiteral(MILLRACE_SOURCE_DIR "/resources/examples/%1.millrace").arg(example);
        document.openCopy(loadProject(file.toStdString()).value().pipeline);
        panel.resize(width, 900);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    void show(const NodeId& node) {
        selection.set(node.isEmpty() ? std::set<NodeId>() : std::set<NodeId>{node});
        QVERIFY(QTest::qWaitFor([this] { return !isUpdateDue(panel, 100); }));
        for (Section* section : panel.findChildren<Section*>()) {
            section->setOpen(true);
        }
        // Whoever takes another place is laid out a moment later.
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    Document document{builtinNodeTypes()};
    Selection selection;
    RunController run{builtinNodeTypes()};
    InspectorPanel panel{document, selection, run};
};

/// What the combo box or line holds is there in full, or has all the width that there is.
QString cutOff(const QWidget& page) {
    for (const QComboBox* combo : page.findChildren<QComboBox*>()) {
        const auto* field = qobject_cast<const Field*>(combo->parentWidget());
        field = field ? field : qobject_cast<const Field*>(combo->parentWidget()->parentWidget());
        if (combo->isVisible() && field != nullptr && combo->width() < combo->sizeHint().width() &&
            combo->width() < field->width()) {
            return field->objectName() + QStringLiteral(": ") + combo->currentText();
        }
    }
    for (const QLineEdit* line : page.findChildren<QLineEdit*>()) {
        const auto* field = line->parentWidget() == nullptr
                                ? nullptr
                                : qobject_cast<const Field*>(line->parentWidget()->parentWidget());
        const QString text = line->text().isEmpty() ? line->placeholderText() : line->text();
        const int needed = line->fontMetrics().horizontalAdvance(text) + line->textMargins().right() + 16;
        if (line->isVisible() && field != nullptr && line->width() < needed &&
            line->width() < field->width() - 30) { // a button that opens files may stand beside it
            return field->objectName() + QStringLiteral(": ") + text;
        }
    }
    return {};
}

} // namespace

/// The inspector at the widths that a docked panel has.
class TestInspectorWidth : public QObject {
    Q_OBJECT

private slots:

    void valuesAreThereInFull_data() {
        QTest::addColumn<QString>("example");
        QTest::addColumn<int>("width");
        for (const QString& example : {QStringLiteral("clickstream"), QStringLiteral("hot-key-and-cure"),
                                       QStringLiteral("five-pollers-or-fan-out")}) {
            for (const int width : {284, 352, 480}) {
                const QString row = QStringLiteral("%1 at %2").arg(example).arg(width);
                QTest::newRow(qPrintable(row)) << example << width;
            }
        }
    }

    void valuesAreThereInFull() {
        QFETCH(QString, example);
        QFETCH(int, width);
        ExampleFixture f(example, width);
        std::vector<NodeId> pages{NodeId()};
        for (const Node& node : f.document.pipeline().nodes) {
            pages.push_back(node.id);
        }
        for (const NodeId& id : pages) {
            f.show(id);
            const auto* area = f.panel.findChild<QScrollArea*>();
            QVERIFY2(area->widget()->width() <= area->viewport()->width(), id.text().c_str());
            QCOMPARE(cutOff(*area->widget()), QString());
        }
    }

    void titlesStandAboveInANarrowFormAndBesideInAWideOne() {
        ExampleFixture f(QStringLiteral("clickstream"), 284);
        f.show(NodeId("web"));
        auto* field = f.panel.findChild<Field*>(QStringLiteral("records_per_second"));
        auto* line = field->findChild<QLineEdit*>();
        const auto labels = field->findChildren<QLabel*>();
        const auto found = std::ranges::find(labels, QStringLiteral("Rate"), &QLabel::text);
        QVERIFY(found != labels.end());
        const QLabel* title = *found;
        const auto topOf = [field](const QWidget* part) { return part->mapTo(field, QPoint()).y(); };
        QVERIFY(topOf(line) >= topOf(title) + title->height());
        QCOMPARE(line->width(), field->width());
        f.panel.resize(480, 900);
        QTRY_VERIFY(topOf(line) < topOf(title) + title->height());
        QVERIFY(line->mapTo(field, QPoint()).x() > title->width());
    }

    void longNamesInHeadingsAreBroken() {
        QWidget window;
        Section section(QStringLiteral("WriteProvisionedThroughputExceeded"), false, &window);
        const auto* heading = section.findChild<QToolButton*>();
        QVERIFY(heading->heightForWidth(160) > heading->heightForWidth(600));
    }
};

QTEST_MAIN(TestInspectorWidth)
#include "tst_inspector_width.moc"
