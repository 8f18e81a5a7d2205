// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/describe.h"

#include "nodes/producer/size_distribution.h"

namespace millrace::producer {

namespace {

constexpr double kMostKeys = 10'000'000;
constexpr const char* kPutRecord =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html";
constexpr const char* kRecordSize =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateMaxRecordSize.html";

std::shared_ptr<const Setting> shared(Setting setting) {
    return std::make_shared<const Setting>(std::move(setting));
}

Setting bytes(const char* key, TextSource title, int defaultValue) {
    return {.key = key,
            .title = title,
            .type = SettingType::integer,
            .unit = Unit::bytes,
            .defaultValue = defaultValue,
            .minimum = 1,
            .maximum = kLargestDataBytes,
            .live = false,
            .source = kRecordSize};
}

Setting count(int defaultValue) {
    return {.key = "count",
            .title = MR_TEXT("settings", "Keys"),
            .help = MR_TEXT("settings", "How many different keys there are: key-0, key-1, …"),
            .type = SettingType::integer,
            .defaultValue = defaultValue,
            .minimum = 1,
            .maximum = kMostKeys,
            .live = false};
}

Setting weight() {
    return {.key = "weight",
            .title = MR_TEXT("settings", "Weight"),
            .type = SettingType::number,
            .defaultValue = 1,
            .minimum = 0,
            .maximum = 1e9,
            .live = false};
}

Setting recordSize() {
    return {
        .key = "record_size_bytes",
        .title = MR_TEXT("settings", "Record size"),
        .help = MR_TEXT(
            "settings",
            "Size of the data alone; the partition key counts on top. A template makes its own size."),
        .type = SettingType::choice,
        .defaultValue = {{"kind", "fixed"}, {"bytes", 1024}},
        .kinds =
            {{"fixed", MR_TEXT("settings", "Fixed"), {bytes("bytes", MR_TEXT("settings", "Size"), 1024)}},
             {"uniform",
              MR_TEXT("settings", "Uniform"),
              {bytes("min", MR_TEXT("settings", "Smallest"), 512),
               bytes("max", MR_TEXT("settings", "Largest"), 2048)}},
             {"lognormal",
              MR_TEXT("settings", "Log-normal"),
              {bytes("median", MR_TEXT("settings", "Median"), 1024),
               {.key = "sigma",
                .title = MR_TEXT("settings", "Sigma"),
                .help =
                    MR_TEXT("settings",
                            "Spread of the logarithm; 0.5 puts nine in ten between 0.44 and 2.3 medians."),
                .type = SettingType::number,
                .defaultValue = 0.5,
                .minimum = 0,
                .maximum = 5,
                .live = false}}},
             {"histogram",
              MR_TEXT("settings", "Histogram"),
              {{.key = "bins",
                .title = MR_TEXT("settings", "Bins"),
                .type = SettingType::list,
                .defaultValue =
                    Json::array({{{"bytes", 512}, {"weight", 9}}, {{"bytes", 8192}, {"weight", 1}}}),
                .element = shared({.key = "bin",
                                   .title = MR_TEXT("settings", "Bin"),
                                   .type = SettingType::object,
                                   .fields = {bytes("bytes", MR_TEXT("settings", "Size"), 1024), weight()},
                                   .live = false}),
                .live = false}}}},
        .shorthandKind = "fixed",
        .shorthandField = "bytes",
        .live = false,
        .shownWhen = {{"source", {"generator", "trace"}}},
        .source = kRecordSize};
}

Setting partitionKey() {
    return {.key = "partition_key",
            .title = MR_TEXT("settings", "Partition key"),
            .help = MR_TEXT("settings", "Records of one key go to one shard, in order. Few keys, or one that "
                                        "is hot, use shards unevenly."),
            .type = SettingType::choice,
            .defaultValue = {{"kind", "random"}},
            .kinds = {{"random", MR_TEXT("settings", "Random (a UUID each)"), {}},
                      {"uniform", MR_TEXT("settings", "Uniform"), {count(10000)}},
                      {"zipf",
                       MR_TEXT("settings", "Zipf"),
                       {count(10000),
                        {.key = "exponent",
                         .title = MR_TEXT("settings", "Exponent"),
                         .help = MR_TEXT("settings", "0 is even; 1 is the skew of words in a text."),
                         .type = SettingType::number,
                         .defaultValue = 1,
                         .minimum = 0,
                         .maximum = 10,
                         .live = false}}},
                      {"hot",
                       MR_TEXT("settings", "Hot keys"),
                       {count(10000),
                        {.key = "hot_keys",
                         .title = MR_TEXT("settings", "Hot keys"),
                         .help = MR_TEXT("settings", "How many of the keys are hot."),
                         .type = SettingType::integer,
                         .defaultValue = 1,
                         .minimum = 1,
                         .maximum = kMostKeys,
                         .live = false},
                        {.key = "hot_share",
                         .title = MR_TEXT("settings", "Hot share"),
                         .help = MR_TEXT("settings", "Share of the records that the hot keys get together."),
                         .type = SettingType::number,
                         .unit = Unit::share,
                         .defaultValue = 0.5,
                         .minimum = 0,
                         .maximum = 1,
                         .live = false}}},
                      {"round_robin", MR_TEXT("settings", "In turn"), {count(1000)}},
                      {"field",
                       MR_TEXT("settings", "A field of the record"),
                       {{.key = "field",
                         .title = MR_TEXT("settings", "Field"),
                         .help = MR_TEXT("settings", "Path of the field, such as user.id."),
                         .type = SettingType::text,
                         .required = true,
                         .live = false}}},
                      {"explicit",
                       MR_TEXT("settings", "Explicit hash keys"),
                       {{.key = "hash_keys",
                         .title = MR_TEXT("settings", "Hash keys"),
                         .help = MR_TEXT("settings",
                                         "ExplicitHashKey values, decimal; one is drawn for each record."),
                         .type = SettingType::list,
                         .required = true,
                         .element = shared({.key = "hash_key",
                                            .title = MR_TEXT("settings", "Hash key"),
                                            .type = SettingType::text,
                                            .live = false}),
                         .live = false,
                         .source = kPutRecord}}}},
            .live = false,
            .source = kPutRecord};
}

Setting recordTemplate() {
    return {
        .key = "template",
        .title = MR_TEXT("settings", "Record template"),
        .help = MR_TEXT("settings", "Text of the records, with placeholders such as {{uuid}}, {{int 1 100}}, "
                                    "{{timestamp}} or {{choice a b}}."),
        .type = SettingType::choice,
        .defaultValue = {{"kind", "none"}},
        .kinds =
            {{"none", MR_TEXT("settings", "None: letters"), {}},
             {"fields",
              MR_TEXT("settings", "Fields of a JSON object"),
              {{.key = "fields",
                .title = MR_TEXT("settings", "Fields"),
                .type = SettingType::list,
                .defaultValue = Json::array({{{"name", "id"}, {"value", "{{uuid}}"}}}),
                .element = shared(
                    {.key = "field",
                     .title = MR_TEXT("settings", "Field"),
                     .type = SettingType::object,
                     .fields = {{.key = "name",
                                 .title = MR_TEXT("settings", "Name"),
                                 .type = SettingType::text,
                                 .required = true,
                                 .live = false},
                                {.key = "value",
                                 .title = MR_TEXT("settings", "Value"),
                                 .help = MR_TEXT("settings", "A text with placeholders, or any JSON value."),
                                 .type = SettingType::json,
                                 .required = true,
                                 .live = false}},
                     .live = false}),
                .live = false}}},
             {"document",
              MR_TEXT("settings", "JSON document"),
              {{.key = "document",
                .title = MR_TEXT("settings", "Document"),
                .help = MR_TEXT("settings", "Any JSON, nested as you like; its texts may hold placeholders."),
                .type = SettingType::json,
                .required = true,
                .live = false}}},
             {"text",
              MR_TEXT("settings", "Plain text"),
              {{.key = "text",
                .title = MR_TEXT("settings", "Text"),
                .type = SettingType::multiline,
                .required = true,
                .live = false}}}},
        .shorthandKind = "text",
        .shorthandField = "text",
        .live = false,
        .shownWhen = {{"source", {"generator", "trace"}}}};
}

} // namespace

std::vector<Setting> recordSettings() {
    return {recordSize(), partitionKey(), recordTemplate()};
}

} // namespace millrace::producer
