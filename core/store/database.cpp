// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <cstring>

#include <sqlite3.h>

namespace millrace {

namespace {

constexpr int kPrimaryCode = 0xff; // the rest of a result code refines it

std::string reasonOf(sqlite3* connection, int code) {
    std::string reason = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    const int system = connection != nullptr ? sqlite3_system_errno(connection) : 0;
    const int primary = code & kPrimaryCode;
    if (system != 0 && (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN)) {
        reason += std::string(", ") + std::strerror(system);
    }
    return reason;
}

Error failure(const std::string& file, sqlite3* connection, int code) {
    const std::string reason = reasonOf(connection, code);
    switch (code & kPrimaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::ioFailure, file, MR_TEXT("store", "is locked by another program"),
                MR_TEXT("store", "close the other program or try again later")};
    case SQLITE_FULL:
        return {ErrorCode::ioFailure, file, MR_TEXT("store", "the disk is full"),
                MR_TEXT("store", "free some room and try again")};
    case SQLITE_NOTADB:
        return {ErrorCode::invalidInput, file, MR_TEXT("store", "is not a run history"),
                MR_TEXT("store", "choose another file")};
    case SQLITE_CORRUPT:
        return {ErrorCode::invalidInput, file, Text(MR_TEXT("store", "is damaged (%1)"), {reason}),
                MR_TEXT("store", "choose another file or restore this one from a copy")};
    case SQLITE_READONLY:
        return {ErrorCode::ioFailure, file, Text(MR_TEXT("store", "cannot be written (%1)"), {reason}),
                MR_TEXT("store", "allow writing to the file and its folder")};
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
        return {ErrorCode::ioFailure, file, Text(MR_TEXT("store", "cannot be opened (%1)"), {reason}),
                MR_TEXT("store", "check that the folder exists and that you may write to it and the file")};
    case SQLITE_IOERR:
        return {ErrorCode::ioFailure, file,
                Text(MR_TEXT("store", "cannot be read or written (%1)"), {reason}),
                MR_TEXT("store", "check the disk and its free room")};
    default:
        return {ErrorCode::ioFailure, file,
                Text(MR_TEXT("store", "the database refused a step (%1)"), {reason}),
                MR_TEXT("store", "try again with another file")};
    }
}

Error failure(sqlite3_stmt* statement, int code) {
    sqlite3* connection = sqlite3_db_handle(statement);
    const char* file = sqlite3_db_filename(connection, "main");
    return failure(file != nullptr ? file : "", connection, code);
}

/// `file:` URI of an absolute path, with the characters escaped that end a path.
std::string uriOf(const std::string& file) {
    std::string uri = "file:";
    for (const char character : file) {
        switch (character) {
        case '%':
            uri += "%25";
            break;
        case '?':
            uri += "%3f";
            break;
        case '#':
            uri += "%23";
            break;
        default:
            uri += character;
        }
    }
    return uri + "?immutable=1";
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Statement::note(int code) {
    if (code != SQLITE_OK && m_bindFailure == SQLITE_OK) {
        m_bindFailure = code;
    }
}

void Statement::bind(int parameter, std::int64_t value) {
    note(sqlite3_bind_int64(m_statement.get(), parameter, value));
}

void Statement::bind(int parameter, std::string_view text) {
    // A null pointer would be SQL's NULL.
    note(sqlite3_bind_text64(m_statement.get(), parameter, text.empty() ? "" : text.data(), text.size(),
                             SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindBlob(int parameter, std::string_view bytes) {
    note(sqlite3_bind_blob64(m_statement.get(), parameter, bytes.empty() ? "" : bytes.data(), bytes.size(),
                             SQLITE_STATIC));
}

Result<bool> Statement::step() {
    if (m_bindFailure != SQLITE_OK) {
        return failure(m_statement.get(), m_bindFailure);
    }
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        return failure(m_statement.get(), code);
    }
    return code == SQLITE_ROW;
}

Result<void> Statement::run() {
    Result<bool> row = step();
    while (row && *row) {
        row = step();
    }
    reset();
    if (!row) {
        return row.error();
    }
    return {};
}

void Statement::reset() {
    sqlite3_reset(m_statement.get()); // tells the last step's error once more
    m_bindFailure = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string Statement::text(int column) const {
    return std::string(blob(column));
}

std::string_view Statement::blob(int column) const {
    const void* bytes = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

void Database::Closer::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

Result<Database> Database::open(const std::string& file, Access access, std::chrono::milliseconds patience) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    case Access::create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case Access::write:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Access::immutable:
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        break;
    }
    const std::string name = access == Access::immutable ? uriOf(file) : file;
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &raw, flags, nullptr);
    std::unique_ptr<sqlite3, Closer> connection(raw);
    if (code != SQLITE_OK) {
        return failure(file, raw, code);
    }
    sqlite3_busy_timeout(raw, static_cast<int>(patience.count()));
    return Database(file, std::move(connection));
}

Result<void> Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return failure(m_file, m_connection.get(), code);
    }
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const int code =
        sqlite3_prepare_v2(m_connection.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    if (code != SQLITE_OK) {
        return failure(m_file, m_connection.get(), code);
    }
    return Statement(raw);
}

Result<std::int64_t> Database::number(std::string_view sql) {
    Result<Statement> statement = prepare(sql);
    if (!statement) {
        return statement.error();
    }
    const Result<bool> row = statement->step();
    if (!row) {
        return row.error();
    }
    return *row ? statement->integer(0) : 0;
}

std::int64_t Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_connection.get());
}

int Database::changes() const {
    return sqlite3_changes(m_connection.get());
}

bool Database::isReadOnly() const {
    return sqlite3_db_readonly(m_connection.get(), "main") == 1;
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_connection.get()) == 0;
}

Result<Transaction> Transaction::begin(Database& database, Kind kind) {
    if (Result<void> begun = database.execute(kind == Kind::writing ? "BEGIN IMMEDIATE" : "BEGIN"); !begun) {
        return begun.error();
    }
    return Transaction(database);
}

Transaction::~Transaction() {
    if (m_database != nullptr && m_database->inTransaction()) {
        static_cast<void>(m_database->execute("ROLLBACK"));
    }
}

Result<void> Transaction::commit() {
    Result<void> done = m_database->execute("COMMIT");
    if (done) {
        m_database = nullptr;
    }
    return done;
}

} // namespace millrace
