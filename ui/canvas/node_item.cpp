// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_item.h"

#include "canvas/canvas_scene.h"
#include "canvas/node_pixmaps.h"
#include "canvas/wire_item.h"
#include "canvas/wire_router.h"

#include <QLineF>
#include <QPainter>

#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kNodeRank = 10;
constexpr double kOutside = 24; ///< glow of an offered port
constexpr double kPixmapMargin = 2;

} // namespace

NodeItem::NodeItem(NodeId id, const NodeDescription* description, NodePixmaps& pixmaps)
    : m_id(std::move(id))
    , m_description(description)
    , m_pixmaps(pixmaps)
    , m_geometry(description)
    , m_moods(m_geometry.ports().size(), PortMood::normal) {
    setZValue(kNodeRank);
}

NodeItem::~NodeItem() {
    m_pixmaps.drop(this);
}

void NodeItem::place(QPointF position) {
    if (position == pos()) {
        return;
    }
    const QRectF before = sceneBody();
    setPos(position);
    for (WireItem* wire : wires) {
        wire->follow();
    }
    announceBody(before);
}

void NodeItem::setLook(NodeLook look) {
    if (look == m_look) {
        return;
    }
    const bool isSmall = m_keptDetail == Detail::small;
    if (!isSmall || !looksAlikeWhenSmall(look, m_look)) {
        m_pixmaps.outdate(this);
    }
    m_look = std::move(look);
    update();
}

void NodeItem::setChosen(bool chosen) {
    if (chosen != m_chosen) {
        m_chosen = chosen;
        setZValue(chosen ? kNodeRank + 1 : kNodeRank);
        update();
    }
}

void NodeItem::setHovered(bool hovered) {
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

void NodeItem::setLinkedPorts(std::set<std::string> ports) {
    if (ports != m_linked) {
        m_linked = std::move(ports);
        update();
    }
}

void NodeItem::setPortMood(int port, PortMood mood) {
    PortMood& current = m_moods[static_cast<std::size_t>(port)];
    if (mood != current) {
        current = mood;
        update();
    }
}

int NodeItem::portAt(QPointF position, double reach) const {
    int best = -1;
    double bestDistance = reach;
    const auto& ports = m_geometry.ports();
    for (std::size_t i = 0; i < ports.size(); ++i) {
        const double distance = QLineF(position, ports[i].center).length();
        if (distance <= bestDistance) {
            best = static_cast<int>(i);
            bestDistance = distance;
        }
    }
    return best;
}

QPointF NodeItem::portScenePosition(int port) const {
    const PortSpot& spot = m_geometry.ports()[static_cast<std::size_t>(port)];
    return m_proxy ? attachment(spot.id, spot.direction) : pos() + spot.center;
}

QPointF NodeItem::attachment(const std::string& port, PortDirection direction) const {
    if (!m_proxy) {
        return pos() + m_geometry.attachment(port, direction);
    }
    const auto shown = m_proxy->ports.find(port);
    return shown != m_proxy->ports.end() ? shown->second : m_proxy->body.center();
}

bool NodeItem::isPortShown(int port) const {
    return !m_proxy || m_proxy->ports.contains(m_geometry.ports()[static_cast<std::size_t>(port)].id);
}

void NodeItem::setProxy(std::optional<NodeProxy> proxy) {
    if (proxy == m_proxy) {
        return;
    }
    const QRectF before = sceneBody();
    m_proxy = std::move(proxy);
    setVisible(!m_proxy);
    for (WireItem* wire : wires) {
        wire->follow();
    }
    announceBody(before);
}

/// Wires run round it from now on, and no longer round where it was.
void NodeItem::announceBody(const QRectF& before) const {
    if (auto* canvas = qobject_cast<CanvasScene*>(scene())) {
        canvas->router().bodyMoved(before, sceneBody());
    }
}

QRectF NodeItem::boundingRect() const {
    return m_geometry.body().adjusted(-kOutside, -kOutside, kOutside, kOutside);
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget) {
    const Detail detail = detailOf(painter->worldTransform().m11());
    paintOutline(*painter, m_geometry, m_chosen, m_hovered && !m_chosen, detail);
    if (detail == Detail::tiny) {
        paintTinyNode(*painter, m_geometry, m_look);
    } else if (widget) {
        paintKept(*painter, detail);
    } else { // a picture or a printer: no pixels in between
        paintNode(*painter, m_geometry, m_look, detail);
    }
    if (detail == Detail::small) {
        paintSmallState(*painter, m_geometry, m_look);
    }
    paintPorts(*painter, detail);
}

void NodeItem::paintKept(QPainter& painter, Detail detail) {
    const double ratio = painter.device()->devicePixelRatioF();
    const QTransform world = painter.worldTransform();
    const double scale = world.m11() * ratio;
    const KeptNode* kept = m_pixmaps.find(this);
    if ((!kept || !kept->isCurrent || kept->scale != scale) && m_pixmaps.mayDraw(this)) {
        kept = keep(scale, ratio, detail);
        if (!kept) {
            paintNode(painter, m_geometry, m_look, detail);
            return;
        }
    }
    if (!kept) {
        paintTinyNode(painter, m_geometry, m_look); // until there is time for it
        return;
    }
    const QPointF corner = world.map(QPointF()) * ratio;
    const double stretch = scale / kept->scale;
    // On whole device pixels, so that the copy is as sharp as the original.
    const QPointF place = stretch == 1 ? QPointF(std::round(corner.x()), std::round(corner.y())) : corner;
    const double margin = kPixmapMargin * stretch;
    const QRectF target((place - QPointF(margin, margin)) / ratio,
                        QSizeF(kept->pixmap.size()) * stretch / ratio);
    painter.setWorldTransform(QTransform());
    if (stretch == 1) {
        painter.drawPixmap(target.topLeft(), kept->pixmap);
    } else {
        painter.drawPixmap(target, kept->pixmap, QRectF(kept->pixmap.rect()));
    }
    painter.setWorldTransform(world);
}

const KeptNode* NodeItem::keep(double scale, double ratio, Detail detail) {
    const QSizeF size = m_geometry.size() * scale;
    const int margin = static_cast<int>(kPixmapMargin);
    QPixmap drawn(static_cast<int>(std::ceil(size.width())) + 2 * margin,
                  static_cast<int>(std::ceil(size.height())) + 2 * margin);
    drawn.fill(Qt::transparent);
    QPainter into(&drawn);
    into.translate(margin, margin);
    into.scale(scale, scale);
    paintNode(into, m_geometry, m_look, detail);
    into.end();
    m_keptDetail = detail;
    drawn.setDevicePixelRatio(ratio);
    return m_pixmaps.insert(this, scale, std::move(drawn));
}

void NodeItem::paintPorts(QPainter& painter, Detail detail) const {
    const auto& ports = m_geometry.ports();
    const bool isCoarse = detail == Detail::small || detail == Detail::tiny;
    for (std::size_t i = 0; i < ports.size(); ++i) {
        if (isCoarse && !standsOut(m_moods[i])) {
            continue; // too small to aim at
        }
        paintPort(painter, ports[i], m_moods[i], m_linked.contains(ports[i].id), detail);
    }
}

} // namespace millrace::ui
