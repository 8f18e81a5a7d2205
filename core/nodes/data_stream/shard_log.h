// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <vector>

namespace millrace::data_stream {

/// What a log keeps of an accepted record besides its place: 12 bytes.
struct LogEntry {
    std::uint32_t micros;       ///< arrival after the chunk's base time
    std::int32_t ordinalOffset; ///< number at its source, from the chunk's base
    std::uint32_t bytes;        ///< data and partition key
};

/// Up to kEntries consecutive records of one shard. Closed chunks may live in the spill file. What append()
/// touches comes first.
struct LogChunk {
    static constexpr std::uint32_t kEntries = 1024;
    static constexpr std::int64_t kInMemory = -1;

    std::unique_ptr<LogEntry[]> entries; ///< null when spilled
    std::uint32_t count = 0;
    std::uint16_t writer = 0; ///< of all entries, while `writers` is empty
    bool hasWriters = false;  ///< `writers` is not empty
    std::uint64_t baseOrdinal = 0;
    std::int64_t baseTime = 0; ///< ns
    std::int64_t lastTime = 0; ///< ns
    std::int64_t bytes = 0;    ///< sum over entries
    std::uint64_t firstIndex = 0;
    std::vector<std::uint16_t> writers; ///< one for each entry, once there are several
    std::int64_t spillOffset = kInMemory;
    std::int64_t bytesBefore = 0; ///< sum over all chunks before it
};

/// A temporary file without a name for chunks beyond the memory limit. Created on first use; slots are
/// reused.
class SpillFile {
public:
    SpillFile() = default;
    ~SpillFile();
    SpillFile(const SpillFile&) = delete;
    SpillFile& operator=(const SpillFile&) = delete;

    /// Writes one chunk's entries; answers with their place. Errors: no room, no temporary folder.
    [[nodiscard]] Result<std::int64_t> write(const LogEntry* entries);

    /// Reads them back. False when the file could not be read; hasFailed() then says so from now on.
    [[nodiscard]] bool read(std::int64_t offset, LogEntry* entries) const;

    [[nodiscard]] bool hasFailed() const { return m_readFailed; }

    void release(std::int64_t offset) { m_free.push_back(offset); }

private:
    int m_file = -1;
    mutable bool m_readFailed = false;
    std::int64_t m_size = 0;
    std::vector<std::int64_t> m_free;
};

/// The records that one shard keeps, oldest first; positions count from the shard's beginning.
class ShardLog {
public:
    ShardLog() = default;
    ShardLog(ShardLog&&) = default;
    ShardLog& operator=(ShardLog&&) = default;
    ShardLog(const ShardLog&) = delete;
    ShardLog& operator=(const ShardLog&) = delete;

    /// Adds a record; times don't step back. True when this closed a chunk (the one before the newest).
    bool append(std::int64_t time, std::uint16_t writer, std::uint64_t ordinal, std::uint32_t bytes) {
        bool closed = false;
        if (!fits(m_open, time, ordinal)) [[unlikely]] {
            closed = openChunk(time, writer, ordinal);
        }
        LogChunk& chunk = m_open;
        if (writer != chunk.writer || chunk.hasWriters) {
            noteWriter(chunk, writer);
        }
        chunk.entries[chunk.count++] = {
            static_cast<std::uint32_t>((time - chunk.baseTime) / kNanosPerMicro),
            static_cast<std::int32_t>(static_cast<std::int64_t>(ordinal - chunk.baseOrdinal)), bytes};
        chunk.lastTime = time;
        chunk.bytes += bytes;
        return closed;
    }

    /// Brings the place that the next record is written to closer.
    void prefetch() const { __builtin_prefetch(m_open.entries.get() + m_open.count, 1); }

    /// Index of the oldest kept record.
    [[nodiscard]] std::uint64_t first() const { return m_first; }

    /// Index of the next record to be written.
    [[nodiscard]] std::uint64_t end() const { return m_open.firstIndex + m_open.count; }

    /// Arrival of the newest record ever written, ns; zero when there was none.
    [[nodiscard]] std::int64_t newestTime() const { return m_open.lastTime; }

    /// How many records from `from` on a read of at most `limit` records and `maximumBytes` returns (at least
    /// one when there is one).
    struct Extent {
        std::uint32_t count = 0;
        std::int64_t bytes = 0;
        std::int64_t lastTime = 0; ///< of the last record in it
    };

    [[nodiscard]] Extent measure(std::uint64_t from, std::uint32_t limit, std::int64_t maximumBytes,
                                 const SpillFile& spill) const;

    /// Calls `take(time, writer, ordinal, bytes)` for [from, from + count).
    template <typename Take>
    void visit(std::uint64_t from, std::uint32_t count, const SpillFile& spill, Take&& take) const {
        for (std::size_t c = chunkOf(from); count > 0 && c < chunkCount(); ++c) {
            const LogChunk& chunk = chunkAt(c);
            const LogEntry* entries = entriesOf(chunk, spill);
            for (auto i = static_cast<std::uint32_t>(from - chunk.firstIndex); i < chunk.count && count > 0;
                 ++i, ++from, --count) {
                take(chunk.baseTime + std::int64_t{entries[i].micros} * kNanosPerMicro,
                     chunk.hasWriters ? chunk.writers[i] : chunk.writer,
                     chunk.baseOrdinal + static_cast<std::uint64_t>(std::int64_t{entries[i].ordinalOffset}),
                     entries[i].bytes);
            }
        }
    }

    /// Index of the first kept record that arrived at `time` (ns) or later.
    [[nodiscard]] std::uint64_t indexAt(std::int64_t time, const SpillFile& spill) const;

    /// Sum of the bytes of kept records that arrived before `time` (ns).
    [[nodiscard]] std::int64_t bytesBefore(std::int64_t time, const SpillFile& spill) const;

    /// Forgets records that arrived before `time` (ns); answers with how many bytes of memory came free.
    std::size_t trimBefore(std::int64_t time, SpillFile& spill);

    /// Moves the oldest closed chunk that is still in memory to the spill file; answers with the bytes that
    /// came free.
    [[nodiscard]] Result<std::size_t> spillOldest(SpillFile& spill);

    static constexpr std::size_t kChunkBytes = sizeof(LogEntry) * LogChunk::kEntries;

private:
    static constexpr std::int64_t kNanosPerMicro = 1000;

    [[nodiscard]] static bool fits(const LogChunk& chunk, std::int64_t time, std::uint64_t ordinal) {
        const auto offset = static_cast<std::int64_t>(ordinal - chunk.baseOrdinal);
        return chunk.entries && chunk.count < LogChunk::kEntries &&
               time - chunk.baseTime < std::int64_t{UINT32_MAX} * kNanosPerMicro && offset >= INT32_MIN &&
               offset <= INT32_MAX;
    }

    /// Closed chunks, and behind them the open one.
    [[nodiscard]] std::size_t chunkCount() const { return m_chunks.size() + 1; }

    [[nodiscard]] const LogChunk& chunkAt(std::size_t index) const {
        return index < m_chunks.size() ? m_chunks[index] : m_open;
    }

    bool openChunk(std::int64_t time, std::uint16_t writer, std::uint64_t ordinal);
    static void noteWriter(LogChunk& chunk, std::uint16_t writer);
    [[nodiscard]] std::size_t chunkOf(std::uint64_t index) const;
    [[nodiscard]] std::int64_t bytesUpTo(std::uint64_t index, const SpillFile& spill) const;
    [[nodiscard]] const LogEntry* entriesOf(const LogChunk& chunk, const SpillFile& spill) const;

    LogChunk m_open; ///< takes new records; without entries before the first and when all are trimmed
    std::deque<LogChunk> m_chunks; ///< closed, oldest first
    std::uint64_t m_first = 0;
    std::uint64_t m_nextToSpill = 0;          ///< first index of the oldest chunk that may be in memory
    mutable std::vector<LogEntry> m_readBack; ///< entries of the spilled chunk read last
    mutable std::int64_t m_readBackOffset = LogChunk::kInMemory;
};

} // namespace millrace::data_stream
