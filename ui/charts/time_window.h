// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "metrics/series.h"

#include <QString>

#include <optional>
#include <vector>

namespace millrace::ui {

/// The simulated time that charts show; `to` is later than `from`.
struct TimeWindow {
    SimTime from{};
    SimTime to{};

    [[nodiscard]] Duration span() const { return to - from; }

    [[nodiscard]] bool contains(SimTime time) const { return from <= time && time <= to; }

    /// Where `time` lies: 0 at the left end, 1 at the right.
    [[nodiscard]] double shareOf(SimTime time) const {
        return static_cast<double>((time - from).count()) / static_cast<double>(span().count());
    }

    [[nodiscard]] SimTime timeAt(double share) const;

    friend bool operator==(const TimeWindow&, const TimeWindow&) = default;
};

enum class ChartSpan { minute, fiveMinutes, hour, wholeRun };

/// What a follower of the run sees at `newest`: the last part of it, or all of it. All of a run that
/// `goesOn` has some room to the right, so that the picture is not squeezed anew with every bucket.
[[nodiscard]] TimeWindow followingWindow(ChartSpan span, SimTime newest, bool goesOn);

/// The window made `factor` times as wide (below 1: narrower) around `center`, within [0, `end`] and never
/// less than a second.
[[nodiscard]] TimeWindow zoomed(const TimeWindow& window, double factor, SimTime center, SimTime end);

/// The window moved by `share` of its width, within [0, `end`].
[[nodiscard]] TimeWindow moved(const TimeWindow& window, double share, SimTime end);

/// Where a query begins so that it can stay the same while the window moves on; at most a tenth of the span
/// earlier than the window.
[[nodiscard]] SimTime queryStart(const TimeWindow& window);

/// How many columns to ask for, so that a plot `pixels` wide is filled: a column is two pixels
/// wide, as a line is hardly thinner. Chosen so that buckets are joined alike while the window moves.
[[nodiscard]] int columnsFor(const TimeWindow& window, Resolution resolution, int pixels);

struct TimeTicks {
    Duration step{};
    std::vector<SimTime> times;
};

/// Round times inside the window, at most `most` (at least 2).
[[nodiscard]] TimeTicks timeTicks(const TimeWindow& window, int most);

/// A time at a tick: `00:10:00`, tenths only where ticks are less than a second apart.
[[nodiscard]] QString tickText(SimTime time, Duration step);

} // namespace millrace::ui
