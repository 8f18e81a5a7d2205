// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace millrace {

/// Counter-based draws: number `i` of a stream is a function of (seed, node, purpose, i) and of nothing else,
/// so that retries don't shift the traffic and any draw can be made again (DESIGN, section 3, "Randomness").
///
/// The generator is SplitMix64 with random access: a Weyl sequence through a 64-bit finaliser.
class RandomStream {
public:
    RandomStream() = default;

    RandomStream(std::uint64_t seed, std::string_view node, std::string_view purpose);

    /// 64 uniformly distributed bits, the draw number `index`.
    [[nodiscard]] std::uint64_t bits(std::uint64_t index) const { return mix(m_key + index * kGolden); }

    /// Uniform in [0, bound); `bound` above zero. Bias below bound / 2^64.
    [[nodiscard]] std::uint64_t below(std::uint64_t index, std::uint64_t bound) const {
        __extension__ using Wide = unsigned __int128;
        return static_cast<std::uint64_t>((static_cast<Wide>(bits(index)) * bound) >> 64);
    }

    /// Uniform in [0, 1), 53 bits.
    [[nodiscard]] double unit(std::uint64_t index) const {
        return static_cast<double>(bits(index) >> 11) * 0x1.0p-53;
    }

    /// Uniform in (0, 1], for logarithms.
    [[nodiscard]] double unitAboveZero(std::uint64_t index) const {
        return static_cast<double>((bits(index) >> 11) + 1) * 0x1.0p-53;
    }

    /// A stream of its own for item `index`, for draws that need many numbers each.
    [[nodiscard]] RandomStream child(std::uint64_t index) const {
        RandomStream result;
        result.m_key = mix(bits(index) ^ 0xd1342543de82ef95ULL);
        return result;
    }

    [[nodiscard]] static std::uint64_t mix(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

private:
    static constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15ULL;
    std::uint64_t m_key = 0;
};

} // namespace millrace
