// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ports.h"
#include "engine/run_node.h"
#include "nodes/producer/client.h"

#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace millrace::producer {

/// A stream whose answers the test decides, and that remembers what it was asked.
class Target final : public PutTarget {
public:
    struct Call {
        SimTime time;
        PutApi api;
        std::vector<std::uint64_t> ordinals;
        std::int64_t bytes = 0; ///< data and keys
        const RecordSource* source = nullptr;
        std::vector<std::uint32_t> dataBytes{};
        std::vector<PutOutcome> outcomes{};
    };

    std::uint16_t addWriter(const RecordSource& /*source*/) override { return 0; }

    void put(SimTime now, std::uint16_t /*writer*/, PutApi api, const RecordBatch& batch,
             std::span<PutOutcome> outcomes) override {
        Call call{now, api, batch.ordinal, 0, batch.source, batch.dataBytes};
        for (std::size_t i = 0; i < batch.size(); ++i) {
            call.bytes += batch.dataBytes[i] + batch.keyBytes[i];
            outcomes[i] = answer ? answer(now, batch.ordinal[i]) : PutOutcome::accepted;
            if (outcomes[i] == PutOutcome::accepted) {
                accepted.push_back(batch.ordinal[i]);
            }
        }
        call.outcomes.assign(outcomes.begin(), outcomes.end());
        calls.push_back(std::move(call));
    }

    [[nodiscard]] std::uint32_t shardFor(HashKey key) const override { return shard ? shard(key) : 0; }

    std::function<PutOutcome(SimTime, std::uint64_t)> answer;
    std::function<std::uint32_t(HashKey)> shard;
    std::vector<Call> calls;
    std::vector<std::uint64_t> accepted;
};

class Services final : public RunServices {
public:
    [[nodiscard]] SimTime now() const override { return time; }

    void setTimer(std::uint32_t /*node*/, SimTime at, std::uint32_t tag, std::uint64_t data) override {
        timers.emplace(at, std::pair{tag, data});
    }

    void logEvent(const NodeId& /*node*/, std::string /*event*/, std::string /*detail*/) override {}

    void fail(Error /*error*/) override {}

    [[nodiscard]] MetricsRegistry& metrics() override { return registry; }

    /// Fires the timers of `client` up to `until`.
    void runUntil(Duration until, Client& client) {
        while (!timers.empty() && timers.begin()->first <= kTimeZero + until) {
            const auto [at, timer] = *timers.begin();
            timers.erase(timers.begin());
            time = at;
            client.onTimer(at, timer.first, timer.second);
        }
        time = kTimeZero + until;
    }

    SimTime time{};
    std::multimap<SimTime, std::pair<std::uint32_t, std::uint64_t>> timers; ///< of one time in their order
    MetricsRegistry registry;
};

} // namespace millrace::producer
