// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/panels.h"

#include "charts/charts_panel.h"
#include "costs/cost_panel.h"
#include "events/events_panel.h"
#include "help/help_panel.h"
#include "history/history_panel.h"
#include "inspector/inspector_panel.h"
#include "palette/palette_panel.h"
#include "panels/help_address.h"
#include "panels/tab_order.h"
#include "problems/problems_panel.h"
#include "runs/runs_panel.h"
#include "shell/panel_dock.h"
#include "theme/motion.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QShortcutEvent>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace millrace::ui {

namespace {

constexpr PanelId kBelow[] = {PanelId::charts, PanelId::costs, PanelId::problems, PanelId::events,
                              PanelId::runs,   PanelId::help,  PanelId::history};

/// Where F1 leads while there is nothing more special to say.
const char* helpPageOf(PanelId id) {
    switch (id) {
    case PanelId::palette:
    case PanelId::history:
        return "help:concept/editor";
    case PanelId::inspector:
    case PanelId::events:
        return "help:concept/running";
    case PanelId::charts:
        return "help:concept/charts";
    case PanelId::costs:
        return "help:concept/cost";
    case PanelId::problems:
        return "help:concept/checks";
    case PanelId::runs:
        return "help:concept/repeatability";
    case PanelId::help:
        break;
    }
    return "help:index";
}

} // namespace

Panels::Panels(Document& document, Selection& selection, RunController& run, ActionTable& actions,
               const QString& history, QMainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_palette(new PalettePanel(document.types()))
    , m_inspector(new InspectorPanel(document, selection, run))
    , m_charts(new ChartsPanel(document, selection, run))
    , m_costs(new CostPanel(document, selection, run))
    , m_problems(new ProblemsPanel(document, selection))
    , m_events(new EventsPanel(document, selection, run))
    , m_runs(new RunsPanel(history))
    , m_help(new HelpPanel(document.types(), selection))
    , m_history(new HistoryPanel(document)) {
    m_help->follow(document);
    addDock(PanelId::palette, m_palette, "palette");
    addDock(PanelId::inspector, m_inspector, "inspector");
    addDock(PanelId::charts, m_charts, "charts");
    addDock(PanelId::costs, m_costs, "costs");
    addDock(PanelId::problems, m_problems, "problems");
    addDock(PanelId::events, m_events, "events");
    addDock(PanelId::runs, m_runs, "runs");
    addDock(PanelId::help, m_help, "help");
    addDock(PanelId::history, m_history, "history");
    for (std::size_t i = 0; i < kPanelCount; ++i) {
        follow(static_cast<PanelId>(i),
               actions.action(static_cast<ActionId>(static_cast<std::size_t>(ActionId::panelPalette) + i)));
    }
    window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks |
                          QMainWindow::AnimatedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    retranslate();
    applyDefaultLayout();
}

void Panels::addDock(PanelId id, QWidget* panel, const char* name) {
    auto* dock = new PanelDock(&m_window);
    dock->setObjectName(QLatin1String(name)); // QMainWindow::saveState() knows docks by it
    dock->setWidget(panel);
    dock->setProperty(kHelpProperty, QLatin1String(helpPageOf(id)));
    m_docks[static_cast<std::size_t>(id)] = dock;
    const auto soon = [this] {
        if (!m_updateQueued) {
            m_updateQueued = true;
            QTimer::singleShot(0, this, &Panels::updateTitleBars);
        }
    };
    connect(dock, &PanelDock::escaped, this, &Panels::leaveRequested);
    connect(dock, &QDockWidget::topLevelChanged, this, soon);
    connect(dock, &QDockWidget::dockLocationChanged, this, soon);
    connect(dock, &QDockWidget::visibilityChanged, this, soon);
}

void Panels::follow(PanelId id, QAction* action) {
    connect(action, &QAction::triggered, this, [this, id, action](bool shown) {
        toggle(id, shown);
        action->setChecked(!dock(id).isHidden()); // a tab brought to the front was there before
    });
    action->installEventFilter(this);
    const QAction* view = dock(id).toggleViewAction();
    action->setChecked(view->isChecked());
    connect(view, &QAction::toggled, action, &QAction::setChecked);
}

void Panels::toggle(PanelId id, bool shown) {
    QDockWidget& panel = dock(id);
    // A tab behind others is there and not seen: the person wants to see it.
    const bool isBehind = !shown && !panel.isHidden() && panel.widget()->visibleRegion().isEmpty();
    const bool hasFocus = panel.isAncestorOf(QApplication::focusWidget());
    // Its key leads into it, and closes it from within.
    const bool isElsewhere = std::exchange(m_byKey, false) && !hasFocus;
    if (shown || isBehind || isElsewhere) {
        reveal(id);
        focusInside(*panel.widget(), Qt::ShortcutFocusReason);
    } else {
        panel.close();
        if (hasFocus) {
            emit leaveRequested();
        }
    }
    panel.toggleViewAction()->setChecked(!panel.isHidden());
}

bool Panels::restore(const QByteArray& state) {
    if (!m_window.restoreState(state, kPanelStateVersion)) {
        return false;
    }
    m_restored = state;
    m_window.installEventFilter(this);
    return true;
}

/// Sizes of a maximised window's panels mean nothing before it has been maximised.
void Panels::restoreAgain() {
    if (m_restored.isEmpty()) {
        return;
    }
    if (!m_asideState.isEmpty()) {
        m_asideState = m_restored;
    } else {
        m_window.setAnimated(false);
        m_window.restoreState(m_restored, kPanelStateVersion);
        m_window.setAnimated(!motionReduced());
    }
}

bool Panels::eventFilter(QObject* watched, QEvent* event) {
    constexpr int kSettlingMs = 1000; // then sizes are the person's
    if (watched == &m_window && event->type() == QEvent::Show && !m_sinceShown.isValid()) {
        m_sinceShown.start();
    } else if (watched == &m_window && event->type() == QEvent::Resize && m_sinceShown.isValid()) {
        if (m_sinceShown.elapsed() >= kSettlingMs) {
            m_restored.clear();
        } else if (m_window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)) {
            QTimer::singleShot(0, this, &Panels::restoreAgain);
        }
    }
    if (event->type() == QEvent::Shortcut) {
        m_byKey = !static_cast<QShortcutEvent*>(event)->isAmbiguous();
    }
    return QObject::eventFilter(watched, event);
}

void Panels::orderPanelTabs() {
    for (const QDockWidget* dock : m_docks) {
        if (!dock->widget()->visibleRegion().isEmpty()) {
            orderTabs(*dock->widget());
        }
    }
}

void Panels::reveal(PanelId id) {
    dock(id).show();
    dock(id).raise();
}

void Panels::applyDefaultLayout() {
    m_asideState.clear();
    m_asideFront.clear();
    m_sizesAwaited = false;
    for (QDockWidget* dock : m_docks) {
        dock->setFloating(false); // first: a dock that has been removed stays a window
        m_window.removeDockWidget(dock);
    }
    m_window.addDockWidget(Qt::LeftDockWidgetArea, &dock(PanelId::palette));
    m_window.addDockWidget(Qt::RightDockWidgetArea, &dock(PanelId::inspector));
    for (const PanelId id : kBelow) {
        m_window.addDockWidget(Qt::BottomDockWidgetArea, &dock(id));
        if (id != PanelId::charts) {
            m_window.tabifyDockWidget(&dock(PanelId::charts), &dock(id));
        }
    }
    for (QDockWidget* dock : m_docks) {
        dock->show();
    }
    dock(PanelId::charts).raise();
    updateTitleBars();
}

void Panels::setAside(bool aside) {
    if (aside == !m_asideState.isEmpty()) {
        return;
    }
    m_window.setAnimated(false);
    if (aside) {
        m_asideState = m_window.saveState(kPanelStateVersion);
        m_asideFront.clear();
        for (QDockWidget* dock : m_docks) {
            if (!dock->widget()->visibleRegion().isEmpty()) {
                m_asideFront.push_back(dock);
            }
        }
        for (QDockWidget* dock : m_docks) {
            dock->hide();
        }
    } else {
        std::vector<QDockWidget*> opened;
        std::ranges::copy_if(m_docks, std::back_inserter(opened),
                             [](const QDockWidget* dock) { return !dock->isHidden(); });
        m_window.restoreState(std::exchange(m_asideState, {}), kPanelStateVersion);
        for (QDockWidget* dock : std::exchange(m_asideFront, {})) {
            dock->raise(); // the state knows which are tabs, not which one was in front
        }
        for (QDockWidget* dock : opened) {
            dock->show();
            dock->raise();
        }
        if (std::exchange(m_sizesAwaited, false)) {
            applyDefaultSizes();
        }
    }
    m_window.setAnimated(!motionReduced());
}

QByteArray Panels::state() const {
    if (m_sizesAwaited) {
        return {}; // nobody has seen the panels yet
    }
    return m_asideState.isEmpty() ? m_window.saveState(kPanelStateVersion) : m_asideState;
}

void Panels::applyDefaultSizes() {
    resizePanels();
    // Once more when the window has got its own size, and new docks their places.
    QTimer::singleShot(0, this, &Panels::resizePanels);
}

void Panels::resizePanels() {
    if (!m_asideState.isEmpty()) {
        m_sizesAwaited = true;
        return;
    }
    constexpr int kPalette = 224;
    constexpr int kNarrowWindow = 1200;
    const bool isNarrow = m_window.width() < kNarrowWindow;
    const int inspector = isNarrow ? 312 : 352;
    constexpr int kLowWindow = 640;
    constexpr int kLeastBelow = 280;
    constexpr int kMostBelow = 420;
    // A low window keeps room for its canvas.
    const int share = m_window.height() * 39 / 100;
    const int below = m_window.height() < kLowWindow ? share : qBound(kLeastBelow, share, kMostBelow);
    m_window.setAnimated(false); // this is no movement that somebody made
    m_window.resizeDocks({&dock(PanelId::palette), &dock(PanelId::inspector)}, {kPalette, inspector},
                         Qt::Horizontal);
    m_window.resizeDocks({&dock(PanelId::charts)}, {below}, Qt::Vertical);
    m_window.setAnimated(!motionReduced());
}

void Panels::updateTitleBars() {
    m_updateQueued = false;
    for (QDockWidget* dock : m_docks) {
        const bool isTab =
            !dock->isFloating() && !dock->isHidden() && !m_window.tabifiedDockWidgets(dock).isEmpty();
        if (isTab == (dock->titleBarWidget() != nullptr)) {
            continue;
        }
        QWidget* former = dock->titleBarWidget();
        // A title bar without height: the tab names the panel, drags it and floats it.
        auto* none = isTab ? new QWidget(dock) : nullptr;
        if (none != nullptr) {
            none->setFixedHeight(0);
        }
        dock->setTitleBarWidget(none);
        delete former;
    }
    // Qt makes the tab bars itself, whenever it needs one.
    for (QTabBar* bar : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setDocumentMode(true);
        bar->setExpanding(false);
        bar->setElideMode(Qt::ElideNone);
        bar->setAccessibleName(tr("Panels"));
    }
}

void Panels::retranslate() {
    dock(PanelId::palette).setWindowTitle(tr("Palette"));
    dock(PanelId::inspector).setWindowTitle(tr("Inspector"));
    dock(PanelId::charts).setWindowTitle(tr("Charts"));
    dock(PanelId::costs).setWindowTitle(tr("Costs"));
    dock(PanelId::events).setWindowTitle(tr("Events"));
    dock(PanelId::runs).setWindowTitle(tr("Runs"));
    dock(PanelId::help).setWindowTitle(tr("Help"));
    dock(PanelId::history).setWindowTitle(tr("History"));
    setProblemCount(m_problemCount);
}

void Panels::setProblemCount(int count) {
    m_problemCount = count;
    dock(PanelId::problems)
        .setWindowTitle(count == 0 ? tr("Problems") : tr("Problems (%1)", "tab with a number").arg(count));
}

} // namespace millrace::ui
