// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/price_list.h"

#include "base/number_text.h"
#include "base/time.h"
#include "interop/price_list_usage.h"
#include "model/json.h"
#include "model/json_access.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace millrace {

namespace {

/// The day of `2026-11-01T00:00:00Z`; empty when it is none.
std::string dayAt(const Json& object, const char* name) {
    constexpr std::size_t kDayLength = 10;
    const std::string day = textMemberOf(object, name).substr(0, kDayLength);
    return parseTimestamp(day) ? day : std::string();
}

/// What an offer file says about itself, or a product of get-products about the offer that it is of.
struct Offer {
    std::string service;
    std::string version;
    std::string day;
};

/// A price that a file has, of whatever region.
struct Found {
    std::string region;
    std::string sku;
    std::string usageType;
    Offer offer;
    PriceEntry entry;
};

/// A decimal of up to 12 places, with as many zeros behind them as it likes.
std::optional<Money> decimalOf(std::string text) {
    const std::size_t point = text.find('.');
    while (point != std::string::npos && text.size() > point + 2 && text.back() == '0') {
        text.pop_back();
    }
    const Result<Money> number = Money::parse(text);
    return number ? std::optional(*number) : std::nullopt;
}

/// One price dimension, still in the price list's units.
struct Step {
    Money begin;
    std::optional<Money> end; ///< none: without end
    Money price;
};

/// The step, or why it cannot be used.
struct StepOrReason {
    std::optional<Step> step;
    Text reason;
};

StepOrReason stepOf(const Json& dimension, const KnownUsage& usage) {
    if (const std::string unit = textMemberOf(dimension, "unit"); !saysPer(unit, usage.per)) {
        return {{}, {MR_TEXT("interop", "is priced per %1, which is not understood"), {inQuotes(unit)}}};
    }
    const std::optional<Money> price = decimalOf(textMemberOf(memberOf(dimension, "pricePerUnit"), "USD"));
    if (!price || *price < Money()) {
        return {{}, MR_TEXT("interop", "has no price in USD")};
    }
    const std::string begin = textMemberOf(dimension, "beginRange");
    const std::string end = textMemberOf(dimension, "endRange");
    Step step{.begin = {}, .end = {}, .price = *price};
    const std::optional<Money> first = begin.empty() ? Money() : decimalOf(begin);
    if (!end.empty() && end != "Inf") {
        step.end = decimalOf(end);
    }
    if (!first || (!step.end && !end.empty() && end != "Inf")) {
        return {{}, MR_TEXT("interop", "has a range that is not understood")};
    }
    step.begin = *first;
    return {step, {}};
}

/// Whether the steps, in order, cover everything from zero on.
bool coversAll(const std::vector<Step>& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool isLast = i + 1 == steps.size();
        const bool joins = isLast ? !steps[i].end : steps[i].end == steps[i + 1].begin;
        if (!joins) {
            return false;
        }
    }
    return !steps.empty() && steps.front().begin == Money();
}

/// The term of the latest date: a price list may hold one that ended. Null when there is none.
const Json* newestTerm(const Json& terms) {
    const Json* newest = nullptr;
    if (terms.is_object()) {
        for (const Json& term : terms) {
            if (newest == nullptr || dayAt(term, "effectiveDate") > dayAt(*newest, "effectiveDate")) {
                newest = &term;
            }
        }
    }
    return newest;
}

/// Fills in the tiers, or says why it cannot.
std::optional<Text> readTiers(const Json& term, const KnownUsage& usage, std::vector<PriceTier>& tiers) {
    const Json& dimensions = memberOf(term, "priceDimensions");
    std::vector<Step> steps;
    if (dimensions.is_object()) {
        for (const Json& dimension : dimensions) {
            StepOrReason read = stepOf(dimension, usage);
            if (!read.step) {
                return std::move(read.reason);
            }
            steps.push_back(*read.step);
        }
    }
    std::ranges::sort(steps, {}, &Step::begin);
    if (!coversAll(steps)) {
        return MR_TEXT("interop", "has tiers that do not cover everything from zero on");
    }
    constexpr std::int64_t kOne = 1'000'000'000'000;
    for (const Step& step : steps) {
        tiers.push_back({Ratio(step.begin.units(), kOne) / Ratio(usage.units),
                         Money::of(Ratio(usage.units), step.price)});
    }
    return {};
}

class Importer {
public:
    Result<void> addFile(const PriceListFile& file) {
        const Result<Json> json = parseJson(file.text);
        if (!json) {
            return json.error().within(file.name);
        }
        Result<void> added = addDocument(*json);
        return added ? added : Result<void>(added.error().within(file.name));
    }

    Result<PriceImport> finish(std::string_view wanted) {
        const Result<std::string> region = chooseRegion(wanted);
        if (!region) {
            return region.error();
        }
        std::map<std::string, const Found*> chosen;
        for (const Found& found : m_found) {
            if (Result<void> taken = take(found, *region, chosen); !taken) {
                return taken.error();
            }
        }
        return makeImport(*region, chosen);
    }

private:
    Result<void> addDocument(const Json& json) {
        if (memberOf(json, "products").is_object()) {
            addOfferFile(json);
            return {};
        }
        if (memberOf(json, "product").is_object()) {
            const Offer offer{textMemberOf(json, "serviceCode"), textMemberOf(json, "version"),
                              dayAt(json, "publicationDate")};
            const Json& product = memberOf(json, "product");
            addProduct(textMemberOf(product, "sku"), product, memberOf(memberOf(json, "terms"), "OnDemand"),
                       offer);
            return {};
        }
        const Json& list = json.is_array() ? json : memberOf(json, "PriceList");
        if (!list.is_array()) {
            return Error{ErrorCode::invalidInput, "", MR_TEXT("interop", "this is not an AWS price list"),
                         MR_TEXT("interop", "give an offer file, or what 'aws pricing get-products' prints")};
        }
        return addList(list);
    }

    /// get-products gives its products as texts of JSON.
    Result<void> addList(const Json& list) {
        std::size_t index = 0;
        for (const Json& item : list) {
            const std::string where = "PriceList[" + std::to_string(index++) + "]";
            const Result<Json> product =
                item.is_string() ? parseJson(item.get_ref<const std::string&>()) : Result<Json>(item);
            if (!product) {
                return product.error().within(where);
            }
            if (!memberOf(*product, "product").is_object()) {
                return Error{
                    ErrorCode::invalidInput, where, MR_TEXT("interop", "this is not a product"),
                    MR_TEXT("interop", "give an offer file, or what 'aws pricing get-products' prints")};
            }
            if (Result<void> added = addDocument(*product); !added) {
                return added.error().within(where);
            }
        }
        return {};
    }

    void addOfferFile(const Json& json) {
        const Offer offer{textMemberOf(json, "offerCode"), textMemberOf(json, "version"),
                          dayAt(json, "publicationDate")};
        const Json& terms = memberOf(memberOf(json, "terms"), "OnDemand");
        for (const auto& [sku, product] : memberOf(json, "products").items()) {
            addProduct(sku, product, memberOf(terms, sku.c_str()), offer);
        }
    }

    void addProduct(const std::string& sku, const Json& product, const Json& terms, const Offer& offer) {
        Found found{.region = {}, .sku = sku, .usageType = {}, .offer = offer, .entry = {}};
        if (std::optional<Text> reason = read(memberOf(product, "attributes"), terms, found)) {
            skip(found, std::move(*reason));
        } else {
            m_found.push_back(std::move(found));
        }
    }

    /// Fills in `found`, or says why the product cannot be used.
    static std::optional<Text> read(const Json& attributes, const Json& terms, Found& found) {
        found.region = textMemberOf(attributes, "regionCode");
        found.usageType = textMemberOf(attributes, "usagetype");
        if (std::string service = textMemberOf(attributes, "servicecode"); !service.empty()) {
            found.offer.service = std::move(service);
        }
        const KnownUsage* usage = findKnownUsage(found.offer.service, found.usageType);
        if (usage == nullptr) {
            return MR_TEXT("interop", "has a usage type that the price book has no entry for");
        }
        if (found.region.empty()) {
            return MR_TEXT("interop", "names no region");
        }
        const std::string operation = textMemberOf(attributes, "operation");
        if (!operation.empty() && operation != usage->operation) {
            return MR_TEXT("interop", "is for another operation than the price book's entry");
        }
        const Json* term = newestTerm(terms);
        if (term == nullptr) {
            return MR_TEXT("interop", "has no on-demand price");
        }
        PriceEntry& entry = found.entry;
        entry.key = usage->key;
        entry.unit = usage->unit;
        entry.source = "AWS price list " + found.offer.service + ", SKU " + found.sku;
        entry.date = dayAt(*term, "effectiveDate");
        if (entry.date.empty()) {
            entry.date = found.offer.day;
        }
        if (entry.date.empty()) {
            return MR_TEXT("interop", "has no date");
        }
        return readTiers(*term, *usage, entry.tiers);
    }

    void skip(const Found& found, Text reason) {
        m_skipped.push_back({found.sku, found.usageType, std::move(reason)});
    }

    [[nodiscard]] Result<std::string> chooseRegion(std::string_view wanted) const {
        std::set<std::string> regions;
        for (const Found& found : m_found) {
            regions.insert(found.region);
        }
        std::string list;
        for (const std::string& region : regions) {
            list += (list.empty() ? "" : ", ") + region;
        }
        if (regions.empty()) {
            return Error{
                ErrorCode::invalidInput, "",
                MR_TEXT("interop", "the price lists have no price that a price book has an entry for"),
                MR_TEXT("interop", "import the list of AmazonKinesis or AmazonS3")};
        }
        if (wanted.empty() && regions.size() > 1) {
            return Error{ErrorCode::invalidInput,
                         "",
                         {MR_TEXT("interop", "the price lists are of several regions: %1"), {list}},
                         MR_TEXT("interop", "choose one with --region")};
        }
        std::string region = wanted.empty() ? *regions.begin() : std::string(wanted);
        if (!regions.contains(region)) {
            return Error{
                ErrorCode::notFound,
                "",
                {MR_TEXT("interop", "the price lists have no prices of the region %1"), {inQuotes(region)}},
                {MR_TEXT("interop", "choose one of %1"), {list}}};
        }
        return region;
    }

    Result<void> take(const Found& found, const std::string& region,
                      std::map<std::string, const Found*>& chosen) {
        if (found.region != region) {
            skip(found, MR_TEXT("interop", "is of another region"));
            return {};
        }
        const auto [place, isNew] = chosen.emplace(found.entry.key, &found);
        if (isNew) {
            return {};
        }
        const Found& other = *place->second;
        if (other.entry.date == found.entry.date && other.entry.tiers != found.entry.tiers) {
            return Error{ErrorCode::invalidInput,
                         "SKU " + found.sku,
                         {MR_TEXT("interop", "its price for %1 differs from that of SKU %2 of the same day"),
                          {found.entry.key, other.sku}},
                         MR_TEXT("interop", "import only one of the two")};
        }
        const bool isNewer = found.entry.date > other.entry.date;
        skip(isNewer ? other : found, MR_TEXT("interop", "has its price from another product"));
        if (isNewer) {
            place->second = &found;
        }
        return {};
    }

    Result<PriceImport> makeImport(const std::string& region,
                                   const std::map<std::string, const Found*>& chosen) {
        std::set<std::string> versions;
        std::string date;
        std::vector<PriceEntry> entries;
        std::vector<ImportedPrice> understood;
        for (const auto& [key, found] : chosen) {
            const Offer& offer = found->offer;
            versions.insert(offer.service + (offer.version.empty() ? "" : " ") + offer.version);
            date = std::max({date, offer.day, found->entry.date});
            entries.push_back(found->entry);
            understood.push_back({key, found->sku, found->usageType});
        }
        std::string version = "AWS price list";
        for (const std::string& part : versions) {
            version += (part == *versions.begin() ? " " : ", ") + part;
        }
        Result<PriceBook> book = PriceBook::make(region, version, date, std::move(entries));
        if (!book) {
            return book.error();
        }
        return PriceImport{std::move(*book), std::move(understood), std::move(m_skipped)};
    }

    std::vector<Found> m_found;
    std::vector<SkippedProduct> m_skipped;
};

} // namespace

Result<PriceImport> importPriceLists(const std::vector<PriceListFile>& files, std::string_view region) {
    Importer importer;
    for (const PriceListFile& file : files) {
        if (Result<void> added = importer.addFile(file); !added) {
            return added.error();
        }
    }
    return importer.finish(region);
}

} // namespace millrace
