// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"
#include "model/edit.h"
#include "model/pipeline.h"

#include <QRectF>

#include <optional>
#include <set>
#include <vector>

namespace millrace::ui {

/// Nodes that are seen as one, such as a collapsed frame; they keep their places to each other.
struct FoldedNodes {
    QRectF area; ///< that is seen of them
    std::set<NodeId> nodes;
};

/// What a layout is about.
struct LayoutScope {
    std::set<NodeId> nodes;          ///< that may move, those in `folded` included
    std::vector<FoldedNodes> folded; ///< all of their nodes are in `nodes`
    std::vector<QRectF> others;      ///< what should not be covered: notes, nodes that stay
};

/// Moves the nodes of `scope` into layers from left to right (arrange/layered_layout.h), with what is in a
/// frame together. What they cover keeps its top left corner, or stands beside it where something else would
/// be covered. Bends of links between them go. Nothing when everything stands there already.
[[nodiscard]] std::optional<Edit> layoutEdit(const Pipeline& pipeline, const Catalog& catalog,
                                             const LayoutScope& scope);

} // namespace millrace::ui
