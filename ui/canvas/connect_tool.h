// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_host.h"
#include "canvas/canvas_tool.h"
#include "canvas/port_matching.h"

#include <memory>
#include <optional>
#include <vector>

namespace millrace::ui {

/// Drag from a port: draws a wire to a port that takes it. From an input that has a wire, this wire's end is
/// dragged: to another port, or to nothing, which disconnects. With Ctrl all wires of the port move.
class ConnectTool final : public CanvasTool {
public:
    ConnectTool(CanvasHost& host, PortRef grabbed, const CanvasPointer& press);
    ~ConnectTool() override;

    void move(const CanvasPointer& pointer) override;
    void release(const CanvasPointer& pointer) override;
    void cancel() override;

private:
    class LooseWire;

    void start(Qt::KeyboardModifiers modifiers);
    void addLoose(PortRef fixed);
    void showMoods();
    void aim(const CanvasPointer& pointer);
    [[nodiscard]] bool mayFit(const PortRef& port) const;
    [[nodiscard]] std::optional<PortRef> targetAt(const CanvasPointer& pointer) const;
    void setTarget(const std::optional<PortRef>& target, const CanvasPointer& pointer);
    [[nodiscard]] QPointF placeOf(const PortRef& port) const;
    void plug();
    void unplug();
    void finish();

    CanvasHost& m_host;
    PortRef m_grabbed;
    CanvasPointer m_press;
    Pipeline m_trial;          ///< the project without the wires that are being moved
    std::vector<Link> m_moved; ///< these wires
    std::vector<std::size_t> m_places;
    std::vector<PortMatcher> m_matchers; ///< one for each fixed end
    std::vector<std::unique_ptr<LooseWire>> m_loose;
    std::optional<PortRef> m_target;
    QString m_reason; ///< why the target is refused; empty when it is not
};

} // namespace millrace::ui
