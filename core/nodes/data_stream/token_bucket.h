// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace millrace::data_stream {

/// An integer token bucket with continuous refill, computed when it is asked (DESIGN, section 3, "token
/// buckets"). Levels are in billionths of a token, so that a rate per second is a whole number of them per
/// nanosecond. May go into debt.
class TokenBucket {
public:
    TokenBucket() = default;

    /// Full at time zero. `perSecond` up to 1e9, `depth` in tokens with perSecond * 1e9 and depth * 1e9
    /// within 63 bits.
    TokenBucket(std::int64_t perSecond, std::int64_t depth)
        : m_perSecond(perSecond)
        , m_capacity(depth * kScale)
        , m_level(m_capacity)
        , m_longestRefill(kLargestProduct / perSecond) {}

    /// Brings the level up to `now` (ns). Time never steps back.
    void refill(std::int64_t now) {
        const std::int64_t elapsed = std::min(now - m_updated, m_longestRefill);
        m_updated = now;
        m_level = std::min(m_level + elapsed * m_perSecond, m_capacity);
    }

    /// A demand above the depth passes when the bucket is full, and leaves a debt: it could never pass
    /// otherwise.
    [[nodiscard]] bool has(std::int64_t tokens) const {
        return m_level >= std::min(tokens * kScale, m_capacity);
    }

    [[nodiscard]] bool isInDebt() const { return m_level < 0; }

    [[nodiscard]] bool isFull() const { return m_level >= m_capacity; }

    void take(std::int64_t tokens) { m_level -= tokens * kScale; }

    /// Level in billionths of a token.
    [[nodiscard]] std::int64_t level() const { return m_level; }

    /// Changes the depth; a fuller bucket spills.
    void setDepth(std::int64_t depth) {
        m_capacity = depth * kScale;
        m_level = std::min(m_level, m_capacity);
    }

private:
    static constexpr std::int64_t kScale = 1'000'000'000;
    static constexpr std::int64_t kLargestProduct =
        INT64_MAX / 2; ///< fills any bucket, and cannot overflow on top of a level
    std::int64_t m_perSecond = 1;
    std::int64_t m_capacity = 0;
    std::int64_t m_level = 0;
    std::int64_t m_updated = 0;
    std::int64_t m_longestRefill = kLargestProduct;
};

} // namespace millrace::data_stream
