// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodes/producer/key_table.h"
#include "nodes/producer/kpl_keys.h"
#include "nodes/producer/kpl_record.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace millrace::producer {

/// Gathers user records of one shard until they fill an aggregated record, or until one of them must go
/// (https://github.com/awslabs/amazon-kinesis-producer, aws/kinesis/core/aggregator.h and reducer.h). Those
/// that must go first come first in it.
class Aggregator {
public:
    Aggregator(const KplKeys& keys, UserRecordPool& pool)
        : m_keys(keys)
        , m_pool(pool) {}

    /// Most bytes of an aggregated record, framing and keys included. A user record that is larger goes
    /// alone.
    void setLimit(std::int64_t bytes) { m_limit = static_cast<std::size_t>(bytes); }

    /// True when the record filled an aggregated one, which is now `packed`.
    [[nodiscard]] bool add(const UserRecord& record, std::uint32_t shard, PackedRecord& packed);

    /// When the next one must go, ns; INT64_MAX when none is here.
    [[nodiscard]] std::int64_t nextDeadline();

    /// Takes one that must go at `now`. False when there is none.
    [[nodiscard]] bool takeDue(std::int64_t now, PackedRecord& packed);

private:
    /// User records of a shard that are being gathered.
    struct Container {
        std::vector<UserRecord> records;
        KeyTable keys;
        KeyTable hashKeys;
        std::size_t estimate = 0; ///< of the bytes they will take
        std::int64_t deadline = INT64_MAX;
        bool isSorted = true; ///< by deadline
    };

    struct Due {
        std::int64_t deadline;
        std::uint32_t shard;

        friend bool operator>(const Due& a, const Due& b) {
            return a.deadline != b.deadline ? a.deadline > b.deadline : a.shard > b.shard;
        }
    };

    void gather(const UserRecord& record, std::uint32_t shard);
    void flush(std::uint32_t shard, PackedRecord& packed);

    /// How many of the records, and how many bytes, one aggregated record holds.
    [[nodiscard]] std::size_t fitting(const std::vector<UserRecord>& records, std::uint32_t& bytes);

    const KplKeys& m_keys;
    UserRecordPool& m_pool;
    std::size_t m_limit = 0;
    std::vector<Container> m_containers; ///< by shard
    std::vector<Due> m_due;              ///< a heap; one that its container's deadline has left means nothing
    KeyTable m_packedKeys;               ///< scratch
    KeyTable m_packedHashKeys;
};

} // namespace millrace::producer
