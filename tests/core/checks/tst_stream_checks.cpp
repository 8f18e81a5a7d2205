// SPDX-License-Identifier: GPL-3.0-or-later
// Design checks of capacity modes, resharding, fan-out and the KPL, each with what its cure costs.
#include "core/checks/checks_fixture.h"

#include <fstream>

#include <gmock/gmock.h>

namespace millrace {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using namespace std::chrono_literals;

class StreamChecks : public CheckedDesign {
protected:
    void addConsumer(const std::string& id, Json consumer = Json::object()) {
        pipeline.nodes.push_back(Node{.id = NodeId(id),
                                      .type = "consumer",
                                      .label = "",
                                      .position = {},
                                      .settings = std::move(consumer)});
        pipeline.links.push_back(Link{.from = {NodeId("clicks"), "out"}, .to = {NodeId(id), "in"}});
    }

    /// The only finding of `rule`.
    [[nodiscard]] Finding one(const std::string& rule) const {
        const std::vector<Finding> found = findings(rule);
        EXPECT_EQ(found.size(), 1U) << rule;
        return found.empty() ? Finding{} : found[0];
    }

    [[nodiscard]] std::string fixOf(const std::string& rule, std::size_t index = 0) const {
        const Finding finding = one(rule);
        return index < finding.fixes.size() ? finding.fixes[index].title.english() : std::string();
    }

    void expectFixHelps(const std::string& rule, std::size_t index) {
        const Finding finding = one(rule);
        ASSERT_LT(index, finding.fixes.size());
        const Result<Edit> applied = apply(pipeline, finding.fixes[index].edit);
        ASSERT_TRUE(applied.ok()) << applied.error().sentence();
        EXPECT_THAT(findings(rule), IsEmpty());
        EXPECT_THAT(findings("invalid-setting"), IsEmpty());
    }
};

// Enhanced fan-out: 0.015 USD per consumer, shard and hour, and 0.013 USD per GB (facts, section 17.2).

TEST_F(StreamChecks, ReadersOverTheReadBudgetAreOfferedFanOutWithItsPrice) {
    settings("web") = {{"records_per_second", 900}, {"record_size_bytes", 988}}; // 1,024 with the key
    addConsumer("second");
    addConsumer("third");
    addConsumer("fourth");
    // Two share the 2 MiB/s; two more are registered: 2 x 10.95 for the hours, and 0.879 MiB/s make
    // 2,255.6 GB a month for each.
    EXPECT_EQ(fixOf("read-budget"), "Enhanced fan-out for readers: 2 (80.55 USD a month more)");
    expectFixHelps("read-budget", 0);
    EXPECT_EQ(settings("fourth")["enhanced_fan_out"], true);
    EXPECT_FALSE(settings("second").contains("enhanced_fan_out"));
}

TEST_F(StreamChecks, PollersOverFiveCallsASecondAreOfferedFanOutToo) {
    settings("web") = {{"records_per_second", 0.001}};
    settings("app") = {{"library", "get_records"}, {"poll_interval_ms", 200}};
    EXPECT_THAT(findings("read-budget"), IsEmpty());
    addConsumer("second", {{"library", "get_records"}, {"poll_interval_ms", 500}});
    EXPECT_EQ(fixOf("read-budget", 0), "Poll every 400 ms");
    EXPECT_EQ(fixOf("read-budget", 1), "Enhanced fan-out for readers: 1 (10.95 USD a month more)");
    expectFixHelps("read-budget", 1);
}

TEST_F(StreamChecks, WithoutAPriceAFixSaysNothingOfIt) {
    pipeline.region = "ap-northeast-2";
    settings("web") = {{"records_per_second", 2000}, {"record_size_bytes", 100}};
    EXPECT_EQ(fixOf("expected-throttling"), "Use 2 shards");
    pipeline.region = "us-east-1";
    pipeline.cost.priceBook = "no-such-book.json";
    EXPECT_EQ(fixOf("expected-throttling"), "Use 2 shards");
}

TEST_F(StreamChecks, TheProjectsOwnPricesAreTaken) {
    const auto folder = std::filesystem::temp_directory_path() / "millrace-check-prices";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "mine.json")
        << R"({"region": "us-east-1", "version": "1", "date": "2026-11-23", "currency": "USD", "entries": [)"
        << R"({"key": "kinesis.shard_hour", "unit": "shard-hour", "tiers": [{"from": "0", "price": "1"}],)"
        << R"( "source": "https://example.com/", "date": "2026-11"}]})";
    projectFolder = folder;
    pipeline.cost.priceBook = "mine.json";
    settings("web") = {{"records_per_second", 2000}, {"record_size_bytes", 100}};
    EXPECT_EQ(fixOf("expected-throttling"), "Use 2 shards (730.00 USD a month more)");
    std::filesystem::remove_all(folder);
}

TEST_F(StreamChecks, BurstsBelowTheAverageAreFound) {
    settings("web") = {{"records_per_second", 3000},
                       {"record_size_bytes", 100},
                       {"profile", {{"kind", "on_off"}, {"on", "2s"}, {"off", "8s"}}}};
    const Finding found = one("burst-below-average");
    EXPECT_EQ(
        found.message.english(),
        "Clicks gets 600 records/s on average, which its shards (1) take, but up to 3k records/s for 2s "
        "at a time, which they don't. A one-minute average hides that.");
    EXPECT_EQ(fixOf("burst-below-average", 0), "Use 3 shards (21.90 USD a month more)");
    EXPECT_EQ(fixOf("burst-below-average", 1),
              "Let Web spread its records evenly, 600 records/s (costs nothing)");
    const Pipeline before = pipeline;
    expectFixHelps("burst-below-average", 0);
    pipeline = before;
    expectFixHelps("burst-below-average", 1);
    EXPECT_THAT(findings("expected-throttling"), IsEmpty());
}

TEST_F(StreamChecks, BurstsThatTheBucketTakesOrAMinuteShowsAreNone) {
    const auto burst = [this](const char* on, const char* off, double rate) {
        settings("web") = {{"records_per_second", rate},
                           {"record_size_bytes", 100},
                           {"profile", {{"kind", "on_off"}, {"on", on}, {"off", off}}}};
        return !findings("burst-below-average").empty();
    };
    EXPECT_FALSE(burst("500ms", "5s", 2500)) << "1,250 at once: the bucket holds a second's";
    EXPECT_TRUE(burst("1s", "9s", 2500));
    EXPECT_FALSE(burst("2m", "8m", 3000)) << "a one-minute average shows it";
    EXPECT_FALSE(burst("5s", "5s", 3000)) << "the average is too much already";
}

TEST_F(StreamChecks, ChanceCountsAsABurstWhereTheBucketIsShallow) {
    settings("web") = {{"records_per_second", 970},
                       {"record_size_bytes", 100},
                       {"profile", {{"kind", "constant"}, {"arrivals", "poisson"}}}};
    EXPECT_THAT(findings("burst-below-average"), IsEmpty());
    settings("clicks")["write_burst_seconds"] = 0.01;
    EXPECT_THAT(findings("burst-below-average"), SizeIs(1)) << "1,042 in one second of a hundred";
    settings("web")["records_per_second"] = 900;
    EXPECT_THAT(findings("burst-below-average"), IsEmpty());
}

TEST_F(StreamChecks, AHotKeyIsCuredWithASuffix) {
    settings("web") = {{"records_per_second", 2000},
                       {"record_size_bytes", 256},
                       {"partition_key", {{"kind", "hot"}, {"hot_share", 0.6}}}};
    settings("clicks")["shard_count"] = 4;
    EXPECT_THAT(fixOf("hot-key", 1), HasSubstr("(order only per suffix; costs nothing)"));
    expectFixHelps("hot-key", 1);
    EXPECT_GE(settings("web")["partition_key"]["hot_keys"], 2);
}

// One lease a shard (dev/kinesis-record-processor-scaling.html).

TEST_F(StreamChecks, WorkersBeyondTheShardsStandBy) {
    settings("clicks")["shard_count"] = 2;
    settings("app")["workers"] = 2;
    EXPECT_THAT(findings("more-workers-than-shards"), IsEmpty());
    settings("app")["workers"] = 5;
    const Finding found = one("more-workers-than-shards");
    EXPECT_EQ(found.severity, Severity::hint);
    EXPECT_EQ(placeOf(found), "app.workers");
    EXPECT_EQ(found.message.english(),
              "App has more workers (5) than Clicks ever has shards (2). A shard is read by one worker, so "
              "that the others (3) only stand by.");
    expectFixHelps("more-workers-than-shards", 0);
    EXPECT_EQ(settings("app")["workers"], 2);
}

TEST_F(StreamChecks, WorkersMayWaitForTheShardsOfAReshard) {
    settings("clicks")["shard_count"] = 2;
    settings("app")["workers"] = 4;
    addEvent(10min, "clicks", "update_shard_count", {{"target_shard_count", 4}});
    EXPECT_THAT(findings("more-workers-than-shards"), IsEmpty());
    settings("app")["workers"] = 5;
    EXPECT_THAT(findings("more-workers-than-shards"), SizeIs(1));
    settings("clicks") = {{"stream_mode", "on_demand"}};
    pipeline.scenario.events.clear();
    EXPECT_THAT(findings("more-workers-than-shards"), IsEmpty()) << "shards come as they are needed";
}

// 20 registered consumers, 50 with On-demand Advantage (dev/enhanced-consumers.html).

TEST_F(StreamChecks, AStreamRegistersTwentyConsumersFiftyWithAdvantage) {
    settings("web")["records_per_second"] = 0.001;
    for (int i = 0; i < 20; ++i) {
        addConsumer("fan-" + std::to_string(i), {{"enhanced_fan_out", true}});
    }
    EXPECT_THAT(findings("fan-out-limit"), IsEmpty());
    addConsumer("fan-20", {{"enhanced_fan_out", true}});
    EXPECT_THAT(one("fan-out-limit").message.english(), HasSubstr("Clicks has 21 readers"));
    EXPECT_EQ(fixOf("fan-out-limit"), "Let readers share the stream's limits: 1 (10.95 USD a month less)");
    settings("clicks")["stream_mode"] = "on_demand";
    // 25 MiB/s are 64,160 GB a month, at 0.032 and 0.016 USD.
    EXPECT_EQ(fixOf("fan-out-limit", 1),
              "Turn On-demand Advantage on for the account (at least 3079.69 USD a month)");
    const Pipeline before = pipeline;
    expectFixHelps("fan-out-limit", 1);
    pipeline = before;
    expectFixHelps("fan-out-limit", 0);
}

// Only for accounts with On-demand Advantage (api/API_UpdateStreamWarmThroughput.html).

TEST_F(StreamChecks, WarmThroughputNeedsAdvantage) {
    settings("clicks") = {{"stream_mode", "on_demand"}, {"warm_throughput_mibps", 40}};
    const Finding found = one("warm-throughput-without-advantage");
    EXPECT_EQ(placeOf(found), "clicks.warm_throughput_mibps");
    ASSERT_EQ(found.fixes.size(), 2U);
    const Pipeline before = pipeline;
    expectFixHelps("warm-throughput-without-advantage", 0);
    EXPECT_EQ(pipeline.account["kinesis_on_demand_advantage"], true);
    pipeline = before;
    expectFixHelps("warm-throughput-without-advantage", 1);
    pipeline = before;
    settings("clicks")["stream_mode"] = "provisioned";
    EXPECT_THAT(findings("warm-throughput-without-advantage"), IsEmpty());
}

TEST_F(StreamChecks, SoDoesItsAction) {
    settings("clicks") = {{"stream_mode", "on_demand"}};
    addEvent(1min, "clicks", "update_stream_warm_throughput", {{"warm_throughput_mibps", 40}});
    EXPECT_EQ(placeOf(one("warm-throughput-without-advantage")), "scenario.events[0].action");
    expectFixHelps("warm-throughput-without-advantage", 0);
}

TEST_F(StreamChecks, SteadyTrafficCostsLessProvisioned) {
    settings("web") = {{"records_per_second", 900}, {"record_size_bytes", 988}};
    settings("clicks")["stream_mode"] = "on_demand";
    const Finding found = one("on-demand-above-break-even");
    // On-demand: 29.20 for the hours, 2,255.6 GB at 0.08 in and 0.04 out. Provisioned: 10.95 for a shard, and
    // 2,365.2 million units at 0.014.
    EXPECT_EQ(found.message.english(),
              "The traffic of Clicks is steady, and on-demand costs about 299.88 USD a month for it. "
              "Provisioned, with as many shards as it needs at its busiest (1), the stream would cost about "
              "44.06 USD.");
    EXPECT_EQ(found.fixes[0].title.english(),
              "Switch to provisioned mode, shards: 1 (255.82 USD a month less)");
    expectFixHelps("on-demand-above-break-even", 0);
    EXPECT_EQ(settings("clicks")["shard_count"], 1);
}

TEST_F(StreamChecks, UnevenTrafficIsWhatOnDemandIsFor) {
    settings("clicks")["stream_mode"] = "on_demand";
    settings("web") = {{"records_per_second", 900},
                       {"profile", {{"kind", "spike"}, {"at", "5m"}, {"factor", 4}, {"duration", "5m"}}}};
    EXPECT_THAT(findings("on-demand-above-break-even"), IsEmpty());
    settings("web")["profile"] = {{"kind", "constant"}};
    EXPECT_THAT(findings("on-demand-above-break-even"), SizeIs(1));
    settings("web")["source"] = "trace";
    EXPECT_THAT(findings("on-demand-above-break-even"), IsEmpty()) << "nothing is known of its rate";
}

TEST_F(StreamChecks, TheScenarioCountsForTheAverage) {
    settings("clicks")["stream_mode"] = "on_demand";
    settings("web")["records_per_second"] = 100;
    addEvent(50min, "web", "set", {{"settings", {{"records_per_second", 2000}}}});
    EXPECT_THAT(findings("on-demand-above-break-even"), IsEmpty()) << "2,000 against an average of 417";
    pipeline.scenario.events[0].at = 5min;
    EXPECT_THAT(findings("on-demand-above-break-even"), SizeIs(1));
}

TEST_F(StreamChecks, AStreamWithoutTrafficCostsAllTheSame) {
    EXPECT_THAT(findings("forgotten-stream"), IsEmpty());
    pipeline.links.erase(pipeline.links.begin());
    settings("clicks")["shard_count"] = 4;
    EXPECT_EQ(one("forgotten-stream").message.english(),
              "Clicks gets no records and costs 43.80 USD a month all the same.");
    settings("clicks") = {{"shard_count", 4}, {"retention_period_hours", 48}};
    EXPECT_THAT(one("forgotten-stream").message.english(), HasSubstr("102.20 USD"));
    settings("clicks") = {{"stream_mode", "on_demand"}};
    EXPECT_EQ(fixOf("forgotten-stream"), "Remove Clicks (29.20 USD a month less)");
    expectFixHelps("forgotten-stream", 0);
}

TEST_F(StreamChecks, AStreamWhoseWritersAreSilentIsForgottenToo) {
    settings("web")["records_per_second"] = 0;
    ASSERT_THAT(findings("invalid-setting"), IsEmpty());
    EXPECT_THAT(findings("forgotten-stream"), SizeIs(1));
    addEvent(1min, "web", "set", {{"settings", {{"records_per_second", 5}}}});
    EXPECT_THAT(findings("forgotten-stream"), IsEmpty());
}

TEST_F(StreamChecks, SkewedRangesAreFoundWhereKeysAreSpread) {
    const Json low = {{"starting_hash_key", "0"},
                      {"ending_hash_key", "272225893536750770770699685945414569163"}}; // 80 %
    const Json high = {{"starting_hash_key", "272225893536750770770699685945414569164"},
                       {"ending_hash_key", "340282366920938463463374607431768211455"}};
    settings("clicks")["shards"] = Json::array({low, high});
    const Finding found = one("skewed-ranges");
    EXPECT_EQ(found.message.english(),
              "The widest hash-key range of Clicks holds 80 % of the keys: its shard is full when the stream "
              "gets 1.25k records/s. With even ranges its shards (2) take 2k records/s.");
    settings("web")["partition_key"] = {{"kind", "hot"}, {"hot_share", 0.6}};
    EXPECT_THAT(findings("skewed-ranges"), IsEmpty()) << "uneven ranges may be the cure";
    settings("web")["partition_key"] = {{"kind", "uniform"}, {"count", 5000}};
    expectFixHelps("skewed-ranges", 0);
    EXPECT_EQ(settings("clicks"), Json({{"shard_count", 2}}));
}

// The KCL takes aggregated records apart (dev/kinesis-kpl-consumer-deaggregation.html).

TEST_F(StreamChecks, AggregatedRecordsWantAReaderThatTakesThemApart) {
    settings("web") = {{"client", "kpl"}, {"records_per_second", 1000}, {"record_size_bytes", 500}};
    EXPECT_THAT(findings("aggregated-records"), IsEmpty());
    settings("app") = {{"library", "get_records"}, {"poll_interval_ms", 100}};
    const Finding found = one("aggregated-records");
    EXPECT_EQ(found.node, NodeId("app"));
    EXPECT_EQ(found.severity, Severity::warning);
    const Pipeline before = pipeline;
    expectFixHelps("aggregated-records", 0);
    pipeline = before;
    EXPECT_THAT(
        fixOf("aggregated-records", 1),
        testing::MatchesRegex("Turn the aggregation of Web off \\(3[0-9]\\.[0-9][0-9] USD a month more\\)"));
    expectFixHelps("aggregated-records", 1);
}

// At most twice, at least half as many (api/API_UpdateShardCount.html).

TEST_F(StreamChecks, CountsBeyondTwiceOrBelowHalfOfWhatIsExpectedThenAreRefused) {
    settings("clicks") = {{"shard_count", 2}, {"reshard_seconds", 30}};
    addEvent(10min, "clicks", "update_shard_count", {{"target_shard_count", 4}});
    addEvent(20min, "clicks", "update_shard_count", {{"target_shard_count", 8}});
    addEvent(30min, "clicks", "split_shard", {{"shard_to_split", "shardId-000000000006"}});
    addEvent(40min, "clicks", "update_shard_count", {{"target_shard_count", 18}});
    EXPECT_THAT(findings("reshard-refused"), IsEmpty()) << "9 then";
    pipeline.scenario.events[3].arguments["target_shard_count"] = 19;
    Finding found = one("reshard-refused");
    EXPECT_EQ(placeOf(found), "scenario.events[3].target_shard_count");
    EXPECT_EQ(found.message.english(), "is refused: Clicks will have 9 shards then, and one call goes to at "
                                       "most twice, at least half as many, not to 19");
    EXPECT_EQ(found.fixes[0].title.english(), "Go to 18 shards (98.55 USD a month more)");
    pipeline.scenario.events[3].arguments["target_shard_count"] = 4;
    EXPECT_EQ(fixOf("reshard-refused"), "Go to 5 shards (43.80 USD a month less)");
    expectFixHelps("reshard-refused", 0);
}

TEST_F(StreamChecks, ReshardsThatOverlapAreRefused) {
    settings("clicks") = {{"shard_count", 2}, {"reshard_seconds", 30}};
    addEvent(10min, "clicks", "update_shard_count", {{"target_shard_count", 3}}); // splits, then merges: 60 s
    addEvent(10min + 45s, "clicks", "split_shard", {{"shard_to_split", "shardId-000000000003"}});
    EXPECT_EQ(placeOf(one("reshard-refused")), "scenario.events[1].at");
    EXPECT_EQ(fixOf("reshard-refused"), "Do it at 11m (costs nothing)");
    expectFixHelps("reshard-refused", 0);
}

TEST_F(StreamChecks, OnDemandShardsAreNotResharded) {
    settings("clicks")["stream_mode"] = "on_demand";
    addEvent(10min, "clicks", "update_shard_count", {{"target_shard_count", 8}});
    EXPECT_EQ(placeOf(one("reshard-refused")), "scenario.events[0].action");
    pipeline.scenario.events.insert(
        pipeline.scenario.events.begin(),
        {5min, NodeId("clicks"), "update_stream_mode", {{"stream_mode", "provisioned"}}});
    EXPECT_THAT(findings("reshard-refused"), IsEmpty()) << "4 shards are kept, and 8 are twice as many";
}

TEST_F(StreamChecks, LongerRetentionNamesItsPrice) {
    pipeline.scenario.duration = 100h;
    settings("clicks")["shard_count"] = 3;
    addEvent(1h, "app", "stop");
    addEvent(31h, "app", "start");
    EXPECT_EQ(fixOf("retention-below-outage"), "Keep records for 72 hours (43.80 USD a month more)");
}

TEST_F(StreamChecks, EveryCureThatIsBilledNamesItsCost) {
    settings("web") = {{"records_per_second", 3000},
                       {"profile", {{"kind", "on_off"}, {"on", "5s"}, {"off", "25s"}}}};
    settings("clicks") = {{"shard_count", 2}};
    addConsumer("second", {{"library", "get_records"}, {"poll_interval_ms", 100}});
    for (const Finding& finding : findings()) {
        EXPECT_FALSE(finding.source.empty()) << finding.rule;
        for (const QuickFix& fix : finding.fixes) {
            const std::string title = fix.title.english();
            const bool billed =
                title.find("shards") != std::string::npos || title.find("fan-out") != std::string::npos;
            EXPECT_TRUE(!billed || title.find("USD") != std::string::npos) << title;
        }
    }
}

} // namespace
} // namespace millrace
