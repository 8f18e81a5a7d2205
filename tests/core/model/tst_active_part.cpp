// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/active_part.h"

#include "checks/design_checks.h"
#include "model/validation.h"
#include "nodes/catalog.h"
#include "nodes/run_fixture.h"
#include "report/run_report.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Relays, which take and give: types that can be by-passed.
Catalog relays() {
    NodeDescription relay;
    relay.type = "relay";
    relay.ports = {{.id = "in",
                    .direction = PortDirection::input,
                    .linkSettings = {{.key = "share", .type = SettingType::integer, .defaultValue = 1}}},
                   {.id = "out", .direction = PortDirection::output}};
    NodeDescription narrow = relay;
    narrow.type = "narrow";
    narrow.ports[0].maximumLinks = 1;
    return Catalog({relay, narrow});
}

Pipeline row(const std::vector<std::string>& ids) {
    Pipeline pipeline;
    for (const std::string& id : ids) {
        Node node;
        node.id = NodeId(id);
        node.type = "relay";
        pipeline.nodes.push_back(node);
    }
    for (std::size_t i = 1; i < ids.size(); ++i) {
        pipeline.links.push_back({{NodeId(ids[i - 1]), "out"}, {NodeId(ids[i]), "in"}});
    }
    return pipeline;
}

void rest(Pipeline& pipeline, const std::string& node, NodeActivity activity) {
    ASSERT_TRUE(apply(pipeline, Edit{SetNodeActivity{NodeId(node), activity}}).ok());
}

std::vector<std::string> linksOf(const Pipeline& pipeline) {
    std::vector<std::string> links;
    for (const Link& link : pipeline.links) {
        links.push_back(link.from.text() + " " + link.to.text());
    }
    return links;
}

TEST(ActivePart, WithoutRestingNodesItIsTheWhole) {
    const Pipeline whole = row({"a", "b", "c"});
    EXPECT_EQ(activePart(whole, relays()), whole);
    EXPECT_THAT(restingNodes(whole), IsEmpty());
}

TEST(ActivePart, DisabledIsAsIfTheNodeWereRemoved) {
    Pipeline pipeline = row({"a", "b", "c"});
    Annotation frame;
    frame.kind = "frame";
    frame.nodes = {NodeId("a"), NodeId("b")};
    pipeline.annotations = {frame};
    pipeline.scenario.events = {{std::chrono::seconds(1), NodeId("b"), "set"},
                                {std::chrono::seconds(2), NodeId("c"), "set"}};
    pipeline.objectives = {{NodeId("b"), "Metric"}, {NodeId("a"), "Metric"}};
    Pipeline removed = pipeline;
    ASSERT_TRUE(apply(removed, Edit{RemoveNode{NodeId("b")}}).ok());
    rest(pipeline, "b", NodeActivity::disabled);
    EXPECT_EQ(activePart(pipeline, relays()), removed);
    EXPECT_THAT(restingNodes(pipeline), ElementsAre(NodeId("b")));
}

TEST(ActivePart, BypassedLinksItsSourcesToItsTargets) {
    Pipeline pipeline = row({"a", "b", "c"});
    pipeline.nodes.push_back(pipeline.nodes[2]);
    pipeline.nodes.back().id = NodeId("d");
    pipeline.links.push_back({{NodeId("b"), "out"}, {NodeId("d"), "in"}, {{"share", 3}}});
    rest(pipeline, "b", NodeActivity::bypassed);
    const Pipeline part = activePart(pipeline, relays());
    EXPECT_THAT(linksOf(part), ElementsAre("a.out c.in", "a.out d.in"));
    EXPECT_EQ(part.links[1].settings["share"], 3); // what was set at the target's port stays there
    EXPECT_EQ(part.findNode(NodeId("b")), nullptr);
}

TEST(ActivePart, SeveralInARowAreBypassedTogether) {
    Pipeline pipeline = row({"a", "b", "c", "d"});
    rest(pipeline, "c", NodeActivity::bypassed);
    rest(pipeline, "b", NodeActivity::bypassed);
    EXPECT_THAT(linksOf(activePart(pipeline, relays())), ElementsAre("a.out d.in"));
    rest(pipeline, "d", NodeActivity::disabled); // nothing behind them any more
    EXPECT_THAT(linksOf(activePart(pipeline, relays())), IsEmpty());
}

TEST(ActivePart, BypassKeepsTheRulesOfLinks) {
    Pipeline pipeline = row({"a", "b", "c"});
    pipeline.nodes.push_back(pipeline.nodes[0]);
    pipeline.nodes.back().id = NodeId("a2");
    pipeline.links.push_back({{NodeId("a2"), "out"}, {NodeId("b"), "in"}});
    pipeline.nodes[2].type = "narrow"; // takes one link
    rest(pipeline, "b", NodeActivity::bypassed);
    EXPECT_THAT(linksOf(activePart(pipeline, relays())), ElementsAre("a.out c.in"));
    EXPECT_THAT(joiningLinks(pipeline, relays(), NodeId("a")), IsEmpty());
}

TEST(ActivePart, AStreamHasNothingToJoin) {
    const Pipeline pipeline = pipelineOf(Chain{.consumers = {Json::object()}});
    EXPECT_THAT(joiningLinks(pipeline, builtinNodeTypes().catalog(), NodeId("clicks")), IsEmpty());
}

Chain twoApps() {
    return {.producer = {{"records_per_second", 200}, {"record_size_bytes", 100}},
            .consumers = {Json::object(), {{"records_per_second", 50}}},
            .bucket = Json::object(),
            .scenario = {{"duration", "20s"}}};
}

TEST(ActivePart, ARunIsThatOfTheProjectWithoutTheNode) {
    Pipeline removed = pipelineOf(twoApps());
    ASSERT_TRUE(apply(removed, Edit{RemoveNode{NodeId("app-1")}}).ok());
    Pipeline disabled = pipelineOf(twoApps());
    rest(disabled, "app-1", NodeActivity::disabled);
    disabled.objectives = {{NodeId("app-1"), "RecordsRead"}};
    const std::string whole = TestRun(pipelineOf(twoApps())).finishAtEnd().digest;
    TestRun without(removed);
    TestRun resting(disabled);
    const std::string expected = without.finishAtEnd().digest;
    const RunResult result = resting.finishAtEnd();
    EXPECT_EQ(result.digest, expected);
    EXPECT_NE(expected, whole);
    const PriceBook book = PriceBook::withoutPrices("us-east-1");
    const RunReport report = makeRunReport(disabled, result, book, {}, builtinNodeTypes(), 0);
    EXPECT_EQ(report.pipeline, removed);
    EXPECT_THAT(report.objectives, IsEmpty());
}

TEST(ActivePart, ChecksSayNothingOfADisabledNode) {
    Pipeline pipeline = pipelineOf(twoApps());
    pipeline.findNode(NodeId("app-1"))->settings["records_per_second"] = "many";
    const auto concerns = [&] {
        const std::vector<Finding> findings = checkPipeline(pipeline, builtinNodeTypes());
        return std::ranges::any_of(findings,
                                   [](const Finding& finding) { return finding.node == NodeId("app-1"); });
    };
    EXPECT_TRUE(concerns());
    rest(pipeline, "app-1", NodeActivity::disabled);
    EXPECT_FALSE(concerns());
    EXPECT_TRUE(Engine::create(pipeline, builtinNodeTypes(), {}).ok());
}

/// Places and fixes of findings are those of the project, not of its active part.
TEST(ActivePart, FindingsKeepTheirPlacesInTheProject) {
    Pipeline pipeline = pipelineOf(twoApps());
    pipeline.scenario.events = {
        {std::chrono::seconds(1), NodeId("app-1"), "set", {{"settings", Json::object()}}},
        {std::chrono::seconds(2), NodeId("clicks"), "update_shard_count", {{"target_shard_count", 9}}}};
    pipeline.objectives = {{NodeId("app-1"), "RecordsRead"}, {NodeId("app"), "Nothing"}};
    rest(pipeline, "app-1", NodeActivity::disabled);
    const std::vector<Finding> findings = checkPipeline(pipeline, builtinNodeTypes());
    const auto starting = [&](const char* place) {
        const auto found = std::ranges::find_if(
            findings, [&](const Finding& finding) { return finding.path.starts_with(place); });
        return found == findings.end() ? nullptr : &*found;
    };
    EXPECT_NE(starting("objectives[1].metric"), nullptr);
    const Finding* reshard = starting("scenario.events[1]");
    ASSERT_NE(reshard, nullptr);
    ASSERT_FALSE(reshard->fixes.empty());
    Pipeline mended = pipeline;
    ASSERT_TRUE(apply(mended, reshard->fixes.front().edit).ok());
    ASSERT_EQ(mended.scenario.events.size(), 2U);
    EXPECT_EQ(mended.scenario.events[0], pipeline.scenario.events[0]);
    EXPECT_NE(mended.scenario.events[1], pipeline.scenario.events[1]);
}

} // namespace
} // namespace millrace
