// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of every node type, as the catalog describes it, and every live setting of one value: done by
// hand and out of a scenario it comes to the same digest. A new node type needs a place in kPlaces, a new
// action nothing.
#include "nodes/run_fixture.h"

#include <functional>

namespace millrace {
namespace {

/// Where a node of a type stands in the pipeline of these tests.
const std::map<std::string, std::string> kPlaces = {
    {"producer", "web"}, {"data_stream", "clicks"}, {"consumer", "app"}, {"s3_bucket", "lake"}};

constexpr Duration kAt = 2'500ms;

/// A pipeline of all node types in which an action may have a meaning; some need a state of their own.
struct Situation {
    const char* name;
    Json stream;
    Json before; ///< an event at 1 s, or null
};

std::vector<Situation> situations() {
    const auto event = [](const char* node, const char* action) {
        return Json{{"at", "1s"}, {"node", node}, {"action", action}};
    };
    const Json provisioned = {{"shard_count", 2}, {"reshard_seconds", 1}};
    return {{"provisioned", provisioned, {}},
            {"on-demand", {{"stream_mode", "on_demand"}, {"reshard_seconds", 1}}, {}},
            {"stopped", provisioned, event("app", "stop")},
            {"failed", provisioned, event("lake", "fail")}};
}

Pipeline pipelineIn(const Situation& situation, const Json& event = {}) {
    Json events = Json::array();
    for (const Json& one : {situation.before, event}) {
        if (!one.is_null()) {
            events.push_back(one);
        }
    }
    Pipeline pipeline = pipelineOf(Chain{.producer = {{"records_per_second", 900},
                                                      {"record_size_bytes", 300},
                                                      {"partition_key", {{"kind", "uniform"}, {"count", 50}}},
                                                      {"maximum_in_flight", 3}},
                                         .stream = situation.stream,
                                         .consumers = {{{"workers", 2},
                                                        {"poll_interval_ms", 300},
                                                        {"checkpoint_interval_ms", 700},
                                                        {"failover_time_ms", 500},
                                                        {"records_per_second_per_worker", 2000}}},
                                         .bucket = {{"object_seconds", 1}},
                                         .scenario = {{"duration", "6s"}, {"events", std::move(events)}}});
    pipeline.account["kinesis_on_demand_advantage"] = true;
    return pipeline;
}

/// What stands for an argument: the shards that there are, or the smallest value allowed.
Json argumentOf(const Setting& argument) {
    static const std::map<std::string, Json> known = {{"shard_to_split", "shardId-000000000000"},
                                                      {"shard_to_merge", "shardId-000000000000"},
                                                      {"adjacent_shard_to_merge", "shardId-000000000001"},
                                                      {"target_shard_count", 3},
                                                      {"retention_period_hours", 36}};
    const auto found = known.find(argument.key);
    if (found != known.end()) {
        return found->second;
    }
    if (argument.required && argument.defaultValue.is_null() && argument.minimum) {
        return *argument.minimum;
    }
    return {}; // its default
}

std::string digestOf(const Pipeline& pipeline) {
    TestRun run(pipeline);
    return run.finishAtEnd().digest;
}

/// Does it by hand at kAt; the digest, or nothing when it is refused.
std::optional<std::string> liveDigest(const Situation& situation, const Command& command) {
    TestRun run(pipelineIn(situation));
    run.until(kAt);
    if (!run.command(command.node.text(), command.action, command.arguments)) {
        return std::nullopt;
    }
    run.toEnd();
    Pipeline recorded = pipelineIn(situation);
    recorded.scenario = run.engine().recordedScenario();
    std::string digest = run.finish().digest;
    EXPECT_EQ(digestOf(recorded), digest) << "its record, replayed";
    return digest;
}

/// Whether it was accepted somewhere; everywhere by hand and out of a scenario come to the same.
bool worksBothWays(const Command& command) {
    for (const Situation& situation : situations()) {
        SCOPED_TRACE(situation.name);
        const std::optional<std::string> live = liveDigest(situation, command);
        if (!live) {
            continue;
        }
        Json event = command.arguments;
        event["at"] = "2500ms";
        event["node"] = command.node.text();
        event["action"] = command.action;
        EXPECT_EQ(digestOf(pipelineIn(situation, event)), *live);
        EXPECT_NE(digestOf(pipelineIn(situation)), *live) << "nothing came of it";
        return true;
    }
    return false;
}

TEST(Actions, EveryActionWorksLiveAndFromAScenarioWithEqualDigest) {
    int actions = 0;
    for (const NodeType& type : builtinNodeTypes().types()) {
        const NodeDescription& description = type.description;
        for (const ActionDescription& action : description.actions) {
            SCOPED_TRACE(description.type + "." + action.name);
            const auto place = kPlaces.find(description.type);
            ASSERT_NE(place, kPlaces.end()) << "give this node type a place in kPlaces";
            Json arguments = Json::object();
            for (const Setting& argument : action.arguments) {
                if (Json value = argumentOf(argument); !value.is_null()) {
                    arguments[argument.key] = std::move(value);
                }
            }
            EXPECT_TRUE(worksBothWays({NodeId(place->second), action.name, arguments}))
                << "refused in every situation";
            ++actions;
        }
    }
    EXPECT_GE(actions, 13);
}

/// Another allowed value of a setting of one value; null when there is none to be seen.
Json otherValue(const Setting& setting, const Json& now) {
    switch (setting.type) {
    case SettingType::boolean:
        return !now.get<bool>();
    case SettingType::enumeration:
        for (const EnumValue& value : setting.values) {
            if (value.value != now) {
                return value.value;
            }
        }
        return {};
    case SettingType::integer: {
        const double next = now.is_number() ? now.get<double>() + 1 : setting.minimum.value_or(0) + 1;
        return !setting.maximum || next <= *setting.maximum ? Json(static_cast<std::int64_t>(next))
                                                            : Json(static_cast<std::int64_t>(next) - 2);
    }
    case SettingType::number: {
        const double next = now.is_number() ? now.get<double>() / 2 + 0.25 : setting.minimum.value_or(0) + 1;
        return !setting.maximum || next <= *setting.maximum ? Json(next) : Json(*setting.maximum);
    }
    default:
        return {};
    }
}

TEST(Actions, EveryLiveSettingOfOneValueIsSetLiveAndFromAScenarioWithEqualDigest) {
    int set = 0;
    const Pipeline pipeline = pipelineIn(situations().front());
    for (const NodeType& type : builtinNodeTypes().types()) {
        const auto place = kPlaces.find(type.description.type);
        ASSERT_NE(place, kPlaces.end()) << type.description.type << ": give it a place in kPlaces";
        const std::vector<Setting>& settings = type.description.settings;
        const Json given = pipeline.findNode(NodeId(place->second))->settings;
        const Json resolved = resolveSettings(settings, given);
        for (const Setting& setting : settings) {
            const Json value =
                setting.live ? otherValue(setting, resolved.value(setting.key, Json())) : Json();
            if (value.is_null() || !isShown(setting, settings, given)) {
                continue;
            }
            SCOPED_TRACE(type.description.type + "." + setting.key + " = " + value.dump());
            EXPECT_TRUE(
                worksBothWays({NodeId(place->second), "set", {{"settings", {{setting.key, value}}}}}));
            ++set;
        }
    }
    EXPECT_GT(set, 20);
}

} // namespace
} // namespace millrace
