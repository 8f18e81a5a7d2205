// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/key_shares.h"

#include "checks/graph.h"
#include "checks/template_samples.h"

#include "base/deterministic_math.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string>

namespace millrace::checks {

namespace {

constexpr std::size_t kHashedKeys = 20'000;

/// Shares of the keys `key-0`, `key-1`, …, most frequent first as far as they differ.
struct Population {
    std::vector<double> keys; ///< of the first kHashedKeys
    double rest = 0;          ///< of all others together
};

std::size_t countOf(const Json& partitionKey) {
    return static_cast<std::size_t>(std::max(1.0, numberAt(partitionKey, "count", 1)));
}

Population evenPopulation(std::size_t count) {
    const std::size_t hashed = std::min(count, kHashedKeys);
    const double share = 1.0 / static_cast<double>(count);
    return {std::vector<double>(hashed, share), static_cast<double>(count - hashed) * share};
}

Population hotPopulation(const Json& partitionKey) {
    const std::size_t count = countOf(partitionKey);
    const auto hot = std::min(count, static_cast<std::size_t>(numberAt(partitionKey, "hot_keys", 1)));
    const double hotShare = hot == count ? 1.0 : numberAt(partitionKey, "hot_share", 0);
    const double each = hot == 0 ? 0 : hotShare / static_cast<double>(hot);
    const double other =
        hot == count ? 0 : (hot == 0 ? 1.0 : 1.0 - hotShare) / static_cast<double>(count - hot);
    Population population;
    double sum = 0;
    for (std::size_t i = 0; i < std::min(count, kHashedKeys); ++i) {
        population.keys.push_back(i < hot ? each : other);
        sum += population.keys.back();
    }
    population.rest = std::max(0.0, 1.0 - sum);
    return population;
}

/// Sum of i^-exponent for i from `first` to `last`, by the integral; good to a few percent from some
/// thousands on.
double zipfTail(double first, double last, double exponent) {
    const double from = first - 0.5;
    const double to = last + 0.5;
    if (std::abs(exponent - 1) < 1e-9) {
        return deterministicLog(to / from);
    }
    return (deterministicPow(to, 1 - exponent) - deterministicPow(from, 1 - exponent)) / (1 - exponent);
}

Population zipfPopulation(const Json& partitionKey) {
    const std::size_t count = countOf(partitionKey);
    const double exponent = numberAt(partitionKey, "exponent", 1);
    Population population;
    double sum = 0;
    for (std::size_t i = 0; i < std::min(count, kHashedKeys); ++i) {
        population.keys.push_back(deterministicPow(static_cast<double>(i + 1), -exponent));
        sum += population.keys.back();
    }
    if (count > kHashedKeys) {
        population.rest =
            zipfTail(static_cast<double>(kHashedKeys) + 1, static_cast<double>(count), exponent);
        sum += population.rest;
    }
    std::ranges::transform(population.keys, population.keys.begin(),
                           [sum](double weight) { return weight / sum; });
    population.rest /= sum;
    return population;
}

/// Of the texts `key-0`, `key-1`, …, which are the same in every project: hashed once.
const std::vector<HashKey>& populationHashes() {
    static const std::vector<HashKey> hashes = [] {
        std::vector<HashKey> all(kHashedKeys);
        std::string texts;
        std::size_t first = 0; // of those whose texts are as long as the newest
        for (std::size_t i = 0; i < kHashedKeys; ++i) {
            const std::string text = "key-" + std::to_string(i);
            texts += text;
            if (i + 1 == kHashedKeys || std::to_string(i + 1).size() + 4 != text.size()) {
                hashPartitionKeys(texts, text.size(), std::span(all).subspan(first, i + 1 - first));
                texts.clear();
                first = i + 1;
            }
        }
        return all;
    }();
    return hashes;
}

double widthOf(const HashKeyRange& range) {
    constexpr double kKeys = 340282366920938463463374607431768211456.0; // 2^128
    return (static_cast<double>(range.last - range.first) + 1.0) / kKeys;
}

/// Ranges ascend.
std::size_t shardOf(HashKey key, const std::vector<HashKeyRange>& ranges) {
    const auto after = std::ranges::upper_bound(ranges, key, {}, &HashKeyRange::first);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - ranges.begin() - 1));
}

void spreadByWidth(double share, const std::vector<HashKeyRange>& ranges, std::vector<double>& shards) {
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        shards[i] += share * widthOf(ranges[i]);
    }
}

KeyShares sharesOf(const Population& population, const std::vector<HashKeyRange>& ranges) {
    KeyShares shares{.shards = std::vector<double>(ranges.size()), .hottestKey = 0};
    const std::vector<HashKey>& hashes = populationHashes();
    for (std::size_t i = 0; i < population.keys.size(); ++i) {
        shares.shards[shardOf(hashes[i], ranges)] += population.keys[i];
        shares.hottestKey = std::max(shares.hottestKey, population.keys[i]);
    }
    spreadByWidth(population.rest, ranges, shares.shards);
    return shares;
}

/// Each of the listed hash keys gets the same share.
KeyShares explicitShares(const Json& hashKeys, const std::vector<HashKeyRange>& ranges) {
    KeyShares shares{.shards = std::vector<double>(ranges.size()), .hottestKey = 0};
    const double share = 1.0 / static_cast<double>(std::max<std::size_t>(1, hashKeys.size()));
    for (const Json& text : hashKeys) {
        const Result<HashKey> key = parseHashKey(text.is_string() ? text.get<std::string>() : std::string());
        if (key) {
            shares.shards[shardOf(*key, ranges)] += share;
            shares.hottestKey = share;
        }
    }
    return shares;
}

/// Keys of sample records: those that are frequent enough to be told from chance are placed, the rest is
/// spread by the width of ranges.
KeyShares sampledShares(const std::vector<std::string>& samples, const std::vector<HashKeyRange>& ranges) {
    constexpr double kNotable = 0.01;
    KeyShares shares{.shards = std::vector<double>(ranges.size()), .hottestKey = 0};
    std::map<std::string, double> frequencies;
    for (const std::string& key : samples) {
        frequencies[key] += 1.0 / static_cast<double>(samples.size());
    }
    double rest = 1;
    for (const auto& [key, share] : frequencies) {
        if (share >= kNotable) {
            shares.shards[shardOf(hashPartitionKey(key), ranges)] += share;
            shares.hottestKey = std::max(shares.hottestKey, share);
            rest -= share;
        }
    }
    spreadByWidth(std::max(0.0, rest), ranges, shares.shards);
    return shares;
}

} // namespace

std::optional<std::vector<HashKeyRange>> shardRanges(const Json& settings) {
    std::vector<HashKeyRange> ranges;
    const auto listed = settings.find("shards");
    if (listed != settings.end() && listed->is_array() && !listed->empty()) {
        for (const Json& shard : *listed) {
            const Result<HashKey> first = parseHashKey(textAt(shard, "starting_hash_key"));
            const Result<HashKey> last = parseHashKey(textAt(shard, "ending_hash_key"));
            if (!first || !last || *last < *first || (!ranges.empty() && *first <= ranges.back().last)) {
                return std::nullopt;
            }
            ranges.push_back({*first, *last});
        }
        return ranges;
    }
    const auto count = static_cast<std::uint32_t>(numberAt(settings, "shard_count", 1));
    for (std::uint32_t i = 0; i < count; ++i) {
        ranges.push_back(evenHashKeyRange(i, count));
    }
    return ranges;
}

KeyShares keySharesOf(const Json& settings, const std::vector<HashKeyRange>& ranges) {
    const Json partitionKey = settings.value("partition_key", Json::object());
    const std::string kind = textAt(partitionKey, "kind");
    if (kind == "uniform" || kind == "round_robin") {
        return sharesOf(evenPopulation(countOf(partitionKey)), ranges);
    }
    if (kind == "hot") {
        return sharesOf(hotPopulation(partitionKey), ranges);
    }
    if (kind == "zipf") {
        return sharesOf(zipfPopulation(partitionKey), ranges);
    }
    const auto hashKeys = partitionKey.find("hash_keys");
    if (kind == "explicit" && hashKeys != partitionKey.end() && hashKeys->is_array()) {
        return explicitShares(*hashKeys, ranges);
    }
    if (const auto samples = kind == "field" ? templateKeys(settings) : std::nullopt) {
        return sampledShares(*samples, ranges);
    }
    KeyShares shares{
        .shards = std::vector<double>(ranges.size()), .hottestKey = 0, .known = kind == "random"};
    spreadByWidth(1.0, ranges, shares.shards);
    return shares;
}

} // namespace millrace::checks
