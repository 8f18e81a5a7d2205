// SPDX-License-Identifier: GPL-3.0-or-later
// Each example shows what it says: its objectives hold, and what its note tells comes out of the run.
#include "examples/examples.h"

#include "engine/engine.h"
#include "model/project_file.h"
#include "nodes/catalog.h"
#include "report/objectives.h"
#include "report/run_report.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace millrace {
namespace {

/// An example, run to its end, with the objectives and the bill that a person would see.
class Outcome {
public:
    explicit Outcome(const char* name) {
        const Example* example = findExample(name);
        if (example == nullptr) {
            throw std::runtime_error(name);
        }
        Result<LoadedProject> loaded = parseProject(example->text);
        Result<PriceBook> book = PriceBook::builtin("us-east-1");
        if (!loaded || !book) {
            throw std::runtime_error(name);
        }
        Result<std::unique_ptr<Engine>> engine = Engine::create(loaded->pipeline, builtinNodeTypes(), {});
        if (!engine) {
            throw std::runtime_error(engine.error().sentence());
        }
        (*engine)->runUntil(kNever);
        RunResult result = (*engine)->finish();
        report =
            makeRunReport(std::move(loaded->pipeline), std::move(result), *book, {}, builtinNodeTypes(), 0);
        m_engine = std::move(*engine);
        for (const LoggedEvent& event : report.result.events) {
            EXPECT_FALSE(event.refusal.has_value()) << name << ": " << event.refusal->sentence();
        }
    }

    void expectEveryObjectivePasses() const {
        EXPECT_FALSE(report.objectives.empty());
        for (const ObjectiveResult& result : report.objectives) {
            const Objective& wanted = result.objective;
            EXPECT_TRUE(result.known && result.passed)
                << wanted.node.text() << '.' << wanted.metric << ' ' << wanted.statistic << ' '
                << wanted.comparison << ' ' << wanted.value << ": " << result.actual;
        }
    }

    [[nodiscard]] const Series& series(const char* node, const char* metric) const {
        const MetricsRegistry& metrics = std::as_const(*m_engine).metrics();
        for (const SeriesId id : metrics.seriesOf(NodeId(node))) {
            if (metrics.info(id).metric == metric && metrics.info(id).shard.empty()) {
                return metrics.series(id);
            }
        }
        throw std::runtime_error(std::string(node) + "." + metric);
    }

    [[nodiscard]] std::int64_t sum(const char* node, const char* metric) const {
        return series(node, metric).total();
    }

    [[nodiscard]] std::int64_t latest(const char* node, const char* metric) const {
        return series(node, metric).latest();
    }

    /// Of a gauge's or a counter's closed seconds, from second `from` to before second `to`.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> between(const char* node, const char* metric,
                                                                std::int64_t from, std::int64_t to) const {
        const Column& column = series(node, metric).column(Resolution::second);
        std::pair<std::int64_t, std::int64_t> range{column.at(from), column.at(from)};
        for (std::int64_t i = from; i < std::min(to, column.size()); ++i) {
            range.first = std::min(range.first, column.at(i));
            range.second = std::max(range.second, column.at(i));
        }
        return range;
    }

    [[nodiscard]] double monthlyCost(const char* node) const {
        Money sum;
        for (const CostLine& line : report.cost.lines) {
            if (line.node == NodeId(node) && line.known) {
                sum += line.monthlyAmount;
            }
        }
        return sum.toDouble();
    }

    RunReport report;

private:
    std::unique_ptr<Engine> m_engine;
};

TEST(ExampleOutcomes, AHotKeyAndItsCure) {
    const Outcome run("hot-key-and-cure");
    run.expectEveryObjectivePasses();
    // Four times the shards take as little of the one key.
    const auto four = static_cast<double>(run.sum("four", "WriteProvisionedThroughputExceeded"));
    const auto sixteen = static_cast<double>(run.sum("sixteen", "WriteProvisionedThroughputExceeded"));
    EXPECT_GT(sixteen, 600 * 200 * 0.9) << "200 of 1,200 records/s in 10 minutes";
    EXPECT_GT(four, sixteen) << "others share the shard";
    EXPECT_EQ(run.sum("cured", "IncomingRecords"),
              run.sum("salted", "RecordsGenerated") - run.latest("salted", "RecordsWaiting"));
    EXPECT_GT(run.monthlyCost("sixteen") - run.monthlyCost("four"), 12 * 10.95) << "for nothing";
}

TEST(ExampleOutcomes, FivePollersAgainstFanOut) {
    const Outcome run("five-pollers-or-fan-out");
    run.expectEveryObjectivePasses();
    EXPECT_EQ(run.sum("shared", "IncomingRecords"), run.sum("fanned", "IncomingRecords"));
    std::int64_t read = 0;
    for (const char* poller : {"poll-1", "poll-2", "poll-3", "poll-4", "poll-5"}) {
        read += run.sum(poller, "BytesRead");
        EXPECT_GT(run.latest(poller, "RecordsUnread"), 200'000) << poller;
    }
    EXPECT_NEAR(static_cast<double>(read) / (900.0 * 2 * kMiB), 1.0, 0.05) << "2 MiB/s for all together";
    for (const char* pushed : {"push-1", "push-2", "push-3", "push-4", "push-5"}) {
        EXPECT_LT(run.latest(pushed, "RecordsUnread"), 200) << pushed;
    }
    EXPECT_GT(run.monthlyCost("fanned"), run.monthlyCost("shared") + 5 * 10.95);
}

TEST(ExampleOutcomes, ReshardWithABacklogOfHalfAnHour) {
    const Outcome run("reshard-with-backlog");
    run.expectEveryObjectivePasses();
    for (const char* reader : {"kcl", "own"}) {
        EXPECT_LT(run.latest(reader, "LagMilliseconds"), 10'000) << reader << " has caught up";
        EXPECT_EQ(run.sum(reader, "RecordsRead") + run.latest(reader, "RecordsUnread"),
                  run.sum("readings", "IncomingRecords"))
            << reader;
    }
    // Two workers work off the backlog until about 68 minutes, four until about 84.
    EXPECT_GT(run.between("kcl", "LagMilliseconds", 4500, 4600).first, 60'000);
    EXPECT_LT(run.between("kcl", "LagMilliseconds", 5400, 7200).second, 10'000);
    EXPECT_LE(run.between("kcl", "RecordsRead", 2800, 3900).second, 2100);
    EXPECT_GE(run.between("kcl", "RecordsRead", 4300, 4500).second, 3500);
}

TEST(ExampleOutcomes, ReplayAfterABadDeploy) {
    const Outcome run("replay-after-bad-deploy");
    run.expectEveryObjectivePasses();
    for (const char* reader : {"totals", "dashboard"}) {
        EXPECT_EQ(run.sum(reader, "RecordsRead") + run.latest(reader, "RecordsUnread"),
                  run.sum("sales", "IncomingRecords"))
            << reader;
    }
    // 15 minutes of 1,200 records/s are read again at 3,000/s while 1,200/s go on coming in.
    EXPECT_GT(run.between("totals", "LagMilliseconds", 2705, 2710).first, 850'000);
    EXPECT_LT(run.between("totals", "LagMilliseconds", 3480, 5400).second, 10'000);
    EXPECT_EQ(run.between("totals", "DuplicateRecords", 0, 2699).second, 0);
    EXPECT_EQ(run.between("totals", "DuplicateRecords", 3480, 5400).second, 0);
}

TEST(ExampleOutcomes, OnDemandAndTrafficThatDoubles) {
    const Outcome run("on-demand-doubling");
    run.expectEveryObjectivePasses();
    const auto refused = [&run](std::int64_t fromMinute, std::int64_t toMinute) {
        return run.between("cold", "WriteProvisionedThroughputExceeded", 60 * fromMinute, 60 * toMinute)
            .second;
    };
    EXPECT_EQ(refused(0, 10), 0);
    EXPECT_GT(refused(11, 25), 0) << "5.7 MiB/s into 4 MiB/s";
    EXPECT_EQ(refused(27, 30), 0) << "split within 15 minutes of the first busy one";
    EXPECT_GT(refused(31, 41), 0) << "11.5 MiB/s into 8 MiB/s";
    EXPECT_EQ(refused(43, 60), 0);
    EXPECT_EQ(run.between("cold", "OpenShards", 1800, 1801).first, 8);
}

TEST(ExampleOutcomes, TheKplAgainstOneRecordPuts) {
    const Outcome run("kpl-against-single-puts");
    run.expectEveryObjectivePasses();
    EXPECT_LE(run.sum("plain", "IncomingRecords"), 601'000);
    EXPECT_LT(run.sum("aggregated", "IncomingRecords"), 10'000);
    EXPECT_LT(run.monthlyCost("aggregated"), run.monthlyCost("plain") / 2);
}

TEST(ExampleOutcomes, OutageAndCatchUp) {
    const Outcome run("outage-and-catch-up");
    run.expectEveryObjectivePasses();
}

TEST(ExampleOutcomes, BurstsBelowTheAverageThrottleAllTheSame) {
    const Outcome run("burst-below-average");
    ASSERT_EQ(run.report.objectives.size(), 2U);
    EXPECT_TRUE(run.report.objectives[0].passed) << "the average is below the limit";
    EXPECT_FALSE(run.report.objectives[1].passed) << "and records are refused: that is what it shows";
}

} // namespace
} // namespace millrace
