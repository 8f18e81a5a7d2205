// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <fstream>
#include <sstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::HasSubstr;

const Catalog& catalog() {
    return builtinNodeTypes().catalog();
}

/// A project around `members`, which are further members of the root.
std::string project(const std::string& members) {
    return R"({"format": "millrace", "version": 1, )" + members + "}";
}

constexpr auto kNodes = R"("nodes": [{"id": "a", "type": "producer"}, {"id": "b", "type": "data_stream"}])";

Pipeline read(const std::string& text) {
    Result<LoadedProject> loaded = parseProject(text);
    EXPECT_TRUE(loaded.ok()) << (loaded ? "" : loaded.error().sentence());
    return loaded ? std::move(loaded->pipeline) : Pipeline();
}

struct Refusal {
    const char* name;
    std::string text;
    const char* where; ///< what the place begins with
    const char* what;
};

void PrintTo(const Refusal& refusal, std::ostream* out) {
    *out << refusal.name;
}

class ProjectRefusals : public testing::TestWithParam<Refusal> {};

TEST_P(ProjectRefusals, AreOneSentenceThatNamesThePlace) {
    const Result<LoadedProject> loaded = parseProject(GetParam().text);
    ASSERT_FALSE(loaded.ok());
    EXPECT_EQ(loaded.error().code, ErrorCode::invalidInput);
    EXPECT_THAT(loaded.error().where, testing::StartsWith(GetParam().where));
    EXPECT_THAT(loaded.error().what.english(), HasSubstr(GetParam().what));
    EXPECT_FALSE(loaded.error().todo.empty());
    EXPECT_EQ(loaded.error().sentence().find('\n'), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    All, ProjectRefusals,
    testing::Values(
        Refusal{"empty", "", "", "the text is empty"},
        Refusal{"blank", "\xef\xbb\xbf \n", "", "the text is empty"},
        Refusal{"truncated", R"({"format": "millrace", "ver)", "line 1, column", "ends too early"},
        Refusal{"notUtf8", "{\"format\": \"millrace\", \"version\": 1, \"name\": \"\xff\xfe\"}", "line 1",
                "not text in UTF-8"},
        Refusal{"noComma", R"({"format": "millrace" "version": 1})", "line 1, column 31",
                "not JSON, from \"version\" on"},
        Refusal{"list", "[]", "", "must be an object"},
        Refusal{"deep", std::string(100'000, '[') + std::string(100'000, ']'), "", "64 levels"},
        Refusal{"keyTwice", R"({"format": "millrace", "format": "millrace"})", "", "occurs twice"},
        Refusal{"otherFormat", R"({"format": "other", "version": 1})", "format", "not a Millrace project"},
        Refusal{"noVersion", R"({"format": "millrace"})", "version", "missing"},
        Refusal{"versionZero", R"({"format": "millrace", "version": 0})", "version", "whole number"},
        Refusal{"versionText", R"({"format": "millrace", "version": "1"})", "version", "whole number"},
        Refusal{"hugeVersion", R"({"format": "millrace", "version": 1e300})", "version", "whole number"},
        Refusal{"nameNumber", project(R"("name": 7)"), "name", "must be a text"},
        Refusal{"nodesObject", project(R"("nodes": {})"), "nodes", "must be a list"},
        Refusal{"nodeText", project(R"("nodes": ["web"])"), "nodes[0]", "must be an object"},
        Refusal{"noId", project(R"("nodes": [{"type": "producer"}])"), "nodes[0].id", "missing"},
        Refusal{"badId", project(R"("nodes": [{"id": "Web Clicks", "type": "producer"}])"), "nodes[0].id",
                "no id"},
        Refusal{"noType", project(R"("nodes": [{"id": "a"}])"), "nodes[0].type", "missing"},
        Refusal{"idTwice", project(R"("nodes": [{"id": "a", "type": "x"}, {"id": "a", "type": "y"}])"),
                "nodes[1].id", "second node"},
        Refusal{"position", project(R"("nodes": [{"id": "a", "type": "x", "position": [1]}])"),
                "nodes[0].position", "two numbers"},
        Refusal{"farPosition", project(R"("nodes": [{"id": "a", "type": "x", "position": [1e300, 0]}])"),
                "nodes[0].position", "two numbers"},
        Refusal{"settingsList", project(R"("nodes": [{"id": "a", "type": "x", "settings": []}])"),
                "nodes[0].settings", "must be an object"},
        Refusal{"danglingLink",
                project(std::string(kNodes) + R"(, "links": [{"from": "a.out", "to": "c.in"}])"),
                "links[0].to", "names no port"},
        Refusal{"linkWithoutPort",
                project(std::string(kNodes) + R"(, "links": [{"from": "a", "to": "b.in"}])"), "links[0].from",
                "names no port"},
        Refusal{"linkTwice",
                project(std::string(kNodes) +
                        R"(, "links": [{"from": "a.out", "to": "b.in"}, {"from": "a.out", "to": "b.in"}])"),
                "links[1]", "second link"},
        Refusal{"negativeSeed", project(R"("scenario": {"seed": -1})"), "scenario.seed",
                "18446744073709551615"},
        Refusal{"realSeed", project(R"("scenario": {"seed": 1.5})"), "scenario.seed", "18446744073709551615"},
        Refusal{"duration", project(R"("scenario": {"duration": "soon"})"), "scenario.duration", "duration"},
        Refusal{"durationNumber", project(R"("scenario": {"duration": 60})"), "scenario.duration",
                "in quotes"},
        Refusal{"start", project(R"("scenario": {"start": "yesterday"})"), "scenario.start", "timestamp"},
        Refusal{"eventWithoutTime", project(R"("scenario": {"events": [{"node": "a", "action": "set"}]})"),
                "scenario.events[0].at", "missing"},
        Refusal{"monthHours", project(R"("cost": {"month_hours": 745})"), "cost.month_hours",
                "from 1 to 744"},
        Refusal{"objectiveWithoutValue", project(R"("objectives": [{"metric": "MonthlyCost"}])"),
                "objectives[0].value", "missing"},
        Refusal{"objectiveText", project(R"("objectives": [{"metric": "MonthlyCost", "value": "low"}])"),
                "objectives[0].value", "finite number"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(BrokenText, IsShownWithoutEscapeCodes) {
    const auto loaded = parseProject("{\"format\": \"millrace\"\n\t  \"version\": 1}");
    ASSERT_FALSE(loaded.ok());
    const std::string sentence = loaded.error().sentence();
    EXPECT_THAT(sentence, HasSubstr("not JSON"));
    EXPECT_THAT(sentence, testing::Not(HasSubstr("<U+")));
}

TEST(ProjectFile, UnknownKeysSurviveLoadAndSave) {
    const std::string text = project(
        R"("later": {"a": [1, 2]}, "cost": {"currency": "EUR"},
           "nodes": [{"id": "a", "type": "producer", "colour": "red", "settings": {"shiny": true}}, {"id": "b", "type": "data_stream"}],
           "links": [{"from": "a.out", "to": "b.in", "weight": 3}],
           "annotations": [{"kind": "arrow", "tip": [0, 1]}],
           "scenario": {"speed": 2, "events": [{"at": "1m", "node": "a", "action": "dance", "style": "waltz"}]},
           "objectives": [{"metric": "MonthlyCost", "value": 5, "owner": "me"}])");
    const std::string written = formatProject(read(text), catalog());
    for (const char* kept :
         {"later", "currency", "colour", "shiny", "weight", "tip", "speed", "waltz", "owner"}) {
        EXPECT_THAT(written, HasSubstr(std::string("\"") + kept)) << written;
    }
    EXPECT_EQ(formatProject(read(written), catalog()), written);
}

TEST(ProjectFile, DefaultsAreNotWrittenAndEventsKeepThem) {
    const Pipeline pipeline = read(project(
        R"("nodes": [{"id": "a", "type": "producer", "settings": {"records_per_second": 100, "record_size_bytes": 1024, "maximum_in_flight": 3}}],
           "scenario": {"events": [{"at": "60s", "node": "a", "action": "set", "settings": {"records_per_second": 100}}]})"));
    const std::string text = formatProject(pipeline, catalog());
    EXPECT_THAT(text, HasSubstr(R"("settings": {"maximum_in_flight": 3})"));
    EXPECT_THAT(
        text,
        HasSubstr(R"({"at": "1m", "node": "a", "action": "set", "settings": {"records_per_second": 100}})"));
    EXPECT_THAT(text, testing::EndsWith("}\n"));
}

TEST(ProjectFile, SettingsStandInTheOrderOfTheirDescription) {
    const std::string text =
        formatProject(read(project(R"("nodes": [{"id": "a", "type": "producer", "settings":
            {"partition_key": {"hot_share": 0.6, "kind": "hot", "count": 10}, "records_per_second": 5}}])")),
                      catalog());
    EXPECT_LT(text.find("records_per_second"), text.find("partition_key"));
    EXPECT_LT(text.find("\"kind\": \"hot\""), text.find("\"count\": 10"));
}

TEST(ProjectFile, ANewerVersionIsReadOnly) {
    const Result<LoadedProject> loaded =
        parseProject(R"({"format": "millrace", "version": 2, "novelty": 1})");
    ASSERT_TRUE(loaded.ok());
    EXPECT_TRUE(loaded->readOnly);
    EXPECT_EQ(loaded->pipeline.version, 2);
    EXPECT_FALSE(parseProject(project(R"("name": "x")"))->readOnly);
}

class ProjectFolder : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "millrace-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder = pattern;
        file = folder / "project.millrace";
    }

    void TearDown() override { std::filesystem::remove_all(folder); }

    [[nodiscard]] static std::string contentOf(const std::filesystem::path& path) {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        return text.str();
    }

    std::filesystem::path folder;
    std::filesystem::path file;
};

TEST_F(ProjectFolder, SaveAndLoadAreEqual) {
    Pipeline pipeline = read(project(
        std::string(kNodes) + R"(, "name": "Ünïcode 한글", "links": [{"from": "a.out", "to": "b.in"}])"));
    ASSERT_TRUE(saveProject(pipeline, catalog(), file).ok());
    const Result<LoadedProject> loaded = loadProject(file);
    ASSERT_TRUE(loaded.ok()) << loaded.error().sentence();
    EXPECT_EQ(loaded->pipeline, pipeline);
}

TEST_F(ProjectFolder, WhatCannotBeReadIsNamed) {
    EXPECT_EQ(loadProject(file).error().code, ErrorCode::notFound);
    EXPECT_THAT(loadProject(file).error().sentence(), HasSubstr(file.string()));
    EXPECT_THAT(loadProject(folder).error().sentence(), HasSubstr("folder"));
    EXPECT_THAT(loadProject("/dev/zero").error().sentence(), HasSubstr("device"));
    std::filesystem::resize_file((std::ofstream(file), file), 65ULL * 1024 * 1024);
    EXPECT_THAT(loadProject(file).error().sentence(), HasSubstr("64 MiB"));
}

TEST_F(ProjectFolder, SavingKeepsPermissionsAndLinks) {
    ASSERT_TRUE(writeFileAtomically(file, "one").ok());
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    const std::filesystem::path link = folder / "link.millrace";
    std::filesystem::create_symlink(file, link);
    ASSERT_TRUE(writeFileAtomically(link, "two").ok());
    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(contentOf(file), "two");
    EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms::owner_all);
}

TEST_F(ProjectFolder, AFailedSaveLeavesTheOldFileAndNothingElse) {
    EXPECT_EQ(writeFileAtomically(folder / "missing" / "x", "text").error().code, ErrorCode::ioFailure);
    EXPECT_EQ(writeFileAtomically(folder, "text").error().code, ErrorCode::ioFailure);
    const auto entries =
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
    EXPECT_EQ(entries, 0);
}

/// A child saves and is killed at a named point, again and again; whoever looks afterwards finds the old text
/// or the new.
TEST_F(ProjectFolder, KilledAtAnyPointOfASaveTheFileIsWhole) {
    const std::string before(20'000, 'a');
    const std::string after(30'000, 'b');
    constexpr int kTrials = 210;
    constexpr int kPoints = 7;
    for (int trial = 0; trial < kTrials; ++trial) {
        ASSERT_TRUE(writeFileAtomically(file, before).ok());
        const auto last = static_cast<SavePoint>(trial % kPoints);
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            const Result<void> written = writeFileAtomically(file, after, [last](SavePoint point) {
                if (point == last) {
                    kill(getpid(), SIGKILL);
                }
            });
            _exit(written ? 0 : 1);
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status));
        const std::string found = contentOf(file);
        ASSERT_TRUE(found == before || found == after) << "trial " << trial;
        ASSERT_EQ(found == after, last >= SavePoint::afterRename);
    }
}

} // namespace
} // namespace millrace
