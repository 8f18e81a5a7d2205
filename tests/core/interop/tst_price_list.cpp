// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/price_list.h"

#include "core/interop/offer_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using Product = OfferText::Product;

Result<PriceImport> importOf(const std::vector<json>& files, const std::string& region = "") {
    std::vector<PriceListFile> list;
    for (const json& file : files) {
        list.push_back({"offer" + std::to_string(list.size()) + ".json", file.dump()});
    }
    return importPriceLists(list, region);
}

PriceImport imported(const std::vector<json>& files, const std::string& region = "") {
    Result<PriceImport> result = importOf(files, region);
    EXPECT_TRUE(result.ok()) << (result ? "" : result.error().sentence());
    return result ? std::move(*result) : PriceImport();
}

std::string problemOf(const std::vector<json>& files, const std::string& region = "") {
    const Result<PriceImport> result = importOf(files, region);
    EXPECT_FALSE(result.ok());
    return result ? "" : result.error().sentence();
}

std::string priceOf(const PriceImport& import, const std::string& key) {
    const PriceEntry* entry = import.book.find(key);
    return entry == nullptr || entry->tiers.empty() ? "unknown" : entry->tiers.front().price.exactText();
}

/// The only reason that something was skipped for, when `product` is imported beside a good one.
std::string reasonFor(const json& file) {
    const PriceImport import = imported({file});
    EXPECT_EQ(import.understood.size(), 1U);
    EXPECT_EQ(import.skipped.size(), 1U);
    return import.skipped.empty() ? "" : import.skipped.front().reason.english();
}

TEST(PriceList, ReadsAnOfferFile) {
    const PriceImport import =
        imported({OfferText::offerFile({OfferText::shardHour(), OfferText::payloadUnits()})});
    EXPECT_EQ(import.book.region(), "us-east-1");
    EXPECT_EQ(import.book.version(), "AWS price list AmazonKinesis 20261015000000");
    EXPECT_EQ(import.book.date(), "2026-10-15");
    EXPECT_EQ(priceOf(import, "kinesis.shard_hour"), "0.015");
    EXPECT_EQ(priceOf(import, "kinesis.put_payload_units_million"), "0.014");
    const PriceEntry* hour = import.book.find("kinesis.shard_hour");
    ASSERT_NE(hour, nullptr);
    EXPECT_EQ(hour->unit, "shard-hour");
    EXPECT_EQ(hour->date, "2026-10-01");
    EXPECT_EQ(hour->source, "AWS price list AmazonKinesis, SKU SHARD");
    ASSERT_EQ(import.understood.size(), 2U);
    EXPECT_EQ(import.understood[1].key, "kinesis.shard_hour");
    EXPECT_EQ(import.understood[1].sku, "SHARD");
    EXPECT_EQ(import.understood[1].usageType, "Storage-ShardHour");
    EXPECT_THAT(import.skipped, IsEmpty());
}

TEST(PriceList, ReadsWhatGetProductsPrints) {
    const std::vector<Product> products = {OfferText::shardHour(), OfferText::payloadUnits()};
    const PriceImport offer = imported({OfferText::offerFile(products)});
    const PriceImport query = imported({OfferText::queryAnswer(products)});
    EXPECT_EQ(query.book.entries(), offer.book.entries());
    EXPECT_EQ(query.book.version(), offer.book.version());
    const PriceImport list = imported({json::array({OfferText::queried(products[0])})});
    EXPECT_EQ(priceOf(list, "kinesis.shard_hour"), "0.015");
    const PriceImport alone = imported({OfferText::queried(products[0])});
    EXPECT_EQ(alone.book.entries(), list.book.entries());
}

TEST(PriceList, GivesABookThatIsReadBack) {
    const PriceImport import = imported({OfferText::offerFile({OfferText::shardHour()})});
    const Result<PriceBook> book = PriceBook::parse(formatPriceBook(import.book));
    ASSERT_TRUE(book.ok()) << book.error().sentence();
    EXPECT_EQ(book->entries(), import.book.entries());
    EXPECT_EQ(book->version(), import.book.version());
}

TEST(PriceList, TakesTheRegionsPrefixOffTheUsageType) {
    int number = 0;
    for (const char* prefix : {"APN2-", "EUC1-", "EU-", "UGW1-", "USE1-", ""}) {
        Product product = OfferText::shardHour();
        product.usageType = prefix + product.usageType;
        product.region = "region-" + std::to_string(++number);
        EXPECT_EQ(priceOf(imported({OfferText::offerFile({product})}), "kinesis.shard_hour"), "0.015")
            << prefix;
    }
    for (const char* prefix : {"OnDemand-", "apn2-", "APN22-", "X-"}) {
        Product product = OfferText::shardHour();
        product.usageType = prefix + product.usageType;
        EXPECT_THAT(problemOf({OfferText::offerFile({product})}), HasSubstr("no price that")) << prefix;
    }
}

struct Known {
    const char* usageType;
    const char* operation;
    const char* unit;
    const char* key;
};

// facts/data-streams.md, section 17.1.
TEST(PriceList, KnowsTheUsageTypesOfDataStreams) {
    const std::vector<Known> all = {
        {"Extended-ShardHour", "shardHourStorage", "ShardHour", "kinesis.extended_shard_hour"},
        {"LongTermRetention-ByteHrs", "LongTermRetentionByteHrs", "GB-month",
         "kinesis.long_term_retention_gb_month"},
        {"LongTermRetention-ReadBytes", "LongTermRetentionDataRetrieval", "GB",
         "kinesis.long_term_retrieval_gb"},
        {"EnhancedFanoutHour", "ConsumerHour", "ConsumerShardHour", "kinesis.enhanced_fan_out_shard_hour"},
        {"ReadBytes", "EnhancedFanoutDataRetrieval", "GB", "kinesis.enhanced_fan_out_gb"},
        {"OnDemand-StreamHour", "OnDemandStreamHr", "StreamHr", "kinesis.on_demand_stream_hour"},
        {"OnDemand-BilledIncomingBytes", "OnDemandDataIngested", "GB", "kinesis.on_demand_in_gb"},
        {"OnDemand-BilledOutgoingBytes", "OnDemandDataRetrieval", "GB", "kinesis.on_demand_out_gb"},
        {"OnDemand-BilledOutgoingEFOBytes", "OnDemandEFODataRetrieval", "GB",
         "kinesis.on_demand_enhanced_fan_out_gb"},
        {"OnDemand-ExtendedRetention-ByteHrs", "OnDemandExtendedRetentionByteHrs", "GB-Mo",
         "kinesis.on_demand_extended_retention_gb_month"},
        {"OnDemand-LongTermRetention-ByteHrs", "OnDemandLongTermRetentionByteHrs", "GB-Mo",
         "kinesis.on_demand_long_term_retention_gb_month"}};
    const Result<PriceBook> shipped = PriceBook::builtin("us-east-1");
    ASSERT_TRUE(shipped.ok());
    for (const Known& known : all) {
        const PriceImport import = imported({OfferText::offerFile({{.sku = "SKU",
                                                                    .usageType = known.usageType,
                                                                    .operation = known.operation,
                                                                    .unit = known.unit,
                                                                    .price = "0.0230000000"}})});
        EXPECT_EQ(priceOf(import, known.key), "0.023") << known.key;
        const PriceEntry* entry = shipped->find(known.key);
        ASSERT_NE(entry, nullptr) << known.key;
        EXPECT_EQ(import.book.find(known.key)->unit, entry->unit);
    }
}

TEST(PriceList, PricesOfSeveralServicesMakeOneBook) {
    const Product puts{.sku = "S3PUT",
                       .usageType = "Requests-Tier1",
                       .unit = "Requests",
                       .price = "0.0000050000",
                       .service = "AmazonS3"};
    const PriceImport import =
        imported({OfferText::offerFile({OfferText::shardHour()}), OfferText::offerFile({puts})});
    EXPECT_EQ(priceOf(import, "kinesis.shard_hour"), "0.015");
    EXPECT_EQ(priceOf(import, "s3.put_requests_thousand"), "0.005");
    EXPECT_EQ(import.book.version(), "AWS price list AmazonKinesis 20261015000000, AmazonS3 20261015000000");
    Product elsewhere = puts;
    elsewhere.service = "AWSQueueService";
    EXPECT_THAT(problemOf({OfferText::offerFile({elsewhere})}), HasSubstr("no price that"));
}

TEST(PriceList, ReadsTiersInUnitsOfTheBook) {
    json file = OfferText::offerFile({OfferText::payloadUnits()});
    const Product units = OfferText::payloadUnits();
    file["terms"]["OnDemand"]["PUT"]["PUT.JRTCKXETXF"]["priceDimensions"] = {
        {"b", OfferText::dimension(units, "2000000", "Inf", "0.0000000090")},
        {"a", OfferText::dimension(units, "0", "2000000", "0.0000000140")}};
    const PriceImport import = imported({file});
    const PriceEntry* entry = import.book.find("kinesis.put_payload_units_million");
    ASSERT_NE(entry, nullptr);
    ASSERT_EQ(entry->tiers.size(), 2U);
    EXPECT_EQ(entry->tiers[0].price.exactText(), "0.014");
    EXPECT_EQ(entry->tiers[1].from.text(), "2");
    EXPECT_EQ(entry->tiers[1].price.exactText(), "0.009");
}

TEST(PriceList, SkipsWhatItDoesNotKnowAndSaysWhy) {
    const json good = OfferText::offerFile({OfferText::payloadUnits()});
    const auto with = [&good](const Product& product, const json& term = {}) {
        json file = good;
        file["products"][product.sku] = OfferText::described(product);
        file["terms"]["OnDemand"][product.sku] = term.is_null() ? OfferText::terms(product) : term;
        return file;
    };
    Product advantage = OfferText::shardHour();
    advantage.usageType = "APN1-Advantage-BilledOutgoingBytes";
    EXPECT_THAT(reasonFor(with(advantage)), HasSubstr("no entry for"));
    Product other = OfferText::shardHour();
    other.operation = "somethingElse";
    EXPECT_THAT(reasonFor(with(other)), HasSubstr("another operation"));
    Product nowhere = OfferText::shardHour();
    nowhere.region = "";
    EXPECT_THAT(reasonFor(with(nowhere)), HasSubstr("no region"));
    Product byTheDay = OfferText::shardHour();
    byTheDay.unit = "ShardDay";
    EXPECT_THAT(reasonFor(with(byTheDay)), HasSubstr("per \"ShardDay\""));
    EXPECT_THAT(reasonFor(with(OfferText::shardHour("a lot"))), HasSubstr("no price in USD"));
    EXPECT_THAT(reasonFor(with(OfferText::shardHour("-0.01"))), HasSubstr("no price in USD"));
    EXPECT_THAT(reasonFor(with(OfferText::shardHour(), json::object())), HasSubstr("no on-demand price"));
    json term = OfferText::terms(OfferText::shardHour());
    json& dimensions = term["SHARD.JRTCKXETXF"]["priceDimensions"];
    dimensions.begin().value()["beginRange"] = "10";
    EXPECT_THAT(reasonFor(with(OfferText::shardHour(), term)), HasSubstr("from zero on"));
    dimensions.begin().value()["beginRange"] = "few";
    EXPECT_THAT(reasonFor(with(OfferText::shardHour(), term)), HasSubstr("range"));
    dimensions.begin().value()["beginRange"] = "0";
    dimensions.begin().value()["endRange"] = "100";
    EXPECT_THAT(reasonFor(with(OfferText::shardHour(), term)), HasSubstr("from zero on"));
    dimensions = json::object();
    EXPECT_THAT(reasonFor(with(OfferText::shardHour(), term)), HasSubstr("from zero on"));
}

TEST(PriceList, AProductWithoutADateTakesThatOfTheFile) {
    Product product = OfferText::shardHour();
    product.effectiveDate = "";
    json file = OfferText::offerFile({product, OfferText::payloadUnits()});
    EXPECT_EQ(imported({file}).book.find("kinesis.shard_hour")->date, "2026-10-15");
    file.erase("publicationDate");
    EXPECT_THAT(reasonFor(file), HasSubstr("no date"));
}

TEST(PriceList, OfSeveralRegionsOneIsChosen) {
    Product seoul = OfferText::shardHour("0.0200000000");
    seoul.sku = "SEOUL";
    seoul.usageType = "APN2-Storage-ShardHour";
    seoul.region = "ap-northeast-2";
    const json file = OfferText::offerFile({OfferText::shardHour(), seoul});
    EXPECT_THAT(problemOf({file}), HasSubstr("ap-northeast-2, us-east-1"));
    EXPECT_THAT(problemOf({file}), HasSubstr("--region"));
    const PriceImport import = imported({file}, "ap-northeast-2");
    EXPECT_EQ(import.book.region(), "ap-northeast-2");
    EXPECT_EQ(priceOf(import, "kinesis.shard_hour"), "0.02");
    ASSERT_EQ(import.skipped.size(), 1U);
    EXPECT_EQ(import.skipped.front().sku, "SHARD");
    EXPECT_THAT(problemOf({file}, "moon-1"), HasSubstr("\"moon-1\""));
}

TEST(PriceList, OfTwoPricesTheNewerCounts) {
    Product older = OfferText::shardHour("0.0180000000");
    older.effectiveDate = "2025-01-01T00:00:00Z";
    for (const bool olderFirst : {true, false}) {
        const json first = OfferText::offerFile({olderFirst ? older : OfferText::shardHour()});
        const json second = OfferText::offerFile({olderFirst ? OfferText::shardHour() : older});
        const PriceImport import = imported({first, second});
        EXPECT_EQ(priceOf(import, "kinesis.shard_hour"), "0.015");
        EXPECT_EQ(import.skipped.size(), 1U);
    }
    Product rival = OfferText::shardHour("0.0180000000");
    rival.sku = "RIVAL";
    const std::string problem = problemOf({OfferText::offerFile({OfferText::shardHour(), rival})});
    EXPECT_THAT(problem, HasSubstr("SHARD"));
    EXPECT_THAT(problem, HasSubstr("RIVAL"));
    EXPECT_THAT(problem, HasSubstr("kinesis.shard_hour"));
    Product twin = OfferText::shardHour();
    twin.sku = "TWIN";
    EXPECT_EQ(imported({OfferText::offerFile({OfferText::shardHour(), twin})}).skipped.size(), 1U);
}

TEST(PriceList, OfTwoTermsTheNewerCounts) {
    json file = OfferText::offerFile({OfferText::shardHour()});
    Product older = OfferText::shardHour("0.0180000000");
    older.effectiveDate = "2025-01-01T00:00:00Z";
    file["terms"]["OnDemand"]["SHARD"]["A"] = OfferText::terms(older).begin().value();
    EXPECT_EQ(priceOf(imported({file}), "kinesis.shard_hour"), "0.015");
}

TEST(PriceList, AnswersWhatIsNoPriceListWithOneSentence) {
    const auto problem = [](const std::string& text) {
        const Result<PriceImport> result = importPriceLists({{"offer.json", text}}, "");
        EXPECT_FALSE(result.ok()) << text.substr(0, 100);
        return result ? "" : result.error().sentence();
    };
    EXPECT_THAT(problem(""), HasSubstr("offer.json: the text is empty"));
    EXPECT_THAT(problem("7"), HasSubstr("offer.json: this is not an AWS price list"));
    EXPECT_THAT(problem("{}"), HasSubstr("offer.json: this is not an AWS price list"));
    EXPECT_THAT(problem(R"({"PriceList": ["oops"]})"), HasSubstr("offer.json: PriceList[0]"));
    EXPECT_THAT(problem(R"({"PriceList": [7]})"), HasSubstr("PriceList[0]: this is not a product"));
    EXPECT_THAT(problem(R"([[[]]])"), HasSubstr("PriceList[0]: this is not a product"));
    EXPECT_THAT(problem(R"({"products": {}, "terms": 7})"), HasSubstr("no price that"));
    EXPECT_THAT(problem(R"({"products": {"A": 7, "B": {"attributes": []}}})"), HasSubstr("no price that"));
    EXPECT_THAT(problem(R"({"PriceList": []})"), HasSubstr("no price that"));
    EXPECT_THAT(problem(std::string(100'000, '[')), HasSubstr("offer.json"));
    const Result<PriceImport> none = importPriceLists({}, "");
    EXPECT_FALSE(none.ok());
}

TEST(PriceList, ReadsNoHalfFile) {
    const std::string whole = OfferText::offerFile({OfferText::shardHour()}).dump();
    for (std::size_t length = 0; length < whole.size(); length += 11) {
        EXPECT_FALSE(importPriceLists({{"offer.json", whole.substr(0, length)}}, "").ok()) << length;
    }
}

} // namespace
} // namespace millrace
