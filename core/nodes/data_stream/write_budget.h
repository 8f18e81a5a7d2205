// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodes/data_stream/token_bucket.h"

#include <cstdint>

namespace millrace::data_stream {

/// What the shards of a stream may take: the same for each of them, so it is kept once.
struct WriteLimits {
    BucketLimits records;
    BucketLimits bytes;
};

/// A shard's two write buckets (DESIGN, section 3, "token buckets"), in as little room as may be: every put
/// touches one.
class WriteBudget {
public:
    WriteBudget() = default;

    /// Both full at `now` (ns).
    WriteBudget(const WriteLimits& limits, std::int64_t now)
        : m_records(limits.records.capacity)
        , m_bytes(limits.bytes.capacity)
        , m_updated(now) {}

    /// Brings both levels up to `now` (ns). Time never steps back.
    void refill(const WriteLimits& limits, std::int64_t now) {
        const std::int64_t elapsed = now - m_updated;
        m_updated = now;
        m_records = limits.records.refilled(m_records, elapsed);
        m_bytes = limits.bytes.refilled(m_bytes, elapsed);
    }

    [[nodiscard]] bool hasRecord(const WriteLimits& limits) const {
        return limits.records.passes(m_records, 1);
    }

    [[nodiscard]] bool hasBytes(const WriteLimits& limits, std::int64_t bytes) const {
        return limits.bytes.passes(m_bytes, bytes);
    }

    void takeRecord() { m_records -= BucketLimits::kScale; }

    void takeBytes(std::int64_t bytes) { m_bytes -= bytes * BucketLimits::kScale; }

    /// Levels in billionths.
    [[nodiscard]] std::int64_t recordsLevel() const { return m_records; }

    [[nodiscard]] std::int64_t bytesLevel() const { return m_bytes; }

private:
    std::int64_t m_records = 0;
    std::int64_t m_bytes = 0;
    std::int64_t m_updated = 0;
};

} // namespace millrace::data_stream
