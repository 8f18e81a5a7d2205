// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodes/producer/kpl_record.h"

#include <cstdint>
#include <vector>

namespace millrace::producer {

/// Gathers Kinesis records into a PutRecords call: until there are 500 of them or 5 MiB, until one shard's
/// come to 256 KiB, or until one of them must go (https://github.com/awslabs/amazon-kinesis-producer,
/// aws/kinesis/core/collector.h; facts/data-streams.md, section 11).
class KplCollector {
public:
    /// True when a call is complete, to be taken with take().
    [[nodiscard]] bool add(PackedRecord record);

    /// When the call must go, ns; INT64_MAX while it is empty.
    [[nodiscard]] std::int64_t deadline() const { return m_deadline; }

    /// The call: at most 500 records and 5 MiB, those first that must go first. What is more stays.
    [[nodiscard]] std::vector<PackedRecord> take();

private:
    void gather(PackedRecord record);

    std::vector<PackedRecord> m_records;
    std::vector<std::int64_t> m_shardBytes; ///< of m_records, by shard
    std::int64_t m_bytes = 0;
    std::int64_t m_deadline = INT64_MAX;
};

} // namespace millrace::producer
