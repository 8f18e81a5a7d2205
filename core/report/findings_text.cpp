// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/findings_text.h"

#include "report/report_text.h"
#include "report/text_table.h"

#include <algorithm>

#include <fmt/format.h>

namespace millrace {

using nlohmann::ordered_json;

ordered_json findingsToJson(const std::vector<Finding>& findings) {
    ordered_json list = ordered_json::array();
    for (const Finding& finding : findings) {
        ordered_json fixes = ordered_json::array();
        for (const QuickFix& fix : finding.fixes) {
            fixes.push_back(fix.title.english());
        }
        list.push_back({{"severity", nameOf(finding.severity)},
                        {"node", finding.node.isEmpty() ? ordered_json() : ordered_json(finding.node.text())},
                        {"rule", finding.rule},
                        {"setting", finding.path.empty() ? ordered_json() : ordered_json(finding.path)},
                        {"message", finding.message.english()},
                        {"todo", finding.todo.english()},
                        {"source", finding.source},
                        {"fixes", std::move(fixes)}});
    }
    return list;
}

std::string findingsToText(const std::vector<Finding>& findings, const Pipeline& pipeline) {
    std::string text;
    const NodeIndex nodes(pipeline);
    for (const Finding& finding : findings) {
        const std::string setting = finding.path.empty() ? "" : ", " + finding.path;
        text += fmt::format("{:<8} {}{}  [{}]\n         {}\n", nameOf(finding.severity),
                            terminalText(placeOf(finding.node, nodes)), terminalText(setting), finding.rule,
                            terminalText(finding.message.english()));
        if (!finding.todo.empty()) {
            text += fmt::format("         To do: {}\n", terminalText(finding.todo.english()));
        }
        for (const QuickFix& fix : finding.fixes) {
            text += fmt::format("         Fix: {}\n", terminalText(fix.title.english()));
        }
        if (!finding.source.empty()) {
            text += fmt::format("         Source: {}\n", finding.source);
        }
    }
    return text;
}

std::string findingCounts(const std::vector<Finding>& findings) {
    std::string text;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::hint}) {
        const auto count = std::ranges::count(findings, severity, &Finding::severity);
        if (count > 0) {
            text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", count, nameOf(severity),
                                count == 1 ? "" : "s");
        }
    }
    return text.empty() ? "no problems" : text;
}

} // namespace millrace
