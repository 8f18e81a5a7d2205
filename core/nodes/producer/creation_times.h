// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodes/producer/arrivals.h"

#include <array>
#include <cstdint>
#include <vector>

namespace millrace::producer {

/// When record i came to be, for any i of the past: the arrival process is remembered every few thousand
/// records and run again from there. Costs a few bytes per thousand records instead of eight per record.
class CreationTimes {
public:
    /// Remembers `arrivals` as it stands: before its next arrival. Called at least every kSpacing records,
    /// and after each change.
    void remember(const Arrivals& arrivals);

    /// Creation of record `ordinal`, ns; it must have arrived.
    [[nodiscard]] std::int64_t at(std::uint64_t ordinal) const;

    static constexpr std::uint64_t kSpacing = 4096;

    /// Number of the record from which on something should be remembered again.
    [[nodiscard]] std::uint64_t due() const {
        return m_points.empty() ? 0 : m_points.back().ordinal + kSpacing;
    }

private:
    struct Point {
        std::uint64_t ordinal;
        Arrivals arrivals;
    };

    struct Block {
        std::uint64_t first = UINT64_MAX;
        std::vector<std::int64_t> times;
    };

    std::vector<Point> m_points;            ///< by ordinal
    mutable std::array<Block, 64> m_blocks; ///< run again lately, by point
};

} // namespace millrace::producer
