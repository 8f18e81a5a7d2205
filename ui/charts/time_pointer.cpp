// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time_pointer.h"

#include "charts/time_axis.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kZoomStep = 0.8;

} // namespace

TimePointer::TimePointer(QWidget* surface, QWidget* keys, std::function<QRectF()> plot)
    : QObject(surface)
    , m_surface(surface)
    , m_keys(keys)
    , m_plot(std::move(plot)) {
    surface->setMouseTracking(true);
    surface->installEventFilter(this);
    if (keys != surface) {
        keys->installEventFilter(this);
    }
    keys->setFocusPolicy(Qt::StrongFocus);
}

bool TimePointer::eventFilter(QObject* watched, QEvent* event) {
    const bool isSurface = watched == m_surface;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return isSurface && press(static_cast<const QMouseEvent&>(*event));
    case QEvent::MouseMove:
        return isSurface && move(static_cast<const QMouseEvent&>(*event));
    case QEvent::MouseButtonRelease:
        return isSurface && release(static_cast<const QMouseEvent&>(*event));
    case QEvent::MouseButtonDblClick:
        if (isSurface && static_cast<const QMouseEvent&>(*event).button() == Qt::LeftButton) {
            endDrag();
            emit resetRequested();
            return true;
        }
        return false;
    case QEvent::Wheel:
        return isSurface && wheel(static_cast<const QWheelEvent&>(*event));
    case QEvent::Leave:
        if (isSurface) {
            emit cursorMoved(std::nullopt);
        }
        return false;
    case QEvent::KeyPress:
        return watched == m_keys && key(static_cast<const QKeyEvent&>(*event));
    default:
        return false;
    }
}

bool TimePointer::isDragging() const {
    return m_dragFrom && std::abs(m_dragTo - *m_dragFrom) >= QApplication::startDragDistance();
}

void TimePointer::endDrag() {
    m_dragFrom.reset();
    m_surface->update();
}

bool TimePointer::press(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) {
        return false;
    }
    if (m_plot().contains(event.position())) {
        m_keys->setFocus(Qt::MouseFocusReason);
        m_dragFrom = event.position().x();
        m_dragTo = *m_dragFrom;
    }
    return true;
}

bool TimePointer::move(const QMouseEvent& event) {
    const QRectF plot = m_plot();
    if (m_dragFrom) {
        m_dragTo = std::clamp(event.position().x(), plot.left(), plot.right());
        m_surface->update();
    }
    if (plot.contains(event.position())) {
        emit cursorMoved(timeAtPixel(plot, m_window, event.position().x()));
        emit hovered(event.position());
    } else if (!m_dragFrom) {
        emit cursorMoved(std::nullopt);
    }
    return true;
}

bool TimePointer::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || !m_dragFrom) {
        return false;
    }
    const bool wasDragging = isDragging();
    const double from = std::min(*m_dragFrom, m_dragTo);
    const double to = std::max(*m_dragFrom, m_dragTo);
    endDrag();
    if (wasDragging) {
        const QRectF plot = m_plot();
        emit zoomRequested({timeAtPixel(plot, m_window, from), timeAtPixel(plot, m_window, to)});
    } else {
        emit clicked(event.position());
    }
    return true;
}

bool TimePointer::wheel(const QWheelEvent& event) {
    constexpr double kUnitsOfStep = 120;
    const QPoint delta = event.angleDelta();
    if (event.modifiers() & Qt::ControlModifier) {
        emit zoomByRequested(std::pow(kZoomStep, delta.y() / kUnitsOfStep),
                             timeAtPixel(m_plot(), m_window, event.position().x()));
        return true;
    }
    if ((event.modifiers() & Qt::ShiftModifier) || std::abs(delta.x()) > std::abs(delta.y())) {
        constexpr double kShare = 0.1;
        const int turned = delta.x() != 0 ? delta.x() : delta.y();
        emit moveRequested(-kShare * turned / kUnitsOfStep);
        return true;
    }
    return false; // the panel scrolls
}

bool TimePointer::key(const QKeyEvent& event) {
    const SimTime center = m_cursorTime.value_or(m_window.timeAt(0.5));
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        constexpr int kFar = 10;
        const int direction = event.key() == Qt::Key_Left ? -1 : 1;
        emit stepRequested(direction * (event.modifiers() & Qt::ShiftModifier ? kFar : 1));
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        emit zoomByRequested(kZoomStep, center);
        return true;
    case Qt::Key_Minus:
        emit zoomByRequested(1 / kZoomStep, center);
        return true;
    case Qt::Key_Escape:
        if (m_dragFrom) {
            endDrag();
        } else {
            emit resetRequested();
        }
        return true;
    default:
        return false;
    }
}

void TimePointer::tellBy(const std::function<QString(const QPointF& position)>& words) {
    connect(this, &TimePointer::hovered, this, [this, words](const QPointF& position) {
        const QString text = words(position);
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(QCursor::pos() + QPoint(12, 12), text, m_surface);
        }
    });
    connect(this, &TimePointer::cursorMoved, this, [](std::optional<SimTime> time) {
        if (!time) {
            QToolTip::hideText();
        }
    });
}

void TimePointer::paintDrag(QPainter& painter) const {
    if (!isDragging()) {
        return;
    }
    const QRectF plot = m_plot();
    const QColor accent = Theme::instance().colors().accent;
    const QRectF band(QPointF(std::min(*m_dragFrom, m_dragTo), plot.top()),
                      QPointF(std::max(*m_dragFrom, m_dragTo), plot.bottom()));
    QColor fill = accent;
    fill.setAlpha(48);
    painter.fillRect(band, fill);
    painter.setPen(QPen(accent, 1));
    painter.drawLine(band.topLeft(), band.bottomLeft());
    painter.drawLine(band.topRight(), band.bottomRight());
}

} // namespace millrace::ui
