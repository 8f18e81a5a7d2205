// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_host.h"
#include "canvas/canvas_tool.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace millrace::ui {

class DragGuides;

/// Press on a node, a frame's title or a note: selects it, and moves all that is selected. Snaps to the
/// edges and middles of others and to the grid, unless Ctrl is held. A node that is dropped in or out of a
/// frame joins or leaves it. One undo step.
class MoveTool final : public CanvasTool {
public:
    MoveTool(CanvasHost& host, const CanvasHit& hit, const CanvasPointer& press);
    ~MoveTool() override;

    void move(const CanvasPointer& pointer) override;
    void release(const CanvasPointer& pointer) override;
    void cancel() override;

private:
    void selectPressed();
    void click(Qt::KeyboardModifiers modifiers);
    void start();
    void shift(QPointF offset);
    void carryNotes(std::size_t frame);
    void lightWire(const CanvasPointer& pointer);
    [[nodiscard]] bool releaseIntoWire();
    void lightFrames(bool lit) const;
    [[nodiscard]] std::vector<Annotation> withChangedFrames() const;
    [[nodiscard]] QString stepName() const;

    CanvasHost& m_host;
    CanvasHit m_hit;
    CanvasPointer m_press;
    bool m_moving = false;
    QPointF m_offset;
    std::optional<LinkRef> m_wire; ///< that the node would be put into if it were dropped now
    QPointF m_anchor;              ///< where what was pressed stood
    std::map<NodeId, QPointF> m_nodes;
    std::map<std::size_t, QPointF> m_notes;
    std::unique_ptr<DragGuides> m_guides;
    std::map<std::size_t, QRectF> m_frames; ///< that stand still, because only some of their nodes move
};

} // namespace millrace::ui
