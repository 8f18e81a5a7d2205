// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/stream_import.h"

#include "core/interop/aws_output.h"
#include "model/validation.h"
#include "nodes/catalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Catalog& catalog() {
    return builtinNodeTypes().catalog();
}

Result<StreamImport> importOf(const std::string& text, const StreamImportOptions& options = {}) {
    return importStream({{"", text}}, catalog(), options);
}

StreamImport imported(const std::string& text, const StreamImportOptions& options = {}) {
    Result<StreamImport> result = importOf(text, options);
    EXPECT_TRUE(result.ok()) << (result ? "" : result.error().sentence());
    return result ? std::move(*result) : StreamImport();
}

std::string problemOf(const std::string& text) {
    const Result<StreamImport> result = importOf(text);
    EXPECT_FALSE(result.ok()) << text;
    return result ? "" : result.error().sentence();
}

std::vector<std::string> notesOf(const StreamImport& import, ImportNoteKind kind) {
    std::vector<std::string> sentences;
    for (const ImportNote& note : import.notes) {
        if (note.kind == kind) {
            sentences.push_back(note.text.english());
        }
    }
    return sentences;
}

std::vector<std::string> leftOut(const StreamImport& import) {
    return notesOf(import, ImportNoteKind::ignored);
}

std::vector<std::string> missing(const StreamImport& import) {
    return notesOf(import, ImportNoteKind::missing);
}

std::vector<std::string> assumed(const StreamImport& import) {
    return notesOf(import, ImportNoteKind::assumed);
}

const Node& nodeOf(const StreamImport& import, const std::string& type) {
    static const Node none;
    const auto found = std::ranges::find(import.pipeline.nodes, type, &Node::type);
    EXPECT_NE(found, import.pipeline.nodes.end()) << type;
    return found == import.pipeline.nodes.end() ? none : *found;
}

std::vector<const Node*> consumersOf(const StreamImport& import) {
    std::vector<const Node*> consumers;
    for (const Node& node : import.pipeline.nodes) {
        if (node.type == "consumer") {
            consumers.push_back(&node);
        }
    }
    return consumers;
}

/// No setting of what was imported is wrong, and all links fit.
void expectSound(const StreamImport& import) {
    for (const Finding& finding : validatePipeline(import.pipeline, catalog())) {
        EXPECT_EQ(finding.severity == Severity::error, false) << finding.message.english();
    }
}

TEST(StreamImport, AProvisionedStreamHasItsUnevenOpenShards) {
    const StreamImport import = imported(AwsOutput::summary() + AwsOutput::shards());
    EXPECT_EQ(import.pipeline.name, "Clicks_prod");
    EXPECT_EQ(import.pipeline.region, "ap-northeast-2");
    const Node& stream = nodeOf(import, "data_stream");
    EXPECT_EQ(stream.id.text(), "clicks_prod");
    EXPECT_EQ(stream.label, "Clicks_prod");
    const Json expected = Json::parse(R"([
        {"starting_hash_key": "0", "ending_hash_key": "170141183460469231731687303715884105727"},
        {"starting_hash_key": "170141183460469231731687303715884105728",
         "ending_hash_key": "255211775190703847597530955573826158591"},
        {"starting_hash_key": "255211775190703847597530955573826158592",
         "ending_hash_key": "340282366920938463463374607431768211455"}])");
    EXPECT_EQ(stream.settings["shards"], expected);
    EXPECT_FALSE(stream.settings.contains("shard_count"));
    EXPECT_EQ(stream.settings["retention_period_hours"], 72);
    EXPECT_EQ(stream.settings["max_record_size_in_kib"], 2048);
    EXPECT_EQ(stream.settings["encryption_type"], "kms");
    EXPECT_EQ(stream.settings["shard_level_metrics"], Json({"incoming_bytes", "iterator_age_milliseconds"}));
    EXPECT_THAT(leftOut(import), Contains(HasSubstr("2 closed shards were left out")));
    EXPECT_THAT(missing(import), Contains(HasSubstr("registered consumers (2)")));
    expectSound(import);
}

TEST(StreamImport, SettingsThatAreNotThereAreLeftOutWithANote) {
    NodeDescription stream = *catalog().find("data_stream");
    std::erase_if(stream.settings, [](const Setting& setting) { return setting.key == "encryption_type"; });
    std::ranges::find(stream.settings, "stream_mode", &Setting::key)->values = {{"provisioned", {}}};
    const Catalog older({stream});
    const Result<StreamImport> old = importStream({{"", AwsOutput::all()}}, older);
    ASSERT_TRUE(old.ok());
    EXPECT_THAT(leftOut(*old), Contains(HasSubstr("encryption_type = \"kms\" was left out")));
    EXPECT_THAT(leftOut(*old), Contains(HasSubstr("fan-out is not simulated")));
    EXPECT_THAT(leftOut(*old), Contains(HasSubstr("records_per_second = \"2000\" was left out")));
    const Result<StreamImport> onDemand = importStream({{"", AwsOutput::onDemandSummary()}}, older);
    ASSERT_TRUE(onDemand.ok());
    EXPECT_THAT(leftOut(*onDemand), Contains(HasSubstr("it was made provisioned")));
    EXPECT_EQ(nodeOf(*onDemand, "data_stream").settings["shard_count"], 4);
}

TEST(StreamImport, EvenShardsAreACount) {
    const StreamImport import = imported(R"({"Shards": [
        {"ShardId": "shardId-000000000002", "HashKeyRange": {"StartingHashKey":
         "170141183460469231731687303715884105728", "EndingHashKey": "340282366920938463463374607431768211455"},
         "SequenceNumberRange": {"StartingSequenceNumber": "1"}},
        {"ShardId": "shardId-000000000001", "HashKeyRange": {"StartingHashKey": "0",
         "EndingHashKey": "170141183460469231731687303715884105727"},
         "SequenceNumberRange": {"StartingSequenceNumber": "1"}}]})");
    const Node& stream = nodeOf(import, "data_stream");
    EXPECT_EQ(stream.settings["shard_count"], 2);
    EXPECT_FALSE(stream.settings.contains("shards"));
    EXPECT_THAT(missing(import), Contains(HasSubstr("describe-stream-summary")));
    EXPECT_THAT(assumed(import), Contains(HasSubstr("region is assumed")));
}

TEST(StreamImport, RegisteredConsumersReadTheStream) {
    const StreamImport import = imported(AwsOutput::all());
    const std::vector<const Node*> consumers = consumersOf(import);
    ASSERT_EQ(consumers.size(), 2U);
    EXPECT_EQ(consumers[0]->label, "Sessions");
    EXPECT_EQ(consumers[1]->label, "fraud-check");
    EXPECT_EQ(consumers[1]->id.text(), "fraud-check");
    const NodeId stream = nodeOf(import, "data_stream").id;
    for (const Node* consumer : consumers) {
        EXPECT_NE(import.pipeline.findLink({stream, "out"}, {consumer->id, "in"}), nullptr);
        EXPECT_EQ(consumer->settings, Json({{"enhanced_fan_out", true}}));
    }
    EXPECT_NE(import.pipeline.findLink({nodeOf(import, "producer").id, "out"}, {stream, "in"}), nullptr);
    EXPECT_NE(consumers[0]->position, consumers[1]->position);
    expectSound(import);
}

TEST(StreamImport, TheProducerRunsAtThePeakWithTheMeanSize) {
    const StreamImport import = imported(AwsOutput::summary() + AwsOutput::metrics());
    const Node& producer = nodeOf(import, "producer");
    EXPECT_EQ(producer.settings["records_per_second"], 2000); // 120,000 a minute
    EXPECT_EQ(producer.settings["record_size_bytes"], 512 - 36);
    EXPECT_FALSE(producer.settings.contains("source"));
    EXPECT_THAT(import.traceCsv, IsEmpty());
    EXPECT_THAT(assumed(import), Contains(HasSubstr("sums over 60 s")));
    EXPECT_THAT(assumed(import), Contains(HasSubstr("peak is taken as a steady rate")));
    expectSound(import);
}

TEST(StreamImport, SeveralDatapointsBecomeATraceWhereThereIsAFile) {
    StreamImportOptions options{.traceFile = "clicks.traffic.csv", .producerLabel = "Clicks"};
    const StreamImport import = imported(AwsOutput::metrics() + AwsOutput::summary(), options);
    const Node& producer = nodeOf(import, "producer");
    EXPECT_EQ(producer.label, "Clicks");
    EXPECT_EQ(producer.settings["source"], "trace");
    EXPECT_EQ(producer.settings["trace"]["path"], "clicks.traffic.csv");
    EXPECT_FALSE(producer.settings.contains("records_per_second"));
    EXPECT_EQ(import.traceCsv, "timestamp,value\n"
                               "2026-11-20T09:00:00Z,30000\n"
                               "2026-11-20T09:01:00Z,60000\n"
                               "2026-11-20T09:02:00Z,120000\n"
                               "2026-11-20T09:03:00Z,0\n"
                               "2026-11-20T09:04:00Z,60000\n");
    EXPECT_EQ(import.pipeline.scenario.start, "2026-11-20T09:00:00Z");
    EXPECT_EQ(import.pipeline.scenario.duration, std::chrono::minutes(5));
    options.isNewProject = false;
    const StreamImport added = imported(AwsOutput::metrics(), options);
    EXPECT_EQ(added.pipeline.scenario, Scenario());
}

TEST(StreamImport, AnOnDemandStreamFollowsItsPastPeak) {
    const StreamImport import = imported(AwsOutput::onDemandSummary() + AwsOutput::metrics());
    const Node& stream = nodeOf(import, "data_stream");
    EXPECT_EQ(stream.settings["stream_mode"], "on_demand");
    EXPECT_NEAR(stream.settings["previous_peak_write_mibps"].get<double>(), 61440000.0 / 60 / 1048576, 5e-4);
    EXPECT_EQ(stream.settings["shards"].size(), 4U);
    EXPECT_EQ(stream.settings["shards"][1]["starting_hash_key"], "85070591730234615865843651857942052864");
    EXPECT_EQ(stream.settings["warm_throughput_mibps"], 100);
    EXPECT_EQ(import.pipeline.account["kinesis_on_demand_advantage"], true);
    EXPECT_THAT(assumed(import), Contains(HasSubstr("On-demand Advantage")));
    expectSound(import);
    const StreamImport blind = imported(AwsOutput::onDemandSummary());
    EXPECT_THAT(missing(blind), Contains(HasSubstr("IncomingBytes of the last 30 days")));
    const StreamImport bare = imported(R"({"StreamDescriptionSummary": {"StreamName": "s",
        "StreamModeDetails": {"StreamMode": "ON_DEMAND"}}})");
    EXPECT_FALSE(nodeOf(bare, "data_stream").settings.contains("shards"));
    EXPECT_THAT(missing(bare), Contains(HasSubstr("shards that its past peak asks for")));
}

TEST(StreamImport, OrderAndNumberOfTextsDoNotMatter) {
    const StreamImport one = imported(AwsOutput::all());
    const Result<StreamImport> several =
        importStream({{"metrics.json", AwsOutput::metrics()},
                      {"rest.json", AwsOutput::consumers() + AwsOutput::shards()},
                      {"again.json", AwsOutput::shards()},
                      {"summary.json", AwsOutput::summary()}},
                     catalog());
    ASSERT_TRUE(several.ok()) << several.error().sentence();
    EXPECT_EQ(several->pipeline, one.pipeline);
    EXPECT_EQ(several->notes, one.notes);
}

TEST(StreamImport, WhatATerminalShowsBetweenIsPassedOver) {
    const StreamImport import =
        imported("[me@host ~]$ aws kinesis list-shards --stream-name Clicks_prod\n" + AwsOutput::shards() +
                 "$ aws kinesis describe-stream-summary …\n" + AwsOutput::summary());
    EXPECT_EQ(nodeOf(import, "data_stream").settings["shards"].size(), 3U);
    EXPECT_THAT(leftOut(import),
                Contains(HasSubstr("2 lines are no JSON and were passed over, the first is line 1")));
    EXPECT_EQ(imported("[" + AwsOutput::shards() + "," + AwsOutput::summary() + "]").pipeline,
              import.pipeline);
}

TEST(StreamImport, UnknownDocumentsAreSaid) {
    const StreamImport import =
        imported(AwsOutput::summary() + R"({"Functions": [], "NextMarker": "x"})" + "\n");
    EXPECT_THAT(leftOut(import), Contains(AllOf(HasSubstr("The document at line 26"),
                                                HasSubstr("\"Functions\", \"NextMarker\""))));
}

TEST(StreamImport, DescribeStreamAndMetricStatisticsAreUnderstood) {
    const StreamImport import = imported(
        R"({"StreamDescription": {"StreamName": "s", "StreamARN": "arn:aws:kinesis:us-east-1:1:stream/s",
            "StreamStatus": "UPDATING", "RetentionPeriodHours": 24, "HasMoreShards": false, "Shards": [
            {"ShardId": "shardId-000000000000", "HashKeyRange": {"StartingHashKey": "0",
             "EndingHashKey": "340282366920938463463374607431768211455"},
             "SequenceNumberRange": {"StartingSequenceNumber": "1"}}]}}
           {"Label": "IncomingRecords", "Datapoints": [
            {"Timestamp": "2026-11-20T09:00:00Z", "Sum": 600.0, "Unit": "Count"}]})");
    EXPECT_EQ(nodeOf(import, "data_stream").settings, Json::object());
    EXPECT_EQ(nodeOf(import, "producer").settings["records_per_second"], 10);
    EXPECT_FALSE(nodeOf(import, "producer").settings.contains("record_size_bytes"));
    EXPECT_THAT(missing(import), Contains(HasSubstr("size of records is assumed to be 1024 bytes")));
    EXPECT_THAT(assumed(import), Contains(HasSubstr("one datapoint")));
    EXPECT_THAT(assumed(import), Contains(HasSubstr("UPDATING")));
    EXPECT_THAT(
        problemOf(R"({"Label": "IncomingBytes", "Datapoints": [{"Timestamp": 1790000000, "Average": 1}]})"),
        HasSubstr("Datapoints[0]: the datapoint has no Sum: ask CloudWatch with --statistics Sum"));
}

TEST(StreamImport, MissingPagesAreSaid) {
    std::string shards = AwsOutput::shards();
    shards.replace(shards.find("shardId-000000000001"), 20, "shardId-000000000000"); // the lower half is gone
    const StreamImport gap = imported(AwsOutput::summary() + shards);
    EXPECT_EQ(nodeOf(gap, "data_stream").settings["shard_count"], 3);
    EXPECT_THAT(missing(gap), Contains(HasSubstr("gap or overlap at the hash key 0")));
    const std::string page = R"("NextToken": "AAAA", )";
    const StreamImport cut = imported(shards.insert(1, page) + AwsOutput::consumers().insert(1, page) +
                                      AwsOutput::metrics().insert(1, page));
    EXPECT_THAT(missing(cut), Contains(HasSubstr("list of shards has more pages")));
    EXPECT_THAT(missing(cut), Contains(HasSubstr("list of consumers has more pages")));
    EXPECT_THAT(missing(cut), Contains(HasSubstr("metric data has more pages")));
    const StreamImport whole = imported(AwsOutput::consumers().insert(1, page) + AwsOutput::consumers());
    EXPECT_THAT(missing(whole), Not(Contains(HasSubstr("list of consumers"))));
}

TEST(StreamImport, ConsumersOfOthersAndThoseOnTheirWayOutAreLeftOut) {
    std::string consumers = AwsOutput::consumers();
    consumers.replace(consumers.find("stream/Clicks_prod/consumer/fraud"), 18, "stream/Other_prod/");
    consumers.replace(consumers.rfind("ACTIVE"), 6, "DELETING");
    const StreamImport import = imported(AwsOutput::summary() + consumers);
    EXPECT_THAT(consumersOf(import), IsEmpty());
    EXPECT_THAT(leftOut(import),
                Contains(HasSubstr("\"fraud-check\" was left out: it reads another stream")));
    EXPECT_THAT(leftOut(import), Contains(HasSubstr("\"Sessions\" was left out: it is being removed")));
}

TEST(StreamImport, OtherMetricsAndNoTrafficAreSaid) {
    const StreamImport import = imported(
        R"({"MetricDataResults": [
            {"Id": "m1", "Label": "GetRecords.Bytes", "Timestamps": ["2026-11-20T09:00:00Z"], "Values": [1]},
            {"Id": "m2", "Label": "clicks IncomingRecords", "Timestamps": ["2026-11-20T09:00:00Z"], "Values": [0],
             "StatusCode": "PartialData"},
            {"Id": "m3", "Label": "orders IncomingRecords", "Timestamps": [], "Values": []}]})");
    EXPECT_THAT(leftOut(import), Contains(HasSubstr("\"GetRecords.Bytes\" was left out")));
    EXPECT_THAT(leftOut(import), Contains(HasSubstr("\"orders IncomingRecords\" was left out")));
    EXPECT_THAT(missing(import), Contains(HasSubstr("\"PartialData\"")));
    EXPECT_THAT(missing(import), Contains(HasSubstr("show no traffic")));
    EXPECT_EQ(import.pipeline.nodes.size(), 1U);
}

TEST(StreamImport, BytesAloneGiveARateToo) {
    const StreamImport import = imported(R"({"MetricDataResults": [{"Id": "incoming_bytes", "Label": "x",
        "Timestamps": [1790000000.0, 1790000300.0], "Values": [3180000, 318000]}]})");
    EXPECT_EQ(nodeOf(import, "producer").settings["records_per_second"],
              10); // of 1,024 + 36 bytes, over 300 s
}

TEST(StreamImport, BadInputIsAnsweredWithPlaceReasonAndRemedy) {
    EXPECT_THAT(problemOf(""), HasSubstr("there is no JSON in it: give what 'aws kinesis"));
    EXPECT_THAT(problemOf("StreamName: clicks\n"), HasSubstr("there is no JSON"));
    EXPECT_THAT(problemOf("{}"), HasSubstr("nothing in it is known"));
    EXPECT_THAT(problemOf(AwsOutput::summary() + AwsOutput::shards().substr(0, 300)),
                AllOf(HasSubstr("line "), HasSubstr("ends too early")));
    EXPECT_THAT(problemOf(AwsOutput::summary() + AwsOutput::onDemandSummary()),
                AllOf(HasSubstr("line 26: StreamDescriptionSummary.StreamName"), HasSubstr("\"orders\""),
                      HasSubstr("one stream at a time")));
    EXPECT_THAT(problemOf(R"({"StreamDescriptionSummary": 3})"), HasSubstr("must be an object, is a number"));
    EXPECT_THAT(problemOf(R"({"StreamDescriptionSummary": {"StreamName": "a b"}})"),
                HasSubstr("no name of 1 to 128"));
    EXPECT_THAT(
        problemOf(R"({"StreamDescriptionSummary": {"StreamName": "a", "RetentionPeriodHours": "24"}})"),
        HasSubstr("RetentionPeriodHours: must be a whole number"));
    EXPECT_THAT(problemOf(R"({"Shards": [{"ShardId": "s", "HashKeyRange": {"StartingHashKey": "x"}}]})"),
                HasSubstr("Shards[0].HashKeyRange.StartingHashKey"));
    EXPECT_THAT(problemOf(R"({"Consumers": {}})"), HasSubstr("Consumers: must be a list"));
    const auto metric = [](const std::string& rest) {
        return problemOf(R"({"MetricDataResults": [{"Id": "incoming_bytes", )" + rest + "}]}");
    };
    EXPECT_THAT(metric(R"("Timestamps": ["2026-11-20"], "Values": [])"),
                HasSubstr("1 timestamps and 0 values"));
    EXPECT_THAT(metric(R"("Timestamps": ["soon"], "Values": [1])"),
                HasSubstr("no time between 2011 and 2100"));
    EXPECT_THAT(metric(R"("Timestamps": [1e300], "Values": [1])"), HasSubstr("no time between"));
    EXPECT_THAT(metric(R"("Timestamps": ["2026-11-20"], "Values": [-1])"), HasSubstr("no sum from 0"));
}

TEST(StreamImport, ErrorsNameTheFile) {
    const Result<StreamImport> result =
        importStream({{"good.json", AwsOutput::summary()}, {"bad.json", "{"}}, catalog());
    ASSERT_FALSE(result.ok());
    EXPECT_THAT(result.error().sentence(), testing::StartsWith("bad.json: line 1"));
}

TEST(StreamImport, ExtremeFiguresGiveASoundProject) {
    const StreamImport import = imported(
        R"({"StreamDescriptionSummary": {"StreamName": "2", "RetentionPeriodHours": 1000000, "OpenShardCount": 999999999,
            "MaxRecordSizeInKiB": 0, "StreamModeDetails": {"StreamMode": "WHAT"}}}
           {"MetricDataResults": [
            {"Id": "incoming_records", "Timestamps": ["2012-01-01", "2099-01-01", "2099-01-01T00:00:01"],
             "Values": [1e15, 1, 0.000001]},
            {"Id": "incoming_bytes", "Timestamps": ["2012-01-01"], "Values": [1e15]}]})",
        {.traceFile = "t.csv"});
    expectSound(import);
    EXPECT_LT(import.traceCsv.size(), 1000U);
    EXPECT_THAT(leftOut(import), Contains(HasSubstr("retention_period_hours = \"1000000\" was left out")));
    EXPECT_THAT(assumed(import), Contains(HasSubstr("assumed to be provisioned: \"WHAT\"")));
}

/// Every text cut short and thousands of texts with bytes changed end in a sound project or one sentence.
TEST(StreamImport, DamagedTextsNeverDoHarm) {
    const std::string whole = AwsOutput::all();
    const auto check = [](const std::string& text) {
        const Result<StreamImport> result = importOf(text, {.traceFile = "t.csv"});
        if (result) {
            for (const Node& node : result->pipeline.nodes) {
                for (const SettingProblem& problem :
                     validateSettings(catalog().find(node.type)->settings, node.settings)) {
                    ADD_FAILURE() << problem.path << "\n" << text;
                }
            }
        } else {
            EXPECT_FALSE(result.error().what.empty());
        }
    };
    for (std::size_t length = 0; length < whole.size(); length += 7) {
        check(whole.substr(0, length));
        check(whole.substr(length));
    }
    constexpr std::string_view kBytes = "{}[]\",:0123456789-eE\\ \n\xff";
    std::uint64_t state = 42;
    const auto next = [&state](std::size_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state >> 33U) % below);
    };
    for (int i = 0; i < 2000; ++i) {
        std::string text = whole;
        for (std::size_t changes = 1 + next(3); changes > 0; --changes) {
            text[next(text.size())] = kBytes[next(kBytes.size())];
        }
        check(text);
    }
}

} // namespace
} // namespace millrace
