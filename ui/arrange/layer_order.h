// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arrange/layer_graph.h"

#include <cstdint>

namespace millrace::ui {

/// How often two edges of the graph cross in the order its layers have. Edges that share an end do not.
[[nodiscard]] std::int64_t crossingsOf(const LayerGraph& graph);

/// Orders the layers for few crossings. The order in which boxes stand stays as it is unless another one has
/// fewer crossings; bends are put where they cross least. Ordering what is ordered changes nothing.
void orderLayers(LayerGraph& graph);

} // namespace millrace::ui
