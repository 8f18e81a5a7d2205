// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/deterministic_math.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace millrace {

// std::sqrt, std::floor and std::round are used below: IEEE 754 fixes their results to the last bit.

namespace {

/// An unevaluated sum: twice the precision of a double.
struct DoubleDouble {
    double high;
    double low;
};

// ln 2 in two parts. The first has 20 zero bits at its end, so that its product with an exponent is exact.
constexpr double kLn2High = 0x1.62e42fee00000p-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

DoubleDouble sum(double a, double b) {
    const double high = a + b;
    const double bPart = high - a;
    return {high, (a - (high - bPart)) + (b - bPart)};
}

/// a * b and its rounding error (Dekker), without a fused multiply-add. For |a|, |b| below 2^996.
DoubleDouble product(double a, double b) {
    constexpr double kSplit = 134217729.0; // 2^27 + 1
    const double aHigh = kSplit * a - (kSplit * a - a);
    const double aLow = a - aHigh;
    const double bHigh = kSplit * b - (kSplit * b - b);
    const double bLow = b - bHigh;
    const double high = a * b;
    return {high, ((aHigh * bHigh - high) + aHigh * bLow + aLow * bHigh) + aLow * bLow};
}

template <std::size_t N>
double polynomial(double x, const std::array<double, N>& coefficients) {
    double value = 0;
    for (std::size_t i = N; i-- > 0;) {
        value = value * x + coefficients[i];
    }
    return value;
}

/// ln x for finite x above zero, to about 2^-57 of its value.
/// With x = 2^k m, sqrt(1/2) < m <= sqrt(2) and s = (m-1)/(m+1): ln m = 2 s + 2 s^3/3 + 2 s^5/5 + ...
DoubleDouble preciseLog(double x) {
    constexpr std::array<double, 11> kOddReciprocals{1.0 / 3,  1.0 / 5,  1.0 / 7,  1.0 / 9,
                                                     1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17,
                                                     1.0 / 19, 1.0 / 21, 1.0 / 23};
    int exponent = 0;
    if (x < std::numeric_limits<double>::min()) {
        x *= 0x1.0p54;
        exponent = -54;
    }
    const auto bits = std::bit_cast<std::uint64_t>(x);
    exponent += static_cast<int>(bits >> 52U) - 1023;
    double mantissa = std::bit_cast<double>((bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL);
    if (mantissa > 0x1.6a09e667f3bcdp+0) {
        mantissa *= 0.5;
        ++exponent;
    }
    const double f = mantissa - 1;
    const DoubleDouble divisor = sum(2, f);
    const double s = f / divisor.high;
    const DoubleDouble back = product(s, divisor.high);
    const double sLow = ((f - back.high) - back.low - s * divisor.low) / divisor.high;
    const double square = s * s;
    const double tail = 2 * s * (square * polynomial(square, kOddReciprocals));
    const DoubleDouble head = sum(exponent * kLn2High, 2 * s);
    const double low = head.low + (exponent * kLn2Low + (2 * sLow + tail));
    return sum(head.high, low);
}

/// e to the x, x from -700 to 700.
double exponential(DoubleDouble x) {
    constexpr double kLog2E = 0x1.71547652b82fep+0;
    // 1/2!, 1/3!, ... 1/13!
    constexpr std::array<double, 12> kFactorialReciprocals{
        1.0 / 2,     1.0 / 6,      1.0 / 24,      1.0 / 120,      1.0 / 720,       1.0 / 5040,
        1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800};
    const double exponent = std::floor(x.high * kLog2E + 0.5);
    const double r = (x.high - exponent * kLn2High) - exponent * kLn2Low + x.low;
    const double value = 1 + (r + r * r * polynomial(r, kFactorialReciprocals));
    const auto biased = static_cast<std::uint64_t>(static_cast<std::int64_t>(exponent) + 1023);
    return value * std::bit_cast<double>(biased << 52U);
}

constexpr double kExpLimit = 700;

double saturatingExponential(DoubleDouble x) {
    if (std::isnan(x.high)) {
        return x.high;
    }
    if (x.high < -kExpLimit) {
        return 0;
    }
    return exponential(x.high > kExpLimit ? DoubleDouble{kExpLimit, 0} : x);
}

} // namespace

double deterministicLog(double x) {
    if (std::isnan(x) || x < 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (x == 0) {
        return -std::numeric_limits<double>::infinity();
    }
    return std::isinf(x) ? x : preciseLog(x).high;
}

double deterministicExp(double x) {
    return saturatingExponential({x, 0});
}

double deterministicPow(double x, double y) {
    if (y == 0 || x == 1) {
        return 1;
    }
    if (!(x > 0) || std::isinf(x)) {
        return deterministicExp(y * deterministicLog(x));
    }
    const DoubleDouble log = preciseLog(x);
    const double rough = y * log.high;
    if (!(rough >= -kExpLimit && rough <= kExpLimit)) {
        return deterministicExp(rough);
    }
    const DoubleDouble power = product(y, log.high);
    return saturatingExponential({power.high, power.low + y * log.low});
}

double deterministicSinTurns(double x) {
    if (!std::isfinite(x)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    constexpr double kTwoPi = 0x1.921fb54442d18p+2;
    // (-1)^n/(2n+1)! and (-1)^n/(2n)!, from n = 1
    constexpr std::array<double, 8> kSine{
        -1.0 / 6,        1.0 / 120,        -1.0 / 5040,          1.0 / 362880,
        -1.0 / 39916800, 1.0 / 6227020800, -1.0 / 1307674368000, 1.0 / 355687428096000};
    constexpr std::array<double, 8> kCosine{
        -1.0 / 2,       1.0 / 24,        -1.0 / 720,           1.0 / 40320,
        -1.0 / 3628800, 1.0 / 479001600, -1.0 / 87178291200.0, 1.0 / 20922789888000};
    // Both reductions are exact, so zeros and extremes come out exact too.
    const double turn = x - std::round(x);
    const double quarters = std::round(turn * 4);
    const double angle = (turn - quarters * 0.25) * kTwoPi;
    const double square = angle * angle;
    const double sine = angle + angle * (square * polynomial(square, kSine));
    const double cosine = 1 + square * polynomial(square, kCosine);
    switch (static_cast<int>(quarters)) {
    case 0:
        return sine;
    case 1:
        return cosine;
    case -1:
        return -cosine;
    default:
        return -sine;
    }
}

double deterministicNormalQuantile(double p) {
    // M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics
    // 37 (1988), PPND16.
    constexpr std::array<double, 8> kCentreTop{3.3871328727963666080e0,  1.3314166789178437745e+2,
                                               1.9715909503065514427e+3, 1.3731693765509461125e+4,
                                               4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                               3.3430575583588128105e+4, 2.5090809287301226727e+3};
    constexpr std::array<double, 8> kCentreBottom{1.0,
                                                  4.2313330701600911252e+1,
                                                  6.8718700749205790830e+2,
                                                  5.3941960214247511077e+3,
                                                  2.1213794301586595867e+4,
                                                  3.9307895800092710610e+4,
                                                  2.8729085735721942674e+4,
                                                  5.2264952788528545610e+3};
    constexpr std::array<double, 8> kTailTop{1.42343711074968357734e0,  4.63033784615654529590e0,
                                             5.76949722146069140550e0,  3.64784832476320460504e0,
                                             1.27045825245236838258e0,  2.41780725177450611770e-1,
                                             2.27238449892691845833e-2, 7.74545014278341407640e-4};
    constexpr std::array<double, 8> kTailBottom{1.0,
                                                2.05319162663775882187e0,
                                                1.67638483018380384940e0,
                                                6.89767334985100004550e-1,
                                                1.48103976427480074590e-1,
                                                1.51986665636164571966e-2,
                                                5.47593808499534494600e-4,
                                                1.05075007164441684324e-9};
    constexpr std::array<double, 8> kFarTop{6.65790464350110377720e0,  5.46378491116411436990e0,
                                            1.78482653991729133580e0,  2.96560571828504891230e-1,
                                            2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                            2.71155556874348757815e-5, 2.01033439929228813265e-7};
    constexpr std::array<double, 8> kFarBottom{1.0,
                                               5.99832206555887937690e-1,
                                               1.36929880922735805310e-1,
                                               1.48753612908506148525e-2,
                                               7.86869131145613259100e-4,
                                               1.84631831751005468180e-5,
                                               1.42151175831644588870e-7,
                                               2.04426310338993978564e-15};
    if (std::isnan(p)) {
        return p;
    }
    // The ends stand for the nearest inner values, so that a sample is always finite.
    constexpr double kSmallest = std::numeric_limits<double>::min();
    constexpr double kLargest = 1 - 0x1.0p-53;
    p = p < kSmallest ? kSmallest : (p > kLargest ? kLargest : p);
    const double q = p - 0.5;
    if (q >= -0.425 && q <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(r, kCentreTop) / polynomial(r, kCentreBottom);
    }
    const double r = std::sqrt(-deterministicLog(q < 0 ? p : 1 - p));
    const double distance = r <= 5 ? polynomial(r - 1.6, kTailTop) / polynomial(r - 1.6, kTailBottom)
                                   : polynomial(r - 5, kFarTop) / polynomial(r - 5, kFarBottom);
    return q < 0 ? -distance : distance;
}

} // namespace millrace
