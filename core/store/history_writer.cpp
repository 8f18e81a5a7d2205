// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/history_writer.h"

#include "model/project_file.h"
#include "version.h"

namespace millrace {

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

Result<HistoryWriter> HistoryWriter::open(const std::filesystem::path& database, const Pipeline& pipeline,
                                          const Catalog& catalog, const std::string& priceBookVersion) {
    Result<std::unique_ptr<RunRecorder>> recorder = RunRecorder::open(database);
    if (!recorder) {
        return recorder.error();
    }
    return HistoryWriter(std::move(*recorder), pipeline, catalog, priceBookVersion);
}

HistoryWriter HistoryWriter::openLater(const std::filesystem::path& database, const Pipeline& pipeline,
                                       const Catalog& catalog, const std::string& priceBookVersion) {
    return {RunRecorder::openLater(database), pipeline, catalog, priceBookVersion};
}

HistoryWriter::HistoryWriter(std::unique_ptr<RunRecorder> recorder, const Pipeline& pipeline,
                             const Catalog& catalog, const std::string& priceBookVersion)
    : m_pipeline(pipeline)
    , m_catalog(&catalog)
    , m_recorder(std::move(recorder)) {
    NewRun run;
    run.project = pipeline.name;
    run.projectText = formatProject(pipeline, catalog);
    run.version = kVersion;
    run.seed = pipeline.scenario.seed;
    run.priceBookVersion = priceBookVersion;
    m_recorder->begin(std::move(run));
}

void HistoryWriter::collect(const MetricsRegistry& metrics) {
    if (metrics.now() - m_collected >= kBetweenCollections) {
        collectRest(metrics);
    }
}

void HistoryWriter::collectRest(const MetricsRegistry& metrics) {
    m_collected = metrics.now();
    m_recorder->add(m_collector.collect(metrics));
}

std::optional<Error> HistoryWriter::takeError() {
    const std::string problem = m_recorder->takeError();
    return problem.empty() ? std::nullopt : std::optional(Error{ErrorCode::ioFailure, "", problem, ""});
}

Result<void> HistoryWriter::finish(const std::string& state, const RunResult& result,
                                   const CostEstimate& cost, std::string resultJson,
                                   const Scenario* recorded) {
    FinishedRun run;
    run.state = state;
    run.simulated = result.simulated;
    run.digest = result.digest;
    run.resultJson = std::move(resultJson);
    run.monthlyTotal = cost.unknown.empty() ? cost.monthlyTotal.exactText() : std::string();
    run.costLines = storedLines(cost);
    if (recorded != nullptr) {
        m_pipeline.scenario = *recorded;
        run.projectText = formatProject(m_pipeline, *m_catalog);
    }
    m_recorder->finish(std::move(run));
    m_recorder->flush();
    const std::optional<Error> problem = takeError();
    return problem ? Result<void>(*problem) : Result<void>();
}

} // namespace millrace
