// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace millrace::consumer {

/// Foresees when the lag of a reader will reach the retention period of its stream, after which records are
/// lost unread: the lag's growth over the last minute goes on as it is.
class RetentionWatch {
public:
    /// Called once a simulated second with the age of the oldest record that is not processed, ms.
    void note(std::int64_t lagMilliseconds);

    /// The time until records are lost; nothing while the lag is below a minute, does not grow, or grows so
    /// slowly that it takes longer than the retention period.
    [[nodiscard]] std::optional<Duration> timeToLoss(Duration retention) const;

    /// True once for each time that the loss comes close: within a quarter of the retention period. Armed
    /// anew when it is no longer foreseen.
    [[nodiscard]] bool warns(Duration retention);

private:
    static constexpr std::size_t kSeconds = 60;

    std::array<std::int64_t, kSeconds> m_lags{}; ///< ms, a ring
    std::size_t m_next = 0;                      ///< of m_lags: the oldest one once it is full
    std::size_t m_filled = 0;
    std::int64_t m_latest = 0;
    std::int64_t m_before = 0;  ///< lag at the beginning of the stretch that is looked at
    std::int64_t m_stretch = 0; ///< its length, s
    bool m_hasWarned = false;
};

} // namespace millrace::consumer
