// SPDX-License-Identifier: GPL-3.0-or-later
// The counters of the contract's section 3 over thousands of drawn pipelines: several producers of every kind
// of client, lost answers, one or two streams in both modes, shared and fan-out readers, scenarios with
// outages, replays, retention and resharding. A case that fails prints its seed and its project, which
// millrace-cli runs again.
#include "nodes/runs/drawn_case.h"

#include <iostream>

namespace millrace {
namespace {

/// The series of duplicates begins with the first of them.
std::int64_t duplicatesPut(TestRun& run, const std::string& writer) {
    const Series* series = std::as_const(run.engine()).metrics().find(NodeId(writer), "DuplicatesPut");
    return series == nullptr ? 0 : series->total();
}

void expectWritersSums(TestRun& run, const Case& one) {
    std::int64_t put = 0;
    for (const Case::Writer& writer : one.writers) {
        EXPECT_EQ(run.sum(writer.id, "RecordsGenerated"),
                  run.sum(writer.id, "RecordsAccepted") + run.sum(writer.id, "RecordsExpired") +
                      run.sum(writer.id, "RecordsDropped") + run.latest(writer.id, "RecordsWaiting"))
            << writer.id;
        EXPECT_GE(run.latest(writer.id, "RecordsWaiting"), 0) << writer.id;
        EXPECT_EQ(run.sum(writer.id, "RecordsDropped"),
                  run.sum(writer.id, "RecordsDropped.RetriesExhausted") +
                      run.sum(writer.id, "RecordsDropped.BufferFull") +
                      run.sum(writer.id, "RecordsDropped.TooLarge") +
                      run.sum(writer.id, "RecordsDropped.Unlinked"))
            << writer.id;
        put += writer.isKpl ? run.sum(writer.id, "KinesisRecordsPut")
                            : run.sum(writer.id, "RecordsAccepted") + duplicatesPut(run, writer.id);
    }
    std::int64_t incoming = 0;
    for (const std::string& stream : one.streams) {
        incoming += run.sum(stream, "IncomingRecords");
    }
    EXPECT_EQ(incoming, put) << "what the streams have is what the writers put, duplicates included";
}

/// Sum of a metric over all shards that a stream ever had.
std::int64_t overShards(TestRun& run, const std::string& stream, const char* metric) {
    std::int64_t sum = 0;
    const std::size_t shards = run.state(stream).shards.size();
    for (std::size_t shard = 0; shard < shards; ++shard) {
        sum += run.sum(stream, metric, static_cast<int>(shard));
    }
    return sum;
}

void expectStreamSums(TestRun& run, const Case& one) {
    for (const std::string& stream : one.streams) {
        for (const char* metric : {"IncomingRecords", "IncomingBytes", "WriteProvisionedThroughputExceeded",
                                   "ReadProvisionedThroughputExceeded"}) {
            EXPECT_EQ(overShards(run, stream, metric), run.sum(stream, metric)) << stream << " " << metric;
        }
        EXPECT_EQ(overShards(run, stream, "OutgoingRecords"),
                  run.sum(stream, "GetRecords.Records") + run.sum(stream, "SubscribeToShardEvent.Records"));
        EXPECT_EQ(overShards(run, stream, "OutgoingBytes"),
                  run.sum(stream, "GetRecords.Bytes") + run.sum(stream, "SubscribeToShardEvent.Bytes"));
        EXPECT_EQ(run.sum(stream, "IncomingBytes"),
                  run.sum(stream, "PutRecord.Bytes") + run.sum(stream, "PutRecords.Bytes"));
        EXPECT_EQ(run.sum(stream, "PutRecords.TotalRecords"),
                  run.sum(stream, "PutRecords.SuccessfulRecords") +
                      run.sum(stream, "PutRecords.ThrottledRecords"));
        std::int64_t stored = 0;
        for (const ShardState& shard : run.state(stream).shards) {
            stored += shard.storedRecords;
        }
        EXPECT_EQ(stored, run.sum(stream, "IncomingRecords")) << "nothing is trimmed within a day";
    }
}

void expectReadersSums(TestRun& run, const Case& one) {
    std::map<std::string, std::int64_t> bytes;
    for (const Case::Reader& reader : one.readers) {
        EXPECT_EQ(run.sum(reader.stream, "IncomingRecords"), run.sum(reader.id, "RecordsRead") +
                                                                 run.sum(reader.id, "RecordsTrimmedUnread") +
                                                                 run.latest(reader.id, "RecordsUnread"))
            << reader.id;
        EXPECT_GE(run.latest(reader.id, "RecordsUnread"), 0) << reader.id;
        EXPECT_EQ(run.sum(reader.id, "RecordsTrimmedUnread"), 0) << reader.id;
        if (!reader.seeks && !reader.restarts) {
            EXPECT_EQ(run.sum(reader.id, "DuplicateRecords"), 0) << reader.id;
        }
        if (!reader.seeks && reader.isKcl) {
            EXPECT_EQ(run.sum(reader.id, "OutOfOrderRecords"), 0) << reader.id << ": order per key";
        }
        bytes[reader.stream] += run.sum(reader.id, "BytesRead");
    }
    for (const std::string& stream : one.streams) {
        EXPECT_EQ(bytes[stream],
                  run.sum(stream, "GetRecords.Bytes") + run.sum(stream, "SubscribeToShardEvent.Bytes"))
            << stream;
    }
}

#ifdef NDEBUG
constexpr int kCases = 200; // a group, of twenty
#else
constexpr int kCases = 20;
#endif

class StreamProperties : public testing::TestWithParam<int> {};

TEST_P(StreamProperties, EveryCounterAddsUp) {
    for (int i = 0; i < kCases; ++i) {
        const auto seed = static_cast<std::uint64_t>(GetParam()) * 1000 + static_cast<std::uint64_t>(i);
        SCOPED_TRACE("seed " + std::to_string(seed));
        const Case one = drawn(seed);
        const Pipeline pipeline = one.pipeline();
        TestRun run(pipeline);
        run.finishAtEnd();
        expectWritersSums(run, one);
        expectStreamSums(run, one);
        expectReadersSums(run, one);
        if (HasFailure()) {
            std::cout << "seed " << seed << "\n" << formatProject(pipeline, builtinNodeTypes().catalog());
            return;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, StreamProperties, testing::Range(0, 20));

/// Days of a few records, with changes of retention, outages and reshards: what is trimmed is trimmed once.
class RetentionProperties : public testing::TestWithParam<int> {};

TEST_P(RetentionProperties, WhatIsTrimmedUnreadIsCounted) {
    Draws draws(static_cast<std::uint64_t>(GetParam()), "retention", "case");
    Json events = Json::array();
    const auto add = [&](const std::string& node, const std::string& action, Json arguments) {
        arguments["at"] = std::to_string(draws.between(1, 40 * 60)) + "m";
        arguments["node"] = node;
        arguments["action"] = action;
        events.push_back(std::move(arguments));
    };
    for (int i = 0; i < 4; ++i) {
        add("clicks", "set_retention", {{"retention_period_hours", draws.oneOf<int>({24, 30, 48, 8760})}});
        add("app", draws.oneOf<std::string>({"stop", "stop", "start"}), Json::object());
        add("app-1", draws.oneOf<std::string>({"stop", "stop", "start"}), Json::object());
    }
    add("clicks", "split_shard", {{"shard_to_split", shardName(0)}});
    const Chain chain{.producer = {{"records_per_second", 0.02}, {"record_size_bytes", 100}},
                      .stream = {{"shard_count", 2}, {"retention_period_hours", 24}},
                      .consumers = {{{"poll_interval_ms", 60'000}},
                                    {{"poll_interval_ms", 60'000}, {"library", "get_records"}},
                                    {{"poll_interval_ms", 60'000}, {"records_per_second_per_worker", 0.004}}},
                      .scenario = {{"duration", "40h"}, {"seed", GetParam()}, {"events", events}}};
    const Pipeline pipeline = pipelineOf(chain);
    TestRun run(pipeline);
    run.finishAtEnd();
    std::int64_t stored = 0;
    for (const ShardState& shard : run.state("clicks").shards) {
        stored += shard.storedRecords;
    }
    EXPECT_LE(stored, run.sum("clicks", "IncomingRecords"));
    for (const char* app : {"app", "app-1", "app-2"}) {
        EXPECT_EQ(run.sum("clicks", "IncomingRecords"), run.sum(app, "RecordsRead") +
                                                            run.sum(app, "RecordsTrimmedUnread") +
                                                            run.latest(app, "RecordsUnread"))
            << app;
        EXPECT_LE(run.latest(app, "RecordsUnread"), stored) << app << ": only what is there can be read";
    }
    if (HasFailure()) {
        std::cout << "seed " << GetParam() << "\n" << formatProject(pipeline, builtinNodeTypes().catalog());
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, RetentionProperties, testing::Range(0, 3));

} // namespace
} // namespace millrace
