// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/whole_findings.h"

#include "model/active_part.h"

#include <charconv>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace millrace::checks {

namespace {

/// Places in the whole list of those items that are about no resting node.
template <typename Item>
std::vector<std::size_t> activePlaces(const std::vector<Item>& items, const std::set<NodeId>& resting) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!resting.contains(items[i].node)) {
            places.push_back(i);
        }
    }
    return places;
}

/// Replaces the index behind `list` at the start of `path`.
void renumber(std::string& path, std::string_view list, const std::vector<std::size_t>& places) {
    if (!path.starts_with(list)) {
        return;
    }
    const char* const first = path.data() + list.size();
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(first, path.data() + path.size(), index);
    if (error == std::errc() && index < places.size()) {
        path.replace(list.size(), static_cast<std::size_t>(end - first), std::to_string(places[index]));
    }
}

/// `fixed` are the events of the active part, one of them changed.
void giveBack(std::vector<ScenarioEvent>& fixed, const std::vector<ScenarioEvent>& whole,
              const std::vector<std::size_t>& places) {
    std::vector<ScenarioEvent> events = whole;
    for (std::size_t i = 0; i < fixed.size(); ++i) {
        if (i < places.size()) {
            events[places[i]] = std::move(fixed[i]);
        } else {
            events.push_back(std::move(fixed[i]));
        }
    }
    fixed = std::move(events);
}

} // namespace

void tellOfWhole(const Pipeline& project, std::vector<Finding>& findings) {
    const std::set<NodeId> resting = restingNodes(project);
    if (resting.empty()) {
        return;
    }
    const std::vector<std::size_t> events = activePlaces(project.scenario.events, resting);
    const std::vector<std::size_t> objectives = activePlaces(project.objectives, resting);
    for (Finding& finding : findings) {
        renumber(finding.path, "scenario.events[", events);
        renumber(finding.path, "objectives[", objectives);
        for (QuickFix& fix : finding.fixes) {
            if (auto* change = std::get_if<SetScenario>(&fix.edit.change)) {
                giveBack(change->scenario.events, project.scenario.events, events);
            }
        }
    }
}

} // namespace millrace::checks
