// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace millrace::ui {

/// Rows of node types with a star at their right end: filled for favourites, else shown under the pointer and
/// on the current row. A click on it changes that and does nothing else.
class StarDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Draws and listens for `view`, whose items keep the name of their type in `typeRole`; items without one
    /// have no star.
    StarDelegate(QAbstractItemView& view, int typeRole);

    /// The star of the item at `index`, in the viewport.
    [[nodiscard]] QRect starRect(const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QString typeOf(const QModelIndex& index) const;
    /// The item whose star is at `place`; invalid when there is none.
    [[nodiscard]] QModelIndex starAt(QPoint place) const;

    QAbstractItemView& m_view;
    int m_typeRole;
};

} // namespace millrace::ui
