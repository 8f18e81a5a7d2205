// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/aggregate_source.h"

#include "nodes/producer/kpl_keys.h"
#include "records/formats/aggregated_record.h"

#include <array>

namespace millrace::producer {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} << 10U;

void appendVarint(std::uint64_t value, std::vector<std::uint8_t>& out) {
    for (; value >= 0x80U; value >>= 7U) {
        out.push_back(static_cast<std::uint8_t>((value & 0x7fU) | 0x80U));
    }
    out.push_back(static_cast<std::uint8_t>(value));
}

std::uint64_t takeVarint(const std::uint8_t*& at) {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const std::uint8_t byte = *at++;
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80U) {
            return value;
        }
    }
}

/// Steps mostly go forward; after a retry they may go back.
std::uint64_t zigzag(std::uint64_t step) {
    return (step << 1U) ^ (step >> 63U == 0 ? 0 : UINT64_MAX);
}

std::uint64_t unzigzag(std::uint64_t value) {
    return (value >> 1U) ^ ((value & 1U) == 0 ? 0 : UINT64_MAX);
}

} // namespace

AggregateSource::AggregateSource(const RecordSource& users)
    : m_users(users)
    , m_hasExplicitHashKeys(producer::hasExplicitHashKeys(users)) {}

std::uint64_t AggregateSource::append(const std::vector<UserRecord>& records) {
    if (m_blocks.empty() || m_blocks.back().size() >= kBlockBytes) {
        m_blocks.emplace_back().reserve(kBlockBytes + kBlockBytes / 8);
    }
    std::vector<std::uint8_t>& block = m_blocks.back();
    m_places.push_back(
        {static_cast<std::uint32_t>(m_blocks.size() - 1), static_cast<std::uint32_t>(block.size())});
    appendVarint(records.size(), block);
    std::uint64_t before = 0;
    for (const UserRecord& record : records) {
        appendVarint(zigzag(record.ordinal - before), block);
        before = record.ordinal;
    }
    return m_places.size() - 1;
}

const std::vector<std::uint64_t>& AggregateSource::usersOf(std::uint64_t ordinal) const {
    if (m_numbersOf == ordinal) {
        return m_numbers;
    }
    const Place place = m_places[static_cast<std::size_t>(ordinal)];
    const std::uint8_t* at = m_blocks[place.block].data() + place.offset;
    m_numbers.resize(static_cast<std::size_t>(takeVarint(at)));
    std::uint64_t number = 0;
    for (std::uint64_t& user : m_numbers) {
        number += unzigzag(takeVarint(at));
        user = number;
    }
    m_numbersOf = ordinal;
    return m_numbers;
}

std::uint64_t AggregateSource::firstOf(std::uint64_t ordinal) const {
    const Place place = m_places[static_cast<std::size_t>(ordinal)];
    const std::uint8_t* at = m_blocks[place.block].data() + place.offset;
    takeVarint(at);
    return unzigzag(takeVarint(at));
}

void AggregateSource::hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const {
    const bool hasPopulation = m_users.keyPopulation() > 0;
    for (std::size_t i = 0; i < ordinals.size(); ++i) {
        const std::array<std::uint64_t, 1> first = {firstOf(ordinals[i])};
        if (hasPopulation) {
            hashes[i] = m_users.populationHash(m_users.keyIndex(first[0]));
        } else {
            m_users.hashKeys(first, hashes.subspan(i, 1));
        }
    }
}

std::string AggregateSource::partitionKey(std::uint64_t ordinal) const {
    const std::vector<std::uint64_t>& users = usersOf(ordinal);
    return users.size() == 1 ? m_users.partitionKey(users.front()) : "a";
}

void AggregateSource::appendData(std::uint64_t ordinal, std::string& out) const {
    const std::vector<std::uint64_t>& users = usersOf(ordinal);
    if (users.size() == 1) {
        m_users.appendData(users.front(), out);
        return;
    }
    AggregatedRecordWriter writer;
    std::string data;
    for (const std::uint64_t user : users) {
        data.clear();
        m_users.appendData(user, data);
        const std::string key = m_users.partitionKey(user);
        std::string hashKey;
        if (m_hasExplicitHashKeys) {
            hashKey = toString(m_users.populationHash(m_users.keyIndex(user)));
        }
        writer.add(
            {key, m_hasExplicitHashKeys ? std::optional<std::string_view>(hashKey) : std::nullopt, data});
    }
    writer.appendTo(out);
}

SubRecords AggregateSource::subRecords(std::uint64_t ordinal) const {
    const std::vector<std::uint64_t>& users = usersOf(ordinal);
    return users.size() == 1 ? SubRecords{} : SubRecords{&m_users, users};
}

} // namespace millrace::producer
