// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wall_time.h"

#include <gtest/gtest.h>

namespace millrace {
namespace {

using namespace std::chrono_literals;

TEST(WallTimes, TheLastMomentStandsForAllBehindIt) {
    const WallTime start = *parseTimestamp("2026-01-05T00:00:00Z");
    EXPECT_EQ(formatTimestamp(timeAfter(start, 36h)), "2026-01-06T12:00:00Z");
    EXPECT_EQ(timeAfter(*parseTimestamp("2262-01-01T00:00:00Z"), kLongestDuration), WallTime::max());
    EXPECT_EQ(timeAfter(WallTime::max(), Duration(0)), WallTime::max());
    EXPECT_EQ(timeAfter(WallTime::min(), Duration::max()), WallTime(Duration(-1)));
}

TEST(WallTimes, DaysAndTimesOfDay) {
    const auto split = [](const char* text) {
        const WallTime time = *parseTimestamp(text);
        const std::chrono::year_month_day date(dayOf(time));
        return std::tuple(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                          static_cast<unsigned>(date.day()), timeOfDay(time) / 1s);
    };
    EXPECT_EQ(split("2026-01-05T13:00:01Z"), std::tuple(2026, 1U, 5U, 13 * 3600 + 1));
    EXPECT_EQ(split("1970-01-01T00:00:00Z"), std::tuple(1970, 1U, 1U, 0));
    EXPECT_EQ(split("1969-12-31T23:59:59.5Z"), std::tuple(1969, 12U, 31U, 86'399));
    EXPECT_EQ(split("1700-02-28T00:00:00Z"), std::tuple(1700, 2U, 28U, 0));
    const std::chrono::year_month_day first(dayOf(WallTime::min()));
    EXPECT_EQ(static_cast<int>(first.year()), 1677);
    EXPECT_EQ(static_cast<unsigned>(first.day()), 21U);
    EXPECT_EQ(timeOfDay(WallTime::min()) / 1s, 12 * 60 + 43);
    const std::chrono::year_month_day last(dayOf(WallTime::max()));
    EXPECT_EQ(static_cast<int>(last.year()), 2262);
    EXPECT_EQ(timeOfDay(WallTime::max()) / 1h, 23);
}

} // namespace
} // namespace millrace
