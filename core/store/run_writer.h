// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/run_buffer.h"
#include "store/run_locks.h"
#include "store/run_store.h"

#include <filesystem>

namespace millrace {

/// Writes runs with one connection, on whichever thread calls; each call is one transaction, done wholly or
/// not at all.
class RunWriter {
public:
    /// As RunRecorder::open().
    [[nodiscard]] static Result<RunWriter> open(const std::filesystem::path& database,
                                                std::chrono::milliseconds patience);

    /// A new run in state "running", held by this program; its id.
    [[nodiscard]] Result<std::int64_t> insert(const NewRun& run, const std::string& startedAt);

    /// Error notFound when somebody removed the run.
    [[nodiscard]] Result<void> write(std::int64_t run, const RunBatch& batch);

    /// The batch and the run's end. The run is not held afterwards.
    [[nodiscard]] Result<void> finish(std::int64_t run, const RunBatch& batch, const FinishedRun& end);

    /// Stops holding a run that cannot be written any more.
    void abandon(std::int64_t run) { m_locks.release(run); }

private:
    RunWriter(Database database, RunLocks locks)
        : m_database(std::move(database))
        , m_locks(std::move(locks)) {}

    Result<void> markInterrupted();
    Result<void> writeBatch(std::int64_t run, const RunBatch& batch);
    Result<void> writeSeries(std::int64_t run, const RunBatch& batch);
    Result<void> writeRows(std::int64_t run, const RunBatch& batch);
    Result<void> writeCostLines(std::int64_t run, const std::vector<StoredCostLine>& lines);
    Result<void> writeEnd(std::int64_t run, const FinishedRun& end);

    Database m_database;
    RunLocks m_locks;
};

} // namespace millrace
