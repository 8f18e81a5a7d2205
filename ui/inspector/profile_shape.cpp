// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/profile_shape.h"

#include "base/wall_time.h"
#include "inspector/settings_subject.h"
#include "nodes/producer/rate_profile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace millrace::ui {

namespace {

struct ProfileWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::ProfileWords)
};

constexpr double kSecondsPerDay = 86400;
constexpr double kNanos = 1e9;
constexpr double kMicros = 1e6;
constexpr double kHighestRate = 1e8; ///< that the settings allow
constexpr double kHighestFactor = 1e6;
constexpr int kMostStretches = 64;       ///< of one column that are counted exactly
constexpr std::size_t kSamples = 32;     ///< of the rest
constexpr double kGolden = 0.6180339887; ///< its multiples spread evenly
constexpr std::size_t kSummaryColumns = 1024;

std::int64_t nanosOf(double seconds) {
    return static_cast<std::int64_t>(std::clamp(seconds, 0.0, 4e9) * kNanos);
}

/// Three digits are as good as the hand that drags.
double roundedRate(double rate) {
    if (rate <= 0) {
        return 0;
    }
    const double power = std::pow(10.0, std::abs(std::floor(std::log10(rate)) - 2));
    // Divided, not multiplied by a tenth: 45.3 and not 45.300000000000004.
    return rate >= 100 ? std::round(rate / power) * power : std::round(rate * power) / power;
}

Json numberJson(double value) {
    const double whole = std::round(value);
    return std::abs(value - whole) < 1e-9 ? Json(static_cast<std::int64_t>(whole)) : Json(value);
}

/// Steps that people count time in, seconds.
double timeStep(double seconds) {
    constexpr std::array kSteps{0.1, 0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 300.0, 600.0, 1800.0, 3600.0};
    const auto next = std::ranges::upper_bound(kSteps, seconds / 100);
    return next == kSteps.begin() ? kSteps.front() : *std::prev(next);
}

} // namespace

double roundStep(double value) {
    if (!(value > 0)) {
        return 1;
    }
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= value * (1 + 1e-12)) {
            return factor * power;
        }
    }
    return power;
}

std::string durationText(double seconds, double step) {
    const double rounded = std::round(std::max(seconds, 0.0) / step) * step;
    return formatDuration(Duration(static_cast<std::int64_t>(std::llround(rounded * 1e3)) * 1'000'000));
}

Result<Json> resolvedPart(const std::vector<Setting>& descriptions, const Json& settings,
                          const std::vector<std::string>& keys) {
    std::vector<Setting> part;
    Json given = Json::object();
    for (const Setting& setting : descriptions) {
        if (std::ranges::find(keys, setting.key) == keys.end()) {
            continue;
        }
        part.push_back(setting);
        part.back().shownWhen.clear();
        if (const auto found = settings.find(setting.key); found != settings.end()) {
            given[setting.key] = *found;
        }
    }
    for (const SettingProblem& problem : validateSettings(part, given)) {
        if (!problem.unknownKey) {
            return Error{ErrorCode::invalidInput, problem.path, problem.what, problem.todo};
        }
    }
    return resolveSettings(part, given);
}

Result<ProfileShape> ProfileShape::make(const std::vector<Setting>& descriptions, const Json& settings,
                                        WallTime start) {
    Result<Json> resolved = resolvedPart(descriptions, settings, {"records_per_second", "profile"});
    if (!resolved) {
        return resolved.error();
    }
    ProfileShape shape;
    shape.m_rate = (*resolved)["records_per_second"].get<double>();
    shape.m_resolved = (*resolved)["profile"];
    shape.m_kind = shape.m_resolved["kind"].get<std::string>();
    shape.m_start = start;
    auto profile = producer::makeRateProfile(shape.m_rate, shape.m_resolved, 0, start);
    if (!profile) {
        return profile.error();
    }
    shape.m_phases = {{0, *profile}};
    if (const Setting* setting = findSetting(descriptions, settings, "profile")) {
        const auto raw = settings.find("profile");
        shape.m_raw = expandedChoice(*setting, raw == settings.end() ? defaultOf(*setting, settings) : *raw);
    }
    shape.makeHandles();
    return shape;
}

double ProfileShape::secondsAt(const char* key) const {
    const Result<Duration> span = parseDuration(m_resolved[key].get<std::string>());
    return span ? secondsOf(*span) : 0;
}

double ProfileShape::numberAt(const char* key) const {
    return m_resolved[key].get<double>();
}

double ProfileShape::startOfDay() const {
    return secondsOf(timeOfDay(m_start));
}

int ProfileShape::startWeekday() const {
    return static_cast<int>(std::chrono::weekday(dayOf(m_start)).iso_encoding()) - 1;
}

double ProfileShape::rateAt(double seconds) const {
    return static_cast<double>(segmentAt(nanosOf(seconds)).microRecordsPerSecond) / kMicros;
}

/// Stretch by stretch, so that a spike is seen, and counted, for just as long as it lasts. Of rates that
/// change more often the rest is looked at here and there; `serial` shifts the places from column to column,
/// so that they don't fall in with a rhythm.
ProfileShape::Column ProfileShape::columnOf(std::int64_t begin, std::int64_t end, std::size_t serial) const {
    Column column;
    column.least = 1e300;
    double area = 0;
    const auto see = [&](std::int64_t time, const producer::RateSegment& segment, double nanos) {
        const double rate = static_cast<double>(segment.microRecordsPerSecond) / kMicros;
        column.least = std::min(column.least, rate);
        if (rate > column.most) {
            column.most = rate;
            column.mostAt = static_cast<double>(time) / kNanos;
        }
        area += rate * nanos;
    };
    std::int64_t time = begin;
    for (int i = 0; i < kMostStretches && time < end; ++i) {
        const producer::RateSegment segment = segmentAt(time);
        const std::int64_t until = std::clamp(segment.until, time + 1, end);
        see(time, segment, static_cast<double>(until - time));
        time = until;
    }
    if (time < end) {
        const double part = static_cast<double>(end - time) / static_cast<double>(kSamples);
        for (std::size_t i = 0; i < kSamples; ++i) {
            const double shift = std::fmod(static_cast<double>(serial * kSamples + i) * kGolden, 1.0);
            const auto place = time + static_cast<std::int64_t>((static_cast<double>(i) + shift) * part);
            see(place, segmentAt(place), part);
        }
        see(end - 1, segmentAt(end - 1), 0);
    }
    column.mean = area / static_cast<double>(end - begin);
    return column;
}

std::vector<ProfileShape::Column> ProfileShape::columns(double horizon, std::size_t count) const {
    std::vector<Column> columns(count);
    const std::int64_t width = std::max<std::int64_t>(nanosOf(horizon / static_cast<double>(count)), 1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t begin = static_cast<std::int64_t>(i) * width;
        columns[i] = columnOf(begin, begin + width, i);
    }
    return columns;
}

ProfileShape::Summary ProfileShape::summary(double horizon) const {
    Summary summary;
    const std::vector<Column> all = columns(horizon, kSummaryColumns);
    for (const Column& column : all) {
        summary.mean += column.mean / static_cast<double>(all.size());
        if (column.most > summary.peak) {
            summary.peak = column.most;
            summary.peakAt = column.mostAt;
        }
    }
    return summary;
}

void ProfileShape::addHandle(Role role, const QString& what, double seconds, double rate, bool movesTime,
                             bool movesRate) {
    m_handles.push_back({what, seconds, rate, movesTime, movesRate});
    m_roles.push_back(role);
    m_indexes.push_back(0);
}

void ProfileShape::makeHandles() {
    const auto level = [this](const QString& what, double seconds = 0) {
        addHandle(Role::level, what, seconds, m_rate, false, true);
    };
    if (m_kind == "constant") {
        level(ProfileWords::tr("Rate"));
    } else if (m_kind == "ramp") {
        level(ProfileWords::tr("Start of the ramp"));
        addHandle(Role::rampEnd, ProfileWords::tr("End of the ramp"), secondsAt("over"), numberAt("to"), true,
                  true);
    } else if (m_kind == "step") {
        const Json& steps = m_resolved["steps"];
        if (steps.empty() || parseDuration(steps[0]["at"].get<std::string>()).value() > Duration(0)) {
            level(ProfileWords::tr("Rate before the first step"));
        }
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Result<Duration> at = parseDuration(steps[i]["at"].get<std::string>());
            addHandle(Role::step, ProfileWords::tr("Step %1").arg(i + 1), at ? secondsOf(*at) : 0,
                      steps[i]["records_per_second"].get<double>(), true, true);
            m_indexes.back() = i;
        }
    } else if (m_kind == "spike") {
        level(ProfileWords::tr("Rate outside of the spike"));
        const double top = m_rate * numberAt("factor");
        const double at = secondsAt("at");
        addHandle(Role::spikeTop, ProfileWords::tr("Beginning and height of the spike"), at, top, true,
                  m_rate > 0);
        addHandle(Role::spikeEnd, ProfileWords::tr("End of the spike"), at + secondsAt("duration"), top, true,
                  false);
    } else if (m_kind == "diurnal") {
        level(ProfileWords::tr("Mean rate"));
        const double peak = std::fmod(secondsAt("peak") - startOfDay() + 2 * kSecondsPerDay, kSecondsPerDay);
        addHandle(Role::peak, ProfileWords::tr("Peak of the day"), peak, m_rate * (1 + numberAt("amplitude")),
                  true, m_rate > 0);
    } else if (m_kind == "on_off") {
        const double on = secondsAt("on");
        level(ProfileWords::tr("Rate while on"));
        addHandle(Role::on, ProfileWords::tr("End of the time with records"), on, m_rate, true, false);
        addHandle(Role::off, ProfileWords::tr("End of the time without"), on + secondsAt("off"), 0, true,
                  false);
    } else {
        level(ProfileWords::tr("Rate at factor 1"));
    }
}

ProfileChange ProfileShape::moved(std::size_t handle, double seconds, double rate) const {
    const Role role = m_roles[handle];
    const bool isTimeNew = seconds != m_handles[handle].seconds;
    const bool isRateNew = rate != m_handles[handle].rate;
    const double level = isRateNew ? roundedRate(std::min(rate, kHighestRate)) : rate;
    seconds = std::max(seconds, 0.0);
    if (role == Role::level) {
        return {"records_per_second", numberJson(level)};
    }
    Json profile = m_raw;
    const auto setTime = [&](const char* key, double span, double least = 0) {
        if (isTimeNew) {
            profile[key] = durationText(std::max(span, least), timeStep(std::max(span, least)));
        }
    };
    switch (role) {
    case Role::rampEnd:
        setTime("over", seconds, 0.1);
        profile["to"] = numberJson(level);
        break;
    case Role::step: {
        Json& step = profile["steps"][m_indexes[handle]];
        const auto neighbour = [&](std::size_t index) { return m_handles[index].seconds; };
        const bool hasBefore = handle > 0 && m_roles[handle - 1] == Role::step;
        const bool hasAfter = handle + 1 < m_handles.size();
        const double rounded = std::round(seconds / timeStep(seconds)) * timeStep(seconds);
        const double earliest = hasBefore ? neighbour(handle - 1) : 0.0;
        if (isTimeNew) {
            step["at"] = durationText(
                std::clamp(rounded, earliest, hasAfter ? std::max(neighbour(handle + 1), earliest) : 1e9),
                0.001);
        }
        step["records_per_second"] = numberJson(level);
        break;
    }
    case Role::spikeTop:
        setTime("at", seconds);
        if (m_rate > 0 && isRateNew) {
            profile["factor"] =
                numberJson(std::clamp(std::round(rate / m_rate * 100) / 100, 0.0, kHighestFactor));
        }
        break;
    case Role::spikeEnd:
        setTime("duration", seconds - secondsAt("at"), 0.1);
        break;
    case Role::peak: {
        if (isTimeNew) {
            profile["peak"] = durationText(std::fmod(seconds + startOfDay(), kSecondsPerDay), 300);
        }
        if (m_rate > 0 && isRateNew) {
            profile["amplitude"] = std::clamp(std::round((rate / m_rate - 1) * 100) / 100, 0.0, 1.0);
        }
        break;
    }
    case Role::on:
        setTime("on", seconds, 0.1);
        break;
    case Role::off:
        setTime("off", seconds - secondsAt("on"));
        break;
    case Role::level:
        break;
    }
    return {"profile", std::move(profile)};
}

} // namespace millrace::ui
