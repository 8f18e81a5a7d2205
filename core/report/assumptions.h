// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_report.h"

namespace millrace {

/// The settings flagged as assumptions that have a meaning in `pipeline`, with the values that hold. Nodes of
/// unknown types or with wrong settings are left out.
[[nodiscard]] std::vector<AssumedSetting> assumptionsOf(const Pipeline& pipeline, const Catalog& catalog);

} // namespace millrace
