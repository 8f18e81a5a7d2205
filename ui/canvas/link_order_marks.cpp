// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_order_marks.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_scene.h"
#include "canvas/canvas_text.h"
#include "canvas/link_order.h"
#include "theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace millrace::ui {

namespace {

constexpr double kRank = 20; ///< above nodes
constexpr double kSize = 16;
/// Where wires of one port have parted, and yet it is plain which end is meant.
constexpr double kFromEnd = 0.28;

} // namespace

LinkOrderMarks::LinkOrderMarks() {
    setZValue(kRank);
}

void LinkOrderMarks::show(std::vector<Mark> marks) {
    if (marks == m_marks) {
        return;
    }
    prepareGeometryChange();
    m_marks = std::move(marks);
    m_bounds = {};
    for (const Mark& mark : m_marks) {
        m_bounds |= QRectF(mark.center, QSizeF()).adjusted(-kSize, -kSize, kSize, kSize);
    }
    update();
}

void LinkOrderMarks::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    if (detailOf(painter->worldTransform().m11()) < Detail::medium) {
        return;
    }
    const ThemeColors& colors = Theme::instance().colors();
    painter->setRenderHint(QPainter::Antialiasing);
    const QFont font = canvasFont(10, QFont::DemiBold);
    for (const Mark& mark : m_marks) {
        const QString text = QLocale().toString(mark.number);
        const double width = std::max(kSize, lineWidth(text, font) + 8);
        const QRectF area(mark.center - QPointF(width / 2, kSize / 2), QSizeF(width, kSize));
        painter->setPen(QPen(colors.nodeSelected, 1));
        painter->setBrush(colors.nodeBody);
        painter->drawRoundedRect(area, kSize / 2, kSize / 2);
        painter->setPen(colors.text);
        paintLine(*painter, area, Qt::AlignCenter, text, font);
    }
}

/// Numbers at the ports that are hovered or selected and have several links.
void CanvasScene::showLinkOrder() {
    std::set<PortRef> ports;
    const auto addPortsOf = [&](const NodeItem& node) {
        for (const PortSpot& port : node.geometry().ports()) {
            ports.insert({node.id(), port.id});
        }
    };
    for (const NodeId& id : m_selection.nodes().size() == 1 ? m_selection.nodes() : std::set<NodeId>()) {
        if (const NodeItem* node = nodeItem(id)) {
            addPortsOf(*node);
        }
    }
    for (const LinkRef& link : m_selection.links().size() == 1 ? m_selection.links() : std::set<LinkRef>()) {
        ports.insert({link.first, link.second});
    }
    if (const NodeItem* node = nodeItem(m_hover.node)) {
        if (m_hover.kind == CanvasHit::Kind::port) {
            ports.insert({m_hover.node, node->geometry().ports()[static_cast<std::size_t>(m_hover.port)].id});
        } else {
            addPortsOf(*node);
        }
    } else if (m_hover.kind == CanvasHit::Kind::wire) {
        ports.insert({m_hover.link.first, m_hover.link.second});
    }
    std::vector<LinkOrderMarks::Mark> marks;
    for (const PortRef& port : ports) {
        const std::vector<LinkRef> links = linksAt(m_document.pipeline(), port);
        if (links.size() < 2) {
            continue;
        }
        int number = 0;
        for (const LinkRef& link : links) {
            ++number;
            const WireItem* wire = wireItem(link);
            if (wire && wire->isVisible()) {
                marks.push_back({wire->curve().at(link.first == port ? kFromEnd : 1 - kFromEnd), number});
            }
        }
    }
    m_orderMarks->show(std::move(marks));
}

} // namespace millrace::ui
