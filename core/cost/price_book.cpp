// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/price_book.h"

#include "base/number_text.h"
#include "base/time.h"
#include "cost/price_json.h"
#include "embedded/priceBook.h"

#include <algorithm>

namespace millrace {

namespace {

using PriceJson = nlohmann::json;

constexpr std::string_view kEnding = ".json";

Error wrong(std::string where, Text what, Text todo) {
    return {ErrorCode::invalidInput, std::move(where), std::move(what), std::move(todo)};
}

/// `2026-05-01`, `2026-05` or `2026`.
bool isDate(std::string day) {
    if (day.size() == std::string_view("2026").size()) {
        day += "-01";
    }
    if (day.size() == std::string_view("2026-05").size()) {
        day += "-01";
    }
    return day.size() == std::string_view("2026-05-01").size() && parseTimestamp(day).ok();
}

Result<void> checkText(const std::string& value, const char* name, const std::string& where) {
    if (value.empty()) {
        return wrong(where, {MR_TEXT("cost", "\"%1\" is empty"), {name}}, MR_TEXT("cost", "fill it in"));
    }
    return {};
}

Result<void> checkDate(const std::string& value, const std::string& where) {
    if (!isDate(value)) {
        return wrong(where, {MR_TEXT("cost", "%1 is not a date"), {inQuotes(value)}},
                     MR_TEXT("cost", "write it as in 2026-05-01"));
    }
    return {};
}

Result<void> checkTiers(const std::vector<PriceTier>& tiers, const std::string& where) {
    if (!tiers.empty() && !tiers.front().from.isZero()) {
        return wrong(where,
                     {MR_TEXT("cost", "the first tier starts at %1, not at 0"), {tiers.front().from.text()}},
                     MR_TEXT("cost", "let it start at 0"));
    }
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        if (i > 0 && tiers[i].from <= tiers[i - 1].from) {
            return wrong(where,
                         {MR_TEXT("cost", "a tier from %1 follows one from %2"),
                          {tiers[i].from.text(), tiers[i - 1].from.text()}},
                         MR_TEXT("cost", "order the tiers by where they start"));
        }
        if (tiers[i].price < Money()) {
            return wrong(where, {MR_TEXT("cost", "the price %1 is negative"), {tiers[i].price.exactText()}},
                         MR_TEXT("cost", "give a price of 0 or more, or no tiers if it is unknown"));
        }
    }
    return {};
}

Result<void> checkEntry(const PriceEntry& entry, const std::string& where) {
    for (const auto& [value, name] : {std::pair(&entry.unit, "unit"), std::pair(&entry.source, "source")}) {
        if (Result<void> checked = checkText(*value, name, where); !checked) {
            return checked;
        }
    }
    if (Result<void> checked = checkDate(entry.date, where); !checked) {
        return checked;
    }
    return checkTiers(entry.tiers, where);
}

std::string placeOf(const std::string& key) {
    return "entry " + inQuotes(key);
}

/// A text of `object`, which is an object. Numbers are refused too: they would come through floating point.
Result<std::string> textAt(const PriceJson& object, const char* name, const std::string& where) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) {
        return wrong(where, {MR_TEXT("cost", "there is no text \"%1\""), {name}},
                     {MR_TEXT("cost", "give it in quotes, as in \"%1\": \"…\""), {name}});
    }
    return found->get<std::string>();
}

Result<const PriceJson*> listAt(const PriceJson& object, const char* name, const std::string& where) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array()) {
        return wrong(where, {MR_TEXT("cost", "there is no list \"%1\""), {name}},
                     {MR_TEXT("cost", "give it in brackets, as in \"%1\": []"), {name}});
    }
    return &*found;
}

Result<PriceTier> readTier(const PriceJson& json, const std::string& where) {
    if (!json.is_object()) {
        return wrong(where, MR_TEXT("cost", "a tier is not an object"),
                     MR_TEXT("cost", "write it as in {\"from\": \"0\", \"price\": \"0.015\"}"));
    }
    const Result<std::string> from = textAt(json, "from", where);
    const Result<std::string> price = textAt(json, "price", where);
    if (!from || !price) {
        return from ? price.error() : from.error();
    }
    // Both are decimals of up to 12 places, which Money reads exactly.
    const Result<Money> start = Money::parse(*from);
    const Result<Money> amount = Money::parse(*price);
    if (!start) {
        return wrong(where, {MR_TEXT("cost", "a tier cannot start at %1"), {inQuotes(*from)}},
                     MR_TEXT("cost", "write a number such as \"0\" or \"512000\""));
    }
    if (!amount) {
        return amount.error().within(where);
    }
    constexpr std::int64_t kOne = 1'000'000'000'000;
    return PriceTier{Ratio(start->units(), kOne), *amount};
}

Result<PriceEntry> readEntry(const PriceJson& json, std::size_t index) {
    std::string where = "entries[" + std::to_string(index) + "]";
    if (!json.is_object()) {
        return wrong(where, MR_TEXT("cost", "an entry is not an object"),
                     MR_TEXT("cost", "give it a key, a unit, tiers, a source and a date"));
    }
    PriceEntry entry;
    for (const auto& [name, member] :
         {std::pair("key", &PriceEntry::key), std::pair("unit", &PriceEntry::unit),
          std::pair("source", &PriceEntry::source), std::pair("date", &PriceEntry::date)}) {
        Result<std::string> text = textAt(json, name, where);
        if (!text) {
            return text.error();
        }
        entry.*member = std::move(*text);
        where = entry.key.empty() ? where : placeOf(entry.key);
    }
    const Result<const PriceJson*> tiers = listAt(json, "tiers", where);
    if (!tiers) {
        return tiers.error();
    }
    for (const PriceJson& tier : **tiers) {
        Result<PriceTier> read = readTier(tier, where);
        if (!read) {
            return read.error();
        }
        entry.tiers.push_back(*read);
    }
    return entry;
}

Result<void> checkCurrency(const PriceJson& json) {
    const auto found = json.find("currency");
    if (found != json.end() && *found != "USD") {
        return wrong("currency", MR_TEXT("cost", "the prices are not in USD"),
                     MR_TEXT("cost", "give them in US dollars"));
    }
    return {};
}

} // namespace

Result<PriceBook> PriceBook::builtin(std::string_view region) {
    const std::string_view text = embedded::priceBook(std::string(region) + std::string(kEnding));
    if (!text.empty()) {
        return parse(text);
    }
    std::string known;
    for (const std::string& name : builtinRegions()) {
        known += (known.empty() ? "" : ", ") + name;
    }
    return Error{ErrorCode::notFound,
                 "",
                 {MR_TEXT("cost", "there are no prices of the region %1"), {inQuotes(region)}},
                 {MR_TEXT("cost", "choose one of %1, or import a price list"), {known}}};
}

std::vector<std::string> PriceBook::builtinRegions() {
    std::vector<std::string> regions;
    for (const std::string_view file : embedded::priceBookFiles()) {
        regions.emplace_back(file.substr(0, file.size() - kEnding.size()));
    }
    return regions;
}

PriceBook PriceBook::withoutPrices(std::string region) {
    PriceBook book;
    book.m_region = std::move(region);
    return book;
}

Result<PriceBook> PriceBook::parse(std::string_view text) {
    const Result<PriceJson> json = parsePriceJson(text);
    if (!json) {
        return json.error();
    }
    if (!json->is_object()) {
        return wrong("", MR_TEXT("cost", "a price book is an object with a list \"entries\""),
                     MR_TEXT("cost", "check that it is a price book"));
    }
    const Result<std::string> region = textAt(*json, "region", "");
    const Result<std::string> version = textAt(*json, "version", "");
    const Result<std::string> date = textAt(*json, "date", "");
    for (const Result<std::string>* part : {&region, &version, &date}) {
        if (!*part) {
            return part->error();
        }
    }
    if (Result<void> currency = checkCurrency(*json); !currency) {
        return currency.error();
    }
    const Result<const PriceJson*> list = listAt(*json, "entries", "");
    if (!list) {
        return list.error();
    }
    std::vector<PriceEntry> entries;
    for (const PriceJson& item : **list) {
        Result<PriceEntry> entry = readEntry(item, entries.size());
        if (!entry) {
            return entry.error();
        }
        entries.push_back(std::move(*entry));
    }
    return make(*region, *version, *date, std::move(entries));
}

Result<PriceBook> PriceBook::make(std::string region, std::string version, std::string date,
                                  std::vector<PriceEntry> entries) {
    for (const auto& [value, name] : {std::pair(&region, "region"), std::pair(&version, "version")}) {
        if (Result<void> checked = checkText(*value, name, ""); !checked) {
            return checked.error();
        }
    }
    if (Result<void> checked = checkDate(date, "date"); !checked) {
        return checked.error();
    }
    PriceBook book;
    book.m_region = std::move(region);
    book.m_version = std::move(version);
    book.m_date = std::move(date);
    std::size_t index = 0;
    for (PriceEntry& entry : entries) {
        if (Result<void> key = checkText(entry.key, "key", "entries[" + std::to_string(index) + "]"); !key) {
            return key.error();
        }
        const std::string where = placeOf(entry.key);
        if (Result<void> checked = checkEntry(entry, where); !checked) {
            return checked.error();
        }
        std::string key = entry.key;
        if (!book.m_entries.emplace(std::move(key), std::move(entry)).second) {
            return wrong(where, MR_TEXT("cost", "the entry occurs twice"),
                         MR_TEXT("cost", "remove one of them"));
        }
        ++index;
    }
    return book;
}

const PriceEntry* PriceBook::find(std::string_view key) const {
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : &found->second;
}

std::string formatPriceBook(const PriceBook& book) {
    using nlohmann::ordered_json;
    ordered_json entries = ordered_json::array();
    for (const auto& [key, entry] : book.entries()) {
        ordered_json tiers = ordered_json::array();
        for (const PriceTier& tier : entry.tiers) {
            tiers.push_back({{"from", tier.from.text(Money::kDecimals)}, {"price", tier.price.exactText()}});
        }
        entries.push_back({{"key", key},
                           {"unit", entry.unit},
                           {"tiers", std::move(tiers)},
                           {"source", entry.source},
                           {"date", entry.date}});
    }
    const ordered_json object = {{"region", book.region()},
                                 {"version", book.version()},
                                 {"date", book.date()},
                                 {"currency", "USD"},
                                 {"entries", std::move(entries)}};
    return object.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace millrace
