// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/estimate.h"

#include "base/random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t kHour = 3'600'000'000'000; // nanoseconds
constexpr std::int64_t kDollar = 1'000'000'000'000;

const MeterDescription kShardHours{.dimension = "shard_hours",
                                   .title = MR_TEXT("cost", "Shard hours"),
                                   .unit = "shard-hour",
                                   .baseUnits = kHour,
                                   .kind = MeterKind::fixed,
                                   .priceKey = "kinesis.shard_hour",
                                   .formula = MR_TEXT("cost", "open shards x time"),
                                   .source = "https://example.org/rule"};

const MeterDescription kPayloadUnits{.dimension = "put_payload_units",
                                     .title = MR_TEXT("cost", "PUT payload units"),
                                     .unit = "unit",
                                     .kind = MeterKind::usage,
                                     .priceKey = "kinesis.put_payload_units_million",
                                     .priceUnits = 1'000'000,
                                     .formula = MR_TEXT("cost", "each accepted record rounded up to 25 KB")};

/// Counted in GB, so that tests can say months' sums as they are.
const MeterDescription kTiered{.dimension = "data", .unit = "GB", .priceKey = "data.gb"};

const MeterDescription kNameless{.dimension = "toast",
                                 .unit = "slice",
                                 .priceKey = "toaster.slice",
                                 .source = "https://example.org/toast"};

PriceBook usEast1() {
    const Result<PriceBook> book = PriceBook::builtin("us-east-1");
    EXPECT_TRUE(book.ok());
    return book ? *book : PriceBook();
}

PriceTier tier(Ratio from, const char* price) {
    return {from, *Money::parse(price)};
}

PriceBook bookOf(std::vector<PriceTier> tiers) {
    const Result<PriceBook> book =
        PriceBook::make("us-east-1", "test", "2026-05-01",
                        {{"data.gb", "GB", std::move(tiers), "https://example.org", "2026"}});
    EXPECT_TRUE(book.ok());
    return book ? *book : PriceBook();
}

/// Firehose's tiers (facts/firehose.md, section 10), which have an edge at 512,000 GB.
PriceBook tieredBook() {
    return bookOf({tier(0, "0.029"), tier(512000, "0.025"), tier(2048000, "0.020")});
}

MeteredUsage used(const MeterDescription& meter, Int128 quantity) {
    return {{NodeId("clicks"), meter.dimension, quantity}, &meter};
}

CostLine onlyLine(const MeteredUsage& usage, const PriceBook& book, Duration window, int monthHours = 730) {
    const CostEstimate estimate = estimateCost({usage}, book, window, monthHours);
    EXPECT_EQ(estimate.lines.size(), 1U);
    return estimate.lines.front();
}

TEST(Estimate, AMonthOfTwoShardsIs1460ShardHours) {
    const CostEstimate estimate =
        estimateCost({used(kShardHours, 2 * kHour)}, usEast1(), std::chrono::hours(1), 730);
    ASSERT_EQ(estimate.lines.size(), 1U);
    const CostLine& line = estimate.lines.front();
    EXPECT_TRUE(line.known);
    EXPECT_EQ(line.quantity.text(), "2");
    EXPECT_EQ(line.hourlyQuantity.text(), "2");
    EXPECT_EQ(line.monthlyQuantity.text(), "1460");
    EXPECT_EQ(line.unitPrice.exactText(), "0.015");
    EXPECT_EQ(line.amount.exactText(), "0.03");
    EXPECT_EQ(line.hourlyAmount.exactText(), "0.03");
    EXPECT_EQ(shownAmount(line.monthlyAmount), "21.90");
    EXPECT_EQ(shownAmount(estimate.monthlyTotal), "21.90");
    EXPECT_THAT(estimate.unknown, IsEmpty());
}

TEST(Estimate, SaysWhatItWasMadeFrom) {
    const PriceBook book = usEast1();
    const CostEstimate estimate =
        estimateCost({used(kShardHours, kHour)}, book, std::chrono::minutes(30), 744);
    EXPECT_EQ(estimate.currency, "USD");
    EXPECT_EQ(estimate.region, "us-east-1");
    EXPECT_EQ(estimate.priceBookVersion, book.version());
    EXPECT_EQ(estimate.priceBookDate, book.date());
    EXPECT_EQ(estimate.monthHours, 744);
    EXPECT_EQ(estimate.window, std::chrono::minutes(30));
    const CostLine& line = estimate.lines.front();
    const PriceEntry* entry = book.find("kinesis.shard_hour");
    EXPECT_EQ(line.node, NodeId("clicks"));
    EXPECT_EQ(line.dimension, "shard_hours");
    EXPECT_EQ(line.title.english(), "Shard hours");
    EXPECT_EQ(line.kind, MeterKind::fixed);
    EXPECT_EQ(line.unit, "shard-hour");
    EXPECT_EQ(line.tier, "");
    EXPECT_EQ(line.formula.context(), "cost");
    EXPECT_EQ(line.formula.english(), "open shards x time");
    EXPECT_EQ(line.source, entry->source);
    EXPECT_EQ(line.priceDate, entry->date);
    EXPECT_EQ(line.hourlyQuantity.text(), "2");
    EXPECT_EQ(line.monthlyQuantity.text(), "1488");
}

TEST(Estimate, PricesByTheMillion) {
    const CostLine line = onlyLine(used(kPayloadUnits, 5'400'000), usEast1(), std::chrono::hours(1));
    EXPECT_EQ(line.kind, MeterKind::usage);
    EXPECT_EQ(line.unitPrice.exactText(), "0.000000014");
    EXPECT_EQ(line.monthlyQuantity.text(), "3942000000");
    EXPECT_EQ(line.amount.exactText(), "0.0756");
    EXPECT_EQ(line.monthlyAmount.exactText(), "55.19"); // 55.188
}

TEST(Estimate, WindowsThatDivideNothingEvenlyStayExact) {
    // 7 s of one shard are 7 shard-seconds; 730 h of it are 730 shard-hours, whatever the window.
    const std::int64_t second = kHour / 3600;
    const CostLine line = onlyLine(used(kShardHours, 7 * second), usEast1(), std::chrono::seconds(7));
    EXPECT_TRUE(line.monthlyQuantity == Ratio(730));
    EXPECT_TRUE(line.hourlyQuantity == Ratio(1));
    EXPECT_TRUE(line.quantity == Ratio(7, 3600));
    EXPECT_EQ(line.amount.exactText(), "0.000029"); // 0.0000291666…
    EXPECT_EQ(line.monthlyAmount.exactText(), "10.95");
    const CostLine odd = onlyLine(used(kPayloadUnits, 1), usEast1(), Duration(1));
    EXPECT_TRUE(odd.monthlyQuantity == Ratio(Int128(730) * kHour));
    EXPECT_EQ(odd.monthlyAmount.exactText(), "36792000");
}

TEST(Estimate, TiersApplyToTheMonth) {
    // 1,000 GB an hour are 730,000 GB a month: 512,000 at 0.029 and 218,000 at 0.025 are 14,848 + 5,450.
    const CostLine line = onlyLine(used(kTiered, 1000), tieredBook(), std::chrono::hours(1));
    EXPECT_EQ(line.monthlyAmount.exactText(), "20298");
    EXPECT_EQ(line.unitPrice.exactText(), "0.025");
    EXPECT_EQ(line.tier, "tier 2 of 3, from 512000 GB a month");
}

TEST(Estimate, TheWindowsShareOfTiersIsProportional) {
    // An hour is 1/730 of 20,298, not 1,000 GB at the first tier's 0.029, which were 29.
    const CostLine hour = onlyLine(used(kTiered, 1000), tieredBook(), std::chrono::hours(1));
    EXPECT_EQ(hour.amount.exactText(), "27.81"); // 27.8054…
    EXPECT_EQ(hour.hourlyAmount, hour.amount);
    const CostLine day = onlyLine(used(kTiered, 24000), tieredBook(), std::chrono::hours(24));
    EXPECT_EQ(day.monthlyAmount, hour.monthlyAmount);
    EXPECT_EQ(day.hourlyAmount, hour.hourlyAmount);
    EXPECT_EQ(day.amount.exactText(), "667.33"); // 24 x 20,298 / 730 = 667.3315…
    const CostLine month = onlyLine(used(kTiered, 730000), tieredBook(), std::chrono::hours(730));
    EXPECT_EQ(month.amount, month.monthlyAmount);
}

TEST(Estimate, ATiersEdgeBelongsToTheTierBelow) {
    const Duration month = std::chrono::hours(730);
    const CostLine below = onlyLine(used(kTiered, 512000), tieredBook(), month);
    EXPECT_EQ(below.monthlyAmount.exactText(), "14848");
    EXPECT_EQ(below.unitPrice.exactText(), "0.029");
    EXPECT_EQ(below.tier, "tier 1 of 3, from 0 GB a month");
    const CostLine above = onlyLine(used(kTiered, 512001), tieredBook(), month);
    EXPECT_EQ(above.monthlyAmount.exactText(), "14848.03"); // 14,848.025 and half a cent up
    EXPECT_EQ(above.unitPrice.exactText(), "0.025");
    const CostLine last = onlyLine(used(kTiered, 3048000), tieredBook(), month);
    EXPECT_EQ(last.monthlyAmount.exactText(), "73248"); // 14,848 + 38,400 + 20,000
    EXPECT_EQ(last.tier, "tier 3 of 3, from 2048000 GB a month");
    const CostLine nothing = onlyLine(used(kTiered, 0), tieredBook(), month);
    EXPECT_EQ(nothing.monthlyAmount, Money());
    EXPECT_EQ(nothing.unitPrice.exactText(), "0.029");
}

TEST(Estimate, RoundsOnceHalfAwayFromZero) {
    const Duration month = std::chrono::hours(730);
    const auto monthly = [month](Int128 quantity, const char* price) {
        return onlyLine(used(kTiered, quantity), bookOf({tier(0, price)}), month).monthlyAmount.exactText();
    };
    EXPECT_EQ(monthly(1, "1.005"), "1.01");
    EXPECT_EQ(monthly(1, "1.004999999999"), "1"); // rounding to six places first would give 1.01
    EXPECT_EQ(monthly(3, "0.335"), "1.01");
    EXPECT_EQ(monthly(1, "0.0000005"), "0.000001");
    EXPECT_EQ(monthly(1, "0.000000499999"), "0");
    EXPECT_EQ(monthly(1, "0.9999995"), "1");
    EXPECT_EQ(monthly(1, "0.99999949"), "0.999999");
    EXPECT_EQ(monthly(1, "0.994999"), "0.994999");
}

TEST(Estimate, AnUnknownPriceIsNeverZero) {
    const PriceBook book = usEast1();
    const MeterDescription puts{.dimension = "put_requests",
                                .unit = "request",
                                .priceKey = "s3.put_requests_thousand",
                                .priceUnits = 1000};
    const CostEstimate estimate = estimateCost({used(kShardHours, kHour), used(puts, 5), used(kNameless, 7)},
                                               book, std::chrono::hours(1), 730);
    EXPECT_THAT(estimate.unknown, ElementsAre("clicks: put_requests", "clicks: toast"));
    EXPECT_EQ(estimate.windowTotal, estimate.lines[0].amount);
    EXPECT_EQ(estimate.monthlyTotal.exactText(), "10.95");
    const CostLine& listed = estimate.lines[1];
    EXPECT_FALSE(listed.known);
    EXPECT_EQ(listed.quantity.text(), "5");
    EXPECT_EQ(listed.monthlyQuantity.text(), "3650");
    EXPECT_EQ(listed.source, book.find("s3.put_requests_thousand")->source);
    const CostLine& unlisted = estimate.lines[2];
    EXPECT_FALSE(unlisted.known);
    EXPECT_EQ(unlisted.source, "https://example.org/toast");
    EXPECT_EQ(unlisted.priceDate, "");
}

TEST(Estimate, WithoutPricesEverythingIsUnknown) {
    const CostEstimate estimate =
        estimateCost({used(kShardHours, kHour), used(kPayloadUnits, 1)}, PriceBook::withoutPrices("moon-1"),
                     std::chrono::hours(1), 730);
    EXPECT_EQ(estimate.region, "moon-1");
    EXPECT_THAT(estimate.unknown, ElementsAre("clicks: shard_hours", "clicks: put_payload_units"));
    EXPECT_EQ(estimate.monthlyTotal, Money());
}

TEST(Estimate, APriceOfZeroIsKnown) {
    const CostLine line =
        onlyLine(used(kTiered, 5), bookOf({tier(0, "0"), tier(100, "0.5")}), std::chrono::hours(730));
    EXPECT_TRUE(line.known);
    EXPECT_EQ(line.monthlyAmount, Money());
}

TEST(Estimate, LinesComeInTheOrderOfTheUsage) {
    const CostEstimate estimate =
        estimateCost({used(kPayloadUnits, 1), used(kShardHours, 1)}, usEast1(), std::chrono::hours(1), 730);
    EXPECT_EQ(estimate.lines[0].dimension, "put_payload_units");
    EXPECT_EQ(estimate.lines[1].dimension, "shard_hours");
    EXPECT_THAT(estimateCost({}, usEast1(), std::chrono::hours(1), 730).lines, IsEmpty());
}

/// Draws one after the other.
class Draws {
public:
    explicit Draws(std::uint64_t seed)
        : m_stream(seed, "tests", "cost") {}

    std::uint64_t below(std::uint64_t bound) { return m_stream.below(m_next++, bound); }

    std::int64_t amountBelow(std::int64_t bound) {
        return static_cast<std::int64_t>(below(static_cast<std::uint64_t>(bound)));
    }

private:
    RandomStream m_stream;
    std::uint64_t m_next = 0;
};

/// Whether an amount is one that a line may show.
bool isShown(const Money& amount) {
    return amount == amount.rounded(amount >= Money::ofUnits(kDollar) ? 2 : kShownDecimals);
}

TEST(EstimateProperty, TotalsAreTheSumsOfTheShownLines) {
    Draws draws(7);
    const PriceBook shipped = usEast1();
    const PriceBook tiered = tieredBook();
    for (int round = 0; round < 500; ++round) {
        const PriceBook& book = round % 2 == 0 ? shipped : tiered;
        const MeterDescription* const meters[] = {&kShardHours, &kPayloadUnits, &kTiered, &kNameless};
        std::vector<MeteredUsage> usages;
        const std::uint64_t count = 1 + draws.below(6);
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::int64_t bound = std::int64_t{1} << draws.below(50);
            usages.push_back(used(*meters[draws.below(4)], draws.amountBelow(bound)));
        }
        const Duration window(1 + draws.amountBelow(kLongestDuration.count()));
        const int monthHours = 720 + static_cast<int>(draws.below(25));
        const CostEstimate estimate = estimateCost(usages, book, window, monthHours);
        CostEstimate sums;
        ASSERT_EQ(estimate.lines.size(), usages.size());
        for (std::size_t i = 0; i < usages.size(); ++i) {
            const CostLine& line = estimate.lines[i];
            EXPECT_TRUE(isShown(line.amount) && isShown(line.hourlyAmount) && isShown(line.monthlyAmount));
            EXPECT_TRUE(line.monthlyQuantity ==
                        line.quantity * Ratio(monthHours) * Ratio(kHour) / Ratio(window.count()));
            EXPECT_TRUE(line.known || line.monthlyAmount == Money());
            sums.windowTotal += line.amount;
            sums.hourlyTotal += line.hourlyAmount;
            sums.monthlyTotal += line.monthlyAmount;
        }
        EXPECT_EQ(estimate.windowTotal, sums.windowTotal);
        EXPECT_EQ(estimate.hourlyTotal, sums.hourlyTotal);
        EXPECT_EQ(estimate.monthlyTotal, sums.monthlyTotal);
    }
}

TEST(EstimateProperty, MoreUseNeverCostsLess) {
    Draws draws(11);
    const PriceBook book = tieredBook();
    for (int round = 0; round < 500; ++round) {
        const auto less = draws.amountBelow(5'000'000);
        const auto more = less + draws.amountBelow(1'000'000);
        const Duration month = std::chrono::hours(730);
        EXPECT_LE(onlyLine(used(kTiered, less), book, month).monthlyAmount,
                  onlyLine(used(kTiered, more), book, month).monthlyAmount)
            << less << " and " << more;
    }
}

TEST(Estimate, AbsurdUseIsAnAbsurdAmountAndNoOverflow) {
    const Int128 largest = static_cast<Int128>(~UInt128{0} >> 1U);
    const CostLine line = onlyLine(used(kTiered, largest), tieredBook(), Duration(1));
    EXPECT_GT(line.monthlyAmount, *Money::parse("100000000000000000000000000"));
    const CostEstimate estimate =
        estimateCost({used(kTiered, largest), used(kTiered, largest)}, tieredBook(), Duration(1), 744);
    EXPECT_GE(estimate.monthlyTotal, line.monthlyAmount);
}

TEST(ShownAmount, HasTwoDecimalsOrMoreForSmallAmounts) {
    const auto shown = [](const char* amount) { return shownAmount(*Money::parse(amount)); };
    EXPECT_EQ(shown("0"), "0.00");
    EXPECT_EQ(shown("21.9"), "21.90");
    EXPECT_EQ(shown("1"), "1.00");
    EXPECT_EQ(shown("1234567.891"), "1234567.89");
    EXPECT_EQ(shown("1.005"), "1.01");
    EXPECT_EQ(shown("0.5"), "0.50");
    EXPECT_EQ(shown("0.03"), "0.03");
    EXPECT_EQ(shown("0.0756"), "0.0756");
    EXPECT_EQ(shown("0.000076"), "0.000076");
    EXPECT_EQ(shown("0.0000005"), "0.000001");
    EXPECT_EQ(shown("0.0000001"), "0.00");
    EXPECT_EQ(shown("0.9999999"), "1.00");
    EXPECT_EQ(shown("-21.905"), "-21.91");
    EXPECT_EQ(shown("-0.015"), "-0.015");
}

const MeterDescription kCommitted{.dimension = "commitment",
                                  .unit = "GB",
                                  .kind = MeterKind::fixed,
                                  .priceKey = "data.gb",
                                  .commitmentOver = {"data"}};

TEST(Estimate, ACommitmentBillsWhatAllNodesTogetherFallShortOfIt) {
    const PriceBook book = bookOf({tier(Ratio(0), "0.5")});
    const auto estimate = [&](std::int64_t a, std::int64_t b) {
        return estimateCost({{{NodeId("a"), "commitment", 100}, &kCommitted},
                             {{NodeId("a"), "data", a}, &kTiered},
                             {{NodeId("b"), "commitment", 80}, &kCommitted},
                             {{NodeId("b"), "data", b}, &kTiered}},
                            book, std::chrono::hours(730), 730);
    };
    const CostEstimate little = estimate(10, 20);
    ASSERT_EQ(little.lines.size(), 3U) << "one commitment an account";
    EXPECT_EQ(little.lines[0].node, NodeId("a"));
    EXPECT_EQ(little.lines[0].quantity, Ratio(70));
    EXPECT_EQ(little.lines[0].monthlyAmount, *Money::parse("35"));
    EXPECT_EQ(little.monthlyTotal, *Money::parse("50")) << "the whole commitment is paid";
    const CostEstimate much = estimate(90, 20);
    EXPECT_EQ(much.lines[0].quantity, Ratio());
    EXPECT_EQ(much.monthlyTotal, *Money::parse("55")) << "nothing on top of what was used";
    EXPECT_THAT(much.unknown, IsEmpty());
}

} // namespace
} // namespace millrace
