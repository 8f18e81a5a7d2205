// SPDX-License-Identifier: GPL-3.0-or-later
// Node types dragged onto the canvas, pinches and tips.
#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "canvas/minimap.h"
#include "document/step_names.h"
#include "document/wording.h"
#include "palette/palette_panel.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QNativeGestureEvent>
#include <QToolTip>

#include <algorithm>

namespace millrace::ui {

namespace {

/// Alt or Shift: the node goes beside the wire. Alt alone is often the window manager's.
bool mayInsert(const QDropEvent& event) {
    return !(event.modifiers() & (Qt::AltModifier | Qt::ShiftModifier));
}

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace

const NodeDescription* CanvasView::draggedType(const QMimeData* data) const {
    const QString format = QLatin1String(kNodeTypeMime);
    return data && data->hasFormat(format)
               ? m_document.types().catalog().find(data->data(format).toStdString())
               : nullptr;
}

/// The wire under `place` if a new node of `type` can be put into it.
std::optional<LinkRef> CanvasView::wireForDrop(const NodeDescription& type, QPoint place) const {
    const CanvasHit hit = hitAt(place);
    if (hit.kind != CanvasHit::Kind::wire) {
        return std::nullopt;
    }
    const Node node = newNode(m_document.pipeline(), type, {});
    return insertion(m_document.pipeline(), m_document.types().catalog(), hit.link, node)
               ? std::optional(hit.link)
               : std::nullopt;
}

/// Why a new node of `type` is not put into the wire under `place`; empty without a wire there.
QString CanvasView::dropObstacle(const NodeDescription& type, QPoint place) const {
    const CanvasHit hit = hitAt(place);
    if (hit.kind != CanvasHit::Kind::wire) {
        return {};
    }
    const Pipeline& pipeline = m_document.pipeline();
    const Node node = newNode(pipeline, type, {});
    return tr("%1 was put beside the wire %2: %3", "node, link, reason")
        .arg(QString::fromStdString(node.label), linkName(pipeline, hit.link),
             insertionObstacle(pipeline, m_document.types().catalog(), hit.link, node));
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (draggedType(event->mimeData())) {
        event->acceptProposedAction();
    } else {
        event->ignore();
    }
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    const NodeDescription* type = draggedType(event->mimeData());
    if (!type) {
        event->ignore();
        return;
    }
    const QPoint place = event->position().toPoint();
    m_minimap->giveWay(place);
    m_scene->setTargetWire(mayInsert(*event) ? wireForDrop(*type, place) : std::nullopt);
    lightFrames(framesAt(scenePoint(place)));
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent*) {
    m_minimap->giveWay(std::nullopt);
    m_scene->setTargetWire({});
    lightFrames({});
}

/// Frames that what is dragged would become part of.
void CanvasView::lightFrames(const std::vector<std::size_t>& lit) {
    for (const std::size_t index : m_scene->folding().frames) {
        if (auto* frame = qgraphicsitem_cast<FrameItem*>(m_scene->annotationItems()[index])) {
            frame->setTarget(std::ranges::count(lit, index) > 0);
        }
    }
}

void CanvasView::dropEvent(QDropEvent* event) {
    m_minimap->giveWay(std::nullopt);
    m_scene->setTargetWire({});
    lightFrames({});
    const NodeDescription* type = draggedType(event->mimeData());
    if (!type) {
        event->ignore();
        return;
    }
    const QPoint place = event->position().toPoint();
    const std::optional<LinkRef> link = mayInsert(*event) ? wireForDrop(*type, place) : std::nullopt;
    if (link) {
        insertNode(*type, *link, scenePoint(place));
    } else {
        const QString obstacle = mayInsert(*event) ? dropObstacle(*type, place) : QString();
        const NodeId placed = placeNode(*type, scenePoint(place));
        const NodeItem* item = m_scene->nodeItem(placed);
        if (item && !seenArea().intersects(item->sceneBody())) {
            showNode(placed); // one looks there already: no scrolling but for this
        }
        if (!placed.isEmpty() && !obstacle.isEmpty()) {
            say(obstacle);
        }
    }
    event->acceptProposedAction();
    setFocus(Qt::OtherFocusReason);
}

QString CanvasView::tipAt(const CanvasHit& hit) const {
    const Pipeline& pipeline = m_document.pipeline();
    if (const NodeItem* item = m_scene->nodeItem(hit.node)) {
        if (!item->description()) {
            return paragraph(item->look().type);
        }
        if (hit.kind == CanvasHit::Kind::port) {
            const std::string& id = item->geometry().ports()[static_cast<std::size_t>(hit.port)].id;
            return paragraph(translated(item->description()->findPort(id)->title));
        }
        QString tip = paragraph(item->look().label) + paragraph(translated(item->description()->help));
        for (const Finding& finding : m_document.findings()) {
            if (finding.node == hit.node) {
                tip += paragraph(translated(finding.message));
            }
        }
        return tip;
    }
    if (const WireItem* wire = m_scene->wireItem(hit.link)) {
        const QString ends = paragraph(linkName(pipeline, hit.link));
        return !wire->look().rate ? ends : ends + paragraph(rateText(wire->look()));
    }
    return {};
}

bool CanvasView::viewportEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString own = annotationTip(help->pos());
        const QString tip = own.isEmpty() ? tipAt(hitAt(help->pos())) : paragraph(own);
        QToolTip::showText(help->globalPos(), tip.isEmpty() ? tip : QStringLiteral("<qt>%1</qt>").arg(tip),
                           viewport());
        return true;
    }
    case QEvent::Leave:
        m_scene->setHover({});
        break;
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            keepSightOfBurst();
            zoomAt(zoom() * (1 + gesture->value()), gesture->position());
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace millrace::ui
