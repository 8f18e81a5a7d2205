// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and sizes of drawn records. Seeds are fixed, so a chi-square test either always passes or never.
#include "nodes/producer/describe.h"
#include "nodes/producer/key_space.h"
#include "nodes/producer/key_text.h"
#include "nodes/producer/size_distribution.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace millrace::producer {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

Json resolved(const char* setting, const Json& value) {
    return resolveSettings(describe().description.settings, {{setting, value}})[setting];
}

KeySpace keys(const Json& setting) {
    return *KeySpace::make(resolved("partition_key", setting), RandomStream(11, "web", "key"));
}

SizeDistribution sizes(const Json& setting) {
    return {resolved("record_size_bytes", setting), RandomStream(11, "web", "size")};
}

std::vector<double> histogram(const KeySpace& space, std::uint64_t draws) {
    std::vector<double> counts(space.population());
    for (std::uint64_t i = 0; i < draws; ++i) {
        ++counts.at(space.index(i));
    }
    return counts;
}

double chiSquare(const std::vector<double>& counts, const std::vector<double>& wanted) {
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        sum += (counts[i] - wanted[i]) * (counts[i] - wanted[i]) / wanted[i];
    }
    return sum;
}

/// The 0.1 % point of the chi-square distribution (Wilson and Hilferty).
double limit(std::size_t degrees) {
    const auto n = static_cast<double>(degrees);
    return n * std::pow(1 - 2 / (9 * n) + 3.09 * std::sqrt(2 / (9 * n)), 3);
}

TEST(Keys, UniformIsUniform) {
    const auto counts = histogram(keys({{"kind", "uniform"}, {"count", 200}}), 200'000);
    EXPECT_LT(chiSquare(counts, std::vector<double>(200, 1000)), limit(199));
}

TEST(Keys, ZipfFollowsItsExponent) {
    for (const double exponent : {0.0, 0.8, 1.0, 2.0}) {
        const std::size_t count = 100;
        const auto counts =
            histogram(keys({{"kind", "zipf"}, {"count", count}, {"exponent", exponent}}), 300'000);
        std::vector<double> wanted(count);
        double sum = 0;
        for (std::size_t i = 0; i < count; ++i) {
            wanted[i] = std::pow(static_cast<double>(i + 1), -exponent);
            sum += wanted[i];
        }
        for (double& value : wanted) {
            value *= 300'000 / sum;
        }
        EXPECT_LT(chiSquare(counts, wanted), limit(count - 1)) << exponent;
    }
}

TEST(Keys, ZipfOfOneKeyAndOfManyIsWithinItsPopulation) {
    EXPECT_EQ(histogram(keys({{"kind", "zipf"}, {"count", 1}}), 100)[0], 100);
    const KeySpace many = keys({{"kind", "zipf"}, {"count", 1'000'000}, {"exponent", 0.8}});
    std::uint32_t largest = 0;
    for (std::uint64_t i = 0; i < 100'000; ++i) {
        largest = std::max(largest, many.index(i));
    }
    EXPECT_LT(largest, 1'000'000U);
    EXPECT_GT(largest, 990'000U);
}

TEST(Keys, HotKeysGetTheirShareTogether) {
    const auto counts =
        histogram(keys({{"kind", "hot"}, {"count", 100}, {"hot_keys", 4}, {"hot_share", 0.6}}), 200'000);
    std::vector<double> wanted(100, 200'000 * 0.4 / 96);
    std::fill_n(wanted.begin(), 4, 200'000 * 0.6 / 4);
    EXPECT_LT(chiSquare(counts, wanted), limit(99));
}

TEST(Keys, HotBordersAreKept) {
    EXPECT_EQ(histogram(keys({{"kind", "hot"}, {"count", 5}, {"hot_keys", 1}, {"hot_share", 1}}), 1000)[0],
              1000);
    EXPECT_EQ(histogram(keys({{"kind", "hot"}, {"count", 5}, {"hot_keys", 1}, {"hot_share", 0}}), 1000)[0],
              0);
    const auto all =
        histogram(keys({{"kind", "hot"}, {"count", 3}, {"hot_keys", 900}, {"hot_share", 0.1}}), 3000);
    EXPECT_LT(chiSquare(all, {1000, 1000, 1000}), limit(2)) << "all keys are hot";
}

TEST(Keys, RoundRobinGoesInTurn) {
    const KeySpace space = keys({{"kind", "round_robin"}, {"count", 7}});
    for (std::uint64_t i = 0; i < 100; ++i) {
        EXPECT_EQ(space.index(i), i % 7);
    }
}

TEST(Keys, ExplicitHashKeysOverrideTheHash) {
    const KeySpace space =
        keys({{"kind", "explicit"}, {"hash_keys", {"0", "340282366920938463463374607431768211455", "17"}}});
    EXPECT_EQ(space.population(), 3U);
    EXPECT_TRUE(space.hash(0) == 0);
    EXPECT_TRUE(space.hash(1) == kMaximumHashKey);
    EXPECT_TRUE(space.hash(2) == 17);
    EXPECT_LT(chiSquare(histogram(space, 3000), {1000, 1000, 1000}), limit(2));
}

TEST(Keys, ExplicitHashKeysThatAreNoneAreRefusedWithTheirPlace) {
    const auto problem = [](const Json& hashKeys) {
        return KeySpace::make(resolved("partition_key", {{"kind", "explicit"}, {"hash_keys", hashKeys}}), {})
            .error()
            .sentence();
    };
    EXPECT_THAT(problem({"0", "017"}), HasSubstr("partition_key.hash_keys[1]"));
    EXPECT_THAT(problem({"340282366920938463463374607431768211456", "0"}), HasSubstr("hash_keys[0]"));
    EXPECT_THAT(problem({"-1", "0"}), HasSubstr("hash_keys[0]"));
    EXPECT_THAT(problem(Json::array()), HasSubstr("holds no hash key"));
}

TEST(Keys, TextsAreKeyNumbersAndTheirLengthsFit) {
    const KeySpace space = keys({{"kind", "uniform"}, {"count", 10'000'000}});
    std::vector<std::uint32_t> indexes(2000);
    std::vector<std::uint16_t> lengths(2000);
    space.fill(500, indexes, lengths);
    for (std::size_t i = 0; i < indexes.size(); ++i) {
        const std::string text = space.text(500 + i);
        EXPECT_EQ(text, "key-" + std::to_string(indexes[i]));
        EXPECT_EQ(text.size(), lengths[i]);
        EXPECT_EQ(space.index(500 + i), indexes[i]);
        EXPECT_TRUE(space.hash(indexes[i]) == hashPartitionKey(text));
    }
    const KeySpace turn = keys({{"kind", "round_robin"}, {"count", 10'000'000}});
    for (const std::uint64_t border : {0U, 9U, 10U, 99U, 100U, 999'999U, 1'000'000U, 9'999'999U}) {
        std::vector<std::uint32_t> one(1);
        std::vector<std::uint16_t> length(1);
        turn.fill(border, one, length);
        EXPECT_EQ(length[0], turn.text(border).size()) << border;
    }
}

TEST(Keys, RandomOnesAreUuidsOfTheirOwn) {
    const KeySpace space = keys({{"kind", "random"}});
    EXPECT_EQ(space.population(), 0U);
    std::set<std::string> texts;
    std::vector<std::uint64_t> ordinals;
    for (std::uint64_t i = 0; i < 2000; ++i) {
        EXPECT_THAT(space.text(i),
                    MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        EXPECT_TRUE(texts.insert(space.text(i)).second);
        ordinals.push_back(i);
    }
    std::vector<HashKey> hashes(ordinals.size());
    space.hashRandom(ordinals, hashes);
    std::vector<double> shards(16);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        ASSERT_TRUE(hashes[i] == hashPartitionKey(space.text(i)));
        ++shards[static_cast<std::size_t>(hashes[i] >> 124U)];
    }
    EXPECT_LT(chiSquare(shards, std::vector<double>(16, 125)), limit(15));
}

TEST(Keys, AreFunctionsOfSeedNodeAndNumber) {
    const Json setting = resolved("partition_key", {{"kind", "uniform"}, {"count", 1000}});
    const KeySpace one = *KeySpace::make(setting, RandomStream(1, "web", "key"));
    const KeySpace same = *KeySpace::make(setting, RandomStream(1, "web", "key"));
    const KeySpace otherSeed = *KeySpace::make(setting, RandomStream(2, "web", "key"));
    const KeySpace otherNode = *KeySpace::make(setting, RandomStream(1, "app", "key"));
    int seeds = 0;
    int nodes = 0;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        EXPECT_EQ(one.index(999 - i), same.index(999 - i));
        seeds += one.index(i) == otherSeed.index(i) ? 1 : 0;
        nodes += one.index(i) == otherNode.index(i) ? 1 : 0;
    }
    EXPECT_LT(seeds, 10);
    EXPECT_LT(nodes, 10);
}

TEST(KeyText, IsOneTo256CharactersOfUnicode) {
    EXPECT_EQ(keyTextOf("a"), "a");
    EXPECT_EQ(keyTextOf(""), kMissingKey);
    EXPECT_EQ(keyTextOf(std::string(300, 'x')), std::string(256, 'x'));
    std::string korean;
    for (int i = 0; i < 300; ++i) {
        korean += "한";
    }
    EXPECT_EQ(keyTextOf(korean), korean.substr(0, 256 * 3)) << "characters, not bytes";
    EXPECT_EQ(keyTextOf("a\xff\xfe z"), "a\xef\xbf\xbd\xef\xbf\xbd z");
}

TEST(Sizes, FixedIsFixed) {
    EXPECT_EQ(sizes(512).at(0), 512U);
    EXPECT_EQ(sizes(512).at(UINT64_MAX), 512U);
    EXPECT_EQ(sizes(512).mean(), 512);
}

TEST(Sizes, UniformCoversBothEnds) {
    const SizeDistribution uniform = sizes({{"kind", "uniform"}, {"min", 10}, {"max", 29}});
    std::vector<double> counts(20);
    for (std::uint64_t i = 0; i < 40'000; ++i) {
        ++counts.at(uniform.at(i) - 10);
    }
    EXPECT_LT(chiSquare(counts, std::vector<double>(20, 2000)), limit(19));
    EXPECT_EQ(uniform.mean(), 19.5);
    EXPECT_EQ(sizes({{"kind", "uniform"}, {"min", 50}, {"max", 20}}).at(3), 50U)
        << "the larger of the two is 50";
}

TEST(Sizes, LognormalHasItsMedianSpreadAndMean) {
    const SizeDistribution lognormal = sizes({{"kind", "lognormal"}, {"median", 1000}, {"sigma", 0.5}});
    std::vector<std::uint32_t> drawn(50'000);
    lognormal.fill(0, drawn);
    double sum = 0;
    for (const std::uint32_t size : drawn) {
        sum += size;
    }
    std::ranges::sort(drawn);
    EXPECT_NEAR(drawn[25'000], 1000, 15);
    EXPECT_NEAR(drawn[2'500], 1000 * std::exp(-1.6449 * 0.5), 15);
    EXPECT_NEAR(drawn[47'500], 1000 * std::exp(1.6449 * 0.5), 60);
    EXPECT_NEAR(lognormal.mean(), 1000 * std::exp(0.125), 1e-6);
    EXPECT_NEAR(sum / 50'000, lognormal.mean(), 12);
}

TEST(Sizes, AreWithinWhatTheServiceTakes) {
    const SizeDistribution wide = sizes({{"kind", "lognormal"}, {"median", 100'000}, {"sigma", 5}});
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const std::uint32_t size = wide.at(i);
        ASSERT_TRUE(size >= 1 && size <= kLargestDataBytes);
    }
}

TEST(Sizes, HistogramFollowsItsWeights) {
    const SizeDistribution histogram = sizes(
        {{"kind", "histogram"},
         {"bins",
          {{{"bytes", 5}, {"weight", 1}}, {{"bytes", 6}, {"weight", 0}}, {{"bytes", 7}, {"weight", 3}}}}});
    std::map<std::uint32_t, double> counts;
    for (std::uint64_t i = 0; i < 40'000; ++i) {
        ++counts[histogram.at(i)];
    }
    EXPECT_EQ(counts.count(6), 0U);
    EXPECT_LT(chiSquare({counts[5], counts[7]}, {10'000, 30'000}), limit(1));
    EXPECT_EQ(histogram.mean(), 6.5);
    EXPECT_EQ(sizes({{"kind", "histogram"}, {"bins", Json::array()}}).at(0), 1U);
}

} // namespace
} // namespace millrace::producer
