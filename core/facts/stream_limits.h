// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace millrace::data_stream {

// Limits of Amazon Kinesis Data Streams. `dev/` is https://docs.aws.amazon.com/streams/latest/dev/,
// `api/` is https://docs.aws.amazon.com/kinesis/latest/APIReference/.

/// dev/service-sizes-and-limits.html, api/API_CreateStream.html: a shard takes 1,000 records/s and 1 MiB/s;
/// either one throttles.
inline constexpr std::int64_t kShardWriteRecordsPerSecond = 1000;
inline constexpr std::int64_t kShardWriteBytesPerSecond = kMiB;

/// dev/troubleshooting-producers.html: bytes count in whole KB, of a record (PutRecord) or of a call's sum
/// (PutRecords).
inline constexpr std::int64_t kThrottleRoundingBytes = kKiB;

/// dev/large-records.html: a record above 1 MiB drains a burst capacity of its own.
inline constexpr std::int64_t kLargeRecordBytes = kMiB;

/// dev/service-sizes-and-limits.html: 5 GetRecords calls/s per shard, shared by all standard consumers.
inline constexpr std::int64_t kShardReadCallsPerSecond = 5;

/// api/API_GetShardIterator.html: 5 calls/s per shard.
inline constexpr std::int64_t kShardIteratorCallsPerSecond = 5;

/// dev/service-sizes-and-limits.html: 2 MiB/s per shard, shared by all standard consumers.
inline constexpr std::int64_t kShardReadBytesPerSecond = 2 * kMiB;

/// api/API_GetRecords.html: one call answers up to 10 MiB and 10,000 records.
inline constexpr std::int64_t kReadBytesPerCall = 10 * kMiB;
inline constexpr std::uint32_t kReadRecordsPerCall = 10000;

/// https://aws.amazon.com/kinesis/pricing/: a PUT payload unit is up to 25 KB of one record. The page's
/// on-demand part calls 1,024 B a KB; its example (1 MB is 40 units) takes 1 MB as 1,000 KB, which agrees
/// (facts/data-streams.md, section 17.1).
inline constexpr std::int64_t kPutPayloadUnitBytes = 25 * kKiB;

/// https://aws.amazon.com/kinesis/data-streams/pricing/: the first 24 h of retention are in the shard-hour.
inline constexpr std::int64_t kRetentionInPriceHours = 24;

/// The same page: what is kept for longer than 7 days is charged by the byte, kept and read.
inline constexpr std::int64_t kRetentionWithoutBytesHours = 168;

/// api/API_IncreaseStreamRetentionPeriod.html: 24 h to 365 days.
inline constexpr std::int64_t kMinimumRetentionHours = 24;
inline constexpr std::int64_t kMaximumRetentionHours = 8760;

/// api/API_UpdateShardCount.html: at most 10 times in a rolling 24 hours, and up to 10,000 shards.
inline constexpr std::size_t kShardCountUpdatesPerDay = 10;
inline constexpr std::uint32_t kMostShardsByCount = 10000;

/// dev/how-do-i-size-a-stream.html: two switches of the capacity mode in 24 hours.
inline constexpr std::size_t kModeSwitchesPerDay = 2;

/// dev/service-sizes-and-limits.html: a new on-demand stream takes 4 MiB/s and 4,000 records/s, as 4 shards
/// do.
inline constexpr std::uint32_t kOnDemandFirstShards = 4;

/// The same page, us-east-1: 10 GiB/s of writes, as 10,240 shards take.
inline constexpr std::uint32_t kOnDemandMostShards = 10240;

/// dev/how-do-i-size-a-stream.html: a shard with more than 500 KB/s of incoming data is split within 15
/// minutes.
inline constexpr std::int64_t kOnDemandSplitBytesPerSecond = 500 * kKiB;

/// api/API_RegisterStreamConsumer.html: 2 MiB/s for each registered consumer and shard.
inline constexpr std::int64_t kFanOutBytesPerSecond = 2 * kMiB;

/// dev/enhanced-consumers.html: registered consumers of a stream; more with On-demand Advantage.
inline constexpr std::uint32_t kFanOutConsumers = 20;
inline constexpr std::uint32_t kFanOutConsumersAdvantage = 50;

/// api/API_SubscribeToShard.html: a subscription ends after 5 minutes and is made again.
inline constexpr std::int64_t kSubscriptionSeconds = 300;

/// https://aws.amazon.com/kinesis/data-streams/pricing/: on-demand bills each record in whole KB.
inline constexpr std::int64_t kOnDemandRoundingBytes = kKiB;

/// dev/how-do-i-size-a-stream.html: an account with On-demand Advantage commits itself to 25 MiB/s in and as
/// much out over all its on-demand streams.
inline constexpr std::int64_t kAdvantageKibPerSecond = 25 * 1024;

/// dev/monitoring-with-cloudwatch.html: enhanced metrics of a shard.
inline constexpr std::int64_t kShardLevelMetrics = 7;

/// dev/costs-performance.html: about 12 calls to KMS in 5 minutes for an encrypted stream.
inline constexpr std::int64_t kKmsCallsPerFiveMinutes = 12;

} // namespace millrace::data_stream
