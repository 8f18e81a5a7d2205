// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of facts/data-streams.md, section 7: what splits and merges do to ranges and lineage.
#include "nodes/data_stream/shard_map.h"

#include "base/random.h"

#include <gtest/gtest.h>

namespace millrace::data_stream {
namespace {

ShardMap evenMap(std::uint32_t count) {
    std::vector<HashKeyRange> ranges;
    for (std::uint32_t i = 0; i < count; ++i) {
        ranges.push_back(evenHashKeyRange(i, count));
    }
    return ShardMap(ranges);
}

/// Open shards cover the space without gaps, in order, and each key finds the one that holds it.
void expectWhole(const ShardMap& map) {
    HashKey next = 0;
    for (const std::uint32_t shard : map.open()) {
        ASSERT_EQ(map.range(shard).first, next);
        ASSERT_FALSE(map.lineage(shard).closed);
        ASSERT_EQ(map.shardOf(map.range(shard).first), shard);
        ASSERT_EQ(map.shardOf(map.range(shard).last), shard);
        next = map.range(shard).last + 1;
    }
    ASSERT_EQ(next, HashKey{0}) << "the last ends at 2^128-1";
}

TEST(ShardMap, ASplitGivesTwoChildrenOfWhichTheUpperStartsAtTheKey) {
    ShardMap map = evenMap(2);
    const HashKey start = map.range(0).first + 1000;
    map.split(0, start);
    EXPECT_EQ(map.size(), 4U);
    EXPECT_EQ(map.open(), (std::vector<std::uint32_t>{2, 3, 1}));
    EXPECT_EQ(map.range(2).last, start - 1);
    EXPECT_EQ(map.range(3).first, start);
    EXPECT_EQ(map.range(3).last, map.range(0).last);
    EXPECT_TRUE(map.lineage(0).closed);
    EXPECT_EQ(map.lineage(3).parent, 0U);
    EXPECT_EQ(map.lineage(3).adjacentParent, kNoShard);
    expectWhole(map);
}

TEST(ShardMap, AMergeHasBothAsParents) {
    ShardMap map = evenMap(3);
    map.merge(1, 2);
    EXPECT_EQ(map.open(), (std::vector<std::uint32_t>{0, 3}));
    EXPECT_EQ(map.lineage(3).parent, 1U);
    EXPECT_EQ(map.lineage(3).adjacentParent, 2U);
    expectWhole(map);
}

TEST(ShardMap, ACountLeadsToEvenRanges) {
    for (const auto& [from, to] :
         {std::pair{2U, 4U}, {4U, 2U}, {3U, 5U}, {5U, 3U}, {7U, 7U}, {1U, 2U}, {100U, 151U}}) {
        ShardMap map = evenMap(from);
        const bool splits = map.splitAtEvenRanges(to);
        expectWhole(map);
        const bool merges = map.mergeToEvenRanges(to);
        expectWhole(map);
        ASSERT_EQ(map.open().size(), to);
        for (std::uint32_t i = 0; i < to; ++i) {
            EXPECT_EQ(map.range(map.open()[i]), evenHashKeyRange(i, to)) << from << " to " << to;
        }
        EXPECT_EQ(splits || merges, from != to);
    }
}

TEST(ShardMap, RandomReshardsKeepTheSpaceWhole) {
    const RandomStream draws(11, "shard-map", "test");
    ShardMap map = evenMap(4);
    for (std::uint64_t i = 0; i < 2000; ++i) {
        const auto place = static_cast<std::size_t>(draws.below(3 * i, map.open().size()));
        const std::uint32_t shard = map.open()[place];
        if (draws.below(3 * i + 1, 2) == 0 && place + 1 < map.open().size()) {
            map.merge(shard, map.open()[place + 1]);
        } else if (const auto middle = ShardMap::middle(map.range(shard))) {
            map.split(shard, *middle);
        }
        expectWhole(map);
        if (HasFatalFailure()) {
            return;
        }
    }
}

TEST(ShardMap, ATooSmallRangeHasNoMiddle) {
    EXPECT_EQ(ShardMap::middle({10, 12}), std::nullopt);
    EXPECT_EQ(ShardMap::middle({10, 20}), std::optional<HashKey>(16));
    EXPECT_EQ(ShardMap::middle({0, kMaximumHashKey}), std::optional(HashKey{1} << 127U));
}

} // namespace
} // namespace millrace::data_stream
