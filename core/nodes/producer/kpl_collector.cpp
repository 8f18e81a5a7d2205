// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/kpl_collector.h"

#include "engine/ports.h"

#include <algorithm>

namespace millrace::producer {

namespace {

// Defaults of the KPL: CollectionMaxCount and CollectionMaxSize (default_config.properties), and what its
// collector.h lets gather for one shard, so that traffic does not come in bursts.
constexpr std::size_t kMostRecords = 500;
constexpr std::int64_t kMostBytes = std::int64_t{5} << 20U;
constexpr std::int64_t kMostShardBytes = std::int64_t{256} << 10U;

} // namespace

void KplCollector::gather(PackedRecord record) {
    m_bytes += record.bytes();
    m_deadline = std::min(m_deadline, record.deadline);
    if (record.shard != kNoShard) {
        if (record.shard >= m_shardBytes.size()) {
            m_shardBytes.resize(std::size_t{record.shard} + 1);
        }
        m_shardBytes[record.shard] += record.dataBytes;
    }
    m_records.push_back(std::move(record));
}

bool KplCollector::add(PackedRecord record) {
    const std::uint32_t shard = record.shard;
    gather(std::move(record));
    return m_records.size() >= kMostRecords || m_bytes >= kMostBytes ||
           (shard != kNoShard && m_shardBytes[shard] >= kMostShardBytes);
}

std::vector<PackedRecord> KplCollector::take() {
    std::vector<PackedRecord> call;
    call.swap(m_records);
    std::ranges::stable_sort(call, {}, &PackedRecord::deadline);
    std::size_t count = 0;
    std::int64_t bytes = 0;
    for (const PackedRecord& record : call) {
        bytes += record.bytes();
        if (count == kMostRecords || (count > 0 && bytes > kMostBytes)) {
            break;
        }
        ++count;
    }
    for (const PackedRecord& record : call) {
        if (record.shard != kNoShard) {
            m_shardBytes[record.shard] = 0;
        }
    }
    m_bytes = 0;
    m_deadline = INT64_MAX;
    for (std::size_t i = count; i < call.size(); ++i) {
        gather(std::move(call[i]));
    }
    call.resize(count);
    return call;
}

} // namespace millrace::producer
