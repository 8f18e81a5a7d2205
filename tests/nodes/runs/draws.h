// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// Draws, one after another, from our own generator: the same on every machine.
class Draws {
public:
    /// `node` and `purpose` keep the draws of different tests apart.
    Draws(std::uint64_t seed, std::string_view node, std::string_view purpose)
        : m_stream(seed, node, purpose) {}

    /// Both ends included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(
                         m_stream.below(m_next++, static_cast<std::uint64_t>(high - low + 1)));
    }

    bool chance(int percent) { return between(1, 100) <= percent; }

    template <typename T>
    T oneOf(std::vector<T> values) {
        return values[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(values.size()) - 1))];
    }

private:
    RandomStream m_stream;
    std::uint64_t m_next = 0;
};

/// A duration as projects write it.
inline std::string millis(std::int64_t value) {
    return std::to_string(value) + "ms";
}

} // namespace millrace
