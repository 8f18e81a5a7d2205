// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrange/layered_layout.h"

#include "arrange/layer_graph.h"
#include "arrange/layer_heights.h"
#include "arrange/layer_order.h"
#include "canvas/canvas_metrics.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <tuple>
#include <utility>

namespace millrace::ui {

namespace {

constexpr double kColumnGap = 11 * kGrid;
constexpr double kRowGap = 7 * kGrid;
constexpr double kBendGap = 4 * kGrid;
constexpr int kLooseColumns = 4;            ///< that nodes without links fill at least
constexpr double kPartGap = 2 * kColumnGap; ///< between parts in a row
constexpr double kShape = 16.0 / 9;         ///< width to height that rows of parts are to have
constexpr double kHighColumn = 1200;        ///< of parts; lower ones are not broken into rows
constexpr double kSteepColumn = 1.5;        ///< height to width, likewise

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// To the grid; monotonous, so that gaps of whole steps stay.
double onGrid(double value) {
    return std::floor(value / kGrid + 0.5) * kGrid;
}

double gridUp(double value) {
    return std::ceil(value / kGrid) * kGrid;
}

/// Boxes and links of one group, or of one connected part. A box with a group is that group.
struct Level {
    std::vector<LayoutBox> boxes;
    std::vector<LayoutLink> links;
};

/// The connected parts, as lists of boxes; those in the order of their numbers.
std::vector<std::vector<int>> partsOf(const Level& level) {
    std::vector<int> parents(level.boxes.size());
    std::iota(parents.begin(), parents.end(), 0);
    const auto rootOf = [&](int box) {
        while (parents[at(box)] != box) {
            box = parents[at(box)] = parents[at(parents[at(box)])];
        }
        return box;
    };
    for (const LayoutLink& link : level.links) {
        const auto [low, high] = std::minmax({rootOf(link.from), rootOf(link.to)});
        parents[at(high)] = low;
    }
    std::vector<std::vector<int>> byRoot(level.boxes.size());
    for (int box = 0; box < static_cast<int>(level.boxes.size()); ++box) {
        byRoot[at(rootOf(box))].push_back(box);
    }
    std::erase_if(byRoot, [](const std::vector<int>& part) { return part.empty(); });
    return byRoot;
}

/// Boxes in layers, with a bend in each layer that a link passes.
LayerGraph layerGraphOf(const Level& part) {
    const int count = static_cast<int>(part.boxes.size());
    std::vector<Arc> arcs;
    std::vector<LayoutLink> links;
    for (const LayoutLink& link : part.links) {
        if (link.from != link.to) {
            arcs.push_back({link.from, link.to});
            links.push_back(link);
        }
    }
    const std::vector<bool> isTurned = turnedArcs(count, arcs);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (isTurned[i]) {
            std::swap(arcs[i].from, arcs[i].to);
            std::swap(links[i].from, links[i].to);
            std::swap(links[i].fromY, links[i].toY);
        }
    }
    const std::vector<int> layers = layersOf(count, arcs);
    LayerGraph graph;
    graph.layers.resize(at(*std::ranges::max_element(layers)) + 1);
    for (int box = 0; box < count; ++box) {
        graph.nodes.push_back({part.boxes[at(box)].size.height(), layers[at(box)], false});
        graph.layers[at(layers[at(box)])].push_back(box);
    }
    for (const LayoutLink& link : links) {
        int last = link.from;
        double lastY = link.fromY;
        for (int layer = layers[at(link.from)] + 1; layer < layers[at(link.to)]; ++layer) {
            const int bend = static_cast<int>(graph.nodes.size());
            graph.nodes.push_back({0, layer, true});
            graph.layers[at(layer)].push_back(bend);
            graph.edges.push_back({last, bend, lastY, 0});
            last = bend;
            lastY = 0;
        }
        graph.edges.push_back({last, link.to, lastY, link.toY});
    }
    // What stands higher now is to stand higher.
    for (std::vector<int>& layer : graph.layers) {
        std::ranges::stable_sort(layer, {}, [&](int node) {
            const QPointF place = node < count ? part.boxes[at(node)].position : QPointF();
            return std::pair(place.y(), place.x());
        });
    }
    return graph;
}

std::vector<QPointF> layOutPart(const Level& part) {
    LayerGraph graph = layerGraphOf(part);
    orderLayers(graph);
    const std::vector<double> tops = topsOf(graph, {kRowGap, kBendGap});
    std::vector<double> widths(graph.layers.size(), 0.0);
    double highest = 0;
    for (std::size_t box = 0; box < part.boxes.size(); ++box) {
        double& width = widths[at(graph.nodes[box].layer)];
        width = std::max(width, gridUp(part.boxes[box].size.width()));
        highest = box == 0 ? tops[box] : std::min(highest, tops[box]);
    }
    std::vector<double> lefts(widths.size(), 0.0);
    for (std::size_t layer = 1; layer < widths.size(); ++layer) {
        lefts[layer] = lefts[layer - 1] + widths[layer - 1] + kColumnGap;
    }
    std::vector<QPointF> places;
    for (std::size_t box = 0; box < part.boxes.size(); ++box) {
        places.emplace_back(lefts[at(graph.nodes[box].layer)], onGrid(tops[box] - highest));
    }
    return places;
}

QRectF areaOf(const std::vector<LayoutBox>& boxes, const std::vector<QPointF>& places) {
    QRectF area;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        area |= QRectF(places[i], boxes[i].size);
    }
    return area;
}

/// Boxes without links in rows, in reading order, no wider than `width` if that holds a few.
void placeLoose(const Level& level, std::vector<int> loose, double width, double top,
                std::vector<QPointF>& places) {
    std::ranges::stable_sort(loose, {}, [&](int box) {
        const QPointF place = level.boxes[at(box)].position;
        return std::pair(place.y(), place.x());
    });
    double left = 0;
    double bottom = top;
    int inRow = 0;
    for (const int box : loose) {
        const QSizeF size = level.boxes[at(box)].size;
        if (inRow >= kLooseColumns && left + size.width() > width) {
            left = 0;
            top = gridUp(bottom) + kRowGap;
            inRow = 0;
        }
        places[at(box)] = {left, top};
        left += gridUp(size.width()) + kColumnGap;
        bottom = std::max(bottom, top + size.height());
        ++inRow;
    }
}

Level partOf(const Level& level, const std::vector<int>& boxes) {
    Level part;
    std::vector<int> numbers(level.boxes.size(), -1);
    for (const int box : boxes) {
        numbers[at(box)] = static_cast<int>(part.boxes.size());
        part.boxes.push_back(level.boxes[at(box)]);
    }
    for (const LayoutLink& link : level.links) {
        if (numbers[at(link.from)] >= 0) {
            part.links.push_back({numbers[at(link.from)], numbers[at(link.to)], link.fromY, link.toY});
        }
    }
    return part;
}

/// Rows of parts, in their order.
struct Rows {
    std::vector<QPointF> places; ///< of the parts
    QSizeF size;
};

Rows rowsOf(const std::vector<QSizeF>& sizes, double width) {
    Rows rows;
    double left = 0;
    double top = 0;
    double height = 0;
    for (const QSizeF& size : sizes) {
        if (left > 0 && left + size.width() > width) {
            top += gridUp(height) + kRowGap;
            left = 0;
            height = 0;
        }
        rows.places.emplace_back(left, top);
        height = std::max(height, size.height());
        rows.size = {std::max(rows.size.width(), left + size.width()), top + height};
        left += gridUp(size.width()) + kPartGap;
    }
    return rows;
}

/// One column, or the rows that come nearest to the shape of a screen where that column is high and steep.
Rows packed(const std::vector<QSizeF>& sizes) {
    Rows best = rowsOf(sizes, 0);
    if (best.size.height() <= std::max(kHighColumn, kSteepColumn * best.size.width())) {
        return best;
    }
    const double widest = best.size.width();
    const auto lackOf = [](const Rows& rows) {
        const double shape = rows.size.width() / rows.size.height();
        return std::max(shape, kShape) / std::min(shape, kShape);
    };
    double width = 0;
    for (const QSizeF& size : sizes) { // as wide as the first ones, one more each time
        width += size.width();
        if (width >= widest) {
            Rows rows = rowsOf(sizes, width);
            if (lackOf(rows) < lackOf(best)) {
                best = std::move(rows);
            }
        }
        width = gridUp(width) + kPartGap;
    }
    return best;
}

/// Connected parts in the order in which they stand, then what has no links.
std::vector<QPointF> layOutLevel(const Level& level) {
    std::vector<std::vector<int>> parts = partsOf(level);
    const auto cornerOf = [&](const std::vector<int>& part) {
        QPointF corner = level.boxes[at(part.front())].position;
        for (const int box : part) {
            const QPointF place = level.boxes[at(box)].position;
            corner = {std::min(corner.x(), place.x()), std::min(corner.y(), place.y())};
        }
        return std::pair(corner.y(), corner.x());
    };
    std::ranges::stable_sort(parts, {}, cornerOf);
    std::vector<QPointF> places(level.boxes.size());
    std::vector<int> loose;
    std::vector<std::vector<int>> linked;
    std::vector<QSizeF> sizes;
    for (const std::vector<int>& boxes : parts) {
        const bool isGroup = level.boxes[at(boxes.front())].group >= 0;
        if (boxes.size() == 1 && !isGroup) {
            loose.push_back(boxes.front());
            continue;
        }
        const Level part = partOf(level, boxes);
        const std::vector<QPointF> inPart = layOutPart(part);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            places[at(boxes[i])] = inPart[i];
        }
        linked.push_back(boxes);
        sizes.push_back(areaOf(part.boxes, inPart).size());
    }
    const Rows rows = packed(sizes);
    for (std::size_t part = 0; part < linked.size(); ++part) {
        for (const int box : linked[part]) {
            places[at(box)] += rows.places[part];
        }
    }
    const double top = linked.empty() ? 0 : gridUp(rows.size.height()) + kRowGap;
    placeLoose(level, loose, rows.size.width(), top, places);
    return places;
}

/// Lays out group by group, the inner ones first: from outside a group is a box.
class GroupLayout {
public:
    explicit GroupLayout(const LayoutGraph& graph)
        : m_graph(graph)
        , m_areas(graph.groups.size())
        , m_places(graph.boxes.size())
        , m_groupPlaces(graph.groups.size()) {}

    [[nodiscard]] std::vector<QPointF> places() {
        for (int group = static_cast<int>(m_graph.groups.size()) - 1; group >= -1; --group) {
            layOut(group);
        }
        for (std::size_t group = 0; group < m_graph.groups.size(); ++group) {
            const int parent = m_graph.groups[group].parent;
            m_groupPlaces[group] += parent >= 0 ? m_groupPlaces[at(parent)] : QPointF();
        }
        for (std::size_t box = 0; box < m_places.size(); ++box) {
            const int group = m_graph.boxes[box].group;
            m_places[box] += group >= 0 ? m_groupPlaces[at(group)] : QPointF();
        }
        return m_places;
    }

private:
    /// What stands for a box on the level of `group`, and how far the box's top is below the top of that:
    /// the box, or one of the groups that it is in. Negative: it isn't in `group`.
    [[nodiscard]] std::pair<int, double> standIn(int box, int group, const std::vector<int>& ofBox,
                                                 const std::vector<int>& ofGroup) const {
        int inner = m_graph.boxes[at(box)].group;
        if (inner == group) {
            return {ofBox[at(box)], 0};
        }
        double below = m_places[at(box)].y();
        while (inner >= 0 && m_graph.groups[at(inner)].parent != group) {
            below += m_groupPlaces[at(inner)].y();
            inner = m_graph.groups[at(inner)].parent;
        }
        return {inner >= 0 ? ofGroup[at(inner)] : -1, below};
    }

    void layOut(int group) {
        Level level;
        std::vector<int> ofBox(m_graph.boxes.size(), -1);
        std::vector<int> ofGroup(m_graph.groups.size(), -1);
        for (std::size_t box = 0; box < m_graph.boxes.size(); ++box) {
            if (m_graph.boxes[box].group == group) {
                ofBox[box] = static_cast<int>(level.boxes.size());
                level.boxes.push_back(m_graph.boxes[box]);
                level.boxes.back().group = -1;
            }
        }
        for (std::size_t inner = 0; inner < m_graph.groups.size(); ++inner) {
            if (m_graph.groups[inner].parent == group && !m_areas[inner].size.isEmpty()) {
                ofGroup[inner] = static_cast<int>(level.boxes.size());
                level.boxes.push_back(m_areas[inner]);
                level.boxes.back().group = static_cast<int>(inner);
            }
        }
        if (level.boxes.empty()) {
            return;
        }
        for (const LayoutLink& link : m_graph.links) {
            const auto [from, fromTop] = standIn(link.from, group, ofBox, ofGroup);
            const auto [to, toTop] = standIn(link.to, group, ofBox, ofGroup);
            if (from >= 0 && to >= 0 && from != to) {
                level.links.push_back({from, to, fromTop + link.fromY, toTop + link.toY});
            }
        }
        take(group, level, layOutLevel(level), ofBox, ofGroup);
    }

    /// Places count from the outline of the group.
    void take(int group, const Level& level, const std::vector<QPointF>& places,
              const std::vector<int>& ofBox, const std::vector<int>& ofGroup) {
        const QMarginsF frame = group >= 0 ? m_graph.frame : QMarginsF();
        const QPointF corner(frame.left(), frame.top());
        QPointF standsAt = level.boxes.front().position;
        for (const LayoutBox& box : level.boxes) {
            standsAt = {std::min(standsAt.x(), box.position.x()), std::min(standsAt.y(), box.position.y())};
        }
        for (std::size_t box = 0; box < ofBox.size(); ++box) {
            if (ofBox[box] >= 0) {
                m_places[box] = places[at(ofBox[box])] + corner;
            }
        }
        for (std::size_t inner = 0; inner < ofGroup.size(); ++inner) {
            if (ofGroup[inner] >= 0) {
                m_groupPlaces[inner] = places[at(ofGroup[inner])] + corner;
            }
        }
        if (group >= 0) {
            const QSizeF size = areaOf(level.boxes, places).size();
            m_areas[at(group)] = {{gridUp(size.width() + frame.left() + frame.right()),
                                   gridUp(size.height() + frame.top() + frame.bottom())},
                                  standsAt - corner};
        }
    }

    const LayoutGraph& m_graph;
    std::vector<LayoutBox> m_areas; ///< of the groups
    std::vector<QPointF> m_places;  ///< in the group
    std::vector<QPointF> m_groupPlaces;
};

} // namespace

std::vector<QPointF> layeredLayout(const LayoutGraph& graph) {
    return GroupLayout(graph).places();
}

} // namespace millrace::ui
