// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/query.h"
#include "store/database.h"

#include <cstdint>
#include <memory>

namespace millrace {

/// Answers queries from one run of a history as RegistryReader does from a live run (see
/// RunHistory::series()).
class StoredSeries final : public SeriesReader {
public:
    StoredSeries(std::shared_ptr<Database> database, std::int64_t run)
        : m_database(std::move(database))
        , m_run(run) {}

    [[nodiscard]] SeriesAnswer query(const SeriesQuery& query) const override;

private:
    /// What the file has of the span; nothing when it cannot be read.
    struct Found {
        SimTime newest{};
        SeriesKind kind = SeriesKind::counter;
        std::vector<RawSeries> raw;
    };

    [[nodiscard]] Result<Found> find(const SeriesQuery& query) const;
    [[nodiscard]] Result<SimTime> newest() const;

    std::shared_ptr<Database> m_database;
    std::int64_t m_run;
};

} // namespace millrace
