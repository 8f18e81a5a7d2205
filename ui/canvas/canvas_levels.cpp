// SPDX-License-Identifier: GPL-3.0-or-later
// Which items are seen: collapsed frames as boxes, and what is in the frame that was gone into.
#include "canvas/canvas_scene.h"
#include "canvas/frame_ports.h"
#include "canvas/node_marks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace millrace::ui {

namespace {

struct LevelWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::LevelWords)
};

constexpr double kStubGap = 72; ///< between what is in the frame and the marks of what is outside
constexpr double kStubSpacing = StubItem::kHeight + 8;
constexpr double kInnerRank = 0.01; ///< frames lie over those around them

/// The worst of a box's nodes, and all their problems.
void gather(BoxLook& box, const NodeLook& node) {
    box.live = box.live || node.live;
    box.problems.errors += node.problems.errors;
    box.problems.warnings += node.problems.warnings;
    box.problems.hints += node.problems.hints;
    const Badges badges = badgesOf(node);
    box.throttled = box.throttled || badges.throttled;
    box.late = box.late || badges.late;
    if (!node.hasLoad) {
        return;
    }
    const auto rank = [](LoadBand band, double utilisation) { return std::pair(band, utilisation); };
    if (!box.hasLoad || rank(node.band, node.utilisation) > rank(box.band, box.utilisation)) {
        box.hasLoad = true;
        box.band = node.band;
        box.utilisation = node.utilisation;
        box.load = node.load;
    }
}

/// "4 nodes, 1 disabled".
QString countsText(const std::map<NodeActivity, int>& counts) {
    int all = 0;
    QStringList parts{QString()};
    for (const auto& [activity, count] : counts) {
        all += count;
        if (activity == NodeActivity::disabled) {
            parts << LevelWords::tr("%n disabled", "nodes", count);
        } else if (activity == NodeActivity::bypassed) {
            parts << LevelWords::tr("%n by-passed", "nodes", count);
        }
    }
    parts.front() = LevelWords::tr("%n nodes", nullptr, all);
    return parts.join(LevelWords::tr(", ", "between counts"));
}

} // namespace

SubgraphItem* CanvasScene::boxItem(std::size_t index) const {
    return index < m_annotations.size() ? qgraphicsitem_cast<SubgraphItem*>(m_annotations[index]) : nullptr;
}

bool CanvasScene::enterFrame(std::size_t frame) {
    if (!m_levels.enter(m_document.pipeline().annotations, frame)) {
        return false;
    }
    chooseAnnotations({});
    fold();
    emit levelChanged();
    return true;
}

void CanvasScene::leaveTo(std::size_t depth) {
    if (depth < m_levels.depth()) {
        m_levels.leaveTo(depth);
        chooseAnnotations({});
        fold();
        emit levelChanged();
    }
}

/// Shows and hides what the folding says, and puts boxes, frames and stubs where they belong.
void CanvasScene::fold() {
    m_folding = foldingOf(m_document.pipeline(), m_document.types().catalog(), m_levels.indexes());
    const std::set<std::size_t> frames(m_folding.frames.begin(), m_folding.frames.end());
    for (AnnotationItem* item : m_annotations) {
        const std::size_t index = item->index();
        item->setVisible(m_folding.boxes.contains(index) || frames.contains(index) ||
                         m_folding.notes.contains(index));
        if (!item->isVisible()) {
            item->setChosen(false);
        }
    }
    for (std::size_t i = 0; i < m_folding.frames.size(); ++i) {
        AnnotationItem* frame = m_annotations[m_folding.frames[i]];
        const double rank = kInnerRank * static_cast<double>(m_folding.frames.size() - i);
        frame->setZValue(std::floor(frame->zValue()) + std::min(rank, 0.99));
    }
    for (const auto& [id, item] : m_nodes) {
        if (m_folding.shown.contains(id)) {
            item->setProxy(std::nullopt);
        }
    }
    fillBoxes();
    makeStubs();
    layOutFrames();
    foldWires();
    refreshBoxes();
}

/// A wire is seen when both its ends are, and they are not in one box.
void CanvasScene::foldWires() {
    const auto boxOf = [this](const NodeItem& node) {
        const auto box = m_folding.boxOf.find(node.id());
        return box == m_folding.boxOf.end() ? std::nullopt : std::optional(box->second);
    };
    const auto isHere = [this](const NodeItem& node) {
        return m_folding.shown.contains(node.id()) || m_folding.boxOf.contains(node.id());
    };
    for (const auto& [link, wire] : m_wires) {
        const NodeItem& source = wire->source();
        const NodeItem& target = wire->target();
        const bool isWithin = boxOf(source) && boxOf(source) == boxOf(target);
        wire->setVisible(!isWithin && (isHere(source) || isHere(target)));
    }
}

void CanvasScene::fillBoxes() {
    const Pipeline& pipeline = m_document.pipeline();
    for (const std::size_t index : m_folding.boxes) {
        std::set<NodeId> members;
        for (const auto& [id, box] : m_folding.boxOf) {
            if (box == index) {
                members.insert(id);
            }
        }
        std::vector<BoxPort> ports;
        for (const FramePort& port : framePorts(pipeline, members)) {
            NodeItem* node = nodeItem(port.inner.node);
            const int place = node ? node->geometry().indexOf(port.inner.port) : -1;
            if (place >= 0) {
                ports.push_back({node, place, QString::fromStdString(framePortName(pipeline, port.inner))});
            }
        }
        boxItem(index)->setPorts(std::move(ports));
    }
}

void CanvasScene::refreshBoxes() {
    for (const std::size_t index : m_folding.boxes) {
        SubgraphItem* box = boxItem(index);
        const std::vector<Annotation>& annotations = m_document.pipeline().annotations;
        if (!box || index >= annotations.size()) {
            continue; // the document is ahead; this comes again
        }
        BoxLook look;
        look.title = QString::fromStdString(annotations[index].title);
        look.color = annotations[index].color;
        std::map<NodeActivity, int> counts;
        for (const NodeId& id : annotations[index].nodes) {
            if (const NodeItem* node = nodeItem(id)) {
                ++counts[node->look().activity];
                gather(look, node->look());
                look.holdsSelected = look.holdsSelected || node->isChosen();
            }
        }
        look.nodes = countsText(counts);
        look.resting = counts[NodeActivity::active] == 0 && !look.live;
        box->setLook(std::move(look));
    }
}

/// Boxes stand in the middle of where their nodes are; the links of these end at the box's ports.
void CanvasScene::layOutBoxes() {
    for (const std::size_t index : m_folding.boxes) {
        SubgraphItem* box = boxItem(index);
        QRectF content;
        for (const auto& [id, owner] : m_folding.boxOf) {
            const NodeItem* node = owner == index ? nodeItem(id) : nullptr;
            content |= node ? node->ownBody() : QRectF();
        }
        box->placeOver(content);
        std::map<NodeId, std::map<std::string, QPointF>> places;
        for (std::size_t i = 0; i < box->ports().size(); ++i) {
            const BoxPort& port = box->ports()[i];
            const std::string& name = port.node->geometry().ports()[static_cast<std::size_t>(port.port)].id;
            places[port.node->id()][name] = box->portPlace(i);
        }
        for (const auto& [id, owner] : m_folding.boxOf) {
            if (NodeItem* node = owner == index ? nodeItem(id) : nullptr) {
                node->setProxy(NodeProxy{box->sceneBody(), places[id]});
            }
        }
    }
}

/// One mark for each port outside that has links into what is shown.
void CanvasScene::makeStubs() {
    qDeleteAll(std::exchange(m_stubs, {}));
    if (m_levels.depth() == 0) {
        return;
    }
    const Pipeline& pipeline = m_document.pipeline();
    std::set<NodeId> here = m_folding.shown;
    for (const auto& [id, box] : m_folding.boxOf) {
        here.insert(id);
    }
    std::set<std::pair<PortDirection, PortRef>> known;
    for (const FramePort& port : framePorts(pipeline, here)) {
        for (const auto& [from, to] : port.links) {
            const PortRef& outer = port.direction == PortDirection::input ? from : to;
            if (known.emplace(port.direction, outer).second) {
                m_stubs.push_back(new StubItem(outer, port.direction,
                                               QString::fromStdString(framePortName(pipeline, outer))));
                addItem(m_stubs.back());
            }
        }
    }
}

/// Incoming left, outgoing right of all that is shown, each near the height of its first link's other end.
void CanvasScene::layOutStubs() {
    if (m_levels.depth() == 0) {
        return;
    }
    QRectF content;
    for (const auto& [id, item] : m_nodes) {
        if (m_folding.shown.contains(id) || m_folding.boxOf.contains(id)) {
            content |= item->sceneBody();
        }
    }
    std::map<NodeId, NodeProxy> proxies;
    for (const PortDirection side : {PortDirection::input, PortDirection::output}) {
        std::vector<std::pair<double, StubItem*>> column;
        for (StubItem* stub : m_stubs) {
            if (stub->side() != side) {
                continue;
            }
            double height = content.center().y();
            for (const auto& [link, wire] : m_wires) {
                if (side == PortDirection::input && link.first == stub->outer() &&
                    !wire->target().sceneBody().isEmpty()) {
                    height = wire->target().attachment(link.second.port, PortDirection::input).y();
                } else if (side == PortDirection::output && link.second == stub->outer() &&
                           !wire->source().sceneBody().isEmpty()) {
                    height = wire->source().attachment(link.first.port, PortDirection::output).y();
                }
            }
            column.emplace_back(height, stub);
        }
        std::ranges::stable_sort(column, {}, &std::pair<double, StubItem*>::first);
        double free = -1e12;
        for (const auto& [height, stub] : column) {
            const double y = std::max(height, free);
            free = y + kStubSpacing;
            stub->placeEnd(
                {side == PortDirection::input ? content.left() - kStubGap : content.right() + kStubGap, y});
            NodeProxy& proxy = proxies[stub->outer().node];
            proxy.body |= stub->sceneBody();
            proxy.ports[stub->outer().port] = stub->end();
        }
    }
    for (const auto& [id, item] : m_nodes) {
        if (!m_folding.shown.contains(id) && !m_folding.boxOf.contains(id)) {
            const auto proxy = proxies.find(id);
            item->setProxy(proxy == proxies.end() ? NodeProxy() : proxy->second);
        }
    }
}

void CanvasScene::layOutFrames(const std::set<std::size_t>& frozen) {
    const std::vector<Annotation>& annotations = m_document.pipeline().annotations;
    if (annotations.size() != m_annotations.size()) {
        return; // they are about to be made anew
    }
    layOutBoxes();
    for (const std::size_t index : m_folding.frames) {
        auto* frame = qgraphicsitem_cast<FrameItem*>(m_annotations[index]);
        if (!frame || frozen.contains(index)) {
            continue;
        }
        QRectF content;
        for (const NodeId& id : annotations[index].nodes) {
            if (const NodeItem* node = nodeItem(id)) {
                content |= node->sceneBody();
            }
        }
        for (const std::size_t inner : m_folding.inner.at(index)) {
            content |= qgraphicsitem_cast<FrameItem*>(m_annotations[inner])->area();
        }
        frame->setContent(content);
    }
    layOutStubs();
}

const StubItem* CanvasScene::stubAt(QPointF point) const {
    const auto found = std::ranges::find_if(
        m_stubs, [&](const StubItem* stub) { return stub->sceneBody().contains(point); });
    return found == m_stubs.end() ? nullptr : *found;
}

std::set<std::size_t> CanvasScene::chosenAnnotationsWithNotes(bool collapsedOnly) const {
    const Pipeline& pipeline = m_document.pipeline();
    std::set<std::size_t> indexes = chosenAnnotations();
    for (const std::size_t frame : std::set<std::size_t>(indexes)) {
        if (!m_annotations[frame]->isFrame() || (collapsedOnly && !boxItem(frame))) {
            continue;
        }
        for (std::size_t note = 0; note < pipeline.annotations.size(); ++note) {
            if (pipeline.annotations[note].kind != "frame" &&
                noteIsIn(pipeline, m_document.types().catalog(), note, frame)) {
                indexes.insert(note);
            }
        }
    }
    return indexes;
}

std::set<NodeId> CanvasScene::nodesInChosenFrames(bool collapsedOnly) const {
    std::set<NodeId> nodes;
    const std::vector<Annotation>& annotations = m_document.pipeline().annotations;
    for (const std::size_t index : chosenAnnotations()) {
        const bool counts = m_annotations[index]->isFrame() && (!collapsedOnly || boxItem(index));
        if (index < annotations.size() && counts) {
            nodes.insert(annotations[index].nodes.begin(), annotations[index].nodes.end());
        }
    }
    return nodes;
}

} // namespace millrace::ui
