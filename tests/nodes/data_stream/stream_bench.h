// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodes/data_stream/data_stream.h"
#include "nodes/data_stream/describe.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace millrace::data_stream {

using namespace std::chrono_literals;

/// The engine's services for one node, with a clock that the test sets.
class BenchServices final : public RunServices {
public:
    [[nodiscard]] SimTime now() const override { return time; }

    void setTimer(std::uint32_t /*node*/, SimTime /*time*/, std::uint32_t /*tag*/,
                  std::uint64_t /*data*/) override {}

    void logEvent(const NodeId& /*node*/, std::string event, std::string /*detail*/) override {
        events.push_back(std::move(event));
    }

    void fail(Error error) override { failure = std::move(error); }

    [[nodiscard]] MetricsRegistry& metrics() override { return registry; }

    SimTime time{};
    MetricsRegistry registry;
    std::vector<std::string> events;
    std::optional<Error> failure;
};

/// Records whose keys the test names; record i is the i-th that it put.
class BenchSource final : public RecordSource {
public:
    [[nodiscard]] std::uint32_t keyPopulation() const override { return 0; }

    [[nodiscard]] HashKey populationHash(std::uint32_t /*key*/) const override { return 0; }

    void hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const override {
        for (std::size_t i = 0; i < ordinals.size(); ++i) {
            hashes[i] = hashPartitionKey(keys[ordinals[i]]);
        }
    }

    [[nodiscard]] std::uint32_t keyIndex(std::uint64_t /*ordinal*/) const override { return 0; }

    [[nodiscard]] std::string partitionKey(std::uint64_t ordinal) const override { return keys[ordinal]; }

    void appendData(std::uint64_t ordinal, std::string& out) const override { out += keys[ordinal]; }

    std::vector<std::string> keys;
};

/// One record of a put.
struct Put {
    std::string key;
    std::uint32_t dataBytes;
};

/// A data stream alone, put to and read from directly.
class StreamBench {
public:
    explicit StreamBench(const Json& settings = Json::object()) {
        RunNodeContext context;
        context.services = &m_services;
        context.id = NodeId("clicks");
        context.settings = resolveSettings(describe().description.settings, settings);
        context.start = *parseTimestamp("2026-01-05T00:00:00Z");
        Result<std::unique_ptr<RunNode>> made = DataStream::make(std::move(context));
        if (!made) {
            throw std::runtime_error(made.error().sentence());
        }
        m_node = std::move(*made);
        m_writer = stream().addWriter(m_source);
    }

    DataStream& stream() { return static_cast<DataStream&>(*m_node); }

    const BenchSource& source() const { return m_source; }

    BenchServices& services() { return m_services; }

    /// One call.
    std::vector<PutOutcome> put(Duration time, PutApi api, const std::vector<Put>& records) {
        RecordBatch batch;
        batch.source = &m_source;
        for (const Put& record : records) {
            batch.ordinal.push_back(m_source.keys.size());
            batch.key.push_back(0);
            batch.dataBytes.push_back(record.dataBytes);
            batch.keyBytes.push_back(static_cast<std::uint16_t>(record.key.size()));
            batch.created.push_back(time.count());
            m_source.keys.push_back(record.key);
        }
        m_services.time = kTimeZero + time;
        std::vector<PutOutcome> outcomes(records.size());
        stream().put(kTimeZero + time, m_writer, api, batch, outcomes);
        return outcomes;
    }

    /// One PutRecord; whether it was accepted.
    bool putOne(Duration time, std::uint32_t dataBytes, const std::string& key = "k") {
        return put(time, PutApi::putRecord, {{key, dataBytes}})[0] == PutOutcome::accepted;
    }

    /// PutRecord `perSecond` times a second over [from, to); how many were accepted.
    int putEvenly(Duration from, Duration to, int perSecond, std::uint32_t dataBytes,
                  const std::string& key = "k") {
        int accepted = 0;
        const Duration step = Duration(1s) / perSecond;
        for (Duration time = from; time < to; time += step) {
            accepted += putOne(time, dataBytes, key) ? 1 : 0;
        }
        return accepted;
    }

    ReadAnswer read(Duration time, std::uint64_t position, std::uint32_t limit = 10000,
                    std::uint32_t shard = 0) {
        return stream().getRecords(kTimeZero + time, shard, position, limit);
    }

    /// Closes the second that ends at `time`, which is when retention is enforced.
    void closeSecond(Duration time) {
        stream().closeTick(kTimeZero + time);
        m_services.registry.closeTick(kTimeZero + time);
    }

    std::int64_t sum(const std::string& metric) {
        return m_services.registry.find(NodeId("clicks"), metric)->total();
    }

private:
    BenchServices m_services;
    BenchSource m_source;
    std::unique_ptr<RunNode> m_node;
    std::uint16_t m_writer = 0;
};

} // namespace millrace::data_stream
