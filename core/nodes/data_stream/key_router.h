// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "base/large_array.h"
#include "records/record_batch.h"

#include <cstdint>
#include <span>
#include <vector>

namespace millrace::data_stream {

/// Finds the shard of each record: MD5 of the key into the shards' ranges (api/API_PutRecord.html). A key
/// population is hashed once, when a key first comes by, not once a record.
class KeyRouter {
public:
    /// `source` must outlive the router.
    explicit KeyRouter(const RecordSource& source);

    /// `starts`: starting hash key of each open shard, ascending, with `shards` naming the shard of each.
    /// Forgets what was known.
    void setRanges(std::vector<HashKey> starts, std::vector<std::uint32_t> shards);

    /// One shard for each record of `batch`.
    void route(const RecordBatch& batch, std::span<std::uint32_t> shards);

    [[nodiscard]] const RecordSource& source() const { return *m_source; }

private:
    /// Routes keys of a population by a table of indexes into m_shards; its largest number: not hashed yet.
    template <typename Index>
    void routeBy(LargeArray<Index>& table, const RecordBatch& batch, std::span<std::uint32_t> shards);

    /// Index of the range that holds `hash`.
    [[nodiscard]] std::size_t rangeOf(HashKey hash) const;

    const RecordSource* m_source;
    std::vector<HashKey> m_starts;
    std::vector<std::uint32_t> m_shards;
    // By population index. A large table lies outside of the caches: half the size is half the misses.
    LargeArray<std::uint16_t> m_rangeOfKey;
    LargeArray<std::uint32_t> m_rangeOfKeyWide; ///< in its place when there are many shards
    std::vector<HashKey> m_hashes;              ///< scratch
};

} // namespace millrace::data_stream
