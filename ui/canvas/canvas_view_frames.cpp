// SPDX-License-Identifier: GPL-3.0-or-later
// Frames and what is in them.
#include "canvas/breadcrumbs.h"
#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "canvas/clipboard.h"
#include "canvas/label_editor.h"
#include "document/step_names.h"

#include <algorithm>
#include <iterator>

namespace millrace::ui {

std::optional<std::size_t> CanvasView::aimedFrame() const {
    std::vector<std::size_t> chosen;
    for (const std::size_t index : m_scene->chosenAnnotations()) {
        if (m_scene->annotationItems()[index]->isFrame()) {
            chosen.push_back(index);
        }
    }
    if (!chosen.empty()) {
        return chosen.size() == 1 ? std::optional(chosen.front()) : std::nullopt;
    }
    const auto around = frameAround(m_document.pipeline(), m_selection.nodes());
    const Folding& folding = m_scene->folding();
    const bool isDrawn =
        around && (folding.boxes.contains(*around) || std::ranges::count(folding.frames, *around) > 0);
    return isDrawn ? around : std::nullopt;
}

void CanvasView::removeFrames() {
    std::set<std::size_t> frames;
    for (const std::size_t index : m_scene->chosenAnnotations()) {
        if (m_scene->annotationItems()[index]->isFrame()) {
            frames.insert(index);
        }
    }
    if (const auto aimed = aimedFrame(); aimed && frames.empty()) {
        frames.insert(*aimed);
    }
    if (frames.empty()) {
        return;
    }
    std::vector<Annotation> kept;
    Pipeline opened = m_document.pipeline(); // a collapsed one lets its notes go
    for (const std::size_t frame : frames) {
        opened.annotations = withCollapsed(opened, m_document.types().catalog(), frame, false);
    }
    const std::vector<Annotation>& all = opened.annotations;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!frames.contains(i)) {
            kept.push_back(all[i]);
        }
    }
    m_scene->chooseAnnotations({});
    const QString step = frames.size() == 1
                             ? tr("Remove frame %1").arg(annotationName(all[*frames.begin()]))
                             : tr("Remove %n frames", nullptr, static_cast<int>(frames.size()));
    commit({SetAnnotations{std::move(kept)}}, step);
}

void CanvasView::removeWithNodes(std::size_t frame) {
    const std::vector<Annotation>& annotations = m_document.pipeline().annotations;
    if (frame >= annotations.size()) {
        return;
    }
    std::set<std::size_t> gone{frame};
    for (std::size_t note = 0; note < annotations.size(); ++note) {
        if (annotations[note].kind != "frame" &&
            noteIsIn(m_document.pipeline(), m_document.types().catalog(), note, frame)) {
            gone.insert(note);
        }
    }
    const std::set<NodeId> nodes(annotations[frame].nodes.begin(), annotations[frame].nodes.end());
    const QString title = QString::fromStdString(annotations[frame].title);
    const QString message = deletionMessage(m_document.pipeline(), nodes);
    if (commit(removal(m_document.pipeline(), nodes, {}, gone), tr("Delete %1 with its nodes").arg(title))) {
        sayIfAny(message);
    }
}

void CanvasView::setCollapsed(std::size_t frame, bool collapsed) {
    if (frame >= m_document.pipeline().annotations.size() ||
        m_document.pipeline().annotations[frame].collapsed == collapsed) {
        return;
    }
    std::vector<Annotation> annotations =
        withCollapsed(m_document.pipeline(), m_document.types().catalog(), frame, collapsed);
    const std::set<NodeId> nodes(annotations[frame].nodes.begin(), annotations[frame].nodes.end());
    const QString title = QString::fromStdString(annotations[frame].title);
    if (!commit({SetAnnotations{std::move(annotations)}},
                collapsed ? tr("Collapse %1").arg(title) : tr("Open %1").arg(title))) {
        return;
    }
    const bool hidesSelected = std::ranges::any_of(
        m_selection.nodes(), [&](const NodeId& id) { return collapsed && nodes.contains(id); });
    if (hidesSelected) {
        m_selection.clear();
    }
    m_scene->chooseAnnotations({frame});
}

void CanvasView::setFrameColor(std::size_t frame, const std::string& color) {
    std::vector<Annotation> annotations = m_document.pipeline().annotations;
    if (frame < annotations.size() && annotations[frame].color != color) {
        annotations[frame].color = color;
        const QString step = tr("Colour frame %1").arg(annotationName(annotations[frame]));
        commit({SetAnnotations{std::move(annotations)}}, step);
    }
}

bool CanvasView::isInFrame() const {
    return m_scene->levels().depth() > 0;
}

void CanvasView::enterFrame(std::size_t frame) {
    cancelTool();
    m_editor->finish(true);
    const Sight before{zoom(), scenePoint(middle())};
    if (!m_scene->enterFrame(frame)) {
        return;
    }
    m_outerSights.push_back(before);
    const QRectF content = m_scene->contentRect();
    const auto known = m_innerSights.find(frame);
    if (known != m_innerSights.end() && content.contains(known->second.center)) {
        look(known->second);
    } else {
        fit(content);
    }
}

void CanvasView::leaveFrame() {
    if (isInFrame()) {
        leaveTo(m_scene->levels().depth() - 1);
    }
}

void CanvasView::leaveTo(std::size_t depth) {
    if (depth >= m_scene->levels().depth()) {
        return;
    }
    cancelTool();
    m_editor->finish(true);
    m_innerSights.insert_or_assign(*m_scene->levels().current(), Sight{zoom(), scenePoint(middle())});
    const std::size_t left = m_scene->levels().indexes()[depth];
    m_scene->leaveTo(depth);
    if (m_scene->folding().boxes.contains(left)) {
        m_scene->chooseAnnotations({left});
    }
    setFocus(Qt::OtherFocusReason);
}

/// The scene shows another level; by a gesture of ours, or because the frame is gone.
void CanvasView::levelChanged() {
    const std::size_t depth = m_scene->levels().depth();
    m_sights.clear();
    m_scene->setHover({});
    std::set<NodeId> here;
    std::ranges::copy_if(m_selection.nodes(), std::inserter(here, here.end()),
                         [this](const NodeId& id) { return m_scene->folding().shown.contains(id); });
    if (here != m_selection.nodes() || !m_selection.links().empty()) {
        m_selection.set(std::move(here));
    }
    if (m_outerSights.size() > depth) {
        const Sight sight = m_outerSights[depth];
        m_outerSights.resize(depth, sight);
        look(sight);
    }
    updateBreadcrumbs();
}

void CanvasView::updateBreadcrumbs() {
    const Pipeline& pipeline = m_document.pipeline();
    QStringList path;
    path << (pipeline.name.empty() ? tr("Project") : QString::fromStdString(pipeline.name));
    for (const std::size_t index : m_scene->levels().indexes()) {
        const QString title = QString::fromStdString(pipeline.annotations[index].title);
        path << (title.isEmpty() ? tr("Frame") : title);
    }
    m_breadcrumbs->setPath(path);
}

/// Goes into collapsed frames, and out of others, until `node` is drawn itself.
void CanvasView::goTo(const NodeId& node) {
    const auto isHere = [&] {
        return m_scene->folding().shown.contains(node) || m_scene->folding().boxOf.contains(node);
    };
    if (!m_document.pipeline().findNode(node)) {
        return;
    }
    if (m_scene->folding().shown.contains(node)) {
        return;
    }
    const std::set<NodeId> nodes = m_selection.nodes(); // which other levels drop from the selection
    const std::set<LinkRef> links = m_selection.links();
    while (isInFrame() && !isHere()) {
        leaveFrame();
    }
    std::size_t depth = m_scene->levels().depth() + 1;
    for (auto box = m_scene->folding().boxOf.find(node); box != m_scene->folding().boxOf.end();
         box = m_scene->folding().boxOf.find(node)) {
        enterFrame(box->second);
        if (m_scene->levels().depth() != depth++) {
            break;
        }
    }
    m_scene->chooseAnnotations({});
    m_selection.set(nodes, links);
}

/// What was pasted into a collapsed frame is chosen as one.
void CanvasView::chooseBoxesOf(const std::set<NodeId>& nodes) {
    std::set<std::size_t> boxes;
    std::set<NodeId> shown;
    for (const NodeId& id : nodes) {
        const auto box = m_scene->folding().boxOf.find(id);
        if (box != m_scene->folding().boxOf.end()) {
            boxes.insert(box->second);
        } else {
            shown.insert(id);
        }
    }
    if (!boxes.empty()) {
        boxes.merge(m_scene->chosenAnnotations());
        m_selection.set(std::move(shown));
        m_scene->chooseAnnotations(boxes);
    }
}

Pipeline CanvasView::selectedPart() const {
    std::set<NodeId> nodes = m_selection.nodes();
    nodes.merge(m_scene->nodesInChosenFrames());
    return partOf(m_document.pipeline(), nodes, m_scene->chosenAnnotationsWithNotes());
}

void CanvasView::insertPart(Pipeline part, const QString& step) {
    const QPointF place = scenePoint(pointerOrCenter());
    paste(pasteFree(m_document.pipeline(), m_document.types().catalog(), std::move(part), place), step);
}

bool CanvasView::doubleClickedStub(QPoint place) {
    const StubItem* stub = m_scene->stubAt(scenePoint(place));
    if (!stub) {
        return false;
    }
    const NodeId node = stub->outer().node; // the stub goes with the level
    leaveFrame();
    m_scene->chooseAnnotations({});
    reveal(node);
    if (m_scene->folding().shown.contains(node)) {
        m_selection.set({node});
    }
    return true;
}

} // namespace millrace::ui
