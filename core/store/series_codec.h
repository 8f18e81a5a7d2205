// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// Most buckets that one packed chunk may hold.
inline constexpr std::int64_t kMostPackedBuckets = 4096;

/// Packs consecutive buckets of a series, one at a time. Buckets without a value (Column::kAbsent) and
/// repeats cost next to nothing, other values as many bytes as their difference to the value before needs.
///
/// Format: the byte 1, then tokens. A token is a variable-length number (seven bits a byte, low ones first)
/// whose two lowest bits tell its kind and whose other bits a count n of at least one:
/// 0: the last value (at first zero), n times; 1: n buckets without a value; 2: n values, each the difference
/// to the last one (the first to zero) as a zig-zag variable-length number, modulo 2^64.
class SeriesPacker {
public:
    void append(std::int64_t value);

    /// Number of buckets so far.
    [[nodiscard]] std::int64_t count() const { return m_count; }

    /// What unpackSeries() reads; more can be appended afterwards.
    [[nodiscard]] std::string bytes() const;

    [[nodiscard]] std::size_t memoryBytes() const { return m_closed.capacity() + m_values.capacity(); }

private:
    void closeValues();
    void closeRun();

    std::string m_closed;           ///< whole tokens
    std::string m_values;           ///< differences of the token being made
    std::uint64_t m_valueCount = 0; ///< how many
    std::uint64_t m_runLength = 0;  ///< of equal buckets after m_values
    bool m_runOfAbsent = false;
    std::int64_t m_last = 0;
    std::int64_t m_count = 0;
};

/// The `count` buckets of a chunk. Error (invalidInput): the bytes are damaged or hold another number of
/// buckets; any bytes are safe to give.
[[nodiscard]] Result<std::vector<std::int64_t>> unpackSeries(std::string_view bytes, std::int64_t count);

} // namespace millrace
