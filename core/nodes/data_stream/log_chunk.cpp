// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/log_chunk.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace millrace::data_stream {

namespace {

/// Behind the last bit there are always this many bytes, so that whole words can be read and written.
constexpr std::size_t kSlack = 8;

/// Signed to unsigned, small amounts to small numbers: 0, -1, 1, -2 are 0, 1, 2, 3.
std::uint64_t zigzag(std::int64_t value) {
    return static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63U);
}

std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

constexpr std::size_t bytesFor(std::size_t count, unsigned width) {
    return (count * width + 7) / 8;
}

/// Bits written one behind the other.
class BitWriter {
public:
    explicit BitWriter(std::byte* to)
        : m_to(to) {}

    /// `width` 1 to 56.
    void put(std::uint64_t value, unsigned width) {
        m_word |= value << m_filled;
        m_filled += width;
        std::memcpy(m_to, &m_word, sizeof(m_word));
        m_to += m_filled / 8;
        m_word >>= m_filled & ~7U;
        m_filled %= 8;
    }

    /// The place behind all bits.
    [[nodiscard]] std::byte* end() const { return m_to + (m_filled > 0 ? 1 : 0); }

private:
    std::byte* m_to;
    std::uint64_t m_word = 0;
    unsigned m_filled = 0; ///< bits of the word, less than 8 between the calls
};

/// Writes values of `width` bits, 1 to 56; answers with the place behind them.
std::byte* putBits(std::span<const std::uint64_t> values, unsigned width, std::byte* to) {
    BitWriter writer(to);
    std::size_t i = 0;
    // Four narrow ones at once: each put waits for the one before.
    constexpr unsigned kNarrow = 14;
    if (width <= kNarrow) {
        for (; i + 4 <= values.size(); i += 4) {
            writer.put(values[i] | values[i + 1] << width | values[i + 2] << (2 * width) |
                           values[i + 3] << (3 * width),
                       4 * width);
        }
    }
    for (; i < values.size(); ++i) {
        writer.put(values[i], width);
    }
    return writer.end();
}

/// Value `index` of a column of `width` bits.
std::uint64_t bitsAt(const std::byte* column, std::size_t index, unsigned width) {
    const std::size_t bit = index * width;
    std::uint64_t word = 0;
    std::memcpy(&word, column + bit / 8, sizeof(word));
    return (word >> (bit % 8)) & ((std::uint64_t{1} << width) - 1);
}

} // namespace

PackedEntries PackedEntries::pack(std::span<const LogEntry> entries) {
    static_assert(std::endian::native == std::endian::little);
    const std::size_t count = entries.size();
    std::array<std::array<std::uint64_t, kChunkEntries>, kColumns> values; // NOLINT: filled below
    PackedEntries packed;
    packed.m_leastBytes = entries[0].bytes;
    packed.m_leastWriter = entries[0].writer;
    for (const LogEntry& entry : entries) {
        packed.m_leastBytes = std::min(packed.m_leastBytes, entry.bytes);
        packed.m_leastWriter = std::min(packed.m_leastWriter, entry.writer);
    }
    std::array<std::uint64_t, kColumns> widest{};
    const auto fill = [&](Column column, auto&& valueOf) {
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < count; ++i) {
            bits |= values[column][i] = valueOf(entries[i], entries[i == 0 ? 0 : i - 1]);
        }
        widest[column] = bits;
    };
    fill(kMicros, [](const LogEntry& entry, const LogEntry& before) { return entry.micros - before.micros; });
    fill(kOrdinal, [](const LogEntry& entry, const LogEntry& before) {
        return zigzag(std::int64_t{entry.ordinalOffset} - before.ordinalOffset);
    });
    fill(kBytes, [&](const LogEntry& entry, const LogEntry& /*before*/) {
        return entry.bytes - packed.m_leastBytes;
    });
    fill(kWriter, [&](const LogEntry& entry, const LogEntry& /*before*/) {
        return static_cast<std::uint64_t>(entry.writer - packed.m_leastWriter);
    });
    std::size_t size = kSlack;
    for (std::size_t column = 0; column < kColumns; ++column) {
        packed.m_width[column] = static_cast<std::uint8_t>(std::bit_width(widest[column]));
        size += bytesFor(count, packed.m_width[column]);
    }
    packed.m_data = std::make_unique_for_overwrite<std::byte[]>(size);
    packed.m_size = static_cast<std::uint32_t>(size);
    std::byte* to = packed.m_data.get();
    for (std::size_t column = 0; column < kColumns; ++column) {
        if (packed.m_width[column] > 0) {
            to = putBits(std::span(values[column]).first(count), packed.m_width[column], to);
        }
    }
    return packed;
}

void PackedEntries::unpack(const std::byte* packed, std::uint32_t count, ChunkEntries& entries) const {
    const auto read = [&](Column column, auto&& take) {
        const unsigned width = m_width[column];
        if (width == 0) {
            for (std::uint32_t i = 0; i < count; ++i) {
                take(entries[i], std::uint64_t{0});
            }
            return;
        }
        for (std::uint32_t i = 0; i < count; ++i) {
            take(entries[i], bitsAt(packed, i, width));
        }
        packed += bytesFor(count, width);
    };
    std::uint32_t micros = 0;
    std::int64_t offset = 0;
    read(kMicros, [&](LogEntry& entry, std::uint64_t value) {
        micros += static_cast<std::uint32_t>(value);
        entry.micros = micros;
    });
    read(kOrdinal, [&](LogEntry& entry, std::uint64_t value) {
        offset += unzigzag(value);
        entry.ordinalOffset = static_cast<std::int32_t>(offset);
    });
    read(kBytes, [&](LogEntry& entry, std::uint64_t value) {
        entry.bytes = m_leastBytes + static_cast<std::uint32_t>(value);
    });
    read(kWriter, [&](LogEntry& entry, std::uint64_t value) {
        entry.writer = static_cast<std::uint16_t>(m_leastWriter + value);
    });
}

} // namespace millrace::data_stream
