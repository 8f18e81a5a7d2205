// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"
#include "checks/stream_costs.h"
#include "checks/stream_shape.h"

#include "base/time.h"
#include "facts/stream_pages.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string_view>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "reshard-refused";
constexpr const char* kTarget = "target_shard_count";

std::string placeOf(std::size_t index, const char* key) {
    return "scenario.events[" + std::to_string(index) + "]." + key;
}

/// A stream as the scenario makes it, event by event.
struct Course {
    std::size_t shards = 0;
    bool onDemand = false;
    Duration busyUntil{0};
    Duration reshard{0};

    void takeTime(Duration from, int times) { busyUntil = from + times * reshard; }
};

bool isReshard(std::string_view action) {
    return action == "split_shard" || action == "merge_shards" || action == "update_shard_count";
}

Finding findingOf(const CheckedNode& stream, std::string path, Text message) {
    return {Severity::warning,
            stream.node->id,
            kRule,
            std::move(path),
            std::move(message),
            data_stream::kUpdateShardCount,
            {}};
}

void addEventFix(const Graph& graph, std::size_t index, const ScenarioEvent& event, Text title,
                 Finding& finding) {
    Scenario scenario = graph.pipeline().scenario;
    scenario.events[index] = event;
    finding.fixes.push_back({std::move(title), Edit{SetScenario{std::move(scenario)}}});
}

/// The nearest count that one call may go to, and what it costs against now.
void addCountFix(const Graph& graph, const CheckedNode& stream, const PlacedEvent& placed, std::size_t from,
                 std::size_t allowed, Finding& finding) {
    ScenarioEvent event = *placed.event;
    event.arguments[kTarget] = allowed;
    const double change = static_cast<double>(allowed) - static_cast<double>(from);
    const std::optional<double> cost = provisionedBase(graph, stream, std::abs(change));
    const TextSource plain = MR_TEXT("checks", "Go to %1 shards");
    const TextSource priced = change > 0 ? MR_TEXT("checks", "Go to %1 shards (%2 USD a month more)")
                                         : MR_TEXT("checks", "Go to %1 shards (%2 USD a month less)");
    addEventFix(graph, placed.index, event, withCost(plain, priced, {std::to_string(allowed)}, cost),
                finding);
}

/// Whether the call is carried out; a finding says why not.
bool checkCount(const Graph& graph, const CheckedNode& stream, const PlacedEvent& placed,
                const Course& course, std::vector<Finding>& findings) {
    const std::size_t target = countAt(*placed.event, kTarget);
    const std::size_t least = (course.shards + 1) / 2;
    const std::size_t most = 2 * course.shards;
    if (target == 0 || (target >= least && target <= most)) {
        return target > 0;
    }
    Finding finding = findingOf(
        stream, placeOf(placed.index, kTarget),
        Text(MR_TEXT("checks", "is refused: %1 will have %2 shards then, and one call goes to at most twice, "
                               "at least half as many, not to %3"),
             {graph.nameOf(stream), std::to_string(course.shards), std::to_string(target)}));
    finding.todo = Text(MR_TEXT("checks", "give %1 to %2, and go on with another call"),
                        {std::to_string(least), std::to_string(most)});
    addCountFix(graph, stream, placed, course.shards, std::clamp(target, least, most), finding);
    findings.push_back(std::move(finding));
    return false;
}

bool checkTime(const Graph& graph, const CheckedNode& stream, const PlacedEvent& placed, const Course& course,
               std::vector<Finding>& findings) {
    if (placed.event->at >= course.busyUntil) {
        return true;
    }
    Finding finding =
        findingOf(stream, placeOf(placed.index, "at"),
                  Text(MR_TEXT("checks", "is refused: %1 is still UPDATING then, until about %2"),
                       {graph.nameOf(stream), formatDuration(course.busyUntil)}));
    ScenarioEvent event = *placed.event;
    event.at = course.busyUntil;
    addEventFix(graph, placed.index, event,
                Text(MR_TEXT("checks", "Do it at %1 (costs nothing)"), {formatDuration(event.at)}), finding);
    findings.push_back(std::move(finding));
    return false;
}

void carryOut(const ScenarioEvent& event, Course& course) {
    int times = 1;
    if (event.action == "update_shard_count") {
        const std::size_t target = countAt(event, kTarget);
        // Splits, then merges, unless the old and the new ranges fit into one another.
        times = target % course.shards == 0 || course.shards % target == 0 ? 1 : 2;
        course.shards = target;
    } else if (event.action == "split_shard") {
        ++course.shards;
    } else if (event.action == "merge_shards") {
        course.shards = std::max<std::size_t>(1, course.shards - 1);
    } else {
        course.onDemand =
            event.arguments.is_object() && textAt(event.arguments, "stream_mode") != "provisioned";
    }
    course.takeTime(event.at, times);
}

void checkStream(const Graph& graph, const CheckedNode& stream, std::vector<Finding>& findings) {
    const auto ranges = startingRanges(graph, stream);
    if (!ranges || ranges->empty()) {
        return;
    }
    constexpr double kNanos = 1e9;
    Course course{.shards = ranges->size(),
                  .onDemand = isOnDemand(stream),
                  .reshard =
                      Duration(std::llround(numberAt(stream.settings, "reshard_seconds", 0) * kNanos))};
    for (const PlacedEvent& placed : eventsOf(graph.pipeline().scenario, stream.node->id)) {
        const ScenarioEvent& event = *placed.event;
        const bool switchesMode = event.action == "update_stream_mode";
        if (!isReshard(event.action) && !switchesMode) {
            continue;
        }
        if (course.onDemand && !switchesMode) {
            findings.push_back(findingOf(
                stream, placeOf(placed.index, "action"),
                Text(MR_TEXT("checks", "is refused: %1 is on-demand then, and its shards are the service's"),
                     {graph.nameOf(stream)})));
        } else if (checkTime(graph, stream, placed, course, findings) &&
                   (event.action != "update_shard_count" ||
                    checkCount(graph, stream, placed, course, findings))) {
            carryOut(event, course);
        }
    }
}

} // namespace

void checkReshardEvents(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        checkStream(graph, *stream, findings);
    }
}

} // namespace millrace::checks
