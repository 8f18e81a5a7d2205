// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/star_delegate.h"

#include "palette/type_memory.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace millrace::ui {

namespace {

constexpr int kWidth = 24; ///< at the right end of a row
constexpr int kIcon = 16;

} // namespace

StarDelegate::StarDelegate(QAbstractItemView& view, int typeRole)
    : QStyledItemDelegate(&view)
    , m_view(view)
    , m_typeRole(typeRole) {
    view.setItemDelegate(this);
    view.setMouseTracking(true);
    view.viewport()->installEventFilter(this);
    connect(&TypeMemory::instance(), &TypeMemory::favouritesChanged, view.viewport(),
            qOverload<>(&QWidget::update));
}

QString StarDelegate::typeOf(const QModelIndex& index) const {
    return index.data(m_typeRole).toString();
}

QRect StarDelegate::starRect(const QModelIndex& index) const {
    const QRect row = m_view.visualRect(index);
    const int right = std::min(row.right(), m_view.viewport()->rect().right());
    return {right - kWidth + 1, row.top(), kWidth, row.height()};
}

QModelIndex StarDelegate::starAt(QPoint place) const {
    const QModelIndex index = m_view.indexAt(place);
    return index.isValid() && !typeOf(index).isEmpty() && starRect(index).contains(place) ? index
                                                                                          : QModelIndex();
}

void StarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const QString type = typeOf(index);
    if (type.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // The ground goes below the star, the words end before it.
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    const QString words = whole.text;
    whole.text.clear();
    whole.icon = QIcon();
    QStyle* style = m_view.style();
    style->drawControl(QStyle::CE_ItemViewItem, &whole, painter, &m_view);
    const bool isFavourite = TypeMemory::instance().isFavourite(type);
    const bool isLit = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text = words;
    row.rect.setRight(row.rect.right() - (isFavourite || isLit ? kWidth : 0));
    row.backgroundBrush = QBrush();
    row.state &= ~(QStyle::State_MouseOver | QStyle::State_HasFocus);
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, &m_view);
    if (isFavourite || isLit) {
        const QRect place = starRect(index);
        const QRect icon(place.center() - QPoint(kIcon / 2, kIcon / 2), QSize(kIcon, kIcon));
        Theme::instance()
            .icon(isFavourite ? QStringLiteral("star-filled") : QStringLiteral("star"))
            .paint(painter, icon);
    }
}

bool StarDelegate::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_view.viewport()) {
        return QStyledItemDelegate::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex index = starAt(mouse->position().toPoint());
        if (mouse->button() != Qt::LeftButton || !index.isValid()) {
            return false;
        }
        if (event->type() != QEvent::MouseButtonRelease) {
            return true;
        }
        TypeMemory::instance().toggleFavourite(typeOf(index));
        return true;
    }
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = starAt(help->pos());
        if (!index.isValid()) {
            return false;
        }
        QToolTip::showText(help->globalPos(),
                           TypeMemory::instance().isFavourite(typeOf(index))
                               ? tr("Remove from the favourites")
                               : tr("Add to the favourites"),
                           m_view.viewport());
        return true;
    }
    default:
        return false;
    }
}

} // namespace millrace::ui
