// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/annotation_items.h"
#include "canvas/node_item.h"
#include "canvas/node_look.h"

#include <string>
#include <vector>

namespace millrace::ui {

/// A port of a node within a collapsed frame, shown on its box. Owned by the scene, like the node.
struct BoxPort {
    NodeItem* node = nullptr;
    int port = 0; ///< index into the node's ports
    QString name; ///< "clicks.out"
    friend bool operator==(const BoxPort&, const BoxPort&) = default;
};

/// All that is drawn of a collapsed frame beside its ports, in words of the window's language.
struct BoxLook {
    QString title;
    QString nodes; ///< "4 nodes, 1 disabled"
    std::string color;
    bool live = false;
    LoadBand band = LoadBand::idle; ///< the worst of its nodes
    bool hasLoad = false;
    double utilisation = 0;
    QString load;
    ProblemCounts problems; ///< of all its nodes
    bool throttled = false; ///< some of its nodes are
    bool late = false;      ///< some of its nodes are far behind
    bool resting = false;   ///< all of its nodes are
    bool holdsSelected = false;
    friend bool operator==(const BoxLook&, const BoxLook&) = default;
};

/// A collapsed frame: its nodes as one.
class SubgraphItem final : public AnnotationItem {
public:
    enum { Type = UserType + 5 };

    static constexpr double kWidth = 256;

    explicit SubgraphItem(std::size_t index);

    [[nodiscard]] int type() const override { return Type; }

    void setLook(BoxLook look);

    [[nodiscard]] const BoxLook& look() const { return m_look; }

    /// Inputs before outputs.
    void setPorts(std::vector<BoxPort> ports);

    [[nodiscard]] const std::vector<BoxPort>& ports() const { return m_ports; }

    /// Puts its middle over that of what its nodes cover.
    void placeOver(const QRectF& nodes);

    /// Where the port at `index` of ports() is, scene coordinates.
    [[nodiscard]] QPointF portPlace(std::size_t index) const;

    /// Index into ports() of the one nearest to a point of the scene within `reach`; -1 when there is none.
    [[nodiscard]] int portAt(QPointF point, double reach) const;

    [[nodiscard]] QRectF sceneBody() const { return QRectF(pos(), m_size); }

    [[nodiscard]] QRectF grip() const override { return sceneBody(); }

    [[nodiscard]] QRectF button() const override;
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QPointF spotOf(std::size_t index) const;
    void paintBody(QPainter& painter, Detail detail) const;
    void paintHeader(QPainter& painter, bool onScreen) const;
    void paintPorts(QPainter& painter, Detail detail) const;

    BoxLook m_look;
    std::vector<BoxPort> m_ports;
    QSizeF m_size;
};

/// The look in words, for those who listen.
[[nodiscard]] QString spoken(const BoxLook& look);

} // namespace millrace::ui
