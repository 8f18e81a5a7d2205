// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/event_log.h"

#include <algorithm>
#include <ranges>

#include <gtest/gtest.h>

namespace millrace {
namespace {

static_assert(std::ranges::forward_range<EventLog>);

LoggedEvent event(int number) {
    return {SimTime(std::chrono::seconds(number)),
            NodeId("web"),
            "set",
            std::to_string(number),
            true,
            Json::object()};
}

TEST(EventLog, ACopyStaysAsItWas) {
    EventLog log;
    std::vector<EventLog> copies{log};
    for (int i = 0; i < 1000; ++i) {
        log.add(event(i));
        copies.push_back(log);
    }
    for (std::size_t count = 0; count < copies.size(); ++count) {
        ASSERT_EQ(copies[count].size(), count);
        ASSERT_EQ(copies[count].empty(), count == 0);
        if (count > 0) {
            ASSERT_EQ(copies[count][count - 1].detail, std::to_string(count - 1));
            ASSERT_EQ(copies[count][0].detail, "0");
        }
    }
    int next = 0;
    EXPECT_TRUE(std::ranges::all_of(
        copies.back(), [&next](const LoggedEvent& each) { return each.detail == std::to_string(next++); }));
    EXPECT_EQ(next, 1000);
}

TEST(EventLog, CopiesShareAllButTheNewestEvents) {
    EventLog log;
    for (int i = 0; i < 1000; ++i) {
        log.add(event(i));
    }
    const EventLog copy = log;
    EXPECT_EQ(&copy[0], &log[0]);
    EXPECT_EQ(&copy[800], &log[800]);
}

TEST(EventLog, KnowsAnEarlierStateOfItself) {
    EventLog log;
    const EventLog none = log;
    log.add(event(1));
    const EventLog one = log;
    log.add(event(2));
    EXPECT_TRUE(log.continues(none));
    EXPECT_TRUE(log.continues(one));
    EXPECT_TRUE(log.continues(log));
    EXPECT_FALSE(one.continues(log));
    EventLog other;
    other.add(event(1));
    other.add(event(2));
    EXPECT_FALSE(other.continues(one)) << "another run's, with the same events";
}

} // namespace
} // namespace millrace
