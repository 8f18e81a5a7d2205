// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "nodes/consumer/index_set.h"
#include "nodes/consumer/worker.h"

#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace millrace::consumer {
namespace {

using namespace std::chrono_literals;

TEST(IndexSet, AgreesWithAPlainSet) {
    const RandomStream draws(3, "index-set", "test");
    IndexSet set;
    std::set<std::uint64_t> model;
    std::uint64_t horizon = 0;
    for (std::uint64_t i = 0; i < 4000; ++i) {
        const std::uint64_t first = horizon + draws.below(4 * i, 300);
        const std::uint64_t end = first + draws.below(4 * i + 1, 12);
        std::uint64_t added = 0;
        for (std::uint64_t index = first; index < end; ++index) {
            added += model.insert(index).second ? 1 : 0;
        }
        ASSERT_EQ(set.add(first, end), added);
        const std::uint64_t from = horizon + draws.below(4 * i + 2, 300);
        const std::uint64_t to = from + draws.below(4 * i + 3, 100);
        std::uint64_t known = 0;
        for (std::uint64_t index = from; index < to; ++index) {
            known += model.count(index);
        }
        ASSERT_EQ(set.countIn(from, to), known);
        if (i % 50 == 49) {
            horizon += 40;
            set.forgetBefore(horizon);
        }
    }
}

TEST(IndexSet, NothingIsNothing) {
    IndexSet set;
    EXPECT_EQ(set.add(5, 5), 0U);
    EXPECT_EQ(set.countIn(0, 100), 0U);
    EXPECT_EQ(set.add(5, 7), 2U);
    EXPECT_EQ(set.countIn(7, 7), 0U);
}

struct Done {
    std::uint32_t shard;
    std::uint64_t first;
    std::uint64_t count;
};

std::uint64_t advance(Worker& worker, SimTime time, std::vector<Done>* parts = nullptr) {
    std::uint64_t sum = 0;
    worker.advance(time, [&](std::uint32_t shard, std::uint64_t first, std::uint64_t count) {
        sum += count;
        if (parts != nullptr) {
            parts->push_back({shard, first, count});
        }
    });
    return sum;
}

TEST(Worker, ProcessesAtItsPaceExactly) {
    Worker worker;
    worker.setPace(3);
    worker.add(SimTime(1s), {0, 0, 1000});
    EXPECT_EQ(worker.firstBatchDone(), SimTime(1s + 333'333'333'334ns));
    std::uint64_t done = 0;
    for (int i = 1; i <= 7000; ++i) {
        done += advance(worker, SimTime(1s + i * 13ms + 1ns));
        ASSERT_EQ(done, static_cast<std::uint64_t>((i * 13'000'000LL + 1) * 3 / 1'000'000'000)) << i;
    }
    EXPECT_EQ(worker.backlog(), 1000 - done);
}

TEST(Worker, TakesBatchesOneAfterAnother) {
    Worker worker;
    worker.setPace(10);
    worker.add(kTimeZero, {4, 100, 105});
    worker.add(kTimeZero, {2, 7, 10});
    std::vector<Done> parts;
    EXPECT_EQ(advance(worker, SimTime(700ms), &parts), 7U);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].shard, 4U);
    EXPECT_EQ(parts[0].count, 5U);
    EXPECT_EQ(parts[1].shard, 2U);
    EXPECT_EQ(parts[1].first, 7U);
    EXPECT_EQ(parts[1].count, 2U);
    EXPECT_TRUE(worker.isBusy());
    EXPECT_EQ(advance(worker, SimTime(10s)), 1U);
    EXPECT_FALSE(worker.isBusy());
    EXPECT_EQ(worker.firstBatchDone(), kNever);
}

TEST(Worker, IdleTimeIsNotSaved) {
    Worker worker;
    worker.setPace(10);
    worker.add(kTimeZero, {0, 0, 1});
    EXPECT_EQ(advance(worker, SimTime(100s)), 1U);
    worker.add(SimTime(200s), {0, 1, 11});
    EXPECT_EQ(advance(worker, SimTime(200s + 50ms)), 0U);
    EXPECT_EQ(advance(worker, SimTime(200s + 100ms)), 1U);
}

TEST(Worker, SkippedTimeDoesNoWork) {
    Worker worker;
    worker.setPace(10);
    worker.add(kTimeZero, {0, 0, 100});
    worker.skipTo(SimTime(5s));
    EXPECT_EQ(advance(worker, SimTime(6s)), 10U);
}

TEST(Worker, DropForgetsWhatWaits) {
    Worker worker;
    worker.setPace(10);
    worker.add(kTimeZero, {0, 0, 100});
    worker.add(kTimeZero, {1, 0, 100});
    worker.dropShard(0);
    EXPECT_EQ(worker.backlog(), 100U);
    worker.drop();
    EXPECT_EQ(worker.backlog(), 0U);
    EXPECT_EQ(advance(worker, SimTime(6s)), 0U);
}

TEST(Worker, AVerySmallPaceNeverOverflows) {
    Worker worker;
    worker.setPace(1e-9);
    worker.add(kTimeZero, {0, 0, UINT32_MAX});
    EXPECT_EQ(worker.firstBatchDone(), kNever);
    EXPECT_EQ(advance(worker, kTimeZero + kLongestDuration), 315U);
}

} // namespace
} // namespace millrace::consumer
