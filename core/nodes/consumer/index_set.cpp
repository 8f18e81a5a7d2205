// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/consumer/index_set.h"

#include <algorithm>
#include <iterator>

namespace millrace::consumer {

std::uint64_t IndexSet::add(std::uint64_t first, std::uint64_t end) {
    if (first >= end) {
        return 0;
    }
    const std::uint64_t known = countIn(first, end);
    const std::uint64_t added = end - first - known;
    auto at = m_intervals.upper_bound(first);
    if (at != m_intervals.begin() && std::prev(at)->second >= first) {
        --at;
        first = at->first;
    }
    while (at != m_intervals.end() && at->first <= end) {
        end = std::max(end, at->second);
        at = m_intervals.erase(at);
    }
    m_intervals.emplace_hint(at, first, end);
    return added;
}

std::uint64_t IndexSet::countIn(std::uint64_t first, std::uint64_t end) const {
    std::uint64_t count = 0;
    auto at = m_intervals.upper_bound(first);
    if (at != m_intervals.begin()) {
        --at;
    }
    for (; at != m_intervals.end() && at->first < end; ++at) {
        const std::uint64_t from = std::max(at->first, first);
        const std::uint64_t to = std::min(at->second, end);
        count += to > from ? to - from : 0;
    }
    return count;
}

void IndexSet::forgetBefore(std::uint64_t index) {
    while (!m_intervals.empty() && m_intervals.begin()->second <= index) {
        m_intervals.erase(m_intervals.begin());
    }
}

} // namespace millrace::consumer
