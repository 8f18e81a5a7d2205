// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_sections.h"

#include <algorithm>

#include <fmt/format.h>

namespace millrace {

namespace {

/// Text that CommonMark and table cells of GitHub's dialect show as it is: markup escaped, line breaks as
/// spaces.
std::string escaped(const std::string& text) {
    constexpr std::string_view kMarkup = "\\`*_{}[]<>#|~&!";
    std::string result;
    for (const char c : text) {
        if (c >= 0 && c < ' ') {
            result += ' ';
            continue;
        }
        if (kMarkup.find(c) != std::string_view::npos) {
            result += '\\';
        }
        result += c;
    }
    return result;
}

std::string cellText(const ReportCell& cell) {
    std::string text = escaped(cell.text);
    if (!cell.note.empty()) {
        text += fmt::format(" ({})", escaped(cell.note));
    }
    if (!cell.link.empty()) {
        text += fmt::format(" ({})",
                            cell.link.starts_with("https://") ? "<" + cell.link + ">" : escaped(cell.link));
    }
    return text;
}

void addRow(std::string& text, const std::vector<std::string>& cells) {
    text += '|';
    for (const std::string& cell : cells) {
        text += cell.empty() ? " |" : fmt::format(" {} |", cell);
    }
    text += '\n';
}

std::string tableText(const ReportSection& section) {
    std::string text;
    std::vector<std::string> titles;
    std::vector<std::string> rules;
    for (const TextTable::Column& column : section.columns) {
        titles.push_back(escaped(column.title));
        rules.emplace_back(column.align == TextTable::Align::right ? "---:" : "---");
    }
    addRow(text, titles);
    addRow(text, rules);
    for (const std::vector<ReportCell>& row : section.rows) {
        std::vector<std::string> cells;
        std::ranges::transform(row, std::back_inserter(cells), cellText);
        addRow(text, cells);
    }
    return text + "\n";
}

} // namespace

std::string toMarkdown(const RunReport& report) {
    std::string text = fmt::format("# {}\n\n", escaped(report.result.project));
    if (!report.pipeline.description.empty()) {
        text += escaped(report.pipeline.description) + "\n\n";
    }
    for (const ReportSection& section : sectionsOf(report, Detail::full)) {
        text += fmt::format("{} {}\n\n", std::string(static_cast<std::size_t>(section.level), '#'),
                            escaped(section.title));
        if (!section.intro.empty()) {
            text += escaped(section.intro) + "\n\n";
        }
        if (!section.rows.empty()) {
            text += tableText(section);
        }
        for (const std::string& note : section.notes) {
            text += fmt::format("- {}\n", escaped(note));
        }
        text += section.notes.empty() ? "" : "\n";
    }
    return text;
}

} // namespace millrace
