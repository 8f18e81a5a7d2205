// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace millrace {

/// Price lists in the shape that AWS publishes, made by hand.
/// Source: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/reading-an-offer.html
class OfferText {
public:
    struct Product {
        std::string sku{};
        std::string usageType{};
        std::string operation{};
        std::string unit{};
        std::string price{};
        std::string region = "us-east-1";
        std::string service = "AmazonKinesis";
        std::string effectiveDate = "2026-10-01T00:00:00Z";
    };

    /// The part of `terms.OnDemand` that belongs to one product.
    static nlohmann::json terms(const Product& product) {
        const std::string term = product.sku + ".JRTCKXETXF";
        return {
            {term,
             {{"offerTermCode", "JRTCKXETXF"},
              {"sku", product.sku},
              {"effectiveDate", product.effectiveDate},
              {"priceDimensions", {{term + ".6YS6EN2CT7", dimension(product, "0", "Inf", product.price)}}},
              {"termAttributes", nlohmann::json::object()}}}};
    }

    static nlohmann::json dimension(const Product& product, const std::string& begin, const std::string& end,
                                    const std::string& price) {
        return {{"rateCode", product.sku + ".JRTCKXETXF." + begin},
                {"description", "made by hand"},
                {"beginRange", begin},
                {"endRange", end},
                {"unit", product.unit},
                {"pricePerUnit", {{"USD", price}}},
                {"appliesTo", nlohmann::json::array()}};
    }

    static nlohmann::json described(const Product& product) {
        return {{"sku", product.sku},
                {"productFamily", "Kinesis Streams"},
                {"attributes",
                 {{"servicecode", product.service},
                  {"regionCode", product.region},
                  {"usagetype", product.usageType},
                  {"operation", product.operation}}}};
    }

    /// As the bulk API has it.
    static nlohmann::json offerFile(const std::vector<Product>& products) {
        nlohmann::json file = {{"formatVersion", "v1.0"},
                               {"disclaimer", "made by hand"},
                               {"offerCode", products.empty() ? "AmazonKinesis" : products.front().service},
                               {"version", "20261015000000"},
                               {"publicationDate", "2026-10-15T00:00:00Z"},
                               {"products", nlohmann::json::object()},
                               {"terms", {{"OnDemand", nlohmann::json::object()}}}};
        for (const Product& product : products) {
            file["products"][product.sku] = described(product);
            file["terms"]["OnDemand"][product.sku] = terms(product);
        }
        return file;
    }

    /// One product as get-products has it.
    static nlohmann::json queried(const Product& product) {
        return {{"product", described(product)},
                {"serviceCode", product.service},
                {"terms", {{"OnDemand", terms(product)}}},
                {"version", "20261015000000"},
                {"publicationDate", "2026-10-15T00:00:00Z"}};
    }

    /// As `aws pricing get-products` prints it: products as texts within JSON.
    static nlohmann::json queryAnswer(const std::vector<Product>& products) {
        nlohmann::json list = nlohmann::json::array();
        for (const Product& product : products) {
            list.push_back(queried(product).dump());
        }
        return {{"FormatVersion", "aws_v1"}, {"PriceList", list}};
    }

    static Product shardHour(const std::string& price = "0.0150000000") {
        return {.sku = "SHARD",
                .usageType = "Storage-ShardHour",
                .operation = "shardHourStorage",
                .unit = "ShardHour",
                .price = price};
    }

    static Product payloadUnits() {
        return {.sku = "PUT",
                .usageType = "PutRequestPayloadUnits",
                .operation = "PutRequest",
                .unit = "PutRequest",
                .price = "0.0000000140"};
    }
};

} // namespace millrace
