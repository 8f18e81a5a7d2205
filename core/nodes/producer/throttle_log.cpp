// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/throttle_log.h"

namespace millrace::producer {

namespace {

/// Spacings are drawn around this: even ones would fall into step with first attempts, which come at the end
/// of each linger, and never show a retry.
constexpr std::int64_t kMeanSpacing = 100'000'000; // ns

/// Odd and far from any usual size of a call, so that the places spread over it.
constexpr std::uint64_t kStride = 0x9E3779B97F4A7C15;

} // namespace

std::size_t ThrottleLog::choose(std::span<const PutOutcome> outcomes) {
    const std::size_t size = outcomes.size();
    if (size == 0) {
        return SIZE_MAX;
    }
    m_turn += kStride;
    const std::size_t first = static_cast<std::size_t>(m_turn >> 32U) % size;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t place = first + i < size ? first + i : first + i - size;
        if (isThrottled(outcomes[place])) {
            return place;
        }
    }
    return SIZE_MAX;
}

void ThrottleLog::add(const Refusal& refusal) {
    const auto drawn = static_cast<std::int64_t>((m_turn >> 16U) % static_cast<std::uint64_t>(kMeanSpacing));
    m_next = refusal.at + kMeanSpacing / 2 + drawn;
    m_refusals.push_back(refusal);
    if (m_refusals.size() > kThrottleExamples) {
        m_refusals.pop_front();
    }
}

} // namespace millrace::producer
