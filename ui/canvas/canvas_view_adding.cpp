// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes and snippets that come onto the canvas, and the search for them.
#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "canvas/clipboard.h"
#include "canvas/node_search_popup.h"
#include "canvas/port_matching.h"
#include "canvas/snippet_store.h"
#include "document/wording.h"
#include "palette/type_memory.h"

#include <QCursor>

#include <algorithm>
#include <iterator>
#include <utility>

namespace millrace::ui {

namespace {

QPointF halfOf(const NodeDescription& type) {
    const QSizeF size = NodeGeometry(&type).size();
    return {size.width() / 2, size.height() / 2};
}

/// What stands on the canvas where something is to come.
struct Surroundings {
    std::vector<QRectF> bodies;  ///< nodes and collapsed frames
    std::vector<QRectF> taken;   ///< these and notes
    std::vector<QRectF> joined;  ///< frames that it will be in
    std::vector<QRectF> avoided; ///< other frames, with some room around them

    /// Whether what moves aside into `area` stays out of other frames, and its own ones don't grow over
    /// others.
    [[nodiscard]] bool suits(const QRectF& area) const {
        const auto growsOver = [&](const QRectF& frame) {
            const QRectF grown =
                frame.united(area.adjusted(-kFrameSide, -kFrameTitle, kFrameSide, kFrameBottom));
            return std::ranges::any_of(bodies, [&](const QRectF& other) {
                return other.intersects(grown) && !other.intersects(frame);
            });
        };
        return std::ranges::none_of(joined, growsOver) &&
               std::ranges::none_of(avoided, [&](const QRectF& frame) { return frame.intersects(area); });
    }
};

/// `own` are the frames, by their indexes, that it will be in.
Surroundings surroundingsOf(const CanvasScene& scene, const std::vector<std::size_t>& own) {
    constexpr double kApart = 2 * kGrid;
    Surroundings around;
    for (const auto& [id, item] : scene.nodeItems()) {
        if (item->isVisible()) {
            around.bodies.push_back(item->sceneBody());
        }
    }
    std::vector<QRectF> notes;
    for (const AnnotationItem* item : scene.annotationItems()) {
        const auto* frame = qgraphicsitem_cast<const FrameItem*>(item);
        if (!item->isVisible()) {
            continue;
        }
        if (!frame) {
            (item->isFrame() ? around.bodies : notes).push_back(item->grip());
        } else if (std::ranges::count(own, item->index())) {
            around.joined.push_back(frame->area());
        } else {
            around.avoided.push_back(frame->area().adjusted(-kApart, -kApart, kApart, kApart));
        }
    }
    around.taken = around.bodies;
    around.taken.insert(around.taken.end(), notes.begin(), notes.end());
    return around;
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

/// Corner of a free place for what is dropped with its middle at `center`: there, unless that covers what is
/// seen. What has to move aside stays in sight where it can.
QPointF CanvasView::roomAt(QPointF center, QSizeF size) const {
    const Surroundings around = surroundingsOf(*m_scene, framesAt(center));
    const QPointF corner = center - QPointF(size.width(), size.height()) / 2;
    const QRectF seen = seenArea();
    const auto suits = [&](const QRectF& area) { return around.suits(area); };
    const auto isSeen = [&](const QRectF& area) { return seen.contains(area) && suits(area); };
    std::vector<QRectF> close;
    std::ranges::copy_if(around.taken, std::back_inserter(close), [&](const QRectF& area) {
        return area.intersects(seen.united(QRectF(corner, size)));
    });
    if (const auto place = placeAmong(close, size, corner, isSeen, std::max(seen.width(), seen.height()))) {
        return *place;
    }
    const auto place = placeAmong(around.taken, size, corner, suits);
    return place ? *place : placeAmong(around.taken, size, corner).value_or(snapped(corner));
}

/// What is added while a frame is shown from within belongs to it, and to frames around it.
Edit CanvasView::withinLevel(Edit edit) const {
    if (!isInFrame()) {
        return edit;
    }
    const std::vector<Annotation>& annotations = m_document.pipeline().annotations;
    const std::vector<std::size_t>& path = m_scene->levels().indexes();
    const auto holdsLevel = [&](const Annotation& frame) {
        const std::set<NodeId> members(frame.nodes.begin(), frame.nodes.end());
        return std::ranges::all_of(annotations[path.back()].nodes,
                                   [&](const NodeId& id) { return members.contains(id); });
    };
    std::vector<std::size_t> frames = path;
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        if (annotations[i].kind == "frame" && holdsLevel(annotations[i]) && !std::ranges::count(path, i)) {
            frames.push_back(i);
        }
    }
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
    for (const Node& node : trial.nodes) {
        if (!m_document.pipeline().findNode(node.id)) {
            added.push_back(node.id);
        }
    }
    if (added.empty()) {
        return edit;
    }
    for (const std::size_t frame : frames) { // annotations are only ever added behind
        std::vector<NodeId>& members = trial.annotations[frame].nodes;
        std::ranges::copy_if(added, std::back_inserter(members), [&](const NodeId& id) {
            return std::ranges::find(members, id) == members.end();
        });
    }
    EditGroup group;
    group.edits.push_back(std::move(edit));
    group.edits.push_back({SetAnnotations{std::move(trial.annotations)}});
    return {std::move(group)};
}

/// Answers with the new node, which is selected; with none when that was refused.
NodeId CanvasView::placeNode(const NodeDescription& type, QPointF center) {
    Node node = newNode(m_document.pipeline(), type, roomAt(center, NodeGeometry(&type).size()));
    const NodeId id = node.id;
    const QString label = QString::fromStdString(node.label);
    if (!commit(joining({AddNode{std::move(node)}}, framesAt(center)), tr("Add %1").arg(label))) {
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
    Paste pasted = pasteFree(m_document.pipeline(), m_document.types().catalog(), snippet.part, center);
    pasted.edit = joining(std::move(pasted.edit), framesAt(center));
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
    if (isPointedAt || selected.isEmpty()) {
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
        std::optional<Edit> edit = additionLinked(m_document.pipeline(), catalog, fixed, node, dropped);
        const QString text = tr("Add %1").arg(QString::fromStdString(node.label));
        if (edit && commit(joining(std::move(*edit), framesAt(dropped)), text)) {
            remember(type);
            m_selection.set({node.id});
        }
    };
    const auto pasteFor = [this, &catalog, fixed, dropped](const Snippet& snippet) {
        return pasteAtWire(m_document.pipeline(), catalog, snippet.part, fixed, dropped);
    };
    std::vector<Snippet> snippets = SnippetStore(SnippetStore::defaultFolder()).all();
    std::erase_if(snippets, [&](const Snippet& snippet) { return !pasteFor(snippet); });
    m_search->openAt(place, candidates(fits), accept, std::move(snippets),
                     [this, pasteFor, dropped](const Snippet& snippet) {
                         if (std::optional<Paste> pasted = pasteFor(snippet)) {
                             pasted->edit = joining(std::move(pasted->edit), framesAt(dropped));
                             paste(*pasted, tr("Insert %1").arg(snippet.name));
                         }
                     });
}

} // namespace millrace::ui
