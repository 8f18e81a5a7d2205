// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"
#include "model/edit.h"
#include "model/pipeline.h"

#include <set>

namespace millrace::ui {

/// Whether there are `nodes` and all of them are so.
[[nodiscard]] bool allAre(const Pipeline& pipeline, const std::set<NodeId>& nodes, NodeActivity activity);

/// Whether something would be linked to something if `nodes` were by-passed.
[[nodiscard]] bool canBypass(const Pipeline& pipeline, const Catalog& catalog, const std::set<NodeId>& nodes);

/// Makes all of `nodes` so.
[[nodiscard]] Edit activityChange(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                                  NodeActivity activity);

} // namespace millrace::ui
