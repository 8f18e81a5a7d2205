// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run_result.h"

#include <string>
#include <string_view>

namespace millrace {

/// `text` as character data or as an attribute's value in double quotes.
[[nodiscard]] std::string escapeHtml(std::string_view text);

/// The page's style sheet: follows the reader's light or dark theme and prints in black and white.
[[nodiscard]] std::string_view htmlStyle();

/// Accepted and throttled records of a stream's shards as bars, an SVG element; empty when nothing was
/// written.
[[nodiscard]] std::string shardChart(const NodeResult& stream);

} // namespace millrace
