// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "model/json.h"

#include <cstdint>
#include <span>
#include <vector>

namespace millrace::producer {

/// Largest data blob that can be drawn: the largest record the service takes
/// (api/API_UpdateMaxRecordSize.html).
inline constexpr std::uint32_t kLargestDataBytes = 10U * 1024U * 1024U;

/// Sizes of records' data: the setting `record_size_bytes`. The size of record i is a function of i.
class SizeDistribution {
public:
    /// Reads a resolved `record_size_bytes`.
    SizeDistribution(const Json& setting, RandomStream draws);

    [[nodiscard]] std::uint32_t at(std::uint64_t ordinal) const;

    /// Sizes of records [first, first + sizes.size()).
    void fill(std::uint64_t first, std::span<std::uint32_t> sizes) const;

    /// Expected size in bytes.
    [[nodiscard]] double mean() const;

private:
    enum class Kind { fixed, uniform, lognormal, histogram };

    struct Bin {
        double upTo; ///< cumulative share
        std::uint32_t bytes;
    };

    Kind m_kind = Kind::fixed;
    RandomStream m_draws;
    std::uint32_t m_low = 0;
    std::uint32_t m_high = 0;
    double m_median = 0;
    double m_sigma = 0;
    std::vector<Bin> m_bins;
};

} // namespace millrace::producer
