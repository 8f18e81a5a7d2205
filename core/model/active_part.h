// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"
#include "model/pipeline.h"

#include <set>
#include <vector>

namespace millrace {

/// The nodes that are switched off or by-passed: they take part in no run, check, bill or report.
[[nodiscard]] std::set<NodeId> restingNodes(const Pipeline& pipeline);

/// The pipeline as it runs: without resting nodes, their links, events, objectives and places in frames. What
/// a by-passed node was linked from is linked to what it was linked to (joiningLinks()). Node order and the
/// order of all other links stay.
[[nodiscard]] Pipeline activePart(const Pipeline& pipeline, const Catalog& catalog);

/// The links that would join the neighbours of `node` if it were not there: from each source to each target
/// where checkLink() allows; with the settings of the link that they stand for into the target. Empty when
/// nothing fits.
[[nodiscard]] std::vector<Link> joiningLinks(const Pipeline& pipeline, const Catalog& catalog,
                                             const NodeId& node);

} // namespace millrace
