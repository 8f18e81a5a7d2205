// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_process.h"

#include <set>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace millrace {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class CliCommands : public CliTest {
protected:
    json runJson(const std::vector<std::string>& arguments, int status = 0) {
        const Finished finished = run(arguments);
        EXPECT_EQ(finished.status, status) << finished.err;
        return json::parse(finished.out, nullptr, false);
    }
};

TEST_F(CliCommands, CheckListsFindings) {
    const json result = runJson({"check", example("clickstream"), "--format", "json"});
    EXPECT_EQ(result["project"], "Clickstream");
    std::set<std::string> rules;
    for (const json& finding : result["findings"]) {
        rules.insert(finding["rule"]);
        for (const char* key : {"severity", "node", "message", "source"}) {
            EXPECT_TRUE(finding.contains(key)) << key;
        }
    }
    EXPECT_TRUE(rules.contains("hot-key"));
    EXPECT_TRUE(rules.contains("expected-throttling"));
}

TEST_F(CliCommands, CheckIsStatusOneOnAnErrorAndSaysWhere) {
    const std::string file = example("clickstream");
    json project = json::parse(readFile(file));
    project["nodes"][0]["settings"]["partition_key"]["count"] = 0;
    writeFile(file, project.dump(2));
    const Finished finished = run({"check", file});
    EXPECT_EQ(finished.status, 1);
    EXPECT_THAT(finished.out, HasSubstr("error"));
    EXPECT_THAT(finished.out, HasSubstr("1 error"));
    const json result = runJson({"check", file, "--format", "json"}, 1);
    EXPECT_EQ(result["findings"][0]["severity"], "error");
    EXPECT_THAT(result["findings"][0]["setting"].get<std::string>(), HasSubstr("partition_key.count"));
}

TEST_F(CliCommands, CostPrintsTheBillAlone) {
    const std::string file = example("outage-and-catch-up");
    const json cost = runJson({"cost", file, "--duration", "1m", "--format", "json"});
    EXPECT_EQ(cost["currency"], "USD");
    EXPECT_EQ(cost["month_hours"], 730);
    const json& hours = cost["lines"][0];
    EXPECT_EQ(hours["node"], "telemetry");
    EXPECT_EQ(hours["dimension"], "shard_hours");
    EXPECT_EQ(hours["unit_price"], "0.015");
    EXPECT_EQ(hours["monthly_quantity"], "2920");
    EXPECT_EQ(hours["monthly_amount"], "43.80");
    const json longer =
        runJson({"cost", file, "--duration", "1m", "--month-hours", "744", "--format", "json"});
    EXPECT_EQ(longer["lines"][0]["monthly_quantity"], "2976");
    EXPECT_THAT(run({"cost", file, "--duration", "1m"}).out, HasSubstr("Total"));
}

TEST_F(CliCommands, CompareShowsWhatAVariantChanges) {
    const std::string file = example("outage-and-catch-up");
    const json result = runJson(
        {"compare", file, "--set", "telemetry.shard_count=6", "--duration", "1m", "--format", "json"});
    EXPECT_EQ(result["same_digest"], false);
    EXPECT_EQ(result["cost"]["lines"][0]["dimension"], "shard_hours");
    EXPECT_EQ(result["cost"]["lines"][0]["difference"], "21.90");
    EXPECT_THAT(result["summary"].get<std::string>(), HasSubstr("more than A"));
    const Finished table = run({"compare", file, "--set", "telemetry.shard_count=6", "--duration", "1m"});
    EXPECT_THAT(table.out, HasSubstr("+21.90"));
    EXPECT_THAT(table.out, Not(HasSubstr("RecordsGenerated"))) << "the same in both";
}

TEST_F(CliCommands, CompareTakesTwoFiles) {
    const std::string a = example("clickstream");
    const std::string b = example("burst-below-average");
    const json different = runJson({"compare", a, b, "--duration", "30s", "--format", "json"});
    EXPECT_EQ(different["a"], a);
    EXPECT_EQ(different["b"], b);
    EXPECT_FALSE(different["metrics"].empty());
    const json same = runJson({"compare", a, a, "--duration", "30s", "--format", "json"});
    EXPECT_EQ(same["same_digest"], true);
    EXPECT_TRUE(same["metrics"].empty());
    EXPECT_TRUE(same["cost"]["lines"].empty());
}

TEST_F(CliCommands, DescribePrintsTheCatalogue) {
    const json all = runJson({"describe"});
    std::set<std::string> types;
    for (const json& type : all["types"]) {
        types.insert(type["type"]);
        EXPECT_EQ(runJson({"describe", type["type"]}), type);
    }
    for (const char* type : {"producer", "data_stream", "consumer", "s3_bucket"}) {
        EXPECT_TRUE(types.contains(type)) << type;
    }
    const json stream = runJson({"describe", "data_stream"});
    const auto setting =
        std::ranges::find_if(stream["settings"], [](const json& s) { return s["key"] == "shard_count"; });
    ASSERT_NE(setting, stream["settings"].end());
    EXPECT_EQ((*setting)["type"], "integer");
    EXPECT_EQ((*setting)["default"], 1);
    EXPECT_EQ((*setting)["minimum"], 1);
    EXPECT_EQ((*setting)["live"], false);
    EXPECT_THAT((*setting)["source"].get<std::string>(), testing::StartsWith("https://"));
    EXPECT_EQ(stream["ports"][0]["direction"], "in");
    EXPECT_EQ(stream["actions"][0]["name"], "split_shard");
    EXPECT_EQ(stream["actions"][0]["arguments"][0]["key"], "shard_to_split");
    expectProblem({"describe", "toaster"}, 2, "choose one of: producer");
}

TEST_F(CliCommands, DescribeGoesDownIntoChoices) {
    const json producer = runJson({"describe", "producer"});
    const auto key =
        std::ranges::find_if(producer["settings"], [](const json& s) { return s["key"] == "partition_key"; });
    ASSERT_NE(key, producer["settings"].end());
    std::set<std::string> kinds;
    for (const json& kind : (*key)["kinds"]) {
        kinds.insert(kind["kind"]);
    }
    EXPECT_THAT(kinds, testing::IsSupersetOf(
                           {"random", "uniform", "zipf", "hot", "round_robin", "field", "explicit"}));
}

TEST_F(CliCommands, ExamplesAreListedShownAndCopied) {
    const Finished list = run({"examples", "list"});
    EXPECT_EQ(list.status, 0);
    EXPECT_EQ(list.out, run({"examples"}).out);
    for (const char* name :
         {"clickstream", "burst-below-average", "outage-and-catch-up", "templated-orders"}) {
        EXPECT_THAT(list.out, HasSubstr(name));
        const std::string text = readFile(std::filesystem::path(MILLRACE_SOURCE_DIR) / "resources/examples" /
                                          (std::string(name) + ".millrace"));
        EXPECT_EQ(run({"examples", "show", name}).out, text);
        const Finished copied = run({"examples", "copy", name, (folder / "new").string()});
        EXPECT_EQ(copied.status, 0) << copied.err;
        EXPECT_EQ(readFile(folder / "new" / (std::string(name) + ".millrace")), text);
        EXPECT_EQ(run({"check", (folder / "new" / (std::string(name) + ".millrace")).string()}).status, 0)
            << name;
    }
    expectProblem({"examples", "copy", "clickstream", (folder / "new").string()}, 2, "exists already");
    expectProblem({"examples", "show", "toaster"}, 2, "choose one of: clickstream");
}

TEST_F(CliCommands, PricesAreListedAndShownWithSourceAndDate) {
    EXPECT_THAT(run({"prices", "list"}).out, HasSubstr("us-east-1"));
    const json book = runJson({"prices", "show", "us-east-1", "--format", "json"});
    EXPECT_EQ(book["region"], "us-east-1");
    const auto hour = std::ranges::find_if(
        book["entries"], [](const json& entry) { return entry["key"] == "kinesis.shard_hour"; });
    ASSERT_NE(hour, book["entries"].end());
    EXPECT_EQ((*hour)["tiers"][0]["price"], "0.015");
    for (const json& entry : book["entries"]) {
        EXPECT_NE(entry["source"], "") << entry["key"];
        EXPECT_NE(entry["date"], "") << entry["key"];
    }
    EXPECT_THAT(run({"prices", "show"}).out, HasSubstr("kinesis.shard_hour"));
    expectProblem({"prices", "show", "moon-1"}, 2, "moon-1");
}

} // namespace
} // namespace millrace
