// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include <array>
#include <string>
#include <thread>

namespace millrace {

namespace {

namespace fs = std::filesystem;

/// "MLRC": tells a run history from other programs' databases.
constexpr std::int64_t kApplicationId = 0x4D4C5243;

/// Step i brings a file from user_version i to i + 1. Steps that were released never change.
///
/// run: `seed` is the 64-bit pattern of an unsigned number; `seconds` counts the closed seconds whose series
/// are in the file. series: numbered within a run in the order of the registry. chunk: consecutive buckets of
/// one series from bucket `first` on, packed as in series_codec.h; `resolution` is the length of a bucket in
/// seconds.
constexpr std::array kMigrations = {
    R"(CREATE TABLE run(
           id INTEGER PRIMARY KEY AUTOINCREMENT,
           project TEXT NOT NULL,
           version TEXT NOT NULL,
           seed INTEGER NOT NULL,
           price_book TEXT NOT NULL,
           started_at TEXT NOT NULL,
           state TEXT NOT NULL,
           seconds INTEGER NOT NULL DEFAULT 0,
           simulated_ns INTEGER NOT NULL DEFAULT 0,
           digest TEXT NOT NULL DEFAULT '',
           monthly_total TEXT NOT NULL DEFAULT '',
           project_text TEXT NOT NULL,
           result_json TEXT NOT NULL DEFAULT ''
       ) STRICT;
       CREATE INDEX run_by_state ON run(state);
       CREATE TABLE cost_line(
           run INTEGER NOT NULL REFERENCES run(id),
           position INTEGER NOT NULL,
           node TEXT NOT NULL,
           dimension TEXT NOT NULL,
           quantity TEXT NOT NULL,
           unit TEXT NOT NULL,
           unit_price TEXT NOT NULL,
           amount TEXT NOT NULL,
           monthly_quantity TEXT NOT NULL,
           monthly_amount TEXT NOT NULL,
           PRIMARY KEY(run, position)
       ) STRICT, WITHOUT ROWID;
       CREATE TABLE series(
           run INTEGER NOT NULL REFERENCES run(id),
           number INTEGER NOT NULL,
           node TEXT NOT NULL,
           metric TEXT NOT NULL,
           shard TEXT NOT NULL,
           kind TEXT NOT NULL,
           unit TEXT NOT NULL,
           PRIMARY KEY(run, number)
       ) STRICT, WITHOUT ROWID;
       CREATE INDEX series_by_metric ON series(run, node, metric);
       CREATE TABLE chunk(
           run INTEGER NOT NULL REFERENCES run(id),
           series INTEGER NOT NULL,
           resolution INTEGER NOT NULL,
           first INTEGER NOT NULL,
           count INTEGER NOT NULL,
           data BLOB NOT NULL,
           PRIMARY KEY(run, series, resolution, first)
       ) STRICT, WITHOUT ROWID;)",
};

constexpr auto kNewestVersion = static_cast<std::int64_t>(kMigrations.size());

/// What a file says of itself.
struct Identity {
    std::int64_t application = 0;
    std::int64_t version = 0;
    bool hasTables = false;

    [[nodiscard]] bool isNew() const { return application == 0 && version == 0 && !hasTables; }
};

Error noHistory(const std::string& file) {
    return {ErrorCode::notFound, file, MR_TEXT("store", "there is no run history"), {}};
}

Result<Identity> identify(Database& database) {
    const Result<std::int64_t> application = database.number("PRAGMA application_id");
    if (!application) {
        return application.error();
    }
    const Result<std::int64_t> version = database.number("PRAGMA user_version");
    if (!version) {
        return version.error();
    }
    const Result<std::int64_t> tables = database.number("SELECT count(*) FROM sqlite_master");
    if (!tables) {
        return tables.error();
    }
    const Identity identity{*application, *version, *tables > 0};
    if (!identity.isNew() && identity.application != kApplicationId) {
        return Error{ErrorCode::invalidInput, database.file(),
                     MR_TEXT("store", "is another program's database, not a run history"),
                     MR_TEXT("store", "choose another file")};
    }
    if (identity.version > kNewestVersion) {
        return Error{ErrorCode::unsupported, database.file(),
                     MR_TEXT("store", "was written by a newer version of Millrace"),
                     MR_TEXT("store", "use that version or choose another file")};
    }
    return identity;
}

Result<void> migrate(Database& database) {
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::writing);
    if (!transaction) {
        return transaction.error();
    }
    // Another program may have done it while this one waited.
    const Result<Identity> identity = identify(database);
    if (!identity) {
        return identity.error();
    }
    for (std::int64_t step = identity->version; step < kNewestVersion; ++step) {
        if (Result<void> done = database.execute(kMigrations[static_cast<std::size_t>(step)]); !done) {
            return done;
        }
    }
    if (Result<void> done = database.execute("PRAGMA application_id = " + std::to_string(kApplicationId) +
                                             "; PRAGMA user_version = " + std::to_string(kNewestVersion));
        !done) {
        return done;
    }
    return transaction->commit();
}

/// Readers go on while somebody writes. Turning it on does not wait for others by itself; file systems that
/// cannot do it stay as they are.
Result<void> useWriteAheadLog(Database& database, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds kPause(20);
    const auto until = std::chrono::steady_clock::now() + patience;
    Result<void> done = database.execute("PRAGMA journal_mode = WAL");
    while (!done && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(kPause);
        done = database.execute("PRAGMA journal_mode = WAL");
    }
    return done;
}

Error cannotPrepare(const Database& database, const Identity& identity, Access access) {
    if (access == Access::create) {
        return {ErrorCode::ioFailure, database.file(), MR_TEXT("store", "may only be read"),
                MR_TEXT("store", "allow writing to the file or choose another one")};
    }
    if (identity.isNew()) {
        return noHistory(database.file());
    }
    return {ErrorCode::ioFailure, database.file(),
            MR_TEXT("store", "was written by an older version and cannot be brought up to date"),
            MR_TEXT("store", "allow writing to the file and its folder")};
}

Result<void> prepare(Database& database, const Identity& identity, Access access,
                     std::chrono::milliseconds patience) {
    const bool isReadable = access != Access::create && identity.version == kNewestVersion;
    if (database.isReadOnly()) {
        return isReadable ? Result<void>() : cannotPrepare(database, identity, access);
    }
    if (identity.isNew() && access != Access::create) {
        return noHistory(database.file());
    }
    if (identity.isNew()) {
        // Both only count before the first table.
        if (Result<void> done = database.execute("PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL");
            !done) {
            return done;
        }
    }
    if (identity.version < kNewestVersion) {
        if (Result<void> done = migrate(database); !done) {
            return done;
        }
    }
    if (Result<void> done = useWriteAheadLog(database, patience); !done) {
        return done;
    }
    // A crash of the system may cost the last batches, never the file.
    return database.execute("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
}

} // namespace

Result<fs::path> historyFile(const fs::path& database) {
    const auto problem = [&](ErrorCode code, Text what) {
        return Error{code, database.string(), std::move(what), MR_TEXT("store", "choose another file")};
    };
    if (database.empty()) {
        return problem(ErrorCode::invalidInput, MR_TEXT("store", "the run history has no file name"));
    }
    std::error_code failed;
    fs::path file = fs::weakly_canonical(fs::absolute(database, failed), failed);
    if (failed) {
        return problem(ErrorCode::ioFailure,
                       Text(MR_TEXT("store", "cannot be found (%1)"), {failed.message()}));
    }
    const fs::file_status status = fs::status(file, failed);
    // Opening a pipe would wait for ever.
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        return problem(ErrorCode::invalidInput, MR_TEXT("store", "is not a file"));
    }
    return file;
}

Result<Database> openHistory(const fs::path& file, Access access, std::chrono::milliseconds patience) {
    std::error_code failed;
    // SQLite takes a file of a few bytes for an empty database and writes over it.
    constexpr std::uintmax_t kSmallestDatabase = 512;
    const std::uintmax_t size = fs::file_size(file, failed);
    if (!failed && size > 0 && size < kSmallestDatabase) {
        return Error{ErrorCode::invalidInput, file.string(), MR_TEXT("store", "is not a run history"),
                     MR_TEXT("store", "choose another file")};
    }
    if (access != Access::create && fs::status(file, failed).type() == fs::file_type::not_found) {
        return noHistory(file.string());
    }
    Result<Database> database = Database::open(file.string(), access, patience);
    if (!database) {
        return database;
    }
    Result<Identity> identity = identify(*database);
    if (!identity && identity.error().code == ErrorCode::ioFailure && access == Access::write &&
        !fs::exists(file.string() + "-wal", failed)) {
        // A folder in which no log can be made: nobody writes there, so the file can be read without one.
        Result<Database> immutable = Database::open(file.string(), Access::immutable, patience);
        if (!immutable) {
            return immutable;
        }
        database = std::move(immutable);
        if (Result<Identity> second = identify(*database); second) {
            identity = second;
        }
    }
    if (!identity) {
        return identity.error();
    }
    if (Result<void> done = prepare(*database, *identity, access, patience); !done) {
        return done.error();
    }
    return database;
}

} // namespace millrace
