// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wire_router.h"

#include "canvas/canvas_scene.h"
#include "canvas/wire_route.h"

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr double kNear = 24; ///< a body that comes this near may be in the way
constexpr int kPlainSegments = 16;
constexpr std::size_t kMostChanges = 400; ///< beyond that all wires are looked at

} // namespace

WireRouter::WireRouter(CanvasScene& scene)
    : m_scene(scene) {}

void WireRouter::routeSoon() {
    if (!m_isAsked) {
        m_isAsked = true;
        QMetaObject::invokeMethod(this, &WireRouter::routeNow, Qt::QueuedConnection);
    }
}

void WireRouter::wireMoved(const LinkRef& link) {
    m_waiting.insert(link);
    routeSoon();
}

void WireRouter::bodyMoved(const QRectF& before, const QRectF& after) {
    for (const QRectF& body : {before, after}) {
        if (!body.isEmpty() && m_changes.size() <= kMostChanges) {
            m_changes.push_back(body.adjusted(-kNear, -kNear, kNear, kNear));
        }
    }
    routeSoon();
}

void WireRouter::ignore(const NodeId& node) {
    if (const NodeItem* item = m_scene.nodeItem(m_ignored); item && node != m_ignored) {
        bodyMoved({}, item->sceneBody());
    }
    m_ignored = node;
}

bool WireRouter::isDisturbed(const Watch& watch) const {
    return std::ranges::any_of(m_changes, [&](const QRectF& body) {
        return watch.area.intersects(body) && (lineMeets(watch.plain, body) || lineMeets(watch.course, body));
    });
}

void WireRouter::addDisturbed() {
    if (m_changes.empty()) {
        return;
    }
    for (auto watch = m_watches.begin(); watch != m_watches.end();) {
        if (!m_scene.wireItem(watch->first)) {
            watch = m_watches.erase(watch);
            continue;
        }
        if (m_changes.size() > kMostChanges || isDisturbed(watch->second)) {
            m_waiting.insert(watch->first);
        }
        ++watch;
    }
    m_changes.clear();
}

/// Of nodes, and of the boxes of collapsed frames.
std::vector<QRectF> WireRouter::bodies() const {
    std::vector<QRectF> bodies;
    for (const auto& [id, item] : m_scene.nodeItems()) {
        if (item->isVisible() && id != m_ignored) {
            bodies.push_back(item->sceneBody());
        }
    }
    for (const AnnotationItem* item : m_scene.annotationItems()) {
        if (const auto* box = qgraphicsitem_cast<const SubgraphItem*>(item); box && box->isVisible()) {
            bodies.push_back(box->sceneBody());
        }
    }
    return bodies;
}

void WireRouter::routeNow() {
    m_isAsked = false;
    addDisturbed();
    if (m_waiting.empty()) {
        return;
    }
    const WireObstacles obstacles(bodies());
    for (const LinkRef& link : std::exchange(m_waiting, {})) {
        WireItem* wire = m_scene.wireItem(link);
        if (!wire || !wire->isVisible() || wire->isBent()) {
            m_watches.erase(link);
            continue;
        }
        wire->setRoute(wireRoute(wire->start(), wire->end(), wire->source().sceneBody(),
                                 wire->target().sceneBody(), obstacles));
        Watch watch{{},
                    WireCurve(wire->start(), wire->end()).polyline(kPlainSegments),
                    wire->curve().polyline(kPlainSegments)};
        watch.area = watch.plain.boundingRect()
                         .adjusted(-1, -1, 1, 1)
                         .united(watch.course.boundingRect().adjusted(-1, -1, 1, 1));
        m_watches.insert_or_assign(link, std::move(watch));
    }
    emit routed();
}

} // namespace millrace::ui
