// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrange/layer_heights.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <utility>

namespace millrace::ui {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// The same graph from behind, upside down, or both.
LayerGraph turned(const LayerGraph& graph, bool fromBehind, bool upsideDown) {
    LayerGraph result = graph;
    const int last = static_cast<int>(graph.layers.size()) - 1;
    if (fromBehind) {
        std::ranges::reverse(result.layers);
        for (LayerNode& node : result.nodes) {
            node.layer = last - node.layer;
        }
        for (LayerEdge& edge : result.edges) {
            std::swap(edge.from, edge.to);
            std::swap(edge.fromY, edge.toY);
        }
    }
    if (upsideDown) {
        for (std::vector<int>& layer : result.layers) {
            std::ranges::reverse(layer);
        }
        for (LayerEdge& edge : result.edges) {
            edge.fromY = result.nodes[at(edge.from)].height - edge.fromY;
            edge.toY = result.nodes[at(edge.to)].height - edge.toY;
        }
    }
    return result;
}

/// Aligns nodes with the middle ones of those before them, and packs the rows to the top.
class Alignment {
public:
    Alignment(const LayerGraph& graph, const LayerGaps& gaps)
        : m_graph(graph)
        , m_gaps(gaps)
        , m_places(graph.places())
        , m_before(graph.nodes.size())
        , m_isBarred(graph.edges.size(), false)
        , m_roots(graph.nodes.size())
        , m_shifts(graph.nodes.size(), 0.0) {
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            m_before[at(graph.edges[i].to)].push_back(i);
        }
        for (std::vector<std::size_t>& edges : m_before) {
            std::ranges::stable_sort(edges, [&](std::size_t a, std::size_t b) {
                return key(graph.edges[a]) < key(graph.edges[b]);
            });
        }
        for (std::size_t node = 0; node < m_roots.size(); ++node) {
            m_roots[node] = static_cast<int>(node);
        }
    }

    [[nodiscard]] std::vector<double> tops() {
        barCrossings();
        align();
        const std::vector<double> rows = pack();
        std::vector<double> tops(m_graph.nodes.size());
        for (std::size_t node = 0; node < tops.size(); ++node) {
            tops[node] = rows[at(m_roots[node])] + m_shifts[node];
        }
        return tops;
    }

private:
    struct Gap {
        int above;
        int below;
        double least;
    };

    [[nodiscard]] std::pair<int, double> key(const LayerEdge& edge) const {
        return {m_places[at(edge.from)], edge.fromY};
    }

    [[nodiscard]] bool isInner(const LayerEdge& edge) const {
        return m_graph.nodes[at(edge.from)].isBend && m_graph.nodes[at(edge.to)].isBend;
    }

    /// Long links stay straight: what crosses them is not aligned.
    void barCrossings() {
        for (std::size_t layer = 1; layer < m_graph.layers.size(); ++layer) {
            const std::vector<int>& nodes = m_graph.layers[layer];
            int low = 0;
            std::size_t done = 0;
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                int high = std::numeric_limits<int>::max();
                for (const std::size_t edge : m_before[at(nodes[i])]) {
                    if (isInner(m_graph.edges[edge])) {
                        high = m_places[at(m_graph.edges[edge].from)];
                    }
                }
                if (high == std::numeric_limits<int>::max() && i + 1 < nodes.size()) {
                    continue;
                }
                for (; done <= i; ++done) {
                    for (const std::size_t edge : m_before[at(nodes[done])]) {
                        const int place = m_places[at(m_graph.edges[edge].from)];
                        m_isBarred[edge] = !isInner(m_graph.edges[edge]) && (place < low || place > high);
                    }
                }
                low = high;
            }
        }
    }

    void align() {
        std::vector<bool> isTaken(m_graph.nodes.size(), false);
        for (std::size_t layer = 1; layer < m_graph.layers.size(); ++layer) {
            int reached = -1;
            for (const int node : m_graph.layers[layer]) {
                const std::vector<std::size_t>& edges = m_before[at(node)];
                if (edges.empty()) {
                    continue;
                }
                for (const std::size_t middle : {(edges.size() - 1) / 2, edges.size() / 2}) {
                    const LayerEdge& edge = m_graph.edges[edges[middle]];
                    const int place = m_places[at(edge.from)];
                    if (isTaken[at(node)] || m_isBarred[edges[middle]] || place <= reached) {
                        continue;
                    }
                    m_roots[at(node)] = m_roots[at(edge.from)];
                    m_shifts[at(node)] = m_shifts[at(edge.from)] + edge.fromY - edge.toY;
                    isTaken[at(node)] = true;
                    reached = place;
                }
            }
        }
    }

    [[nodiscard]] std::vector<Gap> gaps() const {
        std::vector<Gap> gaps;
        for (const std::vector<int>& layer : m_graph.layers) {
            for (std::size_t i = 1; i < layer.size(); ++i) {
                const LayerNode& above = m_graph.nodes[at(layer[i - 1])];
                const LayerNode& below = m_graph.nodes[at(layer[i])];
                const double room = above.isBend || below.isBend ? m_gaps.bends : m_gaps.boxes;
                gaps.push_back({m_roots[at(layer[i - 1])], m_roots[at(layer[i])],
                                m_shifts[at(layer[i - 1])] + above.height + room - m_shifts[at(layer[i])]});
            }
        }
        return gaps;
    }

    /// The top of each row, by its root: as far up as it goes, then down again as far as nothing is in the
    /// way.
    [[nodiscard]] std::vector<double> pack() const {
        const std::vector<Gap> gaps = this->gaps();
        std::vector<std::vector<std::size_t>> below(m_graph.nodes.size());
        std::vector<int> open(m_graph.nodes.size(), 0);
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            below[at(gaps[i].above)].push_back(i);
            ++open[at(gaps[i].below)];
        }
        std::vector<int> sorted;
        for (std::size_t node = 0; node < open.size(); ++node) {
            if (open[node] == 0 && m_roots[node] == static_cast<int>(node)) {
                sorted.push_back(static_cast<int>(node));
            }
        }
        std::vector<double> rows(m_graph.nodes.size(), 0.0);
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            for (const std::size_t gap : below[at(sorted[i])]) {
                const int next = gaps[gap].below;
                rows[at(next)] = std::max(rows[at(next)], rows[at(sorted[i])] + gaps[gap].least);
                if (--open[at(next)] == 0) {
                    sorted.push_back(next);
                }
            }
        }
        for (auto row = sorted.rbegin(); row != sorted.rend(); ++row) {
            double free = std::numeric_limits<double>::infinity();
            for (const std::size_t gap : below[at(*row)]) {
                free = std::min(free, rows[at(gaps[gap].below)] - gaps[gap].least);
            }
            if (!below[at(*row)].empty()) {
                rows[at(*row)] = std::max(rows[at(*row)], free);
            }
        }
        return rows;
    }

    const LayerGraph& m_graph;
    LayerGaps m_gaps;
    std::vector<int> m_places;
    std::vector<std::vector<std::size_t>> m_before;
    std::vector<bool> m_isBarred;
    std::vector<int> m_roots;
    std::vector<double> m_shifts; ///< top of a node below that of its root
};

struct Extent {
    double top = std::numeric_limits<double>::infinity();
    double bottom = -std::numeric_limits<double>::infinity();

    [[nodiscard]] double height() const { return bottom - top; }
};

Extent extentOf(const LayerGraph& graph, const std::vector<double>& tops) {
    Extent extent;
    for (std::size_t node = 0; node < tops.size(); ++node) {
        extent.top = std::min(extent.top, tops[node]);
        extent.bottom = std::max(extent.bottom, tops[node] + graph.nodes[node].height);
    }
    return extent;
}

} // namespace

std::vector<double> topsOf(const LayerGraph& graph, const LayerGaps& gaps) {
    std::array<std::vector<double>, 4> ways;
    std::array<Extent, 4> extents;
    std::size_t flattest = 0;
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const bool upsideDown = way % 2 == 1;
        const LayerGraph seen = turned(graph, way >= 2, upsideDown);
        ways[way] = Alignment(seen, gaps).tops();
        for (std::size_t node = 0; upsideDown && node < ways[way].size(); ++node) {
            ways[way][node] = -(ways[way][node] + graph.nodes[node].height);
        }
        extents[way] = extentOf(graph, ways[way]);
        if (extents[way].height() < extents[flattest].height()) {
            flattest = way;
        }
    }
    std::vector<double> tops(graph.nodes.size());
    for (std::size_t node = 0; node < tops.size(); ++node) {
        std::array<double, 4> each{};
        for (std::size_t way = 0; way < ways.size(); ++way) {
            const double shift = way % 2 == 1 ? extents[flattest].bottom - extents[way].bottom
                                              : extents[flattest].top - extents[way].top;
            each[way] = ways[way][node] + shift;
        }
        std::ranges::sort(each);
        tops[node] = (each[1] + each[2]) / 2;
    }
    return tops;
}

} // namespace millrace::ui
