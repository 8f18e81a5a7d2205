// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_process.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

using testing::HasSubstr;

using CliUsage = CliTest;

TEST_F(CliUsage, HelpAndVersionGoToStandardOutput) {
    const Finished help = run({"--help"});
    EXPECT_EQ(help.status, 0);
    for (const char* command : {"run", "check", "cost", "compare", "describe", "examples", "prices"}) {
        EXPECT_THAT(help.out, HasSubstr(command));
    }
    EXPECT_EQ(help.err, "");
    const Finished version = run({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_THAT(version.out, testing::StartsWith("millrace-cli "));
    EXPECT_EQ(run({"run", "--help"}).status, 0);
}

TEST_F(CliUsage, MistakesOnTheCommandLineAreOneLineAndStatusTwo) {
    expectProblem({}, 2, "millrace-cli");
    expectProblem({"walk"}, 2, "walk");
    expectProblem({"run"}, 2, "FILE");
    expectProblem({"run", "--frobnicate", "x.millrace"}, 2, "see 'millrace-cli run --help'");
    expectProblem({"run", "x.millrace", "--format", "xml"}, 2, "--format");
    expectProblem({"cost", "x.millrace", "--month-hours", "745"}, 2, "--month-hours");
    expectProblem({"prices"}, 2, "subcommand is required");
}

TEST_F(CliUsage, UnreadableInputIsNamed) {
    const std::string missing = (folder / "missing.millrace").string();
    for (const char* command : {"run", "check", "cost"}) {
        expectProblem({command, missing}, 2, missing);
        expectProblem({command, folder.string()}, 2, folder.string());
    }
    const std::string broken = (folder / "broken.millrace").string();
    writeFile(broken, "{\"format\": \"millrace\", \"version\": 1, \"nodes\": [}");
    expectProblem({"run", broken}, 2, broken + ":");
    writeFile(broken, "");
    expectProblem({"check", broken}, 2, broken);
    writeFile(broken, "{\"format\": \"other\", \"version\": 1}");
    expectProblem({"check", broken}, 2, broken);
}

TEST_F(CliUsage, WrongSettingsSayWhereWhatAndWhatToDo) {
    const std::string file = example("clickstream");
    const auto with = [&file](const std::string& assignment) {
        return std::vector<std::string>{"run", file, "--set", assignment};
    };
    expectProblem(with("clicks.shard_count"), 2, "NODE.SETTING=VALUE");
    expectProblem(with("clicks=4"), 2, "NODE.SETTING=VALUE");
    expectProblem(with("nowhere.shard_count=4"), 2, "its nodes are: web, clicks, app, archive");
    expectProblem(with("clicks.shards_count=4"), 2, "millrace-cli describe data_stream");
    expectProblem(with("clicks.shard_count=many"), 2, "--set clicks.shard_count=many");
    expectProblem(with("clicks.shard_count=0"), 2, "--set clicks.shard_count=0");
    expectProblem(with("web.partition_key.nothing=1"), 2, "partition_key.nothing");
    expectProblem(with("clicks.shard_count=line\nbreak"), 2, "--set");
}

TEST_F(CliUsage, OptionsAreCheckedBeforeTheRun) {
    const std::string file = example("clickstream");
    expectProblem({"run", file, "--duration", "soon"}, 2, "--duration");
    expectProblem({"run", file, "--duration", "0s"}, 2, "--duration");
    expectProblem({"run", file, "--speed", "fast"}, 2, "--speed fast");
    expectProblem({"run", file, "--speed", "0"}, 2, "--speed 0");
    expectProblem({"run", file, "--speed", "nan"}, 2, "--speed nan");
    expectProblem({"run", file, "--report", "result.pdf"}, 2, "result.pdf");
    expectProblem({"run", file, "--report", (folder / "no" / "r.html").string()}, 2, "folder does not exist");
    expectProblem({"run", file, "--seed", "-1"}, 2, "--seed -1");
    expectProblem({"run", file, "--seed", "18446744073709551616"}, 2, "--seed");
    expectProblem({"run", file, "--out", file}, 2, "--out");
    expectProblem({"compare", file}, 2, "two files");
    expectProblem({"cost", file, "--prices", (folder / "none.json").string()}, 2, "none.json");
}

} // namespace
} // namespace millrace
