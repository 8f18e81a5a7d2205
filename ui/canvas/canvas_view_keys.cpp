// SPDX-License-Identifier: GPL-3.0-or-later
// Keys on the canvas, and its focus.
#include "canvas/canvas_view.h"
#include "canvas/flow_order.h"
#include "document/step_names.h"

#include <QKeyEvent>

#include <algorithm>
#include <iterator>
#include <tuple>
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
        if (m_selection.isEmpty() && !m_scene->chosenAnnotations().empty()) {
            renameSelected(); // a note or frame
        } else {
            emit propertiesRequested(); // the project's when nothing is selected
        }
        return;
    case Qt::Key_F10:
        if (event->modifiers() == Qt::ShiftModifier) {
            openMenuOfSelection();
            return;
        }
        break;
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
    case Qt::Key_Period:
        if (event->modifiers() == Qt::NoModifier && toggleHeld()) {
            return;
        }
        break;
    case Qt::Key_B:
        if ((event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier &&
            chooseNextBend(event->modifiers() == Qt::NoModifier)) {
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

/// From node to node along wires; from a wire to its ends, or to those beside it.
void CanvasView::followWire(FlowStep step) {
    const Pipeline& pipeline = m_document.pipeline();
    std::optional<NodeId> next;
    if (m_selection.isEmpty()) {
        const std::vector<NodeId> order = seenOrder();
        next = order.empty() ? std::nullopt : std::optional(order.front());
    } else if (const std::optional<LinkRef> link = singleLink()) {
        if (step == FlowStep::up || step == FlowStep::down) {
            selectWire(step);
            return;
        }
        next = step == FlowStep::back ? link->first.node : link->second.node;
    } else {
        next = neighbour(pipeline, seenSelected(), step);
    }
    if (next) {
        selectSeen(*next);
    }
}

std::optional<LinkRef> CanvasView::singleLink() const {
    return m_selection.nodes().empty() && m_selection.links().size() == 1
               ? std::optional(*m_selection.links().begin())
               : std::nullopt;
}

/// The selected node stays so while keys go on to others, or no longer. False when there is none.
bool CanvasView::toggleHeld() {
    const NodeId node = seenSelected();
    if (!m_selection.nodes().contains(node)) {
        return false;
    }
    m_reached = node;
    const bool isHeld = m_held.insert(node).second;
    if (!isHeld) {
        m_held.erase(node);
    }
    const QString name = nodeName(m_document.pipeline(), node);
    say(isHeld ? tr("%1 stays selected while Tab and Ctrl+arrow keys go on.").arg(name)
               : tr("%1 is let go with the next step.").arg(name));
    return true;
}

/// The wire out of or into the selected node; from a wire to the one beyond its end, or beside it.
void CanvasView::selectWire(FlowStep step) {
    const Pipeline& pipeline = m_document.pipeline();
    const std::optional<LinkRef> link = singleLink();
    std::optional<LinkRef> next;
    if (step == FlowStep::up || step == FlowStep::down) {
        next = link ? nextWire(pipeline, *link, step) : std::nullopt;
    } else {
        const bool onwards = step == FlowStep::onwards;
        const NodeId node = !link ? m_selection.singleNode() : onwards ? link->second.node : link->first.node;
        next = wireBeside(pipeline, node, step);
    }
    if (const WireItem* item = next ? m_scene->wireItem(*next) : nullptr) {
        m_scene->chooseAnnotations({});
        m_selection.set({}, {*next});
        bringIntoView(item->source().sceneBody() | item->target().sceneBody());
    }
}

/// Tab visits nodes in flow order, then frames and notes; past the last one the focus goes on to the next
/// widget.
bool CanvasView::focusNextPrevChild(bool next) {
    const std::vector<TabStop> order = tabStops();
    TabStop from{seenSelected(), {}};
    if (const std::optional<LinkRef> link = singleLink()) {
        from.node = next ? link->first.node : link->second.node; // on to what it leads to
    } else if (const std::set<std::size_t> chosen = m_scene->chosenAnnotations();
               from.node.isEmpty() && m_selection.isEmpty() && chosen.size() == 1) {
        from.annotation = *chosen.begin();
    }
    const auto here = std::ranges::find(order, from);
    auto index = here - order.begin();
    if (here == order.end()) {
        index = next ? 0 : std::ssize(order) - 1;
    } else {
        index += next ? 1 : -1;
    }
    if (index < 0 || index >= std::ssize(order)) {
        return QGraphicsView::focusNextPrevChild(next);
    }
    selectStop(order[static_cast<std::size_t>(index)]);
    return true;
}

std::vector<CanvasView::TabStop> CanvasView::tabStops() const {
    std::vector<TabStop> stops;
    for (const NodeId& node : seenOrder()) {
        stops.push_back({node, {}});
    }
    std::vector<const AnnotationItem*> others;
    std::ranges::copy_if(m_scene->annotationItems(), std::back_inserter(others),
                         [this](const AnnotationItem* item) {
                             return item->isVisible() && !m_scene->folding().boxes.contains(item->index());
                         });
    // Frames before notes, each as one reads.
    std::ranges::stable_sort(others, {}, [](const AnnotationItem* item) {
        const QRectF area = item->sceneBoundingRect();
        return std::tuple(!item->isFrame(), area.top(), area.left());
    });
    for (const AnnotationItem* item : others) {
        stops.push_back({{}, item->index()});
    }
    return stops;
}

void CanvasView::selectStop(const TabStop& stop) {
    if (!stop.annotation) {
        selectSeen(stop.node);
        return;
    }
    m_selection.clear();
    m_scene->chooseAnnotations({*stop.annotation});
    bringIntoView(m_scene->annotationItems()[*stop.annotation]->grip());
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
