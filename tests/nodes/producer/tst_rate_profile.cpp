// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/rate_profile.h"

#include "nodes/producer/arrivals.h"
#include "nodes/producer/describe.h"
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

namespace millrace::producer {
namespace {

using testing::HasSubstr;

const char* const kMonday = "2026-01-05T00:00:00Z";

Json resolvedProfile(const Json& profile) {
    return resolveSettings(describe().description.settings, {{"profile", profile}})["profile"];
}

Result<std::shared_ptr<const RateProfile>> made(double rate, const Json& profile, const char* start = kMonday,
                                                Duration changedAt = 0ns) {
    return makeRateProfile(rate, resolvedProfile(profile), changedAt.count(), *parseTimestamp(start));
}

/// How many evenly spaced records arrive in [from, to).
std::int64_t arrivals(double rate, const Json& profile, Duration from, Duration to,
                      const char* start = kMonday) {
    Arrivals all(RateArrivals(*made(rate, profile, start), false, RandomStream(1, "web", "arrival")));
    std::vector<std::int64_t> times;
    all.take(to.count() - 1, SIZE_MAX, times);
    EXPECT_TRUE(std::ranges::is_sorted(times));
    return times.end() - std::ranges::lower_bound(times, from.count());
}

TEST(RateProfile, ConstantGivesItsRateToTheRecord) {
    const Json constant = {{"kind", "constant"}};
    EXPECT_EQ(arrivals(1500, constant, 0s, 60s), 90'000);
    EXPECT_EQ(arrivals(0.1, constant, 0s, 1h), 360);
    EXPECT_EQ(arrivals(1.0 / 3, constant, 0s, 3000s), 1000);
    EXPECT_EQ(arrivals(7, constant, 1s, 2s), 7);
    EXPECT_EQ(arrivals(1e6, constant, 0s, 100ms), 100'000);
    EXPECT_EQ(arrivals(0, constant, 0s, 24h), 0);
}

TEST(RateProfile, RampIntegratesToTheMeanOfItsEnds) {
    const Json ramp = {{"kind", "ramp"}, {"to", 900}, {"over", "60s"}};
    EXPECT_NEAR(static_cast<double>(arrivals(100, ramp, 0s, 60s)), 500 * 60, 1);
    EXPECT_NEAR(static_cast<double>(arrivals(100, ramp, 0s, 30s)), 300 * 30, 2);
    EXPECT_EQ(arrivals(100, ramp, 100s, 110s), 9000);
    const Json down = {{"kind", "ramp"}, {"to", 0}, {"over", "10s"}};
    EXPECT_NEAR(static_cast<double>(arrivals(100, down, 0s, 1h)), 500, 1);
    const Json atOnce = {{"kind", "ramp"}, {"to", 50}, {"over", "0s"}};
    EXPECT_NEAR(static_cast<double>(arrivals(1, atOnce, 0s, 10s)), 500, 1);
}

TEST(RateProfile, ARampThatIsSetLiveBeginsThen) {
    const auto ramp = *made(100, {{"kind", "ramp"}, {"to", 200}, {"over", "10s"}}, kMonday, 30s);
    EXPECT_NEAR(static_cast<double>(ramp->at(Duration(30s).count()).microRecordsPerSecond), 100e6, 1e6);
    EXPECT_NEAR(static_cast<double>(ramp->at(Duration(35s).count()).microRecordsPerSecond), 150e6, 1e6);
    EXPECT_EQ(ramp->at(Duration(40s).count()).microRecordsPerSecond, 200'000'000);
}

TEST(RateProfile, StepsHoldFromTheirTimes) {
    const Json steps = {
        {"kind", "step"},
        {"steps", {{{"at", "10s"}, {"records_per_second", 5}}, {{"at", "20s"}, {"records_per_second", 0}}}}};
    EXPECT_EQ(arrivals(100, steps, 0s, 10s), 1000);
    EXPECT_NEAR(static_cast<double>(arrivals(100, steps, 10s, 20s)), 50, 1);
    EXPECT_EQ(arrivals(100, steps, 21s, 1h), 0);
}

TEST(RateProfile, StepsOutOfOrderAreRefused) {
    const Json steps = {
        {"kind", "step"},
        {"steps", {{{"at", "20s"}, {"records_per_second", 5}}, {{"at", "10s"}, {"records_per_second", 1}}}}};
    EXPECT_THAT(made(1, steps).error().sentence(), HasSubstr("profile.steps"));
}

TEST(RateProfile, SpikeMultipliesForItsDuration) {
    const Json spike = {{"kind", "spike"}, {"at", "10s"}, {"factor", 5}, {"duration", "4s"}};
    EXPECT_EQ(arrivals(100, spike, 0s, 10s), 1000);
    EXPECT_NEAR(static_cast<double>(arrivals(100, spike, 10s, 14s)), 2000, 1);
    EXPECT_NEAR(static_cast<double>(arrivals(100, spike, 0s, 20s)), 1000 + 2000 + 600, 1);
}

TEST(RateProfile, DiurnalPeaksAtItsHourAndAveragesToItsRate) {
    const Json diurnal = {{"kind", "diurnal"}, {"amplitude", 0.5}, {"peak", "14h"}};
    EXPECT_NEAR(static_cast<double>(arrivals(2, diurnal, 0s, 24h)), 2 * 86'400, 2);
    // The integral of 1 + 0.5 cos(2 pi (t - 14 h) / 24 h) over the peak's hour.
    const double share = std::sin(std::numbers::pi / 24) / (std::numbers::pi / 24);
    EXPECT_NEAR(static_cast<double>(arrivals(2, diurnal, 13h + 30min, 14h + 30min)), 7200 * (1 + 0.5 * share),
                2);
    EXPECT_NEAR(static_cast<double>(arrivals(2, diurnal, 1h + 30min, 2h + 30min)), 7200 * (1 - 0.5 * share),
                2);
    // A run that starts at noon is two hours from the peak.
    EXPECT_NEAR(static_cast<double>(arrivals(2, diurnal, 1h + 30min, 2h + 30min, "2026-01-05T12:00:00Z")),
                7200 * (1 + 0.5 * share), 2);
}

TEST(RateProfile, OnOffIsSilentWhileOff) {
    const Json onOff = {{"kind", "on_off"}, {"on", "2s"}, {"off", "8s"}};
    EXPECT_EQ(arrivals(3000, onOff, 0s, 2s), 6000);
    EXPECT_EQ(arrivals(3000, onOff, 2001ms, 10s), 0);
    EXPECT_NEAR(static_cast<double>(arrivals(3000, onOff, 0s, 100s)), 60'000, 1);
}

TEST(RateProfile, WeekdayHoursFollowTheCalendarInUtc) {
    Json table = Json::array();
    for (int day = 0; day < 7; ++day) {
        std::vector<double> hours(24, 0);
        hours[static_cast<std::size_t>(day)] = day + 1;
        table.push_back(hours);
    }
    const Json week = {{"kind", "weekday_hours"}, {"table", table}};
    EXPECT_EQ(arrivals(1, week, 0s, 1h), 3600) << "Monday, hour 0";
    EXPECT_EQ(arrivals(1, week, 1h, 25h), 0);
    EXPECT_NEAR(static_cast<double>(arrivals(1, week, 25h, 26h)), 7200, 1) << "Tuesday, hour 1";
    EXPECT_NEAR(static_cast<double>(arrivals(1, week, 150h, 151h)), 7 * 3600, 1) << "Sunday, hour 6";
    EXPECT_NEAR(static_cast<double>(arrivals(1, week, 168h, 169h)), 3600, 1) << "Monday again";
    EXPECT_NEAR(static_cast<double>(arrivals(1, week, 30min, 90min, "2026-01-08T02:30:00Z")), 4 * 3600, 1)
        << "Thursday, hour 3";
}

TEST(RateProfile, ATableThatIsNotAWeekIsRefused) {
    Json table = Json::array();
    for (int day = 0; day < 6; ++day) {
        table.push_back(std::vector<int>(24, 1));
    }
    EXPECT_THAT(made(1, {{"kind", "weekday_hours"}, {"table", table}}).error().sentence(),
                HasSubstr("7 rows of 24 factors"));
}

/// What is silent for ever ends the search for an arrival, whatever shape the silence has.
TEST(RateProfile, SilentProfilesEndTheSearch) {
    Json nothing = Json::array();
    for (int day = 0; day < 7; ++day) {
        nothing.push_back(std::vector<int>(24, 0));
    }
    for (const Json& profile : std::vector<Json>{{{"kind", "constant"}},
                                                 {{"kind", "ramp"}, {"to", 0}, {"over", "3650d"}},
                                                 {{"kind", "step"}},
                                                 {{"kind", "spike"}, {"factor", 1e6}},
                                                 {{"kind", "diurnal"}},
                                                 {{"kind", "on_off"}, {"on", "3650d"}, {"off", "3650d"}},
                                                 {{"kind", "on_off"}, {"on", "1ms"}, {"off", "0s"}},
                                                 {{"kind", "weekday_hours"}}}) {
        EXPECT_EQ(arrivals(0, profile, 0s, kLongestDuration), 0) << profile.dump();
    }
    EXPECT_EQ(arrivals(100, {{"kind", "weekday_hours"}, {"table", nothing}}, 0s, kLongestDuration), 0);
    EXPECT_EQ(arrivals(100, {{"kind", "on_off"}, {"on", "0s"}, {"off", "1h"}}, 0s, kLongestDuration), 0);
}

TEST(RateProfile, OnAndOffOfNoLengthAreRefused) {
    EXPECT_THAT(made(1, {{"kind", "on_off"}, {"on", "0s"}, {"off", "0s"}}).error().sentence(),
                HasSubstr("less than 1 ms"));
    EXPECT_FALSE(made(1, {{"kind", "on_off"}, {"on", "1ns"}, {"off", "1ns"}}).ok());
}

TEST(RateProfile, AbsurdRatesAreCutToOneRecordANanosecond) {
    const auto profile = *made(1e8, {{"kind", "spike"}, {"at", "0s"}, {"factor", 1e6}, {"duration", "1s"}});
    EXPECT_EQ(profile->at(0).microRecordsPerSecond, 1'000'000'000'000'000);
    EXPECT_EQ(arrivals(1e8, {{"kind", "spike"}, {"at", "0s"}, {"factor", 1e6}, {"duration", "1us"}}, 0s, 1us),
              1000);
}

} // namespace
} // namespace millrace::producer
