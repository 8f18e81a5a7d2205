// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/describe.h"

#include "facts/stream_limits.h"
#include "facts/stream_pages.h"
#include "nodes/data_stream/data_stream.h"
#include "nodes/data_stream/describe_parts.h"
#include "nodes/data_stream/shard_layout.h"
#include "nodes/data_stream/stream_usage.h"

namespace millrace::data_stream {

namespace {

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
        .keywords = {"kds", "kinesis", "stream", "shard", "data stream", "queue", "topic", "log", "broker",
                     "buffer", "partition"},
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
        .settings = streamSettings(),
        .metrics = streamMetrics(),
        .actions = streamActions(),
        .refusals = {
            {.direction = PortDirection::output,
             .otherType = "s3_bucket",
             .reason = MR_TEXT("nodes", "A bucket cannot read a stream: put a consumer between them."),
             .source = "https://docs.aws.amazon.com/streams/latest/dev/building-consumers.html"}}};
    return {std::move(description), streamMeters(), check, &DataStream::make};
}

} // namespace millrace::data_stream
