// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodes/producer/kpl_record.h"
#include "records/record_source.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace millrace::producer {

/// The Kinesis records that a KPL makes of a source's user records. Keeps of each the numbers of its user
/// records, a byte or two apiece, and makes its bytes when somebody looks at them. One user record alone is a
/// plain record: its data and key are the user record's.
class AggregateSource final : public RecordSource {
public:
    /// `users` must outlive it.
    explicit AggregateSource(const RecordSource& users);

    /// The next Kinesis record; answers with its number. Precondition: `records` isn't empty.
    std::uint64_t append(const std::vector<UserRecord>& records);

    [[nodiscard]] std::uint32_t keyPopulation() const override { return 0; }

    [[nodiscard]] HashKey populationHash(std::uint32_t /*key*/) const override { return 0; }

    /// The KPL sends each record with an explicit hash key: that of its first user record.
    void hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const override;

    [[nodiscard]] std::uint32_t keyIndex(std::uint64_t /*ordinal*/) const override { return 0; }

    /// "a" of an aggregated record.
    [[nodiscard]] std::string partitionKey(std::uint64_t ordinal) const override;
    void appendData(std::uint64_t ordinal, std::string& out) const override;

    [[nodiscard]] bool aggregates() const override { return true; }

    [[nodiscard]] SubRecords subRecords(std::uint64_t ordinal) const override;

private:
    /// Where the numbers of a record begin.
    struct Place {
        std::uint32_t block = 0;
        std::uint32_t offset = 0;
    };

    /// Numbers of the user records in `ordinal`; valid until the next call.
    [[nodiscard]] const std::vector<std::uint64_t>& usersOf(std::uint64_t ordinal) const;
    [[nodiscard]] std::uint64_t firstOf(std::uint64_t ordinal) const;

    const RecordSource& m_users;
    bool m_hasExplicitHashKeys;
    std::vector<Place> m_places;                     ///< by ordinal
    std::vector<std::vector<std::uint8_t>> m_blocks; ///< varints: how many, the first number, then steps
    mutable std::vector<std::uint64_t> m_numbers;    ///< of the record that was looked into last
    mutable std::uint64_t m_numbersOf = UINT64_MAX;
};

} // namespace millrace::producer
