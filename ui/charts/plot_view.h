// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/line_points.h"
#include "charts/time_axis.h"
#include "charts/time_pointer.h"
#include "charts/value_scale.h"

#include <QtCharts/QChartView>

#include <optional>
#include <vector>

namespace millrace::ui {

/// An area below lines: between `upper` and `lower`, stretch by stretch, or down to zero.
struct PlotFill {
    std::vector<LinePiece> upper;
    std::vector<LinePiece> lower; ///< empty: zero
    QBrush brush;
};

/// The picture inside a chart: QtCharts draws the series, this draws the grid, both axes, the labels of
/// limits and the cursor. Its x axis runs from 0 to 1 over the window, so
/// that moving on in time changes no axis.
class PlotView final : public QChartView {
    Q_OBJECT

public:
    explicit PlotView(QChart* chart, QWidget* parent = nullptr);

    void setWindow(const TimeWindow& window);
    void setScale(const ValueScale& scale);
    void setLimits(std::vector<ChartLimit> limits, std::vector<QString> labels);
    /// What is filled below the lines. Painted without antialiasing: QtCharts' areas cost 3 ms each with it.
    void setFills(std::vector<PlotFill> fills);

    void setMarks(std::vector<TimeMark> marks);
    void setCursorTime(std::optional<SimTime> time);
    void setDots(std::vector<std::pair<double, QColor>> dots); ///< values where the cursor crosses lines

    /// A sentence in the middle of an empty plot, or at the left of one that has no values before a time.
    void setNote(const QString& note, std::optional<SimTime> emptyBefore);

    [[nodiscard]] const TimeWindow& window() const { return m_window; }

    /// What the mark within a few pixels of `time` says; empty without one.
    [[nodiscard]] QString markNear(SimTime time) const;

    [[nodiscard]] QRectF plotArea() const;

    [[nodiscard]] TimePointer& pointer() { return *m_pointer; }

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintValueAxis(QPainter& painter, const QRectF& plot) const;
    void paintFills(QPainter& painter, const QRectF& plot) const;
    void paintMarks(QPainter& painter, const QRectF& plot) const;
    void paintLimitLabels(QPainter& painter, const QRectF& plot) const;
    void paintNote(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] double yOf(double value, const QRectF& plot) const;

    TimeWindow m_window{kTimeZero, kTimeZero + std::chrono::minutes(1)};
    ValueScale m_scale;
    std::vector<ChartLimit> m_limits;
    std::vector<QString> m_limitLabels;
    std::vector<PlotFill> m_fills;
    std::vector<TimeMark> m_marks;
    std::optional<SimTime> m_cursorTime;
    std::vector<std::pair<double, QColor>> m_dots;
    QString m_note;
    std::optional<SimTime> m_emptyBefore;
    TimePointer* m_pointer;
};

} // namespace millrace::ui
