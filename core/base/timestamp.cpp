// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "base/time.h"

#include <algorithm>
#include <array>
#include <date/date.h>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace millrace {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::string_view kSpace = " \t\r\n\v\f";

Error timestampError(std::string_view text, Text todo) {
    return {ErrorCode::invalidInput,
            {},
            {MR_TEXT("Input", "%1 is not a timestamp"), {inQuotes(text)}},
            std::move(todo)};
}

Result<WallTime> fromNanoseconds(Int128 nanoseconds, std::string_view text) {
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    if (nanoseconds < kLeast || nanoseconds > kMost) {
        return Error{ErrorCode::invalidInput,
                     {},
                     {MR_TEXT("Input", "%1 is out of range"), {inQuotes(text)}},
                     MR_TEXT("Input", "give a time between the years 1678 and 2261")};
    }
    return WallTime(std::chrono::nanoseconds(static_cast<std::int64_t>(nanoseconds)));
}

/// Reads fields off the front of a text.
class FieldReader {
public:
    explicit FieldReader(std::string_view text)
        : m_rest(text) {}

    /// From `least` to `most` digits, into `value`.
    bool number(std::size_t least, std::size_t most, unsigned& value) {
        std::size_t length = 0;
        unsigned read = 0;
        while (length < most && length < m_rest.size() && m_rest[length] >= '0' && m_rest[length] <= '9') {
            read = read * 10 + static_cast<unsigned>(m_rest[length] - '0');
            ++length;
        }
        if (length < least) {
            return false;
        }
        value = read;
        m_rest.remove_prefix(length);
        return true;
    }

    /// One character out of `set`; gives it, or a zero when another one comes.
    char oneOf(std::string_view set) {
        if (m_rest.empty() || set.find(m_rest.front()) == std::string_view::npos) {
            return '\0';
        }
        const char found = m_rest.front();
        m_rest.remove_prefix(1);
        return found;
    }

    void skipSpace() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(kSpace), m_rest.size())); }

    /// The longest of `names` that comes next, in upper or lower case: its place in the list.
    std::optional<unsigned> name(std::span<const std::string_view> names) {
        std::optional<unsigned> found;
        std::size_t length = 0;
        for (unsigned i = 0; i < names.size(); ++i) {
            if (names[i].size() > length && startsWith(names[i])) {
                found = i;
                length = names[i].size();
            }
        }
        m_rest.remove_prefix(length);
        return found;
    }

    /// A point or comma and the digits of a second's fraction, cut to nanoseconds. Nothing to read is fine.
    bool fraction(unsigned& nanoseconds) {
        if (oneOf(".,") == '\0') {
            return true;
        }
        unsigned unit = kSecond;
        const std::size_t before = m_rest.size();
        unsigned digit = 0;
        while (number(1, 1, digit)) {
            unit /= 10;
            nanoseconds += digit * unit;
        }
        return m_rest.size() < before;
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    [[nodiscard]] bool atDigit() const {
        return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9';
    }

private:
    [[nodiscard]] bool startsWith(std::string_view name) const {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return m_rest.size() >= name.size() &&
               std::equal(name.begin(), name.end(), m_rest.begin(),
                          [&lower](char a, char b) { return lower(a) == lower(b); });
    }

    std::string_view m_rest;
};

/// A time of day with a date and an offset, as it stands in a text.
struct Fields {
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    unsigned hour = 0;
    unsigned minute = 0;
    unsigned second = 0;
    unsigned nanoseconds = 0;
    std::int64_t offset = 0; ///< nanoseconds east of UTC
    std::optional<unsigned> weekday;
    std::optional<unsigned> half; ///< 0 for AM, 1 for PM
    bool twelveHours = false;     ///< whether `hour` counts from 1 to 12
};

/// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff`.
bool readTimeOfDay(FieldReader& reader, Fields& fields) {
    if (!reader.number(2, 2, fields.hour) || reader.oneOf(":") == '\0' ||
        !reader.number(2, 2, fields.minute)) {
        return false;
    }
    if (reader.oneOf(":") == '\0') {
        return true;
    }
    return reader.number(2, 2, fields.second) && reader.fraction(fields.nanoseconds);
}

/// `Z`, `+09`, `+0900` or `+09:00`.
bool readOffset(FieldReader& reader, std::int64_t& offset) {
    const char mark = reader.oneOf("Zz+-");
    if (mark != '+' && mark != '-') {
        return mark != '\0';
    }
    unsigned hours = 0;
    unsigned minutes = 0;
    if (!reader.number(2, 2, hours)) {
        return false;
    }
    if ((reader.oneOf(":") != '\0' || reader.atDigit()) && !reader.number(2, 2, minutes)) {
        return false;
    }
    offset = std::int64_t{hours * 60 + minutes} * 60 * kSecond;
    offset = mark == '-' ? -offset : offset;
    return hours < 24 && minutes < 60;
}

/// Nothing when a field is out of its range or contradicts another one.
std::optional<Int128> nanosecondsOf(const Fields& fields) {
    const date::year_month_day day(date::year(static_cast<int>(fields.year)), date::month(fields.month),
                                   date::day(fields.day));
    if (!day.ok() || fields.hour > 23 || fields.minute > 59 || fields.second > 59) {
        return std::nullopt;
    }
    const date::sys_days date(day);
    if (fields.weekday && date::weekday(date).c_encoding() != *fields.weekday) {
        return std::nullopt;
    }
    unsigned hour = fields.hour;
    if (fields.twelveHours) {
        if (hour < 1 || hour > 12 || !fields.half) {
            return std::nullopt;
        }
        hour = hour % 12 + 12 * *fields.half;
    }
    const std::int64_t days = date.time_since_epoch().count();
    const Int128 seconds =
        days * 86400 + std::int64_t{hour} * 3600 + std::int64_t{fields.minute} * 60 + fields.second;
    return seconds * kSecond + fields.nanoseconds - fields.offset;
}

Result<WallTime> parseEpoch(std::string_view text, std::int64_t nanosecondsPerUnit) {
    std::string_view rest = text;
    const bool negative = !rest.empty() && rest.front() == '-';
    rest.remove_prefix(negative ? 1 : 0);
    const std::optional<Int128> magnitude = takeScaledDecimal(rest, nanosecondsPerUnit);
    if (!magnitude || !rest.empty()) {
        return timestampError(text, nanosecondsPerUnit == kSecond
                                        ? MR_TEXT("Input", "give the seconds since 1970 as a number")
                                        : MR_TEXT("Input", "give the milliseconds since 1970 as a number"));
    }
    return fromNanoseconds(negative ? -*magnitude : *magnitude, text);
}

/// The conversions of strptime that mean the same everywhere; `%E` may stand before `z` as in other
/// libraries.
bool isSupportedFormat(std::string_view format) {
    constexpr std::string_view kConversions = "YymbBhdeaAHIMSpzZDFRTnt%";
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%') {
            continue;
        }
        const std::string_view rest = format.substr(++i);
        if (rest.starts_with("Ez")) {
            ++i;
        } else if (rest.empty() || kConversions.find(rest.front()) == std::string_view::npos) {
            return false;
        }
    }
    return true;
}

bool readFormat(FieldReader& reader, std::string_view format, Fields& fields);

bool readTwoDigitYear(FieldReader& reader, unsigned& year) {
    // POSIX: 69 to 99 are of the twentieth century.
    const bool read = reader.number(2, 2, year);
    year += year < 69 ? 2000 : 1900;
    return read;
}

bool readName(FieldReader& reader, std::span<const std::string_view> names, unsigned period,
              std::optional<unsigned>& value) {
    const std::optional<unsigned> found = reader.name(names);
    if (found) {
        value = *found % period;
    }
    return found.has_value();
}

bool readMonthName(FieldReader& reader, unsigned& month) {
    constexpr std::array<std::string_view, 24> kNames{
        "January",   "February", "March",    "April",    "May", "June", "July", "August",
        "September", "October",  "November", "December", "Jan", "Feb",  "Mar",  "Apr",
        "May",       "Jun",      "Jul",      "Aug",      "Sep", "Oct",  "Nov",  "Dec"};
    std::optional<unsigned> index;
    const bool read = readName(reader, kNames, 12, index);
    month = index.value_or(0) + 1;
    return read;
}

bool readConversion(FieldReader& reader, char conversion, Fields& fields) {
    constexpr std::array<std::string_view, 14> kWeekdays{
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
        "Sun",    "Mon",    "Tue",     "Wed",       "Thu",      "Fri",    "Sat"};
    constexpr std::array<std::string_view, 2> kHalves{"AM", "PM"};
    // Other abbreviations are ambiguous; taking them for UTC would be wrong by hours without a word.
    constexpr std::array<std::string_view, 3> kZones{"UTC", "GMT", "Z"};
    switch (conversion) {
    case 'Y':
        return reader.number(4, 4, fields.year);
    case 'y':
        return readTwoDigitYear(reader, fields.year);
    case 'm':
        return reader.number(1, 2, fields.month);
    case 'b':
    case 'B':
    case 'h':
        return readMonthName(reader, fields.month);
    case 'd':
    case 'e':
        reader.skipSpace();
        return reader.number(1, 2, fields.day);
    case 'a':
    case 'A':
        return readName(reader, kWeekdays, 7, fields.weekday);
    case 'H':
    case 'I':
        fields.twelveHours = conversion == 'I';
        return reader.number(1, 2, fields.hour);
    case 'M':
        return reader.number(1, 2, fields.minute);
    case 'S':
        return reader.number(1, 2, fields.second) && reader.fraction(fields.nanoseconds);
    case 'p':
        return readName(reader, kHalves, 2, fields.half);
    case 'z':
        return readOffset(reader, fields.offset);
    case 'Z':
        return reader.name(kZones).has_value();
    case 'D':
        return readFormat(reader, "%m/%d/%y", fields);
    case 'F':
        return readFormat(reader, "%Y-%m-%d", fields);
    case 'R':
        return readFormat(reader, "%H:%M", fields);
    case 'T':
        return readFormat(reader, "%H:%M:%S", fields);
    case '%':
        return reader.oneOf("%") != '\0';
    default: // n and t
        reader.skipSpace();
        return true;
    }
}

/// `format` is one that isSupportedFormat() has let pass.
bool readFormat(FieldReader& reader, std::string_view format, Fields& fields) {
    while (!format.empty()) {
        if (format.front() == '%') {
            format.remove_prefix(format[1] == 'E' ? 2 : 1);
            if (!readConversion(reader, format.front(), fields)) {
                return false;
            }
        } else if (kSpace.find(format.front()) != std::string_view::npos) {
            reader.skipSpace();
        } else if (reader.oneOf(format.substr(0, 1)) == '\0') {
            return false;
        }
        format.remove_prefix(1);
    }
    return true;
}

} // namespace

Result<WallTime> parseTimestamp(std::string_view text) {
    FieldReader reader(text);
    Fields fields;
    bool read = reader.number(4, 4, fields.year) && reader.oneOf("-") != '\0' &&
                reader.number(2, 2, fields.month) && reader.oneOf("-") != '\0' &&
                reader.number(2, 2, fields.day);
    if (read && !reader.atEnd()) {
        read = reader.oneOf("Tt ") != '\0' && readTimeOfDay(reader, fields) &&
               (reader.atEnd() || readOffset(reader, fields.offset)) && reader.atEnd();
    }
    const std::optional<Int128> nanoseconds = read ? nanosecondsOf(fields) : std::nullopt;
    if (!nanoseconds) {
        return timestampError(text, MR_TEXT("Input", "write it as in 2026-01-05T00:00:00Z"));
    }
    return fromNanoseconds(*nanoseconds, text);
}

Result<WallTime> parseTimestamp(std::string_view text, const std::string& format) {
    if (format == "epoch_s") {
        return parseEpoch(text, kSecond);
    }
    if (format == "epoch_ms") {
        return parseEpoch(text, kSecond / 1000);
    }
    if (!isSupportedFormat(format)) {
        return Error{ErrorCode::invalidInput,
                     {},
                     {MR_TEXT("Input", "%1 is not a timestamp format"), {inQuotes(format)}},
                     MR_TEXT("Input", "use epoch_s, epoch_ms or a pattern of %Y %y %m %b %d %H %I %M %S %p "
                                      "%z %Ez %Z %a %D %F %R %T; "
                                      "%S takes fractions")};
    }
    FieldReader reader(text);
    Fields fields;
    const bool read = readFormat(reader, format, fields) && reader.atEnd();
    const std::optional<Int128> nanoseconds = read ? nanosecondsOf(fields) : std::nullopt;
    if (!nanoseconds) {
        return timestampError(text, {MR_TEXT("Input", "write it in the format %1"), {inQuotes(format)}});
    }
    return fromNanoseconds(*nanoseconds, text);
}

std::string formatTimestamp(WallTime time) {
    const std::int64_t sinceEpoch = time.time_since_epoch().count();
    constexpr std::int64_t kDay = 86400 * kSecond;
    // Rounds down before 1970, without the overflow that date::floor has at the very first representable day.
    std::int64_t days = sinceEpoch / kDay;
    std::int64_t timeOfDay = sinceEpoch % kDay;
    if (timeOfDay < 0) {
        --days;
        timeOfDay += kDay;
    }
    const date::year_month_day date{date::sys_days(date::days(static_cast<int>(days)))};
    const std::int64_t seconds = timeOfDay / kSecond;
    std::string text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                   seconds / 3600, seconds / 60 % 60, seconds % 60);
    const std::int64_t fraction = timeOfDay % kSecond;
    if (fraction != 0) {
        if (fraction % 1'000'000 == 0) {
            text += fmt::format(".{:03}", fraction / 1'000'000);
        } else if (fraction % 1000 == 0) {
            text += fmt::format(".{:06}", fraction / 1000);
        } else {
            text += fmt::format(".{:09}", fraction);
        }
    }
    return text + "Z";
}

} // namespace millrace
