// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <cstdint>
#include <vector>

namespace millrace {

/// A timer of a node.
struct TimerEvent {
    SimTime time{};
    std::uint64_t serial = 0;
    std::uint64_t data = 0;
    std::uint32_t node = 0;
    std::uint32_t tag = 0;
};

/// Timers by time; those of one instant in the order in which they were set. A four-way heap: half as deep as
/// a binary one, and a node's four children share a cache line pair.
class Scheduler {
public:
    void push(SimTime time, std::uint32_t node, std::uint32_t tag, std::uint64_t data);

    [[nodiscard]] bool isEmpty() const { return m_heap.empty(); }

    /// Time of the next timer; kNever when there is none.
    [[nodiscard]] SimTime nextTime() const { return m_heap.empty() ? kNever : m_heap.front().time; }

    /// Precondition: not empty.
    TimerEvent pop();

private:
    [[nodiscard]] static bool before(const TimerEvent& a, const TimerEvent& b) {
        return a.time != b.time ? a.time < b.time : a.serial < b.serial;
    }

    std::vector<TimerEvent> m_heap;
    std::uint64_t m_serial = 0;
};

} // namespace millrace
