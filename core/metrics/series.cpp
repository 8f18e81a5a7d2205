// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/series.h"

#include <algorithm>

namespace millrace {

namespace {

constexpr std::int64_t kTicksPerSecond = 10;
constexpr std::int64_t kTicksPerMinute = 600;
constexpr std::int64_t kSecondsPerMinute = 60;
/// Two minutes of ticks and what a block rounds up to.
constexpr std::int64_t kTicksKept = 1200;

} // namespace

Duration stepOf(Resolution resolution) {
    switch (resolution) {
    case Resolution::tick:
        return kTick;
    case Resolution::second:
        return std::chrono::seconds(1);
    case Resolution::minute:
        break;
    }
    return std::chrono::minutes(1);
}

Series::Series(SeriesKind kind, std::int64_t firstTick)
    : m_kind(kind) {
    m_ticks.appendMany(Column::kAbsent, firstTick);
    m_seconds.appendMany(Column::kAbsent, firstTick / kTicksPerSecond);
    for (Column* minutes : {&m_minutes, &m_minuteLows, &m_minuteHighs}) {
        minutes->appendMany(Column::kAbsent, firstTick / kTicksPerMinute);
    }
}

void Series::sample(std::int64_t value) {
    m_pending = m_touched ? std::max(m_pending, value) : value;
    m_touched = true;
    m_latest = value;
    m_samples.push_back(value);
}

void Series::note(std::int64_t value) {
    m_minimum = m_count == 0 ? value : std::min(m_minimum, value);
    m_maximum = m_count == 0 ? value : std::max(m_maximum, value);
    m_countedSum += value;
    ++m_count;
    m_sketch.add(value);
}

void Series::closeTick(bool closesSecond, bool closesMinute, bool counted) {
    if (m_kind == SeriesKind::counter) {
        closeCounterTick(closesSecond, closesMinute, counted);
    } else {
        closeGaugeTick(closesSecond, closesMinute, counted);
    }
    if (m_ticks.size() % kTicksPerMinute == 0) {
        m_ticks.forgetBefore(m_ticks.size() - kTicksKept);
        m_seconds.forgetBefore(m_seconds.size() - kSecondsKept / std::chrono::seconds(1));
    }
}

void Series::closeMinute() {
    m_minuteLows.append(m_ofMinute ? m_ofMinute->low : Column::kAbsent);
    m_minuteHighs.append(m_ofMinute ? m_ofMinute->high : Column::kAbsent);
    m_ofMinute.reset();
}

void Series::closeCounterTick(bool closesSecond, bool closesMinute, bool counted) {
    m_ticks.append(m_pending);
    m_second += m_pending;
    m_sum += m_pending;
    m_pending = 0;
    if (closesSecond) {
        m_seconds.append(m_second);
        m_ofMinute = joined(m_ofMinute, Extremes{m_second, m_second});
        m_minute += m_second;
        m_latest = m_second;
        if (counted) {
            note(m_second);
        }
        m_second = 0;
    }
    if (closesMinute) {
        m_minutes.append(m_minute);
        m_minute = 0;
        closeMinute();
    }
}

void Series::closeGaugeTick(bool closesSecond, bool closesMinute, bool counted) {
    m_ticks.append(m_touched ? m_pending : Column::kAbsent);
    if (m_touched) {
        m_second = m_secondTouched ? std::max(m_second, m_pending) : m_pending;
        m_secondTouched = true;
        for (const std::int64_t value : m_samples) {
            if (counted) {
                note(value);
            }
        }
        m_samples.clear();
    }
    m_pending = 0;
    m_touched = false;
    if (closesSecond) {
        m_seconds.append(m_secondTouched ? m_second : Column::kAbsent);
        if (m_secondTouched) {
            m_ofMinute = joined(m_ofMinute, Extremes{m_second, m_second});
            m_minute = m_minuteTouched ? std::max(m_minute, m_second) : m_second;
            m_minuteTouched = true;
        }
        m_secondTouched = false;
    }
    if (closesMinute) {
        m_minutes.append(m_minuteTouched ? m_minute : Column::kAbsent);
        m_minuteTouched = false;
        closeMinute();
    }
}

const Column& Series::column(Resolution resolution) const {
    switch (resolution) {
    case Resolution::tick:
        return m_ticks;
    case Resolution::second:
        return m_seconds;
    case Resolution::minute:
        break;
    }
    return m_minutes;
}

std::optional<Extremes> Series::minuteExtremes(std::int64_t from, std::int64_t to) const {
    const std::optional<Extremes> lows = m_minuteLows.extremes(from, to);
    const std::optional<Extremes> highs = m_minuteHighs.extremes(from, to);
    return lows && highs ? std::optional(Extremes{lows->low, highs->high}) : std::nullopt;
}

std::optional<Extremes> Series::secondExtremes(std::int64_t from, std::int64_t to) const {
    std::optional<Extremes> found;
    if (const std::int64_t kept = std::min(m_seconds.first(), to); from < kept) {
        found = minuteExtremes(from / kSecondsPerMinute, (kept + kSecondsPerMinute - 1) / kSecondsPerMinute);
        from = kept;
    }
    // Whole minutes in the middle need not be looked at second by second.
    const std::int64_t firstMinute = (from + kSecondsPerMinute - 1) / kSecondsPerMinute;
    const std::int64_t lastMinute = std::min(to / kSecondsPerMinute, m_minutes.size());
    if (lastMinute <= firstMinute) {
        return joined(found, m_seconds.extremes(from, to));
    }
    found = joined(found, m_seconds.extremes(from, firstMinute * kSecondsPerMinute));
    found = joined(found, minuteExtremes(firstMinute, lastMinute));
    return joined(found, m_seconds.extremes(lastMinute * kSecondsPerMinute, to));
}

std::optional<Extremes> Series::extremes(Resolution resolution, std::int64_t from, std::int64_t to) const {
    return resolution == Resolution::second ? secondExtremes(std::max<std::int64_t>(from, 0), to)
                                            : column(resolution).extremes(from, to);
}

std::int64_t Series::firstKept(Resolution resolution) const {
    return column(resolution).first();
}

Statistics Series::statistics() const {
    Statistics result;
    result.count = m_count;
    result.sum = m_kind == SeriesKind::counter ? total() : m_countedSum;
    result.last = m_latest;
    if (m_count > 0) {
        result.average = static_cast<double>(m_countedSum) / static_cast<double>(m_count);
        result.maximum = m_maximum;
        result.minimum = m_minimum;
        const auto quantile = [this](double q) {
            return std::clamp(m_sketch.quantile(q), static_cast<double>(m_minimum),
                              static_cast<double>(m_maximum));
        };
        result.p50 = quantile(0.50);
        result.p99 = quantile(0.99);
    }
    return result;
}

} // namespace millrace
