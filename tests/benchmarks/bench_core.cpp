// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that large designs lean on: routing by MD5, reading and checking a project of 1,000 nodes.
#include "base/hash_key.h"
#include "checks/design_checks.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <benchmark/benchmark.h>

namespace millrace {
namespace {

void hashOneByOne(benchmark::State& state) {
    std::int64_t keys = 0;
    std::uint64_t number = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(hashPartitionKey("key-" + std::to_string(number++)));
        ++keys;
    }
    state.SetItemsProcessed(keys);
}

BENCHMARK(hashOneByOne);

void hashUuids(benchmark::State& state) {
    constexpr std::size_t kLength = 36;
    constexpr std::size_t kCount = 500;
    const std::string text(kLength * kCount, 'a');
    std::vector<HashKey> hashes(kCount);
    for (auto _ : state) {
        hashPartitionKeys(text, kLength, hashes);
        benchmark::DoNotOptimize(hashes.data());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(kCount));
}

BENCHMARK(hashUuids);

/// 250 times producer, stream, consumer and bucket.
Pipeline thousandNodes() {
    Pipeline pipeline;
    pipeline.name = "Thousand";
    const char* const types[] = {"producer", "data_stream", "consumer", "s3_bucket"};
    for (int chain = 0; chain < 250; ++chain) {
        NodeId before;
        for (const char* type : types) {
            const NodeId id(std::string(type) + "-" + std::to_string(chain));
            pipeline.nodes.push_back({id,
                                      type,
                                      std::string(type) + " " + std::to_string(chain),
                                      {0, chain * 120.0},
                                      Json::object(),
                                      Json::object()});
            if (!before.isEmpty()) {
                pipeline.links.push_back({{before, "out"}, {id, "in"}, Json::object(), Json::object()});
            }
            before = id;
        }
    }
    return pipeline;
}

void loadThousandNodes(benchmark::State& state) {
    const std::string text = formatProject(thousandNodes(), builtinNodeTypes().catalog());
    for (auto _ : state) {
        benchmark::DoNotOptimize(parseProject(text).ok());
    }
}

BENCHMARK(loadThousandNodes)->Unit(benchmark::kMillisecond);

void saveThousandNodes(benchmark::State& state) {
    const Pipeline pipeline = thousandNodes();
    for (auto _ : state) {
        benchmark::DoNotOptimize(formatProject(pipeline, builtinNodeTypes().catalog()).size());
    }
}

BENCHMARK(saveThousandNodes)->Unit(benchmark::kMillisecond);

void checkThousandNodes(benchmark::State& state) {
    const Pipeline pipeline = thousandNodes();
    for (auto _ : state) {
        benchmark::DoNotOptimize(checkPipeline(pipeline, builtinNodeTypes()).size());
    }
}

BENCHMARK(checkThousandNodes)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace millrace
