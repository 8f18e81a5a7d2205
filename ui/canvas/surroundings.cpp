// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/surroundings.h"

#include "canvas/canvas_edits.h"
#include "canvas/canvas_metrics.h"
#include "canvas/canvas_scene.h"

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr double kApart = 2 * kGrid; ///< between what comes and a frame that it is not in

QRectF framed(const QRectF& area) {
    return area.isEmpty() ? area : area.adjusted(-kFrameSide, -kFrameTitle, kFrameSide, kFrameBottom);
}

} // namespace

bool Surroundings::Own::growsOver(const QRectF& added) const {
    return outer.intersects(area.united(framed(added)));
}

Surroundings::Surroundings(const CanvasScene& scene, const Pipeline& pipeline, const Catalog& catalog,
                           const std::vector<std::size_t>& own) {
    std::map<NodeId, QRectF> nodes;
    std::vector<QRectF> bodies;
    for (const Node& node : pipeline.nodes) {
        bodies.push_back(nodes.emplace(node.id, bodyOf(node, catalog)).first->second);
    }
    for (const AnnotationItem* item : scene.annotationItems()) {
        const auto* frame = qgraphicsitem_cast<const FrameItem*>(item);
        if (!frame && item->isVisible()) {
            m_taken.add(item->grip());
            if (item->isFrame()) {
                bodies.push_back(item->grip());
            }
        }
        if (!item->isFrame() || item->index() >= pipeline.annotations.size()) {
            continue;
        }
        QRectF area;
        for (const NodeId& id : pipeline.annotations[item->index()].nodes) {
            const auto node = nodes.find(id);
            area |= node == nodes.end() ? QRectF() : node->second;
        }
        area = frame && frame->isVisible() ? frame->area() : framed(area);
        if (std::ranges::count(own, item->index())) {
            m_own.emplace(item->index(), Own{area, {}});
        } else if (frame && !area.isEmpty()) {
            m_avoided.add(area.adjusted(-kApart, -kApart, kApart, kApart));
        }
    }
    for (const QRectF& body : bodies) {
        m_taken.add(body);
        for (auto& [index, frame] : m_own) {
            if (!body.intersects(frame.area)) {
                frame.outer.add(body);
            }
        }
    }
}

bool Surroundings::suits(const QRectF& area) const {
    return std::ranges::none_of(m_own, [&](const auto& frame) { return frame.second.growsOver(area); }) &&
           !m_avoided.intersects(area);
}

bool Surroundings::takesIn(std::size_t frame, const QRectF& area) const {
    const auto own = m_own.find(frame);
    return own != m_own.end() && (own->second.area.contains(area.center()) || !own->second.growsOver(area));
}

} // namespace millrace::ui
