// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/series.h"

#include "base/random.h"
#include "metrics/registry.h"

#include <algorithm>
#include <map>
#include <numeric>

#include <gtest/gtest.h>

namespace millrace {
namespace {

using namespace std::chrono_literals;

/// A registry with one node's series and a clock.
class Ticks {
public:
    SeriesId add(SeriesKind kind, const std::string& metric = "M", const std::string& shard = {}) {
        return registry.add({NodeId("node"), metric, shard, kind, Unit::count});
    }

    void tick() {
        m_now += kTick;
        registry.closeTick(m_now);
    }

    void ticks(int count) {
        for (int i = 0; i < count; ++i) {
            tick();
        }
    }

    const Series& series(SeriesId id) const { return registry.series(id); }

    MetricsRegistry registry;

private:
    SimTime m_now{};
};

TEST(Column, ReadsBackAnySequence) {
    const RandomStream draws(1, "column", "test");
    Column column;
    std::vector<std::int64_t> model;
    for (std::uint64_t i = 0; i < 300; ++i) {
        // Runs of one value, now and then broken, are what columns are made for.
        const auto value = static_cast<std::int64_t>(draws.below(3 * i, 3));
        const auto count = static_cast<std::int64_t>(draws.below(3 * i + 1, 200));
        if (draws.below(3 * i + 2, 2) == 0) {
            column.appendMany(value, count);
            model.insert(model.end(), static_cast<std::size_t>(count), value);
        } else {
            column.append(-value);
            model.push_back(-value);
        }
    }
    ASSERT_EQ(column.size(), static_cast<std::int64_t>(model.size()));
    for (std::size_t i = 0; i < model.size(); ++i) {
        ASSERT_EQ(column.at(static_cast<std::int64_t>(i)), model[i]) << i;
    }
    EXPECT_EQ(column.at(-1), Column::kAbsent);
    EXPECT_EQ(column.at(column.size()), Column::kAbsent);
}

TEST(Column, ABlockOfEqualValuesTakesNoMemoryOfItsOwn) {
    Column zeros;
    zeros.appendMany(0, 128 * 1000);
    EXPECT_LT(zeros.memoryBytes(), 64'000U);
    Column mixed;
    for (int i = 0; i < 128 * 1000; ++i) {
        mixed.append(i);
    }
    EXPECT_GT(mixed.memoryBytes(), 1'000'000U);
}

TEST(Column, ForgetsWholeBlocksFromTheFront) {
    Column column;
    for (int i = 0; i < 1000; ++i) {
        column.append(i);
    }
    column.forgetBefore(300);
    EXPECT_EQ(column.first(), 256);
    EXPECT_EQ(column.at(255), Column::kAbsent);
    EXPECT_EQ(column.at(256), 256);
    EXPECT_EQ(column.size(), 1000);
    column.forgetBefore(100);
    EXPECT_EQ(column.first(), 256);
    column.forgetBefore(5000);
    column.append(7);
    EXPECT_EQ(column.at(1000), 7);
}

TEST(Series, CountersRollUpBySums) {
    Ticks ticks;
    const SeriesId id = ticks.add(SeriesKind::counter);
    std::int64_t total = 0;
    for (int i = 0; i < 1800; ++i) {
        ticks.registry.count(id, i % 7);
        ticks.registry.count(id, 1);
        total += i % 7 + 1;
        ticks.tick();
    }
    const Series& series = ticks.series(id);
    EXPECT_EQ(series.total(), total);
    const auto sumOf = [&](Resolution resolution) {
        std::int64_t sum = 0;
        for (std::int64_t i = series.firstKept(resolution); i < series.column(resolution).size(); ++i) {
            sum += series.column(resolution).at(i);
        }
        return sum;
    };
    EXPECT_EQ(series.column(Resolution::second).size(), 180);
    EXPECT_EQ(series.column(Resolution::minute).size(), 3);
    EXPECT_EQ(sumOf(Resolution::second), total);
    EXPECT_EQ(sumOf(Resolution::minute), total);
    EXPECT_EQ(series.column(Resolution::tick).at(1799), 1799 % 7 + 1);
    EXPECT_EQ(series.latest(), series.column(Resolution::second).at(179));
}

TEST(Column, FindsTheExtremesOfAnySpan) {
    const RandomStream draws(2, "column", "test");
    Column column;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        const std::uint64_t draw = draws.below(2 * i, 20);
        column.append(i >= 400 && i < 700 ? 5
                      : draw == 0         ? Column::kAbsent
                                          : static_cast<std::int64_t>(draws.below(2 * i + 1, 1000)));
    }
    column.forgetBefore(140);
    for (std::uint64_t i = 0; i < 300; ++i) {
        const auto from = static_cast<std::int64_t>(draws.below(10'000 + 2 * i, 1100)) - 50;
        const auto to = from + static_cast<std::int64_t>(draws.below(10'001 + 2 * i, 400));
        std::optional<Extremes> naive;
        for (std::int64_t at = from; at < to; ++at) {
            if (const std::int64_t value = column.at(at); value != Column::kAbsent) {
                naive = joined(naive, Extremes{value, value});
            }
        }
        ASSERT_EQ(column.extremes(from, to), naive) << from << " to " << to;
    }
    EXPECT_EQ(column.extremes(0, 128), std::nullopt) << "forgotten";
}

TEST(Series, OldSecondsBecomeTheExtremesOfTheirMinutes) {
    Ticks ticks;
    const SeriesId counter = ticks.add(SeriesKind::counter, "C");
    const SeriesId gauge = ticks.add(SeriesKind::gauge, "G");
    const RandomStream draws(3, "series", "test");
    std::vector<std::int64_t> amounts;
    for (std::uint64_t second = 0; second < 7 * 3600 + 30; ++second) {
        amounts.push_back(static_cast<std::int64_t>(draws.below(second, 1000)));
        ticks.registry.count(counter, amounts.back());
        ticks.registry.sample(gauge, -amounts.back());
        ticks.ticks(10);
    }
    const Series& series = ticks.series(counter);
    const std::int64_t kept = series.firstKept(Resolution::second);
    const std::int64_t size = series.column(Resolution::second).size();
    EXPECT_GE(size - kept, kSecondsKept / 1s);
    EXPECT_LE(size - kept, kSecondsKept / 1s + 60 + 128);
    EXPECT_LT(series.column(Resolution::second).memoryBytes(), 200'000U);
    for (std::uint64_t i = 0; i < 300; ++i) {
        // Anything of what is kept, whole minutes of what is not.
        std::int64_t from = static_cast<std::int64_t>(draws.below(1'000'000 + 2 * i, 24'900));
        std::int64_t to = from + 1 + static_cast<std::int64_t>(draws.below(1'000'001 + 2 * i, 300));
        from -= from < kept ? from % 60 : 0;
        to += to < kept + 60 ? (60 - to % 60) % 60 : 0;
        const auto [low, high] = std::minmax_element(amounts.begin() + from, amounts.begin() + to);
        ASSERT_EQ(series.extremes(Resolution::second, from, to), (Extremes{*low, *high})) << from;
        ASSERT_EQ(ticks.series(gauge).extremes(Resolution::second, from, to), (Extremes{-*high, -*low}));
    }
    EXPECT_EQ(series.extremes(Resolution::second, 90, 91), series.extremes(Resolution::second, 60, 120))
        << "of a single second no more is known than of its minute";
    EXPECT_EQ(series.total(), std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0}));
    EXPECT_EQ(series.statistics().count, amounts.size());
}

TEST(Series, TicksAreKeptForTheLastTwoMinutesSecondsForHours) {
    Ticks ticks;
    const SeriesId id = ticks.add(SeriesKind::counter);
    for (int i = 0; i < 600 * 30; ++i) {
        ticks.registry.count(id, 1);
        ticks.tick();
    }
    const Series& series = ticks.series(id);
    EXPECT_GE(series.column(Resolution::tick).size() - series.firstKept(Resolution::tick), 1200);
    EXPECT_LE(series.column(Resolution::tick).size() - series.firstKept(Resolution::tick), 1200 + 600 + 128);
    EXPECT_EQ(series.firstKept(Resolution::second), 0);
    EXPECT_EQ(series.column(Resolution::second).at(0), 10);
    EXPECT_EQ(series.column(Resolution::tick).at(0), Column::kAbsent);
}

TEST(Series, GaugesKeepTheLargestSampleOfABucketAndGapsStayGaps) {
    Ticks ticks;
    const SeriesId id = ticks.add(SeriesKind::gauge);
    ticks.registry.sample(id, 5);
    ticks.registry.sample(id, 9);
    ticks.registry.sample(id, 2);
    ticks.ticks(10);
    ticks.ticks(10); // a second without a sample
    ticks.registry.sample(id, -4);
    ticks.ticks(580);
    const Series& series = ticks.series(id);
    EXPECT_EQ(series.column(Resolution::tick).at(0), 9);
    EXPECT_EQ(series.column(Resolution::tick).at(1), Column::kAbsent);
    EXPECT_EQ(series.column(Resolution::second).at(0), 9);
    EXPECT_EQ(series.column(Resolution::second).at(1), Column::kAbsent);
    EXPECT_EQ(series.column(Resolution::second).at(2), -4);
    EXPECT_EQ(series.column(Resolution::minute).at(0), 9);
    EXPECT_EQ(series.latest(), -4);
    const Statistics statistics = series.statistics();
    EXPECT_EQ(statistics.count, 4U) << "gauges: over their samples";
    EXPECT_EQ(statistics.sum, 12);
    EXPECT_EQ(statistics.average, 3);
    EXPECT_EQ(statistics.minimum, -4);
    EXPECT_EQ(statistics.maximum, 9);
    EXPECT_EQ(statistics.last, -4);
}

TEST(Series, CountsAreOverAllSecondsEmptyOnesIncludedAPartialLastOneOnlyInTheSum) {
    Ticks ticks;
    const SeriesId id = ticks.add(SeriesKind::counter);
    ticks.registry.count(id, 30);
    ticks.ticks(40); // 30, 0, 0, 0
    ticks.registry.count(id, 1000);
    ticks.ticks(5); // half a second
    const Statistics statistics = ticks.series(id).statistics();
    EXPECT_EQ(statistics.sum, 1030);
    EXPECT_EQ(statistics.count, 4U);
    EXPECT_EQ(statistics.average, 7.5);
    EXPECT_EQ(statistics.maximum, 30);
    EXPECT_EQ(statistics.minimum, 0);
    EXPECT_EQ(statistics.p50, 0);
    EXPECT_EQ(statistics.last, 0) << "the last closed second";
    ticks.registry.count(id, 5);
    EXPECT_EQ(ticks.series(id).statistics().sum, 1035) << "the running tick too";
}

TEST(Series, NothingGivesZeros) {
    Ticks ticks;
    const Statistics counter = ticks.series(ticks.add(SeriesKind::counter)).statistics();
    const Statistics gauge = ticks.series(ticks.add(SeriesKind::gauge, "G")).statistics();
    for (const Statistics& statistics : {counter, gauge}) {
        EXPECT_EQ(statistics.sum, 0);
        EXPECT_EQ(statistics.count, 0U);
        EXPECT_EQ(statistics.average, 0);
        EXPECT_EQ(statistics.maximum, 0);
        EXPECT_EQ(statistics.p99, 0);
    }
}

TEST(Series, TheWarmUpIsLeftOutOfStatisticsButOfTheSum) {
    Ticks ticks;
    ticks.registry.setWarmUp(2s);
    const SeriesId counter = ticks.add(SeriesKind::counter, "C");
    const SeriesId gauge = ticks.add(SeriesKind::gauge, "G");
    for (int i = 0; i < 50; ++i) {
        ticks.registry.count(counter, i < 20 ? 100 : 1);
        ticks.registry.sample(gauge, i < 20 ? 100 : 1);
        ticks.tick();
    }
    EXPECT_EQ(ticks.series(counter).statistics().sum, 2030) << "`sum` is over the run";
    EXPECT_EQ(ticks.series(counter).statistics().count, 3U);
    EXPECT_EQ(ticks.series(counter).statistics().maximum, 10);
    EXPECT_EQ(ticks.series(gauge).statistics().maximum, 1);
    EXPECT_EQ(ticks.series(gauge).statistics().count, 30U);
    EXPECT_EQ(ticks.series(counter).column(Resolution::second).at(0), 1000);
    EXPECT_EQ(ticks.series(counter).total(), 2030);
}

TEST(Registry, SeriesThatComeLaterBeginAbsent) {
    Ticks ticks;
    ticks.add(SeriesKind::counter, "Early");
    ticks.ticks(25);
    const SeriesId late = ticks.add(SeriesKind::counter, "Late", "shardId-000000000001");
    ticks.registry.count(late, 3);
    ticks.ticks(35);
    const Column& seconds = ticks.series(late).column(Resolution::second);
    EXPECT_EQ(seconds.size(), 6);
    EXPECT_EQ(seconds.at(1), Column::kAbsent);
    EXPECT_EQ(seconds.at(2), 3);
}

TEST(Registry, FindsTheNodesOwnSeries) {
    Ticks ticks;
    const SeriesId shard = ticks.add(SeriesKind::counter, "M", "shardId-000000000000");
    const SeriesId own = ticks.add(SeriesKind::counter, "M");
    ticks.registry.add({NodeId("other"), "M", {}, SeriesKind::counter, Unit::count});
    EXPECT_EQ(ticks.registry.find(NodeId("node"), "M"), &ticks.series(own));
    EXPECT_EQ(ticks.registry.find(NodeId("node"), "N"), nullptr);
    EXPECT_EQ(ticks.registry.find(NodeId("nobody"), "M"), nullptr);
    ASSERT_EQ(ticks.registry.seriesOf(NodeId("node")).size(), 2U);
    EXPECT_EQ(ticks.registry.seriesOf(NodeId("node"))[0].index, shard.index);
    EXPECT_TRUE(ticks.registry.seriesOf(NodeId("nobody")).empty());
}

/// The exact value at the rank that the sketch answers for.
std::int64_t exact(std::vector<std::int64_t> values, double q) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
}

TEST(QuantileSketch, IsWithinOnePercentOfTheExactValue) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const RandomStream draws(seed, "sketch", "test");
        std::vector<std::int64_t> values;
        QuantileSketch sketch;
        const std::uint64_t count = 1 + draws.below(0, 3000);
        const std::uint64_t magnitude = draws.below(1, 60);
        for (std::uint64_t i = 0; i < count; ++i) {
            const auto value =
                static_cast<std::int64_t>(draws.bits(i + 2) >> (63 - draws.below(i + 5000, magnitude + 1)));
            values.push_back(value);
            sketch.add(value);
        }
        EXPECT_EQ(sketch.count(), count);
        for (const double q : {0.0, 0.01, 0.25, 0.5, 0.9, 0.99, 1.0}) {
            const auto wanted = static_cast<double>(exact(values, q));
            EXPECT_NEAR(sketch.quantile(q), wanted, wanted * 0.010001) << seed << " " << q;
        }
    }
}

TEST(QuantileSketch, DoesNotDependOnTheOrder) {
    QuantileSketch up;
    QuantileSketch down;
    for (int i = 0; i < 1000; ++i) {
        up.add(i);
        down.add(999 - i);
    }
    QuantileSketch times;
    for (int i = 0; i < 1000; i += 10) {
        times.add(i, 10);
    }
    for (const double q : {0.1, 0.5, 0.99}) {
        EXPECT_EQ(up.quantile(q), down.quantile(q));
        EXPECT_NEAR(times.quantile(q), up.quantile(q), up.quantile(q) * 0.12);
    }
}

TEST(QuantileSketch, Edges) {
    QuantileSketch sketch;
    EXPECT_EQ(sketch.quantile(0.5), 0);
    sketch.add(-5);
    sketch.add(0);
    EXPECT_EQ(sketch.quantile(1), 0) << "negative values count as zero";
    sketch.add(INT64_MAX);
    EXPECT_NEAR(sketch.quantile(1), 9.223372036854775807e18, 9.3e16);
    EXPECT_EQ(sketch.quantile(-3), 0);
    EXPECT_NEAR(sketch.quantile(7), 9.223372036854775807e18, 9.3e16);
    QuantileSketch one;
    one.add(1);
    EXPECT_NEAR(one.quantile(0.5), 1, 0.0100001);
}

} // namespace
} // namespace millrace
