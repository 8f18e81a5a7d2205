// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_host.h"
#include "canvas/canvas_tool.h"

#include <QGraphicsItem>

#include <memory>
#include <set>

namespace millrace::ui {

/// Left-drag on empty canvas: selects what the box touches when it is drawn from right to left, what it
/// encloses otherwise. Shift adds, Ctrl toggles. A mere click clears the selection.
class BoxSelectTool final : public CanvasTool {
public:
    BoxSelectTool(CanvasHost& host, const CanvasPointer& press);
    ~BoxSelectTool() override;

    void move(const CanvasPointer& pointer) override;
    void release(const CanvasPointer& pointer) override;
    void cancel() override;

private:
    class Box;
    void select(const QRectF& box, bool touching, Qt::KeyboardModifiers modifiers);

    CanvasHost& m_host;
    CanvasPointer m_press;
    std::set<NodeId> m_nodesBefore;
    std::set<LinkRef> m_linksBefore;
    std::set<std::size_t> m_annotationsBefore;
    std::unique_ptr<Box> m_box;
};

} // namespace millrace::ui
