// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do on the canvas beside gestures: delete, copy, paste, rename, nudge.
#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "canvas/clipboard.h"
#include "canvas/folding.h"
#include "canvas/label_editor.h"
#include "document/node_names.h"
#include "document/step_names.h"
#include "document/wording.h"

#include <QCursor>

#include <algorithm>

namespace millrace::ui {

namespace {

/// Whether one of `frames` lies over nodes that are not in it.
bool coverOthers(const Pipeline& pipeline, const Catalog& catalog, const std::vector<std::size_t>& frames) {
    return std::ranges::any_of(frames, [&](std::size_t frame) {
        const std::vector<NodeId>& nodes = pipeline.annotations[frame].nodes;
        const std::set<NodeId> members(nodes.begin(), nodes.end());
        const QRectF area = frameArea(pipeline, catalog, frame);
        return std::ranges::any_of(pipeline.nodes, [&](const Node& node) {
            return !members.contains(node.id) && area.intersects(bodyOf(node, catalog));
        });
    });
}

} // namespace

QPoint CanvasView::pointerOrCenter() const {
    const QPoint place = viewport()->mapFromGlobal(QCursor::pos());
    return viewport()->rect().contains(place) ? place : middle().toPoint();
}

void CanvasView::selectAll() {
    std::set<NodeId> nodes;
    std::set<LinkRef> links;
    std::set<std::size_t> annotations;
    for (const auto& [id, item] : m_scene->nodeItems()) {
        if (item->isVisible()) {
            nodes.insert(id);
        }
    }
    for (const auto& [link, item] : m_scene->wireItems()) {
        if (item->isVisible()) {
            links.insert(link);
        }
    }
    for (const AnnotationItem* item : m_scene->annotationItems()) {
        if (item->isVisible()) {
            annotations.insert(item->index());
        }
    }
    m_scene->chooseAnnotations(annotations);
    m_selection.set(std::move(nodes), std::move(links));
}

void CanvasView::deleteSelection() {
    if (removeChosenBend()) {
        return;
    }
    std::set<NodeId> nodes = m_selection.nodes();
    const std::set<LinkRef> links = m_selection.links();
    nodes.merge(m_scene->nodesInChosenFrames(true));
    const std::set<std::size_t> annotations = m_scene->chosenAnnotationsWithNotes(true);
    if (nodes.empty() && links.empty() && annotations.empty()) {
        return;
    }
    const Pipeline& pipeline = m_document.pipeline();
    const QString message = deletionMessage(pipeline, nodes);
    const QString step = deleteStep(pipeline, nodes, links, annotations);
    if (commit(removal(pipeline, nodes, links, annotations), step)) {
        m_scene->chooseAnnotations({});
        sayIfAny(message);
    }
}

/// What stands in the status bar stays when there is nothing to say.
void CanvasView::sayIfAny(const QString& sentence) {
    if (!sentence.isEmpty()) {
        say(sentence);
    }
}

bool CanvasView::canDeleteAndJoin() const {
    return hasSingleNode() &&
           removalJoining(m_document.pipeline(), m_document.types().catalog(), m_selection.singleNode())
               .has_value();
}

void CanvasView::deleteAndJoin() {
    const NodeId id = m_selection.singleNode();
    if (id.isEmpty()) {
        deleteSelection();
        return;
    }
    const QString name = QString::fromStdString(m_document.pipeline().displayName(id));
    std::optional<Edit> edit = removalJoining(m_document.pipeline(), m_document.types().catalog(), id);
    if (!edit) {
        deleteSelection();
        say(tr("%1 is deleted; its neighbours cannot be linked to each other.").arg(name));
        return;
    }
    const QString message = deletionMessage(m_document.pipeline(), {id});
    if (commit(std::move(*edit), tr("Delete %1 and join its neighbours").arg(name))) {
        sayIfAny(message);
    }
}

void CanvasView::copySelection() {
    const Pipeline part = selectedPart();
    if (!part.nodes.empty() || !part.annotations.empty()) {
        copyToClipboard(part, m_document.types().catalog(),
                        incomingOf(m_document.pipeline(), m_selection.nodes()));
    }
}

void CanvasView::cutSelection() {
    copySelection();
    deleteSelection();
}

void CanvasView::paste() {
    pasteAt(pointerOrCenter());
}

void CanvasView::pasteAt(QPoint place) {
    Result<Pipeline> part = partFromClipboard();
    if (!part) {
        say(tr("Nothing was pasted: %1").arg(sentenceOf(part.error())));
        return;
    }
    const QString step = tr("Paste %1").arg(partName(*part));
    paste(
        pasteAround(m_document.pipeline(), m_document.types().catalog(), std::move(*part), scenePoint(place)),
        step);
}

/// The open frames that are drawn around all nodes of `part` and around others.
std::vector<std::size_t> CanvasView::framesAround(const Pipeline& part) const {
    std::vector<std::size_t> frames;
    for (const std::size_t index : m_scene->folding().frames) {
        const std::vector<NodeId>& members = m_document.pipeline().annotations[index].nodes;
        const bool holdsAll = std::ranges::all_of(part.nodes, [&](const Node& node) {
            return std::ranges::find(members, node.id) != members.end();
        });
        if (holdsAll && !part.nodes.empty() && members.size() > part.nodes.size()) {
            frames.push_back(index);
        }
    }
    return frames;
}

void CanvasView::duplicateSelection() {
    Pipeline part = selectedPart();
    if (!part.nodes.empty() || !part.annotations.empty()) {
        const QString step = tr("Duplicate %1").arg(partName(part));
        const Catalog& catalog = m_document.types().catalog();
        const std::vector<std::size_t> home = framesAround(part);
        Paste copy = pasteBeside(m_document.pipeline(), catalog, part, home);
        copy.edit = joining(std::move(copy.edit), home);
        Pipeline trial = m_document.pipeline();
        if (!home.empty() && apply(trial, copy.edit) && coverOthers(trial, catalog, home)) {
            copy = pasteBeside(m_document.pipeline(), catalog, std::move(part)); // outside, then
        }
        paste(copy, step);
    }
}

void CanvasView::paste(const Paste& paste, const QString& text) {
    const std::size_t before = m_document.pipeline().annotations.size();
    if (!commit(paste.edit, text)) {
        return;
    }
    std::set<std::size_t> added; // frames and notes stand behind those that were there
    for (std::size_t i = before; i < m_document.pipeline().annotations.size(); ++i) {
        added.insert(added.end(), i);
    }
    m_selection.set(paste.nodes);
    m_scene->chooseAnnotations(added);
    QRectF area;
    for (const NodeId& id : paste.nodes) {
        area |= m_scene->nodeItem(id)->sceneBody();
    }
    chooseBoxesOf(paste.nodes);
    if (!area.isEmpty()) {
        bringIntoView(area);
    }
}

void CanvasView::renameSelected() {
    const std::set<std::size_t> annotations = m_scene->chosenAnnotations();
    if (hasSingleNode()) {
        renameNode(m_selection.singleNode());
    } else if (annotations.size() == 1) {
        renameAnnotation(*annotations.begin());
    }
}

void CanvasView::renameNode(const NodeId& id) {
    const NodeItem* item = m_scene->nodeItem(id);
    const Node* node = m_document.pipeline().findNode(id);
    if (!item || !node) {
        return;
    }
    goTo(id);
    bringIntoView(item->sceneBody());
    const QRectF header(item->pos() + QPointF(kGrid, 4), QSizeF(kNodeWidth - 2 * kGrid, 24));
    const auto take = [this, id](const QString& text) {
        const std::string label = text.trimmed().toStdString();
        const Node* named = m_document.pipeline().findNode(id);
        if (named && named->label != label) {
            commit({RenameNode{id, label}},
                   tr("Rename %1 to %2").arg(nodeName(m_document.pipeline(), id), text.trimmed()));
        }
    };
    m_editor->editLine(
        mapFromScene(header).boundingRect(), QString::fromStdString(node->label), take,
        [this, id](const QString& text) { return nameObstacle(m_document.pipeline(), id, text); });
}

void CanvasView::renameAnnotation(std::size_t index) {
    if (index >= m_document.pipeline().annotations.size()) {
        return;
    }
    const Annotation annotation = m_document.pipeline().annotations[index];
    const bool isFrame = annotation.kind == "frame";
    QRectF grip = m_scene->annotationItems()[index]->grip();
    if (isFrame) {
        grip.setHeight(std::min(grip.height(), kHeaderHeight)); // the title of a collapsed one
    }
    const QRect area = mapFromScene(grip).boundingRect();
    const auto take = [this, index, isFrame, annotation](const QString& text) {
        std::vector<Annotation> annotations = m_document.pipeline().annotations;
        if (index >= annotations.size() || annotations[index].kind != annotation.kind) {
            return;
        }
        std::string& words = isFrame ? annotations[index].title : annotations[index].text;
        if (words != text.trimmed().toStdString()) {
            const QString before = annotationName(annotations[index]);
            words = text.trimmed().toStdString();
            const QString after = annotationName(annotations[index]);
            commit({SetAnnotations{std::move(annotations)}},
                   isFrame ? tr("Rename frame %1 to %2").arg(before, after) : tr("Edit note %1").arg(after));
        }
    };
    isFrame ? m_editor->editLine(area, QString::fromStdString(annotation.title), take)
            : m_editor->editLines(area, QString::fromStdString(annotation.text), take);
}

void CanvasView::finishEditing() {
    m_editor->finish(true);
}

void CanvasView::frameSelection() {
    std::set<NodeId> nodes = m_selection.nodes();
    nodes.merge(m_scene->nodesInChosenFrames(true));
    if (nodes.empty()) {
        return;
    }
    std::vector<Annotation> annotations = m_document.pipeline().annotations;
    Annotation frame;
    frame.kind = "frame";
    frame.title = tr("Frame").toStdString();
    frame.nodes.assign(nodes.begin(), nodes.end());
    annotations.push_back(std::move(frame));
    const std::size_t index = annotations.size() - 1;
    if (commit({SetAnnotations{std::move(annotations)}},
               tr("Add frame around %1").arg(nodesName(m_document.pipeline(), nodes)))) {
        renameAnnotation(index);
    }
}

void CanvasView::selectFrameNodes(std::size_t annotation) {
    if (annotation < m_document.pipeline().annotations.size()) {
        const std::vector<NodeId>& nodes = m_document.pipeline().annotations[annotation].nodes;
        m_scene->chooseAnnotations({});
        m_selection.set({nodes.begin(), nodes.end()});
    }
}

void CanvasView::addNote(QPoint place) {
    std::vector<Annotation> annotations = m_document.pipeline().annotations;
    const QPointF point = snapped(scenePoint(place));
    Annotation note;
    note.kind = "note";
    note.text = tr("Note").toStdString();
    note.position = Position{point.x(), point.y()};
    if (const auto level = m_scene->levels().current()) {
        note.nodes = annotations[*level].nodes; // it is seen where these are
        if (annotations[*level].collapsed) {
            bindNote(note, annotations[*level]);
        }
    }
    annotations.push_back(std::move(note));
    const std::size_t index = annotations.size() - 1;
    if (commit({SetAnnotations{std::move(annotations)}}, tr("Add note"))) {
        m_selection.clear();
        m_scene->chooseAnnotations({index});
        renameAnnotation(index);
    }
}

/// Moves what is selected by whole grid steps; a burst of them is one undo step.
void CanvasView::nudge(QPoint steps) {
    const std::set<NodeId> nodes = m_selection.nodes();
    std::set<NodeId> all = nodes;
    const std::set<std::size_t> annotations = m_scene->chosenAnnotations();
    for (const std::size_t index : annotations) {
        const Annotation& annotation = m_document.pipeline().annotations[index];
        if (annotation.kind == "frame") {
            all.insert(annotation.nodes.begin(), annotation.nodes.end());
        }
    }
    std::set<std::size_t> notes;
    const std::set<std::size_t> withNotes = m_scene->chosenAnnotationsWithNotes();
    std::ranges::copy_if(withNotes, std::inserter(notes, notes.end()), [&](std::size_t index) {
        return m_document.pipeline().annotations[index].kind != "frame";
    });
    if (all.empty() && notes.empty()) {
        return;
    }
    const int serial = m_nudgeSerial;
    commit(displacement(m_document.pipeline(), all, notes, QPointF(steps) * kGrid),
           moveStep(m_document.pipeline(), all, notes), QStringLiteral("nudge-%1").arg(serial));
    m_nudgeSerial = serial; // the change announced itself, which is no end of the burst
}

} // namespace millrace::ui
