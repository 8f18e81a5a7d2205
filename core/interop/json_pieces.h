// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// One JSON object of a text; a view into it.
struct JsonPiece {
    std::string_view text;
    std::size_t line = 1;   ///< where it begins, from 1
    std::size_t column = 1; ///< in bytes, from 1
};

/// A line between the objects that is none of them, such as a prompt that was copied along.
struct StrayLine {
    std::string_view text;
    std::size_t line = 1;
};

struct JsonPieces {
    std::vector<JsonPiece> objects;
    std::vector<StrayLine> strayLines;
};

/// Takes apart a text that holds JSON objects one after another, as a terminal shows what several commands
/// printed. An object that does not end reaches to the end of the text. The views live as long as `text`.
[[nodiscard]] JsonPieces splitJson(std::string_view text);

/// Parses one piece. Errors are those of parseJson(), their line and column counted in the whole text.
[[nodiscard]] Result<Json> parsePiece(const JsonPiece& piece);

} // namespace millrace
