// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <string_view>

namespace millrace {

/// Whether `text` is more than one quantity: it has an operator or a bracket. The slash of a unit ("1.5k/s")
/// and the sign of a number are none.
[[nodiscard]] bool isExpression(std::string_view text);

/// Works out quantities of `unit`'s kind joined by + - * / and brackets: `2*1024`, `1 MiB/2`, `(1h + 30m) *
/// 2`. A number without a unit counts in `unit` beside + and -. The answer is in `unit`. Errors: those of
/// parseQuantity(), a missing number or bracket, a division by zero, a product or a quotient of units that is
/// no quantity of this kind.
[[nodiscard]] Result<double> evaluateExpression(std::string_view text, Unit unit);

} // namespace millrace
