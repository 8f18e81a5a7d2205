// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/key_space.h"

#include "base/deterministic_math.h"
#include "base/int128.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace millrace::producer {

namespace {

constexpr std::size_t kUuidLength = 36;

/// Length of `key-<i>`, for many: one power of ten after the other, so that the compiler can do several keys
/// at once.
void fillLengths(std::span<const std::uint32_t> keys, std::uint32_t population,
                 std::span<std::uint16_t> lengths) {
    constexpr std::uint16_t kShortest = 5; // "key-0"
    std::ranges::fill(lengths, kShortest);
    for (std::uint64_t power = 10; power < population; power *= 10) {
        const auto least = static_cast<std::uint32_t>(power);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            lengths[i] = static_cast<std::uint16_t>(lengths[i] + (keys[i] >= least ? 1 : 0));
        }
    }
}

} // namespace

Result<KeySpace> KeySpace::make(const Json& setting, RandomStream draws) {
    KeySpace space;
    space.m_draws = draws;
    const std::string kind = setting["kind"].get<std::string>();
    if (const auto count = setting.find("count"); count != setting.end()) {
        space.m_population = count->get<std::uint32_t>();
    }
    if (kind == "uniform") {
        space.m_kind = Kind::uniform;
    } else if (kind == "round_robin") {
        space.m_kind = Kind::roundRobin;
    } else if (kind == "zipf") {
        space.m_kind = Kind::zipf;
        space.buildZipf(setting["exponent"].get<double>());
    } else if (kind == "hot") {
        space.m_kind = Kind::hot;
        space.m_hotKeys = std::min(setting["hot_keys"].get<std::uint32_t>(), space.m_population);
        space.m_hotShare = setting["hot_share"].get<double>();
    } else if (kind == "explicit") {
        space.m_kind = Kind::explicitHash;
        Result<std::vector<HashKey>> hashKeys = hashKeysOf(setting);
        if (!hashKeys) {
            return hashKeys.error();
        }
        space.m_explicit = std::move(*hashKeys);
        space.m_population = static_cast<std::uint32_t>(space.m_explicit.size());
    }
    return space;
}

Result<std::vector<HashKey>> KeySpace::hashKeysOf(const Json& setting) {
    std::vector<HashKey> hashKeys;
    for (const Json& text : setting["hash_keys"]) {
        Result<HashKey> hash = parseHashKey(text.get<std::string>());
        if (!hash) {
            return hash.error().within(fmt::format("partition_key.hash_keys[{}]", hashKeys.size()));
        }
        hashKeys.push_back(*hash);
    }
    if (hashKeys.empty()) {
        return Error{ErrorCode::invalidInput, "partition_key.hash_keys",
                     MR_TEXT("settings", "holds no hash key"), MR_TEXT("settings", "give at least one")};
    }
    return hashKeys;
}

void KeySpace::buildZipf(double exponent) {
    const std::size_t count = m_population;
    std::vector<double> weights(count);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        weights[i] = deterministicPow(static_cast<double>(i + 1), -exponent);
        sum += weights[i];
    }
    // Vose's way: pair a slot that is less than full with one that is more.
    std::vector<std::uint32_t> small;
    std::vector<std::uint32_t> large;
    for (std::size_t i = 0; i < count; ++i) {
        weights[i] *= static_cast<double>(count) / sum;
        (weights[i] < 1 ? small : large).push_back(static_cast<std::uint32_t>(i));
    }
    m_slots.resize(count);
    constexpr double kFull = 4294967296.0;
    const auto keep = [](double share) {
        return static_cast<std::uint32_t>(std::min(share * kFull, kFull - 1));
    };
    while (!small.empty() && !large.empty()) {
        const std::uint32_t less = small.back();
        const std::uint32_t more = large.back();
        small.pop_back();
        m_slots[less] = {keep(weights[less]), more};
        weights[more] -= 1 - weights[less];
        if (weights[more] < 1) {
            large.pop_back();
            small.push_back(more);
        }
    }
    for (const auto* rest : {&small, &large}) {
        for (const std::uint32_t slot : *rest) {
            m_slots[slot] = {UINT32_MAX, slot};
        }
    }
}

std::uint32_t KeySpace::zipfKeyOf(std::uint64_t draw) const {
    // One draw gives both: the slot is the high part of the product, its low part is uniform again.
    const UInt128 product = UInt128{draw} * m_population;
    const auto slot = static_cast<std::uint32_t>(product >> 64U);
    const auto rest = static_cast<std::uint32_t>(static_cast<std::uint64_t>(product) >> 32U);
    const Slot& drawn = m_slots[slot];
    // Without a branch: which of the two it is cannot be foretold.
    const std::uint32_t keeps = 0U - static_cast<std::uint32_t>(rest <= drawn.keep);
    return (slot & keeps) | (drawn.alias & ~keeps);
}

void KeySpace::fillZipf(std::uint64_t first, std::span<std::uint32_t> keys) const {
    // A large table lies outside of the caches: all slots of a block are on their way before the first is
    // looked at.
    constexpr std::size_t kBlock = 128;
    std::array<std::uint64_t, kBlock> draws{};
    for (std::size_t begin = 0; begin < keys.size(); begin += kBlock) {
        const std::size_t size = std::min(kBlock, keys.size() - begin);
        for (std::size_t i = 0; i < size; ++i) {
            draws[i] = m_draws.bits(first + begin + i);
            __builtin_prefetch(&m_slots[static_cast<std::size_t>((UInt128{draws[i]} * m_population) >> 64U)]);
        }
        for (std::size_t i = 0; i < size; ++i) {
            keys[begin + i] = zipfKeyOf(draws[i]);
        }
    }
}

std::uint32_t KeySpace::index(std::uint64_t ordinal) const {
    switch (m_kind) {
    case Kind::random:
        return 0;
    case Kind::uniform:
    case Kind::explicitHash:
        return static_cast<std::uint32_t>(m_draws.below(ordinal, m_population));
    case Kind::zipf:
        return zipfKeyOf(m_draws.bits(ordinal));
    case Kind::roundRobin:
        return static_cast<std::uint32_t>(ordinal % m_population);
    case Kind::hot:
        break;
    }
    const RandomStream second = m_draws.child(ordinal);
    const bool hot = m_hotKeys == m_population || m_draws.unit(ordinal) < m_hotShare;
    return static_cast<std::uint32_t>(hot ? second.below(0, std::max(m_hotKeys, 1U))
                                          : m_hotKeys + second.below(0, m_population - m_hotKeys));
}

void KeySpace::fill(std::uint64_t first, std::span<std::uint32_t> keys,
                    std::span<std::uint16_t> lengths) const {
    if (m_kind == Kind::random) {
        std::ranges::fill(keys, 0U);
        std::ranges::fill(lengths, static_cast<std::uint16_t>(kUuidLength));
        return;
    }
    if (m_kind == Kind::zipf) {
        fillZipf(first, keys);
    } else {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            keys[i] = index(first + i);
        }
    }
    fillLengths(keys, m_population, lengths);
}

void KeySpace::appendUuid(std::uint64_t ordinal, std::string& out) const {
    static constexpr std::string_view kHex = "0123456789abcdef";
    const RandomStream draws = m_draws.child(ordinal);
    const std::array<std::uint64_t, 2> halves = {(draws.bits(0) & ~0xf000ULL) | 0x4000ULL, // version 4
                                                 (draws.bits(1) & ~(3ULL << 62U)) |
                                                     (2ULL << 62U)}; // variant 1
    for (unsigned digit = 0; digit < 32; ++digit) {
        if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
            out.push_back('-');
        }
        out.push_back(kHex[(halves[digit / 16] >> (60U - 4U * (digit % 16))) & 0xfU]);
    }
}

std::string KeySpace::text(std::uint64_t ordinal) const {
    std::string out;
    if (m_kind == Kind::random) {
        appendUuid(ordinal, out);
    } else {
        out = fmt::format("key-{}", index(ordinal));
    }
    return out;
}

HashKey KeySpace::hash(std::uint32_t key) const {
    return m_kind == Kind::explicitHash ? m_explicit[key] : hashPartitionKey(fmt::format("key-{}", key));
}

void KeySpace::hashRandom(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const {
    std::string texts;
    texts.reserve(ordinals.size() * kUuidLength);
    for (const std::uint64_t ordinal : ordinals) {
        appendUuid(ordinal, texts);
    }
    hashPartitionKeys(texts, kUuidLength, hashes);
}

} // namespace millrace::producer
