// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/shard_map.h"

#include <algorithm>
#include <cassert>

namespace millrace::data_stream {

ShardMap::ShardMap(const std::vector<HashKeyRange>& ranges) {
    for (const HashKeyRange& range : ranges) {
        m_open.push_back(add(range, kNoShard, kNoShard));
    }
}

std::uint32_t ShardMap::add(HashKeyRange range, std::uint32_t parent, std::uint32_t adjacentParent) {
    m_lines.push_back({range, {parent, adjacentParent, false}});
    return size() - 1;
}

std::size_t ShardMap::placeOf(HashKey key) const {
    const auto after = std::ranges::upper_bound(
        m_open, key, {}, [this](std::uint32_t shard) { return m_lines[shard].range.first; });
    return static_cast<std::size_t>(after - m_open.begin()) - 1;
}

std::uint32_t ShardMap::shardOf(HashKey key) const {
    return m_open[placeOf(key)];
}

void ShardMap::split(std::uint32_t shard, HashKey start) {
    const HashKeyRange range = m_lines[shard].range;
    assert(!m_lines[shard].lineage.closed && range.contains(start) && start != range.first);
    const std::size_t place = placeOf(range.first);
    m_lines[shard].lineage.closed = true;
    m_open[place] = add({range.first, start - 1}, shard, kNoShard);
    m_open.insert(m_open.begin() + static_cast<std::ptrdiff_t>(place) + 1,
                  add({start, range.last}, shard, kNoShard));
}

void ShardMap::merge(std::uint32_t lower, std::uint32_t upper) {
    const HashKeyRange range{m_lines[lower].range.first, m_lines[upper].range.last};
    assert(m_lines[lower].range.last + 1 == m_lines[upper].range.first);
    const std::size_t place = placeOf(range.first);
    m_lines[lower].lineage.closed = true;
    m_lines[upper].lineage.closed = true;
    m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(place));
    m_open[place] = add(range, lower, upper);
}

bool ShardMap::splitAtEvenRanges(std::uint32_t count) {
    bool changed = false;
    for (std::uint32_t i = 1; i < count; ++i) {
        const HashKey start = evenHashKeyRange(i, count).first;
        const std::uint32_t shard = shardOf(start);
        if (m_lines[shard].range.first != start) {
            split(shard, start);
            changed = true;
        }
    }
    return changed;
}

bool ShardMap::mergeToEvenRanges(std::uint32_t count) {
    bool changed = false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const HashKeyRange range = evenHashKeyRange(i, count);
        std::uint32_t lower = shardOf(range.first);
        while (m_lines[lower].range.last < range.last) {
            merge(lower, shardOf(m_lines[lower].range.last + 1));
            lower = size() - 1;
            changed = true;
        }
    }
    return changed;
}

std::optional<HashKey> ShardMap::middle(const HashKeyRange& range) {
    // gh/mhart/kinesalite: the new start must exceed the shard's start + 1 and be below its end.
    const HashKey start = range.first + (range.last - range.first) / 2 + 1;
    return start > range.first + 1 && start < range.last ? std::optional(start) : std::nullopt;
}

} // namespace millrace::data_stream
