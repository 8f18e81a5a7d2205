// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <gtest/gtest.h>

namespace millrace {

namespace {

using namespace std::chrono_literals;

struct DurationCase {
    const char* text;
    Duration span;
};

const DurationCase kParseDurationRows[] = {
    {"250ms", 250ms},
    {"90s", 90s},
    {"15m", 15min},
    {"7d", 168h},
    {"1h30m", 90min},
    {"1h 30m", 90min},
    {" 5 s ", 5s},
    {"1.5h", 90min},
    {".5s", 500ms},
    {"0s", 0s},
    {"0d", 0s},
    {"1ns", 1ns},
    {"0.1us", 100ns},
    {"0.000000001s", 1ns},
    // 0.3 has no exact double; 1e17 nanoseconds are beyond 2^53. Rounded only once, at the nanosecond.
    {"0.3s", 300ms},
    {"1157.407407407407407d", 100'000'000'000'000'000ns},
    {"3652.999999999999999d", 315'619'200'000'000'000ns},
    {"0.4ns", 0ns},
    {"0.5ns", 1ns},
    {"3653d", kLongestDuration},
    {"1d2h3m4s5ms6us7ns", 93'784'005'006'007ns},
    {"000000000000000000000000000000001s", 1s}};

TEST(ParseDuration, ReadsExactly) {
    for (const DurationCase& row : kParseDurationRows) {
        SCOPED_TRACE(row.text);
        const Result<Duration> span = parseDuration(row.text);
        ASSERT_TRUE(span.ok()) << span.error().sentence();
        EXPECT_EQ(span->count(), row.span.count());
    }
}

const char* const kBadDurationRows[] = {
    "",       " ",      "0",        "90",        "s",
    "-5s",    "- 5s",   "+5s",      "5 minutes", "5min",
    "1e3s",   "1,5s",   "1.s",      ".s",        "1h30",
    "30m1h",  "1s1s",   "1h-30m",   "inf s",     "nan",
    "0x10s",  "5S",     "3653d1ns", "3654d",     "99999999999999999999999999999999999999999999h",
    "1h30m!", "5s\x01", "5\xff"};

TEST(BadDuration, IsRefusedInOneSentence) {
    for (const char* row : kBadDurationRows) {
        SCOPED_TRACE(row);
        const Result<Duration> span = parseDuration(row);
        ASSERT_FALSE(span.ok()) << span->count();
        EXPECT_EQ(span.error().code, ErrorCode::invalidInput);
        EXPECT_FALSE(span.error().what.empty());
        EXPECT_FALSE(span.error().todo.empty());
    }
}

TEST(ParseDurationErrors, SayWhatIsWrong) {
    EXPECT_EQ(
        parseDuration("90").error().sentence(),
        "\"90\" has a number without a unit of time: write numbers with the units ns, us, ms, s, m, h or d, "
        "such as 250ms, 90s or 1h30m");
    EXPECT_EQ(parseDuration("4000d").error().sentence(),
              "\"4000d\" is too long a duration: write at most 3653d");
    EXPECT_EQ(parseDuration("5 weeks").error().what.english(),
              "\"5 weeks\" has an unknown unit of time, \"weeks\"");
    EXPECT_EQ(parseDuration("-1s").error().what.english(), "\"-1s\" is a negative duration");
}

TEST(ParseDurationErrors, LongTextIsNoTrouble) {
    EXPECT_FALSE(parseDuration(std::string(1'000'000, '9')).ok());
    EXPECT_FALSE(parseDuration("1." + std::string(1'000'000, '3')).ok());
    EXPECT_LT(parseDuration(std::string(1'000'000, 'x')).error().sentence().size(), 300U);
}

struct FormatCase {
    Duration span;
    const char* text;
};

const FormatCase kFormatDurationRows[] = {{0ns, "0s"},
                                          {250ms, "250ms"},
                                          {90s, "1m30s"},
                                          {1h, "1h"},
                                          {168h, "7d"},
                                          {15min, "15m"},
                                          {90min, "1h30m"},
                                          {36h, "1d12h"},
                                          {24h + 1s, "1d1s"},
                                          {1500ms, "1.5s"},
                                          {90'250ms, "1m30.25s"},
                                          {60'250ms, "1m250ms"},
                                          {1500us, "1.5ms"},
                                          {1ns, "1ns"},
                                          {1001ns, "1.001us"},
                                          {1'000'000'001ns, "1.000000001s"},
                                          {kLongestDuration, "3653d"}};

TEST(FormatDuration, GivesTheShortForm) {
    for (const FormatCase& row : kFormatDurationRows) {
        SCOPED_TRACE(row.text);
        EXPECT_EQ(formatDuration(row.span), row.text);
    }
}

TEST(FormatDuration, IsReadBack) {
    for (const FormatCase& row : kFormatDurationRows) {
        SCOPED_TRACE(row.text);
        const Result<Duration> span = parseDuration(row.text);
        ASSERT_TRUE(span.ok());
        EXPECT_EQ(span->count(), row.span.count());
    }
}

TEST(FormatDurationEdges, NegativeSpansDoNotOverflow) {
    EXPECT_EQ(formatDuration(-90s), "-1m30s");
    EXPECT_EQ(formatDuration(Duration::min()), "-106751d23h47m16.854775808s");
    EXPECT_EQ(formatDuration(Duration::max()), "106751d23h47m16.854775807s");
}

TEST(FormatDurationEdges, ReadsBackWhateverItIs) {
    // A walk over many magnitudes; the factor is irrational enough to hit all unit mixes.
    std::int64_t count = 1;
    int checked = 0;
    while (count < kLongestDuration.count() / 2) {
        const Result<Duration> span = parseDuration(formatDuration(Duration(count)));
        ASSERT_TRUE(span.ok());
        ASSERT_EQ(span->count(), count);
        count += count / 7 + 1;
        ++checked;
    }
    EXPECT_GT(checked, 250);
}

TEST(FormatClock, ShowsDaysBeyondOne) {
    EXPECT_EQ(formatClock(kTimeZero), "00:00:00.000");
    EXPECT_EQ(formatClock(kTimeZero + 1h + 2min + 3s + 4ms), "01:02:03.004");
    EXPECT_EQ(formatClock(kTimeZero + 24h - 1ns), "23:59:59.999");
    EXPECT_EQ(formatClock(kTimeZero + 24h), "1d 00:00:00.000");
    EXPECT_EQ(formatClock(kTimeZero + 51h), "2d 03:00:00.000");
    EXPECT_EQ(formatClock(kTimeZero - 1500ms), "-00:00:01.500");
    EXPECT_EQ(formatClock(SimTime::min()), "-106751d 23:47:16.854");
    EXPECT_EQ(formatClock(kNever), "106751d 23:47:16.854");
}

} // namespace

} // namespace millrace
