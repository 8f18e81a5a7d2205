// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/column.h"

#include <algorithm>

namespace millrace {

void Extremes::add(const Extremes& other) {
    low = std::min(low, other.low);
    high = std::max(high, other.high);
}

std::optional<Extremes> joined(const std::optional<Extremes>& a, const std::optional<Extremes>& b) {
    if (!a || !b) {
        return a ? a : b;
    }
    Extremes both = *a;
    both.add(*b);
    return both;
}

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
        if (m_blocks.capacity() > 2 * m_blocks.size() + 16) {
            m_blocks.shrink_to_fit(); // a series that came late began with many blocks
        }
    }
}

std::int64_t Column::at(std::int64_t index) const {
    if (index < first() || index >= m_size) {
        return kAbsent;
    }
    const Block& block = m_blocks[static_cast<std::size_t>(index / kBlock - m_firstBlock)];
    return block.values ? block.values[static_cast<std::size_t>(index % kBlock)] : block.same;
}

std::optional<Extremes> Column::extremes(std::int64_t from, std::int64_t to) const {
    std::optional<Extremes> found;
    const auto add = [&found](std::int64_t value) {
        if (value != kAbsent) {
            const Extremes one{value, value};
            found ? found->add(one) : void(found = one);
        }
    };
    const std::int64_t last = std::min(to, m_size);
    for (std::int64_t index = std::max(from, first()); index < last;) {
        const std::int64_t end = std::min((index / kBlock + 1) * kBlock, last);
        const Block& block = m_blocks[static_cast<std::size_t>(index / kBlock - m_firstBlock)];
        if (!block.values) {
            add(block.same);
        } else {
            std::for_each(block.values.get() + index % kBlock,
                          block.values.get() + index % kBlock + (end - index), add);
        }
        index = end;
    }
    return found;
}

std::size_t Column::memoryBytes() const {
    std::size_t bytes = m_blocks.capacity() * sizeof(Block);
    for (const Block& block : m_blocks) {
        bytes += block.values ? static_cast<std::size_t>(kBlock) * sizeof(std::int64_t) : 0;
    }
    return bytes;
}

} // namespace millrace
