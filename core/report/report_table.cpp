// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/findings_text.h"
#include "report/report_sections.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace millrace {

namespace {

std::string tableText(const ReportSection& section) {
    TextTable table(section.columns);
    for (const std::vector<ReportCell>& row : section.rows) {
        std::vector<std::string> cells;
        std::ranges::transform(row, std::back_inserter(cells), &ReportCell::text);
        table.addRow(std::move(cells));
    }
    return table.isEmpty() ? std::string() : table.text();
}

std::string pairsText(const ReportSection& section) {
    constexpr int kNameWidth = 18;
    std::string text;
    for (const std::vector<ReportCell>& row : section.rows) {
        text += fmt::format("{:<{}}{}\n", row[0].text, kNameWidth, terminalText(row[1].text));
    }
    return text;
}

std::string headingText(const ReportSection& section) {
    const std::string title = terminalText(section.title);
    const std::string underline =
        section.level == 2 ? std::string(displayWidth(title), '=') + "\n" : std::string();
    return title + "\n" + underline;
}

std::string notesText(const ReportSection& section) {
    std::string text;
    for (const std::string& note : section.notes) {
        text += terminalText(note) + "\n";
    }
    return text;
}

std::string bodyText(const ReportSection& section, const RunReport& report) {
    switch (section.layout) {
    case Layout::pairs:
        return pairsText(section);
    case Layout::sentences:
        return findingsToText(report.findings, report.pipeline);
    case Layout::table:
        break;
    }
    return tableText(section);
}

} // namespace

std::string toTable(const RunReport& report) {
    const std::string title = terminalText(report.result.project);
    std::string text;
    for (const ReportSection& section : sectionsOf(report, Detail::brief)) {
        text += section.layout == Layout::pairs ? title + "\n" : "\n" + headingText(section);
        text += bodyText(section, report) + notesText(section);
    }
    return text;
}

std::string costToTable(const CostEstimate& cost, const Pipeline& pipeline) {
    const ReportSection section = billSection(cost, pipeline, Detail::brief);
    return section.intro + "\n\n" + tableText(section) + notesText(section);
}

} // namespace millrace
