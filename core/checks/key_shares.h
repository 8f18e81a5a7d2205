// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "model/json.h"

#include <optional>
#include <vector>

namespace millrace::checks {

/// The hash-key ranges of a stream's resolved settings; nothing when they can't be read.
[[nodiscard]] std::optional<std::vector<HashKeyRange>> shardRanges(const Json& settings);

/// How a producer's records spread over the shards of a stream.
struct KeyShares {
    std::vector<double> shards; ///< share of each shard, adding up to 1
    double hottestKey = 0;      ///< share of the most frequent key; 0 when no key comes twice
    bool known = true; ///< false: keys come out of a file's records; then spread by the width of ranges
};

/// `settings` are a producer's, resolved. The 20,000 most frequent keys are hashed; the rest are spread by
/// the width of ranges. Keys that are a field of a template are told from sample records.
[[nodiscard]] KeyShares keySharesOf(const Json& settings, const std::vector<HashKeyRange>& ranges);

} // namespace millrace::checks
