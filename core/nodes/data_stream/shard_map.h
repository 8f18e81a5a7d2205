// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "engine/ports.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace millrace::data_stream {

/// The shards that a stream ever had: their ranges and where they come from. Knows what splits and merges do
/// to them, not what is in them. Open shards always cover the hash-key space without overlap.
class ShardMap {
public:
    ShardMap() = default;

    /// Ranges ascending, from 0 to 2^128-1 without gaps.
    explicit ShardMap(const std::vector<HashKeyRange>& ranges);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_lines.size()); }

    [[nodiscard]] const HashKeyRange& range(std::uint32_t shard) const { return m_lines[shard].range; }

    [[nodiscard]] const ShardLineage& lineage(std::uint32_t shard) const { return m_lines[shard].lineage; }

    /// Open shards by their ranges, ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& open() const { return m_open; }

    /// The open shard whose range holds `key`.
    [[nodiscard]] std::uint32_t shardOf(HashKey key) const;

    /// Closes an open shard; two new ones take its range, the upper from `start` on, which lies within the
    /// range and not at its beginning. The new shards are the last two.
    void split(std::uint32_t shard, HashKey start);

    /// Closes two open shards, of which `upper` begins right behind `lower`; a new one takes their range.
    void merge(std::uint32_t lower, std::uint32_t upper);

    /// Splits open shards where one of `count` even ranges begins within them (the first part of
    /// UNIFORM_SCALING). True when a split was needed.
    bool splitAtEvenRanges(std::uint32_t count);

    /// Merges neighbours until each of `count` even ranges is one shard (its second part). True when a merge
    /// was needed.
    bool mergeToEvenRanges(std::uint32_t count);

    /// The middle of a range, where an even split begins its upper half; nothing when it is too small.
    [[nodiscard]] static std::optional<HashKey> middle(const HashKeyRange& range);

private:
    struct Line {
        HashKeyRange range;
        ShardLineage lineage;
    };

    std::uint32_t add(HashKeyRange range, std::uint32_t parent, std::uint32_t adjacentParent);
    [[nodiscard]] std::size_t placeOf(HashKey key) const;

    std::vector<Line> m_lines;
    std::vector<std::uint32_t> m_open;
};

} // namespace millrace::data_stream
