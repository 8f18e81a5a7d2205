// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace millrace::producer {

/// Numbers ids in the order in which they first come, as the key tables of an aggregated record do. Emptied
/// at no cost, so that one table serves record after record.
class KeyTable {
public:
    struct Place {
        std::uint32_t index = 0;
        bool isNew = false;
    };

    Place add(std::uint64_t id) {
        if (2 * (std::size_t{m_count} + 1) > m_slots.size()) {
            grow();
        }
        Slot& slot = slotOf(id);
        if (slot.stamp == m_stamp) {
            return {slot.index, false};
        }
        slot = {id, m_count++, m_stamp};
        return {slot.index, true};
    }

    void clear() {
        m_count = 0;
        if (++m_stamp == 0) { // once in four billion times
            m_slots.assign(m_slots.size(), Slot{});
            m_stamp = 1;
        }
    }

private:
    struct Slot {
        std::uint64_t id = 0;
        std::uint32_t index = 0;
        std::uint32_t stamp = 0; ///< of this filling when it equals m_stamp
    };

    /// Where `id` is, or where it goes.
    Slot& slotOf(std::uint64_t id) {
        std::size_t at = RandomStream::mix(id) & (m_slots.size() - 1);
        while (m_slots[at].stamp == m_stamp && m_slots[at].id != id) {
            at = (at + 1) & (m_slots.size() - 1);
        }
        return m_slots[at];
    }

    void grow() {
        constexpr std::size_t kFirstSize = 16;
        const std::vector<Slot> old =
            std::exchange(m_slots, std::vector<Slot>(m_slots.empty() ? kFirstSize : 2 * m_slots.size()));
        for (const Slot& slot : old) {
            if (slot.stamp == m_stamp) {
                slotOf(slot.id) = slot;
            }
        }
    }

    std::vector<Slot> m_slots; ///< a power of two
    std::uint32_t m_count = 0;
    std::uint32_t m_stamp = 1;
};

} // namespace millrace::producer
