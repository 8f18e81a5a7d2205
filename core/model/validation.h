// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"
#include "model/finding.h"
#include "model/pipeline.h"

#include <vector>

namespace millrace {

/// Whether the pipeline can be run at all: known types, valid settings, links that are allowed, scenario
/// events with known nodes, actions and arguments, objectives on existing nodes and metrics. Rules are named
/// `unknown-type`, `invalid-setting`, `unknown-setting`, `invalid-link`, `unknown-action`, `invalid-event`,
/// `event-beyond-end`, `invalid-objective`.
[[nodiscard]] std::vector<Finding> validatePipeline(const Pipeline& pipeline, const Catalog& catalog);

} // namespace millrace
