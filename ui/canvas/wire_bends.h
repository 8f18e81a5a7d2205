// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"
#include "model/pipeline.h"

#include <QPointF>
#include <QRectF>

#include <set>
#include <utility>
#include <vector>

namespace millrace::ui {

// Points that a link's wire passes, as edits. Nothing here touches the window.

[[nodiscard]] std::vector<QPointF> bendPoints(const Link& link);

[[nodiscard]] std::vector<Position> bendPositions(const std::vector<QPointF>& points);

/// The bends of links between `nodes` go where these go.
[[nodiscard]] std::vector<Edit> bendsMoved(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                                           QPointF offset);

/// The bends of a link into which a node with `body` is put: those of its piece before the node and of that
/// behind it. What would lead back past the node is left out; `aside` is how far the link's target moved.
[[nodiscard]] std::pair<std::vector<Position>, std::vector<Position>>
bendsAround(const Link& link, const QRectF& body, QPointF aside);

} // namespace millrace::ui
