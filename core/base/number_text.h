// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/int128.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace millrace {

/// `text` without ASCII white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// `text` in double quotes for a message: at most 40 bytes, always valid UTF-8, control characters as `?`.
[[nodiscard]] std::string inQuotes(std::string_view text);

/// Takes `12`, `1.5` or `.5` off the front of `text` and gives that number times `scale`, rounded half up,
/// without going through floating point. `scale` is from 1 to 1e14. Whole parts above 1e20 count as 1e20:
/// beyond every range that callers allow. Nothing when no number comes first; `text` is then unchanged.
[[nodiscard]] std::optional<Int128> takeScaledDecimal(std::string_view& text, std::int64_t scale);

} // namespace millrace
