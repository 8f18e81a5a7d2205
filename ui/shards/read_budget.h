// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/snapshot.h"
#include "model/pipeline.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace millrace::ui {

/// What is drawn of one shard, or of several together, by one reader or by several together: means of the
/// last kRecentSeconds.
struct BudgetUse {
    double bytesPerSecond = 0;
    double callsPerSecond = 0; ///< GetRecords calls, refused ones included
    double refusedPerSecond = 0;
    std::int64_t unread = 0;          ///< records
    std::int64_t lagMilliseconds = 0; ///< of the shard that is furthest behind
    std::uint32_t shards = 0;         ///< the limits hold for each of them; 0: nothing is read
    bool isShared = true; ///< of the budget that standard consumers share; else a budget of its own

    /// Shares of the limits, 1 = all of it; more when more is asked for than there is.
    [[nodiscard]] double bytesShare() const;
    [[nodiscard]] double callsShare() const;

    /// Of the tighter limit.
    [[nodiscard]] double share() const;

    [[nodiscard]] bool isByCalls() const { return callsShare() > bytesShare(); }

    /// `throttled` when calls are refused, `stopped` when nothing is read.
    [[nodiscard]] LoadBand band() const;

    /// Adds what is drawn of another shard.
    void addShard(const BudgetUse& other);
    /// Adds what another reader draws of the same shards.
    void addReader(const BudgetUse& other);
};

/// A row of the matrix.
struct BudgetReader {
    NodeId node;                   ///< empty: all who share
    std::vector<BudgetUse> shards; ///< by column
    BudgetUse all;
    int tightest = -1; ///< column of the largest share; -1: nothing is read

    /// Of all its shards the worst: the mean of many hides the hot one.
    [[nodiscard]] LoadBand worst() const;
};

/// A column of the matrix.
struct BudgetShard {
    std::string id;
    bool isOpen = true; ///< else it is closed and still read
};

/// Who draws how much of which shard of one stream.
struct ReadBudget {
    std::vector<BudgetShard> columns;
    std::vector<BudgetReader> shared; ///< as they stand in the run
    std::vector<BudgetReader> own;    ///< enhanced fan-out
    BudgetReader together;            ///< the sum of `shared`

    [[nodiscard]] bool hasReaders() const { return !shared.empty() || !own.empty(); }

    /// -1 when there is no such column.
    [[nodiscard]] int columnOf(const std::string& shardId) const;

    /// The largest share that anybody has of a column.
    [[nodiscard]] double shareOf(int column) const;

    /// Columns by shareOf(), the tightest first and before them where calls are refused, those of which
    /// nothing is drawn left out.
    [[nodiscard]] std::vector<int> tightest(std::size_t most) const;
};

/// The readers of `stream` in a snapshot. Columns are its open shards and closed ones that are still read.
[[nodiscard]] ReadBudget readBudgetOf(const std::vector<NodeState>& nodes, const NodeId& stream);

/// Calm, Busy, Hot, Refused…
[[nodiscard]] QString budgetWord(LoadBand band);

/// The limits of a shard as they are written: `2 MiB/s`, `5 calls/s`.
[[nodiscard]] QString readBytesLimitText();
[[nodiscard]] QString readCallsLimitText();

/// `1.2 calls/s`
[[nodiscard]] QString callsText(double callsPerSecond);

/// Who takes how much of the tightest shard, and what helps: a sentence or two.
[[nodiscard]] QString budgetSentence(const ReadBudget& budget, const Pipeline& pipeline);

/// Exact figures with limits and their source, a line each. `column` is that of one shard, or -1 for all.
[[nodiscard]] QStringList describeUse(const ReadBudget& budget, const BudgetReader& reader, int column,
                                      const Pipeline& pipeline);

/// As CSV, a line a reader and shard: locale-free.
[[nodiscard]] QByteArray budgetCsv(const ReadBudget& budget, const Pipeline& pipeline);

} // namespace millrace::ui
