// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduler.h"

#include <algorithm>
#include <cassert>

namespace millrace {

namespace {
constexpr std::size_t kArity = 4;
}

void Scheduler::push(SimTime time, std::uint32_t node, std::uint32_t tag, std::uint64_t data) {
    const TimerEvent event{time, m_serial++, data, node, tag};
    m_heap.push_back(event);
    std::size_t at = m_heap.size() - 1;
    while (at > 0) {
        const std::size_t parent = (at - 1) / kArity;
        if (!before(event, m_heap[parent])) {
            break;
        }
        m_heap[at] = m_heap[parent];
        at = parent;
    }
    m_heap[at] = event;
}

TimerEvent Scheduler::pop() {
    assert(!m_heap.empty());
    const TimerEvent top = m_heap.front();
    const TimerEvent last = m_heap.back();
    m_heap.pop_back();
    const std::size_t size = m_heap.size();
    if (size == 0) {
        return top;
    }
    std::size_t at = 0;
    for (std::size_t child = 1; child < size; child = at * kArity + 1) {
        std::size_t least = child;
        for (std::size_t c = child + 1; c < std::min(child + kArity, size); ++c) {
            if (before(m_heap[c], m_heap[least])) {
                least = c;
            }
        }
        if (!before(m_heap[least], last)) {
            break;
        }
        m_heap[at] = m_heap[least];
        at = least;
    }
    m_heap[at] = last;
    return top;
}

} // namespace millrace
