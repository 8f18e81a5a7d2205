// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost, whatever happens: the sums of the contract's section 3 over hundreds of small scenarios,
// drawn from our own generator.
#include "nodes/run_fixture.h"
#include "nodes/runs/draws.h"

#include <algorithm>
#include <iostream>

namespace millrace {
namespace {

Json keys(Draws& draws) {
    const auto count = draws.between(1, 50);
    switch (draws.between(0, 4)) {
    case 0:
        return {{"kind", "random"}};
    case 1:
        return {{"kind", "uniform"}, {"count", count}};
    case 2:
        return {{"kind", "zipf"}, {"count", count}, {"exponent", 1.2}};
    case 3:
        return {{"kind", "hot"}, {"count", count}, {"hot_share", 0.7}};
    default:
        return {{"kind", "round_robin"}, {"count", count}};
    }
}

Json profile(Draws& draws) {
    Json profile = draws.oneOf<Json>({{{"kind", "constant"}},
                                      {{"kind", "ramp"}, {"to", 2000}, {"over", "3s"}},
                                      {{"kind", "spike"}, {"at", "1s"}, {"factor", 3}, {"duration", "700ms"}},
                                      {{"kind", "on_off"}, {"on", "300ms"}, {"off", "450ms"}}});
    profile["arrivals"] = draws.oneOf<std::string>({"even", "poisson"});
    return profile;
}

Json producer(Draws& draws) {
    Json settings = {{"records_per_second", draws.between(0, 1800)},
                     {"profile", profile(draws)},
                     {"record_size_bytes", draws.oneOf<int>({1, 300, 1024, 20'000, 300'000})},
                     {"partition_key", keys(draws)},
                     {"client", draws.oneOf<std::string>({"put_record", "put_records"})},
                     {"batch_records", draws.oneOf<int>({1, 7, 100, 500})},
                     {"batch_linger_ms", draws.oneOf<int>({0, 1, 100, 900})},
                     {"maximum_in_flight", draws.oneOf<int>({1, 2, 8})},
                     {"request_latency_ms", draws.oneOf<int>({0, 15, 400})},
                     {"maximum_retry_attempts", draws.oneOf<int>({-1, 0, 1, 3})},
                     {"record_time_to_live_seconds", draws.oneOf<int>({1, 2, 300})},
                     {"retry_base_delay_ms", draws.oneOf<int>({1, 100, 2000})},
                     {"buffer_limit_records", draws.oneOf<int>({1, 50, 1000, 100000})}};
    if (draws.chance(20)) {
        settings["record_size_bytes"] = {
            {"kind", "histogram"},
            {"bins", {{{"bytes", 100}, {"weight", 9}}, {{"bytes", 1'200'000}, {"weight", 1}}}}};
    }
    if (draws.chance(25)) {
        settings["source"] = "file";
        settings["file"] = {{"path", testData("orders.jsonl")},
                            {"pacing", draws.oneOf<std::string>({"rate", "maximum", "time_field"})},
                            {"time_field", "at"},
                            {"key_field", draws.oneOf<std::string>({"", "customer.id"})},
                            {"loop", draws.chance(50)}};
    } else if (draws.chance(15)) {
        settings["source"] = "trace";
        settings["trace"] = {{"path", testData("counts.csv")}, {"loop", draws.chance(50)}};
    }
    return settings;
}

Json consumer(Draws& draws) {
    Json settings = {{"library", draws.oneOf<std::string>({"kcl", "get_records"})},
                     {"starting_position", draws.oneOf<std::string>({"latest", "trim_horizon"})},
                     {"poll_interval_ms", draws.oneOf<int>({50, 200, 1000})},
                     {"max_records", draws.oneOf<int>({1, 100, 10000})},
                     {"workers", draws.between(1, 4)},
                     {"checkpoint_interval_ms", draws.oneOf<int>({0, 250, 60000})},
                     {"failover_time_ms", draws.oneOf<int>({0, 300, 10000})}};
    if (draws.chance(25)) {
        settings["enhanced_fan_out"] = true;
    }
    if (draws.chance(50)) {
        settings["records_per_second_per_worker"] = draws.oneOf<double>({0.5, 30, 450, 5000});
    }
    return settings;
}

void addEvents(Draws& draws, std::size_t consumers, std::int64_t durationMs, bool mayJump, Json& events) {
    for (std::int64_t i = draws.between(0, 8); i > 0; --i) {
        Json event = {{"at", millis(draws.between(0, durationMs))}};
        if (consumers == 0 || draws.chance(35)) {
            event["node"] = "web";
            event["action"] = "set";
            event["settings"] = draws.oneOf<Json>({{{"records_per_second", draws.between(0, 3000)}},
                                                   {{"maximum_retry_attempts", draws.oneOf<int>({-1, 0, 2})}},
                                                   {{"profile", profile(draws)}},
                                                   {{"batch_records", draws.between(1, 500)}},
                                                   {{"buffer_limit_records", draws.between(1, 2000)}}});
        } else {
            event["node"] = consumerName(
                static_cast<std::size_t>(draws.between(0, static_cast<std::int64_t>(consumers) - 1)));
            const auto action =
                draws.oneOf<std::string>({"stop", "start", "slow", "fail_worker", "seek", "set"});
            event["action"] = mayJump || action == "slow" || action == "set" ? action : "slow";
            if (event["action"] == "seek") {
                event["starting_position"] = draws.oneOf<std::string>({"latest", "trim_horizon"});
            } else if (event["action"] == "fail_worker") {
                event["worker"] = draws.between(0, 3);
            } else if (event["action"] == "slow") {
                event["factor"] = draws.oneOf<double>({0.1, 3, 500});
            } else if (event["action"] == "set") {
                event["settings"] = {{"poll_interval_ms", draws.between(20, 900)},
                                     {"records_per_second_per_worker", draws.oneOf<int>({40, 900})}};
            }
        }
        events.push_back(std::move(event));
    }
}

/// Splits, merges, counts and switches of the mode; many are refused, which changes nothing.
void addReshards(Draws& draws, std::int64_t durationMs, Json& events) {
    const auto shard = [&] {
        const std::string number = std::to_string(draws.between(0, 7));
        return "shardId-" + std::string(12 - number.size(), '0') + number;
    };
    for (std::int64_t i = draws.between(1, 6); i > 0; --i) {
        Json event = {{"at", millis(draws.between(0, durationMs))}, {"node", "clicks"}};
        switch (draws.between(0, 3)) {
        case 0:
            event["action"] = "split_shard";
            event["shard_to_split"] = shard();
            break;
        case 1:
            event["action"] = "merge_shards";
            event["shard_to_merge"] = shard();
            event["adjacent_shard_to_merge"] = shard();
            break;
        case 2:
            event["action"] = "update_shard_count";
            event["target_shard_count"] = draws.between(1, 8);
            break;
        default:
            event["action"] = "update_stream_mode";
            event["stream_mode"] = draws.oneOf<std::string>({"on_demand", "provisioned"});
        }
        events.push_back(std::move(event));
    }
}

struct Drawn {
    Pipeline pipeline;
    std::size_t consumers = 0;
    bool jumps = false; ///< consumers stop, fail or seek
    bool hasBucket = false;
    std::vector<bool> keepsOrder; ///< by consumer: whether it finishes parents first
};

Drawn drawn(std::uint64_t seed) {
    Draws draws(seed, "conservation", "scenario");
    Drawn result;
    Chain chain{.producer = producer(draws),
                .stream = {{"shard_count", draws.between(1, 4)},
                           {"reshard_seconds", draws.oneOf<double>({0, 0.3, 1})}}};
    result.consumers = static_cast<std::size_t>(draws.between(0, 3));
    for (std::size_t i = 0; i < result.consumers; ++i) {
        chain.consumers.push_back(consumer(draws));
        // The fixture takes those that poll quicker than the KCL does for loops of one's own.
        result.keepsOrder.push_back(chain.consumers.back()["library"] == "kcl");
    }
    const std::int64_t durationMs = draws.between(1, 5000);
    result.jumps = draws.chance(60);
    Json events = Json::array();
    addEvents(draws, result.consumers, durationMs, result.jumps, events);
    if (draws.chance(60)) {
        addReshards(draws, durationMs, events);
    }
    result.hasBucket = result.consumers > 0 && draws.chance(50);
    if (result.hasBucket) {
        chain.bucket = {{"object_seconds", draws.between(1, 3)}};
        if (draws.chance(40)) {
            events.push_back({{"at", millis(durationMs / 3)}, {"node", "lake"}, {"action", "fail"}});
            events.push_back({{"at", millis(durationMs / 2)}, {"node", "lake"}, {"action", "recover"}});
        }
    }
    chain.scenario = {{"duration", millis(durationMs)}, {"seed", seed}, {"events", std::move(events)}};
    result.pipeline = pipelineOf(chain);
    if (draws.chance(50)) { // the order of the nodes in the file has no meaning
        std::ranges::reverse(result.pipeline.nodes);
    }
    return result;
}

void expectSums(const TestRun& run, const Drawn& scenario) {
    const std::int64_t accepted = run.sum("web", "RecordsAccepted");
    EXPECT_EQ(run.sum("web", "RecordsGenerated"), accepted + run.sum("web", "RecordsExpired") +
                                                      run.sum("web", "RecordsDropped") +
                                                      run.latest("web", "RecordsWaiting"));
    EXPECT_EQ(run.sum("web", "RecordsDropped"), run.sum("web", "RecordsDropped.RetriesExhausted") +
                                                    run.sum("web", "RecordsDropped.BufferFull") +
                                                    run.sum("web", "RecordsDropped.TooLarge") +
                                                    run.sum("web", "RecordsDropped.Unlinked"));
    EXPECT_GE(run.latest("web", "RecordsWaiting"), 0);
    const std::int64_t answered =
        accepted + run.sum("web", "RecordsThrottled") + run.sum("web", "RecordsDropped.TooLarge");
    if (run.sum("web", "RecordsDropped.TooLarge") == 0) {
        EXPECT_EQ(run.sum("web", "PutAttempts"), answered);
    } else { // the other records of a call that failed were sent for nothing
        EXPECT_GE(run.sum("web", "PutAttempts"), answered);
    }
    EXPECT_EQ(run.sum("clicks", "IncomingRecords"), accepted);
    EXPECT_EQ(run.sum("clicks", "WriteProvisionedThroughputExceeded"), run.sum("web", "RecordsThrottled"));
    std::int64_t stored = 0;
    for (const ShardState& shard : run.state("clicks").shards) {
        stored += shard.storedRecords;
    }
    EXPECT_EQ(stored, accepted) << "nothing is trimmed within a day";
    std::int64_t handedOut = 0;
    for (std::size_t i = 0; i < scenario.consumers; ++i) {
        const std::string app = consumerName(i);
        EXPECT_EQ(accepted, run.sum(app, "RecordsRead") + run.sum(app, "RecordsTrimmedUnread") +
                                run.latest(app, "RecordsUnread"));
        if (!scenario.jumps) {
            EXPECT_EQ(run.sum(app, "DuplicateRecords"), 0);
            if (scenario.keepsOrder[i]) {
                EXPECT_EQ(run.sum(app, "OutOfOrderRecords"), 0);
            }
        }
        handedOut += run.sum(app, "BytesRead");
    }
    EXPECT_EQ(run.sum("clicks", "GetRecords.Bytes") + run.sum("clicks", "SubscribeToShardEvent.Bytes"),
              handedOut);
    if (scenario.hasBucket) {
        EXPECT_EQ(run.sum("lake", "RecordsReceived"),
                  run.sum("app", "RecordsRead") + run.sum("app", "DuplicateRecords"));
    }
}

class Conservation : public testing::TestWithParam<int> {};

constexpr int kScenarios = 30; // a test, of ten tests

TEST_P(Conservation, EverythingIsAccountedFor) {
    for (int i = 0; i < kScenarios; ++i) {
        const auto seed = static_cast<std::uint64_t>(GetParam() * kScenarios + i);
        SCOPED_TRACE("scenario " + std::to_string(seed));
        const Drawn scenario = drawn(seed);
        TestRun run(scenario.pipeline);
        run.finishAtEnd();
        expectSums(run, scenario);
        if (HasFailure()) {
            std::cout << formatProject(scenario.pipeline, builtinNodeTypes().catalog());
            return;
        }
    }
}

/// However the run is cut, and whether what happens comes from the scenario or from somebody's hands.
TEST_P(Conservation, SlicesAndReplaysGiveTheSameDigest) {
    for (int i = 0; i < kScenarios / 3; ++i) {
        const auto seed = static_cast<std::uint64_t>(GetParam() * kScenarios + i);
        SCOPED_TRACE("scenario " + std::to_string(seed));
        const Drawn scenario = drawn(seed);
        TestRun whole(scenario.pipeline);
        const std::string digest = whole.finishAtEnd().digest;

        Draws draws(seed + 1'000'000, "conservation", "scenario");
        TestRun sliced(scenario.pipeline);
        for (Duration time = 0ns; sliced.engine().state() == EngineState::running;) {
            time += Duration(draws.between(1, 400'000'000));
            sliced.until(time);
            static_cast<void>(sliced.engine().snapshot());
        }
        EXPECT_EQ(sliced.finish().digest, digest);

        Pipeline quiet = scenario.pipeline;
        std::vector<ScenarioEvent> events = std::move(quiet.scenario.events);
        quiet.scenario.events.clear();
        std::ranges::stable_sort(events, {}, &ScenarioEvent::at);
        TestRun live(quiet);
        for (const ScenarioEvent& event : events) {
            live.until(event.at);
            // Some are refused (there is no such worker): they change nothing and are not recorded.
            static_cast<void>(live.command(event.node.text(), event.action, event.arguments));
        }
        live.toEnd();
        Pipeline recorded = quiet;
        recorded.scenario = live.engine().recordedScenario();
        const std::string liveDigest = live.finish().digest;
        TestRun replay(recorded);
        EXPECT_EQ(replay.finishAtEnd().digest, liveDigest);
        if (HasFailure()) {
            std::cout << formatProject(scenario.pipeline, builtinNodeTypes().catalog());
            return;
        }
    }
}

/// Records of a key come out in the order in which they came to be, whatever is refused, stops or fails: what
/// is read again after a restart repeats the order from there.
TEST_P(Conservation, TheOrderOfEachKeyIsKept) {
    for (int i = 0; i < kScenarios / 3; ++i) {
        const auto seed = static_cast<std::uint64_t>(GetParam() * kScenarios + i);
        SCOPED_TRACE("scenario " + std::to_string(seed));
        Draws draws(seed + 2'000'000, "conservation", "scenario");
        Chain chain{.producer = {{"records_per_second", draws.between(100, 1500)},
                                 {"record_size_bytes", draws.oneOf<int>({20, 3000})},
                                 {"template", "{{key}} {{sequence}} {{padding}}"},
                                 {"partition_key", {{"kind", "zipf"}, {"count", draws.between(1, 40)}}},
                                 {"client", "put_record"},
                                 {"maximum_retry_attempts", -1},
                                 {"request_latency_ms", draws.oneOf<int>({0, 5, 60})},
                                 {"retry_base_delay_ms", draws.oneOf<int>({1, 100})}},
                    .stream = {{"shard_count", draws.between(1, 3)}, {"write_burst_seconds", 0.05}},
                    .consumers = {consumer(draws)},
                    .bucket = {{"object_seconds", 1}}};
        Json events = Json::array();
        for (const char* action : {"stop", "start", "fail_worker", "slow"}) {
            if (draws.chance(50)) {
                events.push_back(
                    {{"at", millis(draws.between(500, 5000))}, {"node", "app"}, {"action", action}});
            }
        }
        chain.scenario = {{"duration", "6s"}, {"seed", seed}, {"events", std::move(events)}};
        const TemporaryFolder out;
        RunOptions options;
        options.outputFolder = out.path();
        TestRun run(chain, options);
        run.finishAtEnd();
        std::map<std::string, std::int64_t> newest;
        std::map<std::string, std::int64_t> previous;
        for (const std::string& object : out.files()) {
            for (const std::string& line : linesOf(object)) {
                const std::string key = line.substr(0, line.find(' '));
                const std::int64_t sequence = std::stoll(line.substr(key.size() + 1));
                const auto last = newest.try_emplace(key, -1).first;
                const bool isAgain = sequence <= last->second;
                // Something new comes right behind what came last; something again begins a repetition or
                // goes on with it.
                if (!isAgain) {
                    EXPECT_EQ(previous.try_emplace(key, -1).first->second, last->second) << line;
                    last->second = sequence;
                }
                previous[key] = sequence;
            }
        }
        EXPECT_EQ(run.sum("app", "OutOfOrderRecords"), 0);
        if (HasFailure()) {
            std::cout << formatProject(pipelineOf(chain), builtinNodeTypes().catalog());
            return;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Conservation, testing::Range(0, 10));

TEST(ConservationOverDays, WhatRetentionRemovesUnreadIsCounted) {
    // A consumer that stands still for two days, one that is too slow, and one that keeps up.
    Chain chain{.producer = {{"records_per_second", 0.05}, {"record_size_bytes", 100}},
                .stream = {{"shard_count", 2}},
                .consumers = {{{"poll_interval_ms", 60000}},
                              {{"poll_interval_ms", 60000}, {"records_per_second_per_worker", 0.005}},
                              {{"poll_interval_ms", 60000}}},
                .scenario = {{"duration", "30h"},
                             {"events",
                              {{{"at", "1h"}, {"node", "app"}, {"action", "stop"}},
                               {{"at", "29h"}, {"node", "app"}, {"action", "start"}}}}}};
    TestRun run(chain);
    run.finishAtEnd();
    const std::int64_t accepted = run.sum("clicks", "IncomingRecords");
    EXPECT_EQ(accepted, 30 * 3600 / 20);
    for (const char* app : {"app", "app-1", "app-2"}) {
        EXPECT_EQ(accepted, run.sum(app, "RecordsRead") + run.sum(app, "RecordsTrimmedUnread") +
                                run.latest(app, "RecordsUnread"))
            << app;
    }
    // Stopped at 1 h, back at 29 h: what came from 1 h to 5 h is gone, 180 records an hour.
    EXPECT_NEAR(static_cast<double>(run.sum("app", "RecordsTrimmedUnread")), 4 * 180, 10);
    EXPECT_GT(run.sum("app-1", "RecordsTrimmedUnread"), 0);
    EXPECT_EQ(run.sum("app-2", "RecordsTrimmedUnread"), 0);
}

} // namespace
} // namespace millrace
