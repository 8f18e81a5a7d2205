// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

#include <set>

namespace millrace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

Chain fromFile(Json file, Json more = Json::object(), const std::string& duration = "60s") {
    Json settings = {
        {"source", "file"}, {"records_per_second", 50}, {"file", std::move(file)}, {"client", "put_record"}};
    settings.update(more);
    return {.producer = std::move(settings),
            .consumers = {{{"poll_interval_ms", 200}}},
            .bucket = Json::object(),
            .scenario = {{"duration", duration}}};
}

/// What arrives behind the bucket, record by record.
std::vector<std::string> passed(const Chain& chain) {
    const TemporaryFolder out;
    RunOptions options;
    options.outputFolder = out.path();
    TestRun run(chain, options);
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), run.sum("web", "RecordsAccepted"));
    std::string text;
    for (const std::string& object : out.files()) {
        text += object;
    }
    return linesOf(text);
}

TEST(FileSource, RecordsAreTheLinesOfTheFileByteForByte) {
    const TemporaryFolder folder;
    const std::string text =
        "first\tline\n\nsecond \xff\xfe line\r\nthird ünïcode \"quoted\"\nlast without end";
    const std::string path = folder.write("lines.txt", text);
    EXPECT_THAT(
        passed(fromFile({{"path", path}, {"format", "text"}})),
        ElementsAre("first\tline", "second \xff\xfe line", "third ünïcode \"quoted\"", "last without end"));
}

TEST(FileSource, CsvRecordsAreRowsWithoutTheHeader) {
    const TemporaryFolder folder;
    const std::string path =
        folder.write("rows.csv", "\xEF\xBB\xBFid,name\r\n1,\"a, b\"\r\n2,\"say \"\"hi\"\"\"\r\n3,c\r\n");
    EXPECT_THAT(passed(fromFile({{"path", path}, {"format", "csv"}, {"key_field", "name"}})),
                ElementsAre("1,\"a, b\"", "2,\"say \"\"hi\"\"\"", "3,c"));
}

TEST(FileSource, IsReadOnceOrLooped) {
    const Json file = {{"path", testData("orders.jsonl")}};
    TestRun once(fromFile(file));
    once.finishAtEnd();
    EXPECT_EQ(once.sum("web", "RecordsGenerated"), 150);
    Json looped = file;
    looped["loop"] = true;
    TestRun again(fromFile(looped));
    again.finishAtEnd();
    EXPECT_EQ(again.sum("web", "RecordsGenerated"), 50 * 60);
    EXPECT_EQ(again.sum("app", "OutOfOrderRecords"), 0);
    const std::vector<std::string> lines = linesOf(TemporaryFolder::textOf(testData("orders.jsonl")));
    const std::vector<std::string> out = passed(fromFile(looped, Json::object(), "20s"));
    ASSERT_GT(out.size(), 900U);
    for (std::size_t i = 0; i < out.size(); ++i) {
        ASSERT_EQ(out[i], lines[i % lines.size()]) << i;
    }
}

TEST(FileSource, PacedByItsTimeField) {
    const TemporaryFolder folder;
    const std::string path =
        folder.write("times.csv", "at,v\n2026-03-02 09:00:10,a\n2026-03-02 09:00:11.5,b\n2026-03-02 "
                                  "09:00:10.5,back\n2026-03-02 09:00:20,c\n");
    Chain chain =
        fromFile({{"path", path}, {"format", "csv"}, {"time_field", "at"}, {"pacing", "time_field"}});
    TestRun run(chain);
    run.finishAtEnd();
    const auto seconds = run.seconds("web", "RecordsGenerated");
    EXPECT_EQ(seconds[0], 1) << "the first stamp is time zero";
    EXPECT_EQ(seconds[1], 2) << "a step back is clamped to the newest time seen";
    EXPECT_EQ(seconds[10], 1) << "a gap is silence";
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 4);

    chain.producer["file"]["speed"] = 10;
    TestRun fast(chain);
    fast.finishAtEnd();
    EXPECT_EQ(fast.seconds("web", "RecordsGenerated")[0], 3);
    EXPECT_EQ(fast.seconds("web", "RecordsGenerated")[1], 1);

    chain.producer["file"]["speed"] = 1;
    chain.producer["file"]["loop"] = true;
    TestRun looped(chain);
    looped.finishAtEnd();
    EXPECT_EQ(looped.seconds("web", "RecordsGenerated")[11], 1) << "one second behind its last record";
}

TEST(FileSource, TimeFormats) {
    const TemporaryFolder folder;
    const auto generatedAt = [&](const char* text, const char* format) {
        const std::string path = folder.write("t.csv", std::string("at\n") + text);
        TestRun run(fromFile({{"path", path},
                              {"format", "csv"},
                              {"time_field", "at"},
                              {"time_format", format},
                              {"pacing", "time_field"}}));
        run.finishAtEnd();
        std::vector<int> seconds;
        const auto counts = run.seconds("web", "RecordsGenerated");
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0) {
                seconds.push_back(static_cast<int>(i));
            }
        }
        return seconds;
    };
    EXPECT_THAT(generatedAt("1772442000\n1772442007\n", "epoch_s"), ElementsAre(0, 7));
    EXPECT_THAT(generatedAt("1772442000900\n1772442003950\n", "epoch_ms"), ElementsAre(0, 3));
    EXPECT_THAT(
        generatedAt("02/Mar/2026:09:00:00 +0000\n02/Mar/2026:10:00:05 +0100\n", "%d/%b/%Y:%H:%M:%S %z"),
        ElementsAre(0, 5));
}

TEST(FileSource, AsFastAsTheStreamTakesThem) {
    Chain chain = fromFile({{"path", testData("orders.jsonl")}, {"pacing", "maximum"}});
    TestRun run(chain);
    run.until(1s);
    EXPECT_EQ(run.sum("web", "RecordsAccepted"), 150);

    chain.producer["file"]["loop"] = true;
    chain.producer["client"] = "put_records";
    chain.producer["maximum_retry_attempts"] = -1;
    chain.producer["buffer_limit_records"] = 2000;
    chain.scenario["duration"] = "10s";
    TestRun looped(chain);
    looped.finishAtEnd();
    // A shard takes 1,000 a second after its burst; a client that retries keeps it at its limit.
    EXPECT_GT(looped.sum("clicks", "IncomingRecords"), 10'500);
    EXPECT_EQ(looped.sum("web", "RecordsDropped.BufferFull"), 0);
}

TEST(FileSource, KeysComeFromTheKeyField) {
    const auto keysOf = [](Json file, Json more = Json::object()) {
        TestRun run(fromFile(std::move(file), std::move(more)));
        run.finishAtEnd();
        return run.sum("clicks", "IncomingBytes");
    };
    // IncomingBytes is data and key, so it tells which keys were taken.
    const std::vector<std::string> lines = linesOf(TemporaryFolder::textOf(testData("requests.log")));
    std::int64_t bytes = 0;
    for (const std::string& line : lines) {
        bytes += static_cast<std::int64_t>(line.size() + line.find(' '));
    }
    EXPECT_EQ(keysOf({{"path", testData("requests.log")},
                      {"format", "text"},
                      {"fields", R"(^(?<client>\S+))"},
                      {"key_field", "client"}}),
              bytes);
    EXPECT_EQ(keysOf({{"path", testData("orders.jsonl")}, {"key_field", "customer.id"}}),
              keysOf({{"path", testData("orders.jsonl")}},
                     {{"partition_key", {{"kind", "field"}, {"field", "customer.id"}}}}));
}

TEST(FileSource, RecordsWithoutTheirKeyShareOneAndAreReported) {
    const TemporaryFolder folder;
    const std::string path =
        folder.write("mixed.jsonl", "{\"k\": \"a\"}\n{\"other\": 1}\nnot json\n{\"k\": \"\"}\n{\"k\": 7}\n");
    TestRun run(fromFile({{"path", path}, {"key_field", "k"}}));
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsAccepted"), 5) << "none is lost";
    bool reported = false;
    const auto snapshot = run.engine().snapshot();
    for (const LoggedEvent& event : *snapshot.events) {
        reported = reported || (event.event == "records-without-key" && event.detail.starts_with("3 "));
    }
    EXPECT_TRUE(reported);
}

TEST(FileSource, MistakesGetOneSentenceThatNamesTheFile) {
    const TemporaryFolder folder;
    const auto problem = [&](const std::string& text, Json file) {
        if (!file.contains("path")) {
            file["path"] = folder.write("data.txt", text);
        }
        const std::string sentence = refusal(fromFile(std::move(file)));
        EXPECT_EQ(sentence.find('\n'), std::string::npos) << sentence;
        EXPECT_THAT(sentence, testing::StartsWith("web: "));
        return sentence;
    };
    EXPECT_THAT(problem("", {{"path", "/nowhere/data.txt"}}),
                AllOf(HasSubstr("/nowhere/data.txt"), HasSubstr("no such file")));
    EXPECT_THAT(problem("", {{"path", folder.path().string()}}), HasSubstr("a folder"));
    EXPECT_THAT(problem("", {{"format", "text"}}),
                AllOf(HasSubstr("data.txt"), HasSubstr("holds no records")));
    EXPECT_THAT(problem("a,b\n", {{"format", "csv"}}), HasSubstr("holds no records"));
    EXPECT_THAT(problem("\n\n", {{"format", "csv"}}), HasSubstr("no column names"));
    EXPECT_THAT(problem("a\n1\n\"open\n", {{"format", "csv"}}),
                AllOf(HasSubstr("line 3"), HasSubstr("never closed")));
    EXPECT_THAT(problem("a,b\n1,2\n", {{"format", "csv"}, {"key_field", "c"}}),
                HasSubstr("use one of: a, b"));
    EXPECT_THAT(problem("x\n", {{"format", "text"}, {"key_field", "c"}}), HasSubstr("file.fields"));
    EXPECT_THAT(problem("x\n", {{"format", "text"}, {"fields", "(?<c>"}, {"key_field", "c"}}),
                HasSubstr("does not compile"));
    EXPECT_THAT(problem("x\n", {{"format", "text"}, {"fields", "(?<d>x)"}, {"key_field", "c"}}),
                HasSubstr("no named group"));
    EXPECT_THAT(problem("{}\n", {{"key_field", "a["}}), HasSubstr("no path into a JSON record"));
    EXPECT_THAT(problem("{\"t\": \"yesterday\"}\n", {{"time_field", "t"}, {"pacing", "time_field"}}),
                HasSubstr("no record of the file has a time"));
    EXPECT_THAT(problem("{}\n", {{"pacing", "time_field"}}),
                HasSubstr("is needed to pace records by their time"));
}

TEST(FileSource, TimesCenturiesApartDoNotOverflow) {
    const TemporaryFolder folder;
    const std::string path = folder.write("far.csv", "at\n1678-01-01\n2261-12-31\n2261-12-31\n");
    for (const double speed : {0.001, 1.0, 1e6}) {
        TestRun run(fromFile({{"path", path},
                              {"format", "csv"},
                              {"time_field", "at"},
                              {"pacing", "time_field"},
                              {"speed", speed},
                              {"loop", true}},
                             Json::object(), "2s"));
        run.finishAtEnd();
        EXPECT_EQ(run.sum("web", "RecordsGenerated"), 1);
    }
}

} // namespace
} // namespace millrace
