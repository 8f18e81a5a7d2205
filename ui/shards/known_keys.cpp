// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/known_keys.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace millrace::ui {

namespace {

constexpr std::size_t kMostKeys = 24;
/// Below it a key is no more than the rest.
constexpr double kLeastShare = 0.002;

KnownKey populationKey(std::size_t index, double share) {
    std::string name = "key-" + std::to_string(index);
    const HashKey hash = hashPartitionKey(name);
    return {std::move(name), hash, share};
}

std::vector<KnownKey> equalKeys(std::size_t count, double shareOfAll) {
    std::vector<KnownKey> keys;
    if (count == 0 || shareOfAll / static_cast<double>(count) < kLeastShare) {
        return keys;
    }
    for (std::size_t i = 0; i < std::min(count, kMostKeys); ++i) {
        keys.push_back(populationKey(i, shareOfAll / static_cast<double>(count)));
    }
    return keys;
}

/// Sum of i^-exponent for i from 1 to `count`: the first terms one by one, the rest as an area.
double zipfSum(double count, double exponent) {
    constexpr double kSingle = 1000;
    double sum = 0;
    for (double i = 1; i <= std::min(count, kSingle); ++i) {
        sum += std::pow(i, -exponent);
    }
    if (count > kSingle) {
        const double from = kSingle + 0.5;
        const double to = count + 0.5;
        sum += exponent == 1 ? std::log(to / from)
                             : (std::pow(to, 1 - exponent) - std::pow(from, 1 - exponent)) / (1 - exponent);
    }
    return sum;
}

std::vector<KnownKey> zipfKeys(std::size_t count, double exponent) {
    std::vector<KnownKey> keys;
    const double sum = zipfSum(static_cast<double>(count), exponent);
    for (std::size_t i = 0; i < std::min(count, kMostKeys); ++i) {
        const double share = std::pow(static_cast<double>(i + 1), -exponent) / sum;
        if (share < kLeastShare) {
            break;
        }
        keys.push_back(populationKey(i, share));
    }
    return keys;
}

std::vector<KnownKey> explicitKeys(const Json& hashKeys) {
    std::map<HashKey, double> shares;
    for (const Json& text : hashKeys) {
        if (!text.is_string()) {
            continue;
        }
        if (const Result<HashKey> hash = parseHashKey(text.get<std::string>())) {
            shares[*hash] += 1.0 / static_cast<double>(hashKeys.size());
        }
    }
    std::vector<KnownKey> keys;
    for (const auto& [hash, share] : shares) {
        keys.push_back({{}, hash, share});
    }
    return keys;
}

/// What comes out of a producer now; all alike while none says.
double rateOf(const NodeId& producer, const std::vector<NodeState>& states) {
    const auto found = std::ranges::find(states, producer, &NodeState::node);
    if (found != states.end()) {
        for (const Figure& figure : found->figures) {
            if (figure.unit == Unit::recordsPerSecond) {
                return figure.value;
            }
        }
    }
    return 0;
}

void keepHeaviest(std::vector<KnownKey>& keys) {
    std::ranges::stable_sort(keys, std::greater<>(), &KnownKey::share);
    std::erase_if(keys, [](const KnownKey& key) { return key.share < kLeastShare; });
    if (keys.size() > kMostKeys) {
        keys.resize(kMostKeys);
    }
}

} // namespace

std::vector<KnownKey> knownKeysOf(const Json& partitionKey) {
    const std::string kind = partitionKey.value("kind", std::string());
    const auto count = static_cast<std::size_t>(std::max(partitionKey.value("count", 0.0), 0.0));
    std::vector<KnownKey> keys;
    if (kind == "hot") {
        const auto hot = static_cast<std::size_t>(std::max(partitionKey.value("hot_keys", 1.0), 1.0));
        keys = equalKeys(std::min(hot, count), partitionKey.value("hot_share", 0.0));
    } else if (kind == "zipf") {
        keys = zipfKeys(count, partitionKey.value("exponent", 1.0));
    } else if ((kind == "uniform" || kind == "round_robin") && count <= kMostKeys) {
        keys = equalKeys(count, 1);
    } else if (kind == "explicit" && partitionKey.contains("hash_keys")) {
        keys = explicitKeys(partitionKey["hash_keys"]);
    }
    keepHeaviest(keys);
    return keys;
}

std::vector<KnownKey> knownKeys(const Pipeline& pipeline, const NodeTypes& types, const NodeId& stream,
                                const std::vector<NodeState>& states) {
    struct Source {
        double rate;
        std::vector<KnownKey> keys;
    };

    std::vector<Source> sources;
    double sum = 0;
    for (const Link& link : pipeline.links) {
        const Node* node = link.to.node == stream ? pipeline.findNode(link.from.node) : nullptr;
        const NodeType* type = node ? types.find(node->type) : nullptr;
        if (!type) {
            continue;
        }
        const bool isValid = std::ranges::all_of(validateSettings(type->description.settings, node->settings),
                                                 &SettingProblem::unknownKey);
        if (!isValid) {
            continue;
        }
        const Json settings = resolveSettings(type->description.settings, node->settings);
        const auto key = settings.find("partition_key");
        sources.push_back({rateOf(node->id, states), key != settings.end() && key->is_object()
                                                         ? knownKeysOf(*key)
                                                         : std::vector<KnownKey>()});
        sum += sources.back().rate;
    }
    // Producers draw from the same names: their shares of one key add up.
    std::map<HashKey, KnownKey> merged;
    for (const Source& source : sources) {
        const double part = sum > 0 ? source.rate / sum : 1.0 / static_cast<double>(sources.size());
        for (const KnownKey& key : source.keys) {
            KnownKey& one = merged.try_emplace(key.hash, KnownKey{key.name, key.hash, 0}).first->second;
            one.share += key.share * part;
        }
    }
    std::vector<KnownKey> keys;
    for (auto& [hash, key] : merged) {
        keys.push_back(std::move(key));
    }
    keepHeaviest(keys);
    return keys;
}

} // namespace millrace::ui
