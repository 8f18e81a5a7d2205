// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_scene.h"

#include "canvas/canvas_edits.h"
#include "canvas/link_order_marks.h"
#include "canvas/wire_bends.h"
#include "canvas/wire_router.h"

#include <algorithm>
#include <utility>

namespace millrace::ui {

namespace {

QPointF pointOf(const Position& position) {
    return {position.x, position.y};
}

} // namespace

CanvasScene::CanvasScene(Document& document, Selection& selection, QObject* parent)
    : QGraphicsScene(parent)
    , m_document(document)
    , m_selection(selection)
    , m_orderMarks(new LinkOrderMarks)
    , m_router(std::make_unique<WireRouter>(*this)) {
    addItem(m_orderMarks);
    connect(&document, &Document::changed, this, &CanvasScene::follow);
    connect(&document, &Document::replaced, this, &CanvasScene::rebuild);
    connect(&document, &Document::findingsChanged, this, &CanvasScene::syncProblems);
    connect(&selection, &Selection::changed, this, &CanvasScene::syncSelection);
    connect(m_router.get(), &WireRouter::routed, this, &CanvasScene::showLinkOrder);
    rebuild();
}

CanvasScene::~CanvasScene() {
    removeAll(); // while the kept pixmaps are still there
}

void CanvasScene::removeAll() {
    for (const auto& [link, item] : std::exchange(m_wires, {})) {
        delete item;
    }
    m_inSnapshot.clear();
    for (const auto& [id, item] : std::exchange(m_nodes, {})) {
        delete item;
    }
    qDeleteAll(std::exchange(m_annotations, {}));
    qDeleteAll(std::exchange(m_stubs, {}));
}

void CanvasScene::rebuild() {
    emit rebuilding();
    m_hover = {};
    m_lit.clear();
    m_targetWire.reset();
    m_snapshot.reset();
    m_trends.clear();
    removeAll();
    const bool wasInFrame = m_levels.depth() > 0;
    m_levels.leaveTo(0);
    for (const Node& node : m_document.pipeline().nodes) {
        syncNode(node.id, &node);
    }
    syncWires();
    syncAnnotations();
    syncProblems();
    pruneSelection();
    syncSelection();
    if (wasInFrame) {
        emit levelChanged();
    }
}

void CanvasScene::follow(const DocumentChange& change) {
    std::set<NodeId> touched = change.added;
    for (const std::set<NodeId>* more : {&change.removed, &change.changed, &change.moved}) {
        touched.insert(more->begin(), more->end());
    }
    for (const Node& node : m_document.pipeline().nodes) {
        if (touched.erase(node.id) > 0) {
            syncNode(node.id, &node);
        }
    }
    for (const NodeId& gone : touched) {
        syncNode(gone, nullptr);
    }
    const bool nodesDiffer = !change.added.empty() || !change.removed.empty();
    const std::size_t depth = m_levels.depth();
    if (change.annotations || nodesDiffer) {
        m_levels.follow(m_document.pipeline().annotations);
    }
    if (change.links || nodesDiffer) {
        syncWires();
    } else if (!change.changed.empty()) {
        refreshWires(); // an end may rest now
    }
    const bool isFolded = !m_folding.boxes.empty() || m_levels.depth() > 0;
    if (change.annotations || nodesDiffer || (isFolded && (change.links || !change.changed.empty()))) {
        syncAnnotations();
    } else if (!change.moved.empty()) {
        layOutFrames();
    }
    if (m_levels.depth() != depth) {
        emit levelChanged();
    }
    if (change.links || nodesDiffer) {
        pruneSelection();
        syncSelection();
    } else if (!change.moved.empty()) {
        showLinkOrder();
    }
}

/// Makes or updates the item of `id`, or removes it when `node` is null.
void CanvasScene::syncNode(const NodeId& id, const Node* node) {
    const auto known = m_nodes.find(id);
    if (!node) {
        if (known != m_nodes.end()) {
            while (!known->second->wires.empty()) {
                removeWire(m_wires.find(known->second->wires.back()->link()));
            }
            if (m_hover.node == id) {
                m_hover = {};
            }
            m_router->bodyMoved(known->second->sceneBody(), {});
            std::ranges::replace(m_inSnapshot, known->second, nullptr);
            delete known->second;
            m_nodes.erase(known);
        }
        return;
    }
    NodeItem* item = known == m_nodes.end() ? nullptr : known->second;
    if (!item) {
        item = new NodeItem(id, m_document.types().catalog().find(node->type), m_pixmaps);
        item->state = stateInSnapshot(id); // it may be back after a run that says nothing more
        addItem(item);
        m_nodes.emplace(id, item);
        m_router->bodyMoved({}, item->sceneBody().translated(pointOf(node->position)));
    }
    item->place(pointOf(node->position));
    refreshNode(*item, *node);
}

void CanvasScene::removeWire(std::map<LinkRef, WireItem*>::iterator wire) {
    WireItem* item = wire->second;
    std::erase(item->source().wires, item);
    std::erase(item->target().wires, item);
    m_lit.erase(item);
    if (m_hover.kind == CanvasHit::Kind::wire && m_hover.link == item->link()) {
        m_hover = {};
    }
    m_wires.erase(wire);
    delete item;
}

void CanvasScene::syncWires() {
    std::set<LinkRef> wanted;
    std::map<PortRef, int> counts; // of the wires at each port
    for (const Link& link : m_document.pipeline().links) {
        wanted.emplace(link.from, link.to);
        ++counts[link.from];
        ++counts[link.to];
    }
    for (auto wire = m_wires.begin(); wire != m_wires.end();) {
        const auto next = std::next(wire);
        if (!wanted.contains(wire->first)) {
            removeWire(wire);
        }
        wire = next;
    }
    for (const LinkRef& link : wanted) {
        NodeItem* source = nodeItem(link.first.node);
        NodeItem* target = nodeItem(link.second.node);
        if (m_wires.contains(link) || !source || !target) {
            continue; // a link to nowhere is a finding, not a wire
        }
        const PortDescription* port =
            source->description() ? source->description()->findPort(link.first.port) : nullptr;
        auto* item = new WireItem(link, port ? port->exchange : Exchange::deliver, *source, *target);
        item->setLabelVisible(m_wireLabels);
        addItem(item);
        m_wires.emplace(link, item);
        source->wires.push_back(item);
        target->wires.push_back(item);
        m_router->wireMoved(link);
    }
    for (const Link& link : m_document.pipeline().links) {
        if (WireItem* item = wireItem({link.from, link.to})) {
            item->setBends(bendPoints(link));
            item->outOfSource = counts[link.from];
            item->intoTarget = counts[link.to];
        }
    }
    for (const auto& [id, item] : m_nodes) {
        std::set<std::string> linked;
        for (const WireItem* wire : item->wires) {
            linked.insert(&wire->source() == item ? wire->link().first.port : wire->link().second.port);
        }
        item->setLinkedPorts(std::move(linked));
    }
    refreshWires();
}

void CanvasScene::syncAnnotations() {
    const std::vector<Annotation>& annotations = m_document.pipeline().annotations;
    const bool sameKinds =
        annotations.size() == m_annotations.size() &&
        std::ranges::equal(annotations, m_annotations,
                           [](const Annotation& annotation, const AnnotationItem* item) {
                               const bool isFrame = annotation.kind == "frame";
                               return isFrame == item->isFrame() && (isFrame && annotation.collapsed) ==
                                                                        (item->type() == SubgraphItem::Type);
                           });
    if (!sameKinds) {
        if (m_hover.kind == CanvasHit::Kind::frame || m_hover.kind == CanvasHit::Kind::note) {
            m_hover = {};
        }
        // What was chosen stays so where only a frame was collapsed or opened.
        const std::set<std::size_t> chosen =
            annotations.size() == m_annotations.size() ? chosenAnnotations() : std::set<std::size_t>();
        qDeleteAll(m_annotations);
        m_annotations.clear();
        for (std::size_t i = 0; i < annotations.size(); ++i) {
            AnnotationItem* item = annotations[i].kind != "frame" ? new NoteItem(i)
                                   : annotations[i].collapsed
                                       ? static_cast<AnnotationItem*>(new SubgraphItem(i))
                                       : new FrameItem(i);
            addItem(item);
            item->setChosen(chosen.contains(i));
            m_annotations.push_back(item);
        }
    }
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        syncAnnotation(i);
    }
    fold();
    if (!sameKinds) {
        emit annotationsChosen();
    }
}

void CanvasScene::syncAnnotation(std::size_t index) {
    const Annotation& annotation = m_document.pipeline().annotations[index];
    const QString title = QString::fromStdString(annotation.title);
    if (auto* frame = qgraphicsitem_cast<FrameItem*>(m_annotations[index])) {
        frame->setTitle(title);
        frame->setColorName(annotation.color);
    } else if (auto* note = qgraphicsitem_cast<NoteItem*>(m_annotations[index])) {
        note->setText(title, QString::fromStdString(annotation.text));
        note->setWidth(noteWidth(annotation));
        note->setPos(annotation.position ? pointOf(*annotation.position) : QPointF());
    }
}

void CanvasScene::syncProblems() {
    std::map<NodeId, ProblemCounts> problems;
    for (const Finding& finding : m_document.findings()) {
        if (!finding.node.isEmpty()) {
            problems[finding.node].add(finding.severity);
        }
    }
    if (problems != m_problems) {
        m_problems = std::move(problems);
        refreshNodes();
    }
}

void CanvasScene::syncSelection() {
    for (const auto& [id, item] : m_nodes) {
        item->setChosen(m_selection.nodes().contains(id));
    }
    for (const auto& [link, item] : m_wires) {
        item->setChosen(m_selection.links().contains(link));
    }
    refreshBoxes();
    showLinkOrder();
}

void CanvasScene::pruneSelection() {
    std::set<NodeId> nodes;
    std::set<LinkRef> links;
    for (const NodeId& id : m_selection.nodes()) {
        if (m_nodes.contains(id)) {
            nodes.insert(id);
        }
    }
    for (const LinkRef& link : m_selection.links()) {
        if (m_wires.contains(link)) {
            links.insert(link);
        }
    }
    if (nodes != m_selection.nodes() || links != m_selection.links()) {
        m_selection.set(std::move(nodes), std::move(links));
    }
}

void CanvasScene::refreshNodes() {
    for (const Node& node : m_document.pipeline().nodes) {
        if (NodeItem* item = nodeItem(node.id)) {
            refreshNode(*item, node);
        }
    }
    refreshBoxes();
}

void CanvasScene::refreshLooks() {
    m_pixmaps.clear();
    refreshNodes();
    refreshWires();
    for (AnnotationItem* item : m_annotations) {
        if (auto* note = qgraphicsitem_cast<NoteItem*>(item)) {
            note->layOut();
        }
    }
    fold(); // names on boxes and stubs are measured
    update();
}

NodeItem* CanvasScene::nodeItem(const NodeId& id) const {
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : found->second;
}

WireItem* CanvasScene::wireItem(const LinkRef& link) const {
    const auto found = m_wires.find(link);
    return found == m_wires.end() ? nullptr : found->second;
}

WireItem* CanvasScene::wireWithChosenBend() const {
    if (!m_selection.nodes().empty() || m_selection.links().size() != 1) {
        return nullptr;
    }
    WireItem* wire = wireItem(*m_selection.links().begin());
    return wire && wire->chosenBend() >= 0 ? wire : nullptr;
}

void CanvasScene::setWireLabelsVisible(bool visible) {
    m_wireLabels = visible;
    for (const auto& [link, item] : m_wires) {
        item->setLabelVisible(visible);
    }
}

std::set<std::size_t> CanvasScene::chosenAnnotations() const {
    std::set<std::size_t> indexes;
    for (const AnnotationItem* item : m_annotations) {
        if (item->isChosen()) {
            indexes.insert(item->index());
        }
    }
    return indexes;
}

void CanvasScene::chooseAnnotations(const std::set<std::size_t>& indexes) {
    if (indexes == chosenAnnotations()) {
        return;
    }
    for (AnnotationItem* item : m_annotations) {
        item->setChosen(indexes.contains(item->index()));
    }
    emit annotationsChosen();
}

} // namespace millrace::ui
