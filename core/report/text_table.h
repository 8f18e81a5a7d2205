// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// `text` fit for a terminal: control characters, which could move the cursor or start an escape sequence, as
/// spaces; always valid UTF-8.
[[nodiscard]] std::string terminalText(std::string_view text);

/// Columns that `text` takes on a terminal: two for East Asian wide characters and emoji, none for combining
/// marks.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

/// Rows of text in aligned columns.
class TextTable {
public:
    enum class Align { left, right };

    struct Column {
        std::string title;
        Align align = Align::left;
    };

    explicit TextTable(std::vector<Column> columns);

    /// One cell a column; missing ones are empty.
    void addRow(std::vector<std::string> cells);

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    /// Header, a line, the rows; each ends with a newline and has no spaces before it.
    [[nodiscard]] std::string text() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace millrace
