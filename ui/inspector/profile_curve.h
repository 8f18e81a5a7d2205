// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/profile_shape.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace millrace::ui {

/// A producer's rate over time as a curve with axes, and handles that can be dragged, or chosen with Tab and
/// moved with the arrow keys.
class ProfileCurve final : public QWidget {
    Q_OBJECT

public:
    explicit ProfileCurve(QWidget* parent);

    /// What the times below the curve count from.
    enum class Clock { run, day, week };

    /// Shows `shape` from zero to `horizon` seconds; nothing: there is none to show. `runEnd`: where the run
    /// ends, 0: it doesn't. The axes hold still under a drag and follow when it is over.
    void present(std::optional<ProfileShape> shape, double horizon, double runEnd, Clock clock);

    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    [[nodiscard]] QSize sizeHint() const override;

    /// Where a handle stands, pixels.
    [[nodiscard]] QPointF handlePoint(std::size_t handle) const;

    /// A time as it stands below the curve: since the start of the run, or of the day and week in UTC.
    [[nodiscard]] QString momentText(double seconds) const;

    /// "An event at 10 min: 1,500 records/s → 4,000 records/s".
    [[nodiscard]] QString markText(const ProfileMark& mark) const;

    /// The shape in force; nothing: none.
    [[nodiscard]] const std::optional<ProfileShape>& shape() const { return m_shape; }

signals:
    /// The handle called `what` was moved. More of the same gesture may follow.
    void edited(const millrace::ui::ProfileChange& change, const QString& what);
    /// The gesture is over.
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(double seconds) const;
    [[nodiscard]] double yOf(double rate) const;
    [[nodiscard]] double secondsAt(double x) const;
    [[nodiscard]] double rateAt(double y) const;
    [[nodiscard]] std::optional<std::size_t> handleAt(QPointF point) const;
    void paintAxes(QPainter& painter, const QRectF& area) const;
    void paintTimes(QPainter& painter, const QRectF& area) const;
    void paintCurve(QPainter& painter, const QRectF& area) const;
    void paintMarks(QPainter& painter, const QRectF& area) const;
    [[nodiscard]] QString tipAt(QPoint place) const;
    void paintHandles(QPainter& painter) const;
    void move(std::size_t handle, double seconds, double rate);
    void choose(std::size_t handle);

    std::optional<ProfileShape> m_shape;
    double m_horizon = 1;
    double m_nextHorizon = 1; ///< once nothing is dragged
    double m_runEnd = 0;
    double m_top = 1; ///< rate at the upper edge
    Clock m_clock = Clock::run;
    bool m_readOnly = false;
    std::size_t m_current = 0; ///< of the handles, for the keyboard
    std::optional<std::size_t> m_dragged;
    QPointF m_pressed;    ///< where the drag began
    QPointF m_grabbed;    ///< where the handle stood then
    ProfileHandle m_from; ///< the handle then
    std::optional<std::size_t> m_hovered;
};

} // namespace millrace::ui
