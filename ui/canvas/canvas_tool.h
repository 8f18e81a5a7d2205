// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointF>

namespace millrace::ui {

/// Where the pointer is.
struct CanvasPointer {
    QPoint place;  ///< in the viewport
    QPointF point; ///< in the scene
    Qt::KeyboardModifiers modifiers;
};

/// Pixels that the pointer has to go before a press becomes a drag.
inline constexpr int kDragThreshold = 4;

/// A gesture under way: made by a press, fed with moves, ended by the release or cancelled. Until then the
/// document is as it was.
class CanvasTool {
public:
    CanvasTool() = default;
    virtual ~CanvasTool() = default;
    CanvasTool(const CanvasTool&) = delete;
    CanvasTool& operator=(const CanvasTool&) = delete;

    virtual void move(const CanvasPointer& pointer) = 0;
    virtual void release(const CanvasPointer& pointer) = 0;

    /// Leaves no trace.
    virtual void cancel() = 0;

protected:
    [[nodiscard]] static bool isDrag(QPoint from, QPoint to) {
        return (to - from).manhattanLength() >= kDragThreshold;
    }
};

} // namespace millrace::ui
