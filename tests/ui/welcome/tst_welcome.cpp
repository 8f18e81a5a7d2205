// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/pipeline_picture.h"
#include "examples/examples.h"
#include "shell/welcome_commands.h"
#include "ui/shell/window_fixture.h"
#include "welcome/example_card.h"
#include "welcome/tour.h"
#include "welcome/welcome_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QSet>
#include <QSignalSpy>

#include <algorithm>

using namespace millrace;
using namespace millrace::ui;

class TestWelcome : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void pageStandsInForTheCanvas() {
        WindowFixture fixture;
        QVERIFY(!page(fixture));
        fixture.window->showWelcome();
        QVERIFY(page(fixture)->isVisible());
        QVERIFY(!fixture.canvas()->isVisible());
        QVERIFY(page(fixture)->isAncestorOf(QApplication::focusWidget()));
        fixture.press(Qt::Key_Escape);
        QVERIFY(!page(fixture)->isVisible());
        QVERIFY(fixture.canvas()->isVisible());
        QVERIFY(fixture.canvas()->hasFocus());
        fixture.action(ActionId::welcome)->trigger();
        QVERIFY(page(fixture)->isVisible());
    }

    void panelsStandAsideAndComeBack() {
        WindowFixture fixture;
        auto* costs = fixture.window->findChild<QDockWidget*>(QStringLiteral("costs"));
        auto* palette = fixture.window->findChild<QDockWidget*>(QStringLiteral("palette"));
        auto* runs = fixture.window->findChild<QDockWidget*>(QStringLiteral("runs"));
        palette->close();
        runs->setFloating(true);
        costs->raise();
        QApplication::processEvents();
        const QRect place = costs->geometry();
        fixture.window->showWelcome();
        QVERIFY(costs->isHidden());
        QVERIFY(runs->isHidden()); // a window of its own, too
        emit page(fixture)->closeRequested();
        QApplication::processEvents();
        QVERIFY(!costs->visibleRegion().isEmpty());
        QCOMPARE(costs->geometry(), place);
        QVERIFY(!runs->isHidden());
        QVERIFY(runs->isFloating());
        QVERIFY(palette->isHidden());
        // What is opened beside the page stays.
        fixture.window->showWelcome();
        fixture.action(ActionId::panelPalette)->trigger();
        emit page(fixture)->closeRequested();
        QVERIFY(!palette->isHidden());
        QVERIFY(!costs->isHidden());
    }

    void theNextWindowHasThePanelsThatWereAside() {
        WindowFixture fixture;
        fixture.dock("events")->raise();
        QApplication::processEvents();
        fixture.window->showWelcome();
        QVERIFY(fixture.window->close());
        fixture.open();
        QVERIFY(!fixture.dock("charts")->isHidden());
        QVERIFY(!fixture.dock("inspector")->isHidden());
        QTRY_VERIFY(fixture.isInFront("events"));
    }

    void everyExampleHasACard() {
        WindowFixture fixture;
        fixture.window->showWelcome();
        const QList<ExampleCard*> cards = page(fixture)->findChildren<ExampleCard*>();
        QCOMPARE(static_cast<std::size_t>(cards.size()), examples().size());
        QSet<QString> names;
        for (ExampleCard* card : cards) {
            const Example* example = findExample(card->name().toStdString());
            QVERIFY(example);
            names.insert(card->name());
            QCOMPARE(card->accessibleName(), QString::fromUtf8(example->title.source));
            QVERIFY(card->accessibleDescription().contains(QString::fromUtf8(example->aim.source)));
            QVERIFY(card->accessibleDescription().contains(QString::fromUtf8(example->watch.source)));
            QVERIFY(card->height() >= card->heightForWidth(card->width()));
        }
        QCOMPARE(names.size(), cards.size());
    }

    void picturesShowTheirPipelines() {
        Theme theme;
        for (const Example& example : examples()) {
            const Pipeline pipeline = parseProject(example.text).value().pipeline;
            const QImage picture =
                pipelinePicture(pipeline, builtinNodeTypes().catalog(), QSize(320, 112), 1).toImage();
            QCOMPARE(picture.size(), QSize(320, 112));
            QSet<QRgb> colors;
            int inked = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    colors.insert(picture.pixel(x, y));
                    inked += picture.pixelColor(x, y) != theme.colors().canvas ? 1 : 0;
                }
            }
            QVERIFY2(colors.size() > 8, example.name.c_str());
            QVERIFY2(inked > 320 * 112 / 40, example.name.c_str());
            // All of it is in sight: nothing touches the edge.
            for (int x = 0; x < picture.width(); ++x) {
                QVERIFY(picture.pixelColor(x, 0) == theme.colors().canvas);
                QVERIFY(picture.pixelColor(x, picture.height() - 1) == theme.colors().canvas);
            }
        }
        const QImage twice = pipelinePicture(parseProject(examples().front().text).value().pipeline,
                                             builtinNodeTypes().catalog(), QSize(320, 112), 2)
                                 .toImage();
        QCOMPARE(twice.size(), QSize(640, 224));
    }

    void anExampleIsOpenedByKeyboardAlone() {
        WindowFixture fixture;
        fixture.window->showWelcome();
        QWidget* first = page(fixture)->findChildren<ExampleCard*>().constFirst();
        for (int i = 0; i < 30 && QApplication::focusWidget() != first; ++i) {
            fixture.press(Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), first);
        fixture.press(Qt::Key_Right);
        auto* second = qobject_cast<ExampleCard*>(QApplication::focusWidget());
        QVERIFY(second && second != first);
        fixture.press(Qt::Key_Return);
        QVERIFY(!page(fixture)->isVisible());
        const Example* example = findExample(second->name().toStdString());
        QCOMPARE(QString::fromStdString(fixture.document().pipeline().name),
                 QString::fromUtf8(example->title.source));
        QVERIFY(fixture.canvas()->hasFocus());
    }

    void recentFilesAreThereAndMissingOnesSaySo() {
        WindowFixture fixture;
        const QString file = fixture.writeProject(QStringLiteral("mine.millrace"), QStringLiteral("Mine"));
        const QString gone = fixture.writeProject(QStringLiteral("gone.millrace"), QStringLiteral("Gone"));
        QVERIFY(fixture.window->openFile(gone));
        QVERIFY(fixture.window->openFile(file));
        QVERIFY(QFile::remove(gone));
        QCoreApplication::processEvents();
        fixture.window->showWelcome();
        QPushButton* mine = button(fixture, QStringLiteral("mine"));
        QVERIFY(mine && mine->isEnabled());
        QPushButton* missing = button(fixture, QStringLiteral("gone (not found)"));
        QVERIFY(missing && !missing->isEnabled());
        mine->click();
        QVERIFY(!page(fixture)->isVisible());
        QCOMPARE(fixture.document().file(), file);
    }

    void anyEditClosesIt() {
        WindowFixture fixture;
        fixture.window->showWelcome();
        fixture.canvas()->addNode(QStringLiteral("producer"));
        QVERIFY(!page(fixture)->isVisible());
        QVERIFY(fixture.canvas()->isVisible());
    }

    void showAtStartIsKept() {
        WindowFixture fixture;
        QVERIFY(WelcomePage::isWantedAtStart());
        fixture.window->showWelcome();
        auto* atStart = page(fixture)->findChild<QCheckBox*>();
        QVERIFY(atStart->isChecked());
        atStart->click();
        QVERIFY(!WelcomePage::isWantedAtStart());
        atStart->click();
        QVERIFY(WelcomePage::isWantedAtStart());
    }

    void nothingIsCutOff_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("language");
        for (const int width : {360, 720, 1100}) {
            for (const char* language : {"en", "ko"}) {
                QTest::addRow("%d %s", width, language) << width << QString::fromLatin1(language);
            }
        }
    }

    void nothingIsCutOff() {
        QFETCH(int, width);
        QFETCH(QString, language);
        WindowFixture fixture;
        fixture.language.choose(language);
        WelcomePage alone(builtinNodeTypes());
        alone.resize(width, 600);
        alone.show();
        QVERIFY(QTest::qWaitForWindowExposed(&alone));
        QCoreApplication::processEvents();
        for (const auto* widget : alone.findChildren<QWidget*>()) {
            if (widget->isVisible() &&
                (qobject_cast<const QPushButton*>(widget) || qobject_cast<const QCheckBox*>(widget))) {
                QVERIFY2(widget->width() >= widget->minimumSizeHint().width(),
                         widget->metaObject()->className());
            }
            if (const auto* card = qobject_cast<const ExampleCard*>(widget)) {
                QVERIFY(card->height() >= card->heightForWidth(card->width()));
                QVERIFY(card->mapTo(&alone, QPoint(card->width(), 0)).x() <= width);
            }
        }
    }

    void tourWaitsForWhatIsAsked() {
        WindowFixture fixture;
        fixture.action(ActionId::tour)->trigger();
        Tour& tour = *fixture.window->findChild<Tour*>();
        QVERIFY(tour.isRunning());
        QCOMPARE(QString::fromStdString(fixture.document().pipeline().name), QStringLiteral("Clickstream"));
        QCOMPARE(tour.place(), 0);
        QVERIFY(tour.bubble()->isVisible());
        QVERIFY(fixture.window->rect().contains(tour.bubble()->geometry()));
        QCOMPARE(QApplication::focusWidget(), tour.bubble()->nextButton());
        fixture.press(Qt::Key_Space);
        QCOMPARE(tour.place(), 1); // select the stream
        QVERIFY(fixture.canvas()->hasFocus());
        for (int i = 0;
             i < 10 && tour.place() == 1 && !fixture.canvas()->selection().nodes().contains(NodeId("clicks"));
             ++i) {
            fixture.press(Qt::Key_Tab);
        }
        QTRY_COMPARE(tour.place(), 2);
        tour.bubble()->nextButton()->click();
        tour.bubble()->nextButton()->click();
        QCOMPARE(tour.place(), 4); // run
        const auto says = [&tour](const char* words) {
            const auto labels = tour.bubble()->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [words](const QLabel* label) {
                return label->isVisible() && label->text().contains(QLatin1String(words));
            });
        };
        QVERIFY(says("The tour goes on"));
        fixture.press(Qt::Key_F5);
        QTRY_COMPARE(tour.place(), 5);
        tour.bubble()->backButton()->click();
        QCOMPARE(tour.place(), 4);
        tour.bubble()->nextButton()->click();
        tour.bubble()->nextButton()->click();
        tour.bubble()->nextButton()->click();
        QCOMPARE(tour.place(), 7);
        QVERIFY(says("The tour is over when"));
        QVERIFY(!says("goes on"));
        QSignalSpy ended(&tour, &Tour::ended);
        fixture.canvas()->addNode(QStringLiteral("consumer"));
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!tour.isRunning());
        fixture.run().shutDown(5000);
    }

    void escapeEndsTheTourAndNothingIsBlocked() {
        WindowFixture fixture;
        fixture.action(ActionId::tour)->trigger();
        Tour& tour = *fixture.window->findChild<Tour*>();
        // The window works as ever.
        fixture.action(ActionId::selectAll)->trigger();
        QVERIFY(fixture.canvas()->selection().nodes().size() > 1);
        fixture.canvas()->setFocus();
        fixture.press(Qt::Key_Escape);
        QVERIFY(!tour.isRunning());
        QVERIFY(!tour.bubble());
        fixture.action(ActionId::tour)->trigger();
        QVERIFY(tour.isRunning());
        fixture.document().startNew();
        QVERIFY(!tour.isRunning());
    }

    void bubbleStaysBesideWhatItTellsOf() {
        QWidget window;
        window.resize(1000, 700);
        window.show();
        Tour tour(window);
        QRect area(10, 10, 200, 300);
        tour.start(
            {{QStringLiteral("One"), QStringLiteral("Text"), [&area] { return area; }, {}, {}, nullptr}});
        for (const QRect& next :
             {QRect(10, 10, 200, 300), QRect(780, 400, 200, 250), QRect(300, 650, 400, 40)}) {
            area = next;
            QTRY_VERIFY(!tour.bubble()->geometry().intersects(area));
            QVERIFY(window.rect().contains(tour.bubble()->geometry()));
        }
    }

private:
    static WelcomePage* page(const WindowFixture& fixture) {
        return fixture.window->findChild<WelcomePage*>();
    }

    static QPushButton* button(const WindowFixture& fixture, const QString& text) {
        for (QPushButton* one : page(fixture)->findChildren<QPushButton*>()) {
            if (one->text() == text && one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
