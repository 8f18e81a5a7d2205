// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include "base/number_text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace millrace {

namespace {

struct TimeUnit {
    std::string_view name;
    std::int64_t nanoseconds;
};

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::array<TimeUnit, 7> kUnits{{{"d", 86400 * kSecond},
                                          {"h", 3600 * kSecond},
                                          {"m", 60 * kSecond},
                                          {"s", kSecond},
                                          {"ms", 1'000'000},
                                          {"us", 1000},
                                          {"ns", 1}}};

Error durationError(Text what) {
    return {ErrorCode::invalidInput,
            {},
            std::move(what),
            MR_TEXT("Input",
                    "write numbers with the units ns, us, ms, s, m, h or d, such as 250ms, 90s or 1h30m")};
}

const TimeUnit* findUnit(std::string_view name) {
    for (const TimeUnit& unit : kUnits) {
        if (unit.name == name) {
            return &unit;
        }
    }
    return nullptr;
}

/// Takes the letters at the front of `text`; the unit's name ends at a digit, point or space.
std::string_view takeUnitName(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of("0123456789. \t"), text.size());
    const std::string_view name = text.substr(0, end);
    text.remove_prefix(end);
    return name;
}

std::uint64_t magnitudeOf(std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

/// `count / unit` with as many decimals as it takes, for a `unit` that is a power of ten.
std::string decimalText(std::uint64_t count, std::uint64_t unit) {
    std::string text = std::to_string(count / unit);
    std::uint64_t rest = count % unit;
    if (rest != 0) {
        text += '.';
    }
    while (rest != 0) {
        unit /= 10;
        text += static_cast<char>('0' + rest / unit);
        rest %= unit;
    }
    return text;
}

} // namespace

Result<Duration> parseDuration(std::string_view text) {
    std::string_view rest = trimmed(text);
    if (rest.empty()) {
        return durationError(MR_TEXT("Input", "a duration is missing"));
    }
    if (rest.front() == '-') {
        return durationError({MR_TEXT("Input", "%1 is a negative duration"), {inQuotes(text)}});
    }
    Int128 sum = 0;
    std::int64_t previousUnit = kUnits.front().nanoseconds + 1;
    while (!rest.empty()) {
        // The unit follows the number, so read the number once to find the unit and again at its scale.
        std::string_view number = rest;
        if (!takeScaledDecimal(rest, 1)) {
            return durationError({MR_TEXT("Input", "%1 is not a duration"), {inQuotes(text)}});
        }
        rest = trimmed(rest);
        const std::string_view name = takeUnitName(rest);
        rest = trimmed(rest);
        if (name.empty()) {
            return durationError(
                {MR_TEXT("Input", "%1 has a number without a unit of time"), {inQuotes(text)}});
        }
        const TimeUnit* unit = findUnit(name);
        if (unit == nullptr) {
            return durationError(
                {MR_TEXT("Input", "%1 has an unknown unit of time, %2"), {inQuotes(text), inQuotes(name)}});
        }
        if (unit->nanoseconds >= previousUnit) {
            return durationError(
                {MR_TEXT("Input", "the units in %1 do not go from large to small"), {inQuotes(text)}});
        }
        previousUnit = unit->nanoseconds;
        sum += *takeScaledDecimal(number, unit->nanoseconds);
    }
    if (sum > kLongestDuration.count()) {
        return Error{ErrorCode::invalidInput,
                     {},
                     {MR_TEXT("Input", "%1 is too long a duration"), {inQuotes(text)}},
                     MR_TEXT("Input", "write at most 3653d")};
    }
    return Duration(static_cast<std::int64_t>(sum));
}

std::string formatDuration(Duration span) {
    std::uint64_t rest = magnitudeOf(span.count());
    if (rest == 0) {
        return "0s";
    }
    std::string text = span.count() < 0 ? "-" : "";
    for (const TimeUnit& unit : kUnits) {
        const auto size = static_cast<std::uint64_t>(unit.nanoseconds);
        if (rest < size) {
            continue;
        }
        if (unit.nanoseconds <= kSecond) {
            // Seconds and less are decimal: one number says it all.
            return text + decimalText(rest, size) + std::string(unit.name);
        }
        text += std::to_string(rest / size);
        text += unit.name;
        rest %= size;
    }
    return text;
}

std::string formatClock(SimTime time) {
    const std::int64_t nanoseconds = nanosecondsOf(time);
    const std::uint64_t milliseconds = magnitudeOf(nanoseconds) / 1'000'000;
    const std::uint64_t seconds = milliseconds / 1000;
    const std::uint64_t days = seconds / 86400;
    return fmt::format("{}{}{:02}:{:02}:{:02}.{:03}", nanoseconds < 0 ? "-" : "",
                       days > 0 ? fmt::format("{}d ", days) : std::string(), seconds / 3600 % 24,
                       seconds / 60 % 60, seconds % 60, milliseconds % 1000);
}

} // namespace millrace
