// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_process.h"

#include "core/interop/offer_text.h"

#include <gmock/gmock.h>

namespace millrace {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class CliPrices : public CliTest {
protected:
    CliPrices()
        : offer((folder / "offer.json").string())
        , book((folder / "book.json").string()) {
        OfferText::Product advantage = OfferText::shardHour();
        advantage.sku = "ADVANTAGE";
        advantage.usageType = "Advantage-BilledOutgoingBytes";
        const json file = OfferText::offerFile(
            {OfferText::shardHour("0.0300000000"), OfferText::payloadUnits(), advantage});
        writeFile(offer, file.dump());
    }

    std::string offer;
    std::string book;
};

TEST_F(CliPrices, AnImportedBookPricesAProject) {
    const Finished imported = run({"prices", "import", offer, "--out", book});
    ASSERT_EQ(imported.status, 0) << imported.err;
    EXPECT_THAT(imported.out, HasSubstr("kinesis.shard_hour"));
    EXPECT_THAT(imported.out, HasSubstr("Advantage-BilledOutgoingBytes"));
    const std::string project = example("clickstream");
    const Finished cost = run({"cost", project, "--duration", "1m", "--prices", book, "--format", "json"});
    ASSERT_EQ(cost.status, 0) << cost.err;
    const json result = json::parse(cost.out);
    EXPECT_EQ(result["price_book"]["version"], "AWS price list AmazonKinesis 20261015000000");
    EXPECT_EQ(result["lines"][0]["unit_price"], "0.03");
    EXPECT_EQ(result["lines"][0]["monthly_amount"], "43.80");
    json named = json::parse(readFile(project));
    named["cost"]["price_book"] = "book.json";
    writeFile(project, named.dump());
    const Finished again = run({"cost", project, "--duration", "1m", "--format", "json"});
    ASSERT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(json::parse(again.out)["lines"], result["lines"]);
}

TEST_F(CliPrices, ImportSaysWhatItUnderstoodAndWhatNot) {
    const Finished imported =
        run({"prices", "import", offer, "--out", book, "--region", "us-east-1", "--format", "json"});
    ASSERT_EQ(imported.status, 0) << imported.err;
    const json said = json::parse(imported.out);
    EXPECT_EQ(said["region"], "us-east-1");
    EXPECT_EQ(said["out"], book);
    ASSERT_EQ(said["understood"].size(), 2U);
    EXPECT_EQ(said["understood"][1]["key"], "kinesis.shard_hour");
    EXPECT_EQ(said["understood"][1]["sku"], "SHARD");
    ASSERT_EQ(said["skipped"].size(), 1U);
    EXPECT_EQ(said["skipped"][0]["sku"], "ADVANTAGE");
    EXPECT_NE(said["skipped"][0]["reason"], "");
}

TEST_F(CliPrices, WhatIsShownAsJsonIsABookItself) {
    const Finished shown = run({"prices", "show", "us-east-1", "--format", "json"});
    ASSERT_EQ(shown.status, 0) << shown.err;
    writeFile(book, shown.out);
    const std::string project = example("clickstream");
    const std::vector<std::string> plain = {"cost", project, "--duration", "1m", "--format", "json"};
    std::vector<std::string> withBook = plain;
    withBook.insert(withBook.end(), {"--prices", book});
    const Finished expected = run(plain);
    ASSERT_EQ(expected.status, 0) << expected.err;
    EXPECT_EQ(run(withBook).out, expected.out);
}

TEST_F(CliPrices, AFailedImportWritesNothing) {
    writeFile(book, "old");
    expectProblem({"prices", "import", (folder / "none.json").string(), "--out", book}, 2, "none.json");
    expectProblem({"prices", "import", folder.string(), "--out", book}, 2, "folder or a device");
    expectProblem({"prices", "import", offer, "--out", book, "--region", "moon-1"}, 2, "moon-1");
    expectProblem({"prices", "import", offer}, 2, "--out");
    writeFile(folder / "half.json", readFile(offer).substr(0, 500));
    expectProblem({"prices", "import", offer, (folder / "half.json").string(), "--out", book}, 2,
                  "half.json");
    EXPECT_EQ(readFile(book), "old");
    expectProblem({"prices", "import", offer, "--out", offer}, 2, "--out");
    EXPECT_EQ(json::parse(readFile(offer))["offerCode"], "AmazonKinesis");
    expectProblem({"prices", "import", offer, "--out", (folder / "none" / "book.json").string()}, 3,
                  "book.json");
}

TEST_F(CliPrices, ABadBookIsAnsweredWithItsEntry) {
    writeFile(book, R"({"region": "us-east-1", "version": "1", "date": "2026-05-01", "entries": [)"
                    R"({"key": "kinesis.shard_hour", "unit": "shard-hour", "source": "x", "date": "2026",)"
                    R"( "tiers": [{"from": "0", "price": "-1"}]}]})");
    const std::string project = example("clickstream");
    expectProblem({"cost", project, "--duration", "1m", "--prices", book}, 2, "kinesis.shard_hour");
}

} // namespace
} // namespace millrace
