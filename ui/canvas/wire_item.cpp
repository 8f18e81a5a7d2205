// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wire_item.h"

#include "canvas/canvas_text.h"
#include "canvas/node_item.h"
#include "theme/theme.h"

#include <QPainter>

#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kLabelWidth = 136;
constexpr double kLabelHeight = 16;
constexpr double kLabelFont = 11;
constexpr int kCoarseSegments = 10;

QColor colorOf(WireFlow flow) {
    const ThemeColors& colors = Theme::instance().colors();
    switch (flow) {
    case WireFlow::quiet:
        return colors.wire;
    case WireFlow::flowing:
        return colors.wireActive;
    case WireFlow::throttled:
        return colors.throttled;
    case WireFlow::stopped:
        return colors.bandStopped;
    }
    return colors.wire;
}

} // namespace

WireItem::WireItem(LinkRef link, Exchange exchange, NodeItem& source, NodeItem& target)
    : m_link(std::move(link))
    , m_exchange(exchange)
    , m_source(source)
    , m_target(target) {
    rank();
    follow();
}

void WireItem::follow() {
    prepareGeometryChange();
    m_curve =
        WireCurve(m_source.pos() + m_source.geometry().attachment(m_link.first.port, PortDirection::output),
                  m_target.pos() + m_target.geometry().attachment(m_link.second.port, PortDirection::input));
    m_path = m_curve.path();
    m_coarse = m_curve.polyline(kCoarseSegments);
    m_labelAbove = labelAbove();
}

void WireItem::setLook(const WireLook& look) {
    if (!(look == m_look)) {
        m_look = look;
        update();
    }
}

void WireItem::setChosen(bool chosen) {
    if (chosen != m_chosen) {
        m_chosen = chosen;
        rank();
        update();
    }
}

void WireItem::setLit(bool lit) {
    if (lit != m_lit) {
        m_lit = lit;
        rank();
        update();
    }
}

void WireItem::setLabelVisible(bool visible) {
    m_labelVisible = visible;
    update();
}

/// What stands out lies above its like, and below nodes.
void WireItem::rank() {
    setZValue(m_chosen ? 2 : m_lit ? 1 : 0);
}

QRectF WireItem::boundingRect() const {
    const QPointF middle = m_curve.at(0.5);
    const QSizeF room(kLabelWidth, kLabelHeight + 8);
    const QRectF label(middle - QPointF(kLabelWidth / 2, kLabelHeight + 4), room);
    const QRectF above(m_labelAbove - QPointF(kLabelWidth / 2, kLabelHeight + 4), room);
    return m_curve.boundingRect().adjusted(-4, -4, 4, 4).united(label).united(above);
}

/// Between the tops of nodes that stand too close for a label between them.
QPointF WireItem::labelAbove() const {
    const QRectF source = m_source.sceneBody();
    const QRectF target = m_target.sceneBody();
    const double x = m_curve.at(0.5).x();
    // Where only one of them is in the way, as over nodes below each other, its top is enough.
    const bool isOverSource = x + kLabelWidth / 2 > source.left() && x - kLabelWidth / 2 < source.right();
    const bool isOverTarget = x + kLabelWidth / 2 > target.left() && x - kLabelWidth / 2 < target.right();
    const double top = isOverSource && isOverTarget ? std::min(source.top(), target.top())
                       : isOverSource               ? source.top()
                       : isOverTarget               ? target.top()
                                                    : m_curve.at(0.5).y();
    return {x, top - 3};
}

/// Whole where it fits between the ports.
const QString& WireItem::labelText() const {
    const double room = std::abs(m_curve.at(1).x() - m_curve.at(0).x()) - 2 * kPortSize;
    const bool isSteep = std::abs(m_curve.at(1).y() - m_curve.at(0).y()) > 2 * kNodeWidth;
    return isSteep || lineWidth(m_look.rate, canvasFont(kLabelFont)) <= room ? m_look.rate : m_look.shortRate;
}

/// Above the middle of the wire, where it runs into neither node; otherwise above both.
QRectF WireItem::labelArea() const {
    if (m_look.rate.isEmpty()) {
        return {};
    }
    const double width = std::ceil(lineWidth(labelText(), canvasFont(kLabelFont))) + 6;
    const auto placed = [width](QPointF bottom) {
        return QRectF(std::round(bottom.x() - width / 2), std::round(bottom.y() - kLabelHeight), width,
                      kLabelHeight);
    };
    const QRectF between = placed(m_curve.at(0.5) - QPointF(0, 3));
    const bool isFree =
        !between.intersects(m_source.sceneBody()) && !between.intersects(m_target.sceneBody());
    return isFree ? between : placed(m_labelAbove);
}

QPen WireItem::pen(Detail detail) const {
    const ThemeColors& colors = Theme::instance().colors();
    const bool fine = detail == Detail::full || detail == Detail::medium;
    QPen pen(m_chosen ? colors.wireSelected : m_lit ? colors.nodeSelected : colorOf(m_look.flow));
    const double width = m_chosen ? 4 : m_lit ? 3 : 2;
    pen.setWidthF(fine ? width : m_chosen || m_lit ? 2 : 1);
    pen.setCosmetic(!fine);
    pen.setCapStyle(Qt::FlatCap);
    if (m_look.flow == WireFlow::throttled) {
        pen.setDashPattern({4, 2});
    } else if (m_look.flow == WireFlow::stopped) {
        pen.setDashPattern({1, 2});
    }
    return pen;
}

void WireItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Detail detail = detailOf(painter->worldTransform().m11());
    painter->setPen(pen(detail));
    painter->setBrush(Qt::NoBrush);
    if (detail == Detail::small || detail == Detail::tiny) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->drawPolyline(m_coarse);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_curve.isStraight()) {
        painter->drawLine(QLineF(m_curve.at(0), m_curve.at(1)));
    } else {
        painter->drawPath(m_path);
    }
    if (detail == Detail::full && m_labelVisible && !m_look.rate.isEmpty()) {
        paintLabel(*painter);
    }
}

void WireItem::paintLabel(QPainter& painter) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QRectF area = labelArea();
    QColor ground = colors.canvas;
    ground.setAlphaF(0.5F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(area, 4, 4);
    painter.setPen(m_look.flow == WireFlow::throttled ? colors.throttled : colors.text);
    paintLine(painter, area, Qt::AlignHCenter, labelText(), canvasFont(kLabelFont));
}

} // namespace millrace::ui
