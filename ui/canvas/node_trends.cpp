// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_trends.h"

#include <algorithm>

namespace millrace::ui {

std::optional<double> mainRateOf(const NodeState& state) {
    const auto rate = std::ranges::find_if(state.figures, [](const Figure& figure) {
        return figure.unit == Unit::recordsPerSecond || figure.unit == Unit::bytesPerSecond;
    });
    return rate == state.figures.end() ? std::nullopt : std::optional(rate->calm());
}

void NodeTrends::clear() {
    m_courses.clear();
    m_last.reset();
    m_point.reset();
}

void NodeTrends::add(const Snapshot& snapshot) {
    if (snapshot.nodes.empty() || (m_last && snapshot.time < *m_last)) {
        clear();
    }
    if (snapshot.nodes.empty() || m_last == snapshot.time) {
        return;
    }
    m_last = snapshot.time;
    const bool closes = !m_point || snapshot.time - *m_point >= kTrendStep;
    for (const NodeState& state : snapshot.nodes) {
        const std::optional<double> rate = mainRateOf(state);
        if (!rate) {
            continue;
        }
        Course& course = m_courses[state.node];
        course.sum += *rate;
        ++course.count;
        if (closes) {
            course.points.push_back(static_cast<float>(course.sum / course.count));
            course.sum = 0;
            course.count = 0;
            if (course.points.size() > kTrendPoints) {
                course.points.erase(course.points.begin());
            }
        }
    }
    if (closes) {
        m_point = snapshot.time;
    }
}

std::vector<float> NodeTrends::of(const NodeId& node) const {
    const auto course = m_courses.find(node);
    return course == m_courses.end() ? std::vector<float>() : course->second.points;
}

} // namespace millrace::ui
