// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time_window.h"

#include "document/wording.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace millrace::ui {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr Duration kDay = hours(24);
constexpr Duration kNarrowest = seconds(1);

/// Widths that a growing picture of the whole run takes one after the other; beyond them whole days.
constexpr std::array<Duration, 16> kWidths = {
    seconds(30), minutes(1), minutes(2), minutes(5), minutes(10), minutes(20), minutes(30), hours(1),
    hours(2),    hours(3),   hours(4),   hours(6),   hours(8),    hours(12),   hours(18),   kDay};

constexpr std::array<Duration, 22> kTickSteps = {
    milliseconds(100), milliseconds(200), milliseconds(500), seconds(1), seconds(2), seconds(5),  seconds(10),
    seconds(15),       seconds(30),       minutes(1),        minutes(2), minutes(5), minutes(10), minutes(15),
    minutes(30),       hours(1),          hours(2),          hours(3),   hours(6),   hours(12),   kDay,
    2 * kDay};

Duration roundedUp(Duration value, Duration step) {
    return (value + step - Duration(1)) / step * step;
}

Duration widthOf(ChartSpan span) {
    switch (span) {
    case ChartSpan::minute:
        return minutes(1);
    case ChartSpan::fiveMinutes:
        return minutes(5);
    case ChartSpan::hour:
    case ChartSpan::wholeRun:
        break;
    }
    return hours(1);
}

TimeWindow within(TimeWindow window, SimTime end) {
    const Duration width = std::min(window.span(), std::max<Duration>(end - kTimeZero, kNarrowest));
    const SimTime last = std::max(end, kTimeZero + width);
    window.from = std::clamp(window.from, kTimeZero, last - width);
    window.to = window.from + width;
    return window;
}

} // namespace

SimTime TimeWindow::timeAt(double share) const {
    return from + Duration(std::llround(share * static_cast<double>(span().count())));
}

TimeWindow followingWindow(ChartSpan span, SimTime newest, bool goesOn) {
    if (span != ChartSpan::wholeRun) {
        const Duration width = widthOf(span);
        const SimTime end = std::max(newest, kTimeZero + width);
        return {end - width, end};
    }
    const Duration run = newest - kTimeZero;
    if (!goesOn && run >= kNarrowest) {
        return {kTimeZero, newest};
    }
    const auto* width = std::ranges::find_if(kWidths, [&](Duration w) { return w >= run; });
    return {kTimeZero, kTimeZero + (width == kWidths.end() ? roundedUp(run, kDay) : *width)};
}

TimeWindow zoomed(const TimeWindow& window, double factor, SimTime center, SimTime end) {
    const double widest = static_cast<double>(std::max<Duration>(end - kTimeZero, kNarrowest).count());
    const double width = std::clamp(static_cast<double>(window.span().count()) * factor,
                                    static_cast<double>(kNarrowest.count()), widest);
    const double share = std::clamp(window.shareOf(center), 0.0, 1.0);
    const SimTime from = center - Duration(std::llround(width * share));
    return within({from, from + Duration(std::llround(width))}, end);
}

TimeWindow moved(const TimeWindow& window, double share, SimTime end) {
    const Duration shift(std::llround(static_cast<double>(window.span().count()) * share));
    return within({window.from + shift, window.to + shift}, end);
}

SimTime queryStart(const TimeWindow& window) {
    constexpr int kPartsOfSpan = 10;
    const Duration step = std::max<Duration>(window.span() / kPartsOfSpan, kTick);
    return kTimeZero + (window.from - kTimeZero) / step * step;
}

int columnsFor(const TimeWindow& window, Resolution resolution, int pixels) {
    constexpr int kPixelsPerColumn = 2;
    constexpr std::int64_t kMost = 10000;
    const Duration step = stepOf(resolution);
    // queryStart() may add a tenth.
    const std::int64_t buckets = (window.span() + window.span() / 10) / step + 2;
    const std::int64_t wanted = std::max(pixels / kPixelsPerColumn, 16);
    const std::int64_t perColumn = (buckets + wanted - 1) / wanted;
    return static_cast<int>(std::clamp<std::int64_t>((buckets + perColumn - 1) / perColumn + 1, 1, kMost));
}

TimeTicks timeTicks(const TimeWindow& window, int most) {
    TimeTicks ticks;
    const Duration atLeast = window.span() / std::max(most, 2);
    const auto* step = std::ranges::find_if(kTickSteps, [&](Duration s) { return s >= atLeast; });
    ticks.step = step == kTickSteps.end() ? roundedUp(atLeast, kDay) : *step;
    for (SimTime time = kTimeZero + roundedUp(window.from - kTimeZero, ticks.step); time <= window.to;
         time += ticks.step) {
        ticks.times.push_back(time);
    }
    return ticks;
}

QString tickText(SimTime time, Duration step) {
    QString text = clockText(time);
    if (step >= seconds(1)) {
        text.chop(2); // the tenths
    }
    return text;
}

} // namespace millrace::ui
