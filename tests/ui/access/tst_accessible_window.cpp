// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/plot_view.h"
#include "charts/time_chart.h"
#include "shards/hash_ring.h"
#include "theme/motion.h"
#include "ui/shell/window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QToolButton>

using namespace millrace;
using namespace millrace::ui;

namespace {

QString pathOf(const QWidget* widget) {
    QString path;
    for (; widget; widget = widget->parentWidget()) {
        path.prepend(QStringLiteral("/%1:%2").arg(QLatin1String(widget->metaObject()->className()),
                                                  widget->objectName()));
    }
    return path;
}

bool isViewport(const QWidget* widget) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
    return area && area->viewport() == widget;
}

/// Parts that Qt puts into its own widgets; their owner has the name.
bool isPartOfAnother(const QWidget* widget) {
    const QWidget* parent = widget->parentWidget();
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) ||
           qobject_cast<const QLineEdit*>(parent) || widget->objectName().startsWith(QLatin1String("qt_")) ||
           widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QComboBoxListView") ||
           widget->inherits("QTableCornerButton") || isViewport(widget);
}

bool wantsName(const QWidget* widget) {
    // Fields that lie hidden on the canvas are named when they are opened; labels by their text. The bar of
    // docks that are all hidden stays, without a tab and without size.
    const auto* tabs = qobject_cast<const QTabBar*>(widget);
    const bool isReady = !widget->isHidden() && !(tabs && tabs->count() == 0) &&
                         !widget->parentWidget()->isHidden() && !qobject_cast<const QLabel*>(widget);
    return isReady && widget->focusPolicy() != Qt::NoFocus && !isPartOfAnother(widget) &&
           (qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
            qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
            qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
            qobject_cast<const QTabBar*>(widget) || widget->focusPolicy() == Qt::StrongFocus);
}

QString nameOf(QWidget* widget) {
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
    return access ? access->text(QAccessible::Name) : QString();
}

} // namespace

class TestAccessibleWindow : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void everyControlHasAName_data() { states(); }

    void everyControlHasAName() {
        QFETCH(QString, state);
        WindowFixture fixture;
        bring(fixture, state);
        QStringList unnamed;
        for (QWidget* widget : fixture.window->findChildren<QWidget*>()) {
            if (wantsName(widget) && nameOf(widget).isEmpty()) {
                unnamed << pathOf(widget);
            }
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }

    void targetsAreLargeEnough_data() { states(); }

    void targetsAreLargeEnough() {
        QFETCH(QString, state);
        WindowFixture fixture;
        bring(fixture, state);
        constexpr int kLeast = 24; // WCAG 2.2, 2.5.8
        QStringList small;
        for (const auto* button : fixture.window->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && !isPartOfAnother(button) && !button->visibleRegion().isEmpty() &&
                (button->width() < kLeast || button->height() < kLeast)) {
                small << QStringLiteral("%1x%2 %3")
                             .arg(button->width())
                             .arg(button->height())
                             .arg(pathOf(button) + QLatin1Char(' ') + button->text() + button->toolTip());
            }
        }
        QVERIFY2(small.isEmpty(), qPrintable(small.join(u'\n')));
    }

    void nothingIsCutOff_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("size");
        for (const char* language : {"en", "ko"}) {
            for (const double size : {1.0, 2.0}) {
                QTest::addRow("%s %.0f", language, size) << QString::fromLatin1(language) << size;
            }
        }
    }

    void nothingIsCutOff() {
        QFETCH(QString, language);
        QFETCH(double, size);
        const QFont usual = QApplication::font();
        QFont font = usual;
        font.setPointSizeF(usual.pointSizeF() * size);
        QApplication::setFont(font);
        QStringList clipped;
        {
            WindowFixture fixture;
            fixture.language.choose(language);
            fixture.window->resize(1600, 1000);
            bring(fixture, QStringLiteral("run"));
            fixture.canvas()->selection().set({NodeId("clicks")});
            for (const char* dock : {"costs", "problems", "events", "runs", "help", "charts"}) {
                fixture.dock(dock)->raise();
                for (int i = 0; i < 4; ++i) {
                    QCoreApplication::processEvents(); // layouts follow one another
                }
                clipped << clippedIn(*fixture.window);
            }
        }
        QApplication::setFont(usual);
        clipped.removeDuplicates();
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    }

    void chartsTellTheirValues() {
        WindowFixture fixture;
        QVERIFY(fixture.window->openExample(QStringLiteral("clickstream")));
        fixture.shorten(20);
        fixture.action(ActionId::run)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.run().state(), RunState::finished, 60000);
        bool anyValue = false;
        QTRY_VERIFY(!fixture.window->findChildren<TimeChart*>().isEmpty());
        for (TimeChart* chart : fixture.window->findChildren<TimeChart*>()) {
            QAccessibleInterface* plot = QAccessible::queryAccessibleInterface(&chart->plot());
            QCOMPARE(plot->role(), QAccessible::Chart);
            QVERIFY(plot->text(QAccessible::Name).startsWith(chart->spec().title));
            QCOMPARE(plot->text(QAccessible::Value), chart->spokenValues());
            anyValue = anyValue ||
                       plot->text(QAccessible::Value).contains(QRegularExpression(QStringLiteral("[0-9]")));
        }
        QVERIFY(anyValue);
        CanvasView* canvas = fixture.canvas();
        QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(canvas);
        bool anyLoad = false;
        bool anyRate = false;
        for (int i = 0; i < tree->childCount(); ++i) {
            QAccessibleInterface* child = tree->child(i);
            if (QAccessibleValueInterface* value = child->object() ? nullptr : child->valueInterface()) {
                anyLoad = true;
                QVERIFY(value->currentValue().toDouble() >= 0 && value->currentValue().toDouble() <= 100);
            }
            anyRate = anyRate || child->text(QAccessible::Name).contains(QStringLiteral("records/s"));
        }
        QVERIFY(anyLoad);
        QVERIFY(anyRate);
    }

    void messagesAreAlerts() {
        WindowFixture fixture;
        fixture.window->messages().say(MessageKind::warning, QStringLiteral("Something happened."));
        QAccessibleInterface* bar = QAccessible::queryAccessibleInterface(&fixture.window->messages());
        QCOMPARE(bar->role(), QAccessible::AlertMessage);
        QCOMPARE(bar->text(QAccessible::Name), QStringLiteral("Something happened."));
    }

    void themeAndMotionHaveCommands() {
        WindowFixture fixture;
        fixture.action(ActionId::themeContrast)->trigger();
        QCOMPARE(Theme::instance().name(), QStringLiteral("contrast"));
        QVERIFY(fixture.action(ActionId::themeContrast)->isChecked());
        QCOMPARE(QSettings().value(QStringLiteral("looks/theme")).toString(), QStringLiteral("contrast"));
        fixture.action(ActionId::themeLight)->trigger();
        QVERIFY(!fixture.action(ActionId::themeContrast)->isChecked());
        const bool before = motionReduced();
        fixture.action(ActionId::reduceMotion)->trigger();
        QCOMPARE(motionReduced(), !before);
        QCOMPARE(fixture.action(ActionId::reduceMotion)->isChecked(), !before);
        QCOMPARE(fixture.window->isAnimated(), before);
        Motion::instance().followSystem();
    }

private:
    static void states() {
        QTest::addColumn<QString>("state");
        for (const char* state : {"empty", "welcome", "node", "stream", "consumer", "run", "Korean"}) {
            QTest::newRow(state) << QString::fromLatin1(state);
        }
    }

    /// Buttons whose text is wider than they are; elided ones end in an ellipsis.
    static QStringList clippedIn(const QWidget& window) {
        QStringList clipped;
        for (const auto* button : window.findChildren<QAbstractButton*>()) {
            const auto* tool = qobject_cast<const QToolButton*>(button);
            const bool showsText =
                !button->text().isEmpty() && (!tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly);
            if (!showsText || !button->isVisible() || button->visibleRegion().isEmpty()) {
                continue;
            }
            const QSize needed = button->fontMetrics().size(Qt::TextShowMnemonic, button->text());
            if (needed.width() > button->width() || needed.height() > button->height()) {
                clipped << QStringLiteral("%1 in %2x%3: %4")
                               .arg(button->text())
                               .arg(button->width())
                               .arg(button->height())
                               .arg(pathOf(button));
            }
        }
        return clipped;
    }

    /// Brings the window into a state in which other parts of it show.
    static void bring(WindowFixture& fixture, const QString& state) {
        if (state == QLatin1String("welcome")) {
            fixture.window->showWelcome();
        } else if (state != QLatin1String("empty")) {
            QVERIFY(fixture.window->openExample(QStringLiteral("clickstream")));
        }
        const NodeId node(state == QLatin1String("stream")     ? "clicks"
                          : state == QLatin1String("consumer") ? "app"
                                                               : "web");
        if (state != QLatin1String("empty") && state != QLatin1String("welcome")) {
            fixture.canvas()->selection().set({node});
            QTRY_VERIFY(!fixture.dock("inspector")->findChildren<QLineEdit*>().isEmpty());
        }
        if (state == QLatin1String("run")) {
            fixture.shorten(20);
            fixture.action(ActionId::run)->trigger();
            QTRY_COMPARE_WITH_TIMEOUT(fixture.run().state(), RunState::finished, 60000);
        }
        if (state == QLatin1String("Korean")) {
            fixture.language.choose(QStringLiteral("ko"));
        }
        for (const char* dock : {"charts", "costs", "problems", "events", "runs", "help"}) {
            fixture.dock(dock)->raise();
            QCoreApplication::processEvents();
        }
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestAccessibleWindow)
#include "tst_accessible_window.moc"
