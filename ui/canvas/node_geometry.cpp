// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_geometry.h"

#include "canvas/canvas_metrics.h"

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr double kPlainHeight = 160;
constexpr double kStripHeight = 184;
constexpr double kPortSpacing = 24;

} // namespace

NodeGeometry::NodeGeometry(const NodeDescription* description)
    : m_size(kNodeWidth, kPlainHeight) {
    if (!description) {
        return;
    }
    m_hasStrip = std::ranges::any_of(description->metrics, &MetricDescription::perShard);
    int inputs = 0;
    int outputs = 0;
    for (const PortDescription& port : description->ports) {
        const bool isInput = port.direction == PortDirection::input;
        const int row = isInput ? inputs++ : outputs++;
        m_ports.push_back({port.id, port.direction, port.exchange,
                           QPointF(isInput ? 0 : kNodeWidth, kHeaderHeight / 2 + row * kPortSpacing)});
    }
    const double portsHeight = kHeaderHeight / 2 + std::max(inputs, outputs) * kPortSpacing;
    m_size.setHeight(std::max(m_hasStrip ? kStripHeight : kPlainHeight, portsHeight));
}

int NodeGeometry::indexOf(std::string_view port) const {
    const auto found = std::ranges::find(m_ports, port, &PortSpot::id);
    return found == m_ports.end() ? -1 : static_cast<int>(found - m_ports.begin());
}

QPointF NodeGeometry::attachment(std::string_view port, PortDirection direction) const {
    const int index = indexOf(port);
    if (index >= 0) {
        return m_ports[static_cast<std::size_t>(index)].center;
    }
    return {direction == PortDirection::input ? 0 : m_size.width(), kHeaderHeight / 2};
}

QPainterPath portPath(Exchange exchange, QPointF center, double size) {
    const double half = size / 2;
    QPainterPath path;
    switch (exchange) {
    case Exchange::put:
        path.addEllipse(center, half, half);
        break;
    case Exchange::read: {
        const double tip = half * 1.15; // a square on its tip looks smaller than a disc
        path.addPolygon(QPolygonF({center + QPointF(0, -tip), center + QPointF(tip, 0),
                                   center + QPointF(0, tip), center + QPointF(-tip, 0)}));
        path.closeSubpath();
        break;
    }
    case Exchange::deliver:
        path.addPolygon(QPolygonF({center + QPointF(-half * 0.8, -half), center + QPointF(half, 0),
                                   center + QPointF(-half * 0.8, half)}));
        path.closeSubpath();
        break;
    }
    return path;
}

QColor portColor(const ThemeColors& colors, Exchange exchange) {
    switch (exchange) {
    case Exchange::put:
        return colors.portRecords;
    case Exchange::read:
        return colors.portRead;
    case Exchange::deliver:
        return colors.portDeliver;
    }
    return colors.portRecords;
}

} // namespace millrace::ui
