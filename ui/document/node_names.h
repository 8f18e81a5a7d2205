// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/pipeline.h"

#include <QString>

namespace millrace::ui {

/// Why `node` cannot be called `label`: another node has that name. Empty when it can be. What stands around
/// the label does not count.
[[nodiscard]] QString nameObstacle(const Pipeline& pipeline, const NodeId& node, const QString& label);

} // namespace millrace::ui
