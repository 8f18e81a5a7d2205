// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/snapshot.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace millrace::consumer {

/// What a reader draws of one shard, as a mean of the last kRecentSeconds: polls come at intervals, so that
/// single seconds jump between nothing and much.
class ReadMeter {
public:
    void noteCall(std::int64_t bytes, bool isRefused) {
        m_running.bytes += bytes;
        ++m_running.calls;
        m_running.refused += isRefused ? 1 : 0;
    }

    /// What was pushed: no call.
    void notePush(std::int64_t bytes) { m_running.bytes += bytes; }

    /// Called once a simulated second.
    void closeSecond() {
        Second& oldest = m_seconds[m_next];
        m_sum.bytes += m_running.bytes - oldest.bytes;
        m_sum.calls += m_running.calls - oldest.calls;
        m_sum.refused += m_running.refused - oldest.refused;
        oldest = m_running;
        m_running = {};
        m_next = (m_next + 1) % m_seconds.size();
        m_filled += m_filled < m_seconds.size() ? 1 : 0;
    }

    /// Fills the rates of `reading`; zero before the first second has ended.
    void describe(ShardReading& reading) const {
        if (m_filled == 0) {
            return;
        }
        const auto seconds = static_cast<std::int64_t>(m_filled);
        reading.bytesPerSecond = m_sum.bytes / seconds;
        reading.callsPerSecond = static_cast<double>(m_sum.calls) / static_cast<double>(m_filled);
        reading.refusedPerSecond = static_cast<double>(m_sum.refused) / static_cast<double>(m_filled);
    }

private:
    struct Second {
        std::int64_t bytes = 0;
        std::int32_t calls = 0;
        std::int32_t refused = 0;
    };

    std::array<Second, kRecentSeconds> m_seconds{};
    Second m_running;
    Second m_sum;
    std::size_t m_next = 0;
    std::size_t m_filled = 0;
};

} // namespace millrace::consumer
