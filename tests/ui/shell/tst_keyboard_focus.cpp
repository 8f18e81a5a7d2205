// SPDX-License-Identifier: GPL-3.0-or-later
// Where the focus goes by keys: into panels and out of them, through forms, on buttons.
#include "window_fixture.h"

#include "inspector/inspector_panel.h"
#include "problems/problems_panel.h"
#include "welcome/welcome_page.h"

#include <QComboBox>
#include <QScrollArea>
#include <QToolButton>

namespace millrace::ui {

class TestKeyboardFocus : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() {
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        f->canvas()->setFocus();
    }

    void cleanup() { f.reset(); }

    void theKeyOfAPanelLeadsIntoItAndClosesItFromWithin() {
        QDockWidget* inspector = f->dock("inspector");
        QVERIFY(f->isInFront("inspector"));
        f->press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(f->isInFront("inspector")); // it was seen, and is not closed
        QVERIFY(hasFocus("inspector"));
        QVERIFY(QApplication::focusWidget()->focusPolicy() & Qt::TabFocus); // where one can do something
        QVERIFY(f->action(ActionId::panelInspector)->isChecked());
        f->press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(inspector->isHidden());
        QVERIFY(f->canvas()->hasFocus());
        f->press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(f->isInFront("inspector"));
        QVERIFY(hasFocus("inspector"));
        // Behind others it comes to the front, with the focus.
        QVERIFY(!f->isInFront("problems"));
        f->press(Qt::Key_5, Qt::AltModifier);
        QVERIFY(f->isInFront("problems"));
        QVERIFY(hasFocus("problems"));
        // From the menu, its mark shows and hides it.
        f->action(ActionId::panelInspector)->trigger();
        QVERIFY(inspector->isHidden());
    }

    void aPanelRemembersWhereTheFocusWas() {
        f->press(Qt::Key_2, Qt::AltModifier);
        for (int i = 0; i < 4; ++i) {
            f->press(Qt::Key_Tab);
        }
        const QWidget* before = QApplication::focusWidget();
        QVERIFY(hasFocus("inspector"));
        f->press(Qt::Key_Escape);
        QVERIFY(f->canvas()->hasFocus());
        f->press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void escapeLeadsBackFromEverywhere() {
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7,
                                  Qt::Key_8, Qt::Key_9}) {
            f->press(key, Qt::AltModifier);
            QVERIFY(!f->canvas()->hasFocus());
            f->press(Qt::Key_Escape);
            QVERIFY2(f->canvas()->hasFocus(), qPrintable(QKeySequence(key).toString()));
        }
        f->window->findChild<QComboBox*>(QStringLiteral("speed"))->setFocus();
        f->press(Qt::Key_Escape);
        QVERIFY(f->canvas()->hasFocus());
        f->dock("charts")->setFloating(true);
        QVERIFY(QTest::qWaitForWindowExposed(f->dock("charts")));
        auto* combo = f->dock("charts")->findChild<QComboBox*>();
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Escape);
        QTRY_VERIFY(f->window->focusWidget() == f->canvas());
    }

    void tabGoesThroughAFormAsItReads() {
        f->canvas()->selection().set({nodeOf("producer")});
        QTRY_VERIFY(f->window->findChild<QWidget*>(QStringLiteral("partition_key.hot_share")));
        f->press(Qt::Key_2, Qt::AltModifier);
        QWidget* form = f->window->findChild<InspectorPanel*>()->findChild<QScrollArea*>()->widget();
        int last = -1;
        int seen = 0;
        constexpr int kMostTabs = 150;
        for (int i = 0; i < kMostTabs && hasFocus("inspector"); ++i) {
            QWidget* focus = QApplication::focusWidget();
            if (form->isAncestorOf(focus)) {
                const int line = focus->mapTo(form, QPoint(0, focus->height())).y();
                constexpr int kRow = 24; // parts of a row do not stand on one line
                QVERIFY2(line > last - kRow, qPrintable(focus->accessibleName()));
                last = std::max(last, line);
                ++seen;
            }
            f->press(Qt::Key_Tab);
        }
        constexpr int kFields = 20;
        QVERIFY(seen > kFields);
        QVERIFY(!hasFocus("inspector")); // it goes on
    }

    void tabSkipsPanelsBehindOthers() {
        QSet<QWidget*> visited;
        constexpr int kMostTabs = 400;
        for (int i = 0; i < kMostTabs; ++i) {
            f->press(Qt::Key_Tab);
            QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus);
            visited.insert(focus);
            for (const char* name : {"costs", "problems", "events", "runs", "help", "history"}) {
                QVERIFY2(!hasFocus(name), name);
            }
        }
        QVERIFY(visited.contains(f->canvas()));
        QVERIFY(std::ranges::any_of(visited,
                                    [this](QWidget* one) { return f->dock("charts")->isAncestorOf(one); }));
        QVERIFY(std::ranges::any_of(visited,
                                    [this](QWidget* one) { return f->dock("palette")->isAncestorOf(one); }));
    }

    void enterPressesTheFocusedButton() {
        const std::size_t before = f->document().pipeline().scenario.events.size();
        button("Add event")->setFocus();
        f->press(Qt::Key_Return);
        QCOMPARE(f->document().pipeline().scenario.events.size(), before + 1);
        f->window->showWelcome();
        auto* page = f->window->findChild<WelcomePage*>();
        QTRY_VERIFY(page->isVisible() && page->isAncestorOf(QApplication::focusWidget()));
        button("Go to the canvas")->setFocus();
        f->press(Qt::Key_Enter, Qt::KeypadModifier);
        QVERIFY(!page->isVisible());
        QVERIFY(f->canvas()->hasFocus());
    }

    void escapeInAPanelLeadsToTheWelcomePage() {
        f->window->showWelcome();
        auto* page = f->window->findChild<WelcomePage*>();
        f->press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(hasFocus("palette"));
        f->press(Qt::Key_Escape);
        QVERIFY(page->isAncestorOf(QApplication::focusWidget()));
        f->press(Qt::Key_Escape);
        QVERIFY(f->canvas()->hasFocus());
    }

private:
    bool hasFocus(const char* dock) { return f->dock(dock)->isAncestorOf(QApplication::focusWidget()); }

    NodeId nodeOf(const std::string& type) {
        const auto& nodes = f->document().pipeline().nodes;
        return std::ranges::find(nodes, type, &Node::type)->id;
    }

    QPushButton* button(const char* text) {
        for (QPushButton* one : f->window->findChildren<QPushButton*>()) {
            if (one->text().remove(QLatin1Char('&')) == QLatin1String(text) && one->isVisible()) {
                return one;
            }
        }
        QTest::qFail(text, __FILE__, __LINE__);
        return nullptr;
    }

    std::unique_ptr<WindowFixture> f;
};

} // namespace millrace::ui

QTEST_MAIN(millrace::ui::TestKeyboardFocus)
#include "tst_keyboard_focus.moc"
