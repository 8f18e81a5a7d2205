// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "nodes/data_stream/log_memory.h"

#include <cstddef>
#include <cstdint>
#include <deque>

namespace millrace::data_stream {

/// The records that one shard keeps, oldest first; positions count from the shard's beginning. Arrivals are
/// kept to the microsecond. Chunks are packed when they are full, and may then live in the spill file.
class ShardLog {
public:
    ShardLog() = default;
    ShardLog(ShardLog&&) = default;
    ShardLog& operator=(ShardLog&&) = default;
    ShardLog(const ShardLog&) = delete;
    ShardLog& operator=(const ShardLog&) = delete;

    /// Adds a record that arrived `micros` after time zero; times don't step back. Answers with the bytes
    /// that a chunk came to which this filled; zero: none was.
    std::uint32_t append(std::int64_t micros, std::uint16_t writer, std::uint64_t ordinal,
                         std::uint32_t bytes, LogMemory& memory) {
        std::uint32_t packed = 0;
        if (!fits(micros, ordinal)) [[unlikely]] {
            packed = openChunk(micros, ordinal, memory);
        }
        m_entries[m_open.count++] = {
            static_cast<std::uint32_t>(micros - m_open.baseMicros),
            static_cast<std::int32_t>(static_cast<std::int64_t>(ordinal - m_open.baseOrdinal)), bytes,
            writer};
        m_open.lastMicros = micros;
        m_open.bytes += bytes;
        return packed;
    }

    /// Brings the place that the next record is written to closer.
    void prefetch() const { __builtin_prefetch(m_entries + m_open.count, 1); }

    /// Index of the oldest kept record.
    [[nodiscard]] std::uint64_t first() const { return m_first; }

    /// Index of the next record to be written.
    [[nodiscard]] std::uint64_t end() const { return m_open.firstIndex + m_open.count; }

    /// Arrival of the newest record ever written, ns; zero when there was none.
    [[nodiscard]] std::int64_t newestTime() const { return m_open.lastMicros * kNanosPerMicro; }

    /// How many records from `from` on a read of at most `limit` records and `maximumBytes` returns (at least
    /// one when there is one).
    struct Extent {
        std::uint32_t count = 0;
        std::int64_t bytes = 0;
        std::int64_t lastTime = 0; ///< of the last record in it, ns
    };

    [[nodiscard]] Extent measure(std::uint64_t from, std::uint32_t limit, std::int64_t maximumBytes,
                                 LogMemory& memory) const;

    /// Calls `take(time, writer, ordinal, bytes)` for [from, from + count).
    template <typename Take>
    void visit(std::uint64_t from, std::uint32_t count, LogMemory& memory, Take&& take) const {
        for (std::size_t c = chunkOf(from); count > 0 && c < chunkCount(); ++c) {
            const ChunkHead& head = headOf(c);
            const LogEntry* entries = entriesOf(c, memory);
            for (auto i = static_cast<std::uint32_t>(from - head.firstIndex); i < head.count && count > 0;
                 ++i, ++from, --count) {
                take((head.baseMicros + std::int64_t{entries[i].micros}) * kNanosPerMicro, entries[i].writer,
                     head.baseOrdinal + static_cast<std::uint64_t>(std::int64_t{entries[i].ordinalOffset}),
                     entries[i].bytes);
            }
        }
    }

    /// Index of the first kept record that arrived at `time` (ns) or later.
    [[nodiscard]] std::uint64_t indexAt(std::int64_t time, LogMemory& memory) const;

    /// Sum of the bytes of kept records that arrived before `time` (ns).
    [[nodiscard]] std::int64_t bytesBefore(std::int64_t time, LogMemory& memory) const;

    /// Forgets records that arrived before `time` (ns); answers with how many bytes of memory came free.
    std::size_t trimBefore(std::int64_t time, LogMemory& memory);

    /// Moves the oldest packed chunks that are still in memory, a slot full of them, to the spill file;
    /// answers with the bytes that came free.
    [[nodiscard]] Result<std::size_t> spillOldest(LogMemory& memory);

private:
    static constexpr std::int64_t kNanosPerMicro = 1000;
    static constexpr std::int64_t kNowhere = -1;

    /// A full chunk.
    struct Chunk {
        ChunkHead head;
        PackedEntries packed;
        std::int64_t spillSlot = kNowhere; ///< of the spill file, when its bytes are there
        std::uint32_t inSlot = 0;          ///< where they begin in it
    };

    [[nodiscard]] bool fits(std::int64_t micros, std::uint64_t ordinal) const {
        const auto offset = static_cast<std::int64_t>(ordinal - m_open.baseOrdinal);
        return m_entries != nullptr && m_open.count < kChunkEntries &&
               micros - m_open.baseMicros <= std::int64_t{UINT32_MAX} && offset >= INT32_MIN &&
               offset <= INT32_MAX;
    }

    /// Full chunks, and behind them the open one.
    [[nodiscard]] std::size_t chunkCount() const { return m_chunks.size() + 1; }

    [[nodiscard]] const ChunkHead& headOf(std::size_t chunk) const {
        return chunk < m_chunks.size() ? m_chunks[chunk].head : m_open;
    }

    std::uint32_t openChunk(std::int64_t micros, std::uint64_t ordinal, LogMemory& memory);
    [[nodiscard]] std::size_t chunkOf(std::uint64_t index) const;
    [[nodiscard]] std::int64_t bytesUpTo(std::uint64_t index, LogMemory& memory) const;
    [[nodiscard]] const LogEntry* entriesOf(std::size_t chunk, LogMemory& memory) const;

    // What append() touches comes first.
    LogEntry* m_entries = nullptr; ///< of the open chunk
    ChunkHead m_open;
    std::deque<Chunk> m_chunks; ///< oldest first
    std::uint64_t m_first = 0;
    std::uint64_t m_nextToSpill = 0; ///< first index of the oldest chunk that may be in memory
    std::uint64_t m_log = 0;         ///< whose chunk the memory has unpacked
};

} // namespace millrace::data_stream
