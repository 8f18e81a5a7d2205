// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utf8.h>

namespace millrace {

namespace {

struct CodePointRange {
    char32_t first;
    char32_t last;
};

bool isIn(char32_t point, const auto& ranges) {
    return std::ranges::any_of(
        ranges, [point](const CodePointRange& range) { return range.first <= point && point <= range.last; });
}

// The wide and the zero-width blocks of Unicode's EastAsianWidth.txt and DerivedGeneralCategory.txt that
// labels are written in.
constexpr std::array kWide{
    CodePointRange{0x1100, 0x115f},   CodePointRange{0x2e80, 0x303e},   CodePointRange{0x3041, 0xa4cf},
    CodePointRange{0xa960, 0xa97c},   CodePointRange{0xac00, 0xd7a3},   CodePointRange{0xf900, 0xfaff},
    CodePointRange{0xfe30, 0xfe6f},   CodePointRange{0xff01, 0xff60},   CodePointRange{0xffe0, 0xffe6},
    CodePointRange{0x1f300, 0x1f64f}, CodePointRange{0x1f680, 0x1f6ff}, CodePointRange{0x1f900, 0x1f9ff},
    CodePointRange{0x20000, 0x3fffd},
};
constexpr std::array kZeroWidth{
    CodePointRange{0x0300, 0x036f}, CodePointRange{0x1160, 0x11ff}, CodePointRange{0x200b, 0x200f},
    CodePointRange{0x20d0, 0x20ff}, CodePointRange{0xfe00, 0xfe0f},
};

std::size_t widthOf(char32_t point) {
    if (isIn(point, kZeroWidth)) {
        return 0;
    }
    return isIn(point, kWide) ? 2 : 1;
}

std::string padded(const std::string& cell, std::size_t width, TextTable::Align align) {
    const std::string fill(width - std::min(width, displayWidth(cell)), ' ');
    return align == TextTable::Align::right ? fill + cell : cell + fill;
}

} // namespace

std::string terminalText(std::string_view text) {
    std::string valid;
    utf8::replace_invalid(text.begin(), text.end(), std::back_inserter(valid), U'?');
    std::string shown;
    for (auto it = valid.begin(); it != valid.end();) {
        const char32_t point = utf8::unchecked::next(it);
        const bool control = point < 0x20 || (point >= 0x7f && point < 0xa0);
        utf8::unchecked::append(control ? U' ' : point, std::back_inserter(shown));
    }
    return shown;
}

std::size_t displayWidth(std::string_view text) {
    std::string valid;
    utf8::replace_invalid(text.begin(), text.end(), std::back_inserter(valid), U'?');
    std::size_t width = 0;
    for (auto it = valid.begin(); it != valid.end();) {
        width += widthOf(utf8::unchecked::next(it));
    }
    return width;
}

TextTable::TextTable(std::vector<Column> columns)
    : m_columns(std::move(columns)) {}

void TextTable::addRow(std::vector<std::string> cells) {
    cells.resize(m_columns.size());
    std::ranges::transform(cells, cells.begin(), [](const std::string& cell) { return terminalText(cell); });
    m_rows.push_back(std::move(cells));
}

std::string TextTable::text() const {
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        std::size_t width = displayWidth(m_columns[column].title);
        for (const std::vector<std::string>& row : m_rows) {
            width = std::max(width, displayWidth(row[column]));
        }
        widths.push_back(width);
    }
    std::string text;
    const auto addLine = [&](const auto& cellOf) {
        std::string line;
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            line += column == 0 ? "" : "  ";
            line += padded(cellOf(column), widths[column], m_columns[column].align);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    };
    addLine([&](std::size_t column) { return m_columns[column].title; });
    addLine([&](std::size_t column) { return std::string(widths[column], '-'); });
    for (const std::vector<std::string>& row : m_rows) {
        addLine([&](std::size_t column) { return row[column]; });
    }
    return text;
}

} // namespace millrace
