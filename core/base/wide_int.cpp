// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wide_int.h"

#include <bit>
#include <cassert>
#include <cstdint>

namespace millrace {

namespace {

unsigned bitWidth128(UInt128 value) {
    const auto high = static_cast<std::uint64_t>(value >> 64U);
    const auto low = static_cast<std::uint64_t>(value);
    return static_cast<unsigned>(high != 0 ? 64 + std::bit_width(high) : std::bit_width(low));
}

} // namespace

UInt256 multiply(UInt128 a, UInt128 b) {
    constexpr UInt128 kHalf = ~std::uint64_t{0};
    const UInt128 lowLow = (a & kHalf) * (b & kHalf);
    const UInt128 highLow = (a >> 64U) * (b & kHalf);
    const UInt128 lowHigh = (a & kHalf) * (b >> 64U);
    const UInt128 middle = (lowLow >> 64U) + (highLow & kHalf) + (lowHigh & kHalf);
    return {(a >> 64U) * (b >> 64U) + (highLow >> 64U) + (lowHigh >> 64U) + (middle >> 64U),
            (middle << 64U) | (lowLow & kHalf)};
}

UInt256 add(const UInt256& a, const UInt256& b) {
    const UInt128 low = a.low + b.low;
    return {a.high + b.high + (low < a.low ? 1 : 0), low};
}

UInt256 subtract(const UInt256& a, const UInt256& b) {
    assert(a >= b);
    return {a.high - b.high - (a.low < b.low ? 1 : 0), a.low - b.low};
}

UInt256 shiftRight(const UInt256& value, unsigned bits) {
    if (bits == 0) {
        return value;
    }
    if (bits >= 128) {
        return {0, bits >= 256 ? 0 : value.high >> (bits - 128)};
    }
    return {value.high >> bits, (value.low >> bits) | (value.high << (128 - bits))};
}

unsigned bitWidth(const UInt256& value) {
    return value.high != 0 ? 128 + bitWidth128(value.high) : bitWidth128(value.low);
}

Division divide(const UInt256& value, UInt128 divisor) {
    assert(value.high < divisor);
    if (value.high == 0) {
        return {value.low / divisor, value.low % divisor};
    }
    UInt128 quotient = 0;
    UInt128 remainder = value.high;
    for (int bit = 127; bit >= 0; --bit) {
        const bool carry = (remainder >> 127U) != 0;
        remainder = (remainder << 1U) | ((value.low >> static_cast<unsigned>(bit)) & 1U);
        quotient <<= 1U;
        if (carry || remainder >= divisor) {
            remainder -= divisor;
            quotient |= 1U;
        }
    }
    return {quotient, remainder};
}

UInt128 greatestCommonDivisor(UInt128 a, UInt128 b) {
    while (b != 0) {
        const UInt128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

} // namespace millrace
