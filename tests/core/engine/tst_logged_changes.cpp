// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setting_changes.h"
#include "nodes/run_fixture.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

const LoggedEvent& lastEvent(const Snapshot& snapshot) {
    return (*snapshot.events)[snapshot.events->size() - 1];
}

TEST(LoggedChanges, ASetSaysOldAndNewValues) {
    TestRun run({.producer = {{"records_per_second", 100}}, .scenario = {{"duration", "30s"}}});
    run.until(1s);
    ASSERT_TRUE(run.set("web", {{"records_per_second", 250}, {"batch_linger_ms", 40}}));
    const Snapshot snapshot = run.engine().snapshot();
    const LoggedEvent& event = lastEvent(snapshot);
    ASSERT_EQ(event.changes.size(), 2U);
    EXPECT_EQ(event.changes[0].path, "records_per_second");
    EXPECT_EQ(event.changes[0].before, Json(100));
    EXPECT_EQ(event.changes[0].after, Json(250));
    EXPECT_THAT(event.detail, testing::HasSubstr("Rate: 100 records/s → 250 records/s; "));
    EXPECT_THAT(event.detail, testing::EndsWith("→ 40 ms"));
}

TEST(LoggedChanges, InsideAChoiceTheFieldIsNamed) {
    TestRun run({.producer = {{"profile", {{"kind", "spike"}, {"at", "20s"}, {"factor", 2}}}},
                 .scenario = {{"duration", "30s"}}});
    run.until(1s);
    ASSERT_TRUE(run.set("web", {{"profile", {{"kind", "spike"}, {"at", "20s"}, {"factor", 3}}}}));
    const Snapshot inside = run.engine().snapshot();
    ASSERT_EQ(lastEvent(inside).changes.size(), 1U);
    EXPECT_EQ(lastEvent(inside).changes[0].path, "profile.factor");
    ASSERT_TRUE(run.set("web", {{"profile", {{"kind", "constant"}}}}));
    const Snapshot whole = run.engine().snapshot();
    ASSERT_EQ(lastEvent(whole).changes.size(), 1U);
    EXPECT_EQ(lastEvent(whole).changes[0].path, "profile");
    EXPECT_THAT(lastEvent(whole).detail, testing::HasSubstr("Spike → Constant"));
}

TEST(LoggedChanges, BackToTheDefaultNamesTheDefault) {
    TestRun run({.consumers = {{{"records_per_second_per_worker", 50}}}, .scenario = {{"duration", "30s"}}});
    run.until(1s);
    ASSERT_TRUE(run.set("app", {{"records_per_second_per_worker", nullptr}}));
    const Snapshot snapshot = run.engine().snapshot();
    EXPECT_THAT(lastEvent(snapshot).detail, testing::EndsWith("50 records/s → not set"));
}

TEST(LoggedChanges, ARefusedScenarioEventSaysWhyInParts) {
    TestRun run({.scenario = {{"duration", "3s"},
                              {"events",
                               {{{"at", "1s"},
                                 {"node", "web"},
                                 {"action", "set"},
                                 {"settings", {{"client", "put_record"}}}}}}}});
    run.until(2s);
    const Snapshot snapshot = run.engine().snapshot();
    const LoggedEvent& event = lastEvent(snapshot);
    EXPECT_EQ(event.event, "set-refused");
    ASSERT_TRUE(event.refusal.has_value());
    EXPECT_EQ(event.refusal->sentence(), event.detail);
}

TEST(RecentRates, ReadersShowTheMeanOverWholePolls) {
    TestRun run({.producer = {{"records_per_second", 600}},
                 .consumers = {{{"poll_interval_ms", 1500}}},
                 .scenario = {{"duration", "60s"}}});
    for (int second = 20; second < 26; ++second) {
        run.until(std::chrono::seconds(second));
        const Snapshot snapshot = run.engine().snapshot();
        for (const NodeState& state : snapshot.nodes) {
            const Figure& first = state.figures.at(0);
            if (state.node == NodeId("app")) {
                ASSERT_TRUE(first.recent.has_value());
                EXPECT_NEAR(first.calm(), 600, 12);
            } else {
                EXPECT_FALSE(first.recent.has_value()) << state.node.text();
            }
        }
    }
}

} // namespace
} // namespace millrace
