// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/real/mouse_hands.h"

#include "ui/shell/window_fixture.h"

#include "canvas/canvas_scene.h"
#include "palette/node_tree.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>
#include <QScrollArea>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidgetItemIterator>

namespace millrace::ui {

namespace {

QPoint middle(const QWidget* widget) {
    return widget->rect().center();
}

} // namespace

void MouseHands::click(const QWidget* widget, QPoint place, const QString& button) {
    xdotool(at(widget, place) + QStringList{QStringLiteral("click"), button});
}

void MouseHands::drag(const QWidget* from, QPoint start, const QWidget* to, QPoint end) {
    const QPoint first = from->mapToGlobal(start);
    const QPoint last = to->mapToGlobal(end);
    QStringList words = at(from, start) + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")};
    constexpr int kSteps = 12;
    for (int i = 1; i <= kSteps; ++i) {
        const QPoint point = first + (last - first) * i / kSteps;
        words += QStringList{QStringLiteral("mousemove"), QString::number(point.x()),
                             QString::number(point.y()), QStringLiteral("sleep"), QStringLiteral("0.02")};
    }
    xdotool(words + QStringList{QStringLiteral("mouseup"), QStringLiteral("1")});
}

void MouseHands::waitUntilStill(const QWidget* target) {
    constexpr int kLooks = 6;
    QRect last;
    int same = 0;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            const QRect now(target->mapToGlobal(QPoint()), target->size());
            same = now == last && target->isVisible() ? same + 1 : 0;
            last = now;
            return same >= kLooks;
        },
        kPatienceMs));
}

void MouseHands::scrollTo(QWidget* target) {
    waitUntilStill(target);
    QScrollArea* area = nullptr;
    for (QWidget* parent = target->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto* found = qobject_cast<QScrollArea*>(parent)) {
            area = found;
            break;
        }
    }
    constexpr int kMostTurns = 80;
    for (int turn = 0; area != nullptr && turn < kMostTurns; ++turn) {
        const QRect view = area->viewport()->rect();
        const QPoint place = target->mapTo(area->viewport(), middle(target));
        if (view.adjusted(0, 4, 0, -4).contains(QPoint(view.center().x(), place.y()))) {
            return;
        }
        // At the edge, where no field takes the wheel.
        click(area->viewport(), QPoint(2, view.center().y()), QLatin1String(place.y() > 0 ? "5" : "4"));
        waitUntilStill(target);
    }
}

void MouseHands::reach(QWidget* target) {
    QWidget* edit = target->findChild<QLineEdit*>();
    edit = edit != nullptr ? edit : target;
    constexpr int kMostClicks = 5; // a form that has just been made still moves
    constexpr int kClickMs = 1000;
    for (int i = 0; i < kMostClicks; ++i) {
        scrollTo(target);
        click(edit, middle(edit));
        if (QTest::qWaitFor([&] { return edit->hasFocus(); }, kClickMs)) {
            return;
        }
    }
    fail(QStringLiteral("a click does not reach ") + target->objectName());
}

void MouseHands::pressButton(QWidget* button) {
    scrollTo(button);
    click(button, middle(button));
}

void MouseHands::pickFrom(QWidget* button, const QString& text) {
    onceThere(isMenuOpen, [text] { return entryClick(text); });
    pressButton(button);
    static_cast<void>(QTest::qWaitFor(isMenuClosed, kPatienceMs));
}

QStringList MouseHands::entryClick(const QString& text) {
    const QMenu* menu = shownMenu();
    QAction* entry = entryOf(*menu, text);
    if (entry == nullptr) {
        fail(QStringLiteral("no entry ") + text);
        return {QStringLiteral("key"), QStringLiteral("Escape")};
    }
    return at(menu, menu->actionGeometry(entry).center()) +
           QStringList{QStringLiteral("click"), QStringLiteral("1")};
}

void MouseHands::fromMenuAt(QPoint place, const QString& text) {
    onceThere(isMenuOpen, [text] { return entryClick(text); });
    click(fixture().canvas()->viewport(), place, QStringLiteral("3"));
    static_cast<void>(QTest::qWaitFor(isMenuOpen, kPatienceMs));
    static_cast<void>(QTest::qWaitFor(isMenuClosed, kPatienceMs));
}

void MouseHands::choose(QComboBox* combo, const QString& data) {
    if (combo == nullptr || combo->currentData().toString() == data) {
        return;
    }
    scrollTo(combo);
    click(combo, middle(combo));
    if (!QTest::qWaitFor([&] { return combo->view()->isVisible(); }, kPatienceMs)) {
        fail(QStringLiteral("a list does not open"));
        return;
    }
    const QModelIndex index = combo->model()->index(combo->findData(data), 0);
    combo->view()->scrollTo(index);
    click(combo->view()->viewport(), combo->view()->visualRect(index).center());
}

void MouseHands::addNode(const QString& /*word*/, const QString& type, QPoint place) {
    auto* tree = fixture().window->findChild<NodeTree*>();
    for (QTreeWidgetItemIterator item(tree); *item != nullptr; ++item) {
        if (NodeTree::typeOf(*item) == type) {
            const QRect row = tree->visualItemRect(*item);
            drag(tree->viewport(), QPoint(row.left() + row.width() / 3, row.center().y()),
                 fixture().canvas()->viewport(), place);
            return;
        }
    }
    fail(QStringLiteral("the palette has no ") + type);
}

QPoint MouseHands::middleOf(const NodeId& node) const {
    const NodeItem* item = fixture().canvas()->items().nodeItem(node);
    return fixture().canvas()->mapFromScene(item->mapToScene(item->boundingRect().center()));
}

void MouseHands::connectNodes(const NodeId& from, const NodeId& to) {
    QWidget* viewport = fixture().canvas()->viewport();
    drag(viewport, fixture().port(from, "out"), viewport, fixture().port(to, "in"));
}

void MouseHands::select(const NodeId& node) {
    click(fixture().canvas()->viewport(), middleOf(node));
}

void MouseHands::frame(const NodeId& a, const NodeId& b, const QString& title) {
    QWidget* viewport = fixture().canvas()->viewport();
    select(a);
    xdotool(QStringList{QStringLiteral("keydown"), QStringLiteral("shift")} + at(viewport, middleOf(b)) +
            QStringList{QStringLiteral("click"), QStringLiteral("1"), QStringLiteral("keyup"),
                        QStringLiteral("shift")});
    fromMenuAt(middleOf(b), QStringLiteral("Put into a frame"));
    type(title);
    keys({QStringLiteral("Return")});
}

void MouseHands::addNote(QPoint place, const QString& text) {
    fromMenuAt(place, QStringLiteral("Add note"));
    type(text);
    selectNothing();
}

void MouseHands::selectNothing() {
    QTest::qWait(QApplication::doubleClickInterval()); // two of them are no double-click
    const QRect area = fixture().canvas()->viewport()->rect();
    click(fixture().canvas()->viewport(), QPoint(24, area.bottom() - 24));
}

void MouseHands::removeLinkTo(const NodeId& node) {
    for (const auto& [link, wire] : fixture().canvas()->items().wireItems()) {
        if (link.second.node == node) {
            fromMenuAt(fixture().canvas()->mapFromScene(wire->curve().at(0.5)), QStringLiteral("Delete"));
            return;
        }
    }
    fail(QStringLiteral("no such link"));
}

void MouseHands::command(const char* name) {
    for (QToolBar* bar : fixture().window->findChildren<QToolBar*>()) {
        for (QAction* action : bar->actions()) {
            QWidget* button = bar->widgetForAction(action);
            if (action->objectName() == QLatin1String(name) && button != nullptr && button->isVisible()) {
                click(button, middle(button));
                return;
            }
        }
    }
    for (QAbstractButton* button : fixture().window->findChildren<QAbstractButton*>()) {
        auto* tool = qobject_cast<QToolButton*>(button);
        if (tool != nullptr && tool->isVisible() && tool->defaultAction() != nullptr &&
            tool->defaultAction()->objectName() == QLatin1String(name)) {
            click(tool, middle(tool));
            return;
        }
    }
    fail(QStringLiteral("no button for ") + QLatin1String(name));
}

void MouseHands::leaveProject() {
    command("file.new");
}

} // namespace millrace::ui
