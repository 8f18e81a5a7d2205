// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/size_bins.h"

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr std::size_t kBins = 32;
constexpr double kWide = 32; ///< largest by smallest: from here on bins grow with the size

} // namespace

SizeBins sizeBinsOf(const SizeSample& sample) {
    const double least = sample.least;
    const double most = std::max(static_cast<double>(sample.most), least + 1);
    const bool isWide = least > 0 && most / least > kWide;
    SizeBins bins;
    for (std::size_t i = 0; i <= kBins; ++i) {
        const double part = static_cast<double>(i) / kBins;
        bins.edges.push_back(isWide ? least * std::pow(most / least, part) : least + (most - least) * part);
    }
    bins.records.resize(kBins);
    for (const std::uint32_t bytes : sample.bytes) {
        const double part =
            isWide ? std::log(bytes / least) / std::log(most / least) : (bytes - least) / (most - least);
        bins.records[std::min(static_cast<std::size_t>(std::max(part, 0.0) * kBins), kBins - 1)] += 1;
    }
    return bins;
}

} // namespace millrace::ui
