// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <chrono>
#include <deque>

namespace millrace::ui {

using PaceClock = std::chrono::steady_clock;

/// Says how far a run may go, along the wall clock or as fast as possible, in slices short enough that the
/// run thread answers soon. It has no influence on results.
class Pacer {
public:
    /// Simulated seconds per wall-clock second; 0: as fast as possible. Counts from `now` on.
    void setSpeed(double speed, PaceClock::time_point wall, SimTime now);

    [[nodiscard]] double speed() const { return m_speed; }

    /// The run goes on at `now`, after a pause or at its beginning: time that has passed does not count.
    void restart(PaceClock::time_point wall, SimTime now);

    /// How far to go next: the end of a tick or, when a tick takes too long, a place within it; `now` when it
    /// is not time yet. A run that is behind does not hurry to catch up later.
    [[nodiscard]] SimTime target(PaceClock::time_point wall, SimTime now);

    /// When target() will be beyond `now`; in the past when it is already.
    [[nodiscard]] PaceClock::time_point due(SimTime now) const;

    /// Going on by `simulated` took so long; decides the length of the next slices.
    void learn(Duration simulated, PaceClock::duration took);

private:
    double m_speed = 0;
    PaceClock::time_point m_anchorWall{};
    SimTime m_anchor{};
    PaceClock::time_point m_lastTarget{};
    Duration m_slice = kTick;
};

/// Measures how fast a run really goes, over the last second of wall time.
class Speedometer {
public:
    void clear() { m_samples.clear(); }

    /// The run has come to `now`.
    void add(PaceClock::time_point wall, SimTime now);

    /// Simulated seconds per wall-clock second; 0 while nothing is known.
    [[nodiscard]] double speed() const;

private:
    struct Sample {
        PaceClock::time_point wall;
        SimTime now;
    };

    std::deque<Sample> m_samples;
};

} // namespace millrace::ui
