// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arrange/layer_graph.h"

#include <vector>

namespace millrace::ui {

/// Nodes of each layer from the top.
using Layers = std::vector<std::vector<int>>;

// Orders of layers from which fewer crossings are looked for.

/// The order that the boxes have, with the bends where their links' ends suggest.
[[nodiscard]] Layers withBendsBetweenEnds(const LayerGraph& graph, const Layers& layers);

/// Order of a walk along the edges: what hangs together stands together, so that trees have no crossing.
[[nodiscard]] Layers walked(const LayerGraph& graph);

} // namespace millrace::ui
