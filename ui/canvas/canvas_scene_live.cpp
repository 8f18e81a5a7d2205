// SPDX-License-Identifier: GPL-3.0-or-later
// What a run says of nodes and wires. Words for thousands of nodes take longer than a frame may: they come a
// slice at a time, with room for input between.
#include "canvas/canvas_scene.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace millrace::ui {

namespace {

constexpr std::size_t kLeastRefreshed = 64; ///< nodes of a slice, however long they take
constexpr int kSliceMs = 2;
constexpr std::size_t kMany =
    1000; ///< nodes; a frame may take longer with more, and there should be few of them
constexpr int kSliceOfManyMs = 8;

} // namespace

void CanvasScene::showSnapshot(std::shared_ptr<const Snapshot> snapshot) {
    static const Snapshot kNone;
    m_snapshot = std::move(snapshot);
    const Snapshot& shown = m_snapshot ? *m_snapshot : kNone;
    for (const auto& [id, item] : m_nodes) {
        item->state = nullptr;
    }
    // Snapshots of a run name the nodes in the same order.
    m_inSnapshot.resize(shown.nodes.size());
    for (std::size_t i = 0; i < shown.nodes.size(); ++i) {
        const NodeState& state = shown.nodes[i];
        if (!m_inSnapshot[i] || m_inSnapshot[i]->id() != state.node) {
            m_inSnapshot[i] = nodeItem(state.node);
        }
        if (m_inSnapshot[i]) {
            m_inSnapshot[i]->state = &state;
        }
    }
    m_trends.add(shown);
    m_stale = m_document.pipeline().nodes.size();
    refreshSome();
}

/// Goes on where the last slice ended, so that all come round however fast snapshots follow each other.
void CanvasScene::refreshSome() {
    const std::vector<Node>& nodes = m_document.pipeline().nodes;
    m_stale = std::min(m_stale, nodes.size());
    const int mostMs = nodes.size() > kMany ? kSliceOfManyMs : kSliceMs;
    QElapsedTimer timer;
    timer.start();
    for (std::size_t done = 0; m_stale > 0 && (done < kLeastRefreshed || timer.elapsed() < mostMs);
         ++done, --m_stale) {
        m_nextStale = m_nextStale < nodes.size() ? m_nextStale : 0;
        const Node& node = nodes[m_nextStale++];
        if (NodeItem* item = nodeItem(node.id)) {
            refreshNode(*item, node);
            for (WireItem* wire : item->wires) {
                refreshWire(*wire);
            }
        }
    }
    if (m_stale == 0) {
        refreshBoxes();
        emit refreshed();
    } else if (!m_isSliceAsked) {
        m_isSliceAsked = true;
        QTimer::singleShot(0, this, [this] {
            m_isSliceAsked = false;
            refreshSome();
        });
    }
}

const NodeState* CanvasScene::stateInSnapshot(const NodeId& id) const {
    if (!m_snapshot) {
        return nullptr;
    }
    const auto state = std::ranges::find(m_snapshot->nodes, id, &NodeState::node);
    return state == m_snapshot->nodes.end() ? nullptr : &*state;
}

void CanvasScene::refreshNode(NodeItem& item, const Node& node) {
    const auto problems = m_problems.find(item.id());
    NodeLook look = lookOf(node, item.description(), item.state,
                           problems == m_problems.end() ? ProblemCounts() : problems->second);
    if (look.live) {
        look.trend = m_trends.of(item.id());
    }
    item.setLook(std::move(look));
}

void CanvasScene::refreshWire(WireItem& wire) {
    WireLook look = wireLookOf(wire.exchange(), wire.source().state, wire.target().state, wire.outOfSource,
                               wire.intoTarget);
    look.resting = wire.source().look().isResting() || wire.target().look().isResting();
    wire.setLook(look);
}

void CanvasScene::refreshWires() {
    for (const auto& [link, item] : m_wires) {
        refreshWire(*item);
    }
}

} // namespace millrace::ui
