// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"
#include "model/finding.h"
#include "model/pipeline.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace millrace {

/// Everything that can be said of a pipeline without running it: validatePipeline() first, then, for nodes
/// whose settings are valid, the checks of their types and the rules over the graph. Errors first, then in
/// the order of nodes; stable. Nodes that are switched off or by-passed are not looked at. Data files that
/// settings name are looked for when `projectFolder` is given.
[[nodiscard]] std::vector<Finding>
checkPipeline(const Pipeline& pipeline, const NodeTypes& types,
              const std::optional<std::filesystem::path>& projectFolder = std::nullopt);

} // namespace millrace
