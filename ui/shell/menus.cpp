// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/menus.h"

#include "run/run_bar.h"
#include "theme/theme.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <optional>

namespace millrace::ui {

namespace {

/// The menu that a submenu hangs in; nothing: it stands in the menu bar.
std::optional<MenuId> parentOf(MenuId id) {
    switch (id) {
    case MenuId::exports:
        return MenuId::file;
    case MenuId::arrange:
        return MenuId::edit;
    case MenuId::panels:
    case MenuId::theme:
    case MenuId::language:
        return MenuId::view;
    case MenuId::shards:
        return MenuId::run;
    default:
        return std::nullopt;
    }
}

const char* iconOf(MenuId id) {
    switch (id) {
    case MenuId::exports:
        return "export";
    case MenuId::arrange:
        return "align-left";
    case MenuId::panels:
        return "inspector";
    case MenuId::theme:
        return "theme";
    case MenuId::language:
        return "language";
    case MenuId::shards:
        return "split";
    default:
        return nullptr;
    }
}

QString titleOf(MenuId id) {
    switch (id) {
    case MenuId::file:
        return Menus::tr("&File");
    case MenuId::exports:
        return Menus::tr("&Export");
    case MenuId::edit:
        return Menus::tr("&Edit");
    case MenuId::arrange:
        return Menus::tr("Arrange");
    case MenuId::view:
        return Menus::tr("&View");
    case MenuId::panels:
        return Menus::tr("Pa&nels");
    case MenuId::theme:
        return Menus::tr("&Theme");
    case MenuId::language:
        return Menus::tr("&Language");
    case MenuId::run:
        return Menus::tr("&Run");
    case MenuId::shards:
        return Menus::tr("S&hards");
    case MenuId::help:
        return Menus::tr("&Help");
    }
    return {};
}

} // namespace

Menus::Menus(ActionTable& actions, QMainWindow& window)
    : QObject(&window)
    , m_actions(actions)
    , m_window(window)
    , m_toolBar(new QToolBar(&window))
    , m_runToolBar(new QToolBar(&window)) {
    addToolBar(m_toolBar, "tools");
    addToolBar(m_runToolBar, "run");
    build();
    connect(&actions, &ActionTable::retranslated, this, &Menus::retranslate);
    retranslate();
}

void Menus::addToolBar(QToolBar* bar, const char* name) {
    bar->setObjectName(QLatin1String(name)); // QMainWindow::saveState() knows tool bars by it
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setIconSize({18, 18});
    m_window.addToolBar(bar);
}

void Menus::arrangeToolBars(int windowWidth) {
    int least = m_toolBar->sizeHint().width() + m_runToolBar->minimumSizeHint().width();
    if (const auto* bar = m_runToolBar->findChild<RunBar*>()) { // with all parts: they go in the last place
        least += bar->wholeWidth() - bar->minimumSizeHint().width();
    }
    const bool fits = least <= windowWidth;
    if (fits && m_window.toolBarBreak(m_runToolBar)) {
        m_window.removeToolBarBreak(m_runToolBar);
    } else if (!fits && !m_window.toolBarBreak(m_runToolBar)) {
        m_window.insertToolBarBreak(m_runToolBar);
    }
}

void Menus::build() {
    for (const ActionRow& row : ActionTable::rows()) {
        QMenu*& menu = m_menus[static_cast<std::size_t>(row.menu)];
        if (menu == nullptr) {
            menu = new QMenu(&m_window);
            if (const std::optional<MenuId> parent = parentOf(row.menu)) {
                menu->setIcon(Theme::instance().icon(QLatin1String(iconOf(row.menu))));
                this->menu(*parent)->addMenu(menu);
            } else {
                m_window.menuBar()->addMenu(menu);
            }
        }
        if (row.separated) {
            menu->addSeparator();
        }
        menu->addAction(m_actions.action(row.id));
        if (row.onToolBar) {
            const bool startsGroup =
                row.id == ActionId::undo || row.id == ActionId::addNode || row.id == ActionId::zoomIn;
            if (startsGroup) {
                m_toolBar->addSeparator();
            }
            m_toolBar->addAction(m_actions.action(row.id));
        }
    }
    m_examples = new QMenu(&m_window);
    m_examples->setIcon(Theme::instance().icon(QStringLiteral("project")));
    m_recent = new QMenu(&m_window);
    m_recent->setIcon(Theme::instance().icon(QStringLiteral("history")));
    QMenu* file = menu(MenuId::file);
    // Before the separator above "Save".
    const QList<QAction*> entries = file->actions();
    QAction* before = entries.at(entries.indexOf(m_actions.action(ActionId::save)) - 1);
    file->insertMenu(before, m_examples);
    file->insertMenu(before, m_recent);
}

void Menus::retranslate() {
    for (std::size_t i = 0; i < kMenuCount; ++i) {
        m_menus[i]->setTitle(titleOf(static_cast<MenuId>(i)));
    }
    m_examples->setTitle(tr("Open e&xample"));
    m_recent->setTitle(tr("Open &recent"));
    m_toolBar->setWindowTitle(tr("Tools"));
    m_runToolBar->setWindowTitle(tr("Run"));
}

} // namespace millrace::ui
