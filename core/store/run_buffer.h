// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/run_store.h"
#include "store/series_codec.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace millrace {

/// Buckets in one row of the database: ten minutes of seconds. Rows begin at its multiples.
inline constexpr std::int64_t kRowBuckets = 600;

/// One row of packed buckets; it replaces an earlier one of the same series, resolution and first bucket.
struct PackedRow {
    std::uint32_t series = 0; ///< number within the run
    Resolution resolution = Resolution::second;
    std::int64_t first = 0;
    std::int64_t count = 0;
    std::string data;
};

/// What of a run's series is to be written in one transaction.
struct RunBatch {
    std::uint32_t firstNewSeries = 0;
    std::vector<SeriesInfo> newSeries; ///< numbered from firstNewSeries on
    std::vector<PackedRow> rows;
    std::int64_t seconds = 0; ///< closed seconds so far

    [[nodiscard]] bool empty() const { return newSeries.empty() && rows.empty(); }
};

/// A run's series on their way to the file: packs buckets into rows as they come.
class RunBuffer {
public:
    /// Chunks that continue their series extend its row; others begin a new one.
    void add(const std::vector<SeriesChunk>& chunks);

    /// Whole rows, and a copy of every row that is still growing and changed since the last call.
    [[nodiscard]] RunBatch take();

    /// Whether take() would give something.
    [[nodiscard]] bool hasNews() const { return m_hasNews; }

    /// Memory of the whole rows that wait for take(), in bytes.
    [[nodiscard]] std::size_t waitingBytes() const { return m_waitingBytes; }

    /// Forgets the whole rows that wait.
    void dropWaiting();

private:
    struct GrowingRow {
        std::int64_t first = 0;
        SeriesPacker packer;
        bool changed = false;
    };

    struct Entry {
        SeriesInfo info;
        GrowingRow seconds;
        GrowingRow minutes;
    };

    std::uint32_t numberOf(const SeriesInfo& info);
    void append(std::uint32_t series, const SeriesChunk& chunk);
    void finishRow(std::uint32_t series, Resolution resolution, GrowingRow& row);

    std::vector<Entry> m_series;
    std::unordered_map<std::string, std::uint32_t> m_numbers; ///< by node, metric and shard
    std::uint32_t m_guess = 0; ///< chunks come in the same order every time, so the next is mostly known
    std::uint32_t m_taken = 0; ///< series whose description was taken
    std::vector<PackedRow> m_waiting;
    std::size_t m_waitingBytes = 0;
    std::int64_t m_seconds = 0;
    bool m_hasNews = false;
};

} // namespace millrace
