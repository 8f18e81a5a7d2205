// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/traffic.h"

#include "checks/limits.h"
#include "checks/template_samples.h"

#include "base/deterministic_math.h"

#include <algorithm>
#include <cmath>

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

double keyBytesOf(const Json& settings) {
    const auto key = settings.find("partition_key");
    const std::string kind = kindAt(settings, "partition_key");
    if (const std::optional<std::vector<std::string>> keys = templateKeys(settings)) {
        double sum = 0;
        for (const std::string& text : *keys) {
            sum += static_cast<double>(text.size());
        }
        return sum / static_cast<double>(keys->size());
    }
    if (key == settings.end() || kind == "random") {
        constexpr double kUuid = 36;
        return kUuid;
    }
    // `key-<i>`: nearly all numbers of a population have as many digits as the largest.
    const double digits = std::floor(std::log10(std::max(1.0, numberAt(*key, "count", 10) - 1))) + 1;
    return 4 + digits;
}

/// Mean of data of these sizes with a key, as it is and with each size rounded up.
RecordSize meanOf(const std::vector<double>& sizes, double keyBytes) {
    const auto count = static_cast<double>(sizes.size());
    RecordSize mean;
    for (const double size : sizes) {
        const double bytes = size + keyBytes;
        mean.plain += bytes / count;
        mean.rounded += std::ceil(bytes / kPutRecordRounding) * kPutRecordRounding / count;
    }
    return mean;
}

/// The same over the quantiles of a size distribution.
template <typename Quantile>
RecordSize meanOver(Quantile quantile, double keyBytes) {
    constexpr int kPoints = 512;
    std::vector<double> sizes;
    for (int i = 0; i < kPoints; ++i) {
        sizes.push_back(std::round(quantile((i + 0.5) / kPoints)));
    }
    return meanOf(sizes, keyBytes);
}

RecordSize histogramMean(const Json& bins, double keyBytes) {
    RecordSize mean;
    double weights = 0;
    for (const Json& bin : bins) {
        const double weight = numberAt(bin, "weight", 0);
        const double bytes = numberAt(bin, "bytes", 0) + keyBytes;
        weights += weight;
        mean.plain += weight * bytes;
        mean.rounded += weight * std::ceil(bytes / kPutRecordRounding) * kPutRecordRounding;
    }
    return weights > 0 ? RecordSize{mean.plain / weights, mean.rounded / weights} : RecordSize{};
}

/// Of a resolved `record_size_bytes`.
std::optional<RecordSize> drawnSizeOf(const Json& size, double keyBytes) {
    const std::string kind = textAt(size, "kind");
    if (kind == "uniform") {
        const double minimum = numberAt(size, "min", 0);
        const double maximum = std::max(minimum, numberAt(size, "max", minimum));
        return meanOver([&](double p) { return minimum + (maximum - minimum) * p; }, keyBytes);
    }
    if (kind == "lognormal") {
        const double median = numberAt(size, "median", 0);
        const double sigma = numberAt(size, "sigma", 0);
        return meanOver(
            [&](double p) { return median * deterministicExp(sigma * deterministicNormalQuantile(p)); },
            keyBytes);
    }
    if (kind == "histogram" && size.contains("bins")) {
        return histogramMean(size["bins"], keyBytes);
    }
    if (kind == "fixed") {
        return meanOf({numberAt(size, "bytes", 0)}, keyBytes);
    }
    return std::nullopt;
}

bool isAggregated(const Json& settings) {
    const auto enabled = settings.find("aggregation_enabled");
    return textAt(settings, "client") == "kpl" && enabled != settings.end() && enabled->is_boolean() &&
           enabled->get<bool>();
}

Traffic trafficOf(const CheckedNode& producer, Json settings, double rate) {
    Traffic traffic{.producer = &producer, .settings = std::move(settings), .userRecords = rate};
    const RecordSize size = recordSizeOf(traffic.settings).value_or(RecordSize{});
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

std::optional<RecordSize> recordSizeOf(const Json& settings) {
    const auto found = settings.find("record_size_bytes");
    if (textAt(settings, "source") == "file" || found == settings.end()) {
        return std::nullopt;
    }
    const double keyBytes = keyBytesOf(settings);
    const std::optional<RecordSize> drawn = drawnSizeOf(*found, keyBytes);
    if (!drawn || !hasTemplate(settings)) {
        return drawn;
    }
    const std::optional<std::vector<double>> samples = templateSizes(settings, drawn->plain - keyBytes);
    return samples ? std::optional(meanOf(*samples, keyBytes)) : std::nullopt;
}

std::optional<Traffic> busiestTraffic(const Graph& graph, const CheckedNode& producer) {
    std::optional<Traffic> busiest;
    for (Json& settings : settingsOverTime(graph, producer)) {
        if (!followsRate(settings)) {
            continue;
        }
        const double rate = peakRateOf(settings);
        Traffic traffic = trafficOf(producer, std::move(settings), rate);
        if (!busiest || pressureOf(traffic) > pressureOf(*busiest)) {
            busiest = std::move(traffic);
        }
    }
    return busiest;
}

std::vector<Traffic> trafficInto(const Graph& graph, const CheckedNode& stream) {
    std::vector<Traffic> all;
    for (const CheckedNode* producer : graph.sourcesOf(stream, "producer")) {
        if (std::optional<Traffic> traffic = busiestTraffic(graph, *producer)) {
            all.push_back(std::move(*traffic));
        }
    }
    return all;
}

} // namespace millrace::checks
