// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/stream_costs.h"

#include "base/decimal.h"
#include "base/units.h"
#include "checks/limits.h"
#include "checks/record_sizes.h"
#include "checks/stream_shape.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace millrace::checks {

namespace {

constexpr double kSecondsPerHour = 3600;

double monthHours(const Graph& graph) {
    return graph.pipeline().cost.monthHours;
}

/// GB of a month, as AWS counts them, of so many bytes a second.
double monthlyGb(const Graph& graph, double bytesPerSecond) {
    return bytesPerSecond * monthHours(graph) * kSecondsPerHour / static_cast<double>(kGiB);
}

double retentionHours(const CheckedNode& stream) {
    return numberAt(stream.settings, "retention_period_hours", kRetentionInPriceHours);
}

/// Adds up quantity x price; unknown as soon as one price is.
class Sum {
public:
    explicit Sum(const Graph& graph)
        : m_graph(graph) {}

    void add(double quantity, const char* key) {
        if (quantity <= 0) {
            return;
        }
        const std::optional<double> price = priceOf(m_graph, key);
        m_known = m_known && price.has_value();
        m_dollars += quantity * price.value_or(0);
    }

    [[nodiscard]] std::optional<double> dollars() const {
        return m_known ? std::optional(m_dollars) : std::nullopt;
    }

private:
    const Graph& m_graph;
    double m_dollars = 0;
    bool m_known = true;
};

void addProvisionedBase(const Graph& graph, const CheckedNode& stream, double shards, Sum& sum) {
    const double hours = shards * monthHours(graph);
    sum.add(hours, "kinesis.shard_hour");
    if (retentionHours(stream) > kRetentionInPriceHours) {
        sum.add(hours, "kinesis.extended_shard_hour");
    }
    sum.add(hours * static_cast<double>(readersOf(graph, stream, true).size()),
            "kinesis.enhanced_fan_out_shard_hour");
}

} // namespace

std::optional<StreamLoad> averageLoad(const Graph& graph, const CheckedNode& stream) {
    StreamLoad load;
    const double largest = numberAt(stream.settings, "max_record_size_in_kib", kAnySize) * kKiB;
    for (const CheckedNode* producer : graph.sourcesOf(stream, "producer")) {
        const std::optional<Traffic> traffic = averageTraffic(graph, *producer, largest);
        if (!traffic) {
            return std::nullopt;
        }
        const double records = traffic->streamRecords;
        const double size = records > 0 ? traffic->storedBytes / records : 0;
        load.putUnits += records * std::ceil(size / kPutPayloadUnitBytes);
        load.bytes += traffic->storedBytes;
        // Aggregated records are rounded once for many; others as their sizes are distributed.
        const RecordSize sizes = recordSizeOf(traffic->settings, largest).value_or(RecordSize{});
        load.kibibytes += isAggregated(traffic->settings) ? records * std::ceil(size / kKiB)
                                                          : records * sizes.rounded / kKiB;
    }
    return load;
}

std::optional<double> priceOf(const Graph& graph, const char* key) {
    const PriceEntry* entry = graph.prices() ? graph.prices()->find(key) : nullptr;
    if (entry == nullptr || entry->tiers.empty()) {
        return std::nullopt;
    }
    return entry->tiers.front().price.toDouble();
}

std::optional<double> provisionedBase(const Graph& graph, const CheckedNode& stream, double shards) {
    Sum sum(graph);
    addProvisionedBase(graph, stream, shards, sum);
    return sum.dollars();
}

std::optional<double> provisionedCost(const Graph& graph, const CheckedNode& stream, double shards,
                                      const StreamLoad& load) {
    constexpr double kMillion = 1e6;
    Sum sum(graph);
    addProvisionedBase(graph, stream, shards, sum);
    sum.add(load.putUnits * monthHours(graph) * kSecondsPerHour / kMillion,
            "kinesis.put_payload_units_million");
    const auto pushed = static_cast<double>(readersOf(graph, stream, true).size());
    sum.add(pushed * monthlyGb(graph, load.bytes), "kinesis.enhanced_fan_out_gb");
    return sum.dollars();
}

std::optional<double> onDemandCost(const Graph& graph, const CheckedNode& stream, const StreamLoad& load) {
    const bool advantage = hasAdvantage(graph);
    const double billed = monthlyGb(graph, load.kibibytes * kKiB);
    Sum sum(graph);
    if (!advantage) {
        sum.add(monthHours(graph), "kinesis.on_demand_stream_hour");
    }
    sum.add(billed, advantage ? "kinesis.advantage_in_gb" : "kinesis.on_demand_in_gb");
    sum.add(billed * static_cast<double>(readersOf(graph, stream, false).size()),
            advantage ? "kinesis.advantage_out_gb" : "kinesis.on_demand_out_gb");
    sum.add(monthlyGb(graph, load.bytes) * static_cast<double>(readersOf(graph, stream, true).size()),
            advantage ? "kinesis.advantage_enhanced_fan_out_gb" : "kinesis.on_demand_enhanced_fan_out_gb");
    const double kept =
        std::min(retentionHours(stream), kRetentionWithoutBytesHours) - kRetentionInPriceHours;
    sum.add(load.bytes * std::max(0.0, kept) * kSecondsPerHour / static_cast<double>(kGiB),
            advantage ? "kinesis.advantage_extended_retention_gb_month"
                      : "kinesis.on_demand_extended_retention_gb_month");
    return sum.dollars();
}

std::optional<double> fanOutCost(const Graph& graph, const CheckedNode& stream, std::size_t readers) {
    const auto ranges = startingRanges(graph, stream);
    const std::optional<StreamLoad> load = averageLoad(graph, stream);
    if (!ranges || !load) {
        return std::nullopt;
    }
    const auto count = static_cast<double>(readers);
    const double read = count * monthlyGb(graph, load->bytes);
    Sum sum(graph);
    if (!isOnDemand(stream)) {
        sum.add(count * static_cast<double>(ranges->size()) * monthHours(graph),
                "kinesis.enhanced_fan_out_shard_hour");
        sum.add(read, "kinesis.enhanced_fan_out_gb");
        return sum.dollars();
    }
    const bool advantage = hasAdvantage(graph);
    const double shared = count * monthlyGb(graph, load->kibibytes * kKiB);
    sum.add(read,
            advantage ? "kinesis.advantage_enhanced_fan_out_gb" : "kinesis.on_demand_enhanced_fan_out_gb");
    Sum saved(graph);
    saved.add(shared, advantage ? "kinesis.advantage_out_gb" : "kinesis.on_demand_out_gb");
    if (!sum.dollars() || !saved.dollars()) {
        return std::nullopt;
    }
    return std::max(0.0, *sum.dollars() - *saved.dollars());
}

std::optional<double> retentionCost(const Graph& graph, const CheckedNode& stream, double hours) {
    const auto ranges = startingRanges(graph, stream);
    const double now = retentionHours(stream);
    if (!ranges || hours > kRetentionWithoutBytesHours) {
        return std::nullopt;
    }
    Sum sum(graph);
    if (!isOnDemand(stream)) {
        const bool isExtended = now <= kRetentionInPriceHours && hours > kRetentionInPriceHours;
        sum.add(isExtended ? static_cast<double>(ranges->size()) * monthHours(graph) : 0,
                "kinesis.extended_shard_hour");
        return sum.dollars();
    }
    const std::optional<StreamLoad> load = averageLoad(graph, stream);
    if (!load) {
        return std::nullopt;
    }
    const double longer = std::max(0.0, hours - std::max(now, kRetentionInPriceHours));
    sum.add(load->bytes * longer * kSecondsPerHour / static_cast<double>(kGiB),
            hasAdvantage(graph) ? "kinesis.advantage_extended_retention_gb_month"
                                : "kinesis.on_demand_extended_retention_gb_month");
    return sum.dollars();
}

std::optional<double> advantageCommitment(const Graph& graph) {
    Sum sum(graph);
    for (const char* key : std::array{"kinesis.advantage_in_gb", "kinesis.advantage_out_gb"}) {
        sum.add(monthlyGb(graph, kAdvantageCommitmentBytes), key);
    }
    return sum.dollars();
}

std::string amountText(double dollars) {
    constexpr double kCents = 100;
    constexpr std::int64_t kUnitsPerCent = 10'000'000'000; // Money counts 1e-12 dollars
    constexpr double kMost = 1e15;
    const auto cents = static_cast<std::int64_t>(std::llround(std::clamp(dollars, 0.0, kMost) * kCents));
    return Money::ofUnits(Int128{cents} * kUnitsPerCent).text(2);
}

Text withCost(TextSource plain, TextSource priced, std::vector<std::string> arguments,
              std::optional<double> dollars) {
    if (!dollars) {
        return {plain, std::move(arguments)};
    }
    arguments.push_back(amountText(*dollars));
    return {priced, std::move(arguments)};
}

} // namespace millrace::checks
