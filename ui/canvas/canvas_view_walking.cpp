// SPDX-License-Identifier: GPL-3.0-or-later
// Where keys lead: from node to node, along wires, and to frames and notes.
#include "canvas/canvas_view.h"
#include "canvas/flow_order.h"
#include "document/step_names.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace millrace::ui {

/// Nodes in the order of the flow, without those that are not seen. One of its nodes stands for a collapsed
/// frame.
std::vector<NodeId> CanvasView::seenOrder() const {
    std::vector<NodeId> order = flowOrder(m_document.pipeline());
    const Folding& folding = m_scene->folding();
    std::set<std::size_t> boxes;
    std::erase_if(order, [&](const NodeId& id) {
        const auto box = folding.boxOf.find(id);
        return box != folding.boxOf.end() ? !boxes.insert(box->second).second : !folding.shown.contains(id);
    });
    return order;
}

/// The selected node, or the one that stands for the chosen box.
NodeId CanvasView::seenSelected() const {
    if (m_selection.nodes().contains(m_reached)) {
        return m_reached;
    }
    if (!hasWalkedToAnnotation()) {
        return m_selection.singleNode();
    }
    const std::size_t chosen = *m_scene->chosenAnnotations().begin();
    for (const NodeId& id : seenOrder()) {
        const auto box = m_scene->folding().boxOf.find(id);
        if (box != m_scene->folding().boxOf.end() && box->second == chosen) {
            return id;
        }
    }
    return {};
}

/// Whether one frame or note is chosen, and beside it at most nodes that are held.
bool CanvasView::hasWalkedToAnnotation() const {
    return m_scene->chosenAnnotations().size() == 1 && m_selection.links().empty() &&
           m_selection.nodes() == m_held && !m_held.contains(m_reached);
}

/// Chooses a frame, a box or a note beside the held nodes.
void CanvasView::walkTo(std::size_t annotation) {
    m_reached = {};
    const QScopedValueRollback walking(m_walking, true);
    m_selection.set(m_held);
    m_scene->chooseAnnotations({annotation});
}

/// Selects `node`, or the box in which it is.
void CanvasView::selectSeen(const NodeId& node) {
    const NodeItem* item = m_scene->nodeItem(node);
    const auto box = m_scene->folding().boxOf.find(node);
    if (box != m_scene->folding().boxOf.end()) {
        walkTo(box->second);
    } else if (item && item->isVisible()) {
        m_scene->chooseAnnotations({});
        std::set<NodeId> nodes = m_held;
        nodes.insert(node);
        m_reached = node;
        const QScopedValueRollback walking(m_walking, true);
        m_selection.set(std::move(nodes));
    } else {
        return;
    }
    bringIntoView(item->sceneBody());
}

/// From node to node along wires; from a wire to its ends, or to those beside it.
void CanvasView::followWire(FlowStep step) {
    const Pipeline& pipeline = m_document.pipeline();
    std::optional<NodeId> next;
    if (m_selection.isEmpty() || (hasWalkedToAnnotation() && seenSelected().isEmpty())) {
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
    } else if (from.node.isEmpty() && hasWalkedToAnnotation()) {
        from.annotation = *m_scene->chosenAnnotations().begin();
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
    walkTo(*stop.annotation);
    bringIntoView(m_scene->annotationItems()[*stop.annotation]->grip());
}

} // namespace millrace::ui
