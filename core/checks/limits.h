// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

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

/// kProducerPage: PutRecord counts each record in whole KB.
inline constexpr double kPutRecordRounding = kKiB;

} // namespace millrace::checks
