// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/node_tree.h"

#include "palette/palette_panel.h"
#include "theme/theme.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace millrace::ui {

namespace {

/// A small card with icon and title, carried by the pointer.
QPixmap cardOf(const QTreeWidgetItem& item, const QFont& font, double ratio) {
    constexpr int kHeight = 32;
    constexpr int kIcon = 18;
    const ThemeColors& colors = Theme::instance().colors();
    const int width = 16 + kIcon + 8 + QFontMetrics(font).horizontalAdvance(item.text(0));
    QPixmap card(QSize(width, kHeight) * ratio);
    card.setDevicePixelRatio(ratio);
    card.fill(Qt::transparent);
    QPainter painter(&card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.nodeSelected);
    painter.setBrush(colors.nodeBody);
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, kHeight - 1), 6, 6);
    item.icon(0).paint(&painter, QRect(8, (kHeight - kIcon) / 2, kIcon, kIcon));
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(QRect(8 + kIcon + 6, 0, width, kHeight), Qt::AlignVCenter, item.text(0));
    return card;
}

} // namespace

NodeTree::NodeTree(QWidget* parent)
    : QTreeWidget(parent) {
    setColumnCount(1);
    setHeaderHidden(true);
    setIconSize({20, 20});
    setIndentation(16);
    setTextElideMode(Qt::ElideMiddle);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setExpandsOnDoubleClick(true);
}

QString NodeTree::typeOf(const QTreeWidgetItem* item) {
    return item ? item->data(0, kTypeRole).toString() : QString();
}

void NodeTree::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !typeOf(currentItem()).isEmpty()) {
        emit chosen(currentItem());
        event->accept();
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

void NodeTree::mouseDoubleClickEvent(QMouseEvent* event) {
    QTreeWidgetItem* item = itemAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && !typeOf(item).isEmpty()) {
        emit chosen(item);
        event->accept();
        return;
    }
    QTreeWidget::mouseDoubleClickEvent(event);
}

void NodeTree::startDrag(Qt::DropActions) {
    QMimeData* data = mimeData(selectedItems());
    if (!data) {
        return;
    }
    auto* drag = new QDrag(this);
    drag->setMimeData(data);
    const QPixmap card = cardOf(*selectedItems().front(), font(), devicePixelRatioF());
    drag->setPixmap(card);
    drag->setHotSpot({12, card.deviceIndependentSize().toSize().height() / 2});
    drag->exec(Qt::CopyAction, Qt::CopyAction);
}

QStringList NodeTree::mimeTypes() const {
    return {QLatin1String(kNodeTypeMime)};
}

QMimeData* NodeTree::mimeData(const QList<QTreeWidgetItem*>& items) const {
    const QString type = items.isEmpty() ? QString() : typeOf(items.front());
    if (type.isEmpty()) {
        return nullptr;
    }
    auto* data = new QMimeData;
    data->setData(QLatin1String(kNodeTypeMime), type.toUtf8());
    return data;
}

} // namespace millrace::ui
