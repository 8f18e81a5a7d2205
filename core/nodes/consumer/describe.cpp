// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/consumer/describe.h"

#include "nodes/consumer/checks.h"
#include "nodes/consumer/consumer.h"

namespace millrace::consumer {

namespace {

constexpr const char* kKclConfiguration =
    "https://docs.aws.amazon.com/streams/latest/dev/kcl-configuration.html";
constexpr const char* kFanOut = "https://docs.aws.amazon.com/streams/latest/dev/enhanced-consumers.html";
constexpr const char* kGetRecords =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html";
constexpr const char* kIterator =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html";

// dev/kcl-configuration.html: idleTimeBetweenReadsInMillis; get_records: once a second, which is assumed.
constexpr int kKclPollMs = 1500;
constexpr int kGetRecordsPollMs = 1000;

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
            .source = kKclConfiguration};
}

std::vector<Setting> startingPosition(bool live) {
    return {{.key = "starting_position",
             .title = MR_TEXT("settings", "Starting position"),
             .help = MR_TEXT("settings",
                             "Where it begins: at the oldest record kept, at the newest, or at a time."),
             .type = SettingType::enumeration,
             .defaultValue = "trim_horizon",
             .values = {{"trim_horizon", MR_TEXT("settings", "Trim horizon")},
                        {"latest", MR_TEXT("settings", "Latest")},
                        {"at_timestamp", MR_TEXT("settings", "At a time")}},
             .live = live,
             .source = kIterator},
            {.key = "starting_position_timestamp",
             .title = MR_TEXT("settings", "Starting time"),
             .help = MR_TEXT("settings",
                             "UTC, ISO 8601. Times before the oldest record act as the trim horizon."),
             .type = SettingType::timestamp,
             .required = true,
             .live = live,
             .shownWhen = {{"starting_position", {"at_timestamp"}}},
             .source = kIterator}};
}

Setting pollInterval() {
    return {.key = "poll_interval_ms",
            .title = MR_TEXT("settings", "Poll interval"),
            .help = MR_TEXT("settings",
                            "From one GetRecords call on a shard to the next. A shard answers 5 calls a "
                            "second to all its readers together; the KCL polls every 200 ms at most, and "
                            "1,500 ms is its default. The 1,000 ms of GetRecords are assumed."),
            .type = SettingType::integer,
            .unit = Unit::milliseconds,
            .derivedDefault =
                [](const Json& siblings) {
                    return Json(siblings.value("library", Json("kcl")) == Json("get_records")
                                    ? kGetRecordsPollMs
                                    : kKclPollMs);
                },
            .minimum = 10,
            .maximum = 3'600'000,
            .source = kKclConfiguration,
            .assumption = true};
}

Setting poison() {
    const auto text = [](const char* key, TextSource title, TextSource help) {
        return Setting{.key = key,
                       .title = title,
                       .help = help,
                       .type = SettingType::text,
                       .defaultValue = "",
                       .live = false};
    };
    return {
        .key = "poison",
        .title = MR_TEXT("settings", "Poison records"),
        .help =
            MR_TEXT("settings", "Records that break the processing off. The KCL skips the rest of the batch; "
                                "a loop of one's own comes to the same record again and again, which is "
                                "assumed."),
        .type = SettingType::object,
        .defaultValue = Json::object(),
        .fields = {text("field", MR_TEXT("settings", "Field"),
                        MR_TEXT("settings", "A field of JSON records, such as user.id. Empty: no record is "
                                            "poison.")),
                   text("value", MR_TEXT("settings", "Value"),
                        MR_TEXT("settings", "What the field holds in such a record."))},
        .live = false,
        .source = "https://docs.aws.amazon.com/streams/latest/dev/troubleshooting-consumers.html",
        .assumption = true};
}

std::vector<Setting> settings() {
    std::vector<Setting> all = {
        {.key = "library",
         .title = MR_TEXT("settings", "Library"),
         .help = MR_TEXT("settings", "The Kinesis Client Library, or a loop around GetRecords of one's own."),
         .type = SettingType::enumeration,
         .defaultValue = "kcl",
         .values = {{"kcl", MR_TEXT("settings", "KCL")}, {"get_records", MR_TEXT("settings", "GetRecords")}},
         .live = false,
         .source = kKclConfiguration}};
    for (Setting& setting : startingPosition(false)) {
        all.push_back(std::move(setting));
    }
    all.push_back(
        {.key = "enhanced_fan_out",
         .title = MR_TEXT("settings", "Enhanced fan-out"),
         .help = MR_TEXT("settings", "A registered consumer: records are pushed to it, with 2 MiB/s of its "
                                     "own on each shard, about 70 ms after they arrived. Charged per shard "
                                     "and hour, and per GB."),
         .type = SettingType::boolean,
         .defaultValue = false,
         .live = false,
         .source = kFanOut});
    all.push_back(pollInterval());
    Setting maxRecords =
        integer("max_records", MR_TEXT("settings", "Records per call"),
                MR_TEXT("settings", "Most records of one GetRecords answer, which also ends at 10 MiB."),
                Unit::records, 10000, 1, 10000);
    maxRecords.source = kGetRecords;
    all.push_back(std::move(maxRecords));
    Setting workers = integer(
        "workers", MR_TEXT("settings", "Workers"),
        MR_TEXT("settings", "Each shard is read by one worker; workers beyond the number of shards stand by. "
                            "New ones get shards when leases are balanced."),
        Unit::count, 1, 1, 20000);
    all.push_back(std::move(workers));
    all.push_back(
        {.key = "records_per_second_per_worker",
         .title = MR_TEXT("settings", "Pace of a worker"),
         .help =
             MR_TEXT("settings", "Records that one worker processes per second. Empty: as many as it gets."),
         .type = SettingType::number,
         .unit = Unit::recordsPerSecond,
         .minimum = 0,
         .maximum = 1e8,
         .exclusiveMinimum = true,
         .assumption = true});
    Setting checkpoints =
        integer("checkpoint_interval_ms", MR_TEXT("settings", "Checkpoint interval"),
                MR_TEXT("settings", "How often it remembers how far it came. After an outage it "
                                    "reads again from there. 0: after every batch."),
                Unit::milliseconds, 60000, 0, 86'400'000);
    checkpoints.assumption = true; // the application decides, and AWS recommends no interval
    all.push_back(std::move(checkpoints));
    all.push_back(integer(
        "failover_time_ms", MR_TEXT("settings", "Failover time"),
        MR_TEXT("settings", "After this long without a sign of life the shards of a worker go to others."),
        Unit::milliseconds, 10000, 0, 3'600'000));
    Setting balance = integer(
        "rebalance_interval_ms", MR_TEXT("settings", "Balancing interval"),
        MR_TEXT(
            "settings",
            "How often the KCL looks whether a worker has more than its share of the records: more than a "
            "tenth above the mean, and shards go to others until six tenths of the excess are gone. AWS "
            "publishes the shares and not the interval. 0: never."),
        Unit::milliseconds, 60000, 0, 86'400'000);
    balance.shownWhen = {{"library", {"kcl"}}};
    balance.assumption = true;
    all.push_back(std::move(balance));
    all.push_back(poison());
    return all;
}

std::vector<ActionDescription> actions() {
    return {
        {.name = "stop",
         .title = MR_TEXT("nodes", "Stop"),
         .help = MR_TEXT(
             "nodes",
             "An outage: polling ends, and what was read but not processed is lost to the application.")},
        {.name = "start",
         .title = MR_TEXT("nodes", "Start"),
         .help = MR_TEXT("nodes", "It goes on from its last checkpoint, with all its workers."),
         .source = "https://docs.aws.amazon.com/streams/latest/dev/kinesis-record-processor-duplicates.html"},
        {.name = "slow",
         .title = MR_TEXT("nodes", "Slow down"),
         .help = MR_TEXT("nodes", "Workers take so many times longer for a record. It has no effect while "
                                  "their pace is not limited."),
         .arguments = {{.key = "factor",
                        .title = MR_TEXT("settings", "Factor"),
                        .type = SettingType::number,
                        .defaultValue = 2,
                        .minimum = 0.01,
                        .maximum = 10000}}},
        {.name = "fail_worker",
         .title = MR_TEXT("nodes", "Fail a worker"),
         .help = MR_TEXT("nodes", "A worker dies. When the failover time is over, the others take its shards "
                                  "from their last checkpoints."),
         .arguments = {integer("worker", MR_TEXT("settings", "Worker"),
                               MR_TEXT("settings", "Number of the worker, from 0."), Unit::none, 0, 0,
                               19999)},
         .source = kKclConfiguration},
        {.name = "seek",
         .title = MR_TEXT("nodes", "Read from"),
         .help = MR_TEXT(
             "nodes", "It goes on from another position in all shards: back for a replay, forward to skip."),
         .arguments = startingPosition(true),
         .source = kIterator}};
}

MetricDescription counter(const char* name, TextSource help, Unit unit = Unit::count) {
    return {name, help, MetricKind::counter, unit, false, ""};
}

std::vector<MetricDescription> metrics() {
    return {
        counter("RecordsRead", MR_TEXT("metrics", "Records processed for the first time. With "
                                                  "RecordsTrimmedUnread and RecordsUnread they are all "
                                                  "that the stream accepted.")),
        counter("UserRecordsProcessed",
                MR_TEXT("metrics",
                        "Records processed, each time counted, after the KCL has taken aggregated ones "
                        "apart.")),
        counter("ProcessingExceptions",
                MR_TEXT("metrics", "Times that a poison record broke the processing off.")),
        counter("RecordsSkipped",
                MR_TEXT("metrics",
                        "Records that the KCL passed over because a poison record was in their batch; "
                        "they count as read.")),
        counter("DuplicateRecords",
                MR_TEXT("metrics", "Records processed again, after a restart or a seek.")),
        counter(
            "OutOfOrderRecords",
            MR_TEXT(
                "metrics",
                "Records processed for the first time after later ones of their shard, or of their key in a "
                "shard that came of it.")),
        counter("RecordsTrimmedUnread",
                MR_TEXT("metrics", "Records that retention removed before they were processed.")),
        counter("BytesRead", MR_TEXT("metrics", "Bytes of GetRecords answers, or pushed to it."),
                Unit::bytes),
        counter("GetRecordsCalls", MR_TEXT("metrics", "GetRecords calls, throttled ones included.")),
        counter("GetRecordsThrottled", MR_TEXT("metrics", "GetRecords calls that were throttled.")),
        {"IteratorsExpired",
         MR_TEXT(
             "metrics",
             "Calls refused because more than 5 minutes had passed since the one before "
             "(ExpiredIteratorException): the reader takes an iterator after its last record and goes on."),
         MetricKind::counter, Unit::count, false, kGetRecords},
        {"IteratorsThrottled",
         MR_TEXT("metrics", "GetShardIterator calls that were throttled: a shard answers 5 a second."),
         MetricKind::counter, Unit::count, false, kIterator},
        {"RecordsUnread", MR_TEXT("metrics", "Records in the stream that were not processed yet."),
         MetricKind::gauge, Unit::count, false, ""},
        {"MillisBehindLatest",
         MR_TEXT("metrics", "How far the last GetRecords answers were behind the tip; 0 when caught up."),
         MetricKind::gauge, Unit::milliseconds, false, kGetRecords},
        {"LagMilliseconds",
         MR_TEXT(
             "metrics",
             "Age of the oldest record that is not processed yet; grows while the application stands still."),
         MetricKind::gauge, Unit::milliseconds, false, ""}};
}

} // namespace

NodeType describe() {
    NodeDescription description{
        .type = "consumer",
        .title = MR_TEXT("nodes", "Consumer"),
        .help = MR_TEXT("nodes", "An application that polls a stream, processes records at its pace and "
                                 "remembers how far it came. Several share the "
                                 "read limits of each shard."),
        .category = "consumers",
        .icon = "consumer",
        .keywords = {"reader", "application", "app", "kcl", "client library", "getrecords", "poller",
                     "worker", "processor", "subscriber", "receiver", "listener", "fan-out", "efo"},
        .ports = {{.id = "in",
                   .title = MR_TEXT("nodes", "Stream to read"),
                   .direction = PortDirection::input,
                   .flow = Flow::records,
                   .exchange = Exchange::read,
                   .maximumLinks = 1},
                  {.id = "out",
                   .title = MR_TEXT("nodes", "Records out"),
                   .direction = PortDirection::output,
                   .flow = Flow::records,
                   .exchange = Exchange::deliver}},
        .settings = settings(),
        .metrics = metrics(),
        .actions = actions()};
    return {std::move(description), {}, check, &Consumer::make};
}

} // namespace millrace::consumer
