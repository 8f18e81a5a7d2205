// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/quantile_sketch.h"

#include "base/deterministic_math.h"

#include <algorithm>
#include <cmath>

namespace millrace {

namespace {

constexpr double kRelativeError = 0.01;
// Bucket i holds values in (gamma^(i-1), gamma^i]; its middle is within the error of all of them.
constexpr double kGamma = (1 + kRelativeError) / (1 - kRelativeError);

double logGamma() {
    static const double kLog = deterministicLog(kGamma);
    return kLog;
}

std::int32_t bucketOf(std::int64_t value) {
    return static_cast<std::int32_t>(std::ceil(deterministicLog(static_cast<double>(value)) / logGamma()));
}

} // namespace

void QuantileSketch::add(std::int64_t value, std::uint64_t times) {
    m_count += times;
    if (value <= 0) {
        m_zeros += times;
        return;
    }
    const std::int32_t index = bucketOf(value);
    const auto at = std::ranges::lower_bound(m_buckets, index, {}, &Bucket::index);
    if (at != m_buckets.end() && at->index == index) {
        at->times += times;
    } else {
        m_buckets.insert(at, {index, times});
    }
}

double QuantileSketch::quantile(double q) const {
    if (m_count == 0) {
        return 0;
    }
    const auto rank = static_cast<std::uint64_t>(std::clamp(q, 0.0, 1.0) * static_cast<double>(m_count - 1));
    std::uint64_t below = m_zeros;
    if (rank < below) {
        return 0;
    }
    for (const Bucket& bucket : m_buckets) {
        below += bucket.times;
        if (rank < below) {
            return 2 * deterministicExp(bucket.index * logGamma()) / (kGamma + 1);
        }
    }
    return 0;
}

} // namespace millrace
