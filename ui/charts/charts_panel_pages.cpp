// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the panel and the ways from one to another.
#include "charts/chart_bar.h"
#include "charts/charts_panel.h"
#include "charts/heat_page.h"
#include "panels/empty_state.h"
#include "panels/page_stack.h"
#include "shards/lineage_chart.h"
#include "shards/read_budget_page.h"
#include "shards/ring_page.h"
#include "shards/shard_actions.h"
#include "shards/shard_facts.h"
#include "shards/shard_page.h"
#include "shards/throttle_page.h"

#include <QScrollArea>

#include <algorithm>
#include <array>

namespace millrace::ui {

namespace {

/// In the order of ChartBar::View; settings hold them.
constexpr std::array kPages{"charts",  "heat-map",    "shards",       "hash-ring",
                            "lineage", "read-budget", "why-throttled"};

} // namespace

void ChartsPanel::connectReading() {
    connect(m_budget, &ReadBudgetPage::picked, this, &ChartsPanel::pickReader);
    connect(m_throttles, &ThrottlePage::shardRequested, this, &ChartsPanel::showShard);
    connect(m_shards, &ShardPage::throttlesRequested, this, [this] { m_bar->setView(ChartBar::throttles); });
}

void ChartsPanel::refreshPages() {
    const bool hasRun =
        m_shown || m_run.state() != RunState::stopped || m_run.view()->snapshot.time > kTimeZero;
    QWidget* page = m_empty;
    if (hasRun && !m_charts.empty()) {
        switch (m_bar->view()) {
        case ChartBar::charts:
            page = m_scroll;
            break;
        case ChartBar::heatMap:
            page = m_heat;
            break;
        case ChartBar::shards:
            page = m_shards;
            break;
        case ChartBar::ring:
            page = m_ring;
            break;
        case ChartBar::lineage:
            page = m_lineage;
            break;
        case ChartBar::readBudget:
            page = m_budget;
            break;
        case ChartBar::throttles:
            page = m_throttles;
            break;
        }
    }
    m_stack->setCurrentWidget(page);
}

bool ChartsPanel::showsCharts() const {
    return m_stack->currentWidget() == m_scroll;
}

bool ChartsPanel::showsHeatMap() const {
    return m_stack->currentWidget() == m_heat;
}

NodeId ChartsPanel::budgetNode() const {
    if (const NodeId stream = shardNode(); !stream.isEmpty()) {
        return stream;
    }
    const Catalog& catalog = m_document.types().catalog();
    const auto link = std::ranges::find_if(pipeline().links, [&](const Link& each) {
        return each.to.node == m_node && isSharded(pipeline(), catalog, each.from.node);
    });
    return link == pipeline().links.end() ? NodeId() : link->from.node;
}

NodeId ChartsPanel::throttledNode() const {
    if (const NodeId stream = shardNode(); !stream.isEmpty()) {
        return stream;
    }
    const Catalog& catalog = m_document.types().catalog();
    const bool isWriting = std::ranges::any_of(pipeline().links, [&](const Link& each) {
        return each.from.node == m_node && isSharded(pipeline(), catalog, each.to.node);
    });
    return isWriting ? m_node : NodeId();
}

void ChartsPanel::refreshReading() {
    if (m_stack->currentWidget() == static_cast<QWidget*>(m_budget)) {
        m_budget->refresh();
        m_budget->setHighlighted(m_highlighted);
    } else if (m_stack->currentWidget() == static_cast<QWidget*>(m_throttles)) {
        m_throttles->refresh();
    }
}

/// The panel goes on showing what it shows.
void ChartsPanel::select(std::set<NodeId> nodes) {
    m_isSelecting = true;
    std::erase_if(nodes, [this](const NodeId& node) { return !m_document.pipeline().findNode(node); });
    m_selection.set(std::move(nodes));
    m_isSelecting = false;
}

void ChartsPanel::pickReader(const NodeId& reader, const std::string& shard) {
    if (!reader.isEmpty()) {
        select({reader});
    }
    if (!shard.empty()) {
        markShard(shard);
    }
}

void ChartsPanel::showShard(const NodeId& stream, const NodeId& producer, const std::string& shard,
                            const std::string& key) {
    std::set<NodeId> nodes{stream};
    if (!producer.isEmpty()) {
        nodes.insert(producer);
    }
    if (m_bar->isPinned()) {
        pinNode(stream);
    } else {
        setNode(stream);
    }
    select(std::move(nodes));
    const std::shared_ptr<const NodeState> state = m_actions->state();
    const ShardState* found = state ? findShard(state->shards, shard) : nullptr;
    // A shard that is closed has no arc any more.
    m_bar->setView(found && isOpen(*found) ? ChartBar::ring : ChartBar::shards);
    refreshTexts();
    markShard(shard);
    m_ring->setMarkedKey(key);
    if (QWidget* page = m_stack->currentWidget(); page == static_cast<QWidget*>(m_ring)) {
        m_ring->ring().setFocus();
    } else if (page == static_cast<QWidget*>(m_shards)) {
        m_shards->table().setFocus();
    }
}

void ChartsPanel::showReadBudget(const NodeId& node) {
    showRun(nullptr);
    if (!m_bar->isPinned() || node != m_node) {
        m_bar->setPinned(false);
        setNode(node);
    }
    m_bar->setView(ChartBar::readBudget);
}

void ChartsPanel::showThrottles(const NodeId& node) {
    showRun(nullptr);
    if (!m_bar->isPinned() || node != m_node) {
        m_bar->setPinned(false);
        setNode(node);
    }
    m_bar->setView(ChartBar::throttles);
}

QString ChartsPanel::pageName() const {
    return QLatin1String(kPages[static_cast<std::size_t>(m_bar->wanted())]);
}

void ChartsPanel::choosePage(const QString& name) {
    for (std::size_t i = 0; i < kPages.size(); ++i) {
        if (name == QLatin1String(kPages[i])) {
            m_bar->setView(static_cast<ChartBar::View>(i));
        }
    }
}

} // namespace millrace::ui
