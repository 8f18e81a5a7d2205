// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wire_item.h"

#include "canvas/canvas_scene.h"
#include "canvas/canvas_text.h"
#include "canvas/node_item.h"
#include "canvas/wire_router.h"
#include "theme/theme.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kLabelWidth = 136;
constexpr double kLabelHeight = 16;
constexpr double kLabelFont = 11;
constexpr int kCoarseSegments = 10;
constexpr double kLeastCurve = 10;   ///< pixels; a smaller one looks like a line
constexpr double kBendSize = 8;      ///< pixels
constexpr double kCourseMargin = 11; ///< that handles take up beside the wire

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
    m_start = m_source.attachment(m_link.first.port, PortDirection::output);
    m_end = m_target.attachment(m_link.second.port, PortDirection::input);
    m_route.clear();
    takeCourse();
    if (auto* canvas = qobject_cast<CanvasScene*>(scene())) {
        canvas->router().wireMoved(m_link);
    }
}

void WireItem::takeCourse() {
    prepareGeometryChange();
    m_curve = isBent()           ? WireCurve::through(m_start, m_bends, m_end)
              : !m_route.empty() ? WireCurve::along(m_route)
                                 : WireCurve(m_start, m_end);
    m_path = m_curve.path();
    m_coarse = isBent() || m_route.empty() ? m_curve.polyline(kCoarseSegments)
                                           : QPolygonF(QList<QPointF>(m_route.begin(), m_route.end()));
    m_labelAbove = labelAbove();
    m_bounds = bounds();
}

/// Where one end is in a collapsed frame or outside of the one that is shown, bends may be anywhere.
bool WireItem::isBent() const {
    return !m_bends.empty() && !m_source.proxy() && !m_target.proxy();
}

void WireItem::setBends(std::vector<QPointF> bends) {
    if (bends != m_bends) {
        m_bends = std::move(bends);
        if (m_chosenBend >= static_cast<int>(m_bends.size())) {
            m_chosenBend = -1;
        }
        follow();
    }
}

void WireItem::setRoute(std::vector<QPointF> corners) {
    if (corners != m_route) {
        m_route = std::move(corners);
        takeCourse();
    }
}

int WireItem::bendAt(QPointF point, double reach) const {
    int nearest = -1;
    double least = reach;
    for (std::size_t i = 0; isBent() && i < m_bends.size(); ++i) {
        if (const double distance = QLineF(point, m_bends[i]).length(); distance <= least) {
            nearest = static_cast<int>(i);
            least = distance;
        }
    }
    return nearest;
}

void WireItem::setChosenBend(int bend) {
    if (bend != m_chosenBend) {
        m_chosenBend = bend;
        update();
    }
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
        m_chosenBend = -1;
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

QRectF WireItem::bounds() const {
    const QPointF middle = m_curve.at(0.5);
    const QSizeF room(kLabelWidth, kLabelHeight + 8);
    const QRectF label(middle - QPointF(kLabelWidth / 2, kLabelHeight + 4), room);
    const QRectF above(m_labelAbove - QPointF(kLabelWidth / 2, kLabelHeight + 4), room);
    constexpr double margin = kCourseMargin;
    const QRectF course = m_curve.boundingRect().adjusted(-margin, -margin, margin, margin);
    return course.united(label).united(above);
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
QString WireItem::labelText() const {
    const QString whole = rateText(m_look);
    const double room = std::abs(m_curve.at(1).x() - m_curve.at(0).x()) - 2 * kPortSize;
    const bool isSteep = std::abs(m_curve.at(1).y() - m_curve.at(0).y()) > 2 * kNodeWidth;
    return isSteep || lineWidth(whole, canvasFont(kLabelFont)) <= room ? whole : shortRateText(m_look);
}

/// Above the middle of the wire, where it runs into neither node; otherwise above both.
QRectF WireItem::labelArea() const {
    return m_look.rate ? areaOfLabel(labelText()) : QRectF();
}

QRectF WireItem::areaOfLabel(const QString& text) const {
    const double width = std::ceil(lineWidth(text, canvasFont(kLabelFont))) + 6;
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
    QPen pen(m_chosen         ? colors.wireSelected
             : m_lit          ? colors.nodeSelected
             : m_look.resting ? colors.nodeBorder
                              : colorOf(m_look.flow));
    const double width = m_chosen ? 4 : m_lit ? 3 : 2;
    pen.setWidthF(fine ? width : m_chosen || m_lit ? 2 : 1);
    pen.setCosmetic(!fine);
    pen.setCapStyle(Qt::FlatCap);
    if (m_look.resting) {
        pen.setDashPattern({3, 3});
    } else if (m_look.flow == WireFlow::throttled) {
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
        const QRectF seen = painter->worldTransform().mapRect(m_curve.boundingRect());
        if (std::max(seen.width(), seen.height()) < kLeastCurve) {
            painter->drawLine(QLineF(m_curve.at(0), m_curve.at(1)));
        } else {
            painter->drawPolyline(m_coarse);
        }
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_curve.isStraight()) {
        painter->drawLine(QLineF(m_curve.at(0), m_curve.at(1)));
    } else {
        painter->drawPath(m_path);
    }
    if (detail == Detail::full && m_labelVisible && m_look.rate) {
        paintLabel(*painter);
    }
    if (m_chosen || m_lit) {
        paintBends(*painter);
    }
}

/// Handles to drag; the one that Del removes is filled.
void WireItem::paintBends(QPainter& painter) const {
    const ThemeColors& colors = Theme::instance().colors();
    painter.setPen(QPen(m_chosen ? colors.wireSelected : colors.nodeSelected, 2));
    const double size = reachAt(kBendSize, std::min(painter.worldTransform().m11(), 1.0));
    for (std::size_t i = 0; isBent() && i < m_bends.size(); ++i) {
        const bool isChosen = static_cast<int>(i) == m_chosenBend;
        painter.setBrush(isChosen ? colors.wireSelected : colors.canvas);
        const double half = size / 2 + (isChosen ? 1 : 0);
        painter.drawRect(QRectF(m_bends[i] - QPointF(half, half), QSizeF(2 * half, 2 * half)));
    }
}

void WireItem::paintLabel(QPainter& painter) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QString text = labelText();
    const QRectF area = areaOfLabel(text);
    QColor ground = colors.canvas;
    ground.setAlphaF(0.5F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(area, 4, 4);
    painter.setPen(m_look.flow == WireFlow::throttled ? colors.throttled : colors.text);
    paintLine(painter, area, Qt::AlignHCenter, text, canvasFont(kLabelFont));
}

} // namespace millrace::ui
