// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/aggregator.h"

#include "records/formats/aggregated_record.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace millrace::producer {

namespace {

// What the KPL reckons for tags and lengths of a record and of an entry of a key table
// (aws/kinesis/core/kinesis_record.cc); only when the sum reaches the limit it measures.
constexpr std::size_t kRecordOverhead = 3;
constexpr std::size_t kKeyOverhead = 3;
constexpr std::size_t kIndexOverhead = 2;

/// dev/kinesis-kpl-concepts.html; kinesis_record.cc: an aggregated record is placed by its explicit hash key,
/// so that its partition key can be one byte.
constexpr std::uint16_t kAggregateKeyBytes = 1;

} // namespace

void Aggregator::gather(const UserRecord& record, std::uint32_t shard) {
    Container& container = m_containers[shard];
    container.isSorted &= container.records.empty() || container.records.back().deadline <= record.deadline;
    container.records.push_back(record);
    container.estimate += record.dataBytes + kRecordOverhead + kIndexOverhead;
    if (container.keys.add(record.keyId).isNew) {
        container.estimate += record.keyBytes + kKeyOverhead;
    }
    if (const auto hashKey = m_keys.explicitOf(record)) {
        const bool isNew = container.hashKeys.add(hashKey->id).isNew;
        container.estimate += kIndexOverhead + (isNew ? hashKey->digits + kKeyOverhead : 0);
    }
    if (record.deadline < container.deadline) {
        container.deadline = record.deadline;
        m_due.push_back({record.deadline, shard});
        std::ranges::push_heap(m_due, std::greater<>{});
    }
}

bool Aggregator::add(const UserRecord& record, std::uint32_t shard, PackedRecord& packed) {
    if (shard >= m_containers.size()) {
        m_containers.resize(std::size_t{shard} + 1);
    }
    gather(record, shard);
    const Container& container = m_containers[shard];
    const std::size_t bytes =
        container.records.size() == 1 ? std::size_t{record.dataBytes} : container.estimate;
    if (bytes < m_limit) {
        return false;
    }
    flush(shard, packed);
    return true;
}

std::int64_t Aggregator::nextDeadline() {
    while (!m_due.empty() && m_containers[m_due.front().shard].deadline != m_due.front().deadline) {
        std::ranges::pop_heap(m_due, std::greater<>{});
        m_due.pop_back();
    }
    return m_due.empty() ? INT64_MAX : m_due.front().deadline;
}

bool Aggregator::takeDue(std::int64_t now, PackedRecord& packed) {
    if (nextDeadline() > now) {
        return false;
    }
    flush(m_due.front().shard, packed);
    return true;
}

void Aggregator::flush(std::uint32_t shard, PackedRecord& packed) {
    Container& container = m_containers[shard];
    std::vector<UserRecord> records = std::exchange(container.records, m_pool.take());
    if (!container.isSorted) {
        std::ranges::stable_sort(records, {}, &UserRecord::deadline);
    }
    container.keys.clear();
    container.hashKeys.clear();
    container.estimate = 0;
    container.deadline = INT64_MAX;
    container.isSorted = true;
    const std::size_t count = fitting(records, packed.dataBytes);
    for (std::size_t i = count; i < records.size(); ++i) {
        gather(records[i], shard);
    }
    records.resize(count);
    packed.shard = shard;
    packed.keyBytes = count == 1 ? records.front().keyBytes : kAggregateKeyBytes;
    packed.deadline = records.front().deadline;
    packed.created = std::ranges::min(records, {}, &UserRecord::created).created;
    packed.records = std::move(records);
}

std::size_t Aggregator::fitting(const std::vector<UserRecord>& records, std::uint32_t& bytes) {
    m_packedKeys.clear();
    m_packedHashKeys.clear();
    AggregatedRecordSize size;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const UserRecord& record = records[i];
        const KeyTable::Place key = m_packedKeys.add(record.keyId);
        if (key.isNew) {
            size.addKey(record.keyBytes);
        }
        std::optional<std::uint64_t> hashKeyIndex;
        if (const auto hashKey = m_keys.explicitOf(record)) {
            const KeyTable::Place place = m_packedHashKeys.add(hashKey->id);
            if (place.isNew) {
                size.addKey(hashKey->digits);
            }
            hashKeyIndex = place.index;
        }
        size.addRecord(key.index, hashKeyIndex, record.dataBytes);
        if (i == 0) {
            bytes = record.dataBytes; // alone it goes as it is
        } else if (size.bytes() > m_limit) {
            return i;
        } else {
            bytes = static_cast<std::uint32_t>(size.bytes());
        }
    }
    return records.size();
}

} // namespace millrace::producer
