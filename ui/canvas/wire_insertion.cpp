// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wire_insertion.h"

#include "canvas/canvas_edits.h"
#include "canvas/canvas_metrics.h"
#include "canvas/wire_item.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>

namespace millrace::ui {

namespace {

constexpr double kSpace = 16;       ///< between a node and what it pushes aside
constexpr double kReachPixels = 16; ///< from a dragged node's middle to the wire

} // namespace

MoveNodes roomFor(const Pipeline& pipeline, const Catalog& catalog, const QRectF& area,
                  const std::set<NodeId>& fixed) {
    std::map<NodeId, QRectF> bodies;
    for (const Node& node : pipeline.nodes) {
        if (!fixed.contains(node.id)) {
            bodies.emplace(node.id, bodyOf(node, catalog));
        }
    }
    std::map<NodeId, double> tops;
    std::deque<NodeId> pushers{NodeId()}; // an empty id: the area itself
    // Nodes only go down, and what goes down ends below what pushed it: this ends.
    while (!pushers.empty()) {
        const NodeId pusher = pushers.front();
        pushers.pop_front();
        const QRectF busy =
            (pusher.isEmpty() ? area : bodies[pusher]).adjusted(-kSpace, -kSpace, kSpace, kSpace);
        for (auto& [id, body] : bodies) {
            if (id != pusher && body.intersects(busy)) {
                body.moveTop(std::ceil(busy.bottom() / kGrid) * kGrid);
                tops[id] = body.top();
                pushers.push_back(id);
            }
        }
    }
    MoveNodes moves;
    for (const auto& [id, top] : tops) {
        moves.positions.emplace_back(id, Position{pipeline.findNode(id)->position.x, top});
    }
    return moves;
}

std::optional<LinkRef> wireForNode(CanvasHost& host, const NodeId& id, QPointF point) {
    const Pipeline& pipeline = host.document().pipeline();
    const Catalog& catalog = host.document().types().catalog();
    const Node* node = pipeline.findNode(id);
    const bool isLinked = std::ranges::any_of(
        pipeline.links, [&](const Link& link) { return link.from.node == id || link.to.node == id; });
    if (!node || isLinked) {
        return std::nullopt;
    }
    const double reach = kReachPixels / host.zoom();
    const QRectF around(point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    std::optional<LinkRef> nearest;
    double best = reach;
    for (QGraphicsItem* item : host.items().items(around, Qt::IntersectsItemBoundingRect)) {
        const auto* wire = qgraphicsitem_cast<WireItem*>(item);
        const double distance = wire && wire->isVisible() ? wire->curve().distanceTo(point) : reach;
        if (distance < best && insertion(pipeline, catalog, wire->link(), *node)) {
            best = distance;
            nearest = wire->link();
        }
    }
    return nearest;
}

} // namespace millrace::ui
