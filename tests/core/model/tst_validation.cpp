// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link_rules.h"
#include "model/project_file.h"
#include "model/validation.h"
#include "nodes/catalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::HasSubstr;

const Catalog& catalog() {
    return builtinNodeTypes().catalog();
}

Pipeline pipeline(const std::string& extra = {}) {
    Result<LoadedProject> loaded = parseProject(
        R"({"format": "millrace", "version": 1, "nodes": [
            {"id": "web", "type": "producer"}, {"id": "clicks", "type": "data_stream"}, {"id": "other", "type": "data_stream"},
            {"id": "app", "type": "consumer"}, {"id": "lake", "type": "s3_bucket"}],
            "links": [{"from": "web.out", "to": "clicks.in"}, {"from": "clicks.out", "to": "app.in"}, {"from": "app.out", "to": "lake.in"}])" +
        extra + "}");
    EXPECT_TRUE(loaded.ok()) << (loaded ? "" : loaded.error().sentence());
    return loaded ? std::move(loaded->pipeline) : Pipeline();
}

PortRef port(const char* node, const char* name) {
    return {NodeId(node), name};
}

std::string reason(const PortRef& from, const PortRef& to) {
    const Result<void> allowed = checkLink(pipeline(), catalog(), from, to);
    return allowed ? std::string() : allowed.error().sentence();
}

TEST(LinkRules, WhatFitsIsAllowed) {
    EXPECT_EQ(reason(port("web", "out"), port("other", "in")), "");
}

TEST(LinkRules, WhatDoesNotFitIsRefusedWithItsReason) {
    EXPECT_THAT(reason(port("web", "out"), port("clicks", "in")), HasSubstr("linked already"));
    EXPECT_THAT(reason(port("web", "out"), port("app", "in")), HasSubstr("put a stream between"));
    EXPECT_THAT(reason(port("web", "out"), port("lake", "in")), HasSubstr("a stream and a consumer"));
    EXPECT_THAT(reason(port("clicks", "out"), port("lake", "in")),
                HasSubstr("A bucket cannot read a stream"));
    EXPECT_THAT(reason(port("clicks", "out"), port("other", "in")), HasSubstr("does not write by itself"));
    EXPECT_THAT(reason(port("app", "out"), port("other", "in")), HasSubstr("not written into a stream"));
    EXPECT_THAT(reason(port("other", "out"), port("app", "in")), HasSubstr("takes one link"));
    EXPECT_THAT(reason(port("clicks", "in"), port("web", "out")), HasSubstr("from an output to an input"));
    EXPECT_THAT(reason(port("app", "out"), port("app", "in")), HasSubstr("itself"));
    EXPECT_THAT(reason(port("web", "side"), port("clicks", "in")), HasSubstr("no such port"));
    EXPECT_THAT(reason(port("nobody", "out"), port("clicks", "in")), HasSubstr("missing"));
}

/// Two relays, which no shipped type is yet: types that could be wired into a loop.
TEST(LinkRules, ALoopIsRefused) {
    NodeDescription relay;
    relay.type = "relay";
    relay.ports = {{.id = "in"}, {.id = "out", .direction = PortDirection::output}};
    const Catalog relays({relay});
    Pipeline loop;
    for (const char* id : {"a", "b", "c"}) {
        loop.nodes.push_back({NodeId(id), "relay", "", {}, Json::object(), Json::object()});
    }
    loop.links = {{port("a", "out"), port("b", "in"), Json::object(), Json::object()},
                  {port("b", "out"), port("c", "in"), Json::object(), Json::object()}};
    EXPECT_TRUE(checkLink(loop, relays, port("a", "out"), port("c", "in")).ok());
    const Result<void> closed = checkLink(loop, relays, port("c", "out"), port("a", "in"));
    ASSERT_FALSE(closed.ok());
    EXPECT_THAT(closed.error().what.english(), HasSubstr("loop"));
    loop.links.push_back({port("c", "out"), port("a", "in"), Json::object(), Json::object()});
    const std::vector<Finding> findings = validatePipeline(loop, relays);
    EXPECT_EQ(findings.size(), 3U);
}

struct Problem {
    const char* name;
    std::string members;
    Severity severity;
    const char* rule;
    const char* place;
    const char* what;
};

void PrintTo(const Problem& problem, std::ostream* out) {
    *out << problem.name;
}

class Validation : public testing::TestWithParam<Problem> {};

TEST_P(Validation, FindsIt) {
    const std::vector<Finding> findings = validatePipeline(pipeline(GetParam().members), catalog());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, GetParam().severity);
    EXPECT_EQ(findings[0].rule, GetParam().rule);
    EXPECT_EQ(placeOf(findings[0]), GetParam().place);
    EXPECT_THAT(findings[0].message.english(), HasSubstr(GetParam().what));
    EXPECT_FALSE(findings[0].todo.empty());
}

std::string event(const std::string& members) {
    return R"(, "scenario": {"duration": "1m", "events": [{)" + members + "}]}";
}

std::string objective(const std::string& members) {
    return R"(, "objectives": [{)" + members + "}]";
}

INSTANTIATE_TEST_SUITE_P(
    All, Validation,
    testing::Values(
        Problem{"unknownKey", R"(, "scenari0": {})", Severity::warning, "unknown-setting", "scenari0",
                "does not know"},
        Problem{"unknownKeyOfCost", R"(, "cost": {"free_teir": true})", Severity::warning, "unknown-setting",
                "cost.free_teir", "does not know"},
        Problem{"warmUpOverAll", R"(, "scenario": {"duration": "1m", "warm_up": "1m"})", Severity::error,
                "invalid-setting", "scenario.warm_up", "no statistics"},
        Problem{"farStart", R"(, "scenario": {"start": "2262-04-11T23:47:16Z"})", Severity::error,
                "invalid-setting", "scenario.start", "2250"},
        Problem{"eventOfNobody", event(R"("at": "1s", "node": "nobody", "action": "stop")"), Severity::error,
                "invalid-event", "scenario.events[0]", "nobody"},
        Problem{"unknownAction", event(R"("at": "1s", "node": "app", "action": "dance")"), Severity::error,
                "unknown-action", "scenario.events[0].action", "dance"},
        Problem{"lateEvent", event(R"("at": "2m", "node": "app", "action": "stop")"), Severity::warning,
                "event-beyond-end", "scenario.events[0]", "never happens"},
        Problem{"setWithoutSettings", event(R"("at": "1s", "node": "app", "action": "set")"), Severity::error,
                "invalid-event", "scenario.events[0].settings", "settings"},
        Problem{
            "setOutOfRange",
            event(R"("at": "1s", "node": "web", "action": "set", "settings": {"records_per_second": -5})"),
            Severity::error, "invalid-setting", "scenario.events[0].settings.records_per_second", "at least"},
        Problem{
            "setNotLive",
            event(R"("at": "1s", "node": "clicks", "action": "set", "settings": {"write_burst_seconds": 2})"),
            Severity::warning, "invalid-event", "scenario.events[0].settings.write_burst_seconds",
            "cannot change"},
        Problem{
            "argument",
            event(R"("at": "1s", "node": "clicks", "action": "set_retention", "retention_period_hours": 1)"),
            Severity::error, "invalid-setting", "scenario.events[0].retention_period_hours", "at least"},
        Problem{"objectiveOfNobody", objective(R"("node": "nobody", "metric": "IncomingBytes", "value": 1)"),
                Severity::error, "invalid-objective", "objectives[0].node", "nobody"},
        Problem{"objectiveWithoutNode", objective(R"("metric": "IncomingBytes", "value": 1)"),
                Severity::error, "invalid-objective", "objectives[0].node", "none is named"},
        Problem{"unknownMetric", objective(R"("node": "clicks", "metric": "Happiness", "value": 1)"),
                Severity::error, "invalid-objective", "objectives[0].metric", "Happiness"},
        Problem{"unknownStatistic",
                objective(R"("node": "clicks", "metric": "IncomingBytes", "statistic": "mode", "value": 1)"),
                Severity::error, "invalid-objective", "objectives[0].statistic", "mode"},
        Problem{"unknownComparison", objective(R"("metric": "MonthlyCost", "comparison": "~", "value": 1)"),
                Severity::error, "invalid-objective", "objectives[0].comparison", "~"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(ValidationOfNodes, TypesAndSettingsAreChecked) {
    Pipeline wrong = pipeline();
    wrong.nodes[0].settings = {{"records_per_second", 0}, {"records_per_secnd", 5}};
    wrong.nodes[1].type = "data_streem";
    wrong.nodes[3].settings = {{"workers", 1e300}};
    const std::vector<Finding> findings = validatePipeline(wrong, catalog());
    const auto has = [&](const char* rule, const char* place) {
        return std::ranges::any_of(findings, [&](const Finding& finding) {
            return finding.rule == rule && placeOf(finding) == place;
        });
    };
    EXPECT_TRUE(has("unknown-setting", "web.records_per_secnd"));
    EXPECT_TRUE(has("unknown-type", "clicks"));
    EXPECT_TRUE(has("invalid-setting", "app.workers"));
    EXPECT_TRUE(has("invalid-link", "links[1]")) << "the stream that it reads is of an unknown type";
}

TEST(ValidationOfNodes, AnUnknownKeyIsOfItsNode) {
    Pipeline odd = pipeline();
    odd.nodes[1].extra["zzz"] = 1;
    const std::vector<Finding> findings = validatePipeline(odd, catalog());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].rule, "unknown-setting");
    EXPECT_EQ(findings[0].node, odd.nodes[1].id);
    EXPECT_EQ(findings[0].path, "zzz");
}

TEST(ValidationOfNodes, TheExampleIsFine) {
    EXPECT_TRUE(validatePipeline(pipeline(), catalog()).empty());
}

TEST(ValidationOfLinks, AWrongLinkCanBeRemovedByItsFix) {
    Pipeline wrong = pipeline();
    wrong.links.push_back({port("clicks", "out"), port("lake", "in"), Json::object(), Json::object()});
    const std::vector<Finding> findings = validatePipeline(wrong, catalog());
    ASSERT_EQ(findings.size(), 1U);
    ASSERT_EQ(findings[0].fixes.size(), 1U);
    ASSERT_TRUE(apply(wrong, findings[0].fixes[0].edit).ok());
    EXPECT_EQ(wrong, pipeline());
}

} // namespace
} // namespace millrace
