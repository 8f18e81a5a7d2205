// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/design_checks.h"
#include "model/edit.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Producer `web`, stream `clicks`, consumer `app`, linked in a row.
class DesignChecks : public testing::Test {
protected:
    DesignChecks() {
        const Result<LoadedProject> loaded = parseProject(R"({
            "format": "millrace", "version": 1, "name": "Test", "region": "us-east-1",
            "nodes": [
                {"id": "web", "type": "producer", "label": "Web", "settings": {}},
                {"id": "clicks", "type": "data_stream", "label": "Clicks", "settings": {}},
                {"id": "app", "type": "consumer", "label": "App", "settings": {}}
            ],
            "links": [{"from": "web.out", "to": "clicks.in"}, {"from": "clicks.out", "to": "app.in"}],
            "scenario": {"duration": "1h", "seed": 1}
        })");
        EXPECT_TRUE(loaded.ok()) << (loaded.ok() ? "" : loaded.error().sentence());
        pipeline = loaded->pipeline;
    }

    Json& settings(const char* node) { return pipeline.findNode(NodeId(node))->settings; }

    void addConsumer(const char* id) {
        pipeline.nodes.push_back(Node{.id = NodeId(id), .type = "consumer", .label = "", .position = {}});
        pipeline.links.push_back(Link{.from = {NodeId("clicks"), "out"}, .to = {NodeId(id), "in"}});
    }

    void addEvent(Duration at, const char* node, const char* action, Json arguments = Json::object()) {
        pipeline.scenario.events.push_back({at, NodeId(node), action, std::move(arguments)});
    }

    [[nodiscard]] std::vector<Finding> findings() const {
        return checkPipeline(pipeline, builtinNodeTypes());
    }

    [[nodiscard]] std::vector<Finding> findings(const std::string& rule) const {
        std::vector<Finding> found = findings();
        std::erase_if(found, [&rule](const Finding& finding) { return finding.rule != rule; });
        return found;
    }

    /// Applies the first fix of the only finding of `rule`; then the rule has nothing more to say.
    void expectFixHelps(const std::string& rule) {
        const std::vector<Finding> before = findings(rule);
        ASSERT_EQ(before.size(), 1U);
        ASSERT_FALSE(before[0].fixes.empty());
        const Result<Edit> applied = apply(pipeline, before[0].fixes[0].edit);
        ASSERT_TRUE(applied.ok()) << applied.error().sentence();
        EXPECT_THAT(findings(rule), IsEmpty());
    }

    Pipeline pipeline;
};

TEST_F(DesignChecks, NothingToSayAboutASoundDesign) {
    for (const Finding& finding : findings()) {
        ADD_FAILURE() << finding.rule << ": " << finding.message.english();
    }
}

TEST_F(DesignChecks, ErrorsComeFirstThenTheOrderOfNodes) {
    settings("web")["records_per_second"] = 5000;
    settings("app")["poll_interval_ms"] = -1;
    pipeline.links.clear();
    std::vector<std::string> rules;
    for (const Finding& finding : findings()) {
        rules.push_back(finding.node.text() + " " + finding.rule);
    }
    EXPECT_THAT(rules, ElementsAre("app invalid-setting", "web unlinked-node", "clicks unlinked-node",
                                   "clicks unlinked-node", "clicks forgotten-stream"));
}

TEST_F(DesignChecks, InvalidPipelinesAreCheckedAsFarAsTheyGo) {
    pipeline.nodes.push_back(Node{.id = NodeId("odd"), .type = "no_such_type", .label = "", .position = {}});
    pipeline.links.push_back(Link{.from = {NodeId("ghost"), "out"}, .to = {NodeId("clicks"), "in"}});
    settings("web")["records_per_second"] = 2500;
    settings("app") = Json::array({1, 2});
    EXPECT_THAT(findings("unknown-type"), testing::SizeIs(1));
    EXPECT_THAT(findings("expected-throttling"), testing::SizeIs(1));
}

TEST_F(DesignChecks, UnlinkedNodesSayWhatIsMissing) {
    pipeline.links.clear();
    const std::vector<Finding> found = findings("unlinked-node");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].message.english(), "The records of Web go nowhere: link it to a stream.");
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[1].message.english(), "Nothing writes to Clicks: link a producer to it.");
    EXPECT_EQ(found[2].message.english(), "Nobody reads Clicks: its records expire unread.");
    EXPECT_EQ(found[2].severity, Severity::hint);
    EXPECT_EQ(found[3].message.english(), "App has no stream to read: link one to it.");
}

TEST_F(DesignChecks, AConsumerNeedNotHandRecordsOn) {
    pipeline.nodes.push_back(
        Node{.id = NodeId("bucket"), .type = "s3_bucket", .label = "Bucket", .position = {}});
    const std::vector<Finding> found = findings("unlinked-node");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].message.english(), "Nothing is delivered to Bucket: link a consumer to it.");
}

// A shard takes 1,000 records/s and 1 MiB/s (dev/service-sizes-and-limits.html).

TEST_F(DesignChecks, ThrottlingIsExpectedAboveTheShardsRecords) {
    settings("clicks")["shard_count"] = 2;
    settings("web") = {{"records_per_second", 2000}, {"record_size_bytes", 100}};
    EXPECT_THAT(findings("expected-throttling"), IsEmpty());
    settings("web")["records_per_second"] = 3500;
    const std::vector<Finding> found = findings("expected-throttling");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(found[0].node, NodeId("clicks"));
    EXPECT_EQ(found[0].message.english(), "Up to 3.5k records/s are written to Clicks; its shards (2) take "
                                          "2k records/s, the rest is throttled.");
    // Two more shards for 730 hours at 0.015 USD.
    EXPECT_EQ(found[0].fixes[0].title.english(), "Use 4 shards (21.90 USD a month more)");
    expectFixHelps("expected-throttling");
    EXPECT_EQ(settings("clicks")["shard_count"], 4);
}

TEST_F(DesignChecks, ThrottlingIsExpectedAboveTheShardsBytes) {
    settings("web") = {{"records_per_second", 300}, {"record_size_bytes", 4000}};
    const std::vector<Finding> found = findings("expected-throttling");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].message.english(), HasSubstr("MiB/s"));
    expectFixHelps("expected-throttling");
    EXPECT_EQ(settings("clicks")["shard_count"], 2);
}

TEST_F(DesignChecks, WritersAddUp) {
    settings("web")["records_per_second"] = 600;
    pipeline.nodes.push_back(Node{.id = NodeId("web2"),
                                  .type = "producer",
                                  .label = "",
                                  .position = {},
                                  .settings = {{"records_per_second", 600}}});
    EXPECT_THAT(findings("expected-throttling"), IsEmpty());
    pipeline.links.push_back(Link{.from = {NodeId("web2"), "out"}, .to = {NodeId("clicks"), "in"}});
    EXPECT_THAT(findings("expected-throttling"), testing::SizeIs(1));
}

TEST_F(DesignChecks, PutRecordIsCountedInWholeKibibytes) {
    // 1,024 bytes and a key of 36 count as 2 KiB: 512 records/s a shard.
    settings("web") = {{"records_per_second", 512}, {"record_size_bytes", 1024}, {"client", "put_record"}};
    EXPECT_THAT(findings("expected-throttling"), IsEmpty());
    settings("web")["records_per_second"] = 520;
    EXPECT_THAT(findings("expected-throttling"), testing::SizeIs(1));
    settings("web")["client"] = "put_records";
    EXPECT_THAT(findings("expected-throttling"), IsEmpty());
}

TEST_F(DesignChecks, ProfilesCountAtTheirPeak) {
    const std::vector<std::pair<Json, bool>> rows = {
        {{{"kind", "constant"}}, false},
        {{{"kind", "spike"}, {"at", "5m"}, {"factor", 3}, {"duration", "1m"}}, true},
        {{{"kind", "ramp"}, {"to", 1500}, {"over", "10m"}}, true},
        {{{"kind", "ramp"}, {"to", 10}, {"over", "10m"}}, false},
        {{{"kind", "diurnal"}, {"amplitude", 0.9}, {"peak", "14h"}}, true},
        {{{"kind", "diurnal"}, {"amplitude", 0.2}, {"peak", "14h"}}, false},
        {{{"kind", "on_off"}, {"on", "1s"}, {"off", "9s"}}, false},
        {{{"kind", "step"}, {"steps", Json::array({{{"at", "1m"}, {"records_per_second", 1200}}})}}, true},
    };
    for (const auto& [profile, throttles] : rows) {
        settings("web") = {{"records_per_second", 600}, {"profile", profile}};
        EXPECT_EQ(!findings("expected-throttling").empty(), throttles) << profile.dump();
    }
}

TEST_F(DesignChecks, ScenarioEventsCountToo) {
    settings("web") = {{"records_per_second", 500}, {"record_size_bytes", 100}};
    addEvent(std::chrono::minutes(10), "web", "set", {{"settings", {{"records_per_second", 1800}}}});
    addEvent(std::chrono::minutes(20), "web", "set", {{"settings", {{"records_per_second", 100}}}});
    const std::vector<Finding> found = findings("expected-throttling");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].message.english(), HasSubstr("1.8k records/s"));
}

TEST_F(DesignChecks, TemplatesAreMeasured) {
    settings("web") = {{"records_per_second", 900},
                       {"template", {{"kind", "text"}, {"text", "{{hex 3000}}"}}}};
    EXPECT_THAT(findings("expected-throttling"), testing::SizeIs(1));
    settings("web")["template"]["text"] = "{{hex 300}}";
    EXPECT_THAT(findings("expected-throttling"), IsEmpty());
}

// One key stays capped at what one shard takes (dev/how-do-i-size-a-stream.html).

TEST_F(DesignChecks, AHotKeyIsTooMuchForItsShardWhateverTheirNumber) {
    settings("clicks")["shard_count"] = 8;
    settings("web") = {
        {"records_per_second", 4000},
        {"record_size_bytes", 100},
        {"partition_key", {{"kind", "hot"}, {"count", 10000}, {"hot_keys", 1}, {"hot_share", 0.6}}}};
    EXPECT_THAT(findings("expected-throttling"), IsEmpty());
    const std::vector<Finding> found = findings("hot-key");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].node, NodeId("clicks"));
    EXPECT_THAT(found[0].message.english(), HasSubstr("2.4k records/s"));
    expectFixHelps("hot-key");
}

TEST_F(DesignChecks, FewKeysFallUnevenly) {
    // Two keys each with half of 1,500 records/s: they can't fill four shards, and may even share one.
    settings("clicks")["shard_count"] = 4;
    settings("web") = {{"records_per_second", 3000},
                       {"record_size_bytes", 100},
                       {"partition_key", {{"kind", "uniform"}, {"count", 2}}}};
    EXPECT_THAT(findings("hot-key"), testing::SizeIs(1));
}

TEST_F(DesignChecks, AShardMayBeHotWithoutAHotKey) {
    // key-0 gets 900 records/s; with half of the other 600 its shard gets 1,200.
    settings("clicks")["shard_count"] = 2;
    settings("web") = {
        {"records_per_second", 1500},
        {"record_size_bytes", 512},
        {"partition_key", {{"kind", "hot"}, {"count", 10000}, {"hot_keys", 1}, {"hot_share", 0.6}}}};
    const std::vector<Finding> found = findings("hot-key");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].message.english(), HasSubstr("80 % of the traffic, up to 1.198k records/s"));
}

TEST_F(DesignChecks, ZipfKeysAreWeighed) {
    settings("clicks")["shard_count"] = 8;
    settings("web") = {{"records_per_second", 7000},
                       {"record_size_bytes", 100},
                       {"partition_key", {{"kind", "zipf"}, {"count", 1000000}, {"exponent", 1.2}}}};
    EXPECT_THAT(findings("hot-key"), testing::SizeIs(1));
    settings("web")["partition_key"]["exponent"] = 0.1;
    EXPECT_THAT(findings("hot-key"), IsEmpty());
}

TEST_F(DesignChecks, KeysThatComeOutOfTheTemplateAreSampled) {
    settings("clicks")["shard_count"] = 4;
    settings("web") = {
        {"records_per_second", 3000},
        {"partition_key", {{"kind", "field"}, {"field", "region"}}},
        {"template",
         {{"kind", "document"}, {"document", {{"region", "{{choice eu us}}"}, {"n", "{{sequence}}"}}}}}};
    EXPECT_THAT(findings("hot-key"), testing::SizeIs(1));
    settings("web")["template"]["document"]["region"] = "{{uuid}}";
    EXPECT_THAT(findings("hot-key"), IsEmpty());
}

// 5 GetRecords calls/s and 2 MiB/s per shard, shared (dev/service-sizes-and-limits.html).

TEST_F(DesignChecks, ReadersShareFiveCallsASecond) {
    settings("app")["poll_interval_ms"] = 250;
    EXPECT_THAT(findings("read-budget"), IsEmpty());
    addConsumer("second"); // each of them 1000 / 1500
    addConsumer("third");
    const std::vector<Finding> found = findings("read-budget");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].message.english(), HasSubstr("5.333 GetRecords calls per second"));
    expectFixHelps("read-budget");
    EXPECT_EQ(settings("app")["poll_interval_ms"], 600);
    EXPECT_FALSE(settings("second").contains("poll_interval_ms"));
}

TEST_F(DesignChecks, ReadersShareTwoMebibytesASecond) {
    settings("web") = {{"records_per_second", 900}, {"record_size_bytes", 1000}};
    addConsumer("second");
    EXPECT_THAT(findings("read-budget"), IsEmpty());
    addConsumer("third");
    const std::vector<Finding> found = findings("read-budget");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].message.english(), HasSubstr("gives 2 MiB/s"));
}

// One lease a shard, spread evenly over the workers (dev/shared-throughput-kcl-consumers.html).

TEST_F(DesignChecks, AConsumerThatProcessesLessThanArrivesFallsBehind) {
    settings("web")["records_per_second"] = 3000;
    settings("clicks")["shard_count"] = 4;
    settings("app") = {{"workers", 2}};
    EXPECT_THAT(findings("slow-consumer"), IsEmpty()) << "as fast as records come";
    settings("app")["records_per_second_per_worker"] = 1600;
    EXPECT_THAT(findings("slow-consumer"), IsEmpty());
    settings("app")["records_per_second_per_worker"] = 800;
    const std::vector<Finding> found = findings("slow-consumer");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(placeOf(found[0]), "app.records_per_second_per_worker");
    EXPECT_EQ(found[0].message.english(),
              "Up to 3000 records/s come into Clicks, but the workers of App that have a shard to read (2) "
              "process 1600 records/s: it falls behind while that lasts.");
    EXPECT_THAT(found[0].source, HasSubstr("shared-throughput-kcl-consumers"));
    ASSERT_EQ(found[0].fixes.size(), 2U);
    expectFixHelps("slow-consumer");
    EXPECT_EQ(settings("app")["workers"], 4);
}

TEST_F(DesignChecks, WorkersBeyondTheShardsDoNotHelpASlowConsumer) {
    settings("web")["records_per_second"] = 900;
    settings("app") = {{"workers", 5}, {"records_per_second_per_worker", 500}};
    const std::vector<Finding> found = findings("slow-consumer");
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found[0].fixes.size(), 1U);
    expectFixHelps("slow-consumer");
    EXPECT_EQ(settings("app")["records_per_second_per_worker"], 900);
}

TEST_F(DesignChecks, ThrottledRecordsDoNotReachAConsumer) {
    settings("web") = {{"records_per_second", 9000},
                       {"record_size_bytes", 100}}; // a shard takes 1,000 a second
    settings("app") = {{"records_per_second_per_worker", 1000}};
    EXPECT_THAT(findings("slow-consumer"), IsEmpty());
    settings("app")["records_per_second_per_worker"] = 990;
    EXPECT_EQ(findings("slow-consumer").size(), 1U);
}

TEST_F(DesignChecks, OneWorkersShardsMayBeTooMuchForIt) {
    settings("web") = {{"records_per_second", 1500},
                       {"partition_key", {{"kind", "hot"}, {"hot_share", 0.6}}}};
    settings("clicks")["shard_count"] = 4;
    settings("app") = {{"workers", 4}, {"records_per_second_per_worker", 900}};
    const std::vector<Finding> found = findings("slow-consumer");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].message.english(), HasSubstr("one worker of App reads"));
    expectFixHelps("slow-consumer");
}

// Alarm at an iterator age over half of the retention (dev/monitoring-with-cloudwatch.html).

TEST_F(DesignChecks, LongOutagesAreMeasuredAgainstTheRetention) {
    using std::chrono::hours;
    pipeline.scenario.duration = hours(100);
    addEvent(hours(1), "app", "stop");
    addEvent(hours(12), "app", "start");
    EXPECT_THAT(findings("retention-below-outage"), IsEmpty());
    pipeline.scenario.events[1].at = hours(14);
    ASSERT_EQ(findings("retention-below-outage").size(), 1U);
    EXPECT_EQ(findings("retention-below-outage")[0].severity, Severity::hint);
    pipeline.scenario.events[1].at = hours(31);
    ASSERT_EQ(findings("retention-below-outage").size(), 1U);
    const Finding found = findings("retention-below-outage")[0];
    EXPECT_EQ(found.severity, Severity::warning);
    EXPECT_EQ(found.message.english(),
              "App is stopped for 1d6h, longer than Clicks keeps records (24 h): records expire unread.");
    expectFixHelps("retention-below-outage");
    EXPECT_EQ(settings("clicks")["retention_period_hours"], 72);
}

TEST_F(DesignChecks, AStopThatNothingEndsLastsToTheEnd) {
    pipeline.scenario.duration = std::chrono::hours(30);
    addEvent(std::chrono::hours(2), "app", "stop");
    ASSERT_EQ(findings("retention-below-outage").size(), 1U);
    pipeline.scenario.duration = Duration::zero();
    EXPECT_THAT(findings("retention-below-outage"), IsEmpty());
}

TEST_F(DesignChecks, PutRecordRoundingIsPointedOut) {
    settings("web") = {{"record_size_bytes", 1024}, {"client", "put_record"}};
    const std::vector<Finding> found = findings("put-record-rounding");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::hint);
    EXPECT_THAT(found[0].message.english(), HasSubstr("a shard takes 512 of them a second"));
    expectFixHelps("put-record-rounding");
    settings("web") = {{"record_size_bytes", 900}, {"client", "put_record"}};
    EXPECT_THAT(findings("put-record-rounding"), IsEmpty());
    settings("web") = {{"record_size_bytes", 100}, {"client", "put_record"}};
    EXPECT_THAT(findings("put-record-rounding"), IsEmpty());
}

TEST_F(DesignChecks, EveryFindingNamesARule) {
    settings("web") = {{"records_per_second", 9000}, {"record_size_bytes", 1024}, {"client", "put_record"}};
    for (const Finding& finding : findings()) {
        EXPECT_FALSE(finding.rule.empty());
        EXPECT_FALSE(finding.message.context().empty())
            << "not marked for translation: " << finding.message.english();
        EXPECT_TRUE(finding.source.starts_with("https://docs.aws.amazon.com/")) << finding.rule;
    }
}

} // namespace
} // namespace millrace
