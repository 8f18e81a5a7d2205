// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/shard_log.h"

#include "base/random.h"
#include "nodes/data_stream/token_bucket.h"

#include <gtest/gtest.h>

namespace millrace::data_stream {
namespace {

struct Kept {
    std::int64_t time;
    std::uint16_t writer;
    std::uint64_t ordinal;
    std::uint32_t bytes;
};

/// A log beside a plain list of what it should hold.
class LogAndModel {
public:
    std::size_t append(std::int64_t time, std::uint16_t writer, std::uint64_t ordinal, std::uint32_t bytes) {
        model.push_back({time, writer, ordinal, bytes});
        return log.append(time / 1000, writer, ordinal, bytes, memory);
    }

    [[nodiscard]] std::vector<Kept> visit(std::uint64_t from, std::uint32_t count) const {
        std::vector<Kept> out;
        log.visit(from, count, memory,
                  [&](std::int64_t time, std::uint16_t writer, std::uint64_t ordinal, std::uint32_t bytes) {
                      out.push_back({time, writer, ordinal, bytes});
                  });
        return out;
    }

    void expectSame(std::uint64_t from, std::uint32_t count) const {
        const std::vector<Kept> kept = visit(from, count);
        ASSERT_EQ(kept.size(), count);
        for (std::uint32_t i = 0; i < count; ++i) {
            const Kept& wanted = model[from + i];
            ASSERT_TRUE(kept[i].time <= wanted.time && kept[i].time > wanted.time - 1000)
                << "times are kept to the microsecond: " << wanted.time << " " << kept[i].time;
            ASSERT_EQ(kept[i].writer, wanted.writer);
            ASSERT_EQ(kept[i].ordinal, wanted.ordinal);
            ASSERT_EQ(kept[i].bytes, wanted.bytes);
        }
    }

    ShardLog log;
    mutable LogMemory memory;
    std::vector<Kept> model;
};

TEST(ShardLog, GivesBackWhatWasAppended) {
    LogAndModel both;
    const RandomStream draws(1, "log", "test");
    std::int64_t time = 0;
    for (std::uint64_t i = 0; i < 5000; ++i) {
        time += static_cast<std::int64_t>(draws.below(3 * i, 100'000));
        // Writers mix now and then, and ordinals jump back and forth as retries make them.
        both.append(time, static_cast<std::uint16_t>(i % 700 == 0 ? 1 : 0), i + draws.below(3 * i + 1, 1000),
                    static_cast<std::uint32_t>(draws.below(3 * i + 2, 1 << 20)));
    }
    EXPECT_EQ(both.log.first(), 0U);
    EXPECT_EQ(both.log.end(), 5000U);
    EXPECT_EQ(both.log.newestTime(), time / 1000 * 1000);
    both.expectSame(0, 5000);
    both.expectSame(255, 2);
    both.expectSame(1023, 2);
    both.expectSame(4999, 1);
}

TEST(ShardLog, LongSilencesAndFarOrdinalsAreKept) {
    LogAndModel both;
    constexpr std::int64_t kDay = 86'400'000'000'000;
    both.append(0, 0, 0, 1);
    both.append(kDay, 0, 1ULL << 40U, 2);
    both.append(400 * kDay, 3, 5, 3);
    both.expectSame(0, 3);
}

TEST(ShardLog, MeasureStopsAtRecordsAndBytes) {
    LogAndModel both;
    for (std::uint64_t i = 0; i < 3000; ++i) {
        both.append(static_cast<std::int64_t>(i) * 1'000'000, 0, i, 100);
    }
    const auto measure = [&](std::uint64_t from, std::uint32_t limit, std::int64_t bytes) {
        return both.log.measure(from, limit, bytes, both.memory);
    };
    EXPECT_EQ(measure(0, 10000, 1 << 30).count, 3000U);
    EXPECT_EQ(measure(0, 10000, 1 << 30).bytes, 300'000);
    EXPECT_EQ(measure(500, 1700, 1 << 30).count, 1700U);
    EXPECT_EQ(measure(500, 1700, 1 << 30).lastTime, 2199LL * 1'000'000);
    EXPECT_EQ(measure(10, 10000, 150'050).count, 1500U);
    EXPECT_EQ(measure(10, 10000, 99).count, 1U) << "one record is returned even if it is larger";
    EXPECT_EQ(measure(3000, 10000, 1 << 30).count, 0U);
}

TEST(ShardLog, IndexAtFindsTheFirstRecordNotBefore) {
    LogAndModel both;
    for (std::uint64_t i = 0; i < 3000; ++i) {
        both.append(static_cast<std::int64_t>(i) * 1'000'000, 0, i, 100);
    }
    for (const std::uint64_t i : {0ULL, 1ULL, 1023ULL, 1024ULL, 2500ULL}) {
        const auto time = static_cast<std::int64_t>(i) * 1'000'000;
        EXPECT_EQ(both.log.indexAt(time, both.memory), i);
        EXPECT_EQ(both.log.indexAt(time + 1000, both.memory), i + 1);
    }
    EXPECT_EQ(both.log.indexAt(INT64_MAX, both.memory), 3000U);
}

TEST(ShardLog, TrimForgetsFromTheFrontToTheRecord) {
    LogAndModel both;
    for (std::uint64_t i = 0; i < 3000; ++i) {
        both.append(static_cast<std::int64_t>(i) * 1'000'000, 0, i, 100);
    }
    both.log.trimBefore(1'500'000'000, both.memory);
    EXPECT_EQ(both.log.first(), 1500U);
    both.expectSame(1500, 1500);
    both.log.trimBefore(INT64_MAX, both.memory);
    EXPECT_EQ(both.log.first(), 3000U);
    EXPECT_EQ(both.log.end(), 3000U);
    both.append(9'000'000'000, 0, 3000, 7);
    EXPECT_EQ(both.log.end(), 3001U);
    both.expectSame(3000, 1);
}

TEST(ShardLog, SpilledChunksReadAsBefore) {
    LogAndModel both;
    std::size_t packed = 0;
    for (std::uint64_t i = 0; i < 8000; ++i) {
        packed += both.append(static_cast<std::int64_t>(i) * 1'000'000,
                              static_cast<std::uint16_t>(i % 3 == 0), i, static_cast<std::uint32_t>(i));
    }
    EXPECT_LT(packed, 8000 * 6U) << "of 16 bytes an entry";
    std::size_t freed = 0;
    while (true) {
        const Result<std::size_t> once = both.log.spillOldest(both.memory);
        ASSERT_TRUE(once.ok()) << once.error().sentence();
        if (*once == 0) {
            break;
        }
        freed += *once;
    }
    EXPECT_EQ(freed, packed) << "all but the chunk that is being written";
    both.expectSame(0, 8000);
    both.expectSame(5000, 10);
    EXPECT_EQ(both.log.indexAt(4321 * 1'000'000LL, both.memory), 4321U);
    // A slot that came free is used by others: what was cached of it must not be.
    both.expectSame(10, 5);
    both.log.trimBefore(2'100'000'000, both.memory);
    for (std::uint64_t i = 8000; i < 12000; ++i) {
        both.append(static_cast<std::int64_t>(i) * 1'000'000, 0, i, 1);
    }
    while (*both.log.spillOldest(both.memory) > 0) {
    }
    both.expectSame(2100, 9900);
    EXPECT_FALSE(both.memory.spill.hasFailed());
}

TEST(TokenBucket, RefillsContinuouslyAndOverflowsNothing) {
    TokenBucket bucket(1000, 10);
    EXPECT_TRUE(bucket.isFull());
    bucket.take(10);
    EXPECT_FALSE(bucket.has(1));
    bucket.refill(999'999);
    EXPECT_FALSE(bucket.has(1)) << "a nanosecond short of a thousandth of a second";
    bucket.refill(1'000'000);
    EXPECT_TRUE(bucket.has(1));
    bucket.refill(INT64_MAX / 4);
    EXPECT_TRUE(bucket.isFull());
    EXPECT_EQ(bucket.level(), 10'000'000'000);
}

TEST(TokenBucket, ADemandAboveTheDepthPassesOnlyWhenFull) {
    TokenBucket bucket(10, 5);
    EXPECT_TRUE(bucket.has(50));
    bucket.take(50);
    EXPECT_TRUE(bucket.isInDebt());
    bucket.refill(4'499'999'999);
    EXPECT_TRUE(bucket.isInDebt());
    bucket.refill(4'500'000'000);
    EXPECT_FALSE(bucket.isInDebt());
    EXPECT_FALSE(bucket.has(50));
    bucket.refill(5'000'000'000);
    EXPECT_TRUE(bucket.has(50));
}

TEST(TokenBucket, SplittingARefillChangesNothing) {
    const RandomStream draws(7, "bucket", "test");
    TokenBucket once(1'048'576, 1'048'576);
    TokenBucket often(1'048'576, 1'048'576);
    once.take(1'000'000);
    often.take(1'000'000);
    std::int64_t time = 0;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        time += static_cast<std::int64_t>(draws.below(i, 500'000));
        often.refill(time);
    }
    once.refill(time);
    EXPECT_EQ(once.level(), often.level());
}

} // namespace
} // namespace millrace::data_stream
