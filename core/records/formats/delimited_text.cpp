// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/formats/delimited_text.h"

#include <algorithm>
#include <limits>

namespace millrace {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::size_t withoutReturn(std::string_view text, std::size_t begin, std::size_t end) {
    return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

/// Where the row that begins at `begin` ends: the next line break outside quotes. npos when a quote stays
/// open.
std::size_t endOfRow(std::string_view text, std::size_t begin) {
    bool quoted = false;
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (text[i] == '"') {
            quoted = !quoted;
        } else if (text[i] == '\n' && !quoted) {
            return i;
        }
    }
    return quoted ? std::string_view::npos : text.size();
}

} // namespace

Result<std::vector<TextSpan>> splitLines(std::string_view text) {
    std::vector<TextSpan> lines;
    std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::size_t stop = withoutReturn(text, begin, end);
        if (stop - begin > std::numeric_limits<std::uint32_t>::max()) {
            return Error{ErrorCode::invalidInput, "line " + std::to_string(lines.size() + 1),
                         MR_TEXT("records", "is longer than 4 GiB"),
                         MR_TEXT("records", "check that the file is text")};
        }
        if (stop > begin) {
            lines.push_back({begin, static_cast<std::uint32_t>(stop - begin)});
        }
        begin = end + 1;
    }
    return lines;
}

Result<CsvTable> splitCsv(std::string_view text) {
    CsvTable table;
    std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    while (begin < text.size()) {
        const std::size_t end = endOfRow(text, begin);
        if (end == std::string_view::npos || end - begin > std::numeric_limits<std::uint32_t>::max()) {
            const auto line =
                std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n') + 1;
            return Error{ErrorCode::invalidInput, "line " + std::to_string(line),
                         MR_TEXT("records", "has a double quote that is never closed"),
                         MR_TEXT("records", "close it, or double a quote inside a field")};
        }
        const std::size_t stop = withoutReturn(text, begin, end);
        if (stop > begin) {
            if (table.header.empty()) {
                table.header = csvFields(text.substr(begin, stop - begin));
            } else {
                table.rows.push_back({begin, static_cast<std::uint32_t>(stop - begin)});
            }
        }
        begin = end + 1;
    }
    if (table.header.empty()) {
        return Error{ErrorCode::invalidInput, "line 1", MR_TEXT("records", "has no column names"),
                     MR_TEXT("records", "put the names of the columns in the first line")};
    }
    return table;
}

std::vector<std::string> csvFields(std::string_view row) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const char c = row[i];
        if (c == '"') {
            if (quoted && i + 1 < row.size() && row[i + 1] == '"') {
                fields.back() += '"';
                ++i;
            } else {
                quoted = !quoted;
            }
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

} // namespace millrace
