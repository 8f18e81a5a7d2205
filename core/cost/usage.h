// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/int128.h"
#include "base/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace millrace {

/// Whether a quantity comes from time passing (shard-hours) or from traffic (payload units): a month scales
/// both, but a report shows them apart.
enum class MeterKind { fixed, usage };

/// One billing dimension of a node type, said once beside the node.
struct MeterDescription {
    std::string dimension{}; ///< `shard_hours`, `put_payload_units`…; contract, section 3
    TextSource title{};
    std::string unit{};         ///< as shown after the quantity: `shard-hour`
    std::int64_t baseUnits = 1; ///< usage is counted in unit / baseUnits: 3600 for hours counted in seconds
    MeterKind kind = MeterKind::usage;
    std::string priceKey{};      ///< entry of the price book: `kinesis.shard_hour`
    std::int64_t priceUnits = 1; ///< the price book's price is for so many units (1,000,000 payload units)
    TextSource formula{};        ///< in words: how usage is counted and rounded
    std::string source{};        ///< page that states the rule

    /// Not empty: usage is what the account has committed itself to, and the line bills what the usage of
    /// these dimensions, over all nodes together, falls short of it. Of several nodes that report the
    /// commitment the one with most of it counts: it is the account's, not theirs.
    std::vector<std::string> commitmentOver{};
};

/// Metered use of one dimension by one node, an exact integer in base units.
struct Usage {
    NodeId node{};
    std::string dimension{};
    Int128 quantity = 0;
    friend bool operator==(const Usage&, const Usage&) = default;
};

} // namespace millrace
