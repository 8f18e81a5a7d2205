// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/selection.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <set>
#include <string>
#include <vector>

namespace millrace::ui {

/// A port that a collapsed frame exposes: one of a node in it that has links to nodes outside.
struct FramePort {
    PortRef inner;
    PortDirection direction = PortDirection::input;
    std::vector<LinkRef> links; ///< that cross the frame's border here
    friend bool operator==(const FramePort&, const FramePort&) = default;
};

/// The ports that a frame around `members` exposes, one for each port within that has links across the
/// border; inputs first, each side from top to bottom as its nodes stand.
[[nodiscard]] std::vector<FramePort> framePorts(const Pipeline& pipeline, const std::set<NodeId>& members);

/// "<node's name>.<port>".
[[nodiscard]] std::string framePortName(const Pipeline& pipeline, const PortRef& port);

} // namespace millrace::ui
