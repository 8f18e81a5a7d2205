// SPDX-License-Identifier: GPL-3.0-or-later
// Digests of known runs (tests/data/golden.txt). One that changes without a reason is a bug: the same project
// and seed must give the same result in every build, on every machine. When a change of results is meant, run
// this test with MILLRACE_UPDATE_GOLDEN=1, which writes the file anew, and say in the commit what changed.
#include "nodes/run_fixture.h"

#include "examples/examples.h"

#include <cstdlib>

namespace millrace {
namespace {

std::string goldenFile() {
    return testData("golden.txt");
}

bool isUpdating() {
    const char* update = std::getenv("MILLRACE_UPDATE_GOLDEN");
    return update != nullptr && std::string_view(update) == "1";
}

std::map<std::string, std::string> readGolden() {
    std::map<std::string, std::string> digests;
    std::ifstream in(goldenFile());
    for (std::string name, digest; in >> name >> digest;) {
        digests[name] = digest;
    }
    return digests;
}

/// A chain with everything behind the producer, since the bucket's bytes are part of the digest.
Pipeline archived(const Json& producer, const Json& stream = {{"shard_count", 3}}) {
    return pipelineOf(
        Chain{.producer = producer,
              .stream = stream,
              .consumers = {{{"checkpoint_interval_ms", 5000}}, {{"library", "get_records"}, {"workers", 2}}},
              .bucket = {{"object_seconds", 5}},
              .scenario = {{"duration", "30s"}, {"seed", 7}}});
}

Json withProfile(const Json& profile) {
    return {{"records_per_second", 300}, {"record_size_bytes", 200}, {"profile", profile}};
}

Json withKeys(const Json& keys) {
    return {{"records_per_second", 400},
            {"record_size_bytes", 60},
            {"client", "put_record"},
            {"partition_key", keys}};
}

Json withSizes(const Json& sizes) {
    return {{"records_per_second", 150}, {"record_size_bytes", sizes}};
}

Json fromFile(Json file, const Json& more = Json::object()) {
    file["path"] = testData(file["path"].get<std::string>().c_str());
    Json settings = {{"source", "file"}, {"records_per_second", 40}, {"file", std::move(file)}};
    settings.update(more);
    return settings;
}

std::map<std::string, Pipeline> goldenPipelines() {
    std::map<std::string, Pipeline> all;
    for (const Example& example : examples()) {
        all["example-" + example.name] = pipelineOf(std::string(example.text));
    }
    all["profile-constant-poisson"] = archived(withProfile({{"kind", "constant"}, {"arrivals", "poisson"}}));
    all["profile-ramp"] = archived(withProfile({{"kind", "ramp"}, {"to", 900}, {"over", "20s"}}));
    all["profile-step"] = archived(withProfile(
        {{"kind", "step"},
         {"steps",
          {{{"at", "5s"}, {"records_per_second", 50}}, {{"at", "12s"}, {"records_per_second", 700}}}}}));
    all["profile-spike"] =
        archived(withProfile({{"kind", "spike"}, {"at", "10s"}, {"factor", 6.5}, {"duration", "3s"}}));
    all["profile-diurnal"] = archived(withProfile({{"kind", "diurnal"}, {"amplitude", 0.8}, {"peak", "3h"}}));
    all["profile-on-off"] = archived(withProfile({{"kind", "on_off"}, {"on", "1700ms"}, {"off", "900ms"}}));
    Json week = Json::array();
    for (int day = 0; day < 7; ++day) {
        week.push_back(std::vector<double>(24, 0.5 * (day + 1)));
    }
    all["profile-weekday-hours"] = archived(
        withProfile({{"kind", "weekday_hours"}, {"arrivals", "poisson"}, {"table", std::move(week)}}));
    all["keys-random"] = archived(withKeys({{"kind", "random"}}));
    all["keys-uniform"] = archived(withKeys({{"kind", "uniform"}, {"count", 1000}}));
    all["keys-zipf"] = archived(withKeys({{"kind", "zipf"}, {"count", 5000}, {"exponent", 1.1}}));
    all["keys-hot"] =
        archived(withKeys({{"kind", "hot"}, {"count", 100}, {"hot_keys", 3}, {"hot_share", 0.4}}));
    all["keys-round-robin"] = archived(withKeys({{"kind", "round_robin"}, {"count", 7}}));
    all["keys-explicit"] = archived(
        withKeys({{"kind", "explicit"}, {"hash_keys", {"0", "170141183460469231731687303715884105728"}}}));
    all["sizes-uniform"] = archived(withSizes({{"kind", "uniform"}, {"min", 10}, {"max", 4000}}));
    all["sizes-lognormal"] = archived(withSizes({{"kind", "lognormal"}, {"median", 800}, {"sigma", 0.9}}));
    all["sizes-histogram"] = archived(withSizes({{"kind", "histogram"},
                                                 {"bins",
                                                  {{{"bytes", 100}, {"weight", 5}},
                                                   {{"bytes", 3000}, {"weight", 2}},
                                                   {{"bytes", 50000}, {"weight", 0.1}}}}}));
    all["template-text"] = archived(
        {{"records_per_second", 100},
         {"record_size_bytes", 150},
         {"template",
          "{{sequence}} {{uuid}} {{int -5 5}} {{float 0 1 3}} {{bool}} {{choice a b}} {{first_name}} "
          "{{last_name}} {{word 2}} {{hex 20}} {{ip}} {{timestamp}} {{timestamp_ms}} {{key}} {{padding}}"}});
    all["template-fields"] = archived(
        {{"records_per_second", 100},
         {"partition_key", {{"kind", "field"}, {"field", "user"}}},
         {"template",
          {{"kind", "fields"},
           {"fields",
            {{{"name", "user"}, {"value", "u{{int 1 40}}"}}, {{"name", "n"}, {"value", "{{sequence}}"}}}}}}});
    all["file-text"] = archived(fromFile({{"path", "requests.log"},
                                          {"format", "text"},
                                          {"fields", R"(^(?<client>\S+) .*\[(?<at>[^\]]+)\])"},
                                          {"key_field", "client"},
                                          {"time_field", "at"},
                                          {"time_format", "%d/%b/%Y:%H:%M:%S %z"},
                                          {"pacing", "time_field"}}));
    all["file-json-lines-looped"] =
        archived(fromFile({{"path", "orders.jsonl"}, {"loop", true}},
                          {{"partition_key", {{"kind", "field"}, {"field", "customer.id"}}}}));
    all["file-csv-maximum"] = archived(fromFile(
        {{"path", "readings.csv"}, {"format", "csv"}, {"key_field", "sensor"}, {"pacing", "maximum"}}));
    all["trace"] = archived({{"source", "trace"}, {"trace", {{"path", testData("counts.csv")}}}});
    all["throttled-put-record-in-order"] = archived({{"records_per_second", 900},
                                                     {"record_size_bytes", 1400},
                                                     {"client", "put_record"},
                                                     {"maximum_retry_attempts", -1},
                                                     {"partition_key", {{"kind", "uniform"}, {"count", 50}}}},
                                                    Json::object());
    Pipeline outage = archived({{"records_per_second", 1200}, {"record_size_bytes", 700}});
    outage.scenario.events = {{5s, NodeId("app"), "stop", Json::object()},
                              {15s, NodeId("app"), "start", Json::object()},
                              {18s, NodeId("app-1"), "fail_worker", {{"worker", 1}}},
                              {20s, NodeId("web"), "set", {{"settings", {{"records_per_second", 4000}}}}},
                              {22s, NodeId("lake"), "fail", Json::object()},
                              {26s, NodeId("lake"), "recover", Json::object()},
                              {27s, NodeId("app"), "seek", {{"starting_position", "trim_horizon"}}}};
    all["outage"] = std::move(outage);
    return all;
}

std::string digestOf(const Pipeline& pipeline) {
    RunOptions options;
    options.duration = 30s;
    TestRun run(pipeline, options);
    return run.finishAtEnd().digest;
}

TEST(GoldenRuns, GiveTheSameDigestAsEver) {
    std::map<std::string, std::string> digests;
    for (const auto& [name, pipeline] : goldenPipelines()) {
        SCOPED_TRACE(name);
        digests[name] = digestOf(pipeline);
    }
    if (isUpdating()) {
        std::ofstream out(goldenFile());
        for (const auto& [name, digest] : digests) {
            out << name << ' ' << digest << '\n';
        }
        ASSERT_TRUE(out.flush()) << goldenFile();
        return;
    }
    EXPECT_EQ(digests, readGolden()) << "if this is meant: MILLRACE_UPDATE_GOLDEN=1 writes the file anew";
}

TEST(GoldenRuns, NoTwoAreEqual) {
    std::map<std::string, std::string> byDigest;
    for (const auto& [name, digest] : readGolden()) {
        EXPECT_TRUE(byDigest.emplace(digest, name).second) << name << " is the same as " << byDigest[digest];
    }
}

TEST(GoldenRuns, AnotherSeedGivesAnotherDigest) {
    Pipeline pipeline = archived(withKeys({{"kind", "uniform"}, {"count", 100}}));
    const std::string digest = digestOf(pipeline);
    pipeline.scenario.seed = 8;
    EXPECT_NE(digestOf(pipeline), digest);
}

TEST(GoldenRuns, LabelsPositionsNamesAndNotesDoNotCount) {
    Pipeline pipeline = archived(withKeys({{"kind", "uniform"}, {"count", 100}}));
    const std::string digest = digestOf(pipeline);
    pipeline.name = "Another";
    pipeline.description = "Other words";
    for (Node& node : pipeline.nodes) {
        node.label = "Other " + node.type;
        node.position = {300, 400};
    }
    pipeline.annotations.push_back({"note", "", "A note", {}, Position{1, 2}, Json::object()});
    pipeline.cost.monthHours = 720;
    EXPECT_EQ(digestOf(pipeline), digest);
}

TEST(GoldenRuns, WhereItsOutputGoesDoesNotCount) {
    const Pipeline pipeline = archived(withKeys({{"kind", "uniform"}, {"count", 100}}));
    const TemporaryFolder out;
    RunOptions options;
    options.duration = 30s;
    options.outputFolder = out.path();
    TestRun run(pipeline, options);
    EXPECT_EQ(run.finishAtEnd().digest, digestOf(pipeline));
    EXPECT_FALSE(out.files().empty());
}

TEST(GoldenRuns, MemoryForTheLogHasNoInfluence) {
    const auto digestWith = [](int mebibytes) {
        Pipeline pipeline = pipelineOf(Chain{.producer = {{"records_per_second", 100'000},
                                                          {"record_size_bytes", 10},
                                                          {"maximum_in_flight", 500}},
                                             .stream = {{"shard_count", 100}, {"log_memory_mib", mebibytes}},
                                             .consumers = {{{"records_per_second_per_worker", 20'000}}},
                                             .scenario = {{"duration", "20s"}}});
        TestRun run(pipeline);
        return run.finishAtEnd().digest;
    };
    // 2 million records of 12 bytes do not fit into 16 MiB.
    EXPECT_EQ(digestWith(16), digestWith(1024));
}

} // namespace
} // namespace millrace
