// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/kpl_keys.h"

#include <array>
#include <map>
#include <span>

namespace millrace::producer {

bool hasExplicitHashKeys(const RecordSource& source) {
    // All records of a source have one or none has: its first tells.
    return source.keyPopulation() > 0 &&
           source.populationHash(source.keyIndex(0)) != hashPartitionKey(source.partitionKey(0));
}

KplKeys::KplKeys(const RecordSource& users, const PutTarget& target)
    : m_users(users)
    , m_target(target)
    , m_shardOfKey(users.keyPopulation(), kNoShard) {
    if (!hasExplicitHashKeys(users)) {
        return;
    }
    std::map<HashKey, std::uint32_t> ids;
    for (std::uint32_t key = 0; key < users.keyPopulation(); ++key) {
        const HashKey hash = users.populationHash(key);
        const auto id = static_cast<std::uint32_t>(ids.size());
        m_explicit.push_back(
            {ids.try_emplace(hash, id).first->second, static_cast<std::uint16_t>(toString(hash).size())});
    }
}

void KplKeys::read(const RecordBatch& batch, std::size_t count, std::vector<UserRecord>& records,
                   std::vector<std::uint32_t>& shards) {
    const bool hasPopulation = !m_shardOfKey.empty();
    if (!hasPopulation) {
        m_hashes.resize(count);
        m_users.hashKeys(std::span(batch.ordinal).first(count), m_hashes);
    }
    for (std::size_t i = 0; i < count; ++i) {
        UserRecord& record = records.emplace_back();
        record.ordinal = batch.ordinal[i];
        record.created = batch.created[i];
        record.keyId = hasPopulation ? batch.key[i] : static_cast<std::uint64_t>(m_hashes[i]);
        record.dataBytes = batch.dataBytes[i];
        record.keyBytes = batch.keyBytes[i];
        shards.push_back(hasPopulation ? shardOf(record) : m_target.shardFor(m_hashes[i]));
    }
}

HashKey KplKeys::hashOf(const UserRecord& record) const {
    if (!m_shardOfKey.empty()) {
        return m_users.populationHash(static_cast<std::uint32_t>(record.keyId));
    }
    const std::array<std::uint64_t, 1> ordinal = {record.ordinal};
    std::array<HashKey, 1> hash{};
    m_users.hashKeys(ordinal, hash);
    return hash[0];
}

std::uint32_t KplKeys::shardNow(const UserRecord& record) const {
    return m_target.shardFor(hashOf(record));
}

std::uint32_t KplKeys::shardOf(const UserRecord& record) {
    if (m_shardOfKey.empty()) {
        return shardNow(record);
    }
    std::uint32_t& shard = m_shardOfKey[static_cast<std::size_t>(record.keyId)];
    if (shard == kNoShard) {
        shard = shardNow(record);
    }
    return shard;
}

void KplKeys::forgetShards() {
    m_shardOfKey.assign(m_shardOfKey.size(), kNoShard);
}

} // namespace millrace::producer
