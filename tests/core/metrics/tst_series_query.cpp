// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/query.h"

#include "base/random.h"
#include "metrics/registry.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace millrace {
namespace {

using namespace std::chrono_literals;

SeriesQuery queryOf(SimTime from, SimTime to, int columns) {
    SeriesQuery query;
    query.node = NodeId("clicks");
    query.metric = "IncomingRecords";
    query.from = from;
    query.to = to;
    query.maximumColumns = columns;
    return query;
}

RawSeries raw(const std::string& name, std::vector<std::int64_t> values) {
    return {name, 0, std::move(values)};
}

TEST(Decimate, LeavesBucketsAloneWhereThereIsRoom) {
    const SeriesAnswer answer = decimate(queryOf(kTimeZero, SimTime(5s), 100), SeriesKind::counter,
                                         {raw("", {3, 1, 4, 1, 5})}, SimTime(5s));
    ASSERT_EQ(answer.lines.size(), 1U);
    EXPECT_EQ(answer.step, 1s);
    EXPECT_EQ(answer.lines[0].high, (std::vector<double>{3, 1, 4, 1, 5}));
    EXPECT_EQ(answer.lines[0].low, answer.lines[0].high);
}

TEST(Decimate, KeepsTheExtremesOfWhatItJoins) {
    const RandomStream draws(4, "decimate", "test");
    std::vector<std::int64_t> values;
    for (std::uint64_t i = 0; i < 10'000; ++i) {
        values.push_back(static_cast<std::int64_t>(draws.below(i, 1000)));
    }
    values[7777] = 1'000'000; // one second's spike
    values[1234] = -5;
    for (const int columns : {1, 2, 7, 333, 1000, 9999}) {
        const SeriesAnswer answer = decimate(queryOf(kTimeZero, SimTime(10'000s), columns),
                                             SeriesKind::counter, {raw("", values)}, SimTime(10'000s));
        const SeriesLine& line = answer.lines.at(0);
        ASSERT_LE(line.high.size(), static_cast<std::size_t>(columns));
        ASSERT_EQ(line.high.size(), line.low.size());
        EXPECT_EQ(*std::ranges::max_element(line.high), 1'000'000);
        EXPECT_EQ(*std::ranges::min_element(line.low), -5);
        const auto perColumn = static_cast<std::size_t>(answer.step / 1s);
        for (std::size_t column = 0; column < line.high.size(); ++column) {
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(column * perColumn);
            const auto last = values.begin() +
                              static_cast<std::ptrdiff_t>(std::min(values.size(), (column + 1) * perColumn));
            const auto [low, high] = std::minmax_element(first, last);
            ASSERT_EQ(line.low[column], static_cast<double>(*low));
            ASSERT_EQ(line.high[column], static_cast<double>(*high));
        }
    }
}

TEST(Decimate, ColumnsStandStillWhileTimeGoesOn) {
    const std::vector<std::int64_t> values(5000, 1);
    for (int second = 100; second < 140; ++second) {
        const SeriesAnswer answer = decimate(queryOf(SimTime(second * 1s), SimTime(second * 1s + 4000s), 400),
                                             SeriesKind::counter, {raw("", values)}, SimTime(5000s));
        EXPECT_EQ(answer.from.time_since_epoch() % answer.step, 0ns)
            << "columns begin at multiples of their width";
        EXPECT_LE(answer.from, SimTime(second * 1s));
    }
}

TEST(Decimate, AbsentBucketsAreNoNumbers) {
    const SeriesAnswer answer =
        decimate(queryOf(kTimeZero, SimTime(4s), 2), SeriesKind::gauge,
                 {raw("", {Column::kAbsent, Column::kAbsent, 7, Column::kAbsent})}, SimTime(4s));
    EXPECT_TRUE(std::isnan(answer.lines.at(0).high.at(0)));
    EXPECT_EQ(answer.lines.at(0).high.at(1), 7);
    EXPECT_EQ(answer.lines.at(0).low.at(1), 7);
}

TEST(Decimate, SpansWithoutBucketsAreEmpty) {
    for (const auto& [from, to] : {std::pair{5s, 5s}, std::pair{9s, 3s}, std::pair{50s, 60s}}) {
        const SeriesAnswer answer = decimate(queryOf(kTimeZero + from, kTimeZero + to, 10),
                                             SeriesKind::counter, {raw("", {1, 2, 3})}, SimTime(3s));
        EXPECT_TRUE(answer.lines.empty());
    }
}

TEST(Decimate, FindsTheHottestShardsAndSummarisesAll) {
    SeriesQuery query = queryOf(kTimeZero, SimTime(3s), 100);
    query.perShard = true;
    query.hottest = 2;
    query.wantsHeatMap = true;
    std::vector<RawSeries> shards;
    for (int i = 0; i < 9; ++i) {
        shards.push_back(raw("shard-" + std::to_string(i), {i, i, i == 4 ? 500 : i}));
    }
    const SeriesAnswer answer = decimate(query, SeriesKind::counter, shards, SimTime(3s));
    ASSERT_EQ(answer.lines.size(), 2U);
    EXPECT_EQ(answer.lines[0].name, "shard-4") << "hottest first";
    EXPECT_EQ(answer.lines[1].name, "shard-8");
    EXPECT_EQ(answer.shardMinimum, (std::vector<double>{0, 0, 0}));
    EXPECT_EQ(answer.shardMaximum, (std::vector<double>{8, 8, 500}));
    EXPECT_EQ(answer.shardMedian, (std::vector<double>{4, 4, 5}));
    ASSERT_EQ(answer.heatMap.shards.size(), 9U);
    EXPECT_EQ(answer.heatMap.shards[3], "shard-3");
    EXPECT_EQ(answer.heatMap.columns, 3);
    EXPECT_EQ(answer.heatMap.values.at(3 * 3 + 1), 3.0F);
    EXPECT_EQ(answer.heatMap.values.at(4 * 3 + 2), 500.0F);
}

TEST(Decimate, TiesGoByShardOrderAndCountsAreBounded) {
    SeriesQuery query = queryOf(kTimeZero, SimTime(1s), 100);
    query.perShard = true;
    query.hottest = 1000;
    std::vector<RawSeries> shards;
    for (int i = 0; i < 40; ++i) {
        shards.push_back(raw(std::to_string(i), {1}));
    }
    const SeriesAnswer answer = decimate(query, SeriesKind::counter, shards, SimTime(1s));
    ASSERT_EQ(answer.lines.size(), 16U);
    for (std::size_t i = 0; i < answer.lines.size(); ++i) {
        EXPECT_EQ(answer.lines[i].name, std::to_string(i));
    }
    query.hottest = -3;
    EXPECT_TRUE(decimate(query, SeriesKind::counter, shards, SimTime(1s)).lines.empty());
}

class RegistryQuery : public testing::Test {
protected:
    RegistryQuery() {
        own = registry.add({NodeId("clicks"), "IncomingRecords", {}, SeriesKind::counter, Unit::count});
        for (int i = 0; i < 3; ++i) {
            shards.push_back(registry.add({NodeId("clicks"), "IncomingRecords", "shard-" + std::to_string(i),
                                           SeriesKind::counter, Unit::count}));
        }
        for (int i = 1; i <= 6000; ++i) { // ten minutes
            registry.count(own, 6);
            for (std::size_t s = 0; s < shards.size(); ++s) {
                registry.count(shards[s], static_cast<std::int64_t>(s) + 1);
            }
            registry.closeTick(SimTime(i * kTick));
        }
    }

    MetricsRegistry registry;
    SeriesId own;
    std::vector<SeriesId> shards;
};

TEST_F(RegistryQuery, ReadsAllResolutions) {
    const RegistryReader reader(registry);
    SeriesQuery query = queryOf(SimTime(540s), kNever, 10'000);
    query.resolution = Resolution::tick;
    SeriesAnswer answer = reader.query(query);
    EXPECT_EQ(answer.bucket, 100ms);
    EXPECT_EQ(answer.lines.at(0).high, std::vector<double>(600, 6));
    query.from = kTimeZero;
    query.resolution = Resolution::second;
    EXPECT_EQ(reader.query(query).lines.at(0).high, std::vector<double>(600, 60));
    query.resolution = Resolution::minute;
    EXPECT_EQ(reader.query(query).lines.at(0).high, std::vector<double>(10, 3600));
}

TEST_F(RegistryQuery, TicksThatAreForgottenAreAbsent) {
    SeriesQuery query = queryOf(kTimeZero, kNever, 10'000);
    query.resolution = Resolution::tick;
    const SeriesAnswer answer = RegistryReader(registry).query(query);
    EXPECT_TRUE(std::isnan(answer.lines.at(0).high.front()));
    EXPECT_EQ(answer.lines.at(0).high.back(), 6);
}

TEST_F(RegistryQuery, TellsTheNodesOwnSeriesFromItsShards) {
    SeriesQuery query = queryOf(kTimeZero, SimTime(10s), 100);
    EXPECT_EQ(RegistryReader(registry).query(query).lines.size(), 1U);
    query.perShard = true;
    const SeriesAnswer answer = RegistryReader(registry).query(query);
    ASSERT_EQ(answer.lines.size(), 3U);
    EXPECT_EQ(answer.lines[0].name, "shard-2");
    EXPECT_EQ(answer.lines[0].high, std::vector<double>(10, 30));
}

TEST_F(RegistryQuery, JoinedColumnsAreWholeAtTheirLeftEdge) {
    const SeriesAnswer answer = RegistryReader(registry).query(queryOf(SimTime(123s), SimTime(600s), 37));
    EXPECT_EQ(answer.lines.at(0).low, std::vector<double>(answer.lines[0].low.size(), 60));
}

TEST(LongRuns, ShowTheirPeaksInColumnsOfWholeMinutes) {
    MetricsRegistry registry;
    const SeriesId own =
        registry.add({NodeId("clicks"), "IncomingRecords", {}, SeriesKind::counter, Unit::count});
    constexpr std::int64_t kSpike = 1234;
    constexpr std::int64_t kEnd = 8 * 3600;
    for (std::int64_t tick = 1; tick <= kEnd * 10; ++tick) {
        registry.count(own, tick == kSpike * 10 + 5 ? 1'000'000 : 1);
        registry.closeTick(SimTime(tick * kTick));
    }
    const RegistryReader reader(registry);
    const SeriesAnswer all = reader.query(queryOf(kTimeZero, kNever, 500));
    EXPECT_EQ(all.step % 1min, 0s);
    EXPECT_EQ(all.bucket, 1s) << "what is shown are the extremes of seconds";
    const auto column = static_cast<std::size_t>((SimTime(kSpike * 1s) - all.from) / all.step);
    EXPECT_EQ(all.lines.at(0).high.at(column), 1'000'009);
    EXPECT_EQ(all.lines.at(0).low.at(column), 10);
    EXPECT_EQ(all.lines.at(0).high.at(column + 1), 10);

    const SeriesAnswer old = reader.query(queryOf(SimTime(1201s), SimTime(1300s), 500));
    EXPECT_EQ(old.step, 1min);
    EXPECT_EQ(old.from, SimTime(1200s));
    EXPECT_EQ(old.lines.at(0).high, (std::vector<double>{1'000'009, 10}));

    const SeriesAnswer recent = reader.query(queryOf(SimTime((kEnd - 100) * 1s), kNever, 500));
    EXPECT_EQ(recent.step, 1s);
    EXPECT_EQ(recent.lines.at(0).high, std::vector<double>(100, 10));
}

TEST_F(RegistryQuery, TheUnknownIsEmpty) {
    SeriesQuery query = queryOf(kTimeZero, kNever, 10);
    query.metric = "Nothing";
    EXPECT_TRUE(RegistryReader(registry).query(query).lines.empty());
    query.node = NodeId("nobody");
    EXPECT_TRUE(RegistryReader(registry).query(query).lines.empty());
}

} // namespace
} // namespace millrace
