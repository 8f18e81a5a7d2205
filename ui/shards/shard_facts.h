// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/snapshot.h"
#include "shards/known_keys.h"

#include <QString>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace millrace::ui {

/// Where a hash key lies in the whole space, 0 to 1.
[[nodiscard]] double placeOf(HashKey key);

/// How much of the whole space a range holds, 0 to 1.
[[nodiscard]] double shareOf(const HashKeyRange& range);

/// The keys that the upper child of a split may begin with (api/API_SplitShard.html); nothing when the range
/// is too small to be split.
[[nodiscard]] std::optional<HashKeyRange> splitPoints(const HashKeyRange& range);

/// The key at `share` (0 to 1) of a range, kept within its split points; nothing when it has none.
[[nodiscard]] std::optional<HashKey> splitPointAt(const HashKeyRange& range, double share);

/// Where in `range` a key lies, 0 at its first and 1 at its last key.
[[nodiscard]] double shareWithin(const HashKeyRange& range, HashKey key);

[[nodiscard]] bool isOpen(const ShardState& shard);

/// Null when there is no such shard.
[[nodiscard]] const ShardState* findShard(const std::vector<ShardState>& shards, const std::string& id);

/// The open shard whose range begins where that of `shard` ends; null when there is none or `shard` is not
/// open.
[[nodiscard]] const ShardState* nextOpen(const std::vector<ShardState>& shards, const ShardState& shard);

/// The open shard with most load; null when none is open.
[[nodiscard]] const ShardState* busiestShard(const std::vector<ShardState>& shards);

/// Of two open neighbours the lower one, such that both have least load together; null without neighbours.
[[nodiscard]] const ShardState* quietestPair(const std::vector<ShardState>& shards);

/// What one child of a split would get, if its parent's load stays as it is.
struct ChildOutlook {
    HashKeyRange range;
    double part = 0; ///< of the parent's load, 0 to 1
    double recordsPerSecond = 0;
    double bytesPerSecond = 0;
    double utilisation = 0; ///< 1 = at the limit
};

struct SplitOutlook {
    HashKey start = 0; ///< where the upper child begins
    ChildOutlook lower;
    ChildOutlook upper;
    double throttledPerSecond = 0; ///< records that the parent refuses now; they come on top
    /// The key that carries most of the parent's load, when it carries half of it or more: no split divides
    /// it. With its share of the parent's load.
    std::optional<KnownKey> heavy;
};

/// The load is taken to be even over the range, but for the known keys, which stay whole.
[[nodiscard]] SplitOutlook outlookOf(const ShardState& shard, HashKey start,
                                     const std::vector<KnownKey>& keys);

/// `Open`, `Closed`, `Expired` in the language of the window.
[[nodiscard]] QString stateWord(const ShardState& shard);

/// `25.00 to 50.00 %` of the hash keys.
[[nodiscard]] QString rangeText(const HashKeyRange& range);

/// A share of something: `42 %`.
[[nodiscard]] QString shareText(double share);

/// What its parents are called: `Shard 1`, `Shard 1 and Shard 2`; empty when there are none.
[[nodiscard]] QString parentsText(const ShardState& shard);

/// All of it in a few lines, for tooltips and screen readers.
[[nodiscard]] QString describeShard(const ShardState& shard);

} // namespace millrace::ui
