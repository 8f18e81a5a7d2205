// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/arrivals.h"

#include "nodes/producer/creation_times.h"
#include "nodes/producer/describe.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace millrace::producer {
namespace {

using namespace std::chrono_literals;

std::shared_ptr<const RateProfile> constant(double rate) {
    return *makeRateProfile(rate, {{"kind", "constant"}}, 0, WallTime{});
}

RateArrivals rate(double perSecond, bool poisson = false, std::uint64_t count = UINT64_MAX) {
    return {constant(perSecond), poisson, RandomStream(5, "web", "arrival"), count};
}

std::vector<std::int64_t> take(Arrivals& arrivals, Duration limit, std::size_t maximum = SIZE_MAX) {
    std::vector<std::int64_t> times;
    arrivals.take(limit.count(), maximum, times);
    return times;
}

TEST(Arrivals, EvenOnesBeginAtZeroAndKeepTheirDistance) {
    Arrivals arrivals(rate(400));
    const auto times = take(arrivals, 1s);
    ASSERT_EQ(times.size(), 401U);
    for (std::size_t i = 0; i < times.size(); ++i) {
        EXPECT_EQ(times[i], static_cast<std::int64_t>(i) * 2'500'000);
    }
}

TEST(Arrivals, RatesThatDoNotDivideASecondDoNotDrift) {
    Arrivals arrivals(rate(7));
    const auto times = take(arrivals, 24h);
    EXPECT_EQ(times.size(), 7U * 86'400 + 1);
    for (std::size_t i = 0; i < times.size(); ++i) {
        EXPECT_EQ(times[i], (static_cast<std::int64_t>(i) * 1'000'000'000 + 6) / 7)
            << "the next whole nanosecond";
    }
}

TEST(Arrivals, EndAfterTheirCount) {
    Arrivals arrivals(rate(100, false, 5));
    EXPECT_EQ(take(arrivals, 1h).size(), 5U);
    EXPECT_EQ(arrivals.peek(), kNoArrival);
    EXPECT_EQ(arrivals.ordinal(), 5U);
}

TEST(Arrivals, PoissonHasExponentialGaps) {
    Arrivals arrivals(rate(1000, true));
    const auto times = take(arrivals, 100s);
    const auto count = static_cast<double>(times.size());
    EXPECT_NEAR(count, 100'000, 4 * 316);
    // Chi-square over ten equally likely gap lengths: 9 degrees of freedom, 27.9 is the 0.1 % point.
    std::vector<double> bins(10);
    std::int64_t before = 0;
    for (const std::int64_t time : times) {
        const double gap = static_cast<double>(time - before) / 1e6; // mean 1
        before = time;
        ++bins[static_cast<std::size_t>(std::min(9.0, (1 - std::exp(-gap)) * 10))];
    }
    double chi = 0;
    for (const double bin : bins) {
        chi += (bin - count / 10) * (bin - count / 10) / (count / 10);
    }
    EXPECT_LT(chi, 27.9);
    // Counts per second vary as their mean: the index of dispersion is near one.
    std::vector<double> perSecond(100);
    for (const std::int64_t time : times) {
        ++perSecond[static_cast<std::size_t>(time / 1'000'000'000) % 100];
    }
    double variance = 0;
    for (const double n : perSecond) {
        variance += (n - count / 100) * (n - count / 100) / 99;
    }
    EXPECT_NEAR(variance / (count / 100), 1, 0.6);
}

TEST(Arrivals, SlicesGiveTheSameTimes) {
    Arrivals whole(rate(333, true));
    const auto wanted = take(whole, 10s);
    Arrivals sliced(rate(333, true));
    std::vector<std::int64_t> times;
    for (Duration time = 0ns; time <= 10s; time += 7'777'777ns) {
        sliced.take(time.count(), SIZE_MAX, times);
        static_cast<void>(sliced.peek());
    }
    sliced.take(Duration(10s).count(), SIZE_MAX, times);
    EXPECT_EQ(times, wanted);
}

TEST(Arrivals, ManyAtATimeAreWhatTheyAreOneByOne) {
    for (const double perSecond : {0.3, 7.0, 333.0, 142857.142857, 1e6}) {
        Arrivals oneByOne(rate(perSecond));
        Arrivals many(rate(perSecond));
        std::vector<std::int64_t> wanted;
        std::vector<std::int64_t> times;
        for (std::size_t i = 0; i < 5000; ++i) {
            wanted.push_back(oneByOne.peek());
            oneByOne.take(kArrivalHorizon, 1, times);
        }
        EXPECT_EQ(times, wanted) << perSecond;
        times.clear();
        while (times.size() < wanted.size()) {
            many.take(kArrivalHorizon, std::min<std::size_t>(499, wanted.size() - times.size()), times);
        }
        EXPECT_EQ(times, wanted) << perSecond;
        EXPECT_EQ(many.peek(), oneByOne.peek());
        EXPECT_EQ(many.ordinal(), oneByOne.ordinal());
        // Both have the same behind them for a change of rate.
        many.change(wanted.back(), constant(3), false);
        oneByOne.change(wanted.back(), constant(3), false);
        EXPECT_EQ(many.peek(), oneByOne.peek());
    }
}

TEST(Arrivals, AChangeHoldsFromItsTimeAndCountsWhatHadGathered) {
    Arrivals arrivals(rate(1));
    EXPECT_EQ(take(arrivals, 1s).size(), 2U);  // at 0 s and 1 s
    EXPECT_EQ(arrivals.peek(), 2'000'000'000); // looked ahead
    arrivals.change(Duration(1500ms).count(), constant(10), false);
    // Half a record had gathered at 1.5 s: the other half takes 50 ms.
    EXPECT_EQ(arrivals.peek(), 1'550'000'000);
    arrivals.change(Duration(1500ms).count(), constant(0), false);
    EXPECT_EQ(arrivals.peek(), kNoArrival);
    arrivals.change(Duration(5s).count(), constant(1), false);
    EXPECT_EQ(arrivals.peek(), 5'500'000'000);
}

std::shared_ptr<const std::vector<TraceInterval>> intervals(std::vector<TraceInterval> list) {
    return std::make_shared<const std::vector<TraceInterval>>(std::move(list));
}

TEST(TraceArrivals, SpreadWholeRecordsOverTheirInterval) {
    Arrivals arrivals(TraceArrivals(intervals({{0, 1000, 4}, {1000, 1000, 0}, {5000, 1000, 2}}), false));
    EXPECT_EQ(take(arrivals, 1h), (std::vector<std::int64_t>{0, 250, 500, 750, 5000, 5500}));
    EXPECT_EQ(arrivals.peek(), kNoArrival);
}

TEST(TraceArrivals, FractionsGoToTheNextInterval) {
    std::vector<TraceInterval> tenths;
    for (int i = 0; i < 1000; ++i) {
        tenths.push_back({i * 1000, 1000, 0.1});
    }
    Arrivals arrivals(TraceArrivals(intervals(tenths), false));
    const auto times = take(arrivals, 1h);
    ASSERT_EQ(times.size(), 100U);
    for (std::size_t i = 0; i < times.size(); ++i) {
        EXPECT_EQ(times[i] / 10'000, static_cast<std::int64_t>(i)) << "one in every ten intervals";
    }
}

TEST(TraceArrivals, LoopBeginsAnewBehindTheLastInterval) {
    Arrivals arrivals(TraceArrivals(intervals({{0, 1000, 1}, {3000, 500, 1}}), true));
    EXPECT_EQ(take(arrivals, 8us), (std::vector<std::int64_t>{0, 3000, 3500, 6500, 7000}));
}

TEST(TraceArrivals, ALoopOfNothingEnds) {
    EXPECT_EQ(TraceArrivals(intervals({{0, 1000, 0}}), true).peek(), kNoArrival);
    EXPECT_EQ(TraceArrivals(intervals({}), true).peek(), kNoArrival);
    EXPECT_EQ(TraceArrivals(intervals({{0, kLongestDuration.count(), 0.001}}), true).peek(), kNoArrival);
}

TEST(TimedArrivals, FollowTheirTimesAndLoop) {
    const auto times =
        std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{0, 5, 5, 9});
    Arrivals once(TimedArrivals(times, false, 20));
    EXPECT_EQ(take(once, 1h), *times);
    Arrivals looped(TimedArrivals(times, true, 20));
    EXPECT_EQ(take(looped, 30ns), (std::vector<std::int64_t>{0, 5, 5, 9, 20, 25, 25, 29}));
}

TEST(CreationTimes, AreFoundAgainForAnyRecord) {
    Arrivals arrivals(rate(900, true));
    CreationTimes memory;
    std::vector<std::int64_t> times;
    for (Duration time = 100ms; time <= 60s; time += 100ms) {
        if (arrivals.ordinal() >= memory.due()) {
            memory.remember(arrivals);
        }
        arrivals.take(time.count(), SIZE_MAX, times);
        if (time == 20s || time == 20'300ms || time == 41s) {
            arrivals.change(time.count() + 1, constant(time == 20s ? 3000 : 500), time == 41s);
            memory.remember(arrivals);
            EXPECT_EQ(memory.at(times.size() - 1), times.back());
        }
    }
    ASSERT_GT(times.size(), 30'000U);
    for (std::size_t i = 0; i < times.size(); ++i) {
        ASSERT_EQ(memory.at(i), times[i]) << i;
    }
    for (std::size_t i = times.size(); i-- > 0;) {
        if (i % 977 == 0) {
            ASSERT_EQ(memory.at(i), times[i]) << i;
        }
    }
}

} // namespace
} // namespace millrace::producer
