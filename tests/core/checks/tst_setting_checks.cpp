// SPDX-License-Identifier: GPL-3.0-or-later
// What a check says of settings that a run would refuse, or take for something else than they say.
#include "core/checks/checks_fixture.h"

#include "engine/engine.h"

#include <fstream>

#include <gmock/gmock.h>

namespace millrace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

class SettingChecks : public CheckedDesign {
protected:
    /// The check has one thing to say of `web` with these settings, and a run refuses it for the same reason.
    void expectRefused(Json given, const std::string& place, const std::string& what) {
        settings("web") = std::move(given);
        EXPECT_THAT(lines(), ElementsAre(AllOf(StartsWith("error web." + place + ": "), HasSubstr(what))));
        for (const Finding& finding : findings()) {
            EXPECT_EQ(finding.rule, "invalid-setting");
            EXPECT_FALSE(finding.todo.empty());
            EXPECT_FALSE(finding.message.context().empty()) << "not marked for translation";
        }
        const auto engine = Engine::create(pipeline, builtinNodeTypes(), {});
        ASSERT_FALSE(engine.ok());
        EXPECT_THAT(engine.error().sentence(), HasSubstr(what));
    }

    void expectWarning(Json given, const std::string& place, const std::string& what) {
        settings("web") = std::move(given);
        EXPECT_THAT(lines(), ElementsAre(AllOf(StartsWith("warning web." + place + ": "), HasSubstr(what))));
    }
};

Json profiled(Json profile) {
    return {{"profile", std::move(profile)}};
}

TEST_F(SettingChecks, ProfilesThatARunRefuses) {
    expectRefused(
        profiled({{"kind", "step"},
                  {"steps",
                   {{{"at", "5m"}, {"records_per_second", 1}}, {{"at", "1m"}, {"records_per_second", 2}}}}}),
        "profile.steps", "not in the order of their times");
    expectRefused(profiled({{"kind", "weekday_hours"}, {"table", {{1, 2}, {3}}}}), "profile.table",
                  "7 rows of 24");
    expectRefused(profiled({{"kind", "on_off"}, {"on", "0s"}, {"off", "0s"}}), "profile", "on and off");
    settings("web") = {{"source", "trace"},
                       {"trace", {{"path", "t.csv"}}},
                       {"profile", {{"kind", "on_off"}, {"on", "0s"}, {"off", "0s"}}}};
    EXPECT_THAT(lines(), IsEmpty()) << "a trace has no profile";
}

TEST_F(SettingChecks, TemplatesThatARunRefuses) {
    expectRefused({{"template", "{{uuid}} {{nothing}}"}}, "template.text", "{{nothing}} is no placeholder");
    expectRefused({{"template", {{"kind", "document"}, {"document", {{"a", {{"b", "{{int}}"}}}}}}}},
                  "template.document", "{{int}} needs two whole numbers");
    expectRefused(
        {{"template",
          {{"kind", "fields"}, {"fields", {{{"name", "a"}, {"value", 1}}, {{"name", "a"}, {"value", 2}}}}}}},
        "template.fields", "\"a\" is the name of two fields");
    const Json document = {{"kind", "document"}, {"document", {{"user", "{{uuid}}"}}}};
    const Json byField = {{"kind", "field"}, {"field", "usr"}};
    expectRefused({{"template", document}, {"partition_key", byField}}, "partition_key.field",
                  "no field \"usr\"");
    expectRefused({{"partition_key", byField}}, "partition_key.field", "no field \"usr\"");
    settings("web") = {{"template", document}, {"partition_key", {{"kind", "field"}, {"field", "user"}}}};
    EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(SettingChecks, HashKeysThatARunRefuses) {
    expectRefused({{"partition_key", {{"kind", "explicit"}, {"hash_keys", {"0", "2", "0x3"}}}}},
                  "partition_key.hash_keys[2]", "\"0x3\" is not a hash key");
}

TEST_F(SettingChecks, SizesAndKeysThatContradictThemselves) {
    const auto only = [&](Json given) {
        settings("web") = std::move(given);
        return testing::PrintToString(lines());
    };
    EXPECT_THAT(only({{"record_size_bytes", {{"kind", "uniform"}, {"min", 900}, {"max", 100}}}}),
                AllOf(HasSubstr("error web.record_size_bytes.min"), HasSubstr("the largest size, 100")));
    EXPECT_THAT(only({{"record_size_bytes", {{"kind", "histogram"}, {"bins", Json::array()}}}}),
                HasSubstr("error web.record_size_bytes.bins: holds no sizes"));
    EXPECT_THAT(only({{"record_size_bytes",
                       {{"kind", "histogram"},
                        {"bins", {{{"bytes", 5}, {"weight", 0}}, {{"bytes", 9}, {"weight", 0}}}}}}}),
                HasSubstr("error web.record_size_bytes.bins: has no weight above zero"));
    EXPECT_THAT(only({{"partition_key", {{"kind", "hot"}, {"count", 3}, {"hot_keys", 4}}}}),
                HasSubstr("error web.partition_key.hot_keys: is more than the number of keys, 3"));
    EXPECT_EQ(only({{"partition_key", {{"kind", "hot"}, {"count", 4}, {"hot_keys", 4}}}}), "{}");
    EXPECT_EQ(only({{"record_size_bytes", {{"kind", "uniform"}, {"min", 100}, {"max", 100}}}}), "{}");
}

TEST_F(SettingChecks, RatesThatTheClockCannotMake) {
    expectWarning({{"records_per_second", 1e-7}}, "records_per_second", "rounded to none");
    settings("web") = {{"records_per_second", 0}};
    EXPECT_THAT(findings("rate-out-of-range"), IsEmpty());
    settings("web") = {{"records_per_second", 1e-6}};
    EXPECT_THAT(findings("rate-out-of-range"), IsEmpty());
    settings("clicks")["shard_count"] = 20000; // so that nothing is said of throttling beside it
    settings("web") = {{"records_per_second", 1e6},
                       {"profile", {{"kind", "spike"}, {"at", "1m"}, {"factor", 2000}, {"duration", "1s"}}}};
    ASSERT_THAT(findings("rate-out-of-range"), SizeIs(1));
    EXPECT_EQ(findings("rate-out-of-range")[0].path, "profile.factor");
    EXPECT_THAT(findings("rate-out-of-range")[0].message.english(), HasSubstr("2000000000 records/s"));
    settings("web")["profile"]["factor"] = 1000;
    EXPECT_THAT(findings("rate-out-of-range"), IsEmpty());
    Json week = Json::array();
    for (int day = 0; day < 7; ++day) {
        week.push_back(std::vector<double>(24, day == 2 ? 1e-13 : 1.0));
    }
    settings("web") = {{"records_per_second", 1000},
                       {"profile", {{"kind", "weekday_hours"}, {"table", week}}}};
    ASSERT_THAT(findings("rate-out-of-range"), SizeIs(1));
    EXPECT_EQ(findings("rate-out-of-range")[0].path, "profile.table[2][0]");
}

TEST_F(SettingChecks, DataFilesAreLookedForWhereTheProjectLies) {
    const auto folder =
        std::filesystem::temp_directory_path() /
        ("millrace-checks-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-" +
         std::to_string(reinterpret_cast<std::uintptr_t>(this)));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "data.jsonl") << "{}\n";
    settings("web") = {{"source", "file"}, {"file", {{"path", "data.jsonl"}}}};
    EXPECT_THAT(lines(), IsEmpty()) << "nobody knows where the project lies";
    projectFolder = folder;
    EXPECT_THAT(lines(), IsEmpty());
    settings("web")["file"]["path"] = "dat.jsonl";
    EXPECT_THAT(lines(), ElementsAre(AllOf(StartsWith("error web.file.path: there is no file "),
                                           HasSubstr("dat.jsonl"))));
    settings("web") = {{"source", "trace"}, {"trace", {{"path", "."}}}};
    EXPECT_THAT(lines(), ElementsAre(AllOf(StartsWith("error web.trace.path: "),
                                           HasSubstr("is no file but a folder"))));
    settings("web")["trace"]["path"] = (folder / "data.jsonl").string();
    EXPECT_THAT(lines(), IsEmpty()) << "an absolute path stands alone";
    std::filesystem::remove_all(folder);
}

TEST_F(SettingChecks, FieldsOfAFileThatCannotBeFound) {
    const auto only = [&](Json file) {
        file["path"] = "data";
        settings("web") = {{"source", "file"}, {"file", std::move(file)}};
        return testing::PrintToString(lines());
    };
    EXPECT_THAT(only({{"pacing", "time_field"}}), HasSubstr("error web.file.time_field: is needed"));
    EXPECT_THAT(only({{"format", "text"}, {"key_field", "c"}}),
                HasSubstr("error web.file.fields: is needed"));
    EXPECT_THAT(only({{"format", "text"}, {"key_field", "c"}, {"fields", "(?<c>"}}),
                HasSubstr("error web.file.fields: the regular expression does not compile"));
    EXPECT_THAT(only({{"key_field", "a["}}), HasSubstr("error web.file.key_field: is no path"));
    EXPECT_EQ(only({{"format", "text"}, {"key_field", "c"}, {"fields", "(?<c>.)"}}), "{}");
    EXPECT_EQ(only({{"format", "csv"}, {"key_field", "anything"}}), "{}");
}

TEST_F(SettingChecks, KeysThatAreCutShareThem) {
    const auto keyed = [](const char* value) {
        return Json{{"partition_key", {{"kind", "field"}, {"field", "k"}}},
                    {"template", {{"kind", "document"}, {"document", {{"k", value}}}}}};
    };
    expectWarning(keyed("{{hex 300}}"), "partition_key.field", "256 characters");
    settings("web") = keyed("{{hex 200}}");
    EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(SettingChecks, ShardCountIsIgnoredBesideShards) {
    settings("clicks") = {
        {"shard_count", 4},
        {"shards",
         {{{"starting_hash_key", "0"}, {"ending_hash_key", "170141183460469231731687303715884105727"}},
          {{"starting_hash_key", "170141183460469231731687303715884105728"},
           {"ending_hash_key", "340282366920938463463374607431768211455"}}}}};
    EXPECT_THAT(lines(), ElementsAre(AllOf(StartsWith("warning clicks.shard_count: is ignored"),
                                           HasSubstr("2 shards"))));
    expectFixHelps("ignored-shard-count");
    EXPECT_FALSE(settings("clicks").contains("shard_count"));
}

// dev/kcl-configuration.html: the code's floor is 200 ms.
TEST_F(SettingChecks, TheKclPollsEvery200MsAtMost) {
    settings("app") = {{"poll_interval_ms", 199}};
    EXPECT_THAT(lines(), testing::Contains(StartsWith("error app.poll_interval_ms: is 199 ms")));
    expectFixHelps("invalid-setting");
    EXPECT_EQ(settings("app")["poll_interval_ms"], 200);
    settings("app") = {{"library", "get_records"}, {"poll_interval_ms", 199}};
    EXPECT_THAT(findings("invalid-setting"), IsEmpty());
    settings("app") = Json::object();
    addEvent(std::chrono::minutes(1), "app", "set", {{"settings", {{"poll_interval_ms", 50}}}});
    EXPECT_THAT(lines(),
                ElementsAre(StartsWith("error scenario.events[0].settings.poll_interval_ms: is 50 ms")));
}

TEST_F(SettingChecks, AStartingTimeBehindTheEndReadsNothing) {
    settings("app") = {{"starting_position", "at_timestamp"},
                       {"starting_position_timestamp", "2026-01-05T00:59:59Z"}};
    EXPECT_THAT(lines(), IsEmpty());
    settings("app")["starting_position_timestamp"] = "2026-01-05T01:00:00Z";
    EXPECT_THAT(lines(),
                ElementsAre(StartsWith("warning app.starting_position_timestamp: lies at or behind")));
    pipeline.scenario.duration = Duration(0);
    EXPECT_THAT(lines(), IsEmpty()) << "a run without end comes there";
    pipeline.scenario.duration = std::chrono::hours(1);
    settings("app") = Json::object();
    addEvent(
        std::chrono::minutes(1), "app", "seek",
        {{"starting_position", "at_timestamp"}, {"starting_position_timestamp", "2027-01-05T00:00:00Z"}});
    EXPECT_THAT(lines(), ElementsAre(StartsWith("warning scenario.events[0].starting_position_timestamp: ")));
    pipeline.scenario.events[0].arguments["starting_position_timestamp"] = 7;
    EXPECT_THAT(findings("starting-time-beyond-end"), IsEmpty());
    EXPECT_THAT(findings("invalid-setting"), SizeIs(1));
}

TEST_F(SettingChecks, LongRetentionIsUnknownInAShortRun) {
    settings("clicks")["retention_period_hours"] = 169;
    EXPECT_THAT(findings("long-term-retention"), SizeIs(1));
    pipeline.scenario.duration = std::chrono::hours(169);
    EXPECT_THAT(findings("long-term-retention"), IsEmpty());
}

} // namespace
} // namespace millrace
