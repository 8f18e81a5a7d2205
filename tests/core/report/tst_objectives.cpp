// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_report.h"

#include "report/objectives.h"

#include <gtest/gtest.h>

namespace millrace {
namespace {

struct Row {
    const char* statistic;
    const char* comparison;
    double value;
    double actual;
    bool passed;
};

class ObjectiveRows : public testing::TestWithParam<Row> {};

TEST_P(ObjectiveRows, AreComparedWithTheStatistic) {
    const SampleReport sample;
    const Row& row = GetParam();
    const Objective objective{.node = NodeId("clicks"),
                              .metric = "IncomingRecords",
                              .statistic = row.statistic,
                              .comparison = row.comparison,
                              .value = row.value};
    const ObjectiveResult result = evaluateObjective(objective, sample.report.result, sample.report.cost);
    EXPECT_TRUE(result.known);
    EXPECT_DOUBLE_EQ(result.actual, row.actual);
    EXPECT_EQ(result.passed, row.passed);
}

INSTANTIATE_TEST_SUITE_P(
    All, ObjectiveRows,
    testing::Values(Row{"sum", "<=", 5400000, 5400000, true}, Row{"sum", "<", 5400000, 5400000, false},
                    Row{"average", ">=", 1500, 1500, true}, Row{"average", ">", 1500, 1500, false},
                    Row{"maximum", "==", 1600, 1600, true}, Row{"minimum", "==", 1, 0, false},
                    Row{"p50", "<=", 1499, 1500, false}, Row{"p99", "<=", 1501.5, 1501.5, true}));

TEST(Objectives, MonthlyCostIsTheTotalOrThatOfANode) {
    const SampleReport sample;
    const Objective whole{.node = NodeId(), .metric = "MonthlyCost", .value = 30};
    EXPECT_DOUBLE_EQ(evaluateObjective(whole, sample.report.result, sample.report.cost).actual, 29.46);
    EXPECT_TRUE(evaluateObjective(whole, sample.report.result, sample.report.cost).passed);
    const Objective other{.node = NodeId("other"), .metric = "MonthlyCost", .value = 30};
    EXPECT_DOUBLE_EQ(evaluateObjective(other, sample.report.result, sample.report.cost).actual, 0);
}

TEST(Objectives, WhatIsUnknownHasNotPassed) {
    SampleReport sample;
    sample.forgetPrice();
    const Objective cost{.node = NodeId(), .metric = "MonthlyCost", .value = 1000};
    const Objective missing{.node = NodeId("clicks"), .metric = "NoSuchMetric", .value = 1000};
    for (const Objective& objective : {cost, missing}) {
        const ObjectiveResult result = evaluateObjective(objective, sample.report.result, sample.report.cost);
        EXPECT_FALSE(result.known) << objective.metric;
        EXPECT_FALSE(result.passed) << objective.metric;
    }
    EXPECT_TRUE(allPassed({}));
    EXPECT_FALSE(allPassed(sample.report.objectives));
}

} // namespace
} // namespace millrace
