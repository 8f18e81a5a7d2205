// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and menus on the canvas.
#include "canvas/box_select_tool.h"
#include "canvas/canvas_edits.h"
#include "canvas/canvas_menu.h"
#include "canvas/canvas_view.h"
#include "canvas/connect_tool.h"
#include "canvas/minimap.h"
#include "canvas/move_tool.h"
#include "canvas/pan_tool.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kWheelStep = 1.2; ///< zoom of one notch
constexpr double kNotch = 120;     ///< of QWheelEvent::angleDelta()

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
    m_minimap->giveWay(std::nullopt);
    m_panning = false;
    updateCursor();
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    event->accept();
    m_showsFocus = false; // who clicks knows where
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
        keepSight();
        startTool(std::make_unique<PanTool>(host(), pointer));
    } else if (event->button() == Qt::LeftButton) {
        pressLeft(pointer);
    }
}

void CanvasView::pressLeft(const CanvasPointer& pointer) {
    const CanvasHit hit = hitAt(pointer.place);
    if (pressAnnotation(hit, pointer) || pressBend(hit, pointer)) {
        return;
    }
    switch (hit.kind) {
    case CanvasHit::Kind::port: {
        const NodeItem* item = m_scene->nodeItem(hit.node);
        const std::string& port = item->geometry().ports()[static_cast<std::size_t>(hit.port)].id;
        if (disconnectsAt(PortRef{hit.node, port}, pointer.modifiers)) {
            break;
        }
        startTool(std::make_unique<ConnectTool>(host(), PortRef{hit.node, port}, pointer));
        break;
    }
    case CanvasHit::Kind::node:
    case CanvasHit::Kind::frame:
    case CanvasHit::Kind::note:
        startTool(std::make_unique<MoveTool>(host(), hit, pointer));
        break;
    case CanvasHit::Kind::wire:
        // Window managers take Alt and a click for themselves: Ctrl+Shift does the same.
        if (pointer.modifiers & Qt::AltModifier ||
            pointer.modifiers.testFlags(Qt::ControlModifier | Qt::ShiftModifier)) {
            removeLink(hit.link);
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
        if (!m_panning) {
            m_minimap->giveWay(pointer.place);
        }
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
    m_minimap->giveWay(std::nullopt);
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
        if (!doubleClickedStub(event->position().toPoint())) {
            openNodeSearchAt(event->position().toPoint());
        }
        break;
    case CanvasHit::Kind::port:
    case CanvasHit::Kind::node:
        emit propertiesRequested();
        break;
    case CanvasHit::Kind::wire:
        hit.bend >= 0 ? removeBend(hit.link, hit.bend) : addBend(hit.link, event->position().toPoint());
        break;
    case CanvasHit::Kind::frame:
        if (m_scene->folding().boxes.contains(hit.annotation)) {
            enterFrame(hit.annotation);
            break;
        }
        [[fallthrough]];
    case CanvasHit::Kind::note:
        renameAnnotation(hit.annotation);
        break;
    }
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    event->accept();
    keepSightOfBurst();
    // Two fingers move the view; with Ctrl, as some platforms tell of a pinch, they zoom.
    const bool isTouchpad =
        !event->pixelDelta().isNull() || event->device()->type() == QInputDevice::DeviceType::TouchPad;
    if (isTouchpad && !(event->modifiers() & Qt::ControlModifier)) {
        panBy(event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta());
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

/// Alt, or Ctrl+Shift, and a click on a wire's end takes it off its port; of several the newest.
bool CanvasView::disconnectsAt(const PortRef& port, Qt::KeyboardModifiers modifiers) {
    const bool isAsked =
        modifiers & Qt::AltModifier || modifiers.testFlags(Qt::ControlModifier | Qt::ShiftModifier);
    const std::vector<LinkRef> links = linksAt(m_document.pipeline(), port);
    if (!isAsked || links.empty()) {
        return false;
    }
    removeLink(links.back());
    return true;
}

void CanvasView::updateCursor() {
    if (m_panning || m_spaceDown) {
        viewport()->setCursor(m_panning ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
        return;
    }
    const QPoint place = viewport()->mapFromGlobal(QCursor::pos());
    const bool isPort = viewport()->underMouse() && hitAt(place).kind == CanvasHit::Kind::port;
    viewport()->setCursor(isPort ? Qt::CrossCursor : annotationCursor(place).value_or(Qt::ArrowCursor));
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
    if (event->reason() == QContextMenuEvent::Mouse) {
        cancelTool();
        const CanvasHit hit = hitAt(event->pos());
        selectForMenu(hit);
        openMenu(hit, event->pos());
    } else {
        openMenuOfSelection();
    }
}

/// By key: for what is selected.
void CanvasView::openMenuOfSelection() {
    cancelTool();
    CanvasHit hit;
    QRectF area;
    const std::set<std::size_t> annotations = m_scene->chosenAnnotations();
    if (!m_selection.nodes().empty()) {
        hit.kind = CanvasHit::Kind::node;
        hit.node = *m_selection.nodes().begin();
        area = m_scene->nodeItem(hit.node)->sceneBody();
    } else if (!m_selection.links().empty()) {
        hit.kind = CanvasHit::Kind::wire;
        hit.link = *m_selection.links().begin();
        const WireItem* wire = m_scene->wireItem(hit.link);
        hit.bend = wire->chosenBend();
        area =
            QRectF(hit.bend >= 0 ? wire->bends()[static_cast<std::size_t>(hit.bend)] : wire->curve().at(0.5),
                   QSizeF(1, 1));
    } else if (!annotations.empty()) {
        const AnnotationItem* item = m_scene->annotationItems()[*annotations.begin()];
        hit.kind = item->isFrame() ? CanvasHit::Kind::frame : CanvasHit::Kind::note;
        hit.annotation = item->index();
        area = item->grip();
    }
    if (!area.isEmpty()) {
        bringIntoView(area);
    }
    openMenu(hit, area.isEmpty() ? middle().toPoint() : mapFromScene(area.center()));
}

void CanvasView::openMenu(const CanvasHit& hit, QPoint place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCanvasMenu(*menu, *this, hit, place);
    menu->popup(viewport()->mapToGlobal(place));
}

} // namespace millrace::ui
