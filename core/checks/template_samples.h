// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"

#include <optional>
#include <string>
#include <vector>

namespace millrace::checks {

/// Whether a producer's resolved settings have a record template.
[[nodiscard]] bool hasTemplate(const Json& settings);

/// Sizes in bytes of some records made by the template of resolved producer settings; `targetBytes` is what
/// `{{padding}}` fills up to. Nothing when the template can't be compiled.
[[nodiscard]] std::optional<std::vector<double>> templateSizes(const Json& settings, double targetBytes);

/// Partition keys of some records, when keys are a field of the template. Nothing when there is no such
/// field.
[[nodiscard]] std::optional<std::vector<std::string>> templateKeys(const Json& settings);

} // namespace millrace::checks
