// SPDX-License-Identifier: GPL-3.0-or-later
// Bend points of wires.
#include "canvas/bend_tool.h"
#include "canvas/canvas_view.h"
#include "canvas/wire_bends.h"

namespace millrace::ui {

bool CanvasView::pressBend(const CanvasHit& hit, const CanvasPointer& pointer) {
    WireItem* wire = hit.kind == CanvasHit::Kind::wire ? m_scene->wireItem(hit.link) : nullptr;
    if (!wire) {
        return false;
    }
    if (hit.bend < 0 || pointer.modifiers & (Qt::AltModifier | Qt::ShiftModifier)) {
        wire->setChosenBend(-1);
        return false;
    }
    startTool(std::make_unique<BendTool>(host(), hit.link, hit.bend, pointer));
    return true;
}

void CanvasView::addBend(const LinkRef& link, QPoint place) {
    WireItem* wire = m_scene->wireItem(link);
    const Link* known = m_document.pipeline().findLink(link.first, link.second);
    if (!wire || !known) {
        return;
    }
    const QPointF point = scenePoint(place);
    // A wire without bends may go round something: a single stretch all the same.
    const std::size_t at = known->bends.empty() ? 0 : wire->curve().stretchAt(point);
    std::vector<QPointF> bends = bendPoints(*known);
    bends.insert(bends.begin() + static_cast<std::ptrdiff_t>(std::min(at, bends.size())),
                 m_scene->isSnapping() ? snapped(point) : point);
    if (commit({SetLinkBends{link.first, link.second, bendPositions(bends)}}, tr("Add bend"))) {
        m_scene->chooseAnnotations({});
        m_selection.set({}, {link});
        wire->setChosenBend(static_cast<int>(at));
    }
}

void CanvasView::removeBend(const LinkRef& link, int bend) {
    const Link* known = m_document.pipeline().findLink(link.first, link.second);
    if (!known || bend < 0 || bend >= std::ssize(known->bends)) {
        return;
    }
    std::vector<Position> bends = known->bends;
    bends.erase(bends.begin() + bend);
    if (commit({SetLinkBends{link.first, link.second, std::move(bends)}}, tr("Remove bend"))) {
        if (WireItem* wire = m_scene->wireItem(link)) {
            wire->setChosenBend(-1);
        }
    }
}

void CanvasView::removeBends(const LinkRef& link) {
    if (hasBends(link)) {
        commit({SetLinkBends{link.first, link.second, {}}}, tr("Remove bends"));
    }
}

bool CanvasView::hasBends(const LinkRef& link) const {
    const Link* known = m_document.pipeline().findLink(link.first, link.second);
    return known && !known->bends.empty();
}

bool CanvasView::removeChosenBend() {
    const WireItem* wire = m_scene->wireWithChosenBend();
    if (!wire) {
        return false;
    }
    removeBend(LinkRef(wire->link()), wire->chosenBend());
    return true;
}

} // namespace millrace::ui
