// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cost/price_book.h"

#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// A price list as AWS publishes it: an offer file of the bulk API, or what `aws pricing get-products` prints
/// (also a list of its products, or one alone).
/// Shape: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/reading-an-offer.html
struct PriceListFile {
    std::string name; ///< for messages
    std::string text;
};

/// A price that went into the book.
struct ImportedPrice {
    std::string key; ///< of the book's entry
    std::string sku;
    std::string usageType;
};

/// A product of the price lists that did not go into the book.
struct SkippedProduct {
    std::string sku;
    std::string usageType; ///< empty when the product names none
    Text reason;           ///< why, the same text for the same reason
};

struct PriceImport {
    PriceBook book;
    std::vector<ImportedPrice> understood; ///< by key
    std::vector<SkippedProduct> skipped;   ///< in the order of the files
};

/// Makes a price book of `region`, or of the only region of the files if that is empty. Usage types that are
/// not recognised are skipped, never guessed. Of two prices for the same the newer one counts.
/// Errors name the file or the SKU: no price list, several regions and none chosen, nothing for the region,
/// two different prices of the same day for the same.
[[nodiscard]] Result<PriceImport> importPriceLists(const std::vector<PriceListFile>& files,
                                                   std::string_view region);

} // namespace millrace
