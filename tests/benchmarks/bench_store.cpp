// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a large run on disk: a synthetic hour of 10,000 shards at one second, every shard-level
// series that a stream has, through the recorder into a real file. `bytes_on_disk` has to stay under 2 GiB.
#include "base/random.h"
#include "nodes/catalog.h"
#include "store/run_store.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

namespace millrace {
namespace {

constexpr std::int64_t kSecondsOfRun = 3600;
constexpr std::int64_t kSecondsOfCollection = 10; // as HistoryWriter hands them over
constexpr std::int64_t kSecondsBetweenWrites = 60;
constexpr std::uint64_t kHotEvery = 50; // one shard in fifty is over its limit for minutes

/// What one shard does in one second: about 800 records of 500 bytes with the spread of random keys over a
/// day's slow swing, read every second second; hot ones stand at 1,000 and are throttled.
struct ShardSecond {
    ShardSecond(const RandomStream& draws, std::uint64_t shard, std::int64_t second) {
        const auto at = static_cast<std::uint64_t>(second);
        // The sum of four draws is near enough to the spread of a sum of many keys.
        std::int64_t spread = 0;
        for (std::uint64_t i = 0; i < 4; ++i) {
            spread += static_cast<std::int64_t>(draws.below(8 * at + i, 49)) - 24;
        }
        const std::int64_t swing = std::abs(second % kSecondsOfRun - kSecondsOfRun / 2) / 12;
        const bool isHot = shard % kHotEvery == 0 && second / 300 % 3 == 1;
        records = isHot ? 1000 : 600 + swing + spread;
        bytes = records * 536 + static_cast<std::int64_t>(draws.below(8 * at + 4, 8000));
        throttled = isHot ? 400 + spread : 0;
        isRead = (at + shard) % 2 == 0;
        age = isHot ? 1500 + spread * 10 : 0;
    }

    std::int64_t records, bytes, throttled, age;
    bool isRead;
};

/// The shard-level series of the stream, as its node type describes them.
std::vector<SeriesInfo> shardSeries(int shards) {
    std::vector<SeriesInfo> series;
    for (int shard = 0; shard < shards; ++shard) {
        const std::string number = std::to_string(shard);
        const std::string id = "shardId-" + std::string(12 - number.size(), '0') + number;
        for (const MetricDescription& metric : builtinNodeTypes().find("data_stream")->description.metrics) {
            if (metric.perShard) {
                series.push_back(
                    {NodeId("clicks"), metric.name, id,
                     metric.kind == MetricKind::counter ? SeriesKind::counter : SeriesKind::gauge,
                     metric.unit});
            }
        }
    }
    return series;
}

std::int64_t valueOf(const std::string& metric, const ShardSecond& now, const ShardSecond& before) {
    if (metric == "IncomingRecords") {
        return now.records;
    }
    if (metric == "IncomingBytes") {
        return now.bytes;
    }
    if (metric == "WriteProvisionedThroughputExceeded") {
        return now.throttled;
    }
    if (metric == "OutgoingRecords") {
        return now.isRead ? now.records + before.records : 0;
    }
    if (metric == "OutgoingBytes") {
        return now.isRead ? now.bytes + before.bytes : 0;
    }
    if (metric == "IteratorAgeMilliseconds") {
        return now.isRead ? now.age : Column::kAbsent;
    }
    return 0; // ReadProvisionedThroughputExceeded: nobody reads too often
}

/// Fills the chunks of all series with the seconds [first, first + kSecondsOfCollection).
void fill(std::vector<SeriesChunk>& chunks, std::size_t perShard, std::int64_t first) {
    const RandomStream draws(7, "store", "bench");
    for (std::size_t begin = 0; begin < chunks.size(); begin += perShard) {
        const std::uint64_t shard = begin / perShard;
        const RandomStream own = draws.child(shard);
        for (std::size_t i = begin; i < begin + perShard; ++i) {
            chunks[i].firstBucket = first;
            chunks[i].values.clear();
        }
        ShardSecond before(own, shard, std::max<std::int64_t>(first - 1, 0));
        for (std::int64_t second = first; second < first + kSecondsOfCollection; ++second) {
            const ShardSecond now(own, shard, second);
            for (std::size_t i = begin; i < begin + perShard; ++i) {
                chunks[i].values.push_back(valueOf(chunks[i].info.metric, now, before));
            }
            before = now;
        }
    }
}

std::uintmax_t sizeWithCompanions(const std::filesystem::path& database) {
    std::uintmax_t bytes = 0;
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::error_code ignored;
        const std::uintmax_t size = std::filesystem::file_size(database.string() + suffix, ignored);
        bytes += ignored ? 0 : size;
    }
    return bytes;
}

/// Whether the recorded series of one shard comes back value by value.
bool readsBack(const std::filesystem::path& database, std::int64_t run, std::uint64_t shard) {
    const auto history = RunHistory::open(database);
    if (!history) {
        return false;
    }
    const auto reader = (*history)->series(run);
    if (!reader) {
        return false;
    }
    SeriesQuery query{.node = NodeId("clicks"),
                      .metric = "IncomingRecords",
                      .perShard = true,
                      .from = kTimeZero + std::chrono::seconds(600),
                      .to = kTimeZero + std::chrono::seconds(1200),
                      .hottest = 1,
                      .wantsHeatMap = true};
    const SeriesAnswer answer = (*reader)->query(query);
    if (answer.heatMap.columns != 600 || answer.heatMap.shards.size() <= shard) {
        return false;
    }
    const RandomStream own = RandomStream(7, "store", "bench").child(shard);
    for (std::int64_t second = 0; second < 600; ++second) {
        const std::size_t place = static_cast<std::size_t>(shard) * 600 + static_cast<std::size_t>(second);
        const auto expected = static_cast<float>(ShardSecond(own, shard, 600 + second).records);
        if (answer.heatMap.values[place] != expected) {
            return false;
        }
    }
    return true;
}

void hourOfShards(benchmark::State& state) {
    const auto database =
        std::filesystem::temp_directory_path() / ("bench-store-" + std::to_string(::getpid()) + ".db");
    for (auto _ : state) {
        const std::vector<SeriesInfo> series = shardSeries(static_cast<int>(state.range(0)));
        std::vector<SeriesChunk> chunks;
        for (const SeriesInfo& info : series) {
            chunks.push_back({info, Resolution::second, 0, {}});
        }
        auto recorder = RunRecorder::open(database);
        if (!recorder) {
            state.SkipWithError(recorder.error().sentence().c_str());
            return;
        }
        (*recorder)->begin(
            {.project = "Hour", .projectText = "", .version = "bench", .seed = 7, .priceBookVersion = ""});
        const std::size_t perShard = series.size() / static_cast<std::size_t>(state.range(0));
        for (std::int64_t second = 0; second < kSecondsOfRun; second += kSecondsOfCollection) {
            state.PauseTiming();
            fill(chunks, perShard, second);
            state.ResumeTiming();
            (*recorder)->add(chunks);
            if (second % kSecondsBetweenWrites == 0) {
                (*recorder)->flush(); // a run that large takes longer than to write it
            }
        }
        (*recorder)->finish({});
        (*recorder)->flush();
        state.PauseTiming();
        const std::int64_t run = (*recorder)->currentRun();
        const std::string error = (*recorder)->takeError();
        const auto bytes = static_cast<double>(sizeWithCompanions(database));
        recorder->reset();
        const auto samples = static_cast<double>(series.size()) * kSecondsOfRun;
        state.counters["series"] = static_cast<double>(series.size());
        state.counters["samples"] = samples;
        state.counters["bytes_on_disk"] = bytes;
        state.counters["bytes_per_sample"] = bytes / samples;
        if (!error.empty()) {
            state.SkipWithError(error.c_str());
        } else if (!readsBack(database, run, static_cast<std::uint64_t>(state.range(0)) / 2)) {
            state.SkipWithError("a shard's series did not come back as it was written");
        } else if (bytes >= 2.0 * 1024 * 1024 * 1024) {
            state.SkipWithError("the hour takes 2 GiB or more");
        }
        for (const char* suffix : {"", "-wal", "-shm", "-writers"}) {
            std::error_code ignored;
            std::filesystem::remove(database.string() + suffix, ignored);
        }
        if (!state.error_occurred()) {
            state.ResumeTiming();
        }
    }
}

BENCHMARK(hourOfShards)->Arg(100)->Arg(10000)->Unit(benchmark::kSecond)->Iterations(1);

} // namespace
} // namespace millrace
