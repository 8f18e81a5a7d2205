// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "engine/snapshot.h"

#include <cstdint>
#include <deque>
#include <span>

namespace millrace::producer {

/// A record that the stream refused.
struct Refusal {
    std::uint64_t ordinal = 0; ///< at the producer's own source
    std::int64_t at = 0;       ///< ns
    std::int64_t created = 0;  ///< ns
    std::int64_t bytes = 0;    ///< data and key
    std::uint32_t shard = 0;
    std::uint32_t attempts = 0; ///< how often it had been put, this time included
    bool isByBytes = false;
};

/// Examples of what a stream refused, the newest kThrottleExamples: one a call, and about ten a second, so
/// that they tell of some seconds and cost nothing.
class ThrottleLog {
public:
    /// Whether an example is wanted now.
    [[nodiscard]] bool wants(std::int64_t now) const { return now >= m_next; }

    /// Which of the refused records of a call is taken: the first one at or after a place that moves from
    /// call to call. Nothing refused: SIZE_MAX.
    [[nodiscard]] std::size_t choose(std::span<const PutOutcome> outcomes);

    void add(const Refusal& refusal);

    /// Oldest first.
    [[nodiscard]] const std::deque<Refusal>& refusals() const { return m_refusals; }

private:
    std::deque<Refusal> m_refusals;
    std::int64_t m_next = 0; ///< ns
    std::uint64_t m_turn = 0;
};

[[nodiscard]] constexpr bool isThrottled(PutOutcome outcome) {
    return outcome == PutOutcome::throttledRecords || outcome == PutOutcome::throttledBytes;
}

} // namespace millrace::producer
