// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/action_table.h"

#include <QKeySequence>
#include <QWidget>

#include <optional>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace millrace::ui {

/// The settings' page of keys: every command with its keys; new ones are pressed, not typed. A key that
/// another command has is taken from it only when the person says so.
class KeysPage final : public QWidget {
    Q_OBJECT

public:
    explicit KeysPage(const ActionTable& actions, QWidget* parent = nullptr);

    /// The command chosen in the list.
    [[nodiscard]] std::optional<ActionId> current() const;

    void choose(ActionId id);

private:
    void build();
    void connectButtons();
    void fill();
    void showKeys();
    void currentChanged();
    void keyPressed();
    void give(bool besidesOthers);
    void updateButtons();
    [[nodiscard]] QTreeWidgetItem* itemOf(ActionId id) const;

    const ActionTable& m_actions;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_key;
    QLabel* m_note; ///< whose the pressed key is
    QPushButton* m_set;
    QPushButton* m_add;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
};

} // namespace millrace::ui
