// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include "base/number_text.h"
#include "base/wide_int.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <fmt/format.h>

namespace millrace {

namespace {

constexpr Int128 kLargest = static_cast<Int128>(~UInt128{0} >> 1U);

constexpr auto kPowersOfTen = [] {
    std::array<UInt128, 39> powers{};
    UInt128 power = 1;
    for (UInt128& slot : powers) {
        slot = power;
        power *= 10;
    }
    return powers;
}();

UInt128 magnitudeOf(Int128 value) {
    return value < 0 ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

/// Magnitudes beyond the range become the largest one: an absurd amount, but neither a crash nor a small
/// wrong one.
Int128 withSign(UInt128 magnitude, bool negative) {
    const Int128 value =
        magnitude > static_cast<UInt128>(kLargest) ? kLargest : static_cast<Int128>(magnitude);
    return negative ? -value : value;
}

/// What is left of `numerator / denominator` in 128 bits each. Those that don't fit lose their lowest bits,
/// which keeps the value to within the last bits of the shorter one.
Ratio fitted(UInt256 numerator, UInt256 denominator, bool negative) {
    const unsigned width = std::max(bitWidth(numerator), bitWidth(denominator));
    const unsigned excess = width > 127 ? width - 127 : 0;
    const UInt128 shortNumerator = shiftRight(numerator, excess).low;
    const UInt128 shortDenominator = std::max<UInt128>(shiftRight(denominator, excess).low, 1);
    return {withSign(shortNumerator, negative), withSign(shortDenominator, false)};
}

Ratio product(UInt128 aTop, UInt128 aBottom, UInt128 bTop, UInt128 bBottom, bool negative) {
    const UInt128 first = greatestCommonDivisor(aTop, bBottom);
    const UInt128 second = greatestCommonDivisor(bTop, aBottom);
    return fitted(multiply(aTop / first, bTop / second), multiply(aBottom / second, bBottom / first),
                  negative);
}

/// `whole.fraction` with `decimals` digits behind the point.
std::string decimalText(bool negative, UInt128 whole, UInt128 fraction, int decimals) {
    std::string text = negative && (whole != 0 || fraction != 0) ? "-" : "";
    text += toString(whole);
    if (decimals > 0) {
        text += fmt::format(".{:0>{}}", toString(fraction), decimals);
    }
    return text;
}

void dropTrailingZeros(std::string& text) {
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        text.erase(text.back() == '.' ? text.size() - 1 : text.size());
    }
}

} // namespace

Ratio::Ratio(Int128 numerator, Int128 denominator) {
    assert(denominator != 0);
    const UInt128 top = magnitudeOf(numerator);
    const UInt128 bottom = std::max<UInt128>(magnitudeOf(denominator), 1);
    const UInt128 divisor = greatestCommonDivisor(top, bottom);
    m_numerator = withSign(top / divisor, (numerator < 0) != (denominator < 0));
    m_denominator = withSign(bottom / divisor, false);
}

double Ratio::toDouble() const {
    return static_cast<double>(m_numerator) / static_cast<double>(m_denominator);
}

std::string Ratio::text(int digits) const {
    digits = std::clamp(digits, 0, static_cast<int>(kPowersOfTen.size()) - 1);
    const UInt128 scale = kPowersOfTen[static_cast<std::size_t>(digits)];
    const auto divisor = static_cast<UInt128>(m_denominator);
    const UInt128 magnitude = magnitudeOf(m_numerator);
    const bool negative = m_numerator < 0;
    UInt128 whole = magnitude / divisor;
    auto [fraction, rest] = divide(multiply(magnitude % divisor, scale), divisor);
    // Half up is towards zero for negative numbers.
    const UInt128 missing = divisor - rest;
    if (negative ? rest > missing : rest >= missing) {
        ++fraction;
    }
    if (fraction == scale) {
        fraction = 0;
        ++whole;
    }
    std::string text = decimalText(negative, whole, fraction, digits);
    dropTrailingZeros(text);
    return text;
}

Ratio operator+(const Ratio& a, const Ratio& b) {
    const auto aBottom = static_cast<UInt128>(a.m_denominator);
    const auto bBottom = static_cast<UInt128>(b.m_denominator);
    const UInt128 common = greatestCommonDivisor(aBottom, bBottom);
    const UInt256 aTop = multiply(magnitudeOf(a.m_numerator), bBottom / common);
    const UInt256 bTop = multiply(magnitudeOf(b.m_numerator), aBottom / common);
    const UInt256 bottom = multiply(aBottom / common, bBottom);
    const bool aNegative = a.m_numerator < 0;
    const bool bNegative = b.m_numerator < 0;
    if (aNegative == bNegative) {
        return fitted(add(aTop, bTop), bottom, aNegative);
    }
    return aTop >= bTop ? fitted(subtract(aTop, bTop), bottom, aNegative)
                        : fitted(subtract(bTop, aTop), bottom, bNegative);
}

Ratio operator-(const Ratio& a, const Ratio& b) {
    Ratio negated = b;
    negated.m_numerator = -b.m_numerator;
    return a + negated;
}

Ratio operator*(const Ratio& a, const Ratio& b) {
    return product(magnitudeOf(a.m_numerator), magnitudeOf(a.m_denominator), magnitudeOf(b.m_numerator),
                   magnitudeOf(b.m_denominator), (a.m_numerator < 0) != (b.m_numerator < 0));
}

Ratio operator/(const Ratio& a, const Ratio& b) {
    assert(!b.isZero());
    const UInt128 divisor = std::max<UInt128>(magnitudeOf(b.m_numerator), 1);
    return product(magnitudeOf(a.m_numerator), magnitudeOf(a.m_denominator), magnitudeOf(b.m_denominator),
                   divisor, (a.m_numerator < 0) != (b.m_numerator < 0));
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
    const bool aNegative = a.m_numerator < 0;
    const bool bNegative = b.m_numerator < 0;
    if (aNegative != bNegative) {
        return aNegative ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    const UInt256 left = multiply(magnitudeOf(a.m_numerator), static_cast<UInt128>(b.m_denominator));
    const UInt256 right = multiply(magnitudeOf(b.m_numerator), static_cast<UInt128>(a.m_denominator));
    return aNegative ? right <=> left : left <=> right;
}

Money Money::ofUnits(Int128 units) {
    Money money;
    money.m_units = std::max(units, -kLargest);
    return money;
}

Result<Money> Money::parse(std::string_view text) {
    const Error error{ErrorCode::invalidInput,
                      {},
                      {MR_TEXT("Input", "%1 is not an amount of money"), {inQuotes(text)}},
                      MR_TEXT("Input", "write US dollars such as 0.015, with at most 12 decimals")};
    const bool negative = !text.empty() && text.front() == '-';
    const std::string_view number = text.substr(negative ? 1 : 0);
    const std::size_t point = std::min(number.find('.'), number.size());
    const std::string_view whole = number.substr(0, point);
    std::string fraction(number.substr(std::min(point + 1, number.size())));
    if (whole.empty() || (point < number.size() && fraction.empty()) || fraction.size() > kDecimals) {
        return error;
    }
    fraction.resize(kDecimals, '0');
    UInt128 units = 0;
    if (!parseUInt128(std::string(whole) + fraction, units) || units > static_cast<UInt128>(kLargest)) {
        return error;
    }
    return ofUnits(withSign(units, negative));
}

Money Money::of(const Ratio& quantity, const Money& unitPrice) {
    const bool negative = (quantity.numerator() < 0) != (unitPrice.m_units < 0);
    const UInt256 units = multiply(magnitudeOf(quantity.numerator()), magnitudeOf(unitPrice.m_units));
    const auto divisor = static_cast<UInt128>(quantity.denominator());
    if (units.high >= divisor) {
        return ofUnits(withSign(~UInt128{0}, negative));
    }
    auto [quotient, rest] = divide(units, divisor);
    if (rest >= divisor - rest && quotient < ~UInt128{0}) {
        ++quotient;
    }
    return ofUnits(withSign(quotient, negative));
}

double Money::toDouble() const {
    return static_cast<double>(m_units) / 1e12;
}

Money Money::rounded(int decimals) const {
    assert(decimals >= 0 && decimals <= kDecimals);
    const UInt128 unit =
        kPowersOfTen[static_cast<std::size_t>(kDecimals - std::clamp(decimals, 0, kDecimals))];
    // Magnitudes stay below 2^127 and `unit` below 2^40, so the sum fits.
    const UInt128 magnitude = (magnitudeOf(m_units) + unit / 2) / unit * unit;
    return ofUnits(withSign(magnitude, m_units < 0));
}

std::string Money::text(int decimals) const {
    decimals = std::clamp(decimals, 0, kDecimals);
    const UInt128 dollar = kPowersOfTen[kDecimals];
    const UInt128 magnitude = magnitudeOf(rounded(decimals).m_units);
    const UInt128 unit = kPowersOfTen[static_cast<std::size_t>(kDecimals - decimals)];
    return decimalText(m_units < 0, magnitude / dollar, magnitude % dollar / unit, decimals);
}

std::string Money::exactText() const {
    std::string digits = text(kDecimals);
    dropTrailingZeros(digits);
    return digits;
}

Money& Money::operator+=(const Money& other) {
    Int128 total = 0;
    if (__builtin_add_overflow(m_units, other.m_units, &total)) {
        total = other.m_units < 0 ? -kLargest : kLargest;
    }
    *this = ofUnits(total);
    return *this;
}

Money operator-(const Money& a, const Money& b) {
    return a + Money::ofUnits(-b.m_units);
}

} // namespace millrace
