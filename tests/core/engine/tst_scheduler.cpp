// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduler.h"

#include "base/random.h"
#include "engine/digest.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace millrace {
namespace {

using namespace std::chrono_literals;

TEST(Scheduler, GoesByTimeAndTiesByTheOrderInWhichTheyWereSet) {
    const RandomStream draws(2, "scheduler", "test");
    for (std::uint64_t round = 0; round < 20; ++round) {
        Scheduler scheduler;

        struct Set {
            SimTime time;
            std::uint64_t serial;
        };

        std::vector<Set> model;
        std::uint64_t draw = round * 10'000;
        std::uint64_t serial = 0;
        SimTime now{};
        for (int step = 0; step < 2000; ++step) {
            if (model.empty() || draws.below(draw++, 3) != 0) {
                // Few different times, so that ties are common.
                const SimTime time = now + Duration(static_cast<std::int64_t>(draws.below(draw++, 20)));
                scheduler.push(time, static_cast<std::uint32_t>(step), 7, serial);
                model.push_back({time, serial++});
                continue;
            }
            const auto next = std::ranges::min_element(model, [](const Set& a, const Set& b) {
                return std::pair(a.time, a.serial) < std::pair(b.time, b.serial);
            });
            ASSERT_EQ(scheduler.nextTime(), next->time);
            const TimerEvent event = scheduler.pop();
            ASSERT_EQ(event.time, next->time);
            ASSERT_EQ(event.data, next->serial);
            ASSERT_EQ(event.tag, 7U);
            now = event.time;
            model.erase(next);
        }
        EXPECT_EQ(scheduler.isEmpty(), model.empty());
    }
}

TEST(Scheduler, WithoutTimersTheNextTimeIsNever) {
    Scheduler scheduler;
    EXPECT_TRUE(scheduler.isEmpty());
    EXPECT_EQ(scheduler.nextTime(), kNever);
    scheduler.push(SimTime(5s), 1, 2, 3);
    EXPECT_EQ(scheduler.nextTime(), SimTime(5s));
    scheduler.pop();
    EXPECT_EQ(scheduler.nextTime(), kNever);
}

TEST(Digest, IsTheSameOnEveryMachine) {
    Digest digest;
    EXPECT_EQ(digest.hex(), "99aa06d3014798d86001c324468d497f") << "XXH3, 128 bits, of nothing";
    digest.add(std::int64_t{1});
    digest.add(std::int64_t{-2});
    digest.add(std::string_view("clicks"));
    EXPECT_EQ(digest.hex().size(), 32U);
    Digest again;
    again.add(std::uint64_t{1});
    again.add(static_cast<std::uint64_t>(-2));
    again.add(std::string_view("clicks"));
    EXPECT_EQ(again.hex(), digest.hex());
}

TEST(Digest, TellsNeighbouringTextsApart) {
    Digest one;
    one.add(std::string_view("ab"));
    one.add(std::string_view("c"));
    Digest other;
    other.add(std::string_view("a"));
    other.add(std::string_view("bc"));
    EXPECT_NE(one.hex(), other.hex());
    Digest empty;
    empty.addBytes(nullptr, 0);
    EXPECT_EQ(empty.hex(), Digest().hex());
}

} // namespace
} // namespace millrace
