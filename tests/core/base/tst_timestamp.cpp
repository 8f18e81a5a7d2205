// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <clocale>
#include <gtest/gtest.h>
#include <limits>
#include <locale>

namespace millrace {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

struct IsoCase {
    const char* text;
    std::int64_t nanoseconds;
};

const IsoCase kParseIsoRows[] = {
    {"1970-01-01T00:00:00Z", 0},
    {"2026-01-05T00:00:00Z", 1'767'571'200 * kSecond},
    {"2026-01-05 00:00:00", 1'767'571'200 * kSecond},
    {"2026-01-05t00:00:00z", 1'767'571'200 * kSecond},
    {"2026-01-05", 1'767'571'200 * kSecond},
    {"2026-01-05T00:00", 1'767'571'200 * kSecond},
    {"2026-01-05T00:00Z", 1'767'571'200 * kSecond},
    {"2026-01-05T09:00:00+09:00", 1'767'571'200 * kSecond},
    {"2026-01-05T09:00:00+0900", 1'767'571'200 * kSecond},
    {"2026-01-05T09:00:00+09", 1'767'571'200 * kSecond},
    {"2026-01-04T18:30:00-05:30", 1'767'571'200 * kSecond},
    {"2026-01-05T00:00:00.5Z", 1'767'571'200 * kSecond + kSecond / 2},
    {"2026-01-05T00:00:00,123456789+00:00", 1'767'571'200 * kSecond + 123'456'789},
    {"2026-01-05T00:00:00.1234567899999Z", 1'767'571'200 * kSecond + 123'456'789},
    {"2024-02-29T12:00:00Z", 1'709'208'000 * kSecond},
    {"1969-12-31T23:59:59.999999999Z", -1},
    {"1677-09-21T00:12:43.145224193Z", std::numeric_limits<std::int64_t>::min() + 1},
    {"2262-04-11T23:47:16.854775807Z", std::numeric_limits<std::int64_t>::max()}};

TEST(ParseIso, GivesTheMoment) {
    for (const IsoCase& row : kParseIsoRows) {
        SCOPED_TRACE(row.text);
        const Result<WallTime> time = parseTimestamp(row.text);
        ASSERT_TRUE(time.ok()) << time.error().sentence();
        EXPECT_EQ(time->time_since_epoch().count(), row.nanoseconds);
    }
}

const char* const kBadIsoRows[] = {"",
                                   "now",
                                   "2026",
                                   "2026-01",
                                   "2026-1-5",
                                   "2026-13-01",
                                   "2026-02-29",
                                   "2026-00-10",
                                   "2026-04-31",
                                   "2026-01-05T",
                                   "2026-01-05T24:00:00Z",
                                   "2026-01-05T23:60:00Z",
                                   "2026-01-05T23:59:60Z",
                                   "2026-01-05T00:00:00.Z",
                                   "2026-01-05T00:00:00 Z",
                                   "2026-01-05T00:00:00ZZ",
                                   "2026-01-05T00:00:00+9",
                                   "2026-01-05T00:00:00+24:00",
                                   "2026-01-05T00:00:00+09:",
                                   "2026-01-05T00:00:00+09:60",
                                   "2026-01-05X00:00:00Z",
                                   "+2026-01-05",
                                   "0000-01-01",
                                   "1677-09-21T00:12:43.145224191Z",
                                   "2262-04-11T23:47:16.854775808Z",
                                   "9999-12-31T23:59:59Z",
                                   " 2026-01-05",
                                   "2026-01-05 "};

TEST(BadIso, IsRefused) {
    for (const char* row : kBadIsoRows) {
        SCOPED_TRACE(row);
        const Result<WallTime> time = parseTimestamp(row);
        ASSERT_FALSE(time.ok()) << time->time_since_epoch().count();
        EXPECT_EQ(time.error().code, ErrorCode::invalidInput);
        EXPECT_FALSE(time.error().todo.empty());
    }
}

struct FormatCase {
    const char* text;
    const char* format;
    const char* iso;
};

const FormatCase kParseFormatRows[] = {
    {"05/Jan/2026:09:30:15 +0900", "%d/%b/%Y:%H:%M:%S %z", "2026-01-05T00:30:15Z"},
    {"05/jan/2026:09:30:15 -0030", "%d/%b/%Y:%H:%M:%S %z", "2026-01-05T10:00:15Z"},
    {"2026-01-05T09:30:15+09:00", "%Y-%m-%dT%H:%M:%S%Ez", "2026-01-05T00:30:15Z"},
    {"Monday, January 5, 2026", "%A, %B %d, %Y", "2026-01-05T00:00:00Z"},
    {"01/05/26 12:05 AM", "%D %I:%M %p", "2026-01-05T00:05:00Z"},
    {"01/05/26 12:05 PM", "%D %I:%M %p", "2026-01-05T12:05:00Z"},
    {"2026-01-05 10:11:12.345", "%F %T", "2026-01-05T10:11:12.345Z"},
    {"2026-01-05 10:11:59.999999999", "%F %T", "2026-01-05T10:11:59.999999999Z"},
    {"20260105101112", "%Y%m%d%H%M%S", "2026-01-05T10:11:12Z"},
    {"2026-01-05 10:11:12 UTC", "%F %T %Z", "2026-01-05T10:11:12Z"},
    {"100% 2026-01-05", "100%% %F", "2026-01-05T00:00:00Z"},
    {"2026-01-05 10:11:12,250", "%Y-%m-%d %H:%M:%S", "2026-01-05T10:11:12.250Z"},
    {"2026-01-05T10:11:12Z", "%FT%T%z", "2026-01-05T10:11:12Z"},
    {"2026-01-05T10:11:12-07:00", "%FT%T%z", "2026-01-05T17:11:12Z"},
    {"Sat Jan  5 1980 7:08", "%a %b %e %Y%n%R", "1980-01-05T07:08:00Z"},
    {"31/12/69", "%d/%m/%y", "1969-12-31T00:00:00Z"},
    {"31/12/68", "%d/%m/%y", "2068-12-31T00:00:00Z"},
    {"1767571200", "epoch_s", "2026-01-05T00:00:00Z"},
    {"1767571200.1", "epoch_s", "2026-01-05T00:00:00.100Z"},
    {"1767571200.123456789", "epoch_s", "2026-01-05T00:00:00.123456789Z"},
    {"1767571200001", "epoch_ms", "2026-01-05T00:00:00.001Z"},
    {"0", "epoch_ms", "1970-01-01T00:00:00Z"},
    {"-0.5", "epoch_s", "1969-12-31T23:59:59.500Z"},
    {"-9223372036.854775808", "epoch_s", "1677-09-21T00:12:43.145224192Z"}};

TEST(ParseFormat, GivesTheMoment) {
    for (const FormatCase& row : kParseFormatRows) {
        SCOPED_TRACE(row.text);
        const Result<WallTime> time = parseTimestamp(row.text, row.format);
        ASSERT_TRUE(time.ok()) << time.error().sentence();
        EXPECT_EQ(formatTimestamp(*time), row.iso);
    }
}

const FormatCase kBadFormatRows[] = {{"05/Jan/2026", "%d/%b/%Y:%H", "write it in the format \"%d/%b/%Y:%H\""},
                                     {"05/Jan/2026 ", "%d/%b/%Y", "is not a timestamp"},
                                     {"05/Jän/2026", "%d/%b/%Y", "is not a timestamp"},
                                     {"30/Feb/2026", "%d/%b/%Y", "is not a timestamp"},
                                     {"12:30", "%H:%M", "is not a timestamp"},
                                     {"2026-01-05 25:00:00", "%F %T", "is not a timestamp"},
                                     {"2026-01-05 10:61:00", "%F %T", "is not a timestamp"},
                                     {"2026-01-05 10:00:60", "%F %T", "is not a timestamp"},
                                     {"2026-01-05 10:00:00 PST", "%F %T %Z", "is not a timestamp"},
                                     {"2026-01-05 10:00:00 +9999", "%F %T %z", "is not a timestamp"},
                                     {"-300-01-05", "%F", "is not a timestamp"},
                                     {"0001-01-05", "%F", "is out of range"},
                                     {"12:00 2026-01-05", "%I:%M %F", "is not a timestamp"},
                                     {"13:00 PM 2026-01-05", "%I:%M %p %F", "is not a timestamp"},
                                     {"2026-01-05 10:00:00.", "%F %T", "is not a timestamp"},
                                     {"", "%F", "is not a timestamp"},
                                     {"Tuesday 2026-01-05", "%A %F", "is not a timestamp"},
                                     {"9999-01-01", "%F", "is out of range"},
                                     {"x", "", "is not a timestamp"},
                                     {"", "", "is not a timestamp"},
                                     {"1", "%99999999999Y", "is not a timestamp format"},
                                     {"2026-000", "%Y-%j", "is not a timestamp format"},
                                     {"1", "%", "is not a timestamp format"},
                                     {"1", "%E", "is not a timestamp format"},
                                     {"1", "%EY", "is not a timestamp format"},
                                     {"1", "%s", "use epoch_s"},
                                     {"", "epoch_s", "is not a timestamp"},
                                     {"nan", "epoch_s", "give the seconds"},
                                     {"1e9", "epoch_ms", "give the milliseconds"},
                                     {" 1", "epoch_s", "is not a timestamp"},
                                     {"--1", "epoch_s", "is not a timestamp"},
                                     {"99999999999999999999999999999999999999", "epoch_s", "is out of range"},
                                     {"9223372036.854775808", "epoch_s", "is out of range"}};

TEST(BadFormat, IsRefused) {
    for (const FormatCase& row : kBadFormatRows) {
        SCOPED_TRACE(row.text);
        const Result<WallTime> time = parseTimestamp(row.text, row.format);
        ASSERT_FALSE(time.ok()) << formatTimestamp(*time);
        EXPECT_NE(time.error().sentence().find(row.iso), std::string::npos) << time.error().sentence();
    }
}

TEST(ParseFormatEdges, FormatsEndAtNoNullCharacter) {
    EXPECT_FALSE(parseTimestamp("2026-01-05", std::string("%F\0%H", 5)).ok());
    EXPECT_FALSE(parseTimestamp(std::string_view("2026-01-05\0", 11), "%F").ok());
}

TEST(ParseFormatEdges, GlobalLocaleDoesNotMatter) {
    struct Comma : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }

        char do_thousands_sep() const override { return '.'; }

        std::string do_grouping() const override { return "\3"; }
    };

    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Comma));
    const Result<WallTime> time = parseTimestamp("2026-01-05 10:11:12.25", "%F %T");
    const std::string text = time.ok() ? formatTimestamp(*time) : time.error().sentence();
    std::locale::global(before);
    EXPECT_EQ(text, "2026-01-05T10:11:12.250Z");
}

TEST(FormatTimestamp, UsesAsManyDigitsAsNeeded) {
    const auto text = [](std::int64_t nanoseconds) {
        return formatTimestamp(WallTime(std::chrono::nanoseconds(nanoseconds)));
    };
    EXPECT_EQ(text(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(text(1'000'000), "1970-01-01T00:00:00.001Z");
    EXPECT_EQ(text(1000), "1970-01-01T00:00:00.000001Z");
    EXPECT_EQ(text(1), "1970-01-01T00:00:00.000000001Z");
    EXPECT_EQ(text(-1), "1969-12-31T23:59:59.999999999Z");
    EXPECT_EQ(text(-86400 * kSecond), "1969-12-31T00:00:00Z");
    EXPECT_EQ(text(std::numeric_limits<std::int64_t>::min()), "1677-09-21T00:12:43.145224192Z");
    EXPECT_EQ(text(std::numeric_limits<std::int64_t>::max()), "2262-04-11T23:47:16.854775807Z");
}

TEST(FormatTimestamp, IsReadBack) {
    for (std::int64_t nanoseconds = -9'200'000'000'000'000'000; nanoseconds < 9'100'000'000'000'000'000;
         nanoseconds += 12'345'678'987'654'321) {
        const WallTime time{std::chrono::nanoseconds(nanoseconds)};
        const Result<WallTime> back = parseTimestamp(formatTimestamp(time));
        ASSERT_TRUE(back.ok()) << back.error().sentence();
        ASSERT_EQ(*back, time);
    }
}

} // namespace

} // namespace millrace
