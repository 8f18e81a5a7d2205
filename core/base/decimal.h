// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/int128.h"
#include "base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace millrace {

/// An exact fraction of integers, always reduced, denominator above zero: what usage is multiplied by.
/// A result that does not fit into 128 bits each loses its last bits instead of overflowing.
class Ratio {
public:
    Ratio() = default;
    Ratio(Int128 numerator, Int128 denominator = 1);

    [[nodiscard]] Int128 numerator() const { return m_numerator; }

    [[nodiscard]] Int128 denominator() const { return m_denominator; }

    [[nodiscard]] bool isZero() const { return m_numerator == 0; }

    [[nodiscard]] double toDouble() const;

    /// Exact when it has a finite decimal form of up to `digits` places, else rounded half up to them.
    /// Trailing zeros are left out: `2`, `1460.5`.
    [[nodiscard]] std::string text(int digits = 9) const;

    friend Ratio operator+(const Ratio& a, const Ratio& b);
    friend Ratio operator-(const Ratio& a, const Ratio& b);
    friend Ratio operator*(const Ratio& a, const Ratio& b);
    friend Ratio operator/(const Ratio& a, const Ratio& b);
    friend bool operator==(const Ratio& a, const Ratio& b) = default;
    friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);

private:
    Int128 m_numerator = 0;
    Int128 m_denominator = 1;
};

/// Exact US dollars, in units of 1e-12 USD (prices go down to 3.09e-8), in 128 bits.
/// Amounts beyond 1.7e26 USD become that: the largest one.
class Money {
public:
    static constexpr int kDecimals = 12;

    Money() = default;

    [[nodiscard]] static Money ofUnits(Int128 units);

    /// Reads `0.015`, `-3`, up to 12 decimals. Errors: anything else.
    [[nodiscard]] static Result<Money> parse(std::string_view text);

    /// `quantity` times `unitPrice`, rounded once, half away from zero, to 1e-12 USD.
    [[nodiscard]] static Money of(const Ratio& quantity, const Money& unitPrice);

    [[nodiscard]] Int128 units() const { return m_units; }

    [[nodiscard]] double toDouble() const;

    /// Rounded half away from zero to `decimals` places (0 to 12).
    [[nodiscard]] Money rounded(int decimals) const;

    /// With exactly `decimals` places after rounding; `21.90`.
    [[nodiscard]] std::string text(int decimals) const;

    /// All its digits and no trailing zeros: `0.000000014`.
    [[nodiscard]] std::string exactText() const;

    Money& operator+=(const Money& other);

    friend Money operator+(Money a, const Money& b) { return a += b; }

    friend Money operator-(const Money& a, const Money& b);
    friend auto operator<=>(const Money& a, const Money& b) = default;

private:
    Int128 m_units = 0;
};

} // namespace millrace
