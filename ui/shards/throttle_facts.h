// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"
#include "engine/snapshot.h"
#include "model/pipeline.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace millrace::ui {

/// A refused record with all that is known of it.
struct ThrottleRow {
    NodeId producer;
    ThrottleExample example;
    std::string shardId; ///< empty when the run has no such shard

    /// Same record, same attempt.
    [[nodiscard]] bool isSame(const ThrottleRow& other) const;
};

/// How many of the rows were refused on one shard by one limit.
struct ThrottleGroup {
    NodeId stream;
    std::string shardId;
    bool isByBytes = false;
    int count = 0;

    struct Key {
        std::string name;
        int count = 0;
    };

    std::vector<Key> keys; ///< most frequent first
};

/// The examples of `subject`, newest first: of a producer those of all its records, of a stream those of all
/// producers that put into it.
[[nodiscard]] std::vector<ThrottleRow> throttleRows(const std::vector<NodeState>& nodes,
                                                    const NodeId& subject);

/// Whether there is any such example, on one shard when `shardId` is not empty.
[[nodiscard]] bool hasThrottles(const std::vector<NodeState>& nodes, const NodeId& subject,
                                const std::string& shardId = {});

/// Rows by stream, shard and limit, most frequent first.
[[nodiscard]] std::vector<ThrottleGroup> throttleGroups(const std::vector<ThrottleRow>& rows);

/// What the rows have in common and what helps: a sentence or two. Empty without rows.
[[nodiscard]] QString throttleSentence(const std::vector<ThrottleGroup>& groups);

/// `1,000 records/s` or `1 MiB/s`.
[[nodiscard]] QString writeLimitText(bool isByBytes);

/// How often a producer puts a record at most; nothing: as often as its time to live lets it.
[[nodiscard]] std::optional<int> mostAttempts(const Pipeline& pipeline, const NodeTypes& types,
                                              const NodeId& producer);

/// `2 of 4`, `2` when there is no limit.
[[nodiscard]] QString attemptText(std::uint32_t attempt, std::optional<int> most);

/// As CSV, newest first: locale-free.
[[nodiscard]] QByteArray throttleCsv(const std::vector<ThrottleRow>& rows, const Pipeline& pipeline);

} // namespace millrace::ui
