// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost/price_book.h"
#include "cost/usage.h"

#include "base/time.h"

#include <string>
#include <vector>

namespace millrace {

/// One line of the bill: quantity x unit price = amount, for the simulated window, an hour and a month.
struct CostLine {
    NodeId node;
    std::string dimension;
    Text title;
    MeterKind kind = MeterKind::usage;
    std::string unit;
    Ratio quantity;
    Ratio hourlyQuantity;
    Ratio monthlyQuantity;
    bool known = true; ///< false: no price in the book; the amounts below are then zero and not shown
    Money unitPrice;   ///< of one `unit`; of the tier that the month's last unit falls into
    std::string tier;  ///< "" for one flat price, else which tier in words
    Money amount;      ///< rounded once to what is shown, see kShownDecimals
    Money hourlyAmount;
    Money monthlyAmount;
    Text formula;
    std::string source;
    std::string priceDate;
};

/// Amounts are shown with so many decimals when below one dollar (others with 2); a shown total is the sum of
/// the shown lines.
inline constexpr int kShownDecimals = 6;

/// An itemised bill (DESIGN, section 5). Lines in the order of the usage given.
struct CostEstimate {
    std::string currency = "USD";
    std::string region;
    std::string priceBookVersion;
    std::string priceBookDate;
    int monthHours = 730;
    Duration window{};
    std::vector<CostLine> lines;
    Money windowTotal;
    Money hourlyTotal;
    Money monthlyTotal;
    std::vector<std::string> unknown; ///< `node: dimension` of lines without a price
};

/// One usage with its meter.
struct MeteredUsage {
    Usage usage;
    const MeterDescription* meter = nullptr; ///< never null
};

/// Prices what was metered in `window` (above zero). A month is window usage x monthHours / window, exactly;
/// tiers apply to the month, and the window's share of a tiered price is proportional.
[[nodiscard]] CostEstimate estimateCost(const std::vector<MeteredUsage>& usages, const PriceBook& book,
                                        Duration window, int monthHours);

/// An amount as the estimate shows it: locale-free digits, 2 decimals, or more for small amounts.
[[nodiscard]] std::string shownAmount(const Money& amount);

} // namespace millrace
