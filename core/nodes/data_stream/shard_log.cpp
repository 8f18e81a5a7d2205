// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/shard_log.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace millrace::data_stream {

SpillFile::~SpillFile() {
    if (m_file >= 0) {
        ::close(m_file);
    }
}

Result<std::int64_t> SpillFile::write(const LogEntry* entries) {
    const auto failure = [](const char* what) {
        return Error{
            ErrorCode::ioFailure, "temporary folder",
            Text(MR_TEXT("engine", "records of a stream cannot be moved to disk (%1: %2)"),
                 {what, std::generic_category().message(errno)}),
            MR_TEXT("engine", "free some room there, set TMPDIR to another folder, or raise log_memory_mib")};
    };
    if (m_file < 0) {
        std::error_code failed;
        std::string name = (std::filesystem::temp_directory_path(failed) / "millrace-log-XXXXXX").string();
        m_file = ::mkostemp(name.data(), O_CLOEXEC);
        if (m_file < 0) {
            return failure("open");
        }
        ::unlink(name.c_str());
    }
    std::int64_t offset = m_size;
    if (!m_free.empty()) {
        offset = m_free.back();
        m_free.pop_back();
    }
    const auto* bytes = reinterpret_cast<const char*>(entries);
    for (std::size_t done = 0; done < ShardLog::kChunkBytes;) {
        const ssize_t written = ::pwrite(m_file, bytes + done, ShardLog::kChunkBytes - done,
                                         offset + static_cast<std::int64_t>(done));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return failure("write");
        }
        done += static_cast<std::size_t>(written);
    }
    m_size = std::max(m_size, offset + static_cast<std::int64_t>(ShardLog::kChunkBytes));
    return offset;
}

bool SpillFile::read(std::int64_t offset, LogEntry* entries) const {
    auto* bytes = reinterpret_cast<char*>(entries);
    for (std::size_t done = 0; done < ShardLog::kChunkBytes;) {
        const ssize_t got = ::pread(m_file, bytes + done, ShardLog::kChunkBytes - done,
                                    offset + static_cast<std::int64_t>(done));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            m_readFailed = true;
            return false;
        }
        done += static_cast<std::size_t>(got);
    }
    return true;
}

bool ShardLog::openChunk(std::int64_t time, std::uint16_t writer, std::uint64_t ordinal) {
    const bool closed = m_open.count > 0;
    LogChunk chunk;
    chunk.entries = std::make_unique_for_overwrite<LogEntry[]>(LogChunk::kEntries);
    chunk.firstIndex = end();
    chunk.baseOrdinal = ordinal;
    chunk.baseTime = time;
    chunk.writer = writer;
    chunk.bytesBefore = m_open.bytesBefore + m_open.bytes;
    if (closed) {
        m_chunks.push_back(std::move(m_open));
    }
    m_open = std::move(chunk);
    return closed;
}

void ShardLog::noteWriter(LogChunk& chunk, std::uint16_t writer) {
    if (!chunk.hasWriters) {
        chunk.writers.reserve(LogChunk::kEntries);
        chunk.writers.assign(chunk.count, chunk.writer);
        chunk.hasWriters = true;
    }
    chunk.writers.push_back(writer);
}

std::size_t ShardLog::chunkOf(std::uint64_t index) const {
    if (index >= m_open.firstIndex) {
        return m_chunks.size();
    }
    const auto after = std::ranges::upper_bound(m_chunks, index, {}, &LogChunk::firstIndex);
    return after == m_chunks.begin() ? 0 : static_cast<std::size_t>(after - m_chunks.begin() - 1);
}

const LogEntry* ShardLog::entriesOf(const LogChunk& chunk, const SpillFile& spill) const {
    if (chunk.entries) {
        return chunk.entries.get();
    }
    if (m_readBackOffset != chunk.spillOffset) {
        m_readBack.resize(LogChunk::kEntries);
        if (spill.read(chunk.spillOffset, m_readBack.data())) {
            m_readBackOffset = chunk.spillOffset;
        } else {
            m_readBackOffset = LogChunk::kInMemory;
            std::ranges::fill(m_readBack, LogEntry{});
        }
    }
    return m_readBack.data();
}

ShardLog::Extent ShardLog::measure(std::uint64_t from, std::uint32_t limit, std::int64_t maximumBytes,
                                   const SpillFile& spill) const {
    Extent extent;
    for (std::size_t c = chunkOf(from); c < chunkCount() && extent.count < limit; ++c) {
        const LogChunk& chunk = chunkAt(c);
        auto i = static_cast<std::uint32_t>(from + extent.count - chunk.firstIndex);
        if (i == 0 && chunk.count > 0 && chunk.count <= limit - extent.count &&
            extent.bytes + chunk.bytes <= maximumBytes) {
            extent.count += chunk.count;
            extent.bytes += chunk.bytes;
            extent.lastTime = chunk.lastTime;
            continue;
        }
        const LogEntry* entries = entriesOf(chunk, spill);
        for (; i < chunk.count && extent.count < limit; ++i) {
            if (extent.count > 0 && extent.bytes + entries[i].bytes > maximumBytes) {
                return extent;
            }
            ++extent.count;
            extent.bytes += entries[i].bytes;
            extent.lastTime = chunk.baseTime + std::int64_t{entries[i].micros} * kNanosPerMicro;
        }
    }
    return extent;
}

std::uint64_t ShardLog::indexAt(std::int64_t time, const SpillFile& spill) const {
    const auto closed = std::ranges::lower_bound(m_chunks, time, {}, &LogChunk::lastTime);
    if (closed == m_chunks.end() && (m_open.count == 0 || m_open.lastTime < time)) {
        return end();
    }
    const LogChunk& chunk = closed == m_chunks.end() ? m_open : *closed;
    const LogEntry* entries = entriesOf(chunk, spill);
    std::uint32_t i = 0;
    while (i < chunk.count && chunk.baseTime + std::int64_t{entries[i].micros} * kNanosPerMicro < time) {
        ++i;
    }
    return std::max(m_first, chunk.firstIndex + i);
}

std::int64_t ShardLog::bytesUpTo(std::uint64_t index, const SpillFile& spill) const {
    const LogChunk& chunk = chunkAt(chunkOf(index));
    const std::uint64_t inChunk = index - chunk.firstIndex;
    if (inChunk >= chunk.count) {
        return chunk.bytesBefore + chunk.bytes;
    }
    std::int64_t bytes = chunk.bytesBefore;
    if (inChunk > 0) {
        const LogEntry* entries = entriesOf(chunk, spill);
        for (std::uint64_t i = 0; i < inChunk; ++i) {
            bytes += entries[i].bytes;
        }
    }
    return bytes;
}

std::int64_t ShardLog::bytesBefore(std::int64_t time, const SpillFile& spill) const {
    return bytesUpTo(indexAt(time, spill), spill) - bytesUpTo(m_first, spill);
}

std::size_t ShardLog::trimBefore(std::int64_t time, SpillFile& spill) {
    std::size_t freed = 0;
    while (!m_chunks.empty() && m_chunks.front().lastTime < time) {
        const LogChunk& chunk = m_chunks.front();
        if (chunk.spillOffset != LogChunk::kInMemory) {
            spill.release(chunk.spillOffset);
            m_readBackOffset = LogChunk::kInMemory; // the slot may soon hold other records
        } else {
            freed += kChunkBytes;
        }
        m_first = chunk.firstIndex + chunk.count;
        m_chunks.pop_front();
    }
    if (m_chunks.empty() && m_open.count > 0 && m_open.lastTime < time) {
        m_first = end();
        m_open.firstIndex = m_first;
        m_open.count = 0;
        m_open.bytesBefore += std::exchange(m_open.bytes, 0);
        m_open.entries.reset();
        freed += kChunkBytes;
    } else if (const LogChunk& oldest = chunkAt(0); oldest.count > 0 && oldest.baseTime < time) {
        m_first = std::max(m_first, indexAt(time, spill));
    }
    return freed;
}

Result<std::size_t> ShardLog::spillOldest(SpillFile& spill) {
    for (std::size_t c = chunkOf(m_nextToSpill); c < m_chunks.size(); ++c) {
        LogChunk& chunk = m_chunks[c];
        m_nextToSpill = chunk.firstIndex + chunk.count;
        if (!chunk.entries) {
            continue;
        }
        Result<std::int64_t> offset = spill.write(chunk.entries.get());
        if (!offset) {
            return offset.error();
        }
        chunk.spillOffset = *offset;
        chunk.entries.reset();
        return kChunkBytes;
    }
    return std::size_t{0};
}

} // namespace millrace::data_stream
