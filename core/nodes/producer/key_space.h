// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "base/large_array.h"
#include "base/random.h"
#include "base/result.h"
#include "model/json.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace millrace::producer {

/// Partition keys that are drawn, not read from the record: the setting `partition_key` but for its kind
/// `field`. The key of record i is a function of i.
class KeySpace {
public:
    /// Reads a resolved `partition_key`. Error: `hash_keys` holds none, or one that is no hash key.
    [[nodiscard]] static Result<KeySpace> make(const Json& setting, RandomStream draws);

    /// The hash keys of a resolved `partition_key` of the kind `explicit`. Errors as make().
    [[nodiscard]] static Result<std::vector<HashKey>> hashKeysOf(const Json& setting);

    /// Zero for random keys, of which each record has its own.
    [[nodiscard]] std::uint32_t population() const { return m_population; }

    [[nodiscard]] std::uint32_t index(std::uint64_t ordinal) const;

    /// Indexes and key lengths (UTF-8) of records [first, first + keys.size()).
    void fill(std::uint64_t first, std::span<std::uint32_t> keys, std::span<std::uint16_t> lengths) const;

    /// `key-<i>`, or a UUID.
    [[nodiscard]] std::string text(std::uint64_t ordinal) const;

    /// Of population key `key`: MD5 of its text, or the explicit hash key.
    [[nodiscard]] HashKey hash(std::uint32_t key) const;

    /// Of random keys.
    void hashRandom(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const;

private:
    enum class Kind { random, uniform, zipf, hot, roundRobin, explicitHash };

    /// Walker's alias table: a drawn slot keeps its own key with probability `keep` / 2^32, else gives
    /// `alias`.
    struct Slot {
        std::uint32_t keep;
        std::uint32_t alias;
    };

    void buildZipf(double exponent);
    void appendUuid(std::uint64_t ordinal, std::string& out) const;
    [[nodiscard]] std::uint32_t zipfKeyOf(std::uint64_t draw) const;
    void fillZipf(std::uint64_t first, std::span<std::uint32_t> keys) const;

    Kind m_kind = Kind::random;
    RandomStream m_draws;
    std::uint32_t m_population = 0;
    std::uint32_t m_hotKeys = 0;
    double m_hotShare = 0;
    LargeArray<Slot> m_slots;
    std::vector<HashKey> m_explicit;
};

} // namespace millrace::producer
