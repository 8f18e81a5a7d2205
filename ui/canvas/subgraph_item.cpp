// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/subgraph_item.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_text.h"
#include "canvas/node_marks.h"
#include "canvas/node_painting.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QLineF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

struct BoxWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::BoxWords)
};

constexpr double kBoxRank = 10; ///< among nodes
constexpr double kOutside = 24; ///< glow of an offered port
constexpr double kButtonSize = 16;
constexpr double kBarTop = 60;
constexpr double kBarHeight = 8;
constexpr double kPortsTop = 88;
constexpr double kPortSpacing = 24;
constexpr double kSheet = 4; ///< how far the sheets below it look out

const ThemeColors& colors() {
    return Theme::instance().colors();
}

PortDirection directionOf(const BoxPort& port) {
    return port.node->geometry().ports()[static_cast<std::size_t>(port.port)].direction;
}

} // namespace

SubgraphItem::SubgraphItem(std::size_t index)
    : AnnotationItem(index, true)
    , m_size(kWidth, kPortsTop) {
    setZValue(kBoxRank);
}

void SubgraphItem::setLook(BoxLook look) {
    if (!(look == m_look)) {
        m_look = std::move(look);
        update();
    }
}

void SubgraphItem::setPorts(std::vector<BoxPort> ports) {
    if (ports == m_ports) {
        return;
    }
    prepareGeometryChange();
    m_ports = std::move(ports);
    const auto inputs = std::ranges::count(m_ports, PortDirection::input, directionOf);
    const auto rows = std::max(inputs, std::ssize(m_ports) - inputs);
    m_size.setHeight(kPortsTop + static_cast<double>(rows) * kPortSpacing);
    update();
}

void SubgraphItem::placeOver(const QRectF& nodes) {
    const QPointF corner = nodes.center() - QPointF(m_size.width(), m_size.height()) / 2;
    setPos(std::round(corner.x()), std::round(corner.y()));
}

QPointF SubgraphItem::spotOf(std::size_t index) const {
    const PortDirection direction = directionOf(m_ports[index]);
    const auto row = std::count_if(m_ports.begin(), m_ports.begin() + static_cast<std::ptrdiff_t>(index),
                                   [&](const BoxPort& port) { return directionOf(port) == direction; });
    return {direction == PortDirection::input ? 0 : m_size.width(),
            kPortsTop + static_cast<double>(row) * kPortSpacing};
}

QPointF SubgraphItem::portPlace(std::size_t index) const {
    return pos() + spotOf(index);
}

int SubgraphItem::portAt(QPointF point, double reach) const {
    int best = -1;
    double bestDistance = reach;
    for (std::size_t i = 0; i < m_ports.size(); ++i) {
        const double distance = QLineF(point, portPlace(i)).length();
        if (distance <= bestDistance) {
            best = static_cast<int>(i);
            bestDistance = distance;
        }
    }
    return best;
}

QRectF SubgraphItem::button() const {
    const QRectF body = sceneBody();
    return {body.right() - kNodePadding - kButtonSize, body.top() + (kHeaderHeight - kButtonSize) / 2,
            kButtonSize, kButtonSize};
}

QRectF SubgraphItem::boundingRect() const {
    return QRectF(QPointF(), m_size).adjusted(-kOutside, -kOutside, kOutside, kOutside);
}

void SubgraphItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget) {
    const Detail detail = detailOf(painter->worldTransform().m11());
    const QRectF body(QPointF(), m_size);
    if (detail == Detail::tiny) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->fillRect(body,
                          m_look.live && m_look.hasLoad ? colors().band(m_look.band) : colors().nodeBorder);
        return;
    }
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                            QPainter::SmoothPixmapTransform);
    paintBody(*painter, detail);
    if (detail == Detail::small) {
        painter->setPen(colors().text);
        paintLine(*painter, body.adjusted(12, 0, -12, 0), Qt::AlignHCenter | Qt::AlignVCenter, m_look.title,
                  canvasFont(26, QFont::DemiBold), Qt::ElideMiddle);
    } else {
        paintHeader(*painter, widget != nullptr);
    }
    paintPorts(*painter, detail);
}

void SubgraphItem::paintBody(QPainter& painter, Detail detail) const {
    const QRectF body = QRectF(QPointF(), m_size).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool stands = isChosen() || m_look.holdsSelected;
    if (stands) {
        QPen ring(colors().nodeSelected, isChosen() ? 3 : 2);
        ring.setStyle(isChosen() ? Qt::SolidLine : Qt::DotLine);
        painter.setPen(ring);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(body.adjusted(-4, -4, 4 + kSheet, 4 + kSheet), kNodeCorner + 4,
                                kNodeCorner + 4);
    }
    const QPen border(colors().nodeBorder, 1);
    painter.setPen(border);
    painter.setBrush(colors().nodeHeader); // a second sheet: more lies below
    painter.drawRoundedRect(body.translated(kSheet, kSheet), kNodeCorner, kNodeCorner);
    painter.setBrush(colors().nodeBody);
    painter.drawRoundedRect(body, kNodeCorner, kNodeCorner);
    QColor ground = colors().frame(m_look.color);
    ground.setAlphaF(0.14F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(
        QRectF(body.topLeft(), QSizeF(body.width(), detail == Detail::small ? body.height() : kHeaderHeight)),
        kNodeCorner, kNodeCorner);
    if (m_look.resting) {
        painter.setBrush(QBrush(colors().nodeBorder, Qt::BDiagPattern));
        painter.drawRoundedRect(body.adjusted(0, kHeaderHeight, 0, 0), kNodeCorner, kNodeCorner);
    }
    painter.setBrush(colors().frame(m_look.color));
    painter.drawRect(QRectF(body.left() + kNodeCorner, body.top(), body.width() - 2 * kNodeCorner, 3));
}

void SubgraphItem::paintHeader(QPainter& painter, bool onScreen) const {
    paintIcon(painter, QRectF(kNodePadding, 14, 20, 20), QStringLiteral("frame"));
    double right = m_size.width() - kNodePadding;
    if (onScreen) { // a picture has nothing to click on
        paintIcon(painter, button().translated(-pos()), QStringLiteral("chevron-right"));
        right -= kButtonSize + 8;
    }
    right -= paintBadges(painter, {m_look.problems, m_look.throttled, m_look.late}, right, 17, 16);
    const double left = kNodePadding + 28;
    painter.setPen(colors().text);
    paintLine(painter, QRectF(left, 8, right - left, 18), Qt::AlignVCenter, m_look.title,
              canvasFont(13, QFont::DemiBold), Qt::ElideMiddle);
    painter.setPen(colors().textMuted);
    paintLine(painter, QRectF(left, 26, right - left, 16), Qt::AlignVCenter, m_look.nodes, canvasFont(11));
    if (!m_look.live || !m_look.hasLoad) {
        return;
    }
    const QFont font = canvasFont(11, QFont::DemiBold);
    const QString words =
        m_look.load.isEmpty()
            ? Theme::bandWord(m_look.band)
            : BoxWords::tr("%1 %2", "load, its word").arg(m_look.load, Theme::bandWord(m_look.band));
    const double room = std::min(lineWidth(words, font) + 1, m_size.width() / 2);
    painter.setPen(colors().band(m_look.band));
    paintLine(painter, QRectF(m_size.width() - kNodePadding - room, kBarTop - 4, room, 16), Qt::AlignVCenter,
              words, font);
    const QRectF trough(kNodePadding, kBarTop, m_size.width() - 2 * kNodePadding - room - 8, kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors().separator);
    painter.drawRoundedRect(trough, 2, 2);
    const double share = m_look.band == LoadBand::stopped ? 1 : m_look.utilisation;
    if (share > 0) {
        fillBand(painter,
                 QRectF(trough.left(), trough.top(), std::max(2.0, trough.width() * share), trough.height()),
                 m_look.band);
    }
}

void SubgraphItem::paintPorts(QPainter& painter, Detail detail) const {
    const bool named = detail == Detail::full || detail == Detail::medium;
    const bool bothSides =
        std::ranges::any_of(m_ports,
                            [](const BoxPort& port) { return directionOf(port) == PortDirection::input; }) &&
        std::ranges::any_of(m_ports,
                            [](const BoxPort& port) { return directionOf(port) == PortDirection::output; });
    const double room = bothSides ? m_size.width() / 2 - 20 : m_size.width() - 32;
    for (std::size_t i = 0; i < m_ports.size(); ++i) {
        const BoxPort& port = m_ports[i];
        PortSpot spot = port.node->geometry().ports()[static_cast<std::size_t>(port.port)];
        spot.center = spotOf(i);
        paintPort(painter, spot, port.node->portMood(port.port), true, detail);
        if (!named) {
            continue;
        }
        const bool isInput = spot.direction == PortDirection::input;
        const QRectF area(isInput ? 16 : m_size.width() - 16 - room, spot.center.y() - 8, room, 16);
        painter.setPen(colors().text);
        paintLine(painter, area, (isInput ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, port.name,
                  canvasFont(11), Qt::ElideMiddle);
    }
}

QString spoken(const BoxLook& look) {
    QStringList parts{BoxWords::tr("Collapsed frame %1").arg(look.title), look.nodes};
    if (look.live && look.hasLoad) {
        parts << (look.load.isEmpty()
                      ? Theme::bandWord(look.band)
                      : BoxWords::tr("%1 %2", "load, its word").arg(look.load, Theme::bandWord(look.band)));
    }
    if (look.throttled) {
        parts << BoxWords::tr("throttled");
    }
    if (look.late) {
        parts << BoxWords::tr("behind");
    }
    if (look.problems.total() > 0) {
        parts << BoxWords::tr("%n problems", nullptr, look.problems.total());
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace millrace::ui
