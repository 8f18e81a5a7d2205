// SPDX-License-Identifier: GPL-3.0-or-later
// What events of the scenario do to a producer's rate.
#include "inspector/profile_shape.h"
#include "nodes/producer/rate_profile.h"

#include <algorithm>
#include <limits>

namespace millrace::ui {

namespace {

const std::vector<std::string> kRateKeys{"records_per_second", "profile"};

/// The events that set something of `node` before the run ends, in the order of their times.
std::vector<const ScenarioEvent*> setEventsOf(const NodeId& node, const Scenario& scenario) {
    std::vector<const ScenarioEvent*> found;
    for (const ScenarioEvent& event : scenario.events) {
        const auto settings = event.arguments.find("settings");
        const bool happens = scenario.duration == Duration(0) || event.at <= scenario.duration;
        if (event.node == node && event.action == "set" && happens && settings != event.arguments.end() &&
            settings->is_object()) {
            found.push_back(&event);
        }
    }
    std::ranges::stable_sort(found, {}, [](const ScenarioEvent* event) { return event->at; });
    return found;
}

/// `raw` with what the event sets, as the engine does it.
Json afterEvent(Json raw, const ScenarioEvent& event) {
    for (const auto& [key, value] : event.arguments["settings"].items()) {
        if (value.is_null()) {
            raw.erase(key);
        } else {
            raw[key] = value;
        }
    }
    return raw;
}

} // namespace

producer::RateSegment ProfileShape::segmentAt(std::int64_t time) const {
    const auto next = std::ranges::upper_bound(m_phases, std::max<std::int64_t>(time, 0), {}, &Phase::from);
    producer::RateSegment segment = std::prev(next)->profile->at(time);
    if (next != m_phases.end()) {
        segment.until = std::min(segment.until, next->from);
    }
    return segment;
}

void ProfileShape::addEvents(const std::vector<Setting>& descriptions, const Json& settings,
                             const NodeId& node, const Scenario& scenario) {
    constexpr double kMicros = 1e6;
    Json raw = settings.is_object() ? settings : Json::object();
    Result<Json> now = resolvedPart(descriptions, raw, kRateKeys);
    for (const ScenarioEvent* event : setEventsOf(node, scenario)) {
        Json changed = afterEvent(raw, *event);
        Result<Json> resolved = resolvedPart(descriptions, changed, kRateKeys);
        if (!resolved) {
            continue;
        }
        raw = std::move(changed);
        if (now && *now == *resolved) {
            continue;
        }
        const std::int64_t at = std::max<std::int64_t>(event->at.count(), 0);
        auto profile = producer::makeRateProfile((*resolved)["records_per_second"].get<double>(),
                                                 (*resolved)["profile"], at, m_start);
        if (!profile) {
            continue;
        }
        now = std::move(resolved);
        const auto rate = [&](const producer::RateSegment& segment) {
            return static_cast<double>(segment.microRecordsPerSecond) / kMicros;
        };
        m_marks.push_back({secondsOf(event->at), rate(segmentAt(std::max<std::int64_t>(at - 1, 0))),
                           rate((*profile)->at(at))});
        m_phases.push_back({at, *profile}); // of several at one time the last one counts
    }
}

} // namespace millrace::ui
