// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arrange/layer_graph.h"

namespace millrace::ui {

/// Least room between two nodes of a layer, one above the other.
struct LayerGaps {
    double boxes = 0;
    double bends = 0; ///< where one of the two is a bend
};

/// The top of each node, so that links run level as far as can be: the middle of the four alignments of
/// Brandes and Köpf, "Fast and simple horizontal coordinate assignment" (2001), with heights and ports.
/// Nodes of a layer keep their order and the gaps.
[[nodiscard]] std::vector<double> topsOf(const LayerGraph& graph, const LayerGaps& gaps);

} // namespace millrace::ui
