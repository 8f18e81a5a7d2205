// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_locks.h"
#include "store/run_store.h"
#include "store/schema.h"
#include "store/stored_series.h"

#include <algorithm>

namespace millrace {

class RunHistory::Impl {
public:
    Impl(std::filesystem::path file, Database database)
        : m_file(std::move(file))
        , m_database(std::make_shared<Database>(std::move(database))) {}

    [[nodiscard]] Result<std::vector<StoredRun>> runs() const;
    [[nodiscard]] Result<std::string> text(std::int64_t run, const char* column) const;
    [[nodiscard]] Result<std::vector<StoredCostLine>> costLines(std::int64_t run) const;
    [[nodiscard]] Result<std::unique_ptr<SeriesReader>> series(std::int64_t run) const;
    [[nodiscard]] Result<void> remove(std::int64_t run);

private:
    [[nodiscard]] Error noSuchRun(std::int64_t run) const {
        return {ErrorCode::notFound,
                m_file.string(),
                Text(MR_TEXT("store", "there is no run %1 in the history"), {std::to_string(run)}),
                {}};
    }

    std::filesystem::path m_file;
    std::shared_ptr<Database> m_database;
};

Result<std::vector<StoredRun>> RunHistory::Impl::runs() const {
    Result<Statement> statement = m_database->prepare(
        "SELECT id, project, started_at, version, seed, seconds, simulated_ns, digest, monthly_total, state "
        "FROM run ORDER BY id DESC");
    if (!statement) {
        return statement.error();
    }
    const RunLocks locks = RunLocks::openToLook(m_file);
    std::vector<StoredRun> runs;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        StoredRun run;
        run.id = statement->integer(0);
        run.project = statement->text(1);
        run.startedAt = statement->text(2);
        run.version = statement->text(3);
        run.seed = static_cast<std::uint64_t>(statement->integer(4));
        constexpr std::int64_t kMostSeconds = kLongestDuration / std::chrono::seconds(1);
        const Duration written =
            std::chrono::seconds(std::clamp<std::int64_t>(statement->integer(5), 0, kMostSeconds));
        run.simulated = std::max(written, Duration(statement->integer(6)));
        run.digest = statement->text(7);
        run.monthlyTotal = statement->text(8);
        run.state = statement->text(9);
        if (run.state == "running" && !locks.isHeld(run.id)) {
            run.state = "interrupted"; // the next recorder writes it down
        }
        runs.push_back(std::move(run));
    }
    if (!row) {
        return row.error();
    }
    return runs;
}

Result<std::string> RunHistory::Impl::text(std::int64_t run, const char* column) const {
    Result<Statement> statement =
        m_database->prepare(std::string("SELECT ") + column + " FROM run WHERE id = ?");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, run);
    const Result<bool> row = statement->step();
    if (!row) {
        return row.error();
    }
    return *row ? Result<std::string>(statement->text(0)) : noSuchRun(run);
}

Result<std::vector<StoredCostLine>> RunHistory::Impl::costLines(std::int64_t run) const {
    if (Result<std::string> state = text(run, "state"); !state) {
        return state.error();
    }
    Result<Statement> statement = m_database->prepare(
        "SELECT node, dimension, quantity, unit, unit_price, amount, monthly_quantity, monthly_amount "
        "FROM cost_line WHERE run = ? ORDER BY position");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, run);
    std::vector<StoredCostLine> lines;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        lines.push_back({statement->text(0), statement->text(1), statement->text(2), statement->text(3),
                         statement->text(4), statement->text(5), statement->text(6), statement->text(7)});
    }
    if (!row) {
        return row.error();
    }
    return lines;
}

Result<std::unique_ptr<SeriesReader>> RunHistory::Impl::series(std::int64_t run) const {
    if (Result<std::string> state = text(run, "state"); !state) {
        return state.error();
    }
    return std::unique_ptr<SeriesReader>(std::make_unique<StoredSeries>(m_database, run));
}

Result<void> RunHistory::Impl::remove(std::int64_t run) {
    Result<Transaction> transaction = Transaction::begin(*m_database, Transaction::Kind::writing);
    if (!transaction) {
        return transaction.error();
    }
    const Result<std::string> state = text(run, "state");
    if (!state) {
        return state.error();
    }
    if (*state == "running" && RunLocks::openToLook(m_file).isHeld(run)) {
        return Error{ErrorCode::refused, m_file.string(),
                     Text(MR_TEXT("store", "run %1 is still being written"), {std::to_string(run)}),
                     MR_TEXT("store", "stop it first")};
    }
    for (const char* sql : {"DELETE FROM chunk WHERE run = ?", "DELETE FROM series WHERE run = ?",
                            "DELETE FROM cost_line WHERE run = ?", "DELETE FROM run WHERE id = ?"}) {
        Result<Statement> statement = m_database->prepare(sql);
        if (!statement) {
            return statement.error();
        }
        statement->bind(1, run);
        if (Result<void> done = statement->run(); !done) {
            return done;
        }
    }
    if (Result<void> done = transaction->commit(); !done) {
        return done;
    }
    // The run is gone even where the room cannot be given back now, because somebody writes.
    static_cast<void>(m_database->execute("PRAGMA incremental_vacuum"));
    return {};
}

RunHistory::RunHistory(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}

RunHistory::~RunHistory() = default;

Result<std::unique_ptr<RunHistory>> RunHistory::open(const std::filesystem::path& database) {
    Result<std::filesystem::path> file = historyFile(database);
    if (!file) {
        return file.error();
    }
    Result<Database> connection = openHistory(*file, Access::write);
    if (!connection) {
        return connection.error();
    }
    return std::unique_ptr<RunHistory>(
        new RunHistory(std::make_unique<Impl>(std::move(*file), std::move(*connection))));
}

Result<std::vector<StoredRun>> RunHistory::runs() const {
    return m_impl->runs();
}

Result<std::string> RunHistory::projectText(std::int64_t run) const {
    return m_impl->text(run, "project_text");
}

Result<std::string> RunHistory::resultJson(std::int64_t run) const {
    return m_impl->text(run, "result_json");
}

Result<std::vector<StoredCostLine>> RunHistory::costLines(std::int64_t run) const {
    return m_impl->costLines(run);
}

Result<std::unique_ptr<SeriesReader>> RunHistory::series(std::int64_t run) const {
    return m_impl->series(run);
}

Result<void> RunHistory::remove(std::int64_t run) {
    return m_impl->remove(run);
}

} // namespace millrace
