// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/minimap.h"

#include "canvas/canvas_view.h"
#include "canvas/node_painting.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr int kPauseMs = 200;
constexpr QSize kSize(208, 144);
constexpr int kMargin = 12;
constexpr int kInset = 6;
/// The canvas has room for the map when it is larger so many times each way.
constexpr double kLeastRoom = 2.2;
constexpr double kNotch = 120;
constexpr double kWheelStep = 1.2;

} // namespace

Minimap::Minimap(CanvasView& view)
    : QWidget(&view)
    , m_view(view) {
    setObjectName(QStringLiteral("minimap"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    setAcceptDrops(true);
    resize(kSize);
    hide();
    m_pause.setParent(this); // whoever waits for the window sees what is to follow
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Minimap::refresh);
    retranslate();
}

void Minimap::retranslate() {
    setAccessibleName(tr("Minimap"));
    setAccessibleDescription(tr("The whole pipeline; the frame is what the canvas shows"));
    setToolTip(tr("Drag to move the view, turn the wheel to zoom"));
}

void Minimap::setWanted(bool wanted) {
    m_wanted = wanted;
    refresh();
}

void Minimap::contentChanged() {
    if (m_wanted && !m_pause.isActive()) {
        m_pause.start();
    }
}

void Minimap::refresh() {
    m_content = m_wanted ? m_view.items().contentRect() : QRectF();
    m_outdated = true;
    arrange();
}

void Minimap::sightChanged() {
    if (m_wanted) {
        arrange();
    }
}

/// Decides whether it is seen, where it stands and what part of the scene it shows.
void Minimap::arrange() {
    const QRect canvas = m_view.viewport()->geometry();
    const QRectF seen = m_view.seenArea();
    const bool hasRoom = canvas.width() >= kLeastRoom * width() && canvas.height() >= kLeastRoom * height();
    const bool isUseful = m_wanted && hasRoom && !m_content.isEmpty() && !seen.contains(m_content);
    if (!isUseful) {
        if (!m_dragging) { // not from under the pointer that moves it
            hide();
        }
        update();
        return;
    }
    move(corner());
    if (m_area != m_content || m_outdated) {
        m_area = m_content;
        m_outdated = true;
        const QRectF room = QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset);
        const double scale = std::min(room.width() / m_area.width(), room.height() / m_area.height());
        const QPointF middle = m_area.center();
        m_fromScene = QTransform::fromTranslate(room.center().x(), room.center().y())
                          .scale(scale, scale)
                          .translate(-middle.x(), -middle.y());
    }
    if (!isVisible()) {
        show();
        raise();
    }
    update();
}

/// The right one, unless only the left one is free.
QPoint Minimap::corner() const {
    const bool isUsed = m_dragging || (underMouse() && !m_dragged);
    if (isVisible() && isUsed) {
        return pos(); // not from under the pointer
    }
    const QRect canvas = m_view.viewport()->geometry();
    const int top = canvas.bottom() - height() - kMargin;
    const QPoint right(canvas.right() - width() - kMargin, top);
    const QPoint left(canvas.left() + kMargin, top);
    return isTaken({right, size()}) && !isTaken({left, size()}) ? left : right;
}

/// Whether what is selected lies in `place` of the canvas, or something is dragged there.
bool Minimap::isTaken(const QRect& place) const {
    constexpr std::size_t kFew = 64; // of more, some are everywhere
    const QRect area = place.translated(-m_view.viewport()->pos());
    if (m_dragged && area.adjusted(-kMargin, -kMargin, kMargin, kMargin).contains(*m_dragged)) {
        return true;
    }
    const auto lies = [&](const QRectF& body) {
        return m_view.mapFromScene(body).boundingRect().intersects(area);
    };
    const CanvasScene& items = m_view.items();
    const std::set<NodeId>& nodes = m_view.selection().nodes();
    const bool anyNode = nodes.size() <= kFew && std::ranges::any_of(nodes, [&](const NodeId& id) {
                             const NodeItem* item = items.nodeItem(id);
                             return item && item->isVisible() && lies(item->sceneBody());
                         });
    return anyNode || std::ranges::any_of(items.chosenAnnotations(), [&](std::size_t index) {
               return lies(items.annotationItems()[index]->grip());
           });
}

void Minimap::giveWay(std::optional<QPoint> place) {
    if (place != m_dragged) {
        m_dragged = place;
        if (isVisible()) {
            move(corner());
        }
    }
}

/// A node type from the palette is to land below it.
void Minimap::dragEnterEvent(QDragEnterEvent* event) {
    giveWay(m_view.viewport()->mapFrom(&m_view, mapTo(&m_view, event->position().toPoint())));
    event->ignore();
}

QRectF Minimap::frameOfView() const {
    return m_fromScene.mapRect(m_view.seenArea());
}

void Minimap::drawGraph() {
    m_outdated = false;
    ++m_drawings;
    const double ratio = devicePixelRatioF();
    if (m_graph.size() != size() * ratio) {
        m_graph = QPixmap(size() * ratio);
        m_graph.setDevicePixelRatio(ratio);
    }
    const ThemeColors& colors = Theme::instance().colors();
    m_graph.fill(colors.surface);
    QPainter painter(&m_graph);
    const auto fill = [&](const QRectF& area, bool hasState, LoadBand band) {
        // At least as large as can be seen.
        QRectF body = m_fromScene.mapRect(area);
        body.setSize(body.size().expandedTo({3, 3}));
        if (hasState) {
            fillBand(painter, body, band);
        } else {
            painter.fillRect(body, colors.nodeBorder);
        }
    };
    for (AnnotationItem* item : m_view.items().annotationItems()) {
        if (!item->isVisible()) {
            continue;
        }
        if (const auto* box = qgraphicsitem_cast<SubgraphItem*>(item)) {
            fill(box->sceneBoundingRect(), box->look().live && box->look().hasLoad, box->look().band);
        } else if (item->isFrame()) {
            painter.fillRect(m_fromScene.mapRect(item->sceneBoundingRect()), colors.canvasGrid);
        }
    }
    for (const auto& [id, item] : m_view.items().nodeItems()) {
        if (!item->isVisible()) {
            continue;
        }
        const NodeLook& look = item->look();
        if (look.isResting()) {
            painter.fillRect(m_fromScene.mapRect(item->sceneBody()),
                             QBrush(colors.nodeBorder, Qt::BDiagPattern));
        } else {
            fill(item->sceneBody(), look.live && look.hasLoad, look.band);
        }
    }
}

void Minimap::paintEvent(QPaintEvent*) {
    if (m_outdated) {
        drawGraph();
    }
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_graph);
    const QRectF seen = frameOfView().intersected(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    QColor shade = colors.accent;
    shade.setAlphaF(0.14F);
    painter.setBrush(shade);
    painter.setPen(QPen(colors.accent, 2));
    painter.drawRect(seen);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colors.border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    event->accept();
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_dragging = true;
    const QPointF point = m_fromScene.inverted().map(event->position());
    const QPointF middle = m_view.seenArea().center();
    if (frameOfView().contains(event->position())) {
        m_grip = point - middle;
        setCursor(Qt::ClosedHandCursor);
    } else {
        m_grip = {};
        m_view.lookAt(point);
    }
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    event->accept();
    if (m_dragging) {
        m_view.lookAt(m_fromScene.inverted().map(event->position()) - m_grip);
    }
}

void Minimap::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
    m_dragging = false;
    unsetCursor();
    arrange(); // everything may be in sight now
}

void Minimap::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event); // not the canvas's
}

void Minimap::wheelEvent(QWheelEvent* event) {
    event->accept();
    m_view.zoomBy(std::pow(kWheelStep, event->angleDelta().y() / kNotch));
}

void Minimap::contextMenuEvent(QContextMenuEvent* event) {
    event->accept();
}

} // namespace millrace::ui
