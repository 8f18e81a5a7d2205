// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "base/result.h"
#include "base/time.h"
#include "model/json.h"

#include <cstdint>
#include <string>
#include <vector>

namespace millrace::data_stream {

/// `shardId-` and 12 digits (facts/data-streams.md, section 1).
[[nodiscard]] std::string shardIdOf(std::uint32_t index);

/// The hash-key ranges of a stream's resolved settings: those of `shards`, or `shard_count` even ones.
/// Errors: a key that is none, a range that is empty, gaps or overlaps, a space that is not covered.
[[nodiscard]] Result<std::vector<HashKeyRange>> shardRangesOf(const Json& settings);

/// A sequence number in the layout that the service's numbers have been seen to have (facts/data-streams.md,
/// section 10): 56 decimal digits that grow within a shard.
[[nodiscard]] std::string sequenceNumberOf(std::uint32_t shard, WallTime shardCreated, std::uint64_t index,
                                           WallTime arrival);

} // namespace millrace::data_stream
