// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/note_width_tool.h"

#include "canvas/canvas_metrics.h"

#include <utility>

namespace millrace::ui {

NoteWidthTool::NoteWidthTool(CanvasHost& host, std::size_t note, const CanvasPointer& press,
                             std::function<void(double width)> take)
    : m_host(host)
    , m_note(note)
    , m_press(press)
    , m_take(std::move(take))
    , m_before(item() ? item()->width() : NoteItem::kDefaultWidth) {}

NoteItem* NoteWidthTool::item() const {
    const std::vector<AnnotationItem*>& items = m_host.items().annotationItems();
    return m_note < items.size() ? qgraphicsitem_cast<NoteItem*>(items[m_note]) : nullptr;
}

void NoteWidthTool::move(const CanvasPointer& pointer) {
    NoteItem* note = item();
    if (!note) {
        return;
    }
    const double width = m_before + pointer.point.x() - m_press.point.x();
    note->setWidth(pointer.modifiers & Qt::ControlModifier ? width : snapped(width));
}

void NoteWidthTool::release(const CanvasPointer& pointer) {
    move(pointer);
    if (const NoteItem* note = item(); note && note->width() != m_before) {
        m_take(note->width());
    }
}

void NoteWidthTool::cancel() {
    if (NoteItem* note = item()) {
        note->setWidth(m_before);
    }
}

} // namespace millrace::ui
