// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/wide_int.h"

#include <gtest/gtest.h>

namespace millrace {

namespace {

constexpr UInt128 kMost = ~UInt128{0};

UInt128 draw(const RandomStream& stream, std::uint64_t index) {
    const UInt128 value = (static_cast<UInt128>(stream.bits(2 * index)) << 64U) | stream.bits(2 * index + 1);
    return value >> (stream.bits(~index) % 128); // all magnitudes
}

TEST(Multiply, KnownProducts) {
    EXPECT_EQ(multiply(0, kMost), (UInt256{0, 0}));
    EXPECT_EQ(multiply(kMost, 1), (UInt256{0, kMost}));
    EXPECT_EQ(multiply(kMost, 2), (UInt256{1, kMost - 1}));
    EXPECT_EQ(multiply(kMost, kMost), (UInt256{kMost - 1, 1}));
    EXPECT_EQ(multiply(UInt128{1} << 64U, UInt128{1} << 64U), (UInt256{1, 0}));
}

TEST(Divide, UndoesMultiplyForAllMagnitudes) {
    const RandomStream stream(7, "wide", "factors");
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        const UInt128 divisor = draw(stream, 3 * i) + 1;
        const UInt128 quotient = draw(stream, 3 * i + 1);
        const UInt128 remainder = draw(stream, 3 * i + 2) % divisor;
        const UInt256 value = add(multiply(divisor, quotient), {0, remainder});
        const Division division = divide(value, divisor);
        ASSERT_TRUE(division.quotient == quotient && division.remainder == remainder) << i;
    }
}

TEST(AddAndSubtract, CarryOver) {
    EXPECT_EQ(add({0, kMost}, {0, 1}), (UInt256{1, 0}));
    EXPECT_EQ(subtract({1, 0}, {0, 1}), (UInt256{0, kMost}));
}

TEST(Shift, CrossesTheMiddle) {
    EXPECT_EQ(shiftRight({1, 0}, 0), (UInt256{1, 0}));
    EXPECT_EQ(shiftRight({1, 0}, 1), (UInt256{0, UInt128{1} << 127U}));
    EXPECT_EQ(shiftRight({kMost, 0}, 128), (UInt256{0, kMost}));
    EXPECT_EQ(shiftRight({kMost, 0}, 255), (UInt256{0, 1}));
    EXPECT_EQ(shiftRight({kMost, kMost}, 256), (UInt256{0, 0}));
}

TEST(BitWidth, CountsFromTheTop) {
    EXPECT_EQ(bitWidth({0, 0}), 0U);
    EXPECT_EQ(bitWidth({0, 1}), 1U);
    EXPECT_EQ(bitWidth({0, UInt128{1} << 64U}), 65U);
    EXPECT_EQ(bitWidth({0, kMost}), 128U);
    EXPECT_EQ(bitWidth({1, 0}), 129U);
    EXPECT_EQ(bitWidth({kMost, 0}), 256U);
}

TEST(Gcd, HandlesZero) {
    EXPECT_TRUE(greatestCommonDivisor(0, 7) == 7);
    EXPECT_TRUE(greatestCommonDivisor(7, 0) == 7);
    EXPECT_TRUE(greatestCommonDivisor(12, 18) == 6);
    EXPECT_TRUE(greatestCommonDivisor(kMost, kMost - 1) == 1);
}

} // namespace

} // namespace millrace
