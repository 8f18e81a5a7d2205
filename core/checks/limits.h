// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/stream_limits.h"

namespace millrace::checks {

// What the rules measure a design against, as the numbers that they calculate with (facts/stream_limits.h).

/// api/API_UpdateMaxRecordSize.html: the largest value of MaxRecordSizeInKiB.
inline constexpr double kLargestRecordKib = 10240;

inline constexpr double kShardWriteRecords = data_stream::kShardWriteRecordsPerSecond;
inline constexpr double kShardWriteBytes = data_stream::kShardWriteBytesPerSecond;
inline constexpr double kShardReadCalls = data_stream::kShardReadCallsPerSecond;
inline constexpr double kShardReadBytes = data_stream::kShardReadBytesPerSecond;
inline constexpr double kOnDemandFirstShards = data_stream::kOnDemandFirstShards;
inline constexpr double kOnDemandMostShards = data_stream::kOnDemandMostShards;
inline constexpr double kAdvantageCommitmentBytes = data_stream::kAdvantageKibPerSecond * kKiB;
inline constexpr double kPutPayloadUnitBytes = data_stream::kPutPayloadUnitBytes;
inline constexpr double kRetentionInPriceHours = data_stream::kRetentionInPriceHours;
inline constexpr double kRetentionWithoutBytesHours = data_stream::kRetentionWithoutBytesHours;
inline constexpr double kPutRecordRounding = data_stream::kThrottleRoundingBytes;

} // namespace millrace::checks
