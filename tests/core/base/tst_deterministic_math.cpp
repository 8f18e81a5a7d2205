// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/deterministic_math.h"
#include "base/random.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace millrace {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr int kPoints = 200'000;

// long double has 64 bits of mantissa here, enough to be the truth.
double relativeError(double value, long double truth) {
    return static_cast<double>(std::abs((static_cast<long double>(value) - truth) / truth));
}

TEST(DeterministicLog, IsAccurate) {
    const RandomStream stream(1, "math", "log");
    double worst = 0;
    for (std::uint64_t i = 0; i < kPoints; ++i) {
        const double wide =
            std::ldexp(1 + stream.unit(2 * i), static_cast<int>(stream.below(2 * i + 1, 2040)) - 1020);
        const double nearOne = 0.5 + stream.unit(2 * i);
        for (const double x : {wide, nearOne}) {
            worst =
                std::max(worst, relativeError(deterministicLog(x), std::log(static_cast<long double>(x))));
        }
    }
    EXPECT_LT(worst, 1.5e-16);
}

TEST(DeterministicLog, Edges) {
    EXPECT_EQ(deterministicLog(1), 0);
    EXPECT_EQ(deterministicLog(0), -kInfinity);
    EXPECT_EQ(deterministicLog(kInfinity), kInfinity);
    EXPECT_TRUE(std::isnan(deterministicLog(-1)));
    EXPECT_TRUE(std::isnan(deterministicLog(std::nan(""))));
    for (const double x :
         {std::numeric_limits<double>::denorm_min(), 3e-310, std::numeric_limits<double>::min(),
          std::numeric_limits<double>::max(), 1 + 0x1p-52, 1 - 0x1p-53, 0x1.6a09e667f3bcdp+0}) {
        EXPECT_LT(relativeError(deterministicLog(x), std::log(static_cast<long double>(x))), 1.5e-16) << x;
    }
}

TEST(DeterministicExp, IsAccurate) {
    const RandomStream stream(1, "math", "exp");
    double worst = 0;
    for (std::uint64_t i = 0; i < kPoints; ++i) {
        const double wide = 1400 * stream.unit(2 * i) - 700;
        const double small = stream.unit(2 * i + 1) - 0.5;
        for (const double x : {wide, small}) {
            worst =
                std::max(worst, relativeError(deterministicExp(x), std::exp(static_cast<long double>(x))));
        }
    }
    EXPECT_LT(worst, 3e-16);
}

TEST(DeterministicExp, Saturates) {
    EXPECT_EQ(deterministicExp(0), 1);
    EXPECT_GT(deterministicExp(-700), 0);
    EXPECT_EQ(deterministicExp(std::nextafter(-700, -kInfinity)), 0);
    EXPECT_EQ(deterministicExp(-kInfinity), 0);
    EXPECT_EQ(deterministicExp(701), deterministicExp(700));
    EXPECT_EQ(deterministicExp(kInfinity), deterministicExp(700));
    EXPECT_TRUE(std::isnan(deterministicExp(std::nan(""))));
}

TEST(DeterministicPow, IsAccurate) {
    const RandomStream stream(1, "math", "pow");
    double worst = 0;
    for (std::uint64_t i = 0; i < kPoints; ++i) {
        const double x =
            std::ldexp(1 + stream.unit(3 * i), static_cast<int>(stream.below(3 * i + 1, 200)) - 100);
        const double range = 690 / std::max(std::abs(std::log(x)), 1e-3);
        const double y = (2 * stream.unit(3 * i + 2) - 1) * range;
        const long double truth = std::pow(static_cast<long double>(x), static_cast<long double>(y));
        worst = std::max(worst, relativeError(deterministicPow(x, y), truth));
    }
    EXPECT_LT(worst, 4e-15);
}

TEST(DeterministicPow, Edges) {
    EXPECT_EQ(deterministicPow(2, 10), 1024);
    EXPECT_EQ(deterministicPow(7, 0), 1);
    EXPECT_EQ(deterministicPow(1, 1e300), 1);
    EXPECT_EQ(deterministicPow(2, 1e300), deterministicExp(700));
    EXPECT_EQ(deterministicPow(2, -1e300), 0);
    EXPECT_EQ(deterministicPow(2, -kInfinity), 0);
    EXPECT_EQ(deterministicPow(0, 2), 0);
    EXPECT_EQ(deterministicPow(0, 0), 1);
    EXPECT_EQ(deterministicPow(kInfinity, -1), 0);
    EXPECT_TRUE(std::isnan(deterministicPow(-1, 0.5)));
    EXPECT_TRUE(std::isnan(deterministicPow(2, std::nan(""))));
}

TEST(DeterministicSinTurns, IsAccurate) {
    const RandomStream stream(1, "math", "sin");
    const long double twoPi = 8 * std::atan(1.0L);
    double worst = 0;
    for (std::uint64_t i = 0; i < kPoints; ++i) {
        const double x = stream.unit(i) * 2 - 1;
        worst =
            std::max(worst, relativeError(deterministicSinTurns(x),
                                          std::sin(twoPi * (static_cast<long double>(x) - std::round(x)))));
    }
    // Near half a turn the 64-bit truth itself loses digits.
    EXPECT_LT(worst, 1e-14);
}

TEST(DeterministicSinTurns, QuartersAreExact) {
    for (const double turns : {0.0, 1.0, -3.0, 1e9, 0x1p53, 1e300}) {
        EXPECT_EQ(deterministicSinTurns(turns), 0);
    }
    for (const double turns : {0.0, 1.0, -3.0, 1e9}) {
        EXPECT_EQ(deterministicSinTurns(turns + 0.25), 1);
        EXPECT_EQ(deterministicSinTurns(turns + 0.5), 0);
        EXPECT_EQ(deterministicSinTurns(turns + 0.75), -1);
    }
    EXPECT_DOUBLE_EQ(deterministicSinTurns(1.0 / 12), 0.5);
    EXPECT_TRUE(std::isnan(deterministicSinTurns(kInfinity)));
    EXPECT_TRUE(std::isnan(deterministicSinTurns(std::nan(""))));
}

TEST(DeterministicNormalQuantile, InvertsTheDistribution) {
    const RandomStream stream(1, "math", "quantile");
    double worst = 0;
    for (std::uint64_t i = 0; i < kPoints; ++i) {
        // Half of the points in the tails, down to 1e-300.
        const double p = i % 2 == 0 ? stream.unitAboveZero(i) : std::pow(10.0, -300 * stream.unit(i));
        if (p >= 1) {
            continue;
        }
        const long double z = deterministicNormalQuantile(p);
        const long double back = std::erfc(-z / std::sqrt(2.0L)) / 2;
        const long double density = std::exp(-z * z / 2) / std::sqrt(8 * std::atan(1.0L));
        worst = std::max(worst, static_cast<double>(std::abs((back - p) / density)));
    }
    EXPECT_LT(worst, 1e-8);
    EXPECT_LT(worst, 1e-13);
}

TEST(DeterministicNormalQuantile, Edges) {
    EXPECT_EQ(deterministicNormalQuantile(0.5), 0);
    EXPECT_NEAR(deterministicNormalQuantile(0.975), 1.959963984540054, 1e-14);
    EXPECT_EQ(deterministicNormalQuantile(0.25), -deterministicNormalQuantile(0.75));
    EXPECT_EQ(deterministicNormalQuantile(0),
              deterministicNormalQuantile(std::numeric_limits<double>::min()));
    EXPECT_EQ(deterministicNormalQuantile(-1), deterministicNormalQuantile(0));
    EXPECT_EQ(deterministicNormalQuantile(1), deterministicNormalQuantile(1 - 0x1p-53));
    EXPECT_TRUE(std::isfinite(deterministicNormalQuantile(0)));
    EXPECT_TRUE(std::isnan(deterministicNormalQuantile(std::nan(""))));
}

struct Golden {
    double value;
    double expected;
};

// The exact bits that this version gives. A change here changes the traffic of every project.
const Golden kGolden[] = {
    {deterministicLog(0.1), -0x1.26bb1bbb55515p+1},
    {deterministicLog(0.7), -0x1.6d3c324e13f5p-2},
    {deterministicLog(1.5), 0x1.9f323ecbf984cp-2},
    {deterministicLog(10.0), 0x1.26bb1bbb55516p+1},
    {deterministicLog(123456.789), 0x1.77281cad8a844p+3},
    {deterministicLog(1e-300), -0x1.5963447f87fb5p+9},
    {deterministicExp(-700.0), 0x1.14f2b0fb9307fp-1010},
    {deterministicExp(-1.5), 0x1.c8f87724b5c1dp-3},
    {deterministicExp(-0.001), 0x1.ff7cfe56f1a9ep-1},
    {deterministicExp(0.1), 0x1.1aec7b35a00d4p+0},
    {deterministicExp(1.0), 0x1.5bf0a8b14576ap+1},
    {deterministicExp(20.25), 0x1.290d76d1966a9p+29},
    {deterministicExp(700.0), 0x1.d945df4f8ec8ep+1009},
    {deterministicPow(2.0, 0.5), 0x1.6a09e667f3bccp+0},
    {deterministicPow(10.0, -3.7), 0x1.a26fd472780c1p-13},
    {deterministicPow(0.3, 1.2), 0x1.e2eb9881431f9p-3},
    {deterministicPow(1.0001, 5000.0), 0x1.a60fe569ca9d3p+0},
    {deterministicPow(100000.0, -0.99), 0x1.787ca6bddf16p-17},
    {deterministicSinTurns(0.01), 0x1.0130a1be09379p-4},
    {deterministicSinTurns(0.1), 0x1.2cf2304755a5ep-1},
    {deterministicSinTurns(0.2), 0x1.e6f0e134455p-1},
    {deterministicSinTurns(0.3), 0x1.e6f0e134455p-1},
    {deterministicSinTurns(0.49), 0x1.0130a1be0937dp-4},
    {deterministicSinTurns(0.7), -0x1.e6f0e134454ffp-1},
    {deterministicSinTurns(-0.9), 0x1.2cf2304755a5dp-1},
    {deterministicSinTurns(123.456), 0x1.1780b651b4f98p-2},
    {deterministicNormalQuantile(1e-300), -0x1.286074064c26ep+5},
    {deterministicNormalQuantile(1e-12), -0x1.c234fba57a32ap+2},
    {deterministicNormalQuantile(0.001), -0x1.8b8cbb720447p+1},
    {deterministicNormalQuantile(0.05), -0x1.a515209676abdp+0},
    {deterministicNormalQuantile(0.2), -0x1.aee8fa73a1333p-1},
    {deterministicNormalQuantile(0.6), 0x1.036d6c4a04b5ap-2},
    {deterministicNormalQuantile(0.93), 0x1.79cd70d9c27f3p+0},
    {deterministicNormalQuantile(0.9999), 0x1.dc08bb712897ap+1},
};

TEST(Golden, BitsAreTheSameEverywhere) {
    int row = 0;
    for (const Golden& golden : kGolden) {
        SCOPED_TRACE(row++);
        EXPECT_EQ(std::bit_cast<std::uint64_t>(golden.value), std::bit_cast<std::uint64_t>(golden.expected));
    }
}

} // namespace

} // namespace millrace
