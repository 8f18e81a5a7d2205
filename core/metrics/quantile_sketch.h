// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace millrace {

/// Quantiles of non-negative integers with 1 % relative error (a DDSketch): values fall into buckets whose
/// bounds grow geometrically, so the answer depends on the values alone and not on their order. Negative
/// values count as zero.
class QuantileSketch {
public:
    void add(std::int64_t value, std::uint64_t times = 1);

    /// `q` from 0 to 1. Zero when empty. The value at rank floor(q * (count - 1)).
    [[nodiscard]] double quantile(double q) const;

    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    struct Bucket {
        std::int32_t index;
        std::uint64_t times;
    };

    std::vector<Bucket> m_buckets; ///< sorted by index
    std::uint64_t m_zeros = 0;
    std::uint64_t m_count = 0;
};

} // namespace millrace
