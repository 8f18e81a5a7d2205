// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer does to frames and notes, and how wide notes are.
#include "canvas/canvas_view.h"
#include "canvas/note_width_tool.h"
#include "document/step_names.h"

#include <QDesktopServices>
#include <QUrl>

#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kEdgeReach = 6; ///< pixels

} // namespace

void CanvasView::addNoteAtPointer() {
    addNote(pointerOrCenter());
}

void CanvasView::setNoteWidth(std::size_t note, double width) {
    std::vector<Annotation> annotations = m_document.pipeline().annotations;
    if (note >= annotations.size() || annotations[note].kind == "frame") {
        return;
    }
    Json& extra = annotations[note].extra;
    if (width == NoteItem::kDefaultWidth) {
        extra.erase("width"); // as it is without saying so
    } else {
        extra["width"] = static_cast<int>(std::lround(width));
    }
    const QString step = tr("Resize note %1").arg(annotationName(annotations[note]));
    commit({SetAnnotations{std::move(annotations)}}, step);
}

/// A frame's button, a note's edge and the links in its text; false where the press is for something else.
bool CanvasView::pressAnnotation(const CanvasHit& hit, const CanvasPointer& pointer) {
    if (hit.kind != CanvasHit::Kind::frame && hit.kind != CanvasHit::Kind::note) {
        return false;
    }
    const AnnotationItem* item = m_scene->annotationItems()[hit.annotation];
    if (item->button().contains(pointer.point)) {
        setCollapsed(hit.annotation, !m_scene->folding().boxes.contains(hit.annotation));
        return true;
    }
    const auto* note = qgraphicsitem_cast<const NoteItem*>(item);
    if (!note) {
        return false;
    }
    const QString address = note->linkAt(pointer.point);
    if (!address.isEmpty() && pointer.modifiers & Qt::ControlModifier) {
        QDesktopServices::openUrl(QUrl(address));
        return true;
    }
    if (note->isAtEdge(pointer.point, reachAt(kEdgeReach, zoom()))) {
        m_selection.clear();
        m_scene->chooseAnnotations({hit.annotation});
        startTool(std::make_unique<NoteWidthTool>(
            host(), hit.annotation, pointer,
            [this, index = hit.annotation](double width) { setNoteWidth(index, width); }));
        return true;
    }
    return false;
}

std::optional<Qt::CursorShape> CanvasView::annotationCursor(QPoint place) const {
    const CanvasHit hit = hitAt(place);
    if (hit.kind != CanvasHit::Kind::frame && hit.kind != CanvasHit::Kind::note) {
        return std::nullopt;
    }
    const QPointF point = scenePoint(place);
    const AnnotationItem* item = m_scene->annotationItems()[hit.annotation];
    if (item->button().contains(point)) {
        return Qt::PointingHandCursor;
    }
    const auto* note = qgraphicsitem_cast<const NoteItem*>(item);
    return note && note->isAtEdge(point, reachAt(kEdgeReach, zoom())) ? std::optional(Qt::SizeHorCursor)
                                                                      : std::nullopt;
}

QString CanvasView::annotationTip(QPoint place) const {
    const QPointF point = scenePoint(place);
    if (const StubItem* stub = m_scene->stubAt(point)) {
        return tr("%1 is outside of this frame. Double-click goes there.").arg(stub->name());
    }
    const CanvasHit hit = hitAt(place);
    if (hit.kind != CanvasHit::Kind::frame && hit.kind != CanvasHit::Kind::note) {
        return {};
    }
    const AnnotationItem* item = m_scene->annotationItems()[hit.annotation];
    const auto* box = qgraphicsitem_cast<const SubgraphItem*>(item);
    if (item->button().contains(point)) {
        return box ? tr("Open the frame") : tr("Collapse the frame into one box");
    }
    if (box) {
        return spoken(box->look());
    }
    const auto* note = qgraphicsitem_cast<const NoteItem*>(item);
    const QString address = note ? note->linkAt(point) : QString();
    return address.isEmpty() ? QString() : tr("Ctrl+click opens %1").arg(address);
}

} // namespace millrace::ui
