// SPDX-License-Identifier: GPL-3.0-or-later
// Bend points of wires.
#include "canvas/bend_tool.h"
#include "canvas/canvas_view.h"
#include "canvas/wire_bends.h"
#include "document/step_names.h"

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
    if (commit({SetLinkBends{link.first, link.second, bendPositions(bends)}},
               tr("Add bend to %1").arg(linkName(m_document.pipeline(), link)))) {
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
    if (commit({SetLinkBends{link.first, link.second, std::move(bends)}},
               tr("Remove bend of %1").arg(linkName(m_document.pipeline(), link)))) {
        if (WireItem* wire = m_scene->wireItem(link)) {
            wire->setChosenBend(-1);
        }
    }
}

void CanvasView::removeBends(const LinkRef& link) {
    if (hasBends(link)) {
        commit({SetLinkBends{link.first, link.second, {}}},
               tr("Remove bends of %1").arg(linkName(m_document.pipeline(), link)));
    }
}

bool CanvasView::hasBends(const LinkRef& link) const {
    const Link* known = m_document.pipeline().findLink(link.first, link.second);
    return known && !known->bends.empty();
}

/// Of the one selected link; past the last one none is chosen. False where there are none.
bool CanvasView::chooseNextBend(bool forwards) {
    const std::optional<LinkRef> link = singleLink();
    WireItem* wire = link ? m_scene->wireItem(*link) : nullptr;
    if (!wire || wire->bends().empty()) {
        return false;
    }
    const int count = static_cast<int>(wire->bends().size());
    ++m_nudgeSerial; // moves of another one are another step
    const int next = wire->chosenBend() + (forwards ? 1 : -1);
    wire->setChosenBend(next < -1 ? count - 1 : next >= count ? -1 : next);
    if (const int chosen = wire->chosenBend(); chosen >= 0) {
        bringIntoView(QRectF(wire->bends()[static_cast<std::size_t>(chosen)], QSizeF(1, 1)));
    }
    return true;
}

/// False when no bend is chosen.
bool CanvasView::nudgeBend(QPoint steps) {
    WireItem* wire = m_scene->wireWithChosenBend();
    if (!wire) {
        return false;
    }
    const LinkRef link = LinkRef(wire->link());
    const auto chosen = static_cast<std::size_t>(wire->chosenBend());
    std::vector<QPointF> bends = wire->bends();
    bends[chosen] += QPointF(steps) * kGrid;
    const int serial = m_nudgeSerial;
    commit({SetLinkBends{link.first, link.second, bendPositions(bends)}},
           tr("Move bend of %1").arg(linkName(m_document.pipeline(), link)),
           QStringLiteral("nudge-%1").arg(serial));
    m_nudgeSerial = serial; // the change announced itself, which is no end of the burst
    return true;
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
