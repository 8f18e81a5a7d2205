// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/int128.h"

#include <compare>

namespace millrace {

/// Product of two 128-bit integers: just enough 256-bit arithmetic for exact fractions and money.
struct UInt256 {
    UInt128 high = 0;
    UInt128 low = 0;

    friend bool operator==(const UInt256&, const UInt256&) = default;
    friend std::strong_ordering operator<=>(const UInt256&, const UInt256&) = default;
};

struct Division {
    UInt128 quotient = 0;
    UInt128 remainder = 0;
};

[[nodiscard]] UInt256 multiply(UInt128 a, UInt128 b);

/// Below 2^256 by the caller's care.
[[nodiscard]] UInt256 add(const UInt256& a, const UInt256& b);

/// a - b, where a is not less than b.
[[nodiscard]] UInt256 subtract(const UInt256& a, const UInt256& b);

[[nodiscard]] UInt256 shiftRight(const UInt256& value, unsigned bits);

/// Number of bits without leading zeros; 0 for zero.
[[nodiscard]] unsigned bitWidth(const UInt256& value);

/// value / divisor, where value.high is less than divisor, so that the quotient fits.
[[nodiscard]] Division divide(const UInt256& value, UInt128 divisor);

[[nodiscard]] UInt128 greatestCommonDivisor(UInt128 a, UInt128 b);

} // namespace millrace
