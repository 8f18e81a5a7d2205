// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/put_client.h"

#include "nodes/producer/client_fixture.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include <gtest/gtest.h>

namespace millrace::producer {
namespace {

using namespace std::chrono_literals;

/// Record i has the key i modulo the population.
class Source final : public RecordSource {
public:
    explicit Source(std::uint32_t population)
        : m_population(population) {}

    [[nodiscard]] std::uint32_t keyPopulation() const override { return m_population; }

    [[nodiscard]] HashKey populationHash(std::uint32_t key) const override { return key; }

    void hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const override {
        std::ranges::copy(ordinals, hashes.begin());
    }

    [[nodiscard]] std::uint32_t keyIndex(std::uint64_t ordinal) const override {
        return m_population == 0 ? 0 : static_cast<std::uint32_t>(ordinal % m_population);
    }

    [[nodiscard]] std::string partitionKey(std::uint64_t /*ordinal*/) const override { return "k"; }

    void appendData(std::uint64_t /*ordinal*/, std::string& /*out*/) const override {}

private:
    std::uint32_t m_population;
};

class ClientTest : public testing::Test {
protected:
    /// `population` zero: each record has a key of its own.
    void make(const PutPolicy& policy, std::uint32_t population = 0) {
        m_source = std::make_unique<Source>(population);
        client =
            std::make_unique<PutClient>(target, *m_source, m_services, 0, 0, RandomStream(1, "web", "retry"),
                                        RandomStream(1, "web", "timeout"), [this](SimTime) { ++rooms; });
        client->setPolicy(policy);
    }

    void offer(std::size_t count, std::uint32_t bytes = 100) {
        RecordBatch batch;
        batch.source = m_source.get();
        for (std::size_t i = 0; i < count; ++i, ++m_next) {
            batch.ordinal.push_back(m_next);
            batch.key.push_back(m_source->keyIndex(m_next));
            batch.dataBytes.push_back(bytes);
            batch.keyBytes.push_back(1);
            batch.created.push_back(nanosecondsOf(m_services.time));
        }
        client->offer(m_services.time, batch);
    }

    void runUntil(Duration until) { m_services.runUntil(until, *client); }

    [[nodiscard]] const PutCounters& counters() const { return client->counters(); }

    static PutPolicy policy() {
        PutPolicy policy;
        policy.requestLatency = 10ms;
        policy.timeToLive = 300s;
        policy.retryBaseDelay = 100ms;
        return policy;
    }

    Target target;
    std::unique_ptr<PutClient> client;
    int rooms = 0;

private:
    Services m_services;
    std::unique_ptr<Source> m_source;
    std::uint64_t m_next = 0;
};

TEST_F(ClientTest, PutRecordsTakesAtMost500RecordsACall) {
    make(policy());
    offer(1800);
    std::vector<std::size_t> sizes;
    for (const Target::Call& call : target.calls) {
        sizes.push_back(call.ordinals.size());
    }
    EXPECT_EQ(sizes, (std::vector<std::size_t>{500, 500, 500, 300}));
}

TEST_F(ClientTest, PutRecordsTakesAtMost10MiBACallKeysIncluded) {
    make(policy());
    offer(40, 1024 * 1024 - 1);
    EXPECT_EQ(target.calls.size(), 4U);
    for (const Target::Call& call : target.calls) {
        EXPECT_EQ(call.bytes, 10 * 1024 * 1024);
    }
}

TEST_F(ClientTest, PutRecordTakesOneRecordACall) {
    PutPolicy single = policy();
    single.api = PutApi::putRecord;
    single.maximumInFlight = 0;
    make(single);
    offer(1);
    offer(1);
    ASSERT_EQ(target.calls.size(), 2U);
    EXPECT_EQ(target.calls[0].api, PutApi::putRecord);
    EXPECT_EQ(target.calls[1].ordinals, std::vector<std::uint64_t>{1});
}

TEST_F(ClientTest, SoManyCallsAreUnderWayAtOnce) {
    PutPolicy two = policy();
    two.maximumInFlight = 2;
    two.batchRecords = 10;
    make(two);
    offer(100);
    EXPECT_EQ(target.calls.size(), 2U);
    EXPECT_EQ(counters().waiting(), 80);
    runUntil(10ms);
    EXPECT_EQ(target.calls.size(), 4U);
    EXPECT_EQ(rooms, 2);
    runUntil(1s);
    EXPECT_EQ(target.calls.size(), 10U);
    EXPECT_EQ(counters().accepted, 100);
}

TEST_F(ClientTest, OnlyTheFailedRecordsOfACallArePutAgain) {
    make(policy());
    target.answer = [](SimTime now, std::uint64_t ordinal) {
        return now == kTimeZero && ordinal % 3 == 0 ? PutOutcome::throttledBytes : PutOutcome::accepted;
    };
    offer(9);
    runUntil(1s);
    ASSERT_EQ(target.calls.size(), 2U);
    EXPECT_EQ(target.calls[1].ordinals, (std::vector<std::uint64_t>{0, 3, 6}));
    EXPECT_EQ(target.accepted, (std::vector<std::uint64_t>{1, 2, 4, 5, 7, 8, 0, 3, 6}))
        << "a retried record lands after its successors";
    EXPECT_EQ(counters().attempts, 12);
    EXPECT_EQ(counters().firstAttempts, 9);
    EXPECT_EQ(counters().throttled, 3);
}

TEST_F(ClientTest, RetriesUpToThreeTimesThenDrops) {
    make(policy());
    target.answer = [](SimTime, std::uint64_t) { return PutOutcome::throttledRecords; };
    offer(5);
    runUntil(60s);
    EXPECT_EQ(target.calls.size(), 4U);
    EXPECT_EQ(counters().droppedRetries, 5);
    EXPECT_EQ(counters().attempts, 20);
    EXPECT_EQ(counters().waiting(), 0);
}

TEST_F(ClientTest, BackOffDoublesWithFullJitterUpTo20Seconds) {
    PutPolicy patient = policy();
    patient.maximumRetryAttempts = 12;
    patient.timeToLive = 1h;
    std::vector<std::vector<std::int64_t>> delays(12);
    make(patient);
    std::map<std::uint64_t, std::vector<SimTime>> puts;
    target.answer = [&](SimTime now, std::uint64_t ordinal) {
        puts[ordinal].push_back(now);
        return PutOutcome::throttledRecords;
    };
    for (int i = 0; i < 200; ++i) {
        offer(1);
        runUntil(i * 1h + 59min); // long enough to be done with it
    }
    EXPECT_EQ(counters().droppedRetries, 200);
    for (const auto& [ordinal, times] : puts) {
        ASSERT_EQ(times.size(), 13U);
        for (std::size_t n = 0; n + 1 < times.size(); ++n) {
            delays[n].push_back((times[n + 1] - times[n] - 10ms).count());
        }
    }
    for (std::size_t n = 0; n < delays.size(); ++n) {
        const std::int64_t bound = std::min<std::int64_t>(100'000'000LL << n, 20'000'000'000);
        const auto [least, most] = std::ranges::minmax(delays[n]);
        EXPECT_GE(least, 0);
        EXPECT_LE(most, bound) << n;
        EXPECT_LT(least, bound / 10) << "full jitter begins at nothing";
        EXPECT_GT(most, bound * 9 / 10) << n;
    }
}

TEST_F(ClientTest, WithoutALimitOfRetriesRecordsExpireAfterTheirTimeToLive) {
    PutPolicy stubborn = policy();
    stubborn.maximumRetryAttempts = -1;
    stubborn.timeToLive = 30s;
    make(stubborn);
    target.answer = [](SimTime, std::uint64_t ordinal) {
        return ordinal < 3 ? PutOutcome::throttledRecords : PutOutcome::accepted;
    };
    offer(5);
    runUntil(29s);
    EXPECT_EQ(counters().expired, 0);
    EXPECT_EQ(counters().waiting(), 3);
    runUntil(60s);
    EXPECT_EQ(counters().expired, 3);
    EXPECT_EQ(counters().accepted, 2);
    for (const Target::Call& call : target.calls) {
        EXPECT_LE(call.time, SimTime(30s));
    }
}

TEST_F(ClientTest, WhatTheBufferCannotHoldIsDroppedNewestFirst) {
    PutPolicy small = policy();
    small.bufferLimit = 10;
    small.batchRecords = 4;
    small.maximumInFlight = 1;
    make(small);
    target.answer = [](SimTime now, std::uint64_t) {
        return now < SimTime(5ms) ? PutOutcome::throttledRecords : PutOutcome::accepted;
    };
    offer(12); // ten are held, two dropped; four are under way
    EXPECT_EQ(counters().droppedBuffer, 2);
    offer(3);
    EXPECT_EQ(counters().droppedBuffer, 5);
    runUntil(10s);
    EXPECT_EQ(counters().accepted, 10);
    EXPECT_EQ(std::ranges::max(target.accepted), 9U);
}

TEST_F(ClientTest, RecordsThatAreTooLargeAreDroppedAndNotRetried) {
    make(policy());
    target.answer = [](SimTime, std::uint64_t ordinal) {
        return ordinal == 1 ? PutOutcome::tooLarge : PutOutcome::accepted;
    };
    offer(3);
    runUntil(10s);
    EXPECT_EQ(target.calls.size(), 1U);
    EXPECT_EQ(counters().droppedTooLarge, 1);
    EXPECT_EQ(counters().accepted, 2);
}

TEST_F(ClientTest, WhatIsLeftOfACallThatFailedAsAWholeIsSentAgainAtOnce) {
    make(policy());
    target.answer = [this](SimTime, std::uint64_t ordinal) {
        if (ordinal == 1) {
            return PutOutcome::tooLarge;
        }
        return target.calls.empty() ? PutOutcome::callFailed : PutOutcome::accepted;
    };
    offer(4);
    runUntil(10s);
    ASSERT_EQ(target.calls.size(), 2U);
    EXPECT_EQ(target.calls[1].time, SimTime(10ms)) << "when the answer is there, without a back-off";
    EXPECT_EQ(target.accepted, (std::vector<std::uint64_t>{0, 2, 3}));
    EXPECT_EQ(counters().droppedTooLarge, 1);
    EXPECT_EQ(counters().throttled, 0);
    EXPECT_EQ(counters().waiting(), 0);
}

TEST_F(ClientTest, KeepsTheOrderOfEachKeyWhateverIsRefused) {
    PutPolicy ordered = policy();
    ordered.api = PutApi::putRecord;
    ordered.maximumInFlight = 0;
    ordered.maximumRetryAttempts = -1;
    ordered.preserveKeyOrder = true;
    for (const std::uint32_t population : {1U, 5U, 0U}) {
        target = {};
        make(ordered, population);
        const RandomStream refuse(9, "target", "refuse");
        target.answer = [&, n = std::uint64_t{0}](SimTime, std::uint64_t) mutable {
            return refuse.below(n++, 3) == 0 ? PutOutcome::throttledBytes : PutOutcome::accepted;
        };
        const std::uint64_t first = population == 1 ? 0 : population == 5 ? 200 : 400;
        for (int i = 0; i < 200; ++i) {
            offer(1);
        }
        runUntil(std::chrono::hours(1 + (population == 5 ? 1 : 0) + (population == 0 ? 2 : 0)));
        ASSERT_EQ(target.accepted.size(), 200U);
        std::map<std::uint64_t, std::uint64_t> last;
        for (const std::uint64_t ordinal : target.accepted) {
            EXPECT_GE(ordinal, first);
            const std::uint64_t key = population == 0 ? ordinal : ordinal % population;
            EXPECT_TRUE(!last.contains(key) || last[key] < ordinal) << ordinal;
            last[key] = ordinal;
        }
    }
}

TEST_F(ClientTest, AKeyIsPutOncePerRequestLatencyWhenItsOrderIsKept) {
    PutPolicy ordered = policy();
    ordered.api = PutApi::putRecord;
    ordered.maximumInFlight = 0;
    ordered.preserveKeyOrder = true;
    make(ordered, 1);
    for (int i = 0; i < 50; ++i) {
        offer(1);
    }
    runUntil(10s);
    ASSERT_EQ(target.calls.size(), 50U);
    for (std::size_t i = 0; i < 50; ++i) {
        EXPECT_EQ(target.calls[i].time, SimTime(i * 10ms));
    }
}

TEST_F(ClientTest, AtTheEndAnswersUnderWayCountAsTheyWillBe) {
    PutPolicy once = policy();
    once.maximumRetryAttempts = 0;
    make(once);
    target.answer = [](SimTime, std::uint64_t ordinal) {
        return ordinal == 0 ? PutOutcome::throttledRecords : PutOutcome::accepted;
    };
    offer(2);
    EXPECT_EQ(counters().waiting(), 1);
    client->finish();
    EXPECT_EQ(counters().waiting(), 0);
    EXPECT_EQ(counters().droppedRetries, 1);
}

TEST_F(ClientTest, SaysHowMuchRoomItHas) {
    PutPolicy two = policy();
    two.maximumInFlight = 2;
    two.bufferLimit = 900;
    make(two);
    target.answer = [](SimTime now, std::uint64_t ordinal) {
        return now < SimTime(1s) && ordinal < 300 ? PutOutcome::throttledRecords : PutOutcome::accepted;
    };
    EXPECT_EQ(client->room(), 900);
    offer(500);
    EXPECT_EQ(client->room(), 600);
    offer(500);
    EXPECT_EQ(client->room(), 0) << "two calls are under way";
    runUntil(10ms);
    EXPECT_EQ(client->room(), 600);
}

TEST_F(ClientTest, ACallWhoseAnswerIsLostIsPutAgainAfterTheTimeoutAndGivesDuplicates) {
    PutPolicy lossy = policy();
    lossy.timeoutRate = 1;
    lossy.requestTimeout = 6s;
    lossy.retryBaseDelay = 1ms;
    make(lossy);
    target.answer = [](SimTime now, std::uint64_t ordinal) {
        return now == kTimeZero && ordinal == 3 ? PutOutcome::throttledBytes : PutOutcome::accepted;
    };
    offer(4);
    EXPECT_EQ(counters().accepted, 3) << "the stream has them, whatever the client knows";
    EXPECT_EQ(counters().waiting(), 1);
    runUntil(5999ms);
    EXPECT_EQ(target.calls.size(), 1U);
    lossy.timeoutRate = 0;
    client->setPolicy(lossy);
    runUntil(7s);
    ASSERT_EQ(target.calls.size(), 2U);
    EXPECT_GE(target.calls[1].time, SimTime(6s));
    EXPECT_EQ(target.calls[1].ordinals, (std::vector<std::uint64_t>{0, 1, 2, 3})) << "all of them";
    EXPECT_EQ(counters().accepted, 4);
    EXPECT_EQ(counters().duplicates, 3);
    EXPECT_EQ(counters().waiting(), 0);
    EXPECT_EQ(static_cast<std::int64_t>(target.accepted.size()), counters().accepted + counters().duplicates);
}

TEST_F(ClientTest, WhatTheStreamHasIsNeverCountedAsDroppedOrExpired) {
    PutPolicy lossy = policy();
    lossy.timeoutRate = 1;
    lossy.requestTimeout = 1s;
    lossy.maximumRetryAttempts = 2;
    make(lossy);
    offer(5);
    runUntil(60s);
    EXPECT_EQ(target.calls.size(), 3U);
    EXPECT_EQ(counters().accepted, 5);
    EXPECT_EQ(counters().duplicates, 10);
    EXPECT_EQ(counters().droppedRetries, 0);
    lossy.maximumRetryAttempts = -1;
    lossy.timeToLive = 10s;
    client->setPolicy(lossy);
    offer(5);
    runUntil(120s);
    EXPECT_EQ(counters().accepted, 10);
    EXPECT_EQ(counters().expired, 0);
    EXPECT_EQ(counters().waiting(), 0);
    EXPECT_EQ(client->room(), lossy.bufferLimit);
}

TEST_F(ClientTest, SuchAShareOfCallsLosesItsAnswerTheSameOnesEachTime) {
    std::vector<std::int64_t> duplicates;
    for (int i = 0; i < 2; ++i) {
        PutPolicy lossy = policy();
        lossy.api = PutApi::putRecord;
        lossy.maximumInFlight = 0;
        lossy.timeoutRate = 0.1;
        lossy.requestTimeout = 1s;
        target = {};
        make(lossy);
        for (int record = 0; record < 2000; ++record) {
            offer(1);
        }
        runUntil(i * 1h + 30min);
        EXPECT_EQ(counters().accepted, 2000);
        EXPECT_EQ(counters().waiting(), 0);
        duplicates.push_back(counters().duplicates);
    }
    EXPECT_NEAR(static_cast<double>(duplicates[0]), 2000 * 0.1 / 0.9, 60);
    EXPECT_EQ(duplicates[0], duplicates[1]);
}

TEST_F(ClientTest, ALostAnswerKeepsTheNextRecordOfItsKeyBack) {
    PutPolicy ordered = policy();
    ordered.api = PutApi::putRecord;
    ordered.maximumInFlight = 0;
    ordered.preserveKeyOrder = true;
    ordered.timeoutRate = 0.5;
    ordered.requestTimeout = 1s;
    ordered.maximumRetryAttempts = -1;
    make(ordered, 1);
    for (int i = 0; i < 100; ++i) {
        offer(1);
    }
    runUntil(1h);
    EXPECT_EQ(counters().accepted, 100);
    EXPECT_GT(counters().duplicates, 50);
    EXPECT_TRUE(std::ranges::is_sorted(target.accepted)) << "again, but never behind its successor";
}

} // namespace
} // namespace millrace::producer
