// SPDX-License-Identifier: GPL-3.0-or-later
// The Kinesis Producer Library as facts/data-streams.md, section 11, and its source tell.
#include "nodes/producer/kpl_client.h"

#include "nodes/producer/client_fixture.h"
#include "records/formats/aggregated_record.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <set>

#include <gtest/gtest.h>

namespace millrace::producer {
namespace {

using namespace std::chrono_literals;

enum class Keys { population, ofTheirOwn, explicitHash };

/// Record i holds its number, filled up to a size; its key is one of a few, or its own.
class Users final : public RecordSource {
public:
    Users(Keys keys, std::uint32_t population)
        : m_keys(keys)
        , m_population(population) {}

    [[nodiscard]] std::uint32_t keyPopulation() const override {
        return m_keys == Keys::ofTheirOwn ? 0 : m_population;
    }

    [[nodiscard]] HashKey populationHash(std::uint32_t key) const override {
        return m_keys == Keys::explicitHash ? HashKey{key} * 1000 : hashPartitionKey(text(key));
    }

    void hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const override {
        std::ranges::transform(ordinals, hashes.begin(), [&](std::uint64_t ordinal) {
            return hashPartitionKey(partitionKey(ordinal));
        });
    }

    [[nodiscard]] std::uint32_t keyIndex(std::uint64_t ordinal) const override {
        return m_keys == Keys::ofTheirOwn ? 0 : static_cast<std::uint32_t>(ordinal % m_population);
    }

    [[nodiscard]] std::string partitionKey(std::uint64_t ordinal) const override {
        return text(ordinal % m_population);
    }

    void appendData(std::uint64_t ordinal, std::string& out) const override {
        std::string data = "record " + std::to_string(ordinal) + " ";
        data.resize(size, '.');
        out += data;
    }

    std::uint32_t size = 100;

private:
    static std::string text(std::uint64_t key) { return "key-" + std::to_string(key); }

    Keys m_keys;
    std::uint32_t m_population;
};

class Kpl : public testing::Test {
protected:
    void make(const PutPolicy& policy, Keys keys = Keys::population, std::uint32_t population = 10) {
        users = std::make_unique<Users>(keys, population);
        client = std::make_unique<KplClient>(target, *users, policy, m_services, 0, 0,
                                             RandomStream(1, "web", "timeout"), [](SimTime) {});
        m_next = 0;
    }

    /// Offers `count` records now.
    void offer(std::size_t count) {
        RecordBatch batch;
        batch.source = users.get();
        for (std::size_t i = 0; i < count; ++i, ++m_next) {
            batch.ordinal.push_back(m_next);
            batch.key.push_back(users->keyIndex(m_next));
            batch.dataBytes.push_back(users->size);
            batch.keyBytes.push_back(static_cast<std::uint16_t>(users->partitionKey(m_next).size()));
            batch.created.push_back(nanosecondsOf(m_services.time));
        }
        client->offer(m_services.time, batch);
    }

    void runUntil(Duration until) { m_services.runUntil(until, *client); }

    /// One record each millisecond.
    void feed(int milliseconds) {
        const auto begin = m_services.time - kTimeZero;
        for (int i = 0; i < milliseconds; ++i) {
            offer(1);
            runUntil(begin + (i + 1) * 1ms);
        }
    }

    /// Time begins anew.
    void setUpServices() {
        m_services.time = kTimeZero;
        m_services.timers.clear();
    }

    [[nodiscard]] const PutCounters& counters() const { return client->counters(); }

    static PutPolicy policy() {
        PutPolicy policy;
        policy.isKpl = true;
        policy.requestLatency = 10ms;
        policy.requestTimeout = 6s;
        policy.kpl = {true, 100ms, 51200, 30s, 150};
        return policy;
    }

    /// Numbers of the user records in record `index` of a call.
    [[nodiscard]] std::vector<std::uint64_t> usersOf(const Target::Call& call, std::size_t index) const {
        const SubRecords sub = call.source->subRecords(call.ordinals[index]);
        return {sub.ordinals.begin(), sub.ordinals.end()};
    }

    [[nodiscard]] std::string dataOf(const Target::Call& call, std::size_t index) const {
        std::string data;
        call.source->appendData(call.ordinals[index], data);
        return data;
    }

    /// Every record that the target ever got is as large as was said, and holds its user records' own bytes.
    void expectRealBytes() const {
        for (const Target::Call& call : target.calls) {
            for (std::size_t i = 0; i < call.ordinals.size(); ++i) {
                const std::string data = dataOf(call, i);
                ASSERT_EQ(data.size(), call.dataBytes[i]);
                const std::vector<std::uint64_t> numbers = usersOf(call, i);
                if (numbers.empty()) {
                    EXPECT_FALSE(hasAggregateMagic(data));
                    continue;
                }
                EXPECT_EQ(call.source->partitionKey(call.ordinals[i]), "a");
                const auto decoded = decodeAggregatedRecord(data);
                ASSERT_TRUE(decoded) << decoded.error().sentence();
                ASSERT_EQ(decoded->size(), numbers.size());
                for (std::size_t user = 0; user < numbers.size(); ++user) {
                    std::string own;
                    users->appendData(numbers[user], own);
                    EXPECT_EQ((*decoded)[user].data, own);
                    EXPECT_EQ((*decoded)[user].partitionKey, users->partitionKey(numbers[user]));
                }
            }
        }
    }

    Target target;
    std::unique_ptr<Users> users;
    std::unique_ptr<KplClient> client;

private:
    Services m_services;
    std::uint64_t m_next = 0;
};

TEST_F(Kpl, AThousandRecordsASecondOf512BytesBecomeTenOfAbout50KB) {
    make(policy());
    users->size = 512;
    feed(10'000);
    runUntil(11s);
    EXPECT_EQ(counters().accepted, 10'000);
    EXPECT_NEAR(static_cast<double>(counters().streamRecords), 100, 6);
    std::int64_t bytes = 0;
    for (const Target::Call& call : target.calls) {
        bytes += std::accumulate(call.dataBytes.begin(), call.dataBytes.end(), std::int64_t{0});
    }
    EXPECT_NEAR(static_cast<double>(bytes) / static_cast<double>(counters().streamRecords), 51'000, 2000);
    expectRealBytes();
}

TEST_F(Kpl, AnAggregatedRecordIsNeverLargerThanItsLimit) {
    for (const Keys keys : {Keys::population, Keys::ofTheirOwn, Keys::explicitHash}) {
        for (const std::int64_t limit : {64, 1000, 51200, 1'000'000}) {
            target = {};
            PutPolicy small = policy();
            small.kpl.aggregationBytes = limit;
            make(small, keys, 1000);
            offer(3000);
            runUntil(2s);
            EXPECT_EQ(counters().waiting(), 0);
            std::size_t aggregated = 0;
            for (const Target::Call& call : target.calls) {
                for (std::size_t i = 0; i < call.dataBytes.size(); ++i) {
                    EXPECT_LE(call.dataBytes[i], std::max<std::int64_t>(limit, users->size));
                    aggregated += usersOf(call, i).size();
                }
            }
            if (limit == 64) {
                EXPECT_EQ(aggregated, 0U) << "one that is larger by itself goes as it is";
            } else {
                EXPECT_GE(aggregated, 2999U);
            }
            expectRealBytes();
            client.reset();
            setUpServices();
        }
    }
}

TEST_F(Kpl, ARecordLeavesAfterTheBufferingTimeAndAFifthOfItForItsCall) {
    make(policy());
    offer(1);
    runUntil(119ms);
    EXPECT_TRUE(target.calls.empty());
    runUntil(120ms);
    ASSERT_EQ(target.calls.size(), 1U);
    EXPECT_EQ(target.calls[0].time, SimTime(120ms));
    EXPECT_EQ(target.calls[0].api, PutApi::putRecords);
    EXPECT_EQ(dataOf(target.calls[0], 0).substr(0, 9), "record 0 ") << "one record alone is not wrapped";
}

TEST_F(Kpl, WithoutAggregationEachRecordGoesByItselfAndNoRateLimitHolds) {
    PutPolicy plain = policy();
    plain.kpl.isAggregating = false;
    plain.kpl.rateLimitPercent = 1;
    make(plain);
    offer(1200);
    EXPECT_EQ(target.calls.size(), 2U) << "500 records fill a call";
    runUntil(100ms);
    ASSERT_EQ(target.calls.size(), 3U);
    EXPECT_EQ(target.calls[0].source, users.get());
    EXPECT_EQ(target.calls[2].ordinals.size(), 200U);
    EXPECT_EQ(counters().streamRecords, 1200);
    EXPECT_EQ(counters().accepted, 1200);
}

TEST_F(Kpl, OnlyRecordsOfOneShardShareAnAggregatedRecord) {
    target.shard = [](HashKey key) { return static_cast<std::uint32_t>(key >> 126U); };
    for (const Keys keys : {Keys::population, Keys::ofTheirOwn}) {
        target.calls.clear();
        make(policy(), keys, 500);
        offer(2000);
        runUntil(1s);
        for (const Target::Call& call : target.calls) {
            std::vector<HashKey> placed(call.ordinals.size());
            call.source->hashKeys(call.ordinals, placed);
            for (std::size_t i = 0; i < call.ordinals.size(); ++i) {
                std::set<std::uint32_t> shards{target.shard(placed[i])};
                for (const std::uint64_t user : usersOf(call, i)) {
                    shards.insert(target.shard(hashPartitionKey(users->partitionKey(user))));
                }
                EXPECT_EQ(shards.size(), 1U);
            }
        }
        EXPECT_EQ(counters().accepted, 2000);
        client.reset();
        setUpServices();
    }
}

TEST_F(Kpl, ACallHoldsAtMost500RecordsAnd5MiBAnd256KiBOfAShard) {
    target.shard = [](HashKey key) { return static_cast<std::uint32_t>(key % 1000); };
    PutPolicy small = policy();
    small.kpl.aggregationBytes = 64;
    make(small, Keys::explicitHash, 1000);
    offer(3000);
    runUntil(1s);
    for (const Target::Call& call : target.calls) {
        EXPECT_LE(call.ordinals.size(), 500U);
    }
    client.reset();
    setUpServices();
    target = {};
    make(policy());
    users->size = 50'000;
    offer(100);
    runUntil(1s);
    for (const Target::Call& call : target.calls) {
        EXPECT_LE(call.bytes, (256 + 52) * 1024) << "the record that passes the limit goes along";
    }
    EXPECT_GE(target.calls.size(), 17U);
}

TEST_F(Kpl, FailedRecordsGoBackIntoTheBufferForHalfTheBufferingTime) {
    make(policy());
    target.answer = [](SimTime now, std::uint64_t) {
        return now < SimTime(125ms) ? PutOutcome::throttledRecords : PutOutcome::accepted;
    };
    offer(10);
    runUntil(1s);
    ASSERT_EQ(target.calls.size(), 2U);
    EXPECT_EQ(target.calls[0].time, SimTime(120ms));
    EXPECT_EQ(target.calls[1].time, SimTime(120ms + 10ms + 50ms + 20ms));
    EXPECT_EQ(usersOf(target.calls[1], 0).size(), 10U);
    EXPECT_EQ(counters().throttled, 10) << "user records";
    EXPECT_EQ(counters().attempts, 20);
    EXPECT_EQ(counters().firstAttempts, 10);
    EXPECT_EQ(counters().accepted, 10);
}

TEST_F(Kpl, RecordsExpireAfterTheirTimeToLive) {
    PutPolicy shortLived = policy();
    shortLived.kpl.timeToLive = 2s;
    make(shortLived);
    target.answer = [](SimTime, std::uint64_t) { return PutOutcome::throttledBytes; };
    offer(10);
    runUntil(1900ms);
    EXPECT_EQ(counters().expired, 0);
    runUntil(10s);
    EXPECT_EQ(counters().expired, 10);
    EXPECT_EQ(counters().waiting(), 0);
    EXPECT_LE(target.calls.back().time, SimTime(2100ms));
}

TEST_F(Kpl, TheRateLimitHoldsBackWhatAShardCouldNotTake) {
    PutPolicy half = policy();
    half.kpl.rateLimitPercent = 50;
    half.kpl.aggregationBytes = 64; // each record alone
    half.bufferLimit = 1'000'000;
    make(half);
    offer(10'000);
    runUntil(10s);
    // 1,000 at once, then half of 1,000 a second.
    EXPECT_NEAR(static_cast<double>(counters().accepted), 1000 + 500 * 10, 40);
    half.kpl.rateLimitPercent = 100;
    client->setPolicy(half);
    runUntil(12s);
    EXPECT_NEAR(static_cast<double>(counters().accepted), 1000 + 500 * 10 + 1000 * 2, 80);
}

TEST_F(Kpl, WhatWaitsForTheRateLimitTooLongExpires) {
    PutPolicy slow = policy();
    slow.kpl.rateLimitPercent = 1;
    slow.kpl.timeToLive = 5s;
    slow.kpl.aggregationBytes = 64;
    make(slow);
    offer(5000);
    runUntil(20s);
    EXPECT_EQ(counters().waiting(), 0);
    EXPECT_NEAR(static_cast<double>(counters().accepted), 1000 + 10 * 5, 3);
    EXPECT_EQ(counters().expired, 5000 - counters().accepted);
}

TEST_F(Kpl, ALostAnswerMakesDuplicatesOfAllThatWasInTheCall) {
    PutPolicy lossy = policy();
    lossy.timeoutRate = 1;
    make(lossy);
    offer(20);
    runUntil(130ms);
    EXPECT_EQ(counters().accepted, 20);
    EXPECT_EQ(client->room(), lossy.bufferLimit - 20) << "the client still holds them";
    lossy.timeoutRate = 0;
    client->setPolicy(lossy);
    runUntil(10s);
    ASSERT_EQ(target.calls.size(), 2U);
    EXPECT_EQ(target.calls[1].time, SimTime(120ms + 6s + 50ms + 20ms));
    EXPECT_EQ(counters().accepted, 20);
    EXPECT_EQ(counters().duplicates, 20);
    EXPECT_EQ(counters().streamRecords, 2);
    EXPECT_EQ(client->room(), lossy.bufferLimit);
    expectRealBytes();
}

TEST_F(Kpl, AfterAReshardRecordsArePackedAnew) {
    std::uint32_t generation = 0;
    target.shard = [&](HashKey key) {
        return generation == 0 ? 0 : 1 + static_cast<std::uint32_t>(key >> 127U);
    };
    make(policy(), Keys::population, 100);
    offer(50);
    runUntil(110ms); // packed, not yet sent
    generation = 1;
    offer(50);
    runUntil(1s);
    EXPECT_EQ(counters().accepted, 100);
    for (const Target::Call& call : target.calls) {
        for (std::size_t i = 0; i < call.ordinals.size(); ++i) {
            std::set<std::uint32_t> shards;
            for (const std::uint64_t user : usersOf(call, i)) {
                shards.insert(target.shard(hashPartitionKey(users->partitionKey(user))));
            }
            EXPECT_EQ(shards.size(), 1U);
        }
    }
}

TEST_F(Kpl, TooLargeRecordsAreGivenUpAndTheOthersOfTheCallPutAgain) {
    PutPolicy plain = policy();
    plain.kpl.isAggregating = false;
    make(plain);
    target.answer = [this](SimTime, std::uint64_t ordinal) {
        if (ordinal == 1) {
            return PutOutcome::tooLarge;
        }
        return target.calls.empty() ? PutOutcome::callFailed : PutOutcome::accepted;
    };
    offer(3);
    runUntil(1s);
    EXPECT_EQ(counters().droppedTooLarge, 1);
    EXPECT_EQ(counters().accepted, 2);
    EXPECT_EQ(counters().waiting(), 0);
}

TEST_F(Kpl, NothingIsLostWhateverIsRefused) {
    const RandomStream seeds(3, "kpl", "cases");
    for (std::uint64_t i = 0; i < 200; ++i) {
        const RandomStream draws = seeds.child(i);
        PutPolicy any = policy();
        any.kpl = {draws.below(0, 4) != 0, Duration(draws.below(1, 3) * 40ms),
                   static_cast<std::int64_t>(64 + draws.below(2, 5000)),
                   Duration((1 + draws.below(3, 5)) * 500ms),
                   static_cast<std::int64_t>(1 + draws.below(4, 200))};
        any.bufferLimit = static_cast<std::int64_t>(10 + draws.below(5, 1000));
        any.requestLatency = Duration(draws.below(6, 3) * 20ms);
        any.timeoutRate = draws.below(7, 2) == 0 ? 0 : draws.unit(8);
        any.requestTimeout = 300ms;
        target = {};
        target.shard = [](HashKey key) { return static_cast<std::uint32_t>(key >> 125U); };
        std::uint64_t answers = 0;
        target.answer = [&](SimTime, std::uint64_t) {
            return draws.below(1000 + answers++, 3) == 0 ? PutOutcome::throttledBytes : PutOutcome::accepted;
        };
        make(any, static_cast<Keys>(draws.below(9, 3)), 1 + static_cast<std::uint32_t>(draws.below(10, 50)));
        for (std::uint64_t tick = 0; tick < 30; ++tick) {
            offer(draws.below(100 + tick, 40));
            runUntil((tick + 1) * 33ms);
            const PutCounters& c = counters();
            EXPECT_GE(c.waiting(), 0);
            EXPECT_LE(c.waiting(), any.bufferLimit);
        }
        runUntil(20s);
        std::map<std::uint64_t, std::int64_t> times;
        for (const Target::Call& call : target.calls) {
            for (std::size_t record = 0; record < call.ordinals.size(); ++record) {
                if (call.outcomes[record] != PutOutcome::accepted) {
                    continue;
                }
                const std::vector<std::uint64_t> numbers = usersOf(call, record);
                for (const std::uint64_t user : numbers) {
                    ++times[user];
                }
                if (numbers.empty()) {
                    ++times[std::stoull(dataOf(call, record).substr(7))];
                }
            }
        }
        std::int64_t all = 0;
        for (const auto& [user, count] : times) {
            all += count;
        }
        EXPECT_EQ(counters().waiting(), 0) << i;
        EXPECT_EQ(static_cast<std::int64_t>(times.size()), counters().accepted) << i;
        EXPECT_EQ(all, counters().accepted + counters().duplicates) << i;
        EXPECT_TRUE(any.timeoutRate > 0 || counters().duplicates == 0);
        EXPECT_EQ(client->room(), any.bufferLimit) << i;
        expectRealBytes();
        client.reset();
        setUpServices();
    }
}

} // namespace
} // namespace millrace::producer
