// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"

#include <cstdint>
#include <span>
#include <string>

namespace millrace {

class RecordSource;

/// The user records that one record of a stream was packed from, in their order, by their numbers at their
/// own source. Valid until the next call of any function of the source that answered.
struct SubRecords {
    const RecordSource* source = nullptr;
    std::span<const std::uint64_t> ordinals;
};

/// Where records come from: key, size and bytes of record number `ordinal` are functions of the number
/// (counter-based draws, or a place in a file). So a batch or a shard's log holds numbers, and the bytes are
/// made when somebody looks at them, as often as somebody looks. Outlives every record that names it. Const
/// calls have no visible state.
class RecordSource {
public:
    virtual ~RecordSource() = default;

    /// Number of different keys when they are drawn from a population that `key` columns index; zero when the
    /// key of each record is its own (then the column is unused).
    [[nodiscard]] virtual std::uint32_t keyPopulation() const = 0;

    /// Where population key `key` hashes to (or the explicit hash key given for it).
    [[nodiscard]] virtual HashKey populationHash(std::uint32_t key) const = 0;

    /// Hash keys of the records in `ordinals`, for sources without a population.
    virtual void hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const = 0;

    /// Index into the population of the key of a record; zero without a population.
    [[nodiscard]] virtual std::uint32_t keyIndex(std::uint64_t ordinal) const = 0;

    /// The partition key, 1 to 256 characters of UTF-8.
    [[nodiscard]] virtual std::string partitionKey(std::uint64_t ordinal) const = 0;

    /// Appends the record's data to `out`: the very bytes, the same every time.
    virtual void appendData(std::uint64_t ordinal, std::string& out) const = 0;

    /// Whether any of its records may be an aggregated one.
    [[nodiscard]] virtual bool aggregates() const { return false; }

    /// What the record holds when it is an aggregated one (records/formats/aggregated_record.h); nothing for
    /// a plain record.
    [[nodiscard]] virtual SubRecords subRecords(std::uint64_t /*ordinal*/) const { return {}; }
};

} // namespace millrace
