// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_process.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace millrace {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class CliRun : public CliTest {
protected:
    json runJson(std::vector<std::string> arguments, int status = 0) {
        arguments.insert(arguments.begin(), "run");
        arguments.insert(arguments.end(), {"--format", "json"});
        const Finished finished = run(arguments);
        EXPECT_EQ(finished.status, status) << finished.err;
        EXPECT_EQ(finished.err, "");
        return json::parse(finished.out, nullptr, false);
    }
};

TEST_F(CliRun, PrintsTheResultAsJson) {
    const json result = runJson({example("outage-and-catch-up"), "--duration", "60s"});
    EXPECT_EQ(result["project"], "Outage and catch-up");
    EXPECT_EQ(result["seed"], 42);
    EXPECT_EQ(result["simulated_seconds"], 60);
    EXPECT_THAT(result["digest"].get<std::string>(), testing::MatchesRegex("1:[0-9a-f]+"));
    EXPECT_EQ(result["nodes"]["devices"]["metrics"]["RecordsGenerated"]["sum"], 180000);
    EXPECT_EQ(result["nodes"]["telemetry"]["shards"].size(), 4U);
    EXPECT_FALSE(result["cost"]["lines"].empty());
    EXPECT_EQ(result["objectives"].size(), 2U);
    EXPECT_EQ(result["objectives"][0]["passed"], true);
}

TEST_F(CliRun, PrintsTablesByDefault) {
    const Finished finished = run({"run", example("outage-and-catch-up"), "--duration", "10s"});
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_EQ(finished.err, "") << "no progress bar unless standard error is a terminal";
    EXPECT_THAT(finished.out, HasSubstr("Outage and catch-up\n"));
    EXPECT_THAT(finished.out, HasSubstr("RecordsGenerated"));
    EXPECT_THAT(finished.out, HasSubstr("Shard hours"));
    EXPECT_THAT(finished.out, Not(HasSubstr("\x1b")));
}

TEST_F(CliRun, AMissedObjectiveIsStatusOne) {
    const json result = runJson({example("burst-below-average"), "--duration", "60s"}, 1);
    EXPECT_EQ(result["objectives"][0]["passed"], true);
    EXPECT_EQ(result["objectives"][1]["passed"], false);
}

TEST_F(CliRun, AnInvalidDesignIsStatusTwoAndNamesThePlace) {
    const std::string file = example("clickstream");
    json project = json::parse(readFile(file));
    project["nodes"][1]["settings"]["shard_count"] = -2;
    writeFile(file, project.dump(2));
    expectProblem({"run", file}, 2, file + ": clicks.");
    EXPECT_THAT(run({"run", file}).err, HasSubstr("shard_count"));
}

TEST_F(CliRun, PaceHasNoInfluenceOnTheResult) {
    const std::string file = example("templated-orders");
    const json fast = runJson({file, "--duration", "3s", "--set", "lake.object_seconds=1"}, 1);
    const json paced =
        runJson({file, "--duration", "3s", "--set", "lake.object_seconds=1", "--speed", "20"}, 1);
    EXPECT_EQ(fast["digest"], paced["digest"]);
    EXPECT_GT(paced["wall_seconds"].get<double>(), 0.1);
}

TEST_F(CliRun, TheSeedDecidesTheDigest) {
    const std::string file = example("templated-orders");
    const std::vector<std::string> plain = {file, "--duration", "5s"};
    const json first = runJson(plain, 1);
    EXPECT_EQ(first["digest"], runJson(plain, 1)["digest"]);
    const json other = runJson({file, "--duration", "5s", "--seed", "43"}, 1);
    EXPECT_EQ(other["seed"], 43);
    EXPECT_NE(first["digest"], other["digest"]);
}

TEST_F(CliRun, SettingsTakeJsonAndHumanUnits) {
    const std::string file = example("clickstream");
    const json result =
        runJson({file, "--duration", "10s", "--set", "web.records_per_second=1.5k/s", "--set",
                 "web.record_size_bytes=1 KiB", "--set", "web.partition_key={\"kind\": \"random\"}", "--set",
                 "clicks.shard_count=4"});
    EXPECT_EQ(result["nodes"]["web"]["metrics"]["RecordsGenerated"]["sum"], 15000);
    EXPECT_EQ(result["nodes"]["clicks"]["shards"].size(), 4U);
}

TEST_F(CliRun, WritesReportsOutputAndHistory) {
    const std::string file = example("templated-orders");
    const std::string out = (folder / "out" / "deep").string();
    const std::string html = (folder / "r.html").string();
    const std::string csv = (folder / "r.csv").string();
    const std::string markdown = (folder / "r.md").string();
    const std::string database = (folder / "runs.db").string();
    const json result = runJson(
        {file, "--report", html, "--report", csv, "--report", markdown, "--out", out, "--history", database});
    EXPECT_THAT(readFile(html), HasSubstr(result["digest"].get<std::string>()));
    EXPECT_THAT(readFile(csv), testing::StartsWith("node,dimension,"));
    EXPECT_THAT(readFile(markdown), HasSubstr("# Orders as JSON"));
    EXPECT_THAT(readFile(database), testing::StartsWith("SQLite format 3"));
    std::int64_t lines = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(out)) {
        if (entry.is_regular_file()) {
            const std::string text = readFile(entry.path());
            lines += std::ranges::count(text, '\n');
            EXPECT_TRUE(json::accept(text.substr(0, text.find('\n')))) << entry.path();
        }
    }
    EXPECT_EQ(lines, result["nodes"]["lake"]["metrics"]["RecordsReceived"]["sum"].get<std::int64_t>());
}

TEST_F(CliRun, AReportThatCannotBeWrittenIsStatusThree) {
    const std::string file = example("outage-and-catch-up");
    std::filesystem::create_directory(folder / "r.html");
    const Finished finished =
        run({"run", file, "--duration", "1s", "--report", (folder / "r.html").string()});
    EXPECT_EQ(finished.status, 3);
    EXPECT_THAT(finished.err, HasSubstr("r.html"));
    EXPECT_THAT(finished.out, HasSubstr("RecordsGenerated"));
}

TEST_F(CliRun, CtrlCStopsTheRunAndPrintsTheResultSoFar) {
    const std::string file = example("outage-and-catch-up");
    const pid_t child = start({"run", file, "--speed", "1", "--format", "json"});
    // The run waits for the wall clock for two hours; it is asked again and again until it has begun and
    // hears.
    std::this_thread::sleep_for(std::chrono::seconds(1));
    kill(child, SIGINT);
    const Finished finished = wait(child);
    EXPECT_EQ(finished.status, 130) << finished.err;
    const json result = json::parse(finished.out, nullptr, false);
    ASSERT_TRUE(result.is_object()) << finished.out;
    EXPECT_LT(result["simulated_seconds"].get<double>(), 60);
}

TEST_F(CliRun, AFullDiskBehindStandardOutputIsNoticed) {
    const std::string file = example("outage-and-catch-up");
    const std::string command = std::string("'") + MILLRACE_CLI + "' describe >/dev/full 2>/dev/null";
    const int state = std::system(command.c_str());
    EXPECT_EQ(WEXITSTATUS(state), 3);
}

} // namespace
} // namespace millrace
