// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wire_bends.h"

namespace millrace::ui {

std::vector<QPointF> bendPoints(const Link& link) {
    std::vector<QPointF> points;
    points.reserve(link.bends.size());
    for (const Position& bend : link.bends) {
        points.emplace_back(bend.x, bend.y);
    }
    return points;
}

std::vector<Position> bendPositions(const std::vector<QPointF>& points) {
    std::vector<Position> bends;
    bends.reserve(points.size());
    for (const QPointF point : points) {
        bends.push_back({point.x(), point.y()});
    }
    return bends;
}

std::vector<Edit> bendsMoved(const Pipeline& pipeline, const std::set<NodeId>& nodes, QPointF offset) {
    std::vector<Edit> edits;
    for (const Link& link : pipeline.links) {
        if (link.bends.empty() || !nodes.contains(link.from.node) || !nodes.contains(link.to.node)) {
            continue;
        }
        SetLinkBends moved{link.from, link.to, link.bends};
        for (Position& bend : moved.bends) {
            bend = {bend.x + offset.x(), bend.y + offset.y()};
        }
        edits.push_back({std::move(moved)});
    }
    return edits;
}

std::pair<std::vector<Position>, std::vector<Position>> bendsAround(const Link& link, const QRectF& body,
                                                                    QPointF aside) {
    std::pair<std::vector<Position>, std::vector<Position>> parts;
    for (const Position& bend : link.bends) {
        if (parts.second.empty() && bend.x <= body.left()) {
            parts.first.push_back(bend);
        } else if (const Position moved{bend.x + aside.x(), bend.y + aside.y()}; moved.x >= body.right()) {
            parts.second.push_back(moved);
        }
    }
    return parts;
}

} // namespace millrace::ui
