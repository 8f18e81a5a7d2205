// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_sections.h"

#include "report/report_text.h"

#include <fmt/format.h>

namespace millrace {

namespace {

using Align = TextTable::Align;

const char* const kUnknown = "unknown";

ReportCell amountCell(const CostLine& line, const Money& amount) {
    return line.known ? ReportCell(groupedDecimal(amountText(amount))) : ReportCell(kUnknown, Tone::warning);
}

/// Name and price's source; the formula as small print.
ReportCell dimensionCell(const CostLine& line, Detail detail) {
    ReportCell cell(line.title.english());
    if (detail == Detail::full) {
        cell.note = line.formula.english();
        cell.link = line.source;
    }
    return cell;
}

ReportCell priceCell(const CostLine& line, Detail detail) {
    if (!line.known) {
        return {kUnknown, Tone::warning};
    }
    ReportCell cell(groupedDecimal(line.unitPrice.exactText()));
    if (detail == Detail::full) {
        cell.note = line.tier.empty() ? line.priceDate : fmt::format("{}; {}", line.tier, line.priceDate);
    }
    return cell;
}

} // namespace

ReportSection billSection(const CostEstimate& cost, const Pipeline& pipeline, Detail detail) {
    ReportSection section{
        .id = "bill",
        .title = "Bill",
        .intro = fmt::format("Quantity x unit price = amount, in {}. A month has {} hours.", cost.currency,
                             cost.monthHours),
        .columns = {{"Node"},
                    {"What"},
                    {"Kind"},
                    {"Quantity", Align::right},
                    {"Unit"},
                    {"Unit price", Align::right},
                    {"Amount", Align::right},
                    {"Monthly quantity", Align::right},
                    {"Monthly amount", Align::right}},
    };
    const NodeIndex nodes(pipeline);
    for (const CostLine& line : cost.lines) {
        section.rows.push_back({placeOf(line.node, nodes), dimensionCell(line, detail),
                                line.kind == MeterKind::fixed ? "fixed" : "usage",
                                groupedDecimal(line.quantity.text()), line.unit, priceCell(line, detail),
                                amountCell(line, line.amount), groupedDecimal(line.monthlyQuantity.text()),
                                amountCell(line, line.monthlyAmount)});
    }
    section.hasTotal = !section.rows.empty();
    if (section.hasTotal) {
        section.rows.push_back({"Total", "", "", "", "", "", groupedDecimal(amountText(cost.windowTotal)), "",
                                groupedDecimal(amountText(cost.monthlyTotal))});
    }
    if (!cost.unknown.empty()) {
        section.notes.push_back("Lines with an unknown price are not part of the totals.");
    }
    return section;
}

} // namespace millrace
