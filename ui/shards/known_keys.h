// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "base/ids.h"
#include "engine/node_type.h"
#include "engine/snapshot.h"
#include "model/pipeline.h"

#include <string>
#include <vector>

namespace millrace::ui {

/// A partition key of which the project tells how much of the records it gets.
struct KnownKey {
    std::string name; ///< as records carry it; empty for an explicit hash key
    HashKey hash = 0;
    double share = 0; ///< of the records that the stream gets, 0 to 1
};

/// The heaviest keys (at most 24) of the producers that feed `stream`, as their settings say: hot keys, the
/// first of a Zipf distribution, few keys in turn. Producers count by what they generate now.
[[nodiscard]] std::vector<KnownKey> knownKeys(const Pipeline& pipeline, const NodeTypes& types,
                                              const NodeId& stream, const std::vector<NodeState>& states);

/// The same of one resolved `partition_key`; shares are of the records of its producer.
[[nodiscard]] std::vector<KnownKey> knownKeysOf(const Json& partitionKey);

} // namespace millrace::ui
