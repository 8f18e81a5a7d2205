// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace millrace {

/// Values of settings. Keys are kept sorted, so that equality does not depend on their order in the file.
using Json = nlohmann::json;

/// Parses untrusted UTF-8 text. Errors, each naming line and column: malformed JSON, invalid UTF-8, duplicate
/// keys, nesting deeper than 64, more than 64 MiB of text.
[[nodiscard]] Result<Json> parseJson(std::string_view text);

/// What a value is, for messages: "a number", "a list", "nothing".
[[nodiscard]] const char* describeKind(const Json& value);

/// The value as one short line of JSON for messages; long ones are cut with an ellipsis. Never throws.
[[nodiscard]] std::string shortText(const Json& value);

} // namespace millrace
