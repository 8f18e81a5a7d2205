// SPDX-License-Identifier: GPL-3.0-or-later
// Node types dragged onto the canvas, pinches and tips.
#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "document/wording.h"
#include "palette/palette_panel.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QNativeGestureEvent>
#include <QToolTip>

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
    m_scene->setTargetWire(mayInsert(*event) ? wireForDrop(*type, event->position().toPoint())
                                             : std::nullopt);
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent*) {
    m_scene->setTargetWire({});
}

void CanvasView::dropEvent(QDropEvent* event) {
    m_scene->setTargetWire({});
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
        placeNode(*type, scenePoint(place));
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
        const QString from = QString::fromStdString(pipeline.displayName(hit.link.first.node));
        const QString to = QString::fromStdString(pipeline.displayName(hit.link.second.node));
        const QString ends = paragraph(tr("%1 → %2", "names of two linked nodes").arg(from, to));
        return wire->look().rate.isEmpty() ? ends : ends + paragraph(wire->look().rate);
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
