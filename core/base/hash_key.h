// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/int128.h"
#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace millrace {

/// A point in the hash-key space 0 .. 2^128-1 (api/API_HashKeyRange.html).
using HashKey = UInt128;

inline constexpr HashKey kMaximumHashKey = ~HashKey{0};

/// MD5 of the key's UTF-8 bytes, read as a big-endian 128-bit unsigned integer (api/API_PutRecord.html).
[[nodiscard]] HashKey hashPartitionKey(std::string_view key);

/// The same for many keys of one length lying one after another in `text`; faster than one by one.
void hashPartitionKeys(std::string_view text, std::size_t length, std::span<HashKey> hashes);

/// Reads the API's decimal form: `0` or `[1-9]\d{0,38}`, below 2^128.
[[nodiscard]] Result<HashKey> parseHashKey(std::string_view text);

/// An inclusive range of the hash-key space.
struct HashKeyRange {
    HashKey first = 0;
    HashKey last = kMaximumHashKey;

    [[nodiscard]] bool contains(HashKey key) const { return first <= key && key <= last; }

    friend bool operator==(const HashKeyRange&, const HashKeyRange&) = default;
};

/// Range `index` of `count` equal ones: width floor(2^128 / count), the last ends at 2^128-1
/// (facts/data-streams.md, section 1).
[[nodiscard]] HashKeyRange evenHashKeyRange(std::uint32_t index, std::uint32_t count);

} // namespace millrace
