// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/consumer/retention_watch.h"

#include "base/int128.h"

namespace millrace::consumer {

namespace {

constexpr std::int64_t kNanosPerMilli = 1'000'000;
constexpr std::int64_t kMillisPerSecond = 1000;

/// Shorter lags come and go with every poll.
constexpr std::int64_t kLeastLag = 60'000; // ms

/// A lag that grows by less than a hundredth of the time is taken as steady.
constexpr std::int64_t kLeastGrowth = 100;

} // namespace

void RetentionWatch::note(std::int64_t lagMilliseconds) {
    m_before = m_filled == kSeconds ? m_lags[m_next] : m_lags[0];
    if (m_filled == 0) {
        m_before = lagMilliseconds;
    }
    m_stretch = static_cast<std::int64_t>(m_filled);
    m_lags[m_next] = lagMilliseconds;
    m_next = (m_next + 1) % kSeconds;
    m_filled += m_filled < kSeconds ? 1 : 0;
    m_latest = lagMilliseconds;
}

std::optional<Duration> RetentionWatch::timeToLoss(Duration retention) const {
    const std::int64_t growth = m_latest - m_before;
    const std::int64_t elapsed = m_stretch * kMillisPerSecond;
    if (m_latest < kLeastLag || elapsed == 0 || growth * kLeastGrowth < elapsed) {
        return std::nullopt;
    }
    const std::int64_t left = retention.count() / kNanosPerMilli - m_latest;
    if (left <= 0) {
        return Duration(0);
    }
    const Int128 wait = Int128{left} * elapsed / growth * kNanosPerMilli;
    // What lies farther ahead than a whole retention period is no foresight but a guess.
    return wait > Int128{retention.count()} ? std::nullopt
                                            : std::optional(Duration(static_cast<std::int64_t>(wait)));
}

bool RetentionWatch::warns(Duration retention) {
    const std::optional<Duration> left = timeToLoss(retention);
    if (!left) {
        m_hasWarned = false;
        return false;
    }
    constexpr int kShare = 4;
    if (m_hasWarned || *left > retention / kShare) {
        return false;
    }
    m_hasWarned = true;
    return true;
}

} // namespace millrace::consumer
