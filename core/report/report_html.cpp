// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/findings_text.h"
#include "report/html_parts.h"
#include "report/report_sections.h"
#include "report/report_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace millrace {

namespace {

std::string_view classOf(Tone tone) {
    switch (tone) {
    case Tone::good:
        return "good";
    case Tone::warning:
        return "warning";
    case Tone::bad:
        return "bad";
    case Tone::plain:
        break;
    }
    return {};
}

std::string cellHtml(const ReportCell& cell, const TextTable::Column& column) {
    std::string text = escapeHtml(cell.text);
    if (cell.tone != Tone::plain) {
        text = fmt::format("<span class=\"{}\">{}</span>", classOf(cell.tone), text);
    }
    // Only what is plainly a web address becomes a link: a source comes out of a price book that anybody may
    // have written.
    if (cell.link.starts_with("https://")) {
        text = fmt::format("<a href=\"{}\">{}</a>", escapeHtml(cell.link), text);
    }
    std::string note = escapeHtml(cell.note);
    if (!cell.link.empty()) {
        note += (note.empty() ? "" : "<br>") + escapeHtml(cell.link);
    }
    if (!note.empty()) {
        text += fmt::format("<small>{}</small>", note);
    }
    const char* attributes = column.align == TextTable::Align::right ? " class=\"number\"" : "";
    return fmt::format("<td{}>{}</td>", attributes, text);
}

std::string headHtml(const ReportSection& section) {
    std::string html = "<thead><tr>";
    for (const TextTable::Column& column : section.columns) {
        const char* attributes = column.align == TextTable::Align::right ? " class=\"number\"" : "";
        html += fmt::format("<th scope=\"col\"{}>{}</th>", attributes, escapeHtml(column.title));
    }
    return html + "</tr></thead>\n";
}

std::string pairsHtml(const ReportSection& section) {
    std::string html = "<div class=\"scroll\"><table class=\"pairs\"><tbody>\n";
    for (const std::vector<ReportCell>& row : section.rows) {
        html += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", escapeHtml(row[0].text),
                            escapeHtml(row[1].text));
    }
    return html + "</tbody></table></div>\n";
}

std::string tableHtml(const ReportSection& section) {
    if (section.layout == Layout::pairs) {
        return pairsHtml(section);
    }
    std::string html = "<div class=\"scroll\"><table>\n" + headHtml(section) + "<tbody>\n";
    for (const std::vector<ReportCell>& row : section.rows) {
        const bool total = section.hasTotal && &row == &section.rows.back();
        html += total ? "<tr class=\"total\">" : "<tr>";
        for (std::size_t column = 0; column < row.size(); ++column) {
            html += cellHtml(row[column], section.columns[column]);
        }
        html += "</tr>\n";
    }
    return html + "</tbody></table></div>\n";
}

std::string chartFor(const ReportSection& section, const RunReport& report) {
    for (const NodeResult& node : report.result.nodes) {
        if (section.id == "shards-" + node.node.text()) {
            return shardChart(node);
        }
    }
    return {};
}

std::string sectionHtml(const ReportSection& section, const RunReport& report) {
    std::string html = fmt::format("<section id=\"{}\">\n<h{}>{}</h{}>\n", section.id, section.level,
                                   escapeHtml(section.title), section.level);
    if (!section.intro.empty()) {
        html += fmt::format("<p class=\"intro\">{}</p>\n", escapeHtml(section.intro));
    }
    html += chartFor(section, report);
    if (!section.rows.empty()) {
        html += tableHtml(section);
    }
    if (!section.notes.empty()) {
        html += "<ul class=\"notes\">\n";
        for (const std::string& note : section.notes) {
            html += fmt::format("<li>{}</li>\n", escapeHtml(note));
        }
        html += "</ul>\n";
    }
    return html + "</section>\n";
}

std::string tile(std::string_view name, std::string_view value, Tone tone = Tone::plain) {
    return fmt::format("<li><span class=\"value {}\">{}</span><span class=\"name\">{}</span></li>\n",
                       classOf(tone), escapeHtml(value), escapeHtml(name));
}

std::string tilesHtml(const RunReport& report) {
    const CostEstimate& cost = report.cost;
    std::string html = "<ul class=\"tiles\">\n";
    const std::string atLeast = cost.unknown.empty() ? "" : "≥ ";
    html += tile(fmt::format("{} a month of {} h", cost.currency, cost.monthHours),
                 atLeast + groupedDecimal(amountText(cost.monthlyTotal)));
    html += tile("simulated", formatDuration(report.result.simulated));
    if (!report.objectives.empty()) {
        const auto passed = std::ranges::count(report.objectives, true, &ObjectiveResult::passed);
        const std::size_t all = report.objectives.size();
        const bool good = static_cast<std::size_t>(passed) == all;
        html +=
            tile("objectives passed", fmt::format("{} of {}", passed, all), good ? Tone::good : Tone::bad);
    }
    html += tile("design checks", findingCounts(report.findings));
    return html + "</ul>\n";
}

std::string navigationHtml(const std::vector<ReportSection>& sections) {
    std::string html = "<nav aria-label=\"Sections\">\n";
    for (const ReportSection& section : sections) {
        if (section.level == 2) {
            html += fmt::format("<a href=\"#{}\">{}</a>\n", section.id, escapeHtml(section.title));
        }
    }
    return html + "</nav>\n";
}

} // namespace

std::string escapeHtml(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            // Other control characters may not stand in a page at all.
            escaped += (c >= 0 && c < ' ' && c != '\n' && c != '\t') ? ' ' : c;
        }
    }
    return escaped;
}

std::string toHtml(const RunReport& report) {
    const std::vector<ReportSection> sections = sectionsOf(report, Detail::full);
    const std::string title = escapeHtml(report.result.project);
    std::string html =
        fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<title>{} - Millrace run report</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n"
                    "<header>\n<h1>{}</h1>\n",
                    title, htmlStyle(), title);
    if (!report.pipeline.description.empty()) {
        html += fmt::format("<p>{}</p>\n", escapeHtml(report.pipeline.description));
    }
    html += tilesHtml(report) + "</header>\n" + navigationHtml(sections);
    for (const ReportSection& section : sections) {
        html += sectionHtml(section, report);
    }
    html += fmt::format(
        "<footer>An estimate from a simulation by Millrace {}; the same project and seed give the same "
        "digest. "
        "Prices of {}.</footer>\n</main>\n</body>\n</html>\n",
        escapeHtml(report.version),
        escapeHtml(report.cost.priceBookDate.empty() ? "no price book" : report.cost.priceBookDate));
    return html;
}

} // namespace millrace
