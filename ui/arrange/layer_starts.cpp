// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrange/layer_starts.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace millrace::ui {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

Layers withBendsBetweenEnds(const LayerGraph& graph, const Layers& layers) {
    std::vector<double> heights(graph.nodes.size(), 0.5);
    for (const std::vector<int>& layer : layers) {
        std::vector<int> boxes;
        std::ranges::copy_if(layer, std::back_inserter(boxes),
                             [&](int node) { return !graph.nodes[at(node)].isBend; });
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            heights[at(boxes[i])] = (static_cast<double>(i) + 0.5) / static_cast<double>(boxes.size());
        }
    }
    std::vector<int> next(graph.nodes.size(), -1);
    for (const LayerEdge& edge : graph.edges) {
        if (graph.nodes[at(edge.from)].isBend) {
            next[at(edge.from)] = edge.to;
        }
    }
    for (const LayerEdge& edge : graph.edges) {
        if (graph.nodes[at(edge.from)].isBend || !graph.nodes[at(edge.to)].isBend) {
            continue;
        }
        std::vector<int> chain;
        int end = edge.to;
        for (; graph.nodes[at(end)].isBend; end = next[at(end)]) {
            chain.push_back(end);
        }
        const double step =
            (heights[at(end)] - heights[at(edge.from)]) / static_cast<double>(chain.size() + 1);
        for (std::size_t i = 0; i < chain.size(); ++i) {
            heights[at(chain[i])] = heights[at(edge.from)] + step * static_cast<double>(i + 1);
        }
    }
    Layers merged = layers;
    for (std::vector<int>& layer : merged) {
        // Boxes first, so that the order does not depend on where bends were before.
        std::ranges::stable_partition(layer, [&](int node) { return !graph.nodes[at(node)].isBend; });
        const auto bends =
            std::ranges::find_if(layer, [&](int node) { return graph.nodes[at(node)].isBend; });
        std::sort(bends, layer.end());
        std::ranges::stable_sort(layer, {}, [&](int node) { return heights[at(node)]; });
    }
    return merged;
}

Layers walked(const LayerGraph& graph) {
    std::vector<std::vector<int>> neighbours(graph.nodes.size());
    for (const LayerEdge& edge : graph.edges) {
        neighbours[at(edge.from)].push_back(edge.to);
        neighbours[at(edge.to)].push_back(edge.from);
    }
    Layers layers(graph.layers.size());
    std::vector<bool> seen(graph.nodes.size(), false);
    for (std::size_t start = 0; start < graph.nodes.size(); ++start) {
        std::vector<int> open{static_cast<int>(start)};
        while (!open.empty()) {
            const int node = open.back();
            open.pop_back();
            if (seen[at(node)]) {
                continue;
            }
            seen[at(node)] = true;
            layers[at(graph.nodes[at(node)].layer)].push_back(node);
            open.insert(open.end(), neighbours[at(node)].rbegin(), neighbours[at(node)].rend());
        }
    }
    return layers;
}

} // namespace millrace::ui
