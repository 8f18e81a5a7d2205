// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/rate_profile.h"

#include "base/deterministic_math.h"
#include "base/wall_time.h"

#include <algorithm>
#include <array>
#include <limits>

namespace millrace::producer {

namespace {

constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kTickNanos = kTick.count();
constexpr std::int64_t kShortestPeriod = 1'000'000; ///< ns, of on and off together
constexpr std::int64_t kNanosPerHour = 3'600'000'000'000;
constexpr std::int64_t kNanosPerDay = 24 * kNanosPerHour;

std::int64_t micro(double recordsPerSecond) {
    return static_cast<std::int64_t>(std::clamp(recordsPerSecond, 0.0, kHighestProfileRate) * 1e6 + 0.5);
}

class Constant final : public RateProfile {
public:
    explicit Constant(double rate)
        : m_rate(micro(rate)) {}

    [[nodiscard]] RateSegment at(std::int64_t /*time*/) const override { return {m_rate, kForever}; }

private:
    std::int64_t m_rate;
};

/// Rates that hold from a time on, ascending, the first from zero.
class Steps final : public RateProfile {
public:
    struct Step {
        std::int64_t from;
        std::int64_t rate;
    };

    explicit Steps(std::vector<Step> steps)
        : m_steps(std::move(steps)) {}

    [[nodiscard]] RateSegment at(std::int64_t time) const override {
        const auto next = std::ranges::upper_bound(m_steps, time, {}, &Step::from);
        return {std::prev(next)->rate, next == m_steps.end() ? kForever : next->from};
    }

private:
    std::vector<Step> m_steps;
};

class Ramp final : public RateProfile {
public:
    Ramp(double from, double to, std::int64_t begin, std::int64_t over)
        : m_from(from)
        , m_to(to)
        , m_begin(begin)
        , m_over(over) {}

    [[nodiscard]] RateSegment at(std::int64_t time) const override {
        if (time >= m_begin + m_over) {
            return {micro(m_to), kForever};
        }
        const std::int64_t tick = time / kTickNanos * kTickNanos;
        const double share =
            static_cast<double>(tick + kTickNanos / 2 - m_begin) / static_cast<double>(m_over);
        return {micro(m_from + (m_to - m_from) * std::clamp(share, 0.0, 1.0)),
                std::min(tick + kTickNanos, m_begin + m_over)};
    }

private:
    double m_from;
    double m_to;
    std::int64_t m_begin;
    std::int64_t m_over;
};

class Diurnal final : public RateProfile {
public:
    Diurnal(double mean, double amplitude, std::int64_t peak, std::int64_t startOfDay)
        : m_mean(mean)
        , m_amplitude(amplitude)
        , m_shift(startOfDay - peak) {}

    [[nodiscard]] RateSegment at(std::int64_t time) const override {
        constexpr double kQuarter = 0.25; // a cosine is a sine a quarter turn ahead
        const std::int64_t tick = time / kTickNanos * kTickNanos;
        const std::int64_t ofDay =
            (tick + kTickNanos / 2 + m_shift % kNanosPerDay + kNanosPerDay) % kNanosPerDay;
        const double turns = static_cast<double>(ofDay) / static_cast<double>(kNanosPerDay);
        return {micro(m_mean * (1 + m_amplitude * deterministicSinTurns(turns + kQuarter))),
                tick + kTickNanos};
    }

private:
    double m_mean;
    double m_amplitude;
    std::int64_t m_shift;
};

class OnOff final : public RateProfile {
public:
    OnOff(double rate, std::int64_t on, std::int64_t off)
        : m_rate(micro(rate))
        , m_on(on)
        , m_period(on + off) {}

    [[nodiscard]] RateSegment at(std::int64_t time) const override {
        const std::int64_t begin = time / m_period * m_period;
        return time - begin < m_on ? RateSegment{m_rate, begin + m_on} : RateSegment{0, begin + m_period};
    }

private:
    std::int64_t m_rate;
    std::int64_t m_on;
    std::int64_t m_period;
};

class WeekdayHours final : public RateProfile {
public:
    static constexpr std::size_t kDays = 7;
    static constexpr std::size_t kHours = 24;

    WeekdayHours(double rate, std::array<double, kDays * kHours> factors, std::int64_t startOfWeek)
        : m_startOfWeek(startOfWeek) {
        std::ranges::transform(factors, m_rates.begin(), [&](double factor) { return micro(rate * factor); });
    }

    [[nodiscard]] RateSegment at(std::int64_t time) const override {
        const std::int64_t ofWeek = time + m_startOfWeek;
        const std::int64_t hour = ofWeek / kNanosPerHour;
        return {m_rates[static_cast<std::size_t>(hour) % m_rates.size()],
                (hour + 1) * kNanosPerHour - m_startOfWeek};
    }

private:
    std::array<std::int64_t, kDays * kHours> m_rates{};
    std::int64_t m_startOfWeek; ///< ns from Monday 00:00 UTC to time zero
};

Result<std::int64_t> nanosAt(const Json& object, const char* key) {
    Result<Duration> span = parseDuration(object[key].get<std::string>());
    if (!span) {
        return span.error().within(std::string("profile.") + key);
    }
    return span->count();
}

using Made = Result<std::shared_ptr<const RateProfile>>;

Made makeSteps(double rate, const Json& profile) {
    std::vector<Steps::Step> steps{{0, micro(rate)}};
    for (const Json& step : profile["steps"]) {
        Result<std::int64_t> from = nanosAt(step, "at");
        if (!from) {
            return from.error();
        }
        if (*from < steps.back().from) {
            return Error{ErrorCode::invalidInput, "profile.steps",
                         MR_TEXT("settings", "are not in the order of their times"),
                         MR_TEXT("settings", "sort them")};
        }
        steps.push_back({*from, micro(step["records_per_second"].get<double>())});
    }
    return std::shared_ptr<const RateProfile>(std::make_shared<Steps>(std::move(steps)));
}

Made makeSpike(double rate, const Json& profile) {
    Result<std::int64_t> from = nanosAt(profile, "at");
    Result<std::int64_t> length = nanosAt(profile, "duration");
    if (!from || !length) {
        return from ? length.error() : from.error();
    }
    return std::shared_ptr<const RateProfile>(std::make_shared<Steps>(
        std::vector<Steps::Step>{{0, micro(rate)},
                                 {*from, micro(rate * profile["factor"].get<double>())},
                                 {*from + *length, micro(rate)}}));
}

Made makeRamp(double rate, const Json& profile, std::int64_t changedAt) {
    Result<std::int64_t> over = nanosAt(profile, "over");
    if (!over) {
        return over.error();
    }
    return std::shared_ptr<const RateProfile>(std::make_shared<Ramp>(
        rate, profile["to"].get<double>(), changedAt, std::max<std::int64_t>(*over, 1)));
}

Made makeOnOff(double rate, const Json& profile) {
    Result<std::int64_t> on = nanosAt(profile, "on");
    Result<std::int64_t> off = nanosAt(profile, "off");
    if (!on || !off) {
        return on ? off.error() : on.error();
    }
    if (*on + *off < kShortestPeriod) {
        return Error{ErrorCode::invalidInput, "profile",
                     MR_TEXT("settings", "is on and off for less than 1 ms together"),
                     MR_TEXT("settings", "give at least one of them a length")};
    }
    return std::shared_ptr<const RateProfile>(std::make_shared<OnOff>(rate, *on, *off));
}

Made makeWeekdayHours(double rate, const Json& profile, WallTime start) {
    std::array<double, WeekdayHours::kDays * WeekdayHours::kHours> factors{};
    const Json& table = profile["table"];
    bool complete = table.size() == WeekdayHours::kDays;
    for (std::size_t day = 0; complete && day < WeekdayHours::kDays; ++day) {
        complete = table[day].size() == WeekdayHours::kHours;
        for (std::size_t hour = 0; complete && hour < WeekdayHours::kHours; ++hour) {
            factors[day * WeekdayHours::kHours + hour] = table[day][hour].get<double>();
        }
    }
    if (!complete) {
        return Error{
            ErrorCode::invalidInput, "profile.table", MR_TEXT("settings", "is not 7 rows of 24 factors"),
            MR_TEXT("settings", "give one row a weekday from Monday on, one factor an hour, in UTC")};
    }
    const std::int64_t weekday = std::chrono::weekday(dayOf(start)).iso_encoding() - 1;
    return std::shared_ptr<const RateProfile>(
        std::make_shared<WeekdayHours>(rate, factors, weekday * kNanosPerDay + timeOfDay(start).count()));
}

} // namespace

Made makeRateProfile(double recordsPerSecond, const Json& profile, std::int64_t changedAt, WallTime start) {
    const std::string kind = profile["kind"].get<std::string>();
    if (kind == "step") {
        return makeSteps(recordsPerSecond, profile);
    }
    if (kind == "spike") {
        return makeSpike(recordsPerSecond, profile);
    }
    if (kind == "ramp") {
        return makeRamp(recordsPerSecond, profile, changedAt);
    }
    if (kind == "on_off") {
        return makeOnOff(recordsPerSecond, profile);
    }
    if (kind == "weekday_hours") {
        return makeWeekdayHours(recordsPerSecond, profile, start);
    }
    if (kind == "diurnal") {
        Result<std::int64_t> peak = nanosAt(profile, "peak");
        if (!peak) {
            return peak.error();
        }
        return std::shared_ptr<const RateProfile>(
            std::make_shared<Diurnal>(recordsPerSecond, profile["amplitude"].get<double>(),
                                      *peak % kNanosPerDay, timeOfDay(start).count()));
    }
    return std::shared_ptr<const RateProfile>(std::make_shared<Constant>(recordsPerSecond));
}

} // namespace millrace::producer
