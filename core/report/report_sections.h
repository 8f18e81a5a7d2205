// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_report.h"
#include "report/text_table.h"

#include <string>
#include <vector>

namespace millrace {

/// How a cell is meant; writers that can, show it. The words alone say it too.
enum class Tone { plain, good, warning, bad };

/// One cell of a table in a report for people.
struct ReportCell {
    std::string text;
    Tone tone = Tone::plain;
    std::string note; ///< small print below the text
    std::string link; ///< address of the page that says so

    ReportCell(std::string shown)
        : text(std::move(shown)) {}

    ReportCell(const char* shown)
        : text(shown) {}

    ReportCell(std::string shown, Tone meant)
        : text(std::move(shown))
        , tone(meant) {}
};

/// What kind of content a section has.
enum class Layout {
    table,
    pairs,     ///< two columns, name and value, without a header
    sentences, ///< a table whose cells are too long for a terminal
};

/// A part of a report for people: what it says, apart from how a page, a document or a terminal shows it.
struct ReportSection {
    std::string id; ///< stable, for links within a page
    std::string title;
    int level = 2; ///< 2, or 3 below the section before it
    Layout layout = Layout::table;
    std::string intro = {};
    std::vector<TextTable::Column> columns = {};
    std::vector<std::vector<ReportCell>> rows = {};
    bool hasTotal = false;               ///< the last row is the sum of those above
    std::vector<std::string> notes = {}; ///< sentences below the table
};

/// How much a report says.
enum class Detail {
    brief, ///< for a terminal: without metrics that stayed at zero, sources and assumptions
    full,
};

/// All sections in the order of reading. Sections without anything to say are left out.
[[nodiscard]] std::vector<ReportSection> sectionsOf(const RunReport& report, Detail detail);

[[nodiscard]] ReportSection summarySection(const RunReport& report);
[[nodiscard]] ReportSection objectivesSection(const RunReport& report);
[[nodiscard]] ReportSection findingsSection(const RunReport& report);
/// One section a node, below a heading.
[[nodiscard]] std::vector<ReportSection> metricsSections(const RunReport& report, Detail detail);
/// One section for each node that has shards.
[[nodiscard]] std::vector<ReportSection> shardSections(const RunReport& report, Detail detail);
[[nodiscard]] ReportSection billSection(const CostEstimate& cost, const Pipeline& pipeline, Detail detail);
[[nodiscard]] ReportSection assumptionsSection(const RunReport& report);
[[nodiscard]] ReportSection eventsSection(const RunReport& report, Detail detail);
/// What the figures above can't say: unknown prices and what the run came to know.
[[nodiscard]] ReportSection gapsSection(const RunReport& report);

} // namespace millrace
