// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_plan.h"
#include "charts/line_points.h"
#include "charts/plot_view.h"
#include "charts/series_look.h"
#include "metrics/query.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QLabel;

QT_BEGIN_NAMESPACE
class QChart;
class QValueAxis;
QT_END_NAMESPACE

namespace millrace::ui {

class ChartLegend;
class SeriesStack;

/// One chart over time: title and newest reading, legend, plot. It keeps its series and replaces their
/// points; those of a shard that is not drawn any more serve the next one.
class TimeChart final : public QWidget {
    Q_OBJECT

public:
    /// `shardSlots` gives shards their colours; it must outlive the chart.
    TimeChart(ChartSpec spec, const SeriesSlots& shardSlots, QWidget* parent = nullptr);
    ~TimeChart() override;

    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }

    /// Takes over new words or limits of the same metric.
    void setSpec(ChartSpec spec);

    /// Values as they stand, and the time they are shown over. Drawn at once when in sight, else when they
    /// come into sight.
    void setAnswer(SeriesAnswer answer, const TimeWindow& window);

    [[nodiscard]] const SeriesAnswer& answer() const { return m_answer; }

    /// The lines of an answer that a chart of `spec` draws, in the answer's order: of refused amounts only
    /// those that are not zero all the time.
    [[nodiscard]] static std::vector<const SeriesLine*> linesToDraw(const ChartSpec& spec,
                                                                    const SeriesAnswer& answer);

    void clear();

    void setCursorTime(std::optional<SimTime> time);

    /// A shard whose line stands out, wherever it is; empty: none.
    void setHighlighted(const std::string& shard);

    void setMarks(std::vector<TimeMark> marks) { m_plot->setMarks(std::move(marks)); }

    /// Why there is nothing before `emptyBefore`, or nothing at all.
    void setNote(const QString& note, std::optional<SimTime> emptyBefore) {
        m_plot->setNote(note, emptyBefore);
    }

    /// Draws what was not drawn because the chart was out of sight.
    void drawNow();

    /// Says the newest value, or that at the cursor.
    void refreshReading();

    [[nodiscard]] int plotWidth() const;

    [[nodiscard]] PlotView& plot() { return *m_plot; }

    /// The reading as it is said now.
    [[nodiscard]] QString readingShown() const { return m_readingText; }

    /// The newest value of every line that is shown, in words for those who listen.
    [[nodiscard]] QString spokenValues() const;

    /// Whether a line is shown: a shard's id, `median`, `range`, or empty for the node's own.
    [[nodiscard]] bool isShown(const QString& key) const { return !m_hidden.contains(key); }

    /// What a line draws now, piece by piece, in shown units. Keys as for isShown(), and `limit`.
    [[nodiscard]] std::vector<LinePiece> drawnPieces(const QString& key) const;

signals:
    void cursorMoved(std::optional<millrace::SimTime> time);
    void legendToggled(const QString& key, bool shown);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static const QString kMedian; ///< keys of what is no shard
    static const QString kRange;

    enum class FillKind {
        amount, ///< from zero to a line
        range,  ///< from the least to the most loaded shard
        spread, ///< from the smallest to the largest bucket of a column
    };

    struct Fill {
        FillKind kind = FillKind::amount;
        std::string line; ///< whose colour it takes
        std::vector<LinePiece> upper;
        std::vector<LinePiece> lower;
    };

    void makeChart();
    void draw();
    /// Both answer the largest value they draw.
    double drawLine(const SeriesLine& line, const ColumnLayout& layout);
    double drawRange(const ColumnLayout& layout);
    void drawLimits();
    void applyScale(double largest);
    void restyle();
    void refreshLegend();
    void showToolTip(SimTime time);
    [[nodiscard]] ColumnLayout layoutOf() const;
    [[nodiscard]] std::optional<std::size_t> columnAt(SimTime time) const;
    [[nodiscard]] std::optional<std::size_t> newestColumn() const;
    [[nodiscard]] QString toolTipText(std::size_t column) const;
    [[nodiscard]] QString valueText(const SeriesLine& line, std::size_t column) const;
    [[nodiscard]] QPen penOf(const std::string& name) const;
    [[nodiscard]] std::vector<const SeriesLine*> linesInOrder() const;
    [[nodiscard]] bool hasRange() const;
    [[nodiscard]] double factor() const;
    [[nodiscard]] QBrush brushOf(const Fill& fill) const;
    SeriesStack& stackOf(const QString& key);
    /// Takes the series of lines that are not `drawn` any more, for others.
    void freeStacks(const std::set<QString>& drawn);

    /// Whether a value is the largest of several buckets.
    [[nodiscard]] bool isJoined() const { return m_answer.step > m_answer.bucket; }

    ChartSpec m_spec;
    const SeriesSlots& m_slots;
    SeriesAnswer m_answer;
    TimeWindow m_window{kTimeZero, kTimeZero + std::chrono::minutes(1)};
    std::optional<SimTime> m_cursorTime;
    std::string m_highlighted;
    std::set<QString> m_hidden;
    bool m_isDirty = false;
    double m_scaleLargest = 0;

    QString m_readingText;
    QLabel* m_title;
    QLabel* m_reading;
    ChartLegend* m_legend;
    QChart* m_chart;
    PlotView* m_plot;
    QValueAxis* m_x;
    QValueAxis* m_y;
    std::vector<Fill> m_fills;
    std::map<QString, std::unique_ptr<SeriesStack>> m_stacks;
    std::vector<std::unique_ptr<SeriesStack>> m_freeStacks; ///< empty ones, as QtCharts series are dear
    std::unique_ptr<SeriesStack> m_limitLines;
};

} // namespace millrace::ui
