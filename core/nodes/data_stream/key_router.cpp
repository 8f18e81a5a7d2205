// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/key_router.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace millrace::data_stream {

KeyRouter::KeyRouter(const RecordSource& source)
    : m_source(&source) {}

void KeyRouter::setRanges(std::vector<HashKey> starts, std::vector<std::uint32_t> shards) {
    m_starts = std::move(starts);
    m_shards = std::move(shards);
    const std::uint32_t population = m_source->keyPopulation();
    const bool isWide = m_shards.size() >= UINT16_MAX;
    m_rangeOfKey.assign(isWide ? 0 : population, UINT16_MAX);
    m_rangeOfKeyWide.assign(isWide ? population : 0, UINT32_MAX);
}

std::size_t KeyRouter::rangeOf(HashKey hash) const {
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), hash);
    return static_cast<std::size_t>(after - m_starts.begin()) - 1;
}

template <typename Index>
void KeyRouter::routeBy(LargeArray<Index>& table, const RecordBatch& batch, std::span<std::uint32_t> shards) {
    constexpr Index kUnknown = std::numeric_limits<Index>::max();
    for (const std::uint32_t key : batch.key) {
        __builtin_prefetch(&table[key]);
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
        Index& range = table[batch.key[i]];
        if (range == kUnknown) [[unlikely]] {
            range = static_cast<Index>(rangeOf(m_source->populationHash(batch.key[i])));
        }
        shards[i] = m_shards[range];
    }
}

void KeyRouter::route(const RecordBatch& batch, std::span<std::uint32_t> shards) {
    if (!m_rangeOfKey.empty()) {
        routeBy(m_rangeOfKey, batch, shards);
    } else if (!m_rangeOfKeyWide.empty()) {
        routeBy(m_rangeOfKeyWide, batch, shards);
    } else {
        m_hashes.resize(batch.size());
        m_source->hashKeys(batch.ordinal, m_hashes);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            shards[i] = m_shards[rangeOf(m_hashes[i])];
        }
    }
}

} // namespace millrace::data_stream
