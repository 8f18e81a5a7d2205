// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/run_result.h"
#include "metrics/query.h"
#include "metrics/registry.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace millrace {

/// A run in the history, as a list shows it.
struct StoredRun {
    std::int64_t id = 0;
    std::string project;   ///< name of the project
    std::string startedAt; ///< wall-clock time, ISO 8601, UTC
    std::string version;   ///< of the program
    std::uint64_t seed = 0;
    Duration simulated{};     ///< so far, in whole seconds, while the run is not finished
    std::string digest;       ///< empty while the run is not finished
    std::string monthlyTotal; ///< exact decimal text in USD; empty when unknown
    std::string state;        ///< running, finished, stopped, failed; interrupted when its program died
};

/// What is known when a run begins.
struct NewRun {
    std::string project;
    std::string projectText; ///< the project file's text, so that the run can be repeated
    std::string version;
    std::uint64_t seed = 0;
    std::string priceBookVersion;
};

/// One cost line as kept.
struct StoredCostLine {
    std::string node, dimension, quantity, unit, unitPrice, amount, monthlyQuantity, monthlyAmount;

    friend bool operator==(const StoredCostLine&, const StoredCostLine&) = default;
};

/// The result of a run as kept beside its series.
struct FinishedRun {
    std::string state = "finished";
    Duration simulated{};
    std::string digest;
    std::string resultJson; ///< the object that `run --format json` prints
    std::string monthlyTotal;
    std::vector<StoredCostLine> costLines;
    /// The project with what was done to the run as its scenario, so that a live session can be repeated;
    /// empty: as it began.
    std::string projectText;
};

/// New buckets of one series since the last hand-over.
struct SeriesChunk {
    SeriesInfo info;
    Resolution resolution = Resolution::second; ///< second or minute
    std::int64_t firstBucket = 0;
    std::vector<std::int64_t> values;
};

/// Takes what series gained since the last call: values to hand to the history writer, at second and minute
/// resolution. One collector for one registry.
class SeriesCollector {
public:
    /// Empty when nothing was closed since. In the order of the registry.
    [[nodiscard]] std::vector<SeriesChunk> collect(const MetricsRegistry& registry);

private:
    std::int64_t m_seconds = 0; ///< buckets of every series that were taken
    std::int64_t m_minutes = 0;
};

/// Writes runs into a history database, in batches, on a thread of its own with its own connection. Several
/// programs may write the same file. All calls only post; the destructor waits until everything is written,
/// or one more try has failed. May be called from any thread.
class RunRecorder {
public:
    /// Opens or creates the database, migrates older schemas and marks runs whose program died as
    /// interrupted. `patience`: how long one batch waits for another program that writes. Errors: not a
    /// database, of a newer program, unwritable.
    [[nodiscard]] static Result<std::unique_ptr<RunRecorder>>
    open(const std::filesystem::path& database,
         std::chrono::milliseconds patience = std::chrono::milliseconds(5000));

    /// The same on the recorder's own thread, so that nobody waits for the disk; errors come by takeError().
    /// Where the file is no history that can be written, what is posted is dropped; where it only cannot be
    /// written just now, opening is tried again, now and then.
    [[nodiscard]] static std::unique_ptr<RunRecorder>
    openLater(const std::filesystem::path& database,
              std::chrono::milliseconds patience = std::chrono::milliseconds(5000));

    ~RunRecorder();

    /// A run that begin() finds unfinished counts as interrupted.
    void begin(NewRun run);

    /// Of the run that began last. Kept packed until they are written; when the file cannot be written for so
    /// long that they fill memory, the oldest are dropped, and takeError() says so.
    void add(const std::vector<SeriesChunk>& chunks);
    void finish(FinishedRun run);

    /// First error of the writer since the last call, as a sentence; empty when there was none. Writing is
    /// tried again, now and then.
    [[nodiscard]] std::string takeError();

    /// Waits until everything posted so far is in the file, or an attempt to write it has failed.
    void flush();

    /// Id of the run that begin() started last; 0 before it is written.
    [[nodiscard]] std::int64_t currentRun() const;

private:
    class Impl;
    explicit RunRecorder(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Reads a history database; a connection of its own, for one thread. Every call that names a run answers
/// notFound when there is none of this id.
class RunHistory {
public:
    /// Errors: no such file (notFound), not a database, of a newer program, unreadable.
    [[nodiscard]] static Result<std::unique_ptr<RunHistory>> open(const std::filesystem::path& database);

    ~RunHistory();

    /// Newest first.
    [[nodiscard]] Result<std::vector<StoredRun>> runs() const;

    [[nodiscard]] Result<std::string> projectText(std::int64_t run) const;

    /// Empty while the run is not finished.
    [[nodiscard]] Result<std::string> resultJson(std::int64_t run) const;

    [[nodiscard]] Result<std::vector<StoredCostLine>> costLines(std::int64_t run) const;

    /// Series of a stored run, answered like those of a live one; of a run that goes on, as far as it is
    /// written. Ticks are not kept: a query for them is answered from seconds, and SeriesAnswer::bucket says
    /// so. Parts of a damaged file read as absent. May outlive the history, on the same thread.
    [[nodiscard]] Result<std::unique_ptr<SeriesReader>> series(std::int64_t run) const;

    /// Gives the room in the file back. Refused while somebody writes the run.
    [[nodiscard]] Result<void> remove(std::int64_t run);

private:
    class Impl;
    explicit RunHistory(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace millrace
