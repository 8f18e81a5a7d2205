// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keys on the canvas.
#include "canvas/box_select_tool.h"
#include "canvas/canvas_edits.h"
#include "canvas/canvas_menu.h"
#include "canvas/canvas_view.h"
#include "canvas/connect_tool.h"
#include "canvas/flow_order.h"
#include "canvas/move_tool.h"
#include "canvas/pan_tool.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kWheelStep = 1.2; ///< zoom of one notch
constexpr double kNotch = 120;     ///< of QWheelEvent::angleDelta()
constexpr int kFarNudge = 5;
constexpr int kArrowPan = 64; ///< pixels

} // namespace

CanvasPointer CanvasView::pointerOf(QPoint place, Qt::KeyboardModifiers modifiers) const {
    return {place, scenePoint(place), modifiers};
}

CanvasHit CanvasView::hitAt(QPoint place) const {
    return m_scene->hitAt(scenePoint(place), zoom());
}

void CanvasView::startTool(std::unique_ptr<CanvasTool> tool) {
    ++m_nudgeSerial;
    m_tool = std::move(tool);
}

void CanvasView::cancelTool() {
    if (const std::unique_ptr<CanvasTool> tool = std::move(m_tool)) {
        tool->cancel();
    }
    m_panning = false;
    updateCursor();
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    event->accept();
    const CanvasPointer pointer = pointerOf(event->position().toPoint(), event->modifiers());
    if (m_tool) {
        if (event->button() == Qt::RightButton) {
            cancelTool();
        }
        return;
    }
    const bool pans =
        event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceDown);
    if (pans) {
        m_panning = true;
        updateCursor();
        startTool(std::make_unique<PanTool>(host(), pointer));
    } else if (event->button() == Qt::LeftButton) {
        pressLeft(pointer);
    }
}

void CanvasView::pressLeft(const CanvasPointer& pointer) {
    const CanvasHit hit = hitAt(pointer.place);
    switch (hit.kind) {
    case CanvasHit::Kind::port: {
        const NodeItem* item = m_scene->nodeItem(hit.node);
        const std::string& port = item->geometry().ports()[static_cast<std::size_t>(hit.port)].id;
        startTool(std::make_unique<ConnectTool>(host(), PortRef{hit.node, port}, pointer));
        break;
    }
    case CanvasHit::Kind::node:
    case CanvasHit::Kind::frame:
    case CanvasHit::Kind::note:
        startTool(std::make_unique<MoveTool>(host(), hit, pointer));
        break;
    case CanvasHit::Kind::wire:
        if (pointer.modifiers & Qt::AltModifier) {
            commit(removal(m_document.pipeline(), {}, {hit.link}, {}), tr("Disconnect"));
        } else {
            std::set<LinkRef> links{hit.link};
            if (pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
                links = m_selection.links();
                const bool toggles = pointer.modifiers & Qt::ControlModifier;
                if (!links.insert(hit.link).second && toggles) {
                    links.erase(hit.link);
                }
                m_selection.set(m_selection.nodes(), std::move(links));
            } else {
                m_scene->chooseAnnotations({});
                m_selection.set({}, std::move(links));
            }
        }
        break;
    case CanvasHit::Kind::nothing:
        startTool(std::make_unique<BoxSelectTool>(host(), pointer));
        break;
    }
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    event->accept();
    const CanvasPointer pointer = pointerOf(event->position().toPoint(), event->modifiers());
    if (m_tool) {
        m_tool->move(pointer);
        return;
    }
    m_scene->setHover(hitAt(pointer.place));
    updateCursor();
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
    if (!m_tool || event->buttons() != Qt::NoButton) {
        return;
    }
    const CanvasPointer pointer = pointerOf(event->position().toPoint(), event->modifiers());
    m_tool->release(pointer);
    m_tool.reset();
    m_panning = false;
    m_scene->setHover(hitAt(pointer.place));
    updateCursor();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    event->accept();
    if (event->button() != Qt::LeftButton || m_spaceDown) {
        mousePressEvent(event);
        return;
    }
    cancelTool();
    const CanvasHit hit = hitAt(event->position().toPoint());
    switch (hit.kind) {
    case CanvasHit::Kind::nothing:
        openNodeSearchAt(event->position().toPoint());
        break;
    case CanvasHit::Kind::port:
    case CanvasHit::Kind::node:
    case CanvasHit::Kind::wire:
        emit propertiesRequested();
        break;
    case CanvasHit::Kind::frame:
    case CanvasHit::Kind::note:
        renameAnnotation(hit.annotation);
        break;
    }
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    event->accept();
    const bool isTouchpad = !event->pixelDelta().isNull() && !(event->modifiers() & Qt::ControlModifier);
    if (isTouchpad) {
        panBy(event->pixelDelta());
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        // Some platforms turn the wheel to the side by themselves.
        const QPoint turn = event->angleDelta();
        panBy(QPoint(turn.y() != 0 ? turn.y() : turn.x(), 0));
        return;
    }
    const double notches = event->angleDelta().y() / kNotch;
    zoomAt(zoom() * std::pow(kWheelStep, notches), event->position());
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    event->accept();
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Space:
        m_spaceDown = true;
        updateCursor();
        return;
    case Qt::Key_Escape:
        if (m_tool) {
            cancelTool();
        } else {
            m_scene->chooseAnnotations({});
            m_selection.clear();
        }
        return;
    case Qt::Key_Delete:
        ctrl ? deleteAndJoin() : deleteSelection();
        return;
    case Qt::Key_Backspace:
        deleteSelection();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_selection.isEmpty()) {
            emit propertiesRequested();
        }
        return;
    case Qt::Key_F2:
        renameSelected();
        return;
    case Qt::Key_Insert:
        openNodeSearch();
        return;
    case Qt::Key_A:
        if (event->modifiers() == Qt::ShiftModifier) {
            openNodeSearch();
            return;
        }
        break;
    default:
        if (arrowPressed(*event)) {
            return;
        }
        break;
    }
    // Not QGraphicsView's: it scrolls.
    event->ignore();
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
    if (event.modifiers() & Qt::ControlModifier) {
        followWire(flow);
    } else if (m_selection.nodes().empty() && m_scene->chosenAnnotations().empty()) {
        panBy(-steps * kArrowPan);
    } else {
        nudge(event.modifiers() & Qt::ShiftModifier ? steps * kFarNudge : steps);
    }
    return true;
}

void CanvasView::followWire(FlowStep step) {
    const NodeId from = m_selection.singleNode();
    if (const auto next = neighbour(m_document.pipeline(), from, step)) {
        m_selection.set({*next});
        bringIntoView(m_scene->nodeItem(*next)->sceneBody());
    }
}

/// Tab visits nodes in flow order; past the last one the focus goes on to the next widget.
bool CanvasView::focusNextPrevChild(bool next) {
    const std::vector<NodeId> order = flowOrder(m_document.pipeline());
    const auto here = std::ranges::find(order, m_selection.singleNode());
    auto index = here - order.begin();
    if (here == order.end()) {
        index = next ? 0 : std::ssize(order) - 1;
    } else {
        index += next ? 1 : -1;
    }
    if (index < 0 || index >= std::ssize(order)) {
        return QGraphicsView::focusNextPrevChild(next);
    }
    const NodeId& id = order[static_cast<std::size_t>(index)];
    m_selection.set({id});
    if (const NodeItem* item = m_scene->nodeItem(id)) {
        bringIntoView(item->sceneBody());
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

void CanvasView::focusOutEvent(QFocusEvent* event) {
    m_spaceDown = false; // its release goes elsewhere
    ++m_nudgeSerial;
    updateCursor();
    QGraphicsView::focusOutEvent(event);
}

void CanvasView::updateCursor() {
    if (m_panning || m_spaceDown) {
        viewport()->setCursor(m_panning ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
        return;
    }
    const QPoint place = viewport()->mapFromGlobal(QCursor::pos());
    const bool isPort = viewport()->underMouse() && hitAt(place).kind == CanvasHit::Kind::port;
    viewport()->setCursor(isPort ? Qt::CrossCursor : Qt::ArrowCursor);
}

/// What the menu is for is selected, unless it is part of the selection.
void CanvasView::selectForMenu(const CanvasHit& hit) {
    switch (hit.kind) {
    case CanvasHit::Kind::port:
    case CanvasHit::Kind::node:
        if (!m_selection.nodes().contains(hit.node)) {
            m_scene->chooseAnnotations({});
            m_selection.set({hit.node});
        }
        break;
    case CanvasHit::Kind::wire:
        if (!m_selection.links().contains(hit.link)) {
            m_scene->chooseAnnotations({});
            m_selection.set({}, {hit.link});
        }
        break;
    case CanvasHit::Kind::frame:
    case CanvasHit::Kind::note:
        m_selection.clear();
        m_scene->chooseAnnotations({hit.annotation});
        break;
    case CanvasHit::Kind::nothing:
        break;
    }
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    event->accept();
    cancelTool();
    QPoint place = event->pos();
    CanvasHit hit;
    if (event->reason() == QContextMenuEvent::Mouse) {
        hit = hitAt(place);
        selectForMenu(hit);
    } else {
        // By key: for what is selected.
        const NodeItem* item =
            m_selection.nodes().empty() ? nullptr : m_scene->nodeItem(*m_selection.nodes().begin());
        hit.kind = item ? CanvasHit::Kind::node : CanvasHit::Kind::nothing;
        place = item ? mapFromScene(item->sceneBody().center()) : middle().toPoint();
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCanvasMenu(*menu, *this, hit, place);
    menu->popup(viewport()->mapToGlobal(place));
}

} // namespace millrace::ui
