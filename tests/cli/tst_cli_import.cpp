// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include "core/interop/aws_output.h"

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

namespace millrace {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class CliImport : public CliTest {
protected:
    CliImport()
        : stream((folder / "stream.json").string())
        , metrics((folder / "metrics.json").string())
        , project((folder / "mine.millrace").string()) {
        writeFile(stream, AwsOutput::summary() + AwsOutput::shards() + AwsOutput::consumers());
        writeFile(metrics, AwsOutput::metrics());
    }

    std::string stream;
    std::string metrics;
    std::string project;
};

TEST_F(CliImport, PrintsAProjectAndKeepsNotesApart) {
    const Finished imported = run({"import", stream, metrics});
    ASSERT_EQ(imported.status, 0) << imported.err;
    const json made = json::parse(imported.out);
    EXPECT_EQ(made["name"], "Clicks_prod");
    EXPECT_EQ(made["nodes"].size(), 4U);
    EXPECT_EQ(made["nodes"][0]["settings"]["records_per_second"], 2000);
    EXPECT_THAT(imported.err, HasSubstr("left out: 2 closed shards"));
    EXPECT_THAT(imported.err, HasSubstr("assumed: The peak is taken as a steady rate"));
    EXPECT_THAT(imported.err, HasSubstr("missing: Applications that poll"));
}

TEST_F(CliImport, WritesAProjectThatRunsWithItsTrafficBesideIt) {
    const Finished imported = run({"import", metrics, stream, "--out", project});
    ASSERT_EQ(imported.status, 0) << imported.err;
    EXPECT_THAT(imported.out, HasSubstr("3 open shards with uneven hash-key ranges"));
    EXPECT_THAT(imported.err, Not(HasSubstr("steady rate")));
    EXPECT_THAT(readFile(folder / "mine.traffic.csv"), HasSubstr("2026-11-20T09:02:00Z,120000\n"));
    const Finished ran = run({"run", project, "--format", "json"});
    ASSERT_EQ(ran.status, 0) << ran.err;
    const json result = json::parse(ran.out);
    EXPECT_EQ(result["simulated_seconds"], 300);
    EXPECT_EQ(result["nodes"]["producer"]["metrics"]["RecordsGenerated"]["sum"], 270000);
    EXPECT_EQ(result["nodes"]["clicks_prod"]["shards"].size(), 3U);
}

TEST_F(CliImport, NothingIsOverwritten) {
    writeFile(project, "old");
    expectProblem({"import", stream, "--out", project}, 2, "mine.millrace: exists already");
    EXPECT_EQ(readFile(project), "old");
    std::filesystem::remove(project);
    writeFile(folder / "mine.traffic.csv", "old");
    expectProblem({"import", stream, metrics, "--out", project}, 2, "mine.traffic.csv: exists already");
    EXPECT_FALSE(std::filesystem::exists(project));
}

TEST_F(CliImport, BadInputIsOneSentence) {
    writeFile(folder / "half.json", readFile(stream).substr(0, 900));
    expectProblem({"import", (folder / "half.json").string()}, 2, "half.json: line ");
    expectProblem({"import", (folder / "none.json").string()}, 2, "none.json");
    writeFile(folder / "empty.json", "");
    expectProblem({"import", (folder / "empty.json").string()}, 2, "there is no JSON in it");
    expectProblem({"import"}, 2, "FILE");
    const std::string nowhere = (folder / "none" / "mine.millrace").string();
    expectProblem({"import", stream, "--out", nowhere}, 3, "mine.millrace");
}

} // namespace
} // namespace millrace
