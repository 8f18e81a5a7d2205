// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace millrace {

/// What the aws command line prints of a stream, by the response shapes of its API reference.
struct AwsOutput {
    /// `aws kinesis describe-stream-summary` of a provisioned stream (API_StreamDescriptionSummary.html).
    static std::string summary() {
        return R"({
    "StreamDescriptionSummary": {
        "StreamName": "Clicks_prod",
        "StreamARN": "arn:aws:kinesis:ap-northeast-2:123456789012:stream/Clicks_prod",
        "StreamStatus": "ACTIVE",
        "StreamModeDetails": {
            "StreamMode": "PROVISIONED"
        },
        "RetentionPeriodHours": 72,
        "StreamCreationTimestamp": "2026-03-01T09:12:44+09:00",
        "EnhancedMonitoring": [
            {
                "ShardLevelMetrics": [
                    "IncomingBytes",
                    "IteratorAgeMilliseconds"
                ]
            }
        ],
        "EncryptionType": "KMS",
        "KeyId": "alias/aws/kinesis",
        "OpenShardCount": 3,
        "ConsumerCount": 2,
        "MaxRecordSizeInKiB": 2048
    }
}
)";
    }

    static std::string onDemandSummary() {
        return R"({
    "StreamDescriptionSummary": {
        "StreamName": "orders",
        "StreamARN": "arn:aws:kinesis:us-east-1:123456789012:stream/orders",
        "StreamStatus": "ACTIVE",
        "StreamModeDetails": { "StreamMode": "ON_DEMAND" },
        "RetentionPeriodHours": 24,
        "StreamCreationTimestamp": 1767225600.0,
        "EnhancedMonitoring": [ { "ShardLevelMetrics": [] } ],
        "EncryptionType": "NONE",
        "OpenShardCount": 4,
        "ConsumerCount": 0,
        "WarmThroughput": { "TargetMiBps": 100, "CurrentMiBps": 100 },
        "MaxRecordSizeInKiB": 1024
    }
}
)";
    }

    /// `aws kinesis list-shards`: shard 0 of the whole space was split in half, and its upper half once more.
    static std::string shards() {
        return R"({
    "Shards": [
        {
            "ShardId": "shardId-000000000000",
            "HashKeyRange": {
                "StartingHashKey": "0",
                "EndingHashKey": "340282366920938463463374607431768211455"
            },
            "SequenceNumberRange": {
                "StartingSequenceNumber": "49600000000000000000000000000000000000000000000000000000",
                "EndingSequenceNumber": "49600000000011150372599266520000000000000000000000000000"
            }
        },
        {
            "ShardId": "shardId-000000000001",
            "ParentShardId": "shardId-000000000000",
            "HashKeyRange": {
                "StartingHashKey": "0",
                "EndingHashKey": "170141183460469231731687303715884105727"
            },
            "SequenceNumberRange": {
                "StartingSequenceNumber": "49600000000022301500000000000000000000000000000000000018"
            }
        },
        {
            "ShardId": "shardId-000000000002",
            "ParentShardId": "shardId-000000000000",
            "HashKeyRange": {
                "StartingHashKey": "170141183460469231731687303715884105728",
                "EndingHashKey": "340282366920938463463374607431768211455"
            },
            "SequenceNumberRange": {
                "StartingSequenceNumber": "49600000000022301500000000000000000000000000000000000034",
                "EndingSequenceNumber": "49600000000033450000000000000000000000000000000000000034"
            }
        },
        {
            "ShardId": "shardId-000000000003",
            "ParentShardId": "shardId-000000000002",
            "HashKeyRange": {
                "StartingHashKey": "170141183460469231731687303715884105728",
                "EndingHashKey": "255211775190703847597530955573826158591"
            },
            "SequenceNumberRange": {
                "StartingSequenceNumber": "49600000000044600000000000000000000000000000000000000050"
            }
        },
        {
            "ShardId": "shardId-000000000004",
            "ParentShardId": "shardId-000000000002",
            "HashKeyRange": {
                "StartingHashKey": "255211775190703847597530955573826158592",
                "EndingHashKey": "340282366920938463463374607431768211455"
            },
            "SequenceNumberRange": {
                "StartingSequenceNumber": "49600000000044600000000000000000000000000000000000000066"
            }
        }
    ]
}
)";
    }

    /// `aws kinesis list-stream-consumers` (API_ListStreamConsumers.html).
    static std::string consumers() {
        return R"({
    "Consumers": [
        {
            "ConsumerName": "fraud-check",
            "ConsumerARN": "arn:aws:kinesis:ap-northeast-2:123456789012:stream/Clicks_prod/consumer/fraud-check:1767225600",
            "ConsumerStatus": "ACTIVE",
            "ConsumerCreationTimestamp": "2026-03-02T10:00:00+09:00"
        },
        {
            "ConsumerName": "Sessions",
            "ConsumerARN": "arn:aws:kinesis:ap-northeast-2:123456789012:stream/Clicks_prod/consumer/Sessions:1767225700",
            "ConsumerStatus": "ACTIVE",
            "ConsumerCreationTimestamp": "2026-03-02T10:01:00+09:00"
        }
    ]
}
)";
    }

    /// `aws cloudwatch get-metric-data`, newest first as it comes; nothing came from 09:03 to 09:04. The peak
    /// is 120,000 records and 61,440,000 bytes in the minute of 09:02.
    static std::string metrics() {
        return R"({
    "MetricDataResults": [
        {
            "Id": "incoming_records",
            "Label": "IncomingRecords",
            "Timestamps": [
                "2026-11-20T09:04:00+00:00",
                "2026-11-20T09:02:00+00:00",
                "2026-11-20T09:01:00+00:00",
                "2026-11-20T09:00:00+00:00"
            ],
            "Values": [ 60000.0, 120000.0, 60000.0, 30000.0 ],
            "StatusCode": "Complete"
        },
        {
            "Id": "incoming_bytes",
            "Label": "IncomingBytes",
            "Timestamps": [
                "2026-11-20T09:04:00+00:00",
                "2026-11-20T09:02:00+00:00",
                "2026-11-20T09:01:00+00:00",
                "2026-11-20T09:00:00+00:00"
            ],
            "Values": [ 30720000.0, 61440000.0, 30720000.0, 15360000.0 ],
            "StatusCode": "Complete"
        }
    ],
    "Messages": []
}
)";
    }

    static std::string all() { return summary() + shards() + consumers() + metrics(); }
};

} // namespace millrace
