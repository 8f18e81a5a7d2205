// SPDX-License-Identifier: GPL-3.0-or-later
// Which shards a consumer reads, when, and by whom: leases, outages, and what a reshard does to them.
#include "nodes/consumer/consumer.h"

#include <algorithm>
#include <array>

namespace millrace::consumer {

namespace {

/// dev/kcl-configuration.html, parentShardPollIntervalMillis: how often a worker looks whether the parents of
/// its shard are finished.
constexpr Duration kParentPoll = std::chrono::seconds(10);

Duration below(const RandomStream& draws, std::uint64_t index, Duration limit) {
    return Duration(static_cast<std::int64_t>(
        draws.below(index, static_cast<std::uint64_t>(std::max<std::int64_t>(limit.count(), 1)))));
}

HashKey keyOf(const StoredRecord& record) {
    if (record.source->keyPopulation() > 0) {
        return record.source->populationHash(record.source->keyIndex(record.ordinal));
    }
    const std::array<std::uint64_t, 1> ordinal = {record.ordinal};
    std::array<HashKey, 1> hash{};
    record.source->hashKeys(ordinal, hash);
    return hash[0];
}

} // namespace

bool Consumer::mayBegin(std::uint32_t shard) const {
    if (!m_ordersShards) {
        return true;
    }
    // dev/kinesis-record-processor-scaling.html: parents are finished before their children begin.
    const ShardLineage lineage = m_stream->lineage(shard);
    return std::ranges::all_of(
        std::array{lineage.parent, lineage.adjacentParent},
        [this](std::uint32_t parent) { return parent == kNoShard || m_readers[parent].isDone; });
}

std::uint32_t Consumer::leastBusyWorker() const {
    std::uint32_t least = kNobody;
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        if (m_workers[i].alive && (least == kNobody || m_workers[i].leases < m_workers[least].leases)) {
            least = i;
        }
    }
    return least;
}

void Consumer::assign(Reader& reader, std::uint32_t worker) {
    if (reader.worker != kNobody) {
        --m_workers[reader.worker].leases;
    }
    reader.worker = worker;
    if (worker != kNobody) {
        ++m_workers[worker].leases;
    }
}

void Consumer::release(Reader& reader) {
    ++reader.epoch;
    reader.pollPending = false;
    assign(reader, kNobody);
}

void Consumer::resume(SimTime now, Leases leases,
                      const std::function<SimTime(std::uint32_t shard)>& firstPoll) {
    // One lease a shard, spread evenly over the workers that live (dev/shared-throughput-kcl-consumers.html).
    std::vector<std::uint32_t> alive;
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        if (m_workers[i].alive) {
            alive.push_back(i);
        }
    }
    std::size_t turn = 0;
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        reader.isDone = m_stream->lineage(shard).closed && reader.processed >= m_stream->tip(shard);
        reader.isAtEnd = reader.isDone;
        reader.isBegun = mayBegin(shard);
        if (reader.isDone || !reader.isBegun) {
            release(reader);
            continue;
        }
        if (leases == Leases::anew || (reader.worker == kNobody && reader.leaseEnds <= nanosecondsOf(now))) {
            assign(reader, alive.empty() ? kNobody : alive[turn++ % alive.size()]);
        }
        beginReading(now, shard, firstPoll(shard));
    }
}

void Consumer::beginShard(SimTime now, std::uint32_t shard) {
    Reader& reader = m_readers[shard];
    reader.isBegun = true;
    assign(reader, leastBusyWorker());
    const Duration wait = m_ordersShards ? below(m_context.random("parent-poll"), shard, kParentPoll)
                                         : below(m_context.random("poll-phase"), shard, period());
    beginReading(now, shard, now + wait);
}

void Consumer::endShard(SimTime now, std::uint32_t shard) {
    Reader& reader = m_readers[shard];
    if (!reader.isAtEnd || reader.isDone || reader.processed != reader.position) {
        return;
    }
    reader.isDone = true;
    reader.checkpoint = reader.processed; // SHARD_END is a checkpoint of its own
    release(reader);
    m_readAhead.erase(shard);
    for (std::uint32_t child = shard + 1; child < m_readers.size(); ++child) {
        const ShardLineage lineage = m_stream->lineage(child);
        if ((lineage.parent == shard || lineage.adjacentParent == shard) && !m_readers[child].isBegun &&
            mayBegin(child)) {
            beginShard(now, child);
        }
    }
}

void Consumer::onReshard(SimTime now) {
    const auto before = static_cast<std::uint32_t>(m_readers.size());
    m_readers.resize(m_stream->shardCount());
    for (std::uint32_t shard = before; shard < m_readers.size(); ++shard) {
        m_readers[shard].notBefore = m_readers[m_stream->lineage(shard).parent].notBefore;
        if (!m_stopped && mayBegin(shard)) {
            beginShard(now, shard);
        }
    }
}

void Consumer::noteOrder(std::uint32_t shard, std::uint64_t first, std::uint64_t count) {
    std::vector<std::uint32_t> unfinished = {shard};
    for (std::size_t i = 0; i < unfinished.size(); ++i) {
        const ShardLineage lineage = m_stream->lineage(unfinished[i]);
        for (const std::uint32_t parent : {lineage.parent, lineage.adjacentParent}) {
            if (parent != kNoShard && !m_readers[parent].isDone) {
                unfinished.push_back(parent);
            }
        }
    }
    const auto ahead = m_readAhead.find(shard);
    if (unfinished.size() == 1 && ahead == m_readAhead.end()) {
        return;
    }
    std::vector<StoredRecord> records;
    m_stream->copyRecords(shard, first, static_cast<std::uint32_t>(count), records);
    for (const StoredRecord& record : records) {
        const HashKey key = keyOf(record);
        if (ahead != m_readAhead.end() && ahead->second.contains(key)) {
            ++m_tick.outOfOrder;
        }
        for (std::size_t i = 1; i < unfinished.size(); ++i) {
            m_readAhead[unfinished[i]].insert(key);
        }
    }
}

void Consumer::stop(SimTime now) {
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        advanceWorker(now, i);
        m_workers[i].queue.drop();
        ++m_workers[i].serial;
    }
    for (Reader& reader : m_readers) {
        ++reader.epoch;
        reader.pollPending = false;
        reader.position = reader.processed;
    }
    m_stopped = true;
}

bool Consumer::restart(SimTime now) {
    if (!m_stopped && std::ranges::all_of(m_workers, &WorkerState::alive)) {
        return false;
    }
    stop(now);
    m_stopped = false;
    for (WorkerState& worker : m_workers) {
        worker.alive = true;
    }
    for (Reader& reader : m_readers) {
        reader.position = reader.processed = reader.checkpoint;
    }
    resume(now, Leases::anew, [now](std::uint32_t /*shard*/) { return now; });
    return true;
}

Result<std::string> Consumer::failWorker(SimTime now, const Json& arguments) {
    const auto index = arguments["worker"].get<std::uint32_t>();
    if (index >= m_workers.size() || !m_workers[index].alive) {
        return Error{
            ErrorCode::refused, "worker", MR_TEXT("engine", "there is no such worker alive"),
            Text(MR_TEXT("engine", "give a number from 0 to %1"), {std::to_string(m_workers.size() - 1)})};
    }
    advanceWorker(now, index);
    m_workers[index].alive = false;
    m_workers[index].queue.drop();
    ++m_workers[index].serial;
    for (Reader& reader : m_readers) {
        if (reader.worker == index) {
            release(reader);
            reader.leaseEnds = nanosecondsOf(now + m_failoverTime);
            reader.position = reader.processed;
        }
    }
    m_context.services->setTimer(m_context.index, now + m_failoverTime, kTakeOver, index);
    return "worker " + std::to_string(index) + " failed";
}

void Consumer::takeOver(SimTime now) {
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        Reader& reader = m_readers[shard];
        if (reader.worker != kNobody || m_stopped || !reader.isBegun || reader.isDone ||
            reader.leaseEnds > nanosecondsOf(now)) {
            continue;
        }
        assign(reader, leastBusyWorker());
        if (reader.worker == kNobody) {
            return; // nobody is left: `start` brings the workers back
        }
        reader.position = reader.processed = reader.checkpoint;
        reader.isAtEnd = false;
        beginReading(now, shard, now);
    }
}

Result<std::string> Consumer::seek(SimTime now, const Json& arguments) {
    Result<SimTime> time = startingTimeOf(arguments, m_context.start);
    if (!time) {
        return time.error();
    }
    for (std::uint32_t i = 0; i < m_workers.size(); ++i) {
        advanceWorker(now, i);
        m_workers[i].queue.drop();
        ++m_workers[i].serial;
    }
    for (std::uint32_t shard = 0; shard < m_readers.size(); ++shard) {
        place(now, shard, startingPositionOf(arguments), *time);
    }
    resume(now, Leases::kept, [now](std::uint32_t /*shard*/) { return now; });
    return "reads from " + arguments["starting_position"].get<std::string>();
}

} // namespace millrace::consumer
