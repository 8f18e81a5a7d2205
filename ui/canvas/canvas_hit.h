// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/selection.h"

#include <cstddef>

namespace millrace::ui {

/// What lies under a point of the canvas.
struct CanvasHit {
    enum class Kind { nothing, port, node, wire, frame, note };

    Kind kind = Kind::nothing;
    NodeId node;                ///< of a port or node
    int port = -1;              ///< index into the node's ports
    LinkRef link;               ///< of a wire
    std::size_t annotation = 0; ///< of a frame or note
    int bend = -1;              ///< of a wire: the bend that is under the point too

    [[nodiscard]] bool isNothing() const { return kind == Kind::nothing; }

    friend bool operator==(const CanvasHit&, const CanvasHit&) = default;
};

} // namespace millrace::ui
