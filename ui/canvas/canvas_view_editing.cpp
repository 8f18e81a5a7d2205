// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do on the canvas beside gestures: add, delete, copy, paste, rename, nudge.
#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "canvas/clipboard.h"
#include "canvas/label_editor.h"
#include "canvas/node_search_popup.h"
#include "canvas/port_matching.h"
#include "document/wording.h"
#include "palette/type_memory.h"

#include <QCursor>

#include <algorithm>

namespace millrace::ui {

namespace {

QPointF halfOf(const NodeDescription& type) {
    const QSizeF size = NodeGeometry(&type).size();
    return {size.width() / 2, size.height() / 2};
}

} // namespace

QPoint CanvasView::pointerOrCenter() const {
    const QPoint place = viewport()->mapFromGlobal(QCursor::pos());
    return viewport()->rect().contains(place) ? place : middle().toPoint();
}

/// Node types that fit, favourites first, then recent ones, then in the palette's order.
std::vector<const NodeDescription*>
CanvasView::candidates(const std::function<bool(const NodeDescription&)>& fits) const {
    std::vector<const NodeDescription*> types;
    for (const NodeDescription& type : m_document.types().catalog().descriptions()) {
        if (!fits || fits(type)) {
            types.push_back(&type);
        }
    }
    const QStringList order = TypeMemory::instance().favourites() + TypeMemory::instance().recent();
    const auto rank = [&order](const NodeDescription* type) {
        const auto place = order.indexOf(QString::fromStdString(type->type));
        return place < 0 ? order.size() : place;
    };
    std::ranges::stable_sort(types, {}, rank);
    return types;
}

void CanvasView::remember(const NodeDescription& type) {
    TypeMemory::instance().remember(QString::fromStdString(type.type));
}

void CanvasView::placeNode(const NodeDescription& type, QPointF center) {
    const Catalog& catalog = m_document.types().catalog();
    Node node = newNode(m_document.pipeline(), type, {});
    const QPointF place =
        freePlace(m_document.pipeline(), catalog, NodeGeometry(&type).size(), center - halfOf(type));
    node.position = {place.x(), place.y()};
    const NodeId id = node.id;
    const QString label = QString::fromStdString(node.label);
    if (commit({AddNode{std::move(node)}}, tr("Add %1").arg(label))) {
        remember(type);
        m_selection.set({id});
        bringIntoView(m_scene->nodeItem(id)->sceneBody());
    }
}

void CanvasView::insertNode(const NodeDescription& type, const LinkRef& link, QPointF center) {
    const QPointF place = snapped(center - halfOf(type));
    const Node node = newNode(m_document.pipeline(), type, place);
    std::optional<Edit> edit = insertion(m_document.pipeline(), m_document.types().catalog(), link, node);
    if (edit && commit(std::move(*edit), tr("Insert %1").arg(QString::fromStdString(node.label)))) {
        remember(type);
        m_selection.set({node.id});
    }
}

void CanvasView::addNode(const QString& type) {
    if (const NodeDescription* description = m_document.types().catalog().find(type.toStdString())) {
        placeNode(*description, scenePoint(middle()));
    }
}

void CanvasView::openNodeSearch() {
    openNodeSearchAt(pointerOrCenter());
}

void CanvasView::openNodeSearchAt(QPoint place) {
    const QPointF point = scenePoint(place);
    m_search->openAt(place, candidates(),
                     [this, point](const NodeDescription& type) { placeNode(type, point); });
}

bool CanvasView::canInsert(const LinkRef& link) const {
    return std::ranges::any_of(m_document.types().catalog().descriptions(), [&](const NodeDescription& type) {
        return insertion(m_document.pipeline(), m_document.types().catalog(), link,
                         newNode(m_document.pipeline(), type, {}))
            .has_value();
    });
}

void CanvasView::openInsertSearch(const LinkRef& link, QPoint place) {
    const QPointF point = scenePoint(place);
    const auto fits = [&](const NodeDescription& type) {
        return insertion(m_document.pipeline(), m_document.types().catalog(), link,
                         newNode(m_document.pipeline(), type, {}))
            .has_value();
    };
    m_search->openAt(place, candidates(fits),
                     [this, link, point](const NodeDescription& type) { insertNode(type, link, point); });
}

void CanvasView::searchForWire(const PortRef& fixed, QPoint place) {
    const QPointF dropped = scenePoint(place);
    const Catalog& catalog = m_document.types().catalog();
    const auto fits = [&](const NodeDescription& type) {
        return portForNew(m_document.pipeline(), catalog, fixed, newNode(m_document.pipeline(), type, {}))
            .has_value();
    };
    m_search->openAt(place, candidates(fits), [this, &catalog, fixed, dropped](const NodeDescription& type) {
        const Node node = newNode(m_document.pipeline(), type, {});
        std::optional<Edit> edit = additionLinked(m_document.pipeline(), catalog, fixed, node, dropped);
        if (edit && commit(std::move(*edit), tr("Add %1").arg(QString::fromStdString(node.label)))) {
            remember(type);
            m_selection.set({node.id});
        }
    });
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
    const int count = static_cast<int>(nodes.size());
    const QString text =
        count == 1
            ? tr("Delete %1").arg(QString::fromStdString(m_document.pipeline().displayName(*nodes.begin())))
        : count > 1      ? tr("Delete %n nodes", nullptr, count)
        : !links.empty() ? tr("Delete %n links", nullptr, static_cast<int>(links.size()))
                         : tr("Delete %n notes or frames", nullptr, static_cast<int>(annotations.size()));
    if (commit(removal(m_document.pipeline(), nodes, links, annotations), text)) {
        m_scene->chooseAnnotations({});
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
    commit(std::move(*edit), tr("Delete %1 and join its neighbours").arg(name));
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
    paste(
        pasteAround(m_document.pipeline(), m_document.types().catalog(), std::move(*part), scenePoint(place)),
        tr("Paste"));
}

void CanvasView::duplicateSelection() {
    Pipeline part = selectedPart();
    if (!part.nodes.empty() || !part.annotations.empty()) {
        paste(pasteBeside(m_document.pipeline(), m_document.types().catalog(), std::move(part)),
              tr("Duplicate"));
    }
}

void CanvasView::paste(const Paste& paste, const QString& text) {
    if (!commit(paste.edit, text)) {
        return;
    }
    m_scene->chooseAnnotations({});
    m_selection.set(paste.nodes);
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
    m_editor->editLine(mapFromScene(header).boundingRect(), QString::fromStdString(node->label),
                       [this, id](const QString& text) {
                           const std::string label = text.trimmed().toStdString();
                           const Node* named = m_document.pipeline().findNode(id);
                           if (named && named->label != label) {
                               commit({RenameNode{id, label}}, tr("Rename to %1").arg(text.trimmed()));
                           }
                       });
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
            words = text.trimmed().toStdString();
            commit({SetAnnotations{std::move(annotations)}}, isFrame ? tr("Rename frame") : tr("Edit note"));
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
    if (commit({SetAnnotations{std::move(annotations)}}, tr("Add frame"))) {
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
           tr("Move %n nodes", nullptr, static_cast<int>(all.size())),
           QStringLiteral("nudge-%1").arg(serial));
    m_nudgeSerial = serial; // the change announced itself, which is no end of the burst
}

} // namespace millrace::ui
