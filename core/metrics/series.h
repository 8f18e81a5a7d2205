// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "metrics/column.h"
#include "metrics/quantile_sketch.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace millrace {

enum class SeriesKind {
    counter, ///< amounts; a bucket's value is their sum
    gauge,   ///< levels; a bucket's value is the largest sample of it, an empty bucket repeats nothing
};

/// How finely a series is looked at: 100 ms for the last minutes, 1 s for the last hours, 60 s for ever.
enum class Resolution { tick, second, minute };

/// Single seconds are kept at least this long; of older ones each minute keeps the smallest and the largest,
/// so that a run without end does not fill memory and a chart of all of it still shows every peak.
inline constexpr Duration kSecondsKept = std::chrono::hours(6);

[[nodiscard]] Duration stepOf(Resolution resolution);

/// CloudWatch's statistics over a run. Counters: over all closed one-second buckets, empty ones included, and
/// `sum` over everything. Gauges: over their samples. All zero when there was nothing.
struct Statistics {
    std::int64_t sum = 0;
    double average = 0;
    std::int64_t maximum = 0;
    std::int64_t minimum = 0;
    double p50 = 0; ///< 1 % relative error
    double p99 = 0; ///< 1 % relative error
    std::int64_t last =
        0; ///< gauges: the newest sample, which the end of the run sets; counters: the last second
    std::uint64_t count = 0; ///< buckets or samples
};

/// One metric over simulated time, in integers of the metric's unit.
class Series {
public:
    explicit Series(SeriesKind kind, std::int64_t firstTick = 0);

    void count(std::int64_t amount) { m_pending += amount; }

    void sample(std::int64_t value);

    /// Ends the running tick; `closesSecond` and `closesMinute` say what else ends with it; `counted` is
    /// false in the warm-up.
    void closeTick(bool closesSecond, bool closesMinute, bool counted);

    /// Bring what closeTick() touches closer: first the series itself, then, once that is there, its newest
    /// tick's place.
    void prefetch() const {
        constexpr std::size_t kLine = 64;
        __builtin_prefetch(this, 1);
        for (std::size_t at = 0; at < sizeof(Column); at += kLine) {
            __builtin_prefetch(reinterpret_cast<const char*>(&m_ticks) + at, 1);
        }
    }

    void prefetchTicks() const { m_ticks.prefetch(); }

    [[nodiscard]] SeriesKind kind() const { return m_kind; }

    /// Values at `resolution`; bucket i begins at i times its step. Ticks and seconds before the kept window
    /// read as absent.
    [[nodiscard]] const Column& column(Resolution resolution) const;

    /// Extremes of the buckets [from, to) of `resolution`; nothing when none has a value. Of seconds that are
    /// no longer kept: the extremes of the seconds of their minutes.
    [[nodiscard]] std::optional<Extremes> extremes(Resolution resolution, std::int64_t from,
                                                   std::int64_t to) const;

    /// First bucket that the column of `resolution` still keeps (minutes are never forgotten).
    [[nodiscard]] std::int64_t firstKept(Resolution resolution) const;

    [[nodiscard]] Statistics statistics() const;

    /// Sum so far, the running tick included.
    [[nodiscard]] std::int64_t total() const {
        return m_sum + (m_kind == SeriesKind::counter ? m_pending : 0);
    }

    /// Value of the newest closed second; for a gauge the newest sample.
    [[nodiscard]] std::int64_t latest() const { return m_latest; }

private:
    void closeCounterTick(bool closesSecond, bool closesMinute, bool counted);
    void closeGaugeTick(bool closesSecond, bool closesMinute, bool counted);
    void closeMinute();
    void note(std::int64_t value);
    [[nodiscard]] std::optional<Extremes> minuteExtremes(std::int64_t from, std::int64_t to) const;
    [[nodiscard]] std::optional<Extremes> secondExtremes(std::int64_t from, std::int64_t to) const;

    SeriesKind m_kind;
    bool m_touched = false;
    bool m_secondTouched = false;
    bool m_minuteTouched = false;
    std::int64_t m_pending = 0;
    std::int64_t m_second = 0;
    std::int64_t m_minute = 0;
    std::optional<Extremes> m_ofMinute; ///< of the closed seconds of the running minute
    std::int64_t m_latest = 0;
    std::int64_t m_sum = 0;
    std::int64_t m_countedSum = 0;
    std::vector<std::int64_t> m_samples; ///< of the running tick
    std::int64_t m_minimum = 0;
    std::int64_t m_maximum = 0;
    std::uint64_t m_count = 0;
    QuantileSketch m_sketch;
    Column m_ticks;
    Column m_seconds;
    Column m_minutes;
    Column m_minuteLows; ///< smallest second of each minute
    Column m_minuteHighs;
};

} // namespace millrace
