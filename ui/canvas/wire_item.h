// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_metrics.h"
#include "canvas/wire_curve.h"
#include "canvas/wire_look.h"
#include "document/selection.h"

#include <QGraphicsItem>

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

    void setLook(const WireLook& look);
    void setChosen(bool chosen);

    [[nodiscard]] bool isChosen() const { return m_chosen; }

    /// On the path under the pointer, or about to take a node in.
    void setLit(bool lit);

    [[nodiscard]] bool isLit() const { return m_lit; }

    void setLabelVisible(bool visible);

    /// Where the rate stands; empty without one.
    [[nodiscard]] QRectF labelArea() const;

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void rank();
    [[nodiscard]] QPen pen(Detail detail) const;
    void paintLabel(QPainter& painter) const;
    [[nodiscard]] const QString& labelText() const;
    [[nodiscard]] QPointF labelAbove() const;

    LinkRef m_link;
    Exchange m_exchange;
    NodeItem& m_source;
    NodeItem& m_target;
    WireCurve m_curve;
    QPainterPath m_path;
    QPolygonF m_coarse; ///< for zoomed-out drawing
    WireLook m_look;
    bool m_chosen = false;
    bool m_lit = false;
    bool m_labelVisible = true;
    QPointF m_labelAbove; ///< bottom centre of the label's place above both nodes
};

} // namespace millrace::ui
