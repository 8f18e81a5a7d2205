// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_host.h"
#include "canvas/canvas_tool.h"

#include <memory>
#include <vector>

namespace millrace::ui {

class GuideLines;

/// Press on a bend of a wire: picks it, and drags it. It goes to the grid, and level with or above its
/// neighbours, unless Ctrl is held. One undo step.
class BendTool final : public CanvasTool {
public:
    BendTool(CanvasHost& host, const LinkRef& link, int bend, const CanvasPointer& press);
    ~BendTool() override;

    void move(const CanvasPointer& pointer) override;
    void release(const CanvasPointer& pointer) override;
    void cancel() override;

private:
    [[nodiscard]] QPointF placeAt(const CanvasPointer& pointer);

    CanvasHost& m_host;
    LinkRef m_link;
    std::size_t m_bend;
    CanvasPointer m_press;
    std::vector<QPointF> m_before;
    std::unique_ptr<GuideLines> m_guides;
    bool m_moving = false;
};

} // namespace millrace::ui
