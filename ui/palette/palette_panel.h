// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidgetItem;

namespace millrace::ui {

class NodeTree;

/// MIME type of a node type dragged from the palette; the data is the type's name in UTF-8.
inline constexpr auto kNodeTypeMime = "application/x-millrace-node-type";

/// All node types in folding groups, favourites first, with a search; drag onto the canvas, or Enter for the
/// view's centre. Ctrl+D or the star makes a type a favourite.
class PalettePanel final : public QWidget {
    Q_OBJECT

public:
    explicit PalettePanel(const NodeTypes& types, QWidget* parent = nullptr);

    void focusSearch();

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void addRequested(const QString& type);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void refill();
    void retranslate();
    void filter();
    void add(QTreeWidgetItem* item);
    void addItem(QTreeWidgetItem* group, const NodeDescription& description);
    [[nodiscard]] QTreeWidgetItem* addGroup(const QString& category);
    void keepFold(QTreeWidgetItem* group);
    void openMenu(QPoint place);

    const NodeTypes& m_types;
    QLineEdit* m_search;
    NodeTree* m_tree;
    QLabel* m_nothing;
    QSet<QString> m_folded; ///< categories of groups that somebody folded
    bool m_arranging = false;
};

} // namespace millrace::ui
