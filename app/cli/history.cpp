// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include "model/project_file.h"
#include "nodes/catalog.h"
#include "version.h"

namespace millrace::cli {

namespace {

constexpr std::chrono::seconds kBetweenCollections(10);

std::vector<StoredCostLine> storedLines(const CostEstimate& cost) {
    std::vector<StoredCostLine> lines;
    for (const CostLine& line : cost.lines) {
        StoredCostLine stored{line.node.text(),
                              line.dimension,
                              line.quantity.text(),
                              line.unit,
                              "",
                              "",
                              line.monthlyQuantity.text(),
                              ""};
        if (line.known) {
            stored.unitPrice = line.unitPrice.exactText();
            stored.amount = line.amount.exactText();
            stored.monthlyAmount = line.monthlyAmount.exactText();
        }
        lines.push_back(std::move(stored));
    }
    return lines;
}

} // namespace

Result<HistoryWriter> HistoryWriter::open(const std::filesystem::path& database, const Session& session,
                                          const PriceBook& book) {
    Result<std::unique_ptr<RunRecorder>> recorder = RunRecorder::open(database);
    if (!recorder) {
        return recorder.error();
    }
    NewRun run;
    run.project = session.pipeline.name;
    run.projectText = formatProject(session.pipeline, builtinNodeTypes().catalog());
    run.version = kVersion;
    run.seed = session.pipeline.scenario.seed;
    run.priceBookVersion = book.version();
    (*recorder)->begin(std::move(run));
    return HistoryWriter(std::move(*recorder));
}

void HistoryWriter::collect(const MetricsRegistry& metrics) {
    if (metrics.now() - m_collected >= kBetweenCollections) {
        m_collected = metrics.now();
        m_recorder->add(m_collector.collect(metrics));
    }
}

Result<void> HistoryWriter::finish(const RunReport& report, const std::string& state,
                                   const MetricsRegistry& metrics) {
    m_recorder->add(m_collector.collect(metrics));
    FinishedRun run;
    run.state = state;
    run.simulated = report.result.simulated;
    run.digest = report.result.digest;
    run.resultJson = toJson(report);
    run.monthlyTotal = report.cost.unknown.empty() ? report.cost.monthlyTotal.exactText() : std::string();
    run.costLines = storedLines(report.cost);
    m_recorder->finish(std::move(run));
    m_recorder->flush();
    if (const std::string problem = m_recorder->takeError(); !problem.empty()) {
        return Error{ErrorCode::ioFailure, "--history", problem, ""};
    }
    return {};
}

} // namespace millrace::cli
