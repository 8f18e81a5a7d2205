// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <chrono>

namespace millrace::cli {

/// One line on standard error that is drawn over itself at most four times a second: share done, simulated
/// time, time to go. Draws nothing unless standard error is a terminal.
class ProgressBar {
public:
    explicit ProgressBar(Duration whole);

    /// Wipes the line.
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(Duration done);

private:
    using Clock = std::chrono::steady_clock;

    Duration m_whole;
    bool m_enabled;
    bool m_drawn = false;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_last;
};

} // namespace millrace::cli
