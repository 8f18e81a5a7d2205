// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shard_commands.h"

#include "charts/charts_panel.h"
#include "shards/shard_facts.h"
#include "shards/throttle_facts.h"
#include "theme/theme.h"

#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace millrace::ui {

ShardCommands::ShardCommands(Document& document, RunController& run, ChartsPanel& charts,
                             ActionTable& actions, QWidget& window)
    : QObject(&window)
    , m_run(run)
    , m_charts(charts)
    , m_actions(actions)
    , m_ofCanvas(new ShardActions(document, run, &window)) {
    m_ofCanvas->setParent(this); // it goes before the run
    ShardActions& shards = charts.shardActions();
    const auto on = [this, &actions](ActionId id, auto&& slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::splitShard, [this, &shards] { shards.splitInMiddle(target()); });
    on(ActionId::splitShardAt, [this, &shards] { shards.askSplit(target()); });
    on(ActionId::mergeShards, [this, &shards] { shards.mergeWithNext(target()); });
    on(ActionId::setShardCount, [&shards] { shards.askCount(); });
    on(ActionId::hashRing, [this] { emit ringRequested(); });
    connect(&run, &RunController::viewChanged, this, &ShardCommands::update);
    connect(&run, &RunController::stateChanged, this, &ShardCommands::update);
    connect(&run, &RunController::stoppingChanged, this, &ShardCommands::update);
    connect(&charts, &ChartsPanel::shardHighlighted, this, &ShardCommands::update);
    keepPage();
    update();
}

void ShardCommands::keepPage() {
    const QString key = QStringLiteral("charts/page");
    m_charts.choosePage(QSettings().value(key).toString());
    connect(&m_charts, &ChartsPanel::pageChosen, this, [this, key, kept = m_charts.pageName()]() mutable {
        if (const QString page = m_charts.pageName(); page != kept) {
            kept = page;
            QSettings().setValue(key, page);
        }
    });
}

std::string ShardCommands::target() const {
    const std::shared_ptr<const NodeState> stream = m_charts.shardActions().state();
    if (!stream) {
        return {};
    }
    const ShardState* picked = findShard(stream->shards, m_charts.highlightedShard());
    if (!picked || !isOpen(*picked)) {
        picked = busiestShard(stream->shards);
    }
    return picked ? picked->shardId : std::string();
}

void ShardCommands::update() {
    const ShardActions& shards = m_charts.shardActions();
    const std::string shard = target();
    const bool canSplit = shards.canSplit(shard);
    m_actions.action(ActionId::splitShard)->setEnabled(canSplit);
    m_actions.action(ActionId::splitShardAt)->setEnabled(canSplit);
    m_actions.action(ActionId::mergeShards)->setEnabled(shards.canMerge(shard));
    m_actions.action(ActionId::setShardCount)->setEnabled(shards.whyNot().isEmpty());
}

void ShardCommands::addWhy(QMenu& menu, const NodeId& node) {
    const std::shared_ptr<const RunView> view = m_run.view();
    const std::vector<NodeState>& nodes = view->snapshot.nodes;
    const auto add = [&](const char* icon, const QString& text, void (ChartsPanel::*show)(const NodeId&)) {
        QAction* action = menu.addAction(Theme::instance().icon(QLatin1String(icon)), text);
        connect(action, &QAction::triggered, this, [this, node, show] {
            (m_charts.*show)(node);
            emit chartsRequested();
        });
    };
    const bool isReading = std::ranges::any_of(nodes, [&](const NodeState& state) {
        return !state.reads.isEmpty() && (state.node == node || state.reads == node);
    });
    const bool isThrottled = hasThrottles(nodes, node);
    if (isReading) {
        add("consumer", tr("Read budget…"), &ChartsPanel::showReadBudget);
    }
    if (isThrottled) {
        add("throttled", tr("Why throttled…"), &ChartsPanel::showThrottles);
    }
    if (isReading || isThrottled) {
        menu.addSeparator();
    }
}

void ShardCommands::addToNodeMenu(QMenu& menu, const NodeId& node) {
    if (!m_ofCanvas->isShardedStream(node)) {
        addWhy(menu, node);
        return;
    }
    m_ofCanvas->setNode(node);
    QMenu* shards = menu.addMenu(Theme::instance().icon(QStringLiteral("split")), tr("Shards"));
    m_ofCanvas->fillStreamMenu(*shards);
    shards->addSeparator();
    connect(shards->addAction(tr("Show hash ring")), &QAction::triggered, this,
            &ShardCommands::ringRequested);
    addWhy(menu, node);
    menu.addSeparator();
}

} // namespace millrace::ui
