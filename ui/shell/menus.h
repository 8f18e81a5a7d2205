// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/action_table.h"

#include <QObject>

#include <array>

class QMainWindow;
class QMenu;
class QToolBar;

namespace millrace::ui {

inline constexpr std::size_t kMenuCount = static_cast<std::size_t>(MenuId::help) + 1;

/// Menu bar and tool bar, made from the table of actions.
class Menus final : public QObject {
    Q_OBJECT

public:
    Menus(ActionTable& actions, QMainWindow& window);

    [[nodiscard]] QMenu* menu(MenuId id) const { return m_menus[static_cast<std::size_t>(id)]; }

    /// Filled by others: files opened last, examples that ship with the program.
    [[nodiscard]] QMenu* recent() const { return m_recent; }

    [[nodiscard]] QMenu* examples() const { return m_examples; }

    [[nodiscard]] QToolBar* toolBar() const { return m_toolBar; }

    /// For the run bar; stands beside the tools while the window is wide enough, else below them.
    [[nodiscard]] QToolBar* runToolBar() const { return m_runToolBar; }

    void arrangeToolBars(int windowWidth);

private:
    void build();
    void addToolBar(QToolBar* bar, const char* name);
    void retranslate();

    ActionTable& m_actions;
    QMainWindow& m_window;
    std::array<QMenu*, kMenuCount> m_menus{};
    QMenu* m_recent = nullptr;
    QMenu* m_examples = nullptr;
    QToolBar* m_toolBar;
    QToolBar* m_runToolBar;
};

} // namespace millrace::ui
