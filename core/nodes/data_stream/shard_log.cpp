// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/shard_log.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace millrace::data_stream {

namespace {

/// The microsecond before which everything lies that is before `time` (ns).
std::int64_t microsFrom(std::int64_t time) {
    constexpr std::int64_t kNanosPerMicro = 1000;
    return time / kNanosPerMicro + (time % kNanosPerMicro > 0 ? 1 : 0);
}

} // namespace

std::uint32_t ShardLog::openChunk(std::int64_t micros, std::uint64_t ordinal, LogMemory& memory) {
    std::uint32_t size = 0;
    if (m_entries == nullptr) {
        m_entries = memory.takeRoom();
        m_log = memory.nextLog();
    } else if (m_open.count > 0) {
        Chunk& chunk = m_chunks.emplace_back();
        chunk.head = m_open;
        chunk.packed = PackedEntries::pack({m_entries, m_open.count});
        size = chunk.packed.size();
    }
    ChunkHead next;
    next.firstIndex = end();
    next.baseOrdinal = ordinal;
    next.baseMicros = micros;
    next.bytesBefore = m_open.bytesBefore + m_open.bytes;
    m_open = next;
    return size;
}

std::size_t ShardLog::chunkOf(std::uint64_t index) const {
    if (index >= m_open.firstIndex || m_chunks.empty()) {
        return m_chunks.size();
    }
    // Most chunks are full, so that the distance says nearly where it is; those that ended early make up for
    // it to the right.
    const std::uint64_t first = m_chunks.front().head.firstIndex;
    std::size_t chunk = index > first ? static_cast<std::size_t>((index - first) / kChunkEntries) : 0;
    chunk = std::min(chunk, m_chunks.size() - 1);
    constexpr int kSteps = 4;
    for (int step = 0; step < kSteps; ++step) {
        if (chunk + 1 == m_chunks.size() || m_chunks[chunk + 1].head.firstIndex > index) {
            return chunk;
        }
        ++chunk;
    }
    const auto begin = m_chunks.begin() + static_cast<std::ptrdiff_t>(chunk);
    const auto after =
        std::upper_bound(begin, m_chunks.end(), index,
                         [](std::uint64_t at, const Chunk& other) { return at < other.head.firstIndex; });
    return static_cast<std::size_t>(after - m_chunks.begin()) - 1;
}

const LogEntry* ShardLog::entriesOf(std::size_t index, LogMemory& memory) const {
    if (index == m_chunks.size()) {
        return m_entries;
    }
    const Chunk& chunk = m_chunks[index];
    LogMemory::Unpacked& unpacked = memory.unpacked;
    if (unpacked.log == m_log && unpacked.firstIndex == chunk.head.firstIndex) {
        return unpacked.entries.data();
    }
    unpacked.log = m_log;
    unpacked.firstIndex = chunk.head.firstIndex;
    const std::byte* packed = chunk.packed.data();
    if (packed == nullptr) {
        memory.readBack.resize(chunk.packed.size());
        if (!memory.spill.read(chunk.spillSlot + chunk.inSlot, memory.readBack)) {
            unpacked.entries.fill({}); // the stream ends the run as failed
            return unpacked.entries.data();
        }
        packed = memory.readBack.data();
    }
    chunk.packed.unpack(packed, chunk.head.count, unpacked.entries);
    return unpacked.entries.data();
}

ShardLog::Extent ShardLog::measure(std::uint64_t from, std::uint32_t limit, std::int64_t maximumBytes,
                                   LogMemory& memory) const {
    Extent extent;
    for (std::size_t c = chunkOf(from); c < chunkCount() && extent.count < limit; ++c) {
        const ChunkHead& head = headOf(c);
        auto i = static_cast<std::uint32_t>(from + extent.count - head.firstIndex);
        if (i == 0 && head.count > 0 && head.count <= limit - extent.count &&
            extent.bytes + head.bytes <= maximumBytes) {
            extent.count += head.count;
            extent.bytes += head.bytes;
            extent.lastTime = head.lastMicros * kNanosPerMicro;
            continue;
        }
        if (i >= head.count) {
            continue;
        }
        const LogEntry* entries = entriesOf(c, memory);
        for (; i < head.count && extent.count < limit; ++i) {
            if (extent.count > 0 && extent.bytes + entries[i].bytes > maximumBytes) {
                return extent;
            }
            ++extent.count;
            extent.bytes += entries[i].bytes;
            extent.lastTime = (head.baseMicros + std::int64_t{entries[i].micros}) * kNanosPerMicro;
        }
    }
    return extent;
}

std::uint64_t ShardLog::indexAt(std::int64_t time, LogMemory& memory) const {
    const std::int64_t micros = microsFrom(time);
    const auto closed = std::ranges::lower_bound(m_chunks, micros, {},
                                                 [](const Chunk& chunk) { return chunk.head.lastMicros; });
    if (closed == m_chunks.end() && (m_open.count == 0 || m_open.lastMicros < micros)) {
        return end();
    }
    const auto index = static_cast<std::size_t>(closed - m_chunks.begin());
    const ChunkHead& head = headOf(index);
    const LogEntry* entries = entriesOf(index, memory);
    const LogEntry* found = std::partition_point(entries, entries + head.count, [&](const LogEntry& entry) {
        return head.baseMicros + std::int64_t{entry.micros} < micros;
    });
    return std::max(m_first, head.firstIndex + static_cast<std::uint64_t>(found - entries));
}

std::int64_t ShardLog::bytesUpTo(std::uint64_t index, LogMemory& memory) const {
    const std::size_t chunk = chunkOf(index);
    const ChunkHead& head = headOf(chunk);
    const std::uint64_t inChunk = index - head.firstIndex;
    if (inChunk >= head.count) {
        return head.bytesBefore + head.bytes;
    }
    std::int64_t bytes = head.bytesBefore;
    if (inChunk > 0) {
        const LogEntry* entries = entriesOf(chunk, memory);
        for (std::uint64_t i = 0; i < inChunk; ++i) {
            bytes += entries[i].bytes;
        }
    }
    return bytes;
}

std::int64_t ShardLog::bytesBefore(std::int64_t time, LogMemory& memory) const {
    return bytesUpTo(indexAt(time, memory), memory) - bytesUpTo(m_first, memory);
}

std::size_t ShardLog::trimBefore(std::int64_t time, LogMemory& memory) {
    const std::int64_t micros = microsFrom(time);
    std::size_t freed = 0;
    while (!m_chunks.empty() && m_chunks.front().head.lastMicros < micros) {
        const Chunk& chunk = m_chunks.front();
        const std::int64_t slot = chunk.spillSlot;
        freed += slot == kNowhere ? chunk.packed.size() : 0;
        m_first = chunk.head.firstIndex + chunk.head.count;
        m_chunks.pop_front();
        if (slot != kNowhere && (m_chunks.empty() || m_chunks.front().spillSlot != slot)) {
            memory.spill.release(slot);
        }
    }
    if (m_chunks.empty() && m_open.count > 0 && m_open.lastMicros < micros) {
        m_first = end();
        m_open.firstIndex = m_first;
        m_open.count = 0;
        m_open.bytesBefore += std::exchange(m_open.bytes, 0);
        memory.giveBack(std::exchange(m_entries, nullptr));
    } else if (const ChunkHead& oldest = headOf(0); oldest.count > 0 && oldest.baseMicros < micros) {
        m_first = std::max(m_first, indexAt(time, memory));
    }
    return freed;
}

Result<std::size_t> ShardLog::spillOldest(LogMemory& memory) {
    std::size_t c = chunkOf(m_nextToSpill);
    std::vector<std::byte>& slot = memory.readBack;
    slot.clear();
    const std::size_t begin = c;
    for (; c < m_chunks.size() && slot.size() + m_chunks[c].packed.size() <= SpillFile::kSlotBytes; ++c) {
        const PackedEntries& packed = m_chunks[c].packed;
        if (packed.data() != nullptr) {
            m_chunks[c].inSlot = static_cast<std::uint32_t>(slot.size());
            slot.insert(slot.end(), packed.data(), packed.data() + packed.size());
        }
    }
    if (slot.empty()) {
        return std::size_t{0};
    }
    Result<std::int64_t> offset = memory.spill.write(slot);
    if (!offset) {
        return offset.error();
    }
    for (std::size_t i = begin; i < c; ++i) {
        Chunk& chunk = m_chunks[i];
        if (chunk.packed.data() != nullptr) {
            chunk.spillSlot = *offset;
            chunk.packed.release();
        }
        m_nextToSpill = chunk.head.firstIndex + chunk.head.count;
    }
    return slot.size();
}

} // namespace millrace::data_stream
