// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/creation_times.h"

#include <algorithm>

namespace millrace::producer {

void CreationTimes::remember(const Arrivals& arrivals) {
    if (!m_points.empty() && m_points.back().ordinal == arrivals.ordinal()) {
        m_points.back().arrivals = arrivals;
        return;
    }
    m_points.push_back({arrivals.ordinal(), arrivals});
}

std::int64_t CreationTimes::at(std::uint64_t ordinal) const {
    const auto after = std::ranges::upper_bound(m_points, ordinal, {}, &Point::ordinal);
    const Point& point = *std::prev(after);
    Block& block = m_blocks[static_cast<std::size_t>(std::prev(after) - m_points.begin()) % m_blocks.size()];
    const std::uint64_t offset = ordinal - point.ordinal;
    if (block.first != point.ordinal || offset >= block.times.size()) {
        block.first = point.ordinal;
        block.times.clear();
        Arrivals again = point.arrivals;
        // Behind the newest point this looks ahead; a change would make a point of its own there.
        const std::uint64_t end =
            after == m_points.end() ? std::max(ordinal + 1, point.ordinal + 2 * kSpacing) : after->ordinal;
        again.take(kNoArrival - 1, static_cast<std::size_t>(end - point.ordinal), block.times);
    }
    return block.times[offset];
}

} // namespace millrace::producer
