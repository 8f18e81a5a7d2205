// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/large_array.h"
#include "engine/ports.h"
#include "nodes/producer/kpl_record.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace millrace::producer {

/// Whether the source gives its records explicit hash keys, so that their place isn't the hash of their key.
[[nodiscard]] bool hasExplicitHashKeys(const RecordSource& source);

/// What the KPL knows of the keys of a source: which are the same, and the shards that they go to. Shards are
/// remembered by key until forgetShards().
class KplKeys {
public:
    KplKeys(const RecordSource& users, const PutTarget& target);

    /// An explicit hash key as the table of an aggregated record sees it.
    struct Explicit {
        std::uint32_t id = 0;     ///< equal hash keys have one id
        std::uint16_t digits = 0; ///< of its decimal form
    };

    /// Adds the records of `batch` to `records`, all but their deadlines, and the shard of each to `shards`.
    void read(const RecordBatch& batch, std::size_t count, std::vector<UserRecord>& records,
              std::vector<std::uint32_t>& shards);

    /// The shard of one record.
    [[nodiscard]] std::uint32_t shardOf(const UserRecord& record);

    /// The shard that the stream has for the record at this moment, whatever is remembered.
    [[nodiscard]] std::uint32_t shardNow(const UserRecord& record) const;

    /// The stream was resharded: what was remembered is no longer so.
    void forgetShards();

    /// Nothing when keys are placed by their hash.
    [[nodiscard]] std::optional<Explicit> explicitOf(const UserRecord& record) const {
        return m_explicit.empty() ? std::nullopt
                                  : std::optional(m_explicit[static_cast<std::size_t>(record.keyId)]);
    }

private:
    [[nodiscard]] HashKey hashOf(const UserRecord& record) const;

    const RecordSource& m_users;
    const PutTarget& m_target;
    LargeArray<std::uint32_t> m_shardOfKey; ///< by population key; kNoShard: not known yet
    std::vector<Explicit> m_explicit;       ///< by population key; empty: keys have none
    std::vector<HashKey> m_hashes;          ///< scratch
};

} // namespace millrace::producer
