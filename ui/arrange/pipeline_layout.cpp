// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrange/pipeline_layout.h"

#include "arrange/layered_layout.h"
#include "canvas/canvas_metrics.h"
#include "canvas/node_geometry.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <map>
#include <utility>

namespace millrace::ui {

namespace {

constexpr double kClearance = 2 * kGrid; ///< from what is not to be covered
constexpr int kMostSteps = 64;
constexpr double kFarthest = 2000; ///< that a layout moves aside to cover nothing

QPointF pointOf(const Position& position) {
    return {position.x, position.y};
}

/// Nodes that move as one.
struct Unit {
    QRectF area;
    std::vector<const Node*> nodes;
};

/// A frame with those of its members that are laid out, as units.
struct Frame {
    std::set<int> units;
    int parent = -1;
};

class Layout {
public:
    Layout(const Pipeline& pipeline, const Catalog& catalog, const LayoutScope& scope)
        : m_pipeline(pipeline)
        , m_catalog(catalog)
        , m_scope(scope) {
        makeUnits();
        makeFrames();
    }

    [[nodiscard]] std::optional<Edit> edit() const {
        if (m_units.size() < 2) {
            return std::nullopt;
        }
        QRectF before;
        for (const Unit& unit : m_units) {
            before |= unit.area;
        }
        std::vector<QPointF> places = layeredLayout(graph());
        const QPointF corner = snapped(before.topLeft()) - cornerOf(places);
        for (QPointF& place : places) {
            place += corner;
        }
        const QPointF aside = wayAside(places);
        EditGroup group;
        MoveNodes moves;
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            const QPointF offset = places[i] + aside - m_units[i].area.topLeft();
            for (const Node* node : m_units[i].nodes) {
                const QPointF place = pointOf(node->position) + offset;
                if (place != pointOf(node->position)) {
                    moves.positions.emplace_back(node->id, Position{place.x(), place.y()});
                }
            }
        }
        if (!moves.positions.empty()) {
            group.edits.push_back({std::move(moves)});
        }
        for (const Link& link : m_pipeline.links) {
            if (!link.bends.empty() && unitOf(link.from.node) != unitOf(link.to.node) &&
                unitOf(link.from.node) >= 0 && unitOf(link.to.node) >= 0) {
                group.edits.push_back({SetLinkBends{link.from, link.to, {}}});
            }
        }
        return group.edits.empty() ? std::nullopt : std::optional(Edit{std::move(group)});
    }

private:
    void makeUnits() {
        for (const FoldedNodes& folded : m_scope.folded) {
            Unit unit{folded.area, {}};
            for (const NodeId& id : folded.nodes) {
                if (const Node* node = m_pipeline.findNode(id)) {
                    m_unitOf.try_emplace(id, static_cast<int>(m_units.size()));
                    unit.nodes.push_back(node);
                }
            }
            m_units.push_back(std::move(unit));
        }
        for (const Node& node : m_pipeline.nodes) {
            if (m_scope.nodes.contains(node.id) &&
                m_unitOf.try_emplace(node.id, static_cast<int>(m_units.size())).second) {
                const NodeGeometry geometry(m_catalog.find(node.type));
                m_units.push_back({geometry.body().translated(pointOf(node.position)), {&node}});
            }
        }
    }

    /// Outer frames before those in them.
    void makeFrames() {
        for (const Annotation& annotation : m_pipeline.annotations) {
            Frame frame;
            for (const NodeId& id : annotation.nodes) {
                if (const int unit = unitOf(id); annotation.kind == "frame" && unit >= 0) {
                    frame.units.insert(unit);
                }
            }
            const bool isFolded =
                frame.units.size() == 1 && *frame.units.begin() < static_cast<int>(m_scope.folded.size());
            if (!frame.units.empty() && !isFolded) {
                m_frames.push_back(std::move(frame));
            }
        }
        std::ranges::stable_sort(m_frames, std::greater(),
                                 [](const Frame& frame) { return frame.units.size(); });
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            for (std::size_t outer = 0; outer < i; ++outer) {
                if (std::ranges::includes(m_frames[outer].units, m_frames[i].units)) {
                    m_frames[i].parent = static_cast<int>(outer); // the last such one is the smallest
                }
            }
        }
    }

    [[nodiscard]] int unitOf(const NodeId& id) const {
        const auto found = m_unitOf.find(id);
        return found == m_unitOf.end() ? -1 : found->second;
    }

    [[nodiscard]] LayoutGraph graph() const {
        LayoutGraph graph;
        graph.frame = {kFrameSide, kFrameTitle, kFrameSide, kFrameBottom};
        for (const Unit& unit : m_units) {
            graph.boxes.push_back({unit.area.size(), unit.area.topLeft(), -1});
        }
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            graph.groups.push_back({m_frames[i].parent});
            for (const int unit : m_frames[i].units) {
                graph.boxes[static_cast<std::size_t>(unit)].group = static_cast<int>(i);
            }
        }
        for (const Link& link : m_pipeline.links) {
            const int from = unitOf(link.from.node);
            const int to = unitOf(link.to.node);
            if (from >= 0 && to >= 0 && from != to) {
                graph.links.push_back({from, to, portHeight(from, link.from, PortDirection::output),
                                       portHeight(to, link.to, PortDirection::input)});
            }
        }
        return graph;
    }

    /// Of a port below its unit's top; of what is folded the middle, since its ports come and go.
    [[nodiscard]] double portHeight(int unit, const PortRef& port, PortDirection direction) const {
        const Unit& of = m_units[static_cast<std::size_t>(unit)];
        if (unit < static_cast<int>(m_scope.folded.size())) {
            return snapped(of.area.height() / 2);
        }
        return NodeGeometry(m_catalog.find(of.nodes.front()->type)).attachment(port.port, direction).y();
    }

    [[nodiscard]] QPointF cornerOf(const std::vector<QPointF>& places) const {
        QPointF corner = places.front();
        for (const QPointF place : places) {
            corner = {std::min(corner.x(), place.x()), std::min(corner.y(), place.y())};
        }
        return corner;
    }

    /// What the layout covers: nodes and frames.
    [[nodiscard]] std::vector<QRectF> areas(const std::vector<QPointF>& places) const {
        std::vector<QRectF> areas;
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            areas.emplace_back(places[i], m_units[i].area.size());
        }
        for (const Frame& frame : m_frames) {
            QRectF area;
            for (const int unit : frame.units) {
                area |= areas[static_cast<std::size_t>(unit)];
            }
            areas.push_back(area.adjusted(-kFrameSide, -kFrameTitle, kFrameSide, kFrameBottom));
        }
        return areas;
    }

    /// The shortest way straight to a side on which nothing else is covered; none when that is far.
    [[nodiscard]] QPointF wayAside(const std::vector<QPointF>& places) const {
        const std::vector<QRectF> areas = this->areas(places);
        std::vector<QRectF> others;
        for (const QRectF& other : m_scope.others) {
            others.push_back(other.adjusted(-kClearance, -kClearance, kClearance, kClearance));
        }
        QPointF best;
        double shortest = std::numeric_limits<double>::infinity();
        for (const QPointF side : {QPointF(0, 1), QPointF(1, 0), QPointF(0, -1), QPointF(-1, 0)}) {
            const double way = wayTo(side, areas, others);
            if (way < shortest && way <= kFarthest) {
                shortest = way;
                best = side * way;
            }
        }
        return best;
    }

    [[nodiscard]] static double wayTo(QPointF side, const std::vector<QRectF>& areas,
                                      const std::vector<QRectF>& others) {
        double way = 0;
        for (int step = 0; step < kMostSteps; ++step) {
            double missing = 0;
            for (const QRectF& area : areas) {
                const QRectF moved = area.translated(side * way);
                for (const QRectF& other : others) {
                    if (moved.intersects(other)) {
                        missing = std::max({missing, side.x() * (other.right() - moved.left()),
                                            side.x() * (other.left() - moved.right()),
                                            side.y() * (other.bottom() - moved.top()),
                                            side.y() * (other.top() - moved.bottom())});
                    }
                }
            }
            if (missing <= 0) {
                return way;
            }
            way += std::ceil(missing / kGrid) * kGrid;
        }
        return std::numeric_limits<double>::infinity();
    }

    const Pipeline& m_pipeline;
    const Catalog& m_catalog;
    const LayoutScope& m_scope;
    std::vector<Unit> m_units; ///< folded ones first
    std::map<NodeId, int> m_unitOf;
    std::vector<Frame> m_frames;
};

} // namespace

std::optional<Edit> layoutEdit(const Pipeline& pipeline, const Catalog& catalog, const LayoutScope& scope) {
    return Layout(pipeline, catalog, scope).edit();
}

} // namespace millrace::ui
