// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace millrace::ui
