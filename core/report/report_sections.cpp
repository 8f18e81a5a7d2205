// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_sections.h"

#include "report/findings_text.h"
#include "report/report_text.h"

#include <algorithm>
#include <iterator>
#include <ranges>

#include <fmt/format.h>

namespace millrace {

namespace {

using Align = TextTable::Align;

Tone toneOf(Severity severity) {
    switch (severity) {
    case Severity::error:
        return Tone::bad;
    case Severity::warning:
        return Tone::warning;
    case Severity::hint:
        break;
    }
    return Tone::plain;
}

std::string priceBookText(const CostEstimate& cost) {
    if (cost.priceBookVersion.empty()) {
        return fmt::format("none for {}", cost.region);
    }
    return fmt::format("{}, of {}", cost.priceBookVersion, cost.priceBookDate);
}

std::string totalText(const Money& total, const CostEstimate& cost) {
    const bool isWhole = cost.unknown.empty();
    return fmt::format("{}{} {}{}", isWhole ? "" : "≥ ", groupedDecimal(amountText(total)), cost.currency,
                       isWhole ? "" : ", and what has no known price");
}

void addNonEmpty(std::vector<ReportSection>& sections, ReportSection section) {
    if (!section.rows.empty() || !section.notes.empty()) {
        sections.push_back(std::move(section));
    }
}

void addAll(std::vector<ReportSection>& sections, std::vector<ReportSection> more) {
    std::ranges::move(more, std::back_inserter(sections));
}

} // namespace

ReportSection summarySection(const RunReport& report) {
    const RunResult& result = report.result;
    ReportSection section{
        .id = "summary", .title = "Summary", .layout = Layout::pairs, .columns = {{""}, {""}}};
    section.rows = {
        {"Simulated time",
         fmt::format("{} from {}", formatDuration(result.simulated), report.pipeline.scenario.start)},
        {"Seed", std::to_string(result.seed)},
        {"Digest", result.digest},
        {"Monthly cost", totalText(report.cost.monthlyTotal, report.cost)},
        {"Cost of this run", totalText(report.cost.windowTotal, report.cost)},
        {"Month length", fmt::format("{} hours", report.cost.monthHours)},
        {"Region", report.cost.region},
        {"Prices", priceBookText(report.cost)},
        {"Checks", findingCounts(report.findings)},
        {"Millrace", report.version},
        {"Computing time", fmt::format("{} s", shownNumber(report.wallSeconds))},
    };
    return section;
}

ReportSection objectivesSection(const RunReport& report) {
    ReportSection section{.id = "objectives",
                          .title = "Objectives",
                          .columns = {{"Verdict"}, {"Objective"}, {"Reached", Align::right}}};
    for (const ObjectiveResult& result : report.objectives) {
        const Tone tone = result.passed ? Tone::good : Tone::bad;
        section.rows.push_back({{std::string(verdictOf(result)), tone},
                                conditionText(result.objective, report.pipeline),
                                actualText(result)});
    }
    return section;
}

ReportSection findingsSection(const RunReport& report) {
    ReportSection section{.id = "findings",
                          .title = "Design checks",
                          .layout = Layout::sentences,
                          .columns = {{"Severity"}, {"Node"}, {"Finding"}, {"Rule"}}};
    const NodeIndex nodes(report.pipeline);
    for (const Finding& finding : report.findings) {
        ReportCell rule(finding.rule);
        rule.link = finding.source;
        section.rows.push_back({{std::string(nameOf(finding.severity)), toneOf(finding.severity)},
                                placeOf(finding.node, nodes),
                                finding.message.english(),
                                std::move(rule)});
    }
    return section;
}

ReportSection assumptionsSection(const RunReport& report) {
    ReportSection section{
        .id = "assumptions",
        .title = "What is assumed",
        .intro = "AWS does not publish these; each is a setting with the value that this run took for it.",
        .columns = {{"Node"}, {"Assumption"}, {"Value", Align::right}, {"Setting"}}};
    const NodeIndex nodes(report.pipeline);
    for (const AssumedSetting& assumption : report.assumptions) {
        section.rows.push_back({placeOf(assumption.node, nodes), assumption.title.english(),
                                assumedValueText(assumption), assumption.path});
    }
    return section;
}

ReportSection eventsSection(const RunReport& report, Detail detail) {
    const std::size_t limit = detail == Detail::brief ? 40 : 1000;
    ReportSection section{
        .id = "events", .title = "Event log", .columns = {{"Time"}, {"Node"}, {"Event"}, {"Detail"}}};
    const std::vector<LoggedEvent>& events = report.result.events;
    const NodeIndex nodes(report.pipeline);
    for (const LoggedEvent& event : events | std::views::take(limit)) {
        section.rows.push_back(
            {formatClock(event.at), placeOf(event.node, nodes), event.event, event.detail});
    }
    if (events.size() > limit) {
        section.notes.push_back(fmt::format("{} later events are in the JSON report.",
                                            groupedNumber(std::ssize(events) - std::ssize(section.rows))));
    }
    return section;
}

ReportSection gapsSection(const RunReport& report) {
    ReportSection section{.id = "gaps", .title = "Known gaps and notes"};
    for (const std::string& unknown : report.cost.unknown) {
        section.notes.push_back(fmt::format("No price is known for {}: the totals leave it out.", unknown));
    }
    for (const std::string& note : report.result.notes) {
        section.notes.push_back(note);
    }
    return section;
}

std::vector<ReportSection> sectionsOf(const RunReport& report, Detail detail) {
    std::vector<ReportSection> sections;
    sections.push_back(summarySection(report));
    addNonEmpty(sections, objectivesSection(report));
    addNonEmpty(sections, findingsSection(report));
    addAll(sections, metricsSections(report, detail));
    addAll(sections, shardSections(report, detail));
    addNonEmpty(sections, billSection(report.cost, report.pipeline, detail));
    if (detail == Detail::full) {
        addNonEmpty(sections, assumptionsSection(report));
    }
    addNonEmpty(sections, eventsSection(report, detail));
    addNonEmpty(sections, gapsSection(report));
    return sections;
}

} // namespace millrace
