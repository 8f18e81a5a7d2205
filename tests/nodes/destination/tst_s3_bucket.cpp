// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

Chain archive(Json bucket, Json producer = Json::object(), const std::string& duration = "10s") {
    Json settings = {
        {"records_per_second", 10}, {"template", "record {{sequence}}"}, {"client", "put_record"}};
    settings.update(producer);
    return {.producer = std::move(settings),
            .consumers = {{{"poll_interval_ms", 500}}},
            .bucket = std::move(bucket),
            .scenario = {{"duration", duration}, {"start", "2026-01-05T23:59:55Z"}}};
}

std::vector<std::string> names(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            names.push_back(std::filesystem::relative(entry.path(), folder).string());
        }
    }
    std::ranges::sort(names);
    return names;
}

RunOptions into(const TemporaryFolder& folder) {
    RunOptions options;
    options.outputFolder = folder.path();
    return options;
}

TEST(S3Bucket, WritesRecordsInOrderDelimitedByLines) {
    const TemporaryFolder out;
    TestRun run(archive(Json::object()), into(out));
    run.finishAtEnd();
    const std::vector<std::string> objects = out.files();
    ASSERT_EQ(objects.size(), 1U);
    const std::vector<std::string> lines = linesOf(objects[0]);
    ASSERT_EQ(static_cast<std::int64_t>(lines.size()), run.sum("app", "RecordsRead"));
    EXPECT_GT(lines.size(), 90U);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        EXPECT_EQ(lines[i], "record " + std::to_string(i));
    }
    EXPECT_EQ(run.sum("lake", "BytesUploaded"), static_cast<std::int64_t>(objects[0].size()));
    EXPECT_EQ(run.sum("lake", "PutRequests"), 1);
}

TEST(S3Bucket, NamesObjectsByTheHourInWhichTheyBegin) {
    const TemporaryFolder out;
    Pipeline pipeline = pipelineOf(archive({{"object_seconds", 4}, {"file_extension", "log"}}));
    pipeline.findNode(NodeId("lake"))->label = "My lake";
    TestRun run(pipeline, into(out));
    run.finishAtEnd();
    EXPECT_THAT(names(out.path()),
                ElementsAre("My lake/2026/01/05/23/lake-0.log", "My lake/2026/01/05/23/lake-1.log",
                            "My lake/2026/01/06/00/lake-2.log"));
    EXPECT_EQ(run.sum("lake", "PutRequests"), 3);
}

TEST(S3Bucket, RollsBySize) {
    const TemporaryFolder out;
    TestRun run(archive({{"object_size_mib", 1}},
                        {{"records_per_second", 100}, {"record_size_bytes", 9000}, {"template", nullptr}}),
                into(out));
    run.finishAtEnd();
    const std::vector<std::string> objects = out.files();
    ASSERT_GT(objects.size(), 5U);
    for (std::size_t i = 0; i + 1 < objects.size(); ++i) {
        EXPECT_GE(objects[i].size(), 1'048'576U);
        EXPECT_LT(objects[i].size(), 1'048'576U + 9001);
    }
}

TEST(S3Bucket, TheDelimiterIsWrittenAfterEachRecord) {
    const TemporaryFolder out;
    TestRun run(archive({{"delimiter", "|\\t\\\\"}}, {{"records_per_second", 1}}), into(out));
    run.finishAtEnd();
    EXPECT_THAT(out.files().at(0), StartsWith("record 0|\t\\record 1|\t\\"));
    const TemporaryFolder bare;
    TestRun none(archive({{"delimiter", ""}}, {{"records_per_second", 1}}), into(bare));
    none.finishAtEnd();
    EXPECT_THAT(bare.files().at(0), StartsWith("record 0record 1"));
}

TEST(S3Bucket, WritesToItsLocalPathFromTheProjectsFolder) {
    const TemporaryFolder project;
    RunOptions options;
    options.projectFolder = project.path();
    TestRun run(archive({{"local_path", "objects"}}), options);
    run.finishAtEnd();
    EXPECT_THAT(names(project.path()), ElementsAre("objects/lake/2026/01/05/23/lake-0.txt"));
}

TEST(S3Bucket, StaysInsideItsFolderWhateverItIsCalled) {
    const TemporaryFolder out;
    Pipeline pipeline = pipelineOf(archive({{"file_extension", "/../../../../../x"}}));
    pipeline.findNode(NodeId("lake"))->label = "../..\\up";
    RunOptions options;
    options.outputFolder = out.path() / "a" / "b";
    TestRun run(pipeline, options);
    run.finishAtEnd();
    for (const std::string& name : names(out.path())) {
        EXPECT_THAT(name, StartsWith("a/b/"));
    }
    pipeline.findNode(NodeId("lake"))->label = "..";
    TestRun dots(pipeline, options);
    dots.finishAtEnd();
    for (const std::string& name : names(out.path())) {
        EXPECT_THAT(name, StartsWith("a/b/"));
    }
}

TEST(S3Bucket, NoObjectIsLeftUnfinishedHoweverTheRunEnds) {
    // The worker still processes when the run ends between two ticks; the bucket stands before it in the
    // file.
    for (const char* duration : {"9s", "9050ms", "9999ms", "9123456789ns"}) {
        const TemporaryFolder out;
        Chain chain = archive({{"object_seconds", 1}}, {{"records_per_second", 200}}, duration);
        chain.consumers[0]["records_per_second_per_worker"] = 150;
        Pipeline pipeline = pipelineOf(chain);
        std::ranges::reverse(pipeline.nodes);
        TestRun run(pipeline, into(out));
        run.finishAtEnd();
        std::size_t lines = 0;
        for (const std::string& name : names(out.path())) {
            EXPECT_FALSE(name.ends_with(".part")) << name;
        }
        const std::vector<std::string> objects = out.files();
        for (const std::string& object : objects) {
            lines += linesOf(object).size();
        }
        EXPECT_EQ(static_cast<std::int64_t>(lines), run.sum("app", "RecordsRead")) << duration;
        EXPECT_EQ(static_cast<std::int64_t>(lines), run.sum("lake", "RecordsReceived")) << duration;
        EXPECT_EQ(static_cast<std::int64_t>(objects.size()), run.sum("lake", "PutRequests")) << duration;
    }
}

TEST(S3Bucket, AFolderThatCannotBeWrittenEndsTheRunWithOneSentence) {
    const TemporaryFolder out;
    const std::string inTheWay = out.write("lake", "a file where a folder should be");
    TestRun run(archive(Json::object()), into(out));
    run.toEnd();
    EXPECT_EQ(run.engine().state(), EngineState::failed);
    ASSERT_TRUE(run.engine().failure());
    EXPECT_THAT(run.engine().failure()->sentence(),
                AllOf(HasSubstr("lake"), HasSubstr(inTheWay), HasSubstr("cannot be written")));
    EXPECT_EQ(run.engine().snapshot().failure, run.engine().failure()->sentence());
    EXPECT_THAT(run.command("lake", "fail").error().sentence(), HasSubstr("the run is over"));
    const SimTime ended = run.engine().now();
    run.toEnd();
    EXPECT_EQ(run.engine().now(), ended) << "a failed run does not go on";
}

TEST(S3Bucket, UsageCountsPutRequests) {
    TestRun run(archive({{"object_seconds", 2}}));
    const RunResult& result = run.finishAtEnd();
    const auto usage = std::ranges::find(result.usage, "put_requests", &Usage::dimension);
    ASSERT_NE(usage, result.usage.end());
    EXPECT_EQ(static_cast<std::int64_t>(usage->quantity), run.sum("lake", "PutRequests"));
}

} // namespace
} // namespace millrace
