// SPDX-License-Identifier: GPL-3.0-or-later
// Pipelines that cannot be run, and settings at and beyond their bounds.
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// One sentence, of one line, that names the place.
void expectOneSentence(const std::string& sentence, const std::string& place) {
    EXPECT_THAT(sentence, HasSubstr(place));
    EXPECT_EQ(sentence.find('\n'), std::string::npos) << sentence;
    EXPECT_LT(sentence.size(), 400U) << sentence;
}

TEST(EngineInput, NegativeAndAbsurdSettingsAreRefusedWithTheirPlace) {
    const auto producer = [](const Json& settings) { return refusal(Chain{.producer = settings}); };
    const auto stream = [](const Json& settings) { return refusal(Chain{.stream = settings}); };
    const auto consumer = [](const Json& settings) { return refusal(Chain{.consumers = {settings}}); };
    expectOneSentence(producer({{"records_per_second", -1}}), "records_per_second");
    expectOneSentence(producer({{"records_per_second", 1e300}}), "records_per_second");
    expectOneSentence(producer({{"records_per_second", "fast"}}), "records_per_second");
    expectOneSentence(producer({{"record_size_bytes", 0}}), "record_size_bytes");
    expectOneSentence(producer({{"record_size_bytes", 1e12}}), "record_size_bytes");
    expectOneSentence(producer({{"record_size_bytes", 1.5}}), "record_size_bytes");
    expectOneSentence(producer({{"batch_records", 501}}), "batch_records");
    expectOneSentence(producer({{"maximum_retry_attempts", -2}}), "maximum_retry_attempts");
    expectOneSentence(producer({{"partition_key", {{"kind", "nonsense"}}}}), "partition_key");
    expectOneSentence(producer({{"partition_key", {{"kind", "uniform"}, {"count", 0}}}}),
                      "partition_key.count");
    expectOneSentence(producer({{"partition_key", {{"kind", "hot"}, {"hot_share", 1.01}}}}),
                      "partition_key.hot_share");
    expectOneSentence(producer({{"profile", {{"kind", "spike"}, {"at", "-1s"}}}}), "profile.at");
    expectOneSentence(producer({{"profile", {{"kind", "ramp"}, {"over", "ten minutes"}}}}), "profile.over");
    expectOneSentence(producer({{"profile", {{"kind", "weekday_hours"}, {"table", Json::array()}}}}),
                      "profile.table");
    expectOneSentence(producer({{"source", "file"}}), "file.path");
    expectOneSentence(producer({{"source", "trace"}}), "trace.path");
    expectOneSentence(stream({{"shard_count", 0}}), "shard_count");
    expectOneSentence(stream({{"shard_count", -5}}), "shard_count");
    expectOneSentence(stream({{"shard_count", 20'001}}), "shard_count");
    expectOneSentence(stream({{"shard_count", 1e300}}), "shard_count");
    expectOneSentence(stream({{"retention_period_hours", 1}}), "retention_period_hours");
    expectOneSentence(stream({{"write_burst_seconds", 0}}), "write_burst_seconds");
    expectOneSentence(stream({{"shards", {{{"starting_hash_key", "5"}}, {{"ending_hash_key", "9"}}}}}),
                      "shards[0]");
    expectOneSentence(consumer({{"max_records", 10'001}}), "max_records");
    expectOneSentence(consumer({{"workers", 0}}), "workers");
    expectOneSentence(consumer({{"records_per_second_per_worker", 0}}), "records_per_second_per_worker");
    expectOneSentence(consumer({{"poll_interval_ms", 0}}), "poll_interval_ms");
}

TEST(EngineInput, WhatIsNotAPipelineIsRefused) {
    const auto project = [](const std::string& rest) {
        const Result<LoadedProject> loaded =
            parseProject(R"({"format": "millrace", "version": 1, )" + rest + "}");
        return loaded ? refusal(loaded->pipeline) : loaded.error().sentence();
    };
    expectOneSentence(project(R"("nodes": [{"id": "a", "type": "teapot"}])"), "teapot");
    expectOneSentence(
        project(R"("nodes": [{"id": "a", "type": "producer"}], "links": [{"from": "a.out", "to": "b.in"}])"),
        "b");
    expectOneSentence(project(R"("nodes": [{"id": "a", "type": "producer"}, {"id": "b", "type": "s3_bucket"}],
        "links": [{"from": "a.out", "to": "b.in"}])"),
                      "put a stream and a consumer between");
    expectOneSentence(project(R"("nodes": [{"id": "a", "type": "producer"}],
        "scenario": {"events": [{"at": "1s", "node": "a", "action": "dance"}]})"),
                      "dance");
    expectOneSentence(project(R"("nodes": [{"id": "a", "type": "producer"}],
        "scenario": {"events": [{"at": "1s", "node": "nobody", "action": "set", "settings": {}}]})"),
                      "nobody");
}

TEST(EngineInput, MissingDataFilesAreNamed) {
    expectOneSentence(refusal(Chain{.producer = {{"source", "file"}, {"file", {{"path", "no/such.jsonl"}}}}}),
                      "no/such.jsonl");
    expectOneSentence(
        refusal(Chain{.producer = {{"source", "trace"}, {"trace", {{"path", "/no/such.csv"}}}}}),
        "/no/such.csv");
    RunOptions options;
    options.projectFolder = "/projects/mine";
    expectOneSentence(
        refusal(pipelineOf(Chain{.producer = {{"source", "file"}, {"file", {{"path", "data.jsonl"}}}}}),
                options),
        "/projects/mine/data.jsonl");
}

TEST(EngineInput, PathsStartAtTheProjectsFolder) {
    const TemporaryFolder folder;
    folder.write("data.jsonl", "{\"a\": 1}\n{\"a\": 2}\n");
    RunOptions options;
    options.projectFolder = folder.path();
    TestRun run({.producer = {{"source", "file"}, {"file", {{"path", "data.jsonl"}}}},
                 .scenario = {{"duration", "5s"}}},
                options);
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 2);
}

TEST(EngineInput, SettingsAtTheirBoundsRun) {
    for (const Json& producer : std::vector<Json>{
             {{"records_per_second", 1e-9}},
             {{"records_per_second", 0}},
             {{"records_per_second", 1e6}, {"record_size_bytes", 10'485'760}, {"buffer_limit_records", 1}},
             {{"records_per_second", 100},
              {"record_size_bytes", 10'485'760},
              {"maximum_retry_attempts", -1},
              {"retry_base_delay_ms", 1},
              {"request_latency_ms", 0}},
             {{"records_per_second", 100}, {"batch_linger_ms", 60'000}, {"record_time_to_live_seconds", 1}},
             {{"records_per_second", 100},
              {"partition_key", {{"kind", "hot"}, {"count", 1}, {"hot_keys", 10'000'000}}}},
             {{"records_per_second", 100},
              {"partition_key", {{"kind", "zipf"}, {"count", 1}, {"exponent", 10}}}},
             {{"records_per_second", 10}, {"template", "{{hex 100000}}"}}}) {
        TestRun run({.producer = producer,
                     .stream = {{"max_record_size_in_kib", 10240}, {"write_burst_seconds", 0.01}},
                     .consumers = {{{"poll_interval_ms", 10},
                                    {"max_records", 1},
                                    {"records_per_second_per_worker", 1e-6},
                                    {"workers", 100}},
                                   {{"poll_interval_ms", 3'600'000}, {"records_per_second_per_worker", 1e8}}},
                     .bucket = {{"object_seconds", 1}, {"delimiter", ""}},
                     .scenario = {{"duration", "3s"}}});
        run.finishAtEnd();
        EXPECT_EQ(run.sum("web", "RecordsGenerated"),
                  run.sum("web", "RecordsAccepted") + run.sum("web", "RecordsExpired") +
                      run.sum("web", "RecordsDropped") + run.latest("web", "RecordsWaiting"))
            << producer.dump();
    }
}

TEST(EngineInput, ManyShardsAndManyWorkersRun) {
    TestRun run({.producer = {{"records_per_second", 5000}, {"record_size_bytes", 10}},
                 .stream = {{"shard_count", 2000}},
                 .consumers = {{{"workers", 3000}}},
                 .scenario = {{"duration", "3s"}}});
    run.finishAtEnd();
    EXPECT_EQ(run.sum("clicks", "WriteProvisionedThroughputExceeded"), 0);
    EXPECT_GT(run.sum("app", "RecordsRead"), 5000);
}

TEST(EngineInput, AnEmptyPipelineRunsToItsEnd) {
    TestRun run(
        pipelineOf(R"({"format": "millrace", "version": 1, "nodes": [], "scenario": {"duration": "5s"}})"));
    EXPECT_EQ(run.finishAtEnd().simulated, 5s);
}

} // namespace
} // namespace millrace
