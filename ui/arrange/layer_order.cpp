// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrange/layer_order.h"

#include "arrange/layer_starts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace millrace::ui {

namespace {

constexpr int kMostSweeps = 16;
constexpr int kPatience = 4; ///< sweeps without gain
constexpr int kBendSweeps = 4;
constexpr int kExchanges = 3; ///< rounds in which neighbours change places

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// A place in a layer with the part of the node's height at which an edge meets it.
double keyOf(const LayerNode& node, int place, double y) {
    return place + (node.isBend ? 0.5 : std::clamp(y / (node.height + 1), 0.0, 0.99));
}

/// Edges by node and side, with what is needed over and over.
class Orderer {
public:
    explicit Orderer(LayerGraph& graph)
        : m_graph(graph)
        , m_places(graph.places())
        , m_before(graph.nodes.size())
        , m_behind(graph.nodes.size())
        , m_between(graph.layers.size()) {
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            const LayerEdge& edge = graph.edges[i];
            m_behind[at(edge.from)].push_back(i);
            m_before[at(edge.to)].push_back(i);
            m_between[at(graph.nodes[at(edge.from)].layer)].push_back(i);
        }
    }

    void set(const Layers& layers) {
        m_graph.layers = layers;
        m_places = m_graph.places();
    }

    [[nodiscard]] std::int64_t crossings() const {
        std::int64_t sum = 0;
        for (std::size_t layer = 0; layer + 1 < m_graph.layers.size(); ++layer) {
            sum += crossingsBehind(layer);
        }
        return sum;
    }

    /// Boxes stay in their order; bends go where they cross least.
    void placeBends() {
        Layers best = m_graph.layers;
        std::int64_t fewest = crossings();
        for (int sweep = 0; sweep < kBendSweeps && fewest > 0; ++sweep) {
            eachLayer(sweep % 2 == 0,
                      [this](std::size_t layer, bool onwards) { mergeBends(layer, onwards); });
            if (const std::int64_t now = crossings(); now < fewest) {
                fewest = now;
                best = m_graph.layers;
            }
        }
        set(best);
    }

    /// Orders everything by the means of neighbours, and leaves the best that was met.
    void sweep() {
        Layers best = m_graph.layers;
        std::int64_t fewest = crossings();
        int sinceGain = 0;
        for (int sweep = 0; sweep < kMostSweeps && sinceGain < kPatience && fewest > 0; ++sweep) {
            const bool turnsTies = sweep % 4 >= 2;
            eachLayer(sweep % 2 == 0,
                      [&](std::size_t layer, bool onwards) { sort(layer, onwards, turnsTies); });
            exchangeNeighbours(turnsTies);
            ++sinceGain;
            if (const std::int64_t now = crossings(); now < fewest) {
                fewest = now;
                best = m_graph.layers;
                sinceGain = 0;
            }
        }
        set(best);
    }

private:
    template <typename Act>
    void eachLayer(bool onwards, const Act& act) {
        const std::size_t count = m_graph.layers.size();
        for (std::size_t i = 1; i < count; ++i) {
            act(onwards ? i : count - 1 - i, onwards);
        }
    }

    [[nodiscard]] double keyFrom(const LayerEdge& edge) const {
        return keyOf(m_graph.nodes[at(edge.from)], m_places[at(edge.from)], edge.fromY);
    }

    [[nodiscard]] double keyTo(const LayerEdge& edge) const {
        return keyOf(m_graph.nodes[at(edge.to)], m_places[at(edge.to)], edge.toY);
    }

    /// Counted with sums over the far layer's places (a Fenwick tree over the ranks of the far ends).
    [[nodiscard]] std::int64_t crossingsBehind(std::size_t layer) const {
        std::vector<std::pair<double, double>> ends;
        std::vector<double> far;
        for (const std::size_t i : m_between[layer]) {
            ends.emplace_back(keyFrom(m_graph.edges[i]), keyTo(m_graph.edges[i]));
            far.push_back(ends.back().second);
        }
        std::ranges::sort(ends);
        std::ranges::sort(far);
        far.erase(std::unique(far.begin(), far.end()), far.end());
        std::vector<std::int64_t> tree(far.size() + 1, 0);
        std::int64_t seen = 0;
        std::int64_t sum = 0;
        for (std::size_t first = 0; first < ends.size();) {
            std::size_t last = first;
            for (; last < ends.size() && ends[last].first == ends[first].first; ++last) {
                const auto rank = static_cast<std::size_t>(std::ranges::lower_bound(far, ends[last].second) -
                                                           far.begin() + 1);
                std::int64_t notBelow = 0;
                for (std::size_t node = rank; node > 0; node &= node - 1) {
                    notBelow += tree[node];
                }
                sum += seen - notBelow;
            }
            for (; first < last; ++first) { // those that share an end don't count against each other
                ++seen;
                auto node = static_cast<std::size_t>(std::ranges::lower_bound(far, ends[first].second) -
                                                     far.begin() + 1);
                for (; node < tree.size(); node += node & (~node + 1)) {
                    ++tree[node];
                }
            }
        }
        return sum;
    }

    [[nodiscard]] double farKey(std::size_t edge, bool onwards) const {
        return onwards ? keyFrom(m_graph.edges[edge]) : keyTo(m_graph.edges[edge]);
    }

    [[nodiscard]] std::vector<double> farKeys(int node, bool onwards) const {
        std::vector<double> keys;
        keys.reserve((onwards ? m_before : m_behind)[at(node)].size());
        for (const std::size_t i : (onwards ? m_before : m_behind)[at(node)]) {
            keys.push_back(farKey(i, onwards));
        }
        std::ranges::sort(keys);
        return keys;
    }

    void take(std::size_t layer, std::vector<int> order) {
        for (std::size_t i = 0; i < order.size(); ++i) {
            m_places[at(order[i])] = static_cast<int>(i);
        }
        m_graph.layers[layer] = std::move(order);
    }

    /// By the mean of the neighbours on one side; nodes without any keep their places.
    void sort(std::size_t layer, bool onwards, bool turnsTies) {
        const std::vector<int>& order = m_graph.layers[layer];
        std::vector<std::pair<double, int>> movable;
        std::vector<bool> stays(order.size(), false);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::vector<std::size_t>& edges = (onwards ? m_before : m_behind)[at(order[i])];
            stays[i] = edges.empty();
            if (!edges.empty()) {
                double sum = 0;
                for (const std::size_t edge : edges) {
                    sum += farKey(edge, onwards);
                }
                movable.emplace_back(sum / static_cast<double>(edges.size()), order[i]);
            }
        }
        if (turnsTies) {
            std::ranges::reverse(movable);
        }
        std::ranges::stable_sort(movable, {}, &std::pair<double, int>::first);
        std::vector<int> sorted = order;
        auto next = movable.begin();
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (!stays[i]) {
                sorted[i] = (next++)->second;
            }
        }
        take(layer, std::move(sorted));
    }

    /// Crossings between the edges of `upper` and of `lower` on one side, when they stand in this order.
    [[nodiscard]] static std::int64_t crossingsIf(const std::vector<double>& upper,
                                                  const std::vector<double>& lower) {
        std::int64_t sum = 0;
        std::size_t smaller = 0;
        for (const double key : upper) {
            while (smaller < lower.size() && lower[smaller] < key) {
                ++smaller;
            }
            sum += static_cast<std::int64_t>(smaller);
        }
        return sum;
    }

    /// Keys of the far ends of a node's edges, before and behind it.
    using Sides = std::array<std::vector<double>, 2>;

    /// What is gained when two neighbours change places.
    [[nodiscard]] static std::int64_t gain(const Sides& upper, const Sides& lower) {
        std::int64_t sum = 0;
        for (const std::size_t side : {0U, 1U}) {
            sum += crossingsIf(upper[side], lower[side]) - crossingsIf(lower[side], upper[side]);
        }
        return sum;
    }

    /// With `takesEquals` also where nothing is gained at first: it may open the way to a gain elsewhere.
    void exchangeNeighbours(bool takesEquals) {
        bool gains = true;
        for (int round = 0; gains && round < kExchanges; ++round) {
            gains = false;
            const std::int64_t least = takesEquals && round == 0 ? 0 : 1;
            for (std::vector<int>& layer : m_graph.layers) {
                std::vector<Sides> sides;
                sides.reserve(layer.size());
                for (const int node : layer) {
                    sides.push_back({farKeys(node, true), farKeys(node, false)});
                }
                for (std::size_t i = 0; i + 1 < layer.size(); ++i) {
                    if (gain(sides[i], sides[i + 1]) >= least) {
                        std::swap(m_places[at(layer[i])], m_places[at(layer[i + 1])]);
                        std::swap(layer[i], layer[i + 1]);
                        std::swap(sides[i], sides[i + 1]);
                        gains = true;
                    }
                }
            }
        }
    }

    void mergeBends(std::size_t layer, bool onwards) {
        std::vector<int> boxes;
        std::vector<std::pair<double, int>> bends;
        for (const int node : m_graph.layers[layer]) {
            if (m_graph.nodes[at(node)].isBend) {
                bends.emplace_back(farKey((onwards ? m_before : m_behind)[at(node)].front(), onwards), node);
            } else {
                boxes.push_back(node);
            }
        }
        if (bends.empty()) {
            return;
        }
        std::ranges::stable_sort(bends, {}, &std::pair<double, int>::first);
        std::vector<std::vector<double>> keys;
        for (const int box : boxes) {
            keys.push_back(farKeys(box, onwards));
        }
        std::vector<std::pair<std::size_t, int>> chosen;
        for (const auto& [key, bend] : bends) {
            chosen.emplace_back(std::max(bestSlot(keys, key), chosen.empty() ? 0U : chosen.back().first),
                                bend);
        }
        std::vector<int> order;
        auto next = chosen.begin();
        for (std::size_t slot = 0; slot <= boxes.size(); ++slot) {
            for (; next != chosen.end() && next->first == slot; ++next) {
                order.push_back(next->second);
            }
            if (slot < boxes.size()) {
                order.push_back(boxes[slot]);
            }
        }
        take(layer, std::move(order));
    }

    /// Above which box an edge that comes from `key` crosses the fewest edges of boxes; of equals the first.
    [[nodiscard]] static std::size_t bestSlot(const std::vector<std::vector<double>>& boxes, double key) {
        std::int64_t cost = 0;
        for (const std::vector<double>& keys : boxes) {
            cost += std::ranges::count_if(keys, [key](double other) { return other < key; });
        }
        std::int64_t best = cost;
        std::size_t slot = 0;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            cost -= std::ranges::count_if(boxes[i], [key](double other) { return other < key; });
            cost += std::ranges::count_if(boxes[i], [key](double other) { return other > key; });
            if (cost < best) {
                best = cost;
                slot = i + 1;
            }
        }
        return slot;
    }

    LayerGraph& m_graph;
    std::vector<int> m_places;
    std::vector<std::vector<std::size_t>> m_before; ///< edges of each node from the layer before
    std::vector<std::vector<std::size_t>> m_behind;
    std::vector<std::vector<std::size_t>> m_between; ///< edges behind each layer
};

} // namespace

std::int64_t crossingsOf(const LayerGraph& graph) {
    LayerGraph copy = graph;
    return Orderer(copy).crossings();
}

void orderLayers(LayerGraph& graph) {
    Orderer orderer(graph);
    // What an order of boxes is worth is asked with the bends placed by one rule: then an order that nothing
    // betters stays the one that nothing betters.
    const auto settle = [&](const Layers& layers) {
        orderer.set(withBendsBetweenEnds(graph, layers));
        orderer.placeBends();
        return orderer.crossings();
    };
    std::int64_t fewest = settle(graph.layers);
    Layers best = graph.layers;
    const auto offer = [&](const Layers& start) {
        orderer.set(start);
        orderer.sweep();
        if (const std::int64_t now = settle(graph.layers); now < fewest) {
            fewest = now;
            best = graph.layers;
            return true;
        }
        return false;
    };
    const Layers other = walked(graph);
    do {
        while (fewest > 0 && offer(best)) {
        }
    } while (fewest > 0 && offer(other));
    orderer.set(best);
}

} // namespace millrace::ui
