// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/price_list_usage.h"

#include <algorithm>
#include <string>

namespace millrace {

namespace {

using enum PricedPer;

// Usage types and operations: facts/data-streams.md section 17.1, and the price-list mapping it names
// (https://github.com/infracost/infracost). Those of on-demand Advantage are not published where we could
// read them.
constexpr KnownUsage kKnown[] = {
    {"AmazonKinesis", "Storage-ShardHour", "shardHourStorage", "kinesis.shard_hour", "shard-hour", 1, hour},
    {"AmazonKinesis", "PutRequestPayloadUnits", "PutRequest", "kinesis.put_payload_units_million",
     "million PUT payload units", 1'000'000, request},
    {"AmazonKinesis", "Extended-ShardHour", "shardHourStorage", "kinesis.extended_shard_hour", "shard-hour",
     1, hour},
    {"AmazonKinesis", "LongTermRetention-ByteHrs", "LongTermRetentionByteHrs",
     "kinesis.long_term_retention_gb_month", "GB-month", 1, gigabyteMonth},
    {"AmazonKinesis", "LongTermRetention-ReadBytes", "LongTermRetentionDataRetrieval",
     "kinesis.long_term_retrieval_gb", "GB", 1, gigabyte},
    {"AmazonKinesis", "EnhancedFanoutHour", "ConsumerHour", "kinesis.enhanced_fan_out_shard_hour",
     "consumer-shard-hour", 1, hour},
    {"AmazonKinesis", "ReadBytes", "EnhancedFanoutDataRetrieval", "kinesis.enhanced_fan_out_gb", "GB", 1,
     gigabyte},
    {"AmazonKinesis", "OnDemand-StreamHour", "OnDemandStreamHr", "kinesis.on_demand_stream_hour",
     "stream-hour", 1, hour},
    {"AmazonKinesis", "OnDemand-BilledIncomingBytes", "OnDemandDataIngested", "kinesis.on_demand_in_gb", "GB",
     1, gigabyte},
    {"AmazonKinesis", "OnDemand-BilledOutgoingBytes", "OnDemandDataRetrieval", "kinesis.on_demand_out_gb",
     "GB", 1, gigabyte},
    {"AmazonKinesis", "OnDemand-BilledOutgoingEFOBytes", "OnDemandEFODataRetrieval",
     "kinesis.on_demand_enhanced_fan_out_gb", "GB", 1, gigabyte},
    {"AmazonKinesis", "OnDemand-ExtendedRetention-ByteHrs", "OnDemandExtendedRetentionByteHrs",
     "kinesis.on_demand_extended_retention_gb_month", "GB-month", 1, gigabyteMonth},
    {"AmazonKinesis", "OnDemand-LongTermRetention-ByteHrs", "OnDemandLongTermRetentionByteHrs",
     "kinesis.on_demand_long_term_retention_gb_month", "GB-month", 1, gigabyteMonth},
    {"AmazonS3", "Requests-Tier1", "", "s3.put_requests_thousand", "thousand requests", 1000, request},
};

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes `APN2-`, `EUC1-`, `EU-` and their like off the front: two to four capitals, then at most one digit.
std::string_view withoutRegion(std::string_view usageType) {
    const std::size_t dash = usageType.find('-');
    if (dash == std::string_view::npos) {
        return usageType;
    }
    std::string_view prefix = usageType.substr(0, dash);
    if (!prefix.empty() && isDigit(prefix.back())) {
        prefix.remove_suffix(1);
    }
    const bool isRegion = prefix.size() >= 2 && prefix.size() <= 4 && std::ranges::all_of(prefix, isCapital);
    return isRegion ? usageType.substr(dash + 1) : usageType;
}

} // namespace

const KnownUsage* findKnownUsage(std::string_view service, std::string_view usageType) {
    const std::string_view plain = withoutRegion(usageType);
    const auto* const found = std::ranges::find_if(kKnown, [service, plain](const KnownUsage& known) {
        return known.service == service && known.usageType == plain;
    });
    return found == std::end(kKnown) ? nullptr : found;
}

bool saysPer(std::string_view unit, PricedPer per) {
    std::string word(unit);
    std::ranges::transform(word, word.begin(),
                           [](char c) { return isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto has = [&word](std::string_view part) { return word.find(part) != std::string::npos; };
    const bool isGigabyte = has("gb") || has("gigabyte");
    switch (per) {
    case hour:
        return !isGigabyte && (has("hour") || has("hr"));
    case gigabyte:
        return isGigabyte && !has("mo") && !has("hr") && !has("hour");
    case gigabyteMonth:
        return isGigabyte && has("mo");
    case request:
        return has("request");
    }
    return false;
}

} // namespace millrace
