// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.h"

#include "console.h"

#include <cstdio>
#include <string>

#include <fmt/format.h>

namespace millrace::cli {

namespace {

constexpr int kBarWidth = 30;
constexpr std::chrono::milliseconds kBetweenDrawings(250);
constexpr const char* kWipe = "\r\033[K";

} // namespace

ProgressBar::ProgressBar(Duration whole)
    : m_whole(whole)
    , m_enabled(isErrorTerminal()) {}

ProgressBar::~ProgressBar() {
    if (m_drawn) {
        std::fputs(kWipe, stderr);
    }
}

void ProgressBar::show(Duration done) {
    const Clock::time_point now = Clock::now();
    if (!m_enabled || (m_drawn && now - m_last < kBetweenDrawings)) {
        return;
    }
    m_last = now;
    m_drawn = true;
    const double share = m_whole.count() > 0 ? secondsOf(done) / secondsOf(m_whole) : 0;
    const auto filled = static_cast<std::size_t>(share * kBarWidth);
    const double elapsed = std::chrono::duration<double>(now - m_start).count();
    std::string line =
        fmt::format("{}[{:<{}}] {:3.0f} %  {} of {}", kWipe, std::string(filled, '#'), kBarWidth, share * 100,
                    formatClock(kTimeZero + done), formatDuration(m_whole));
    constexpr double kEnoughToTell = 0.01;
    if (share > kEnoughToTell) {
        line += fmt::format("  {:.0f} s to go", elapsed / share * (1 - share));
    }
    std::fputs(line.c_str(), stderr);
}

} // namespace millrace::cli
