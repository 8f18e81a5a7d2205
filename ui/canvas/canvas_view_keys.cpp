// SPDX-License-Identifier: GPL-3.0-or-later
// Keys on the canvas, and its focus.
#include "canvas/canvas_view.h"
#include "canvas/flow_order.h"

#include <QKeyEvent>

#include <utility>

namespace millrace::ui {

namespace {

constexpr int kFarNudge = 5;
constexpr int kArrowPan = 64; ///< pixels

} // namespace

void CanvasView::keyPressEvent(QKeyEvent* event) {
    event->accept();
    if (!std::exchange(m_showsFocus, true)) {
        updateFocusRing(); // who types wants to see where
    }
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Space:
        m_spaceDown = true;
        updateCursor();
        return;
    case Qt::Key_Escape:
        goBackOneLevel();
        return;
    case Qt::Key_Delete:
        ctrl ? deleteAndJoin() : deleteSelection();
        return;
    case Qt::Key_Backspace:
        deleteSelection();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (ctrl) { // going into a frame is a command, which has nothing to go into now
            say(tr("Select a frame to go into it."));
        } else if (m_selection.isEmpty() && !m_scene->chosenAnnotations().empty()) {
            renameSelected(); // a note or frame
        } else {
            emit propertiesRequested(); // the project's when nothing is selected
        }
        return;
    case Qt::Key_F2:
        renameSelected();
        return;
    case Qt::Key_Insert:
        openNodeSearch();
        return;
    default:
        if (!keyPressedWithModifiers(*event) && !arrowPressed(*event)) {
            event->ignore(); // not QGraphicsView's: it scrolls
        }
    }
}

/// Keys that mean something with some modifiers only. False for others.
bool CanvasView::keyPressedWithModifiers(const QKeyEvent& event) {
    const bool isPlain = event.modifiers() == Qt::NoModifier;
    const bool isShifted = event.modifiers() == Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_F10:
        if (isShifted) {
            openMenuOfSelection();
        }
        return isShifted;
    case Qt::Key_A:
        if (isShifted) {
            openNodeSearch();
        }
        return isShifted;
    case Qt::Key_Period:
        return isPlain && toggleHeld();
    case Qt::Key_B:
        return (isPlain || isShifted) && chooseNextBend(isPlain);
    default:
        return false;
    }
}

void CanvasView::goBackOneLevel() {
    if (m_tool) {
        cancelTool();
    } else if (WireItem* wire = m_scene->wireWithChosenBend()) {
        wire->setChosenBend(-1);
    } else if (isInFrame() && m_selection.isEmpty() && m_scene->chosenAnnotations().empty()) {
        leaveFrame();
    } else {
        m_scene->chooseAnnotations({});
        m_selection.clear();
    }
}

bool CanvasView::arrowPressed(const QKeyEvent& event) {
    QPoint steps;
    FlowStep flow = FlowStep::back;
    switch (event.key()) {
    case Qt::Key_Left:
        steps = {-1, 0};
        flow = FlowStep::back;
        break;
    case Qt::Key_Right:
        steps = {1, 0};
        flow = FlowStep::onwards;
        break;
    case Qt::Key_Up:
        steps = {0, -1};
        flow = FlowStep::up;
        break;
    case Qt::Key_Down:
        steps = {0, 1};
        flow = FlowStep::down;
        break;
    default:
        return false;
    }
    if (event.modifiers() & Qt::AltModifier) {
        return false;
    }
    if (event.modifiers().testFlags(Qt::ControlModifier | Qt::ShiftModifier)) {
        selectWire(flow);
    } else if (event.modifiers() & Qt::ControlModifier) {
        followWire(flow);
    } else if (const QPoint far = event.modifiers() & Qt::ShiftModifier ? steps * kFarNudge : steps;
               !nudgeBend(far)) {
        if (m_selection.nodes().empty() && m_scene->chosenAnnotations().empty()) {
            keepSightOfBurst();
            panBy(-steps * kArrowPan);
        } else {
            nudge(far);
        }
    }
    return true;
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceDown = false;
        updateCursor();
    }
    event->accept();
}

void CanvasView::focusInEvent(QFocusEvent* event) {
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    QGraphicsView::focusInEvent(event);
    updateFocusRing();
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
    m_spaceDown = false; // its release goes elsewhere
    ++m_nudgeSerial;
    updateCursor();
    QGraphicsView::focusOutEvent(event);
    updateFocusRing();
}

} // namespace millrace::ui
