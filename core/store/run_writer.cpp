// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_writer.h"

#include "store/schema.h"

namespace millrace {

namespace {

std::int64_t lengthInSeconds(Resolution resolution) {
    return stepOf(resolution) / std::chrono::seconds(1);
}

} // namespace

Result<RunWriter> RunWriter::open(const std::filesystem::path& database, std::chrono::milliseconds patience) {
    const Result<std::filesystem::path> file = historyFile(database);
    if (!file) {
        return file.error();
    }
    Result<Database> connection = openHistory(*file, Access::create, patience);
    if (!connection) {
        return connection.error();
    }
    Result<RunLocks> locks = RunLocks::openToHold(*file);
    if (!locks) {
        return locks.error();
    }
    RunWriter writer(std::move(*connection), std::move(*locks));
    if (Result<void> done = writer.markInterrupted(); !done) {
        return done.error();
    }
    return writer;
}

Result<void> RunWriter::markInterrupted() {
    // A run becomes visible only after it is held (insert()), so one that is not held has nobody.
    Result<Transaction> transaction = Transaction::begin(m_database, Transaction::Kind::writing);
    if (!transaction) {
        return transaction.error();
    }
    Result<Statement> running = m_database.prepare("SELECT id FROM run WHERE state = 'running'");
    if (!running) {
        return running.error();
    }
    std::vector<std::int64_t> dead;
    Result<bool> row = running->step();
    for (; row && *row; row = running->step()) {
        if (!m_locks.isHeld(running->integer(0))) {
            dead.push_back(running->integer(0));
        }
    }
    if (!row) {
        return row.error();
    }
    running->reset();
    Result<Statement> mark = m_database.prepare("UPDATE run SET state = 'interrupted' WHERE id = ?");
    if (!mark) {
        return mark.error();
    }
    for (const std::int64_t run : dead) {
        mark->bind(1, run);
        if (Result<void> done = mark->run(); !done) {
            return done;
        }
    }
    return transaction->commit();
}

Result<std::int64_t> RunWriter::insert(const NewRun& run, const std::string& startedAt) {
    Result<Transaction> transaction = Transaction::begin(m_database, Transaction::Kind::writing);
    if (!transaction) {
        return transaction.error();
    }
    Result<Statement> statement = m_database.prepare(
        "INSERT INTO run(project, version, seed, price_book, started_at, state, project_text) "
        "VALUES(?, ?, ?, ?, ?, 'running', ?)");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, run.project);
    statement->bind(2, run.version);
    statement->bind(3, static_cast<std::int64_t>(run.seed));
    statement->bind(4, run.priceBookVersion);
    statement->bind(5, startedAt);
    statement->bind(6, run.projectText);
    if (Result<void> done = statement->run(); !done) {
        return done.error();
    }
    const std::int64_t id = m_database.lastInsertId();
    m_locks.hold(id);
    if (Result<void> done = transaction->commit(); !done) {
        m_locks.release(id);
        return done.error();
    }
    return id;
}

Result<void> RunWriter::write(std::int64_t run, const RunBatch& batch) {
    Result<Transaction> transaction = Transaction::begin(m_database, Transaction::Kind::writing);
    if (!transaction) {
        return transaction.error();
    }
    if (Result<void> done = writeBatch(run, batch); !done) {
        return done;
    }
    return transaction->commit();
}

Result<void> RunWriter::finish(std::int64_t run, const RunBatch& batch, const FinishedRun& end) {
    Result<Transaction> transaction = Transaction::begin(m_database, Transaction::Kind::writing);
    if (!transaction) {
        return transaction.error();
    }
    if (Result<void> done = writeBatch(run, batch); !done) {
        return done;
    }
    if (Result<void> done = writeCostLines(run, end.costLines); !done) {
        return done;
    }
    if (Result<void> done = writeEnd(run, end); !done) {
        return done;
    }
    Result<void> done = transaction->commit();
    if (done) {
        m_locks.release(run);
    }
    return done;
}

Result<void> RunWriter::writeBatch(std::int64_t run, const RunBatch& batch) {
    Result<Statement> statement = m_database.prepare("UPDATE run SET seconds = max(seconds, ?) WHERE id = ?");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, batch.seconds);
    statement->bind(2, run);
    if (Result<void> done = statement->run(); !done) {
        return done;
    }
    if (m_database.changes() == 0) {
        return Error{ErrorCode::notFound,
                     m_database.file(),
                     MR_TEXT("store", "the run was removed from the history while it was written"),
                     {}};
    }
    if (Result<void> done = writeSeries(run, batch); !done) {
        return done;
    }
    return writeRows(run, batch);
}

Result<void> RunWriter::writeSeries(std::int64_t run, const RunBatch& batch) {
    Result<Statement> statement = m_database.prepare(
        "INSERT INTO series(run, number, node, metric, shard, kind, unit) VALUES(?, ?, ?, ?, ?, ?, ?)");
    if (!statement) {
        return statement.error();
    }
    std::int64_t number = batch.firstNewSeries;
    for (const SeriesInfo& info : batch.newSeries) {
        statement->bind(1, run);
        statement->bind(2, number++);
        statement->bind(3, info.node.text());
        statement->bind(4, info.metric);
        statement->bind(5, info.shard);
        statement->bind(6, info.kind == SeriesKind::counter ? "counter" : "gauge");
        statement->bind(7, cloudWatchNameOf(info.unit));
        if (Result<void> done = statement->run(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> RunWriter::writeRows(std::int64_t run, const RunBatch& batch) {
    Result<Statement> statement = m_database.prepare(
        "INSERT OR REPLACE INTO chunk(run, series, resolution, first, count, data) VALUES(?, ?, ?, ?, ?, ?)");
    if (!statement) {
        return statement.error();
    }
    for (const PackedRow& row : batch.rows) {
        statement->bind(1, run);
        statement->bind(2, std::int64_t{row.series});
        statement->bind(3, lengthInSeconds(row.resolution));
        statement->bind(4, row.first);
        statement->bind(5, row.count);
        statement->bindBlob(6, row.data);
        if (Result<void> done = statement->run(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> RunWriter::writeCostLines(std::int64_t run, const std::vector<StoredCostLine>& lines) {
    Result<Statement> statement = m_database.prepare(
        "INSERT INTO cost_line(run, position, node, dimension, quantity, unit, unit_price, "
        "amount, monthly_quantity, monthly_amount) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement) {
        return statement.error();
    }
    std::int64_t position = 0;
    for (const StoredCostLine& line : lines) {
        statement->bind(1, run);
        statement->bind(2, position++);
        int parameter = 3;
        for (const std::string* text :
             {&line.node, &line.dimension, &line.quantity, &line.unit, &line.unitPrice, &line.amount,
              &line.monthlyQuantity, &line.monthlyAmount}) {
            statement->bind(parameter++, *text);
        }
        if (Result<void> done = statement->run(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> RunWriter::writeEnd(std::int64_t run, const FinishedRun& end) {
    Result<Statement> statement = m_database.prepare(
        "UPDATE run SET state = ?, simulated_ns = ?, digest = ?, monthly_total = ?, result_json = ?, "
        "project_text = coalesce(nullif(?, ''), project_text) WHERE id = ?");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, end.state);
    statement->bind(2, end.simulated.count());
    statement->bind(3, end.digest);
    statement->bind(4, end.monthlyTotal);
    statement->bind(5, end.resultJson);
    statement->bind(6, end.projectText);
    statement->bind(7, run);
    return statement->run();
}

} // namespace millrace
