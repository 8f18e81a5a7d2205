// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/open_shards.h"

#include <algorithm>
#include <optional>

namespace millrace {

namespace {

using enum ImportNoteKind;

/// Where the ranges, in ascending order, leave a gap or overlap; nothing when they cover everything once.
std::optional<HashKey> breakOf(const std::vector<HashKeyRange>& ranges) {
    HashKey expected = 0;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const bool isLast = i + 1 == ranges.size();
        if (ranges[i].first != expected || (ranges[i].last == kMaximumHashKey) != isLast) {
            return ranges[i].first != expected ? expected : ranges[i].last;
        }
        expected = ranges[i].last + 1;
    }
    return std::nullopt;
}

/// Whether the ranges are those of a new stream. A few keys of 2^128 more or less, as splits and merges leave
/// them, make no difference.
bool areEven(const std::vector<HashKeyRange>& ranges) {
    constexpr HashKey kTolerance = 1'000'000;
    const auto count = static_cast<std::uint32_t>(ranges.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        const HashKey even = evenHashKeyRange(i, count).first;
        const HashKey own = ranges[i].first;
        if ((own > even ? own - even : even - own) > kTolerance) {
            return false;
        }
    }
    return true;
}

OpenShards withoutList(const StreamFacts& facts, ImportNotes& notes) {
    if (facts.summary && facts.summary->openShards.value_or(0) > 0) {
        const std::int64_t count = *facts.summary->openShards;
        if (count > 1) {
            notes.add(missing,
                      MR_TEXT("import", "What 'aws kinesis list-shards' prints is missing: the hash-key "
                                        "ranges are assumed to be even."));
        }
        return {.count = count};
    }
    return {.isKnown = false};
}

/// The ranges cannot be used: as many even ones as there are.
OpenShards withoutRanges(const StreamFacts& facts, std::int64_t listed, HashKey at, ImportNotes& notes) {
    notes.add(missing,
              facts.shardPages.isCut()
                  ? MR_TEXT("import",
                            "The list of shards has more pages, so that hash keys from %1 on are missing: "
                            "even ranges are assumed.")
                  : MR_TEXT("import",
                            "The open shards leave a gap or overlap at the hash key %1: even ranges are "
                            "assumed. List the shards again while the stream is ACTIVE."),
              {toString(at)});
    const std::int64_t said = facts.summary ? facts.summary->openShards.value_or(0) : 0;
    return {.count = std::max<std::int64_t>({said, listed, 1})};
}

} // namespace

OpenShards openShardsOf(const StreamFacts& facts, ImportNotes& notes) {
    std::vector<HashKeyRange> ranges;
    for (const auto& [id, shard] : facts.shards) {
        if (!shard.isClosed) {
            ranges.push_back(shard.range);
        }
    }
    const std::size_t closed = facts.shards.size() - ranges.size();
    if (closed > 0) {
        notes.add(ignored,
                  closed == 1
                      ? MR_TEXT("import", "One closed shard was left out: it takes no records any more.")
                      : MR_TEXT("import", "%1 closed shards were left out: they take no records any more."),
                  {std::to_string(closed)});
    }
    if (ranges.empty()) {
        return withoutList(facts, notes);
    }
    std::ranges::sort(ranges, {},
                      [](const HashKeyRange& range) { return std::pair(range.first, range.last); });
    const auto count = static_cast<std::int64_t>(ranges.size());
    if (const std::optional<HashKey> at = breakOf(ranges)) {
        return withoutRanges(facts, count, *at, notes);
    }
    const std::int64_t said = facts.summary ? facts.summary->openShards.value_or(count) : count;
    if (said != count) {
        notes.add(
            assumed,
            MR_TEXT("import", "The summary tells of %1 open shards, the list has %2: the list is taken."),
            {std::to_string(said), std::to_string(count)});
    }
    return {.count = count,
            .unevenRanges = areEven(ranges) ? std::vector<HashKeyRange>() : std::move(ranges)};
}

} // namespace millrace
