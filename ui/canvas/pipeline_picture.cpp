// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/pipeline_picture.h"

#include "canvas/canvas_metrics.h"
#include "canvas/node_geometry.h"
#include "canvas/node_look.h"
#include "canvas/node_painting.h"
#include "canvas/wire_curve.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <map>

namespace millrace::ui {

namespace {

constexpr double kMargin = 10; ///< pixels

struct PlacedNode {
    NodeGeometry geometry;
    NodeLook look;
    QPointF position;
};

using PlacedNodes = std::map<NodeId, PlacedNode>;

/// What a frame covers; empty for a note.
QRectF frameArea(const Annotation& annotation, const PlacedNodes& nodes) {
    QRectF area;
    for (const NodeId& id : annotation.nodes) {
        if (const auto node = nodes.find(id); node != nodes.end()) {
            area |= node->second.geometry.body().translated(node->second.position);
        }
    }
    return annotation.kind != "frame" || area.isEmpty()
               ? QRectF()
               : area.adjusted(-kFrameSide, -kFrameSide, kFrameSide, kFrameSide);
}

QRectF areaOf(const Pipeline& pipeline, const PlacedNodes& nodes) {
    QRectF area;
    for (const auto& [id, node] : nodes) {
        area |= node.geometry.body().translated(node.position);
    }
    for (const Annotation& annotation : pipeline.annotations) {
        area |= frameArea(annotation, nodes);
    }
    return area;
}

void paintFrames(QPainter& painter, const Pipeline& pipeline, const PlacedNodes& nodes) {
    const ThemeColors& colors = Theme::instance().colors();
    for (const Annotation& annotation : pipeline.annotations) {
        const QRectF area = frameArea(annotation, nodes);
        if (!area.isEmpty()) {
            painter.setPen(QPen(colors.nodeBorder, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area, kNodeCorner, kNodeCorner);
        }
    }
}

void paintLinks(QPainter& painter, const Pipeline& pipeline, const PlacedNodes& nodes, double width) {
    painter.setPen(QPen(Theme::instance().colors().wire, width));
    painter.setBrush(Qt::NoBrush);
    for (const Link& link : pipeline.links) {
        const auto from = nodes.find(link.from.node);
        const auto to = nodes.find(link.to.node);
        if (from != nodes.end() && to != nodes.end()) {
            const QPointF start = from->second.geometry.attachment(link.from.port, PortDirection::output) +
                                  from->second.position;
            const QPointF end =
                to->second.geometry.attachment(link.to.port, PortDirection::input) + to->second.position;
            painter.drawPath(WireCurve(start, end).path());
        }
    }
}

} // namespace

QPixmap pipelinePicture(const Pipeline& pipeline, const Catalog& catalog, const QSize& size, double scale) {
    PlacedNodes nodes;
    for (const Node& node : pipeline.nodes) {
        const NodeDescription* type = catalog.find(node.type);
        nodes.emplace(node.id, PlacedNode{NodeGeometry(type), lookOf(node, type, nullptr, {}),
                                          QPointF(node.position.x, node.position.y)});
    }
    QPixmap pixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Theme::instance().colors().canvas);
    if (nodes.empty() || size.isEmpty()) {
        return pixmap;
    }
    const QRectF area = areaOf(pipeline, nodes);
    const double zoom = std::min(
        {(size.width() - 2 * kMargin) / area.width(), (size.height() - 2 * kMargin) / area.height(), 1.0});
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.scale(zoom, zoom);
    painter.translate(-area.center());
    paintFrames(painter, pipeline, nodes);
    paintLinks(painter, pipeline, nodes, std::max(1.5, 1.25 / zoom));
    const Detail detail = std::max(detailOf(zoom), Detail::small);
    for (const auto& [id, node] : nodes) {
        painter.save();
        painter.translate(node.position);
        paintNode(painter, node.geometry, node.look, detail);
        if (detail == Detail::small) {
            paintSmallState(painter, node.geometry, node.look);
        }
        for (const PortSpot& port : node.geometry.ports()) {
            paintPort(painter, port, PortMood::normal, true, detail);
        }
        painter.restore();
    }
    return pixmap;
}

} // namespace millrace::ui
