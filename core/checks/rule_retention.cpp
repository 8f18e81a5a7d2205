// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"
#include "checks/stream_costs.h"

#include "base/time.h"
#include "facts/stream_pages.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "retention-below-outage";
constexpr const char* kSetting = "retention_period_hours";

/// Longest time from a `stop` of `consumer` to the next `start`, or to the end of the run. A run without end
/// says nothing of a stop that nothing ends.
Duration longestStop(const Scenario& scenario, const NodeId& consumer) {
    std::vector<ScenarioEvent> events = scenario.events;
    std::ranges::stable_sort(events, {}, &ScenarioEvent::at);
    Duration longest{0};
    std::optional<Duration> stoppedAt;
    for (const ScenarioEvent& event : events) {
        if (event.node != consumer) {
            continue;
        }
        if (event.action == "stop" && !stoppedAt) {
            stoppedAt = event.at;
        } else if (event.action == "start" && stoppedAt) {
            longest = std::max(longest, event.at - *stoppedAt);
            stoppedAt.reset();
        }
    }
    return stoppedAt ? std::max(longest, scenario.duration - *stoppedAt) : longest;
}

double hoursOf(Duration span) {
    return secondsOf(span) / 3600;
}

/// Twice the outage, so that the iterator age stays below half of the retention, in whole days.
std::int64_t advisedHours(double outageHours) {
    constexpr double kHoursPerDay = 24;
    return static_cast<std::int64_t>(std::ceil(2 * outageHours / kHoursPerDay) * kHoursPerDay);
}

Finding findingOf(const Graph& graph, const CheckedNode& stream, const CheckedNode& consumer, Duration outage,
                  double retention) {
    const bool loses = hoursOf(outage) > retention;
    const TextSource expire = MR_TEXT(
        "checks", "%1 is stopped for %2, longer than %3 keeps records (%4 h): records expire unread.");
    const TextSource risky =
        MR_TEXT("checks", "%1 is stopped for %2, more than half of the time that %3 keeps records (%4 h).");
    Text text(loses ? expire : risky, {graph.nameOf(consumer), formatDuration(outage), graph.nameOf(stream),
                                       formatNumber(retention)});
    const Severity severity = loses ? Severity::warning : Severity::hint;
    return {severity, stream.node->id, kRule, kSetting, std::move(text), data_stream::kMonitoring, {}};
}

Text fixTitle(const Graph& graph, const CheckedNode& stream, std::int64_t advised) {
    return withCost(MR_TEXT("checks", "Keep records for %1 hours"),
                    MR_TEXT("checks", "Keep records for %1 hours (%2 USD a month more)"),
                    {std::to_string(advised)}, retentionCost(graph, stream, static_cast<double>(advised)));
}

} // namespace

void checkRetention(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const double retention = numberAt(stream->settings, kSetting, 0);
        for (const CheckedNode* consumer : graph.targetsOf(*stream, "consumer")) {
            const Duration outage = longestStop(graph.pipeline().scenario, consumer->node->id);
            if (retention <= 0 || hoursOf(outage) <= retention / 2) {
                continue;
            }
            Finding finding = findingOf(graph, *stream, *consumer, outage, retention);
            const std::int64_t advised = advisedHours(hoursOf(outage));
            addSettingFix(*stream, kSetting, advised, fixTitle(graph, *stream, advised), finding);
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace millrace::checks
