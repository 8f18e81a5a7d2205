// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace millrace::ui {

/// Two numbers of nodes, from and to.
struct Arc {
    int from = 0;
    int to = 0;
};

/// A node in a layer: a box, or a bend of a link that passes the layer.
struct LayerNode {
    double height = 0; ///< zero for a bend
    int layer = 0;
    bool isBend = false;
};

/// A link, or a piece of one, between a layer and the next. The heights at which it meets its nodes count
/// from their tops.
struct LayerEdge {
    int from = 0;
    int to = 0;
    double fromY = 0;
    double toY = 0;
};

/// A graph whose links lead from one layer to the next. Nodes that are no bends come first and keep their
/// numbers.
struct LayerGraph {
    std::vector<LayerNode> nodes;
    std::vector<LayerEdge> edges;
    std::vector<std::vector<int>> layers; ///< nodes of each layer from the top

    /// Places of the nodes in their layers, from 0.
    [[nodiscard]] std::vector<int> places() const;
};

/// Which arcs have to be turned round so that no cycle is left. Arcs from a node to itself are not. Depends
/// on the order of nodes and arcs alone.
[[nodiscard]] std::vector<bool> turnedArcs(int nodes, const std::vector<Arc>& arcs);

/// The layer of each node: each arc of an acyclic graph leads to a higher one. No node is further to the left
/// than the longest path to it asks for, unless that makes its links longer.
[[nodiscard]] std::vector<int> layersOf(int nodes, const std::vector<Arc>& arcs);

} // namespace millrace::ui
