// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/describe.h"

namespace millrace::producer {

namespace {

constexpr const char* kPutRecords =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html";
constexpr const char* kPutRecord =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html";
constexpr const char* kDuplicates =
    "https://docs.aws.amazon.com/streams/latest/dev/kinesis-record-processor-duplicates.html";
constexpr const char* kKplConfiguration =
    "https://github.com/awslabs/amazon-kinesis-producer/blob/master/java/amazon-kinesis-producer-sample/"
    "default_config.properties";

Setting integer(const char* key, TextSource title, TextSource help, Unit unit, int defaultValue,
                double minimum, double maximum) {
    return {.key = key,
            .title = title,
            .help = help,
            .type = SettingType::integer,
            .unit = unit,
            .defaultValue = defaultValue,
            .minimum = minimum,
            .maximum = maximum,
            .assumption = true};
}

Setting client() {
    return {.key = "client",
            .title = MR_TEXT("settings", "Client"),
            .help = MR_TEXT("settings", "PutRecord sends each record in a call of its own and is throttled "
                                        "on its rounded size; PutRecords sends up to "
                                        "500 together. The Kinesis Producer Library packs many records into "
                                        "one of the stream."),
            .type = SettingType::enumeration,
            .defaultValue = "put_records",
            .values = {{"put_record", MR_TEXT("settings", "PutRecord")},
                       {"put_records", MR_TEXT("settings", "PutRecords")},
                       {"kpl", MR_TEXT("settings", "Kinesis Producer Library (KPL)")}},
            .live = false,
            .source = kPutRecords};
}

Setting batchRecords() {
    Setting setting =
        integer("batch_records", MR_TEXT("settings", "Records per call"),
                MR_TEXT("settings", "Most records in one PutRecords call."), Unit::records, 500, 1, 500);
    setting.shownWhen = {{"client", {"put_records"}}};
    setting.source = kPutRecords;
    setting.assumption = false;
    return setting;
}

Setting linger() {
    Setting setting = integer("batch_linger_ms", MR_TEXT("settings", "Linger"),
                              MR_TEXT("settings", "How long the first record of a call waits for others."),
                              Unit::milliseconds, 100, 0, 60000);
    setting.shownWhen = {{"client", {"put_records"}}};
    return setting;
}

Setting maximumInFlight() {
    Setting setting = integer(
        "maximum_in_flight", MR_TEXT("settings", "Calls in flight"),
        MR_TEXT("settings", "PutRecords calls under way at once. With PutRecord as many are under way as the "
                            "rate needs, but for a file that is read as fast as possible: there, too, it is "
                            "this many."),
        Unit::count, 8, 1, 10000);
    setting.shownWhen = {{"client", {"put_records"}}};
    return setting;
}

Setting preserveKeyOrder() {
    return {.key = "preserve_key_order",
            .title = MR_TEXT("settings", "Keep the order of each key"),
            .help = MR_TEXT("settings", "A record waits until the one before it of the same key is settled, "
                                        "as with SequenceNumberForOrdering. Then a "
                                        "key gets at most one record per request latency."),
            .type = SettingType::boolean,
            .derivedDefault =
                [](const Json& siblings) {
                    return Json(siblings.value("maximum_retry_attempts", Json(3)) == Json(-1));
                },
            .live = false,
            .shownWhen = {{"client", {"put_record"}}},
            .source = kPutRecord,
            .assumption = true};
}

/// The KPL goes by its own settings.
Setting ofSdkClients(Setting setting) {
    setting.shownWhen = {{"client", {"put_record", "put_records"}}};
    return setting;
}

std::vector<Setting> retrySettings() {
    return {
        ofSdkClients(integer(
            "maximum_retry_attempts", MR_TEXT("settings", "Retries"),
            MR_TEXT("settings", "How often a refused record is put again; -1: until its time to live ends."),
            Unit::none, 3, -1, 1000)),
        ofSdkClients(integer(
            "record_time_to_live_seconds", MR_TEXT("settings", "Time to live"),
            MR_TEXT("settings", "A record that the stream has not accepted after this long is given up."),
            Unit::seconds, 300, 1, 604800)),
        ofSdkClients(integer(
            "retry_base_delay_ms", MR_TEXT("settings", "Retry delay"),
            MR_TEXT("settings",
                    "Before retry n, a random wait of up to this times 2^(n-1), at most 20 s (full jitter)."),
            Unit::milliseconds, 100, 1, 20000))};
}

Setting timeoutRate() {
    return {.key = "timeout_rate",
            .title = MR_TEXT("settings", "Lost answers"),
            .help = MR_TEXT("settings", "An injected fault: the share of calls that take effect and whose "
                                        "answer is lost. The client waits for it, gives the call up and puts "
                                        "its records again, so that the stream has them twice."),
            .type = SettingType::number,
            .unit = Unit::share,
            .defaultValue = 0,
            .minimum = 0,
            .maximum = 1,
            .source = kDuplicates};
}

Setting requestTimeout() {
    Setting setting = integer(
        "request_timeout_ms", MR_TEXT("settings", "Request timeout"),
        MR_TEXT("settings", "How long a client waits for an answer that is lost. 6,000 ms is the KPL's own "
                            "default; for PutRecord and PutRecords it is assumed."),
        Unit::milliseconds, 6000, 100, 600000);
    setting.source = kKplConfiguration;
    return setting;
}

} // namespace

std::vector<Setting> clientSettings() {
    std::vector<Setting> settings = {
        client(), batchRecords(), linger(), maximumInFlight(),
        integer("request_latency_ms", MR_TEXT("settings", "Request latency"),
                MR_TEXT("settings", "From a call to its answer. The call takes effect when it is sent."),
                Unit::milliseconds, 15, 0, 60000)};
    for (Setting& setting : retrySettings()) {
        settings.push_back(std::move(setting));
    }
    settings.push_back(preserveKeyOrder());
    settings.push_back(integer("buffer_limit_records", MR_TEXT("settings", "Buffer"),
                               MR_TEXT("settings", "Records that may wait; new ones are dropped beyond it."),
                               Unit::records, 100000, 1, 10'000'000));
    settings.push_back(timeoutRate());
    settings.push_back(requestTimeout());
    return settings;
}

} // namespace millrace::producer
