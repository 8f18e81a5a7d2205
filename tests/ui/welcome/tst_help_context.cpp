// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time_chart.h"
#include "help/help_pages.h"
#include "help/help_panel.h"
#include "palette/node_tree.h"
#include "panels/help_address.h"
#include "ui/shell/window_fixture.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeView>

using namespace millrace;
using namespace millrace::ui;

class TestHelpContext : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void everyPageExistsAndLinksToPages_data() { languages(); }

    void everyPageExistsAndLinksToPages() {
        QFETCH(QString, language);
        Language languages;
        languages.choose(language);
        const HelpPages pages(builtinNodeTypes());
        QStringList open{QStringLiteral("help:index")};
        QSet<QString> seen;
        static const QRegularExpression link(QStringLiteral("href=\"(help:[^\"#]+)"));
        while (!open.isEmpty()) {
            const QString address = open.takeFirst();
            if (seen.contains(address)) {
                continue;
            }
            seen.insert(address);
            const QString page = pages.page(address);
            QVERIFY2(!page.isEmpty(), qPrintable(address));
            for (auto found = link.globalMatch(page); found.hasNext();) {
                open << found.next().captured(1);
            }
        }
        QVERIFY(seen.size() > 15);
        for (const NodeType& type : builtinNodeTypes().types()) {
            const QString address =
                QStringLiteral("help:type/") + QString::fromStdString(type.description.type);
            QVERIFY2(seen.contains(address), qPrintable(address));
            const QString page = pages.page(address);
            QVERIFY(page.contains(QStringLiteral("2026"))); // when the rules were read
            for (const MetricDescription& metric : type.description.metrics) {
                QVERIFY(page.contains(QStringLiteral("metric:") + QString::fromStdString(metric.name)));
            }
        }
        languages.choose(QStringLiteral("en"));
    }

    void everyPanelLeadsSomewhere_data() { languages(); }

    void everyPanelLeadsSomewhere() {
        QFETCH(QString, language);
        WindowFixture fixture;
        QVERIFY(fixture.window->openExample(QStringLiteral("clickstream")));
        fixture.language.choose(language);
        const HelpPages pages(builtinNodeTypes());
        for (const QWidget* widget : fixture.window->findChildren<QWidget*>()) {
            const QString address = widget->property(kHelpProperty).toString();
            if (!address.isEmpty() && !address.startsWith(QLatin1String("help:node/"))) {
                QVERIFY2(!pages.page(address.section(u'#', 0, 0)).isEmpty(), qPrintable(address));
            }
        }
        for (const char* dock :
             {"palette", "inspector", "charts", "costs", "problems", "events", "runs", "help"}) {
            QVERIFY2(!fixture.dock(dock)->property(kHelpProperty).toString().isEmpty(), dock);
        }
    }

    void focusDecides() {
        WindowFixture fixture;
        QVERIFY(fixture.window->openExample(QStringLiteral("clickstream")));
        fixture.canvas()->setFocus();
        QCOMPARE(help(fixture), QStringLiteral("help:concept/editor"));
        fixture.canvas()->selection().set({NodeId("clicks")});
        QCOMPARE(help(fixture), QStringLiteral("help:type/data_stream"));

        auto* tree = fixture.window->findChild<NodeTree*>();
        tree->setCurrentItem(tree->topLevelItem(0)->child(0));
        tree->setFocus();
        QCOMPARE(help(fixture),
                 QStringLiteral("help:type/") + NodeTree::typeOf(tree->topLevelItem(0)->child(0)));

        fixture.dock("problems")->raise();
        auto* problems = fixture.dock("problems")->findChild<QTreeView*>();
        QTRY_VERIFY(problems->model()->rowCount() > 0);
        problems->setCurrentIndex(problems->model()->index(0, 0));
        problems->setFocus();
        QTRY_VERIFY(problems->hasFocus());
        QVERIFY2(help(fixture).startsWith(QLatin1String("help:type/")), qPrintable(help(fixture)));
    }

    void chartsLeadToTheirMetric() {
        WindowFixture fixture;
        QVERIFY(fixture.window->openExample(QStringLiteral("clickstream")));
        fixture.canvas()->selection().set({NodeId("clicks")});
        QTRY_VERIFY(!fixture.window->findChildren<TimeChart*>().isEmpty());
        TimeChart* chart = fixture.window->findChildren<TimeChart*>().constFirst();
        fixture.dock("charts")->raise();
        QCoreApplication::processEvents();
        chart->plot().setFocus();
        if (!chart->plot().hasFocus()) {
            QSKIP("charts are hidden until something ran");
        }
        QVERIFY(help(fixture).endsWith(QStringLiteral("#metric:") +
                                       QString::fromStdString(chart->spec().metric)));
    }

    void f1OpensThePage() {
        WindowFixture fixture;
        QVERIFY(fixture.window->openExample(QStringLiteral("clickstream")));
        fixture.canvas()->setFocus();
        fixture.press(Qt::Key_F1);
        QVERIFY(fixture.isInFront("help"));
        QCOMPARE(fixture.window->findChild<HelpPanel*>()->address(), QStringLiteral("help:concept/editor"));
        QVERIFY(fixture.window->findChild<HelpPanel*>()->findChild<QTextBrowser*>()->toPlainText().size() >
                500);
    }

    void aHiddenPanelOpensAtTheSetting() {
        WindowFixture fixture;
        QVERIFY(fixture.window->openExample(QStringLiteral("clickstream")));
        fixture.dock("help")->close();
        fixture.canvas()->selection().set({NodeId("app")});
        fixture.window->findChild<HelpPanel*>()->showPage(
            QStringLiteral("help:type/consumer#poll_interval_ms"));
        fixture.dock("help")->show();
        fixture.dock("help")->raise();
        QTRY_VERIFY(fixture.isInFront("help"));
        auto* browser = fixture.window->findChild<HelpPanel*>()->findChild<QTextBrowser*>();
        const auto topmost = [browser] {
            constexpr QPoint kInside(20, 6);
            return browser->cursorForPosition(kInside).block().text();
        };
        QTRY_VERIFY2(topmost().contains(QStringLiteral("Poll interval")), qPrintable(topmost()));
        browser->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        fixture.window->resize(1200, 800);
        QCoreApplication::processEvents();
        QCOMPARE(browser->verticalScrollBar()->value(), 0); // the reader's place
    }

private:
    static void languages() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Korean") << QStringLiteral("ko");
    }

    static QString help(const WindowFixture& fixture) {
        return fixture.window->findChild<HelpPanel*>()->contextAddress();
    }
};

QTEST_MAIN(TestHelpContext)
#include "tst_help_context.moc"
