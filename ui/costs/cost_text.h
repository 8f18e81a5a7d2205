// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"

#include <QString>

#include <string>

namespace millrace::ui {

/// Places behind the point that an amount needs to be shown exactly; never fewer than the two of cents.
[[nodiscard]] int decimalsOf(const Money& amount);

/// Every digit of an amount by the locale, so that rows add up to their total. Filled with spaces as wide as
/// a figure up to `alignTo` decimals.
[[nodiscard]] QString exactAmountText(const Money& amount, int alignTo = 0);

/// An amount that leaves out what has no price: "≥ $70.42".
[[nodiscard]] QString atLeastText(const QString& amount);

/// A quantity by the locale with up to `decimals` places.
[[nodiscard]] QString quantityText(const Ratio& quantity, int decimals);

/// A meter's unit in the language of the window: `shard-hour`.
[[nodiscard]] QString meterUnitText(const std::string& unit);

/// `2026-01-05` by the locale; anything else as it is.
[[nodiscard]] QString dayText(const std::string& isoDay);

} // namespace millrace::ui
