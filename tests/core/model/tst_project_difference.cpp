// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit.h"
#include "model/project_difference.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

const NodeId kWeb("web");
const NodeId kClicks("clicks");
const NodeId kApp("app");

const Catalog& catalog() {
    return builtinNodeTypes().catalog();
}

Pipeline clickstream() {
    return loadProject(MILLRACE_SOURCE_DIR "/resources/examples/clickstream.millrace").value().pipeline;
}

Pipeline edited(const Edit& edit) {
    Pipeline pipeline = clickstream();
    EXPECT_TRUE(apply(pipeline, edit).ok());
    return pipeline;
}

std::vector<ProjectDifference> after(const Edit& edit) {
    return differencesOf(clickstream(), edited(edit), catalog());
}

TEST(ProjectDifference, SameProjectsDoNotDiffer) {
    EXPECT_TRUE(differencesOf(clickstream(), clickstream(), catalog()).empty());
}

TEST(ProjectDifference, ADefaultThatIsWrittenOutIsNoDifference) {
    const NodeDescription* type = catalog().find("data_stream");
    ASSERT_NE(type, nullptr);
    Pipeline pipeline = clickstream();
    Json& settings = pipeline.findNode(kClicks)->settings;
    for (const Setting& setting : type->settings) {
        if (!settings.contains(setting.key) && !setting.defaultValue.is_null() && !setting.derivedDefault) {
            settings[setting.key] = setting.defaultValue;
        }
    }
    ASSERT_NE(pipeline, clickstream());
    EXPECT_TRUE(differencesOf(clickstream(), pipeline, catalog()).empty());
}

TEST(ProjectDifference, ASettingIsNamedByItsTitleWithBothValues) {
    const Json settings = clickstream().findNode(kClicks)->settings;
    Json more = settings;
    more["shard_count"] = 7;
    const auto found = after({SetNodeSettings{kClicks, more}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, DifferenceKind::changed);
    EXPECT_EQ(found[0].unit, Unit::shards);
    EXPECT_EQ(found[0].node, kClicks);
    EXPECT_EQ(found[0].subject.english(), "clicks");
    EXPECT_EQ(found[0].path, "settings.shard_count");
    EXPECT_EQ(found[0].what,
              Text(findSetting(catalog().find("data_stream")->settings, more, "shard_count")->title));
    EXPECT_EQ(found[0].before, settings.contains("shard_count")
                                   ? std::optional(settings["shard_count"].dump())
                                   : std::nullopt);
    EXPECT_EQ(found[0].after, "7");
}

TEST(ProjectDifference, NestedSettingsGoDownToTheValue) {
    Pipeline before = clickstream();
    Pipeline changed = before;
    before.findNode(kWeb)->settings["profile"] = Json{{"kind", "steps"}, {"values", {1, 2, 3}}};
    changed.findNode(kWeb)->settings["profile"] = Json{{"kind", "steps"}, {"values", {1, 5, 3}}};
    const auto found = differencesOf(before, changed, catalog());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].path, "settings.profile.values[1]");
    EXPECT_EQ(found[0].before, "2");
    EXPECT_EQ(found[0].after, "5");
}

TEST(ProjectDifference, NodesComeGoMoveAndAreRenamed) {
    Node node;
    node.id = NodeId("more");
    node.type = "data_stream";
    node.label = "Orders";
    auto found = after({AddNode{node}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, DifferenceKind::added);
    EXPECT_EQ(found[0].subject.english(), "Orders");
    EXPECT_TRUE(found[0].what.empty());

    found = after({MoveNodes{{{kWeb, {5, 6}}}}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].what.english(), "Position");
    EXPECT_EQ(found[0].after, "[5,6]");

    found = after({RenameNode{kWeb, "Shop"}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].subject.english(), "Shop");
    EXPECT_EQ(found[0].after, "Shop");

    found = after({SetNodeActivity{kWeb, NodeActivity::disabled}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].what.english(), "Activity");
    EXPECT_EQ(found[0].before, std::nullopt);
    EXPECT_EQ(found[0].after, "disabled");
}

TEST(ProjectDifference, ARemovedNodeTakesItsLinksAlong) {
    const auto found = after({RemoveNode{kWeb}});
    const auto removed = std::ranges::count(found, DifferenceKind::removed, &ProjectDifference::kind);
    EXPECT_GE(removed, 2);
    EXPECT_THAT(found, testing::Contains(testing::Field(&ProjectDifference::node, kWeb)));
    EXPECT_THAT(found, testing::Contains(testing::ResultOf(
                           [](const ProjectDifference& one) { return one.subject.english(); },
                           "Web clicks → clicks")));
}

TEST(ProjectDifference, LinksDifferInSettingsAndBends) {
    auto found = after({SetLinkBends{{kWeb, "out"}, {kClicks, "in"}, {{1, 2}, {3, 4}}}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].subject.english(), "Web clicks → clicks");
    EXPECT_EQ(found[0].what.english(), "Bend points");
    EXPECT_EQ(found[0].after, "[[1,2],[3,4]]");

    found = after({AddLink{{{kWeb, "out"}, {kApp, "in"}}}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, DifferenceKind::added);
}

TEST(ProjectDifference, ProjectScenarioAndNotesDiffer) {
    const Pipeline now = clickstream();
    auto found = after({SetProjectProperties{"Other", now.description, "eu-west-1", now.cost, now.account}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].subject.english(), "Project");
    EXPECT_EQ(found[0].what.english(), "Name");
    EXPECT_EQ(found[1].what.english(), "Region");

    Scenario scenario = now.scenario;
    scenario.seed = 7;
    scenario.events.push_back({std::chrono::seconds(10), kWeb, "stop"});
    found = after({SetScenario{scenario}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].after, "7");
    EXPECT_EQ(found[1].kind, DifferenceKind::added);

    std::vector<Annotation> notes = now.annotations;
    notes.push_back({"note", "", "Look here", {}, Position{1, 2}});
    found = after({SetAnnotations{notes}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].subject.english(), "Note \"Look here\"");

    std::vector<Objective> objectives = now.objectives;
    objectives.push_back({{}, "MonthlyCost", "sum", "<=", 100});
    found = after({SetObjectives{objectives}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].subject.english(), "Objective for MonthlyCost");
}

TEST(ProjectDifference, WhatAnEventChangesIsNamedAsTheNodeNamesIt) {
    const auto withRate = [](int rate) {
        Pipeline pipeline = clickstream();
        pipeline.scenario.events = {
            {std::chrono::minutes(5), kWeb, "set", {{"settings", {{"records_per_second", rate}}}}}};
        return pipeline;
    };
    const auto found = differencesOf(withRate(1500), withRate(1700), catalog());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].what.english(), "Rate");
    EXPECT_EQ(found[0].path, "settings.records_per_second");
    EXPECT_EQ(found[0].before, "1500");
    EXPECT_EQ(found[0].after, "1700");
    EXPECT_EQ(found[0].unit, Unit::recordsPerSecond);
}

TEST(ProjectDifference, OrderAndUnknownKeysCount) {
    Pipeline turned = clickstream();
    std::swap(turned.nodes[0], turned.nodes[1]);
    auto found = differencesOf(clickstream(), turned, catalog());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].what.english(), "Order in the file");

    Pipeline extended = clickstream();
    extended.extra["plugin"] = Json{{"level", 3}};
    found = differencesOf(clickstream(), extended, catalog());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].path, "plugin");
    EXPECT_EQ(found[0].after, "{\"level\":3}");
}

} // namespace
} // namespace millrace
