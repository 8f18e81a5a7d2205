// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/stream_pages.h"
#include "nodes/data_stream/describe_parts.h"

namespace millrace::data_stream {

namespace {

MetricDescription counter(const char* name, TextSource help, Unit unit, bool perShard = false) {
    return {name, help, MetricKind::counter, unit, perShard, kMonitoring};
}

} // namespace

std::vector<MetricDescription> streamMetrics() {
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
        counter("SubscribeToShardEvent.Bytes", MR_TEXT("metrics", "Bytes pushed to registered consumers."),
                Unit::bytes),
        counter("SubscribeToShardEvent.Records",
                MR_TEXT("metrics", "Records pushed to registered consumers."), Unit::count),
        counter("SubscribeToShardEvent.Success",
                MR_TEXT("metrics", "Events that carried records to registered "
                                   "consumers."),
                Unit::count),
        {"SubscribeToShardEvent.MillisBehindLatest",
         MR_TEXT("metrics",
                 "How far the last pushes were behind the tip; 0 when the consumer has caught up."),
         MetricKind::gauge, Unit::milliseconds, false, kMonitoring},
        counter("SubscribeToShard.Success",
                MR_TEXT("metrics", "Subscriptions made; each ends after five minutes and is made again."),
                Unit::count),
        {"OpenShards", MR_TEXT("metrics", "Shards that take records."), MetricKind::gauge, Unit::count, false,
         ""},
        {"GrantedWriteBytes", MR_TEXT("metrics", "What the open shards take together: 1 MiB/s each."),
         MetricKind::gauge, Unit::bytesPerSecond, false, kQuotas},
        {"GrantedWriteRecords",
         MR_TEXT("metrics", "What the open shards take together: 1,000 records/s each."), MetricKind::gauge,
         Unit::recordsPerSecond, false, kQuotas},
        {"OutgoingRecords", MR_TEXT("metrics", "Records that left the shard."), MetricKind::counter,
         Unit::count, true, kMonitoring},
        {"OutgoingBytes", MR_TEXT("metrics", "Bytes that left the shard."), MetricKind::counter, Unit::bytes,
         true, kMonitoring},
        {"IteratorAgeMilliseconds",
         MR_TEXT("metrics", "As GetRecords.IteratorAgeMilliseconds, of one shard."), MetricKind::gauge,
         Unit::milliseconds, true, kMonitoring}};
}

} // namespace millrace::data_stream
