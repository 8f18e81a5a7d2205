// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace millrace::ui {

/// The palette's list: groups with node types that can be dragged out.
class NodeTree final : public QTreeWidget {
    Q_OBJECT

public:
    /// Where an item keeps the name of its node type; groups have none.
    static constexpr int kTypeRole = Qt::UserRole;

    explicit NodeTree(QWidget* parent = nullptr);

    [[nodiscard]] static QString typeOf(const QTreeWidgetItem* item);

signals:
    /// Enter or a double-click on a node type.
    void chosen(QTreeWidgetItem* item);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override;
};

} // namespace millrace::ui
