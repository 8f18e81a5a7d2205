// SPDX-License-Identifier: GPL-3.0-or-later
// How the KCL spreads leases over workers while they work (dev/kcl-configuration.html, KCL 3.x: by load, with
// graceful handoff).
#include "nodes/consumer/consumer.h"

#include <algorithm>
#include <numeric>

namespace millrace::consumer {

namespace {

/// dev/kcl-configuration.html, reBalanceThresholdPercentage: a load so much above the mean is too much.
constexpr std::int64_t kThresholdPercent = 10;

/// The same page, dampeningPercentage: so much of the excess is moved at once.
constexpr std::int64_t kDampeningPercent = 60;

constexpr std::int64_t kWhole = 100;

} // namespace

void Consumer::scheduleBalance(SimTime now) {
    if (m_hasBalanceTimer || m_stream == nullptr || !m_ordersShards || m_balanceInterval.count() == 0) {
        return;
    }
    m_hasBalanceTimer = true;
    m_context.services->setTimer(m_context.index, now + m_balanceInterval, kBalance, 0);
}

void Consumer::balance(SimTime now) {
    m_hasBalanceTimer = false;
    std::vector<std::int64_t> loads(m_workers.size()); // records since the last time, and one for each lease
    std::vector<std::vector<std::uint32_t>> shards(m_workers.size());
    std::vector<std::int64_t> weights(m_readers.size());
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        weights[shard] = std::exchange(reader.sinceBalance, 0) + 1;
        if (reader.worker != kNobody) {
            loads[reader.worker] += weights[shard];
            shards[reader.worker].push_back(shard);
        }
    }
    std::vector<std::uint32_t> alive;
    for (std::uint32_t worker = 0; worker < m_workers.size(); ++worker) {
        if (m_workers[worker].alive) {
            alive.push_back(worker);
        }
    }
    scheduleBalance(now);
    if (m_stopped || alive.size() < 2) {
        return;
    }
    const std::int64_t mean = std::accumulate(loads.begin(), loads.end(), std::int64_t{0}) /
                              static_cast<std::int64_t>(alive.size());
    for (const std::uint32_t from : alive) {
        if (loads[from] * kWhole <= mean * (kWhole + kThresholdPercent)) {
            continue;
        }
        std::int64_t excess = (loads[from] - mean) * kDampeningPercent / kWhole;
        // The largest that fits goes first; when none fits, the smallest still relieves the worker.
        std::ranges::sort(shards[from], [&](std::uint32_t a, std::uint32_t b) {
            return weights[a] != weights[b] ? weights[a] > weights[b] : a < b;
        });
        const auto fits = [&](std::uint32_t shard) { return weights[shard] <= excess; };
        if (std::ranges::none_of(shards[from], fits)) {
            excess = weights[shards[from].back()];
        }
        for (const std::uint32_t shard : shards[from]) {
            const std::uint32_t to =
                *std::ranges::min_element(alive, {}, [&](std::uint32_t worker) { return loads[worker]; });
            if (fits(shard) && loads[to] + weights[shard] < loads[from]) {
                excess -= weights[shard];
                loads[from] -= weights[shard];
                loads[to] += weights[shard];
                handOver(now, shard, to);
            }
        }
    }
}

void Consumer::handOver(SimTime now, std::uint32_t shard, std::uint32_t worker) {
    Reader& reader = m_readers[shard];
    if (reader.worker != kNobody) {
        advanceWorker(now, reader.worker);
    }
    if (reader.worker == kNobody || reader.isDone) {
        return; // that was its end
    }
    const std::uint32_t before = reader.worker;
    m_workers[before].queue.dropShard(shard);
    scheduleWorker(before);
    assign(reader, worker);
    reader.position = reader.checkpoint = reader.processed;
    reader.isAtEnd = false;
    beginReading(now, shard, now);
}

void Consumer::setWorkers(SimTime now, std::size_t count) {
    if (m_stream == nullptr || count == m_workers.size()) {
        m_workers.resize(count);
        return;
    }
    // Those that go hand their shards to the ones that stay.
    for (std::size_t worker = count; worker < m_workers.size(); ++worker) {
        m_workers[worker].alive = false;
    }
    if (count > m_workers.size()) {
        m_workers.resize(count);
    }
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        const std::uint32_t worker = m_readers[shard].worker;
        if (worker == kNobody || worker < count) {
            continue;
        }
        if (const std::uint32_t next = leastBusyWorker(); next != kNobody) {
            handOver(now, shard, next);
        } else {
            release(m_readers[shard]);
        }
    }
    m_workers.resize(count);
}

} // namespace millrace::consumer
