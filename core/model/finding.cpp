// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finding.h"

namespace millrace {

std::string_view nameOf(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::hint:
        break;
    }
    return "hint";
}

std::string placeOf(const Finding& finding) {
    const auto begins = [&](const char* place) { return finding.path.starts_with(place); };
    const bool isOfProject = begins("scenario.") || begins("objectives[") || begins("links[");
    if (finding.node.isEmpty() || isOfProject) {
        return finding.path;
    }
    return finding.path.empty() ? finding.node.text() : finding.node.text() + "." + finding.path;
}

} // namespace millrace
