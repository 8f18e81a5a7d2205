// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace millrace {

// The C library's log, exp, pow and sin may differ in the last bit between versions; sampling uses these,
// which are made of IEEE additions, multiplications and divisions alone and so give the same bits everywhere
// (DESIGN, section 3, "Randomness"). Relative error below 1e-14 over the range used.

/// Natural logarithm, x above zero.
[[nodiscard]] double deterministicLog(double x);
/// e to the x; saturates to 0 below -700 and to exp(700) above 700.
[[nodiscard]] double deterministicExp(double x);
/// x to the y, x above zero.
[[nodiscard]] double deterministicPow(double x, double y);
/// Sine of x turns (x = 0.25 gives 1).
[[nodiscard]] double deterministicSinTurns(double x);
/// Quantile of the standard normal distribution, p in (0, 1); absolute error below 1e-8.
[[nodiscard]] double deterministicNormalQuantile(double p);

} // namespace millrace
