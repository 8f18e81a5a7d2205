// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include "report/run_report.h"
#include "store/run_store.h"

#include <memory>

namespace millrace::cli {

/// Writes one run into a history database as it goes on.
class HistoryWriter {
public:
    /// Error: the database can't be opened.
    [[nodiscard]] static Result<HistoryWriter> open(const std::filesystem::path& database,
                                                    const Session& session, const PriceBook& book);

    /// Hands over what series gained, every few simulated seconds.
    void collect(const MetricsRegistry& metrics);

    /// `state`: finished, stopped or failed. Waits until all is written; the error is the first that writing
    /// met.
    [[nodiscard]] Result<void> finish(const RunReport& report, const std::string& state,
                                      const MetricsRegistry& metrics);

private:
    explicit HistoryWriter(std::unique_ptr<RunRecorder> recorder)
        : m_recorder(std::move(recorder)) {}

    std::unique_ptr<RunRecorder> m_recorder;
    SeriesCollector m_collector;
    SimTime m_collected{};
};

} // namespace millrace::cli
