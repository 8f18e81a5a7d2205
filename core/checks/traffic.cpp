// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/traffic.h"

#include "checks/limits.h"
#include "checks/record_sizes.h"
#include "checks/stream_shape.h"

#include "base/time.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

/// Resolved settings of a node from a time on.
struct Stage {
    Duration from{0};
    Json settings;
};

/// Settings of `node` in the order in which the scenario brings them about. Changes that are not valid are
/// passed over, as the run will refuse them.
std::vector<Stage> stagesOf(const Graph& graph, const CheckedNode& node) {
    std::vector<Stage> stages{{Duration{0}, node.settings}};
    Json raw = node.node->settings;
    for (const auto& [event, index] : eventsOf(graph.pipeline().scenario, node.node->id)) {
        const auto changes = event->arguments.find("settings");
        if (event->action != "set" || changes == event->arguments.end() || !changes->is_object()) {
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
            stages.push_back({event->at, resolveSettings(node.description->settings, raw)});
        }
    }
    return stages;
}

double secondsAt(const Json& object, const char* key) {
    const Result<Duration> span = parseDuration(textAt(object, key));
    return span ? secondsOf(*span) : 0;
}

/// Mean of steps that follow one another until `end` seconds; the last one when that is not known.
double meanOfSteps(double rate, const Json& steps, double end) {
    double sum = 0;
    double from = 0;
    for (const Json& step : steps) {
        const double at = std::min(secondsAt(step, "at"), end > 0 ? end : secondsAt(step, "at"));
        sum += rate * std::max(0.0, at - from);
        from = std::max(from, at);
        rate = numberAt(step, "records_per_second", 0);
    }
    return end > 0 ? (sum + rate * std::max(0.0, end - from)) / end : rate;
}

double meanOfTable(const Json& table) {
    double sum = 0;
    double hours = 0;
    for (const Json& day : table) {
        for (const Json& factor : day) {
            sum += factor.is_number() ? factor.get<double>() : 0;
            ++hours;
        }
    }
    return hours > 0 ? sum / hours : 0;
}

/// Rate in the long run, in records per second: of a ramp where it leads to, of a spike without it.
double meanRateOf(const Json& settings, double runSeconds) {
    const double rate = numberAt(settings, "records_per_second", 0);
    const std::string kind = kindAt(settings, "profile");
    if (kind.empty()) {
        return rate;
    }
    const Json& profile = settings["profile"];
    if (kind == "ramp") {
        return numberAt(profile, "to", rate);
    }
    if (kind == "on_off") {
        const double on = secondsAt(profile, "on");
        const double cycle = on + secondsAt(profile, "off");
        return cycle > 0 ? rate * on / cycle : rate;
    }
    if (kind == "step" && profile.contains("steps")) {
        return meanOfSteps(rate, profile["steps"], runSeconds);
    }
    return kind == "weekday_hours" && profile.contains("table") ? rate * meanOfTable(profile["table"]) : rate;
}

} // namespace

bool isAggregated(const Json& settings) {
    const auto enabled = settings.find("aggregation_enabled");
    return textAt(settings, "client") == "kpl" && enabled != settings.end() && enabled->is_boolean() &&
           enabled->get<bool>();
}

std::optional<Traffic> busiestTraffic(const Graph& graph, const CheckedNode& producer, double largestBytes) {
    std::optional<Traffic> busiest;
    for (auto& [from, settings] : stagesOf(graph, producer)) {
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

std::optional<Traffic> averageTraffic(const Graph& graph, const CheckedNode& producer, double largestBytes) {
    const Duration end = graph.pipeline().scenario.duration;
    std::vector<Stage> stages = stagesOf(graph, producer);
    std::optional<Traffic> average;
    double longest = 0;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const Duration until = i + 1 < stages.size() ? std::min(stages[i + 1].from, end) : end;
        const double seconds = std::max(0.0, secondsOf(until - stages[i].from));
        const bool isOnly = stages.size() == 1 || (end.count() == 0 && i + 1 == stages.size());
        const double weight = isOnly ? 1 : (end.count() > 0 ? seconds / secondsOf(end) : 0);
        if (!followsRate(stages[i].settings)) {
            return std::nullopt;
        }
        const double rate = meanRateOf(stages[i].settings, secondsOf(end));
        Traffic traffic = trafficOf(producer, std::move(stages[i].settings), rate, largestBytes);
        Traffic sum = average.value_or(Traffic{.producer = &producer, .settings = Json::object()});
        sum.userRecords += weight * traffic.userRecords;
        sum.streamRecords += weight * traffic.streamRecords;
        sum.countedBytes += weight * traffic.countedBytes;
        sum.storedBytes += weight * traffic.storedBytes;
        if (!average || weight > longest) {
            longest = weight;
            sum.settings = std::move(traffic.settings);
            sum.recordBytes = traffic.recordBytes;
        }
        average = std::move(sum);
    }
    return average;
}

std::optional<Burst> burstOf(const Traffic& busiest) {
    const Json& settings = busiest.settings;
    const std::string kind = kindAt(settings, "profile");
    if (kind == "on_off") {
        return Burst{1, secondsAt(settings["profile"], "on")};
    }
    if (kind == "spike") {
        return Burst{1, secondsAt(settings["profile"], "duration")};
    }
    if (kind != "constant" || textAt(settings["profile"], "arrivals") != "poisson" ||
        busiest.userRecords <= 0) {
        return std::nullopt;
    }
    // One second in a hundred has more by 2.33 standard deviations.
    constexpr double kDeviations = 2.326;
    return Burst{1 + kDeviations / std::sqrt(busiest.userRecords), 1};
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
