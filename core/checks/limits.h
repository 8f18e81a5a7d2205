// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <cstddef>

namespace millrace::checks {

// What the rules measure a design against, with the page that says so.

inline constexpr const char* kQuotasPage =
    "https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html";
inline constexpr const char* kSizingPage =
    "https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html";
inline constexpr const char* kProducerPage =
    "https://docs.aws.amazon.com/streams/latest/dev/troubleshooting-producers.html";
inline constexpr const char* kMonitoringPage =
    "https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html";

inline constexpr const char* kLargeRecordsPage =
    "https://docs.aws.amazon.com/streams/latest/dev/large-records.html";
inline constexpr const char* kKclPage =
    "https://docs.aws.amazon.com/streams/latest/dev/shared-throughput-kcl-consumers.html";
inline constexpr const char* kFanOutPage =
    "https://docs.aws.amazon.com/streams/latest/dev/enhanced-consumers.html";
inline constexpr const char* kUpdateShardCountPage =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateShardCount.html";
inline constexpr const char* kWarmThroughputPage =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateStreamWarmThroughput.html";
inline constexpr const char* kDeaggregationPage =
    "https://docs.aws.amazon.com/streams/latest/dev/kinesis-kpl-consumer-deaggregation.html";
inline constexpr const char* kPricingPage = "https://aws.amazon.com/kinesis/data-streams/pricing/";
inline constexpr const char* kPutRecordPage =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html";

/// api/API_UpdateMaxRecordSize.html: the largest value of MaxRecordSizeInKiB.
inline constexpr double kLargestRecordKib = 10240;

/// kQuotasPage: a shard takes 1,000 records/s and 1 MiB/s; either one throttles.
inline constexpr double kShardWriteRecords = 1000;
inline constexpr double kShardWriteBytes = kMiB;

/// kQuotasPage: 5 GetRecords calls/s and 2 MiB/s per shard, shared by all consumers without enhanced fan-out.
inline constexpr double kShardReadCalls = 5;
inline constexpr double kShardReadBytes = 2 * kMiB;

/// kFanOutPage: registered consumers of a stream; more with On-demand Advantage.
inline constexpr std::size_t kFanOutConsumers = 20;
inline constexpr std::size_t kFanOutConsumersAdvantage = 50;

/// kQuotasPage: a new on-demand stream takes as much as four shards, any as much as 10,240.
inline constexpr double kOnDemandFirstShards = 4;
inline constexpr double kOnDemandMostShards = 10240;

/// kSizingPage: with On-demand Advantage at least 25 MiB/s in, and as much out, are billed.
inline constexpr double kAdvantageCommitmentBytes = 25 * kMiB;

/// kPricingPage: a PUT payload unit is 25 KB of a record; 24 hours of retention are in the price, and up to 7
/// days are charged by the hour, or on-demand by the byte.
inline constexpr double kPutPayloadUnitBytes = 25 * kKiB;
inline constexpr double kRetentionInPriceHours = 24;
inline constexpr double kRetentionWithoutBytesHours = 168;

/// kProducerPage: PutRecord counts each record in whole KB.
inline constexpr double kPutRecordRounding = kKiB;

} // namespace millrace::checks
