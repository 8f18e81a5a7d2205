// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost/estimate.h"
#include "engine/run_result.h"
#include "model/description.h"
#include "model/pipeline.h"
#include "store/run_store.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace millrace {

/// Writes one run into a history database as it goes on.
class HistoryWriter {
public:
    /// `pipeline` as it is run: its seed and duration are the run's. Error: the database can't be opened.
    [[nodiscard]] static Result<HistoryWriter> open(const std::filesystem::path& database,
                                                    const Pipeline& pipeline, const Catalog& catalog,
                                                    const std::string& priceBookVersion);

    /// The same without waiting for the disk: an error comes by takeError() or at the end.
    [[nodiscard]] static HistoryWriter openLater(const std::filesystem::path& database,
                                                 const Pipeline& pipeline, const Catalog& catalog,
                                                 const std::string& priceBookVersion);

    /// Hands over what series gained, every few simulated seconds.
    void collect(const MetricsRegistry& metrics);

    /// Hands over all that series gained; before finish(). Does not wait.
    void collectRest(const MetricsRegistry& metrics);

    /// First problem of writing since the last call; it goes on trying.
    [[nodiscard]] std::optional<Error> takeError();

    /// `state`: finished, stopped or failed; `resultJson`: the object that `run --format json` prints;
    /// `recorded`: what was done to the run, when it was more than the project says. Waits until all is
    /// written; the error is the first that writing met.
    [[nodiscard]] Result<void> finish(const std::string& state, const RunResult& result,
                                      const CostEstimate& cost, std::string resultJson,
                                      const Scenario* recorded = nullptr);

private:
    HistoryWriter(std::unique_ptr<RunRecorder> recorder, const Pipeline& pipeline, const Catalog& catalog,
                  const std::string& priceBookVersion);

    Pipeline m_pipeline;
    const Catalog* m_catalog;
    std::unique_ptr<RunRecorder> m_recorder;
    SeriesCollector m_collector;
    SimTime m_collected{};
};

} // namespace millrace
