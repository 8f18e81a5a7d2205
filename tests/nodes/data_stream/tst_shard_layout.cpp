// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/shard_layout.h"

#include "nodes/data_stream/describe.h"
#include "nodes/data_stream/stream_bench.h"

#include <gmock/gmock.h>

namespace millrace::data_stream {
namespace {

using testing::AllOf;
using testing::HasSubstr;

Json resolved(const Json& settings) {
    return resolveSettings(describe().description.settings, settings);
}

Json shard(const std::string& first, const std::string& last) {
    return {{"starting_hash_key", first}, {"ending_hash_key", last}};
}

const std::string kEnd = "340282366920938463463374607431768211455";

std::string problemOf(Json shards) {
    const auto ranges = shardRangesOf(resolved({{"shards", std::move(shards)}}));
    return ranges ? std::string() : ranges.error().sentence();
}

TEST(ShardLayout, UnevenRangesAreTaken) {
    const auto ranges = shardRangesOf(
        resolved({{"shard_count", 7},
                  {"shards", Json::array({shard("0", "99"), shard("100", "100"), shard("101", kEnd)})}}));
    ASSERT_TRUE(ranges.ok()) << ranges.error().sentence();
    ASSERT_EQ(ranges->size(), 3U);
    EXPECT_TRUE((*ranges)[1] == (HashKeyRange{100, 100}));
}

TEST(ShardLayout, RangesThatDoNotCoverTheSpaceAreRefusedWithTheirPlace) {
    EXPECT_THAT(problemOf(Json::array({shard("1", kEnd)})),
                AllOf(HasSubstr("shards[0]"), HasSubstr("starts at 1")));
    EXPECT_THAT(problemOf(Json::array({shard("0", "10"), shard("12", kEnd)})), HasSubstr("shards[1]"));
    EXPECT_THAT(problemOf(Json::array({shard("0", "10"), shard("10", kEnd)})), HasSubstr("shards[1]"));
    EXPECT_THAT(problemOf(Json::array({shard("0", "10")})), HasSubstr("before the end"));
    EXPECT_THAT(problemOf(Json::array({shard("10", "0")})), HasSubstr("ends before it starts"));
    EXPECT_THAT(problemOf(Json::array({shard("0", kEnd), shard("0", kEnd)})), HasSubstr("shards[1]"));
    EXPECT_THAT(problemOf(Json::array({shard("zero", kEnd)})), HasSubstr("starting_hash_key"));
    EXPECT_THAT(problemOf(Json::array({shard("0", kEnd + "0")})), HasSubstr("ending_hash_key"));
}

/// A source with a population, of which the router remembers each key's shard.
class Population final : public RecordSource {
public:
    explicit Population(std::vector<HashKey> hashes)
        : m_hashes(std::move(hashes)) {}

    [[nodiscard]] std::uint32_t keyPopulation() const override {
        return static_cast<std::uint32_t>(m_hashes.size());
    }

    [[nodiscard]] HashKey populationHash(std::uint32_t key) const override {
        ++asked;
        return m_hashes[key];
    }

    void hashKeys(std::span<const std::uint64_t> /*ordinals*/, std::span<HashKey> /*hashes*/) const override {
    }

    [[nodiscard]] std::uint32_t keyIndex(std::uint64_t ordinal) const override {
        return static_cast<std::uint32_t>(ordinal % m_hashes.size());
    }

    [[nodiscard]] std::string partitionKey(std::uint64_t /*ordinal*/) const override { return "k"; }

    void appendData(std::uint64_t /*ordinal*/, std::string& /*out*/) const override {}

    mutable int asked = 0;

private:
    std::vector<HashKey> m_hashes;
};

TEST(ShardLayout, ExplicitHashKeysRouteByTheirValueAndAPopulationIsHashedOnce) {
    const Population source({0, 99, 100, 101, kMaximumHashKey});
    KeyRouter router(source);
    router.setRanges({0, 100, 101}, {0, 1, 2});
    RecordBatch batch;
    batch.source = &source;
    for (std::uint32_t i = 0; i < 50; ++i) {
        batch.ordinal.push_back(i);
        batch.key.push_back(i % 5);
    }
    std::vector<std::uint32_t> shards(50);
    router.route(batch, shards);
    for (std::size_t i = 0; i < shards.size(); ++i) {
        EXPECT_EQ(shards[i], (std::array{0U, 0U, 1U, 2U, 2U})[i % 5]);
    }
    EXPECT_EQ(source.asked, 5);
    router.setRanges({0, 100}, {4, 5});
    router.route(batch, shards);
    EXPECT_EQ(shards[3], 5U) << "what was known of other ranges is forgotten";
}

} // namespace
} // namespace millrace::data_stream
