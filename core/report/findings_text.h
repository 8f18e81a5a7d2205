// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/pipeline.h"

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace millrace {

/// The list `findings` of contract section 3.
[[nodiscard]] nlohmann::ordered_json findingsToJson(const std::vector<Finding>& findings);

/// One paragraph a finding for a terminal: severity, node and rule, then the sentence and its source.
[[nodiscard]] std::string findingsToText(const std::vector<Finding>& findings, const Pipeline& pipeline);

/// `2 errors, 1 warning`; `no problems` when there are none.
[[nodiscard]] std::string findingCounts(const std::vector<Finding>& findings);

} // namespace millrace
