// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QTimer>
#include <QTransform>
#include <QWidget>

#include <optional>

namespace millrace::ui {

class CanvasView;

/// All of the graph in a corner of the canvas: nodes in their states' colours and patterns, frames faint, and
/// a frame around what the canvas shows. Dragging or clicking moves the view, the wheel zooms. It is seen
/// only while it is wanted, part of the graph is out of sight, and the canvas has room for it. It stands at
/// the right, or at the left while it would cover what is selected or where something is dragged to.
class Minimap final : public QWidget {
    Q_OBJECT

public:
    explicit Minimap(CanvasView& view);

    void setWanted(bool wanted);

    /// Nodes, frames, states or colours changed: drawn anew shortly, together with what else changes until
    /// then.
    void contentChanged();

    /// As contentChanged(), at once.
    void refresh();

    /// The canvas shows another part, or has another size.
    void sightChanged();

    /// Something is dragged at `place` of the canvas's viewport; nothing: no longer.
    void giveWay(std::optional<QPoint> place);

    /// The words in the language in force.
    void retranslate();

    /// Where a point of the scene lies on it.
    [[nodiscard]] QPointF placeOf(QPointF point) const { return m_fromScene.map(point); }

    /// How often the graph was drawn, for tests.
    [[nodiscard]] int drawings() const { return m_drawings; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void drawGraph();
    void arrange();
    [[nodiscard]] QPoint corner() const;
    [[nodiscard]] bool isTaken(const QRect& place) const;
    [[nodiscard]] QRectF frameOfView() const;

    CanvasView& m_view;
    bool m_wanted = false;
    QTimer m_pause;   ///< until what changed is drawn
    QRectF m_content; ///< of the graph
    QRectF m_area;    ///< of the scene, that is shown
    QTransform m_fromScene;
    QPixmap m_graph; ///< all but the frame
    bool m_outdated = true;
    bool m_dragging = false;
    std::optional<QPoint> m_dragged; ///< where something is dragged on the canvas
    QPointF m_grip;                  ///< from the middle of the view to where its frame was taken
    int m_drawings = 0;
};

} // namespace millrace::ui
