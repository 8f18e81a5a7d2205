// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace millrace {

/// What a price is for, as a price list says it in its own words (`ShardHour`, `StreamHr`, `GB-Mo`…).
enum class PricedPer { hour, gigabyte, gigabyteMonth, request };

/// A usage type of a price list that the price book has a key for.
struct KnownUsage {
    std::string_view service;   ///< `AmazonKinesis`
    std::string_view usageType; ///< without the region's prefix
    std::string_view operation;
    std::string_view key;  ///< of the price book
    std::string_view unit; ///< of the price book
    std::int64_t units;    ///< how many of the price list's units are one of the price book's
    PricedPer per;
};

/// Null when it is none that we know. The usage type may carry a region's prefix, such as `APN2-`.
[[nodiscard]] const KnownUsage* findKnownUsage(std::string_view service, std::string_view usageType);

/// Whether a price list's word for its unit says `per`.
[[nodiscard]] bool saysPer(std::string_view unit, PricedPer per);

} // namespace millrace
