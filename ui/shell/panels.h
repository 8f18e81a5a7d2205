// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "run/run_controller.h"
#include "shell/action_table.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <array>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace millrace::ui {

class ChartsPanel;
class CostPanel;
class EventsPanel;
class HelpPanel;
class HistoryPanel;
class InspectorPanel;
class PalettePanel;
class ProblemsPanel;
class RunsPanel;

/// The panels around the canvas, in the order of their keys.
enum class PanelId { palette, inspector, charts, costs, problems, events, runs, help, history };

inline constexpr std::size_t kPanelCount = 9;

/// Of QMainWindow::saveState(); raised when the set of panels changes, so that an old arrangement is not put
/// upon it.
inline constexpr int kPanelStateVersion = 2;

/// Makes the panels and their docks, ties each to its action, and knows where they stand by default.
class Panels final : public QObject {
    Q_OBJECT

public:
    /// `history` is the database of runs.
    Panels(Document& document, Selection& selection, RunController& run, ActionTable& actions,
           const QString& history, QMainWindow& window);

    [[nodiscard]] PalettePanel& palette() const { return *m_palette; }

    [[nodiscard]] InspectorPanel& inspector() const { return *m_inspector; }

    [[nodiscard]] ChartsPanel& charts() const { return *m_charts; }

    [[nodiscard]] CostPanel& costs() const { return *m_costs; }

    [[nodiscard]] ProblemsPanel& problems() const { return *m_problems; }

    [[nodiscard]] EventsPanel& events() const { return *m_events; }

    [[nodiscard]] RunsPanel& runs() const { return *m_runs; }

    [[nodiscard]] HelpPanel& help() const { return *m_help; }

    [[nodiscard]] HistoryPanel& history() const { return *m_history; }

    [[nodiscard]] QDockWidget& dock(PanelId id) const { return *m_docks[static_cast<std::size_t>(id)]; }

    /// Brings a panel to the front; opens it when it was closed.
    void reveal(PanelId id);

    /// Palette left, inspector right over the whole height, the others as tabs below.
    void applyDefaultLayout();

    /// Sizes of the default layout, now and once the window has its own.
    void applyDefaultSizes();

    /// Hides the panels, or puts them back as they were; those opened since stay.
    void setAside(bool aside);

    /// Puts panels and tool bars where they stood when state() was asked, now and once the window has the
    /// size that the window manager gives it. False: it does not fit this version.
    bool restore(const QByteArray& state);

    /// How the panels and tool bars stand, those that are aside as they stood before; empty while they have
    /// not got their first sizes.
    [[nodiscard]] QByteArray state() const;

    void retranslate();

    /// For the title of the problems' tab.
    void setProblemCount(int count);

    /// Lets Tab go through the panels that are seen as their parts stand.
    void orderPanelTabs();

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// By Escape, or because the panel with the focus was closed: the focus goes back to the middle.
    void leaveRequested();

private:
    void addDock(PanelId id, QWidget* panel, const char* name);
    void follow(PanelId id, QAction* action);
    void toggle(PanelId id, bool shown);
    void resizePanels();
    void restoreAgain();
    /// Tabs are title enough: panels that share a place have no title bar of their own.
    void updateTitleBars();

    QMainWindow& m_window;
    PalettePanel* m_palette;
    InspectorPanel* m_inspector;
    ChartsPanel* m_charts;
    CostPanel* m_costs;
    ProblemsPanel* m_problems;
    EventsPanel* m_events;
    RunsPanel* m_runs;
    HelpPanel* m_help;
    HistoryPanel* m_history;
    std::array<QDockWidget*, kPanelCount> m_docks{};
    int m_problemCount = 0;
    QByteArray m_asideState; ///< of the window, for the panels that were put aside; empty: none are
    std::vector<QDockWidget*> m_asideFront; ///< those of them that were seen
    QByteArray m_restored;                  ///< of another session, while the window may still get its size
    QElapsedTimer m_sinceShown;
    bool m_sizesAwaited = false; ///< the default sizes, for panels that were aside
    bool m_updateQueued = false;
    bool m_byKey = false; ///< the panel action under way came from its key
};

} // namespace millrace::ui
