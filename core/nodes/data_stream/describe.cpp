// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/describe.h"

#include "nodes/data_stream/data_stream.h"
#include "nodes/data_stream/limits.h"
#include "nodes/data_stream/shard_layout.h"

namespace millrace::data_stream {

namespace {

constexpr const char* kQuotas =
    "https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html";
constexpr const char* kMonitoring =
    "https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html";
constexpr const char* kLargeRecords = "https://docs.aws.amazon.com/streams/latest/dev/large-records.html";
constexpr const char* kRetention =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_IncreaseStreamRetentionPeriod.html";
constexpr const char* kPricing = "https://aws.amazon.com/kinesis/data-streams/pricing/";
constexpr const char* kHashKeyRange =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_HashKeyRange.html";

Setting hashKey(const char* key, TextSource title) {
    return {.key = key,
            .title = title,
            .help = MR_TEXT("settings", "A decimal number from 0 to 2^128-1."),
            .type = SettingType::text,
            .required = true,
            .live = false,
            .source = kHashKeyRange};
}

Setting retentionPeriod() {
    return {.key = "retention_period_hours",
            .title = MR_TEXT("settings", "Retention period"),
            .help = MR_TEXT(
                "settings",
                "How long records can be read after they arrived. More than 24 hours is charged for."),
            .type = SettingType::integer,
            .unit = Unit::hours,
            .defaultValue = kMinimumRetentionHours,
            .minimum = static_cast<double>(kMinimumRetentionHours),
            .maximum = static_cast<double>(kMaximumRetentionHours),
            .source = kRetention};
}

std::vector<Setting> assumptions() {
    return {{.key = "write_burst_seconds",
             .title = MR_TEXT("settings", "Write burst"),
             .help = MR_TEXT("settings", "Depth of a shard's token buckets: how many seconds of its limits a "
                                         "shard that was idle takes at once."),
             .type = SettingType::number,
             .unit = Unit::seconds,
             .defaultValue = 1,
             .minimum = 0.01,
             .maximum = 300,
             .live = false,
             .source = kQuotas,
             .assumption = true},
            {.key = "large_record_burst_mib",
             .title = MR_TEXT("settings", "Large-record burst"),
             .help = MR_TEXT("settings", "Size of the tank that records above 1 MiB draw on. It refills at 1 "
                                         "MiB/s; AWS does not publish either figure."),
             .type = SettingType::integer,
             .unit = Unit::mebibytes,
             .defaultValue = 10,
             .minimum = 1,
             .maximum = 1000,
             .live = false,
             .source = kLargeRecords,
             .assumption = true},
            {.key = "log_memory_mib",
             .title = MR_TEXT("settings", "Memory for the log"),
             .help = MR_TEXT("settings", "What the simulator keeps of the stream's records in memory; more "
                                         "goes to a temporary file. No influence on results."),
             .type = SettingType::integer,
             .unit = Unit::mebibytes,
             .defaultValue = 1024,
             .minimum = 16,
             .maximum = 1048576}};
}

std::vector<Setting> settings() {
    std::vector<Setting> all = {
        {.key = "stream_mode",
         .title = MR_TEXT("settings", "Capacity mode"),
         .help = MR_TEXT("settings", "Provisioned: you choose the number of shards and pay for each."),
         .type = SettingType::enumeration,
         .defaultValue = "provisioned",
         .values = {{"provisioned", MR_TEXT("settings", "Provisioned")}},
         .live = false,
         .source = "https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html"},
        {.key = "shard_count",
         .title = MR_TEXT("settings", "Shards"),
         .help = MR_TEXT(
             "settings",
             "Each takes 1,000 records/s and 1 MiB/s, and gives 2 MiB/s to all its shared readers together."),
         .type = SettingType::integer,
         .unit = Unit::shards,
         .defaultValue = 1,
         .minimum = 1,
         .maximum = 20000,
         .live = false,
         .source = kQuotas},
        {.key = "shards",
         .title = MR_TEXT("settings", "Hash-key ranges"),
         .help = MR_TEXT(
             "settings",
             "Uneven ranges instead of equal ones, in ascending order without gaps. Given, they decide the "
             "number of shards."),
         .type = SettingType::list,
         .element = std::make_shared<const Setting>(
             Setting{.key = "shard",
                     .title = MR_TEXT("settings", "Shard"),
                     .type = SettingType::object,
                     .fields = {hashKey("starting_hash_key", MR_TEXT("settings", "Starting hash key")),
                                hashKey("ending_hash_key", MR_TEXT("settings", "Ending hash key"))},
                     .live = false}),
         .live = false,
         .source = kHashKeyRange},
        retentionPeriod(),
        {.key = "max_record_size_in_kib",
         .title = MR_TEXT("settings", "Largest record"),
         .help = MR_TEXT("settings", "Data and partition key together. Larger records are refused."),
         .type = SettingType::integer,
         .unit = Unit::kibibytes,
         .defaultValue = 1024,
         .minimum = 1024,
         .maximum = 10240,
         .source = "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateMaxRecordSize.html"}};
    for (Setting& setting : assumptions()) {
        all.push_back(std::move(setting));
    }
    return all;
}

MetricDescription counter(const char* name, TextSource help, Unit unit, bool perShard = false) {
    return {name, help, MetricKind::counter, unit, perShard, kMonitoring};
}

std::vector<MetricDescription> metrics() {
    return {
        counter("IncomingRecords", MR_TEXT("metrics", "Records that the stream accepted."), Unit::count,
                true),
        counter("IncomingBytes", MR_TEXT("metrics", "Bytes of accepted records, data and partition key."),
                Unit::bytes, true),
        counter("WriteProvisionedThroughputExceeded",
                MR_TEXT("metrics", "Records refused because a shard was at its limit."), Unit::count, true),
        counter("PutRecord.Bytes", MR_TEXT("metrics", "Bytes accepted by PutRecord."), Unit::bytes),
        counter("PutRecord.Success", MR_TEXT("metrics", "PutRecord calls that were accepted."), Unit::count),
        counter("PutRecords.Bytes", MR_TEXT("metrics", "Bytes accepted by PutRecords."), Unit::bytes),
        counter("PutRecords.Success",
                MR_TEXT("metrics", "PutRecords calls with at least one accepted record."), Unit::count),
        counter("PutRecords.TotalRecords", MR_TEXT("metrics", "Records sent by PutRecords."), Unit::count),
        counter("PutRecords.SuccessfulRecords", MR_TEXT("metrics", "Records accepted by PutRecords."),
                Unit::count),
        counter("PutRecords.ThrottledRecords",
                MR_TEXT("metrics", "Records of PutRecords calls that were throttled."), Unit::count),
        counter("GetRecords.Bytes", MR_TEXT("metrics", "Bytes handed to readers by GetRecords."),
                Unit::bytes),
        counter("GetRecords.Records", MR_TEXT("metrics", "Records handed to readers by GetRecords."),
                Unit::count),
        counter("GetRecords.Success", MR_TEXT("metrics", "GetRecords calls that were answered."),
                Unit::count),
        {"GetRecords.IteratorAgeMilliseconds",
         MR_TEXT("metrics",
                 "Age of the last record of a GetRecords answer; 0 when the reader has caught up."),
         MetricKind::gauge, Unit::milliseconds, false, kMonitoring},
        counter("ReadProvisionedThroughputExceeded",
                MR_TEXT("metrics", "GetRecords calls that were throttled."), Unit::count, true),
        {"OutgoingRecords", MR_TEXT("metrics", "Records that left the shard."), MetricKind::counter,
         Unit::count, true, kMonitoring},
        {"OutgoingBytes", MR_TEXT("metrics", "Bytes that left the shard."), MetricKind::counter, Unit::bytes,
         true, kMonitoring},
        {"IteratorAgeMilliseconds",
         MR_TEXT("metrics", "As GetRecords.IteratorAgeMilliseconds, of one shard."), MetricKind::gauge,
         Unit::milliseconds, true, kMonitoring}};
}

/// Records older than 7 days: charged for keeping them and for reading them.
std::vector<MeterDescription> longTermMeters() {
    constexpr std::int64_t kMonthSeconds = 730 * 3600; // as AWS's calculator takes it
    return {{.dimension = "long_term_retention",
             .title = MR_TEXT("cost", "Long-term retention"),
             .unit = "GB-month",
             .baseUnits = kGiB * kMonthSeconds,
             .kind = MeterKind::usage,
             .priceKey = "kinesis.long_term_retention_gb_month",
             .formula = MR_TEXT("cost", "bytes older than 7 days at the end of each second x time; a month "
                                        "has 730 h and a GB 1,073,741,824 bytes"),
             .source = kPricing},
            {.dimension = "long_term_retrieval",
             .title = MR_TEXT("cost", "Long-term retrieval"),
             .unit = "GB",
             .baseUnits = kGiB,
             .kind = MeterKind::usage,
             .priceKey = "kinesis.long_term_retrieval_gb",
             .formula = MR_TEXT("cost", "bytes older than 7 days that GetRecords returned"),
             .source = kPricing},
            {.dimension = "long_term_retention_beyond_run",
             .title = MR_TEXT("cost", "Long-term retention (the run is too short)"),
             .unit = "GB-month",
             .kind = MeterKind::usage,
             .formula = MR_TEXT("cost", "not metered: no record of the run became 7 days old"),
             .source = kPricing}};
}

std::vector<MeterDescription> meters() {
    constexpr std::int64_t kNanosPerHour = 3'600'000'000'000;
    std::vector<MeterDescription> all = longTermMeters();
    all.insert(all.begin(),
               {{.dimension = "shard_hours",
                 .title = MR_TEXT("cost", "Shard hours"),
                 .unit = "shard-hour",
                 .baseUnits = kNanosPerHour,
                 .kind = MeterKind::fixed,
                 .priceKey = "kinesis.shard_hour",
                 .formula = MR_TEXT("cost", "open shards x time"),
                 .source = kPricing},
                {.dimension = "put_payload_units",
                 .title = MR_TEXT("cost", "PUT payload units"),
                 .unit = "unit",
                 .kind = MeterKind::usage,
                 .priceKey = "kinesis.put_payload_units_million",
                 .priceUnits = 1'000'000,
                 .formula = MR_TEXT("cost", "each accepted record rounded up to 25 KB"),
                 .source = "https://aws.amazon.com/kinesis/pricing/"},
                {.dimension = "extended_retention_shard_hours",
                 .title = MR_TEXT("cost", "Extended retention"),
                 .unit = "shard-hour",
                 .baseUnits = kNanosPerHour,
                 .kind = MeterKind::fixed,
                 .priceKey = "kinesis.extended_shard_hour",
                 .formula = MR_TEXT("cost", "open shards x time with more than 24 h of retention"),
                 .source = kPricing}});
    return all;
}

/// `shards` decides; a `shard_count` given beside it has no effect.
void checkIgnoredCount(const NodeCheckContext& context, std::vector<Finding>& findings) {
    const Json& given = context.node.settings;
    const auto shards = context.settings.find("shards");
    if (shards == context.settings.end() || shards->empty() || !given.contains("shard_count") ||
        given["shard_count"].is_null()) {
        return;
    }
    Finding finding{Severity::warning,
                    context.node.id,
                    "ignored-shard-count",
                    "shard_count",
                    shards->size() == 1
                        ? Text(MR_TEXT("checks", "is ignored: the list of hash-key ranges makes one shard"))
                        : Text(MR_TEXT("checks", "is ignored: the list of hash-key ranges makes %1 shards"),
                               {std::to_string(shards->size())}),
                    kHashKeyRange,
                    {},
                    MR_TEXT("checks", "remove it, or the list")};
    Json without = given;
    without.erase("shard_count");
    finding.fixes.push_back({MR_TEXT("checks", "Remove shard_count"),
                             Edit{SetNodeSettings{context.node.id, std::move(without)}}});
    findings.push_back(std::move(finding));
}

void check(const NodeCheckContext& context, std::vector<Finding>& findings) {
    if (Result<std::vector<HashKeyRange>> ranges = shardRangesOf(context.settings); !ranges) {
        findings.push_back(
            {Severity::error,
             context.node.id,
             "invalid-shards",
             ranges.error().where,
             Text(MR_TEXT("checks", "The hash-key ranges are wrong: %1"), {ranges.error().sentence()}),
             kHashKeyRange,
             {}});
    }
    checkIgnoredCount(context, findings);
    const auto retention = context.settings["retention_period_hours"].get<std::int64_t>();
    if (retention > kRetentionWithoutBytesHours &&
        context.pipeline.scenario.duration <= std::chrono::hours(kRetentionWithoutBytesHours)) {
        findings.push_back(
            {Severity::hint,
             context.node.id,
             "long-term-retention",
             "retention_period_hours",
             MR_TEXT("checks", "Beyond 7 days AWS charges per GB kept and read. The run ends before a "
                               "record is that old, so that this part of the bill is unknown."),
             kPricing,
             {},
             MR_TEXT("checks", "let the scenario last longer than 7 days to see it")});
    }
}

} // namespace

NodeType describe() {
    NodeDescription description{
        .type = "data_stream",
        .title = MR_TEXT("nodes", "Kinesis data stream"),
        .help =
            MR_TEXT("nodes", "Keeps records in shards, in order per partition key, for as many readers as "
                             "you like. Each shard has "
                             "its own limits: one hot key can throttle one shard while the others are idle."),
        .category = "streams",
        .icon = "data-stream",
        .keywords = {"kds", "kinesis", "stream", "shard", "data stream"},
        .ports = {{.id = "in",
                   .title = MR_TEXT("nodes", "Records in"),
                   .direction = PortDirection::input,
                   .flow = Flow::records,
                   .exchange = Exchange::put},
                  {.id = "out",
                   .title = MR_TEXT("nodes", "Records to read"),
                   .direction = PortDirection::output,
                   .flow = Flow::records,
                   .exchange = Exchange::read}},
        .settings = settings(),
        .metrics = metrics(),
        .actions = {{.name = "set_retention",
                     .title = MR_TEXT("nodes", "Change the retention period"),
                     .help = MR_TEXT(
                         "nodes",
                         "A shorter period makes older records inaccessible at once; they do not come back."),
                     .arguments = {retentionPeriod()},
                     .source = kRetention}},
        .refusals = {
            {.direction = PortDirection::output,
             .otherType = "s3_bucket",
             .reason = MR_TEXT("nodes", "A bucket cannot read a stream: put a consumer between them."),
             .source = "https://docs.aws.amazon.com/streams/latest/dev/building-consumers.html"}}};
    return {std::move(description), meters(), check, &DataStream::make};
}

} // namespace millrace::data_stream
