// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// One step of a price: holds from `from` units a month on, in units of the entry.
struct PriceTier {
    Ratio from;
    Money price;
    friend bool operator==(const PriceTier&, const PriceTier&) = default;
};

/// A published price. An entry without tiers is known to exist and its price unknown: it is never zero.
struct PriceEntry {
    std::string key;
    std::string unit;
    std::vector<PriceTier> tiers; ///< ascending, the first from 0
    std::string source;
    std::string date; ///< ISO 8601: a day, or the month or year alone when the source says no more
    friend bool operator==(const PriceEntry&, const PriceEntry&) = default;
};

/// Prices of one region with their sources.
class PriceBook {
public:
    /// The book that ships with the program; unknown regions answer with an error that lists the known ones.
    [[nodiscard]] static Result<PriceBook> builtin(std::string_view region);

    /// Regions that builtin() knows.
    [[nodiscard]] static std::vector<std::string> builtinRegions();

    /// A book of a region of which no price is known. It has no version and no date.
    [[nodiscard]] static PriceBook withoutPrices(std::string region);

    /// Reads a book from JSON text (the form of resources/prices/*.json). Errors name the entry.
    [[nodiscard]] static Result<PriceBook> parse(std::string_view text);

    /// A book of these prices. Errors name the entry: an empty region, version, key, unit or source, a date
    /// that is none, a key twice, tiers that don't ascend from 0, a negative price.
    [[nodiscard]] static Result<PriceBook> make(std::string region, std::string version, std::string date,
                                                std::vector<PriceEntry> entries);

    [[nodiscard]] const std::string& region() const { return m_region; }

    [[nodiscard]] const std::string& version() const { return m_version; }

    [[nodiscard]] const std::string& date() const { return m_date; }

    /// Null when the book has no such entry: the price is unknown.
    [[nodiscard]] const PriceEntry* find(std::string_view key) const;

    [[nodiscard]] const std::map<std::string, PriceEntry, std::less<>>& entries() const { return m_entries; }

private:
    std::string m_region;
    std::string m_version;
    std::string m_date;
    std::map<std::string, PriceEntry, std::less<>> m_entries;
};

/// The book as JSON text that PriceBook::parse() reads back to the same: entries by key, two-space indent, a
/// newline at the end.
[[nodiscard]] std::string formatPriceBook(const PriceBook& book);

} // namespace millrace
