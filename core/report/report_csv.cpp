// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_text.h"
#include "report/run_report.h"

#include <initializer_list>

namespace millrace {

namespace {

/// RFC 4180, section 2: fields with commas, quotes or line breaks stand in quotes, quotes within are doubled,
/// rows end with CRLF.
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quotedText = "\"";
    for (const char c : text) {
        quotedText += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return quotedText + '"';
}

void addRow(std::string& csv, std::initializer_list<std::string> fields) {
    const char* separator = "";
    for (const std::string& text : fields) {
        csv += separator + field(text);
        separator = ",";
    }
    csv += "\r\n";
}

} // namespace

std::string costToCsv(const RunReport& report) {
    const CostEstimate& cost = report.cost;
    std::string csv;
    addRow(csv, {"node", "dimension", "title", "kind", "quantity", "unit", "unit_price", "tier", "amount",
                 "hourly_quantity", "hourly_amount", "monthly_quantity", "monthly_amount", "currency",
                 "region", "formula", "source", "price_date"});
    for (const CostLine& line : cost.lines) {
        const auto known = [&line](const std::string& text) {
            return line.known ? text : std::string("unknown");
        };
        addRow(csv, {line.node.text(), line.dimension, line.title.english(),
                     line.kind == MeterKind::fixed ? "fixed" : "usage", line.quantity.text(), line.unit,
                     known(line.unitPrice.exactText()), line.tier, known(amountText(line.amount)),
                     line.hourlyQuantity.text(), known(amountText(line.hourlyAmount)),
                     line.monthlyQuantity.text(), known(amountText(line.monthlyAmount)), cost.currency,
                     cost.region, line.formula.english(), line.source, line.priceDate});
    }
    return csv;
}

} // namespace millrace
