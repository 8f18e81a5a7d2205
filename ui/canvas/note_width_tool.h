// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_host.h"
#include "canvas/canvas_tool.h"

#include <cstddef>
#include <functional>

namespace millrace::ui {

/// Drags a note's right edge: its text is wrapped to the new width. Snaps to the grid unless Ctrl is held.
class NoteWidthTool final : public CanvasTool {
public:
    /// `take` is called with the new width on release.
    NoteWidthTool(CanvasHost& host, std::size_t note, const CanvasPointer& press,
                  std::function<void(double width)> take);

    void move(const CanvasPointer& pointer) override;
    void release(const CanvasPointer& pointer) override;
    void cancel() override;

private:
    [[nodiscard]] NoteItem* item() const;

    CanvasHost& m_host;
    std::size_t m_note;
    CanvasPointer m_press;
    std::function<void(double)> m_take;
    double m_before;
};

} // namespace millrace::ui
