// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidgetItem;

namespace millrace::ui {

class NodeTree;

/// MIME type of a node type dragged from the palette; the data is the type's name in UTF-8.
inline constexpr auto kNodeTypeMime = "application/x-millrace-node-type";

/// All node types in folding groups, with a search; drag onto the canvas, or Enter for the view's centre.
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
    void retranslate();
    void filter();
    void add(QTreeWidgetItem* item);

    const NodeTypes& m_types;
    QLineEdit* m_search;
    NodeTree* m_tree;
    QLabel* m_nothing;
};

} // namespace millrace::ui
