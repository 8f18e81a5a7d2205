// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/run_store.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>

#include <unistd.h>

namespace millrace::testing_store {

/// A folder of its own for every test.
class StoreTest : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = testing::TempDir() + "millrace-store-XXXXXX";
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_folder = pattern;
    }

    void TearDown() override {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    [[nodiscard]] std::filesystem::path database() const { return m_folder / "history.db"; }

    std::filesystem::path m_folder;
};

/// Metrics of two nodes and a growing number of shards, made up but the same every time.
class MadeUpRun {
public:
    explicit MadeUpRun(std::uint64_t seed = 1)
        : m_random(seed) {
        addSeries("orders", "IncomingRecords", "", SeriesKind::counter);
        addSeries("orders", "GetRecords.IteratorAgeMilliseconds", "", SeriesKind::gauge);
        addSeries("reader", "IncomingRecords", "", SeriesKind::counter);
        for (const char* shard : {"shardId-000000000000", "shardId-000000000001", "shardId-000000000002"}) {
            addShard(shard);
        }
    }

    void addShard(const std::string& shard) {
        addSeries("orders", "IncomingRecords", shard, SeriesKind::counter);
        addSeries("orders", "GetRecords.IteratorAgeMilliseconds", shard, SeriesKind::gauge);
    }

    void advance(int ticks) {
        for (int i = 0; i < ticks; ++i) {
            ++m_tick;
            for (std::size_t at = 0; at < m_ids.size(); ++at) {
                write(m_ids[at], at);
            }
            m_registry.closeTick(SimTime(m_tick * kTick));
        }
    }

    [[nodiscard]] const MetricsRegistry& registry() const { return m_registry; }

private:
    void addSeries(const char* node, const char* metric, const std::string& shard, SeriesKind kind) {
        m_ids.push_back(m_registry.add({NodeId(node), metric, shard, kind, Unit::count}));
    }

    /// Counters rest every other half minute; gauges have no sample most of the time.
    void write(SeriesId id, std::size_t at) {
        const auto value = static_cast<std::int64_t>(m_random() % (100 * (at + 1)));
        if (m_registry.info(id).kind == SeriesKind::counter) {
            m_registry.count(id, m_tick / 300 % 2 == 0 ? value : 0);
        } else if (m_random() % 40 == 0) {
            m_registry.sample(id, value);
        }
    }

    std::mt19937_64 m_random;
    MetricsRegistry m_registry;
    std::vector<SeriesId> m_ids;
    std::int64_t m_tick = 0;
};

inline NewRun newRun(const std::string& project = "Clickstream") {
    return {project, "{\"name\": \"" + project + "\"}\n", "1.2.3", 0xfedcba9876543210U, "2026-01"};
}

inline FinishedRun finishedRun(Duration simulated) {
    FinishedRun run;
    run.simulated = simulated;
    run.digest = "1:00112233445566778899aabbccddeeff";
    run.resultJson = "{\"schema\": 1}";
    run.monthlyTotal = "123.456";
    run.costLines = {{"orders", "Shard hour", "2", "hours", "0.015", "0.03", "1460", "21.9"},
                     {"orders", "PUT payload unit", "1000000", "units", "", "", "1", ""}};
    return run;
}

inline std::unique_ptr<RunRecorder> openRecorder(const std::filesystem::path& database) {
    Result<std::unique_ptr<RunRecorder>> recorder = RunRecorder::open(database);
    EXPECT_TRUE(recorder) << recorder.error().sentence();
    return recorder ? std::move(*recorder) : nullptr;
}

inline std::unique_ptr<RunHistory> openHistory(const std::filesystem::path& database) {
    Result<std::unique_ptr<RunHistory>> history = RunHistory::open(database);
    EXPECT_TRUE(history) << history.error().sentence();
    return history ? std::move(*history) : nullptr;
}

inline std::vector<StoredRun> runsOf(const RunHistory& history) {
    Result<std::vector<StoredRun>> runs = history.runs();
    EXPECT_TRUE(runs) << runs.error().sentence();
    return runs ? std::move(*runs) : std::vector<StoredRun>();
}

inline std::unique_ptr<SeriesReader> seriesOf(const RunHistory& history, std::int64_t run) {
    Result<std::unique_ptr<SeriesReader>> series = history.series(run);
    EXPECT_TRUE(series) << series.error().sentence();
    return series ? std::move(*series) : nullptr;
}

/// The bits, so that NaN equals NaN.
inline std::vector<std::uint64_t> bitsOf(const std::vector<double>& values) {
    std::vector<std::uint64_t> bits;
    for (const double value : values) {
        bits.push_back(value != value ? ~std::uint64_t{0} : std::bit_cast<std::uint64_t>(value));
    }
    return bits;
}

inline std::vector<std::uint64_t> bitsOf(const std::vector<float>& values) {
    return bitsOf(std::vector<double>(values.begin(), values.end()));
}

inline void expectSame(const SeriesAnswer& stored, const SeriesAnswer& live) {
    EXPECT_EQ(stored.from, live.from);
    EXPECT_EQ(stored.step, live.step);
    EXPECT_EQ(stored.bucket, live.bucket);
    EXPECT_EQ(bitsOf(stored.shardMinimum), bitsOf(live.shardMinimum));
    EXPECT_EQ(bitsOf(stored.shardMedian), bitsOf(live.shardMedian));
    EXPECT_EQ(bitsOf(stored.shardMaximum), bitsOf(live.shardMaximum));
    EXPECT_EQ(stored.heatMap.shards, live.heatMap.shards);
    EXPECT_EQ(stored.heatMap.columns, live.heatMap.columns);
    EXPECT_EQ(bitsOf(stored.heatMap.values), bitsOf(live.heatMap.values));
    ASSERT_EQ(stored.lines.size(), live.lines.size());
    for (std::size_t i = 0; i < live.lines.size(); ++i) {
        EXPECT_EQ(stored.lines[i].name, live.lines[i].name);
        EXPECT_EQ(bitsOf(stored.lines[i].low), bitsOf(live.lines[i].low));
        EXPECT_EQ(bitsOf(stored.lines[i].high), bitsOf(live.lines[i].high));
    }
}

/// Queries of every kind over a run that ends at `end`.
inline std::vector<SeriesQuery> manyQueries(SimTime end) {
    std::vector<SeriesQuery> queries;
    const SimTime middle(end.time_since_epoch() / 2);
    const std::vector<std::pair<SimTime, SimTime>> spans = {
        {kTimeZero, kNever},
        {kTimeZero, end},
        {middle, middle + std::chrono::milliseconds(1234)},
        {middle - std::chrono::milliseconds(777), end - std::chrono::milliseconds(50)},
        {end - std::chrono::seconds(3), end + std::chrono::seconds(100)},
        {SimTime(std::chrono::seconds(-5)), middle},
        {end + std::chrono::seconds(1), kNever},
        {middle, middle},
    };
    for (const char* metric : {"IncomingRecords", "GetRecords.IteratorAgeMilliseconds", "NoSuchMetric"}) {
        for (const bool perShard : {false, true}) {
            for (const Resolution resolution : {Resolution::second, Resolution::minute}) {
                for (const auto& [from, to] : spans) {
                    for (const int columns : {1, 7, 100, 10000}) {
                        SeriesQuery query{NodeId("orders"), metric, perShard, resolution, from, to, columns};
                        query.hottest = columns == 7 ? 16 : 2;
                        query.wantsHeatMap = columns == 100;
                        queries.push_back(query);
                    }
                }
            }
        }
    }
    return queries;
}

inline void expectSameSeries(const SeriesReader& stored, const MetricsRegistry& registry) {
    const RegistryReader live(registry);
    int withLines = 0;
    for (const SeriesQuery& query : manyQueries(registry.now())) {
        SCOPED_TRACE(query.metric + (query.perShard ? " shards" : "") + " from " + formatClock(query.from) +
                     " columns " + std::to_string(query.maximumColumns) + " resolution " +
                     std::to_string(static_cast<int>(query.resolution)));
        const SeriesAnswer expected = live.query(query);
        expectSame(stored.query(query), expected);
        withLines += expected.lines.empty() ? 0 : 1;
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    EXPECT_GT(withLines, 50);
}

} // namespace millrace::testing_store
