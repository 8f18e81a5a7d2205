// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_metrics.h"
#include "canvas/wire_curve.h"
#include "canvas/wire_look.h"
#include "document/selection.h"

#include <QGraphicsItem>

#include <vector>

namespace millrace::ui {

class NodeItem;

/// A link on the canvas.
class WireItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };

    WireItem(LinkRef link, Exchange exchange, NodeItem& source, NodeItem& target);

    [[nodiscard]] int type() const override { return Type; }

    [[nodiscard]] const LinkRef& link() const { return m_link; }

    [[nodiscard]] Exchange exchange() const { return m_exchange; }

    [[nodiscard]] NodeItem& source() const { return m_source; }

    [[nodiscard]] NodeItem& target() const { return m_target; }

    [[nodiscard]] const WireCurve& curve() const { return m_curve; }

    [[nodiscard]] const WireLook& look() const { return m_look; }

    /// Takes its course anew from where its nodes are.
    void follow();

    /// Where it leaves its source and meets its target, scene coordinates.
    [[nodiscard]] QPointF start() const { return m_start; }

    [[nodiscard]] QPointF end() const { return m_end; }

    /// The points that it passes; none: it finds its way by itself.
    void setBends(std::vector<QPointF> bends);

    [[nodiscard]] const std::vector<QPointF>& bends() const { return m_bends; }

    /// Whether it passes its bends now.
    [[nodiscard]] bool isBent() const;

    /// The corners of a way round what stands between its ends (canvas/wire_route.h); empty: straight there.
    /// Until its ends move again, and without bends.
    void setRoute(std::vector<QPointF> corners);

    [[nodiscard]] const std::vector<QPointF>& route() const { return m_route; }

    /// The bend within `reach` of a point of the scene; -1 when there is none.
    [[nodiscard]] int bendAt(QPointF point, double reach) const;

    /// The bend that Del removes; -1: none, it removes the wire.
    void setChosenBend(int bend);

    [[nodiscard]] int chosenBend() const { return m_chosenBend; }

    void setLook(const WireLook& look);

    /// How many wires leave the port where it starts, and enter the port where it ends; itself included.
    int outOfSource = 1;
    int intoTarget = 1;

    void setChosen(bool chosen);

    [[nodiscard]] bool isChosen() const { return m_chosen; }

    /// On the path under the pointer, or about to take a node in.
    void setLit(bool lit);

    [[nodiscard]] bool isLit() const { return m_lit; }

    void setLabelVisible(bool visible);

    /// Where the rate stands; empty without one.
    [[nodiscard]] QRectF labelArea() const;

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void rank();
    void takeCourse();
    void paintBends(QPainter& painter) const;
    [[nodiscard]] QPen pen(Detail detail) const;
    void paintLabel(QPainter& painter) const;
    [[nodiscard]] QString labelText() const;
    [[nodiscard]] QRectF areaOfLabel(const QString& text) const;
    [[nodiscard]] QPointF labelAbove() const;
    [[nodiscard]] QRectF bounds() const;

    LinkRef m_link;
    Exchange m_exchange;
    NodeItem& m_source;
    NodeItem& m_target;
    QPointF m_start;
    QPointF m_end;
    std::vector<QPointF> m_bends;
    std::vector<QPointF> m_route;
    int m_chosenBend = -1;
    WireCurve m_curve;
    QPainterPath m_path;
    QPolygonF m_coarse; ///< for zoomed-out drawing
    WireLook m_look;
    bool m_chosen = false;
    bool m_lit = false;
    bool m_labelVisible = true;
    QPointF m_labelAbove; ///< bottom centre of the label's place above both nodes
    QRectF m_bounds;      ///< of all that is ever drawn along this course
};

} // namespace millrace::ui
