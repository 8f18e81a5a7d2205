// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace millrace::data_stream {

/// What a log keeps of an accepted record besides its place.
struct LogEntry {
    std::uint32_t micros;       ///< arrival after the chunk's base time
    std::int32_t ordinalOffset; ///< number at its source, from the chunk's base
    std::uint32_t bytes;        ///< data and partition key
    std::uint16_t writer;       ///< whose record it is
};

/// Records in a chunk: enough to pay for its head, few enough that reaching one in the middle is quick.
inline constexpr std::uint32_t kChunkEntries = 256;

using ChunkEntries = std::array<LogEntry, kChunkEntries>;

/// What is known of a chunk without a look at its entries.
struct ChunkHead {
    std::uint64_t firstIndex = 0;
    std::uint64_t baseOrdinal = 0;
    std::int64_t baseMicros = 0;
    std::int64_t lastMicros = 0;  ///< arrival of the last record
    std::int64_t bytes = 0;       ///< sum over entries
    std::int64_t bytesBefore = 0; ///< sum over all chunks before it
    std::uint32_t count = 0;
};

/// Entries of a chunk that takes no more records, in as few bits as the widest of each column needs: records
/// that follow each other in a shard differ by little, so 14 bytes become about four.
class PackedEntries {
public:
    /// Arrivals must not step back.
    [[nodiscard]] static PackedEntries pack(std::span<const LogEntry> entries);

    /// The first `count` entries. `packed` are the bytes, wherever they are now.
    void unpack(const std::byte* packed, std::uint32_t count, ChunkEntries& entries) const;

    /// Bytes that the packed entries take.
    [[nodiscard]] std::uint32_t size() const { return m_size; }

    /// Null once released.
    [[nodiscard]] const std::byte* data() const { return m_data.get(); }

    /// Frees the memory; the caller has put the bytes elsewhere.
    void release() { m_data.reset(); }

private:
    enum Column : std::size_t { kMicros, kOrdinal, kBytes, kWriter, kColumns };

    std::unique_ptr<std::byte[]> m_data;
    std::uint32_t m_size = 0;
    std::uint32_t m_leastBytes = 0;
    std::uint16_t m_leastWriter = 0;
    std::array<std::uint8_t, kColumns> m_width{}; ///< bits of an entry, by column
};

} // namespace millrace::data_stream
