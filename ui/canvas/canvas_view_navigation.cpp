// SPDX-License-Identifier: GPL-3.0-or-later
// What part of the scene the canvas shows. None of it is an undo step.
#include "canvas/canvas_hints.h"
#include "canvas/canvas_view.h"
#include "canvas/label_editor.h"
#include "canvas/minimap.h"
#include "canvas/view_memory.h"

#include <QLineF>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kFitMargin = 32; ///< pixels
constexpr std::size_t kMostSights = 50;
constexpr double kReadableZoom = 0.35;
constexpr double kSamePlace = 2; ///< pixels, less than anybody pans

} // namespace

double CanvasView::zoom() const {
    return transform().m11();
}

QPointF CanvasView::middle() const {
    return QRectF(viewport()->rect()).center();
}

QPointF CanvasView::scenePoint(QPointF place) const {
    return viewportTransform().inverted().map(place);
}

/// Sets the zoom so that what is at `place` of the viewport stays there.
void CanvasView::zoomAt(double zoom, QPointF place) {
    const double wanted = std::clamp(zoom, kMinimumZoom, kMaximumZoom);
    if (wanted == this->zoom()) {
        return;
    }
    m_editor->finish(true);
    const QPointF point = scenePoint(place);
    setTransform(QTransform::fromScale(wanted, wanted));
    panBy((place - viewportTransform().map(point)).toPoint());
    sightChanged();
    emit zoomChanged(wanted);
}

void CanvasView::panBy(QPoint offset) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - offset.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - offset.y());
}

void CanvasView::look(const Sight& sight) {
    zoomAt(sight.zoom, middle());
    centerOn(sight.center);
}

QRectF CanvasView::seenArea() const {
    return viewportTransform().inverted().mapRect(QRectF(viewport()->rect()));
}

void CanvasView::lookAt(QPointF point) {
    keepSightOfBurst();
    centerOn(point);
}

void CanvasView::showWhole(const QRectF& area) {
    const QRectF seen = seenArea();
    if (area.isEmpty() || seen.contains(area)) {
        return;
    }
    const double margin = 2 * kFitMargin / zoom();
    if (area.width() + margin <= seen.width() && area.height() + margin <= seen.height()) {
        lookAt(area.center());
    } else {
        keepSight();
        fit(area);
    }
}

void CanvasView::setMinimapShown(bool shown) {
    m_minimap->setWanted(shown);
}

/// The view is kept once it has come to rest.
void CanvasView::sightChanged() {
    m_minimap->sightChanged();
    if (!m_sightFile.isEmpty()) {
        m_sightTimer.start();
    }
}

void CanvasView::storeSight() {
    m_sightTimer.stop();
    if (!m_sightFile.isEmpty() && m_scene->levels().depth() == 0) { // files are opened at the top
        rememberView(m_sightFile, {zoom(), scenePoint(middle())});
    }
}

void CanvasView::showLastSight() {
    m_sightFile = m_document.file();
    const std::optional<RememberedView> known =
        m_sightFile.isEmpty() ? std::nullopt : rememberedView(m_sightFile);
    if (known) {
        look({known->zoom, known->center});
    }
    const QRectF content = m_scene->contentRect();
    if (!known || !seenArea().intersects(content)) {
        fit(content);
    }
    m_sightTimer.stop(); // nobody moved it
}

/// For previousView().
void CanvasView::keepSight() {
    m_sightBurst.stop();
    m_sights.push_back({zoom(), scenePoint(middle())});
    if (m_sights.size() > kMostSights) {
        m_sights.erase(m_sights.begin());
    }
}

/// As keepSight(), once for all that follows within a moment.
void CanvasView::keepSightOfBurst() {
    if (!m_sightBurst.isActive()) {
        keepSight();
    }
    m_sightBurst.start();
}

void CanvasView::fit(const QRectF& area) {
    if (area.isEmpty()) {
        look({1, {}});
        return;
    }
    const double width = std::max(1.0, viewport()->width() - 2 * kFitMargin);
    const double height = std::max(1.0, viewport()->height() - 2 * kFitMargin);
    look({std::min({1.0, width / area.width(), height / area.height()}), area.center()});
}

void CanvasView::fitAll() {
    keepSight();
    m_fitPending = !isVisible();
    fit(m_scene->contentRect());
}

void CanvasView::fitSelection() {
    QRectF area;
    for (const NodeId& id : m_selection.nodes()) {
        if (const NodeItem* item = m_scene->nodeItem(id)) {
            area |= item->sceneBody();
        }
    }
    for (const LinkRef& link : m_selection.links()) {
        if (const WireItem* item = m_scene->wireItem(link)) {
            area |= item->source().sceneBody() | item->target().sceneBody();
        }
    }
    for (const std::size_t index : m_scene->chosenAnnotations()) {
        area |= m_scene->annotationItems()[index]->sceneBoundingRect();
    }
    if (area.isEmpty()) {
        fitAll();
        return;
    }
    keepSight();
    fit(area);
}

void CanvasView::zoomBy(double factor) {
    keepSightOfBurst();
    zoomAt(zoom() * factor, middle());
}

void CanvasView::zoomToActualSize() {
    keepSight();
    zoomAt(1, middle());
}

void CanvasView::previousView() {
    m_sightBurst.stop();
    const QPointF center = scenePoint(middle());
    const auto isHere = [&](const Sight& sight) {
        return sight.zoom == zoom() && QLineF(sight.center, center).length() * zoom() < kSamePlace;
    };
    while (!m_sights.empty() && isHere(m_sights.back())) {
        m_sights.pop_back(); // nothing came of what was begun there
    }
    if (!m_sights.empty()) {
        look(m_sights.back());
        m_sights.pop_back();
    }
}

/// Moves no further than is needed to see `area`.
void CanvasView::bringIntoView(const QRectF& area) {
    const QRectF seen = viewportTransform().inverted().mapRect(QRectF(viewport()->rect()));
    if (!seen.contains(area)) {
        const int margin = static_cast<int>(kFitMargin);
        ensureVisible(area, margin, margin);
    }
    keepOffMinimap(area);
}

/// Moves the view, the shorter way, when the minimap lies on `area`.
void CanvasView::keepOffMinimap(const QRectF& area) {
    const QRect map = m_minimap->geometry().translated(-viewport()->pos());
    const QRect place = mapFromScene(area).boundingRect();
    if (!m_minimap->isVisible() || !map.intersects(place)) {
        return;
    }
    const int margin = static_cast<int>(kFitMargin) / 2;
    const bool isAtRight = map.center().x() > viewport()->width() / 2;
    const int sideways =
        isAtRight ? map.left() - margin - place.right() : map.right() + margin - place.left();
    const int upwards = map.top() - margin - place.bottom();
    const QRect room = viewport()->rect();
    const bool canGoUp = room.contains(place.translated(0, upwards));
    const bool canGoAside = room.contains(place.translated(sideways, 0));
    if (canGoUp && (!canGoAside || std::abs(upwards) <= std::abs(sideways))) {
        panBy({0, upwards});
    } else if (canGoAside) {
        panBy({sideways, 0});
    }
}

void CanvasView::reveal(const NodeId& node) {
    goTo(node);
    const NodeItem* item = m_scene->nodeItem(node);
    if (!item) {
        return;
    }
    keepSight();
    if (zoom() < kReadableZoom) {
        zoomAt(1, middle());
    }
    centerOn(item->sceneBody().center());
    keepOffMinimap(item->sceneBody());
}

void CanvasView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    updateHints(); // scrolling moved them along
    sightChanged();
}

} // namespace millrace::ui
