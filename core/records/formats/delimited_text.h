// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// A piece of a larger text.
struct TextSpan {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
};

/// Lines of `text` without their ends (LF or CRLF); empty lines are left out. Errors: a line of 4 GiB or
/// more.
[[nodiscard]] Result<std::vector<TextSpan>> splitLines(std::string_view text);

/// A CSV file (RFC 4180: comma, double quotes, quoted line breaks) with its header. Rows are the rows' own
/// text.
struct CsvTable {
    std::vector<std::string> header;
    std::vector<TextSpan> rows;
};

/// Errors: no header, a quote that is never closed (with its line).
[[nodiscard]] Result<CsvTable> splitCsv(std::string_view text);

/// The fields of one row, quotes removed.
[[nodiscard]] std::vector<std::string> csvFields(std::string_view row);

} // namespace millrace
