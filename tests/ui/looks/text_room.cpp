// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_room.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

namespace millrace::ui {

namespace {

/// Rounding of font sizes at fractional places.
constexpr int kSlack = 1;
const QString kOfHeight = QStringLiteral(" of height");

QString cut(const QString& text, int needed, int room) {
    return QStringLiteral("“%1” needs %2 and has %3").arg(text.left(60)).arg(needed).arg(room);
}

/// Whether a tool tip says all of the text.
bool isSaid(const QString& text, const QString& toolTip) {
    QString plain = text;
    plain.remove(QLatin1Char('&'));
    return !plain.isEmpty() && toolTip.contains(plain);
}

int widthOf(const QWidget& widget, const QString& text) {
    return widget.fontMetrics().size(Qt::TextShowMnemonic, text).width();
}

QString ofLabel(const QLabel& label) {
    const QString text = label.text();
    if (text.isEmpty()) {
        return {};
    }
    if (label.hasHeightForWidth()) {
        const int needed = label.heightForWidth(label.width());
        const int least = label.minimumSizeHint().width();
        if (least > label.width() + kSlack) {
            return cut(text, least, label.width());
        }
        return needed > label.height() + kSlack ? cut(text, needed, label.height()) + kOfHeight : QString();
    }
    const QSize hint = label.sizeHint();
    if (hint.width() > label.width() + kSlack) {
        return cut(text, hint.width(), label.width());
    }
    return hint.height() > label.height() + kSlack ? cut(text, hint.height(), label.height()) + kOfHeight
                                                   : QString();
}

QString ofButton(const QAbstractButton& button) {
    const QString text = button.text();
    if (text.isEmpty()) {
        return {};
    }
    if (const auto* tool = qobject_cast<const QToolButton*>(&button)) {
        if (tool->hasHeightForWidth()) {
            const int needed = tool->heightForWidth(tool->width());
            return needed > tool->height() + kSlack ? cut(text, needed, tool->height()) + kOfHeight
                                                    : QString();
        }
        const Qt::ToolButtonStyle style = tool->toolButtonStyle();
        const bool showsIcon = !tool->icon().isNull() && style != Qt::ToolButtonTextOnly;
        const bool showsText = !showsIcon || style == Qt::ToolButtonTextBesideIcon;
        // The hint has room around the text that may go.
        const int needed = widthOf(button, text) + (showsIcon ? tool->iconSize().width() + 4 : 0);
        return showsText && needed > button.width() ? cut(text, needed, button.width()) : QString();
    }
    QStyleOptionButton option;
    option.initFrom(&button);
    option.icon = button.icon();
    option.iconSize = button.iconSize();
    option.text = text;
    const bool isBox = qobject_cast<const QCheckBox*>(&button) || qobject_cast<const QRadioButton*>(&button);
    const auto element = qobject_cast<const QCheckBox*>(&button)      ? QStyle::SE_CheckBoxContents
                         : qobject_cast<const QRadioButton*>(&button) ? QStyle::SE_RadioButtonContents
                                                                      : QStyle::SE_PushButtonContents;
    const QRect room = button.style()->subElementRect(element, &option, &button);
    const int icon = button.icon().isNull() ? 0 : button.iconSize().width() + 4;
    const int lines = button.fontMetrics().size(Qt::TextShowMnemonic, text).height();
    if (!isBox && (button.sizePolicy().horizontalPolicy() & QSizePolicy::IgnoreFlag) == 0 &&
        button.hasHeightForWidth()) {
        return {}; // wraps by itself; its own height is looked at by its test
    }
    if (widthOf(button, text) + icon > room.width() + kSlack) {
        return cut(text, widthOf(button, text) + icon, room.width());
    }
    return lines > button.height() ? cut(text, lines, button.height()) + kOfHeight : QString();
}

QString ofCombo(const QComboBox& combo) {
    if (combo.currentText().isEmpty()) {
        return {};
    }
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.editable = combo.isEditable();
    option.frame = combo.hasFrame();
    const int icon = combo.itemIcon(combo.currentIndex()).isNull() ? 0 : combo.iconSize().width() + 4;
    const int room = combo.style()
                         ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo)
                         .width();
    const int needed = widthOf(combo, combo.currentText()) + icon;
    return needed > room + kSlack ? cut(combo.currentText(), needed, room) : QString();
}

QString ofLine(const QLineEdit& line) {
    const bool isEmpty = line.text().isEmpty();
    const QString text = isEmpty ? line.placeholderText() : line.text();
    if (text.isEmpty() || (!isEmpty && !line.isReadOnly())) {
        return {}; // what is typed scrolls
    }
    QStyleOptionFrame option;
    option.initFrom(&line);
    option.lineWidth = 1;
    const QMargins icons = line.textMargins();
    QRect room = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line);
    room = room.marginsRemoved(icons);
    int width = room.width() - 4; // Qt keeps two pixels free on both sides
    for (const auto* button : line.findChildren<QToolButton*>()) {
        width -= button->isVisibleTo(&line) ? 22 : 0;
    }
    const int needed = widthOf(line, text);
    return needed > width + kSlack ? cut(text, needed, width) : QString();
}

QString ofTabs(const QTabBar& bar) {
    for (int i = 0; i < bar.count(); ++i) {
        if (!bar.isTabVisible(i)) {
            continue;
        }
        const int icon = bar.tabIcon(i).isNull() ? 0 : bar.iconSize().width() + 4;
        const int needed = widthOf(bar, bar.tabText(i)) + icon;
        if (needed > bar.tabRect(i).width() && !isSaid(bar.tabText(i), bar.tabToolTip(i))) {
            return cut(bar.tabText(i), needed, bar.tabRect(i).width());
        }
        if (bar.tabRect(i).right() >= bar.width() + kSlack && !bar.usesScrollButtons()) {
            return cut(bar.tabText(i), bar.tabRect(i).right(), bar.width());
        }
    }
    return {};
}

QString ofHeader(const QHeaderView& header) {
    if (header.orientation() != Qt::Horizontal || header.model() == nullptr) {
        return {};
    }
    const QAbstractItemModel& model = *header.model();
    for (int i = 0; i < header.count(); ++i) {
        const QString text = model.headerData(i, Qt::Horizontal).toString();
        const int needed = header.fontMetrics().horizontalAdvance(text) + 8;
        if (!header.isSectionHidden(i) && !text.isEmpty() && needed > header.sectionSize(i) &&
            !isSaid(text, model.headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString())) {
            return QStringLiteral("column ") + cut(text, needed, header.sectionSize(i));
        }
    }
    return {};
}

/// Of the cells that are seen: what is cut has to be told.
QString ofCells(const QAbstractItemView& view) {
    const QAbstractItemModel* model = view.model();
    if (model == nullptr || view.viewport() == nullptr) {
        return {};
    }
    for (QModelIndex row = view.indexAt({2, 2}); row.isValid();) {
        for (int column = 0; column < model->columnCount(row.parent()); ++column) {
            const QModelIndex cell = row.siblingAtColumn(column);
            const QRect area = view.visualRect(cell);
            const QString text = cell.data().toString();
            if (text.isEmpty() || area.isEmpty() || area.top() > view.viewport()->height()) {
                continue;
            }
            const QSize hint = view.sizeHintForIndex(cell);
            const auto* tree = qobject_cast<const QTreeView*>(&view);
            const bool spans = tree != nullptr && tree->isFirstColumnSpanned(row.row(), row.parent());
            if (!spans && !view.property("wordWrap").toBool() && hint.width() > area.width() + kSlack &&
                !isSaid(text, cell.data(Qt::ToolTipRole).toString())) {
                return QStringLiteral("cell ") + cut(text, hint.width(), area.width());
            }
        }
        const QRect area = view.visualRect(row);
        const QModelIndex next = view.indexAt({area.left() + 2, area.bottom() + 3});
        if (!next.isValid() || next.siblingAtColumn(0) == row.siblingAtColumn(0) ||
            area.bottom() > view.viewport()->height()) {
            break;
        }
        row = next;
    }
    return {};
}

QString cutText(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return ofLabel(*label);
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        return ofButton(*button);
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        return ofCombo(*combo);
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        return ofLine(*line);
    }
    if (const auto* bar = qobject_cast<const QTabBar*>(&widget)) {
        return ofTabs(*bar);
    }
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) {
        return ofHeader(*header);
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
        return ofCells(*view);
    }
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget); box != nullptr) {
        const int needed = widthOf(*box, box->title());
        return needed > box->width() ? cut(box->title(), needed, box->width()) : QString();
    }
    return {};
}

/// What the widget itself shows.
QString textOf(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        return button->text();
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
        return combo->currentText();
    }
    const auto* line = qobject_cast<const QLineEdit*>(&widget);
    return line == nullptr ? QString() : line->text();
}

/// Whether the pointer over the widget brings up all of its text, from its property or made for the place.
bool isTold(const QWidget& widget) {
    QToolTip::hideText();
    const QPoint middle = widget.rect().center();
    QHelpEvent event(QEvent::ToolTip, middle, widget.mapToGlobal(middle));
    QApplication::sendEvent(const_cast<QWidget*>(&widget), &event);
    const bool isSaidThen = isSaid(textOf(widget), QToolTip::text());
    QToolTip::hideText();
    return isSaidThen || isSaid(textOf(widget), widget.toolTip());
}

} // namespace

bool isTarget(const QWidget& widget) {
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QSlider*>(&widget) || qobject_cast<const QTabBar*>(&widget);
}

QString textWithoutRoom(const QWidget& widget) {
    const QString fault = cutText(widget);
    return fault.isEmpty() || isTold(widget) ? QString() : fault;
}

} // namespace millrace::ui
