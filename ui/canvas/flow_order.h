// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/selection.h"
#include "model/pipeline.h"

#include <optional>
#include <vector>

namespace millrace::ui {

/// Every node once, sources before what they feed; ties from left to right, then from top to bottom.
[[nodiscard]] std::vector<NodeId> flowOrder(const Pipeline& pipeline);

enum class FlowStep { back, onwards, up, down };

/// The node that one gets to from `node` along its wires (back, onwards), or the next one above or below it
/// among those that share a source or target with it. Nothing when there is none.
[[nodiscard]] std::optional<NodeId> neighbour(const Pipeline& pipeline, const NodeId& node, FlowStep step);

/// The uppermost link out of `node` (onwards) or into it (back).
[[nodiscard]] std::optional<LinkRef> wireBeside(const Pipeline& pipeline, const NodeId& node, FlowStep step);

/// The next link above or below `link` among those that leave its source or, when it is alone there, enter
/// its target; from the last one back to the first.
[[nodiscard]] std::optional<LinkRef> nextWire(const Pipeline& pipeline, const LinkRef& link, FlowStep step);

} // namespace millrace::ui
