// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/bend_tool.h"

#include "arrange/guides.h"
#include "canvas/guide_lines.h"
#include "canvas/wire_bends.h"
#include "document/step_names.h"

#include <QCoreApplication>

namespace millrace::ui {

namespace {

struct BendWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::BendWords)
};

} // namespace

BendTool::BendTool(CanvasHost& host, const LinkRef& link, int bend, const CanvasPointer& press)
    : m_host(host)
    , m_link(link)
    , m_bend(static_cast<std::size_t>(bend))
    , m_press(press) {
    m_host.items().chooseAnnotations({});
    m_host.selection().set({}, {link});
    if (WireItem* wire = m_host.items().wireItem(link)) {
        m_before = wire->bends();
        wire->setChosenBend(bend);
    }
}

BendTool::~BendTool() = default;

QPointF BendTool::placeAt(const CanvasPointer& pointer) {
    const WireItem* wire = m_host.items().wireItem(m_link);
    const QPointF raw = pointer.point - m_press.point;
    const bool snaps = m_host.items().isSnapping() && !(pointer.modifiers & Qt::ControlModifier);
    if (!snaps || !wire) {
        m_guides.reset();
        return m_before[m_bend] + raw;
    }
    const QPointF before = m_bend > 0 ? m_before[m_bend - 1] : wire->start();
    const QPointF behind = m_bend + 1 < m_before.size() ? m_before[m_bend + 1] : wire->end();
    const GuidedMove move = guided(
        QRectF(m_before[m_bend], QSizeF(0, 0)), raw, snapped(m_before[m_bend] + raw) - m_before[m_bend],
        {QRectF(before, QSizeF(0, 0)), QRectF(behind, QSizeF(0, 0))}, guideReach(m_host.zoom()));
    showGuides(m_guides, m_host.items(), move.lines);
    return m_before[m_bend] + move.offset;
}

void BendTool::move(const CanvasPointer& pointer) {
    WireItem* wire = m_host.items().wireItem(m_link);
    if (!wire || m_bend >= m_before.size() || (!m_moving && !isDrag(m_press.place, pointer.place))) {
        return;
    }
    m_moving = true;
    std::vector<QPointF> bends = m_before;
    bends[m_bend] = placeAt(pointer);
    wire->setBends(std::move(bends));
}

void BendTool::release(const CanvasPointer& pointer) {
    move(pointer);
    m_guides.reset();
    const WireItem* wire = m_host.items().wireItem(m_link);
    if (!m_moving || !wire || wire->bends() == m_before) {
        return;
    }
    const std::vector<Position> bends = bendPositions(wire->bends());
    const QString step = BendWords::tr("Move bend of %1").arg(linkName(m_host.document().pipeline(), m_link));
    if (!m_host.commit({SetLinkBends{m_link.first, m_link.second, bends}}, step)) {
        cancel();
    }
}

/// Back to what the document says, which may have changed meanwhile.
void BendTool::cancel() {
    m_guides.reset();
    WireItem* wire = m_host.items().wireItem(m_link);
    const Link* link = m_host.document().pipeline().findLink(m_link.first, m_link.second);
    if (wire && link) {
        wire->setBends(bendPoints(*link));
    }
}

} // namespace millrace::ui
