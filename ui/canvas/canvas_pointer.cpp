// SPDX-License-Identifier: GPL-3.0-or-later
// What is under the pointer, and what lights up for it.
#include "canvas/canvas_scene.h"

#include "canvas/link_order_marks.h"
#include "canvas/wire_router.h"

#include <algorithm>
#include <deque>

namespace millrace::ui {

QRectF CanvasScene::contentRect() const {
    QRectF rect;
    for (const auto& [id, item] : m_nodes) {
        rect |= item->sceneBody();
    }
    for (const auto& [link, item] : m_wires) {
        if (item->isVisible()) {
            rect |= item->curve().boundingRect();
        }
    }
    for (const StubItem* stub : m_stubs) {
        rect |= stub->sceneBody();
    }
    for (const AnnotationItem* item : m_annotations) {
        if (item->isVisible()) {
            rect |= item->sceneBoundingRect();
        }
    }
    return rect;
}

CanvasHit CanvasScene::hitAt(QPointF point, double zoom) const {
    const double portReach = reachAt(kPortReach, zoom);
    const double wireReach = kWireReach / zoom;           // so much on the screen at any zoom
    const bool canAim = detailOf(zoom) >= Detail::medium; // smaller ports are not drawn
    const double reach = std::max(portReach, wireReach);
    const QRectF around(point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    CanvasHit node;
    CanvasHit wire;
    CanvasHit annotation;
    double wireDistance = wireReach;
    for (QGraphicsItem* item : items(around, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder)) {
        if (const auto* nodeItem = qgraphicsitem_cast<NodeItem*>(item)) {
            const int port = canAim ? nodeItem->portAt(point - nodeItem->pos(), portReach) : -1;
            if (port >= 0) {
                return {CanvasHit::Kind::port, nodeItem->id(), port, {}, 0};
            }
            if (node.isNothing() && nodeItem->sceneBody().contains(point)) {
                node = {CanvasHit::Kind::node, nodeItem->id(), -1, {}, 0};
            }
        } else if (const auto* box = qgraphicsitem_cast<SubgraphItem*>(item)) {
            const int port = canAim ? box->portAt(point, portReach) : -1;
            if (port >= 0) {
                const BoxPort& exposed = box->ports()[static_cast<std::size_t>(port)];
                return {CanvasHit::Kind::port, exposed.node->id(), exposed.port, {}, 0};
            }
            if (node.isNothing() && box->grip().contains(point)) {
                node = {CanvasHit::Kind::frame, {}, -1, {}, box->index()}; // as solid as a node
            }
        } else if (const auto* wireItem = qgraphicsitem_cast<WireItem*>(item)) {
            const double distance =
                wireItem->isVisible() ? wireItem->curve().distanceTo(point) : wireReach + 1;
            if (distance <= wireDistance) {
                wireDistance = distance;
                const int bend = canAim ? wireItem->bendAt(point, portReach) : -1;
                wire = {CanvasHit::Kind::wire, {}, -1, wireItem->link(), 0, bend};
            }
        } else if (const auto* found = dynamic_cast<AnnotationItem*>(item)) {
            if (annotation.isNothing() && found->grip().contains(point)) {
                annotation = {found->isFrame() ? CanvasHit::Kind::frame : CanvasHit::Kind::note,
                              {},
                              -1,
                              {},
                              found->index()};
            }
        }
    }
    return !node.isNothing() ? node : !wire.isNothing() ? wire : annotation;
}

/// `start` and all wires before and behind them.
std::set<WireItem*> CanvasScene::pathOf(const std::vector<WireItem*>& start) const {
    std::set<WireItem*> path(start.begin(), start.end());
    for (const bool onwards : {true, false}) {
        std::deque<WireItem*> open(start.begin(), start.end());
        std::set<WireItem*> seen(start.begin(), start.end());
        while (!open.empty()) {
            const WireItem* wire = open.front();
            open.pop_front();
            const NodeItem& node = onwards ? wire->target() : wire->source();
            for (WireItem* next : node.wires) {
                const bool follows = onwards ? &next->source() == &node : &next->target() == &node;
                if (follows && seen.insert(next).second) {
                    path.insert(next);
                    open.push_back(next);
                }
            }
        }
    }
    return path;
}

void CanvasScene::setHover(const CanvasHit& hit) {
    if (hit == m_hover) {
        return;
    }
    if (NodeItem* before = nodeItem(m_hover.node)) {
        before->setHovered(false);
    }
    m_hover = hit;
    std::set<WireItem*> lit;
    if (NodeItem* node = nodeItem(hit.node)) {
        node->setHovered(true);
        if (hit.kind == CanvasHit::Kind::port) {
            const std::string& port = node->geometry().ports()[static_cast<std::size_t>(hit.port)].id;
            std::vector<WireItem*> start;
            std::ranges::copy_if(node->wires, std::back_inserter(start), [&](const WireItem* wire) {
                return wire->link().first == PortRef{hit.node, port} ||
                       wire->link().second == PortRef{hit.node, port};
            });
            lit = pathOf(start);
        } else {
            lit = {node->wires.begin(), node->wires.end()};
        }
    } else if (hit.kind == CanvasHit::Kind::wire) {
        if (WireItem* wire = wireItem(hit.link)) {
            lit = pathOf({wire});
        }
    }
    for (WireItem* wire : m_lit) {
        if (!lit.contains(wire)) {
            wire->setLit(false);
        }
    }
    for (WireItem* wire : lit) {
        wire->setLit(true);
    }
    m_lit = std::move(lit);
    showLinkOrder();
}

void CanvasScene::setPortMoods(const std::function<PortMood(const NodeItem&, int port)>& moodOf) {
    for (const auto& [id, item] : m_nodes) {
        for (int port = 0; port < static_cast<int>(item->geometry().ports().size()); ++port) {
            item->setPortMood(port, moodOf ? moodOf(*item, port) : PortMood::normal);
        }
    }
    for (const std::size_t box : m_folding.boxes) {
        boxItem(box)->update(); // it draws the ports of hidden nodes
    }
}

void CanvasScene::setTargetWire(const std::optional<LinkRef>& link) {
    if (link == m_targetWire) {
        return;
    }
    if (WireItem* before = m_targetWire ? wireItem(*m_targetWire) : nullptr) {
        before->setLit(m_lit.contains(before));
    }
    m_targetWire = link;
    if (WireItem* now = link ? wireItem(*link) : nullptr) {
        now->setLit(true);
    }
}

void CanvasScene::setPlain(bool plain) {
    m_router->routeNow(); // a picture may be taken before the event loop got to it
    for (const auto& [id, item] : m_nodes) {
        item->setChosen(!plain && m_selection.nodes().contains(id));
    }
    for (const auto& [link, item] : m_wires) {
        item->setChosen(!plain && m_selection.links().contains(link));
    }
    m_orderMarks->setVisible(!plain);
    refreshBoxes();
    if (plain) {
        setHover({});
        chooseAnnotations({});
    }
}

} // namespace millrace::ui
