// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/large_array.h"
#include "base/result.h"
#include "nodes/data_stream/log_chunk.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace millrace::data_stream {

/// A temporary file without a name for packed entries beyond the memory limit. Created on first use. It is
/// written in slots of one size, which are used again.
class SpillFile {
public:
    static constexpr std::size_t kSlotBytes = std::size_t{64} << 10U;

    SpillFile() = default;
    ~SpillFile();
    SpillFile(const SpillFile&) = delete;
    SpillFile& operator=(const SpillFile&) = delete;

    /// Writes up to kSlotBytes into a slot of their own; answers with their place. Errors: no room, no
    /// temporary folder.
    [[nodiscard]] Result<std::int64_t> write(std::span<const std::byte> bytes);

    /// Reads back from `offset`. False when the file could not be read; hasFailed() then says so from now on.
    [[nodiscard]] bool read(std::int64_t offset, std::span<std::byte> bytes);

    [[nodiscard]] bool hasFailed() const { return m_readFailed; }

    /// `offset` as write() answered it.
    void release(std::int64_t offset) { m_free.push_back(offset); }

private:
    int m_file = -1;
    bool m_readFailed = false;
    std::int64_t m_size = 0;
    std::vector<std::int64_t> m_free;
};

/// What the logs of a stream's shards share: room for the chunks that are being written, side by side, the
/// file for what there is no room for, and the chunk that was looked into last.
class LogMemory {
public:
    /// Makes room for so many logs at once, side by side: a thousand chunks that are written in turn should
    /// lie on few pages.
    void reserve(std::size_t logs);

    /// Room for a chunk that is being written, to be given back with giveBack().
    [[nodiscard]] LogEntry* takeRoom();

    void giveBack(LogEntry* room) { m_freeRooms.push_back(room); }

    /// A number for a log, never given twice.
    [[nodiscard]] std::uint64_t nextLog() { return m_logs++; }

    SpillFile spill;

    /// Entries of the chunk that was unpacked last.
    struct Unpacked {
        std::uint64_t log = UINT64_MAX;
        std::uint64_t firstIndex = 0;
        ChunkEntries entries;
    };

    Unpacked unpacked;
    std::vector<std::byte> readBack; ///< scratch

private:
    std::deque<LargeArray<LogEntry>> m_blocks;
    std::vector<LogEntry*> m_freeRooms;
    std::uint64_t m_logs = 0;
};

} // namespace millrace::data_stream
