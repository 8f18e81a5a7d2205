// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/put_client.h"

#include <algorithm>
#include <array>
#include <utility>

namespace millrace::producer {

namespace {

enum Timer : std::uint32_t { kAnswer = 0, kRetryDue = 1 };

/// api/API_PutRecords.html, dev/service-sizes-and-limits.html: 10 MiB a request, partition keys included.
constexpr std::int64_t kCallBytes = 10 * kMiB;

/// Our producer's back-off never waits longer (contract, section 2).
constexpr Duration kLongestDelay = std::chrono::seconds(20);

} // namespace

PutClient::PutClient(PutTarget& target, const RecordSource& source, RunServices& services, std::uint32_t node,
                     std::uint32_t timerTag, RandomStream jitter, RandomStream losses,
                     std::function<void(SimTime)> onRoom)
    : m_target(target)
    , m_source(source)
    , m_services(services)
    , m_node(node)
    , m_timerTag(timerTag)
    , m_jitter(jitter)
    , m_losses(losses)
    , m_onRoom(std::move(onRoom))
    , m_writer(target.addWriter(source)) {
    m_batch.source = &source;
}

PutClient::Entry PutClient::entryOf(const RecordBatch& batch, std::size_t index) {
    return {batch.ordinal[index], batch.created[index], batch.key[index], batch.dataBytes[index], 0,
            batch.keyBytes[index]};
}

PutClient::Entry PutClient::sentEntry(std::size_t index) const {
    Entry entry = entryOf(m_batch, index);
    entry.attempts = m_batchAttempts[index];
    entry.isAccepted = wasAccepted(index);
    return entry;
}

std::int64_t PutClient::freeBuffer() const {
    return std::max<std::int64_t>(0, m_policy.bufferLimit - m_counters.waiting() - m_unconfirmed);
}

std::int64_t PutClient::room() const {
    return mayCall() && isIdle() ? freeBuffer() : 0;
}

void PutClient::offer(SimTime now, const RecordBatch& batch) {
    const auto size = static_cast<std::int64_t>(batch.size());
    const std::int64_t taken = std::min(size, freeBuffer());
    m_counters.offered += size;
    m_counters.droppedBuffer += size - taken;
    if (m_policy.preserveKeyOrder) {
        for (std::int64_t i = 0; i < taken; ++i) {
            const Entry entry = entryOf(batch, static_cast<std::size_t>(i));
            const auto [waiting, isFree] = m_keysBusy.try_emplace(keyOf(entry));
            if (isFree) {
                m_fresh.push_back(entry);
            } else {
                waiting->second.push_back(entry);
            }
        }
    } else if (taken == size && isIdle() && mayCall() && batch.size() <= m_policy.batchRecords) {
        m_batch = batch; // the common way: straight from the source into a call
        m_batchAttempts.assign(batch.size(), 0);
        m_batchAccepted.clear();
        std::int64_t bytes = 0;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            bytes += std::int64_t{batch.dataBytes[i]} + batch.keyBytes[i];
        }
        if (bytes <= kCallBytes) {
            send(now);
            return;
        }
        for (std::size_t i = 0; i < batch.size(); ++i) {
            m_fresh.push_back(entryOf(batch, i));
        }
    } else {
        for (std::int64_t i = 0; i < taken; ++i) {
            m_fresh.push_back(entryOf(batch, static_cast<std::size_t>(i)));
        }
    }
    pump(now);
}

void PutClient::append(const Entry& entry) {
    m_batch.ordinal.push_back(entry.ordinal);
    m_batch.created.push_back(entry.created);
    m_batch.key.push_back(entry.key);
    m_batch.dataBytes.push_back(entry.dataBytes);
    m_batch.keyBytes.push_back(entry.keyBytes);
    m_batchAttempts.push_back(entry.attempts);
    m_batchAccepted.push_back(entry.isAccepted ? 1 : 0);
}

void PutClient::pump(SimTime now) {
    while (mayCall() && !isIdle()) {
        if (m_others.empty() ? fillCall(now) : fillWithOthers(now)) {
            send(now);
        }
    }
}

bool PutClient::hasExpired(SimTime now, const Entry& entry) {
    const bool expired = nanosecondsOf(now) - entry.created > m_policy.timeToLive.count();
    m_counters.expired += expired && !entry.isAccepted ? 1 : 0;
    m_unconfirmed -= expired && entry.isAccepted ? 1 : 0;
    return expired;
}

bool PutClient::fillWithOthers(SimTime now) {
    // By themselves: with fresh records the next one that is too large would fail them once more.
    m_batch.clear();
    m_batchAttempts.clear();
    m_batchAccepted.clear();
    for (const Entry& entry : m_others.front()) {
        if (!hasExpired(now, entry)) {
            append(entry);
        }
    }
    m_others.pop_front();
    return m_batch.size() > 0;
}

bool PutClient::fillCall(SimTime now) {
    m_batch.clear();
    m_batchAttempts.clear();
    m_batchAccepted.clear();
    const std::size_t most = m_policy.api == PutApi::putRecord ? 1 : m_policy.batchRecords;
    std::int64_t bytes = 0;
    while (m_batch.size() < most && (!m_again.empty() || !m_fresh.empty())) {
        std::deque<Entry>& queue = m_again.empty() ? m_fresh : m_again;
        const Entry& entry = queue.front();
        const std::int64_t size = std::int64_t{entry.dataBytes} + entry.keyBytes;
        if (hasExpired(now, entry)) {
            const Entry gone = entry;
            queue.pop_front();
            if (m_policy.preserveKeyOrder) {
                keyDone(keyOf(gone));
            }
            continue;
        }
        if (bytes > 0 && bytes + size > kCallBytes) {
            break;
        }
        bytes += size;
        append(entry);
        queue.pop_front();
    }
    return m_batch.size() > 0;
}

void PutClient::send(SimTime now) {
    const std::size_t size = m_batch.size();
    m_outcomes.resize(size);
    m_target.put(now, m_writer, m_policy.api, m_batch, m_outcomes);
    const bool isLost = isAnswerLost(m_policy, m_losses, m_counters.calls, m_outcomes);
    if (m_throttles.wants(nanosecondsOf(now))) {
        noteThrottle(now);
    }
    ++m_counters.calls;
    m_counters.attempts += static_cast<std::int64_t>(size);
    Call call;
    const bool isPlain = !isLost && !m_policy.preserveKeyOrder && m_unconfirmed == 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (isPlain && m_outcomes[i] == PutOutcome::accepted) { // nearly always
            m_counters.firstAttempts += m_batchAttempts[i] == 0 ? 1 : 0;
            ++m_counters.accepted;
            continue;
        }
        if (m_outcomes[i] == PutOutcome::callFailed) {
            call.others.push_back(sentEntry(i));
            continue;
        }
        const bool had = wasAccepted(i);
        m_counters.firstAttempts += m_batchAttempts[i] == 0 ? 1 : 0;
        if (m_outcomes[i] == PutOutcome::accepted) {
            ++(had ? m_counters.duplicates : m_counters.accepted);
        } else if (m_outcomes[i] == PutOutcome::tooLarge) {
            m_counters.droppedTooLarge += had ? 0 : 1;
        } else {
            ++m_counters.throttled;
        }
        if (isLost || (m_outcomes[i] != PutOutcome::accepted && m_outcomes[i] != PutOutcome::tooLarge)) {
            Entry& entry = call.failed.emplace_back(sentEntry(i));
            ++entry.attempts;
            entry.isAccepted = had || m_outcomes[i] == PutOutcome::accepted;
            m_unconfirmed += entry.isAccepted && !had ? 1 : 0;
            continue;
        }
        m_unconfirmed -= had ? 1 : 0;
        if (m_policy.preserveKeyOrder) {
            call.keys.push_back(keyOf(entryOf(m_batch, i)));
        }
    }
    // An answer that nobody waits for needs no timer: most PutRecord calls.
    if (m_policy.maximumInFlight == 0 && call.failed.empty() && call.others.empty() && call.keys.empty()) {
        return;
    }
    ++m_inFlight;
    std::uint64_t slot = m_calls.size();
    if (m_freeSlots.empty()) {
        m_calls.push_back(std::move(call));
    } else {
        slot = m_freeSlots.back();
        m_freeSlots.pop_back();
        m_calls[slot] = std::move(call);
    }
    m_services.setTimer(m_node, now + (isLost ? m_policy.requestTimeout : m_policy.requestLatency),
                        m_timerTag + kAnswer, slot);
}

void PutClient::noteThrottle(SimTime now) {
    const std::size_t index = m_throttles.choose(m_outcomes);
    if (index == SIZE_MAX) {
        return;
    }
    const std::uint64_t ordinal = m_batch.ordinal[index];
    m_throttles.add(
        {ordinal, nanosecondsOf(now), m_batch.created[index],
         std::int64_t{m_batch.dataBytes[index]} + m_batch.keyBytes[index],
         m_target.shardFor(m_source.keyPopulation() > 0 ? m_source.populationHash(m_batch.key[index])
                                                        : hashOf(ordinal)),
         m_batchAttempts[index] + 1, m_outcomes[index] == PutOutcome::throttledBytes});
}

void PutClient::onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) {
    if (tag == m_timerTag + kAnswer) {
        onAnswer(now, data);
        return;
    }
    const auto due = m_retries.find(data);
    if (due != m_retries.end()) {
        m_again.insert(m_again.end(), due->second.begin(), due->second.end());
        m_retries.erase(due);
    }
    pump(now);
}

void PutClient::onAnswer(SimTime now, std::uint64_t slot) {
    Call call = std::exchange(m_calls[slot], {});
    m_freeSlots.push_back(slot);
    --m_inFlight;
    if (!call.others.empty()) {
        m_others.push_back(std::move(call.others));
    }
    std::map<std::uint32_t, std::vector<Entry>> byAttempt;
    for (const Entry& entry : call.failed) {
        if (!giveUp(entry)) {
            byAttempt[entry.attempts].push_back(entry);
        } else if (m_policy.preserveKeyOrder) {
            keyDone(keyOf(entry));
        }
    }
    for (auto& [attempt, entries] : byAttempt) {
        scheduleRetry(now, std::move(entries));
    }
    for (const HashKey key : call.keys) {
        keyDone(key);
    }
    pump(now);
    if (m_onRoom) {
        m_onRoom(now);
    }
}

bool PutClient::giveUp(const Entry& entry) {
    if (m_policy.maximumRetryAttempts < 0 || entry.attempts <= m_policy.maximumRetryAttempts) {
        return false;
    }
    m_counters.droppedRetries += entry.isAccepted ? 0 : 1;
    m_unconfirmed -= entry.isAccepted ? 1 : 0;
    return true;
}

void PutClient::scheduleRetry(SimTime now, std::vector<Entry> entries) {
    // Full jitter: anything up to base * 2^attempt.
    const std::uint32_t doublings = std::min(entries.front().attempts - 1, 30U);
    const std::int64_t base = m_policy.retryBaseDelay.count();
    const std::int64_t bound =
        base > (kLongestDelay.count() >> doublings) ? kLongestDelay.count() : base << doublings;
    const std::uint64_t serial = m_retrySerial++;
    const Duration delay(
        static_cast<std::int64_t>(m_jitter.below(serial, static_cast<std::uint64_t>(bound) + 1)));
    m_retries.emplace(serial, std::move(entries));
    m_services.setTimer(m_node, now + delay, m_timerTag + kRetryDue, serial);
}

HashKey PutClient::keyOf(const Entry& entry) const {
    if (m_source.keyPopulation() > 0) {
        return entry.key;
    }
    return hashOf(entry.ordinal);
}

HashKey PutClient::hashOf(std::uint64_t ordinal) const {
    const std::array<std::uint64_t, 1> ordinals = {ordinal};
    std::array<HashKey, 1> hash{};
    m_source.hashKeys(ordinals, hash);
    return hash[0];
}

void PutClient::keyDone(HashKey key) {
    const auto busy = m_keysBusy.find(key);
    if (busy->second.empty()) {
        m_keysBusy.erase(busy);
    } else {
        m_fresh.push_back(busy->second.front());
        busy->second.pop_front();
    }
}

void PutClient::finish() {
    for (Call& call : m_calls) {
        std::erase_if(call.failed, [&](const Entry& entry) { return giveUp(entry); });
    }
}

void PutClient::digestState(Digest& digest) const {
    digest.add(m_counters.waiting());
    digest.add(m_counters.attempts);
    digest.add(m_counters.calls);
    digest.add(static_cast<std::int64_t>(m_inFlight));
}

} // namespace millrace::producer
