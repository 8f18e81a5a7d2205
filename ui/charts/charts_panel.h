// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_plan.h"
#include "charts/series_look.h"
#include "charts/time_axis.h"
#include "charts/time_window.h"
#include "document/document.h"
#include "document/selection.h"
#include "metrics/query.h"
#include "run/run_controller.h"

#include <QWidget>

#include <QTimer>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;

namespace millrace::ui {

class ChartBar;
class ChartFeed;
class ChartGrid;
class EmptyState;
class HeatPage;
class LineageChart;
class PageStack;
class ReadBudgetPage;
class RingPage;
class ShardActions;
class ShardPage;
class ThrottlePage;
class TimeChart;
class TimePointer;
class UpdateLimiter;

/// A finished run from the history, as charts show it instead of the live one.
struct ShownRun {
    QString title;                              ///< "Run 12, 2026-01-05 10:00"
    Pipeline pipeline;                          ///< as it was run: names and limits come from it
    std::shared_ptr<const SeriesReader> series; ///< read from other threads, by one at a time
    Duration simulated{};
};

/// Charts of the selected node (or of the first stream): accepted bytes and records per shard with their
/// limits, throttled records drawn apart, lag of consumers, and a heat map of all shards. One time axis and
/// one cursor for all.
class ChartsPanel final : public QWidget {
    Q_OBJECT

public:
    ChartsPanel(Document& document, Selection& selection, RunController& run, QWidget* parent = nullptr);
    ~ChartsPanel() override;

    /// Shows a stored run; null goes back to the live one. A new live run does so by itself.
    void showRun(std::shared_ptr<const ShownRun> run);

    /// What is shown, as a picture.
    [[nodiscard]] QImage picture() const;

    /// What is shown, as CSV: a comment line with the time base, then one column a line, in the metric's own
    /// unit.
    [[nodiscard]] QByteArray csv() const;

    /// The charts as they are laid out.
    [[nodiscard]] const std::vector<TimeChart*>& charts() const { return m_charts; }

    /// The node whose charts are shown; empty: the overview.
    [[nodiscard]] const NodeId& shownNode() const { return m_node; }

    /// The time that is shown.
    [[nodiscard]] TimeWindow window() const;

    /// Shows the charts of `node` (empty: the overview) whatever is selected.
    void pinNode(const NodeId& node);

    /// What can be done to the shards of the stream that is shown.
    [[nodiscard]] ShardActions& shardActions() const { return *m_actions; }

    /// The shard that is picked in all views; empty when none is.
    [[nodiscard]] const std::string& highlightedShard() const { return m_highlighted; }

    /// Shows the hash ring of the selected stream.
    void showRing();

    /// Shows who takes how much of the shards of a stream; of a reader, of the stream that it reads.
    void showReadBudget(const NodeId& node);

    /// Shows why records of a producer, or of all producers of a stream, were refused.
    void showThrottles(const NodeId& node);

    /// The chosen page by a name that stays the same.
    [[nodiscard]] QString pageName() const;
    /// Chooses a page by its name; an unknown one changes nothing.
    void choosePage(const QString& name);

signals:
    /// pageName() is another one.
    void pageChosen();
    /// highlightedShard() is another one.
    void shardHighlighted();
    /// The shown run was put away by the person.
    void shownRunClosed();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeBanner();
    void connectBar();
    void connectPointer(TimePointer& pointer);
    void connectShards();
    void connectReading();
    void setWords();

    void followRunState(RunState state);
    void followSelection();
    void refreshPlan();
    void rebuildCharts(const std::vector<ChartSpec>& specs);
    void refreshChoices();
    void refreshPages();
    void sayWhatIsMissing();
    void closeShownRun();

    void requestUpdate();
    void updateNow();
    void updateCharts(const TimeWindow& window);
    void updateHeatMap(const TimeWindow& window);
    void updateLineage(const TimeWindow& window);
    void refreshTexts();
    void refreshReading();
    void select(std::set<NodeId> nodes);
    void pickReader(const NodeId& reader, const std::string& shard);
    void showShard(const NodeId& stream, const NodeId& producer, const std::string& shard,
                   const std::string& key);
    void setNode(const NodeId& node);
    void markShard(const std::string& shard);
    void askFor(const TimeWindow& window);
    void setZoom(std::optional<TimeWindow> window);
    void setCursorTime(std::optional<SimTime> time);
    void stepCursor(int columns);
    void highlight(const std::string& shard);
    /// What was done to the run, for all charts; only what is new in its log is looked at.
    [[nodiscard]] const std::vector<TimeMark>& marks();
    [[nodiscard]] SimTime endOfTime() const;
    [[nodiscard]] std::shared_ptr<const SeriesAnswer> chartAnswer(std::size_t index) const;
    [[nodiscard]] bool showsCharts() const;
    [[nodiscard]] bool showsHeatMap() const;

    void exportCsv();
    void exportPng();
    void copyPicture();
    void save(const QByteArray& bytes, const QString& title, const QString& filter, const QString& suffix);
    [[nodiscard]] QString caption() const;

    [[nodiscard]] const Pipeline& pipeline() const;
    [[nodiscard]] NodeId shardNode() const;
    [[nodiscard]] NodeId budgetNode() const;
    [[nodiscard]] NodeId throttledNode() const;

    Document& m_document;
    Selection& m_selection;
    RunController& m_run;
    std::shared_ptr<const ShownRun> m_shown;
    NodeId m_node;
    std::optional<TimeWindow> m_zoom;
    std::optional<SimTime> m_cursorTime;
    std::string m_highlighted;
    RunState m_lastState = RunState::stopped;
    SeriesSlots m_slots;
    std::vector<TimeMark> m_marks;
    std::shared_ptr<const EventLog> m_marked; ///< what m_marks are of; null: they are to be made anew
    std::vector<TimeChart*> m_charts;

    ChartFeed* m_feed;
    UpdateLimiter* m_limiter;
    QTimer m_rest;
    bool m_isUpdatePending = false;
    ChartBar* m_bar;
    QWidget* m_banner;
    QLabel* m_bannerText;
    QPushButton* m_back;
    QLabel* m_problem;
    PageStack* m_stack;
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    ChartGrid* m_grid;
    HeatPage* m_heat;
    ShardActions* m_actions;
    ShardPage* m_shards;
    RingPage* m_ring;
    LineageChart* m_lineage;
    ReadBudgetPage* m_budget;
    ThrottlePage* m_throttles;
    bool m_isSelecting = false;
};

} // namespace millrace::ui
