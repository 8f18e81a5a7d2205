// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/pacer.h"

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr std::chrono::milliseconds kSliceWallTime(10);
constexpr Duration kShortestSlice = std::chrono::milliseconds(1);
/// A longer one could take long when traffic rises within it.
constexpr Duration kLongestSlice = std::chrono::minutes(1);
/// Between two targets along the wall clock, so that fast speeds don't wake the thread for each tick.
constexpr std::chrono::milliseconds kPaceStep(8);
/// How much wall time a run may make up for.
constexpr std::chrono::milliseconds kLargestLag(200);

SimTime tickBefore(SimTime time) {
    return kTimeZero + (time - kTimeZero) / kTick * kTick;
}

Duration scaled(PaceClock::duration wall, double speed) {
    const double span = std::chrono::duration<double, std::nano>(wall).count() * speed;
    return Duration(std::llround(std::clamp(span, 0.0, static_cast<double>(kLongestDuration.count()))));
}

} // namespace

void Pacer::setSpeed(double speed, PaceClock::time_point wall, SimTime now) {
    m_speed = speed;
    restart(wall, now);
}

void Pacer::restart(PaceClock::time_point wall, SimTime now) {
    m_anchorWall = wall;
    m_anchor = now;
    m_lastTarget = {};
}

SimTime Pacer::target(PaceClock::time_point wall, SimTime now) {
    const SimTime tickEnd = tickBefore(now) + kTick;
    const SimTime furthest =
        m_slice < kTick ? std::min(now + m_slice, tickEnd) : std::max(tickBefore(now + m_slice), tickEnd);
    if (m_speed <= 0) {
        return furthest;
    }
    if (wall < m_lastTarget + kPaceStep && m_lastTarget != PaceClock::time_point{}) {
        return now;
    }
    const SimTime due = tickBefore(m_anchor + scaled(wall - m_anchorWall, m_speed));
    if (due <= now) {
        return now;
    }
    if (due <= furthest) {
        m_lastTarget = wall;
        return due;
    }
    if (due - furthest > scaled(kLargestLag, m_speed)) {
        restart(wall, furthest);
    }
    return furthest;
}

PaceClock::time_point Pacer::due(SimTime now) const {
    if (m_speed <= 0) {
        return {};
    }
    const Duration ahead = tickBefore(now) + kTick - m_anchor;
    // One nanosecond more: rounding must not end just before the tick.
    const auto wait = Duration(std::llround(static_cast<double>(ahead.count()) / m_speed) + 1);
    const PaceClock::time_point tick = m_anchorWall + std::chrono::duration_cast<PaceClock::duration>(wait);
    return m_lastTarget == PaceClock::time_point{} ? tick : std::max(tick, m_lastTarget + kPaceStep);
}

void Pacer::learn(Duration simulated, PaceClock::duration took) {
    if (simulated <= Duration::zero()) {
        return;
    }
    const double factor = std::chrono::duration<double>(kSliceWallTime).count() /
                          std::max(std::chrono::duration<double>(took).count(), 1e-9);
    const double wanted = static_cast<double>(simulated.count()) * factor;
    const auto current = static_cast<double>(m_slice.count());
    // Grows step by step: a quiet stretch says little about the next one.
    const double next = std::clamp(wanted, current / 8, current * 2);
    m_slice = std::clamp(Duration(std::llround(next)), kShortestSlice, kLongestSlice);
}

void Speedometer::add(PaceClock::time_point wall, SimTime now) {
    constexpr std::chrono::milliseconds kBetweenSamples(10);
    if (m_samples.size() >= 2 && wall - m_samples[m_samples.size() - 2].wall < kBetweenSamples) {
        m_samples.back() = {wall, now};
        return;
    }
    m_samples.push_back({wall, now});
    while (m_samples.size() > 2 && wall - m_samples[1].wall >= std::chrono::seconds(1)) {
        m_samples.pop_front();
    }
}

double Speedometer::speed() const {
    if (m_samples.size() < 2) {
        return 0;
    }
    const double wall = std::chrono::duration<double>(m_samples.back().wall - m_samples.front().wall).count();
    return wall > 0 ? secondsOf(m_samples.back().now - m_samples.front().now) / wall : 0;
}

} // namespace millrace::ui
