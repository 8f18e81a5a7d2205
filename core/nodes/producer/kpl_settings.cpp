// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/describe.h"

namespace millrace::producer {

namespace {

constexpr const char* kConfiguration =
    "https://github.com/awslabs/amazon-kinesis-producer/blob/master/java/amazon-kinesis-producer-sample/"
    "default_config.properties";
constexpr const char* kConcepts = "https://docs.aws.amazon.com/streams/latest/dev/kinesis-kpl-concepts.html";
constexpr const char* kRateLimiting =
    "https://docs.aws.amazon.com/streams/latest/dev/kinesis-producer-adv-retries-rate-limiting.html";

Setting kplInteger(const char* key, TextSource title, TextSource help, Unit unit, double defaultValue,
                   double minimum, double maximum) {
    return {.key = key,
            .title = title,
            .help = help,
            .type = SettingType::integer,
            .unit = unit,
            .defaultValue = static_cast<std::int64_t>(defaultValue),
            .minimum = minimum,
            .maximum = maximum,
            .shownWhen = {{"client", {"kpl"}}},
            .source = kConfiguration};
}

} // namespace

std::vector<Setting> kplSettings() {
    Setting rateLimit = kplInteger(
        "rate_limit_percent", MR_TEXT("settings", "Rate limit"),
        MR_TEXT("settings", "How much of what a shard takes this client sends it at most, records and bytes. "
                            "Records beyond it wait in the client. Only aggregated records are limited: "
                            "without aggregation the library does not know their shard."),
        Unit::percent, 150, 1, 10000);
    rateLimit.source = kRateLimiting;
    return {
        {.key = "aggregation_enabled",
         .title = MR_TEXT("settings", "Aggregation"),
         .help =
             MR_TEXT("settings",
                     "Packs records that go to one shard into one aggregated record of the stream, which "
                     "readers have to take apart: the KCL does so by itself. It is assumed that the client "
                     "learns of a reshard before its next call."),
         .type = SettingType::boolean,
         .defaultValue = true,
         .live = false,
         .shownWhen = {{"client", {"kpl"}}},
         .source = kConcepts},
        kplInteger("record_max_buffered_time_ms", MR_TEXT("settings", "Longest buffering"),
                   MR_TEXT("settings",
                           "How long a record waits for others of its aggregated record. Filling a "
                           "call may take a fifth of it more, at most 50 ms; a record that failed "
                           "waits half of it."),
                   Unit::milliseconds, 100, 0, 600000),
        kplInteger("aggregation_max_size_bytes", MR_TEXT("settings", "Aggregated size"),
                   MR_TEXT("settings", "Most bytes of an aggregated record, with its keys. A record that is "
                                       "larger by itself goes alone."),
                   Unit::bytes, 51200, 64, 10485760),
        kplInteger(
            "record_ttl_ms", MR_TEXT("settings", "Time to live"),
            MR_TEXT("settings", "A record that the stream has not accepted after this long is given up."),
            Unit::milliseconds, 30000, 100, 604800000),
        std::move(rateLimit)};
}

} // namespace millrace::producer
