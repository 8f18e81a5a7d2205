// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interop/stream_facts.h"

#include <cstdint>
#include <vector>

namespace millrace {

/// The shards that take records.
struct OpenShards {
    std::int64_t count = 1;
    bool isKnown = true; ///< false: no document says how many there are
    std::vector<HashKeyRange>
        unevenRanges{}; ///< ascending, over the whole space; empty when they are even or not known
};

/// Closed shards are left out. Says in `notes` what was left out or had to be assumed.
[[nodiscard]] OpenShards openShardsOf(const StreamFacts& facts, ImportNotes& notes);

} // namespace millrace
