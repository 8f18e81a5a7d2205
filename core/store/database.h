// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace millrace {

/// What to do with a database file.
enum class Access {
    create,    ///< read and write, a missing file is made
    write,     ///< read and write; falls back to reading where the system allows no more
    immutable, ///< read a file that nobody writes, in a folder where nothing may be created
};

/// A prepared statement. Parameters and columns count from 1 and 0, as SQLite counts them.
class Statement {
public:
    void bind(int parameter, std::int64_t value);

    /// The text must live until the statement is run or reset.
    void bind(int parameter, std::string_view text);

    void bind(int parameter, const char* text) { bind(parameter, std::string_view(text)); }

    void bind(int parameter, const std::string& text) { bind(parameter, std::string_view(text)); }

    void bind(int parameter, std::string&& text) = delete;
    void bindBlob(int parameter, std::string_view bytes);

    /// The next row; false after the last. An earlier bind() that failed is told here.
    [[nodiscard]] Result<bool> step();

    /// Runs to the end and makes the statement ready for the next parameters.
    [[nodiscard]] Result<void> run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;

    /// Valid until the next step.
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Database;

    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };

    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement) {}

    void note(int code);

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    int m_bindFailure = 0;
};

/// One connection to a SQLite file, for one thread at a time. Errors name the file and say what to do:
/// ioFailure when locked, full, unreadable or unwritable; invalidInput when it is no database or damaged.
class Database {
public:
    /// `patience`: how long a statement waits while another program writes. The file itself is first looked
    /// at by the first statement.
    [[nodiscard]] static Result<Database> open(const std::string& file, Access access,
                                               std::chrono::milliseconds patience);

    /// One or more statements without parameters whose rows don't matter.
    [[nodiscard]] Result<void> execute(const std::string& sql);

    [[nodiscard]] Result<Statement> prepare(std::string_view sql);

    /// First column of the first row as a number; zero when there is no row.
    [[nodiscard]] Result<std::int64_t> number(std::string_view sql);

    [[nodiscard]] std::int64_t lastInsertId() const;

    /// Rows that the last INSERT, UPDATE or DELETE changed.
    [[nodiscard]] int changes() const;
    [[nodiscard]] bool isReadOnly() const;

    /// False between a BEGIN and its end; some errors end a transaction by themselves.
    [[nodiscard]] bool inTransaction() const;

    /// Name of the file.
    [[nodiscard]] const std::string& file() const { return m_file; }

private:
    struct Closer {
        void operator()(sqlite3* connection) const;
    };

    Database(std::string file, std::unique_ptr<sqlite3, Closer> connection)
        : m_file(std::move(file))
        , m_connection(std::move(connection)) {}

    std::string m_file;
    std::unique_ptr<sqlite3, Closer> m_connection;
};

/// A transaction that is rolled back unless it is committed. The database must outlive it.
class Transaction {
public:
    enum class Kind {
        reading, ///< one state of the file for several statements
        writing, ///< takes the write lock at once, so that waiting for it cannot end in a deadlock
    };

    [[nodiscard]] static Result<Transaction> begin(Database& database, Kind kind);
    ~Transaction();

    Transaction(Transaction&& other) noexcept
        : m_database(std::exchange(other.m_database, nullptr)) {}

    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database& database)
        : m_database(&database) {}

    Database* m_database;
};

} // namespace millrace
