// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace millrace {
namespace {

using nlohmann::ordered_json;
using testing::ElementsAre;
using testing::IsSupersetOf;

std::vector<std::string> keysOf(const ordered_json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) {
        keys.push_back(key);
    }
    return keys;
}

TEST(ReportJson, HasTheContractsKeysInItsOrder) {
    const SampleReport sample;
    const ordered_json json = ordered_json::parse(toJson(sample.report));
    EXPECT_THAT(keysOf(json),
                ElementsAre("project", "version", "seed", "simulated_seconds", "wall_seconds", "digest",
                            "nodes", "cost", "findings", "objectives", "events", "assumptions", "notes"));
    EXPECT_EQ(json["project"], "Sample");
    EXPECT_EQ(json["seed"], 7);
    EXPECT_EQ(json["simulated_seconds"], 3600);
    EXPECT_EQ(json["wall_seconds"], 0.413);
    EXPECT_THAT(keysOf(json["cost"]), IsSupersetOf({"currency", "region", "price_book", "month_hours",
                                                    "lines", "window_total", "monthly_total", "unknown"}));
    EXPECT_EQ(json["cost"]["price_book"], ordered_json({{"version", "1"}, {"date", "2026-05-01"}}));
}

TEST(ReportJson, TellsMetricsByCloudWatchsUnitsAndStatistics) {
    const SampleReport sample;
    const ordered_json json = ordered_json::parse(toJson(sample.report));
    const ordered_json& metric = json["nodes"]["clicks"]["metrics"]["IncomingRecords"];
    EXPECT_THAT(keysOf(metric), ElementsAre("unit", "sum", "average", "maximum", "minimum", "p50", "p99"));
    EXPECT_EQ(metric["unit"], "Count");
    EXPECT_EQ(metric["sum"], 5400000);
    EXPECT_EQ(metric["average"], 1500.0);
    EXPECT_EQ(metric["p99"], 1501.5);
    EXPECT_EQ(json["nodes"]["clicks"]["metrics"]["GetRecords.IteratorAgeMilliseconds"]["unit"],
              "Milliseconds");
}

TEST(ReportJson, NamesShardsAndTheirParents) {
    const SampleReport sample;
    const ordered_json shards = ordered_json::parse(toJson(sample.report))["nodes"]["clicks"]["shards"];
    ASSERT_EQ(shards.size(), 2U);
    EXPECT_EQ(shards[0]["shard_id"], "shardId-000000000000");
    EXPECT_TRUE(shards[0]["parent_shard_id"].is_null());
    EXPECT_TRUE(shards[0]["adjacent_parent_shard_id"].is_null());
    EXPECT_EQ(shards[0]["starting_hash_key"], "0");
    EXPECT_EQ(shards[0]["ending_hash_key"], "170141183460469231731687303715884105727");
    EXPECT_EQ(shards[0]["state"], "open");
    EXPECT_EQ(shards[1]["parent_shard_id"], "shardId-000000000000");
    EXPECT_EQ(shards[1]["metrics"]["IncomingRecords"]["sum"], 2000000);
}

TEST(ReportJson, WritesMoneyAndQuantitiesAsExactDecimals) {
    const SampleReport sample;
    const ordered_json cost = ordered_json::parse(costToJson(sample.report.cost));
    const ordered_json& hours = cost["lines"][0];
    EXPECT_EQ(hours["quantity"], "2");
    EXPECT_EQ(hours["unit_price"], "0.015");
    EXPECT_EQ(hours["amount"], "0.03");
    EXPECT_EQ(hours["monthly_quantity"], "1460");
    EXPECT_EQ(hours["monthly_amount"], "21.90");
    EXPECT_EQ(cost["lines"][1]["quantity"], "5.4");
    EXPECT_EQ(cost["lines"][1]["unit_price"], "0.000000014");
    EXPECT_EQ(cost["window_total"], "0.030076");
    EXPECT_EQ(cost["monthly_total"], "29.46");
    EXPECT_TRUE(cost["unknown"].empty());
}

TEST(ReportJson, NeverWritesAnUnknownPriceAsZero) {
    SampleReport sample;
    sample.forgetPrice();
    const ordered_json cost = ordered_json::parse(costToJson(sample.report.cost));
    EXPECT_TRUE(cost["lines"][1]["unit_price"].is_null());
    EXPECT_TRUE(cost["lines"][1]["amount"].is_null());
    EXPECT_TRUE(cost["lines"][1]["monthly_amount"].is_null());
    EXPECT_EQ(cost["unknown"], ordered_json::array({"clicks: put_payload_units"}));
}

TEST(ReportJson, TellsFindingsObjectivesAndEvents) {
    const SampleReport sample;
    const ordered_json json = ordered_json::parse(toJson(sample.report));
    const ordered_json& finding = json["findings"][0];
    EXPECT_EQ(finding["severity"], "warning");
    EXPECT_EQ(finding["node"], "clicks");
    EXPECT_EQ(finding["rule"], "hot-key");
    EXPECT_EQ(finding["message"], "One key is hot.");
    EXPECT_EQ(json["objectives"][0]["passed"], true);
    EXPECT_EQ(json["objectives"][0]["actual"], 5400000);
    EXPECT_EQ(json["objectives"][1]["passed"], false);
    EXPECT_EQ(json["events"][0]["at"], 600.0);
    EXPECT_EQ(json["events"][0]["node"], "clicks");
    EXPECT_EQ(json["events"][0]["event"], "split_shard");
    EXPECT_EQ(json["assumptions"][0]["setting"], "write_burst_seconds");
}

TEST(ReportJson, AnObjectiveWithoutValueHasNoActual) {
    SampleReport sample;
    sample.report.objectives[1].known = false;
    const ordered_json objective = ordered_json::parse(toJson(sample.report))["objectives"][1];
    EXPECT_TRUE(objective["actual"].is_null());
    EXPECT_EQ(objective["passed"], false);
}

} // namespace
} // namespace millrace
