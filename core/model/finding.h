// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/text.h"
#include "model/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace millrace {

enum class Severity { error, warning, hint };

[[nodiscard]] std::string_view nameOf(Severity severity);

/// A way out of a problem, as an undoable edit.
struct QuickFix {
    Text title;
    Edit edit;
};

/// A problem in somebody's pipeline, or something worth knowing about it.
struct Finding {
    Severity severity = Severity::warning;
    NodeId node;      ///< empty: of the whole project
    std::string rule; ///< stable name, `hot-key`
    /// The setting it is about, relative to the node's settings (`partition_key.count`), or a place of the
    /// project
    /// (`scenario.events[2].at`, `objectives[0].metric`); may be empty.
    std::string path;
    Text message;
    std::string source;
    std::vector<QuickFix> fixes;
    Text todo{}; ///< what to do about it, as in Error; may be empty when the message says it
};

/// Where a finding is, in the path syntax of the contract: `web.partition_key.count`,
/// `scenario.events[2].at`; may be empty.
[[nodiscard]] std::string placeOf(const Finding& finding);

} // namespace millrace
