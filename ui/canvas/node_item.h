// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "canvas/node_geometry.h"
#include "canvas/node_look.h"
#include "canvas/node_painting.h"

#include <QGraphicsItem>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace millrace::ui {

class NodePixmaps;
struct KeptNode;
class WireItem;

/// What stands for a node that is not drawn itself: a collapsed frame's box, or a mark at the edge of a frame
/// that was gone into.
struct NodeProxy {
    QRectF body;                          ///< scene coordinates; empty: the node is seen nowhere
    std::map<std::string, QPointF> ports; ///< where its links end, scene coordinates
    friend bool operator==(const NodeProxy&, const NodeProxy&) = default;
};

/// A node on the canvas.
class NodeItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };

    NodeItem(NodeId id, const NodeDescription* description, NodePixmaps& pixmaps);
    ~NodeItem() override;

    [[nodiscard]] int type() const override { return Type; }

    [[nodiscard]] const NodeId& id() const { return m_id; }

    /// Null when the type is unknown.
    [[nodiscard]] const NodeDescription* description() const { return m_description; }

    [[nodiscard]] const NodeGeometry& geometry() const { return m_geometry; }

    [[nodiscard]] const NodeLook& look() const { return m_look; }

    /// The body in scene coordinates, or that of what stands for the node.
    [[nodiscard]] QRectF sceneBody() const { return m_proxy ? m_proxy->body : ownBody(); }

    /// Where its body is when it is drawn itself.
    [[nodiscard]] QRectF ownBody() const { return m_geometry.body().translated(pos()); }

    /// Hides it behind what stands for it; nothing: it is drawn itself.
    void setProxy(std::optional<NodeProxy> proxy);

    [[nodiscard]] const std::optional<NodeProxy>& proxy() const { return m_proxy; }

    /// Where a link to `port` ends, scene coordinates.
    [[nodiscard]] QPointF attachment(const std::string& port, PortDirection direction) const;

    /// Whether the port can be seen and taken.
    [[nodiscard]] bool isPortShown(int port) const;

    /// Moves it and its wires.
    void place(QPointF position);

    void setLook(NodeLook look);
    void setChosen(bool chosen);

    [[nodiscard]] bool isChosen() const { return m_chosen; }

    void setHovered(bool hovered);

    /// Ports that have links; drawn filled.
    void setLinkedPorts(std::set<std::string> ports);

    [[nodiscard]] PortMood portMood(int port) const { return m_moods[static_cast<std::size_t>(port)]; }

    void setPortMood(int port, PortMood mood);

    /// Index of the port nearest to `position` (item coordinates) within `reach`; -1 when there is none.
    [[nodiscard]] int portAt(QPointF position, double reach) const;

    [[nodiscard]] QPointF portScenePosition(int port) const;

    /// Wires that end here; kept by the scene.
    std::vector<WireItem*> wires;

    /// What the run that shows says of the node, null when it says nothing; kept by the scene.
    const NodeState* state = nullptr;

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void announceBody(const QRectF& before) const;
    void paintKept(QPainter& painter, Detail detail);
    const KeptNode* keep(double scale, double ratio, Detail detail);
    void paintPorts(QPainter& painter, Detail detail) const;

    NodeId m_id;
    const NodeDescription* m_description;
    NodePixmaps& m_pixmaps;
    NodeGeometry m_geometry;
    NodeLook m_look;
    Detail m_keptDetail = Detail::full; ///< of the kept pixmap
    bool m_chosen = false;
    bool m_hovered = false;
    std::set<std::string> m_linked;
    std::vector<PortMood> m_moods;
    std::optional<NodeProxy> m_proxy;
};

} // namespace millrace::ui
