// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/stub_item.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_text.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kStubRank = 5;
constexpr double kTip = 8; ///< of the arrow that it is

QFont stubFont() {
    return canvasFont(12);
}

} // namespace

StubItem::StubItem(PortRef outer, PortDirection side, const QString& name)
    : m_outer(std::move(outer))
    , m_side(side)
    , m_name(name)
    , m_width(std::min(kMostWidth, std::ceil(lineWidth(name, stubFont())) + 3 * kTip + 4)) {
    setZValue(kStubRank);
}

void StubItem::placeEnd(QPointF end) {
    setPos(end);
}

QRectF StubItem::body() const {
    return {m_side == PortDirection::input ? -m_width : 0, -kHeight / 2, m_width, kHeight};
}

QRectF StubItem::sceneBody() const {
    return body().translated(pos());
}

QRectF StubItem::boundingRect() const {
    return body().adjusted(-2, -2, 2, 2);
}

void StubItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const ThemeColors& colors = Theme::instance().colors();
    const Detail detail = detailOf(painter->worldTransform().m11());
    const bool readable = detail == Detail::full || detail == Detail::medium;
    const QRectF area = body();
    // Both sides point to the right, as data goes.
    const QPolygonF arrow({area.topLeft(), area.topRight() - QPointF(kTip, 0),
                           QPointF(area.right(), area.center().y()), area.bottomRight() - QPointF(kTip, 0),
                           area.bottomLeft()});
    painter->setRenderHint(QPainter::Antialiasing, readable);
    QPen pen(colors.nodeBorder, 1, Qt::DashLine);
    pen.setCosmetic(!readable);
    painter->setPen(pen);
    painter->setBrush(colors.surface);
    painter->drawPolygon(arrow);
    if (readable) {
        painter->setPen(colors.text);
        paintLine(*painter, area.adjusted(kTip, 0, -kTip - 4, 0), Qt::AlignVCenter, m_name, stubFont(),
                  Qt::ElideMiddle);
    }
}

} // namespace millrace::ui
