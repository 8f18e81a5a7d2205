// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

Chain small(const std::string& duration = "10s", Json events = Json::array()) {
    return {.producer = {{"records_per_second", 200}, {"record_size_bytes", 100}},
            .consumers = {{{"poll_interval_ms", 200}}},
            .scenario = {{"duration", duration}, {"events", std::move(events)}}};
}

Json setRate(const char* at, int rate) {
    return {{"at", at}, {"node", "web"}, {"action", "set"}, {"settings", {{"records_per_second", rate}}}};
}

std::vector<std::string> eventsOf(TestRun& run, bool commandsOnly = true) {
    std::vector<std::string> words;
    for (const LoggedEvent& event : *run.engine().snapshot().events) {
        if (event.command || !commandsOnly) {
            words.push_back(std::to_string(nanosecondsOf(event.at) / 1'000'000) + " " + event.node.text() +
                            " " + event.event);
        }
    }
    return words;
}

// A node type for the engine's own tests: it notes what reaches it.
struct Probe {
    std::vector<std::string> notes;
    Result<void> onStart{};
    bool failAt2s = false;
};

class ProbeNode final : public RunNode {
public:
    ProbeNode(RunNodeContext context, Probe& probe)
        : m_context(std::move(context))
        , m_probe(probe) {}

    Result<void> start() override {
        note("start", kTimeZero);
        if (!m_probe.onStart) {
            return m_probe.onStart;
        }
        for (const Duration time : {1s, 1s, 2s, 3s}) {
            m_context.services->setTimer(m_context.index, kTimeZero + time, ++m_timers, 0);
        }
        return {};
    }

    void onTimer(SimTime now, std::uint32_t tag, std::uint64_t /*data*/) override {
        EXPECT_EQ(m_context.services->now(), now);
        note("timer-" + std::to_string(tag), now);
        if (m_probe.failAt2s && now == SimTime(2s)) {
            m_context.services->fail({ErrorCode::ioFailure, "disk", "is full", "buy another"});
        }
        if (tag == 1) { // set in the past: fires now, behind what is due already
            m_context.services->setTimer(m_context.index, kTimeZero, 9, 0);
        }
    }

    Result<std::string> changeSettings(SimTime now, const Json& settings) override {
        if (settings["value"] == 13) {
            return Error{ErrorCode::refused, "value", "must not be 13", ""};
        }
        note("set-" + settings["value"].dump(), now);
        return std::string("done");
    }

    Result<std::string> act(SimTime now, const std::string& action, const Json& arguments) override {
        note(action + arguments.dump(), now);
        return std::string("done");
    }

    void closeTick(SimTime now) override {
        if (nanosecondsOf(now) % 1'000'000'000 == 0) {
            note("tick", now);
        }
    }

    void describeState(SimTime /*now*/, NodeState& /*state*/) const override {}

    void finish(SimTime now) override { note("finish", now); }

    void digestState(Digest& /*digest*/) const override {}

private:
    void note(const std::string& what, SimTime now) {
        m_probe.notes.push_back(m_context.id.text() + " " + std::to_string(nanosecondsOf(now) / 1'000'000) +
                                " " + what);
    }

    RunNodeContext m_context;
    Probe& m_probe;
    std::uint32_t m_timers = 0;
};

NodeTypes probeTypes(Probe& probe) {
    NodeDescription description;
    description.type = "probe";
    description.settings = {
        {.key = "value", .type = SettingType::integer, .defaultValue = 1, .maximum = 100},
        {.key = "fixed", .type = SettingType::integer, .defaultValue = 5, .live = false},
        {.key = "follows",
         .type = SettingType::integer,
         .derivedDefault = [](const Json& siblings) { return siblings.value("value", Json(1)); },
         .live = false}};
    description.actions = {
        {.name = "poke", .arguments = {{.key = "times", .type = SettingType::integer, .defaultValue = 1}}}};
    return NodeTypes(
        {{description, {}, {}, [&probe](RunNodeContext context) -> Result<std::unique_ptr<RunNode>> {
              return std::unique_ptr<RunNode>(std::make_unique<ProbeNode>(std::move(context), probe));
          }}});
}

std::unique_ptr<Engine> probeRun(const NodeTypes& types,
                                 const std::string& scenario = R"({"duration": "3s"})") {
    const Pipeline pipeline = pipelineOf(
        R"({"format": "millrace", "version": 1, "nodes": [{"id": "a", "type": "probe"}], "scenario": )" +
        scenario + "}");
    Result<std::unique_ptr<Engine>> engine = Engine::create(pipeline, types, {});
    EXPECT_TRUE(engine.ok()) << (engine ? "" : engine.error().sentence());
    return std::move(*engine);
}

TEST(Engine, AnInterruptedRunGoesOnAsIfItHadNotBeen) {
    TestRun whole(small());
    const std::string digest = whole.finishAtEnd().digest;
    TestRun run(small());
    std::atomic<bool> interrupt = true;
    run.engine().setInterrupt(&interrupt);
    SimTime before = run.engine().now();
    for (int i = 0; i < 100; ++i) {
        run.toEnd();
        EXPECT_GT(run.engine().now(), before) << "an instant at a time";
        EXPECT_LT(run.engine().now(), kTimeZero + 5s);
        before = run.engine().now();
        run.engine().setInterrupt(nullptr);
        run.until(before - kTimeZero + 7777777ns);
        run.engine().setInterrupt(&interrupt);
    }
    interrupt = false;
    EXPECT_EQ(run.finishAtEnd().digest, digest);
}

TEST(Engine, EventsComeInTheirOrder) {
    Probe probe;
    const NodeTypes types = probeTypes(probe);
    const auto engine = probeRun(types, R"({"duration": "3s", "events": [
        {"at": "2s", "node": "a", "action": "poke", "times": 2}, {"at": "1s", "node": "a", "action": "poke"},
        {"at": "2s", "node": "a", "action": "set", "settings": {"value": 4}}, {"at": "0s", "node": "a", "action": "poke", "times": 0},
        {"at": "3s", "node": "a", "action": "poke", "times": 3}]})");
    engine->runUntil(kNever);
    EXPECT_EQ(engine->state(), EngineState::finished);
    static_cast<void>(engine->finish());
    EXPECT_THAT(
        probe.notes,
        ElementsAre("a 0 start", "a 0 poke{\"times\":0}",
                    // The tick holds what was before it; commands come before timers of their instant.
                    "a 1000 tick", "a 1000 poke{\"times\":1}", "a 1000 timer-1", "a 1000 timer-2",
                    "a 1000 timer-9", "a 2000 tick", "a 2000 poke{\"times\":2}", "a 2000 set-4",
                    "a 2000 timer-3",
                    // The end excludes its timers, not its events.
                    "a 3000 tick", "a 3000 poke{\"times\":3}", "a 3000 finish"));
}

TEST(Engine, ACommandComesBeforeTheNodesEventsOfItsInstant) {
    Probe probe;
    const NodeTypes types = probeTypes(probe);
    const auto engine = probeRun(types);
    engine->runUntil(SimTime(1s));
    EXPECT_EQ(engine->now(), SimTime(1s));
    ASSERT_TRUE(engine->execute({NodeId("a"), "poke"}));
    engine->runUntil(SimTime(1s + 1ns));
    EXPECT_THAT(probe.notes, ElementsAre("a 0 start", "a 1000 tick", "a 1000 poke{\"times\":1}",
                                         "a 1000 timer-1", "a 1000 timer-2", "a 1000 timer-9"));
}

TEST(Engine, RefusedCommandsChangeNothing) {
    Probe probe;
    const NodeTypes types = probeTypes(probe);
    const auto engine = probeRun(types);
    engine->runUntil(SimTime(500ms));
    const auto refused = [&](const char* node, const char* action, const Json& arguments) {
        const Result<void> done = engine->execute({NodeId(node), action, arguments});
        EXPECT_FALSE(done.ok()) << action << arguments.dump();
        return done ? std::string() : done.error().sentence();
    };
    const Json none = Json::object();
    EXPECT_THAT(refused("b", "poke", none), AllOf(HasSubstr("b"), HasSubstr("no such node")));
    EXPECT_THAT(refused("a", "dance", none), AllOf(HasSubstr("a"), HasSubstr("no action \"dance\"")));
    EXPECT_THAT(refused("a", "poke", {{"strength", 3}}), HasSubstr("strength"));
    EXPECT_THAT(refused("a", "poke", {{"times", "often"}}), HasSubstr("times"));
    EXPECT_THAT(refused("a", "set", none), HasSubstr("settings"));
    EXPECT_THAT(refused("a", "set", {{"settings", 3}}), HasSubstr("settings"));
    EXPECT_THAT(refused("a", "set", {{"settings", {{"value", 101}}}}), HasSubstr("value"));
    EXPECT_THAT(refused("a", "set", {{"settings", {{"colour", "red"}}}}), HasSubstr("colour"));
    EXPECT_THAT(refused("a", "set", {{"settings", {{"fixed", 6}}}}),
                AllOf(HasSubstr("a"), HasSubstr("fixed"), HasSubstr("cannot change while the run goes on")));
    EXPECT_THAT(refused("a", "set", {{"settings", {{"value", 2}, {"fixed", 6}}}}), HasSubstr("fixed"));
    EXPECT_THAT(refused("a", "set", {{"settings", {{"value", 13}}}}), HasSubstr("must not be 13"));
    EXPECT_THAT(probe.notes, ElementsAre("a 0 start"));
    EXPECT_TRUE(engine->snapshot().events->empty());
    EXPECT_TRUE(engine->recordedScenario().events.empty());
    ASSERT_TRUE(engine->execute({NodeId("a"), "set", {{"settings", {{"fixed", 5}}}}}))
        << "the value that it has";
    EXPECT_EQ(probe.notes.back(), "a 500 set-1");
}

TEST(Engine, ADefaultThatFollowsFromALiveSettingDoesNotRefuseIt) {
    Probe probe;
    const NodeTypes types = probeTypes(probe);
    const auto engine = probeRun(types);
    ASSERT_TRUE(engine->execute({NodeId("a"), "set", {{"settings", {{"value", 2}}}}}));
    EXPECT_EQ(probe.notes.back(), "a 0 set-2");
    ASSERT_TRUE(engine->execute({NodeId("a"), "set", {{"settings", {{"value", nullptr}}}}}));
    EXPECT_EQ(probe.notes.back(), "a 0 set-1");
}

TEST(Engine, RefusedScenarioEventsAreLoggedAndTheRunGoesOn) {
    TestRun run(small(
        "5s", {{{"at", "1s"}, {"node", "app"}, {"action", "fail_worker"}, {"worker", 7}},
               {{"at", "2s"}, {"node", "web"}, {"action", "set"}, {"settings", {{"client", "put_record"}}}},
               setRate("3s", 10)}));
    run.finishAtEnd();
    EXPECT_THAT(eventsOf(run, false),
                ElementsAre("1000 app fail_worker-refused", "2000 web set-refused", "3000 web set"));
}

TEST(Engine, StartErrorsAreSaidWithTheNode) {
    Probe probe;
    probe.onStart = Error{ErrorCode::notFound, "", "something is missing", ""};
    const NodeTypes types = probeTypes(probe);
    const auto engine = Engine::create(
        pipelineOf(R"({"format": "millrace", "version": 1, "nodes": [{"id": "a", "type": "probe"}]})"), types,
        {});
    ASSERT_FALSE(engine.ok());
    EXPECT_EQ(engine.error().sentence(), "a: something is missing");
}

TEST(Engine, AFailureEndsTheRunWhereItHappens) {
    Probe probe;
    probe.failAt2s = true;
    const NodeTypes types = probeTypes(probe);
    const auto engine =
        probeRun(types, R"({"duration": "5s", "events": [{"at": "2500ms", "node": "a", "action": "poke"}]})");
    engine->runUntil(kNever);
    EXPECT_EQ(engine->state(), EngineState::failed);
    EXPECT_EQ(engine->now(), SimTime(2s));
    ASSERT_TRUE(engine->failure());
    EXPECT_EQ(engine->failure()->sentence(), "disk: is full: buy another");
    EXPECT_EQ(engine->snapshot().state, EngineState::failed);
    EXPECT_FALSE(engine->execute({NodeId("a"), "poke"}).ok());
    static_cast<void>(engine->finish());
    EXPECT_EQ(engine->state(), EngineState::failed);
    EXPECT_EQ(probe.notes.back(), "a 2000 finish");
}

TEST(Engine, NodesFinishInTheDirectionOfTheirLinks) {
    // Written against the stream: the bucket stands first.
    const Pipeline pipeline =
        pipelineOf(R"({"format": "millrace", "version": 1, "scenario": {"duration": "1050ms"},
        "nodes": [{"id": "lake", "type": "s3_bucket"}, {"id": "app", "type": "consumer", "settings": {"poll_interval_ms": 10, "records_per_second_per_worker": 90}},
                  {"id": "clicks", "type": "data_stream"}, {"id": "web", "type": "producer", "settings": {"client": "put_record"}}],
        "links": [{"from": "app.out", "to": "lake.in"}, {"from": "clicks.out", "to": "app.in"}, {"from": "web.out", "to": "clicks.in"}]})");
    TestRun run(pipeline);
    run.finishAtEnd();
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 105);
    EXPECT_EQ(run.sum("clicks", "IncomingRecords"), 105) << "the last half tick counts";
    EXPECT_EQ(run.sum("lake", "RecordsReceived"), run.sum("app", "RecordsRead"));
    EXPECT_EQ(run.sum("lake", "PutRequests"), 1);
}

TEST(Engine, TheSlicesOfARunDoNotMatter) {
    const Chain chain = small("7s", {setRate("2s", 3000),
                                     {{"at", "3s"}, {"node", "app"}, {"action", "stop"}},
                                     {{"at", "3500ms"}, {"node", "app"}, {"action", "start"}}});
    TestRun whole(chain);
    const std::string digest = whole.finishAtEnd().digest;
    EXPECT_TRUE(digest.starts_with("1:")) << digest;
    for (const Duration slice :
         {Duration(1ms), Duration(99'999'999ns), Duration(100ms), Duration(1'234'567ns), Duration(3s)}) {
        TestRun sliced(chain);
        for (Duration time = 0ns; sliced.engine().state() == EngineState::running; time += slice) {
            sliced.until(time);
            static_cast<void>(sliced.engine().snapshot());
            static_cast<void>(sliced.engine().usage());
            static_cast<void>(sliced.engine().recordedScenario());
        }
        EXPECT_EQ(sliced.finish().digest, digest) << slice.count();
    }
}

TEST(Engine, CommandsReplayFromTheirRecordToTheSameDigest) {
    Pipeline pipeline = pipelineOf(small("30s", Json::array({setRate("5s", 50)})));
    TestRun live(pipeline);
    live.until(1'234'567'891ns);
    ASSERT_TRUE(live.set("web", {{"records_per_second", 900}}));
    EXPECT_FALSE(live.command("app", "fail_worker", {{"worker", 3}})); // leaves no trace
    live.until(5s); // the scenario's own event of this instant comes first
    ASSERT_TRUE(live.set("web", {{"records_per_second", 1700}}));
    ASSERT_TRUE(live.command("app", "stop"));
    live.until(9s);
    ASSERT_TRUE(live.command("app", "start"));
    ASSERT_TRUE(live.command("clicks", "set_retention", {{"retention_period_hours", 30}}));
    live.until(17'777ms); // stopped by hand before its end
    pipeline.scenario = live.engine().recordedScenario();
    EXPECT_EQ(pipeline.scenario.duration, 17'777ms);
    ASSERT_EQ(pipeline.scenario.events.size(), 6U);
    EXPECT_EQ(pipeline.scenario.events[0].at, 1'234'567'891ns);
    const std::string digest = live.finish().digest;
    TestRun replay(pipeline);
    EXPECT_EQ(replay.finishAtEnd().digest, digest);
    // Through a file, too.
    TestRun reloaded(pipelineOf(formatProject(pipeline, builtinNodeTypes().catalog())));
    EXPECT_EQ(reloaded.finishAtEnd().digest, digest);
}

TEST(Engine, OptionsTakePrecedenceOverTheScenario) {
    RunOptions options;
    options.duration = 4s;
    options.seed = 99;
    TestRun run(small("10s"), options);
    EXPECT_EQ(run.engine().end(), SimTime(4s));
    const RunResult& result = run.finishAtEnd();
    EXPECT_EQ(result.simulated, 4s);
    EXPECT_EQ(result.seed, 99U);
    Pipeline pipeline = pipelineOf(small("4s"));
    pipeline.scenario.seed = 99;
    TestRun same(pipeline);
    EXPECT_EQ(same.finishAtEnd().digest, result.digest);
}

TEST(Engine, WithoutEndItGoesOn) {
    TestRun run(small("0s"));
    EXPECT_EQ(run.engine().end(), kNever);
    run.until(2h);
    EXPECT_EQ(run.engine().state(), EngineState::running);
    EXPECT_EQ(run.engine().now(), SimTime(2h));
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 2 * 3600 * 200);
    const RunResult& result = run.finish();
    EXPECT_EQ(result.simulated, 2h);
    TestRun bounded(small("2h"));
    EXPECT_EQ(bounded.finishAtEnd().digest, result.digest);
}

TEST(Engine, TheEndMayLieWithinATick) {
    TestRun run(small("2345678901ns"));
    const RunResult& result = run.finishAtEnd();
    EXPECT_EQ(result.simulated, 2'345'678'901ns);
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), 470) << "at 0, 5, 10, … 2,345 ms";
    const auto& metrics = result.nodes[0].metrics;
    const auto generated = std::ranges::find(metrics, "RecordsGenerated", &MetricResult::name);
    ASSERT_NE(generated, metrics.end());
    EXPECT_EQ(generated->statistics.sum, 470);
    EXPECT_EQ(generated->statistics.count, 2U) << "the partial last second counts in the sum alone";
    EXPECT_EQ(generated->statistics.average, 200);
}

TEST(Engine, TheWarmUpIsLeftOutOfStatisticsButOfTheSum) {
    Chain chain = small("10s", Json::array({setRate("4s", 50)}));
    chain.scenario["warm_up"] = "4s";
    TestRun run(chain);
    const RunResult& result = run.finishAtEnd();
    const auto generated =
        std::ranges::find(result.nodes[0].metrics, "RecordsGenerated", &MetricResult::name);
    EXPECT_EQ(generated->statistics.sum, 4 * 200 + 6 * 50) << "`sum` is over the run";
    EXPECT_EQ(generated->statistics.count, 6U);
    EXPECT_EQ(generated->statistics.maximum, 50);
    EXPECT_EQ(generated->statistics.average, 50);
}

TEST(Engine, ASnapshotDoesNotChangeAnyMore) {
    TestRun run(small());
    run.until(3s);
    ASSERT_TRUE(run.set("web", {{"records_per_second", 1}}));
    const Snapshot snapshot = run.engine().snapshot();
    const auto events = snapshot.events;
    const std::size_t eventsThen = events->size();
    const auto figures = snapshot.nodes.at(1).figures;
    const std::int64_t stored = snapshot.nodes.at(1).shards.at(0).storedRecords;
    const Int128 shardNanos = snapshot.usage.at(0).quantity;
    run.until(6s);
    ASSERT_TRUE(run.command("app", "stop"));
    run.until(8s);
    EXPECT_EQ(snapshot.time, SimTime(3s));
    EXPECT_EQ(events->size(), eventsThen);
    EXPECT_EQ(snapshot.nodes.at(1).shards.at(0).storedRecords, stored);
    EXPECT_TRUE(snapshot.usage.at(0).quantity == shardNanos);
    const Snapshot later = run.engine().snapshot();
    EXPECT_EQ(later.events->size(), eventsThen + 1);
    EXPECT_NE(later.nodes.at(1).shards.at(0).storedRecords, stored);
    EXPECT_GT(later.eventsProcessed, snapshot.eventsProcessed);
    ASSERT_EQ(figures.size(), snapshot.nodes.at(1).figures.size());
}

TEST(Engine, TheResultNamesNodesShardsAndMetricsAsDescribed) {
    TestRun run({.producer = Json::object(),
                 .stream = {{"shard_count", 3}},
                 .consumers = {Json::object()},
                 .bucket = Json::object(),
                 .scenario = {{"duration", "5s"}}});
    const RunResult& result = run.finishAtEnd();
    ASSERT_EQ(result.nodes.size(), 4U);
    for (const NodeResult& node : result.nodes) {
        const NodeDescription* description = builtinNodeTypes().catalog().find(node.type);
        ASSERT_NE(description, nullptr);
        std::size_t own = 0;
        for (const MetricResult& metric : node.metrics) {
            const MetricDescription* described = description->findMetric(metric.name);
            ASSERT_NE(described, nullptr) << node.type << " " << metric.name;
            EXPECT_EQ(described->unit, metric.unit) << metric.name;
            EXPECT_EQ(described->kind == MetricKind::gauge, metric.kind == SeriesKind::gauge) << metric.name;
            ++own;
        }
        for (const ShardResult& shard : node.shards) {
            for (const MetricResult& metric : shard.metrics) {
                const MetricDescription* described = description->findMetric(metric.name);
                ASSERT_NE(described, nullptr) << node.type << " " << metric.name;
                EXPECT_TRUE(described->perShard) << metric.name;
            }
        }
        EXPECT_GT(own, 0U);
    }
    ASSERT_EQ(result.nodes[1].shards.size(), 3U);
    EXPECT_EQ(result.nodes[1].shards[2].state.shardId, "shardId-000000000002");
    EXPECT_EQ(result.nodes[1].shards[2].state.state, "open");
}

TEST(Engine, UsageIsMeteredInDescribedDimensions) {
    TestRun run({.stream = {{"shard_count", 2}, {"retention_period_hours", 48}},
                 .consumers = {Json::object()},
                 .bucket = Json::object(),
                 .scenario = {{"duration", "10s"}}});
    const RunResult& result = run.finishAtEnd();
    std::map<std::string, std::int64_t> quantities;
    for (const Usage& usage : result.usage) {
        const Node* node = nullptr;
        const Pipeline pipeline = pipelineOf(Chain{.consumers = {Json::object()}, .bucket = Json::object()});
        node = pipeline.findNode(usage.node);
        ASSERT_NE(node, nullptr);
        EXPECT_NE(builtinNodeTypes().findMeter(node->type, usage.dimension), nullptr) << usage.dimension;
        quantities[usage.dimension] = static_cast<std::int64_t>(usage.quantity);
    }
    EXPECT_EQ(quantities["shard_hours"], 2 * 10'000'000'000);
    EXPECT_EQ(quantities["extended_retention_shard_hours"], 2 * 10'000'000'000);
    EXPECT_EQ(quantities["put_payload_units"], run.sum("clicks", "IncomingRecords"));
}

} // namespace
} // namespace millrace
