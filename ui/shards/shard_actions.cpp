// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/shard_actions.h"

#include "charts/value_scale.h"
#include "shards/shard_count_dialog.h"
#include "shards/shard_facts.h"
#include "shards/split_dialog.h"
#include "shards/throttle_facts.h"

#include <QMenu>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr const char* kSplit = "split_shard";
constexpr const char* kMerge = "merge_shards";
constexpr const char* kCount = "update_shard_count";

} // namespace

ShardActions::ShardActions(Document& document, RunController& run, QWidget* host)
    : QObject(host)
    , m_document(document)
    , m_run(run)
    , m_host(host) {}

bool ShardActions::isShardedStream(const NodeId& node) const {
    const Node* found = m_document.pipeline().findNode(node);
    const NodeType* type = found ? m_document.types().find(found->type) : nullptr;
    return type && type->description.findAction(kSplit);
}

std::shared_ptr<const NodeState> ShardActions::state() const {
    const std::shared_ptr<const RunView> view = m_run.view();
    const auto found = std::ranges::find(view->snapshot.nodes, m_node, &NodeState::node);
    return found == view->snapshot.nodes.end() ? nullptr : std::shared_ptr<const NodeState>(view, &*found);
}

QString ShardActions::whyNot() const {
    const RunState run = m_run.state();
    const std::shared_ptr<const NodeState> stream = state();
    if (!stream || m_run.isStopping() || (run != RunState::running && run != RunState::paused)) {
        return tr("Shards are split and merged in a run under way. Press F5 to start one.");
    }
    if (std::ranges::find(stream->actionsOff, kSplit) != stream->actionsOff.end()) {
        return tr(
            "The shards of an on-demand stream are the service's. Switch the stream to provisioned mode "
            "to change them.");
    }
    return {};
}

bool ShardActions::canSplit(const std::string& shard) const {
    const std::shared_ptr<const NodeState> stream = whyNot().isEmpty() ? state() : nullptr;
    const ShardState* found = stream ? findShard(stream->shards, shard) : nullptr;
    return found && isOpen(*found);
}

bool ShardActions::canMerge(const std::string& shard) const {
    const std::shared_ptr<const NodeState> stream = whyNot().isEmpty() ? state() : nullptr;
    const ShardState* found = stream ? findShard(stream->shards, shard) : nullptr;
    return found && nextOpen(stream->shards, *found);
}

bool ShardActions::hasThrottles() const {
    return millrace::ui::hasThrottles(m_run.view()->snapshot.nodes, m_node);
}

std::vector<KnownKey> ShardActions::keys() const {
    return knownKeys(m_document.pipeline(), m_document.types(), m_node, m_run.view()->snapshot.nodes);
}

void ShardActions::execute(const char* action, Json arguments) {
    m_run.execute({m_node, action, std::move(arguments)});
}

void ShardActions::splitInMiddle(const std::string& shard) {
    execute(kSplit, {{"shard_to_split", shard}});
}

void ShardActions::split(const std::string& shard, HashKey start) {
    execute(kSplit, {{"shard_to_split", shard}, {"new_starting_hash_key", toString(start)}});
}

void ShardActions::mergeWithNext(const std::string& shard) {
    const std::shared_ptr<const NodeState> stream = state();
    const ShardState* found = stream ? findShard(stream->shards, shard) : nullptr;
    if (const ShardState* next = found ? nextOpen(stream->shards, *found) : nullptr) {
        execute(kMerge, {{"shard_to_merge", shard}, {"adjacent_shard_to_merge", next->shardId}});
    }
}

void ShardActions::askSplit(const std::string& shard) {
    const std::shared_ptr<const NodeState> stream = state();
    if (!stream) {
        return;
    }
    auto* dialog = new SplitDialog(stream->shards, keys(), shard, m_host);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, node = m_node] {
        m_run.execute(
            {node,
             kSplit,
             {{"shard_to_split", dialog->shard()}, {"new_starting_hash_key", toString(*dialog->start())}}});
    });
    dialog->open();
}

void ShardActions::askCount() {
    const std::shared_ptr<const NodeState> stream = state();
    if (!stream) {
        return;
    }
    auto* dialog =
        new ShardCountDialog(static_cast<int>(std::ranges::count_if(stream->shards, isOpen)), m_host);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, node = m_node] {
        m_run.execute({node, kCount, {{"target_shard_count", dialog->count()}}});
    });
    dialog->open();
}

QAction* ShardActions::add(QMenu& menu, const QString& text, bool enabled, std::function<void()> act) {
    QAction* action = menu.addAction(text);
    action->setEnabled(enabled);
    if (const QString reason = whyNot(); !reason.isEmpty()) {
        menu.setToolTipsVisible(true);
        action->setToolTip(reason);
    }
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

void ShardActions::fillMenu(QMenu& menu, const std::string& shard) {
    const bool canSplitIt = canSplit(shard);
    add(menu, tr("Split in the middle"), canSplitIt, [this, shard] { splitInMiddle(shard); });
    add(menu, tr("Split at…"), canSplitIt, [this, shard] { askSplit(shard); });
    const std::shared_ptr<const NodeState> stream = state();
    const ShardState* found = stream ? findShard(stream->shards, shard) : nullptr;
    const ShardState* next = found ? nextOpen(stream->shards, *found) : nullptr;
    add(menu, next ? tr("Merge with next (%1)").arg(shardName(next->shardId)) : tr("Merge with next"),
        canMerge(shard), [this, shard] { mergeWithNext(shard); });
    menu.addSeparator();
    add(menu, tr("Set number of shards…"), whyNot().isEmpty(), [this] { askCount(); });
}

void ShardActions::fillStreamMenu(QMenu& menu) {
    const std::shared_ptr<const NodeState> stream = state();
    const bool may = whyNot().isEmpty();
    const ShardState* busiest = stream ? busiestShard(stream->shards) : nullptr;
    const std::string hot = busiest ? busiest->shardId : std::string();
    add(menu,
        busiest ? tr("Split the busiest in the middle (%1)").arg(shardName(hot))
                : tr("Split the busiest in the middle"),
        may && busiest, [this, hot] { splitInMiddle(hot); });
    add(menu, tr("Split at…"), may && busiest, [this, hot] { askSplit(hot); });
    const ShardState* lower = stream ? quietestPair(stream->shards) : nullptr;
    const ShardState* upper = lower ? nextOpen(stream->shards, *lower) : nullptr;
    const std::string cold = lower ? lower->shardId : std::string();
    add(menu,
        upper ? tr("Merge the quietest neighbours (%1 and %2)")
                    .arg(shardName(lower->shardId), shardName(upper->shardId))
              : tr("Merge the quietest neighbours"),
        may && upper, [this, cold] { mergeWithNext(cold); });
    menu.addSeparator();
    add(menu, tr("Set number of shards…"), may, [this] { askCount(); });
}

} // namespace millrace::ui
