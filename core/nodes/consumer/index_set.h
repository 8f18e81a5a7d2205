// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>

namespace millrace::consumer {

/// A set of indexes as intervals: which records of a shard were read. Reading in order keeps it at one
/// interval.
class IndexSet {
public:
    /// Adds [first, end); answers with how many of them were new.
    std::uint64_t add(std::uint64_t first, std::uint64_t end);

    /// How many of [first, end) are in the set.
    [[nodiscard]] std::uint64_t countIn(std::uint64_t first, std::uint64_t end) const;

    /// Forgets what lies before `index`.
    void forgetBefore(std::uint64_t index);

private:
    std::map<std::uint64_t, std::uint64_t> m_intervals; ///< first to end; disjoint, not touching
};

} // namespace millrace::consumer
