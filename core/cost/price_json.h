// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace millrace {

/// The value of a price book's text, which anybody may have written. Errors, with line and column where there
/// is one: no JSON in UTF-8, a key twice in one object, nesting deeper than 16, more than 16 MiB.
[[nodiscard]] Result<nlohmann::json> parsePriceJson(std::string_view text);

} // namespace millrace
