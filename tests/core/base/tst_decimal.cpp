// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include <gtest/gtest.h>

namespace millrace {

namespace {

constexpr Int128 kLargest = static_cast<Int128>(~UInt128{0} >> 1U);

Int128 powerOfTen(int exponent) {
    Int128 power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

Money money(std::string_view text) {
    const Result<Money> amount = Money::parse(text);
    EXPECT_TRUE(amount.ok()) << text;
    return amount.ok() ? *amount : Money();
}

TEST(Ratio, IsAlwaysReduced) {
    EXPECT_TRUE(Ratio(6, 4).numerator() == 3);
    EXPECT_TRUE(Ratio(6, 4).denominator() == 2);
    EXPECT_TRUE(Ratio(6, -4).numerator() == -3);
    EXPECT_TRUE(Ratio(-6, -4) == Ratio(3, 2));
    EXPECT_TRUE(Ratio(0, -5).denominator() == 1);
    EXPECT_TRUE(Ratio().isZero());
    EXPECT_TRUE(Ratio(7) == Ratio(14, 2));
}

TEST(Ratio, Arithmetic) {
    EXPECT_TRUE(Ratio(1, 2) + Ratio(1, 3) == Ratio(5, 6));
    EXPECT_TRUE(Ratio(1, 2) + Ratio(-1, 2) == Ratio(0));
    EXPECT_TRUE(Ratio(1, 2) - Ratio(1, 3) == Ratio(1, 6));
    EXPECT_TRUE(Ratio(1, 3) - Ratio(1, 2) == Ratio(-1, 6));
    EXPECT_TRUE(Ratio(-1, 3) - Ratio(1, 2) == Ratio(-5, 6));
    EXPECT_TRUE(Ratio(2, 3) * Ratio(-3, 4) == Ratio(-1, 2));
    EXPECT_TRUE(Ratio(2, 3) / Ratio(-4, 3) == Ratio(-1, 2));
    EXPECT_TRUE(Ratio(0) * Ratio(-3, 4) == Ratio(0));
    EXPECT_TRUE(Ratio(0) / Ratio(-3, 4) == Ratio(0));
}

TEST(Ratio, LargeFactorsCancelBeforeTheyOverflow) {
    const Int128 large = powerOfTen(37);
    EXPECT_TRUE(Ratio(large, 3) * Ratio(3, large) == Ratio(1));
    EXPECT_TRUE(Ratio(large, 7) * Ratio(14, large) == Ratio(2));
    EXPECT_TRUE(Ratio(large, 3) / Ratio(large, 6) == Ratio(2));
    EXPECT_TRUE(Ratio(1, large) + Ratio(1, large) == Ratio(2, large));
}

TEST(Ratio, WhatDoesNotFitKeepsItsValueNearly) {
    // 1e38/7 * 1e20/11 overflows 128 bits in the numerator; the value is 1e58/77, out of range: the largest
    // there is.
    EXPECT_TRUE((Ratio(powerOfTen(38), 7) * Ratio(powerOfTen(20), 11)).numerator() > 0);
    // In range, but with too many digits: 40 digits over 39.
    const Ratio product =
        Ratio(powerOfTen(25) + 7, powerOfTen(20) + 39) * Ratio(powerOfTen(20) + 9, powerOfTen(19) + 51);
    EXPECT_NEAR(product.toDouble() / 1e6, 1, 1e-12);
    const Ratio sum = Ratio(1, powerOfTen(30) + 57) + Ratio(5, powerOfTen(20) + 39);
    EXPECT_NEAR(sum.toDouble() / 5e-20, 1, 1e-9);
    EXPECT_TRUE(Ratio(kLargest) + Ratio(kLargest) == Ratio(kLargest));
    EXPECT_TRUE(Ratio(-kLargest) - Ratio(kLargest) == Ratio(-kLargest));
    EXPECT_TRUE(Ratio(-kLargest - 1) == Ratio(-kLargest));
}

TEST(Ratio, Ordering) {
    EXPECT_TRUE(Ratio(1, 3) < Ratio(1, 2));
    EXPECT_TRUE(Ratio(-1, 2) < Ratio(-1, 3));
    EXPECT_TRUE(Ratio(-1, 2) < Ratio(0));
    EXPECT_TRUE(Ratio(0) < Ratio(1, 2));
    EXPECT_TRUE((Ratio(2, 4) <=> Ratio(1, 2)) == std::strong_ordering::equal);
    // Cross products need 254 bits.
    EXPECT_TRUE(Ratio(kLargest - 1, kLargest) < Ratio(kLargest, kLargest - 1));
    EXPECT_TRUE(Ratio(kLargest - 2, kLargest - 1) < Ratio(kLargest - 1, kLargest));
}

struct RatioText {
    std::int64_t numerator;
    std::int64_t denominator;
    int digits;
    const char* text;
};

const RatioText kRatioTextsRows[] = {
    {2, 1, 9, "2"},           {2921, 2, 9, "1460.5"}, {1, 3, 9, "0.333333333"},
    {2, 3, 9, "0.666666667"}, {1, 2, 0, "1"},         {5, 2, 0, "3"},
    {-5, 2, 0, "-2"},         {-51, 20, 1, "-2.5"},   {-1, 3, 2, "-0.33"},
    {-1, 1000, 2, "0"},       {999, 1000, 2, "1"},    {1999999, 1000, 2, "2000"},
    {0, 1, 9, "0"},           {100, 1, 9, "100"},     {1, 1000000000, 9, "0.000000001"},
    {1, 8, 3, "0.125"},       {1, 16, 3, "0.063"},    {1, 3, -5, "0"}};

TEST(RatioTexts, AreRoundedHalfUp) {
    for (const RatioText& row : kRatioTextsRows) {
        SCOPED_TRACE(row.text);
        EXPECT_EQ(Ratio(row.numerator, row.denominator).text(row.digits), row.text);
    }
}

TEST(RatioTextEdges, LargeDenominators) {
    EXPECT_EQ(Ratio(kLargest - 1, kLargest).text(9), "1");
    EXPECT_EQ(Ratio(1, kLargest).text(38), "0.00000000000000000000000000000000000001");
    EXPECT_EQ(Ratio(kLargest).text(), "170141183460469231731687303715884105727");
    EXPECT_EQ(Ratio(powerOfTen(37), 3).text(1000), std::string(37, '3') + "." + std::string(38, '3'));
}

struct ParseCase {
    const char* text;
    const char* units;
};

const ParseCase kParseMoneyRows[] = {
    {"0.015", "15000000000"},
    {"-3", "-3000000000000"},
    {"0", "0"},
    {"-0", "0"},
    {"0.0000000309", "30900"},
    {"0.000000000001", "1"},
    {"007.50", "7500000000000"},
    {"170141183460469231731687303.715884105727", "170141183460469231731687303715884105727"}};

TEST(ParseMoney, ReadsAllDigits) {
    for (const ParseCase& row : kParseMoneyRows) {
        SCOPED_TRACE(row.text);
        const Result<Money> amount = Money::parse(row.text);
        ASSERT_TRUE(amount.ok()) << amount.error().sentence();
        EXPECT_EQ(toString(amount->units()), row.units);
    }
}

const char* const kBadMoneyRows[] = {"",
                                     "-",
                                     ".",
                                     "1.",
                                     ".5",
                                     "+1",
                                     "1,5",
                                     "1e3",
                                     "$1",
                                     " 1",
                                     "1 ",
                                     "0.0000000000001",
                                     "--1",
                                     "1.2.3",
                                     "1.-2",
                                     "nan",
                                     "170141183460469231731687303.715884105728",
                                     "99999999999999999999999999999999999999999999999"};

TEST(BadMoney, IsRefused) {
    for (const char* row : kBadMoneyRows) {
        SCOPED_TRACE(row);
        const Result<Money> amount = Money::parse(row);
        ASSERT_FALSE(amount.ok()) << amount->exactText();
        EXPECT_EQ(amount.error().code, ErrorCode::invalidInput);
    }
}

TEST(MoneyOf, RoundsOnceHalfAwayFromZero) {
    EXPECT_EQ(Money::of(Ratio(1, 3), money("1")).exactText(), "0.333333333333");
    EXPECT_EQ(Money::of(Ratio(2, 3), money("1")).exactText(), "0.666666666667");
    EXPECT_EQ(Money::of(Ratio(1, 2), Money::ofUnits(1)).exactText(), "0.000000000001");
    EXPECT_EQ(Money::of(Ratio(-1, 2), Money::ofUnits(1)).exactText(), "-0.000000000001");
    EXPECT_EQ(Money::of(Ratio(1, 2), Money::ofUnits(-3)).exactText(), "-0.000000000002");
    EXPECT_EQ(Money::of(Ratio(49, 100), Money::ofUnits(1)).exactText(), "0");
    EXPECT_EQ(Money::of(Ratio(1460), money("0.015")).text(2), "21.90");
    EXPECT_EQ(Money::of(Ratio(0), money("5")).exactText(), "0");
}

TEST(MoneyOf, IsExactWhereTheProductNeeds256Bits) {
    // The product has 58 digits. Expected value from another big-number library.
    const Money amount = Money::of(Ratio(powerOfTen(37), powerOfTen(20) + 39), money("100000000"));
    EXPECT_EQ(amount.exactText(), "9999999999999999996100000.000000000002");
    EXPECT_EQ(Money::of(Ratio(kLargest, kLargest - 1), Money::ofUnits(kLargest - 1)).units() == kLargest,
              true);
}

TEST(MoneyOf, BeyondTheRangeIsTheLargestAmount) {
    EXPECT_TRUE(Money::of(Ratio(kLargest), Money::ofUnits(kLargest)) == Money::ofUnits(kLargest));
    EXPECT_TRUE(Money::of(Ratio(-kLargest), Money::ofUnits(2)) == Money::ofUnits(-kLargest));
    EXPECT_TRUE(Money::ofUnits(kLargest) + Money::ofUnits(1) == Money::ofUnits(kLargest));
    EXPECT_TRUE(Money::ofUnits(-kLargest) - Money::ofUnits(kLargest) == Money::ofUnits(-kLargest));
    EXPECT_TRUE(Money::ofUnits(-kLargest - 1) == Money::ofUnits(-kLargest));
    EXPECT_TRUE(Money::ofUnits(kLargest).rounded(0) == Money::ofUnits(kLargest));
}

TEST(Money, Rounding) {
    EXPECT_EQ(money("1.005").text(2), "1.01");
    EXPECT_EQ(money("-1.005").text(2), "-1.01");
    EXPECT_EQ(money("1.0049").text(2), "1.00");
    EXPECT_EQ(money("-0.001").text(2), "0.00");
    EXPECT_EQ(money("0.5").text(0), "1");
    EXPECT_EQ(money("-0.5").text(0), "-1");
    EXPECT_EQ(money("999.999").text(2), "1000.00");
    EXPECT_EQ(money("21.9").text(2), "21.90");
    EXPECT_EQ(money("0.05").text(12), "0.050000000000");
    EXPECT_EQ(money("1.239").rounded(2).exactText(), "1.24");
    EXPECT_EQ(money("0.000000014").exactText(), "0.000000014");
    EXPECT_EQ(money("100").exactText(), "100");
    EXPECT_EQ(Money().exactText(), "0");
}

TEST(Money, SumsAreExact) {
    Money total;
    const Money price = money("0.0000000309");
    for (int i = 0; i < 1'000'000; ++i) {
        total += price;
    }
    EXPECT_EQ(total.exactText(), "0.0309");
    EXPECT_EQ((money("0.1") + money("0.2")).exactText(), "0.3");
    EXPECT_EQ((money("0.1") - money("0.3")).exactText(), "-0.2");
    EXPECT_TRUE(money("0.1") < money("0.2"));
    EXPECT_DOUBLE_EQ(money("-1234.5").toDouble(), -1234.5);
}

} // namespace

} // namespace millrace
