// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/stream_usage.h"

#include "facts/stream_limits.h"
#include "facts/stream_pages.h"

namespace millrace::data_stream {

namespace {

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr std::int64_t kNanosPerHour = 3600 * kNanosPerSecond;
constexpr std::int64_t kMonthSeconds = 730 * 3600; // as AWS's calculator takes it

MeterDescription meter(const char* dimension, TextSource title, TextSource unit, std::int64_t baseUnits,
                       MeterKind kind, const char* priceKey, TextSource formula) {
    return {.dimension = dimension,
            .title = title,
            .unit = unit.source,
            .baseUnits = baseUnits,
            .kind = kind,
            .priceKey = priceKey,
            .formula = formula,
            .source = kPricing};
}

std::vector<MeterDescription> provisionedMeters() {
    MeterDescription units =
        meter("put_payload_units", MR_TEXT("cost", "PUT payload units"), MR_TEXT("cost", "unit"), 1,
              MeterKind::usage, "kinesis.put_payload_units_million",
              MR_TEXT("cost", "each accepted record rounded up to 25 KB"));
    units.priceUnits = 1'000'000;
    units.source = "https://aws.amazon.com/kinesis/pricing/";
    return {meter("shard_hours", MR_TEXT("cost", "Shard hours"), MR_TEXT("cost", "shard-hour"), kNanosPerHour,
                  MeterKind::fixed, "kinesis.shard_hour", MR_TEXT("cost", "open shards x time")),
            units,
            meter("extended_retention_shard_hours", MR_TEXT("cost", "Extended retention"),
                  MR_TEXT("cost", "shard-hour"), kNanosPerHour, MeterKind::fixed,
                  "kinesis.extended_shard_hour",
                  MR_TEXT("cost", "open shards x time with more than 24 h of retention")),
            meter("enhanced_fan_out_shard_hours", MR_TEXT("cost", "Enhanced fan-out hours"),
                  MR_TEXT("cost", "consumer-shard-hour"), kNanosPerHour, MeterKind::fixed,
                  "kinesis.enhanced_fan_out_shard_hour",
                  MR_TEXT("cost", "registered consumers x open shards x time")),
            meter("enhanced_fan_out", MR_TEXT("cost", "Enhanced fan-out data"), MR_TEXT("cost", "GB"), kGiB,
                  MeterKind::usage, "kinesis.enhanced_fan_out_gb",
                  MR_TEXT("cost", "bytes pushed to registered consumers")),
            meter("long_term_retention", MR_TEXT("cost", "Long-term retention"), MR_TEXT("cost", "GB-month"),
                  kGiB * kMonthSeconds, MeterKind::usage, "kinesis.long_term_retention_gb_month",
                  MR_TEXT("cost", "bytes older than 7 days at the end of each second x time; a month "
                                  "has 730 h and a GB 1,073,741,824 bytes")),
            meter("long_term_retrieval", MR_TEXT("cost", "Long-term retrieval"), MR_TEXT("cost", "GB"), kGiB,
                  MeterKind::usage, "kinesis.long_term_retrieval_gb",
                  MR_TEXT("cost", "bytes older than 7 days that GetRecords returned"))};
}

constexpr std::int64_t kKibPerGib = kGiB / kKiB;

MeterDescription committed(const char* dimension, TextSource title, const char* priceKey,
                           std::vector<std::string> over) {
    MeterDescription description = meter(
        dimension, title, MR_TEXT("cost", "GB"), kKibPerGib, MeterKind::fixed, priceKey,
        MR_TEXT("cost", "25 MiB/s x time, less what all on-demand streams of the account used; over the "
                        "whole month, which is assumed: AWS names no period"));
    description.source = kSizing;
    description.commitmentOver = std::move(over);
    return description;
}

std::vector<MeterDescription> onDemandMeters() {
    const TextSource in = MR_TEXT("cost", "each accepted record, data and key, rounded up to 1 KB");
    const TextSource out = MR_TEXT("cost", "each record that GetRecords returned, rounded up to 1 KB");
    const TextSource pushed = MR_TEXT("cost", "bytes pushed to registered consumers");
    const TextSource extended =
        MR_TEXT("cost", "bytes older than 24 hours and not than 7 days at the end of each "
                        "second x time; a month has 730 h");
    const TextSource longTerm = MR_TEXT("cost", "bytes older than 7 days at the end of each second x time; a "
                                                "month has 730 h");
    constexpr std::int64_t kGbMonth = kGiB * kMonthSeconds;
    return {
        meter("on_demand_stream_hours", MR_TEXT("cost", "On-demand stream hours"),
              MR_TEXT("cost", "stream-hour"), kNanosPerHour, MeterKind::fixed,
              "kinesis.on_demand_stream_hour", MR_TEXT("cost", "time in on-demand mode")),
        meter("on_demand_in", MR_TEXT("cost", "On-demand data in"), MR_TEXT("cost", "GB"), kKibPerGib,
              MeterKind::usage, "kinesis.on_demand_in_gb", in),
        meter("on_demand_out", MR_TEXT("cost", "On-demand data out"), MR_TEXT("cost", "GB"), kKibPerGib,
              MeterKind::usage, "kinesis.on_demand_out_gb", out),
        meter("on_demand_enhanced_fan_out", MR_TEXT("cost", "On-demand enhanced fan-out data"),
              MR_TEXT("cost", "GB"), kGiB, MeterKind::usage, "kinesis.on_demand_enhanced_fan_out_gb", pushed),
        meter("on_demand_extended_retention", MR_TEXT("cost", "On-demand extended retention"),
              MR_TEXT("cost", "GB-month"), kGbMonth, MeterKind::usage,
              "kinesis.on_demand_extended_retention_gb_month", extended),
        meter("on_demand_long_term_retention", MR_TEXT("cost", "On-demand long-term retention"),
              MR_TEXT("cost", "GB-month"), kGbMonth, MeterKind::usage,
              "kinesis.on_demand_long_term_retention_gb_month", longTerm),
        meter("advantage_in", MR_TEXT("cost", "Advantage data in"), MR_TEXT("cost", "GB"), kKibPerGib,
              MeterKind::usage, "kinesis.advantage_in_gb", in),
        meter("advantage_out", MR_TEXT("cost", "Advantage data out"), MR_TEXT("cost", "GB"), kKibPerGib,
              MeterKind::usage, "kinesis.advantage_out_gb", out),
        meter("advantage_enhanced_fan_out", MR_TEXT("cost", "Advantage enhanced fan-out data"),
              MR_TEXT("cost", "GB"), kGiB, MeterKind::usage, "kinesis.advantage_enhanced_fan_out_gb", pushed),
        meter("advantage_extended_retention", MR_TEXT("cost", "Advantage extended retention"),
              MR_TEXT("cost", "GB-month"), kGbMonth, MeterKind::usage,
              "kinesis.advantage_extended_retention_gb_month", extended),
        meter("advantage_long_term_retention", MR_TEXT("cost", "Advantage long-term retention"),
              MR_TEXT("cost", "GB-month"), kGbMonth, MeterKind::usage,
              "kinesis.advantage_long_term_retention_gb_month", longTerm),
        committed("advantage_in_commitment", MR_TEXT("cost", "Advantage commitment, data in"),
                  "kinesis.advantage_in_gb", {"advantage_in"}),
        committed("advantage_out_commitment", MR_TEXT("cost", "Advantage commitment, data out"),
                  "kinesis.advantage_out_gb", {"advantage_out", "advantage_enhanced_fan_out"})};
}

std::vector<MeterDescription> meteredElsewhere() {
    constexpr std::int64_t kFiveMinuteNanos = 300 * kNanosPerSecond;
    MeterDescription kms = meter("kms_requests", MR_TEXT("cost", "KMS requests"), MR_TEXT("cost", "request"),
                                 kFiveMinuteNanos / kKmsCallsPerFiveMinutes, MeterKind::fixed, "",
                                 MR_TEXT("cost", "about 12 calls in 5 minutes for an encrypted stream"));
    kms.source = "https://docs.aws.amazon.com/streams/latest/dev/costs-performance.html";
    MeterDescription metrics =
        meter("shard_level_metrics", MR_TEXT("cost", "Shard-level metrics"), MR_TEXT("cost", "metric-hour"),
              kNanosPerHour, MeterKind::fixed, "", MR_TEXT("cost", "chosen metrics x open shards x time"));
    metrics.source = "https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html";
    return {meter("long_term_retention_beyond_run",
                  MR_TEXT("cost", "Long-term retention (the run is too short)"), MR_TEXT("cost", "GB-month"),
                  1, MeterKind::usage, "",
                  MR_TEXT("cost", "not metered: no record of the run became 7 days old")),
            meter("on_demand_retention_beyond_run",
                  MR_TEXT("cost", "On-demand extended retention (the run is too short)"),
                  MR_TEXT("cost", "GB-month"), 1, MeterKind::usage, "",
                  MR_TEXT("cost", "not metered: no record of the run became 24 hours old")),
            kms, metrics};
}

} // namespace

std::vector<MeterDescription> streamMeters() {
    std::vector<MeterDescription> all = provisionedMeters();
    for (std::vector<MeterDescription> more : {onDemandMeters(), meteredElsewhere()}) {
        for (MeterDescription& one : more) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

void StreamUsage::elapse(SimTime now, const BilledState& state) {
    const Int128 nanos = (now - m_until).count();
    m_until = now;
    Meter& meter = of(state.billing);
    meter.isUsed = true;
    meter.streamNanos += nanos;
    meter.shardNanos += nanos * state.openShards;
    meter.fanOutShardNanos += nanos * state.openShards * state.fanOutConsumers;
    if (state.retentionHours > kRetentionInPriceHours) {
        meter.extendedShardNanos += nanos * state.openShards;
        m_hasOnDemandRetention = m_hasOnDemandRetention || state.billing != Billing::provisioned;
    }
    m_encryptedNanos += state.isEncrypted ? nanos : 0;
    m_metricNanos += nanos * state.openShards * state.shardLevelMetrics;
}

void StreamUsage::collect(const NodeId& node, SimTime now, const BilledState& state,
                          std::vector<Usage>& usage) const {
    StreamUsage upToNow = *this;
    upToNow.elapse(now, state);
    upToNow.collectProvisioned(node, usage);
    upToNow.collectOnDemand(node, Billing::onDemand, usage);
    upToNow.collectOnDemand(node, Billing::advantage, usage);
    upToNow.collectRest(node, now, usage);
}

void StreamUsage::collectProvisioned(const NodeId& node, std::vector<Usage>& usage) const {
    const Meter& meter = m_meters[static_cast<std::size_t>(Billing::provisioned)];
    if (!meter.isUsed) {
        return;
    }
    usage.push_back({node, "shard_hours", meter.shardNanos});
    usage.push_back({node, "put_payload_units", meter.in});
    if (meter.extendedShardNanos > 0) {
        usage.push_back({node, "extended_retention_shard_hours", meter.extendedShardNanos});
    }
    if (meter.fanOutShardNanos > 0) {
        usage.push_back({node, "enhanced_fan_out_shard_hours", meter.fanOutShardNanos});
        usage.push_back({node, "enhanced_fan_out", meter.fanOut});
    }
}

void StreamUsage::collectOnDemand(const NodeId& node, Billing billing, std::vector<Usage>& usage) const {
    const Meter& meter = m_meters[static_cast<std::size_t>(billing)];
    if (!meter.isUsed) {
        return;
    }
    const bool isStandard = billing == Billing::onDemand;
    const std::string prefix = isStandard ? "on_demand_" : "advantage_";
    if (isStandard) {
        usage.push_back({node, "on_demand_stream_hours", meter.streamNanos});
    } else {
        const Int128 kibibytes = meter.streamNanos * kAdvantageKibPerSecond / kNanosPerSecond;
        usage.push_back({node, "advantage_in_commitment", kibibytes});
        usage.push_back({node, "advantage_out_commitment", kibibytes});
    }
    usage.push_back({node, prefix + "in", meter.in});
    usage.push_back({node, prefix + "out", meter.out});
    if (meter.fanOutShardNanos > 0) {
        usage.push_back({node, prefix + "enhanced_fan_out", meter.fanOut});
    }
    if (meter.extendedByteSeconds > 0) {
        usage.push_back({node, prefix + "extended_retention", meter.extendedByteSeconds});
    }
    if (meter.longTermByteSeconds > 0) {
        usage.push_back({node, prefix + "long_term_retention", meter.longTermByteSeconds});
    }
}

void StreamUsage::collectRest(const NodeId& node, SimTime now, std::vector<Usage>& usage) const {
    const std::int64_t seconds = nanosecondsOf(now) / kNanosPerSecond;
    const Meter& provisioned = m_meters[static_cast<std::size_t>(Billing::provisioned)];
    if (m_keepsLongTerm && seconds <= kRetentionWithoutBytesHours * 3600) {
        usage.push_back({node, "long_term_retention_beyond_run", 0});
    } else if (m_keepsLongTerm && provisioned.isUsed) {
        usage.push_back({node, "long_term_retention", provisioned.longTermByteSeconds});
        usage.push_back({node, "long_term_retrieval", provisioned.longTermRead});
    }
    if (m_hasOnDemandRetention && seconds <= kRetentionInPriceHours * 3600) {
        usage.push_back({node, "on_demand_retention_beyond_run", 0});
    }
    if (m_encryptedNanos > 0) {
        usage.push_back({node, "kms_requests", m_encryptedNanos});
    }
    if (m_metricNanos > 0) {
        usage.push_back({node, "shard_level_metrics", m_metricNanos});
    }
}

} // namespace millrace::data_stream
