// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/key_router.h"

#include <algorithm>
#include <cstddef>

namespace millrace::data_stream {

KeyRouter::KeyRouter(const RecordSource& source)
    : m_source(&source) {}

void KeyRouter::setRanges(std::vector<HashKey> starts, std::vector<std::uint32_t> shards) {
    m_starts = std::move(starts);
    m_shards = std::move(shards);
    m_shardOfKey.assign(m_source->keyPopulation(), kUnknown);
}

std::uint32_t KeyRouter::shardOf(HashKey hash) const {
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), hash);
    return m_shards[static_cast<std::size_t>(after - m_starts.begin()) - 1];
}

void KeyRouter::route(const RecordBatch& batch, std::span<std::uint32_t> shards) {
    if (m_shardOfKey.empty()) {
        m_hashes.resize(batch.size());
        m_source->hashKeys(batch.ordinal, m_hashes);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            shards[i] = shardOf(m_hashes[i]);
        }
        return;
    }
    // A large population lies outside of the caches.
    for (const std::uint32_t key : batch.key) {
        __builtin_prefetch(&m_shardOfKey[key]);
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const std::uint32_t shard = m_shardOfKey[batch.key[i]];
        shards[i] = shard;
        if (shard == kUnknown) [[unlikely]] {
            shards[i] = m_shardOfKey[batch.key[i]] = shardOf(m_source->populationHash(batch.key[i]));
        }
    }
}

} // namespace millrace::data_stream
