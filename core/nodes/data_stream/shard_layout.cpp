// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/shard_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace millrace::data_stream {

namespace {

Error problem(std::size_t index, TextSource what, std::vector<std::string> arguments = {}) {
    return {ErrorCode::invalidInput, fmt::format("shards[{}]", index), Text(what, std::move(arguments)),
            MR_TEXT("engine",
                    "give ranges that follow one another from 0 to 340282366920938463463374607431768211455")};
}

Result<HashKeyRange> rangeOf(const Json& shard, std::size_t index) {
    Result<HashKey> first = parseHashKey(shard["starting_hash_key"].get<std::string>());
    Result<HashKey> last = parseHashKey(shard["ending_hash_key"].get<std::string>());
    if (!first || !last) {
        const Error& error = first ? last.error() : first.error();
        return error.within(
            fmt::format("shards[{}].{}", index, first ? "ending_hash_key" : "starting_hash_key"));
    }
    if (*first > *last) {
        return problem(index, MR_TEXT("engine", "ends before it starts"));
    }
    return HashKeyRange{*first, *last};
}

} // namespace

std::string shardIdOf(std::uint32_t index) {
    return fmt::format("shardId-{:012}", index);
}

Result<std::vector<HashKeyRange>> shardRangesOf(const Json& settings) {
    std::vector<HashKeyRange> ranges;
    const auto given = settings.find("shards");
    if (given == settings.end() || given->empty()) {
        const auto count = settings["shard_count"].get<std::uint32_t>();
        for (std::uint32_t i = 0; i < count; ++i) {
            ranges.push_back(evenHashKeyRange(i, count));
        }
        return ranges;
    }
    for (std::size_t i = 0; i < given->size(); ++i) {
        Result<HashKeyRange> range = rangeOf((*given)[i], i);
        if (!range) {
            return range.error();
        }
        if (range->first != (ranges.empty() ? HashKey{0} : ranges.back().last + 1)) {
            return problem(i,
                           MR_TEXT("engine", "starts at %1, which is not right behind the range before it"),
                           {toString(range->first)});
        }
        ranges.push_back(*range);
        if (range->last == kMaximumHashKey && i + 1 < given->size()) {
            return problem(i + 1, MR_TEXT("engine", "comes after the end of the hash-key space"));
        }
    }
    if (ranges.back().last != kMaximumHashKey) {
        return problem(ranges.size() - 1,
                       MR_TEXT("engine", "ends at %1, before the end of the hash-key space"),
                       {toString(ranges.back().last)});
    }
    return ranges;
}

std::string sequenceNumberOf(std::uint32_t shard, WallTime shardCreated, std::uint64_t index,
                             WallTime arrival) {
    const auto seconds = [](WallTime time) {
        return static_cast<std::uint64_t>(
            std::max<std::int64_t>(0, time.time_since_epoch() / std::chrono::seconds(1)));
    };
    // In hex: 2, shard creation (9 digits), last digit of the shard's index, sequence (16), one byte, arrival
    // (9), shard (8), 2.
    const std::uint64_t created = seconds(shardCreated) & 0xfffffffffULL;
    const std::uint64_t arrived = seconds(arrival) & 0xfffffffffULL;
    // The same 47 digits as three limbs of 64 bits, highest first: 15 + 16 + 16 digits.
    const std::uint64_t high =
        (2ULL << 56U) | (created << 20U) | (std::uint64_t{shard & 0xfU} << 16U) | (index >> 48U);
    const std::uint64_t middle = (index << 16U) | (arrived >> 28U);
    const std::uint64_t low = (arrived << 36U) | (std::uint64_t{shard} << 4U) | 2U;
    std::array<std::uint64_t, 3> limbs{high, middle, low};
    constexpr std::uint64_t kChunk = 1'000'000'000'000'000'000ULL;
    std::array<std::uint64_t, 4> parts{};
    for (std::uint64_t& part : parts) {
        UInt128 rest = 0;
        for (std::uint64_t& limb : limbs) {
            const UInt128 value = (rest << 64U) | limb;
            limb = static_cast<std::uint64_t>(value / kChunk);
            rest = value % kChunk;
        }
        part = static_cast<std::uint64_t>(rest);
    }
    std::string decimal = fmt::format("{:018}{:018}{:018}{:018}", parts[3], parts[2], parts[1], parts[0]);
    decimal.erase(0, std::min(decimal.find_first_not_of('0'), decimal.size() - 1));
    return decimal;
}

} // namespace millrace::data_stream
