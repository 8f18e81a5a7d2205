// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/size_distribution.h"

#include "base/deterministic_math.h"

#include <algorithm>

namespace millrace::producer {

SizeDistribution::SizeDistribution(const Json& setting, RandomStream draws)
    : m_draws(draws) {
    const std::string kind = setting["kind"].get<std::string>();
    if (kind == "uniform") {
        m_kind = Kind::uniform;
        m_low = setting["min"].get<std::uint32_t>();
        m_high = std::max(m_low, setting["max"].get<std::uint32_t>());
    } else if (kind == "lognormal") {
        m_kind = Kind::lognormal;
        m_median = setting["median"].get<double>();
        m_sigma = setting["sigma"].get<double>();
    } else if (kind == "histogram" && !setting["bins"].empty()) {
        m_kind = Kind::histogram;
        double sum = 0;
        for (const Json& bin : setting["bins"]) {
            sum += bin["weight"].get<double>();
            m_bins.push_back({sum, bin["bytes"].get<std::uint32_t>()});
        }
        for (Bin& bin : m_bins) {
            bin.upTo = sum > 0 ? bin.upTo / sum : 1;
        }
    } else {
        m_low = m_high = kind == "fixed" ? setting["bytes"].get<std::uint32_t>() : 1;
    }
}

std::uint32_t SizeDistribution::at(std::uint64_t ordinal) const {
    switch (m_kind) {
    case Kind::fixed:
        return m_low;
    case Kind::uniform:
        return m_low + static_cast<std::uint32_t>(m_draws.below(ordinal, std::uint64_t{m_high} - m_low + 1));
    case Kind::lognormal: {
        constexpr double kHalfStep = 0x1.0p-54; // keeps the draw inside (0, 1)
        const double size =
            m_median *
            deterministicExp(m_sigma * deterministicNormalQuantile(m_draws.unit(ordinal) + kHalfStep));
        return static_cast<std::uint32_t>(
            std::clamp(size + 0.5, 1.0, static_cast<double>(kLargestDataBytes)));
    }
    case Kind::histogram:
        break;
    }
    const auto bin = std::ranges::upper_bound(m_bins, m_draws.unit(ordinal), {}, &Bin::upTo);
    return bin == m_bins.end() ? m_bins.back().bytes : bin->bytes;
}

void SizeDistribution::fill(std::uint64_t first, std::span<std::uint32_t> sizes) const {
    if (m_kind == Kind::fixed) {
        std::ranges::fill(sizes, m_low);
        return;
    }
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        sizes[i] = at(first + i);
    }
}

double SizeDistribution::mean() const {
    switch (m_kind) {
    case Kind::lognormal:
        return m_median * deterministicExp(m_sigma * m_sigma / 2);
    case Kind::histogram: {
        double sum = 0;
        double before = 0;
        for (const Bin& bin : m_bins) {
            sum += (bin.upTo - before) * bin.bytes;
            before = bin.upTo;
        }
        return sum;
    }
    default:
        return (static_cast<double>(m_low) + m_high) / 2;
    }
}

} // namespace millrace::producer
