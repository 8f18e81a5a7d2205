// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/trace.h"

#include "nodes/producer/describe.h"
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

namespace millrace::producer {
namespace {

using testing::AllOf;
using testing::HasSubstr;

Json resolvedTrace(Json trace) {
    trace["path"] = "unused";
    return resolveSettings(describe().description.settings, {{"source", "trace"}, {"trace", trace}})["trace"];
}

class Trace : public testing::Test {
protected:
    std::vector<TraceInterval> load(const std::string& text, const Json& trace = Json::object(),
                                    double bytes = 1000) {
        const auto loaded = loadTrace(resolvedTrace(trace), m_folder.write("trace.csv", text), bytes);
        EXPECT_TRUE(loaded.ok()) << (loaded ? "" : loaded.error().sentence());
        return loaded ? **loaded : std::vector<TraceInterval>{};
    }

    std::string problem(const std::string& text, const Json& trace = Json::object()) {
        const auto loaded = loadTrace(resolvedTrace(trace), m_folder.write("trace.csv", text), 1000);
        return loaded ? std::string() : loaded.error().sentence();
    }

private:
    TemporaryFolder m_folder;
};

const std::string kThree =
    "timestamp,value\n2026-01-05 00:00:00,10\n2026-01-05 00:01:00,20\n2026-01-05 00:02:00,5.5\n";

TEST_F(Trace, TheFirstStampIsTimeZero) {
    const auto intervals = load(kThree);
    ASSERT_EQ(intervals.size(), 3U);
    EXPECT_EQ(intervals[0].begin, 0);
    EXPECT_EQ(intervals[2].begin, 120'000'000'000);
    EXPECT_EQ(intervals[2].width, 60'000'000'000);
    EXPECT_EQ(intervals[2].records, 5.5);
}

TEST_F(Trace, Meanings) {
    EXPECT_EQ(load(kThree, {{"meaning", "records_per_second"}})[0].records, 600);
    EXPECT_EQ(load(kThree, {{"meaning", "records_per_interval"}, {"scale", 3}})[1].records, 60);
    EXPECT_EQ(
        load("timestamp,value\n2026-01-05,50000\n", {{"meaning", "bytes_per_interval"}}, 500)[0].records,
        100);
}

TEST_F(Trace, ColumnsByNameAndQuotedFields) {
    const auto intervals =
        load("\"When, UTC\",x,Sum\r\n\"2026-01-05T00:00:00Z\",a,\"7\"\r\n2026-01-05T00:05:00Z,b,8\r\n",
             {{"time_column", "When, UTC"}, {"value_column", "Sum"}});
    ASSERT_EQ(intervals.size(), 2U);
    EXPECT_EQ(intervals[0].records, 7);
    EXPECT_EQ(intervals[1].begin, 300'000'000'000);
}

TEST_F(Trace, AGapIsSilence) {
    const auto intervals = load("timestamp,value\n2026-01-05 00:00:00,1\n2026-01-05 00:01:00,1\n2026-01-05 "
                                "00:10:00,1\n2026-01-05 00:11:00,1\n");
    EXPECT_EQ(intervals[1].width, 60'000'000'000) << "the usual step, not the nine minutes to the next";
    EXPECT_EQ(intervals[2].begin, 600'000'000'000);
}

TEST_F(Trace, MistakesNameTheLine) {
    const std::string head = "timestamp,value\n2026-01-05 00:00:00,1\n";
    EXPECT_THAT(problem(head + "2026-01-05 00:00:00,2\n"),
                AllOf(HasSubstr("line 3"), HasSubstr("does not follow")));
    EXPECT_THAT(problem(head + "2026-01-04 00:00:00,2\n"), HasSubstr("line 3"))
        << "a step back in a trace is an error";
    EXPECT_THAT(problem(head + "yesterday,2\n"), AllOf(HasSubstr("line 3"), HasSubstr("yesterday")));
    EXPECT_THAT(problem(head + "2026-01-05 00:01:00,-2\n"),
                AllOf(HasSubstr("line 3"), HasSubstr("no count")));
    EXPECT_THAT(problem(head + "2026-01-05 00:01:00,many\n"), HasSubstr("\"many\""));
    EXPECT_THAT(problem(head + "2026-01-05 00:01:00,nan\n"), HasSubstr("no count"));
    EXPECT_THAT(problem(head + "2026-01-05 00:01:00,1e13\n"), HasSubstr("no count"));
    EXPECT_THAT(problem(head + "2026-01-05 00:01:00,1e12\n"),
                AllOf(HasSubstr("line 3"), HasSubstr("a billion records per second")));
    EXPECT_THAT(problem(head + "2026-01-05 00:01:00\n"),
                AllOf(HasSubstr("line 3"), HasSubstr("fewer columns")));
    EXPECT_THAT(problem(head + "2200-01-05 00:01:00,2\n"), HasSubstr("a century"));
    EXPECT_THAT(problem(head, {{"value_column", "count"}}),
                AllOf(HasSubstr("trace.value_column"), HasSubstr("use one of")));
    EXPECT_THAT(problem("timestamp,value\n"), HasSubstr("holds no values"));
    EXPECT_THAT(problem(""), HasSubstr("no column names"));
}

TEST_F(Trace, AMissingFileIsNamed) {
    const auto missing = loadTrace(resolvedTrace(Json::object()), "/nowhere/trace.csv", 1);
    ASSERT_FALSE(missing.ok());
    EXPECT_THAT(missing.error().sentence(),
                AllOf(HasSubstr("/nowhere/trace.csv"), HasSubstr("no such file")));
}

TEST_F(Trace, EveryIntervalOfTheLoadBalancersTraceGivesItsCount) {
    const auto path = sharedData("traffic/elb_request_count_8c0756.csv");
    if (!path) {
        GTEST_SKIP() << "the real data is not beside the repository";
    }
    const auto loaded = loadTrace(resolvedTrace(Json::object()), *path, 1000);
    ASSERT_TRUE(loaded.ok()) << loaded.error().sentence();
    const std::vector<TraceInterval>& intervals = **loaded;
    ASSERT_EQ(intervals.size(), 4032U);
    Arrivals arrivals(TraceArrivals(*loaded, false));
    const std::vector<std::string> lines = linesOf(TemporaryFolder::textOf(*path));
    std::int64_t total = 0;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        std::vector<std::int64_t> times;
        arrivals.take(intervals[i].begin - 1, SIZE_MAX, times);
        ASSERT_TRUE(times.empty()) << "nothing comes in a gap";
        arrivals.take(intervals[i].begin + intervals[i].width - 1, SIZE_MAX, times);
        ASSERT_EQ(static_cast<double>(times.size()),
                  std::stod(lines[i + 1].substr(lines[i + 1].find(',') + 1)))
            << lines[i + 1];
        total += static_cast<std::int64_t>(times.size());
    }
    EXPECT_EQ(total, 249'327);
}

TEST_F(Trace, LoopsInARun) {
    TestRun run(
        {.producer = {{"source", "trace"}, {"trace", {{"path", testData("counts.csv")}, {"loop", true}}}},
         .stream = {{"shard_count", 2}},
         .scenario = {{"duration", "66s"}}}); // the trace lasts 22 s
    run.finishAtEnd();
    std::int64_t one = 0;
    const auto seconds = run.seconds("web", "RecordsGenerated");
    for (std::size_t i = 0; i < 22; ++i) {
        one += seconds[i];
        EXPECT_NEAR(static_cast<double>(seconds[i]), static_cast<double>(seconds[i + 22]), 1);
    }
    EXPECT_NEAR(static_cast<double>(run.sum("web", "RecordsGenerated")), static_cast<double>(3 * one), 2);
}

} // namespace
} // namespace millrace::producer
