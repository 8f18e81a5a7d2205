// SPDX-License-Identifier: GPL-3.0-or-later
// How far ahead of the wall clock simulated time runs. `items_per_second` is offered records a second.
#include "engine/engine.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <benchmark/benchmark.h>

namespace millrace {
namespace {

Pipeline load(const std::string& text) {
    Result<LoadedProject> loaded = parseProject(text);
    return loaded ? std::move(loaded->pipeline) : Pipeline();
}

void simulate(benchmark::State& state, const Pipeline& pipeline) {
    std::int64_t records = 0;
    std::int64_t attempts = 0;
    for (auto _ : state) {
        Result<std::unique_ptr<Engine>> engine = Engine::create(pipeline, builtinNodeTypes(), {});
        if (!engine) {
            state.SkipWithError(engine.error().sentence().c_str());
            return;
        }
        (*engine)->runUntil(kNever);
        const RunResult result = (*engine)->finish();
        for (const MetricResult& metric : result.nodes[0].metrics) {
            records += metric.name == "RecordsGenerated" ? metric.statistics.sum : 0;
            attempts += metric.name == "PutAttempts" ? metric.statistics.sum : 0;
        }
    }
    state.SetItemsProcessed(records);
    state.counters["attempts_per_record"] = static_cast<double>(attempts) / static_cast<double>(records);
}

/// 1,000 shards, 1,000,000 records/s, size-only, one consumer, 60 s; the argument is maximum_retry_attempts.
void sizeOnly(benchmark::State& state) {
    Pipeline pipeline = load(R"({"format": "millrace", "version": 1, "nodes": [
        {"id": "web", "type": "producer", "settings": {"records_per_second": 1000000, "record_size_bytes": 512,
          "partition_key": {"kind": "zipf", "count": 1000000, "exponent": 0.8}, "maximum_in_flight": 1000, "buffer_limit_records": 10000000}},
        {"id": "clicks", "type": "data_stream", "settings": {"shard_count": 1000}},
        {"id": "app", "type": "consumer", "settings": {"workers": 1000}}],
        "links": [{"from": "web.out", "to": "clicks.in"}, {"from": "clicks.out", "to": "app.in"}],
        "scenario": {"duration": "60s"}})");
    pipeline.nodes[0].settings["maximum_retry_attempts"] = state.range(0);
    simulate(state, pipeline);
}

BENCHMARK(sizeOnly)->Arg(0)->Arg(3)->Unit(benchmark::kSecond)->Iterations(1);

/// 100 shards, 100,000 records/s of 500 templated bytes that a bucket looks at, 60 s.
void templatedBytes(benchmark::State& state) {
    simulate(state, load(R"({"format": "millrace", "version": 1, "nodes": [
        {"id": "web", "type": "producer", "settings": {"records_per_second": 100000, "record_size_bytes": 500,
          "maximum_in_flight": 1000, "buffer_limit_records": 1000000,
          "template": {"kind": "document", "document": {"id": "{{uuid}}", "user": "{{int 1 100000}}", "at": "{{timestamp}}",
            "price": "{{float 1 500 2}}", "kind": "{{choice view cart order}}", "rest": "{{padding}}"}}}},
        {"id": "clicks", "type": "data_stream", "settings": {"shard_count": 100}},
        {"id": "app", "type": "consumer", "settings": {"workers": 100}},
        {"id": "lake", "type": "s3_bucket"}],
        "links": [{"from": "web.out", "to": "clicks.in"}, {"from": "clicks.out", "to": "app.in"}, {"from": "app.out", "to": "lake.in"}],
        "scenario": {"duration": "60s"}})"));
}

BENCHMARK(templatedBytes)->Unit(benchmark::kSecond)->Iterations(1);

} // namespace
} // namespace millrace
