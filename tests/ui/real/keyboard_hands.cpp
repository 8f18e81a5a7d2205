// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/real/keyboard_hands.h"

#include "ui/shell/window_fixture.h"

#include "canvas/canvas_scene.h"
#include "panels/tab_order.h"
#include "shell/pick_list.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kSettleMs = 3000; ///< for one key to be answered on a busy machine

/// How often Tab is pressed from the focus to `target`, or back; -1 when it is never reached.
int countStops(QWidget* from, const QWidget* target, bool forwards) {
    int count = 0;
    QWidget* widget = from;
    do {
        widget = forwards ? widget->nextInFocusChain() : widget->previousInFocusChain();
        count += isTabStop(*widget) ? 1 : 0;
        if (widget == target) {
            return count;
        }
    } while (widget != from);
    return -1;
}

/// The part of `target` that is typed into.
QWidget* partOf(QWidget* target) {
    auto* line = target->findChild<QLineEdit*>();
    return line != nullptr ? line : target;
}

} // namespace

void KeyboardHands::until(const std::function<bool()>& isThere, const QString& key, const char* what) {
    constexpr int kMostPresses = 12;
    for (int i = 0; i < kMostPresses && !isThere(); ++i) {
        keys({key});
        constexpr int kLookMs = 400;
        static_cast<void>(QTest::qWaitFor(isThere, kLookMs));
    }
    if (!isThere()) {
        fail(key + QStringLiteral(" does not lead ") + QLatin1String(what));
    }
}

void KeyboardHands::toCanvas() {
    constexpr int kHandBackMs = 200; // a popup that has just closed hands the focus back
    const auto isThere = [this] { return fixture().canvas()->hasFocus(); };
    static_cast<void>(QTest::qWaitFor(isThere, kHandBackMs));
    until(isThere, QStringLiteral("Escape"), "back to the canvas");
}

int KeyboardHands::stepsTo(const QWidget* target) const {
    QWidget* focus = QApplication::focusWidget();
    if (focus == nullptr) {
        return 1;
    }
    const int onwards = countStops(focus, target, true);
    const int back = countStops(focus, target, false);
    return back < 0 || (onwards >= 0 && onwards <= back) ? onwards : -back;
}

/// Looks how far it is, and presses Tab so often; what Tab visits within a widget is found on the way.
void KeyboardHands::reach(QWidget* target) {
    QWidget* part = partOf(target);
    const auto isThere = [part] { return part->hasFocus(); };
    if (fixture().canvas()->hasFocus()) {
        // Return leads to the properties, of the project when nothing is selected; back from the first node
        // one leaves the canvas.
        const bool isProperty = fixture().dock("inspector")->isAncestorOf(part);
        keys(isProperty
                 ? QStringList{QStringLiteral("Return")}
                 : QStringList{QStringLiteral("Escape"), QStringLiteral("Tab"), QStringLiteral("shift+Tab")});
        static_cast<void>(QTest::qWaitFor([this] { return !fixture().canvas()->hasFocus(); }, kPatienceMs));
    }
    constexpr int kMostLooks = 30;
    for (int look = 0; look < kMostLooks && !isThere(); ++look) {
        const QWidget* before = QApplication::focusWidget();
        // The first press puts the chain in order: only then can be counted.
        const int steps = look == 0 ? 1 : stepsTo(part);
        const QString key = QLatin1String(steps < 0 ? "shift+Tab" : "Tab");
        keys(QStringList(std::max(1, std::abs(steps)), key));
        static_cast<void>(QTest::qWaitFor([&] { return QApplication::focusWidget() != before; }, kSettleMs));
        constexpr int kRestMs = 60;
        static_cast<void>(QTest::qWaitFor(isThere, kRestMs));
    }
    if (!isThere()) {
        fail(QStringLiteral("Tab does not lead to ") + target->objectName());
    }
}

void KeyboardHands::pressButton(QWidget* button) {
    reach(button);
    keys({QStringLiteral("Return")});
}

void KeyboardHands::pickFrom(QWidget* button, const QString& text) {
    onceThere(isMenuOpen, [text] {
        const QMenu* menu = shownMenu();
        QAction* entry = entryOf(*menu, text);
        if (entry == nullptr) {
            fail(QStringLiteral("no entry ") + text);
            return QStringList{QStringLiteral("key"), QStringLiteral("Escape")};
        }
        QStringList words = {QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("15")};
        const qsizetype steps =
            menu->actions().indexOf(entry) - menu->actions().indexOf(menu->activeAction());
        words.append(QStringList(steps, QStringLiteral("Down")));
        return words << QStringLiteral("Return");
    });
    pressButton(button);
    static_cast<void>(QTest::qWaitFor(isMenuClosed, kPatienceMs));
}

void KeyboardHands::choose(QComboBox* combo, const QString& data) {
    if (combo == nullptr || combo->currentData().toString() == data) {
        return;
    }
    const QPointer<QComboBox> alive(combo); // a choice may make the form anew
    reach(combo);
    keys({QStringLiteral("alt+Down")});
    const auto isOpen = [combo] { return combo->view()->isVisible(); };
    if (!QTest::qWaitFor(isOpen, kPatienceMs)) {
        fail(QStringLiteral("a list does not open"));
        return;
    }
    const int steps = combo->findData(data) - combo->view()->currentIndex().row();
    keys(QStringList(std::abs(steps), QLatin1String(steps > 0 ? "Down" : "Up")) << QStringLiteral("Return"));
    static_cast<void>(
        QTest::qWaitFor([&alive] { return alive.isNull() || !alive->view()->isVisible(); }, kPatienceMs));
}

void KeyboardHands::waitForEditor(const char* name) {
    const auto isThere = [name] {
        const QWidget* focus = QApplication::focusWidget();
        return focus != nullptr && (focus->objectName() == QLatin1String(name) ||
                                    (focus->parentWidget() != nullptr &&
                                     focus->parentWidget()->objectName() == QLatin1String(name)));
    };
    if (!QTest::qWaitFor(isThere, kPatienceMs)) {
        fail(QStringLiteral("nothing to type into: ") + QLatin1String(name));
    }
}

void KeyboardHands::addNode(const QString& word, const QString& /*type*/, QPoint /*place*/) {
    toCanvas();
    keys({QStringLiteral("shift+a")});
    waitForEditor("nodeSearch");
    type(word);
    keys({QStringLiteral("Return")});
}

void KeyboardHands::select(const NodeId& node) {
    toCanvas();
    const auto chosen = [this] { return fixture().canvas()->selection().singleNode(); };
    if (chosen() == node) {
        return;
    }
    keys({QStringLiteral("Escape")}); // nothing: Tab begins with the first
    static_cast<void>(
        QTest::qWaitFor([this] { return fixture().canvas()->selection().isEmpty(); }, kSettleMs));
    until([&] { return chosen() == node; }, QStringLiteral("Tab"), "to the node");
}

void KeyboardHands::connectNodes(const NodeId& from, const NodeId& to) {
    select(from);
    keys({QStringLiteral("c")});
    const auto isListOpen = [] {
        return qobject_cast<PickList*>(QApplication::activePopupWidget()) != nullptr;
    };
    if (!QTest::qWaitFor(isListOpen, kPatienceMs)) {
        fail(QStringLiteral("C lists no targets"));
    }
    type(QString::fromStdString(fixture().document().pipeline().findNode(to)->label));
    keys({QStringLiteral("Return")});
}

void KeyboardHands::frame(const NodeId& /*a*/, const NodeId& /*b*/, const QString& title) {
    toCanvas();
    keys({QStringLiteral("ctrl+a"), QStringLiteral("ctrl+g")}); // there are no others
    waitForEditor("labelEditor");
    type(title);
    keys({QStringLiteral("Return")});
}

void KeyboardHands::addNote(QPoint /*place*/, const QString& text) {
    toCanvas();
    keys({QStringLiteral("shift+n")});
    waitForEditor("noteEditor");
    type(text);
    keys({QStringLiteral("ctrl+Return")});
}

void KeyboardHands::selectNothing() {
    toCanvas();
    keys({QStringLiteral("Escape")});
}

void KeyboardHands::removeLinkTo(const NodeId& node) {
    for (const auto& [link, wire] : fixture().canvas()->items().wireItems()) {
        if (link.second.node == node) {
            select(node);
            keys({QStringLiteral("ctrl+shift+Left")});
            const auto isSelected = [this, wanted = link] {
                return fixture().canvas()->selection().links() == std::set<LinkRef>{wanted};
            };
            if (!QTest::qWaitFor(isSelected, kPatienceMs)) {
                fail(QStringLiteral("no key leads to the link"));
            }
            keys({QStringLiteral("Delete")});
            return;
        }
    }
    fail(QStringLiteral("no such link"));
}

void KeyboardHands::command(const char* name) {
    const auto& rows = ActionTable::rows();
    const auto row = std::ranges::find_if(
        rows, [name](const ActionRow& one) { return QLatin1String(one.name) == QLatin1String(name); });
    if (row == rows.end()) {
        fail(QStringLiteral("no command ") + QLatin1String(name));
        return;
    }
    toCanvas();
    QStringList parts =
        QString::fromLatin1(row->keys).section(QStringLiteral("; "), 0, 0).split(QLatin1Char('+'));
    for (QString& part : parts) { // "Ctrl" and letters in xdotool's way, "F5" as it is
        const bool isModifier =
            part == QLatin1String("Ctrl") || part == QLatin1String("Shift") || part == QLatin1String("Alt");
        part = isModifier || part.size() == 1 ? part.toLower() : part;
    }
    keys({parts.join(QLatin1Char('+'))});
}

/// The window is closed, and the program started anew.
void KeyboardHands::leaveProject() {
    command("file.close");
    if (!QTest::qWaitFor([this] { return !fixture().window->isVisible(); }, kPatienceMs)) {
        fail(QStringLiteral("the window does not close"));
    }
    fixture().open();
}

} // namespace millrace::ui
