// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/read_budget.h"

#include "facts/stream_limits.h"
#include "shards/shard_facts.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace millrace::ui {

namespace {

/// Shards on which calls are refused come before all others.
constexpr double kRefused = 1e6;

void finish(BudgetReader& reader) {
    reader.all.shards = 0;
    double largest = -1;
    for (std::size_t i = 0; i < reader.shards.size(); ++i) {
        const BudgetUse& use = reader.shards[i];
        if (use.shards == 0) {
            continue;
        }
        reader.all.addShard(use);
        const double share = use.share() + (use.refusedPerSecond > 0 ? kRefused : 0);
        if (share > largest) {
            largest = share;
            reader.tightest = static_cast<int>(i);
        }
    }
}

/// By the number of a shard its column; -1 where it has none.
std::vector<int> columnsOf(const std::vector<NodeState>& nodes, const NodeState& stream, ReadBudget& budget) {
    std::vector<bool> isRead(stream.shards.size());
    for (const NodeState& node : nodes) {
        if (node.reads == stream.node) {
            for (const ShardReading& reading : node.readings) {
                if (reading.shard < isRead.size()) {
                    isRead[reading.shard] = true;
                }
            }
        }
    }
    std::vector<int> columns(stream.shards.size(), -1);
    for (std::size_t i = 0; i < stream.shards.size(); ++i) {
        const ShardState& shard = stream.shards[i];
        if (isOpen(shard) || isRead[i]) {
            columns[i] = static_cast<int>(budget.columns.size());
            budget.columns.push_back({shard.shardId, isOpen(shard)});
        }
    }
    return columns;
}

} // namespace

double BudgetUse::bytesShare() const {
    const auto limit = static_cast<double>(isShared ? data_stream::kShardReadBytesPerSecond
                                                    : data_stream::kFanOutBytesPerSecond);
    return shards == 0 ? 0 : bytesPerSecond / (limit * shards);
}

double BudgetUse::callsShare() const {
    return shards == 0 || !isShared
               ? 0
               : callsPerSecond / (static_cast<double>(data_stream::kShardReadCallsPerSecond) * shards);
}

double BudgetUse::share() const {
    return std::max(bytesShare(), callsShare());
}

LoadBand BudgetUse::band() const {
    return shards == 0 ? LoadBand::stopped : bandOf(share(), refusedPerSecond > 0);
}

void BudgetUse::addShard(const BudgetUse& other) {
    addReader(other);
    shards += other.shards;
}

void BudgetUse::addReader(const BudgetUse& other) {
    bytesPerSecond += other.bytesPerSecond;
    callsPerSecond += other.callsPerSecond;
    refusedPerSecond += other.refusedPerSecond;
    unread += other.unread;
    lagMilliseconds = std::max(lagMilliseconds, other.lagMilliseconds);
}

LoadBand BudgetReader::worst() const {
    return tightest < 0 ? LoadBand::stopped : shards[static_cast<std::size_t>(tightest)].band();
}

int ReadBudget::columnOf(const std::string& shardId) const {
    const auto found = std::ranges::find(columns, shardId, &BudgetShard::id);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

double ReadBudget::shareOf(int column) const {
    const auto index = static_cast<std::size_t>(column);
    double share = together.shards.empty() ? 0 : together.shards[index].share();
    for (const BudgetReader& reader : own) {
        share = std::max(share, reader.shards[index].share());
    }
    return share;
}

std::vector<int> ReadBudget::tightest(std::size_t most) const {
    std::vector<double> shares(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool isRefused = together.shards[i].refusedPerSecond > 0;
        shares[i] = shareOf(static_cast<int>(i)) + (isRefused ? kRefused : 0);
    }
    std::vector<int> order(columns.size());
    std::iota(order.begin(), order.end(), 0);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
    std::partial_sort(order.begin(), end, order.end(), [&](int a, int b) {
        const double first = shares[static_cast<std::size_t>(a)];
        const double second = shares[static_cast<std::size_t>(b)];
        return first != second ? first > second : a < b;
    });
    order.erase(end, order.end());
    std::erase_if(order, [&](int column) { return shares[static_cast<std::size_t>(column)] <= 0; });
    return order;
}

ReadBudget readBudgetOf(const std::vector<NodeState>& nodes, const NodeId& stream) {
    ReadBudget budget;
    const auto found = std::ranges::find(nodes, stream, &NodeState::node);
    if (found == nodes.end()) {
        return budget;
    }
    const std::vector<int> columns = columnsOf(nodes, *found, budget);
    budget.together.shards.resize(budget.columns.size());
    for (const NodeState& node : nodes) {
        if (node.reads != stream) {
            continue;
        }
        BudgetReader reader{node.node, std::vector<BudgetUse>(budget.columns.size()), {}, -1};
        reader.all.isShared = !node.hasOwnThroughput;
        for (const ShardReading& reading : node.readings) {
            const int column = reading.shard < columns.size() ? columns[reading.shard] : -1;
            if (column < 0) {
                continue;
            }
            const BudgetUse use{static_cast<double>(reading.bytesPerSecond),
                                reading.callsPerSecond,
                                reading.refusedPerSecond,
                                reading.unread,
                                reading.lagMilliseconds,
                                1,
                                !node.hasOwnThroughput};
            reader.shards[static_cast<std::size_t>(column)] = use;
            if (use.isShared) {
                BudgetUse& sum = budget.together.shards[static_cast<std::size_t>(column)];
                sum.addReader(use);
                sum.shards = 1;
            }
        }
        finish(reader);
        (node.hasOwnThroughput ? budget.own : budget.shared).push_back(std::move(reader));
    }
    finish(budget.together);
    return budget;
}

} // namespace millrace::ui
