// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_host.h"
#include "canvas/canvas_tool.h"

namespace millrace::ui {

/// Middle-drag or Space+drag: what is seen follows the pointer.
class PanTool final : public CanvasTool {
public:
    PanTool(CanvasHost& host, const CanvasPointer& press)
        : m_host(host)
        , m_last(press.place) {}

    void move(const CanvasPointer& pointer) override {
        m_host.panBy(pointer.place - m_last);
        m_last = pointer.place;
    }

    void release(const CanvasPointer& pointer) override { move(pointer); }

    void cancel() override {}

private:
    CanvasHost& m_host;
    QPoint m_last;
};

} // namespace millrace::ui
