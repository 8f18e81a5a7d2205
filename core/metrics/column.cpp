// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/column.h"

#include <algorithm>

namespace millrace {

void Column::append(std::int64_t value) {
    const std::int64_t inBlock = m_size % kBlock;
    if (inBlock == 0) {
        m_blocks.push_back({value, nullptr});
    } else {
        Block& block = m_blocks.back();
        if (!block.values && value != block.same) {
            block.values = std::make_unique_for_overwrite<std::int64_t[]>(kBlock);
            std::fill_n(block.values.get(), inBlock, block.same);
        }
        if (block.values) {
            block.values[static_cast<std::size_t>(inBlock)] = value;
        }
    }
    ++m_size;
}

void Column::appendMany(std::int64_t value, std::int64_t count) {
    while (count > 0) {
        const std::int64_t inBlock = m_size % kBlock;
        append(value);
        --count;
        // The rest of a block in which all is the same needs only to be counted.
        if (count > 0 && !m_blocks.back().values && m_blocks.back().same == value) {
            const std::int64_t more = std::min(count, kBlock - inBlock - 1);
            m_size += more;
            count -= more;
        }
    }
}

void Column::forgetBefore(std::int64_t index) {
    const std::int64_t keep = std::min(index, m_size) / kBlock;
    if (keep > m_firstBlock) {
        m_blocks.erase(m_blocks.begin(), m_blocks.begin() + (keep - m_firstBlock));
        m_firstBlock = keep;
    }
}

std::int64_t Column::at(std::int64_t index) const {
    if (index < first() || index >= m_size) {
        return kAbsent;
    }
    const Block& block = m_blocks[static_cast<std::size_t>(index / kBlock - m_firstBlock)];
    return block.values ? block.values[static_cast<std::size_t>(index % kBlock)] : block.same;
}

std::size_t Column::memoryBytes() const {
    std::size_t bytes = m_blocks.capacity() * sizeof(Block);
    for (const Block& block : m_blocks) {
        bytes += block.values ? static_cast<std::size_t>(kBlock) * sizeof(std::int64_t) : 0;
    }
    return bytes;
}

} // namespace millrace
