// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace millrace::data_stream {

/// Rate and depth of a token bucket. Levels are in billionths of a token, so that a rate per second is a
/// whole number of them per nanosecond.
struct BucketLimits {
    static constexpr std::int64_t kScale = 1'000'000'000;

    BucketLimits() = default;

    /// `tokensPerSecond` up to 1e9, `depth` in tokens with tokensPerSecond * 1e9 and depth * 1e9 within 63
    /// bits.
    BucketLimits(std::int64_t tokensPerSecond, std::int64_t depth)
        : perSecond(tokensPerSecond)
        , capacity(depth * kScale)
        , longestRefill(kLargestProduct / tokensPerSecond) {}

    /// What `level` becomes in `elapsed` ns.
    [[nodiscard]] std::int64_t refilled(std::int64_t level, std::int64_t elapsed) const {
        return std::min(level + std::min(elapsed, longestRefill) * perSecond, capacity);
    }

    /// A demand above the depth passes when the bucket is full, and leaves a debt: it could never pass
    /// otherwise.
    [[nodiscard]] bool passes(std::int64_t level, std::int64_t tokens) const {
        return level >= std::min(tokens * kScale, capacity);
    }

    std::int64_t perSecond = 1;
    std::int64_t capacity = 0;
    std::int64_t longestRefill = kLargestProduct;

private:
    /// Fills any bucket, and cannot overflow on top of a level.
    static constexpr std::int64_t kLargestProduct = INT64_MAX / 2;
};

/// An integer token bucket with continuous refill, computed when it is asked (DESIGN, section 3, "token
/// buckets"). May go into debt.
class TokenBucket {
public:
    TokenBucket() = default;

    /// Full at time zero. Limits as those of BucketLimits.
    TokenBucket(std::int64_t perSecond, std::int64_t depth)
        : m_limits(perSecond, depth)
        , m_level(m_limits.capacity) {}

    /// Brings the level up to `now` (ns). Time never steps back.
    void refill(std::int64_t now) {
        m_level = m_limits.refilled(m_level, now - m_updated);
        m_updated = now;
    }

    /// See BucketLimits::passes().
    [[nodiscard]] bool has(std::int64_t tokens) const { return m_limits.passes(m_level, tokens); }

    [[nodiscard]] bool isInDebt() const { return m_level < 0; }

    [[nodiscard]] bool isFull() const { return m_level >= m_limits.capacity; }

    void take(std::int64_t tokens) { m_level -= tokens * BucketLimits::kScale; }

    /// Level in billionths of a token.
    [[nodiscard]] std::int64_t level() const { return m_level; }

private:
    BucketLimits m_limits;
    std::int64_t m_level = 0;
    std::int64_t m_updated = 0;
};

} // namespace millrace::data_stream
