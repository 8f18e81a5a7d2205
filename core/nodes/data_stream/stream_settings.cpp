// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/stream_limits.h"
#include "facts/stream_pages.h"
#include "nodes/data_stream/describe_parts.h"

namespace millrace::data_stream {

namespace {

Setting hashKey(const char* key, TextSource title) {
    return {.key = key,
            .title = title,
            .help = MR_TEXT("settings", "A decimal number from 0 to 2^128-1."),
            .type = SettingType::text,
            .required = true,
            .live = false,
            .source = kHashKeyRange};
}

std::vector<Setting> assumptions() {
    return {
        {.key = "write_burst_seconds",
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
         .maximum = 1048576},
        {.key = "read_records_per_second",
         .title = MR_TEXT("settings", "Shared reads of a shard"),
         .help = MR_TEXT("settings",
                         "Recent copies of AWS's quota page list 2,000 records a second and shard for all "
                         "GetRecords readers together, beside the 5 calls and 2 MiB that every page "
                         "states. Empty: no such limit."),
         .type = SettingType::integer,
         .unit = Unit::recordsPerSecond,
         .minimum = 1,
         .maximum = 1e6,
         .live = false,
         .source = kQuotas,
         .assumption = true},
        {.key = "reshard_seconds",
         .title = MR_TEXT("settings", "Time of a reshard"),
         .help =
             MR_TEXT("settings", "How long the stream is UPDATING after a split, a merge or a switch of the "
                                 "mode; a new shard count takes it once for its splits and once for its "
                                 "merges. AWS says seconds to a few minutes."),
         .type = SettingType::number,
         .unit = Unit::seconds,
         .defaultValue = 30,
         .minimum = 0,
         .maximum = 86400,
         .source = kUpdateShardCount,
         .assumption = true}};
}

/// What only an on-demand stream has.
std::vector<Setting> onDemandSettings() {
    const std::vector<ShownWhen> onDemand = {{"stream_mode", {"on_demand"}}};
    return {
        {.key = "previous_peak_write_mibps",
         .title = MR_TEXT("settings", "Known peak"),
         .help =
             MR_TEXT("settings", "Highest write throughput of the 30 days before the run: the stream begins "
                                 "with room for twice as much."),
         .type = SettingType::number,
         .unit = Unit::mebibytesPerSecond,
         .defaultValue = 0,
         .minimum = 0,
         .maximum = 10240,
         .live = false,
         .shownWhen = onDemand,
         .source = kSizing},
        {.key = "warm_throughput_mibps",
         .title = MR_TEXT("settings", "Warm throughput"),
         .help = MR_TEXT("settings", "Write throughput that is kept ready. Only for accounts with On-demand "
                                     "Advantage."),
         .type = SettingType::number,
         .unit = Unit::mebibytesPerSecond,
         .minimum = 1,
         .maximum = 10240,
         .live = false,
         .shownWhen = onDemand,
         .source = kWarmThroughput},
        {.key = "on_demand_scale_seconds",
         .title = MR_TEXT("settings", "Time to scale"),
         .help =
             MR_TEXT("settings", "From the minute in which a shard was busy to its split. AWS says within 15 "
                                 "minutes. Scaling down is not documented, and not simulated."),
         .type = SettingType::number,
         .unit = Unit::seconds,
         .defaultValue = 900,
         .minimum = 0,
         .maximum = 86400,
         .shownWhen = onDemand,
         .source = kSizing,
         .assumption = true},
        {.key = "on_demand_split_records_per_second",
         .title = MR_TEXT("settings", "Records that split a shard"),
         .help =
             MR_TEXT("settings", "AWS states that more than 500 KB/s split a shard, and nothing of records: "
                                 "half of a shard's limit is assumed for them too. 0: records split none."),
         .type = SettingType::integer,
         .unit = Unit::recordsPerSecond,
         .defaultValue = 500,
         .minimum = 0,
         .maximum = 1000,
         .shownWhen = onDemand,
         .source = kSizing,
         .assumption = true}};
}

/// What is only of influence on the bill.
std::vector<Setting> billedSettings() {
    const std::vector<EnumValue> names = {
        {"incoming_bytes", TextSource{"", "IncomingBytes"}},
        {"incoming_records", TextSource{"", "IncomingRecords"}},
        {"outgoing_bytes", TextSource{"", "OutgoingBytes"}},
        {"outgoing_records", TextSource{"", "OutgoingRecords"}},
        {"write_provisioned_throughput_exceeded", TextSource{"", "WriteProvisionedThroughputExceeded"}},
        {"read_provisioned_throughput_exceeded", TextSource{"", "ReadProvisionedThroughputExceeded"}},
        {"iterator_age_milliseconds", TextSource{"", "IteratorAgeMilliseconds"}},
        {"all", MR_TEXT("settings", "All")}};
    return {{.key = "encryption_type",
             .title = MR_TEXT("settings", "Encryption"),
             .help = MR_TEXT("settings", "Encryption at rest with a KMS key. It costs less than a tenth of a "
                                         "millisecond a call, which is not simulated, and calls to KMS."),
             .type = SettingType::enumeration,
             .defaultValue = "none",
             .values = {{"none", MR_TEXT("settings", "None")}, {"kms", MR_TEXT("settings", "KMS")}},
             .live = false,
             .source = "https://docs.aws.amazon.com/streams/latest/dev/costs-performance.html"},
            {.key = "shard_level_metrics",
             .title = MR_TEXT("settings", "Shard-level metrics"),
             .help = MR_TEXT("settings",
                             "CloudWatch's paid metrics of each shard. Here they are always shown: the "
                             "choice only counts for the bill."),
             .type = SettingType::list,
             .element = std::make_shared<const Setting>(Setting{.key = "metric",
                                                                .title = MR_TEXT("settings", "Metric"),
                                                                .type = SettingType::enumeration,
                                                                .values = names,
                                                                .live = false}),
             .live = false,
             .source = kMonitoring}};
}

} // namespace

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

std::vector<Setting> streamSettings() {
    std::vector<Setting> all = {
        {.key = "stream_mode",
         .title = MR_TEXT("settings", "Capacity mode"),
         .help = MR_TEXT("settings",
                         "Provisioned: you choose the number of shards and pay for each. On-demand: "
                         "the service begins with 4 shards or twice the known peak, splits those that "
                         "are busy, and bills the data."),
         .type = SettingType::enumeration,
         .defaultValue = "provisioned",
         .values = {{"provisioned", MR_TEXT("settings", "Provisioned")},
                    {"on_demand", MR_TEXT("settings", "On-demand")}},
         .live = false,
         .source = kSizing},
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
         .shownWhen = {{"stream_mode", {"provisioned"}}},
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
    for (std::vector<Setting> more : {onDemandSettings(), billedSettings(), assumptions()}) {
        for (Setting& setting : more) {
            all.push_back(std::move(setting));
        }
    }
    return all;
}

} // namespace millrace::data_stream
