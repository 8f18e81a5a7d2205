// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrange/layer_graph.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace millrace::ui {

namespace {

/// The arcs that leave each node, by their numbers.
std::vector<std::vector<std::size_t>> leaving(int nodes, const std::vector<Arc>& arcs) {
    std::vector<std::vector<std::size_t>> out(static_cast<std::size_t>(nodes));
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        out[static_cast<std::size_t>(arcs[i].from)].push_back(i);
    }
    return out;
}

enum class Visit : char { none, open, done };

/// Goes down from `start` and turns the arcs that lead back to what is still open.
class CycleBreaker {
public:
    CycleBreaker(int nodes, const std::vector<Arc>& arcs)
        : m_arcs(arcs)
        , m_out(leaving(nodes, arcs))
        , m_visits(static_cast<std::size_t>(nodes), Visit::none)
        , m_turned(arcs.size(), false) {}

    void visit(std::size_t start) {
        if (m_visits[start] != Visit::none) {
            return;
        }

        struct Step {
            std::size_t node;
            std::size_t next = 0;
        };

        std::vector<Step> path{{start}};
        m_visits[start] = Visit::open;
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == m_out[step.node].size()) {
                m_visits[step.node] = Visit::done;
                path.pop_back();
                continue;
            }
            const std::size_t arc = m_out[step.node][step.next++];
            const auto target = static_cast<std::size_t>(m_arcs[arc].to);
            if (m_visits[target] == Visit::open) {
                m_turned[arc] = target != step.node;
            } else if (m_visits[target] == Visit::none) {
                m_visits[target] = Visit::open;
                path.push_back({target});
            }
        }
    }

    [[nodiscard]] std::vector<bool> turned() && { return std::move(m_turned); }

private:
    const std::vector<Arc>& m_arcs;
    std::vector<std::vector<std::size_t>> m_out;
    std::vector<Visit> m_visits;
    std::vector<bool> m_turned;
};

} // namespace

std::vector<int> LayerGraph::places() const {
    std::vector<int> places(nodes.size());
    for (const std::vector<int>& layer : layers) {
        for (std::size_t i = 0; i < layer.size(); ++i) {
            places[static_cast<std::size_t>(layer[i])] = static_cast<int>(i);
        }
    }
    return places;
}

std::vector<bool> turnedArcs(int nodes, const std::vector<Arc>& arcs) {
    std::vector<bool> isEntered(static_cast<std::size_t>(nodes), false);
    for (const Arc& arc : arcs) {
        if (arc.from != arc.to) {
            isEntered[static_cast<std::size_t>(arc.to)] = true;
        }
    }
    // From the sources first: what leads back to them is never taken for the way forth.
    CycleBreaker breaker(nodes, arcs);
    for (const bool entered : {false, true}) {
        for (std::size_t node = 0; node < isEntered.size(); ++node) {
            if (isEntered[node] == entered) {
                breaker.visit(node);
            }
        }
    }
    return std::move(breaker).turned();
}

std::vector<int> layersOf(int nodes, const std::vector<Arc>& arcs) {
    const std::vector<std::vector<std::size_t>> out = leaving(nodes, arcs);
    std::vector<int> entering(static_cast<std::size_t>(nodes), 0);
    for (const Arc& arc : arcs) {
        ++entering[static_cast<std::size_t>(arc.to)];
    }
    std::vector<std::size_t> sorted;
    std::vector<int> open = entering;
    for (std::size_t node = 0; node < open.size(); ++node) {
        if (open[node] == 0) {
            sorted.push_back(node);
        }
    }
    std::vector<int> layers(static_cast<std::size_t>(nodes), 0);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        for (const std::size_t arc : out[sorted[i]]) {
            const auto target = static_cast<std::size_t>(arcs[arc].to);
            layers[target] = std::max(layers[target], layers[sorted[i]] + 1);
            if (--open[target] == 0) {
                sorted.push_back(target);
            }
        }
    }
    for (auto node = sorted.rbegin(); node != sorted.rend(); ++node) {
        if (static_cast<int>(out[*node].size()) <= entering[*node]) {
            continue;
        }
        int nearest = std::numeric_limits<int>::max();
        for (const std::size_t arc : out[*node]) {
            nearest = std::min(nearest, layers[static_cast<std::size_t>(arcs[arc].to)]);
        }
        layers[*node] = nearest - 1;
    }
    return layers;
}

} // namespace millrace::ui
