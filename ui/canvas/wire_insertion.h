// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_host.h"
#include "model/description.h"

#include <QRectF>

#include <optional>
#include <set>

namespace millrace::ui {

/// Moves that clear `area`: what stands in it goes down, and pushes on what it would then cover. Nodes of
/// `fixed` stay where they are. Empty when nothing is in the way.
[[nodiscard]] MoveNodes roomFor(const Pipeline& pipeline, const Catalog& catalog, const QRectF& area,
                                const std::set<NodeId>& fixed);

/// The wire that a dragged node, which has no links yet, would be put into if it were dropped with its middle
/// at `point`; nothing when there is none or the node does not fit.
[[nodiscard]] std::optional<LinkRef> wireForNode(CanvasHost& host, const NodeId& node, QPointF point);

} // namespace millrace::ui
