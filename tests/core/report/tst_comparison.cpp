// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_report.h"

#include "report/comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace millrace {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The sample with one more shard: 10.95 USD a month more, fewer records throttled.
RunReport variant() {
    RunReport report = SampleReport().report;
    report.result.digest = "1:other";
    report.result.nodes[0].metrics[0].statistics.sum = 6000000;
    report.cost.lines[0].monthlyAmount = *Money::parse("32.85");
    report.cost.monthlyTotal = *Money::parse("40.41");
    report.objectives[1].actual = 40.41;
    return report;
}

TEST(Comparison, ShowsDifferencesOnly) {
    const RunComparison comparison = compareRuns(SampleReport().report, variant());
    EXPECT_FALSE(comparison.sameDigest);
    ASSERT_EQ(comparison.metrics.size(), 1U);
    EXPECT_EQ(comparison.metrics[0].metric, "IncomingRecords");
    EXPECT_EQ(comparison.metrics[0].statistic, "sum");
    EXPECT_EQ(comparison.metrics[0].a, 5400000);
    EXPECT_EQ(comparison.metrics[0].b, 6000000);
    ASSERT_EQ(comparison.costs.size(), 1U);
    EXPECT_EQ(comparison.costs[0].dimension, "shard_hours");
    ASSERT_EQ(comparison.objectives.size(), 1U);
    EXPECT_EQ(comparison.summary,
              "B costs 10.95 USD a month more than A; the largest cause is shard_hours of Clicks (+10.95).");
}

TEST(Comparison, OfARunWithItselfIsEmpty) {
    const RunReport report = SampleReport().report;
    const RunComparison comparison = compareRuns(report, report);
    EXPECT_TRUE(comparison.sameDigest);
    EXPECT_TRUE(comparison.metrics.empty());
    EXPECT_TRUE(comparison.costs.empty());
    EXPECT_TRUE(comparison.objectives.empty());
    EXPECT_EQ(comparison.summary, "Both cost the same.");
}

TEST(Comparison, MissingNodesHaveNoValueAndMissingLinesCostNothing) {
    RunReport without = SampleReport().report;
    without.result.nodes.clear();
    without.cost.lines.clear();
    without.cost.monthlyTotal = Money();
    const RunComparison comparison = compareRuns(without, SampleReport().report);
    ASSERT_FALSE(comparison.metrics.empty());
    EXPECT_FALSE(comparison.metrics[0].a.has_value());
    EXPECT_TRUE(comparison.metrics[0].b.has_value());
    ASSERT_EQ(comparison.costs.size(), 2U);
    EXPECT_EQ(comparison.costs[0].a, Money());
}

TEST(Comparison, AnUnknownPriceStaysUnknown) {
    SampleReport unknown;
    unknown.forgetPrice();
    const RunComparison comparison = compareRuns(SampleReport().report, unknown.report);
    const auto json = nlohmann::json::parse(comparisonToJson(comparison, "a", "b"));
    EXPECT_EQ(json["cost"]["lines"][0]["a"], "7.56");
    EXPECT_TRUE(json["cost"]["lines"][0]["b"].is_null());
    EXPECT_TRUE(json["cost"]["lines"][0]["difference"].is_null());
}

TEST(Comparison, IsSigned) {
    const RunComparison up = compareRuns(SampleReport().report, variant());
    const RunComparison down = compareRuns(variant(), SampleReport().report);
    EXPECT_THAT(comparisonToTable(up, "x", "y"), HasSubstr("+10.95"));
    EXPECT_THAT(comparisonToTable(up, "x", "y"), HasSubstr("+600,000"));
    EXPECT_THAT(comparisonToTable(down, "x", "y"), HasSubstr("-10.95"));
    EXPECT_THAT(comparisonToTable(down, "x", "y"), Not(HasSubstr("ReadProvisionedThroughputExceeded")));
    const auto json = nlohmann::json::parse(comparisonToJson(down, "x", "y"));
    EXPECT_EQ(json["cost"]["monthly_total"]["difference"], "-10.95");
    EXPECT_EQ(json["metrics"][0]["difference"], -600000);
}

} // namespace
} // namespace millrace
