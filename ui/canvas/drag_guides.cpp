// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/drag_guides.h"

#include "canvas/canvas_scene.h"
#include "canvas/wire_bends.h"
#include "canvas/wire_router.h"

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr double kRange = 1200; ///< how far away what one comes into line with may be

} // namespace

DragGuides::DragGuides(CanvasScene& scene, const std::set<NodeId>& nodes, const std::set<std::size_t>& notes)
    : m_scene(scene) {
    for (const auto& [id, item] : scene.nodeItems()) {
        if (!nodes.contains(id)) {
            if (item->isVisible()) {
                m_others.push_back(item->sceneBody());
            }
            continue;
        }
        m_body |= item->sceneBody();
        for (WireItem* wire : item->wires) {
            if (&wire->source() == item && nodes.contains(wire->target().id()) && !wire->bends().empty()) {
                m_bends.emplace(wire, wire->bends());
            }
        }
    }
    for (const std::size_t note : notes) {
        m_body |= scene.annotationItems()[note]->grip();
    }
    for (const AnnotationItem* item : scene.annotationItems()) {
        const bool isSolid = !item->isFrame() || item->type() == SubgraphItem::Type;
        const bool stays = !notes.contains(item->index()) && item->isVisible();
        if (isSolid && stays && !item->grip().intersects(m_body)) { // a box over its own nodes moves
            m_others.push_back(item->grip());
        }
    }
    const NodeItem* single = nodes.size() == 1 ? scene.nodeItem(*nodes.begin()) : nullptr;
    if (single && single->wires.empty()) {
        scene.router().ignore(*nodes.begin());
    }
}

DragGuides::~DragGuides() {
    m_scene.router().ignore({});
}

QPointF DragGuides::drawn(QPointF raw, QPointF toGrid, double zoom) {
    if (m_body.isEmpty()) {
        return toGrid;
    }
    std::vector<QRectF> near;
    const QRectF around = m_body.translated(raw).adjusted(-kRange, -kRange, kRange, kRange);
    std::ranges::copy_if(m_others, std::back_inserter(near),
                         [&](const QRectF& other) { return other.intersects(around); });
    GuidedMove move = guided(m_body, raw, toGrid, near, guideReach(zoom));
    showGuides(m_lines, m_scene, std::move(move.lines));
    return move.offset;
}

void DragGuides::shiftBends(QPointF offset) const {
    for (const auto& [wire, bends] : m_bends) {
        std::vector<QPointF> moved = bends;
        for (QPointF& bend : moved) {
            bend += offset;
        }
        wire->setBends(std::move(moved));
    }
}

void DragGuides::restoreBends(const Pipeline& pipeline) const {
    for (const Link& link : pipeline.links) {
        if (WireItem* wire = m_scene.wireItem({link.from, link.to}); wire && m_bends.contains(wire)) {
            wire->setBends(bendPoints(link));
        }
    }
}

} // namespace millrace::ui
