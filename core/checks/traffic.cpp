// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/traffic.h"

#include "checks/limits.h"
#include "checks/record_sizes.h"

#include <algorithm>

namespace millrace::checks {

namespace {

/// Highest rate that a profile reaches, in records per second.
double peakRateOf(const Json& settings) {
    const double rate = numberAt(settings, "records_per_second", 0);
    const auto found = settings.find("profile");
    if (found == settings.end()) {
        return rate;
    }
    const Json& profile = *found;
    const std::string kind = kindAt(settings, "profile");
    double peak = rate;
    if (kind == "ramp") {
        peak = std::max(rate, numberAt(profile, "to", rate));
    } else if (kind == "spike") {
        peak = rate * std::max(1.0, numberAt(profile, "factor", 1));
    } else if (kind == "diurnal") {
        peak = rate * (1 + numberAt(profile, "amplitude", 0));
    } else if (kind == "step" && profile.contains("steps")) {
        for (const Json& step : profile["steps"]) {
            peak = std::max(peak, numberAt(step, "records_per_second", 0));
        }
    } else if (kind == "weekday_hours" && profile.contains("table")) {
        peak = 0;
        for (const Json& day : profile["table"]) {
            for (const Json& factor : day) {
                peak = std::max(peak, factor.is_number() ? rate * factor.get<double>() : 0);
            }
        }
    }
    return peak;
}

/// Whether records come at `records_per_second`, and not at the times that a file or a trace holds.
bool followsRate(const Json& settings) {
    const std::string source = textAt(settings, "source");
    const auto file = settings.find("file");
    return source == "generator" ||
           (source == "file" && file != settings.end() && textAt(*file, "pacing") == "rate");
}

bool isAggregated(const Json& settings) {
    const auto enabled = settings.find("aggregation_enabled");
    return textAt(settings, "client") == "kpl" && enabled != settings.end() && enabled->is_boolean() &&
           enabled->get<bool>();
}

Traffic trafficOf(const CheckedNode& producer, Json settings, double userRecords, double largestBytes) {
    Traffic traffic{.producer = &producer, .settings = std::move(settings), .userRecords = userRecords};
    const RecordSize size = recordSizeOf(traffic.settings, largestBytes).value_or(RecordSize{});
    const double rate = userRecords * (1 - size.tooLargeShare);
    traffic.recordBytes = size.plain;
    traffic.storedBytes = rate * size.plain;
    traffic.countedBytes =
        textAt(traffic.settings, "client") == "put_record" ? rate * size.rounded : traffic.storedBytes;
    traffic.streamRecords = rate;
    if (isAggregated(traffic.settings)) {
        // As many aggregates as the bytes fill, or one for each buffering time while they stay small.
        const double full =
            traffic.storedBytes / numberAt(traffic.settings, "aggregation_max_size_bytes", 51200);
        const double timed =
            1000 / std::max(1.0, numberAt(traffic.settings, "record_max_buffered_time_ms", 100));
        traffic.streamRecords = std::min(rate, std::max(full, timed));
    }
    return traffic;
}

double pressureOf(const Traffic& traffic) {
    return std::max(traffic.streamRecords / kShardWriteRecords, traffic.countedBytes / kShardWriteBytes);
}

/// Resolved settings of `node` in the order in which the scenario brings them about. Changes that are not
/// valid are passed over, as the run will refuse them.
std::vector<Json> settingsOverTime(const Graph& graph, const CheckedNode& node) {
    std::vector<Json> stages{node.settings};
    Json raw = node.node->settings;
    std::vector<ScenarioEvent> events = graph.pipeline().scenario.events;
    std::ranges::stable_sort(events, {}, &ScenarioEvent::at);
    for (const ScenarioEvent& event : events) {
        const auto changes = event.arguments.find("settings");
        if (event.node != node.node->id || event.action != "set" || changes == event.arguments.end() ||
            !changes->is_object()) {
            continue;
        }
        Json next = raw;
        for (const auto& [key, value] : changes->items()) {
            if (value.is_null()) {
                next.erase(key);
            } else {
                next[key] = value;
            }
        }
        if (areValid(node.description->settings, next)) {
            raw = std::move(next);
            stages.push_back(resolveSettings(node.description->settings, raw));
        }
    }
    return stages;
}

} // namespace

std::optional<Traffic> busiestTraffic(const Graph& graph, const CheckedNode& producer, double largestBytes) {
    std::optional<Traffic> busiest;
    for (Json& settings : settingsOverTime(graph, producer)) {
        if (!followsRate(settings)) {
            continue;
        }
        const double rate = peakRateOf(settings);
        Traffic traffic = trafficOf(producer, std::move(settings), rate, largestBytes);
        if (!busiest || pressureOf(traffic) > pressureOf(*busiest)) {
            busiest = std::move(traffic);
        }
    }
    return busiest;
}

std::vector<Traffic> trafficInto(const Graph& graph, const CheckedNode& stream) {
    std::vector<Traffic> all;
    const double largestBytes = numberAt(stream.settings, "max_record_size_in_kib", kAnySize) * kKiB;
    for (const CheckedNode* producer : graph.sourcesOf(stream, "producer")) {
        if (std::optional<Traffic> traffic = busiestTraffic(graph, *producer, largestBytes)) {
            all.push_back(std::move(*traffic));
        }
    }
    return all;
}

} // namespace millrace::checks
