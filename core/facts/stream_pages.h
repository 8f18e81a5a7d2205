// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace millrace::data_stream {

// Pages that state the rules of streams, as descriptions and checks cite them.

inline constexpr const char* kDeaggregation =
    "https://docs.aws.amazon.com/streams/latest/dev/kinesis-kpl-consumer-deaggregation.html";
inline constexpr const char* kFanOut =
    "https://docs.aws.amazon.com/streams/latest/dev/enhanced-consumers.html";
inline constexpr const char* kHashKeyRange =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_HashKeyRange.html";
inline constexpr const char* kKclSharing =
    "https://docs.aws.amazon.com/streams/latest/dev/shared-throughput-kcl-consumers.html";
inline constexpr const char* kLargeRecords =
    "https://docs.aws.amazon.com/streams/latest/dev/large-records.html";
inline constexpr const char* kMonitoring =
    "https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html";
inline constexpr const char* kPricing = "https://aws.amazon.com/kinesis/data-streams/pricing/";
inline constexpr const char* kProducerTroubles =
    "https://docs.aws.amazon.com/streams/latest/dev/troubleshooting-producers.html";
inline constexpr const char* kPutRecord =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html";
inline constexpr const char* kQuotas =
    "https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html";
inline constexpr const char* kResharding =
    "https://docs.aws.amazon.com/streams/latest/dev/kinesis-using-sdk-java-resharding.html";
inline constexpr const char* kRetention =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_IncreaseStreamRetentionPeriod.html";
inline constexpr const char* kSizing =
    "https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html";
inline constexpr const char* kUpdateShardCount =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateShardCount.html";
inline constexpr const char* kWarmThroughput =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateStreamWarmThroughput.html";

} // namespace millrace::data_stream
