// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes and snippets that come onto the canvas, and the search for them.
#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "canvas/clipboard.h"
#include "canvas/node_search_popup.h"
#include "canvas/port_matching.h"
#include "canvas/snippet_store.h"
#include "canvas/surroundings.h"
#include "document/wording.h"
#include "palette/type_memory.h"

#include <QCursor>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace millrace::ui {

namespace {

QPointF halfOf(const NodeDescription& type) {
    const QSizeF size = NodeGeometry(&type).size();
    return {size.width() / 2, size.height() / 2};
}

/// The nodes of `after` that `before` does not have.
std::vector<const Node*> newNodes(const Pipeline& before, const Pipeline& after) {
    std::set<NodeId> known;
    for (const Node& node : before.nodes) {
        known.insert(node.id);
    }
    std::vector<const Node*> added;
    for (const Node& node : after.nodes) {
        if (!known.contains(node.id)) {
            added.push_back(&node);
        }
    }
    return added;
}

} // namespace

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

/// The open frames that are drawn around `point`.
std::vector<std::size_t> CanvasView::framesAt(QPointF point) const {
    std::vector<std::size_t> frames;
    for (const std::size_t index : m_scene->folding().frames) {
        const auto* frame = qgraphicsitem_cast<const FrameItem*>(m_scene->annotationItems()[index]);
        if (frame && frame->area().contains(point)) {
            frames.push_back(index);
        }
    }
    return frames;
}

/// Finds room for what is dropped at `point`: there, unless that covers something. What has to move aside
/// stays in sight where it can.
FindRoom CanvasView::roomFor(QPointF point) const {
    std::vector<std::size_t> own = framesAt(point);
    const std::vector<std::size_t> level = levelFrames();
    own.insert(own.end(), level.begin(), level.end());
    return [this, own](QPointF center, QSizeF size) {
        const Surroundings around(*m_scene, m_document.pipeline(), m_document.types().catalog(), own);
        PlaceSearch search{.size = size,
                           .wanted = center - QPointF(size.width(), size.height()) / 2,
                           .suits = [&](const QRectF& area) { return around.suits(area); },
                           .within = seenArea()};
        std::optional<QPointF> place = placeAmong(around.taken(), search);
        if (!place) {
            search.within = {};
            place = placeAmong(around.taken(), search);
        }
        return place ? *place : anyPlaceAmong(around.taken(), size, search.wanted);
    };
}

/// The frames that what is added at the shown level belongs to: those gone into, and those around them.
std::vector<std::size_t> CanvasView::levelFrames() const {
    std::vector<std::size_t> frames = m_scene->levels().indexes();
    if (frames.empty()) {
        return frames;
    }
    const std::vector<Annotation>& annotations = m_document.pipeline().annotations;
    const std::vector<NodeId>& level = annotations[frames.back()].nodes;
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        const std::set<NodeId> members(annotations[i].nodes.begin(), annotations[i].nodes.end());
        if (annotations[i].kind == "frame" && !std::ranges::count(frames, i) &&
            std::ranges::all_of(level, [&](const NodeId& id) { return members.contains(id); })) {
            frames.push_back(i);
        }
    }
    return frames;
}

/// What is added while a frame is shown from within belongs to it, and to frames around it.
Edit CanvasView::withinLevel(Edit edit) const {
    return joining(std::move(edit), levelFrames());
}

/// `edit`, and what it adds becomes part of the open frames around `point` that can take it in where it is.
Edit CanvasView::joiningAt(Edit edit, QPointF point) const {
    std::vector<std::size_t> frames = framesAt(point);
    Pipeline trial = m_document.pipeline();
    if (frames.empty() || !apply(trial, edit)) {
        return edit;
    }
    const Catalog& catalog = m_document.types().catalog();
    QRectF area;
    for (const Node* node : newNodes(m_document.pipeline(), trial)) {
        area |= bodyOf(*node, catalog);
    }
    const Surroundings around(*m_scene, m_document.pipeline(), catalog, frames);
    std::erase_if(frames, [&](std::size_t frame) { return !around.takesIn(frame, area); });
    return joining(std::move(edit), frames);
}

/// `edit`, and what it adds becomes part of `frames`.
Edit CanvasView::joining(Edit edit, const std::vector<std::size_t>& frames) const {
    if (frames.empty()) {
        return edit;
    }
    Pipeline trial = m_document.pipeline();
    if (!apply(trial, edit)) {
        return edit; // pushing it tells why
    }
    std::vector<NodeId> added;
    for (const Node* node : newNodes(m_document.pipeline(), trial)) {
        added.push_back(node->id);
    }
    if (added.empty()) {
        return edit;
    }
    for (const std::size_t frame : frames) { // annotations are only ever added behind
        addMembers(trial.annotations, frame, added);
    }
    EditGroup group;
    group.edits.push_back(std::move(edit));
    group.edits.push_back({SetAnnotations{std::move(trial.annotations)}});
    return {std::move(group)};
}

/// Answers with the new node, which is selected; with none when that was refused.
NodeId CanvasView::placeNode(const NodeDescription& type, QPointF center) {
    const QPointF place = roomFor(center)(center, NodeGeometry(&type).size());
    Node node = newNode(m_document.pipeline(), type, place);
    const NodeId id = node.id;
    const QString label = QString::fromStdString(node.label);
    if (!commit(joiningAt({AddNode{std::move(node)}}, center), tr("Add %1").arg(label))) {
        return {};
    }
    remember(type);
    m_selection.set({id});
    return id;
}

void CanvasView::insertNode(const NodeDescription& type, const LinkRef& link, QPointF center) {
    const QPointF place = snapped(center - halfOf(type));
    const Pipeline& pipeline = m_document.pipeline();
    const Node node = newNode(pipeline, type, place);
    std::optional<Edit> edit = insertion(pipeline, m_document.types().catalog(), link, node);
    std::vector<std::size_t> frames = framesAt(center);
    for (const std::size_t frame : m_scene->folding().frames) {
        const std::vector<NodeId>& members = pipeline.annotations[frame].nodes;
        const auto holds = [&](const PortRef& end) {
            return std::ranges::find(members, end.node) != members.end();
        };
        if (holds(link.first) && holds(link.second) && !std::ranges::count(frames, frame)) {
            frames.push_back(frame);
        }
    }
    const QString text = tr("Insert %1").arg(QString::fromStdString(node.label));
    if (edit && commit(joining(std::move(*edit), frames), text)) {
        remember(type);
        m_selection.set({node.id});
    }
}

void CanvasView::placeSnippet(const Snippet& snippet, QPointF center) {
    Paste pasted =
        pasteFree(m_document.pipeline(), m_document.types().catalog(), snippet.part, center, roomFor(center));
    pasted.edit = joiningAt(std::move(pasted.edit), center);
    paste(pasted, tr("Insert %1").arg(snippet.name));
}

void CanvasView::showNode(const NodeId& node) {
    if (const NodeItem* item = m_scene->nodeItem(node)) {
        bringIntoView(item->sceneBody());
    }
}

void CanvasView::addNode(const QString& type) {
    if (const NodeDescription* description = m_document.types().catalog().find(type.toStdString())) {
        showNode(placeNode(*description, scenePoint(middle())));
    }
}

void CanvasView::openNodeSearch() {
    QRectF selected;
    for (const NodeId& id : m_selection.nodes()) {
        const NodeItem* item = m_scene->nodeItem(id);
        selected |= item && item->isVisible() ? item->sceneBody() : QRectF();
    }
    const QPoint pointer = QCursor::pos();
    const bool isPointedAt = std::exchange(m_searchedAt, pointer) != pointer;
    if (isPointedAt || selected.isEmpty() || !seenArea().contains(selected)) {
        openNodeSearchAt(pointerOrCenter());
        return;
    }
    // Who adds one node after another by key alone lets the pointer lie: in the direction of the flow.
    openNodeSearchAt(
        mapFromScene(QPointF(selected.right() + kNodeGap + kNodeWidth / 2, selected.top() + kNodeWidth / 2)));
}

void CanvasView::openNodeSearchAt(QPoint place) {
    const QPointF point = scenePoint(place);
    m_search->openAt(
        place, candidates(), [this, point](const NodeDescription& type) { showNode(placeNode(type, point)); },
        SnippetStore(SnippetStore::defaultFolder()).all(),
        [this, point](const Snippet& snippet) { placeSnippet(snippet, point); });
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
    const auto accept = [this, &catalog, fixed, dropped](const NodeDescription& type) {
        const Node node = newNode(m_document.pipeline(), type, {});
        std::optional<Edit> edit =
            additionLinked(m_document.pipeline(), catalog, fixed, node, dropped, roomFor(dropped));
        const QString text = tr("Add %1").arg(QString::fromStdString(node.label));
        if (edit && commit(joiningAt(std::move(*edit), dropped), text)) {
            remember(type);
            m_selection.set({node.id});
        }
    };
    const auto pasteFor = [this, &catalog, fixed, dropped](const Snippet& snippet, const FindRoom& room) {
        return pasteAtWire(m_document.pipeline(), catalog, snippet.part, fixed, dropped, room);
    };
    const FindRoom anywhere = [](QPointF center, QSizeF) { return center; };
    std::vector<Snippet> snippets = SnippetStore(SnippetStore::defaultFolder()).all();
    std::erase_if(snippets, [&](const Snippet& snippet) { return !pasteFor(snippet, anywhere); });
    m_search->openAt(place, candidates(fits), accept, std::move(snippets),
                     [this, pasteFor, dropped](const Snippet& snippet) {
                         if (std::optional<Paste> pasted = pasteFor(snippet, roomFor(dropped))) {
                             pasted->edit = joiningAt(std::move(pasted->edit), dropped);
                             paste(*pasted, tr("Insert %1").arg(snippet.name));
                         }
                     });
}

} // namespace millrace::ui
