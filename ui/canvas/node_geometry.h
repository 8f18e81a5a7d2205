// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"
#include "theme/theme.h"

#include <QPainterPath>
#include <QRectF>

#include <string>
#include <string_view>
#include <vector>

namespace millrace::ui {

/// A port on a node's edge, in the node's coordinates.
struct PortSpot {
    std::string id;
    PortDirection direction = PortDirection::input;
    Exchange exchange = Exchange::deliver;
    QPointF center;
};

/// Size of a node and places of its parts. They depend on its type alone, so that nothing moves while a run
/// goes on. Inputs are on the left, outputs on the right.
class NodeGeometry {
public:
    /// Null: the type is unknown; then there are no ports, and links meet the middle of the header.
    explicit NodeGeometry(const NodeDescription* description);

    [[nodiscard]] QSizeF size() const { return m_size; }

    [[nodiscard]] QRectF body() const { return {QPointF(), m_size}; }

    /// Whether it has shards, so that a strip of cells shows them.
    [[nodiscard]] bool hasStrip() const { return m_hasStrip; }

    [[nodiscard]] const std::vector<PortSpot>& ports() const { return m_ports; }

    /// Index into ports(); -1 when there is none.
    [[nodiscard]] int indexOf(std::string_view port) const;

    /// Where a link to `port` ends, also when there is no such port.
    [[nodiscard]] QPointF attachment(std::string_view port, PortDirection direction) const;

private:
    QSizeF m_size;
    bool m_hasStrip = false;
    std::vector<PortSpot> m_ports;
};

/// The shape that tells how a port exchanges: put a disc, read a square on its tip, deliver an arrowhead.
[[nodiscard]] QPainterPath portPath(Exchange exchange, QPointF center, double size);

[[nodiscard]] QColor portColor(const ThemeColors& colors, Exchange exchange);

} // namespace millrace::ui
