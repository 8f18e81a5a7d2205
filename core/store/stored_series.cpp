// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stored_series.h"

#include "store/series_codec.h"

#include <algorithm>

namespace millrace {

namespace {

/// Buckets [from, to) that decimate() may look at.
struct Span {
    std::int64_t from = 0;
    std::int64_t to = 0;

    [[nodiscard]] bool empty() const { return to <= from; }
};

/// As RegistryReader::query() takes them from a column, whose size is the closed buckets of the run.
Span spanOf(const SeriesQuery& query, SimTime newest) {
    const std::int64_t step = stepOf(query.resolution).count();
    const std::int64_t from = std::max<std::int64_t>(nanosecondsOf(query.from), 0) / step;
    const std::int64_t to =
        std::min(nanosecondsOf(newest) / step, (nanosecondsOf(std::min(query.to, newest)) + step - 1) / step);
    const std::int64_t margin = to > from ? (to - from) / std::max(query.maximumColumns, 1) + 1 : 0;
    return {std::max<std::int64_t>(from - margin, 0), to};
}

/// Appends what a row has of the span; rows come in the order of time. A damaged row leaves it absent.
void unpackInto(RawSeries& series, const Span& span, std::int64_t first, std::int64_t count,
                std::string_view data) {
    const Result<std::vector<std::int64_t>> values = unpackSeries(data, count);
    const std::int64_t from = std::max(first, span.from);
    const std::int64_t to = values ? std::min(first + count, span.to) : from;
    if (to <= from) {
        return;
    }
    if (series.values.empty()) {
        series.firstBucket = from;
    }
    const std::int64_t end = series.firstBucket + static_cast<std::int64_t>(series.values.size());
    series.values.resize(static_cast<std::size_t>(std::max(end, to) - series.firstBucket), Column::kAbsent);
    for (std::int64_t bucket = from; bucket < to; ++bucket) {
        series.values[static_cast<std::size_t>(bucket - series.firstBucket)] =
            (*values)[static_cast<std::size_t>(bucket - first)];
    }
}

} // namespace

Result<SimTime> StoredSeries::newest() const {
    Result<Statement> statement = m_database->prepare("SELECT seconds FROM run WHERE id = ?");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, m_run);
    const Result<bool> row = statement->step();
    if (!row) {
        return row.error();
    }
    constexpr std::int64_t kMostSeconds = kLongestDuration / std::chrono::seconds(1);
    const std::int64_t seconds = *row ? std::clamp<std::int64_t>(statement->integer(0), 0, kMostSeconds) : 0;
    return SimTime(std::chrono::seconds(seconds));
}

Result<StoredSeries::Found> StoredSeries::find(const SeriesQuery& query) const {
    Found found;
    // Both statements see the same state of a file that somebody writes.
    Result<Transaction> transaction = Transaction::begin(*m_database, Transaction::Kind::reading);
    if (!transaction) {
        return transaction.error();
    }
    const Result<SimTime> end = newest();
    if (!end) {
        return end.error();
    }
    found.newest = *end;
    const Span span = spanOf(query, *end);
    Result<Statement> statement = m_database->prepare(
        "SELECT s.number, s.shard, s.kind, c.first, c.count, c.data FROM series s "
        "LEFT JOIN chunk c ON c.run = s.run AND c.series = s.number AND c.resolution = ?4 "
        "AND c.first > ?5 AND c.first < ?6 "
        "WHERE s.run = ?1 AND s.node = ?2 AND s.metric = ?3 AND (s.shard <> '') = ?7 "
        "ORDER BY s.number, c.first");
    if (!statement || span.empty()) {
        return statement ? Result<Found>(std::move(found)) : statement.error();
    }
    statement->bind(1, m_run);
    statement->bind(2, query.node.text());
    statement->bind(3, query.metric);
    statement->bind(4, std::int64_t{stepOf(query.resolution) / std::chrono::seconds(1)});
    statement->bind(5, span.from - kMostPackedBuckets);
    statement->bind(6, span.to);
    statement->bind(7, std::int64_t{query.perShard ? 1 : 0});
    std::int64_t number = -1;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        if (found.raw.empty() || statement->integer(0) != number) {
            number = statement->integer(0);
            found.kind = statement->text(2) == "gauge" ? SeriesKind::gauge : SeriesKind::counter;
            found.raw.push_back({statement->text(1), span.from, {}});
        }
        if (!statement->isNull(3)) {
            unpackInto(found.raw.back(), span, statement->integer(3), statement->integer(4),
                       statement->blob(5));
        }
    }
    if (!row) {
        return row.error();
    }
    return found;
}

SeriesAnswer StoredSeries::query(const SeriesQuery& query) const {
    SeriesQuery kept = query;
    if (query.resolution == Resolution::tick) {
        kept.resolution = Resolution::second;
    }
    Result<Found> found = find(kept);
    SeriesAnswer answer = found ? decimate(kept, found->kind, found->raw, found->newest)
                                : decimate(kept, SeriesKind::counter, {}, SimTime());
    answer.query = query;
    return answer;
}

} // namespace millrace
