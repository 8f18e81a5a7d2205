// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_fixture.h"

#include "document/document.h"
#include "document/selection.h"

#include <QListWidget>

using namespace millrace;
using namespace millrace::ui;

/// The search for nodes: by what they are called, what is set and what is wrong, and from match to match.
class TestSearches : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() {
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
    }

    void cleanup() { f.reset(); }

    void findsByProblemAndSaysWhich() {
        f->document().checkNow();
        const auto& findings = f->document().findings();
        const auto warning = std::ranges::find_if(findings, [](const Finding& one) {
            return one.severity == Severity::warning && !one.node.isEmpty();
        });
        QVERIFY(warning != findings.end());
        openSearch();
        QTest::keyClicks(search(), QStringLiteral("warning"));
        QVERIFY(list()->count() > 0);
        const QString said = list()->item(0)->data(Qt::AccessibleDescriptionRole).toString();
        QVERIFY2(said.startsWith(QStringLiteral("Problem (warning): ")), qPrintable(said));
        const QString message = QString::fromStdString(warning->message.english());
        search()->setText(message.left(30));
        QTRY_VERIFY(list()->count() > 0);
        QCOMPARE(list()->item(0)->data(Qt::AccessibleDescriptionRole).toString(),
                 QStringLiteral("Problem (warning): ") + message);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(f->canvas()->selection().singleNode(), warning->node);
    }

    void findsBySettingsAsTheyAreShown() {
        setRate("web", 1700);
        openSearch();
        QTest::keyClicks(search(), QStringLiteral("1,700 records"));
        QCOMPARE(list()->count(), 1);
        QCOMPARE(list()->item(0)->data(Qt::AccessibleDescriptionRole).toString(),
                 QStringLiteral("Rate: 1,700 records/s"));
        search()->setText(QStringLiteral("records_per_second")); // of the file
        QCOMPARE(list()->count(), 0);
        QTest::keyClick(search(), Qt::Key_Escape);
    }

    void theSameSearchGoesToTheNextMatch() {
        openSearch();
        QTest::keyClicks(search(), QStringLiteral("c"));
        const int matches = list()->count();
        QVERIFY(matches > 1);
        QStringList order;
        for (int i = 0; i < matches; ++i) {
            order << list()->item(i)->text();
        }
        QTest::keyClick(search(), Qt::Key_Return);
        for (int i = 0; i <= matches; ++i) { // all the way round
            QCOMPARE(selectedName(), order[i % matches]);
            openSearch();
            QCOMPARE(search()->text(), QStringLiteral("c"));
            QCOMPARE(search()->selectedText(), QStringLiteral("c")); // typing begins anew
            QTest::keyClick(search(), Qt::Key_Return);
        }
    }

    void aSearchOfAnotherProjectIsNotRepeated() {
        openSearch();
        QTest::keyClicks(search(), QStringLiteral("sessions"));
        QTest::keyClick(search(), Qt::Key_Return);
        f->document().startNew();
        QVERIFY(f->document()
                    .push({AddNode{Node{
                              NodeId("only"), "data_stream", "Only", {}, Json::object(), Json::object()}}},
                          QStringLiteral("Add"))
                    .ok());
        openSearch();
        QCOMPARE(search()->text(), QString());
        QCOMPARE(list()->count(), 1);
        QTest::keyClick(search(), Qt::Key_Escape);
    }

private:
    void openSearch() {
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        f->action(ActionId::findNode)->trigger();
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    }

    void setRate(const char* node, int rate) {
        Json settings = f->document().pipeline().findNode(NodeId(node))->settings;
        settings["records_per_second"] = rate;
        QVERIFY(f->document().push({SetNodeSettings{NodeId(node), settings}}, QStringLiteral("Set")).ok());
    }

    [[nodiscard]] QString selectedName() const {
        const NodeId id = f->canvas()->selection().singleNode();
        return QString::fromStdString(f->document().pipeline().displayName(id));
    }

    [[nodiscard]] static QLineEdit* search() {
        return QApplication::activePopupWidget()->findChild<QLineEdit*>();
    }

    [[nodiscard]] static QListWidget* list() {
        return QApplication::activePopupWidget()->findChild<QListWidget*>();
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestSearches)
#include "tst_searches.moc"
