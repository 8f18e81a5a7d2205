// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/destination/describe.h"

#include "nodes/destination/s3_bucket.h"

namespace millrace::destination {

namespace {

constexpr const char* kMetrics =
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/metrics-dimensions.html";

std::vector<Setting> settings() {
    return {{.key = "local_path",
             .title = MR_TEXT("settings", "Local folder"),
             .help = MR_TEXT("settings", "Where objects are really written; relative ones start at the "
                                         "project's folder. Empty: only where the run "
                                         "says (--out)."),
             .type = SettingType::path,
             .defaultValue = "",
             .live = false},
            {.key = "delimiter",
             .title = MR_TEXT("settings", "Delimiter"),
             .help = MR_TEXT("settings", "Written after each record; \\n is a line break."),
             .type = SettingType::text,
             .defaultValue = "\\n"},
            {.key = "file_extension",
             .title = MR_TEXT("settings", "File extension"),
             .help = MR_TEXT("settings", "Ending of the objects' names."),
             .type = SettingType::text,
             .defaultValue = ".txt",
             .live = false},
            {.key = "object_size_mib",
             .title = MR_TEXT("settings", "Object size"),
             .help = MR_TEXT("settings", "An object is closed when it has reached this size…"),
             .type = SettingType::integer,
             .unit = Unit::mebibytes,
             .defaultValue = 64,
             .minimum = 1,
             .maximum = 5120,
             .assumption = true},
            {.key = "object_seconds",
             .title = MR_TEXT("settings", "Object time"),
             .help = MR_TEXT("settings", "…or so long after its first record."),
             .type = SettingType::integer,
             .unit = Unit::seconds,
             .defaultValue = 300,
             .minimum = 1,
             .maximum = 86400,
             .assumption = true}};
}

} // namespace

NodeType describeS3Bucket() {
    NodeDescription description{
        .type = "s3_bucket",
        .title = MR_TEXT("nodes", "S3 bucket"),
        .help = MR_TEXT("nodes", "Keeps records in objects, one after another; with a local folder they are "
                                 "files that you can open."),
        .category = "destinations",
        .icon = "s3-bucket",
        .keywords = {"s3", "bucket", "object", "storage", "file", "archive", "sink", "delivery", "landing",
                     "lake", "data lake", "output", "target", "backup", "simple storage service"},
        .ports = {{.id = "in",
                   .title = MR_TEXT("nodes", "Records in"),
                   .direction = PortDirection::input,
                   .flow = Flow::records,
                   .exchange = Exchange::deliver}},
        .settings = settings(),
        .metrics = {{"RecordsReceived", MR_TEXT("metrics", "Records handed to the bucket."),
                     MetricKind::counter, Unit::count, false, ""},
                    {"PutRequests", MR_TEXT("metrics", "Objects written."), MetricKind::counter, Unit::count,
                     false, kMetrics},
                    {"BytesUploaded", MR_TEXT("metrics", "Bytes of objects written."), MetricKind::counter,
                     Unit::bytes, false, kMetrics}},
        .actions = {
            {.name = "fail",
             .title = MR_TEXT("nodes", "Fail"),
             .help = MR_TEXT("nodes", "It takes nothing until it recovers; what writes to it is held back.")},
            {.name = "recover",
             .title = MR_TEXT("nodes", "Recover"),
             .help = MR_TEXT("nodes", "It takes records again.")}}};
    return {std::move(description),
            {{.dimension = "put_requests",
              .title = MR_TEXT("cost", "PUT requests"),
              .unit = MR_TEXT("cost", "request").source,
              .kind = MeterKind::usage,
              .priceKey = "s3.put_requests_thousand",
              .priceUnits = 1000,
              .formula = MR_TEXT("cost", "one for each object"),
              .source = "https://aws.amazon.com/s3/pricing/"}},
            {},
            &S3Bucket::make};
}

} // namespace millrace::destination
