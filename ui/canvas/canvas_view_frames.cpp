// SPDX-License-Identifier: GPL-3.0-or-later
// Frames, what is in them, and notes.
#include "canvas/breadcrumbs.h"
#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "canvas/clipboard.h"
#include "canvas/flow_order.h"
#include "canvas/label_editor.h"
#include "canvas/note_width_tool.h"
#include "document/step_names.h"

#include <QDesktopServices>
#include <QScopedValueRollback>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace millrace::ui {

namespace {

constexpr double kEdgeReach = 6; ///< pixels

} // namespace

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
    const std::vector<Annotation>& all = m_document.pipeline().annotations;
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
        say(message);
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
        m_selection.set(std::move(shown));
        m_scene->chooseAnnotations(boxes);
    }
}

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
    const std::set<std::size_t> chosen = m_scene->chosenAnnotations();
    if (!m_selection.isEmpty() || chosen.size() != 1) {
        return m_selection.singleNode();
    }
    for (const NodeId& id : seenOrder()) {
        const auto box = m_scene->folding().boxOf.find(id);
        if (box != m_scene->folding().boxOf.end() && box->second == *chosen.begin()) {
            return id;
        }
    }
    return {};
}

/// Selects `node`, or the box in which it is.
void CanvasView::selectSeen(const NodeId& node) {
    const NodeItem* item = m_scene->nodeItem(node);
    const auto box = m_scene->folding().boxOf.find(node);
    if (box != m_scene->folding().boxOf.end()) {
        m_selection.clear();
        m_scene->chooseAnnotations({box->second});
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

Pipeline CanvasView::selectedPart() const {
    std::set<NodeId> nodes = m_selection.nodes();
    nodes.merge(m_scene->nodesInChosenFrames());
    return partOf(m_document.pipeline(), nodes, m_scene->chosenAnnotationsWithNotes());
}

void CanvasView::insertPart(Pipeline part, const QString& step) {
    const QPointF place = scenePoint(pointerOrCenter());
    paste(pasteFree(m_document.pipeline(), m_document.types().catalog(), std::move(part), place), step);
}

void CanvasView::addNoteAtPointer() {
    addNote(pointerOrCenter());
}

void CanvasView::setNoteWidth(std::size_t note, double width) {
    std::vector<Annotation> annotations = m_document.pipeline().annotations;
    if (note >= annotations.size() || annotations[note].kind == "frame") {
        return;
    }
    Json& extra = annotations[note].extra;
    if (width == NoteItem::kDefaultWidth) {
        extra.erase("width"); // as it is without saying so
    } else {
        extra["width"] = static_cast<int>(std::lround(width));
    }
    const QString step = tr("Resize note %1").arg(annotationName(annotations[note]));
    commit({SetAnnotations{std::move(annotations)}}, step);
}

/// A frame's button, a note's edge and the links in its text; false where the press is for something else.
bool CanvasView::pressAnnotation(const CanvasHit& hit, const CanvasPointer& pointer) {
    if (hit.kind != CanvasHit::Kind::frame && hit.kind != CanvasHit::Kind::note) {
        return false;
    }
    const AnnotationItem* item = m_scene->annotationItems()[hit.annotation];
    if (item->button().contains(pointer.point)) {
        setCollapsed(hit.annotation, !m_scene->folding().boxes.contains(hit.annotation));
        return true;
    }
    const auto* note = qgraphicsitem_cast<const NoteItem*>(item);
    if (!note) {
        return false;
    }
    const QString address = note->linkAt(pointer.point);
    if (!address.isEmpty() && pointer.modifiers & Qt::ControlModifier) {
        QDesktopServices::openUrl(QUrl(address));
        return true;
    }
    if (note->isAtEdge(pointer.point, reachAt(kEdgeReach, zoom()))) {
        m_selection.clear();
        m_scene->chooseAnnotations({hit.annotation});
        startTool(std::make_unique<NoteWidthTool>(
            host(), hit.annotation, pointer,
            [this, index = hit.annotation](double width) { setNoteWidth(index, width); }));
        return true;
    }
    return false;
}

std::optional<Qt::CursorShape> CanvasView::annotationCursor(QPoint place) const {
    const CanvasHit hit = hitAt(place);
    if (hit.kind != CanvasHit::Kind::frame && hit.kind != CanvasHit::Kind::note) {
        return std::nullopt;
    }
    const QPointF point = scenePoint(place);
    const AnnotationItem* item = m_scene->annotationItems()[hit.annotation];
    if (item->button().contains(point)) {
        return Qt::PointingHandCursor;
    }
    const auto* note = qgraphicsitem_cast<const NoteItem*>(item);
    return note && note->isAtEdge(point, reachAt(kEdgeReach, zoom())) ? std::optional(Qt::SizeHorCursor)
                                                                      : std::nullopt;
}

QString CanvasView::annotationTip(QPoint place) const {
    const QPointF point = scenePoint(place);
    if (const StubItem* stub = m_scene->stubAt(point)) {
        return tr("%1 is outside of this frame. Double-click goes there.").arg(stub->name());
    }
    const CanvasHit hit = hitAt(place);
    if (hit.kind != CanvasHit::Kind::frame && hit.kind != CanvasHit::Kind::note) {
        return {};
    }
    const AnnotationItem* item = m_scene->annotationItems()[hit.annotation];
    const auto* box = qgraphicsitem_cast<const SubgraphItem*>(item);
    if (item->button().contains(point)) {
        return box ? tr("Open the frame") : tr("Collapse the frame into one box");
    }
    if (box) {
        return spoken(box->look());
    }
    const auto* note = qgraphicsitem_cast<const NoteItem*>(item);
    const QString address = note ? note->linkAt(point) : QString();
    return address.isEmpty() ? QString() : tr("Ctrl+click opens %1").arg(address);
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
