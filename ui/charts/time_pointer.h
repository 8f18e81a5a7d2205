// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/time_window.h"

#include <QObject>
#include <QRectF>

#include <functional>
#include <optional>
#include <utility>

class QKeyEvent;
class QMouseEvent;
class QPainter;
class QWheelEvent;
class QWidget;

namespace millrace::ui {

/// Turns pointer and keys over a plot into times, the same for every picture over time: moving shows a
/// cursor, dragging zooms, double-click or Escape resets, Ctrl+wheel and + - zoom, Shift+wheel moves on, the
/// arrow keys step.
class TimePointer final : public QObject {
    Q_OBJECT

public:
    /// Pointer events come from `surface`, key events from `keys`; `plot` is in the surface's pixels.
    TimePointer(QWidget* surface, QWidget* keys, std::function<QRectF()> plot);

    void setWindow(const TimeWindow& window) { m_window = window; }

    void setCursorTime(std::optional<SimTime> time) { m_cursorTime = time; }

    /// Shows what `words` says of the place under the pointer as its tool tip; nothing where it says nothing.
    void tellBy(const std::function<QString(const QPointF& position)>& words);

    /// The part being dragged over, if it is one.
    void paintDrag(QPainter& painter) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// The pointer is over a time; nothing when it left.
    void cursorMoved(std::optional<millrace::SimTime> time);
    /// Where the pointer is over the plot, in the surface's pixels.
    void hovered(const QPointF& position);
    /// A click that is no drag, in the surface's pixels.
    void clicked(const QPointF& position);
    void zoomRequested(const millrace::ui::TimeWindow& window);
    /// `factor` below 1 shows less time.
    void zoomByRequested(double factor, millrace::SimTime center);
    /// Shares of the window, to the right.
    void moveRequested(double share);
    void resetRequested();
    /// The cursor should go on by so many columns.
    void stepRequested(int columns);

private:
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    bool key(const QKeyEvent& event);
    [[nodiscard]] bool isDragging() const;
    void endDrag();

    QWidget* m_surface;
    QWidget* m_keys;
    std::function<QRectF()> m_plot;
    TimeWindow m_window{kTimeZero, kTimeZero + std::chrono::minutes(1)};
    std::optional<SimTime> m_cursorTime;
    std::optional<double> m_dragFrom; ///< pixels
    double m_dragTo = 0;
};

} // namespace millrace::ui
