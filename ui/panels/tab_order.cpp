// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tab_order.h"

#include <QDockWidget>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollArea>
#include <QSplitter>
#include <QStyleHints>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace millrace::ui {

namespace {

using Order = std::vector<QWidget*>;

bool takesTab(const QWidget& widget) {
    // Some platforms let Tab visit fields and lists alone.
    const bool visitsAll = QGuiApplication::styleHints()->tabFocusBehavior() == Qt::TabFocusAllControls;
    const Qt::FocusPolicy wanted = visitsAll ? Qt::TabFocus : Qt::StrongFocus;
    return (widget.focusPolicy() & wanted) == wanted && widget.focusProxy() == nullptr;
}

bool isBehind(const QWidget& widget) {
    for (const QWidget* parent = &widget; parent != nullptr; parent = parent->parentWidget()) {
        const auto* dock = qobject_cast<const QDockWidget*>(parent);
        if (dock != nullptr) {
            return dock->visibleRegion().isEmpty();
        }
    }
    return false;
}

void addWidget(QWidget& widget, Order& order);

/// Items of a grid by rows, those of other layouts as they follow each other.
void addLayout(const QLayout& layout, Order& order) {
    struct Place {
        int row;
        int column;
        QLayoutItem* item;
    };

    std::vector<Place> places;
    const auto* grid = qobject_cast<const QGridLayout*>(&layout);
    for (int i = 0; i < layout.count(); ++i) {
        Place place{i, 0, layout.itemAt(i)};
        if (grid != nullptr) {
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(i, &place.row, &place.column, &rows, &columns);
        }
        places.push_back(place);
    }
    std::ranges::stable_sort(places, [](const Place& a, const Place& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    for (const Place& place : places) {
        if (QWidget* widget = place.item->widget()) {
            addWidget(*widget, order);
        } else if (const QLayout* inner = place.item->layout()) {
            addLayout(*inner, order);
        }
    }
}

void addWidget(QWidget& widget, Order& order) {
    if (takesTab(widget)) {
        order.push_back(&widget); // what is in it is its own business
        return;
    }
    if (auto* area = qobject_cast<QScrollArea*>(&widget)) {
        if (area->widget() != nullptr) {
            addWidget(*area->widget(), order);
        }
        return;
    }
    if (const auto* splitter = qobject_cast<QSplitter*>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i) {
            addWidget(*splitter->widget(i), order);
        }
        return;
    }
    if (widget.layout() != nullptr) {
        addLayout(*widget.layout(), order);
    }
}

/// What of `order` Tab would visit, as Tab goes now.
Order inChain(QWidget& form, const Order& order) {
    Order sorted = order;
    std::ranges::sort(sorted);
    Order chain;
    QWidget* widget = &form;
    do {
        if (std::ranges::binary_search(sorted, widget)) {
            chain.push_back(widget);
        }
        widget = widget->nextInFocusChain();
    } while (widget != &form && widget != nullptr);
    return chain;
}

} // namespace

void orderTabs(QWidget& form) {
    Order order;
    addWidget(form, order);
    if (order.size() < 2 || inChain(form, order) == order) {
        return;
    }
    for (std::size_t i = 1; i < order.size(); ++i) {
        QWidget::setTabOrder(order[i - 1], order[i]);
    }
}

bool isTabStop(const QWidget& widget) {
    return takesTab(widget) && widget.isVisible() && widget.isEnabled() && !isBehind(widget);
}

bool moveFocus(QWidget& window, bool next) {
    QWidget* from = window.focusWidget() != nullptr ? window.focusWidget() : &window;
    QWidget* widget = from;
    do {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (widget->window() == &window && isTabStop(*widget)) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return widget != from;
        }
    } while (widget != from);
    return false;
}

void focusInside(QWidget& form, Qt::FocusReason reason) {
    QWidget* last = form.focusWidget();
    if (last != nullptr && last != &form && last->isVisible() && last->isEnabled()) {
        last->setFocus(reason);
        return;
    }
    Order order;
    addWidget(form, order);
    const auto first = std::ranges::find_if(
        order, [](const QWidget* widget) { return widget->isVisible() && widget->isEnabled(); });
    (first == order.end() ? &form : *first)->setFocus(reason);
}

} // namespace millrace::ui
