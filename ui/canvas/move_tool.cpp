// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/move_tool.h"

#include "canvas/canvas_edits.h"
#include "canvas/drag_guides.h"
#include "canvas/folding.h"
#include "canvas/wire_insertion.h"
#include "document/step_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace millrace::ui {

namespace {

struct MoveWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::MoveWords)
};

std::set<std::size_t> keysOf(const std::map<std::size_t, QRectF>& map) {
    std::set<std::size_t> keys;
    for (const auto& [key, value] : map) {
        keys.insert(key);
    }
    return keys;
}

} // namespace

MoveTool::MoveTool(CanvasHost& host, const CanvasHit& hit, const CanvasPointer& press)
    : m_host(host)
    , m_hit(hit)
    , m_press(press) {
    selectPressed();
}

MoveTool::~MoveTool() = default;

/// What is pressed is selected at once, unless that would undo a selection that is about to move.
void MoveTool::selectPressed() {
    Selection& selection = m_host.selection();
    if (m_press.modifiers & Qt::ControlModifier) {
        return; // toggles on release, if this is no drag
    }
    const bool adds = m_press.modifiers & Qt::ShiftModifier;
    if (m_hit.kind == CanvasHit::Kind::node) {
        if (selection.nodes().contains(m_hit.node)) {
            return;
        }
        std::set<NodeId> nodes = adds ? selection.nodes() : std::set<NodeId>();
        nodes.insert(m_hit.node);
        if (!adds) {
            m_host.items().chooseAnnotations({});
        }
        selection.set(std::move(nodes), adds ? selection.links() : std::set<LinkRef>());
        return;
    }
    std::set<std::size_t> chosen = m_host.items().chosenAnnotations();
    if (!chosen.contains(m_hit.annotation)) {
        if (!adds) {
            chosen.clear();
            selection.clear();
        }
        chosen.insert(m_hit.annotation);
        m_host.items().chooseAnnotations(chosen);
    }
}

void MoveTool::start() {
    m_moving = true;
    CanvasScene& items = m_host.items();
    const std::vector<Annotation>& annotations = m_host.document().pipeline().annotations;
    std::set<NodeId> nodes = m_host.selection().nodes();
    std::set<std::size_t> chosen = items.chosenAnnotations();
    // With Ctrl what is pressed need not be selected; it moves all the same.
    if (m_hit.kind == CanvasHit::Kind::node) {
        nodes.insert(m_hit.node);
    } else {
        chosen.insert(m_hit.annotation);
    }
    for (const std::size_t index : chosen) {
        if (index >= annotations.size()) {
            continue;
        }
        if (annotations[index].kind == "frame") {
            nodes.insert(annotations[index].nodes.begin(), annotations[index].nodes.end());
            carryNotes(index);
        } else {
            m_notes.emplace(index, items.annotationItems()[index]->pos());
        }
    }
    for (const NodeId& id : nodes) {
        if (const NodeItem* item = items.nodeItem(id)) {
            m_nodes.emplace(id, item->pos());
        }
    }
    for (AnnotationItem* item : items.annotationItems()) {
        const auto* frame = qgraphicsitem_cast<FrameItem*>(item);
        const bool stays = frame && frame->isVisible() &&
                           std::ranges::any_of(annotations[item->index()].nodes,
                                               [&](const NodeId& id) { return !m_nodes.contains(id); });
        if (stays) {
            m_frames.emplace(item->index(), frame->area());
        }
    }
    std::set<std::size_t> notes;
    for (const auto& [index, place] : m_notes) {
        notes.insert(index);
    }
    m_guides = std::make_unique<DragGuides>(items, nodes, notes);
    const auto note = m_notes.find(m_hit.annotation);
    m_anchor = m_hit.kind == CanvasHit::Kind::node ? m_nodes[m_hit.node]
               : note != m_notes.end()             ? note->second
               : m_nodes.empty()                   ? QPointF()
                                                   : m_nodes.begin()->second;
}

void MoveTool::move(const CanvasPointer& pointer) {
    if (!m_moving) {
        if (!isDrag(m_press.place, pointer.place)) {
            return;
        }
        start();
    }
    const QPointF raw = pointer.point - m_press.point;
    const bool snaps = m_host.items().isSnapping() && !(pointer.modifiers & Qt::ControlModifier);
    if (snaps) {
        shift(m_guides->drawn(raw, snapped(m_anchor + raw) - m_anchor, m_host.zoom()));
    } else {
        m_guides->hide();
        shift(raw);
    }
    lightWire(pointer);
}

void MoveTool::shift(QPointF offset) {
    if (offset == m_offset) {
        return;
    }
    m_offset = offset;
    for (const auto& [id, place] : m_nodes) {
        if (NodeItem* item = m_host.items().nodeItem(id)) {
            item->place(place + offset);
        }
    }
    for (const auto& [index, place] : m_notes) {
        m_host.items().annotationItems()[index]->setPos(place + offset);
    }
    m_guides->shiftBends(offset);
    m_host.items().layOutFrames(keysOf(m_frames));
    lightFrames(true);
}

/// A single node without links is put into the wire below it, unless Alt or Shift is held.
void MoveTool::lightWire(const CanvasPointer& pointer) {
    const bool mayInsert = m_nodes.size() == 1 && m_notes.empty() &&
                           !(pointer.modifiers & (Qt::AltModifier | Qt::ShiftModifier));
    const NodeItem* item = mayInsert ? m_host.items().nodeItem(m_nodes.begin()->first) : nullptr;
    m_wire = item ? wireForNode(m_host, item->id(), item->sceneBody().center()) : std::nullopt;
    m_host.items().setTargetWire(m_wire);
}

bool MoveTool::releaseIntoWire() {
    m_host.items().setTargetWire({});
    const Pipeline& pipeline = m_host.document().pipeline();
    const Node* moved = m_wire ? pipeline.findNode(m_nodes.begin()->first) : nullptr;
    if (!moved) {
        return false;
    }
    Node node = *moved;
    const QPointF place = m_nodes.begin()->second + m_offset;
    node.position = {place.x(), place.y()};
    std::optional<Edit> edit = insertion(pipeline, m_host.document().types().catalog(), *m_wire, node);
    m_wire.reset();
    if (!edit) {
        return false;
    }
    EditGroup group{{std::move(*edit)}};
    if (std::vector<Annotation> annotations = withChangedFrames(); annotations != pipeline.annotations) {
        group.edits.push_back({SetAnnotations{std::move(annotations)}});
    }
    return m_host.commit({std::move(group)}, MoveWords::tr("Insert %1").arg(nodeName(pipeline, node.id)));
}

/// Notes that stand in a frame go with it.
void MoveTool::carryNotes(std::size_t frame) {
    const Pipeline& pipeline = m_host.document().pipeline();
    for (std::size_t note = 0; note < pipeline.annotations.size(); ++note) {
        if (pipeline.annotations[note].kind != "frame" &&
            noteIsIn(pipeline, m_host.document().types().catalog(), note, frame)) {
            m_notes.emplace(note, m_host.items().annotationItems()[note]->pos());
        }
    }
}

/// Frames light up that a node would join if it were dropped now.
void MoveTool::lightFrames(bool lit) const {
    const std::vector<Annotation>& annotations = m_host.document().pipeline().annotations;
    for (const auto& [index, area] : m_frames) {
        auto* frame = index < m_host.items().annotationItems().size()
                          ? qgraphicsitem_cast<FrameItem*>(m_host.items().annotationItems()[index])
                          : nullptr;
        if (!frame || index >= annotations.size()) {
            continue;
        }
        const std::vector<NodeId>& members = annotations[index].nodes;
        frame->setTarget(lit && std::ranges::any_of(m_nodes, [&](const auto& moved) {
                             const NodeItem* item = m_host.items().nodeItem(moved.first);
                             return item && area.contains(item->sceneBody().center()) &&
                                    std::ranges::find(members, moved.first) == members.end();
                         }));
    }
}

/// The annotations after nodes were dropped in or out of frames that stood still.
std::vector<Annotation> MoveTool::withChangedFrames() const {
    std::vector<Annotation> annotations = m_host.document().pipeline().annotations;
    for (const auto& [index, area] : m_frames) {
        std::vector<NodeId>& members = annotations[index].nodes;
        for (const auto& [id, place] : m_nodes) {
            const NodeItem* item = m_host.items().nodeItem(id);
            const bool isInside = item && area.contains(item->sceneBody().center());
            const auto member = std::ranges::find(members, id);
            if (isInside && member == members.end()) {
                members.push_back(id);
            } else if (item && !isInside && member != members.end()) {
                members.erase(member);
            }
        }
    }
    for (const auto& [index, place] : m_notes) {
        annotations[index].position = Position{place.x() + m_offset.x(), place.y() + m_offset.y()};
    }
    return annotations;
}

QString MoveTool::stepName() const {
    const Pipeline& pipeline = m_host.document().pipeline();
    std::set<NodeId> nodes;
    for (const auto& [id, place] : m_nodes) {
        nodes.insert(id);
    }
    std::set<std::size_t> notes;
    for (const auto& [index, place] : m_notes) {
        notes.insert(index);
    }
    return moveStep(pipeline, nodes, notes);
}

void MoveTool::release(const CanvasPointer& pointer) {
    move(pointer);
    if (!m_moving) {
        click(pointer.modifiers);
        return;
    }
    m_guides->hide();
    if (m_offset.isNull()) {
        cancel();
        return;
    }
    lightFrames(false);
    if (releaseIntoWire()) {
        return;
    }
    const Pipeline& pipeline = m_host.document().pipeline();
    std::set<NodeId> nodes;
    for (const auto& [id, place] : m_nodes) {
        nodes.insert(id);
    }
    EditGroup group;
    if (!nodes.empty()) {
        group.edits.push_back(displacement(pipeline, nodes, {}, m_offset));
    }
    std::vector<Annotation> annotations = withChangedFrames();
    if (annotations != pipeline.annotations) {
        group.edits.push_back({SetAnnotations{std::move(annotations)}});
    }
    Edit edit = group.edits.size() == 1 ? std::move(group.edits.front()) : Edit{std::move(group)};
    if (!m_host.commit(std::move(edit), stepName())) {
        cancel();
    }
}

void MoveTool::click(Qt::KeyboardModifiers modifiers) {
    Selection& selection = m_host.selection();
    if (m_hit.kind != CanvasHit::Kind::node) {
        std::set<std::size_t> chosen = m_host.items().chosenAnnotations();
        if (modifiers & Qt::ControlModifier) {
            if (chosen.erase(m_hit.annotation) == 0) {
                chosen.insert(m_hit.annotation);
            }
        } else if (!(modifiers & Qt::ShiftModifier)) {
            chosen = {m_hit.annotation};
            selection.clear();
        }
        m_host.items().chooseAnnotations(chosen);
        return;
    }
    if (modifiers & Qt::ControlModifier) {
        std::set<NodeId> nodes = selection.nodes();
        if (nodes.erase(m_hit.node) == 0) {
            nodes.insert(m_hit.node);
        }
        selection.set(std::move(nodes), selection.links());
    } else if (!(modifiers & Qt::ShiftModifier)) {
        m_host.items().chooseAnnotations({});
        selection.set({m_hit.node});
    }
}

/// Back to what the document says, which may have changed meanwhile.
void MoveTool::cancel() {
    m_wire.reset();
    m_host.items().setTargetWire({});
    lightFrames(false);
    const Pipeline& pipeline = m_host.document().pipeline();
    for (const auto& [id, place] : m_nodes) {
        const Node* node = pipeline.findNode(id);
        NodeItem* item = m_host.items().nodeItem(id);
        if (node && item) {
            item->place({node->position.x, node->position.y});
        }
    }
    const std::vector<AnnotationItem*>& items = m_host.items().annotationItems();
    for (const auto& [index, place] : m_notes) {
        if (index < items.size() && index < pipeline.annotations.size() &&
            pipeline.annotations[index].position) {
            items[index]->setPos(pipeline.annotations[index].position->x,
                                 pipeline.annotations[index].position->y);
        }
    }
    if (m_guides) {
        m_guides->restoreBends(pipeline);
        m_guides.reset();
    }
    m_host.items().layOutFrames();
    m_moving = false;
}

} // namespace millrace::ui
